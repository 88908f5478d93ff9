// The functions of the package in a thread of their own, one call after the other. What a thread is, each host says.

/**
 * @typedef {object} Thread
 * @property {(call: { name: string, given: unknown[] }) => void} post
 * @property {() => void} end
 * @property {(isBusy: boolean) => void} [hold] whether the program must wait for it before it may end
 */

/** Which argument the options are. */
const OPTIONS_AT = { exportAs: 2, formats: 0, parse: 1, parseAll: 1, parseToJson: 1, split: 1, version: 0 };

/** @param {(settings: object, on: { reply: (reply: object) => void, failure: (error: Error) => void }) => Thread} open */
export function queue(open) {
  let settings = {};
  /** @type {Thread | undefined} */
  let thread;
  const waiting = [];
  let running;

  function next() {
    if (running || waiting.length === 0) return;
    // A thread starts with the WebAssembly, before the first call.
    running = thread ? waiting.shift() : { name: "init", given: [settings.wasm], resolve() {}, reject: rejectAll };
    try {
      thread ??= begin();
      thread.hold?.(true);
      thread.post({ name: running.name, given: running.given });
    } catch (error) {
      settle("reject", error);
    }
  }

  /** Opens a thread; what one that was ended still says is nobody's. */
  function begin() {
    const opened = open(settings, {
      reply: ({ found, failure }) => opened === thread && (failure ? settle("reject", revive(failure)) : settle("resolve", found)),
      failure(error) {
        if (opened !== thread) return;
        end();
        settle("reject", error);
      },
    });
    return opened;
  }

  function settle(how, value) {
    const job = running;
    running = undefined;
    thread?.hold?.(false);
    job?.[how](value);
    next();
  }

  function end() {
    thread?.end();
    thread = undefined;
  }

  /** What waits cannot be done without a start. */
  function rejectAll(error) {
    end();
    for (const job of waiting.splice(0)) job.reject(error);
  }

  function call(name, given) {
    const { options, signal } = optionsOf(given[OPTIONS_AT[name]]);
    const sent = signal ? given.with(OPTIONS_AT[name], options) : given;
    return new Promise((resolve, reject) => {
      if (signal && !(signal instanceof AbortSignal)) throw new TypeError(`option signal must be an AbortSignal, not ${typeof signal}`);
      signal?.throwIfAborted();
      const job = { name, given: sent, resolve: over(resolve), reject: over(reject) };
      signal?.addEventListener("abort", cancel);
      waiting.push(job);
      next();

      function over(settle) {
        return (value) => {
          signal?.removeEventListener("abort", cancel);
          settle(value);
        };
      }

      /** A call that runs cannot hear anything: its thread ends with it, and the next call has a new one. */
      function cancel() {
        if (running === job) {
          end();
          settle("reject", signal.reason);
        } else {
          waiting.splice(waiting.indexOf(job), 1);
          job.reject(signal.reason);
        }
      }
    });
  }

  const functions = Object.fromEntries(Object.keys(OPTIONS_AT).map((name) => [name, (...given) => call(name, given)]));
  return {
    ...functions,
    /** Starts the thread before the first call needs it. */
    async init(given = {}) {
      settings = given;
      await functions.version();
    },
    /** Ends the thread, and the calls that wait for it; a later call starts a new one. */
    close() {
      end();
      const error = new DOMException("tinbai/worker was closed", "AbortError");
      for (const job of [running, ...waiting.splice(0)]) job?.reject(error);
      running = undefined;
    },
  };
}

/** The signal stays here: it cannot be sent. */
function optionsOf(given) {
  if (!given?.signal) return { options: given };
  const { signal, ...options } = given;
  return { options, signal };
}

/** The error that was thrown in the thread. */
function revive({ name, message }) {
  const error = name === "TypeError" ? new TypeError(message) : new Error(message);
  return Object.assign(error, { name });
}

/** The thread's side: calls what was asked for, and tells what came of it. */
export function answering(tinbai, post) {
  return async ({ name, given }) => {
    try {
      post({ found: await tinbai[name](...given) });
    } catch ({ name, message }) {
      post({ failure: { name, message } });
    }
  };
}
