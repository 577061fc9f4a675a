/** What the address of an embedded list asks for: looks here, filters in the words of the catalogue's own addresses. */

import { colourIn } from "./accent.js";
import { filter } from "./engine.js";
import { parseQuery, sortOf } from "./query.js";

/** @import { Colour } from "./accent.js" */
/** @import { Catalogue } from "./columns.js" */
/** @import { CourseOrder } from "./course_order.js" */
/** @import { Query } from "./query.js" */

const OWN_NAMES = new Set(["theme", "accent", "density", "limit"]);
const MOST_COURSES = 1000;

/**
 * @typedef {{
 *   scheme: "light" | "dark" | null,
 *   accent: Colour | null,
 *   isCompact: boolean,
 *   limit: number,
 *   withExamples: boolean,
 *   isFiltered: boolean,
 * }} Request `scheme` is `null` where the system decides; `isFiltered` where the list that was built is not the answer
 */

/** @typedef {{ rows: number[], query: Query, audience: string }} Answer */

/**
 * @param {string} search the part of an address after `?`
 * @returns {Request}
 */
export function requestOf(search) {
  const given = new URLSearchParams(search);
  const theme = given.get("theme");
  const limit = Math.trunc(Number(given.get("limit")));
  return {
    scheme: theme === "light" || theme === "dark" ? theme : null,
    accent: colourIn(given.get("accent")),
    isCompact: given.get("density") === "compact",
    limit: limit > 0 ? Math.min(limit, MOST_COURSES) : Infinity,
    withExamples: given.get("examples") === "1",
    isFiltered: [...given.keys()].some((name) => !OWN_NAMES.has(name)),
  };
}

/**
 * @param {Catalogue} catalogue
 * @param {CourseOrder} order
 * @param {string} search
 * @param {string} partner whose list it is; empty for the list of all
 * @returns {Answer} courses in order; none where a filter has only values that no course has
 */
export function answerTo(catalogue, order, search, partner) {
  const given = new URLSearchParams(search);
  if (partner) given.set("partner", partner);
  const { query } = parseQuery(given.toString(), catalogue);
  const audience = query.audience ?? catalogue.audiences[0]?.[0] ?? "";
  const isHopeless = catalogue.facets.some(
    ({ name, kind }) => kind === "choice" && given.getAll(name).some(Boolean) && !query.chosen.has(name),
  );
  if (isHopeless) return { rows: [], query, audience };
  const { withExamples } = requestOf(search);
  const found = filter(catalogue, query, audience, null).rows.filter((row) => withExamples || !catalogue.examples.has(row));
  return { rows: order.sorted(found, sortOf({ ...query, text: "" }), audience, null), query, audience };
}
