import assert from "node:assert/strict";
import { test } from "node:test";

import { LONGEST_ADDRESS, isSlug, letter, proposal, slugFrom } from "../../../plugins/microcredentials/rendering/assets/js/form_delivery.js";

const REPOSITORY = "https://github.com/alliance/portfolio/";

test("a new entry travels in the address of GitHub's new file", () => {
  const { address, byHand } = proposal(REPOSITORY, "su/maps", "title: Maps & more\n", false);
  const opened = new URL(address);
  assert.equal(opened.pathname, "/alliance/portfolio/new/main");
  assert.equal(opened.searchParams.get("filename"), "courses/su/maps.yml");
  assert.equal(opened.searchParams.get("value"), "title: Maps & more\n");
  assert.equal(byHand, false);
});

test("a text too long for an address is pasted by hand", () => {
  const { address, byHand } = proposal(REPOSITORY, "su/maps", "ж".repeat(LONGEST_ADDRESS / 6), false);
  assert.equal(address, "https://github.com/alliance/portfolio/new/main?filename=courses%2Fsu%2Fmaps.yml");
  assert.equal(byHand, true);
});

test("an entry that exists is edited, and its text pasted by hand", () => {
  const { address, byHand } = proposal(REPOSITORY, "su/maps", "title: Maps\n", true);
  assert.equal(address, "https://github.com/alliance/portfolio/edit/main/courses/su/maps.yml");
  assert.equal(byHand, true);
});

test("a short entry stands in the letter, a long one is attached", () => {
  assert.match(letter("office@example.org", "Course", "title: A&B\n", "attach"), /^mailto:office@example\.org\?subject=Course&body=title%3A%20A%26B%0A$/);
  assert.match(letter("", "Course", "x".repeat(5000), "attach"), /^mailto:\?subject=Course&body=attach$/);
});

test("a file name follows from the title as far as it has Latin letters", () => {
  assert.equal(slugFrom("Łódź: Straße & Água, 2nd part"), "lodz-strasse-agua-2nd-part");
  assert.equal(slugFrom("Карти"), "");
  assert.ok(isSlug(slugFrom(`${"long words ".repeat(20)}`)));
});

test("names that an entry cannot have are told from those it can", () => {
  assert.deepEqual(["ai", "a-b-2", "A", "a--b", "-a", "alliance", "con", "x".repeat(61)].map(isSlug), [true, true, false, false, false, false, false, false]);
});
