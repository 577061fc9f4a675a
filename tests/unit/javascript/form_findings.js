/** Reads a form and entries as JSON; writes what the form says of each entry, as JSON. */

import { readFileSync } from "node:fs";

import { checkEntry } from "../../../plugins/microcredentials/rendering/assets/js/form_checks.js";

const { form, entries } = JSON.parse(readFileSync(0, "utf8"));
const about = (entry) => ({ partner: "su", status: entry.status ?? "draft" });
const found = entries.map((entry) => checkEntry(form, entry, about(entry)));
process.stdout.write(JSON.stringify(found));
