// Where the worker and the WebAssembly come from when the page is served as it lies here. What is built has its own:
// parts.hosted.js, parts.offline.js.
import { trusted } from "./trusted.js";

export const startWorker = () => new Worker(trusted(new URL("./worker.js", import.meta.url)), { type: "module" });

/** Nothing to hand over: the package fetches the file beside it. */
export const loadWasm = async () => undefined;
