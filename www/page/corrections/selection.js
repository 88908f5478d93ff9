// From words selected in the article as set back to their place in the text.

/** The text as the article shows it, piece by piece: a run of white space is one space, a letter with its marks one of NFC. */
const PIECES = /\s+|\P{M}\p{M}*|\p{M}+/gu;

/**
 * Where in the text, from `start` on, the shown offset `shown` lies.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} shown UTF-16 units of what the article shows from `start` on
 */
export function placeInText(text, start, shown) {
  PIECES.lastIndex = start;
  let at = start;
  for (let left = shown, found; left > 0 && (found = PIECES.exec(text)); at = PIECES.lastIndex) {
    left -= /^\s/.test(found[0]) ? 1 : found[0].normalize("NFC").length;
  }
  return at;
}

/**
 * The span of the text that the selection covers inside `root`, without white space at its ends; undefined where nothing
 * is selected there, or the selection leaves one block.
 *
 * @returns {{ start: number, end: number } | undefined}
 */
export function selectedSpan(root, text) {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const start = placeOf(range.startContainer, range.startOffset, text);
  const end = placeOf(range.endContainer, range.endOffset, text);
  if (start === undefined || end === undefined) return undefined;
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === "" || trimmed.includes("\n\n")) return undefined;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

function placeOf(node, offset, text) {
  if (node.nodeType !== Node.TEXT_NODE) {
    // Between two nodes: at the end of what stands before.
    const before = node.childNodes[offset - 1];
    if (before?.nodeType === Node.TEXT_NODE) return placeOf(before, before.length, text);
    const spanned = before?.closest?.("[data-end]");
    return spanned ? Number(spanned.dataset.end) : undefined;
  }
  const holder = node.parentElement.closest("[data-start]");
  if (!holder) return undefined;
  return placeInText(text, anchorOf(node, holder), offset);
}

/** Where the words of a text node start: after the mark before it, or with its block. */
function anchorOf(node, holder) {
  const before = node.previousSibling;
  const isInside = (element) => Number(element.dataset.end) >= Number(holder.dataset.start) && element.dataset.start >= 0;
  if (node.parentElement === holder && before?.dataset?.end && isInside(before)) return Number(before.dataset.end);
  return Number(holder.dataset.start);
}
