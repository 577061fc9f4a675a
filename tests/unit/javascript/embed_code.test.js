import assert from "node:assert/strict";
import { test } from "node:test";

import { elementCode, frameCode } from "../../../plugins/microcredentials/rendering/assets/js/embed_code.js";

const SITE = "https://example.org/portfolio/";

test("the element has an attribute for each choice, with hyphens", () => {
  const code = elementCode(SITE, new Map([["partner", "su"], ["target_group", "bachelor"], ["examples", "1"]]), "Courses of A & \"B\"");
  assert.equal(code, '<script src="https://example.org/portfolio/embed/portfolio.js" async></script>\n'
    + '<microcredential-courses partner="su" target-group="bachelor" examples>'
    + '<a href="https://example.org/portfolio/partners/su/">Courses of A &amp; &#34;B&#34;</a></microcredential-courses>');
});

test("the frame has a parameter for each choice, and light colours until others are chosen", () => {
  assert.match(frameCode(SITE, new Map([["mode", "online"]]), "x"), /src="https:\/\/example.org\/portfolio\/embed\/\?mode=online&amp;theme=light"/);
  assert.match(frameCode(SITE, new Map([["partner", "su"], ["theme", "dark"]]), "x"), /embed\/su\/\?theme=dark"/);
});

test("nothing that is typed becomes markup", () => {
  const chosen = new Map([["accent", '"><script>alert(1)</script>']]);
  for (const code of [elementCode(SITE, chosen, "<b>"), frameCode(SITE, chosen, "<b>")]) {
    assert.ok(!code.includes("alert(1)</script>"));
    assert.ok(!code.includes("<b>"));
  }
});
