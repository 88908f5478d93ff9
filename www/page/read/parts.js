// Where the worker and the WebAssembly come from on a web server. The offline page has its own: parts.offline.js.

export const startWorker = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

/** Nothing to hand over: the package fetches the file beside it. */
export const wasm = undefined;
