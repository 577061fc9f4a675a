import assert from "node:assert/strict";
import { test } from "node:test";

import { normalised, TextSearch } from "../../../plugins/microcredentials/rendering/assets/js/text_search.js";
import { catalogue } from "./catalogue_of_five.js";

const rows = (ranks) => [...ranks.keys()];
const fullText = (results) => async () => ({
  pagefind: { search: async () => ({ results: results.map((id) => ({ id })) }) },
  courses: { en_1: "up/olives", en_2: "su/ai", en_3: "su/withdrawn" },
});

test("words are found in title, university and field, whatever their case and accents", async () => {
  const search = new TextSearch(catalogue);
  assert.deepEqual(rows(await search.titles("TEXTILES")), [1]);
  assert.deepEqual(rows(await search.titles("donnees")), [4]);
  assert.deepEqual(rows(await search.titles("наследство")), [2]);
  assert.deepEqual(rows(await search.titles("intelligence sofia computing")), [0]);
});

test("every word has to be there", async () => {
  assert.deepEqual(rows(await new TextSearch(catalogue).titles("textiles sofia")), []);
});

test("a word in the title comes before one elsewhere", async () => {
  assert.equal(rows(await new TextSearch(catalogue).titles("e"))[0], 0);
});

test("hits of the full text come first, those in titles are kept, withdrawn courses are not there", async () => {
  const search = new TextSearch(catalogue, fullText(["en_1", "en_3", "en_9"]));
  assert.deepEqual([...(await search.all("artificial"))], [[3, 0], [0, 1]]);
});

test("a search that failed to load is tried again with the next text", async () => {
  let attempts = 0;
  const search = new TextSearch(catalogue, async () => {
    attempts += 1;
    if (attempts === 1) throw new Error("offline");
    return fullText(["en_2"])();
  });
  await assert.rejects(search.all("tea"));
  assert.deepEqual(rows(await search.all("tea")), [0]);
});

test("the full text is loaded once", async () => {
  let attempts = 0;
  const search = new TextSearch(catalogue, () => ((attempts += 1), fullText([])()));
  await Promise.all([search.all("a"), search.all("b")]);
  assert.equal(attempts, 1);
});

test("accents and spaces do not count", () => {
  assert.equal(normalised("  Žemaitė \n Été "), "zemaite ete");
});
