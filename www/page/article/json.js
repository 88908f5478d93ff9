// The JSON of an article, shown.
import { element } from "../base/dom.js";

/** A browser takes seconds to set megabytes of text in lines; nobody reads that far. */
const SHOWN = 100_000;

/** @param {import("../../pkg/index.js").Article} article */
export const jsonOf = (article) => JSON.stringify(article, null, 2);

const shown = (json, words) => element("pre", { tabindex: 0, "aria-label": words.json, lang: "vi" }, json);

export function jsonView(article, words) {
  const json = jsonOf(article);
  const beginning = shown(json.slice(0, SHOWN), words);
  return json.length > SHOWN ? [element("p", { class: "cut" }, words.jsonCut(json.length)), beginning] : [beginning];
}

/** The beginning of a JSON that comes as a file. */
export function cutView(coming, words) {
  const notice = element("p", { class: "cut" });
  const beginning = shown("", words);
  coming.then(async (file) => {
    notice.textContent = words.jsonCut(file.size);
    beginning.textContent = await file.slice(0, SHOWN).text();
  });
  return [notice, beginning];
}
