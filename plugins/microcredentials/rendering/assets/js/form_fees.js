/** Rules about fees and reductions. */

import { isGroup, valuesOf } from "./entry_value.js";
import { listed, quoted } from "./form_findings.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Path } from "./form_field.js" */
/** @import { Findings } from "./form_findings.js" */

/**
 * @param {Findings} findings
 * @param {Group} fields
 */
export function checkFees(findings, fields) {
  const openTo = valuesOf(fields.open_to).map((audience) => String(audience).trim());
  checkFee(findings, fields.fee, ["fee"], openTo);
  valuesOf(fields.offerings).forEach((run, index) => {
    if (isGroup(run)) checkFee(findings, run.fee, ["offerings", index, "fee"], openTo);
  });
}

/**
 * @param {Findings} findings
 * @param {Value | undefined} fee
 * @param {Path} path
 * @param {readonly string[]} openTo audiences; none is all
 */
function checkFee(findings, fee, path, openTo) {
  if (!isGroup(fee)) return;
  const audiences = new Set(findings.form.lists.audiences.map(([code]) => code));
  for (const audience of Object.keys(isGroup(fee.amounts) ? fee.amounts : {})) {
    if (!openTo.length || !audiences.has(audience) || openTo.includes(audience)) continue;
    findings.tell([...path, "amounts", audience], "fee_closed", { audience, open_to: listed(openTo) });
  }
  valuesOf(fee.reductions).forEach((reduction, index) => {
    if (!isGroup(reduction)) return;
    const value = quoted(wordsOf(reduction.for));
    const given = ["amount", "percent"].filter((name) => reduction[name] !== undefined);
    if (!given.length) findings.tell([...path, "reductions", index], "reduction_empty", { value });
    if (given.length > 1) findings.tell([...path, "reductions", index, "percent"], "reduction_double", { value });
  });
}

/**
 * @param {Value | undefined} text
 * @returns {string}
 */
function wordsOf(text) {
  return String(isGroup(text) ? Object.values(text)[0] : (text ?? ""));
}
