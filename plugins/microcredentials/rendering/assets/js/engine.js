/**
 * Filtering: columns and a query in, rows and counts out. Pure and linear in the number of courses.
 *
 * Values of one group are joined by OR, groups by AND. A course that fails one group only still counts in
 * that group, so a count says how many courses a value would bring, and never leads to an empty page.
 */

/** @import { Catalogue, ChoiceFacet, Facet, SetColumn } from "./columns.js" */
/** @import { Query } from "./query.js" */

/** The group of a text search, beside the names of the facets. */
export const TEXT = "q";

/** @typedef {{ name: string, fails: (row: number) => boolean }} Group */
/**
 * @typedef {{
 *   rows: number[],
 *   counts: Map<string, Uint32Array>,
 *   rescued: Map<string, number>,
 * }} Result `counts` per facet, in the order of its values; `rescued` says how many courses come back without a group
 */

/**
 * @param {Catalogue} catalogue
 * @param {Query} query
 * @param {string} audience whose fees count
 * @param {ReadonlySet<number> | null} hits rows that hold the text; `null` where no text is searched for
 * @returns {Result}
 */
export function filter(catalogue, query, audience, hits) {
  const groups = groupsOf(catalogue, query, audience, hits);
  const { rows, nearly } = judge(groups, catalogue.size);
  const counts = new Map();
  for (const facet of catalogue.facets) {
    if (facet.kind !== "choice") continue;
    const own = groups.findIndex((group) => group.name === facet.name);
    counts.set(facet.name, countValues(facet, columnFor(facet, audience), own < 0 ? [rows] : [rows, nearly[own]]));
  }
  return { rows, counts, rescued: new Map(groups.map((group, place) => [group.name, nearly[place].length])) };
}

/**
 * @param {Catalogue} catalogue
 * @param {Query} query
 * @param {string} audience
 * @param {ReadonlySet<number> | null} hits
 * @returns {Group[]} one per facet in use, and one for the text
 */
function groupsOf(catalogue, query, audience, hits) {
  const groups = catalogue.facets.flatMap((facet) => groupOf(facet, query, audience) ?? []);
  return hits ? [...groups, { name: TEXT, fails: (row) => !hits.has(row) }] : groups;
}

/**
 * @param {Facet} facet
 * @param {Query} query
 * @param {string} audience
 * @returns {Group | null}
 */
function groupOf(facet, query, audience) {
  if (facet.kind === "range") {
    const { least, most } = query;
    if (least === null && most === null) return null;
    const fits = facet.pairs.map((pair) => pair !== null && pair[1] >= (least ?? 0) && pair[0] <= (most ?? Infinity));
    return { name: facet.name, fails: (row) => !fits[facet.rows[row]] };
  }
  const chosen = query.chosen.get(facet.name);
  if (!chosen?.size) return null;
  const { sets, rows } = columnFor(facet, audience);
  const fits = sets.map((places) => places.some((place) => chosen.has(facet.values[place].code)));
  return { name: facet.name, fails: (row) => !fits[rows[row]] };
}

/**
 * @param {Group[]} groups
 * @param {number} size
 * @returns {{ rows: number[], nearly: number[][] }} what fails no group, and per group what fails this one only
 */
function judge(groups, size) {
  const failures = new Uint8Array(size); // per row how many groups it fails
  const culprit = new Uint8Array(size); // and the last of them
  groups.forEach(({ fails }, place) => {
    for (let row = 0; row < size; row += 1) {
      if (!fails(row)) continue;
      failures[row] += 1;
      culprit[row] = place;
    }
  });
  /** @type {number[]} */
  const rows = [];
  /** @type {number[][]} */
  const nearly = groups.map(() => []);
  for (let row = 0; row < size; row += 1) {
    if (failures[row] === 0) rows.push(row);
    else if (failures[row] === 1) nearly[culprit[row]].push(row);
  }
  return { rows, nearly };
}

/**
 * @param {ChoiceFacet} facet
 * @param {SetColumn} column
 * @param {readonly number[][]} counted lists of rows
 * @returns {Uint32Array}
 */
function countValues(facet, { sets, rows }, counted) {
  const perSet = new Uint32Array(sets.length);
  for (const list of counted) for (const row of list) perSet[rows[row]] += 1;
  const perValue = new Uint32Array(facet.values.length);
  sets.forEach((places, set) => {
    for (const place of places) perValue[place] += perSet[set];
  });
  return perValue;
}

/**
 * @param {ChoiceFacet} facet
 * @param {string} audience
 * @returns {SetColumn}
 */
function columnFor(facet, audience) {
  return Object.hasOwn(facet.byAudience, audience) ? facet.byAudience[audience] : facet.column;
}
