// Marks in running text: nested, overlapping and equal spans alike.
import { element } from "../base/dom.js";
import { withControls } from "./controls.js";
import { mentionFields, saidFields } from "./facts.js";
import { shows } from "./shown.js";

/** The fields that are marked inside a block; the others are whole blocks. */
const MARKED = new Set(["published", "modified", "outlet", "author", "source", "credit", "tag"]);

/**
 * The fields and mentions that are marked, sorted so that an outer one comes before an inner one. A block with marks shows
 * the words of the source: where these had to be decoded, whole blocks are shown as read, without mentions.
 */
export function markedFields(fields, article) {
  const inside = article.encoding === "unicode" ? [...saidPieces(article), ...mentionFields(article)] : [];
  const marked = [...fields.filter(({ name }) => MARKED.has(name)), ...inside];
  return marked.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What was said may lie in pieces: the words between are the reporter's. */
function saidPieces(article) {
  const pieces = new Map([...article.quotes, ...article.statements].map(({ id, spans }) => [id, spans]));
  return saidFields(article).flatMap((field) => pieces.get(field.entity)?.map((piece) => ({ ...field, ...piece })) ?? [field]);
}

/**
 * The words of `source` from `start` to `end` as nodes, with a mark around each field inside.
 *
 * @param {string} source
 * @param {import("./fields.js").Field[]} fields those of `markedFields` that lie in the range
 */
export function markedText(source, start, end, fields, words) {
  const nodes = [];
  let at = start;
  for (let i = 0; i < fields.length; ) {
    const field = fields[i++];
    const from = Math.max(at, field.start);
    const to = Math.min(end, field.end);
    if (from >= to) continue;
    // A field that crosses the end of this one is cut there: its words carry the mark of whoever came first.
    const inner = [];
    while (i < fields.length && fields[i].start < to) inner.push(fields[i++]);
    nodes.push(plain(source, at, from), mark(field, words, ...markedText(source, from, to, inner, words)));
    at = to;
    const rest = inner.filter((field) => field.end > to).sort((a, b) => b.end - a.end);
    if (rest.length > 0) [fields, i] = [[...rest, ...fields.slice(i)], 0];
  }
  nodes.push(plain(source, at, end));
  return nodes.flat().filter((node) => node !== "");
}

/** @param {import("./fields.js").Field} field */
export function mark(field, words, ...children) {
  const { name, basis, value, text } = field;
  // Speech is long and holds marks of its own: it is set apart quietly, and reached from the dossier.
  if (name === "quote" || name === "statement") {
    return shows(element(name === "quote" ? "q" : "span", { class: "said" }, ...children), field);
  }
  const label = value === text ? words.field[name] : `${words.field[name]}: ${value}`;
  const shown = element(
    "mark",
    {
      // Not a button: a mark may lie inside another, and what is in a button cannot be reached.
      role: "link",
      "aria-haspopup": "dialog",
      tabindex: -1,
      class: basis,
      title: basis === "implied" ? `${label} (${words.basis.implied})` : label,
    },
    ...children,
  );
  // The name of the field joins the words for those who cannot see the tooltip; `title` alone would not be read.
  shown.setAttribute("aria-label", `${words.field[name]}: ${shown.textContent}`);
  return shows(shown, field);
}

/** As a core that re-joins hard wraps would show it: NFC, single spaces; but nothing in it is invisible. */
const plain = (source, start, end) =>
  withControls(source, start, end, (text) => text.normalize("NFC").replace(/\s+/g, " "));
