import assert from "node:assert/strict";
import { test } from "node:test";

import { Applications } from "../../../plugins/microcredentials/rendering/assets/js/applications.js";
import { compared } from "../../../plugins/microcredentials/rendering/assets/js/comparison.js";
import { CourseFacts } from "../../../plugins/microcredentials/rendering/assets/js/course_facts.js";
import { Words } from "../../../plugins/microcredentials/rendering/assets/js/words.js";
import { catalogue } from "./catalogue_of_five.js";

const same = (value) => ({ values: [value], rows: [0, 0, 0, 0, 0] });
const written = {
  version: 2,
  former: { "su/old": "su/ai" },
  withdrawn: { "su/gone": ["Gone", "eka/textiles"] },
  ways: { values: [["https://example.org/ai", "", "A letter"], ["", "", ""], ["", "x@example.org", ""]], rows: [[0, 2], [0, 0], [0, 0], [1], [0, 0]] },
  contact: same(["Office", "office@example.org", ""]),
  prices: { students: same(["free_by_alliance", 0, 0, "EUR"]) },
  facts: [{ label: "Credits", ...same("3 ECTS") }, { label: "Level", values: ["", "EQF 6"], rows: [0, 1, 0, 0, 0] }, { label: "Places", ...same("") }],
  programmes: [],
};
const words = new Words({ locale: "en-GB", audiences: [["students", "Students"], ["others", "Others"]], words: {}, plurals: {} });
const applications = new Applications(written, catalogue.size);
const facts = new CourseFacts(catalogue, applications, words, new Date("2026-11-22T12:00:00Z"));
const nobody = { id: "students", chosen: false };

test("a former id leads to the present one, each once", () => {
  assert.deepEqual(facts.presentIds(["su/old", "su/ai", "x/y"]), ["su/ai", "x/y"]);
});

test("a withdrawn course is known, whatever else is not", () => {
  assert.deepEqual(applications.withdrawn("su/gone"), { title: "Gone", instead: "eka/textiles" });
  assert.equal(applications.withdrawn("constructor"), null);
});

test("the way of the run that is next is the one to take", () => {
  assert.deepEqual(facts.step(0), { doing: "write", href: "mailto:x@example.org?subject=Artificial%20intelligence", address: "x@example.org", how: "" });
});

test("who cannot apply now is told whom to ask", () => {
  assert.equal(facts.step(2).doing, "ask", "announced");
  assert.equal(facts.step(4).doing, "ask", "over");
  assert.equal(facts.step(3).doing, "ask", "no way given");
});

test("an audience that the file does not know has unknown fees", () => {
  assert.equal(applications.priceOf("others", 0).kind, "ask");
  assert.equal(applications.priceOf("constructor", 0).kind, "ask");
});

test("rows are alike or differ, and what nobody says is set apart", () => {
  const { said, unsaid } = compared([0, 1], facts, nobody, words);
  const differs = new Map(said.map((row) => [row.label, row.differs]));
  assert.equal(differs.get("Credits"), false);
  assert.equal(differs.get("Level"), true);
  assert.deepEqual(unsaid, ["Places"]);
});

test("files of two makes are refused", () => {
  assert.throws(() => new Applications({ ...written, version: 1 }, catalogue.size));
  assert.throws(() => new Applications(written, 6));
});
