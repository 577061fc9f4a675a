/** The page of deadlines folds away what has passed since it was built. Runs after `site.js` has marked the days. */

const coming = document.getElementById("coming");
const past = document.getElementById("past");
const list = past?.querySelector("ul");

if (coming) {
  for (const mark of coming.querySelectorAll(".passed")) {
    const row = mark.closest("li");
    const month = row?.closest("section");
    if (list && row) list.prepend(row); // in the order of the calendar, so the latest comes to stand first
    else row?.remove();
    if (month && !month.querySelector("li")) month.remove();
  }
  const nothing = document.getElementById("nothing");
  if (nothing) nothing.hidden = coming.querySelector("li") !== null;
}
if (past && list) {
  past.hidden = list.children.length === 0;
  const number = past.querySelector("[data-number]");
  if (number) number.textContent = String(list.children.length);
}

export {};
