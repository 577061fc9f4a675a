/** All-day events as iCalendar writes them (RFC 5545); their identifiers are those of `exports/calendar.py`. */

import { firstDay, lastDay } from "./calendar.js";

const PRODUCT = "-//mkdocs-microcredentials//Calendar//EN";
const MOST_OCTETS = 75;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * @typedef {{
 *   course: string, kind: string, day: string, isCancelled: boolean, summary: string, description: string, page: string
 * }} CalendarEvent `day` is a day or a month; whoever subscribes to the site's calendar has the event only once
 */

/**
 * @param {readonly CalendarEvent[]} events
 * @param {string} host makes identifiers unique in the world
 * @param {Date} now
 * @returns {string}
 */
export function calendarFile(events, host, now) {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:${PRODUCT}`, ...events.flatMap((event) => linesOf(event, host, stamp)), "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * @param {CalendarEvent} event
 * @param {string} host
 * @param {string} stamp
 * @returns {string[]}
 */
function linesOf({ course, kind, day, isCancelled, summary, description, page }, host, stamp) {
  const end = new Date(Date.parse(lastDay(day)) + MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${course}#${kind}-${day}@${host}`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${firstDay(day).replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${end.replaceAll("-", "")}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${page}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/**
 * @param {string} text
 * @returns {string} as RFC 5545, 3.3.11 asks
 */
function escaped(text) {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/**
 * @param {string} line
 * @returns {string} in parts of at most 75 octets, no letter cut apart
 */
function folded(line) {
  const encoder = new TextEncoder();
  const parts = [""];
  let room = MOST_OCTETS;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (octets > room) {
      parts.push("");
      room = MOST_OCTETS - 1; // the space that begins a continued line
    }
    parts[parts.length - 1] += letter;
    room -= octets;
  }
  return parts.join("\r\n ");
}
