// The package where the host compiles the WebAssembly itself, and no code may: Cloudflare's workers, edge functions.
import module from "./tinbai_bg.wasm?module";
import { functions, startNow } from "./core.js";

// Next.js hands over a module of another realm at its edge, which would be taken for bytes.
startNow(Object.setPrototypeOf(module, WebAssembly.Module.prototype));

/** Nothing to wait for: it is here so that the same program runs with the other entries. */
export async function init() {}

// Bindings of this module's own: a bundler that follows a plain re-export past this file would drop the start above.
export const { exportAs, formats, parse, parseAll, parseToJson, split, version } = functions;
