/** Long groups of values show six; the others, unless chosen, wait behind a button. */

import { element } from "./slots.js";

/** @import { Words } from "./words.js" */

const SHOWN = 6;

/**
 * @param {HTMLElement} group
 * @param {Words} words
 */
export function fold(group, words) {
  const options = [...group.querySelectorAll("label[data-value]")];
  const last = options.at(-1);
  if (options.length <= SHOWN + 1 || !last) return;
  const button = element("button", "", { type: "button", class: "more", "aria-expanded": "false" });
  const show = () => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    const rest = options.slice(SHOWN).filter((option) => !option.querySelector("input:checked"));
    for (const option of options) option.toggleAttribute("data-folded", !isOpen && rest.includes(option));
    button.textContent = isOpen ? words.say("show_fewer") : words.count("show_more", rest.length);
    button.hidden = !isOpen && rest.length === 0;
  };
  button.addEventListener("click", () => {
    const wasOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!wasOpen));
    show();
  });
  last.after(button);
  show();
}
