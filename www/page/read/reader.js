// Reads texts away from the page's own thread; of those that arrive meanwhile only the newest counts. A large text has a
// worker of its own, which is stopped when nobody waits for it any more; the one before keeps what is shown until then.
import { samples } from "../input/samples.js";
import { LARGE } from "./part.js";
import { makeSide } from "./side.js";

/**
 * A paste or a file, with what somebody corrected in it; another text, or other corrections, have another key.
 *
 * @typedef {object} Source
 * @property {number} key
 * @property {string} [name]
 * @property {string} text
 * @property {import("../../pkg/index.js").Correction[]} corrections
 * @property {ReturnType<import("../corrections/history.js").makeHistory>} history
 */

/**
 * @typedef {object} Found
 * @property {import("./shelf.js").Summary[]} summaries one for each article
 * @property {number} current which of them `answer` is
 * @property {object} answer the article: whole, or a digest (`large`)
 * @property {number} ms how long it took to read all that was new
 */

/**
 * @param {object} listener
 * @param {(found: Found, sources: Source[]) => void} listener.onAnswer
 * @param {(error: Error, hasStarted: boolean) => void} listener.onFailure not started: no text can be read
 * @param {(running?: { began: number, done?: number, size: number }) => void} listener.onRun a text is being read, or none
 */
export function startReader({ onAnswer, onFailure, onRun }) {
  let main = makeSide(restart);
  let newest;
  let running;
  /** The keys of the sources that are shown. */
  let keep = [];
  let hasStarted = false;

  /** A whole article makes the worker, the WebAssembly and its tables ready before the first paste. */
  function prepare() {
    const sources = [{ key: 0, text: samples[0].text, corrections: [] }];
    main.read({ sources, keep, current: 0 }).then(() => (hasStarted = true), fail);
  }

  async function start(request) {
    const size = main.newIn(request.sources);
    const side = size > LARGE && main.canStop() ? makeSide(restart) : main;
    const run = { request, side };
    running = run;
    const shown = { began: performance.now(), size };
    onRun(shown);
    try {
      const found = await side.read({ ...request, keep: side === main ? keep : [] }, (done) => {
        if (running === run) onRun({ ...shown, done });
      });
      if (running === run) settle(found);
    } catch (error) {
      if (running === run) fail(error);
    }
  }

  function settle(found) {
    const { request, side } = running;
    running = undefined;
    hasStarted = true;
    onRun();
    if (request !== newest) {
      if (newest) start(newest);
      return;
    }
    if (side !== main) main.stop();
    main = side;
    keep = request.sources.map(({ key }) => key);
    onAnswer(found, request.sources);
  }

  function fail(error) {
    running = undefined;
    onRun();
    onFailure(error, hasStarted);
  }

  /** One that reads a text of the usual size is soon done by itself. */
  function stopLarge() {
    if (!running || running.side === main) return;
    running.side.stop();
    running = undefined;
    onRun();
  }

  /** Tries again to get ready, after a failure, and reads what waits, or was read by one that is lost. */
  function restart() {
    main.stop();
    main = makeSide(restart);
    keep = [];
    if (newest) start(newest);
    else prepare();
  }

  prepare();

  return {
    /** @param {Source[]} sources @param {number} current which of the articles is wanted at once */
    read(sources, current = 0) {
      newest = { sources, current };
      stopLarge();
      if (!running) start(newest);
    },
    /** Wants no answer any more. */
    forget() {
      newest = undefined;
      stopLarge();
    },
    restart,
    /** @param {{ key: number, base: number }} which one of the articles that were read */
    open: (which) => main.call("open", which),
    page: (which, page) => main.call("page", { ...which, page }),
    /** @param {{ which: { key: number, base: number }[], format: string }} request */
    exportAs: (request) => main.call("exportAs", request),
  };
}
