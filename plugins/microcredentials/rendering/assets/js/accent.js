/** A colour that another site brings along: taken only where it is one, and changed until words in it can be read. */

export const READABLE = 4.5; // WCAG 2.2, 1.4.3
const STEPS = 20;

/** @typedef {[red: number, green: number, blue: number]} Colour from 0 to 255 each */

/**
 * @param {string | null} written `#a00` or `#aa0000`; the number sign may be missing, since addresses cut it off
 * @returns {Colour | null} `null` for everything else
 */
export function colourIn(written) {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written?.trim() ?? "") ?? [];
  if (!digits) return null;
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red, green, blue] = pairs.map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}

/**
 * @param {Colour} colour
 * @returns {string} `#aa0000`
 */
export function hexOf(colour) {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * @param {Colour} one
 * @param {Colour} other
 * @returns {number} from 1 to 21, as WCAG 2.2 defines it
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * @param {Colour} accent
 * @param {Colour} ground
 * @returns {Colour} the accent, as much darker or lighter as it takes to be read on the ground
 */
export function readableOn(accent, ground) {
  const end = endAwayFrom(ground);
  let colour = accent;
  for (let step = 1; contrast(colour, ground) < READABLE && step <= STEPS; step += 1) {
    colour = mixed(accent, end, step / STEPS);
  }
  return colour;
}

/**
 * @param {Colour} ground
 * @returns {Colour} black or white, whichever is read better on it
 */
export function endAwayFrom(ground) {
  /** @type {Colour} */
  const black = [0, 0, 0];
  /** @type {Colour} */
  const white = [255, 255, 255];
  return contrast(black, ground) > contrast(white, ground) ? black : white;
}

/**
 * @param {Colour} from
 * @param {Colour} to
 * @param {number} share from 0 to 1
 * @returns {Colour}
 */
function mixed(from, to, share) {
  const [red, green, blue] = from.map((part, place) => Math.round(part + (to[place] - part) * share));
  return [red, green, blue];
}

/**
 * @param {Colour} colour
 * @returns {number} relative luminance, WCAG 2.2
 */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
