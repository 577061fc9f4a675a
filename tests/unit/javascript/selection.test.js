import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { idsIn, Selection } from "../../../plugins/microcredentials/rendering/assets/js/selection.js";

let kept;
globalThis.addEventListener ??= () => {};

beforeEach(() => {
  kept = new Map();
  globalThis.localStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  };
});

test("a course is added, kept, found again, and taken out", () => {
  new Selection().toggle("su/ai");
  assert.deepEqual([...new Selection().ids], ["su/ai"]);
  new Selection().toggle("su/ai");
  assert.equal(new Selection().size, 0);
});

test("whoever follows the selection hears of a change", () => {
  const selection = new Selection();
  let heard = 0;
  selection.addEventListener("change", () => (heard += 1));
  selection.toggle("su/ai");
  assert.equal(heard, 1);
});

test("full storage: the selection lasts as long as the page, and says so", () => {
  globalThis.localStorage.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  const selection = new Selection();
  selection.toggle("su/ai");
  assert.ok(selection.has("su/ai"));
  assert.equal(selection.isKept, false);
});

test("blocked storage is an empty selection", () => {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      throw new Error("SecurityError");
    },
  });
  assert.equal(new Selection().size, 0);
  Object.defineProperty(globalThis, "localStorage", { configurable: true, writable: true, value: undefined });
});

for (const written of ["", "{", "null", '{"a":1}', '["../../etc", 3, null, "SU/AI", "a/b/c", "javascript:alert(1)"]']) {
  test(`what is no list of ids is empty: ${written}`, () => {
    assert.equal(idsIn(written).size, 0);
  });
}

test("a list that is far too long is cut", () => {
  const ids = Array.from({ length: 1000 }, (_, number) => `su/course-${number}`);
  assert.equal(idsIn(JSON.stringify(ids)).size, 200);
});
