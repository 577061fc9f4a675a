/** What this browser keeps for the site; blocked or full storage answers like an empty one. */

const PREFIX = "microcredentials.";

/**
 * @param {string} name
 * @returns {string | null}
 */
export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} value
 * @returns {boolean} whether it was kept
 */
export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // What was never kept need not be forgotten.
  }
}

/**
 * @param {(name: string) => void} listener called when another tab has changed something
 */
export function onChangeElsewhere(listener) {
  addEventListener("storage", (event) => {
    if (event.key?.startsWith(PREFIX)) listener(event.key.slice(PREFIX.length));
  });
}
