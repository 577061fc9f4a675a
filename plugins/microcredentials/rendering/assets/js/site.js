/** What every page does: the reader's audience, colours, shortlist, and the day the page is opened. */

import { followAudience } from "./audience.js";
import { markDays } from "./deadlines.js";
import { markFees } from "./fee_marks.js";
import { followScheme } from "./scheme.js";
import { pageSelection } from "./selection.js";
import { followSelection } from "./selection_marks.js";
import { pageWords } from "./words.js";

const words = pageWords();

followSelection(pageSelection(), words);
markDays(document, words);

const scheme = document.getElementById("scheme");
if (scheme) followScheme(scheme);

const select = document.getElementById("as");
if (select instanceof HTMLSelectElement) {
  followAudience(select, [...words.audiences.keys()], (audience) => markFees(document, audience, words));
}
