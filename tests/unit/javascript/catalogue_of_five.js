/** A catalogue of five courses, small enough to count by hand. */

import { Catalogue } from "../../../plugins/microcredentials/rendering/assets/js/columns.js";

const texts = ["", "2027-02-15", "2027-01-31", "open", "2027-03-01", "2027-02-05", "2026-03", "2026-12-01", "2027-09"];
const run = (start, applyBy) => [texts.indexOf(start), 0, 0, texts.indexOf(applyBy), texts.indexOf("open"), 0];
const same = (value) => ({ values: [value], rows: [0, 0, 0, 0, 0] });

export const written = {
  version: 2,
  names: { per_part: 2, mark: "now" },
  audiences: [["students", "Students"], ["others", "Others"]],
  facets: [
    {
      name: "mode", label: "Mode", kind: "choice",
      values: [["online", "online"], ["blended", "blended"], ["on_campus", "on site"]],
      sets: [[0], [1], [0, 1]], rows: [0, 0, 1, 1, 2],
    },
    { name: "ects", label: "ECTS credits", kind: "range", limits: [1, 30, 0.5], pairs: [[3, 3], [3, 4], [6, 6], null], rows: [0, 1, 2, 3, 0] },
    {
      name: "fee", label: "Fee for me", kind: "choice", values: [["free", "Free"], ["over-100", "Over 100 €"], ["ask", "Ask the provider"]],
      by_audience: { students: { sets: [[0], [2]], rows: [0, 0, 0, 0, 1] }, others: { sets: [[1], [2], [0]], rows: [0, 1, 1, 2, 1] } },
    },
    { name: "language", label: "Language", kind: "choice", values: [["en", "English"], ["et", "Estonian"]], sets: [[0], [0, 1]], rows: [0, 1, 0, 1, 0] },
    { name: "field", label: "Field", kind: "choice", values: [["06", "Computing"]], sets: [[0], []], rows: [0, 1, 1, 1, 1] },
    { name: "delivery", label: "Delivery", kind: "choice", values: [["fixed", "on fixed dates"], ["any_time", "at any time"]], sets: [[0], [1]], rows: [0, 0, 0, 1, 0] },
  ],
  courses: {
    title_rank: [0, 3, 4, 2, 1],
    language: same(""),
    partner: { values: [["su", "SU", "Sofia University", "Bulgaria"], ["eka", "EKA", "Estonian Academy of Arts", "Estonia"]], rows: [0, 1, 1, 1, 1] },
    status: { values: ["published", "announced"], rows: [0, 0, 1, 0, 0] },
    example: [0],
    zone: same("Europe/Tallinn"),
    workload: same("3 ECTS"),
    run_texts: texts,
    runs: [run("2027-02-15", "2027-01-31"), run("2027-03-01", "2026-12-01"), run("2027-09", ""), [], run("2026-03", "")],
    added: { values: ["2026-11-01", "2024", ""], rows: [1, 0, 2, 2, 2] },
    gaps: { values: [null, [4, 11]], rows: [0, 0, 1, 0, 0] },
  },
  fees: {
    students: { values: [["Free", "", 0], ["Ask the provider", "", null]], rows: [0, 0, 0, 0, 1] },
    others: { values: [["€120", "", 120], ["€60", "", 60], ["Ask the provider", "", null]], rows: [0, 1, 2, 1, 2] },
  },
};

const ids = ["su/ai", "eka/textiles", "vmu/heritage", "up/olives", "usil/data"];
const titles = ["Artificial intelligence", "Repairing textiles", "Критично наследство", "Olive groves", "Données ouvertes"];

/**
 * @param {number} part
 * @returns {Promise<import("../../../plugins/microcredentials/rendering/assets/js/names.js").Part>}
 */
export async function readNames(part) {
  return { id: ids.slice(part * 2, part * 2 + 2), title: titles.slice(part * 2, part * 2 + 2) };
}

export const catalogue = new Catalogue(structuredClone(written), readNames);
await catalogue.names.all();
