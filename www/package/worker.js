// The package off the main thread, in a web worker.
import { queue } from "./queue.js";

const start = () => new Worker(new URL("./worker-thread.js", import.meta.url), { type: "module" });

export const { close, exportAs, formats, init, parse, parseAll, parseToJson, split, version } = queue((settings, on) => {
  const worker = (settings.worker ?? start)();
  worker.onmessage = ({ data }) => on.reply(data);
  worker.onmessageerror = () => on.failure(new Error("tinbai/worker gave something that cannot be sent"));
  worker.onerror = ({ message }) => on.failure(new Error(`tinbai/worker could not run: ${message ?? "its script did not load"}`));
  return { post: (call) => worker.postMessage(call), end: () => worker.terminate() };
});
