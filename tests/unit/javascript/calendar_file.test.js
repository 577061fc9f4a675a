import assert from "node:assert/strict";
import { test } from "node:test";

import { calendarFile } from "../../../plugins/microcredentials/rendering/assets/js/calendar_file.js";
import { courseDays } from "../../../plugins/microcredentials/rendering/assets/js/course_days.js";
import { runOf } from "../../../plugins/microcredentials/rendering/assets/js/standing.js";

const event = {
  course: "su/ai", kind: "deadline", day: "2027-01-31", isCancelled: false,
  summary: "Apply by: Art; craft, \\ life", description: "One\nTwo", page: "https://example.org/courses/su/ai/",
};
const written = (changes = {}) => calendarFile([{ ...event, ...changes }], "example.org", new Date("2026-11-22T10:00:00Z"));

test("an event has the identifier of the site's own calendars", () => {
  assert.match(written(), /^UID:su\/ai#deadline-2027-01-31@example\.org\r$/m);
});

test("a day lasts until the next, a month until the next month", () => {
  assert.match(written(), /DTSTART;VALUE=DATE:20270131\r\nDTEND;VALUE=DATE:20270201\r/);
  assert.match(written({ day: "2027-12" }), /DTSTART;VALUE=DATE:20271201\r\nDTEND;VALUE=DATE:20280101\r/);
});

test("signs that mean something to calendars are escaped", () => {
  assert.match(written(), /SUMMARY:Apply by: Art\\; craft\\, \\\\ life\r/);
  assert.match(written(), /DESCRIPTION:One\\nTwo\r/);
});

test("long lines are folded at 75 octets, and no letter is cut", () => {
  const title = "Критично наследство ".repeat(20).trim();
  const file = written({ summary: title });
  const encoder = new TextEncoder();
  assert.ok(file.split("\r\n").every((line) => encoder.encode(line).length <= 75));
  assert.ok(file.replaceAll("\r\n ", "").includes(title));
});

test("every line ends as RFC 5545 asks", () => {
  assert.equal(written().replaceAll("\r\n", "").includes("\n"), false);
});

test("runs that share a day share its entry, and a day without a held run is cancelled", () => {
  const days = courseDays([
    runOf(["2027-02-15", "", "", "2027-01-31", "cancelled", ""]),
    runOf(["2027-03", "", "", "2027-01-31", "full", ""]),
  ]);
  assert.deepEqual(days.map(({ kind, day, isCancelled, isFull }) => [kind, day, isCancelled, isFull]), [
    ["deadline", "2027-01-31", false, true],
    ["start", "2027-02-15", true, false],
    ["start", "2027-03", false, true],
  ]);
});
