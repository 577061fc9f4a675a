/** What somebody has typed and not sent yet, kept in this browser and nowhere else. */

import { forget, keep, recall } from "./storage.js";

/** @import { Group } from "./entry_value.js" */

/** @typedef {{ id: string, partner: string, name: string, source: string, fields: Group }} Draft `source`: the published file, or nothing */

const LAST = "form.last";
const NEW = "form.new";

/**
 * @param {string} id of a published course, or nothing for a new one
 * @returns {string}
 */
function keyOf(id) {
  return id ? `form.${id}` : NEW;
}

/**
 * @param {Draft} draft
 * @returns {boolean} whether it was kept
 */
export function keepDraft(draft) {
  return keep(keyOf(draft.id), JSON.stringify(draft)) && keep(LAST, draft.id);
}

/**
 * @param {string} [id] by default the one that was worked on last
 * @returns {Draft | undefined}
 */
export function recallDraft(id = recall(LAST) ?? "") {
  try {
    const draft = JSON.parse(recall(keyOf(id)) ?? "null");
    return draft && typeof draft.fields === "object" ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} id */
export function forgetDraft(id) {
  forget(keyOf(id));
  forget(LAST);
}
