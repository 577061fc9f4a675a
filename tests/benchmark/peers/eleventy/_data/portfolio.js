/** Entries as they are read from their folder, joined with what lists need; each card is printed once. */

import { readdir, readFile } from "node:fs/promises";
import { load } from "js-yaml";
import nunjucks from "nunjucks";

const MOST = 200;
const PER_PAGE = 60;

async function entries(folder) {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".yml"));
  return Promise.all(files.map(async (name) => load(await readFile(`${folder}/${name}`, "utf8"))));
}

function paged(address, name, kind, courses, others) {
  const size = courses.length > MOST ? PER_PAGE : MOST;
  const count = Math.max(1, Math.ceil(courses.length / size));
  const numbers = Array.from({ length: count }, (_, at) => (at ? `${address}page/${at + 1}/` : address));
  return numbers.map((own, at) => ({
    address: own, name, kind, others, numbers, total: courses.length, courses: courses.slice(at * size, (at + 1) * size),
  }));
}

export default async () => {
  const [list, partners, lists, audiences] = await Promise.all([
    entries("courses"),
    ...["partners", "lists", "audiences"].map(async (name) => JSON.parse(await readFile(`_data/${name}.json`, "utf8"))),
  ]);
  list.sort((one, other) => one.weight - other.weight);
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader("_includes"), { autoescape: true });
  const card = nunjucks.compile('{% from "parts.njk" import card %}{{ card(p, partner, audiences) }}', environment);
  for (const p of list) p.card = card.render({ p, partner: partners[p.partners[0]], audiences });
  const pages = paged("catalogue/", "Courses", "", list, []);
  for (const [kind, names] of Object.entries(lists)) {
    const grouped = Object.groupBy(list.flatMap((p) => (p[kind] ?? []).map((code) => [code, p])), ([code]) => code);
    const all = Object.entries(names).map(([code, name]) => ({ code, name, address: `${kind}/${code}/`, count: grouped[code].length }));
    for (const { code, name, address } of all) pages.push(...paged(address, name, kind, grouped[code].map(([, p]) => p), all));
  }
  const own = Object.groupBy(list, (p) => p.partners[0]);
  return {
    list,
    pages,
    byId: Object.fromEntries(list.map((p) => [p.course, p])),
    partners: Object.entries(partners).map(([id, partner]) => ({ ...partner, id, courses: own[id] ?? [] })),
  };
};
