// Files as text: as they are, or what one would see of a web page.
import { inertDocument } from "../read/trusted.js";

/** A file of more bytes than these is no article, and no press review either. */
export const MOST_BYTES = 32 << 20;

export const isText = ({ name, type }) => /\.(txt|md|html?|text|markdown)$/i.test(name) || /^text\//.test(type);
const isPage = ({ name, type }) => /\.html?$/i.test(name) || type === "text/html";

/** @param {File} file */
export async function textOf(file) {
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  return withLineFeeds(isPage(file) ? visibleText(text) : text);
}

/** Line ends as a text area has them: offsets must count the same in both. */
export const withLineFeeds = (text) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/**
 * UTF-8 where it is, UTF-16 where it says so. Else the bytes as one-byte letters: an old Vietnamese encoding, which the
 * parser knows by what it looks like then.
 *
 * @param {Uint8Array} bytes
 */
export function decode(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const UNSEEN = new Set(
  "script style noscript template head svg math iframe object embed canvas audio video select textarea datalist".split(" "),
);
const BLOCKS = new Set(
  ("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption").split(" "),
);
/** Lines that belong together. */
const CLOSE = new Set(["li", "tr", "dt", "dd", "div"]);

/**
 * What one would see of a page: the text of its elements, blocks on lines of their own. Nothing in it runs or is loaded: the
 * document belongs to no window. (The browser writes into its console what the policy would have kept from running.)
 *
 * @param {string} html
 */
export function visibleText(html) {
  const { body } = inertDocument(html);
  const lines = [];
  let line = "";
  /** The line ends that the next words need before them. */
  let owed = 0;
  /** Whether another space would be one too many. */
  let isSpaced = true;
  const say = (words) => {
    if (owed && (line || lines.length)) lines.push(line.trimEnd() + "\n".repeat(owed));
    if (owed) line = "";
    owed = 0;
    line += words;
    isSpaced = /\s/.test(words.at(-1));
  };

  function walk(node, isPre) {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = isPre ? node.data : node.data.replace(/[ \t\r\n\f]+/g, " ");
      const shown = !isPre && (owed || isSpaced) ? words.replace(/^ /, "") : words;
      if (shown !== "") say(shown);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const name = node.localName;
    if (UNSEEN.has(name) || node.hidden || /display:\s*none/i.test(node.getAttribute("style"))) return;
    if (name === "br") {
      owed = Math.min(2, owed + 1);
      return;
    }
    if ((name === "td" || name === "th") && node.previousElementSibling) say("\t");
    const around = BLOCKS.has(name) ? (CLOSE.has(name) ? 1 : 2) : 0;
    owed = Math.max(owed, around);
    for (const child of node.childNodes) walk(child, isPre || name === "pre");
    owed = Math.max(owed, around);
  }

  walk(body, false);
  return [...lines, line].join("").trim();
}
