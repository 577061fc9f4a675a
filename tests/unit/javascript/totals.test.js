import assert from "node:assert/strict";
import { test } from "node:test";

import { creditTotal, feeTotal, moneyWords } from "../../../plugins/microcredentials/rendering/assets/js/totals.js";

const price = (kind, least = 0, most = least, currency = "EUR") => ({ kind, least, most, currency });

test("credits add up to a range, and courses that give none are counted", () => {
  assert.deepEqual(creditTotal([[3, 3], [3, 4], null, [0.5, 0.5]]), { least: 6.5, most: 7.5, without: 1 });
});

test("fees add up by currency", () => {
  const { sums } = feeTotal([price("sum", 40), price("sum", 100, 150), price("sum", 500, 500, "SEK"), price("free")]);
  assert.deepEqual([...sums], [["EUR", [140, 190]], ["SEK", [500, 500]]]);
});

test("what is not known is never part of a sum", () => {
  const { sums, counts } = feeTotal([price("ask"), price("by_unit"), price("not_open"), price("free_by_alliance")]);
  assert.equal(sums.size, 0);
  assert.deepEqual(counts, { sum: 0, free: 0, free_by_alliance: 1, ask: 1, by_unit: 1, not_open: 1 });
});

test("cents do not gather dust", () => {
  assert.deepEqual(feeTotal([price("sum", 0.1), price("sum", 0.2)]).sums.get("EUR"), [0.3, 0.3]);
});

test("money is written as the language writes it", () => {
  assert.equal(moneyWords([40, 40], "EUR", "en-GB"), "€40");
  assert.equal(moneyWords([40, 52.5], "EUR", "en-GB"), "€40–€52.50");
});
