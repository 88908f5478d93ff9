// Marks in running text: nested, overlapping and equal spans alike.
import { element } from "../base/dom.js";
import { mentionFields } from "./facts.js";

/** The fields that are marked inside a block; the others are whole blocks. */
const MARKED = new Set(["published", "modified", "outlet", "author", "source", "credit", "tag"]);

/**
 * The fields and mentions that are marked, sorted so that an outer one comes before an inner one. A block with marks shows
 * the words of the source: where these had to be decoded, whole blocks are shown as read, without mentions.
 */
export function markedFields(fields, article) {
  const mentions = article.encoding === "unicode" ? mentionFields(article) : [];
  const marked = [...fields.filter(({ name }) => MARKED.has(name)), ...mentions];
  return marked.sort((a, b) => a.start - b.start || b.end - a.end);
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
    for (const { end: innerEnd, ...rest } of inner) {
      if (innerEnd > to) fields = [...fields.slice(0, i), { ...rest, end: innerEnd }, ...fields.slice(i)];
    }
  }
  nodes.push(plain(source, at, end));
  return nodes.filter((node) => node !== "");
}

/** @param {import("./fields.js").Field} field */
export function mark({ name, start, end, basis, value, text }, words, ...children) {
  const label = value === text ? words.field[name] : `${words.field[name]}: ${value}`;
  const shown = element(
    "mark",
    {
      role: "button",
      tabindex: -1,
      class: basis,
      title: basis === "implied" ? `${label} (${words.basis.implied})` : label,
      "data-field": name,
      "data-start": start,
      "data-end": end,
    },
    ...children,
  );
  // The name of the field joins the words for those who cannot see the tooltip; `title` alone would not be read.
  shown.setAttribute("aria-label", `${words.field[name]}: ${shown.textContent}`);
  return shown;
}

/** As a core that re-joins hard wraps would show it: NFC, single spaces. */
const plain = (source, start, end) => source.slice(start, end).normalize("NFC").replace(/\s+/g, " ");

/** One tab stop for all marks inside `root`; the arrow keys, Home and End move between them. */
export function rove(root) {
  root.querySelector("mark")?.setAttribute("tabindex", "0");
}

/** @param {KeyboardEvent} event a key pressed on a mark inside `root` */
export function roveBy(event, root) {
  const marks = [...root.querySelectorAll("mark")];
  const at = marks.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const next = marks[(to + marks.length) % marks.length];
  for (const other of marks) other.setAttribute("tabindex", other === next ? "0" : "-1");
  next.focus();
}
