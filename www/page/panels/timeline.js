// The dates of an article on an axis from the earliest down to the latest, drawn; those without a place on it listed below.
import { thingsOf } from "../article/facts.js";
import { shows } from "../article/shown.js";
import { drawn, element } from "../base/dom.js";
import { rove, roveBy } from "../base/rove.js";
import { entry, fieldOf, folded, list } from "./entries.js";
import { tell } from "./timex.js";

/** @typedef {import("./entries.js").About} About */

/** The drawing, in units that are pixels where the column is as wide as it gets. */
const WIDTH = 320;
const ROW = 40;
const AXIS = 8;
const LANES = 3;
const LANE = 6;

/** How many characters stand in a line beside the axis. */
const LETTERS = 42;

/** How many points are drawn; the list has them all. */
const DRAWN = 60;

/** @param {About} about */
export function timelinePanel(about) {
  const { words } = about;
  const { panels } = words;
  const dates = about.article.dates.map((date) => ({ date, ...tell(date.value, words) }));
  const placed = dates.filter(({ start }) => start !== undefined);
  const others = dates.filter(({ start }) => start === undefined);
  const row = (shown) => dateEntry(shown, about);
  const nodes = [];
  if (placed.length) nodes.push(axis(pointsOf(placed, about).slice(0, DRAWN), about));
  if (placed.length) nodes.push(folded(panels.allDates(placed.length), () => list(placed, row, about)));
  if (others.length) nodes.push(element("p", { class: "note" }, panels.unplaced), ...list(others, row, about));
  return nodes;
}

function dateEntry({ date, told }, about) {
  const { panels } = about.words;
  const notes = [told !== date.text && told, date.implied && panels.implied, date.lunar && panels.lunar];
  return entry(fieldOf(date.id, about), date.text, about, { notes, kind: "row" });
}

/** A point for each value, in the order of time, and one for the moment of publication. */
function pointsOf(placed, { article, text, words }) {
  const points = new Map();
  for (const { date, told, start, end, isSpan } of placed) {
    const known = points.get(date.value);
    if (known) known.ids.push(date.id);
    else points.set(date.value, { ids: [date.id], told, start, end, isSpan, words: sentence(text, date), at: date });
  }
  const { published } = article;
  const moment = published && tell(published.value, words);
  if (moment?.start !== undefined) {
    points.set("published", { ids: [], ...moment, words: words.panels.published, at: published, isPublished: true });
  }
  return [...points.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The date with the words after it, what was then; where its sentence ends with it, with the words before. */
function sentence(text, { start, end }) {
  const plain = (from, to) => text.slice(from, to).replace(/\s+/g, " ");
  const after = text.slice(end, end + 2 * LETTERS).split(/[.!?…]\s|\n/, 1)[0];
  if (/\p{L}{2}/u.test(after)) return short(plain(start, end + after.length));
  const room = Math.max(0, LETTERS - (end - start));
  const before = text.slice(Math.max(0, start - room), start).split(/[.!?…]\s|\n/).at(-1);
  return before.length < room ? plain(start - before.length, end) : `…${before.replace(/^\S*\s/, "")}${plain(start, end)}`;
}

const short = (text) => (text.length > LETTERS ? `${text.slice(0, LETTERS).replace(/\s\S*$/, "")}…` : text);

function axis(points, about) {
  const { words } = about;
  const tops = rowsOf(points);
  const spans = points.filter(({ isSpan }) => isSpan);
  const left = AXIS + 14 + LANE * Math.min(LANES, spans.length);
  const bars = barsOf(points, tops);
  const height = Math.max(tops.at(-1) + ROW, ...bars.map(({ to }) => to + 4));
  const lines = points.slice(1).map(({ start }, at) =>
    drawn("line", {
      // More than a year is shortened.
      class: start - points[at].start > 366 ? "axis gap" : "axis",
      x1: AXIS, x2: AXIS, y1: tops[at] + 12, y2: tops[at + 1] + 12,
    }),
  );
  const shownBars = bars.map(({ lane, from, to, ids }) => {
    const x = AXIS + 8 + LANE * lane;
    return drawn("line", { class: "span", "data-entity": ids.join(" "), x1: x, x2: x, y1: from, y2: to });
  });
  const svg = drawn(
    "svg",
    { class: "timeline", viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": words.panels.timeline(points.length) },
    ...lines,
    ...shownBars,
    ...points.map((point, at) => pointOf(point, tops[at], left, about)),
  );
  rove(svg, "g.go");
  svg.addEventListener("keydown", (event) => roveBy(event, svg, "g.go"));
  return svg;
}

/** Where each row begins: each has its height, and what time lies between two rows parts them, as its logarithm. */
function rowsOf(points) {
  const tops = [];
  points.forEach(({ start }, at) => {
    tops.push(at === 0 ? 0 : tops[at - 1] + ROW + apart(start - points[at - 1].start));
  });
  return tops;
}

const apart = (days) => 6 * Math.log10(1 + days);

/** The bars of spans, from their row to where they end on the axis, side by side where they overlap. */
function barsOf(points, tops) {
  const heightOf = (day) => {
    const after = points.findIndex(({ start }) => start > day);
    if (after < 0) return tops.at(-1) + 12 + apart(day - points.at(-1).start) + LANE;
    const [from, to] = [points[after - 1].start, points[after].start];
    return tops[after - 1] + 12 + ((day - from) / (to - from)) * (tops[after] - tops[after - 1]);
  };
  const ends = [];
  return points.flatMap(({ isSpan, end, ids }, at) => {
    if (!isSpan) return [];
    const from = tops[at] + 12;
    const to = Math.max(from + LANE, heightOf(end));
    const free = ends.findIndex((last) => last < from);
    const lane = Math.min(LANES - 1, free < 0 ? ends.length : free);
    ends[lane] = to;
    return [{ lane, from, to, ids }];
  });
}

function pointOf({ ids, told, words, at, isPublished, isSpan }, top, left, about) {
  const times = ids.length > 1 ? `${ids.length}` : "";
  const implied = ids.some((id) => thingsOf(about.article).get(id).basis === "implied");
  const group = drawn(
    "g",
    {
      class: ["go", "point", isPublished && "published", implied && "implied"].filter(Boolean).join(" "),
      role: "button",
      tabindex: -1,
      // What is seen, in the same order: whoever speaks to the machine says what is seen.
      "aria-label": [told, times, words].filter(Boolean).join(" "),
      transform: `translate(0 ${top})`,
    },
    drawn("rect", { class: "hit", x: 0, y: -2, width: WIDTH, height: ROW, rx: 3 }),
    isSpan ? drawn("rect", { class: "dot", x: AXIS - 4, y: 8, width: 8, height: 8 }) : drawn("circle", { class: "dot", cx: AXIS, cy: 12, r: 4 }),
    drawn(
      "text",
      { class: "told", x: left, y: 16 },
      told,
      " ",
      drawn("tspan", { class: "times", dx: 6 }, times),
    ),
    " ",
    drawn("text", { class: "what", x: left, y: 32, lang: isPublished ? undefined : "vi" }, words),
  );
  const { value, text, start, end, rule, basis = implied ? "implied" : "stated" } = at;
  const name = isPublished ? "published" : "date";
  return shows(group, { name, value, text, start, end, rule, basis, entity: ids.join(" ") || undefined });
}
