/** The parts of a page that its template promises, and what a page says to its readers. */

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`this page has no element "${id}"`);
  return found;
}

/**
 * @param {string} text is said to the ear
 * @param {HTMLElement} [place] and to the eye here
 */
export function say(text, place) {
  part("status").textContent = text;
  if (place) place.textContent = text;
}

/** @param {Element | null | undefined} place gets the focus; where there is none, the page's heading does */
export function focusOn(place) {
  (place instanceof HTMLElement ? place : part("heading")).focus();
}
