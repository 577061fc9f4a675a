/** A list of courses as files that leave the browser: a table, and a calendar. */

import { courseAddress } from "./address.js";
import { lastDay, todayIn } from "./calendar.js";
import { calendarFile } from "./calendar_file.js";
import { courseDays } from "./course_days.js";
import { csvOf } from "./csv.js";

/** @import { Audience } from "./audience.js" */
/** @import { CalendarEvent } from "./calendar_file.js" */
/** @import { CourseDay } from "./course_days.js" */
/** @import { CourseFacts } from "./course_facts.js" */
/** @import { Words } from "./words.js" */

const COLUMNS = ["title", "university", "country", "ects_least", "ects_most", "start", "state", "fee", "apply_at", "email", "contact", "page"];

/**
 * @param {readonly number[]} rows
 * @param {CourseFacts} facts
 * @param {Audience} audience
 * @param {Words} words
 * @returns {string}
 */
export function tableOf(rows, facts, audience, words) {
  const fee = words.say("fee_for", { audience: words.audiences.get(audience.id) ?? "" });
  const head = COLUMNS.map((name) => (name === "fee" ? fee : words.say(name)));
  return csvOf([head, ...rows.map((row) => cellsOf(row, facts, audience))]);
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @param {Audience} audience
 * @returns {(string | number)[]}
 */
function cellsOf(row, facts, audience) {
  const { catalogue, applications } = facts;
  const partner = catalogue.partnerOf(row);
  const [least, most] = catalogue.creditsOf(row) ?? ["", ""];
  const { label, text } = facts.deadline(row);
  const [figure = "", note = ""] = catalogue.feeOf(audience.id, row) ?? [];
  const step = facts.step(row);
  const { office, email } = applications.contactOf(row);
  return [
    catalogue.titles[row], partner.name, partner.country, least, most, facts.start(row), `${label}: ${text}`,
    [figure, note].filter(Boolean).join(", "), step.doing === "ask" ? "" : step.address, email, office, pageOf(row, facts),
  ];
}

/**
 * @param {readonly number[]} rows
 * @param {CourseFacts} facts
 * @param {string} host
 * @param {Words} words
 * @param {Date} now
 * @returns {string | null} `null` where no course has a date to come
 */
export function datesOf(rows, facts, host, words, now) {
  const events = rows.flatMap((row) => eventsOf(row, facts, words, now));
  return events.length ? calendarFile(events, host, now) : null;
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @param {Words} words
 * @param {Date} now
 * @returns {CalendarEvent[]}
 */
function eventsOf(row, facts, words, now) {
  const { catalogue } = facts;
  const today = todayIn(catalogue.textOf("zone", row), now);
  const step = facts.step(row);
  const page = pageOf(row, facts);
  const description = [catalogue.partnerOf(row).name, step.doing === "ask" ? "" : step.address, page].filter(Boolean).join("\n");
  return courseDays(catalogue.runsOf(row))
    .filter(({ day }) => lastDay(day) >= today)
    .map((day) => ({
      course: catalogue.ids[row], kind: day.kind, day: day.day, isCancelled: day.isCancelled,
      summary: summaryOf(day, catalogue.titles[row], words), description, page,
    }));
}

/**
 * @param {CourseDay} day
 * @param {string} title
 * @param {Words} words
 * @returns {string}
 */
function summaryOf({ kind, day, isCancelled, isFull }, title, words) {
  const start = day.length === 7 ? "day_start_month" : "day_start";
  const event = words.say(kind === "deadline" ? "day_deadline" : start, { title });
  if (isCancelled) return words.say("day_cancelled", { event });
  return isFull ? words.say("day_full", { event }) : event;
}

/**
 * @param {number} row
 * @param {CourseFacts} facts
 * @returns {string} absolute
 */
function pageOf(row, facts) {
  return new URL(courseAddress(facts.catalogue.ids[row]), location.href).href;
}
