// The package in Node and Bun: it reads the WebAssembly beside it and is ready when imported.
import { readFileSync } from "node:fs";
import { functions, startNow } from "./core.js";

startNow(read(new URL("./tinbai_bg.wasm", import.meta.url)));

function read(address) {
  try {
    return readFileSync(address);
  } catch (cause) {
    const advice = "where a bundler moved the code away from it, import tinbai/inline, or keep tinbai out of the bundle";
    throw new Error(`tinbai found no WebAssembly at ${address}: ${advice}`, { cause });
  }
}

/** Nothing to wait for: it is here so that the same program runs in Node and in a browser. */
export async function init() {}

// Bindings of this module's own: a bundler that follows a plain re-export past this file would drop the start above.
export const { exportAs, formats, parse, parseAll, parseToJson, split, version } = functions;
