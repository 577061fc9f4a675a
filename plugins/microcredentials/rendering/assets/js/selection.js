/** The reader's shortlist: ids of courses in this browser; where nothing can be kept, it lasts as long as the page. */

import { keep, onChangeElsewhere, recall } from "./storage.js";

const NAME = "selection";
const COURSE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_COURSES = 200;

export class Selection extends EventTarget {
  constructor() {
    super();
    this.ids = read();
    this.isKept = true;
    onChangeElsewhere((name) => {
      if (name !== NAME) return;
      this.ids = read();
      this.dispatchEvent(new Event("change"));
    });
  }

  /** @returns {number} how many courses it holds */
  get size() {
    return this.ids.size;
  }

  /**
   * @param {string} id
   * @returns {boolean}
   */
  has(id) {
    return this.ids.has(id);
  }

  /** @param {string} id is added, or taken out where it is in the selection */
  toggle(id) {
    this.replace(this.has(id) ? [...this.ids].filter((other) => other !== id) : [...this.ids, id]);
  }

  /** @param {Iterable<string>} ids are the selection from now on, in this order; beyond what it holds they are left out */
  replace(ids) {
    this.ids = new Set([...new Set(ids)].slice(0, MOST_COURSES));
    this.isKept = keep(NAME, JSON.stringify([...this.ids]));
    this.dispatchEvent(new Event("change"));
  }
}

/** @type {Selection | undefined} */
let ofThisPage;

/** @returns {Selection} the one that all scripts of a page share */
export function pageSelection() {
  return (ofThisPage ??= new Selection());
}

/** @returns {Set<string>} */
function read() {
  return idsIn(recall(NAME));
}

/**
 * @param {string | null} written a JSON list, whatever it holds
 * @returns {Set<string>} the ids in it that can be ids of courses
 */
export function idsIn(written) {
  try {
    const given = JSON.parse(written ?? "[]");
    const ids = Array.isArray(given) ? given.filter((id) => typeof id === "string" && isCourseId(id)) : [];
    return new Set(ids.slice(0, MOST_COURSES));
  } catch {
    return new Set();
  }
}

/**
 * @param {string} text
 * @returns {boolean} whether it can be the id of a course
 */
export function isCourseId(text) {
  return COURSE_ID.test(text);
}
