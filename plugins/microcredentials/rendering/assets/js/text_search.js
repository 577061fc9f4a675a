/**
 * Text search: in titles, universities and fields of our own JSON, then in the full text by Pagefind.
 *
 * Pagefind is loaded with the first text. Its results are ids; `data/text-hits.json`, written by the build,
 * leads from there to courses without a request per result. `search(null)` is never called: it would download
 * the whole index.
 */

import { ROOT } from "./address.js";

/** @import { Catalogue } from "./columns.js" */

/** @typedef {{ search: (text: string) => Promise<{ results: { id: string }[] }>, init?: () => Promise<void> }} Pagefind */
/** @typedef {{ pagefind: Pagefind, courses: Record<string, string> }} FullText */
/** @typedef {Map<number, number>} Ranks row -> place among the hits */

export class TextSearch {
  /**
   * @param {Catalogue} catalogue
   * @param {() => Promise<FullText>} [load]
   */
  constructor(catalogue, load = loadFullText) {
    this.catalogue = catalogue;
    this.load = load;
    /** @type {Promise<FullText> | null} */
    this.fullText = null;
    /** @type {string[] | null} */
    this.texts = null;
  }

  /**
   * @param {string} text
   * @returns {Promise<Ranks>} courses that hold every word in title, university or field; those with all in the title first
   */
  async titles(text) {
    await this.catalogue.names.all();
    const words = normalised(text).split(" ").filter(Boolean);
    const rows = this.searchable().flatMap((held, row) => (words.every((word) => held.includes(word)) ? [row] : []));
    const inTitle = (/** @type {number} */ row) => {
      const title = normalised(this.catalogue.titles[row]);
      return words.every((word) => title.includes(word));
    };
    const first = rows.filter(inTitle);
    const others = rows.filter((row) => !inTitle(row));
    return new Map([...first, ...others].map((row, rank) => [row, rank]));
  }

  /**
   * @param {string} text
   * @returns {Promise<Ranks>} hits of the full text, then those that only {@link titles} finds; rejects where Pagefind fails
   */
  async all(text) {
    this.fullText ??= this.load();
    const { pagefind, courses } = await this.fullText.catch((reason) => {
      this.fullText = null;
      throw reason;
    });
    const [{ results }, titles] = await Promise.all([pagefind.search(text), this.titles(text)]);
    const rows = results.flatMap(({ id }) => this.catalogue.rowOf.get(courses[id] ?? "") ?? []);
    const found = new Set([...rows, ...titles.keys()]);
    return new Map([...found].map((row, rank) => [row, rank]));
  }

  /** @returns {string[]} per row the text that is searched at once; all names have come */
  searchable() {
    this.texts ??= this.catalogue.titles.map((title, row) => {
      const { name, monogram, country } = this.catalogue.partnerOf(row);
      const fields = this.catalogue.valuesOf("field", row).map(({ label }) => label);
      return normalised([title, name, monogram, country, ...fields].join(" "));
    });
    return this.texts;
  }
}

/**
 * @param {string} text
 * @returns {string} small letters without accents, one space between words
 */
export function normalised(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** @returns {Promise<FullText>} */
async function loadFullText() {
  const [pagefind, answer] = await Promise.all([
    import(new URL("pagefind/pagefind.js", ROOT).href),
    fetch(new URL("data/text-hits.json", ROOT)),
  ]);
  if (!answer.ok) throw new Error(`text-hits.json: ${answer.status}`);
  const courses = await answer.json();
  await pagefind.init?.();
  return { pagefind, courses };
}
