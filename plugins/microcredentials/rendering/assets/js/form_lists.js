/** Controls for several values: boxes to tick, rows that can be added, moved and removed, a row per audience. */

import { isGroup } from "./entry_value.js";
import { button, codeLabel, frame, freshId } from "./form_control.js";
import { groupAroundText } from "./form_field.js";
import { codesOf, isClosed } from "./form_inputs.js";
import { element } from "./slots.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Context, Control, Naming } from "./form_control.js" */
/** @import { Field } from "./form_field.js" */

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
export function drawList(context, field, given, path, naming) {
  const [part] = field.parts ?? [];
  const values = given === undefined ? [] : Array.isArray(given) ? given : [given];
  const areCodes = isClosed(part) && values.every((value) => typeof value === "string");
  const control = areCodes
    ? drawBoxes(context, field, /** @type {string[]} */ (values), path, naming)
    : drawRows(context, field, values, path, naming);
  const read = () => asGiven(given, control.read());
  return { ...control, read };
}

/**
 * @param {Value | undefined} given
 * @param {Value | undefined} values
 * @returns {Value | undefined} one value stays bare where it was written so
 */
function asGiven(given, values) {
  if (!Array.isArray(values) || !values.length) return undefined;
  return given !== undefined && !Array.isArray(given) && values.length === 1 ? values[0] : values;
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {string[]} values
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
function drawBoxes(context, field, values, path, naming) {
  const [part] = field.parts ?? [];
  const framed = frame(context, field, path, naming);
  const given = values.map((value) => value.trim());
  const codes = [...new Set([...given, ...codesOf(context, part)])];
  const listed = codesOf(context, part);
  codes.sort((left, right) => listed.indexOf(left) - listed.indexOf(right));
  const boxes = codes.map((code) => {
    const label = element("label", "", { class: "opt" });
    const box = element("input", "", { type: "checkbox", value: code });
    box.checked = given.includes(code);
    label.append(box, element("span", codeLabel(context, part, code)));
    return { box, label };
  });
  const holder = element("div", "", { class: "boxes" });
  holder.append(...boxes.map(({ label }) => label));
  framed.element.append(holder);
  const read = () => {
    const ticked = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    return [...given.filter((code) => ticked.includes(code)), ...ticked.filter((code) => !given.includes(code))];
  };
  const part_ = () => ({ element: framed.element, read, part: () => undefined, say: framed.say });
  return { element: framed.element, read, part: part_, say: framed.say };
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value[]} values
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
function drawRows(context, field, values, path, naming) {
  const [part] = field.parts ?? [];
  const framed = frame(context, field, path, naming);
  const list = element("ol", "", { class: "rows" });
  /** @type {{ control: Control, row: HTMLElement }[]} */
  const rows = [];
  const more = button(context.words.say("add_one", { name: naming.label }), () => {
    focusInto(add(undefined));
    context.changed();
  }, "more");

  /**
   * @param {Value | undefined} value
   * @returns {HTMLElement}
   */
  function add(value) {
    const row = element("li");
    const control = context.draw(part, value, path, { label: `${naming.label} ${rows.length + 1}`, bare: part.kind !== "group" && !groupAroundText(part), inList: true });
    const entry = { control, row };
    rows.push(entry);
    row.append(control.element, tools(entry));
    list.append(row);
    return row;
  }

  /**
   * @param {{ control: Control, row: HTMLElement }} entry
   * @returns {HTMLElement}
   */
  function tools(entry) {
    const holder = element("div", "", { class: "tools-of-row" });
    const name = () => `${naming.label} ${rows.indexOf(entry) + 1}`;
    const up = button("↑", () => move(entry, -1), "less");
    up.setAttribute("aria-label", context.words.say("move_up", { name: name() }));
    const leave = button("×", () => remove(entry), "less");
    leave.setAttribute("aria-label", context.words.say("remove_named", { name: name() }));
    holder.append(up, leave);
    return holder;
  }

  /**
   * @param {{ control: Control, row: HTMLElement }} entry
   * @param {number} by
   */
  function move(entry, by) {
    const from = rows.indexOf(entry);
    const to = from + by;
    if (to < 0 || to >= rows.length) return;
    rows.splice(from, 1);
    rows.splice(to, 0, entry);
    list.insertBefore(entry.row, list.children[to]);
    entry.row.querySelector("button")?.focus();
    context.tell(context.words.say("moved", { n: String(to + 1) }));
    context.changed();
  }

  /** @param {{ control: Control, row: HTMLElement }} entry */
  function remove(entry) {
    rows.splice(rows.indexOf(entry), 1);
    entry.row.remove();
    more.focus();
    context.tell(context.words.say("removed"));
    context.changed();
  }

  values.forEach(add);
  if (!values.length && part.kind !== "group") add(undefined);
  framed.element.append(list, more);
  const filled = () => rows.filter(({ control }) => control.read() !== undefined);
  return {
    element: framed.element,
    read: () => /** @type {Value[]} */ (rows.map(({ control }) => control.read()).filter((value) => value !== undefined)),
    part: (step) => (typeof step === "number" ? filled()[step]?.control : undefined),
    say: framed.say,
  };
}

/** @param {HTMLElement} row */
function focusInto(row) {
  const input = row.querySelector("input, select, textarea");
  if (input instanceof HTMLElement) input.focus();
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control} a row per audience or university
 */
export function drawMapping(context, field, given, path, naming) {
  const [part] = field.parts ?? [];
  const framed = frame(context, field, path, naming);
  const values = isGroup(given) ? given : {};
  const listed = context.form.lists[field.keys ?? ""] ?? [];
  const names = [...new Set([...listed.map(([code]) => code), ...Object.keys(values)])];
  const label = Object.fromEntries(listed);
  const rows = new Map(names.map((name) => [name, context.draw(part, values[name], `${path}.*`, { label: label[name] ?? name })]));
  const holder = element("div", "", { class: "mapping", id: freshId() });
  holder.append(...[...rows.values()].map((control) => control.element));
  framed.element.append(holder);
  const read = () => {
    const order = [...new Set([...Object.keys(values), ...names])];
    const filled = order.map((name) => [name, rows.get(name)?.read()]).filter(([, value]) => value !== undefined);
    return filled.length ? /** @type {Group} */ (Object.fromEntries(filled)) : undefined;
  };
  return { element: framed.element, read, part: (step) => rows.get(String(step)), say: framed.say };
}
