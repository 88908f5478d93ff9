// Marks in running text: nested, overlapping and equal spans alike.
import { element } from "./dom.js";

/** The fields that are marked inside a block; the others are whole blocks. */
const MARKED = new Set(["published", "modified", "outlet", "author", "source", "credit", "tag"]);

/** @param {import("./fields.js").Field[]} fields sorted so that an outer field comes before an inner one */
export const markedFields = (fields) =>
  fields.filter(({ name }) => MARKED.has(name)).sort((a, b) => a.start - b.start || b.end - a.end);

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
export function mark({ name, start, end, basis }, words, ...children) {
  const shown = element(
    "mark",
    {
      role: "button",
      tabindex: -1,
      class: basis,
      title: basis === "implied" ? `${words.field[name]} (${words.basis.implied})` : words.field[name],
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
