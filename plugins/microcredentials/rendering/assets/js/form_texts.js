/** A text in the language of the entry, and in any others. */

import { isGroup } from "./entry_value.js";
import { button, codeLabel } from "./form_control.js";
import { drawInput } from "./form_inputs.js";
import { element } from "./slots.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Context, Control, Naming } from "./form_control.js" */
/** @import { Field } from "./form_field.js" */

/** @typedef {{ code: string, words: Control, element: HTMLElement }} Translation */

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
export function drawTexts(context, field, given, path, naming) {
  const own = isGroup(given) ? given[context.language()] : given;
  const main = drawInput(context, field, own, path, naming);
  /** @type {Translation[]} */
  const others = [];
  const box = element("div", "", { class: "translations" });
  const picker = languagePicker(context, naming.label, (code) => add(code, undefined));
  /**
   * @param {string} code
   * @param {Value | undefined} words
   */
  function add(code, words) {
    if (others.some((other) => other.code === code) || code === context.language()) return;
    const name = languageName(context, code);
    const control = drawInput(context, { ...field, help: "" }, words, `${path}.${code}`, { label: `${naming.label}: ${name}` });
    const row = element("div", "", { class: "translation" });
    const other = { code, words: control, element: row };
    const leave = button(context.words.say("remove_named", { name }), () => {
      others.splice(others.indexOf(other), 1);
      row.remove();
      picker.querySelector("select")?.focus();
      context.changed();
    }, "less");
    for (const input of control.element.querySelectorAll("input, textarea")) input.setAttribute("lang", code);
    row.append(control.element, leave);
    others.push(other);
    box.insertBefore(row, picker);
    context.changed();
  }
  box.append(picker);
  main.element.append(box);
  if (isGroup(given)) for (const [code, words] of Object.entries(given)) if (code !== context.language()) add(code, words);
  return {
    element: main.element,
    read: () => textOf(context.language(), main.read(), others, given),
    part: (step) => others.find((other) => other.code === step)?.words,
    say: main.say,
  };
}

/**
 * @param {string} language of the entry
 * @param {Value | undefined} own
 * @param {Translation[]} others
 * @param {Value | undefined} given
 * @returns {Value | undefined}
 */
function textOf(language, own, others, given) {
  const translated = others.map(({ code, words }) => [code, words.read()]).filter(([, words]) => words !== undefined);
  if (!translated.length && !(isGroup(given) && own !== undefined)) return own;
  return /** @type {Group} */ (Object.fromEntries([...(own === undefined ? [] : [[language, own]]), ...translated]));
}

/**
 * @param {Context} context
 * @param {string} code
 * @returns {string}
 */
function languageName(context, code) {
  return codeLabel(context, { name: "", kind: "code", list: "languages" }, code);
}

/**
 * @param {Context} context
 * @param {string} label of the text
 * @param {(code: string) => void} choose
 * @returns {HTMLElement} closed until somebody wants it
 */
function languagePicker(context, label, choose) {
  const outer = element("div", "", { class: "picker" });
  const open = button(context.words.say("add_language"), () => {
    const select = element("select", "", { "aria-label": context.words.say("language_of", { name: label }) });
    select.append(element("option", context.words.say("which_language"), { value: "" }));
    for (const [code, name] of context.form.lists.languages.filter(([code]) => code.length === 2)) {
      select.append(element("option", name, { value: code }));
    }
    select.addEventListener("change", () => {
      if (select.value) choose(select.value);
      const added = outer.previousElementSibling?.querySelector("input, textarea");
      outer.replaceChildren(open);
      if (added instanceof HTMLElement) added.focus();
    });
    outer.replaceChildren(select);
    select.focus();
  }, "more");
  open.setAttribute("aria-label", `${label}: ${context.words.say("add_language")}`);
  outer.append(open);
  return outer;
}
