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
 * What somebody points at, with the mouse, the keyboard or the caret: everywhere else it lights up.
 *
 * @typedef {object} Pointed
 * @property {number} start of its words, in the article's text
 * @property {number} end
 * @property {string} [entity] the thing's id; several where one element shows several things, with spaces between
 * @property {"caret" | "block" | "go" | "focus"} [how] the caret stands in these words; the mouse rests on their paragraph;
 *   the article goes there too; the focus goes to the pasted words. Else the words alone are shown
 */

/**
 * The parts tell one another: `words`, the language has changed; `answer`, there is another article or none; `point`,
 * `Pointed` or nothing; `sample`, somebody wants the sample; `open`, the id of a panel to open.
 *
 * @typedef {object} Desk
 * @property {import("./lang/vi.js").vi} words the words of the interface
 * @property {Answer} [answer] the newest article; absent for an empty text
 * @property {(event: "words" | "answer" | "point" | "sample" | "open", listener: (detail?: any) => void) => void} on
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
