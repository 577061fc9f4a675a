/** The form in which a course is written: loads what it is drawn from, and keeps text, preview and checks in step. */

import { ROOT } from "./address.js";
import { readEntry, writeEntry } from "./entry_text.js";
import { alike } from "./entry_value.js";
import { checkEntry } from "./form_checks.js";
import { isSlug, slugFrom } from "./form_delivery.js";
import { forgetDraft, keepDraft, recallDraft } from "./form_draft.js";
import { listFindings, offerWays } from "./form_outcome.js";
import { previewCard, readingOrder } from "./form_preview.js";
import { EntryForm, drawField } from "./form_sections.js";
import { Words } from "./words.js";

/** @import { Group } from "./entry_value.js" */
/** @import { Finding } from "./form_findings.js" */
/** @import { Context, Control } from "./form_control.js" */
/** @import { Draft } from "./form_draft.js" */
/** @import { Form } from "./form_field.js" */
/** @import { PartnerWords } from "./form_preview.js" */
/** @import { Section } from "./form_sections.js" */

/**
 * @typedef {{
 *   form: string,
 *   repository: string,
 *   email: string,
 *   sections: Section[],
 *   first: Record<string, string[]>,
 *   labels: Record<string, string>,
 *   help: Record<string, string>,
 *   codes: Record<string, Record<string, string>>,
 *   partners: Record<string, PartnerWords>,
 *   words: ConstructorParameters<typeof Words>[0],
 * }} Setting
 */

const PAUSE = 150; // milliseconds without a key before the entry is written anew

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`this page has no "${id}"`);
  return found;
}

class Contribution {
  /**
   * @param {Setting} setting
   * @param {Form} form
   */
  constructor(setting, form) {
    this.setting = setting;
    this.form = form;
    this.words = new Words(setting.words);
    this.partner = byId("form-partner", HTMLSelectElement);
    this.name = byId("form-name", HTMLInputElement);
    this.said = byId("form-said", HTMLElement);
    this.text = byId("form-text", HTMLElement);
    /** @type {Pick<Draft, "id" | "source">} */
    this.base = { id: "", source: "" };
    /** @type {Set<Control>} those that somebody has left once, or that came filled in */
    this.visited = new Set();
    this.judged = false;
    this.timer = 0;
    this.entry = new EntryForm(this.context(), byId("form-fields", HTMLElement), setting.sections);
  }

  /** @returns {Context} */
  context() {
    /** @type {Context} */
    const context = {
      form: this.form,
      words: this.words,
      labels: this.setting.labels,
      help: this.setting.help,
      codes: this.setting.codes,
      first: this.setting.first,
      needed: new Map(),
      language: () => String(this.entry?.controls.get("written_in")?.read() ?? this.language ?? this.form.language),
      changed: () => this.soon(),
      tell: (sentence) => this.tell(sentence),
      draw: (field, given, path, naming) => drawField(context, field, given, path, naming),
    };
    context.needed = this.needed(context);
    return context;
  }

  /**
   * @param {Context} context
   * @returns {Map<string, string>} path of a needed field -> that it is needed, or which other field will do
   */
  needed(context) {
    const paths = this.form.needs.filter(({ advice }) => !advice).flatMap(({ ways }) => ways.map((way) => ({ way, ways })));
    return new Map(paths.map(({ way, ways }) => {
      const other = ways.find((each) => each !== way);
      return [way, other ? context.words.say("needed_or", { other: context.labels[other] ?? other }) : context.words.say("needed")];
    }));
  }

  /** @param {string} sentence */
  tell(sentence) {
    this.said.textContent = sentence;
  }

  /**
   * Starts with nothing but what nearly every new entry says.
   *
   * @param {string} [partner] by default the one that is chosen
   */
  startNew(partner = this.partner.value) {
    this.open({ id: "", partner, name: "", source: "", fields: { status: "published", reviewed_for: this.form.edition } });
  }

