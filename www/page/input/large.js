// A text too long for a text area, which takes seconds to set a megabyte: to be read only, in chunks of lines.
import { element } from "../base/dom.js";
import { virtualList } from "../base/virtual.js";

const CHUNK = 4000;

/** Where the text is cut: after a line, else after a word. */
function chunksOf(text) {
  const starts = [0];
  for (let start = 0; text.length - start > CHUNK; starts.push(start)) {
    const line = text.lastIndexOf("\n", start + CHUNK) + 1;
    const word = text.lastIndexOf(" ", start + CHUNK) + 1;
    start = line > start ? line : word > start ? word : start + CHUNK;
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/**
 * @param {HTMLElement} root an empty element that scrolls
 */
export function makeLargeView(root) {
  let text = "";
  let chunks = [];
  let list;
  let painted = { start: 0, end: 0 };

  function fill(place, at) {
    const { start, end } = chunks[at];
    const from = Math.min(end, Math.max(start, painted.start));
    const to = Math.max(from, Math.min(end, painted.end));
    const before = text.slice(start, from);
    if (from === to) place.replaceChildren(text.slice(start, end));
    else place.replaceChildren(before, element("span", { class: "painted" }, text.slice(from, to)), text.slice(to, end));
  }

  /** Repaints the chunks that `range` touches. */
  function refresh({ start, end }) {
    if (start === end) return;
    for (let at = chunkAt(start); at < chunks.length && chunks[at].start < end; at++) {
      if (list.isFilled(at)) fill(list.places[at], at);
    }
  }

  function chunkAt(position) {
    let [low, high] = [0, chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (chunks[middle].start <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function paint(range) {
    const before = painted;
    painted = range;
    refresh(before);
    refresh(painted);
  }

  function hide() {
    list?.stop();
    list = undefined;
    root.replaceChildren();
    text = "";
    chunks = [];
    painted = { start: 0, end: 0 };
  }

  return {
    get text() {
      return text;
    },
    hide,
    show(given) {
      hide();
      text = given;
      chunks = chunksOf(text);
      const { fontSize, lineHeight } = getComputedStyle(root);
      const perLine = Math.max(20, root.clientWidth / (0.5 * parseFloat(fontSize)));
      const heights = chunks.map(({ start, end }) => {
        let lines = 0;
        for (let from = start; from < end; ) {
          const found = text.indexOf("\n", from);
          const to = found < 0 || found > end ? end : found;
          lines += Math.max(1, Math.ceil((to - from) / perLine));
          from = to + 1;
        }
        return Math.round(lines * parseFloat(lineHeight));
      });
      list = virtualList({ parent: root, root, heights, fill });
      root.scrollTop = 0;
    },
    /** Paints the words and scrolls to them. */
    point(start, end) {
      if (!list) return;
      paint({ start, end });
      const at = chunkAt(start);
      list.show(at);
      const place = list.places[at];
      const { top, bottom } = (place.querySelector(".painted") ?? place).getBoundingClientRect();
      const box = root.getBoundingClientRect();
      if (top < box.top || bottom > box.bottom) root.scrollTop += top - box.top - root.clientHeight / 3;
    },
    unpaint: () => list && paint({ start: 0, end: 0 }),
    /** The next place of some words after `from`, or from the beginning again. */
    find(words, from) {
      const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
      pattern.lastIndex = from;
      const found = pattern.exec(text) ?? ((pattern.lastIndex = 0), pattern.exec(text));
      return found && { start: found.index, end: found.index + found[0].length };
    },
  };
}
