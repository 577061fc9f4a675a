/** "I am ...": who the reader is, and so whose fees are shown. Said once, kept in this browser, shared by the address. */

import { keep, recall } from "./storage.js";

/** @typedef {{ id: string, chosen: boolean }} Audience `chosen` is false until the reader has said who they are */

const NAME = "audience";
const CHANGED = "microcredentials:audience";

/**
 * @param {string} search the part of an address after `?`
 * @param {readonly string[]} known ids in the profile's order; the first stands in until the reader has chosen
 * @returns {Audience} what the address says, else what was chosen before
 */
export function audienceFor(search, known) {
  const asked = new URLSearchParams(search).get("as");
  const id = [asked, recall(NAME)].find((one) => one !== null && known.includes(one));
  return { id: id ?? known[0] ?? "", chosen: id !== undefined && id !== null };
}

/**
 * @param {HTMLSelectElement} select
 * @param {readonly string[]} known
 * @param {(audience: Audience) => void} listener called now, after a choice, and after going back in history
 */
export function followAudience(select, known, listener) {
  const tell = (/** @type {Audience} */ audience) => {
    select.value = audience.id;
    listener(audience);
  };
  tell(audienceFor(location.search, known));
  select.addEventListener("change", () => choose(select.value));
  select.form?.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener(CHANGED, () => tell(audienceFor(location.search, known)));
  addEventListener("popstate", () => tell(audienceFor(location.search, known)));
}

/** @param {(id: string) => void} listener called when the reader has chosen on this page */
export function onChoice(listener) {
  document.addEventListener(CHANGED, (event) => listener(/** @type {CustomEvent<string>} */ (event).detail));
}

/** @param {string} id */
function choose(id) {
  keep(NAME, id);
  const address = new URL(location.href);
  address.searchParams.set("as", id);
  history.replaceState(history.state, "", address);
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: id }));
}
