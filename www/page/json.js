// The JSON of an article: shown, and named as a file.
import { element } from "./dom.js";

/** A browser takes seconds to set megabytes of text in lines; nobody reads that far. */
const SHOWN = 200_000;

/** @param {import("../pkg/index.js").Article} article */
export const jsonOf = (article) => JSON.stringify(article, null, 2);

export function jsonView(article, words) {
  const json = jsonOf(article);
  const shown = element("pre", { tabindex: 0, "aria-label": words.json, lang: "vi" }, json.slice(0, SHOWN));
  return json.length > SHOWN ? [element("p", { class: "cut" }, words.jsonCut(json.length)), shown] : [shown];
}

/** A file name from the headline, in letters that every system takes: `vinh-ha-dua-thu-vien-so.json`. */
export function fileNameOf(article) {
  const folded = (article.title?.text ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase();
  const name = folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80).replace(/-$/, "");
  return `${name || "tinbai"}.json`;
}

/** Saves `text` as a file, without a server. */
export function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  element("a", { href: address, download: name }).click();
  // The browser has taken the file by then; before that the address must stay good.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
