/** What the form says while somebody types: the rules of single values, in the sentences of the build. */

import { isGroup, valueAt } from "./entry_value.js";
import { formOf, groupAroundText } from "./form_field.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Field, Form, Path } from "./form_field.js" */

/** @typedef {{ path: Path, sentence: string, kind: "mistake" | "need" | "advice" }} Finding */

const NUMBER = /^[+-]?\d+(?:\.(\d+))?$/;
const MOST_DECIMALS = 2;
const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const LONGEST_QUOTE = 60; // characters

/**
 * @param {Form} form
 * @param {Group} fields what the entry says
 * @param {{ partner: string, status: string }} about whose entry it is, and the status to be reached
 * @returns {Finding[]}
 */
export function checkEntry(form, fields, about) {
  const language = typeof fields.written_in === "string" ? fields.written_in.trim() : form.language;
  const checker = new Checker(form, language);
  for (const field of form.fields) checker.value(field, fields[field.name], [field.name]);
  checker.credits(fields.ects, ["ects"]);
  checker.runs(fields.offerings);
  checker.needs(fields, about);
  return checker.found;
}

class Checker {
  /**
   * @param {Form} form
   * @param {string} language of plain texts
   */
  constructor(form, language) {
    this.form = form;
    this.language = language;
    /** @type {Finding[]} */
    this.found = [];
  }

  /**
   * @param {Path} path
   * @param {string | undefined} sentence
   * @param {Record<string, string | number>} [values]
   * @param {Finding["kind"]} [kind]
   */
  say(path, sentence, values = {}, kind = "mistake") {
    if (sentence) this.found.push({ path, sentence: filled(sentence, values), kind });
  }

  /**
   * @param {Field} field
   * @param {Value | undefined} value
   * @param {Path} path
   * @returns {void}
   */
  value(field, value, path) {
    if (value === undefined) return;
    const parts = field.parts ?? [];
    switch (field.kind) {
      case "line":
      case "markdown":
        return this.text(field, value, path);
      case "list":
        return this.list(field, value, path);
      case "group":
        if (isGroup(value)) for (const part of parts) this.value(part, value[part.name], [...path, part.name]);
        return this.range(value, path);
      case "mapping":
        if (isGroup(value)) for (const key of Object.keys(value)) this.value(parts[0], value[key], [...path, key]);
        return;
      case "either":
        return this.value(groupAroundText(field) && isGroup(value) ? parts[1] : parts[formOf(field, value)], value, path);
      default:
        if (typeof value === "string") this.leaf(field, value.trim(), path);
    }
  }

  /**
   * @param {Field} field
   * @param {Value} value one text, or one per language
   * @param {Path} path
   */
  text(field, value, path) {
    if (typeof value === "string") return this.words(field, value.trim(), path);
    if (!isGroup(value)) return;
    for (const [language, words] of Object.entries(value)) {
      if (typeof words === "string") this.words(field, words.trim(), [...path, language]);
    }
    if (!Object.hasOwn(value, this.language)) this.say(path, this.form.sentences.untranslated, { language: this.language });
  }

  /**
   * @param {Field} field
   * @param {string} words
   * @param {Path} path
   */
  words(field, words, path) {
    const length = [...words].length;
    if (length < (field.least ?? 0)) this.say(path, field.says?.short, { value: quoted(words) });
    else if (length > (field.most ?? Infinity)) this.say(path, field.says?.long, { length: String(length) });
  }

  /**
   * @param {Field} field
   * @param {Value} value
   * @param {Path} path
   */
  list(field, value, path) {
    const [part] = field.parts ?? [];
    const values = Array.isArray(value) ? value : [value];
    if (values.length > (field.most ?? Infinity)) this.say(path, field.says?.long, { length: String(values.length) });
    values.forEach((each, index) => this.value(part, each, [...path, index]));
  }

  /**
   * @param {Field} field
   * @param {string} written
   * @param {Path} path
   */
  leaf(field, written, path) {
    const flaw = field.kind === "number" ? flawOfNumber(field, written) : this.isRight(field, written) ? "" : "form";
    if (flaw) this.say(path, field.says?.[flaw], { value: quoted(written) });
  }

  /**
   * @param {Field} field
   * @param {string} written
   * @returns {boolean}
   */
  isRight(field, written) {
    if (field.pattern) {
      const right = new RegExp(`^(?:${field.pattern})$`, field.kind === "duration" ? "iu" : "u").test(written);
      return right && (field.kind !== "day_or_month" || isInCalendar(written));
    }
    if (field.kind === "day") return written.length > 7 && isInCalendar(written);
    if (field.kind !== "code") return true;
    const code = field.list === "languages" ? written.split("-")[0] : written;
    return (this.form.lists[field.list ?? ""] ?? []).some(([known]) => known === code);
  }

