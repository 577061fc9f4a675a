/** Which programmes a list of courses completes, and what is still missing from the others. */

/** @import { Programme, ProgrammeStep } from "./applications.js" */

/** @typedef {"courses" | "ects"} Unit */
/**
 * @typedef {{ number: number, title: string, chosen: number[], missing: number, unit: Unit, among: number[], takesAll: boolean }} StepProgress
 *   `missing` counts courses or credits (0: the step is complete), `among` are the rows to choose them from,
 *   `takesAll` tells that all of `among` are needed
 */
/** @typedef {{ programme: Programme, steps: StepProgress[], done: number, isComplete: boolean }} Progress */

/** @typedef {(row: number) => [least: number, most: number] | null} CreditsOf */

/**
 * @param {readonly Programme[]} programmes
 * @param {Iterable<number>} rows of the chosen courses
 * @param {CreditsOf} creditsOf
 * @returns {Progress[]} those that hold a chosen course: complete ones first, then by how many steps are open
 */
export function progressIn(programmes, rows, creditsOf) {
  const chosen = new Set(rows);
  return programmes
    .filter(({ steps }) => steps.some((step) => step.rows.some((row) => chosen.has(row))))
    .map((programme) => progressOf(programme, chosen, creditsOf))
    .sort((one, other) => one.steps.length - one.done - (other.steps.length - other.done));
}

/**
 * @param {Programme} programme
 * @param {ReadonlySet<number>} chosen
 * @param {CreditsOf} creditsOf
 * @returns {Progress}
 */
function progressOf(programme, chosen, creditsOf) {
  const steps = programme.steps.map((step, place) => progressOfStep(step, place + 1, chosen, creditsOf));
  const done = steps.filter(({ missing }) => missing === 0).length;
  return { programme, steps, done, isComplete: done === steps.length };
}

/**
 * A course counts with the most credits it can bring, as it does for the checks of programmes.
 *
 * @param {ProgrammeStep} step
 * @param {number} number
 * @param {ReadonlySet<number>} chosen
 * @param {CreditsOf} creditsOf
 * @returns {StepProgress}
 */
function progressOfStep({ title, choose, rows }, number, chosen, creditsOf) {
  const taken = rows.filter((row) => chosen.has(row));
  const among = rows.filter((row) => !chosen.has(row));
  const worth = (/** @type {number[]} */ some) => some.reduce((sum, row) => sum + (creditsOf(row)?.[1] ?? 0), 0);
  const isOfCredits = choose !== null && "ects" in choose;
  const wanted = choose === null ? rows.length : isOfCredits ? choose.ects : choose.courses;
  const missing = Math.max(wanted - (isOfCredits ? worth(taken) : taken.length), 0);
  const takesAll = isOfCredits ? missing > 0 && worth(among) <= missing : among.length <= missing;
  return { number, title, chosen: taken, missing, unit: isOfCredits ? "ects" : "courses", among, takesAll };
}
