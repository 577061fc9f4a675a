/** The code that a university pastes into its page; `rendering/views/embed_code.py` writes the same for all courses. */

/**
 * @param {string} site address of the site's root
 * @param {ReadonlyMap<string, string>} chosen names as the addresses of the catalogue have them
 * @param {string} label
 * @returns {string} a script and an element, which fits its height to the list
 */
export function elementCode(site, chosen, label) {
  const partner = chosen.get("partner");
  const attributes = [...chosen].map(([name, value]) =>
    name === "examples" ? " examples" : ` ${name.replace("_", "-")}="${escaped(value)}"`,
  );
  const page = `${site}${partner ? `partners/${partner}/` : "catalogue/"}`;
  const link = `<a href="${escaped(page)}">${escaped(label)}</a>`;
  return `<script src="${escaped(site)}embed/portfolio.js" async></script>\n`
    + `<microcredential-courses${attributes.join("")}>${link}</microcredential-courses>`;
}

/**
 * @param {string} site
 * @param {ReadonlyMap<string, string>} chosen
 * @param {string} label
 * @returns {string} a frame of a fixed height
 */
export function frameCode(site, chosen, label) {
  const partner = chosen.get("partner");
  const address = new URL(partner ? `embed/${partner}/` : "embed/", site);
  for (const [name, value] of chosen) if (name !== "partner") address.searchParams.set(name, value);
  if (!chosen.has("theme")) address.searchParams.set("theme", "light");
  return `<iframe src="${escaped(address.href)}" title="${escaped(label)}" width="100%" height="600"`
    + ` frameborder="0" loading="lazy"></iframe>`;
}

/**
 * @param {string} text
 * @returns {string} the text as it stands between tags and in attributes
 */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&#34;").replaceAll("'", "&#39;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
