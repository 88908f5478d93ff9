// Characters that nobody sees but that change what one sees: marks of direction, of width zero, control characters. In the
// article they stand as small labels, and have no effect on the words around them; copied, they are what they were.
import { element } from "../base/dom.js";

/** Not line ends and tabs, which are white space, nor a joiner that holds together what emoji are made of: 👩‍🌾. */
const CONTROLS =
  /(?<!\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)\u200D|(?![\t-\r\u0085\u200D])[\p{Cc}\p{Cf}\u034F\u115F\u1160\u3164\uFFA0]/gu;

const NAMES = {
  0x00ad: "SHY", 0x034f: "CGJ", 0x061c: "ALM", 0x200b: "ZWSP", 0x200c: "ZWNJ", 0x200d: "ZWJ", 0x200e: "LRM", 0x200f: "RLM",
  0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI",
  0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM",
};

/** Whether `text` has something to show. */
export const hasControls = (text) => text.search(CONTROLS) >= 0;

/**
 * The words of `source` from `start` to `end` in pieces: running text through `set`, each control as an element.
 *
 * @param {(text: string) => string} set
 * @returns {(string | Element)[]}
 */
export function withControls(source, start, end, set) {
  const text = source.slice(start, end);
  const pieces = [];
  let at = 0;
  for (const { 0: control, index } of text.matchAll(CONTROLS)) {
    pieces.push(set(text.slice(at, index)), label(control, start + index));
    at = index + control.length;
  }
  return [...pieces, set(text.slice(at))];
}

/** The character itself stands inside, where its power ends with the element. */
function label(control, start) {
  const code = control.codePointAt(0);
  const name = NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return element("span", { class: "control", "data-name": name, "data-start": start, "data-end": start + control.length }, control);
}
