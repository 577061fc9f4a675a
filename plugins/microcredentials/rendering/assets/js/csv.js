/** Tables as RFC 4180 writes them, for programs that may take a cell for a formula. */

const BYTE_ORDER_MARK = "\ufeff"; // tells spreadsheets that this is UTF-8
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * @param {readonly (readonly (string | number)[])[]} rows
 * @returns {string}
 */
export function csvOf(rows) {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * @param {string | number} value
 * @returns {string} a text that a spreadsheet would calculate gets an apostrophe before it
 */
function cell(value) {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
