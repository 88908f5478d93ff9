// The package where the WebAssembly must be fetched: browsers, and bundlers for them.
import { functions, startFrom } from "./core.js";

let starting;

/** Fetches and starts the WebAssembly, once; later calls wait for the same start. A failed start can be tried again. */
export async function init(input) {
  starting ??= startFrom(input ?? new URL("./tinbai_bg.wasm", import.meta.url));
  try {
    await starting;
  } catch (error) {
    starting = undefined;
    throw error;
  }
}

export const { exportAs, formats, parse, parseAll, parseToJson, split, version } = functions;
