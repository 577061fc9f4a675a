/** Chosen courses as rows of a table: what each says, and whether they say the same. */

/** @import { Audience } from "./audience.js" */
/** @import { CourseFacts } from "./course_facts.js" */
/** @import { Words } from "./words.js" */

/** @typedef {{ label: string, cells: string[], differs: boolean }} Comparison one row; an empty cell is not said */

/**
 * @param {readonly number[]} rows of the catalogue
 * @param {CourseFacts} facts
 * @param {Audience} audience
 * @param {Words} words
 * @returns {{ said: Comparison[], unsaid: string[] }} `unsaid` are the labels of what none of the courses says
 */
export function compared(rows, facts, audience, words) {
  const columns = rows.map((row) => factsOf(row, facts, audience, words));
  const all = (columns[0] ?? []).map(([label], place) => rowOf(label, columns.map((column) => column[place][1])));
  return {
    said: all.filter(({ cells }) => cells.some(Boolean)),
    unsaid: all.filter(({ cells }) => !cells.some(Boolean)).map(({ label }) => label),
  };
}

/**
 * @param {string} label
 * @param {string[]} cells
 * @returns {Comparison}
 */
function rowOf(label, cells) {
  return { label, cells, differs: new Set(cells).size > 1 };
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @param {Audience} audience
 * @param {Words} words
 * @returns {[label: string, words: string][]} in the same order for every course
 */
function factsOf(row, facts, audience, words) {
  const { catalogue, applications } = facts;
  const partner = catalogue.partnerOf(row);
  const { label, text } = facts.deadline(row);
  const isPlain = [words.say("apply_by"), words.say("apply")].includes(label);
  const [credits, ...others] = applications.factsOf(row).map((fact) => /** @type {[string, string]} */ ([fact.label, fact.words]));
  return [
    [words.say("university"), [partner.name, partner.country].filter(Boolean).join(", ")],
    credits,
    [words.say("start"), facts.start(row)],
    [words.say("apply_by"), isPlain ? text : `${label}: ${text}`],
    ...[...words.audiences].map(([id]) => feeOf(id, row, facts, audience, words)),
    ...others,
  ];
}

/**
 * @param {string} id of an audience
 * @param {number} row
 * @param {CourseFacts} facts
 * @param {Audience} audience the reader's
 * @param {Words} words
 * @returns {[label: string, words: string]}
 */
function feeOf(id, row, facts, audience, words) {
  const [figure = "", note = ""] = facts.catalogue.feeOf(id, row) ?? [];
  const label = words.say("fee_for", { audience: words.audiences.get(id) ?? id });
  const isMine = audience.chosen && audience.id === id;
  return [isMine ? `${label} (${words.say("for_you")})` : label, [figure, note].filter(Boolean).join(", ")];
}
