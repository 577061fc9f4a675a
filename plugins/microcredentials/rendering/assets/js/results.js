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
    this.pages = document.getElementById("pages");
  }

  /**
   * @param {readonly number[]} rows in order
   * @param {number} pages how many pages of them stand in the list
   * @param {Audience} audience
   */
  draw(rows, pages, audience) {
    this.replaceList();
    this.addCards(rows, pages, audience);
    this.list.hidden = rows.length === 0;
    this.zero.hidden = rows.length > 0;
    if (this.pages) this.pages.hidden = true;
  }

  /**
   * One more page of the same rows, and the focus on its first card.
   *
   * @param {readonly number[]} rows
   * @param {number} pages
   * @param {Audience} audience
   */
  extend(rows, pages, audience) {
    const before = this.list.children.length;
    this.addCards(rows, pages, audience);
    this.list.children[before]?.querySelector("a")?.focus();
  }

  /**
   * @param {readonly number[]} rows
   * @param {number} pages
   * @param {Audience} audience
   */
  addCards(rows, pages, audience) {
    const shown = rows.slice(0, pages * PER_PAGE);
    const added = shown.slice(this.list.children.length);
    this.list.append(...added.map((row) => drawCard(this.catalogue, row, this.order, audience, this.words)));
    markButtons(this.list, this.selection);
    this.more.hidden = shown.length === rows.length;
    this.more.textContent = this.words.count("show_more", Math.min(PER_PAGE, rows.length - shown.length));
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
 * @param {string} id
 * @returns {HTMLElement}
 */
function find(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`this page has no #${id}`);
  return found;
}