  /** @param {Draft} draft */
  open(draft) {
    this.base = { id: draft.id, source: draft.source };
    this.language = typeof draft.fields.written_in === "string" ? draft.fields.written_in : this.form.language;
    this.partner.value = draft.partner;
    this.name.value = draft.name;
    this.name.dataset.own = draft.name && draft.name !== slugFrom(this.title(draft.fields)) ? "yes" : "";
    const changing = byId("form-changing", HTMLElement);
    changing.textContent = draft.id ? this.words.say("changing", { id: draft.id }) : "";
    changing.hidden = !draft.id;
    this.partner.disabled = this.name.disabled = Boolean(draft.id);
    this.judged = Boolean(draft.id);
    this.visited = new Set();
    this.drawing = true;
    this.entry.draw(draft.fields);
    this.drawing = false;
    this.language = undefined;
    this.refresh();
  }

  /**
   * @param {string} id
   * @returns {Promise<string>} the text of a published entry; empty where there is none
   */
  async published(id) {
    if (!this.isPublished(id)) return "";
    const answer = await fetch(new URL(`courses/${id}/entry.yml`, ROOT), { cache: "no-cache" }).catch(() => undefined);
    return answer?.ok ? answer.text() : "";
  }

  /** @param {string} asked id or former id of a published course */
  async load(asked) {
    const { former } = this.form.known;
    const id = Object.hasOwn(former, asked) ? former[asked] : asked;
    const source = await this.published(id);
    const { fields, trouble } = readEntry(source);
    const kept = recallDraft(id);
    if (kept && !alike(kept.fields, fields)) {
      this.open(kept);
      this.tell(this.words.say(source && source !== kept.source ? "restored_outdated" : "restored"));
    } else if (!source || trouble) {
      this.tell(this.words.say("not_loaded", { id }));
    } else {
      forgetDraft(id);
      const [partner, name] = id.split("/");
      this.open({ id, partner, name, source, fields });
      this.tell(this.words.say("loaded", { id }));
    }
    history.replaceState(null, "", this.base.id ? `?course=${this.base.id}` : location.pathname);
  }

