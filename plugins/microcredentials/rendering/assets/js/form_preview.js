/** How the entry will look: its card, and its fields in reading order. */

import { isGroup } from "./entry_value.js";
import { codeLabel, labelOf } from "./form_control.js";
import { formOf, groupAroundText } from "./form_field.js";
import { cloneTemplate, element, fillSlot, slot } from "./slots.js";
import { drawSquares } from "./squares.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Context } from "./form_control.js" */
/** @import { Field } from "./form_field.js" */

/** @typedef {{ short: string, name: string, country: string }} PartnerWords */

/**
 * @param {Context} context
 * @param {Group} fields
 * @param {PartnerWords | undefined} partner
 * @returns {HTMLElement} the card, as lists of courses will show it
 */
export function previewCard(context, fields, partner) {
  const card = cloneTemplate("card");
  const { words } = context;
  for (const name of ["course", "zone", "runs", "delivery", "status"]) delete card.dataset[name];
  card.querySelector("button.add")?.remove();
  card.classList.remove("gone");
  card.classList.toggle("announced", fields.status === "announced");
  slot(card, "state")?.toggleAttribute("hidden", true);
  slot(card, "example")?.toggleAttribute("hidden", fields.example !== "true");
  fillSlot(card, "monogram", partner?.short ?? "…");
  fillSlot(card, "partner", partner?.name ?? words.say("which_university"));
  fillSlot(card, "country", partner?.country ?? "");
  const title = slot(card, "title");
  title?.replaceWith(element("span", textIn(context, fields.title) || words.say("untitled"), { "data-slot": "title" }));
  const credits = creditsIn(fields.ects);
  const label = element("b", credits ? words.say("credits", { n: [...new Set(credits)].join("–") }) : words.say("credits_to_follow"));
  slot(card, "ects")?.replaceChildren(label, ...[drawSquares(credits)].filter((squares) => squares !== null));
  const mode = typeof fields.mode === "string" ? fields.mode : "";
  for (const icon of card.querySelectorAll("[data-mode]")) icon.toggleAttribute("hidden", icon.getAttribute("data-mode") !== mode);
  const modeWords = slot(card, "mode")?.querySelector("span");
  if (modeWords) modeWords.textContent = context.codes.Mode?.[mode] ?? words.say("to_follow");
  fillSlot(card, "language", listOf(fields.languages).map((code) => named(context, "languages", code)).join(", ") || words.say("to_follow"));
  const [run] = listOf(fields.offerings).filter(isGroup);
  fillSlot(card, "start", textIn(context, run?.start ?? run?.when) || words.say("to_follow"));
  fee(context, card, fields.fee);
  const by = slot(card, "by");
  by?.replaceChildren(...(run?.apply_by ? [element("span", words.say("apply_by")), " ", element("b", String(run.apply_by))] : []));
  return card;
}

/**
 * @param {Context} context
 * @param {HTMLElement} card
 * @param {Value | undefined} given
 */
function fee(context, card, given) {
  const { words } = context;
  const [audience, label] = context.form.lists.audiences[0] ?? ["", ""];
  const amounts = isGroup(given) && isGroup(given.amounts) ? given.amounts : {};
  const amount = typeof given === "string" ? given : amounts[audience];
  const figure = money(amount, isGroup(given) && typeof given.currency === "string" ? given.currency : "EUR", words.locale);
  const said = amount === "free" || Number(amount) === 0 && typeof amount === "string" ? words.say("free") : (figure ?? words.say("ask"));
  slot(card, "fee")?.replaceChildren(element("b", said), element("span", label));
  slot(card, "fee")?.removeAttribute("data-fees");
}

/**
 * @param {Value | undefined} amount
 * @param {string} currency
 * @param {string} locale
 * @returns {string | undefined}
 */
function money(amount, currency, locale) {
  const given = isGroup(amount) ? [amount.min, amount.max] : [amount];
  const numbers = given.map(Number);
  if (given.some((part) => typeof part !== "string" || !part.trim()) || numbers.some(Number.isNaN)) return undefined;
  try {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });
    return numbers.map((number) => format.format(number)).join("–");
  } catch {
    return `${given.join("–")} ${currency}`;
  }
}

/**
 * @param {Value | undefined} value
 * @returns {[number, number] | null}
 */
function creditsIn(value) {
  const by = isGroup(value) && isGroup(value.by_partner) ? Object.values(value.by_partner) : undefined;
  const given = by ?? (isGroup(value) ? [value.min, value.max] : [value]);
  const numbers = given.map((part) => (typeof part === "string" && part.trim() ? Number(part) : NaN));
  return numbers.length && numbers.every((number) => number > 0) ? [Math.min(...numbers), Math.max(...numbers)] : null;
}

/**
 * @param {Value | undefined} value
 * @returns {Value[]}
 */
function listOf(value) {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/**
 * @param {Context} context
 * @param {Value | undefined} value
 * @returns {string} in the language of the entry
 */
function textIn(context, value) {
  const text = isGroup(value) ? (value[context.language()] ?? Object.values(value)[0]) : value;
  return typeof text === "string" ? text : "";
}

/**
 * @param {Context} context
 * @param {string} list
 * @param {Value} code
 * @returns {string}
 */
function named(context, list, code) {
  return codeLabel(context, { name: "", kind: "code", list }, String(code));
}

/**
 * @param {Context} context
 * @param {readonly Field[]} fields in the order in which they are read
 * @param {Group} values
 * @param {string} [above] path of the group that holds them
 * @returns {HTMLElement}
 */
export function readingOrder(context, fields, values, above = "") {
  const list = element("dl", "", { class: "facts" });
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    const path = above ? `${above}.${field.name}` : field.name;
    const row = element("div");
    const words = element("dd");
    words.append(shown(context, field, value, path));
    row.append(element("dt", labelOf(context, path, field)), words);
    list.append(row);
  }
  return list;
}

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value} value
 * @param {string} path
 * @returns {Node}
 */
function shown(context, field, value, path) {
  const parts = field.parts ?? [];
  if (field.kind === "either") {
    const around = groupAroundText(field);
    return shown(context, around && isGroup(value) ? around : parts[formOf(field, value)], value, path);
  }
  if (field.kind === "list") return items(listOf(value).map((part) => shown(context, parts[0], part, path)));
  if (field.kind === "group" && isGroup(value)) return readingOrder(context, parts, value, path);
  if (field.kind === "mapping" && isGroup(value)) {
    return items(Object.entries(value).map(([key, part]) => labelled(named(context, field.keys ?? "", key), shown(context, parts[0], part, path))));
  }
  if (isGroup(value)) return items(Object.entries(value).map(([key, part]) => labelled(named(context, "languages", key), document.createTextNode(String(part)))));
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return document.createTextNode(field.kind === "word" ? context.words.say(`form_${text}`) : codeLabel(context, field, text));
}

/**
 * @param {Node[]} parts
 * @returns {Node}
 */
function items(parts) {
  if (parts.length === 1) return parts[0];
  const list = element("ul");
  for (const part of parts) {
    const row = element("li");
    row.append(part);
    list.append(row);
  }
  return list;
}

/**
 * @param {string} label
 * @param {Node} value
 * @returns {Node}
 */
function labelled(label, value) {
  const both = document.createDocumentFragment();
  both.append(`${label}: `, value);
  return both;
}
