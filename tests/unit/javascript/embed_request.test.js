import assert from "node:assert/strict";
import { test } from "node:test";

import { CourseOrder } from "../../../plugins/microcredentials/rendering/assets/js/course_order.js";
import { answerTo, requestOf } from "../../../plugins/microcredentials/rendering/assets/js/embed_request.js";
import { catalogue } from "./catalogue_of_five.js";

const order = new CourseOrder(catalogue, new Date("2026-11-22T12:00:00Z"));
const ids = (search, partner = "") => answerTo(catalogue, order, search, partner).rows.map((row) => catalogue.ids[row]);

test("looks are told apart from filters", () => {
  assert.equal(requestOf("?theme=dark&accent=a00&density=compact&limit=6").isFiltered, false);
  assert.equal(requestOf("?theme=dark&mode=online").isFiltered, true);
  assert.equal(requestOf("?examples=1").isFiltered, true);
  assert.equal(requestOf("").isFiltered, false);
});

test("what an address says of looks is taken only where it means something", () => {
  const request = requestOf("?theme=dark&accent=%23a00&density=compact&limit=6");
  assert.deepEqual([request.scheme, request.accent, request.isCompact, request.limit], ["dark", [170, 0, 0], true, 6]);
  const hostile = requestOf("?theme=pink&accent=red;x&density=url(x)&limit=-3");
  assert.deepEqual([hostile.scheme, hostile.accent, hostile.isCompact, hostile.limit], [null, null, false, Infinity]);
  assert.equal(requestOf("?limit=1e99").limit, 1000);
  assert.equal(requestOf("?theme=auto").scheme, null);
});

test("made-up courses stay away until they are asked for", () => {
  assert.ok(!ids("?mode=online").includes("su/ai"));
  assert.ok(ids("?mode=online&examples=1").includes("su/ai"));
});

test("filters are those of the catalogue, in its order", () => {
  assert.deepEqual(ids("?mode=online"), ["eka/textiles", "usil/data"]);
  assert.deepEqual(ids("?mode=online&mode=blended&sort=title"), [...ids("?mode=online&mode=blended")].sort(
    (a, b) => new Intl.Collator("en").compare(catalogue.titles[catalogue.rowOf.get(a)], catalogue.titles[catalogue.rowOf.get(b)]),
  ));
});

test("a filter whose values no course has leaves nothing, not everything", () => {
  assert.deepEqual(ids("?mode=telepathy"), []);
  assert.deepEqual(ids("?mode=telepathy&language=en"), []);
  assert.deepEqual(ids("?mode=telepathy&mode=online"), ids("?mode=online"));
  assert.equal(ids("?mode=").length, 4);
});

test("fees are those of the audience that is named, else of the first", () => {
  assert.equal(answerTo(catalogue, order, "?as=others", "").audience, "others");
  assert.equal(answerTo(catalogue, order, "?as=dean", "").audience, "students");
});
