/** One list of how and by when to apply, in the order of the deadlines. */

import { writeStep, writeTitle } from "./picks.js";
import { cloneTemplate, element, fillSlot, slot } from "./slots.js";

/** @import { CourseFacts } from "./course_facts.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {HTMLElement} list
 * @param {readonly number[]} rows
 * @param {CourseFacts} facts
 * @param {Words} words
 */
export function drawSteps(list, rows, facts, words) {
  const inOrder = facts.order.sorted(rows, "deadline", "", null);
  list.replaceChildren(...inOrder.map((row) => drawStep(row, facts, words)));
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawStep(row, facts, words) {
  const place = cloneTemplate("step");
  const step = facts.step(row);
  const { label, text, soon } = facts.deadline(row);
  const by = slot(place, "by");
  by?.querySelector("span")?.replaceChildren(label);
  by?.querySelector("b")?.replaceChildren(soon ? element("span", text, { class: "tag soon" }) : text);
  writeTitle(slot(place, "title"), row, facts);
  fillSlot(place, "how", step.how);
  slot(place, "how")?.toggleAttribute("hidden", !step.how);
  const link = slot(place, "apply");
  writeStep(link, step, facts.catalogue.titles[row], words);
  if (step.href) link?.after(` ${step.address}`);
  const { office, email } = facts.applications.contactOf(row);
  fillSlot(place, "office", [office, email === step.address ? "" : email].filter(Boolean).join(", "));
  return place;
}
