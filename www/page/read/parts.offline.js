// Where the worker and the WebAssembly come from in the offline page: both are text inside the one file, because a page
// opened from disk may not fetch its neighbours.
import wasmBase64 from "inline:wasm";
import workerScript from "inline:worker";

export const startWorker = () =>
  new Worker(URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" })));

export const wasm = Uint8Array.from(atob(wasmBase64), (unit) => unit.charCodeAt(0));
