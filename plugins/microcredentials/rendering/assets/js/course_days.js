/** The days that matter to those who want to take a course: the same as in `domain/course_day.py`. */

import { firstDay } from "./calendar.js";

/** @import { Run } from "./standing.js" */

/** @typedef {{ kind: "deadline" | "start", day: string, isCancelled: boolean, isFull: boolean }} CourseDay */

/**
 * @param {readonly Run[]} runs
 * @returns {CourseDay[]} deadlines and starts in the order of the calendar; runs that share a day share its entry
 */
export function courseDays(runs) {
  /** @type {Map<string, { kind: "deadline" | "start", day: string, runs: Run[] }>} */
  const days = new Map();
  for (const run of runs) {
    note(days, "deadline", run.applyBy, run);
    note(days, "start", run.start, run);
  }
  const found = [...days.values()].map(({ kind, day, runs: sharing }) => {
    const held = sharing.filter(({ state }) => state !== "cancelled");
    return { kind, day, isCancelled: !held.length, isFull: held.length > 0 && held.every(({ state }) => state === "full") };
  });
  return found.sort((a, b) => (firstDay(a.day) < firstDay(b.day) ? -1 : 1));
}

/**
 * @param {Map<string, { kind: "deadline" | "start", day: string, runs: Run[] }>} days
 * @param {"deadline" | "start"} kind
 * @param {string} day
 * @param {Run} run
 */
function note(days, kind, day, run) {
  if (!day) return;
  const known = days.get(`${kind}-${day}`);
  if (known) known.runs.push(run);
  else days.set(`${kind}-${day}`, { kind, day, runs: [run] });
}
