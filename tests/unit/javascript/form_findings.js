/** Reads a form and entries with their ids as JSON; writes what the form says of each entry, as JSON. */

import { readFileSync } from "node:fs";

import { checkEntry } from "../../../plugins/microcredentials/rendering/assets/js/form_checks.js";

const { form, entries } = JSON.parse(readFileSync(0, "utf8"));
const about = ({ id, fields }) => ({ id, partner: id.split("/")[0], status: fields.status ?? "draft" });
process.stdout.write(JSON.stringify(entries.map((entry) => checkEntry(form, entry.fields, about(entry)))));
