/** Ways from the form into the portfolio: addresses at GitHub, a letter, and the name of the file. */

/** Longer addresses are cut or refused on their way (GitHub answers above about 8,000 characters with an error). */
export const LONGEST_ADDRESS = 7500;
/** Mail programs cut longer letters. */
export const LONGEST_LETTER = 1800;
const LONGEST_NAME = 60;

/**
 * @param {string} id of a course, `su/ai`
 * @returns {string} path in the repository
 */
export function fileOf(id) {
  return `courses/${id}.yml`;
}

/** @typedef {{ address: string, byHand: boolean }} Proposal `byHand`: the text does not travel in the address */

/**
 * @param {string} repository web address
 * @param {string} id
 * @param {string} text
 * @param {boolean} exists whether the repository has the file already
 * @returns {Proposal}
 */
export function proposal(repository, id, text, exists) {
  const base = repository.replace(/\/+$/, "");
  if (exists) return { address: `${base}/edit/main/${fileOf(id)}`, byHand: true };
  const empty = `${base}/new/main?filename=${encodeURIComponent(fileOf(id))}`;
  const full = `${empty}&value=${encodeURIComponent(text)}`;
  return full.length <= LONGEST_ADDRESS ? { address: full, byHand: false } : { address: empty, byHand: true };
}

/**
 * @param {string} to e-mail address, or nothing
 * @param {string} subject
 * @param {string} text
 * @param {string} instead what the letter says where the text is too long for it
 * @returns {string} a `mailto:` address
 */
export function letter(to, subject, text, instead) {
  const body = encodeURIComponent(text).length <= LONGEST_LETTER ? text : instead;
  return `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/**
 * @param {string} words
 * @returns {string} a file name that resembles them; letters beyond a-z lose their marks or fall away
 */
export function slugFrom(words) {
  const plain = words.toLowerCase().replaceAll("ß", "ss").replaceAll("ł", "l").normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST_NAME).replace(/^-+|-+$/g, "");
}

/**
 * @param {string} word
 * @returns {boolean} whether it can be the name of an entry
 */
export function isSlug(word) {
  return word.length <= LONGEST_NAME && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word) && !/^(?:con|prn|aux|nul|alliance|(?:com|lpt)[1-9])$/.test(word);
}
