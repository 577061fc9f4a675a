/** What a course costs the reader, written where the templates leave a place for it. */

/** @import { Words } from "./words.js" */
/** @import { Audience } from "./audience.js" */

/**
 * @param {Element | null} place
 * @param {readonly [figure: string, note: string, ...unknown[]] | null | undefined} fee
 * @param {Audience} audience
 * @param {Words} words
 */
export function markFee(place, fee, audience, words) {
  if (!place || !fee) return;
  const [figure, note] = fee;
  const whose = audience.chosen ? words.say("for_you") : (words.audiences.get(audience.id) ?? "");
  const large = place.querySelector("b");
  const small = place.querySelector("span");
  if (!large || !small) return;
  large.textContent = figure;
  large.classList.toggle("ask", figure === words.say("ask"));
  small.textContent = [note, whose].filter(Boolean).join(", ");
}

/**
 * @param {ParentNode} page every `data-fees` and every row of a fee table in it is marked for the reader
 * @param {Audience} audience
 * @param {Words} words
 */
export function markFees(page, audience, words) {
  for (const place of page.querySelectorAll("[data-fees]")) {
    const fees = feesIn(place.getAttribute("data-fees"));
    markFee(place, Object.hasOwn(fees, audience.id) ? fees[audience.id] : null, audience, words);
  }
  for (const row of page.querySelectorAll("tr[data-audience]")) {
    const mine = audience.chosen && row.getAttribute("data-audience") === audience.id;
    row.classList.toggle("mine", mine);
    row.querySelector(".you")?.toggleAttribute("hidden", !mine);
  }
}

/**
 * @param {string | null} written
 * @returns {Record<string, [string, string]>}
 */
function feesIn(written) {
  try {
    return JSON.parse(written ?? "") ?? {};
  } catch {
    return {};
  }
}
