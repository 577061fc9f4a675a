/** How to apply, as the build has written it (`rendering/application_data.py`): columns beside those of the catalogue. */

export const VERSION = 2;

/** @typedef {{ url: string, email: string, how: string }} Way each is empty where it is not given */
/** @typedef {{ office: string, email: string, url: string }} Contact */
/** @typedef {"sum" | "free" | "free_by_alliance" | "ask" | "by_unit" | "not_open"} PriceKind */
/** @typedef {{ kind: PriceKind, least: number, most: number, currency: string }} Price of the whole course */
/** @typedef {{ label: string, words: string }} Fact `words` is empty where nobody says it */
/** @typedef {{ ects: number } | { courses: number } | null} Choice how much of a step is taken; `null` is everything */
/** @typedef {{ title: string, choose: Choice, rows: number[] }} ProgrammeStep */
/** @typedef {{ id: string, title: string, language: string, steps: ProgrammeStep[] }} Programme `language` is empty where it is the page's */
/** @typedef {{ title: string, instead: string }} Withdrawn `instead` is the id of a course that is shown, or empty */

/** @type {Price} */
const UNKNOWN = { kind: "ask", least: 0, most: 0, currency: "" };

export class Applications {
  /**
   * @param {any} written the JSON, already parsed
   * @param {number} size how many courses the catalogue has
   */
  constructor(written, size) {
    if (written?.version !== VERSION) throw new Error(`applications.json has version ${written?.version}, not ${VERSION}`);
    if (written.ways.rows.length !== size) throw new Error("applications.json and catalogue.json are not of one make");
    this.written = written;
    /** @type {Map<string, string>} */
    this.former = new Map(Object.entries(written.former));
    /** @type {Map<string, [title: string, instead: string]>} */
    this.tombstones = new Map(Object.entries(written.withdrawn));
  }

  /**
   * @param {string} id
   * @returns {string} the id under which a course stands now
   */
  presentId(id) {
    return this.former.get(id) ?? id;
  }

  /**
   * @param {string} id
   * @returns {Withdrawn | null}
   */
  withdrawn(id) {
    const found = this.tombstones.get(id);
    return found ? { title: found[0], instead: found[1] } : null;
  }

  /**
   * @param {number} row
   * @param {number} run its place among the runs of the course; -1 is the course in general
   * @returns {Way}
   */
  wayOf(row, run) {
    const { values, rows } = this.written.ways;
    const [url, email, how] = values[rows[row][run + 1] ?? rows[row][0]];
    return { url, email, how };
  }

  /**
   * @param {number} row
   * @returns {Contact} whom to ask
   */
  contactOf(row) {
    const { values, rows } = this.written.contact;
    const [office, email, url] = values[rows[row]];
    return { office, email, url };
  }

  /**
   * @param {string} audience
   * @param {number} row
   * @returns {Price}
   */
  priceOf(audience, row) {
    if (!Object.hasOwn(this.written.prices, audience)) return UNKNOWN;
    const { values, rows } = this.written.prices[audience];
    const [kind, least, most, currency] = values[rows[row]];
    return { kind, least, most, currency };
  }

  /** @returns {Programme[]} all that are shown */
  get programmes() {
    return this.written.programmes;
  }

  /**
   * @param {number} row
   * @returns {Fact[]} the same labels for every course
   */
  factsOf(row) {
    return this.written.facts.map((/** @type {any} */ fact) => ({ label: fact.label, words: fact.values[fact.rows[row]] }));
  }
}

/**
 * @param {string} address of `applications.json`
 * @returns {Promise<unknown>} what is written there
 */
export async function fetchApplications(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
