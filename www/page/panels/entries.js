// What the panels are made of: entries with a value that leads to its words, and their tools.
import { ownValue, thingsOf } from "../article/facts.js";
import { shows } from "../article/shown.js";
import { copy } from "../base/copy.js";
import { element } from "../base/dom.js";

/** @typedef {import("../article/fields.js").Field} Field */

/** How many entries are shown at once. */
const STEP = 60;

/**
 * What a panel is made from.
 *
 * @typedef {object} About
 * @property {import("../../pkg/index.js").Article} article
 * @property {string} text the text of the article
 * @property {import("../lang/vi.js").vi} words
 */

/**
 * The field of a thing of the article.
 *
 * @param {string} id
 * @returns {Field | undefined} nothing for a thing without a place
 */
export function fieldOf(id, { article }) {
  const { name, thing, value, basis, link, places } = thingsOf(article).get(id);
  if (!places[0]) return undefined;
  const { start, end, text, rule } = places[0];
  return { name, value, text, start, end, rule: thing.rule ?? rule, basis, link, entity: id };
}

/** How often the story comes to a thing. */
export const timesOf = (id, { article }) => thingsOf(article).get(id).places.length;

/**
 * A list that grows by a button.
 *
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Node} row
 * @param {About} about
 */
export function list(items, row, { words }) {
  const shown = element("ul", { class: "entries" });
  const more = element("button", { type: "button", class: "more", click: showMore });
  let at = 0;

  function showMore() {
    for (const item of items.slice(at, at + STEP)) shown.append(row(item));
    at = Math.min(at + STEP, items.length);
    more.textContent = words.more(items.length - at);
    more.hidden = at === items.length;
  }

  showMore();
  return [shown, more];
}

/**
 * An entry: a value that leads to its words, what is told about it, its tools.
 *
 * @param {Field} field
 * @param {string} value as shown
 * @param {About} about
 * @param {{ notes?: (string | Node | undefined | false)[], times?: number, rest?: Node[], kind?: string }} [more] `times`: how
 *   often the story comes to it
 */
export function entry(field, value, about, { notes = [], times = 1, rest = [], kind = "" } = {}) {
  const shown = element(
    "li",
    { class: `entry ${kind}`.trim() },
    element(
      "div",
      { class: "line" },
      element(
        "button",
        { type: "button", class: "go" },
        element("span", { class: "name", lang: "vi" }, value),
        element("span", { class: "times" }, times > 1 ? `${times}` : ""),
      ),
      tools(field, value, about),
    ),
  );
  const told = notes.filter(Boolean);
  if (told.length) shown.append(element("p", { class: "note" }, ...told.flatMap((note, at) => (at ? [" · ", note] : [note]))));
  for (const node of rest) shown.append(node);
  return shows(shown, field);
}

/** Copies the value; says why it is one. */
function tools(field, value, { article, words }) {
  const { copy: label, why } = words.panels;
  const tool = (name, title, ...children) =>
    element("button", { type: "button", class: name, "aria-label": title, title }, ...children);
  // A name for the ear; what was said may be long.
  const called = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  const copies = tool("tool copies", label(called));
  copies.addEventListener("click", () => copy(ownValue(field, article), words));
  return element("span", { class: "tools" }, copies, tool("tool why", why(called), "?"));
}

/** The other names of a thing, as a note. */
export const also = (aliases = [], { words }) =>
  aliases.length > 0 && element("span", {}, `${words.panels.alias} `, vietnamese(aliases.join(", ")));

/** Words of the article in a page that may speak another language. */
export const vietnamese = (text) => element("span", { lang: "vi" }, text);

/** Something folded, built when it is opened. */
export function folded(summary, build, isOpen = false) {
  const details = element("details", {}, element("summary", {}, summary));
  let built = false;
  const fill = () => {
    if (!built && details.open) details.append(...build());
    built ||= details.open;
  };
  details.open = isOpen;
  fill();
  details.addEventListener("toggle", fill);
  return details;
}
