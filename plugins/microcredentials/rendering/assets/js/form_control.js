/** What every control of the form is: something to fill in, with its name, its help and a place for mistakes. */

import { element } from "./slots.js";

/** @import { Value } from "./entry_value.js" */
/** @import { Field, Form } from "./form_field.js" */
/** @import { Words } from "./words.js" */

/**
 * @typedef {{
 *   element: HTMLElement,
 *   read: () => Value | undefined,
 *   part: (step: string | number) => Control | undefined,
 *   say: (sentences: string[]) => void,
 * }} Control `read` gives nothing where nothing is filled in; `part` finds what a finding's path leads to
 */

/** @typedef {{ label: string, bare?: boolean, inList?: boolean }} Naming `bare`: the name is read aloud and not shown; `inList`: the list has said the rest */

/**
 * @typedef {{
 *   form: Form,
 *   words: Words,
 *   labels: Record<string, string>,
 *   help: Record<string, string>,
 *   codes: Record<string, Record<string, string>>,
 *   first: Record<string, string[]>,
 *   needed: ReadonlyMap<string, string>,
 *   language: () => string,
 *   changed: () => void,
 *   tell: (sentence: string) => void,
 *   draw: (field: Field, given: Value | undefined, path: string, naming: Naming) => Control,
 * }} Context what controls know of the whole form; `needed` leads from a path to what stands beside the name
 */

let drawn = 0;

/** @returns {string} an id that no other element has */
export function freshId() {
  drawn += 1;
  return `f${drawn}`;
}

/**
 * @param {Context} context
 * @param {string} path dotted names, without the numbers of lists
 * @param {Field} field
 * @returns {string} what the field is called in the form
 */
export function labelOf(context, path, field) {
  return context.labels[path] ?? field.label ?? field.name;
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {string} code
 * @returns {string}
 */
export function codeLabel(context, field, code) {
  const listed = context.form.lists[field.list ?? ""]?.find(([known]) => known === code)?.[1];
  return listed ?? context.codes[field.codes ?? ""]?.[code] ?? code;
}

/** @typedef {{ element: HTMLElement, help: string[], say: Control["say"] }} Frame `help`: ids of what describes the field */

/**
 * A frame for one input, or for a group of them.
 *
 * @param {Context} context
 * @param {Field} field
 * @param {string} path
 * @param {Naming} naming
 * @param {string} [target] id of the one input; without it the frame is a group
 * @returns {Frame}
 */
export function frame(context, field, path, naming, target) {
  const outer = element(target ? "div" : "fieldset", "", { class: target ? "ff" : "ff group" });
  const [help, trouble] = [freshId(), freshId()];
  const label = target ? element("label", naming.label, { for: target }) : element("legend", naming.label);
  if (naming.bare) label.classList.add("vh");
  const need = field.required ? context.words.say("needed") : context.needed.get(path);
  if (need && !naming.bare && !naming.inList) label.append(" ", element("span", need, { class: "need" }));
  outer.append(label);
  const told = naming.bare || naming.inList ? "" : (context.help[path] ?? field.help ?? "");
  if (told) outer.append(element("p", told.replaceAll("`", ""), { class: "hint", id: help }));
  const error = element("p", "", { class: "wrong", id: trouble });
  error.hidden = true;
  outer.append(error);
  if (!target) outer.setAttribute("aria-describedby", told ? `${help} ${trouble}` : trouble);
  return { element: outer, help: told ? [help, trouble] : [trouble], say: (sentences) => show(outer, error, sentences, target) };
}

/**
 * @param {HTMLElement} outer
 * @param {HTMLElement} error
 * @param {string[]} sentences
 * @param {string} [target]
 */
function show(outer, error, sentences, target) {
  error.replaceChildren(...sentences.flatMap((sentence) => [...inWords(sentence), " "]));
  error.hidden = !sentences.length;
  const input = target ? outer.querySelector(`#${target}`) : null;
  if (sentences.length) input?.setAttribute("aria-invalid", "true");
  else input?.removeAttribute("aria-invalid");
}

/**
 * @param {string} sentence with what stands in the file between backticks
 * @returns {Node[]}
 */
export function inWords(sentence) {
  return sentence.split("`").map((part, index) => (index % 2 ? element("code", part) : document.createTextNode(part)));
}

/**
 * @param {string} label
 * @param {() => void} act
 * @param {string} [style]
 * @returns {HTMLButtonElement}
 */
export function button(label, act, style = "btn line") {
  const made = element("button", label, { type: "button", class: style });
  made.addEventListener("click", act);
  return made;
}

/** @returns {undefined} a control without parts finds none */
export function noPart() {
  return undefined;
}
