/** Reads `{ source, fields, order }` as JSON, several of them; writes each entry as the form does, as JSON. */

import { readFileSync } from "node:fs";

import { writeEntry } from "../../../plugins/microcredentials/rendering/assets/js/entry_text.js";

const given = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(given.map(({ source, fields, order }) => writeEntry(source, fields, order))));
