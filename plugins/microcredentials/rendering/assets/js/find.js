/** Find without knowing: the questions of the form one by one, with the number of courses that are left. */

import { audienceFor, onChoice } from "./audience.js";
import { todayIn } from "./calendar.js";
import { fetchCatalogue } from "./columns.js";
import { filter } from "./engine.js";
import { part } from "./page_parts.js";
import { emptyQuery, numberIn, writeQuery } from "./query.js";
import { pageWords } from "./words.js";

/** @import { Catalogue } from "./columns.js" */
/** @import { Query } from "./query.js" */

const MONTH = /^\d{4}-\d{2}$/;
const ANCHOR = "#question-";

const words = pageWords();

class Questions {
  /**
   * @param {Catalogue} catalogue
   * @param {HTMLFormElement} form
   */
  constructor(catalogue, form) {
    this.catalogue = catalogue;
    this.form = form;
    this.steps = /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll("[data-question]")]);
    this.progress = part("progress");
    this.left = part("left");
    this.before = part("before");
    this.next = part("next");
    this.submit = part("show");
    this.current = 0;
    const audience = audienceFor(location.search, [...words.audiences.keys()]);
    this.hasSaidWho = audience.chosen;
    this.takeAudience(audience.id);
    this.dropPastMonths(todayIn("UTC").slice(0, 7));
  }

  start() {
    this.form.addEventListener("change", ({ target }) => {
      this.hasSaidWho ||= target instanceof HTMLInputElement && target.name === "as";
      this.count();
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const query = this.query();
      location.assign(this.form.action + writeQuery(this.hasSaidWho ? query : { ...query, audience: null }));
    });
    this.form.addEventListener("keydown", (event) => this.onKey(event));
    this.before.addEventListener("click", () => this.go(this.current - 1));
    this.next.addEventListener("click", () => this.go(this.current + 1));
    onChoice((id) => {
      this.takeAudience(id);
      this.count();
    });
    addEventListener("popstate", () => this.show(asked(this.steps.length), true));
    addEventListener("pageshow", () => this.count()); // a browser that goes back fills in former answers late
    this.show(asked(this.steps.length), false);
  }

  /** @param {KeyboardEvent} event the enter key in an answer leads on, not out */
  onKey(event) {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (this.current < this.steps.length - 1) this.go(this.current + 1);
    else this.submit.click();
  }

  /** @param {number} place of the question to ask next; the browser's own way back leads here again */
  go(place) {
    history.pushState(null, "", ANCHOR + String(place + 1));
    this.show(place, true);
  }

  /**
   * @param {number} place
   * @param {boolean} isMove whether the reader has come from another question
   */
  show(place, isMove) {
    this.current = place;
    this.steps.forEach((step, number) => (step.hidden = number !== place));
    const all = this.steps.length;
    this.progress.hidden = false;
    this.progress.textContent = words.say("question", { n: place + 1, all });
    this.before.hidden = place === 0;
    this.next.hidden = place === all - 1;
    this.submit.classList.toggle("line", place < all - 1);
    this.count();
    if (!isMove) return;
    this.steps[place].querySelector("h2")?.focus({ preventScroll: true });
    this.progress.scrollIntoView({ block: "nearest" });
  }

  /** Tells how many courses are left, in all and with each answer to the present question. */
  count() {
    const query = this.query();
    const audience = query.audience ?? "";
    const found = filter(this.catalogue, query, audience, null);
    const left = words.count("left", found.rows.length);
    if (this.left.textContent !== left) this.left.textContent = left;
    this.submit.textContent = words.count("show_courses", found.rows.length);
    for (const box of this.form.querySelectorAll("input")) {
      if (box.name === "as") continue;
      const count = box.name === "ects_max" ? this.upTo(numberIn(box.value), query) : this.with(box, found.counts);
      const answer = box.closest("label");
      answer?.toggleAttribute("data-empty", count === 0 && !box.checked);
      const number = answer?.querySelector(".n")?.firstChild;
      if (number) number.textContent = words.numbers.format(count);
    }
  }

  /**
   * @param {HTMLInputElement} box
   * @param {Map<string, Uint32Array>} counts
   * @returns {number}
   */
  with(box, counts) {
    const place = this.catalogue.choice(box.name).values.findIndex(({ code }) => code === box.value);
    return counts.get(box.name)?.[place] ?? 0;
  }

  /**
   * @param {number | null} most ECTS credits
   * @param {Query} query
   * @returns {number}
   */
  upTo(most, query) {
    return filter(this.catalogue, { ...query, most }, query.audience ?? "", null).rows.length;
  }

  /** @returns {Query} what the answers ask for */
  query() {
    const query = emptyQuery();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value !== "string" || !value) continue;
      if (name === "as") query.audience = value;
      else if (name === "ects_max") query.most = numberIn(value);
      else query.chosen.set(name, (query.chosen.get(name) ?? new Set()).add(value));
    }
    return query;
  }

  /** @param {string} month the present one; courses that began before it have no start to wait for */
  dropPastMonths(month) {
    for (const box of this.form.querySelectorAll("input[name=start]")) {
      if (box instanceof HTMLInputElement && MONTH.test(box.value) && box.value < month) box.closest("label")?.remove();
    }
  }

  /** @param {string} id */
  takeAudience(id) {
    const radio = this.form.querySelector(`input[name=as][value="${CSS.escape(id)}"]`);
    if (radio instanceof HTMLInputElement) radio.checked = true;
  }
}

/**
 * @param {number} count of questions
 * @returns {number} place of the question that the address names; the first where it names none
 */
function asked(count) {
  const number = Number(location.hash.startsWith(ANCHOR) ? location.hash.slice(ANCHOR.length) : 1);
  return Number.isInteger(number) && number >= 1 && number <= count ? number - 1 : 0;
}

/** Without the catalogue the form stays as it was built: all questions below each other. */
async function open() {
  const form = document.getElementById("find");
  if (!(form instanceof HTMLFormElement)) return;
  try {
    new Questions(await fetchCatalogue(form.dataset.catalogue ?? ""), form).start();
  } catch (reason) {
    console.warn(reason);
    const trouble = part("trouble");
    trouble.hidden = false;
    trouble.textContent = words.say("count_failed");
  }
}

void open();
