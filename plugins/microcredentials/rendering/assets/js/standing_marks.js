/** How a course stands, written into its card or page: tag of state, start, and by when to apply. */

import { dateWords } from "./calendar.js";
import { element, fillSlot, slot } from "./slots.js";
import { isFlexible, isGone } from "./standing.js";

/** @import { Standing, State } from "./standing.js" */
/** @import { Words } from "./words.js" */

/** @typedef {{ label: string, text: string, soon?: boolean }} Line a label and what stands under it */

/** @type {Partial<Record<State, [word: string, kind: string]>>} */
const TAGS = {
  announced: ["announced", "dash"],
  closed: ["deadline_passed", "off"],
  full: ["full", "off"],
  cancelled: ["cancelled", "off"],
  past: ["past", "off"],
};

/** @type {Partial<Record<State, [word: string, kind: string]>>} */
const RUN_TAGS = {
  ...TAGS,
  open: ["run_open", ""],
  soon: ["run_soon", "soon"],
  not_yet: ["run_not_yet", "dash"],
  undated: ["run_undated", "dash"],
};

/**
 * @param {HTMLElement} place a card, or the article of a course
 * @param {Standing} standing
 * @param {string} delivery
 * @param {[open: number, all: number] | null} gaps of an announced course, where they are known
 * @param {Words} words
 */
export function markStanding(place, standing, delivery, gaps, words) {
  place.classList.toggle("announced", standing.state === "announced");
  place.classList.toggle("gone", isGone(standing.state));
  markTag(slot(place, "state"), TAGS[standing.state], words);
  const start = startWords(standing, delivery, words);
  if (start !== null) fillSlot(place, "start", start);
  const line = deadlineLine(standing, delivery, gaps, words);
  if (line) markDeadline(slot(place, "by"), line);
}

/**
 * @param {HTMLElement | null} tag
 * @param {State} state of one run
 * @param {Words} words
 */
export function markRun(tag, state, words) {
  markTag(tag?.querySelector(".tag") ?? tag, RUN_TAGS[state], words);
}

/**
 * @param {Element | null} tag
 * @param {[word: string, kind: string] | undefined} found
 * @param {Words} words
 */
function markTag(tag, found, words) {
  if (!tag) return;
  tag.toggleAttribute("hidden", !found);
  if (!found) return;
  tag.className = `tag ${found[1]}`.trim();
  tag.textContent = words.say(found[0]);
}

/**
 * @param {Standing} standing
 * @param {string} delivery
 * @param {Words} words
 * @returns {string}
 */
export function startWords({ state, run }, delivery, words) {
  if (run?.start) {
    const date = dateWords(run.start, words.locale);
    return state === "past" ? words.say("ran", { date }) : date;
  }
  if (run?.when) return run.when;
  return words.say(isFlexible(delivery) ? "any_time" : "to_follow");
}

/**
 * @param {Standing} standing
 * @param {string} delivery
 * @param {[open: number, all: number] | null} gaps
 * @param {Words} words
 * @returns {Line | null} `null` where the page knows better: an announced course whose open facts are not known here
 */
export function deadlineLine({ state, run, daysLeft }, delivery, gaps, words) {
  const date = (/** @type {string} */ day) => dateWords(day, words.locale);
  if (state === "announced") {
    if (!gaps) return null;
    return { label: words.say("details_to_follow"), text: words.say("facts_open", { open: gaps[0], all: gaps[1] }) };
  }
  if (state === "past" || state === "cancelled") {
    return { label: words.say("next_run"), text: words.say("not_announced") };
  }
  if (state === "not_yet" && run) return { label: words.say("apply_from"), text: date(run.applyFrom) };
  if (run?.applyBy) {
    const text = date(run.applyBy);
    if (state === "closed") return { label: words.say("closed"), text };
    if (state !== "soon" || daysLeft === null) return { label: words.say("apply_by"), text };
    return { label: words.say("apply_by"), text: `${text} · ${words.count("days", daysLeft)}`, soon: true };
  }
  if (isFlexible(delivery)) return { label: words.say("apply"), text: words.say("any_time") };
  return { label: words.say("deadline"), text: words.say("not_given") };
}

/**
 * @param {HTMLElement | null} place
 * @param {Line} line
 */
function markDeadline(place, line) {
  if (!place) return;
  const label = place.querySelector("span");
  const strong = place.querySelector("b");
  if (!label || !strong) return;
  label.textContent = line.label;
  if (line.soon) strong.replaceChildren(element("span", line.text, { class: "tag soon" }));
  else strong.textContent = line.text;
}
