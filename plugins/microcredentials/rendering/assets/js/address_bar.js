/** The address says what is asked for: a step back in history for each choice, none for each letter typed. */

import { writeQuery } from "./query.js";

/** @import { Query } from "./query.js" */

export class AddressBar {
  /** @param {string} base address of the catalogue, without a query */
  constructor(base) {
    this.base = base;
    /** @type {string | null} the address before typing began */
    this.beforeTyping = null;
  }

  /** @param {Query} query */
  type(query) {
    this.beforeTyping ??= location.href;
    history.replaceState(history.state, "", this.base + writeQuery(query));
  }

  /** @param {Query} query */
  commit(query) {
    const address = new URL(this.base + writeQuery(query), location.href).href;
    const before = this.beforeTyping;
    this.beforeTyping = null;
    if (before !== null && before !== location.href) history.replaceState(history.state, "", before);
    if (address !== location.href) history.pushState(null, "", address);
  }

  /** @param {Query} query changes the address without a step in history */
  correct(query) {
    history.replaceState(history.state, "", this.base + writeQuery(query));
  }

  /** @param {() => void} listener called after going back or forward in history */
  onReturn(listener) {
    addEventListener("popstate", () => {
      this.beforeTyping = null;
      listener();
    });
  }
}
