/** Marks what depends on the day anew: a page is built once and opened for months. */

import { todayIn } from "./calendar.js";
import { markRun, markStanding } from "./standing_marks.js";
import { isGone, runOf, runStanding, standingOf } from "./standing.js";

/** @import { State } from "./standing.js" */
/** @import { Words } from "./words.js" */

/** @type {Partial<Record<State, string>>} */
const HEADINGS = { closed: "closed_now", full: "full_now", cancelled: "cancelled_now", past: "past_now" };

/**
 * @param {ParentNode} page
 * @param {Words} words
 * @param {Date} [now]
 */
export function markDays(page, words, now = new Date()) {
  for (const course of page.querySelectorAll("[data-runs]")) {
    if (course instanceof HTMLElement) markCourse(course, words, now);
  }
  for (const place of page.querySelectorAll("[data-apply-by]")) {
    if (place instanceof HTMLElement) markDeadline(place, words, now);
  }
}

/**
 * @param {HTMLElement} place a card, or the article of a course
 * @param {Words} words
 * @param {Date} now
 */
function markCourse(place, words, now) {
  const { zone = "UTC", runs = "", delivery = "", status = "" } = place.dataset;
  const today = todayIn(zone, now);
  const standing = standingOf({ status, delivery, runs: listIn(runs).map(runOf) }, today);
  if (standing.state !== "announced") markStanding(place, standing, delivery, null, words);
  if (isGone(standing.state)) closePanel(place, standing.state, words);
  for (const row of place.querySelectorAll("[data-run]")) {
    const run = runOf(listIn(row.getAttribute("data-run")));
    const { state } = runStanding(run, today);
    row.classList.toggle("past", state === "past");
    markRun(row.querySelector("[data-slot=run-state]"), state, words);
  }
}

/**
 * A page that was built while one could apply says on its own that this is over.
 *
 * @param {HTMLElement} article
 * @param {State} state
 * @param {Words} words
 */
function closePanel(article, state, words) {
  const panel = article.querySelector(".apply");
  const heading = panel?.querySelector("h2.vh");
  if (!heading) return;
  heading.classList.remove("vh");
  heading.textContent = words.say(HEADINGS[state] ?? "closed_now");
  panel?.querySelector("a.btn")?.classList.add("line");
}

/**
 * @param {HTMLElement} place
 * @param {Words} words
 * @param {Date} now
 */
function markDeadline(place, words, now) {
  const isPassed = (place.dataset.applyBy ?? "") < todayIn(place.dataset.zone ?? "UTC", now);
  if (!isPassed || place.classList.contains("passed")) return;
  place.classList.add("passed");
  place.append(` (${words.say("passed")})`);
}

/**
 * @param {string | null} written
 * @returns {any[]}
 */
function listIn(written) {
  try {
    const given = JSON.parse(written ?? "");
    return Array.isArray(given) ? given : [];
  } catch {
    return [];
  }
}
