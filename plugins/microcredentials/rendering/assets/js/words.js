/** The interface's words in the page's language, as the build has written them into the page. */

/**
 * @typedef {{
 *   locale: string,
 *   audiences: [id: string, label: string][],
 *   words: Record<string, string>,
 *   plurals: Record<string, Record<string, string>>,
 * }} Interface
 */

/** @typedef {Record<string, string | number>} Values what stands for the names in braces */

export class Words {
  /** @param {Interface} given */
  constructor(given) {
    this.locale = given.locale;
    this.audiences = new Map(given.audiences);
    this.words = given.words;
    this.plurals = given.plurals;
    this.rules = new Intl.PluralRules(given.locale);
    this.numbers = new Intl.NumberFormat(given.locale);
  }

  /**
   * @param {string} key
   * @param {Values} [values]
   * @returns {string}
   */
  say(key, values = {}) {
    return this.fill(this.words[key] ?? key, values);
  }

  /**
   * @param {string} key
   * @param {number} number decides the form, and is printed for `{n}` unless `values` says otherwise
   * @param {Values} [values]
   * @returns {string}
   */
  count(key, number, values = {}) {
    const forms = this.plurals[key] ?? {};
    const form = forms[this.rules.select(number)] ?? forms.other ?? key;
    return this.fill(form, { n: number, ...values });
  }

  /**
   * @param {string} text
   * @param {Values} values
   * @returns {string}
   */
  fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (braces, name) => {
      const value = values[name];
      if (value === undefined) return braces;
      return typeof value === "number" ? this.numbers.format(value) : value;
    });
  }
}

/** @type {Words | undefined} */
let ofThisPage;

/** @returns {Words} the words of this page; keys stand in for words that a page lacks */
export function pageWords() {
  ofThisPage ??= new Words(read());
  return ofThisPage;
}

/** @returns {Interface} what every page brings, and what this one adds */
function read() {
  const page = written("page-words");
  const all = { locale: document.documentElement.lang || "en", audiences: [], words: {}, plurals: {}, ...written("interface") };
  return { ...all, words: { ...all.words, ...page.words }, plurals: { ...all.plurals, ...page.plurals } };
}

/**
 * @param {string} id
 * @returns {Partial<Interface>}
 */
function written(id) {
  try {
    return JSON.parse(document.getElementById(id)?.textContent ?? "{}");
  } catch {
    return {};
  }
}
