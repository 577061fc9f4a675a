/** Which fields are needed in a status, after what the leading university and the alliance give for all courses. */

import { isGroup, valueAt, valuesOf } from "./entry_value.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Findings } from "./form_findings.js" */

/** Of these an entry says all or nothing: what it says itself stands in the stead of what holds in general. */
const WHOLE = new Set(["contact"]);

/**
 * @param {Findings} findings
 * @param {Group} fields
 * @param {string} lead the leading university
 */
export function checkNeeds(findings, fields, lead) {
  const given = new Set(findings.form.partners[lead]?.given ?? []);
  for (const { ways, says, advice } of findings.form.needs) {
    const isMet = ways.some((way) => (given.has(way) && !isReplaced(way, fields)) || saysSomething(way, valueAt(fields, way.split(".")), fields));
    if (!isMet) findings.say(ways[0].split("."), says[findings.about.status], {}, advice ? "advice" : "need");
  }
}

/**
 * @param {string} way
 * @param {Group} fields
 * @returns {boolean}
 */
function isReplaced(way, fields) {
  const [name] = way.split(".");
  return WHOLE.has(name) && saysSomething(name, fields[name], fields);
}

/**
 * @param {string} way
 * @param {Value | undefined} value
 * @param {Group} fields
 * @returns {boolean} whether a field meets the need for it
 */
function saysSomething(way, value, fields) {
  if (way === "ects") return value !== undefined && value !== "none";
  if (way !== "fee") return value !== undefined && value !== "" && (!isGroup(value) || Object.keys(value).length > 0);
  if (typeof value === "string" || (isGroup(value) && isGroup(value.amounts) && Object.keys(value.amounts).length)) return true;
  const runs = valuesOf(fields.offerings);
  return runs.length > 0 && runs.every((run) => isGroup(run) && saysSomething("fee", run.fee, {}));
}
