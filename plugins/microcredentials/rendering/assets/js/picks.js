/** The chosen courses one below the other: what they are, what they cost, by when and where to apply. */

import { courseAddress } from "./address.js";
import { markFee } from "./fee_marks.js";
import { drawQrCode } from "./qr_code.js";
import { cloneTemplate, element, fillSlot, slot } from "./slots.js";
import { drawSquares } from "./squares.js";
import { markStanding } from "./standing_marks.js";

/** @import { Audience } from "./audience.js" */
/** @import { CourseFacts, Step } from "./course_facts.js" */
/** @import { Words } from "./words.js" */

const DOING = { apply: ["apply_here", "apply_to"], write: ["apply_by_mail", "write_to"], ask: ["ask_here", "ask_about"] };

/** @typedef {{ isMine: boolean, ticked: ReadonlySet<string> }} Listing whose list it is, and what is ticked in it */

/**
 * @param {string} id
 * @param {CourseFacts} facts
 * @param {Audience} audience
 * @param {Listing} listing
 * @param {Words} words
 * @returns {HTMLElement}
 */
export function drawPick(id, facts, audience, listing, words) {
  const row = facts.rowOf(id);
  const pick = row === null ? drawLost(id, facts, words) : drawFound(row, facts, audience, words);
  pick.dataset.pick = id;
  const title = titleOf(id, facts);
  const remove = slot(pick, "remove");
  remove?.setAttribute("aria-label", words.say("remove_course", { title }));
  remove?.toggleAttribute("hidden", !listing.isMine);
  const add = slot(pick, "add");
  add?.toggleAttribute("hidden", listing.isMine);
  add?.setAttribute("data-course", id);
  add?.setAttribute("aria-label", words.say("add", { title }));
  const tick = slot(pick, "tick");
  if (tick instanceof HTMLInputElement) {
    tick.value = id;
    tick.checked = listing.ticked.has(id);
    tick.setAttribute("aria-label", words.say("compare_course", { title }));
  }
  return pick;
}

/**
 * @param {string} id
 * @param {CourseFacts} facts
 * @returns {string} its title; the id where nobody knows it
 */
export function titleOf(id, facts) {
  const row = facts.rowOf(id);
  return row === null ? (facts.applications.withdrawn(id)?.title ?? id) : facts.catalogue.titles[row];
}

/**
 * @param {HTMLElement | null} link
 * @param {number} row
 * @param {CourseFacts} facts
 */
export function writeTitle(link, row, facts) {
  if (!(link instanceof HTMLAnchorElement)) return;
  link.textContent = facts.catalogue.titles[row];
  link.href = courseAddress(facts.catalogue.ids[row]);
  const language = facts.catalogue.textOf("language", row);
  if (language) link.lang = language;
}

/**
 * @param {HTMLElement | null} link
 * @param {Step} step
 * @param {string} title
 * @param {Words} words
 */
export function writeStep(link, step, title, words) {
  if (!(link instanceof HTMLAnchorElement)) return;
  const [short, long] = DOING[step.doing];
  link.hidden = !step.href;
  link.href = step.href;
  link.textContent = words.say(short);
  link.setAttribute("aria-label", words.say(long, { title }));
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @param {Audience} audience
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawFound(row, facts, audience, words) {
  const pick = cloneTemplate("pick");
  const { catalogue } = facts;
  const partner = catalogue.partnerOf(row);
  fillSlot(pick, "monogram", partner.monogram);
  writeTitle(slot(pick, "title"), row, facts);
  const where = [partner.name, partner.country].filter(Boolean).join(", ");
  fillSlot(pick, "about", [where, facts.labels("mode", row), facts.labels("language", row)].filter(Boolean).join(" · "));
  const squares = drawSquares(catalogue.creditsOf(row));
  const credits = element("b", catalogue.textOf("workload", row) || words.say("credits_to_follow"));
  slot(pick, "ects")?.replaceChildren(credits, ...(squares ? [squares] : []));
  slot(pick, "example")?.toggleAttribute("hidden", !catalogue.examples.has(row));
  markStanding(pick, facts.standing(row), facts.delivery(row), catalogue.gapsOf(row), words);
  markFee(slot(pick, "fee"), catalogue.feeOf(audience.id, row), audience, words);
  writeActions(pick, row, facts, words);
  const page = new URL(courseAddress(catalogue.ids[row]), location.href).href;
  fillSlot(pick, "address", page);
  const code = pick.querySelector("svg.qr");
  if (code instanceof SVGElement) drawQrCode(code, page);
  return pick;
}

/**
 * @param {HTMLElement} pick
 * @param {number} row
 * @param {CourseFacts} facts
 * @param {Words} words
 */
function writeActions(pick, row, facts, words) {
  const step = facts.step(row);
  const apply = slot(pick, "apply");
  writeStep(apply, step, facts.catalogue.titles[row], words);
  apply?.classList.toggle("line", step.doing === "ask");
  const { email } = facts.applications.contactOf(row);
  const link = slot(pick, "email");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.hidden = !email;
  link.textContent = email;
  link.href = facts.mail(email, row);
}

/**
 * @param {string} id of a course that was withdrawn, or that nobody knows
 * @param {CourseFacts} facts
 * @param {Words} words
 * @returns {HTMLElement}
 */
function drawLost(id, facts, words) {
  const lost = cloneTemplate("lost");
  const withdrawn = facts.applications.withdrawn(id);
  fillSlot(lost, "title", titleOf(id, facts));
  fillSlot(lost, "why", words.say(withdrawn ? "withdrawn" : "unknown"));
  const row = withdrawn?.instead ? facts.rowOf(withdrawn.instead) : null;
  const link = slot(lost, "instead");
  if (row === null || !(link instanceof HTMLAnchorElement)) return lost;
  link.hidden = false;
  link.href = courseAddress(facts.catalogue.ids[row]);
  link.textContent = words.say("instead", { title: facts.catalogue.titles[row] });
  return lost;
}
