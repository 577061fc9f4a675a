/** The button for light and dark colours; until it is used, the system's scheme is followed. */

import { keep } from "./storage.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** @returns {boolean} */
function isDark() {
  const chosen = document.documentElement.dataset.scheme;
  return chosen ? chosen === "dark" : dark.matches;
}

/** @param {HTMLElement} button */
export function followScheme(button) {
  const show = () => {
    button.setAttribute("aria-pressed", String(isDark()));
    if (document.documentElement.dataset.scheme) {
      document.body.dataset.mdColorScheme = isDark() ? "slate" : "default";
    }
  };
  show();
  dark.addEventListener("change", show);
  button.addEventListener("click", () => {
    const scheme = isDark() ? "light" : "dark";
    document.documentElement.dataset.scheme = scheme;
    keep("scheme", scheme);
    show();
  });
}
