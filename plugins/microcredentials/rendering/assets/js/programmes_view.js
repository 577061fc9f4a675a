/** The programmes that a list of courses counts towards, with what is still missing in words. */

import { courseAddress, programmeAddress } from "./address.js";
import { progressIn } from "./programme_progress.js";
import { cloneTemplate, element, fillSlot, slot } from "./slots.js";

/** @import { CourseFacts } from "./course_facts.js" */
/** @import { Progress, StepProgress } from "./programme_progress.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {HTMLElement} section is hidden where no programme holds one of the courses
 * @param {readonly number[]} rows
 * @param {CourseFacts} facts
 * @param {Words} words
 */
export function drawProgrammes(section, rows, facts, words) {
  const found = progressIn(facts.applications.programmes, rows, (row) => facts.catalogue.creditsOf(row));
  section.hidden = found.length === 0;
  slot(section, "programmes")?.replaceChildren(...found.map((progress) => drawProgress(progress, facts, words)));
}

/**
 * @param {Progress} progress
 * @param {CourseFacts} facts
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawProgress({ programme, steps, done, isComplete }, facts, words) {
  const place = cloneTemplate("programme");
  const link = slot(place, "title");
  if (link instanceof HTMLAnchorElement) {
    link.textContent = programme.title;
    link.href = programmeAddress(programme.id);
    if (programme.language) link.lang = programme.language;
  }
  const state = words.count("steps_done", steps.length, { done });
  fillSlot(place, "state", isComplete ? words.say("complete") : state);
  place.classList.toggle("done", isComplete);
  slot(place, "steps")?.replaceChildren(...steps.map((step) => drawStep(step, facts, words)));
  return place;
}

/**
 * @param {StepProgress} step
 * @param {CourseFacts} facts
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawStep(step, facts, words) {
  const place = element("li", "", step.missing === 0 ? { class: "done" } : {});
  const name = words.say(step.title ? "step_with_title" : "step", { n: step.number, title: step.title });
  place.append(element("b", name), " ");
  if (step.missing === 0) {
    place.append(words.say("step_done"));
    return place;
  }
  const isOfCredits = step.unit === "ects";
  const sentence = isOfCredits ? words.count("ects_missing", step.missing) : words.count("courses_missing", step.missing);
  const [before, after = ""] = sentence.split("{courses}");
  const type = step.takesAll ? "conjunction" : "disjunction";
  const list = new Intl.ListFormat(words.locale, { type });
  const parts = list.formatToParts(step.among.map(String)).map(({ type: kind, value }) => (kind === "element" ? courseLink(Number(value), facts) : value));
  place.append(before, ...parts, after);
  return place;
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @returns {HTMLElement}
 */
function courseLink(row, { catalogue }) {
  const language = catalogue.textOf("language", row);
  return element("a", catalogue.titles[row], { href: courseAddress(catalogue.ids[row]), ...(language ? { lang: language } : {}) });
}
