// What lies on the desk: the text, the article that was read from it, what somebody corrected. The parts of the page look
// at it and tell one another through it; none knows another.

/**
 * An article as read.
 *
 * @typedef {object} Answer
 * @property {string} text the text of this article alone, which the article's offsets count in
 * @property {number} base where that text starts in the text area
 * @property {import("../pkg/index.js").Article} article
 * @property {import("./article/fields.js").Field[]} fields
 * @property {number} ms how long the parse took
 */

/**
 * @typedef {object} Desk
 * @property {import("./lang/vi.js").vi} words the words of the interface
 * @property {Answer} [answer] the newest article; absent for an empty text
 * @property {(event: "words" | "answer" | "point", listener: (detail?: any) => void) => void} on
 * @property {(event: string, detail?: any) => void} tell
 */

/** @returns {Desk} */
export function makeDesk() {
  const listeners = new Map();
  return {
    words: undefined,
    answer: undefined,
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    tell(event, detail) {
      for (const listener of listeners.get(event) ?? []) listener(detail);
    },
  };
}
