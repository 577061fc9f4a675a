/** Rules about the other entries of the portfolio, as far as the site publishes them. */

import { isGroup, valuesOf } from "./entry_value.js";
import { quoted } from "./form_findings.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Path } from "./form_field.js" */
/** @import { Findings } from "./form_findings.js" */

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
export function checkReferences(findings, fields) {
  checkTitle(findings, fields);
  checkProviders(findings, fields);
  checkDesigners(findings, fields);
  checkAwardingBodies(findings, fields);
  checkCourses(findings, fields);
  checkCircle(findings, fields);
  checkAliases(findings, fields);
  checkWithdrawal(findings, fields);
}

/**
 * @param {Value | undefined} value
 * @returns {string[]}
 */
function texts(value) {
  return valuesOf(value).filter((each) => typeof each === "string").map((each) => each.trim());
}

/**
 * @param {string} words
 * @returns {string} as titles are compared
 */
function folded(words) {
  return words.normalize("NFKC").toLowerCase().split(/\s+/).join(" ").trim();
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkTitle(findings, fields) {
  const { form, about } = findings;
  const language = String(fields.written_in ?? form.language).trim();
  const title = isGroup(fields.title) ? fields.title[language] : fields.title;
  if (typeof title !== "string" || !title.trim() || about.status === "withdrawn") return;
  const other = form.lists.courses.find(([id, known]) => id !== about.id && id.startsWith(`${about.partner}/`) && folded(known) === folded(title));
  if (other) findings.tell(["title"], "title_twice", { value: quoted(title), other: other[0] });
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkProviders(findings, fields) {
  const { form, about } = findings;
  const providers = texts(fields.providers);
  const areKnown = [about.partner, ...providers].every((id) => Object.hasOwn(form.partners, id));
  if (!providers.length || providers.includes(about.partner) || !areKnown) return;
  findings.tell(["providers"], "providers", { partner: about.partner, first: providers[0] });
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkDesigners(findings, fields) {
  const { partner } = findings.about;
  const listed = texts(fields.providers);
  const providers = listed.length ? listed : [partner];
  texts(fields.co_created_by).forEach((id, index) => {
    const sentence = id === partner ? "designer" : "designer_listed";
    if (providers.includes(id)) findings.tell(["co_created_by", index], sentence, { value: quoted(id) });
  });
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkAwardingBodies(findings, fields) {
  checkBodies(findings, fields, fields.awarding_body, ["awarding_body"]);
  valuesOf(fields.offerings).forEach((run, index) => {
    if (isGroup(run)) checkBodies(findings, fields, run.awarding_body, ["offerings", index, "awarding_body"]);
  });
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 * @param {Value | undefined} bodies
 * @param {Path} path
 */
function checkBodies(findings, fields, bodies, path) {
  const others = valuesOf(fields.co_providers);
  texts(bodies).forEach((body, index) => {
    if (Object.hasOwn(findings.form.partners, body)) return;
    const value = quoted(body);
    const place = others.findIndex((other) => isGroup(other) && texts(isGroup(other.name) ? Object.values(other.name) : other.name).includes(body));
    const found = others[place];
    if (!isGroup(found)) return findings.tell([...path, index], "awarding_unknown", { value });
    if (!texts(found.role).includes("awards")) findings.tell(["co_providers", place, "role"], "awarding_role", { value });
    if (found.country === undefined) findings.tell(["co_providers", place, "country"], "awarding_country", { value });
  });
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkCourses(findings, fields) {
  const { form, about, isShown } = findings;
  const { former, withdrawn } = form.known;
  const shown = new Set(form.lists.courses.map(([id]) => id));
  const required = texts(fields.requires).map((id, index) => ({ id, path: ["requires", index] }));
  const replacing = texts(fields.replaced_by).filter((id) => id !== about.id).map((id) => ({ id, path: ["replaced_by"] }));
  for (const { id, path } of [...required, ...replacing]) {
    const present = Object.hasOwn(former, id) ? former[id] : id;
    const isGone = Object.hasOwn(withdrawn, present);
    if (present !== id) findings.tell(path, "course_former", { value: id, present });
    // A draft is not published: a course that the form does not know may be one, and only drafts may name it.
    else if (!shown.has(id) && !isGone && id !== about.id && isCourseId(id)) findings.tell(path, "course_unknown", { value: id }, isShown ? "mistake" : "advice");
    if (!isGone || !isShown || path[0] !== "requires") continue;
    const instead = withdrawn[present];
    findings.tell(path, instead ? "required_replaced" : "required_gone", { value: id, instead });
  }
}

/**
 * @param {string} id
 * @returns {boolean} whether it has the form of an id; what has not is told as such
 */
function isCourseId(id) {
  return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id);
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkCircle(findings, fields) {
  const { form, about } = findings;
  const { former, requires } = form.known;
  const present = (/** @type {string} */ id) => (Object.hasOwn(former, id) ? former[id] : id);
  const first = texts(fields.requires).map(present);
  /** @type {string[][]} ways that begin at this course */
  const waiting = about.id ? first.map((id) => [about.id, id]) : [];
  const seen = new Set();
  for (let way = waiting.shift(); way; way = waiting.shift()) {
    const last = way[way.length - 1];
    if (last === about.id) {
      const circle = way.map((id) => `\`${id}\``).join(" → ");
      return findings.tell(["requires", first.indexOf(way[1])], way.length > 2 ? "circle_of_many" : "circle", { circle });
    }
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of Object.hasOwn(requires, last) ? requires[last] : []) waiting.push([...way, present(next)]);
  }
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkAliases(findings, fields) {
  const { form, about } = findings;
  const taken = new Set([...form.lists.courses.map(([id]) => id), ...Object.keys(form.known.withdrawn)]);
  texts(fields.aliases).forEach((id, index) => {
    const path = ["aliases", index];
    const other = Object.hasOwn(form.known.former, id) ? form.known.former[id] : about.id;
    if (id === about.id) findings.tell(path, "alias_own", { value: id });
    else if (taken.has(id)) findings.tell(path, "alias_course", { value: id });
    else if (other !== about.id) findings.tell(path, "alias_twice", { value: id, other });
  });
}

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
function checkWithdrawal(findings, fields) {
  const { about } = findings;
  if (about.id && texts(fields.replaced_by)[0] === about.id) findings.tell(["replaced_by"], "replaces_itself");
  if (about.status === "withdrawn") return;
  for (const name of ["replaced_by", "withdrawn_reason"]) {
    if (fields[name] !== undefined) findings.tell([name], "not_withdrawn", { name, status: about.status });
  }
}
