/** The catalogue page: address, controls, search and results held together. The static list stands until it is needed. */

import { AddressBar } from "./address_bar.js";
import { appliedFilters, appliedGroups } from "./applied_filters.js";
import { audienceFor, onChoice } from "./audience.js";
import { todayIn } from "./calendar.js";
import { drawChips, focusOn, refocus } from "./chips.js";
import { fetchCatalogue } from "./columns.js";
import { Controls } from "./controls.js";
import { CourseOrder } from "./course_order.js";
import { filter } from "./engine.js";
import { filterCount, parseQuery, sortOf, withoutFilters } from "./query.js";
import { Results, stretchOf } from "./results.js";
import { pageSelection } from "./selection.js";
import { TextSearch } from "./text_search.js";
import { pageWords } from "./words.js";
import { drawZero } from "./zero.js";

/** @import { Catalogue } from "./columns.js" */
/** @import { Query } from "./query.js" */
/** @import { Stretch } from "./results.js" */
/** @import { Ranks } from "./text_search.js" */

const PAUSE_IN_TYPING = 120; // milliseconds
const PATIENCE_WITH_FULL_TEXT = 400; // milliseconds
const LULL = 200; // milliseconds after which a page that has just opened has time to spare

/** @type {Ranks} */
const NOTHING = new Map();

const words = pageWords();

class CataloguePage {
  /**
   * @param {Catalogue} catalogue
   * @param {HTMLFormElement} form
   */
  constructor(catalogue, form) {
    this.catalogue = catalogue;
    this.audiences = catalogue.audiences.map(([id]) => id);
    const order = new CourseOrder(catalogue, new Date());
    this.order = order;
    this.results = new Results(catalogue, order, pageSelection(), words);
    this.controls = new Controls(form, catalogue, words, todayIn("UTC"));
    this.address = new AddressBar(new URL(form.action).pathname);
    this.search = new TextSearch(catalogue);
    this.chips = /** @type {HTMLElement} */ (document.getElementById("chips"));
    this.trouble = document.getElementById("trouble");
    this.text = /** @type {HTMLInputElement | null} */ (document.getElementById("q"));
    this.sort = /** @type {HTMLSelectElement | null} */ (document.getElementById("sort"));
    /** @type {Ranks | null} */
    this.ranks = null;
    this.searched = "";
    this.isSearching = false; // the full text has not answered yet
    this.isWaiting = false; // nothing has answered yet
    this.isTyping = false;
    const { query, stale } = parseQuery(location.search, catalogue);
    this.query = query;
    this.isStale = stale;
    this.isPassing = stale; // what is complained about does not outlast the next question
    this.isDrawn = false;
    /** @type {readonly number[]} what is drawn, in order */
    this.rows = [];
  }

  start() {
    this.listen();
    this.follow(this.query);
    this.complain(this.isStale ? "stale" : null);
    setTimeout(() => this.prepare(), LULL);
  }

  /** Does in the lull what the first step would wait for: how courses stand, and the names of the first. */
  prepare() {
    this.order.prepare();
    if (this.catalogue.size) void this.catalogue.names.ready([0]).catch(() => {}); // asked for again when they are needed
  }

