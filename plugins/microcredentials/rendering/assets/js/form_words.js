/** Rules about what texts and addresses say. */

import { quoted } from "./form_findings.js";

/** @import { Field, Path } from "./form_field.js" */
/** @import { Findings } from "./form_findings.js" */

const CODE = /(`+)[^`]*\1|^(?:```|~~~)[^]*?^(?:```|~~~)/gm;
const LINKS = /\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]*)|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gim;

/**
 * @param {Findings} findings
 * @param {Field} field a text
 * @param {string} words
 * @param {Path} path
 */
export function checkWords(findings, field, words, path) {
  const { patterns } = findings.form;
  const held = findings.isShown ? placeholderIn(words, patterns) : undefined;
  if (held) findings.tell(path, "placeholder", { value: quoted(held) });
  if (field.kind !== "markdown") return;
  const prose = words.replace(CODE, "");
  const tag = new RegExp(`(?<!\\\\)(?:${patterns.tag})`, "u").exec(prose)?.[0];
  if (tag) findings.tell(path, "html", { value: quoted(tag) });
  for (const found of prose.matchAll(LINKS)) checkLink(findings, found[1] ?? found[2] ?? found[3], path);
}

/**
 * @param {Findings} findings
 * @param {string} address
 * @param {Path} path
 */
function checkLink(findings, address, path) {
  const { safe, unsafe } = findings.form.patterns;
  const scheme = new RegExp(`^${unsafe}`, "iu").exec(address)?.[0];
  if (!address) findings.tell(path, "link_empty");
  else if (scheme) findings.tell(path, "link_unsafe", { value: quoted(scheme) });
  else if (!safe.some((beginning) => address.toLowerCase().startsWith(beginning))) findings.tell(path, "link_nowhere", { value: quoted(address) });
}

/**
 * @param {string} words
 * @param {import("./form_field.js").Form["patterns"]} patterns
 * @returns {string | undefined} the placeholder that a text is or holds
 */
function placeholderIn(words, patterns) {
  if (words && new RegExp(`^(?:${patterns.placeholder})$`, "iu").test(words)) return words;
  const isAllCapitals = words === words.toUpperCase() && words !== words.toLowerCase();
  return isAllCapitals ? undefined : new RegExp(patterns.placeholder_inside, "u").exec(words)?.[0];
}

/**
 * @param {Findings} findings
 * @param {string} address that is a web address
 * @param {Path} path
 */
export function checkAddress(findings, address, path) {
  if (/^http:/i.test(address) && !findings.form.patterns.http_allowed.includes(path.join("."))) {
    findings.tell(path, "http", { value: quoted(address), safe: `https${address.slice(4)}` });
  }
  const letters = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
  const coded = letters && URL.canParse(address) ? new URL(address).host : "";
  if (coded.includes("xn--") && !letters.includes("xn--")) findings.tell(path, "other_script", { letters, coded });
}
