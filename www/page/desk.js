// What lies on the desk: the text, the article that was read from it, what somebody corrected. The parts of the page look
// at it and tell one another through it; none knows another.

/**
 * An article as read.
 *
 * @typedef {object} Answer
 * @property {string} text the text of this article alone, which the article's offsets count in
 * @property {number} base where that text starts in its source, which is in the text area or the view of a large text
 * @property {import("../pkg/index.js").Article} article of a large text only the beginning of each list, and no blocks
 * @property {import("./article/fields.js").Field[]} fields
 * @property {number} ms how long the parse took
 * @property {Large} [large] the way to the rest of a large article
 */

/**
 * What somebody points at, with the mouse, the keyboard or the caret: everywhere else it lights up.
 *
 * @typedef {object} Pointed
 * @property {number} start of its words, in the article's text
 * @property {number} end
 * @property {string} [entity] the thing's id; several where one element shows several things, with spaces between
 * @property {"caret" | "mouse" | "block" | "go" | "focus"} [how] the caret stands in these words; the mouse rests on something,
 *   or on a paragraph; the article goes there too; the focus goes to the pasted words. Else the words alone are selected
 */

/**
 * What the worker keeps of an article that is too large to be handed over.
 *
 * @typedef {object} Large
 * @property {Record<string, number>} totals how long each list of the whole article is
 * @property {{ start: number, end: number, lines: number, blocks: number }[]} pages the story's blocks, in pages
 * @property {{ blocks: import("../pkg/index.js").Block[], counts: Record<string, number> }} dropped
 * @property {(page: number) => Promise<import("../pkg/index.js").Article>} page the part of the article on one page
 */

/**
 * One of the articles that lie on the desk, as lists show it (see read/shelf.js for the rest).
 *
 * @typedef {import("./read/shelf.js").Summary & { id: string, name?: string, text: string }} Document
 */

/**
 * The parts tell one another: `words`, the language has changed; `documents`, other articles lie on the desk; `answer`,
 * another of them is open or none; `choose`, the one at a position is wanted;
 * `correct`, something is done to the corrections of its source; `point`, `Pointed` or nothing; `sample`,
 * somebody wants the sample; `open`, the id of a panel to open; `tab`, another panel is open; `state`,
 * whether texts can be read, or one waits; `restart`, somebody wants to try again; `sources`, texts are to lie on the desk.
 *
 * @typedef {object} Desk
 * @property {import("./lang/vi.js").vi} words the words of the interface
 * @property {Answer} [answer] the newest article; absent for an empty text
 * @property {Error} [trouble] why no text can be read at all
 * @property {boolean} [isWaiting] a text has been waiting for its article longer than one does not notice
 * @property {import("./read/reader.js").Source[]} sources what was read: a paste, or a file each
 * @property {Document[]} documents the articles in them, in order
 * @property {number} current which of them `answer` is
 * @property {import("./corrections/corrections.js").Correct} correct
 * @property {import("../pkg/index.js").FormatInfo[]} formats
 * @property {(format: import("../pkg/index.js").Format, all: boolean) => Promise<Blob>} exportAs the open article, or all, in a format
 * @property {(event: "words" | "documents" | "answer" | "choose" | "correct" | "point" | "sample" | "open" | "tab" | "state" | "restart" | "sources", listener: (detail?: any) => void) => void} on
 * @property {(event: string, detail?: any) => void} tell
 */

/** @returns {Desk} */
export function makeDesk() {
  const listeners = new Map();
  return {
    words: undefined,
    sources: [],
    documents: [],
    current: 0,
    answer: undefined,
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    tell(event, detail) {
      for (const listener of listeners.get(event) ?? []) listener(detail);
    },
  };
}
