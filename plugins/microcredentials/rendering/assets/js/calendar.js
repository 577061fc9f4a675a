/** Days and months as ISO 8601 writes them (`2027-02-15`, `2027-02`), which sort and compare as text. */

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * @param {string} zone IANA time zone; an unknown one counts as UTC
 * @param {Date} [now]
 * @returns {string} the day it is there
 */
export function todayIn(zone, now = new Date()) {
  try {
    return isoDay(zone, now);
  } catch {
    return isoDay("UTC", now);
  }
}

/**
 * @param {string} zone
 * @param {Date} now
 * @returns {string}
 */
function isoDay(zone, now) {
  const options = /** @type {const} */ ({ timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const parts = new Intl.DateTimeFormat("en", options).formatToParts(now);
  const part = (/** @type {string} */ type) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/**
 * @param {string} dayOrMonth
 * @returns {string} the first day that is meant
 */
export function firstDay(dayOrMonth) {
  return dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth;
}

/**
 * @param {string} dayOrMonth
 * @returns {string} the last day that is meant
 */
export function lastDay(dayOrMonth) {
  if (dayOrMonth.length !== 7) return dayOrMonth;
  const [year, month] = dayOrMonth.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {number} days between two days
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

/**
 * @param {string} dayOrMonth
 * @param {string} locale BCP 47
 * @returns {string} `15 Feb 2027`, or `Feb 2027` for a month
 */
export function dateWords(dayOrMonth, locale) {
  /** @type {Intl.DateTimeFormatOptions} */
  const month = { year: "numeric", month: "short", timeZone: "UTC" };
  const options = dayOrMonth.length === 7 ? month : { ...month, day: /** @type {const} */ ("numeric") };
  const date = new Date(firstDay(dayOrMonth));
  return Number.isNaN(date.valueOf()) ? dayOrMonth : formatter(locale, options).format(date);
}

/** @type {Map<string, Intl.DateTimeFormat>} making a formatter is slow, and there are two per language */
const formatters = new Map();

/**
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {Intl.DateTimeFormat}
 */
function formatter(locale, options) {
  const key = `${locale} ${"day" in options}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}
