import assert from "node:assert/strict";
import { test } from "node:test";

import { Names } from "../../../plugins/microcredentials/rendering/assets/js/names.js";

const part = (number) => ({ id: [`su/${number}a`, `su/${number}b`], title: [`${number}a`, `${number}b`] });

test("only the parts that hold the rows are read, each once", async () => {
  /** @type {number[]} */
  const read = [];
  const names = new Names(6, 2, async (number) => (read.push(number), part(number)));

  await Promise.all([names.ready([5, 0, 1]), names.ready([0])]);

  assert.deepEqual(read, [2, 0]);
  assert.equal(names.titles[5], "2b");
  assert.equal(names.rowOf.get("su/0b"), 1);
  assert.equal(names.has([0, 1, 4]), true);
  assert.equal(names.has([0, 2]), false);
});

test("all reads every part, and nothing where there are no courses", async () => {
  const names = new Names(6, 2, async (number) => part(number));
  await names.all();
  assert.equal(names.rowOf.size, 6);
  await new Names(0, 2, () => assert.fail("nothing to read")).all();
});

test("a part that did not come is asked for again", async () => {
  let attempts = 0;
  const names = new Names(2, 2, async (number) => {
    attempts += 1;
    if (attempts === 1) throw new Error("offline");
    return part(number);
  });
  await assert.rejects(names.ready([0]));
  await names.ready([0]);
  assert.equal(names.has([0, 1]), true);
});

test("a part of another make is refused rather than misread", async () => {
  const names = new Names(3, 2, async (number) => part(number));
  await assert.rejects(names.ready([2]), /one make/);
});
