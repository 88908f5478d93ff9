// Reads texts away from the page's own thread, one at a time; of those that arrive meanwhile only the newest counts.
import { startWorker, wasm } from "./parts.js";
import { read } from "./read.js";
import { sample } from "../input/sample.js";

/**
 * @param {(text: string, article: import("../../pkg/index.js").Article, ms: number) => void} onAnswer
 * @param {(reason: string) => void} onFailure
 */
export function startReader(onAnswer, onFailure) {
  let lastId = 0;
  let newest;
  let busy = false;
  let worker;

  try {
    worker = startWorker();
    worker.addEventListener("message", ({ data }) => (data.failure ? goOnWithout() : settle(data)));
    worker.addEventListener("error", goOnWithout);
    // Id 0 is nobody's: a whole article makes the worker, the WebAssembly and its tables ready before the first paste.
    worker.postMessage({ id: 0, text: sample, wasm });
  } catch {
    worker = undefined;
  }

  function ask(request) {
    busy = true;
    if (worker) worker.postMessage(request);
    else read(request.text, wasm).then((answer) => settle({ id: request.id, ...answer }), fail);
  }

  function settle({ id, article, ms }) {
    if (id === 0) return;
    busy = false;
    if (id === newest?.id) onAnswer(newest.text, article, ms);
    else if (newest) ask(newest);
  }

  function fail(error) {
    busy = false;
    onFailure(String(error));
  }

  /** Some browsers refuse a worker from a Blob, and say so only later: the page then reads by itself. */
  function goOnWithout() {
    if (!worker) return;
    worker.terminate();
    worker = undefined;
    if (busy && newest) ask(newest);
    else busy = false;
  }

  return {
    /** Reads `text`; an older text that is still waiting is forgotten. */
    read(text) {
      newest = { id: ++lastId, text };
      if (!busy) ask(newest);
    },
    /** Wants no answer any more. */
    forget() {
      newest = undefined;
    },
  };
}
