import assert from "node:assert/strict";
import { test } from "node:test";

import { progressIn } from "../../../plugins/microcredentials/rendering/assets/js/programme_progress.js";

const CREDITS = [[3, 3], [3, 4], [6, 6], null, [2, 2]];
const creditsOf = (row) => CREDITS[row];
const step = (choose, ...rows) => ({ title: "", choose, rows });
const programme = (id, ...steps) => ({ id, title: id, language: "", steps });
const stepFor = (choose, rows, chosen) => progressIn([programme("p", step(choose, ...rows))], chosen, creditsOf)[0].steps[0];

test("everything of a step is needed where nothing is to be chosen", () => {
  const { missing, among, takesAll } = stepFor(null, [0, 1, 2], [1]);
  assert.deepEqual({ missing, among, takesAll }, { missing: 2, among: [0, 2], takesAll: true });
  assert.equal(stepFor(null, [0, 1], [0, 1]).missing, 0);
});

test("a number of courses is enough, and more do no harm", () => {
  const { missing, among, takesAll } = stepFor({ courses: 2 }, [0, 1, 2, 3], [3]);
  assert.deepEqual({ missing, among, takesAll }, { missing: 1, among: [0, 1, 2], takesAll: false });
  assert.equal(stepFor({ courses: 1 }, [0, 1], [0, 1]).missing, 0);
});

test("credits count at their most, and a course without credits brings none", () => {
  assert.equal(stepFor({ ects: 4 }, [0, 1], [1]).missing, 0);
  const { missing, unit, takesAll } = stepFor({ ects: 6 }, [0, 1, 3], [1, 3]);
  assert.deepEqual({ missing, unit, takesAll }, { missing: 2, unit: "ects", takesAll: false });
  assert.equal(stepFor({ ects: 6 }, [1, 4], [1]).takesAll, true);
});

test("a programme is complete when all of its steps are", () => {
  const two = programme("two", step(null, 0), step({ courses: 1 }, 1, 2));
  assert.deepEqual([0, 1].map((last) => progressIn([two], [0, ...[2].slice(0, last)], creditsOf)[0].isComplete), [false, true]);
  assert.equal(progressIn([two], [0], creditsOf)[0].done, 1);
});

test("programmes without a chosen course are left out, and complete ones come first", () => {
  const all = [programme("far", step(null, 0), step(null, 2), step(null, 3)), programme("other", step(null, 4)), programme("done", step(null, 0))];
  assert.deepEqual(progressIn(all, [0], creditsOf).map((found) => found.programme.id), ["done", "far"]);
  assert.deepEqual(progressIn(all, [], creditsOf), []);
});
