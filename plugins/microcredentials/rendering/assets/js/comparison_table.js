/** The table of compared courses: a column per course, a row per fact; a row that differs says so. */

import { titleOf, writeStep, writeTitle } from "./picks.js";
import { cloneTemplate, element, fillSlot, slot } from "./slots.js";

/** @import { Comparison } from "./comparison.js" */
/** @import { CourseFacts } from "./course_facts.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {HTMLElement} head
 * @param {readonly string[]} ids
 * @param {CourseFacts} facts
 * @param {Words} words
 */
export function drawColumns(head, ids, facts, words) {
  head.replaceChildren(element("td"), ...ids.map((id) => drawColumn(id, facts, words)));
}

/**
 * @param {HTMLElement} body
 * @param {readonly Comparison[]} rows
 * @param {boolean} onlyDifferent
 * @param {Words} words
 */
export function drawRows(body, rows, onlyDifferent, words) {
  const shown = onlyDifferent ? rows.filter(({ differs }) => differs) : rows;
  body.replaceChildren(...shown.map((row) => drawRow(row, words)));
}

/**
 * @param {HTMLElement} foot what a learner can do now, course by course
 * @param {readonly number[]} rows
 * @param {CourseFacts} facts
 * @param {Words} words
 */
export function drawWays(foot, rows, facts, words) {
  const cells = rows.map((row) => {
    const cell = element("td");
    const link = cell.appendChild(element("a"));
    writeStep(link, facts.step(row), facts.catalogue.titles[row], words);
    return cell;
  });
  foot.replaceChildren(element("th", words.say("next_step"), { scope: "row" }), ...cells);
}

/**
 * @param {string} id
 * @param {CourseFacts} facts
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawColumn(id, facts, words) {
  const column = cloneTemplate("column");
  const row = /** @type {number} */ (facts.rowOf(id));
  column.dataset.pick = id;
  writeTitle(slot(column, "title"), row, facts);
  fillSlot(column, "partner", facts.catalogue.partnerOf(row).monogram);
  slot(column, "remove")?.setAttribute("aria-label", words.say("remove_course", { title: titleOf(id, facts) }));
  return column;
}

/**
 * @param {Comparison} row
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawRow({ label, cells, differs }, words) {
  const place = element("tr", "", { class: differs ? "diff" : "same" });
  const head = element("th", label, { scope: "row" });
  if (differs) head.append(element("span", ` (${words.say("differs")})`, { class: "vh" }));
  place.append(head, ...cells.map((text) => drawCell(text, words)));
  return place;
}

/**
 * @param {string} text
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawCell(text, words) {
  const cell = element("td", text);
  if (!text) cell.append(element("span", words.say("not_given"), { class: "none" }));
  return cell;
}
