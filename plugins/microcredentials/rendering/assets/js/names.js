/** Ids and titles of courses (`rendering/catalogue_names.py`): read in parts, when courses are to be shown or looked up. */

/** @typedef {{ id: string[], title: string[] }} Part of consecutive rows */

export class Names {
  /**
   * @param {number} size how many courses there are
   * @param {number} perPart rows
   * @param {(part: number) => Promise<Part>} read
   */
  constructor(size, perPart, read) {
    this.size = size;
    this.perPart = perPart;
    this.read = read;
    /** @type {string[]} of the rows that have come */
    this.ids = new Array(size);
    /** @type {string[]} of the rows that have come */
    this.titles = new Array(size);
    /** @type {Map<string, number>} of the rows that have come */
    this.rowOf = new Map();
    /** @type {(Promise<void> | undefined)[]} */
    this.parts = [];
  }

  /**
   * @param {readonly number[]} rows
   * @returns {boolean} whether their names have come
   */
  has(rows) {
    return rows.every((row) => this.ids[row] !== undefined);
  }

  /**
   * @param {readonly number[]} rows
   * @returns {Promise<void>} until their names have come; rejects where they do not, and may then be tried again
   */
  async ready(rows) {
    const parts = new Set(rows.map((row) => Math.floor(row / this.perPart)));
    await Promise.all([...parts].map((part) => (this.parts[part] ??= this.fetch(part))));
  }

  /** @returns {Promise<void>} until all names have come */
  all() {
    const parts = Math.ceil(this.size / this.perPart);
    return this.ready(Array.from({ length: parts }, (_, part) => part * this.perPart));
  }

  /** @param {number} part */
  async fetch(part) {
    try {
      this.take(part * this.perPart, await this.read(part));
    } catch (reason) {
      delete this.parts[part];
      throw reason;
    }
  }

  /**
   * @param {number} first row
   * @param {Part} part
   */
  take(first, { id, title }) {
    const size = Math.min(this.perPart, this.size - first);
    if (id.length !== size || title.length !== size) throw new Error("names and catalogue.json are not of one make");
    id.forEach((name, place) => {
      this.ids[first + place] = name;
      this.titles[first + place] = title[place];
      this.rowOf.set(name, first + place);
    });
  }
}
