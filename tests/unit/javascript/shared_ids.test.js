import assert from "node:assert/strict";
import { test } from "node:test";

import { sharedAddress, sharedIds } from "../../../plugins/microcredentials/rendering/assets/js/shared_ids.js";

globalThis.addEventListener ??= () => {};
globalThis.location ??= { href: "https://example.org/portfolio/selection/?q=x#top" };

test("an address without ids means the reader's own list", () => {
  assert.equal(sharedIds("?as=staff"), null);
});

test("ids are read with commas, repeated, and each once", () => {
  assert.deepEqual(sharedIds("?ids=su/ai,%20eka/x&ids=su/ai").ids, ["su/ai", "eka/x"]);
});

for (const written of ["<script>", "../../etc", "javascript:alert(1)", "SU/AI", "su/ai/more", "__proto__", "%00"]) {
  test(`what is no id is left out and told: ${written}`, () => {
    const found = sharedIds(`?ids=su/ai,${written}`);
    assert.deepEqual(found.ids, ["su/ai"]);
    assert.ok(found.isForeign);
  });
}

test("at most fifty are taken, and that is told", () => {
  const found = sharedIds(`?ids=${Array.from({ length: 51 }, (_, number) => `su/c${number}`).join(",")}`);
  assert.equal(found.ids.length, 50);
  assert.ok(found.isCut);
  assert.equal(found.isForeign, false);
});

test("what is shared can be read again, and brings nothing else along", () => {
  const address = sharedAddress("../selection/", ["su/ai", "eka/x"]);
  assert.equal(address, "https://example.org/portfolio/selection/?ids=su/ai,eka/x");
  assert.deepEqual(sharedIds(new URL(address).search).ids, ["su/ai", "eka/x"]);
});
