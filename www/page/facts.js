// What the story says, as fields: a row for each document, date, quantity and short form, a mark for each mention.

/** @typedef {import("./fields.js").Field} Field */

/**
 * The value of each thing that mentions name, by its id.
 *
 * @param {import("../pkg/index.js").Article} article
 * @returns {Map<string, { name: string, value: string, basis: "stated" | "implied", link?: string }>}
 */
function thingsOf({ documents, dates, quantities, abbreviations }) {
  const things = new Map();
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
  const rows = mentionFields(article).filter(({ entity }) => entity && !seen.has(entity) && seen.add(entity));
  return FACTS.flatMap((name) => rows.filter((row) => row.name === name));
}

const FACTS = ["document", "date", "quantity", "abbreviation"];

/**
 * Every mention, with the value of what it names.
 *
 * @returns {(Field & { entity?: string })[]}
 */
export function mentionFields(article) {
  const things = thingsOf(article);
  return article.mentions.map(({ kind, text, start, end, rule, entity }) => {
    const { value, basis, link } = things.get(entity) ?? { value: text, basis: "stated" };
    return { name: kind, value, text, start, end, rule, basis, link, entity };
  });
}