  listen() {
    this.controls.onChange((isTyping) => this.ask(this.controls.read(this.query), isTyping));
    this.results.more.addEventListener("click", () => this.turnTo(this.query.page + 1));
    this.results.earlier.addEventListener("click", () => this.turnTo(this.results.pagesBefore));
    this.sort?.addEventListener("change", () => this.ask({ ...this.query, sort: this.sort?.value ?? null, page: 1 }, false));
    this.sort?.form?.addEventListener("submit", (event) => event.preventDefault());
    this.text?.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.readText(false);
    });
    let pause = 0;
    this.text?.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.readText(true), PAUSE_IN_TYPING);
    });
    this.text?.addEventListener("change", () => {
      clearTimeout(pause);
      this.readText(false);
    });
    onChoice((id) => this.follow({ ...this.query, audience: id }));
    this.address.onReturn(() => this.follow(parseQuery(location.search, this.catalogue).query));
  }

  /** @param {boolean} isTyping */
  readText(isTyping) {
    const text = (this.text?.value ?? "").trim().slice(0, 200);
    this.ask({ ...this.query, text, page: 1 }, isTyping);
  }

  /**
   * @param {Query} query
   * @param {boolean} isTyping
   */
  ask(query, isTyping) {
    if (this.isPassing) this.complain(null);
    this.isPassing = false;
    if (isTyping) this.address.type(query);
    else this.address.commit(query);
    this.follow(query, isTyping);
  }

  /**
   * @param {Query} query becomes what the page shows, without a change of address
   * @param {boolean} [isTyping] the field that is being typed in stays as it is
   */
  follow(query, isTyping = false) {
    this.query = query;
    this.isTyping = isTyping;
    if (this.text && !isTyping && this.text.value.trim() !== query.text) this.text.value = query.text;
    this.searchFor(query.text);
    if (!this.isWaiting) this.show();
  }

  /** @param {string} text */
  searchFor(text) {
    if (text === this.searched) return;
    this.searched = text;
    this.complain(null);
    this.ranks = null;
    this.isSearching = this.isWaiting = text !== "";
    if (text) void this.searchFullText(text);
  }

  /** @param {string} text is looked for in the full text; where that takes long, what its title finds is shown meanwhile */
  async searchFullText(text) {
    const titles = this.search.titles(text).catch(() => NOTHING);
    const patience = setTimeout(() => void titles.then((found) => this.answerMeanwhile(text, found)), PATIENCE_WITH_FULL_TEXT);
    const ranks = await this.search.all(text).catch(() => null);
    clearTimeout(patience);
    if (this.searched !== text) return;
    this.isSearching = false;
    if (!ranks) this.complain("search_failed");
    this.answer(text, ranks ?? (await titles));
  }

  /**
   * @param {string} text
   * @param {Ranks} ranks
   */
  answerMeanwhile(text, ranks) {
    if (this.isSearching) this.answer(text, ranks);
  }

  /**
   * @param {string} text
   * @param {Ranks} ranks
   */
  answer(text, ranks) {
    if (this.searched !== text) return;
    this.isWaiting = false;
    this.ranks = ranks;
    this.show();
  }

  show() {
    const { query, catalogue } = this;
    const audience = audienceFor(location.search, this.audiences);
    const hits = this.ranks && new Set(this.ranks.keys());
    const found = filter(catalogue, query, audience.id, hits);
    const sort = sortOf(query);
    this.controls.show(query, found.counts, this.isTyping);
    this.showSort(sort);
    this.showChips();
    this.results.say(found.rows.length, !this.isSearching);
    if (!this.isDrawn && this.asksForNothing()) return;
    this.isDrawn = true;
    if (!found.rows.length) this.showWayOut(found.rescued);
    this.rows = this.order.sorted(found.rows, sort, audience.id, this.ranks);
    const stretch = stretchOf(this.rows, query.page);
    this.whenNamed(stretch, () => this.results.draw(stretch, audience, !this.isSearching));
  }

  /**
   * @param {Stretch} stretch
   * @param {() => void} draw is called at once where the names of its rows are there, else when they have come
   */
  whenNamed(stretch, draw) {
    if (this.catalogue.names.has(stretch.rows)) draw();
    else void this.fetchNames(stretch, draw);
  }

  /**
   * @param {Stretch} stretch
   * @param {() => void} draw is not called where something else has been asked for meanwhile
   */
  async fetchNames(stretch, draw) {
    const { rows } = this;
    this.results.wait();
    const failure = await this.catalogue.names.ready(stretch.rows).catch((reason) => reason);
    if (this.rows !== rows) return;
    if (!failure) return draw();
    console.warn(failure);
    this.results.draw({ ...stretch, rows: [] }, audienceFor(location.search, this.audiences), true);
    this.complain("names_failed");
    this.isPassing = true;
  }

  /** @returns {boolean} whether the static list is the answer */
  asksForNothing() {
    const { query } = this;
    return filterCount(query) === 0 && query.sort === null && query.page === 1;
  }

  showChips() {
    const applied = appliedFilters(this.catalogue, this.query, words);
    drawChips(this.chips, applied, withoutFilters(this.query), this.address.base, words, (query) => {
      const links = [...this.chips.querySelectorAll("a")];
      const place = links.findIndex((link) => link === document.activeElement);
      this.ask(query, false);
      refocus(this.chips, place, this.results.count);
    });
  }

  /** @param {ReadonlyMap<string, number>} rescued */
  showWayOut(rescued) {
    const groups = appliedGroups(this.catalogue, this.query, words);
    drawZero(this.results.zero, groups, rescued, {
      cleared: withoutFilters(this.query),
      count: filterCount(this.query),
      base: this.address.base,
      words,
      go: (query) => {
        this.ask(query, false);
        focusOn(this.results.count);
      },
    });
  }

  /** @param {string} sort */
  showSort(sort) {
    if (!this.sort) return;
    const relevance = this.sort.querySelector("option[value=relevance]");
    if (relevance instanceof HTMLOptionElement) {
      relevance.hidden = !this.query.text;
      relevance.disabled = !this.query.text;
    }
    this.sort.value = sort;
  }

  /** @param {number} page of the same rows; the focus goes to the first card that was not there */
  turnTo(page) {
    this.query = { ...this.query, page };
    this.address.correct(this.query);
    const stretch = stretchOf(this.rows, page);
    this.whenNamed(stretch, () => this.results.turnTo(stretch, audienceFor(location.search, this.audiences)));
  }

  /** @param {string | null} word what went wrong; `null` where nothing did */
  complain(word) {
    if (!this.trouble) return;
    this.trouble.hidden = word === null;
    this.trouble.textContent = word === null ? "" : words.say(word);
  }
}

/** Without the catalogue the page stays as it was built, and says so. */
async function open() {
  const address = document.getElementById("results")?.dataset.catalogue;
  const form = document.getElementById("facets");
  if (!address || !(form instanceof HTMLFormElement)) return;
  try {
    new CataloguePage(await fetchCatalogue(address), form).start();
  } catch (reason) {
    console.warn(reason);
    form.hidden = true;
    const trouble = document.getElementById("trouble");
    if (!trouble) return;
    trouble.hidden = false;
    trouble.textContent = words.say("catalogue_failed");
  }
}

void open();
