// Where the worker and the WebAssembly come from in the offline page: both are text inside the one file, because a page
// opened from disk may not fetch its neighbours.
import wasmBase64 from "given:wasm";
import workerScript from "given:worker";
import { trusted } from "./trusted.js";

export const startWorker = () =>
  new Worker(trusted(URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" }))));

export const loadWasm = async () => Uint8Array.from(atob(wasmBase64), (unit) => unit.charCodeAt(0));
