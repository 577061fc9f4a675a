/** The reader's shortlist as pages show it: the add buttons and the count in the header. */

/** @import { Selection } from "./selection.js" */
/** @import { Words } from "./words.js" */

/**
 * @param {ParentNode} page
 * @param {Selection} selection
 */
export function markButtons(page, selection) {
  for (const button of page.querySelectorAll("button[data-course]")) {
    button.setAttribute("aria-pressed", String(selection.has(button.getAttribute("data-course") ?? "")));
  }
}

/**
 * Buttons that are drawn later work too: the page listens, not the button.
 *
 * @param {Selection} selection
 * @param {Words} words
 */
export function followSelection(selection, words) {
  const show = () => {
    markButtons(document, selection);
    for (const count of document.querySelectorAll("[data-selection-count]")) showCount(count, selection.size, words);
  };
  show();
  selection.addEventListener("change", show);
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-course]") : null;
    if (!button) return;
    selection.toggle(button.getAttribute("data-course") ?? "");
    announce(selection, words);
  });
}

/**
 * @param {Element} place
 * @param {number} size
 * @param {Words} words
 */
function showCount(place, size, words) {
  place.toggleAttribute("hidden", size === 0);
  place.textContent = String(size);
  const spoken = document.createElement("span");
  spoken.className = "vh";
  spoken.textContent = words.count("selected", size).replace(String(size), "");
  place.append(spoken);
}

/**
 * @param {Selection} selection
 * @param {Words} words
 */
function announce(selection, words) {
  const status = document.querySelector("[role=status]");
  if (!status) return;
  const said = words.count("selected", selection.size);
  status.textContent = selection.isKept ? said : `${said}. ${words.say("not_kept")}`;
}
