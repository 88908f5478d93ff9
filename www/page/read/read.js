// Reads a source, a paste or a file: where its articles are, and each of them.
import { exportAs, formats, init, parse, split } from "../../pkg/index.js";

export { exportAs, formats, init };

/**
 * Where the articles of a source stand in it, without a gap.
 *
 * @param {string} text
 * @returns {import("../../pkg/index.js").Span[]}
 */
export function articlesIn(text) {
  const articles = split(text);
  // A text without a word has no article, and still a reading.
  return articles.length ? articles : [{ start: 0, end: text.length }];
}

/**
 * @param {string} text the text of one article
 * @param {import("../../pkg/index.js").Correction[]} corrections
 */
export function read(text, corrections) {
  const began = performance.now();
  const article = parse(text, { corrections });
  return { article, ms: performance.now() - began };
}
