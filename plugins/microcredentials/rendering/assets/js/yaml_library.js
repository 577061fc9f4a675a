/** The YAML library (`yaml` of npm, ISC licence), bundled by `npm run vendor`; only the form loads it. */

import * as bundled from "./vendor/yaml.js";

export const yaml = /** @type {typeof import("yaml")} */ (/** @type {unknown} */ (bundled));
