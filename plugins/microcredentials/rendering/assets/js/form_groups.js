/** Controls for groups of fields, and for values that may be written in several forms. */

import { isGroup } from "./entry_value.js";
import { frame, freshId, labelOf } from "./form_control.js";
import { drawKept } from "./form_inputs.js";
import { formOf, groupAroundText } from "./form_field.js";
import { element } from "./slots.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Context, Control, Naming } from "./form_control.js" */
/** @import { Field } from "./form_field.js" */

const MOST_AT_ONCE = 6;

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
export function drawGroup(context, field, given, path, naming) {
  if (given !== undefined && !isGroup(given)) return drawKept(context, field, given, path, naming);
  const framed = frame(context, field, path, naming);
  const values = given ?? {};
  const fields = field.parts ?? [];
  const first = context.first[path] ?? (fields.length > MOST_AT_ONCE ? fields.slice(0, MOST_AT_ONCE).map(({ name }) => name) : undefined);
  const rest = element("details", "", { class: "rest" });
  rest.append(element("summary", context.words.say("more_fields")));
  /** @type {Map<string, Control>} */
  const parts = new Map();
  for (const part of fields) {
    const inner = `${path}.${part.name}`;
    const control = context.draw(part, values[part.name], inner, { label: labelOf(context, inner, part) });
    parts.set(part.name, control);
    (!first || first.includes(part.name) || values[part.name] !== undefined ? framed.element : rest).append(control.element);
  }
  if (rest.childElementCount > 1) framed.element.append(rest);
  const unknown = Object.entries(values).filter(([name]) => !parts.has(name));
  const read = () => {
    const known = [...parts].map(([name, control]) => [name, control.read()]).filter(([, value]) => value !== undefined);
    return known.length || unknown.length ? /** @type {Group} */ (Object.fromEntries([...known, ...unknown])) : undefined;
  };
  return { element: framed.element, read, part: (step) => parts.get(String(step)), say: framed.say };
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
export function drawEither(context, field, given, path, naming) {
  const around = groupAroundText(field);
  if (around) return drawOutcome(context, around, given, path, naming);
  const forms = field.parts ?? [];
  const framed = frame(context, field, path, naming);
  const id = freshId();
  const select = element("select", "", { id, "aria-label": context.words.say("form_of", { name: naming.label }) });
  forms.forEach((form, index) => select.append(element("option", formLabel(context, form), { value: String(index) })));
  select.value = String(formOf(field, given));
  const place = element("div", "", { class: "form-of" });
  /** @type {Control[]} */
  const drawn = [];
  const current = () => {
    const index = Number(select.value);
    drawn[index] ??= context.draw(forms[index], index === formOf(field, given) ? given : undefined, path, { label: naming.label, bare: true });
    return drawn[index];
  };
  const swap = () => place.replaceChildren(current().element);
  select.addEventListener("change", swap);
  swap();
  framed.element.append(select, place);
  return { element: framed.element, read: () => current().read(), part: (step) => current().part(step), say: (told) => (forms[Number(select.value)].kind === "number" ? current().say(told) : framed.say(told)) };
}

/**
 * @param {Context} context
 * @param {Field} form
 * @returns {string}
 */
function formLabel(context, form) {
  const names = (form.parts ?? []).map(({ name }) => name);
  const kind = form.kind === "word" ? form.word : form.kind === "group" ? (names.includes("min") ? "range" : names[0]) : form.kind;
  return context.words.say(`form_${kind}`);
}

/**
 * @param {Context} context
 * @param {Field} group
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control} a text with what may be said about it; written bare where nothing is
 */
function drawOutcome(context, group, given, path, naming) {
  const own = group.parts?.[0].name ?? "text";
  const isBare = !isGroup(given) || !(group.parts ?? []).some((part) => Object.hasOwn(given, part.name));
  const values = given === undefined || !isBare ? given : { [own]: given };
  const control = drawGroup(context, group, values, path, naming);
  const read = () => {
    const value = control.read();
    const onlyText = isGroup(value) && Object.keys(value).length === 1 && Object.hasOwn(value, own);
    return onlyText && isBare ? value[own] : value;
  };
  return { ...control, read, part: (step) => control.part(step) ?? control.part(own)?.part(step) };
}
