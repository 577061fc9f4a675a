/** What the filters of a catalogue read. */
export const data = { permalink: "data/catalogue.json", eleventyExcludeFromCollections: true };

export const render = ({ portfolio, lists, audiences }) => JSON.stringify({
  lists,
  audiences,
  courses: portfolio.list.map((p) => ({
    id: p.course, title: p.title, native: p.native, partner: p.partners[0], target_group: p.for, mode: p.mode, language: p.language,
    field: p.field, free: p.free, ects: p.ects, fees: Object.values(p.fees).map((fee) => fee.figure), runs: p.runs,
    delivery: p.delivery, apply: p.apply_url,
  })),
});
