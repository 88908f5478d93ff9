// The reading view: the article set like an article, from its blocks, in the order of the text.
import { element } from "../base/dom.js";
import { rove } from "../base/rove.js";
import { hasControls } from "./controls.js";
import { legend, reachable } from "./legend.js";
import { mark, markedFields, markedText } from "./marks.js";

/** How many blocks are set at once: a page of a megabyte must not build 100,000 elements. */
const STEP = 400;

const DROPPED = new Set(["breadcrumb", "related", "boilerplate", "separator"]);
const TAGS = { kicker: "p", title: "h2", subheading: "h3" };

/**
 * @param {string} source
 * @param {import("../../pkg/index.js").Article} article
 * @param {import("./fields.js").Field[]} fields
 * @param {import("../lang/vi.js").vi} words
 */
export function readingView(source, article, fields, words) {
  const dropped = article.blocks.filter(({ role }) => DROPPED.has(role));
  return [
    ...legend(article, words),
    ...articleView(source, article, fields, words, reachable),
    ...notesOf(article, words),
    ...droppedBlocks(source, dropped, words),
  ];
}

/**
 * The article alone, and the button that sets more of a long one.
 *
 * @param {() => string} reachable which marks the keyboard reaches
 */
export function articleView(source, article, fields, words, reachable) {
  const page = element("article", { lang: "vi" });
  const more = element("button", { type: "button", class: "more", click: showMore });
  const kept = article.blocks.filter(({ role }) => !DROPPED.has(role));
  const setter = blockSetter(source, article, fields, words);
  let shown = 0;

  function showMore() {
    for (const block of kept.slice(shown, shown + STEP)) setter.set(block, page);
    shown = Math.min(shown + STEP, kept.length);
    more.textContent = words.more(kept.length - shown);
    more.hidden = shown === kept.length;
    rove(page, reachable());
  }

  if (!article.title) page.append(...metaLine(article, fields, words));
  showMore();
  return [page, more];
}

/** Sets one block after the other; it remembers what the next block may belong to. */
export function blockSetter(source, article, fields, words) {
  const asRead = new Map(fields.map((field) => [`${field.start}-${field.end}`, field.text]));
  const marks = markedFields(fields, article);
  const times = [article.published, article.modified].filter(Boolean);
  let nextMark = 0;
  let dateline;
  let figure;

  /** Fields come in the order of the text, as blocks do: one walk through both. */
  function marksIn({ start, end }) {
    while (nextMark < marks.length && marks[nextMark].end <= start) nextMark++;
    const from = nextMark;
    let to = from;
    while (to < marks.length && marks[to].start < end) to++;
    // One that spans several blocks keeps those after it waiting.
    return marks.slice(from, to).filter((field) => field.end > start);
  }

  function content(block) {
    const inside = marksIn(block);
    const read = asRead.get(`${block.start}-${block.end}`);
    const isAsPasted = article.encoding === "unicode" && hasControls(source.slice(block.start, block.end));
    if (inside.length === 0 && read !== undefined && !isAsPasted) return [read];
    return markedText(source, block.start, block.end, inside, words);
  }

  function set(block, page) {
    const { role, start, end } = block;
    const span = { "data-start": start, "data-end": end };
    if (role === "dateline") {
      dateline = element("span", { class: "dateline", ...span }, ...content(block));
      return;
    }
    if (role === "caption" || role === "credit") {
      if (role === "caption" || !figure) {
        figure = element("figure", {}, element("figcaption"));
        page.append(figure);
      }
      figure.firstChild.append(element("span", { class: role, ...span }, ...content(block)), " ");
      return;
    }
    figure = undefined;
    // The line under the headline already shows these words, and leads back to them.
    if (role === "timestamp" && times.some((time) => time.start >= start && time.end <= end)) return;
    if (block.continued) {
      page.lastElementChild.append(" ", element("span", span, ...content(block)));
      return;
    }
    const shown = element(TAGS[role] ?? "p", { class: role, ...span }, ...content(block));
    if (dateline) {
      shown.prepend(dateline, " ");
      dateline = undefined;
    }
    page.append(shown);
    if (role === "title") page.append(...metaLine(article, fields, words));
  }

  return { set };
}

/** Outlet, time and authors in one line, each a mark. */
export function metaLine({ published, modified }, fields, words) {
  const first = (name) => fields.find((field) => field.name === name);
  const items = [];
  const add = (field, ...children) => field && items.push(element("li", {}, ...children));
  const outlet = first("outlet");
  add(outlet, outlet && mark(outlet, words, outlet.value));
  if (published) {
    add(published, mark(first("published"), words, element("time", { datetime: published.value }, words.when(published.value))));
  }
  if (modified) {
    const time = element("time", { datetime: modified.value }, words.when(modified.value));
    add(modified, `${words.field.modified}: `, mark(first("modified"), words, time));
  }
  for (const author of fields.filter(({ name }) => name === "author")) add(author, mark(author, words, author.value));
  return items.length ? [element("ul", { class: "meta", lang: words.lang }, ...items)] : [];
}

export function notesOf({ notes }, words) {
  if (notes.length === 0) return [];
  const items = notes.slice(0, STEP).map(({ code, text, start, end }) =>
    element(
      "li",
      {},
      `${words.note[code]}: `,
      element("button", { type: "button", class: "words", lang: "vi", "data-start": start, "data-end": end }, text),
    ),
  );
  return [element("aside", { class: "notes" }, element("h3", {}, words.notes), element("ul", {}, ...items))];
}

/**
 * What is on the page and not in the article: folded away, with counts, and not lost.
 *
 * @param {Record<string, number>} [counts] how many there are of each role, where `dropped` has only the first
 */
export function droppedBlocks(source, dropped, words, counts = {}) {
  if (dropped.length === 0) return [];
  let total = 0;
  const list = element("dl");
  for (const role of DROPPED) {
    const blocks = dropped.filter((block) => block.role === role);
    if (blocks.length === 0) continue;
    const count = counts[role] ?? blocks.length;
    total += count;
    list.append(
      element("dt", {}, `${words.roles[role]} (${count})`),
      ...blocks.slice(0, STEP).map(({ start, end }) =>
        element("dd", { lang: "vi", "data-start": start, "data-end": end }, source.slice(start, end)),
      ),
    );
  }
  return [element("details", { class: "dropped" }, element("summary", {}, words.dropped(total)), list)];
}
