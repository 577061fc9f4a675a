// Courses of this portfolio as an element of any page:
//   <microcredential-courses partner="su">…</microcredential-courses>
// No module, no dependency: it runs with and without type="module", so that a server need not allow other origins.
(() => {
  const NAME = "microcredential-courses";
  const VERSION = 1; // of the messages that the frame sends
  const HIGHEST = 100_000; // pixels
  const SCHEMES = ["light", "dark", "auto"];
  const FILTERS = [
    "target-group", "mode", "ects-min", "ects-max", "fee", "language", "partner", "country", "field", "level", "start",
    "pace", "certificate", "delivery", "stackable", "as", "sort",
  ];
  const LOOKS = ["theme", "accent", "density"]; // a style sheet may say them too: --portfolio-accent
  const SANDBOX = [
    "allow-scripts", "allow-same-origin", // its own origin, not the page's: else it may not load its own modules
    "allow-top-navigation-by-user-activation", // a chosen course opens in place of the page
    "allow-popups", "allow-popups-to-escape-sandbox", // or in a tab of its own, if the reader wants
  ].join(" ");

  const own = document.currentScript ?? document.querySelector('script[src*="embed/portfolio.js"]');
  const home = own instanceof HTMLScriptElement && own.src ? new URL(".", own.src) : null;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;height:24rem;border:0}");

  class MicrocredentialCourses extends HTMLElement {
    static observedAttributes = [...FILTERS, ...LOOKS, "limit", "examples", "label", "portfolio"];

    /** @type {HTMLIFrameElement | null} */
    frame = null;
    isWaiting = false;
    draw = () => this.show();
    /** @param {MessageEvent} message */
    hear = (message) => this.follow(message);

    connectedCallback() {
      addEventListener("message", this.hear);
      this.show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.hear);
      removeEventListener("load", this.draw);
    }

    attributeChangedCallback() {
      if (!this.isConnected || this.isWaiting) return;
      this.isWaiting = true;
      queueMicrotask(() => {
        this.isWaiting = false;
        if (this.isConnected) this.show();
      });
    }

    /** Draws the frame; where the portfolio's address is not known, what stands in the element stays. */
    show() {
      if (!isStyled()) {
        addEventListener("load", this.draw, { once: true });
        return;
      }
      const address = this.address();
      if (!address) return;
      this.frame ??= this.open();
      this.frame.title = this.getAttribute("label") || this.textContent?.trim() || "Microcredential courses";
      const scheme = address.searchParams.get("theme");
      this.frame.style.colorScheme = scheme === "auto" ? "light dark" : (scheme ?? ""); // alike, a frame is see-through
      if (this.frame.src !== address.href) this.frame.src = address.href;
    }

    /** @returns {HTMLIFrameElement} */
    open() {
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", SANDBOX);
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(frame);
      return frame;
    }

    /** @returns {URL | null} of the list that the attributes ask for */
    address() {
      const base = this.base();
      if (!base) return null;
      const partners = valuesIn(this.getAttribute("partner"));
      const alone = partners.length === 1 && /^[a-z0-9-]+$/.test(partners[0]);
      const address = new URL(alone ? `${partners[0]}/` : ".", base);
      for (const name of FILTERS) {
        if (name === "partner" && alone) continue;
        for (const value of valuesIn(this.getAttribute(name))) address.searchParams.append(name.replace("-", "_"), value);
      }
      address.searchParams.set("theme", this.scheme());
      for (const name of ["accent", "density"]) {
        const value = this.look(name);
        if (value) address.searchParams.set(name, value);
      }
      const limit = this.getAttribute("limit");
      if (limit) address.searchParams.set("limit", limit);
      if (this.hasAttribute("examples")) address.searchParams.set("examples", "1");
      return address;
    }

    /** @returns {URL | null} the folder of the frames: beside this script, or of the portfolio that is named */
    base() {
      const named = this.getAttribute("portfolio");
      if (!named) return home;
      const root = URL.canParse(named, document.baseURI) ? new URL(named, document.baseURI) : null;
      return root && /^https?:$/.test(root.protocol) ? new URL("embed/", root.href.replace(/\/?$/, "/")) : null;
    }

    /**
     * @param {string} name
     * @returns {string} what the attribute says, else the style sheet of the page
     */
    look(name) {
      return (this.getAttribute(name) ?? getComputedStyle(this).getPropertyValue(`--portfolio-${name}`)).trim();
    }

    /** @returns {string} as asked for, else the colour scheme of the page around */
    scheme() {
      const asked = this.look("theme");
      if (SCHEMES.includes(asked)) return asked;
      const around = getComputedStyle(this).colorScheme.split(" ");
      if (!around.includes("dark")) return "light";
      return around.includes("light") ? "auto" : "dark";
    }

    /** @param {MessageEvent} message is heeded only from the own frame, while it shows the portfolio */
    follow({ source, origin, data }) {
      const { frame } = this;
      if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
      if (data?.version !== VERSION || !Number.isFinite(data.height)) return;
      frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), 1), HIGHEST)}px`;
    }
  }

  /** @returns {boolean} whether the page's style sheets are there, which may say how the list looks */
  function isStyled() {
    const links = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link[rel~=stylesheet]:not([disabled])")]);
    return document.readyState === "complete" || links.every(({ sheet }) => sheet);
  }

  /**
   * @param {string | null} written
   * @returns {string[]} several values stand with commas or spaces between them
   */
  function valuesIn(written) {
    return (written ?? "").split(/[\s,]+/).filter(Boolean);
  }

  if (!customElements.get(NAME)) customElements.define(NAME, MicrocredentialCourses);
})();
