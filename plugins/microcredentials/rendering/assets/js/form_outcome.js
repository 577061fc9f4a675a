/** What comes of the form: what is still missing, the text of the entry, and the ways to hand it in. */

import { fileOf, letter, proposal } from "./form_delivery.js";
import { button, inWords } from "./form_control.js";
import { element } from "./slots.js";

/** @import { Finding } from "./form_findings.js" */
/** @import { Path } from "./form_field.js" */
/** @import { Words } from "./words.js" */

const ORDER = ["mistake", "need", "advice"];

/** @typedef {{ repository: string, email: string }} Recipient */
/** @typedef {{ id: string, text: string, exists: boolean }} Entry */

/**
 * @param {HTMLElement} place
 * @param {readonly Finding[]} findings
 * @param {Words} words
 * @param {{ name: (path: Path) => string, visit: (path: Path) => void }} fields
 */
export function listFindings(place, findings, words, fields) {
  const inOrder = [...findings].sort((left, right) => ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind));
  const lines = inOrder.map((finding) => {
    const line = element("li", "", { class: finding.kind });
    const leading = button("", () => fields.visit(finding.path), "go-to");
    leading.append(element("b", `${fields.name(finding.path)}: `), ...inWords(finding.sentence));
    line.append(leading);
    return line;
  });
  const list = element("ul");
  list.append(...lines);
  const heading = element("p", findings.length ? words.count("findings", findings.length) : words.say("complete"));
  place.replaceChildren(heading, ...(lines.length ? [list] : []));
}

/**
 * @param {HTMLElement} place
 * @param {Entry | undefined} entry nothing as long as its file has no name
 * @param {Recipient} recipient
 * @param {Words} words
 * @param {{ tell: (sentence: string) => void, text: HTMLElement }} page
 */
export function offerWays(place, entry, recipient, words, page) {
  if (!entry) {
    place.replaceChildren(element("p", words.say("name_first")));
    return;
  }
  const ways = [];
  if (recipient.repository) ways.push(...propose(entry, recipient.repository, words, page));
  const name = fileOf(entry.id).split("/").at(-1) ?? "course.yml";
  const row = element("div", "", { class: "ways" });
  row.append(
    button(words.say("download"), () => download(name, entry.text)),
    button(words.say("copy"), () => void copy(entry.text, words, page)),
    mailLink(entry, recipient, words),
  );
  place.replaceChildren(...ways, row, element("p", words.say(recipient.repository ? "other_ways" : "no_repository"), { class: "hint" }));
}

/**
 * @param {Entry} entry
 * @param {string} repository
 * @param {Words} words
 * @param {{ tell: (sentence: string) => void, text: HTMLElement }} page
 * @returns {HTMLElement[]}
 */
function propose(entry, repository, words, page) {
  const { address, byHand } = proposal(repository, entry.id, entry.text, entry.exists);
  const link = element("a", words.say("propose"), { class: "btn wide", href: address, target: "_blank", rel: "noopener", id: "form-propose" });
  if (byHand) link.addEventListener("click", () => void copy(entry.text, words, page));
  const steps = element("ol", "", { class: "steps-told" });
  const told = byHand ? (entry.exists ? ["step_copied", "step_replace", "step_commit"] : ["step_copied", "step_paste", "step_commit"]) : ["step_prefilled", "step_commit"];
  steps.append(...told.map((key) => element("li", words.say(key))));
  return [link, steps];
}

/**
 * @param {Entry} entry
 * @param {Recipient} recipient
 * @param {Words} words
 * @returns {HTMLAnchorElement}
 */
function mailLink(entry, recipient, words) {
  const instead = words.say("letter_attach", { file: fileOf(entry.id) });
  const href = letter(recipient.email, words.say("letter_subject", { file: fileOf(entry.id) }), entry.text, instead);
  return element("a", words.say("send"), { class: "btn line", href });
}

/**
 * @param {string} name
 * @param {string} text
 */
function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = element("a", "", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/**
 * @param {string} text
 * @param {Words} words
 * @param {{ tell: (sentence: string) => void, text: HTMLElement }} page
 */
async function copy(text, words, page) {
  try {
    await navigator.clipboard.writeText(text);
    page.tell(words.say("copied"));
  } catch {
    getSelection()?.selectAllChildren(page.text);
    page.tell(words.say("copy_yourself"));
  }
}
