/** What the form finds in an entry, in the sentences that the build asked of the rules (`exports/form/questions`). */

/** @import { Form, Path } from "./form_field.js" */

/** @typedef {{ path: Path, sentence: string, kind: "mistake" | "need" | "advice" }} Finding */
/** @typedef {{ id: string, partner: string, status: string }} About whose entry it is, and the status to be reached; `id` is empty as long as it has none */

const LONGEST_QUOTE = 60; // characters

export class Findings {
  /**
   * @param {Form} form
   * @param {About} about
   */
  constructor(form, about) {
    this.form = form;
    this.about = about;
    this.isShown = about.status === "published" || about.status === "announced";
    /** @type {Finding[]} */
    this.found = [];
  }

  /**
   * @param {Path} path
   * @param {string | undefined} sentence of a single value or of a need
   * @param {Record<string, string | number>} [values]
   * @param {Finding["kind"]} [kind]
   */
  say(path, sentence, values = {}, kind = "mistake") {
    if (sentence) this.found.push({ path, sentence: filled(sentence, values), kind });
  }

  /**
   * @param {Path} path
   * @param {string} name of a sentence of the form
   * @param {Record<string, string | number>} [values]
   * @param {Finding["kind"]} [kind] by default that of the rule
   */
  tell(path, name, values = {}, kind) {
    const told = this.form.sentences[name];
    if (told) this.say(path, told.says, values, kind ?? (told.advice ? "advice" : "mistake"));
  }
}

/**
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (braces, name) => String(values[name] ?? braces));
}

/**
 * @param {string} text
 * @returns {string} as sentences quote it: one line of readable length
 */
export function quoted(text) {
  const line = text.split(/\s+/).join(" ").trim().replaceAll("`", "'");
  return [...line].length > LONGEST_QUOTE ? `${[...line].slice(0, LONGEST_QUOTE - 1).join("")}…` : line;
}

/**
 * @param {readonly (string | number)[]} codes
 * @returns {string} as sentences list them
 */
export function listed(codes) {
  return codes.map((code) => `\`${code}\``).join(", ");
}
