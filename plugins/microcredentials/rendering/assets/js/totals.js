/** What chosen courses add up to: credits as a range, fees by currency, and what cannot be added. */

/** @import { Price, PriceKind } from "./applications.js" */

/** @typedef {{ least: number, most: number, without: number }} CreditTotal `without` counts courses that give no number */
/** @typedef {{ sums: Map<string, [least: number, most: number]>, counts: Record<PriceKind, number> }} FeeTotal */

/**
 * @param {readonly ([number, number] | null)[]} credits
 * @returns {CreditTotal}
 */
export function creditTotal(credits) {
  const total = { least: 0, most: 0, without: 0 };
  for (const pair of credits) {
    total.least = exactly(total.least + (pair?.[0] ?? 0));
    total.most = exactly(total.most + (pair?.[1] ?? 0));
    total.without += Number(pair === null);
  }
  return total;
}

/**
 * @param {readonly Price[]} prices
 * @returns {FeeTotal} `sums` per currency; free courses count, and an unknown fee is never 0
 */
export function feeTotal(prices) {
  /** @type {FeeTotal} */
  const total = { sums: new Map(), counts: { sum: 0, free: 0, free_by_alliance: 0, ask: 0, by_unit: 0, not_open: 0 } };
  for (const { kind, least, most, currency } of prices) {
    total.counts[kind] += 1;
    if (kind !== "sum") continue;
    const before = total.sums.get(currency) ?? [0, 0];
    total.sums.set(currency, [exactly(before[0] + least), exactly(before[1] + most)]);
  }
  return total;
}

/**
 * @param {[least: number, most: number]} sum
 * @param {string} currency ISO 4217
 * @param {string} locale BCP 47
 * @returns {string} `€120` or `€100–€150`; cents only where there are any
 */
export function moneyWords([least, most], currency, locale) {
  const money = (/** @type {number} */ amount) =>
    new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount);
  return least === most ? money(most) : `${money(least)}–${money(most)}`;
}

/**
 * @param {number} sum
 * @returns {number} without the dust of binary fractions
 */
function exactly(sum) {
  return Math.round(sum * 1000) / 1000;
}
