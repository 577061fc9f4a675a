/** The facet form: read into a query, and set from one with its counts. */

import { Fold } from "./folding.js";
import { numberIn } from "./query.js";

/** @import { Catalogue } from "./columns.js" */
/** @import { Query } from "./query.js" */
/** @import { Words } from "./words.js" */

const WIDE = matchMedia("(min-width: 52.01rem)");
const MONTH = /^\d{4}-\d{2}$/;

export class Controls {
  /**
   * @param {HTMLFormElement} form
   * @param {Catalogue} catalogue
   * @param {Words} words
   * @param {string} today months before it are no longer offered
   */
  constructor(form, catalogue, words, today) {
    this.form = form;
    this.catalogue = catalogue;
    this.words = words;
    this.month = today.slice(0, 7);
    /** @type {Map<string, HTMLInputElement[]>} */
    this.boxesByName = new Map();
    for (const box of form.querySelectorAll("input")) {
      if (box.type === "checkbox") this.boxesByName.set(box.name, [...this.boxes(box.name), box]);
    }
    this.folds = [...form.querySelectorAll("[data-facet]")].flatMap((group) =>
      group instanceof HTMLElement && group.querySelector("label[data-value]") ? [new Fold(group, words)] : [],
    );
    form.querySelector("[type=submit]")?.setAttribute("hidden", "");
    const all = form.querySelector("details.all");
    if (all && WIDE.matches) all.setAttribute("open", "");
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /**
   * @param {(isTyping: boolean) => void} listener called when a value is chosen, and while a number is being typed
   */
  onChange(listener) {
    this.form.addEventListener("change", () => listener(false));
    this.form.addEventListener("input", (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === "number") listener(true);
    });
  }

  /**
   * @param {Query} query
   * @returns {Query} `query` with what the form says
   */
  read(query) {
    /** @type {Query["chosen"]} */
    const chosen = new Map();
    for (const { name, kind } of this.catalogue.facets) {
      if (kind !== "choice") continue;
      const codes = this.boxes(name).flatMap((box) => (box.checked ? [box.value] : []));
      if (codes.length) chosen.set(name, new Set(codes));
    }
    return { ...query, chosen, least: this.number("ects_min"), most: this.number("ects_max"), page: 1 };
  }

  /**
   * @param {Query} query
   * @param {Map<string, Uint32Array>} counts
   * @param {boolean} isTyping
   */
  show(query, counts, isTyping) {
    for (const facet of this.catalogue.facets) {
      const chosen = query.chosen.get(facet.name) ?? new Set();
      if (facet.kind === "choice") this.showGroup(facet, chosen, counts.get(facet.name));
      this.showChosen(facet.name, facet.kind === "range" ? rangeCount(query) : chosen.size);
    }
    const all = [...query.chosen.values()].reduce((sum, codes) => sum + codes.size, rangeCount(query));
    this.showChosen("", all);
    if (!isTyping) {
      this.setNumber("ects_min", query.least);
      this.setNumber("ects_max", query.most);
    }
    for (const fold of this.folds) fold.show();
  }

  /**
   * @param {import("./columns.js").ChoiceFacet} facet
   * @param {ReadonlySet<string>} chosen
   * @param {Uint32Array | undefined} counts
   */
  showGroup(facet, chosen, counts) {
    const places = new Map(facet.values.map(({ code }, place) => [code, place]));
    for (const box of this.boxes(facet.name)) {
      const count = counts?.[places.get(box.value) ?? -1] ?? 0;
      const option = box.closest("label");
      box.checked = chosen.has(box.value);
      option?.toggleAttribute("data-empty", count === 0 && !box.checked);
      option?.toggleAttribute("data-over", this.isOver(facet.name, box));
      const number = option?.querySelector(".n");
      if (number) number.textContent = String(count);
    }
  }

  /**
   * @param {string} name of a facet; empty for all of them
   * @param {number} count
   */
  showChosen(name, count) {
    const place = this.form.querySelector(`[data-chosen="${name}"]`);
    if (!place) return;
    place.toggleAttribute("hidden", count === 0);
    const visible = document.createElement("span");
    visible.ariaHidden = "true";
    visible.textContent = String(count);
    const spoken = document.createElement("span");
    spoken.className = "vh";
    spoken.textContent = this.words.count("chosen", count);
    place.replaceChildren(visible, spoken);
  }

  /**
   * @param {string} name
   * @param {HTMLInputElement} box
   * @returns {boolean} whether it is a month that has passed since the build
   */
  isOver(name, box) {
    return name === "start" && MONTH.test(box.value) && box.value < this.month && !box.checked;
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement[]}
   */
  boxes(name) {
    return this.boxesByName.get(name) ?? [];
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement | null}
   */
  field(name) {
    const found = this.form.elements.namedItem(name);
    return found instanceof HTMLInputElement ? found : null;
  }

  /**
   * @param {string} name
   * @returns {number | null}
   */
  number(name) {
    return numberIn(this.field(name)?.value ?? null);
  }

  /**
   * @param {string} name
   * @param {number | null} value
   */
  setNumber(name, value) {
    const field = this.field(name);
    if (field && numberIn(field.value) !== value) field.value = value === null ? "" : String(value);
  }
}

/**
 * @param {Query} query
 * @returns {number}
 */
function rangeCount({ least, most }) {
  return Number(least !== null || most !== null);
}
