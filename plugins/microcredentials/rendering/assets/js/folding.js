/** Long groups of values show six; the others, unless chosen, wait behind a button. */

import { element } from "./slots.js";

/** @import { Words } from "./words.js" */

const SHOWN = 6;

export class Fold {
  /**
   * @param {HTMLElement} group
   * @param {Words} words
   */
  constructor(group, words) {
    this.words = words;
    this.options = [...group.querySelectorAll("label[data-value]")];
    this.isOpen = false;
    this.button = element("button", "", { type: "button", class: "more", "aria-expanded": "false" });
    this.options.at(-1)?.after(this.button);
    this.button.addEventListener("click", () => {
      this.isOpen = !this.isOpen;
      this.show();
    });
  }

  /** Hides what is folded, and what is over (`data-over`) whether folded or not. */
  show() {
    const offered = this.options.filter((option) => !option.hasAttribute("data-over"));
    const rest = offered.slice(SHOWN).filter((option) => !option.querySelector("input:checked"));
    const folded = rest.length > 1 && !this.isOpen ? rest : [];
    for (const option of this.options) {
      option.toggleAttribute("hidden", option.hasAttribute("data-over") || folded.includes(option));
    }
    this.button.hidden = rest.length < 2;
    this.button.setAttribute("aria-expanded", String(this.isOpen));
    this.button.textContent = this.isOpen ? this.words.say("show_fewer") : this.words.count("show_more", rest.length);
  }
}
