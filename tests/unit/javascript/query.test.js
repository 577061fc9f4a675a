import assert from "node:assert/strict";
import { test } from "node:test";

import {
  emptyQuery, filterCount, numberIn, parseQuery, sortOf, without, withoutFilters, writeQuery,
} from "../../../plugins/microcredentials/rendering/assets/js/query.js";
import { catalogue } from "./catalogue_of_five.js";

const parsed = (search) => parseQuery(search, catalogue).query;

test("an address and its query say the same", () => {
  const search = "?mode=online&mode=blended&fee=free&ects_min=1.5&ects_max=6&q=a+b&as=others&sort=fee&page=3";
  assert.equal(writeQuery(parsed(search)), search);
});

test("nothing asked for is an address without a query", () => {
  assert.equal(writeQuery(emptyQuery()), "");
  assert.deepEqual(parsed(""), emptyQuery());
});

test("values that mean nothing here are left out, and told", () => {
  const { query, stale } = parseQuery("?mode=telepathy&mode=online&as=dean", catalogue);
  assert.deepEqual([...query.chosen.get("mode")], ["online"]);
  assert.equal(query.audience, null);
  assert.ok(stale);
});

test("names that belong to others are nobody's mistake", () => {
  assert.equal(parseQuery("?utm_source=letter&fbclid=1&mode=online", catalogue).stale, false);
});

for (const search of [
  "?mode=%", "?mode=__proto__&__proto__=1", "?ects_min=NaN&ects_max=Infinity", "?ects_min=-1&page=-3", "?page=1e99",
  "?page=0x10000000&sort=constructor", `?q=${"x".repeat(100_000)}`, "?q=%00%ff<script>", "?mode=&q=&as=&sort=", "?&&&===",
]) {
  test(`a hostile address is read without a stumble: ${search.slice(0, 40)}`, () => {
    const query = parsed(search);
    assert.ok(query.text.length <= 200);
    assert.ok(Number.isInteger(query.page) && query.page >= 1 && query.page <= 10_000);
    assert.equal(query.chosen.size, 0);
    assert.deepEqual([query.least, query.most, query.sort], [null, null, null]);
    assert.deepEqual(parsed(writeQuery(query)), query);
  });
}

test("a decimal comma is a decimal point", () => {
  assert.equal(numberIn("1,5"), 1.5);
  assert.equal(numberIn(""), null);
  assert.equal(numberIn("three"), null);
});

test("taking a filter away leaves the others and goes back to the first page", () => {
  const query = parsed("?mode=online&mode=blended&language=et&ects_min=2&q=tea&page=4");
  assert.equal(writeQuery(without(query, "mode", "online")), "?mode=blended&language=et&ects_min=2&q=tea");
  assert.equal(writeQuery(without(query, "mode")), "?language=et&ects_min=2&q=tea");
  assert.equal(writeQuery(without(query, "ects")), "?mode=online&mode=blended&language=et&q=tea");
  assert.equal(writeQuery(without(query, "q")), "?mode=online&mode=blended&language=et&ects_min=2");
  assert.equal(writeQuery(query), "?mode=online&mode=blended&language=et&ects_min=2&q=tea&page=4");
});

test("the last value of a group takes the group with it", () => {
  assert.equal(without(parsed("?mode=online"), "mode", "online").chosen.size, 0);
});

test("clearing the filters keeps who I am and how I sort", () => {
  assert.equal(writeQuery(withoutFilters(parsed("?mode=online&q=tea&as=others&sort=title&page=2"))), "?as=others&sort=title");
});

test("filters are counted by value, a range once", () => {
  assert.equal(filterCount(parsed("?mode=online&mode=blended&ects_min=1&ects_max=3&q=tea&as=others&sort=fee")), 4);
});

test("text is sorted by relevance until somebody chooses, and nothing else is", () => {
  assert.equal(sortOf(parsed("?q=tea")), "relevance");
  assert.equal(sortOf(parsed("?q=tea&sort=fee")), "fee");
  assert.equal(sortOf(parsed("?sort=relevance")), "deadline");
  assert.equal(sortOf(parsed("")), "deadline");
});
