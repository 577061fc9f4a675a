/**
 * An entry as text. Fields that did not change keep every byte, comments included; changed ones are written anew in the
 * style of the portfolio: codes on one line, sentences on a line each, quotes only where the strict loader needs them.
 */

import { alike, isGroup } from "./entry_value.js";
import { yaml } from "./yaml_library.js";

/** @import { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml" */
/** @import { Group, Value } from "./entry_value.js" */

/** Plain text only: each field says itself what a value is. */
const READING = /** @type {const} */ ({ schema: "failsafe", version: "1.2", uniqueKeys: true });
const WRITING = /** @type {const} */ ({ lineWidth: 0, flowCollectionPadding: false, singleQuote: false });
const WIDEST_ON_ONE_LINE = 90; // characters
const LONGEST_CODE = 30; // characters
const CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._/+-]*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u;
/** What other programs would take for a number, a date, yes, no or nothing. */
const NO_TEXT_ELSEWHERE = /^(?:[-+]?[\d._]+(?:e[-+]?\d+)?|0[xo][\da-f]+|\d{4}-\d\d?-\d\d?|y|n|yes|no|on|off|true|false|null|~|)$/i;
const VALUES_WITH_A_TYPE = /^(?:\d+(?:\.\d+)?|\d{4}-\d{2}(?:-\d{2})?|true|false)$/;

/**
 * @param {string} text
 * @returns {{ fields: Group, trouble: string }} `trouble` is what the reader says of a text that it cannot read
 */
export function readEntry(text) {
  const document = yaml.parseDocument(text, READING);
  const trouble = document.errors[0]?.message ?? "";
  const value = trouble ? {} : document.toJS();
  return isGroup(value) ? { fields: value, trouble } : { fields: {}, trouble: trouble || (text.trim() && "no fields") };
}

/**
 * @param {string} source the text of the entry as it was, or nothing
 * @param {Group} fields what the entry shall say; what it does not name is removed
 * @param {readonly string[]} order the names of the format in their order
 * @returns {string}
 */
export function writeEntry(source, fields, order) {
  const document = yaml.parseDocument(source, READING);
  if (!yaml.isMap(document.contents) || document.contents.flow) return written(fields, order);
  const spliced = new Splicing(source, document, order).write(fields);
  const read = readEntry(spliced);
  return !read.trouble && alike(read.fields, fields) ? spliced : written(fields, order);
}

/**
 * @param {Group} fields
 * @param {readonly string[]} order
 * @returns {string}
 */
function written(fields, order) {
  const names = Object.keys(fields).sort((left, right) => place(left, order) - place(right, order));
  return names.map((name) => pairText(new yaml.Pair(textNode(name), madeNode(fields[name])))).join("");
}

/**
 * @param {string} name
 * @param {readonly string[]} order
 * @returns {number} unknown names stand last
 */
function place(name, order) {
  const found = order.indexOf(name);
  return found < 0 ? order.length : found;
}

/** Replaces, removes and adds fields in a text, top level by top level. */
class Splicing {
  /**
   * @param {string} source
   * @param {Document} document
   * @param {readonly string[]} order
   */
  constructor(source, document, order) {
    this.source = source;
    this.order = order;
    this.pairs = /** @type {YAMLMap<Scalar<string>, Node | null>} */ (document.contents).items;
  }

  /**
   * @param {Group} fields
   * @returns {string}
   */
  write(fields) {
    const starts = this.pairs.map((pair) => pair.key.range?.[0] ?? 0);
    const head = this.source.slice(0, starts[0]);
    /** @type {{ name: string, text: string }[]} */
    const parts = this.pairs.map((pair, index) => {
      const text = this.source.slice(starts[index], starts[index + 1] ?? this.source.length);
      return { name: pair.key.value, text: this.part(pair, text, fields[pair.key.value]) };
    });
    for (const name of this.added(fields)) {
      const own = place(name, this.order);
      const before = parts.reduce((last, part, index) => (place(part.name, this.order) <= own ? index : last), -1);
      if (before >= 0) parts[before].text = withBreak(parts[before].text);
      parts.splice(before + 1, 0, { name, text: pairText(new yaml.Pair(textNode(name), madeNode(fields[name]))) });
    }
    return head + parts.map((part) => part.text).join("");
  }

  /**
   * @param {Group} fields
   * @returns {string[]} names that the text lacks, in the order of the format
   */
  added(fields) {
    const known = new Set(this.pairs.map((pair) => pair.key.value));
    const names = Object.keys(fields).filter((name) => !known.has(name));
    return names.sort((left, right) => place(left, this.order) - place(right, this.order));
  }

