/** Rules about credits, hours and levels. */

import { isGroup, valuesOf } from "./entry_value.js";
import { listed } from "./form_findings.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Path } from "./form_field.js" */
/** @import { Findings } from "./form_findings.js" */

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * @param {Findings} findings
 * @param {Group} fields
 * @param {string} lead the university whose range holds
 */
export function checkNumbers(findings, fields, lead) {
  checkCredits(findings, fields.ects, ["ects"], lead);
  valuesOf(fields.offerings).forEach((run, index) => {
    if (!isGroup(run)) return;
    checkCredits(findings, run.ects, ["offerings", index, "ects"], typeof run.provider === "string" ? run.provider : lead);
  });
  checkHours(findings, fields);
  checkLevel(findings, fields.level);
}

/**
 * @param {Value | undefined} value
 * @returns {number | undefined}
 */
function numberIn(value) {
  return typeof value === "string" && NUMBER.test(value.trim()) ? Number(value) : undefined;
}

/**
 * @param {Findings} findings
 * @param {Value | undefined} value
 * @param {Path} path
 * @param {string} partner
 * @returns {void}
 */
function checkCredits(findings, value, path, partner) {
  if (isGroup(value)) {
    const { by_partner: shares } = value;
    if (isGroup(shares)) for (const [id, share] of Object.entries(shares)) checkCredits(findings, share, [...path, "by_partner", id], id);
    else for (const name of ["min", "max"]) checkCredits(findings, value[name], [...path, name], partner);
    return;
  }
  const number = numberIn(value);
  if (number === undefined) return;
  const [min, max, step] = [findings.form.ects.min, findings.form.ects.max, findings.form.ects.step].map(Number);
  const own = findings.form.partners[partner]?.ects;
  if (number < min || number > max) findings.tell(path, number === 0 ? "credits_zero" : "credits", { value: number });
  else if (own && (number < Number(own.min) || number > Number(own.max))) {
    findings.tell(path, "credits_of_partner", { value: number, partner, min: Number(own.min), max: Number(own.max) });
  }
  const steps = (number - min) / step;
  if (step && number >= min && number <= max && Math.abs(steps - Math.round(steps)) > 1e-9) {
    const below = min + Math.floor(steps) * step;
    findings.tell(path, "step", { value: number, below, above: below + step });
  }
}

/**
 * @param {Value | undefined} value
 * @returns {[least: number, most: number] | undefined}
 */
function creditsIn(value) {
  const given = isGroup(value) ? (isGroup(value.by_partner) ? Object.values(value.by_partner) : [value.min, value.max]) : [value];
  const numbers = given.map(numberIn).filter((number) => number !== undefined);
  return numbers.length && numbers.length === given.length ? [Math.min(...numbers), Math.max(...numbers)] : undefined;
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkHours(findings, fields) {
  const [hours, credits] = [numberIn(fields.workload_hours), creditsIn(fields.ects)];
  const { ects, hours: allowed } = findings.form;
  if (hours === undefined || !credits || credits[1] === 0) return;
  const [least, most] = credits;
  if (least < Number(ects.min) || most > Number(ects.max)) return;
  if (least * allowed.fewest <= hours && hours <= most * allowed.most) return;
  const share = (hours / (hours < least * allowed.fewest ? least : most)).toFixed(1);
  const range = (/** @type {number} */ by) => [...new Set(credits)].map((number) => String(number * by)).join(" to ");
  findings.tell(["workload_hours"], "hours", { hours, ects: range(1), share: Number(share), expected: range(allowed.usual) });
}

/**
 * @param {Findings} findings
 * @param {Value | undefined} level
 */
function checkLevel(findings, level) {
  if (!isGroup(level)) return;
  const levels = valuesOf(level.eqf).map(numberIn).filter((number) => number !== undefined);
  const cycles = valuesOf(level.qf_ehea).map((cycle) => String(cycle).trim());
  if (!levels.length || !cycles.length || levels.some((number) => number < 1 || number > 8)) return;
  const known = findings.form.cycles;
  const expected = [...new Set(levels)].sort().map((number) => known[number]).filter((cycle) => cycle !== undefined);
  if (expected.length === new Set(cycles).size && expected.every((cycle) => cycles.includes(cycle))) return;
  const written = expected.length === 1 ? expected[0] : `[${expected.join(", ")}]`;
  findings.tell(["level", "qf_ehea"], expected.length ? "cycle" : "no_cycle", { levels: listed(levels), cycles: listed(cycles), expected: written });
}
