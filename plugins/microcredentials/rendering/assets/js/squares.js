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
      open += `M${left} ${HALF_LINE}H${right}V${SIDE - HALF_LINE}H${left}z`;
    }
  }
  return { width: count * PITCH - PITCH + SIDE, filled, open };
}

/**
 * @param {Element} svg with a path of class `filled` and one of class `open`
 * @param {[number, number] | null} credits
 */
export function drawSquares(svg, credits) {
  const squares = squaresOf(credits);
  svg.toggleAttribute("hidden", !squares);
  if (!squares) return;
  svg.setAttribute("viewBox", `0 0 ${squares.width} ${SIDE}`);
  svg.querySelector(".filled")?.setAttribute("d", squares.filled);
  svg.querySelector(".open")?.setAttribute("d", squares.open);
}
