// Reads one text and times it: the one call that the worker and the page without a worker share.
import { init, parse } from "../../pkg/index.js";

/**
 * @param {string} text
 * @param {BufferSource} [wasm] the WebAssembly, where it cannot be fetched; only the first call looks at it
 */
export async function read(text, wasm) {
  await init(wasm);
  const began = performance.now();
  const article = parse(text);
  return { article, ms: performance.now() - began };
}
