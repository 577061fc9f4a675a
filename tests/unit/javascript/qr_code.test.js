import assert from "node:assert/strict";
import { test } from "node:test";

import readQrCode from "qr/decode.js"; // another author's code than the one that makes them

import { qrCodeOf } from "../../../plugins/microcredentials/rendering/assets/js/qr_code.js";

const SCALE = 4;

/** @param {{ size: number, path: string }} code */
function photographed({ size, path }) {
  const width = size * SCALE;
  const pixels = new Uint8Array(width * width * 4).fill(255);
  for (const [, left, top, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let y = Number(top) * SCALE; y < (Number(top) + 1) * SCALE; y += 1) {
      const start = (y * width + Number(left) * SCALE) * 4;
      for (let place = 0; place < Number(length) * SCALE; place += 1) pixels.fill(0, start + place * 4, start + place * 4 + 3);
    }
  }
  return { width, height: width, data: pixels };
}

for (const address of [
  "https://example.org/",
  "https://catalogue.example.org/2026-27/courses/su/artificial-intelligence-challenges/",
  `https://example.org/?list=${"su/ai,".repeat(40)}`,
  "https://example.org/курсове/езици/",
]) {
  test(`a reader finds the address in the code: ${address.slice(0, 60)}`, () => {
    const code = qrCodeOf(address);
    assert.ok(code);
    assert.equal(readQrCode(photographed(code)), new URL(address).href);
  });
}

test("the code of a course can be printed 25 mm wide with modules of half a millimetre", () => {
  const code = qrCodeOf("https://catalogue.example.org/courses/su/artificial-intelligence-challenges/");
  assert.ok(code && 25 / code.size > 0.5);
});

test("no code is made of what is no address, nor of what is too long for paper", () => {
  assert.equal(qrCodeOf("courses/su/ai/"), null);
  assert.equal(qrCodeOf(""), null);
  assert.equal(qrCodeOf(`https://example.org/${"x".repeat(300)}`), null);
});
