/** Cards of courses, drawn by filling copies of the page's own card template. */

import { courseAddress } from "./address.js";
import { markFee } from "./fee_marks.js";
import { cloneTemplate, element, fillSlot, slot } from "./slots.js";
import { drawSquares } from "./squares.js";
import { markStanding } from "./standing_marks.js";

/** @import { Audience } from "./audience.js" */
/** @import { Catalogue } from "./columns.js" */
/** @import { CourseOrder } from "./course_order.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {Catalogue} catalogue
 * @param {number} row
 * @param {CourseOrder} order knows how each course stands
 * @param {Audience} audience
 * @param {Words} words
 * @returns {HTMLElement}
 */
export function drawCard(catalogue, row, order, audience, words) {
  const card = cloneTemplate("card");
  const id = catalogue.ids[row];
  const partner = catalogue.partnerOf(row);
  card.dataset.course = id;
  fillSlot(card, "monogram", partner.monogram);
  fillSlot(card, "partner", partner.name);
  fillSlot(card, "country", partner.country);
  slot(card, "example")?.toggleAttribute("hidden", !catalogue.examples.has(row));
  writeTitle(card, catalogue, row, words);
  writeCredits(card, catalogue, row, words);
  writeMode(card, catalogue, row, words);
  const languages = catalogue.valuesOf("language", row).map(({ label }) => label);
  fillSlot(card, "language", languages.join(", ") || words.say("to_follow"));
  const delivery = catalogue.valuesOf("delivery", row)[0]?.code ?? "";
  markStanding(card, order.standing(row), delivery, catalogue.gapsOf(row), words);
  markFee(slot(card, "fee"), catalogue.feeOf(audience.id, row), audience, words);
  return card;
}

/**
 * @param {HTMLElement} card
 * @param {Catalogue} catalogue
 * @param {number} row
 * @param {Words} words
 */
function writeTitle(card, catalogue, row, words) {
  const title = catalogue.titles[row];
  const link = slot(card, "title");
  if (link instanceof HTMLAnchorElement) {
    link.textContent = title;
    link.href = courseAddress(catalogue.ids[row]);
    link.lang = catalogue.textOf("language", row);
    if (!link.lang) link.removeAttribute("lang");
  }
  const button = card.querySelector("button.add");
  button?.setAttribute("data-course", catalogue.ids[row]);
  button?.setAttribute("aria-label", words.say("add", { title }));
}

/**
 * @param {HTMLElement} card
 * @param {Catalogue} catalogue
 * @param {number} row
 * @param {Words} words
 */
function writeCredits(card, catalogue, row, words) {
  const label = element("b", catalogue.textOf("workload", row) || words.say("credits_to_follow"));
  const squares = drawSquares(catalogue.creditsOf(row));
  slot(card, "ects")?.replaceChildren(label, ...(squares ? [squares] : []));
}

/**
 * @param {HTMLElement} card
 * @param {Catalogue} catalogue
 * @param {number} row
 * @param {Words} words
 */
function writeMode(card, catalogue, row, words) {
  const place = slot(card, "mode");
  if (!place) return;
  const mode = catalogue.valuesOf("mode", row)[0];
  for (const icon of place.querySelectorAll("[data-mode]")) {
    icon.toggleAttribute("hidden", icon.getAttribute("data-mode") !== mode?.code);
  }
  const label = place.querySelector("span") ?? place;
  label.textContent = mode?.label ?? words.say("to_follow");
}
