// Parts of an article that is too large to be handed over whole: each has the shape of an article, with less in it.

/** @typedef {import("../../pkg/index.js").Article} Article */

/** An article of more characters than these is handed over in parts. */
export const LARGE = 100_000;

/** How many of each thing a digest has, and how many mentions of one thing. */
const KEPT = 300;
const KEPT_MENTIONS = 30;

/** How many blocks are one page of the reading view, and how many characters one block. */
const PAGE = 60;
const LONG = 10_000;

const DROPPED = new Set(["breadcrumb", "related", "boilerplate", "separator"]);
const NAMED = ["people", "organizations", "places", "documents"];
const COUNTED = ["dates", "quantities", "abbreviations"];
const SAID = ["quotes", "statements"];
const WORDS = ["authors", "sources", "captions", "subheadings", "paragraphs", "tags", "notes"];

/**
 * The beginning of every list, and how long the lists are; no blocks.
 *
 * @param {Article} article
 * @returns {{ article: Article, totals: Record<string, number> }}
 */
export function digestOf(article) {
  const lists = [...NAMED, ...COUNTED, ...SAID, ...WORDS];
  const cut = { ...article, blocks: [] };
  for (const name of lists) cut[name] = article[name].slice(0, KEPT);
  // Who spoke must be there by name.
  const speakers = speakersOf(cut);
  for (const name of NAMED) cut[name].push(...article[name].slice(KEPT).filter(({ id }) => speakers.has(id)));
  const wanted = new Set([...NAMED, ...COUNTED].flatMap((name) => cut[name].map(({ id }) => id)));
  const counts = new Map();
  const isKept = ({ entity }) => {
    if (entity && !wanted.has(entity)) return false;
    const count = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, count);
    return count <= (entity ? KEPT_MENTIONS : KEPT);
  };
  const totals = Object.fromEntries([...lists, "mentions"].map((name) => [name, article[name].length]));
  return { article: withMentions(cut, article, isKept), totals };
}

/** `cut` with those mentions of the whole article that `isKept` wants, and its things pointing at them. */
function withMentions(cut, whole, isKept) {
  const now = new Map();
  const mentions = whole.mentions.filter((mention, was) => isKept(mention) && now.set(was, now.size));
  const moved = (thing) => ({ ...thing, mentions: thing.mentions.filter((was) => now.has(was)).map((was) => now.get(was)) });
  for (const name of [...NAMED, ...COUNTED]) cut[name] = cut[name].map((thing) => (thing.mentions ? moved(thing) : thing));
  return { ...cut, mentions };
}

const speakersOf = (article) =>
  new Set(SAID.flatMap((name) => article[name].map(({ speaker }) => speaker?.entity)));

/**
 * The blocks of the story in pages, each of which can be set without its neighbours.
 *
 * @param {Article} article
 * @param {string} text
 */
export function pagesOf({ blocks }, text) {
  const pages = [];
  let page = [];
  let last;
  for (const block of blocks.filter(({ role }) => !DROPPED.has(role)).flatMap((block) => pieces(block, text))) {
    const belongs = block.continued || block.role === "credit" || last?.role === "dateline";
    if (page.length >= PAGE && !(belongs && page.length < 2 * PAGE)) {
      pages.push(page);
      page = [];
    }
    page.push(block);
    last = block;
  }
  if (page.length) pages.push(page);
  return pages;
}

/** How many characters a line of the reading view has, about. */
const LINE = 62;

/** Where a page of blocks lies, and how many lines it takes. */
export function extentOf(blocks) {
  const lines = blocks.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / LINE), 0);
  return { start: blocks[0].start, end: blocks.at(-1).end, lines, blocks: blocks.length };
}

/** A text without line ends is one block, which no browser sets in time: it becomes several. */
function pieces(block, text) {
  const cut = [];
  let { start } = block;
  while (block.end - start > LONG) {
    const space = text.lastIndexOf(" ", start + LONG);
    const end = space > start ? space + 1 : start + LONG;
    cut.push({ ...block, start, end });
    start = end;
  }
  return [...cut, { ...block, start }];
}

/** What is on the page and not in the story: the first of each role, and how many there are. */
export function droppedOf({ blocks }) {
  const dropped = blocks.filter(({ role }) => DROPPED.has(role));
  const counts = {};
  for (const { role } of dropped) counts[role] = (counts[role] ?? 0) + 1;
  const seen = {};
  const first = dropped.filter(({ role }) => (seen[role] = (seen[role] ?? 0) + 1) <= KEPT);
  return { blocks: first, counts };
}

/**
 * The part of an article in which some blocks lie.
 *
 * @param {Article} article
 * @param {import("../../pkg/index.js").Block[]} blocks in the order of the text
 * @returns {Article}
 */
export function partOf(article, blocks) {
  const [from, to] = [blocks[0].start, blocks.at(-1).end];
  const isInside = ({ start, end }) => end > from && start < to;
  const part = { ...article, blocks, notes: [] };
  for (const name of [...COUNTED, ...SAID, ...WORDS.filter((name) => name !== "notes")]) {
    part[name] = article[name].filter(isInside);
  }
  // The line under the headline names all who sign.
  if (article.title && isInside(article.title)) part.authors = article.authors.slice(0, KEPT);
  const wanted = speakersOf(part);
  for (const mention of article.mentions) if (isInside(mention)) wanted.add(mention.entity);
  for (const name of [...NAMED, ...COUNTED]) part[name] = article[name].filter(({ id }) => wanted.has(id));
  return withMentions(part, article, isInside);
}
