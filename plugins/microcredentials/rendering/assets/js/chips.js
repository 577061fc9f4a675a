/** The applied filters as chips above the results: each a link to the same list without it. */

import { writeQuery } from "./query.js";
import { cloneTemplate, element, fillSlot } from "./slots.js";

/** @import { Applied } from "./applied_filters.js" */
/** @import { Query } from "./query.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {HTMLElement} place
 * @param {Applied[]} applied
 * @param {Query} cleared the query without any filter
 * @param {string} base address of the catalogue
 * @param {Words} words
 * @param {(query: Query) => void} go
 */
export function drawChips(place, applied, cleared, base, words, go) {
  const chips = applied.map(({ group, value, rest }) => {
    const chip = cloneTemplate("chip");
    fillSlot(chip, "group", group);
    fillSlot(chip, "value", value);
    return leadTo(chip, rest, base, go);
  });
  const all = leadTo(element("a", words.say("clear_all")), cleared, base, go);
  place.replaceChildren(...(chips.length ? [...chips, all] : []));
  place.toggleAttribute("hidden", !chips.length);
}

/**
 * @template {HTMLElement} Link
 * @param {Link} link
 * @param {Query} query
 * @param {string} base
 * @param {(query: Query) => void} go
 * @returns {Link} a link that opens elsewhere as usual, and is followed here without loading the page anew
 */
export function leadTo(link, query, base, go) {
  link.setAttribute("href", base + writeQuery(query));
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(query);
  });
  return link;
}

/**
 * After a chip has been followed it is gone; the next one takes the focus, else the number of results.
 *
 * @param {HTMLElement} chips
 * @param {number} place of the chip that was followed
 * @param {HTMLElement | null} fallback
 */
export function refocus(chips, place, fallback) {
  const links = [...chips.querySelectorAll("a")].slice(0, -1);
  const next = links[Math.min(place, links.length - 1)];
  if (next) next.focus();
  else focusOn(fallback);
}

/** @param {HTMLElement | null} place takes the focus though it is no control */
export function focusOn(place) {
  place?.setAttribute("tabindex", "-1");
  place?.focus();
}
