// The kinds of marks in an article, each in its colour; a click takes the marks of a kind off the text, or puts them back.
import { element } from "../base/dom.js";
import { rove } from "../base/rove.js";

/** Each entry with the fields that share its colour. */
const KINDS = {
  person: ["person", "position"],
  organization: ["organization"],
  place: ["place"],
  document: ["document"],
  date: ["date"],
  quantity: ["quantity"],
  abbreviation: ["abbreviation"],
  quote: ["quote"],
};

/** The kinds that are off, remembered while the page is open. */
const off = new Set();

/** Which marks can be reached: those of a kind that is on. */
export const reachable = () =>
  `mark${[...off].flatMap((kind) => KINDS[kind]).map((field) => `:not([data-field="${field}"])`).join("")}`;

/**
 * Nothing for an article without marks.
 *
 * @param {import("../../pkg/index.js").Article} article
 * @param {import("../lang/vi.js").vi} words
 */
export function legend(article, words) {
  const present = new Set(article.mentions.map(({ kind }) => kind));
  if (article.quotes.length) present.add("quote");
  const kinds = Object.keys(KINDS).filter((kind) => KINDS[kind].some((field) => present.has(field)));
  if (kinds.length === 0 || article.encoding !== "unicode") return [];
  const entries = kinds.map((kind) => element("li", {}, entry(kind, words)));
  return [element("ul", { class: "legend", "aria-label": words.legend }, ...entries)];
}

function entry(kind, words) {
  const button = element(
    "button",
    { type: "button", "data-kind": kind, "aria-pressed": String(!off.has(kind)), click: toggle },
    element("i", { "aria-hidden": "true" }),
    words.field[kind],
  );
  function toggle() {
    const panel = button.closest("#reading");
    if (!off.delete(kind)) off.add(kind);
    button.setAttribute("aria-pressed", String(!off.has(kind)));
    panel.dataset.off = [...off].join(" ");
    panel.querySelector('mark[tabindex="0"]')?.setAttribute("tabindex", "-1");
    rove(panel, reachable());
  }
  return button;
}
