import assert from "node:assert/strict";
import { test } from "node:test";

import { csvOf } from "../../../plugins/microcredentials/rendering/assets/js/csv.js";

test("a table begins with the mark of UTF-8 and ends each line as RFC 4180 asks", () => {
  assert.equal(csvOf([["Title", "ECTS"], ["Künste", 3]]), "\ufeffTitle,ECTS\r\nKünste,3\r\n");
});

test("commas, quotes and line breaks stand in quotes", () => {
  assert.equal(csvOf([['a,b', 'say "x"', "1\n2", " c "]]), '\ufeff"a,b","say ""x""","1\n2", c \r\n');
});

for (const written of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"]) {
  test(`no spreadsheet calculates ${JSON.stringify(written)}`, () => {
    assert.match(csvOf([[written]]), /^\ufeff"?'/);
  });
}
