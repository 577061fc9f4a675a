/** The page of a list of courses: the reader's own, or one that somebody has sent. */

import { audienceFor, onChoice } from "./audience.js";
import { fetchCourseFacts } from "./course_facts.js";
import { download } from "./download.js";
import { tellFailure } from "./failure.js";
import { focusOn, part, say } from "./page_parts.js";
import { drawPick, titleOf } from "./picks.js";
import { drawProgrammes } from "./programmes_view.js";
import { pageSelection } from "./selection.js";
import { datesOf, tableOf } from "./selection_files.js";
import { markButtons } from "./selection_marks.js";
import { sharedAddress, sharedIds } from "./shared_ids.js";
import { fillSlot, slot } from "./slots.js";
import { drawSteps } from "./steps.js";
import { drawTotals } from "./totals_view.js";
import { pageWords } from "./words.js";

/** @import { CourseFacts } from "./course_facts.js" */
/** @import { SharedIds } from "./shared_ids.js" */

const LEAST_COMPARED = 2;
const MOST_COMPARED = 4;

const words = pageWords();
const selection = pageSelection();

class SelectionPage {
  /** @param {CourseFacts} facts */
  constructor(facts) {
    this.facts = facts;
    this.own = part("mine").getAttribute("href") ?? "";
    /** @type {SharedIds | null} */
    this.sent = sharedIds(location.search);
    /** @type {Set<string>} */
    this.ticked = new Set();
    /** @type {{ id: string, place: number } | null} what was removed last, and where it stood */
    this.removed = null;
  }

  start() {
    const present = this.facts.presentIds(selection.ids);
    if (present.join() !== [...selection.ids].join()) selection.replace(present);
    this.listen();
    this.open();
  }

  /** @returns {string[]} the ids of the list that is shown */
  get ids() {
    return this.facts.presentIds(this.sent ? this.sent.ids : selection.ids);
  }

  /** @returns {number[]} */
  get rows() {
    return this.facts.rowsOf(this.ids);
  }

  listen() {
    selection.addEventListener("change", () => {
      if (!this.sent) this.draw();
      this.complain();
    });
    onChoice(() => this.draw());
    addEventListener("popstate", () => {
      this.sent = sharedIds(location.search);
      this.open();
    });
    part("picks").addEventListener("click", (event) => {
      const pressed = event.target instanceof Element ? event.target.closest("[data-slot=remove]") : null;
      const pick = pressed?.closest("[data-pick]");
      if (pick) this.remove(pick.getAttribute("data-pick") ?? "");
    });
    part("picks").addEventListener("change", () => this.readTicks());
    part("to-compare").addEventListener("submit", (event) => this.compare(event));
    part("undo").querySelector("button")?.addEventListener("click", () => this.undo());
    part("add-all").addEventListener("click", () => this.addAll());
    part("mine").addEventListener("click", (event) => {
      event.preventDefault(); // a new page would forget a list that cannot be kept
      this.backToMine();
    });
    part("copy").addEventListener("click", () => void this.copy());
    part("print").addEventListener("click", () => print());
    part("csv").addEventListener("click", () => this.save("csv", "text/csv", tableOf(this.rows, this.facts, this.audience, words)));
    part("ics").addEventListener("click", () => this.saveDates());
  }

  get audience() {
    return audienceFor(location.search, [...words.audiences.keys()]);
  }

  /** Shows the list that the address names. */
  open() {
    this.removed = null;
    this.ticked.clear();
    this.draw();
    this.complain();
  }

  draw() {
    const { ids, facts, audience, sent } = this;
    const held = heldFocus();
    part("undo").hidden = this.removed === null;
    part("empty").hidden = ids.length > 0;
    part("chosen").hidden = ids.length === 0;
    part("sent").hidden = sent === null;
    part("chosen").classList.toggle("foreign", sent !== null);
    fillSlot(part("sent"), "title", words.count("sent", ids.length));
    this.ticked = new Set([...this.ticked].filter((id) => ids.includes(id)));
    const listing = { isMine: sent === null, ticked: this.ticked };
    part("picks").replaceChildren(...ids.map((id) => drawPick(id, facts, audience, listing, words)));
    markButtons(part("picks"), selection);
    const rows = this.rows;
    drawTotals(part("chosen"), rows, facts, audience, words);
    drawSteps(part("steps"), rows, facts, words);
    drawProgrammes(part("programmes"), rows, facts, words);
    this.showTicks();
    held();
  }

