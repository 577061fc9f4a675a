/** Prints how long one step of filtering takes: `node tests/benchmark/engine.js`. */

import { CourseOrder } from "../../plugins/microcredentials/rendering/assets/js/course_order.js";
import { filter } from "../../plugins/microcredentials/rendering/assets/js/engine.js";
import { parseQuery, sortOf } from "../../plugins/microcredentials/rendering/assets/js/query.js";
import { syntheticCatalogue } from "./synthetic_catalogue.js";

const ROUNDS = 50;
const SEARCH = "?target_group=target_group-1&mode=mode-1&mode=mode-2&ects_min=2&ects_max=9&language=language-1&language=language-2";

/**
 * @param {() => unknown} step
 * @returns {string} median of many rounds
 */
function median(step) {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    step();
    return performance.now() - before;
  });
  return `${times.sort((a, b) => a - b)[ROUNDS / 2].toFixed(2)} ms`;
}

const catalogues = await Promise.all([1_000, 10_000].map(syntheticCatalogue));
const table = catalogues.map((catalogue) => {
  const order = new CourseOrder(catalogue, new Date("2026-11-22"));
  const { query } = parseQuery(SEARCH, catalogue);
  const found = filter(catalogue, query, "students", null);
  const all = catalogue.ids.map((_, row) => row);
  order.sorted(all, "deadline", "students", null);
  return {
    courses: catalogue.size,
    found: found.rows.length,
    "filter and count": median(() => filter(catalogue, query, "students", null)),
    "sort what was found": median(() => order.sorted(found.rows, sortOf(query), "students", null)),
    "sort all by deadline": median(() => order.sorted(all, "deadline", "students", null)),
    "standing of all": median(() => new CourseOrder(catalogue, new Date("2026-11-22")).sorted(all, "deadline", "students", null)),
  };
});
console.table(table);