  /** Writes everything anew as soon as nobody is typing; what was typed is kept at once. */
  soon() {
    if (this.drawing) return;
    this.followTitle();
    const kept = keepDraft(this.draft());
    byId("form-not-kept", HTMLElement).hidden = kept;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.refresh(), PAUSE);
  }

  /** The file is called after the title until somebody gives it another name. */
  followTitle() {
    if (!this.base.id && !this.name.dataset.own) this.name.value = slugFrom(this.title(this.entry.read()));
  }

  /**
   * @param {Group} fields
   * @returns {string}
   */
  title(fields) {
    const title = typeof fields.title === "object" && !Array.isArray(fields.title) ? fields.title.en ?? Object.values(fields.title)[0] : fields.title;
    return typeof title === "string" ? title : "";
  }

  /** @returns {Draft} */
  draft() {
    return { ...this.base, partner: this.partner.value, name: this.name.value, fields: this.entry.read() };
  }

  refresh() {
    clearTimeout(this.timer);
    this.timer = 0;
    const fields = this.entry.read();
    const status = typeof fields.status === "string" ? fields.status : "draft";
    const findings = checkEntry(this.form, fields, { id: this.isTaken() ? "" : this.id(), partner: this.partner.value, status });
    const needs = findings.some(({ kind }) => kind === "need");
    const waits = needs && !this.base.id && status !== "draft";
    const said = waits ? { ...fields, status: "draft" } : fields;
    const text = writeEntry(this.base.source, said, this.form.fields.map(({ name }) => name));
    this.text.textContent = text;
    byId("form-waits", HTMLElement).hidden = !waits;
    this.judge(findings);
    this.preview(fields);
    this.handIn(text);
  }

  /** @param {readonly Finding[]} findings */
  judge(findings) {
    /** @type {Map<Control, string[]>} */
    const told = new Map();
    for (const { path, sentence, kind } of findings) {
      const control = kind !== "need" ? this.entry.find(path) : undefined;
      if (control && (this.judged || this.visited.has(control))) told.set(control, [...(told.get(control) ?? []), sentence]);
    }
    for (const control of this.marked ?? []) if (!told.has(control)) control.say([]);
    for (const [control, sentences] of told) control.say(sentences);
    this.marked = [...told.keys()];
    this.findings = findings;
    listFindings(byId("form-findings", HTMLElement), findings, this.words, this.entry);
    byId("form-jump", HTMLElement).textContent = byId("form-findings", HTMLElement).firstElementChild?.textContent ?? "";
  }

  /** @param {Group} fields */
  preview(fields) {
    const context = this.entry.context;
    const card = byId("form-card", HTMLElement);
    if (document.getElementById("card")) card.replaceChildren(previewCard(context, fields, this.setting.partners[this.partner.value]));
    const order = this.setting.sections.flatMap((section) => section.fields);
    const inOrder = order.flatMap((name) => this.form.fields.filter((field) => field.name === name));
    byId("form-reading", HTMLElement).replaceChildren(readingOrder(context, inOrder, fields));
  }

  /**
   * @param {string} id
   * @returns {boolean} whether the site has this entry
   */
  isPublished(id) {
    const { lists, known } = this.form;
    return lists.courses.some(([shown]) => shown === id) || Object.hasOwn(known.withdrawn, id);
  }

  /** @returns {boolean} whether a new entry has the name of another */
  isTaken() {
    return !this.base.id && this.isPublished(this.id());
  }

  /** @returns {string} the entry's id, as far as it has one */
  id() {
    return this.base.id || `${this.partner.value}/${this.name.value}`;
  }

  /** @param {string} text */
  handIn(text) {
    const id = this.id();
    const taken = this.isTaken();
    const right = Boolean(this.base.id) || (this.partner.value !== "" && isSlug(this.name.value) && !taken);
    const trouble = byId("form-name-trouble", HTMLElement);
    trouble.textContent = taken ? this.words.say("taken") : this.name.value && !isSlug(this.name.value) ? this.words.say("no_slug") : "";
    trouble.hidden = !trouble.textContent;
    byId("form-path", HTMLElement).textContent = right ? `courses/${id}.yml` : "";
    const entry = right ? { id, text, exists: Boolean(this.base.id) } : undefined;
    offerWays(byId("form-ways", HTMLElement), entry, this.setting, this.words, { tell: (sentence) => this.tell(sentence), text: this.text });
  }

  /** Listens to everything on the page. */
  follow() {
    const form = byId("course-form", HTMLFormElement);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.soon());
    form.addEventListener("focusout", (event) => this.leave(event.target));
    this.name.addEventListener("input", () => (this.name.dataset.own = this.name.value ? "yes" : ""));
    const load = byId("form-load", HTMLInputElement);
    byId("form-load-button", HTMLButtonElement).addEventListener("click", () => void this.load(load.value.trim()));
    load.addEventListener("keydown", (event) => {
      if (event.key === "Enter") void this.load(load.value.trim());
    });
    byId("form-clear", HTMLButtonElement).addEventListener("click", () => {
      if (!confirm(this.words.say("really_clear"))) return;
      forgetDraft(this.base.id);
      history.replaceState(null, "", location.pathname);
      this.startNew();
      this.tell(this.words.say("cleared"));
      this.partner.focus();
    });
  }

  /** @param {EventTarget | null} left an input that somebody has left */
  leave(left) {
    if (this.timer) this.refresh();
    if (!(left instanceof HTMLElement) || !this.findings) return;
    for (const { path } of this.findings) {
      const control = this.entry.find(path);
      if (control?.element.contains(left)) this.visited.add(control);
    }
    this.judge(this.findings);
  }
}

async function start() {
  /** @type {Setting} */
  const setting = JSON.parse(byId("course-form-setting", HTMLElement).textContent ?? "");
  const answer = await fetch(new URL(setting.form, ROOT), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${setting.form}: ${answer.status}`);
  const contribution = new Contribution(setting, await answer.json());
  contribution.follow();
  const asked = new URLSearchParams(location.search);
  const partner = asked.get("partner");
  const draft = recallDraft(partner === null ? undefined : "");
  const course = asked.get("course") ?? draft?.id;
  if (draft && !course) {
    contribution.open(draft);
    contribution.tell(contribution.words.say("restored"));
  } else contribution.startNew(partner ?? "");
  if (course) await contribution.load(course);
  byId("course-form", HTMLFormElement).dataset.ready = "";
}

start().catch((error) => {
  byId("form-failed", HTMLElement).hidden = false;
  throw error;
});