  /**
   * @param {Value} value a group that may be a range
   * @param {Path} path
   */
  range(value, path) {
    if (!isGroup(value) || typeof value.min !== "string" || typeof value.max !== "string") return;
    if (Number(value.min) > Number(value.max)) this.say(path, this.form.sentences.range, { min: value.min, max: value.max });
  }

  /**
   * @param {Value | undefined} value
   * @param {Path} path
   */
  credits(value, path) {
    if (isGroup(value)) {
      for (const [name, part] of Object.entries(isGroup(value.by_partner) ? value.by_partner : value)) {
        if (name !== "note") this.credits(part, [...path, ...(isGroup(value.by_partner) ? ["by_partner"] : []), name]);
      }
    }
    if (typeof value !== "string" || !NUMBER.test(value.trim())) return;
    const number = Number(value);
    const [min, max, step] = [this.form.ects.min, this.form.ects.max, this.form.ects.step].map(Number);
    if (number < min || number > max) this.say(path, this.form.sentences.credits, { value: String(number) });
    else if (step && !isWhole((number - min) / step)) this.say(path, this.form.sentences.step, { value: String(number) });
  }

  /** @param {Value | undefined} value of `offerings` */
  runs(value) {
    const runs = Array.isArray(value) ? value : value === undefined ? [] : [value];
    runs.forEach((run, index) => {
      if (!isGroup(run)) return;
      if (run.start === undefined && run.when === undefined) this.say(["offerings", index], this.form.sentences.undated);
      this.credits(run.ects, ["offerings", index, "ects"]);
      this.dates(run, index);
    });
  }

  /**
   * @param {Group} run
   * @param {number} index
   */
  dates(run, index) {
    const order = ["apply_from", "apply_by", "start", "end"];
    const given = order.filter((name) => typeof run[name] === "string" && isInCalendar(/** @type {string} */ (run[name])));
    for (let next = 1; next < given.length; next += 1) {
      const [earlier, later] = [given[next - 1], given[next]];
      const [before, after] = [String(run[earlier]), String(run[later])];
      if (before <= `${after}-99`) continue;
      const wrong = later === "start" ? earlier : later;
      this.say(["offerings", index, wrong], this.form.sentences.dates, { earlier, before, later, after });
    }
  }

  /**
   * @param {Group} fields
   * @param {{ partner: string, status: string }} about
   */
  needs(fields, about) {
    const given = new Set(this.form.given[about.partner] ?? []);
    for (const { ways, says, advice } of this.form.needs) {
      const isMet = ways.some((way) => given.has(way.split(".")[0]) || saysSomething(way, valueAt(fields, way.split(".")), fields));
      if (!isMet) this.say(ways[0].split("."), says[about.status], {}, advice ? "advice" : "need");
    }
  }
}

/**
 * @param {string} way
 * @param {Value | undefined} value
 * @param {Group} fields
 * @returns {boolean} whether a field meets the need for it
 */
function saysSomething(way, value, fields) {
  if (way === "ects") return value !== undefined && value !== "none";
  if (way !== "fee") return value !== undefined && value !== "" && (!isGroup(value) || Object.keys(value).length > 0);
  if (typeof value === "string" || (isGroup(value) && isGroup(value.amounts) && Object.keys(value.amounts).length)) return true;
  const runs = Array.isArray(fields.offerings) ? fields.offerings : [];
  return runs.length > 0 && runs.every((run) => isGroup(run) && saysSomething("fee", run.fee, {}));
}

/**
 * @param {Field} field
 * @param {string} written
 * @returns {string} name of the flaw, or nothing
 */
function flawOfNumber(field, written) {
  const found = NUMBER.exec(written);
  if (!found) return "number";
  const number = Number(written);
  if (number < (field.least ?? -Infinity) || number > (field.most ?? Infinity)) return "range";
  if ((found[1] ?? "").length > MOST_DECIMALS) return "decimals";
  return field.whole && !Number.isInteger(number) ? "whole" : "";
}

/**
 * @param {string} written
 * @returns {boolean} whether it is a day or a month of the calendar
 */
function isInCalendar(written) {
  const found = DAY.exec(written.trim());
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * @param {number} number
 * @returns {boolean}
 */
function isWhole(number) {
  return Math.abs(number - Math.round(number)) < 1e-9;
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
function quoted(text) {
  const line = text.split(/\s+/).join(" ").trim().replaceAll("`", "'");
  return [...line].length > LONGEST_QUOTE ? `${[...line].slice(0, LONGEST_QUOTE - 1).join("")}…` : line;
}
