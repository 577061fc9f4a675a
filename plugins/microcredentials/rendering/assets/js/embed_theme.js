/** The looks that the page around has asked for. Colours come from the style sheet, but for the accent. */

import { colourIn, endAwayFrom, hexOf, readableOn } from "./accent.js";

/** @import { Colour } from "./accent.js" */
/** @import { Request } from "./embed_request.js" */

/** @param {Request} request */
export function dress({ scheme, accent, isCompact }) {
  const root = document.documentElement;
  if (scheme) root.dataset.scheme = scheme;
  if (isCompact) root.dataset.density = "compact";
  if (!accent) return;
  paint(root, accent);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => paint(root, accent));
}

/**
 * @param {HTMLElement} root
 * @param {Colour} accent
 */
function paint(root, accent) {
  const surface = colourIn(getComputedStyle(root).getPropertyValue("--c-surface"));
  if (!surface) return;
  const brand = readableOn(accent, surface);
  root.style.setProperty("--c-brand", hexOf(brand));
  root.style.setProperty("--c-on-brand", hexOf(endAwayFrom(brand)));
}
