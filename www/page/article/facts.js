// What the story says, as fields: a row for each person, organisation, place, document, date, quantity, short form and
// thing said, a mark for each mention.

/** @typedef {import("./fields.js").Field} Field */

/**
 * Something that the story names.
 *
 * @typedef {object} Thing
 * @property {string} name the kind, as fields are named
 * @property {object} thing itself, as the article has it
 * @property {string} value
 * @property {"stated" | "implied"} basis
 * @property {string} [link] where it can be looked up
 * @property {import("../../pkg/index.js").Span[]} places where the story comes to it, in order
 */

const gathered = new WeakMap();

/**
 * Each thing that the article names, by its id.
 *
 * @param {import("../../pkg/index.js").Article} article
 * @returns {Map<string, Thing>}
 */
export function thingsOf(article) {
  if (!gathered.has(article)) gathered.set(article, gather(article));
  return gathered.get(article);
}

function gather({ people, organizations, places, documents, dates, quantities, abbreviations, quotes, statements, mentions }) {
  const things = new Map();
  const add = (name, thing, value, more) => {
    const found = thing.mentions?.map((at) => mentions[at]) ?? [thing];
    things.set(thing.id, { name, thing, value, basis: "stated", places: onceEach(found), ...more });
  };
  for (const person of people) {
    const held = (person.positions ?? []).map(({ text, expanded }) => expanded ?? text);
    add("person", person, [person.name, ...held].join(" · "));
  }
  for (const organization of organizations) {
    add("organization", organization, [organization.name, ...(organization.aliases ?? [])].join(" · "));
  }
  for (const place of places) add("place", place, [place.name, place.parent].filter(Boolean).join(", "));
  for (const document of documents) {
    const cited = citation(document);
    const value = [cited, document.issuer?.name, document.date].filter(Boolean).join(" · ");
    add("document", document, value, { link: searchFor(cited) });
  }
  for (const date of dates) add("date", date, date.value ?? "", { basis: date.implied ? "implied" : "stated" });
  for (const quantity of quantities) {
    const { value, high, unit = "" } = quantity;
    // No grouping: a point that parts thousands would be a decimal one to others.
    const figures = high === undefined ? `${value}` : `${value}–${high}`;
    add("quantity", quantity, unit === "%" ? figures + unit : `${figures} ${unit}`.trim());
  }
  for (const abbreviation of abbreviations) {
    const { short, long, candidates = [], defined } = abbreviation;
    const value = `${short}: ${long ?? (candidates.join(" / ") || "?")}`;
    add("abbreviation", abbreviation, value, { basis: defined ? "stated" : "implied" });
  }
  const said = (name) => (words) => {
    const speaker = words.speaker && things.get(words.speaker.entity)?.thing.name;
    add(name, words, speaker ? `${speaker}: ${words.text}` : words.text, { basis: words.speaker?.basis ?? "stated" });
  };
  quotes.forEach(said("quote"));
  statements.forEach(said("statement"));
  return things;
}

/** What stands beside a name of the same thing is one place with it: “Bộ trưởng Mai Tiến Dũng”, “khoản 2 Điều 5 Nghị định 30”. */
function onceEach(mentions) {
  const runs = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    // A comma and a space may lie between.
    if (run && mention.start - run.at(-1).end <= 2 && (isBeside(mention) || isBeside(run.at(-1)))) run.push(mention);
    else runs.push([mention]);
  }
  return runs.map((run) => run.find((mention) => !isBeside(mention)) ?? run[0]);
}

const isBeside = ({ kind, rule }) => kind === "position" || rule === "document/provision";

/** What a field says by itself: a name alone, where its value joins it with other things. */
export function ownValue({ name, value, text, entity, confidence }, article) {
  const thing = thingsOf(article).get(entity)?.thing;
  // In the text a position stands for the whole person; shown as the person's, it is itself.
  if (name === "position" && confidence === undefined) return text;
  if (["person", "organization", "place"].includes(name)) return thing?.name ?? text;
  if (name === "document" && thing) return citation(thing);
  return ["quote", "statement"].includes(name) ? text : value || text;
}

/** How a document is cited: by its number, else by its name. */
export const citation = ({ type, number, name }) => (number || !name ? [type, number].filter(Boolean).join(" ") : name);

/** Where the official database of legal documents is asked for a citation; followed only when somebody clicks. */
const searchFor = (cited) =>
  `https://vbpl.vn/TW/Pages/vbpq-timkiem.aspx?${new URLSearchParams({ type: "0", s: "1", Keyword: cited })}`;

/**
 * A row for each thing, at its first mention.
 *
 * @returns {Field[]}
 */
export function factFields(article) {
  const seen = new Set();
  const isFirst = ({ name, entity }) => entity && name !== "position" && !seen.has(entity) && seen.add(entity);
  const rows = mentionFields(article).filter(isFirst);
  return [...FACTS.flatMap((name) => rows.filter((row) => row.name === name)), ...saidFields(article)];
}

const FACTS = ["person", "organization", "place", "document", "date", "quantity", "abbreviation"];

/** A row for everything that was said, with its speaker's name. */
export function saidFields(article) {
  const things = thingsOf(article);
  return [...article.quotes, ...article.statements].map(({ id, text, start, end, rule }) => {
    const { name, value, basis } = things.get(id);
    return { name, value, text, start, end, rule, basis, entity: id };
  });
}

/**
 * Every mention that names something, with the value of what it names.
 *
 * @returns {Field[]}
 */
export function mentionFields(article) {
  const things = thingsOf(article);
  // A position that is nobody's, as that of farmers in general, says nothing to a reader.
  const mentions = article.mentions.filter(({ kind, entity }) => kind !== "position" || entity);
  return mentions.map(({ kind, text, start, end, rule, entity }) => {
    const { value, basis, link } = things.get(entity) ?? { value: text, basis: "stated" };
    return { name: kind, value, text, start, end, rule, basis, link, entity };
  });
}
