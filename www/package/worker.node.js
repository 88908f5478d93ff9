// The package off the main thread, in one of Node's worker threads.
import { Worker } from "node:worker_threads";
import { queue } from "./queue.js";

/** Without the flags of the program, of which some are for its own code alone: `--input-type`. */
const start = () => new Worker(new URL("./worker-thread.node.js", import.meta.url), { execArgv: [] });

export const { close, exportAs, formats, init, parse, parseAll, parseToJson, split, version } = queue((settings, on) => {
  const worker = (settings.worker ?? start)();
  worker.on("message", on.reply);
  worker.on("error", on.failure);
  worker.on("exit", () => on.failure(new Error("tinbai/worker ended before it answered")));
  return {
    post: (call) => worker.postMessage(call),
    end: () => worker.terminate(),
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
  };
});
