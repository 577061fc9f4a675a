/** What the form says while somebody types: the rules of single values here, those of whole entries beside it. */

import { isGroup, valuesOf } from "./entry_value.js";
import { checkDates, isInCalendar } from "./form_dates.js";
import { checkFees } from "./form_fees.js";
import { formOf, groupAroundText } from "./form_field.js";
import { Findings, quoted } from "./form_findings.js";
import { checkNeeds } from "./form_needs.js";
import { checkNumbers } from "./form_numbers.js";
import { checkReferences } from "./form_references.js";
import { checkAddress, checkWords } from "./form_words.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Field, Form, Path } from "./form_field.js" */
/** @import { About, Finding } from "./form_findings.js" */

const NUMBER = /^[+-]?\d+(?:\.(\d+))?$/;
const MOST_DECIMALS = 2;

/**
 * @param {Form} form
 * @param {Group} fields what the entry says
 * @param {About} about
 * @returns {Finding[]}
 */
export function checkEntry(form, fields, about) {
  const findings = new Findings(form, about);
  const language = typeof fields.written_in === "string" ? fields.written_in.trim() : form.language;
  const checker = new Checker(findings, language);
  for (const field of form.fields) checker.value(field, fields[field.name], [field.name]);
  const lead = String(valuesOf(fields.providers)[0] ?? about.partner).trim();
  checkNumbers(findings, fields, lead);
  checkDates(findings, fields);
  checkFees(findings, fields);
  checkReferences(findings, fields);
  checkNeeds(findings, fields, lead);
  return findings.found;
}

class Checker {
  /**
   * @param {Findings} findings
   * @param {string} language of plain texts
   */
  constructor(findings, language) {
    this.findings = findings;
    this.form = findings.form;
    this.language = language;
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
        return this.group(parts, value, path);
      case "mapping":
        if (isGroup(value)) for (const key of Object.keys(value)) this.value(parts[0], value[key], [...path, key]);
        return;
      case "either":
        return this.value(parts[isAroundText(field, value) ? 1 : formOf(field, value)], value, path);
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
    if (!Object.hasOwn(value, this.language)) this.findings.tell(path, "untranslated", { language: this.language });
  }

  /**
   * @param {Field} field
   * @param {string} words
   * @param {Path} path
   */
  words(field, words, path) {
    const length = [...words].length;
    if (length < (field.least ?? 0)) this.findings.say(path, field.says?.short, { value: quoted(words) });
    else if (length > (field.most ?? Infinity)) this.findings.say(path, field.says?.long, { length: String(length) });
    checkWords(this.findings, field, words, path);
  }

  /**
   * @param {Field} field
   * @param {Value} value
   * @param {Path} path
   */
  list(field, value, path) {
    const [part] = field.parts ?? [];
    const values = valuesOf(value);
    if (values.length > (field.most ?? Infinity)) this.findings.say(path, field.says?.long, { length: String(values.length) });
    values.forEach((each, index) => this.value(part, each, [...path, index]));
    this.repeated(values, path);
  }

  /**
   * @param {Value[]} values
   * @param {Path} path
   */
  repeated(values, path) {
    const seen = new Set();
    values.forEach((each, index) => {
      const text = isGroup(each) ? (each[this.language] ?? each.text) : each;
      const words = String((isGroup(text) ? text[this.language] : text) ?? "").trim();
      if (words && seen.has(words)) this.findings.tell([...path, index], "twice", { value: quoted(words) });
      seen.add(words);
    });
  }

  /**
   * @param {Field} field
   * @param {string} written
   * @param {Path} path
   */
  leaf(field, written, path) {
    const flaw = field.kind === "number" ? flawOfNumber(field, written) : this.isRight(field, written) ? "" : "form";
    if (flaw) this.findings.say(path, field.says?.[flaw], { value: quoted(written) });
    else if (field.kind === "address") checkAddress(this.findings, written, path);
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
    if (field.list === "partners") return Object.hasOwn(this.form.partners, written);
    return (this.form.lists[field.list ?? ""] ?? []).some(([known]) => known === code);
  }

  /**
   * @param {readonly Field[]} parts
   * @param {Value} value
   * @param {Path} path
   */
  group(parts, value, path) {
    if (!isGroup(value)) return;
    for (const part of parts) {
      if (part.required && value[part.name] === undefined) this.findings.tell([...path, part.name], "part_missing", { name: part.name, group: nameOf(path) });
      this.value(part, value[part.name], [...path, part.name]);
    }
    this.range(value, path);
  }

  /**
   * @param {Value} value a group that may be a range
   * @param {Path} path
   */
  range(value, path) {
    if (!isGroup(value) || typeof value.min !== "string" || typeof value.max !== "string") return;
    if (Number(value.min) > Number(value.max)) this.findings.tell(path, "range", { min: value.min, max: value.max });
  }
}

/**
 * @param {Field} field
 * @param {Value} value
 * @returns {boolean} whether it is the group of an outcome; an outcome may also be a bare text, in several languages
 */
function isAroundText(field, value) {
  const around = groupAroundText(field);
  return isGroup(value) && (around?.parts ?? []).some(({ name }) => Object.hasOwn(value, name));
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
 * @param {Path} path
 * @returns {string} as sentences name a place: `offerings[0].start`
 */
function nameOf(path) {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("").slice(1);
}
