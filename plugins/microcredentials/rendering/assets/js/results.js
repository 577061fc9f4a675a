/** The list of results: how many, which, and what to do where there are none. */

import { drawCard } from "./cards.js";
import { markButtons } from "./selection_marks.js";
import { element } from "./slots.js";

/** @import { Audience } from "./audience.js" */
/** @import { Catalogue } from "./columns.js" */
/** @import { CourseOrder } from "./course_order.js" */
/** @import { Selection } from "./selection.js" */
/** @import { Words } from "./words.js" */

export const PER_PAGE = 24;
const MOST_CARDS = 8 * PER_PAGE; // in the document at once: no more than a static list has (`rendering/paging.py`)

/** @typedef {{ before: number, rows: readonly number[], after: number, all: number }} Stretch the rows in a list, and how many others */

export class Results {
  /**
   * @param {Catalogue} catalogue
   * @param {CourseOrder} order
   * @param {Selection} selection
   * @param {Words} words
   */
  constructor(catalogue, order, selection, words) {
    this.catalogue = catalogue;
    this.order = order;
    this.selection = selection;
    this.words = words;
    this.list = find("cards");
    this.count = document.getElementById("count");
    this.all = element("span", "", { class: "muted" });
    this.count?.after(this.all);
    this.status = document.getElementById("status");
    this.zero = find("zero");
    this.more = find("more");
    this.earlier = find("earlier");
    this.before = 0;
    this.pages = document.getElementById("pages");
  }

  /**
   * @param {Stretch} stretch
   * @param {Audience} audience
   * @param {boolean} isFinal whether nothing is being searched any more
   */
  draw(stretch, audience, isFinal) {
    this.replaceList();
    this.addCards(stretch, audience);
    this.list.hidden = stretch.all === 0;
    this.zero.hidden = stretch.all > 0;
    this.list.setAttribute("aria-busy", String(!isFinal));
    if (this.pages) this.pages.hidden = true;
  }

  /**
   * Another stretch of the same rows, and the focus on its first card that was not there.
   *
   * @param {Stretch} stretch
   * @param {Audience} audience
   */
  turnTo(stretch, audience) {
    const isLonger = stretch.before === this.before;
    const first = isLonger ? this.list.children.length : 0;
    if (isLonger) this.addCards(stretch, audience);
    else this.draw(stretch, audience, true);
    this.list.setAttribute("aria-busy", "false");
    this.list.children[first]?.querySelector("a")?.focus();
  }

  /**
   * @param {Stretch} stretch
   * @param {Audience} audience
   */
  addCards(stretch, audience) {
    const added = stretch.rows.slice(this.list.children.length);
    this.list.append(...added.map((row) => drawCard(this.catalogue, row, this.order, audience, this.words)));
    markButtons(this.list, this.selection);
    this.before = stretch.before;
    this.earlier.hidden = stretch.before === 0;
    this.more.hidden = stretch.after === 0;
    this.more.textContent = this.words.count("show_more", Math.min(PER_PAGE, stretch.after));
  }

  /** @returns {number} the page that ends where the list begins */
  get pagesBefore() {
    return this.before / PER_PAGE;
  }

  /** Tells that the list is not yet what is asked for. */
  wait() {
    this.list.setAttribute("aria-busy", "true");
  }

  /** An empty list in place of the old one, which goes once nobody waits: taking cards out takes longer than drawing. */
  replaceList() {
    const old = this.list;
    this.list = /** @type {HTMLElement} */ (old.cloneNode(false));
    old.hidden = true;
    old.removeAttribute("id");
    old.after(this.list);
    setTimeout(() => old.remove());
  }

  /**
   * @param {number} found how many courses the filters leave
   * @param {boolean} isFinal whether nothing is being searched any more; only then is the number read aloud
   */
  say(found, isFinal) {
    const all = this.catalogue.size;
    const text = this.words.count("courses", found);
    if (this.count) this.count.textContent = text;
    this.all.textContent = found === all ? "" : this.words.say("in_all", { all });
    this.list.setAttribute("aria-busy", String(!isFinal));
    if (isFinal && this.status && this.status.textContent !== text) this.status.textContent = text;
  }
}

/**
 * @param {readonly number[]} rows in order
 * @param {number} page the last one that is to be seen; those before it, too, as far as a list may grow
 * @returns {Stretch}
 */
export function stretchOf(rows, page) {
  const all = rows.length;
  const end = Math.min(page * PER_PAGE, Math.max(Math.ceil(all / PER_PAGE), 1) * PER_PAGE);
  const before = Math.floor((end - 1) / MOST_CARDS) * MOST_CARDS;
  return { before, rows: rows.slice(before, end), after: Math.max(all - end, 0), all };
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function find(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`this page has no #${id}`);
  return found;
}
