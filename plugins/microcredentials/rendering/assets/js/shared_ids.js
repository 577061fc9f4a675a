/** Courses that an address names: `?ids=su/ai,eka/textiles`. Whatever stands there, ids of courses come out. */

import { isCourseId } from "./selection.js";

const MOST_SHARED = 50;

/** @typedef {{ ids: string[], isForeign: boolean, isCut: boolean }} SharedIds what was left out: no ids, or too many */

/**
 * @param {string} search the part of an address after `?`
 * @param {number} [most] ids that are taken
 * @returns {SharedIds | null} `null` where the address names none and means the reader's own
 */
export function sharedIds(search, most = MOST_SHARED) {
  const given = new URLSearchParams(search);
  if (!given.has("ids")) return null;
  const parts = given.getAll("ids").flatMap((text) => text.split(",")).map((part) => part.trim()).filter(Boolean);
  const ids = [...new Set(parts.filter(isCourseId))];
  return { ids: ids.slice(0, most), isForeign: parts.some((part) => !isCourseId(part)), isCut: ids.length > most };
}

/**
 * @param {string} page address of the selection or of the comparison
 * @param {Iterable<string>} ids
 * @param {number} [most]
 * @returns {string} absolute
 */
export function sharedAddress(page, ids, most = MOST_SHARED) {
  const address = new URL(page, location.href);
  address.search = `?ids=${[...ids].slice(0, most).join(",")}`;
  address.hash = "";
  return address.href;
}
