// One side that reads: a worker with its shelf, or, where workers are refused, a shelf on the page itself.
import { loadWasm, startWorker } from "./parts.js";
import { LARGE } from "./part.js";
import { makeShelf } from "./shelf.js";

let loading;

/** All sides share the bytes; those that could not be had are asked for again. */
function wasm() {
  loading ??= loadWasm().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @param {() => void} onLost the worker has ended by itself, with all that it kept, while it read nothing */
export function makeSide(onLost) {
  const calls = new Map();
  /** The keys of the sources that it has read and keeps. */
  let known = new Set();
  let lastId = 0;
  let worker;
  let shelf;
  let isStopped = false;

  try {
    worker = startWorker();
    worker.addEventListener("message", ({ data }) => hear(data));
    worker.addEventListener("error", ({ message }) => goOnWithout(message));
  } catch {
    goOnWithout();
  }

  function hear({ id, progress, failure, found, lock }) {
    const call = calls.get(id);
    if (lock) navigator.locks.request(lock, ended);
    else if (failure) goOnWithout(failure);
    else if (progress !== undefined) call?.onProgress?.(progress);
    else {
      calls.delete(id);
      call?.resolve(found);
    }
  }

  function ended() {
    if (isStopped || shelf) return;
    const reason = "the browser has ended the worker";
    const all = [...calls.values()];
    if (all.some(({ what }) => what === "read")) return goOnWithout(reason);
    calls.clear();
    for (const call of all) call.reject(new Error(reason));
    onLost();
  }

  /**
   * Some browsers refuse a worker from a Blob, and say so only later: the page then reads by itself. What was too much for the
   * worker, though, would be too much for the page.
   */
  function goOnWithout(reason) {
    if (shelf) return;
    worker?.terminate();
    const waiting = [...calls].map(([id, call]) => [id, call, call.what === "read" && newIn(call.request.sources) > LARGE]);
    shelf = makeShelf();
    known = new Set();
    for (const [id, call, isTooMuch] of waiting) {
      if (!isTooMuch) send(id, call);
      else if (calls.delete(id)) call.reject(new Error(reason));
    }
  }

  const newIn = (sources) => sources.reduce((sum, { key, text }) => sum + (known.has(key) ? 0 : text.length), 0);

  async function send(id, { what, request, resolve, reject, onProgress }) {
    if (!shelf) {
      worker.postMessage({ id, what, request: what === "read" ? withoutKnown(request) : request });
      return;
    }
    try {
      resolve(await shelf[what](request, onProgress));
    } catch (error) {
      reject(error);
    }
    calls.delete(id);
  }

  const withoutKnown = (request) => ({
    ...request,
    wasm: known.size ? undefined : request.wasm,
    sources: request.sources.map(({ key, text, corrections }) => (known.has(key) ? { key } : { key, text, corrections })),
  });

  function call(what, request, onProgress) {
    return new Promise((resolve, reject) => {
      const made = { what, request, resolve, reject, onProgress };
      calls.set(++lastId, made);
      send(lastId, made);
    });
  }

  return {
    /** Asks the shelf; the promise of a side that is stopped stays open. */
    call,
    async read(request, onProgress) {
      const found = await call("read", { ...request, wasm: await wasm() }, onProgress);
      known = new Set([...request.keep, ...request.sources.map(({ key }) => key)]);
      return found;
    },
    /** How many characters it would have to read. */
    newIn,
    /** Whether it can be stopped while it reads. */
    canStop: () => !shelf,
    stop() {
      isStopped = true;
      worker?.terminate();
    },
  };
}
