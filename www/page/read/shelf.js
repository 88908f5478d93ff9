// What has been read and is kept: the worker's side of the reader, or the page's own where workers are refused.
import { fieldsOf } from "../article/fields.js";
import { digestOf, droppedOf, extentOf, LARGE, pagesOf, partOf } from "./part.js";
import { articlesIn, exportAs, formats, init, read } from "./read.js";

/**
 * @typedef {object} Summary what a list of articles shows of one
 * @property {number} source the position of its source among those that were asked for
 * @property {number} base where it starts in its source
 * @property {number} end where it ends there
 * @property {string} [title]
 * @property {string} [outlet]
 * @property {string} [published]
 * @property {number} words
 * @property {string[]} people the first few names
 * @property {string[]} documents the first few citations
 */

const NAMES = 6;

/** @typedef {import("../../pkg/index.js").Correction} Correction */

/** Those corrections of a source that lie in one of its articles, as this counts. */
const correctionsIn = (corrections, { start, end }) =>
  corrections
    .filter((one) => one.start >= start && one.end <= end)
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));

/** Things of which there is a number of mentions, the most mentioned first. */
const mostMentioned = (things) => [...things].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, NAMES);

/** An article as the exports want it: its text and what was corrected in it. */
const pasted = ({ text, document: { base, end, corrections } }) => ({ text: text.slice(base, end), corrections });

export function makeShelf() {
  /** By the key of its source: `{ text, documents }`, a document being `{ base, end, article, ms, pages? }`. */
  let kept = new Map();

  function readSource(text, corrections, onProgress) {
    const articles = articlesIn(text);
    return articles.map((span, done) => {
      if (done) onProgress(done / articles.length);
      const own = correctionsIn(corrections, span);
      return { base: span.start, end: span.end, corrections: own, ...read(text.slice(span.start, span.end), own) };
    });
  }

  /**
   * Reads sources, each known by its key; the text of one that was read before need not come again.
   *
   * @param {{ sources: { key: number, text?: string, corrections?: Correction[] }[], keep: number[], current: number, wasm?: BufferSource }} request
   *   `keep`: keys of sources that are shown still; `current`: which article is wanted at once
   * @param {(done: number) => void} onProgress gets the part that is done, from 0 to 1
   */
  async function readAll({ sources, keep, current, wasm }, onProgress = () => {}) {
    await init(wasm);
    const wanted = new Set([...keep, ...sources.map(({ key }) => key)]);
    kept = new Map([...kept].filter(([key]) => wanted.has(key)));
    const began = performance.now();
    for (const [done, { key, text, corrections }] of sources.entries()) {
      if (kept.has(key)) continue;
      const documents = readSource(text, corrections, (part) => onProgress((done + part) / sources.length));
      kept.set(key, { text, documents });
      if (sources.length > 1) onProgress((done + 1) / sources.length);
    }
    const ms = performance.now() - began;
    const summaries = sources.flatMap(({ key }, source) => kept.get(key).documents.map((one) => summaryOf(one, source)));
    const at = Math.min(current, summaries.length - 1);
    const { source, base } = summaries[at];
    return { summaries, current: at, ms, formats: formats(), answer: open({ key: sources[source].key, base }) };
  }

  const find = ({ key, base }) => {
    const { text, documents } = kept.get(key);
    return { text, document: documents.find((one) => one.base === base) };
  };

  /** One article: whole, or a digest of a large one. */
  function open(which) {
    const { text, document } = find(which);
    const { base, end, article, ms } = document;
    if (end - base <= LARGE) return { base, end, article, fields: fieldsOf(article), ms };
    document.pages ??= pagesOf(article, text.slice(base, end));
    const { article: digest, totals } = digestOf(article);
    const pages = document.pages.map(extentOf);
    return { base, end, article: digest, fields: fieldsOf(digest), ms, large: { totals, pages, dropped: droppedOf(article) } };
  }

  return {
    read: readAll,
    open,
    /** The part of a large article in which page `page` of its blocks lies. */
    page(which) {
      const { article, pages } = find(which).document;
      return partOf(article, pages[which.page]);
    },
    /** Articles in a format, as a file: to hand it over costs nothing. */
    exportAs({ which, format }) {
      // One that has been read need not be read again.
      if (format === "json" && which.length === 1) return new Blob([JSON.stringify(find(which[0]).document.article, null, 2)]);
      const text = exportAs(which.map((one) => pasted(find(one))), format);
      const isJson = formats().find(({ name }) => name === format).extension.startsWith("json");
      return new Blob([isJson ? JSON.stringify(JSON.parse(text), null, 2) : text]);
    },
  };
}

/** @returns {Summary} */
function summaryOf({ base, end, article }, source) {
  const { title, outlet, published, stats, people, documents } = article;
  return {
    source,
    base,
    end,
    title: title?.text,
    outlet: outlet?.value,
    published: published?.value,
    words: stats.words,
    people: mostMentioned(people).map(({ name }) => name),
    documents: mostMentioned(documents).map(({ type, number, name }) => name && !number ? name : [type, number].filter(Boolean).join(" ")),
  };
}
