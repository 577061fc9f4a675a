/** The address of a page as a QR code, made in the browser: the code holds wherever the site stands, also offline. */

import { correction, generate } from "./vendor/lean-qr.js";

/** Around the code, in modules; ISO/IEC 18004 asks for four. */
const QUIET_ZONE = 4;
/** Beyond this a module of a code that is 25 mm wide is thinner than what a phone reads off paper. */
const MOST_CHARACTERS = 300;
const SVG = "http://www.w3.org/2000/svg";

/** @typedef {{ size: number, path: string }} QrCode modules per side with the quiet zone, and the path of the dark ones */

/**
 * @param {string} address absolute
 * @returns {QrCode | null} `null` for what is no absolute address, or one too long for print
 */
export function qrCodeOf(address) {
  const written = URL.canParse(address) ? new URL(address).href : ""; // letters beyond ASCII percent-encoded, as readers expect
  if (!written || written.length > MOST_CHARACTERS) return null;
  const code = generate(written, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h${start - x}z`;
    }
  }
  return { size: code.size + 2 * QUIET_ZONE, path };
}

/**
 * @param {SVGElement} svg becomes black on white in every scheme; hidden where there is no code
 * @param {string} address absolute
 */
export function drawQrCode(svg, address) {
  const code = qrCodeOf(address);
  svg.toggleAttribute("hidden", !code);
  if (!code) return;
  const ground = element("rect", { width: code.size, height: code.size, fill: "#fff" });
  svg.setAttribute("viewBox", `0 0 ${code.size} ${code.size}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.replaceChildren(ground, element("path", { d: code.path, fill: "#000" }));
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
