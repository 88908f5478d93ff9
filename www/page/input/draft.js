// The text kept on this machine, for those who ask for it.
import { complain } from "../base/message.js";

const KEY = "tinbai.draft";
/** Storage is written while everything waits, and holds little. */
const MOST = 1_000_000;

/** @param {import("../desk.js").Desk} desk */
export function makeDraft(desk) {
  const box = document.getElementById("draft");
  let text = "";
  let waiting;

  function store() {
    clearTimeout(waiting);
    if (!box.checked) return;
    try {
      if (text.length > MOST) throw new DOMException("", "QuotaExceededError");
      localStorage.setItem(KEY, text);
    } catch ({ name }) {
      box.checked = false;
      forget();
      complain(name === "QuotaExceededError" ? desk.words.input.draftTooLong : desk.words.input.draftRefused);
    }
  }

  function forget() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Where nothing can be stored, nothing is.
    }
  }

  box.addEventListener("change", () => (box.checked ? store() : forget()));
  // What was typed last must not be lost with the page.
  addEventListener("pagehide", store);

  return {
    /** The text of an earlier visit, if one is kept. */
    recall() {
      let kept = null;
      try {
        kept = localStorage.getItem(KEY);
      } catch {
        // As if none were kept.
      }
      box.checked = kept !== null;
      return kept ?? "";
    },
    keep(newest) {
      text = newest;
      clearTimeout(waiting);
      if (box.checked) waiting = setTimeout(store, 500);
    },
  };
}
