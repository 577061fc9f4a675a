/** The page that sets two to four courses side by side. */

import { audienceFor, onChoice } from "./audience.js";
import { compared } from "./comparison.js";
import { drawColumns, drawRows, drawWays } from "./comparison_table.js";
import { fetchCourseFacts } from "./course_facts.js";
import { tellFailure } from "./failure.js";
import { focusOn, part, say } from "./page_parts.js";
import { titleOf } from "./picks.js";
import { pageSelection } from "./selection.js";
import { sharedAddress, sharedIds } from "./shared_ids.js";
import { element } from "./slots.js";
import { pageWords } from "./words.js";

/** @import { CourseFacts } from "./course_facts.js" */
/** @import { SharedIds } from "./shared_ids.js" */

const MOST_COMPARED = 4;

const words = pageWords();
const selection = pageSelection();

/** @returns {SharedIds} the courses that the address names, else the first of the reader's own */
function asked() {
  const own = { ids: [...selection.ids].slice(0, MOST_COMPARED), isForeign: false, isCut: selection.size > MOST_COMPARED };
  return sharedIds(location.search, MOST_COMPARED) ?? own;
}

class ComparePage {
  /** @param {CourseFacts} facts */
  constructor(facts) {
    this.facts = facts;
    this.onlyDifferent = /** @type {HTMLInputElement} */ (part("only-different"));
    this.candidate = /** @type {HTMLSelectElement} */ (part("candidate"));
    /** @type {string[]} */
    this.ids = [];
    /** @type {string[]} words about what the address asks for and does not get */
    this.troubles = [];
  }

  start() {
    this.onlyDifferent.addEventListener("change", () => this.drawTable());
    part("columns").addEventListener("click", (event) => {
      const pressed = event.target instanceof Element ? event.target.closest("[data-slot=remove]") : null;
      const column = pressed?.closest("[data-pick]");
      if (column) this.remove(column.getAttribute("data-pick") ?? "");
    });
    part("more").addEventListener("submit", (event) => {
      event.preventDefault();
      this.add(this.candidate.value);
    });
    selection.addEventListener("change", () => this.draw());
    onChoice(() => this.drawTable());
    addEventListener("popstate", () => this.open());
    this.open();
  }

  /** Compares what the address names. */
  open() {
    const { ids, isForeign, isCut } = asked();
    const present = this.facts.presentIds(ids);
    this.ids = present.filter((id) => this.facts.rowOf(id) !== null);
    this.troubles = [];
    if (isForeign || this.ids.length < present.length) this.troubles.push(words.say("foreign"));
    if (isCut) this.troubles.push(words.say("compare_cut"));
    this.draw();
  }

  draw() {
    const { ids, troubles } = this;
    part("empty").hidden = ids.length > 0;
    part("side-by-side").hidden = ids.length === 0;
    const said = ids.length === 1 ? [...troubles, words.say("compare_more")] : troubles;
    part("trouble").textContent = said.join(" ");
    part("trouble").hidden = !said.length;
    part("count").textContent = words.count("compared", ids.length);
    part("side-by-side").style.setProperty("--columns", String(ids.length));
    drawColumns(part("columns"), ids, this.facts, words);
    this.drawTable();
    this.offerMore();
  }

  drawTable() {
    const rows = this.facts.rowsOf(this.ids);
    const audience = audienceFor(location.search, [...words.audiences.keys()]);
    const { said, unsaid } = compared(rows, this.facts, audience, words);
    const different = said.filter(({ differs }) => differs).length;
    drawRows(part("rows"), said, this.onlyDifferent.checked, words);
    drawWays(part("ways"), rows, this.facts, words);
    const legend = different ? words.count("rows_differ", different) : words.say("all_alike");
    part("legend").hidden = this.ids.length < 2;
    say(legend, part("legend"));
    part("unsaid").hidden = !unsaid.length;
    part("unsaid").textContent = words.say("none_says", { facts: unsaid.join(", ") });
  }

  /** Offers the reader's own courses that are not compared yet. */
  offerMore() {
    const left = this.facts.presentIds(selection.ids).filter((id) => this.facts.rowOf(id) !== null && !this.ids.includes(id));
    part("more").hidden = !left.length || this.ids.length >= MOST_COMPARED;
    this.candidate.replaceChildren(...left.map((id) => element("option", titleOf(id, this.facts), { value: id })));
  }

  /** @param {string} id */
  remove(id) {
    const place = this.ids.indexOf(id);
    this.change(this.ids.filter((other) => other !== id), words.say("compare_removed", { title: titleOf(id, this.facts) }));
    focusOn(part("columns").querySelectorAll("[data-slot=remove]")[Math.min(place, this.ids.length - 1)]);
  }

  /** @param {string} id */
  add(id) {
    if (this.facts.rowOf(id) === null) return;
    this.change([...this.ids, id], words.say("compare_added", { title: titleOf(id, this.facts) }));
    focusOn(part("more").hidden ? null : this.candidate);
  }

  /**
   * @param {string[]} ids
   * @param {string} said
   */
  change(ids, said) {
    this.ids = ids;
    this.troubles = [];
    history.pushState(null, "", sharedAddress(location.href, ids));
    this.draw();
    say(`${said} ${part("legend").hidden ? "" : part("legend").textContent}`.trim());
  }
}

async function open() {
  const { ids } = asked();
  part("empty").hidden = ids.length > 0;
  try {
    new ComparePage(await fetchCourseFacts(part("comparison"), words)).start();
  } catch (reason) {
    console.warn(reason);
    tellFailure(document.getElementById("trouble"), ids, words);
  }
}

void open();
