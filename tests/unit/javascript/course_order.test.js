import assert from "node:assert/strict";
import { test } from "node:test";

import { CourseOrder } from "../../../plugins/microcredentials/rendering/assets/js/course_order.js";
import { catalogue } from "./catalogue_of_five.js";

const order = new CourseOrder(catalogue, new Date("2026-11-22T12:00:00Z"));
const sorted = (sort, audience = "students", ranks = null) => order.sorted([0, 1, 2, 3, 4], sort, audience, ranks);
const [ai, textiles, heritage, olives, openData] = [0, 1, 2, 3, 4];

test("by deadline: the next one, then courses without one, then announced ones, then what is over", () => {
  assert.deepEqual(sorted("deadline"), [textiles, ai, olives, heritage, openData]);
});

test("by start: what can be applied for first", () => {
  assert.deepEqual(sorted("start"), [ai, textiles, olives, heritage, openData]);
});

test("by credits: fewest first, courses without credits last", () => {
  assert.deepEqual(sorted("ects"), [ai, openData, textiles, heritage, olives]);
});

test("by fee: the audience's, and unknown is not zero", () => {
  assert.deepEqual(sorted("fee", "others").slice(0, 3), [olives, textiles, ai]);
  assert.equal(sorted("fee", "students").at(-1), openData);
});

test("by title, as the build has ranked them", () => {
  assert.deepEqual(sorted("title"), [ai, openData, olives, textiles, heritage]);
});

test("newest first, unknown last", () => {
  assert.deepEqual(sorted("newest").slice(0, 2), [textiles, ai]);
});

test("by relevance: as the search ranked them", () => {
  assert.deepEqual(order.sorted([0, 3], "relevance", "students", new Map([[3, 0], [0, 1]])), [3, 0]);
});

test("the same catalogue on a later day stands otherwise", () => {
  const later = new CourseOrder(catalogue, new Date("2027-01-31T22:30:00Z"));
  assert.equal(later.standing(textiles).state, "closed");
  assert.equal(later.standing(ai).state, "closed", "in Tallinn it is February already");
});
