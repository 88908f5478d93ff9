// The package with the WebAssembly inside its code: no second file to serve, ready when imported.
import { functions, startNow } from "./core.js";
import base64 from "./tinbai_bg.base64.js";

startNow(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)));

/** Nothing to wait for: it is here so that the same program runs with the other entries. */
export async function init() {}

// Bindings of this module's own: a bundler that follows a plain re-export past this file would drop the start above.
export const { exportAs, formats, parse, parseAll, parseToJson, split, version } = functions;
