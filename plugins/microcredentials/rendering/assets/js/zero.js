/** The empty list: which filters stand in the way, and how many courses come back without each. */

import { leadTo } from "./chips.js";
import { cloneTemplate, element, fillSlot, slot } from "./slots.js";

/** @import { Applied } from "./applied_filters.js" */
/** @import { Query } from "./query.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {HTMLElement} place
 * @param {Applied[]} groups the filters, one per group
 * @param {ReadonlyMap<string, number>} rescued courses that come back without a group
 * @param {{ cleared: Query, count: number, base: string, words: Words, go: (query: Query) => void }} way
 */
export function drawZero(place, groups, rescued, { cleared, count, base, words, go }) {
  const helpful = groups
    .map((applied) => ({ applied, courses: rescued.get(applied.name) ?? 0 }))
    .filter(({ courses }) => courses > 0)
    .sort((a, b) => b.courses - a.courses);
  const remedies = helpful.map(({ applied, courses }) => drawRemedy(applied, courses, base, words, go));
  const list = element("ul", "", { class: "back" });
  list.append(...remedies);
  const out = element("p");
  out.append(leadTo(element("a", words.say("clear_filters"), { class: "btn line" }), cleared, base, go));
  const heading = element("h2", words.count("zero", count));
  const help = element("p", words.say(remedies.length ? "zero_help" : "zero_no_help"));
  place.replaceChildren(heading, help, ...(remedies.length ? [list] : []), out);
}

/**
 * @param {Applied} applied
 * @param {number} courses
 * @param {string} base
 * @param {Words} words
 * @param {(query: Query) => void} go
 * @returns {HTMLElement}
 */
function drawRemedy({ group, value, rest }, courses, base, words, go) {
  const remedy = cloneTemplate("remedy");
  fillSlot(remedy, "count", String(courses));
  fillSlot(remedy, "change", `${group}: ${value}`);
  slot(remedy, "change")?.before(`${words.say("remove")} `);
  const link = remedy.querySelector("a");
  if (link) leadTo(link, rest, base, go);
  return remedy;
}
