/** The catalogue as the build has written it (`rendering/catalogue_data.py`): columns over courses, row by row. */

import { Names } from "./names.js";
import { runOf } from "./standing.js";

/** @import { Part } from "./names.js" */
/** @import { Run } from "./standing.js" */

export const VERSION = 2;

/** @typedef {{ values: string[], rows: number[] }} TextColumn */
/** @typedef {Uint16Array | Uint32Array} Places per row the place of its value */
/** @typedef {{ sets: number[][], rows: Places }} SetColumn which values a row has: `sets[rows[row]]`, as places */
/** @typedef {{ code: string, label: string }} Value */
/** @typedef {{ name: string, label: string, kind: "choice", values: Value[], column: SetColumn, byAudience: Record<string, SetColumn> }} ChoiceFacet */
/** @typedef {{ name: string, label: string, kind: "range", limits: number[], pairs: ([number, number] | null)[], rows: Places }} RangeFacet */
/** @typedef {ChoiceFacet | RangeFacet} Facet */
/** @typedef {[figure: string, note: string, euros: number | null]} Fee */
/** @typedef {{ id: string, monogram: string, name: string, country: string }} Partner */

export class Catalogue {
  /**
   * @param {any} written the JSON, already parsed
   * @param {(part: number) => Promise<Part>} readNames
   */
  constructor(written, readNames) {
    if (written?.version !== VERSION) throw new Error(`catalogue.json has version ${written?.version}, not ${VERSION}`);
    const facts = written.courses;
    /** How many courses there are. */
    this.size = facts.title_rank.length;
    /** Per row its place in the alphabet of titles. */
    this.titleRank = Uint32Array.from(facts.title_rank);
    this.names = new Names(this.size, written.names.per_part, readNames);
    this.ids = this.names.ids;
    this.titles = this.names.titles;
    this.rowOf = this.names.rowOf;
    /** @type {Facet[]} */
    this.facets = written.facets.map(facetOf);
    /** @type {[string, string][]} */
    this.audiences = written.audiences;
    this.facts = facts;
    /** @type {Record<string, { values: Fee[], rows: number[] }>} */
    this.fees = written.fees;
    this.examples = new Set(facts.example);
    /** @type {Map<string, Facet>} */
    this.facetByName = new Map(this.facets.map((facet) => [facet.name, facet]));
    /** @type {(readonly Run[] | undefined)[]} */
    this.knownRuns = [];
  }

  /**
   * @param {string} name
   * @returns {ChoiceFacet}
   */
  choice(name) {
    const facet = this.facetByName.get(name);
    if (facet?.kind !== "choice") throw new Error(`no facet of choice is called ${name}`);
    return facet;
  }

  /**
   * @param {string} name of a facet of choice
   * @param {number} row
   * @returns {Value[]} the values of a course that do not depend on the audience
   */
  valuesOf(name, row) {
    const { values, column } = this.choice(name);
    return column.sets[column.rows[row]].map((place) => values[place]);
  }

  /**
   * @param {number} row
   * @returns {[number, number] | null} fewest and most ECTS credits
   */
  creditsOf(row) {
    const facet = this.facetByName.get("ects");
    return facet?.kind === "range" ? facet.pairs[facet.rows[row]] : null;
  }

  /**
   * @param {number} row
   * @returns {Partner} the lead partner
   */
  partnerOf(row) {
    const [id, monogram, name, country] = this.facts.partner.values[this.facts.partner.rows[row]];
    return { id, monogram, name, country };
  }

  /**
   * @param {"language" | "status" | "zone" | "workload" | "added"} name
   * @param {number} row
   * @returns {string}
   */
  textOf(name, row) {
    const column = /** @type {TextColumn} */ (this.facts[name]);
    return column.values[column.rows[row]];
  }

  /**
   * @param {string} audience
   * @param {number} row
   * @returns {Fee | null} what an audience pays; `null` where the catalogue does not know the audience
   */
  feeOf(audience, row) {
    const column = Object.hasOwn(this.fees, audience) ? this.fees[audience] : undefined;
    return column ? column.values[column.rows[row]] : null;
  }

  /**
   * @param {number} row
   * @returns {[open: number, all: number] | null} how many facts of an announced course are open
   */
  gapsOf(row) {
    return this.facts.gaps.values[this.facts.gaps.rows[row]];
  }

  /**
   * @param {number} row
   * @returns {readonly Run[]} the runs by their first day
   */
  runsOf(row) {
    return (this.knownRuns[row] ??= this.readRuns(row));
  }

  /**
   * @param {number} row
   * @returns {Run[]}
   */
  readRuns(row) {
    /** @type {number[]} */
    const cells = this.facts.runs[row];
    const texts = cells.map((place) => this.facts.run_texts[place]);
    return Array.from({ length: cells.length / 6 }, (_, run) => runOf(texts.slice(run * 6, run * 6 + 6)));
  }
}

/**
 * @param {any} written
 * @returns {Facet}
 */
function facetOf(written) {
  const { name, label, kind } = written;
  if (kind === "range") {
    return { name, label, kind, limits: written.limits, pairs: written.pairs, rows: placesOf(written.rows, written.pairs) };
  }
  const values = written.values.map((/** @type {[string, string]} */ [code, text]) => ({ code, label: text }));
  const byAudience = Object.fromEntries(
    Object.entries(written.by_audience ?? {}).map(([audience, column]) => [audience, columnOf(column)]),
  );
  const column = written.by_audience ? Object.values(byAudience)[0] : columnOf(written);
  return { name, label, kind, values, column, byAudience };
}

/**
 * @param {any} written
 * @returns {SetColumn}
 */
function columnOf({ sets, rows }) {
  return { sets, rows: placesOf(rows, sets) };
}

/**
 * @param {number[]} rows
 * @param {readonly unknown[]} values
 * @returns {Places} as narrow as the number of values allows
 */
function placesOf(rows, values) {
  return values.length > 0x10000 ? Uint32Array.from(rows) : Uint16Array.from(rows);
}

/**
 * @param {string} address of `catalogue.json`
 * @returns {Promise<Catalogue>} without names: they come when they are asked for
 */
export async function fetchCatalogue(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const written = await answer.json();
  const names = new URL("names/", new URL(address, location.href));
  return new Catalogue(written, (part) => fetchNames(new URL(`${part}.json?v=${written.names.mark}`, names)));
}

/**
 * @param {string} address of `catalogue.json`
 * @returns {Promise<Catalogue>} with the names of all courses
 */
export async function fetchNamedCatalogue(address) {
  const catalogue = await fetchCatalogue(address);
  await catalogue.names.all();
  return catalogue;
}

/**
 * @param {URL} address
 * @returns {Promise<Part>}
 */
async function fetchNames(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
