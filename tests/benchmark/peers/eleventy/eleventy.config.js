/** Set up as in Eleventy's documentation: YAML as a data format, Markdown as a filter, assets passed through. */

import { load } from "js-yaml";
import markdownIt from "markdown-it";

const markdown = markdownIt();

export default (config) => {
  config.addDataExtension("yml", (text) => load(text));
  config.addFilter("markdown", (text) => markdown.render(text));
  config.addPassthroughCopy("assets");
  return { dir: { input: ".", includes: "_includes", data: "_data", output: "_site" } };
};
