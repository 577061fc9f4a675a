/** The values of an entry: texts as they are written, lists and groups of them. */

/** @typedef {string | Value[] | { [name: string]: Value }} Value */
/** @typedef {{ [name: string]: Value }} Group */

/**
 * @param {Value | undefined} value
 * @returns {value is Group}
 */
export function isGroup(value) {
  return typeof value === "object" && !Array.isArray(value);
}

/**
 * @param {Value | undefined} left
 * @param {Value | undefined} right
 * @returns {boolean} whether both say the same; space around a text says nothing
 */
export function alike(left, right) {
  if (typeof left === "string" && typeof right === "string") return left.trim() === right.trim();
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((part, place) => alike(part, right[place]));
  }
  if (!isGroup(left) || !isGroup(right)) return left === right;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => alike(left[name], right[name]));
}

/**
 * @param {Value | undefined} value
 * @param {readonly (string | number)[]} path
 * @returns {Value | undefined} what stands at a path; a bare value is its own first element
 */
export function valueAt(value, path) {
  if (!path.length || value === undefined) return value;
  const [step, ...rest] = path;
  if (Array.isArray(value)) return typeof step === "number" ? valueAt(value[step], rest) : undefined;
  if (typeof step === "number") return step === 0 ? valueAt(value, rest) : undefined;
  return isGroup(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/**
 * @param {Value | undefined} value
 * @returns {Value[]} the values of a list; a bare value is a list of one
 */
export function valuesOf(value) {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
