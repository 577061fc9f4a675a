import assert from "node:assert/strict";
import { test } from "node:test";

import { filter, TEXT } from "../../../plugins/microcredentials/rendering/assets/js/engine.js";
import { emptyQuery } from "../../../plugins/microcredentials/rendering/assets/js/query.js";
import { catalogue } from "./catalogue_of_five.js";

const ask = (given = {}) => ({ ...emptyQuery(), ...given });
const chosen = (groups) => ({ chosen: new Map(Object.entries(groups).map(([name, codes]) => [name, new Set(codes)])) });
const countsOf = (found, name) => [...found.counts.get(name)];

test("a query that asks for nothing finds every course", () => {
  assert.deepEqual(filter(catalogue, ask(), "students", null).rows, [0, 1, 2, 3, 4]);
});

test("values of one group are joined by or", () => {
  const found = filter(catalogue, ask(chosen({ mode: ["online", "blended"] })), "students", null);
  assert.deepEqual(found.rows, [0, 1, 2, 3, 4]);
});

test("groups are joined by and", () => {
  const found = filter(catalogue, ask(chosen({ mode: ["online"], language: ["et"] })), "students", null);
  assert.deepEqual(found.rows, [1]);
});

test("a course of two modes is found under both", () => {
  assert.ok(filter(catalogue, ask(chosen({ mode: ["online"] })), "students", null).rows.includes(4));
  assert.ok(filter(catalogue, ask(chosen({ mode: ["blended"] })), "students", null).rows.includes(4));
});

test("a group in use counts its other values as if it were not in use", () => {
  const found = filter(catalogue, ask(chosen({ mode: ["online"] })), "students", null);
  assert.deepEqual(countsOf(found, "mode"), [3, 3, 0]);
  assert.deepEqual(countsOf(found, "language"), [3, 1]);
});

test("every count says how many courses the value would leave beside the other groups", () => {
  const query = ask(chosen({ mode: ["online"], language: ["en"] }));
  const found = filter(catalogue, query, "students", null);
  for (const [name, other] of [["mode", "language"], ["language", "mode"]]) {
    catalogue.choice(name).values.forEach(({ code }, place) => {
      const alone = ask(chosen({ [other]: [...query.chosen.get(other)], [name]: [code] }));
      assert.equal(found.counts.get(name)[place], filter(catalogue, alone, "students", null).rows.length, `${name}=${code}`);
    });
  }
});

test("a range of credits takes every course that it touches", () => {
  assert.deepEqual(filter(catalogue, ask({ least: 4 }), "students", null).rows, [1, 2]);
  assert.deepEqual(filter(catalogue, ask({ most: 3 }), "students", null).rows, [0, 1, 4]);
  assert.deepEqual(filter(catalogue, ask({ least: 3.5, most: 3.5 }), "students", null).rows, [1]);
});

test("a course without credits is in no range", () => {
  assert.ok(!filter(catalogue, ask({ least: 0 }), "students", null).rows.includes(3));
});

test("a range turned round finds nothing and breaks nothing", () => {
  assert.deepEqual(filter(catalogue, ask({ least: 10, most: 2 }), "students", null).rows, []);
});

test("the fee is the audience's", () => {
  const free = ask(chosen({ fee: ["free"] }));
  assert.deepEqual(filter(catalogue, free, "students", null).rows, [0, 1, 2, 3]);
  assert.deepEqual(filter(catalogue, free, "others", null).rows, [3]);
  assert.deepEqual(countsOf(filter(catalogue, ask(), "others", null), "fee"), [1, 1, 3]);
});

test("an audience that is called like a property of every object gets the first one's fees", () => {
  assert.deepEqual(filter(catalogue, ask(chosen({ fee: ["free"] })), "constructor", null).rows, [0, 1, 2, 3]);
});

test("a text is a group like any other", () => {
  const found = filter(catalogue, ask(chosen({ mode: ["online"] })), "students", new Set([2, 4]));
  assert.deepEqual(found.rows, [4]);
  assert.deepEqual(countsOf(found, "mode"), [1, 2, 0]);
});

test("an empty list knows which groups bring courses back, and how many", () => {
  const query = ask({ ...chosen({ mode: ["online"], language: ["et"] }), least: 5 });
  const found = filter(catalogue, query, "students", null);
  assert.deepEqual(found.rows, []);
  assert.deepEqual(Object.fromEntries(found.rescued), { mode: 0, language: 0, ects: 1 });
  for (const [name, courses] of found.rescued) {
    const rest = { ...query, chosen: new Map(query.chosen), ...(name === "ects" ? { least: null } : {}) };
    rest.chosen.delete(name);
    assert.equal(courses, filter(catalogue, rest, "students", null).rows.length, name);
  }
});

test("a text that nothing holds is named as the way out", () => {
  const found = filter(catalogue, ask(chosen({ mode: ["online"] })), "students", new Set());
  assert.equal(found.rescued.get(TEXT), 3);
});
