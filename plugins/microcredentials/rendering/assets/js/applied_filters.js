/** The filters of a query, one by one, in words: for chips and for the way out of an empty list. */

import { without } from "./query.js";

/** @import { Catalogue } from "./columns.js" */
/** @import { Query } from "./query.js" */
/** @import { Words } from "./words.js" */

/** @typedef {{ name: string, group: string, value: string, rest: Query }} Applied `rest` is the query without it */

/**
 * @param {Catalogue} catalogue
 * @param {Query} query
 * @param {Words} words
 * @returns {Applied[]} one per chosen value, per range, and for the text
 */
export function appliedFilters(catalogue, query, words) {
  return appliedGroups(catalogue, query, words).flatMap(({ name, group, value, rest, codes }) =>
    codes.length ? codes.map(({ code, label }) => ({ name, group, value: label, rest: without(query, name, code) })) : [{ name, group, value, rest }],
  );
}

/**
 * @param {Catalogue} catalogue
 * @param {Query} query
 * @param {Words} words
 * @returns {(Applied & { codes: import("./columns.js").Value[] })[]} one per group
 */
export function appliedGroups(catalogue, query, words) {
  const groups = catalogue.facets.flatMap((facet) => {
    const { name, label: group } = facet;
    if (facet.kind === "range") {
      const value = rangeWords(query, words);
      return value ? [{ name, group, value, rest: without(query, name), codes: [] }] : [];
    }
    const chosen = query.chosen.get(name) ?? new Set();
    const codes = facet.values.filter(({ code }) => chosen.has(code));
    const value = codes.map(({ label }) => label).join(", ");
    return codes.length ? [{ name, group, value, rest: without(query, name), codes }] : [];
  });
  if (!query.text) return groups;
  const text = { name: "q", group: words.say("text"), value: query.text, rest: without(query, "q"), codes: [] };
  return [...groups, text];
}

/**
 * @param {Query} query
 * @param {Words} words
 * @returns {string}
 */
function rangeWords({ least, most }, words) {
  if (least !== null && most !== null) return words.say("between", { from: least, to: most });
  if (least !== null) return words.say("from", { n: least });
  return most === null ? "" : words.say("up_to", { n: most });
}