  /**
   * @param {Pair<Scalar<string>, Node | null>} pair
   * @param {string} text from the field's name to the next field's
   * @param {Value | undefined} value what the field shall say
   * @returns {string}
   */
  part(pair, text, value) {
    if (alike(plain(pair.value), value)) return text;
    const end = (pair.value?.range?.[1] ?? pair.key.range?.[1] ?? 0) - (pair.key.range?.[0] ?? 0);
    const [behind, comment = ""] = /^[^\S\n]*(#[^\n]*)?\n?/.exec(text.slice(end)) ?? [""];
    const rest = text.slice(end + behind.length);
    if (value === undefined) return rest;
    const own = pairText(new yaml.Pair(textNode(pair.key.value), mergedNode(pair.value, value)));
    if (!comment) return own + rest;
    return own.trimEnd().includes("\n") ? `${comment}\n${own}${rest}` : `${own.trimEnd()}  ${comment}\n${rest}`;
  }
}

/**
 * @param {Node | null} node
 * @returns {Value} what it says
 */
function plain(node) {
  return node?.toJS(new yaml.Document(null, READING)) ?? "";
}

/**
 * @param {string} text
 * @returns {string} the text with a line break at its end
 */
function withBreak(text) {
  return text.endsWith("\n") ? text : `${text}\n`;
}

/**
 * @param {Pair<any, any>} pair
 * @returns {string} its lines
 */
function pairText(pair) {
  const map = new yaml.YAMLMap();
  map.items.push(pair);
  const document = new yaml.Document(null, READING);
  document.contents = /** @type {any} */ (map);
  return withBreak(document.toString(WRITING));
}

/**
 * @param {Node | null} old keeps its comments and its style as far as it says the same
 * @param {Value} value
 * @returns {Node}
 */
function mergedNode(old, value) {
  if (yaml.isMap(old) && isGroup(value)) return mergedMap(/** @type {YAMLMap<Scalar<string>, Node | null>} */ (old), value);
  if (yaml.isSeq(old) && Array.isArray(value)) return mergedSeq(/** @type {YAMLSeq<Node>} */ (old), value);
  if (yaml.isScalar(old) && typeof value === "string" && alike(String(old.value), value)) return old;
  return madeNode(value);
}

/**
 * @param {YAMLMap<Scalar<string>, Node | null>} old
 * @param {Group} value
 * @returns {Node}
 */
function mergedMap(old, value) {
  const merged = /** @type {YAMLMap<any, any>} */ (old.clone());
  const kept = old.items.filter((pair) => Object.hasOwn(value, pair.key.value));
  const known = new Set(kept.map((pair) => pair.key.value));
  const added = Object.keys(value).filter((name) => !known.has(name));
  merged.items = [
    ...kept.map((pair) => new yaml.Pair(pair.key, mergedNode(pair.value, value[pair.key.value]))),
    ...added.map((name) => new yaml.Pair(textNode(name), madeNode(value[name]))),
  ];
  fit(merged, value);
  return merged;
}

/**
 * @param {YAMLSeq<Node>} old
 * @param {Value[]} values
 * @returns {Node}
 */
function mergedSeq(old, values) {
  const spare = new Set(old.items);
  const same = values.map((value) => {
    const found = [...spare].find((node) => alike(plain(node), value));
    if (found) spare.delete(found);
    return found;
  });
  const merged = /** @type {YAMLSeq<any>} */ (old.clone());
  merged.items = values.map((value, index) => {
    if (same[index]) return same[index];
    const before = old.items[index];
    const merging = before && spare.delete(before) ? before : null;
    return mergedNode(merging, value);
  });
  fit(merged, values);
  return merged;
}

/**
 * Leaves a collection on one line only if all of it fits there.
 *
 * @param {YAMLMap<any, any> | YAMLSeq<any>} collection
 * @param {Value} value
 */
function fit(collection, value) {
  if (collection.flow && hasBreak(value)) collection.flow = false;
}

/**
 * @param {Value} value
 * @returns {boolean}
 */
function hasBreak(value) {
  if (typeof value === "string") return value.includes("\n");
  return Object.values(value).some(hasBreak);
}

/**
 * @param {Value} value
 * @returns {Node}
 */
function madeNode(value) {
  if (typeof value === "string") return textNode(value);
  if (Array.isArray(value)) {
    const list = new yaml.YAMLSeq();
    list.items = value.map(madeNode);
    list.flow = value.every((part) => typeof part === "string") && isShort(value);
    return list;
  }
  const group = new yaml.YAMLMap();
  group.items = Object.entries(value).map(([name, part]) => new yaml.Pair(textNode(name), madeNode(part)));
  group.flow = isShort(value) && !Object.values(value).some(isGroup);
  return group;
}

/**
 * @param {Value} value
 * @returns {boolean} whether it is made of codes that fit on one line
 */
function isShort(value) {
  return JSON.stringify(value).length <= WIDEST_ON_ONE_LINE && parts(value).every((part) => part.length <= LONGEST_CODE && CODE.test(part));
}

/**
 * @param {Value} value
 * @returns {string[]} all texts in a value
 */
function parts(value) {
  return typeof value === "string" ? [value] : Object.values(value).flatMap(parts);
}

/**
 * @param {string} text
 * @returns {Scalar<string>}
 */
function textNode(text) {
  const trimmed = text.trim();
  const lines = trimmed.includes("\n");
  const node = new yaml.Scalar(lines ? `${trimmed.replace(/[^\S\n]+$/gm, "")}\n` : trimmed);
  if (lines) node.type = "BLOCK_LITERAL";
  else if (NO_TEXT_ELSEWHERE.test(trimmed) && !VALUES_WITH_A_TYPE.test(trimmed)) node.type = "QUOTE_DOUBLE";
  return node;
}
