import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { daysBetween, firstDay, lastDay, todayIn } from "../../../plugins/microcredentials/rendering/assets/js/calendar.js";
import { runOf, standingOf } from "../../../plugins/microcredentials/rendering/assets/js/standing.js";

const { cases, today } = JSON.parse(readFileSync(new URL("../standing_cases.json", import.meta.url), "utf8"));

for (const { fact, runs, state, run, days_left = null, delivery = "fixed", status = "published" } of cases) {
  test(fact, () => {
    const found = standingOf({ status, delivery, runs: runs.map(runOf) }, today);
    assert.equal(found.state, state);
    assert.equal(found.daysLeft, days_left);
    assert.deepEqual(found.run, run === undefined ? null : runOf(runs[run]));
  });
}

test("a run of foreign shape is a run about which nothing is known", () => {
  assert.equal(standingOf({ status: "published", delivery: "", runs: [runOf([null, 3])] }, today).state, "undated");
});

test("the day is the one of the course's time zone", () => {
  const now = new Date("2026-11-22T23:30:00Z");
  assert.equal(todayIn("UTC", now), "2026-11-22");
  assert.equal(todayIn("Europe/Vilnius", now), "2026-11-23");
  assert.equal(todayIn("Atlantic/Azores", now), "2026-11-22");
});

test("a time zone that does not exist counts as UTC", () => {
  assert.equal(todayIn("Middle/Earth", new Date("2026-11-22T12:00:00Z")), "2026-11-22");
});

test("months know their first and last day", () => {
  assert.equal(firstDay("2028-02"), "2028-02-01");
  assert.equal(lastDay("2028-02"), "2028-02-29");
  assert.equal(lastDay("2027-12"), "2027-12-31");
  assert.equal(lastDay("2027-02-15"), "2027-02-15");
});

test("days are counted across the change of clocks", () => {
  assert.equal(daysBetween("2027-03-27", "2027-03-29"), 2);
});
