// Where the worker and the WebAssembly come from on a web host: files whose names tell their contents.
import wasm from "given:wasm";
import worker from "given:worker";
import { trusted } from "./trusted.js";

export const startWorker = () => new Worker(trusted(worker));

/** Fetched here, not in the worker: index.html has asked for it already, and only the page itself is handed that. */
export async function loadWasm() {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
  return response.arrayBuffer();
}
