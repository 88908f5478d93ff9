// People as cards, and what they said.
import { thingsOf } from "../article/facts.js";
import { element } from "../base/dom.js";
import { also, entry, fieldOf, folded, list, timesOf, vietnamese } from "./entries.js";

/** @typedef {import("./entries.js").About} About */

/** @param {About} about */
export function peoplePanel(about) {
  const { article } = about;
  const said = bySpeaker(article);
  const people = article.people.filter(({ id }) => fieldOf(id, about));
  return list(people, (person) => card(person, said.get(person.id) ?? [], about), about);
}

function card({ id, name, aliases = [], positions = [] }, said, about) {
  const { panels } = about.words;
  const rest = positions.length ? list(positions, (position) => held(position, id, about), about) : [];
  if (said.length) rest.push(folded(panels.said(said.length), () => list(said, (words) => saying(words, about), about)));
  return entry(fieldOf(id, about), name, about, { notes: [also(aliases, about)], times: timesOf(id, about), rest, kind: "card" });
}

/** A position of a person. */
function held({ text, start, end, expanded = text, organization, former, rule, confidence }, id, about) {
  const { panels } = about.words;
  const whose = organization && thingsOf(about.article).get(organization)?.thing.name;
  const field = { name: "position", value: expanded, text, start, end, rule, basis: "stated", entity: id, confidence };
  // The words mostly say it themselves.
  const was = former && !/^(nguyên|cựu)\s/i.test(text) && panels.former;
  const isNamed = [text, expanded].some((words) => words.includes(whose));
  const notes = [was, whose && !isNamed && vietnamese(whose)];
  return entry(field, expanded, about, { notes });
}

/**
 * Everything that was said, by the speaker's id; `undefined` for what nobody is known to have said.
 *
 * @param {import("../../pkg/index.js").Article} article
 */
function bySpeaker({ quotes, statements }) {
  const all = [...quotes, ...statements].sort((a, b) => a.start - b.start);
  return Map.groupBy(all, ({ speaker }) => speaker?.entity);
}

/** @param {About} about */
export function saidPanel(about) {
  const groups = [...bySpeaker(about.article)].sort(([a], [b]) => (a === undefined) - (b === undefined));
  const { unattributed } = about.words.panels;
  return list(groups, ([id, said]) => {
    const sayings = list(said, (words) => saying(words, about), about);
    const field = id && fieldOf(id, about);
    if (field) return entry(field, thingsOf(about.article).get(id).thing.name, about, { rest: sayings, kind: "card" });
    return element("li", { class: "entry card" }, element("p", { class: "unattributed" }, unattributed), ...sayings);
  }, about);
}

function saying({ id, text, speaker }, about) {
  const { panels } = about.words;
  const field = fieldOf(id, about);
  const isQuote = field.name === "quote";
  const notes = [!isQuote && panels.reported, speaker?.basis === "implied" && panels.implied];
  return entry(field, isQuote ? `“${text}”` : text, about, { notes, kind: "saying" });
}

