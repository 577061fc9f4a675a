/** The fields of the form as the build describes them (`exports/form`). */

/**
 * @typedef {{
 *   name: string,
 *   kind: string,
 *   label?: string,
 *   help?: string,
 *   says?: Record<string, string>,
 *   parts?: Field[],
 *   required?: boolean,
 *   least?: number,
 *   most?: number,
 *   whole?: boolean,
 *   pattern?: string,
 *   example?: string,
 *   default?: string | boolean,
 *   codes?: string,
 *   values?: string[],
 *   list?: string,
 *   keys?: string,
 *   word?: string,
 * }} Field
 */

/** @typedef {{ ways: string[], says: Record<string, string>, advice?: boolean }} Need */

/**
 * @typedef {{
 *   version: number,
 *   language: string,
 *   edition: string,
 *   ects: { min: string, max: string, step: string },
 *   hours: { fewest: number, most: number, usual: number },
 *   cycles: Record<string, string>,
 *   refused: string,
 *   lists: Record<string, [code: string, label: string][]>,
 *   partners: Record<string, { given: string[], ects?: { min: string, max: string } }>,
 *   known: { former: Record<string, string>, withdrawn: Record<string, string>, requires: Record<string, string[]> },
 *   patterns: { placeholder: string, placeholder_inside: string, tag: string, unsafe: string, safe: string[], http_allowed: string[] },
 *   needs: Need[],
 *   sentences: Record<string, { says: string, advice?: boolean }>,
 *   fields: Field[],
 * }} Form
 */

/** @import { Value } from "./entry_value.js" */
import { isGroup } from "./entry_value.js";

/** @typedef {(string | number)[]} Path */

/**
 * @param {Field} field of kind `either`
 * @param {Value | undefined} value
 * @returns {number} which of its forms a value has; the first where it has none
 */
export function formOf(field, value) {
  const forms = field.parts ?? [];
  const found = forms.findIndex((form) => hasForm(form, value));
  return Math.max(found, 0);
}

/**
 * @param {Field} form
 * @param {Value | undefined} value
 * @returns {boolean}
 */
function hasForm(form, value) {
  if (form.kind === "word") return typeof value === "string" && value.trim() === form.word;
  if (form.kind === "group") return isGroup(value) && (form.parts ?? []).some((part) => Object.hasOwn(value, part.name));
  return form.kind === "line" ? typeof value === "string" || isGroup(value) : false;
}

/**
 * @param {Field} field
 * @returns {Field | undefined} the group of an outcome, which may also be written as its bare text
 */
export function groupAroundText(field) {
  const [first, second] = field.parts ?? [];
  const isOne = field.kind === "either" && first?.kind === "line" && second?.kind === "group";
  return isOne ? second : undefined;
}
