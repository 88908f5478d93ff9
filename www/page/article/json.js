// The JSON of an article, shown.
import { element } from "../base/dom.js";

/** A browser takes seconds to set megabytes of text in lines; nobody reads that far. */
const SHOWN = 200_000;

/** @param {import("../../pkg/index.js").Article} article */
export const jsonOf = (article) => JSON.stringify(article, null, 2);

export function jsonView(article, words) {
  const json = jsonOf(article);
  const shown = element("pre", { tabindex: 0, "aria-label": words.json, lang: "vi" }, json.slice(0, SHOWN));
  return json.length > SHOWN ? [element("p", { class: "cut" }, words.jsonCut(json.length)), shown] : [shown];
}
