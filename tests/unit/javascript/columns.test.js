import assert from "node:assert/strict";
import { test } from "node:test";

import { Catalogue } from "../../../plugins/microcredentials/rendering/assets/js/columns.js";
import { catalogue, readNames, written } from "./catalogue_of_five.js";

test("a catalogue of another version is refused rather than misread", () => {
  assert.throws(() => new Catalogue({ ...written, version: 1 }, readNames), /version 1/);
  assert.throws(() => new Catalogue(null, readNames), /version undefined/);
});

test("a row leads to its partner, values, credits, runs and gaps", () => {
  assert.equal(catalogue.partnerOf(1).monogram, "EKA");
  assert.deepEqual(catalogue.valuesOf("mode", 4).map(({ code }) => code), ["online", "blended"]);
  assert.deepEqual(catalogue.creditsOf(1), [3, 4]);
  assert.equal(catalogue.creditsOf(3), null);
  assert.equal(catalogue.runsOf(0)[0].applyBy, "2027-01-31");
  assert.deepEqual(catalogue.runsOf(3), []);
  assert.deepEqual(catalogue.gapsOf(2), [4, 11]);
  assert.equal(catalogue.gapsOf(0), null);
});

test("a fee is the audience's; an audience nobody knows has none", () => {
  assert.deepEqual(catalogue.feeOf("others", 0), ["€120", "", 120]);
  assert.equal(catalogue.feeOf("toString", 0), null);
});

test("a facet may have more sets of values than 16 bits can name", () => {
  const many = structuredClone(written);
  const mode = many.facets[0];
  mode.sets = Array.from({ length: 70_000 }, (_, set) => [Number(set === 69_999)]);
  mode.rows = [0, 0, 0, 0, 69_999];
  assert.equal(new Catalogue(many, readNames).valuesOf("mode", 4)[0].code, "blended");
});
