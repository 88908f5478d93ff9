// The fields of an article as one list, and the table that shows it.
import { element } from "../base/dom.js";
import { factFields } from "./facts.js";
import { shows } from "./shown.js";

/** How many rows are shown at once. */
const STEP = 80;

/**
 * @typedef {{ name: string, value: string, text: string, start: number, end: number, rule: string,
 *   basis: "stated" | "implied", link?: string, entity?: string, confidence?: number }} Field
 */

/**
 * Every value of the article, in the order in which a reader looks for them.
 *
 * @param {import("../../pkg/index.js").Article} article
 * @returns {Field[]}
 */
export function fieldsOf(article) {
  const fields = [];
  const add = (name, found) => {
    if (!found?.text) return;
    const { text, start, end, rule, value = text, basis = "stated" } = found;
    fields.push({ name, value, text, start, end, rule, basis });
  };
  add("kicker", article.kicker);
  add("title", article.title);
  add("published", article.published);
  add("modified", article.modified);
  add("outlet", article.outlet);
  for (const author of article.authors) add("author", author);
  for (const source of article.sources) add("source", source);
  add("lead", article.lead);
  for (const caption of article.captions) {
    add("caption", caption);
    add("credit", caption.credit);
  }
  for (const subheading of article.subheadings) add("subheading", subheading);
  for (const paragraph of article.paragraphs) add("paragraph", paragraph);
  for (const tag of article.tags) add("tag", tag);
  return [...fields, ...factFields(article)];
}

/**
 * @param {Field[]} fields
 * @param {import("../lang/vi.js").vi} words
 * @param {(value: string) => void} onCopy
 */
export function fieldsTable(fields, words, onCopy) {
  const { columns } = words;
  const head = Object.entries(columns).map(([key, label]) => element("th", { scope: "col", class: key }, label));
  const body = element("tbody");
  const more = element("button", { type: "button", class: "more", click: showMore });
  let shown = 0;

  function showMore() {
    body.append(...fields.slice(shown, shown + STEP).map((field) => row(field, words, onCopy)));
    shown = Math.min(shown + STEP, fields.length);
    more.textContent = words.more(fields.length - shown);
    more.hidden = shown === fields.length;
  }

  showMore();
  return [element("table", {}, element("thead", {}, element("tr", {}, ...head)), body), more];
}

/** @param {Field} field */
function row(field, words, onCopy) {
  const { name, value, text, rule, basis, link } = field;
  const label = words.field[name];
  const { columns } = words;
  const shown = element(
    "tr",
    {},
    element("th", { scope: "row" }, label),
    element(
      "td",
      { class: "value", "data-column": columns.value },
      element("span", { class: "clamp", lang: "vi" }, value),
      element(
        "button",
        { type: "button", class: "copy", "aria-label": words.copyValueOf(label), click: () => onCopy(value) },
        words.copyValue,
      ),
      ...searchLink(link, value, words),
    ),
    element(
      "td",
      { class: "words", "data-column": columns.words },
      element("button", { type: "button", class: "clamp", lang: "vi" }, text),
    ),
    element(
      "td",
      { class: "rule", "data-column": columns.rule },
      element("button", { type: "button", class: "why", title: words.panels.why(label) }, element("code", {}, rule)),
    ),
    element("td", { class: "basis", "data-column": columns.basis }, words.basis[basis]),
  );
  return shows(shown, field);
}

/** A link that is followed only when somebody clicks it, and then tells the other side nothing but the citation. */
export function searchLink(link, value, words) {
  if (!link) return [];
  const attributes = { class: "search", href: link, target: "_blank", rel: "noopener noreferrer" };
  return [element("a", { ...attributes, "aria-label": words.searchFor(value) }, words.search)];
}
