import assert from "node:assert/strict";
import { test } from "node:test";

import {
  colourIn, contrast, endAwayFrom, hexOf, READABLE, readableOn,
} from "../../../plugins/microcredentials/rendering/assets/js/accent.js";

const WHITE = [255, 255, 255];
const DARK = colourIn("#14221d");

test("three and six digits are a colour, with and without the number sign", () => {
  assert.deepEqual(colourIn("#a00"), [170, 0, 0]);
  assert.deepEqual(colourIn(" AA0010 "), [170, 0, 16]);
  assert.equal(hexOf([170, 0, 16]), "#aa0010");
});

for (const written of [null, "", "#", "#a0", "#aa00", "#aa0000ff", "red", "url(//x)", "#a00;color:red", "var(--c)", "#ggg"]) {
  test(`nothing else is a colour: ${written}`, () => assert.equal(colourIn(written), null));
}

test("black on white has the contrast that WCAG gives it", () => {
  assert.equal(contrast([0, 0, 0], WHITE), 21);
  assert.equal(contrast(WHITE, WHITE), 1);
  assert.ok(Math.abs(contrast([118, 118, 118], WHITE) - 4.54) < 0.01);
});

test("an accent that can be read stays as it is", () => {
  assert.deepEqual(readableOn(colourIn("#aa0000"), WHITE), [170, 0, 0]);
});

for (const accent of ["#ffd400", "#ffffff", "#14221d", "#000000", "#7f7f7f", "#00ff00"]) {
  for (const ground of [WHITE, DARK]) {
    test(`${accent} on ${hexOf(ground)} ends up readable, and so do words on it`, () => {
      const made = readableOn(colourIn(accent), ground);
      assert.ok(contrast(made, ground) >= READABLE);
      assert.ok(contrast(made, endAwayFrom(made)) >= READABLE);
    });
  }
}
