/** The lines to copy: written anew with every choice, and shown as they will look. */

import { ROOT } from "./address.js";
import { elementCode, frameCode } from "./embed_code.js";

const form = document.getElementById("own-site");
const preview = document.getElementById("preview");

/** @returns {Map<string, string>} name -> what was chosen */
function choices() {
  if (!(form instanceof HTMLFormElement)) return new Map();
  const given = [...new FormData(form)].map(([name, value]) => /** @type {const} */ ([name, String(value).trim()]));
  const accent = form.elements.namedItem("accent");
  const isColour = !(accent instanceof HTMLInputElement) || accent.validity.valid;
  return new Map(given.filter(([name, value]) => value && (name !== "accent" || isColour)));
}

/** @returns {string} how the list is called */
function label() {
  const select = document.getElementById("own-partner");
  const partner = select instanceof HTMLSelectElement && select.value ? select.selectedOptions[0]?.textContent : null;
  return form?.dataset.label?.replace("{university}", partner ?? form.dataset.name ?? "") ?? "";
}

function show() {
  const chosen = choices();
  write("element-code", elementCode(ROOT.href, chosen, label()));
  write("frame-code", frameCode(ROOT.href, chosen, label()));
  if (!preview) return;
  preview.setAttribute("label", label());
  for (const name of [...preview.getAttributeNames()]) {
    if (!["id", "label"].includes(name)) preview.removeAttribute(name);
  }
  for (const [name, value] of chosen) preview.setAttribute(name.replace("_", "-"), value);
}

/**
 * @param {string} id
 * @param {string} text
 */
function write(id, text) {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
}

/** Takes over what the address says, which is how pages of universities lead here. */
function fillIn() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = document.getElementById(`own-${name}`);
    if (!(control instanceof HTMLSelectElement || control instanceof HTMLInputElement)) continue;
    control.value = value;
    if (!control.value) control.value = ""; // a choice that is not offered leaves the first one
  }
}

/** @param {HTMLElement} button */
async function copy(button) {
  const code = document.getElementById(button.dataset.copies ?? "");
  const status = document.getElementById("copied");
  if (!code) return;
  getSelection()?.selectAllChildren(code); // where the clipboard is closed, the keyboard does the rest
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
  } catch {
    return;
  }
  if (status) status.textContent = status.dataset.done ?? "";
}

fillIn();
show();
form?.addEventListener("input", show);
form?.addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll("[data-copies]")) {
  if (button instanceof HTMLElement) button.addEventListener("click", () => void copy(button));
}