  complain() {
    const troubles = [];
    if (this.sent?.isForeign) troubles.push(words.say("foreign"));
    if (this.sent?.isCut) troubles.push(words.say("cut", { n: this.sent.ids.length }));
    if (!selection.isKept) troubles.push(words.say("not_kept"));
    part("trouble").textContent = troubles.join(" ");
    part("trouble").hidden = !troubles.length;
  }

  /** @param {string} id */
  remove(id) {
    const place = this.ids.indexOf(id);
    this.removed = { id, place };
    const said = words.say("removed", { title: titleOf(id, this.facts) });
    fillSlot(part("undo"), "said", said);
    selection.replace(this.ids.filter((other) => other !== id));
    const next = part("picks").children[Math.min(place, selection.size - 1)];
    focusOn(next?.querySelector("[data-slot=remove]"));
    say(said);
  }

  undo() {
    if (!this.removed) return;
    const { id, place } = this.removed;
    this.removed = null;
    const others = this.ids.filter((other) => other !== id);
    selection.replace([...others.slice(0, place), id, ...others.slice(place)]);
    focusOn(part("picks").querySelector(`[data-pick="${id}"] [data-slot=remove]`));
    say(words.say("back_again", { title: titleOf(id, this.facts) }));
  }

  addAll() {
    const before = selection.size;
    selection.replace([...selection.ids, ...this.ids]);
    this.backToMine();
    say(words.count("all_added", selection.size - before));
  }

  backToMine() {
    this.sent = null;
    history.pushState(null, "", this.own);
    this.open();
    focusOn(null);
  }

  readTicks() {
    const ticks = [...part("picks").querySelectorAll("input:checked")];
    this.ticked = new Set(ticks.map((tick) => /** @type {HTMLInputElement} */ (tick).value));
    this.showTicks();
  }

  showTicks() {
    const isFull = this.ticked.size >= MOST_COMPARED;
    for (const tick of part("picks").querySelectorAll("input")) tick.disabled = isFull && !tick.checked;
    const compared = this.compared();
    fillSlot(part("to-compare"), "compare", compared.length ? words.count("compare_ticked", compared.length) : words.say("compare"));
    slot(part("to-compare"), "compare-note")?.toggleAttribute("hidden", compared.length > 0 && this.ticked.size > 0);
  }

  /** @returns {string[]} what is ticked; all of a short list where nothing is; nothing where these are too few or too many */
  compared() {
    const shown = this.ids.filter((id) => this.facts.rowOf(id) !== null);
    const asked = this.ticked.size ? shown.filter((id) => this.ticked.has(id)) : shown;
    return asked.length >= LEAST_COMPARED && asked.length <= MOST_COMPARED ? asked : [];
  }

  /** @param {Event} event */
  compare(event) {
    event.preventDefault();
    const compared = this.compared();
    if (!compared.length) say(words.say("compare_how_many"));
    else location.assign(sharedAddress(/** @type {HTMLFormElement} */ (part("to-compare")).action, compared));
  }

  async copy() {
    const link = /** @type {HTMLInputElement} */ (part("link"));
    link.value = sharedAddress(this.own, this.ids);
    try {
      await navigator.clipboard.writeText(link.value);
      say(words.say("copied"), part("said"));
    } catch {
      part("link-line").hidden = false;
      link.focus();
      link.select();
      say(words.say("not_copied"), part("said"));
    }
  }

  saveDates() {
    const written = datesOf(this.rows, this.facts, part("shortlist").dataset.host ?? "", words, new Date());
    if (written) this.save("ics", "text/calendar", written);
    else say(words.say("no_dates"), part("said"));
  }

  /**
   * @param {string} ending
   * @param {string} type
   * @param {string} content
   */
  save(ending, type, content) {
    const file = `${words.say("file")}.${ending}`;
    download(file, type, content);
    say(words.say("saved", { file }), part("said"));
  }
}

/** @returns {() => void} gives the focus back to the same control of a list that was drawn anew */
function heldFocus() {
  const active = document.activeElement;
  const pick = active?.closest("[data-pick]")?.getAttribute("data-pick");
  const name = active?.getAttribute("data-slot");
  return () => {
    if (pick && name) focusOn(part("picks").querySelector(`[data-pick="${pick}"] [data-slot="${name}"]`));
  };
}

async function open() {
  const ids = sharedIds(location.search)?.ids ?? [...selection.ids];
  part("empty").hidden = ids.length > 0;
  try {
    new SelectionPage(await fetchCourseFacts(part("shortlist"), words)).start();
  } catch (reason) {
    console.warn(reason);
    tellFailure(document.getElementById("trouble"), ids, words);
  }
}

void open();
