// Organisations, places, documents, figures, short forms, and where somebody can be reached: a panel each.
import { citation, thingsOf } from "../article/facts.js";
import { searchLink } from "../article/fields.js";
import { element } from "../base/dom.js";
import { also, entry, fieldOf, list, timesOf, vietnamese } from "./entries.js";
import { tell } from "./timex.js";

/** @typedef {import("./entries.js").About} About */

/** A list of things of one kind; `show` gives the value of one and what else the entry has. */
function things(all, about, show) {
  const row = (thing) => {
    const [value, more] = show(thing);
    return entry(fieldOf(thing.id, about), value, about, { times: timesOf(thing.id, about), ...more });
  };
  return list(all.filter(({ id }) => fieldOf(id, about)), row, about);
}

/** @param {About} about */
export function organizationsPanel(about) {
  const { organization: types, partOf } = about.words.panels;
  const nameOf = (id) => thingsOf(about.article).get(id)?.thing.name;
  return things(about.article.organizations, about, ({ name, type, aliases, parent }) => {
    const whole = parent && nameOf(parent);
    return [name, { notes: [types[type], also(aliases, about), whole && vietnamese(partOf(whole))], kind: "row" }];
  });
}

/** @param {About} about */
export function placesPanel(about) {
  const { place: types, now: moved, partOf } = about.words.panels;
  return things(about.article.places, about, ({ name, type, aliases, parent, now }) => [
    name,
    { notes: [types[type], also(aliases, about), parent && partOf(parent), now && moved(now)], kind: "row" },
  ]);
}

/** @param {About} about */
export function documentsPanel(about) {
  return things(about.article.documents, about, (document) => [
    citation(document),
    { rest: documentFacts(document, about), kind: "card" },
  ]);
}

function documentFacts(document, about) {
  const { words } = about;
  const { panels } = words;
  const { id, number, name, subject, date, effective, issuer, key, provisions = [] } = document;
  const facts = [
    // What is cited by its number may have a name too.
    [panels.subject, [number && name, subject].filter(Boolean).join(" ")],
    [panels.issuer, issuer && issuer.name + (issuer.basis === "implied" ? ` (${panels.implied})` : "")],
    [panels.signed, tell(date, words).told],
    [panels.effective, tell(effective, words).told],
    [panels.key, element("code", {}, key)],
  ];
  const known = facts.filter(([, told]) => told);
  const field = fieldOf(id, about);
  const parts = provisions.map((provision) => cited(provision, field, about));
  return [
    element("dl", {}, ...known.flatMap(([label, told]) => [element("dt", {}, label), element("dd", { lang: "vi" }, told)])),
    ...(parts.length ? [element("p", { class: "note" }, panels.provisions), element("ul", { class: "entries" }, ...parts)] : []),
    ...searchLink(field.link, field.value, words),
  ];
}

/** A part of a document, as Vietnamese law writes it, from the smallest up. */
function cited({ article, clause, point, text, start, end }, { entity, basis }, about) {
  const value = [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`].filter(Boolean).join(" ");
  return entry({ name: "provision", value, text, start, end, rule: "document/provision", basis, entity }, value, about);
}

/** @param {About} about */
export function quantitiesPanel(about) {
  const { panels } = about.words;
  return things(about.article.quantities, about, (quantity) => [
    panels.figure(quantity),
    { notes: [panels.quantity[quantity.type], quantity.vague && panels.vague], kind: "row" },
  ]);
}

/** @param {About} about */
export function abbreviationsPanel(about) {
  const { panels } = about.words;
  return things(about.article.abbreviations, about, ({ short, long, candidates = [], defined }) => {
    const meaning = long ? vietnamese(long) : candidates.length ? panels.maybe(candidates) : panels.unknown;
    return [short, { notes: [meaning, long && !defined && panels.implied], kind: "row" }];
  });
}

const CONTACTS = ["url", "email", "phone"];

/** Where somebody can be reached: never a link, for a click must not lead to what anybody pasted. */
export const contactsOf = ({ mentions }) => mentions.filter(({ kind }) => CONTACTS.includes(kind));

/** @param {About} about */
export function contactsPanel(about) {
  const row = ({ kind, text, start, end, rule }) =>
    entry({ name: kind, value: text, text, start, end, rule, basis: "stated" }, text, about, {
      notes: [about.words.field[kind]],
      kind: "row",
    });
  return list(contactsOf(about.article), row, about);
}
