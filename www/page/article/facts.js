// What the story says, as fields: a row for each person, organisation, place, document, date, quantity, short form and
// thing said, a mark for each mention.

/** @typedef {import("./fields.js").Field} Field */

/**
 * The value of each thing that mentions name, by its id.
 *
 * @param {import("../../pkg/index.js").Article} article
 * @returns {Map<string, { name: string, value: string, basis: "stated" | "implied", link?: string }>}
 */
function thingsOf({ people, organizations, places, documents, dates, quantities, abbreviations }) {
  const things = new Map();
  for (const { id, name, positions = [] } of people) {
    const held = positions.map(({ text, expanded }) => expanded ?? text);
    things.set(id, { name: "person", value: [name, ...held].join(" · "), basis: "stated" });
  }
  for (const { id, name, aliases = [] } of organizations) {
    things.set(id, { name: "organization", value: [name, ...aliases].join(" · "), basis: "stated" });
  }
  for (const { id, name, parent } of places) {
    things.set(id, { name: "place", value: [name, parent].filter(Boolean).join(", "), basis: "stated" });
  }
  for (const { id, type, number, name, date, issuer } of documents) {
    const cited = number || !name ? [type, number].filter(Boolean).join(" ") : name;
    const value = [cited, issuer?.name, date].filter(Boolean).join(" · ");
    things.set(id, { name: "document", value, basis: "stated", link: searchFor(cited) });
  }
  for (const { id, value = "", implied } of dates) {
    things.set(id, { name: "date", value, basis: implied ? "implied" : "stated" });
  }
  for (const { id, value, high, unit = "" } of quantities) {
    // No grouping: a point that parts thousands would be a decimal one to others.
    const figures = high === undefined ? `${value}` : `${value}–${high}`;
    things.set(id, { name: "quantity", value: unit === "%" ? figures + unit : `${figures} ${unit}`.trim(), basis: "stated" });
  }
  for (const { id, short, long, candidates = [], defined } of abbreviations) {
    const value = `${short}: ${long ?? (candidates.join(" / ") || "?")}`;
    things.set(id, { name: "abbreviation", value, basis: defined ? "stated" : "implied" });
  }
  return things;
}

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
function saidFields({ people, organizations, quotes, statements }) {
  const names = new Map([...people, ...organizations].map(({ id, name }) => [id, name]));
  const row = (name) => ({ text, start, end, rule, speaker }) => {
    const value = speaker ? `${names.get(speaker.entity)}: ${text}` : text;
    return { name, value, text, start, end, rule, basis: speaker?.basis ?? "stated" };
  };
  return [...quotes.map(row("quote")), ...statements.map(row("statement"))];
}

/**
 * Every mention that names something, with the value of what it names.
 *
 * @returns {(Field & { entity?: string })[]}
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
