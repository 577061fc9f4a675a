/** The order of results. The default, by deadline, is the one of `rendering/course_order.py`. */

import { isGone, standingOf, startOf } from "./standing.js";
import { todayIn } from "./calendar.js";

/** @import { Catalogue } from "./columns.js" */
/** @import { Standing } from "./standing.js" */

const LAST = "9999-12-31";

/** @typedef {(row: number) => readonly (string | number)[]} Key parts compared one after the other */

export class CourseOrder {
  /**
   * @param {Catalogue} catalogue
   * @param {string} locale BCP 47
   * @param {Date} now
   */
  constructor(catalogue, locale, now) {
    this.catalogue = catalogue;
    this.now = now;
    /** @type {Map<string, string>} */
    this.todays = new Map();
    /** @type {Standing[]} */
    this.standings = [];
    const collator = new Intl.Collator(locale);
    const byTitle = catalogue.titles.map((_, row) => row);
    byTitle.sort((a, b) => collator.compare(catalogue.titles[a], catalogue.titles[b]) || a - b);
    this.titleRank = new Uint32Array(byTitle.length);
    byTitle.forEach((row, rank) => (this.titleRank[row] = rank));
  }

  /** Finds out how all courses stand, so that the first step of filtering need not. */
  prepare() {
    this.catalogue.ids.forEach((_, row) => this.standing(row));
  }

  /**
   * @param {number} row
   * @returns {Standing} on the day it is where the course is given
   */
  standing(row) {
    return (this.standings[row] ??= this.findStanding(row));
  }

  /**
   * @param {number} row
   * @returns {Standing}
   */
  findStanding(row) {
    const zone = this.catalogue.textOf("zone", row);
    const today = this.todays.get(zone) ?? todayIn(zone, this.now);
    this.todays.set(zone, today);
    const delivery = this.catalogue.valuesOf("delivery", row)[0]?.code ?? "";
    return standingOf({ status: this.catalogue.textOf("status", row), delivery, runs: this.catalogue.runsOf(row) }, today);
  }

  /**
   * @param {readonly number[]} rows
   * @param {string} sort
   * @param {string} audience
   * @param {ReadonlyMap<number, number> | null} ranks row -> place among the hits of a text search
   * @returns {number[]}
   */
  sorted(rows, sort, audience, ranks) {
    const key = this.key(sort, audience, ranks);
    const keyed = rows.map((row) => ({ row, key: key(row) }));
    keyed.sort((a, b) => compare(a.key, b.key) || this.titleRank[a.row] - this.titleRank[b.row]);
    return keyed.map(({ row }) => row);
  }

  /**
   * @param {string} sort
   * @param {string} audience
   * @param {ReadonlyMap<number, number> | null} ranks
   * @returns {Key}
   */
  key(sort, audience, ranks) {
    switch (sort) {
      case "relevance":
        return (row) => [ranks?.get(row) ?? Infinity];
      case "start":
        return (row) => [...this.chances(row), startOf(this.standing(row)) || LAST];
      case "ects":
        return (row) => this.catalogue.creditsOf(row) ?? [Infinity];
      case "fee":
        return (row) => [this.catalogue.feeOf(audience, row)?.[2] ?? Infinity];
      case "title":
        return () => [];
      case "newest":
        return (row) => [-Number(this.catalogue.textOf("added", row).replaceAll("-", "").padEnd(8, "0"))];
      default:
        return (row) => this.deadlineKey(row);
    }
  }

  /**
   * @param {number} row
   * @returns {[number]} 0 for what one can apply for, 1 for what is announced, 2 for what is over
   */
  chances(row) {
    const { state } = this.standing(row);
    return [isGone(state) ? 2 : Number(state === "announced")];
  }

  /**
   * @param {number} row
   * @returns {[number, string]}
   */
  deadlineKey(row) {
    const { state, run } = this.standing(row);
    const deadline = run?.applyBy || LAST;
    if (isGone(state)) return [3, LAST];
    if (state === "announced") return [2, deadline];
    return [Number(deadline === LAST), deadline];
  }
}

/**
 * @param {readonly (string | number)[]} left
 * @param {readonly (string | number)[]} right
 * @returns {number}
 */
function compare(left, right) {
  for (let place = 0; place < left.length; place += 1) {
    if (left[place] < right[place]) return -1;
    if (left[place] > right[place]) return 1;
  }
  return 0;
}
