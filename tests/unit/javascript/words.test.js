import assert from "node:assert/strict";
import { test } from "node:test";

import { Words } from "../../../plugins/microcredentials/rendering/assets/js/words.js";

const slovene = new Words({
  locale: "sl",
  audiences: [],
  words: { ran: "potekalo {date}" },
  plurals: { courses: { one: "{n} tečaj", two: "{n} tečaja", few: "{n} tečaji", other: "{n} tečajev" } },
});

test("a number takes the form that its language asks for", () => {
  const said = [1, 2, 3, 5, 101].map((number) => slovene.count("courses", number));
  assert.deepEqual(said, ["1 tečaj", "2 tečaja", "3 tečaji", "5 tečajev", "101 tečaj"]);
});

test("what stands in braces is filled in, and what is not known stays", () => {
  assert.equal(slovene.say("ran", { date: "5. 4. 2026" }), "potekalo 5. 4. 2026");
  assert.equal(slovene.say("ran"), "potekalo {date}");
});

test("words that a page lacks are told by their key", () => {
  assert.equal(slovene.say("free"), "free");
  assert.equal(slovene.count("hours", 2), "hours");
});
