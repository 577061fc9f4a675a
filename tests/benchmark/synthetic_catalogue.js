/** A catalogue of any size with the shape of `data/catalogue.json`, the same for the same size. */

import { Catalogue, VERSION } from "../../plugins/microcredentials/rendering/assets/js/columns.js";

const RUNS = 400;

/**
 * @param {number} size
 * @returns {Promise<Catalogue>} with all names
 */
export async function syntheticCatalogue(size) {
  let state = 20_261_122;
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rows = (below) => Array.from({ length: size }, () => random(below));
  const choice = (name, values, most = 1) => {
    const sets = Array.from({ length: values * most }, (_, set) =>
      [...new Set(Array.from({ length: (set % most) + 1 }, () => random(values)))],
    );
    const named = Array.from({ length: values }, (_, value) => [`${name}-${value}`, `${name} ${value}`]);
    return { name, label: name, kind: "choice", values: named, sets, rows: rows(sets.length) };
  };
  const fee = choice("fee", 5);
  const day = (month, number) => `2027-${String(month + 1).padStart(2, "0")}-${String(number + 1).padStart(2, "0")}`;
  const texts = ["", "open", ...Array.from({ length: RUNS }, (_, place) => day(place % 12, place % 28))];
  const text = (values) => ({ values, rows: rows(values.length) });
  const fees = { values: Array.from({ length: 60 }, (_, euros) => [`€${euros}`, "", euros]), rows: rows(60) };
  const perPart = 250;
  const written = {
    version: VERSION,
    names: { per_part: perPart, mark: "now" },
    audiences: [["students", "Students"], ["others", "Others"]],
    facets: [
      choice("target_group", 5, 3), choice("mode", 3),
      { name: "ects", label: "ects", kind: "range", limits: [1, 30, 0.5], pairs: Array.from({ length: 40 }, (_, n) => [n / 2 + 1, n / 2 + 1 + (n % 3)]), rows: rows(40) },
      { ...fee, by_audience: { students: { sets: fee.sets, rows: fee.rows }, others: { sets: fee.sets, rows: rows(5) } } },
      choice("language", 13, 2), choice("partner", 11, 2), choice("country", 11, 2), choice("field", 11, 2), choice("level", 9, 2),
      choice("start", 14, 2), choice("pace", 5), choice("certificate", 4, 2), choice("delivery", 7), choice("stackable", 2),
    ],
    courses: {
      title_rank: Array.from({ length: size }, (_, row) => size - 1 - row),
      language: text([""]),
      partner: text(Array.from({ length: 11 }, (_, n) => [`p${n}`, `P${n}`, `University ${n}`, `Country ${n}`])),
      status: text(["published", "published", "published", "announced"]),
      example: [],
      zone: text(["Europe/Sofia", "Europe/Vilnius", "Europe/Rome"]),
      workload: text(["3 ECTS", "6 ECTS"]),
      run_texts: texts,
      runs: Array.from({ length: size }, () => [2 + random(RUNS), 0, 0, 2 + random(RUNS), 1, 0]),
      added: text(["", "2026-09-01", "2025-09-01"]),
      gaps: text([null]),
    },
    fees: { students: fees, others: fees },
  };
  const readNames = async (part) => {
    const named = Array.from({ length: Math.min(perPart, size - part * perPart) }, (_, place) => part * perPart + place);
    return { id: named.map((row) => `p${row % 11}/course-${row}`), title: named.map((row) => `Course ${row * 7919 % size} of ${row}`) };
  };
  const catalogue = new Catalogue(written, readNames);
  await catalogue.names.all();
  return catalogue;
}
