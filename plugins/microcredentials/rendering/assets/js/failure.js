/** What a page says when the facts of courses cannot be loaded: a sentence, and plain links to the courses. */

import { courseAddress } from "./address.js";
import { element } from "./slots.js";

/** @import { Words } from "./words.js" */

/**
 * @param {HTMLElement | null} place
 * @param {Iterable<string>} ids
 * @param {Words} words
 */
export function tellFailure(place, ids, words) {
  if (!place) return;
  const list = element("ul");
  for (const id of ids) {
    const line = element("li");
    line.append(element("a", id, { href: courseAddress(id) }));
    list.append(line);
  }
  place.replaceChildren(element("p", words.say("list_failed")), list);
  place.hidden = false;
}
