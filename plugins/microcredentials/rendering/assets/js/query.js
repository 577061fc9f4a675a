/** What is asked for, and how the address says it. Whatever an address holds, a query comes out. */

/** @import { Catalogue } from "./columns.js" */

export const SORTS = ["relevance", "deadline", "start", "ects", "fee", "title", "newest"];
export const DEFAULT_SORT = "deadline";
const LONGEST_TEXT = 200;
const MOST_PAGES = 10_000;

/**
 * @typedef {{
 *   chosen: Map<string, Set<string>>,
 *   least: number | null,
 *   most: number | null,
 *   text: string,
 *   audience: string | null,
 *   sort: string | null,
 *   page: number,
 * }} Query `chosen` per facet its codes; `least` and `most` are ECTS credits; `sort` is `null` where nobody chose
 */

/** @returns {Query} the query that asks for nothing */
export function emptyQuery() {
  return { chosen: new Map(), least: null, most: null, text: "", audience: null, sort: null, page: 1 };
}

/**
 * @param {string} search the part of an address after `?`
 * @param {Catalogue} catalogue
 * @returns {{ query: Query, stale: boolean }} `stale` where a value of a known name means nothing here
 */
export function parseQuery(search, catalogue) {
  const given = new URLSearchParams(search);
  const query = emptyQuery();
  let stale = false;
  for (const facet of catalogue.facets) {
    if (facet.kind !== "choice") continue;
    const asked = given.getAll(facet.name).filter(Boolean);
    const known = new Set(facet.values.map(({ code }) => code));
    const codes = new Set(asked.filter((code) => known.has(code)));
    stale ||= asked.some((code) => !known.has(code));
    if (codes.size) query.chosen.set(facet.name, codes);
  }
  query.least = numberIn(given.get("ects_min"));
  query.most = numberIn(given.get("ects_max"));
  query.text = (given.get("q") ?? "").trim().slice(0, LONGEST_TEXT);
  const audience = given.get("as");
  query.audience = catalogue.audiences.some(([id]) => id === audience) ? audience : null;
  const sort = given.get("sort");
  query.sort = sort && SORTS.includes(sort) ? sort : null;
  query.page = Math.min(Math.max(Math.trunc(Number(given.get("page"))) || 1, 1), MOST_PAGES);
  return { query, stale: stale || (audience !== null && audience !== "" && query.audience === null) };
}

/**
 * @param {string | null} written
 * @returns {number | null} credits; `null` for what is no number from 0 to 1000
 */
export function numberIn(written) {
  if (!written?.trim()) return null;
  const number = Number(written.replace(",", "."));
  return Number.isFinite(number) && number >= 0 && number <= 1000 ? number : null;
}

/**
 * @param {Query} query
 * @returns {string} the part of an address from `?` on; empty where nothing is asked for
 */
export function writeQuery(query) {
  const written = new URLSearchParams();
  for (const [name, codes] of query.chosen) for (const code of codes) written.append(name, code);
  if (query.least !== null) written.set("ects_min", String(query.least));
  if (query.most !== null) written.set("ects_max", String(query.most));
  if (query.text) written.set("q", query.text);
  if (query.audience) written.set("as", query.audience);
  if (query.sort) written.set("sort", query.sort);
  if (query.page > 1) written.set("page", String(query.page));
  const text = written.toString();
  return text && `?${text}`;
}

/**
 * @param {Query} query
 * @returns {string} the order of the results: as chosen, else by relevance where there is text
 */
export function sortOf(query) {
  if (query.sort === "relevance" && !query.text) return DEFAULT_SORT;
  return query.sort ?? (query.text ? "relevance" : DEFAULT_SORT);
}

/**
 * @param {Query} query
 * @returns {number} how many filters are set; a range counts once, and so does the text
 */
export function filterCount(query) {
  const values = [...query.chosen.values()].reduce((sum, codes) => sum + codes.size, 0);
  return values + Number(query.least !== null || query.most !== null) + Number(query.text !== "");
}

/**
 * @param {Query} query
 * @param {string} name of a facet, or `q`
 * @param {string} [code] only this value
 * @returns {Query} the query without a group, or without one value of it
 */
export function without(query, name, code) {
  const chosen = new Map([...query.chosen].map(([facet, codes]) => [facet, new Set(codes)]));
  const left = chosen.get(name);
  if (code === undefined) chosen.delete(name);
  else if (left?.delete(code) && !left.size) chosen.delete(name);
  const range = name === "ects" ? { least: null, most: null } : {};
  const text = name === "q" ? { text: "" } : {};
  return { ...query, ...range, ...text, chosen, page: 1 };
}

/**
 * @param {Query} query
 * @returns {Query} the query without any filter; audience and order stay
 */
export function withoutFilters(query) {
  return { ...emptyQuery(), audience: query.audience, sort: query.sort };
}
