/**
 * How a course stands on a day: whether one can still apply, and for which run.
 *
 * The same rules as in `domain/standing.py`; `tests/unit/standing_cases.json` holds the two together.
 */

import { daysBetween, firstDay, lastDay } from "./calendar.js";

/**
 * @typedef {{
 *   start: string, end: string, applyFrom: string, applyBy: string, state: string, when: string
 * }} Run dates are ISO 8601 or empty; `when` is the time in words where there is no start
 */
/** @typedef {"announced" | "open" | "soon" | "not_yet" | "undated" | "full" | "closed" | "cancelled" | "past"} State */
/** @typedef {{ state: State, run: Run | null, daysLeft: number | null }} Standing */
/** @typedef {{ status: string, delivery: string, runs: readonly Run[] }} Dated what decides how a course stands */

const DAYS_THAT_ARE_SOON = 14;
const GONE = new Set(["full", "closed", "cancelled", "past"]);
const FLEXIBLE = new Set(["any_time", "on_demand", "rolling_monthly", "rolling_bimonthly"]);

/**
 * @param {readonly unknown[]} cells start, end, apply_from, apply_by, state, when
 * @returns {Run}
 */
export function runOf(cells) {
  const [start, end, applyFrom, applyBy, state, when] = Array.from({ length: 6 }, (_, place) => String(cells[place] ?? ""));
  return { start, end, applyFrom, applyBy, state, when };
}

/**
 * @param {State} state
 * @returns {boolean} whether nobody can apply any more
 */
export function isGone(state) {
  return GONE.has(state);
}

/**
 * @param {string} delivery
 * @returns {boolean} whether a learner waits for no date
 */
export function isFlexible(delivery) {
  return FLEXIBLE.has(delivery);
}

/**
 * @param {Dated} course its runs by their first day
 * @param {string} today
 * @returns {Standing} about the run one can apply for next, else the next that begins, else the last that was
 */
export function standingOf(course, today) {
  const found = standingOfRuns(course, today);
  return course.status === "announced" && !isGone(found.state) ? { ...found, state: "announced" } : found;
}

/**
 * @param {Run} run
 * @param {string} today
 * @returns {Standing}
 */
export function runStanding(run, today) {
  const say = (/** @type {State} */ state, /** @type {number | null} */ daysLeft = null) => ({ state, run, daysLeft });
  if (run.state === "cancelled") return say("cancelled");
  if (isOver(run, today)) return say("past");
  if (!takesApplications(run, today)) return say("closed");
  if (run.state === "full") return say("full");
  if (run.applyFrom > today) return say("not_yet");
  if (run.applyBy) {
    const days = daysBetween(today, run.applyBy);
    return say(days <= DAYS_THAT_ARE_SOON ? "soon" : "open", days);
  }
  return say(run.start ? "open" : "undated");
}

/**
 * @param {Dated} course
 * @param {string} today
 * @returns {Standing}
 */
function standingOfRuns({ delivery, runs }, today) {
  const flexible = isFlexible(delivery);
  if (!runs.length) return { state: flexible ? "open" : "undated", run: null, daysLeft: null };
  const standings = runs.map((run) => runStanding(run, today));
  const ahead = standings.filter(({ state }) => state !== "cancelled" && state !== "past");
  const possible = ahead.find(({ state }) => !isGone(state));
  if (possible) return possible;
  if (flexible) return { state: "open", run: null, daysLeft: null };
  return ahead[0] ?? standings.filter(({ state }) => state === "past").at(-1) ?? standings[0];
}

/**
 * @param {Run} run
 * @param {string} today
 * @returns {boolean}
 */
function isOver(run, today) {
  const last = run.end || run.start;
  return last !== "" && lastDay(last) < today;
}

/**
 * @param {Run} run
 * @param {string} today
 * @returns {boolean}
 */
function takesApplications(run, today) {
  if (run.applyBy) return run.applyBy >= today;
  return !run.start || lastDay(run.start) >= today;
}

/**
 * @param {Standing} standing
 * @returns {string} the first day of the run the standing is about, or nothing
 */
export function startOf({ run }) {
  return run?.start ? firstDay(run.start) : "";
}
