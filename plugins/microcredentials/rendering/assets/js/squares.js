/** One square is one ECTS credit: filled ones are certain, open ones the upper part of a range (`views/credits.py`). */

const SIDE = 14;
const PITCH = 18;
const MOST_SQUARES = 15;
const HALF_LINE = 0.8;

/** @typedef {{ width: number, filled: string, open: string }} Squares two paths of an SVG */

/**
 * @param {[least: number, most: number] | null} credits
 * @returns {Squares | null} `null` above what an eye can count
 */
export function squaresOf(credits) {
  const [least, most] = credits ?? [0, 0];
  const count = Math.ceil(most);
  if (count < 1 || count > MOST_SQUARES) return null;
  let filled = "";
  let open = "";
  for (let place = 0; place < count; place += 1) {
    const x = place * PITCH;
    const width = Math.round(SIDE * Math.min(Math.max(least - place, 0), 1));
    const wanted = Math.round(SIDE * Math.min(most - place, 1));
    if (width) filled += `M${x} 0h${width}v${SIDE}h-${width}z`;
    if (width < wanted) {
      const [left, right] = [x + width + HALF_LINE, x + wanted - HALF_LINE];
      open += `M${left} .8H${right}V${SIDE - HALF_LINE}H${left}z`;
    }
  }
  return { width: count * PITCH - PITCH + SIDE, filled, open };
}

/**
 * @param {[number, number] | null} credits
 * @returns {SVGElement | null}
 */
export function drawSquares(credits) {
  const squares = squaresOf(credits);
  if (!squares) return null;
  const svg = shape("svg", { viewBox: `0 0 ${squares.width} ${SIDE}`, "aria-hidden": "true" });
  if (squares.filled) svg.append(shape("path", { d: squares.filled, fill: "currentColor" }));
  if (squares.open) {
    svg.append(shape("path", { d: squares.open, fill: "none", stroke: "currentColor", "stroke-width": "1.6" }));
  }
  return svg;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @returns {SVGElement}
 */
function shape(name, attributes) {
  const made = /** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
