/** A list of courses in a frame on another site's page: looks, filters, the day it is read on, and its height. */

import { ROOT } from "./address.js";
import { drawCard } from "./cards.js";
import { fetchCatalogue } from "./columns.js";
import { CourseOrder } from "./course_order.js";
import { markDays } from "./deadlines.js";
import { answerTo, requestOf } from "./embed_request.js";
import { dress } from "./embed_theme.js";
import { writeQuery } from "./query.js";
import { pageWords } from "./words.js";

const VERSION = 1; // of the messages; `embed/portfolio.js` knows the same

const words = pageWords();
const request = requestOf(location.search);
const list = /** @type {HTMLElement} */ (document.getElementById("cards"));
const more = /** @type {HTMLAnchorElement} */ (document.getElementById("more"));

/** @param {string} address of `catalogue.json` */
async function drawAnswer(address) {
  list.hidden = true; // no other courses than those that were asked for, not even for a moment
  const catalogue = await fetchCatalogue(address);
  const order = new CourseOrder(catalogue, new Date());
  const { rows, query, audience } = answerTo(catalogue, order, location.search, list.dataset.partner ?? "");
  const shown = rows.slice(0, request.limit);
  await catalogue.names.ready(shown);
  list.replaceChildren(...shown.map((row) => drawCard(catalogue, row, order, { id: audience, chosen: false }, words)));
  tellMore(rows.length - shown.length, new URL(`catalogue/${writeQuery(query)}`, ROOT).href);
}

/** Shows the list that was built, today's courses first, and no more of it than was asked for. */
function showBuiltList() {
  markDays(document, words);
  const cards = [...list.children];
  const isOver = (/** @type {Element} */ card) => card.classList.contains("gone");
  const sorted = [...cards.filter((card) => !isOver(card)), ...cards.filter(isOver)];
  const left = Number(list.dataset.total) - Math.min(cards.length, request.limit);
  list.replaceChildren(...sorted.slice(0, request.limit));
  tellMore(left, more.href);
}

/**
 * @param {number} left how many courses are not shown
 * @param {string} address where they are
 */
function tellMore(left, address) {
  more.hidden = left <= 0;
  more.textContent = words.count("more_courses", left);
  more.href = address;
  list.hidden = !list.children.length;
  document.getElementById("none")?.toggleAttribute("hidden", !list.hidden);
}

/** Tells the page around how high the list is. That is all it is told, and no secret, so every page may hear it. */
function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ version: VERSION, height, address: location.href }, "*");
}

dress(request);
if (request.isFiltered) {
  try {
    await drawAnswer(list.dataset.catalogue ?? "");
  } catch (reason) {
    console.warn(reason); // the list that was built is the next best answer
    showBuiltList();
  }
} else {
  showBuiltList();
}
if (parent !== window) new ResizeObserver(tellHeight).observe(document.documentElement);
