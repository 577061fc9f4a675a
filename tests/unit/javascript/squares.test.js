import assert from "node:assert/strict";
import { test } from "node:test";

import { squaresOf } from "../../../plugins/microcredentials/rendering/assets/js/squares.js";

test("certain credits are filled, the upper part of a range is open", () => {
  assert.deepEqual(squaresOf([1, 2]), { width: 32, filled: "M0 0h14v14h-14z", open: "M18.8 .8H31.2V13.2H18.8z" });
});

test("half a credit is half a square", () => {
  assert.deepEqual(squaresOf([1.5, 1.5]), { width: 32, filled: "M0 0h14v14h-14zM18 0h7v14h-7z", open: "" });
});

test("more than an eye can count are not drawn, nor are none", () => {
  assert.equal(squaresOf([16, 16]), null);
  assert.equal(squaresOf(null), null);
});
