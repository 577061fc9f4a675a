/** The order of results. The default, by deadline, is the one of `rendering/course_order.py`. */

import { isGone, standingOf, startOf } from "./standing.js";
import { todayIn } from "./calendar.js";

/** @import { Catalogue } from "./columns.js" */
/** @import { Standing } from "./standing.js" */

const LAST = 99_991_231; // after all days and all fees
const MOST_CREDITS = 100_000; // hundredths
const DAYS = 100_000_000; // more than any day as a number
const SLICE = 500; // rows between which a page may answer its reader

/** @typedef {(row: number) => number} Key a whole number of at most 10^10: times the number of courses it stays exact */

export class CourseOrder {
  /**
   * @param {Catalogue} catalogue
   * @param {Date} now
   */
  constructor(catalogue, now) {
    this.catalogue = catalogue;
    this.now = now;
    /** @type {Map<string, string>} */
    this.todays = new Map();
    /** @type {Standing[]} */
    this.standings = [];
    this.byTitle = new Uint32Array(catalogue.size);
    catalogue.titleRank.forEach((rank, row) => (this.byTitle[rank] = row));
  }

  /**
   * Finds out how all courses stand, slice by slice, so that the first step of filtering need not.
   *
   * @param {number} [first] row
   */
  prepare(first = 0) {
    const end = Math.min(first + SLICE, this.catalogue.size);
    for (let row = first; row < end; row += 1) this.standing(row);
    if (end < this.catalogue.size) setTimeout(() => this.prepare(end));
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
   * Sorts numbers instead of objects: each holds the key and, below it, the place in the alphabet, which names the row.
   *
   * @param {readonly number[]} rows
   * @param {string} sort
   * @param {string} audience
   * @param {ReadonlyMap<number, number> | null} ranks row -> place among the hits of a text search
   * @returns {number[]}
   */
  sorted(rows, sort, audience, ranks) {
    const { size, titleRank } = this.catalogue;
    const key = this.key(sort, audience, ranks);
    const keyed = Float64Array.from(rows, (row) => key(row) * size + titleRank[row]).sort();
    return Array.from(keyed, (number) => this.byTitle[number % size]);
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
        return (row) => ranks?.get(row) ?? LAST;
      case "start":
        return (row) => this.startKey(row);
      case "ects":
        return (row) => this.creditsKey(row);
      case "fee":
        return (row) => this.feeKey(row, audience);
      case "title":
        return () => 0;
      case "newest":
        return (row) => LAST - dayNumber(this.catalogue.textOf("added", row));
      default:
        return (row) => this.deadlineKey(row);
    }
  }

  /**
   * @param {number} row
   * @returns {number} what one can apply for, then what is announced, then what is over; each by its start
   */
  startKey(row) {
    const standing = this.standing(row);
    const chances = isGone(standing.state) ? 2 : Number(standing.state === "announced");
    return chances * DAYS + (dayNumber(startOf(standing)) || LAST);
  }

  /**
   * @param {number} row
   * @returns {number} fewest credits first, then by the most
   */
  creditsKey(row) {
    const credits = this.catalogue.creditsOf(row);
    return credits ? hundredths(credits[0]) * MOST_CREDITS + hundredths(credits[1]) : MOST_CREDITS * MOST_CREDITS;
  }

  /**
   * @param {number} row
   * @param {string} audience
   * @returns {number} cents
   */
  feeKey(row, audience) {
    const euros = this.catalogue.feeOf(audience, row)?.[2] ?? null;
    return euros === null ? LAST : Math.min(hundredths(euros), LAST - 1);
  }

  /**
   * @param {number} row
   * @returns {number} what has a deadline ahead, what has none, what is announced, what is over
   */
  deadlineKey(row) {
    const { state, run } = this.standing(row);
    if (isGone(state)) return 3 * DAYS;
    const deadline = dayNumber(run?.applyBy ?? "") || LAST;
    const group = state === "announced" ? 2 : Number(deadline === LAST);
    return group * DAYS + deadline;
  }
}

/**
 * @param {string} day ISO 8601, or the beginning of it
 * @returns {number} 2027-01-31 as 20270131; 0 where there is none
 */
function dayNumber(day) {
  return Number(day.slice(0, 4) + day.slice(5, 7).padEnd(2, "0") + day.slice(8, 10).padEnd(2, "0"));
}

/**
 * @param {number} amount
 * @returns {number} a whole one
 */
function hundredths(amount) {
  return Math.round(amount * 100);
}
