/** Rules about the dates of runs, and about the edition for which an entry was confirmed. */

import { isGroup, valuesOf } from "./entry_value.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Path } from "./form_field.js" */
/** @import { Findings } from "./form_findings.js" */

/** @typedef {{ written: string, first: string, last: string }} Time a day or month, with the first and last day it may mean */

const ORDER = ["apply_from", "apply_by", "start", "end"];
const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const EDITION = /^\d{4}-\d{2}$/;

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
export function checkDates(findings, fields) {
  valuesOf(fields.offerings).forEach((run, index) => {
    if (!isGroup(run)) return;
    const path = ["offerings", index];
    if (run.start === undefined && run.when === undefined) findings.tell(path, "undated");
    checkOrder(findings, run, path);
    checkParts(findings, run, path);
  });
  const edition = String(fields.reviewed_for ?? "").trim();
  const { edition: current } = findings.form;
  if (!current || !findings.isShown || !EDITION.test(edition) || edition === current) return;
  findings.tell(["reviewed_for"], edition < current ? "outdated" : "ahead", { edition, current });
}

/**
 * @param {Findings} findings
 * @param {Group} run
 * @param {Path} path
 */
function checkOrder(findings, run, path) {
  const given = ORDER.map((name) => ({ name, time: timeOf(run[name]) })).filter(({ time }) => time);
  for (let next = 1; next < given.length; next += 1) {
    const [earlier, later] = [given[next - 1], given[next]];
    if (!earlier.time || !later.time || earlier.time.first <= later.time.last) continue;
    const wrong = later.name === "start" ? earlier.name : later.name;
    findings.tell([...path, wrong], "dates", { earlier: earlier.name, before: earlier.time.written, later: later.name, after: later.time.written });
  }
}

/**
 * @param {Findings} findings
 * @param {Group} run
 * @param {Path} path
 */
function checkParts(findings, run, path) {
  const [start, end] = [timeOf(run.start), timeOf(run.end)];
  valuesOf(run.parts).forEach((part, index) => {
    if (!isGroup(part)) return;
    const [begins, ends] = [timeOf(part.start), timeOf(part.end)];
    const place = [...path, "parts", index];
    if (begins && ends && begins.first > ends.last) {
      findings.tell([...place, "end"], "dates", { earlier: "start", before: begins.written, later: "end", after: ends.written });
      return;
    }
    for (const { name, time } of [{ name: "start", time: begins }, { name: "end", time: ends }]) {
      if (time && start && time.last < start.first) findings.tell([...place, name], "part_before", { date: time.written, limit: start.written });
      else if (time && end && time.first > end.last) findings.tell([...place, name], "part_after", { date: time.written, limit: end.written });
    }
  });
}

/**
 * @param {Value | undefined} value
 * @returns {Time | undefined} nothing where it is no day or month
 */
function timeOf(value) {
  const written = typeof value === "string" ? value.trim() : "";
  if (!isInCalendar(written)) return undefined;
  return written.length > 7 ? { written, first: written, last: written } : { written, first: `${written}-01`, last: `${written}-31` };
}

/**
 * @param {string} written
 * @returns {boolean} whether it is a day or a month of the calendar
 */
export function isInCalendar(written) {
  const found = DAY.exec(written.trim());
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
