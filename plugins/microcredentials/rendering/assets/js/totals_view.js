/** What a list adds up to, in large figures and in squares. */

import { element, slot } from "./slots.js";
import { drawSquares } from "./squares.js";
import { creditTotal, feeTotal, moneyWords } from "./totals.js";

/** @import { Audience } from "./audience.js" */
/** @import { CourseFacts } from "./course_facts.js" */
/** @import { FeeTotal } from "./totals.js" */
/** @import { Words } from "./words.js" */

const SCALE = 2; // of the squares on cards

/**
 * @param {HTMLElement} place
 * @param {readonly number[]} rows
 * @param {CourseFacts} facts
 * @param {Audience} audience
 * @param {Words} words
 */
export function drawTotals(place, rows, facts, audience, words) {
  const credits = creditTotal(rows.map((row) => facts.catalogue.creditsOf(row)));
  const figure = (/** @type {number} */ number) => words.numbers.format(number);
  write(place, "ects", credits.least === credits.most ? figure(credits.most) : `${figure(credits.least)}–${figure(credits.most)}`);
  const counted = rows.length - credits.without;
  write(place, "ects-note", [words.count("ects_in", counted), credits.without ? words.count("without_ects", credits.without) : ""]
    .filter(Boolean)
    .join(", "));
  const fees = feeTotal(rows.map((row) => facts.applications.priceOf(audience.id, row)));
  const whole = wholeFee(fees, words);
  write(place, "money", whole || "–");
  write(place, "money-note", feeNote(fees, whole !== "", audience, words));
  slot(place, "meter")?.replaceChildren(...rows.filter((row) => facts.catalogue.creditsOf(row)).map((row) => drawMeter(row, facts)));
}

/**
 * @param {FeeTotal} fees
 * @param {Words} words
 * @returns {string} one sum per currency; empty where nothing is known
 */
export function wholeFee({ sums, counts }, words) {
  const known = [...sums].map(([currency, sum]) => moneyWords(sum, currency, words.locale));
  if (known.length) return known.join(" + ");
  return counts.free + counts.free_by_alliance > 0 ? words.say("free") : "";
}

/**
 * @param {FeeTotal} fees
 * @param {boolean} isKnown whether there is a sum to which the rest is added
 * @param {Audience} audience
 * @param {Words} words
 * @returns {string}
 */
export function feeNote({ counts }, isKnown, audience, words) {
  const whose = audience.chosen ? words.say("for_you") : (words.audiences.get(audience.id) ?? "");
  const open = count(words, [["ask", counts.ask], ["by_unit", counts.by_unit]]).join(", ");
  const rest = open && isKnown ? words.say("plus", { what: open }) : open;
  const remarks = count(words, [
    ["free_by_alliance", counts.free_by_alliance],
    ["free_by_provider", counts.free],
    ["not_open", counts.not_open],
  ]);
  return [[whose, rest].filter(Boolean).join(", "), ...remarks].filter(Boolean).join("; ");
}

/**
 * @param {Words} words
 * @param {readonly [word: string, number: number][]} numbers
 * @returns {string[]} those that are not 0
 */
function count(words, numbers) {
  return numbers.flatMap(([key, number]) => (number ? [words.count(key, number)] : []));
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @returns {HTMLElement} the credits of one course
 */
function drawMeter(row, facts) {
  const { catalogue } = facts;
  const place = element("li");
  const squares = drawSquares(catalogue.creditsOf(row));
  if (squares) {
    const [, , width, height] = (squares.getAttribute("viewBox") ?? "").split(" ").map(Number);
    squares.setAttribute("width", String(width * SCALE));
    squares.setAttribute("height", String(height * SCALE));
    place.append(squares);
  } else {
    place.append(element("b", catalogue.textOf("workload", row) || "–"));
  }
  place.append(element("span", catalogue.partnerOf(row).monogram), element("span", `: ${catalogue.textOf("workload", row)}`, { class: "vh" }));
  return place;
}

/**
 * @param {HTMLElement} place
 * @param {string} name
 * @param {string} text
 */
function write(place, name, text) {
  const found = slot(place, name);
  if (found) found.textContent = text;
}
