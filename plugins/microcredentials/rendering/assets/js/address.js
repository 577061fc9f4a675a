/** The site's root, wherever it is published: these modules lie in `<root>assets/js/`. */
export const ROOT = new URL("../../", import.meta.url);

/**
 * @param {string} course id of a course, `su/ai`
 * @returns {string} address of its page
 */
export function courseAddress(course) {
  return new URL(`courses/${course}/`, ROOT).pathname;
}

/**
 * @param {string} programme id of a programme, `living-coasts`
 * @returns {string} address of its page
 */
export function programmeAddress(programme) {
  return new URL(`programmes/${programme}/`, ROOT).pathname;
}
