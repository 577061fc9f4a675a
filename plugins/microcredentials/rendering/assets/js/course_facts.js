/** All that is known of chosen courses: the catalogue, how to apply, and how they stand on the day the page is opened. */

import { Applications, fetchApplications } from "./applications.js";
import { fetchNamedCatalogue } from "./columns.js";
import { CourseOrder } from "./course_order.js";
import { isGone } from "./standing.js";
import { deadlineLine, startWords } from "./standing_marks.js";

/** @import { Catalogue } from "./columns.js" */
/** @import { Standing } from "./standing.js" */
/** @import { Line } from "./standing_marks.js" */
/** @import { Words } from "./words.js" */

/** @typedef {"apply" | "write" | "ask"} Doing what a learner can do now */
/** @typedef {{ doing: Doing, href: string, address: string, how: string }} Step `href` is empty where nobody is known */

export class CourseFacts {
  /**
   * @param {Catalogue} catalogue
   * @param {Applications} applications
   * @param {Words} words
   * @param {Date} now
   */
  constructor(catalogue, applications, words, now) {
    this.catalogue = catalogue;
    this.applications = applications;
    this.words = words;
    this.order = new CourseOrder(catalogue, now);
  }

  /**
   * @param {Iterable<string>} ids
   * @returns {string[]} the ids under which the courses stand now, each once
   */
  presentIds(ids) {
    return [...new Set([...ids].map((id) => this.applications.presentId(id)))];
  }

  /**
   * @param {string} id a present one
   * @returns {number | null} its row in the catalogue; `null` where it is not shown
   */
  rowOf(id) {
    return this.catalogue.rowOf.get(id) ?? null;
  }

  /**
   * @param {Iterable<string>} ids
   * @returns {number[]} the rows of those that are shown
   */
  rowsOf(ids) {
    return [...ids].map((id) => this.rowOf(id)).filter((row) => row !== null);
  }

  /**
   * @param {number} row
   * @returns {Standing}
   */
  standing(row) {
    return this.order.standing(row);
  }

  /**
   * @param {number} row
   * @returns {string} the code of its delivery
   */
  delivery(row) {
    return this.catalogue.valuesOf("delivery", row)[0]?.code ?? "";
  }

  /**
   * @param {number} row
   * @returns {Line} by when to apply
   */
  deadline(row) {
    const { words } = this;
    const line = deadlineLine(this.standing(row), this.delivery(row), this.catalogue.gapsOf(row), words);
    return line ?? { label: words.say("deadline"), text: words.say("not_given") };
  }

  /**
   * @param {number} row
   * @returns {string}
   */
  start(row) {
    return startWords(this.standing(row), this.delivery(row), this.words);
  }

  /**
   * @param {string} facet
   * @param {number} row
   * @returns {string} the labels of its values, or that they are to follow
   */
  labels(facet, row) {
    return this.catalogue.valuesOf(facet, row).map(({ label }) => label).join(", ");
  }

  /**
   * @param {number} row
   * @returns {Step} the form or the address to write to; where nobody can apply now, whom to ask
   */
  step(row) {
    const { state, run } = this.standing(row);
    const way = this.applications.wayOf(row, run ? this.catalogue.runsOf(row).indexOf(run) : -1);
    const isPossible = !isGone(state) && state !== "announced";
    if (isPossible && way.url) return { doing: "apply", href: way.url, address: way.url, how: way.how };
    if (isPossible && way.email) return { doing: "write", href: this.mail(way.email, row), address: way.email, how: way.how };
    const { email, url } = this.applications.contactOf(row);
    return { doing: "ask", href: email ? this.mail(email, row) : url, address: email || url, how: isPossible ? way.how : "" };
  }

  /**
   * @param {string} address
   * @param {number} row
   * @returns {string} a link that begins an e-mail about the course
   */
  mail(address, row) {
    return `mailto:${address}?subject=${encodeURIComponent(this.catalogue.titles[row])}`;
  }
}

/**
 * @param {HTMLElement} place names the two files
 * @param {Words} words
 * @returns {Promise<CourseFacts>}
 */
export async function fetchCourseFacts(place, words) {
  const [catalogue, written] = await Promise.all([
    fetchNamedCatalogue(place.dataset.catalogue ?? ""),
    fetchApplications(place.dataset.applications ?? ""),
  ]);
  return new CourseFacts(catalogue, new Applications(written, catalogue.size), words, new Date());
}
