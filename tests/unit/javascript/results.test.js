import assert from "node:assert/strict";
import { test } from "node:test";

import { PER_PAGE, stretchOf } from "../../../plugins/microcredentials/rendering/assets/js/results.js";

const rows = Array.from({ length: 10_000 }, (_, row) => row);

test("a list grows page by page", () => {
  assert.deepEqual([stretchOf(rows, 1).rows.length, stretchOf(rows, 3).rows.length], [PER_PAGE, 3 * PER_PAGE]);
  assert.deepEqual(stretchOf(rows.slice(0, 30), 2), { before: 0, rows: rows.slice(0, 30), after: 0, all: 30 });
});

test("whatever page is asked for, a list never holds more than a static page does", () => {
  const lengths = Array.from({ length: 500 }, (_, page) => stretchOf(rows, page + 1).rows.length);
  assert.ok(Math.max(...lengths) <= 200, `${Math.max(...lengths)} cards`);
  assert.ok(Math.min(...lengths) > 0);
});

test("one stretch begins where the one before it ends", () => {
  const [last, next] = [stretchOf(rows, 8), stretchOf(rows, 9)];
  assert.equal(next.before, last.before + last.rows.length);
  assert.deepEqual(next.rows, rows.slice(192, 216));
});

test("a page after the last one is the last one; none of nothing is empty", () => {
  assert.deepEqual(stretchOf(rows, 10_000).rows.at(-1), 9_999);
  assert.deepEqual(stretchOf([], 7), { before: 0, rows: [], after: 0, all: 0 });
});
