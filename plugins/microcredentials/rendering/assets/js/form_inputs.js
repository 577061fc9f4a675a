/** Controls for one value: text, number, date, code, choice, yes or no. */

import { codeLabel, frame, freshId, noPart } from "./form_control.js";
import { element } from "./slots.js";

/** @import { Value } from "./entry_value.js" */
/** @import { Context, Control, Naming } from "./form_control.js" */
/** @import { Field } from "./form_field.js" */

const LONG_LINE = 120; // characters a line may have before it gets more room
const OPEN_LISTS = new Set(["languages", "isced-f", "countries", "currencies", "courses"]);
const KEYBOARDS = /** @type {Record<string, string>} */ ({ number: "decimal", address: "url", email: "email" });

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
export function drawInput(context, field, given, path, naming) {
  if (given !== undefined && typeof given !== "string") return drawKept(context, field, given, path, naming);
  const written = given?.trim() ?? "";
  if (field.kind === "word") return drawWord(field);
  if (field.kind === "yes_no") return drawYesNo(context, field, written, path, naming);
  const id = freshId();
  const framed = frame(context, field, path, naming, id);
  const input = isClosed(field) ? choices(context, field, written) : typed(context, field, written);
  input.id = id;
  input.setAttribute("aria-describedby", framed.help.join(" "));
  framed.element.insertBefore(input, framed.element.lastElementChild);
  if (input instanceof HTMLInputElement && input.hasAttribute("list")) resolveLabels(context, field, input, framed.element);
  return { element: framed.element, read: () => cleaned(context, input.value) || undefined, part: noPart, say: framed.say };
}

/**
 * @param {Field} field
 * @returns {boolean} whether nothing but the listed codes can be chosen
 */
export function isClosed(field) {
  return field.kind === "choice" || (field.kind === "code" && !OPEN_LISTS.has(field.list ?? ""));
}

/**
 * @param {Context} context
 * @param {Field} field
 * @returns {string[]} the codes of a closed list
 */
export function codesOf(context, field) {
  return field.values ?? context.form.lists[field.list ?? ""].map(([code]) => code);
}

/**
 * @param {Context} context
 * @param {string} text
 * @returns {string} without what the check refuses: characters that nobody sees
 */
export function cleaned(context, text) {
  const plain = text.replace(/[\u00a0\u202f\u2007]/g, " ").replaceAll("\r\n", "\n").replaceAll("\t", "  ");
  return plain.replace(new RegExp(context.form.refused, "gu"), "").normalize("NFC").trim();
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {string} written
 * @returns {HTMLSelectElement}
 */
function choices(context, field, written) {
  const select = element("select");
  const none = typeof field.default === "string" ? codeLabel(context, field, field.default) : context.words.say("not_given");
  select.append(element("option", none, { value: "" }));
  const codes = codesOf(context, field);
  for (const code of codes) select.append(element("option", codeLabel(context, field, code), { value: code }));
  if (written && !codes.includes(written)) select.append(element("option", written, { value: written }));
  select.value = written;
  return select;
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {string} written
 * @returns {HTMLInputElement | HTMLTextAreaElement}
 */
function typed(context, field, written) {
  if (field.kind === "markdown" || field.kind === "line") {
    const area = element("textarea", "", { rows: field.kind === "markdown" ? "4" : isLong(field, written) ? "2" : "1" });
    area.value = written;
    if (field.kind === "line") area.addEventListener("input", () => keepOnOneLine(area));
    return area;
  }
  const isDay = field.kind === "day" && (!written || /^\d{4}-\d{2}-\d{2}$/.test(written));
  const input = element("input", "", { type: isDay ? "date" : "text", autocomplete: "off" });
  if (KEYBOARDS[field.kind]) input.inputMode = KEYBOARDS[field.kind];
  if (field.example && !isDay) input.placeholder = field.example;
  if (field.kind === "code") input.setAttribute("list", suggestions(context, field));
  if (field.kind === "code" && typeof field.default === "string") input.placeholder = field.default;
  input.value = written;
  return input;
}

/**
 * @param {Field} field
 * @param {string} written
 * @returns {boolean} whether a text of one line will need more room than one line of the page
 */
function isLong(field, written) {
  return written.length > LONG_LINE || ((field.most ?? 0) > 200 && (field.least ?? 1) > 1);
}

/** @param {HTMLTextAreaElement} area of a text that has no line breaks */
function keepOnOneLine(area) {
  if (area.value.includes("\n")) area.value = area.value.replace(/\s*\n\s*/g, " ");
}

/**
 * @param {Context} context
 * @param {Field} field
 * @returns {string} id of the list that the browser suggests from
 */
function suggestions(context, field) {
  const id = `list-${field.list}`;
  if (!document.getElementById(id)) {
    const list = element("datalist", "", { id });
    for (const [code, label] of context.form.lists[field.list ?? ""]) list.append(element("option", label, { value: code }));
    document.body.append(list);
  }
  return id;
}

/**
 * Shows the name of a code beside it, and turns a name into its code.
 *
 * @param {Context} context
 * @param {Field} field
 * @param {HTMLInputElement} input
 * @param {HTMLElement} framed
 */
function resolveLabels(context, field, input, framed) {
  const name = element("span", "", { class: "named muted" });
  input.after(name);
  const follow = () => {
    const label = codeLabel(context, field, input.value.trim());
    name.textContent = label === input.value.trim() ? "" : label;
  };
  input.addEventListener("input", follow);
  input.addEventListener("change", () => {
    const meant = input.value.trim().toLowerCase();
    const code = context.form.lists[field.list ?? ""].find(([known, label]) => label.toLowerCase() === meant || known.toLowerCase() === meant);
    if (code) input.value = code[0];
    follow();
    context.changed();
  });
  framed.classList.add("coded");
  follow();
}

/**
 * @param {Field} field
 * @returns {Control} a form of a value that is one word
 */
function drawWord(field) {
  return { element: element("div"), read: () => field.word, part: noPart, say: () => {} };
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {string} written
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
function drawYesNo(context, field, written, path, naming) {
  const id = freshId();
  const framed = frame(context, field, path, naming, id);
  const box = element("input", "", { type: "checkbox", id, "aria-describedby": framed.help.join(" ") });
  box.checked = written === "true";
  framed.element.classList.add("tick");
  framed.element.prepend(box);
  const unticked = written === "false" ? "false" : undefined;
  return { element: framed.element, read: () => (box.checked ? "true" : unticked), part: noPart, say: framed.say };
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value} given in a form that the form cannot draw
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control} which shows the value and hands it back as it is
 */
export function drawKept(context, field, given, path, naming) {
  const framed = frame(context, field, path, naming);
  framed.element.append(element("p", context.words.say("kept"), { class: "hint" }), element("code", JSON.stringify(given)));
  return { element: framed.element, read: () => given, part: noPart, say: framed.say };
}
