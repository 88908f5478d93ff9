// The reading view of an article too large to be set at once: pages of blocks, filled as they come near the window.
import { element } from "../base/dom.js";
import { rove } from "../base/rove.js";
import { virtualList } from "../base/virtual.js";
import { fieldsOf } from "./fields.js";
import { legend, reachable } from "./legend.js";
import { blockSetter, droppedBlocks, metaLine, notesOf } from "./reading.js";

/** How tall a line of the reading view is, and the space below a block, in pixels. */
const LINE = 29;
const SPACE = 18;

/**
 * @param {import("../desk.js").Answer} answer with `large`
 * @param {import("../lang/vi.js").vi} words
 * @returns {{ nodes: Node[], goTo: (span: { start: number, end: number }) => Promise<void> }}
 */
export function windowedView({ text, article, fields, large }, words) {
  const page = element("article", { lang: "vi" });
  if (!article.title) page.append(...metaLine(article, fields, words));
  const list = virtualList({
    parent: page,
    root: null,
    heights: large.pages.map(({ lines, blocks }) => lines * LINE + blocks * SPACE),
    async fill(place, at) {
      const part = await large.page(at);
      const setter = blockSetter(text, part, fieldsOf(part), words);
      place.replaceChildren();
      for (const block of part.blocks) setter.set(block, place);
      rove(page, reachable());
    },
  });
  // The headline is there at once.
  list.show(0);

  /** Scrolls to words that may not be set yet. */
  async function goTo({ start, end }) {
    const at = large.pages.findIndex((span) => span.end > start);
    if (at < 0) return;
    await list.show(at);
    const shown = list.places[at].querySelector(`[data-start="${start}"][data-end="${end}"]`) ?? list.places[at];
    shown.scrollIntoView({ block: "center" });
  }

  const dropped = droppedBlocks(text, large.dropped.blocks, words, large.dropped.counts);
  return { nodes: [...legend(article, words), page, ...notesOf(article, words), ...dropped], goTo };
}
