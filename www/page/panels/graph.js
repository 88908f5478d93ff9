// Who belongs where: people on the left, organisations on the right, and between them the positions; drawn the same each time.
import { thingsOf } from "../article/facts.js";
import { shows } from "../article/shown.js";
import { drawn, element } from "../base/dom.js";
import { rove, roveBy } from "../base/rove.js";
import { fieldOf } from "./entries.js";

/** @typedef {import("./entries.js").About} About */

/** How many nodes are drawn on either side. */
const SIDE = 12;

const WIDTH = 320;
const COLUMN = 136;
const ROW = 38;

/** How many characters stand in a line of a name; it has two lines. */
const LETTERS = 18;

/** How many people and organisations or positions there are to draw. */
export const graphSize = (article) => {
  const { people, bodies } = nodesOf(article);
  return people.length + bodies.length;
};

/** @param {About} about */
export function graphPanel(about) {
  const { panels } = about.words;
  const all = nodesOf(about.article);
  const people = mostNamed(all.people);
  const edges = all.edges.filter(({ person }) => people.includes(person));
  const bodies = mostNamed(all.bodies.filter((body) => edges.some((edge) => edge.body === body)));
  const drawnEdges = edges.filter(({ body }) => bodies.includes(body));
  const rest = all.people.length + all.bodies.length - people.length - bodies.length;
  settle(people, bodies, drawnEdges);
  const caption = element("figcaption", { class: "note" }, panels.graphHint);
  const figure = element("figure", { class: "graph" }, drawing(people, bodies, drawnEdges, caption, about), caption);
  return rest ? [figure, element("p", { class: "note" }, panels.graphRest(rest))] : [figure];
}

/** People who hold a position, the organisations to which these belong, and positions that belong to none. */
function nodesOf(article) {
  const things = thingsOf(article);
  const bodies = new Map();
  const edges = [];
  const people = [];
  for (const { id, name, positions = [] } of article.people) {
    if (positions.length === 0) continue;
    const person = { id, name, times: things.get(id).places.length };
    people.push(person);
    for (const { text, expanded = text, organization, former, start, end } of positions) {
      const key = organization ?? expanded.toLowerCase();
      const whole = things.get(organization);
      if (!bodies.has(key)) {
        bodies.set(key, { id: whole && organization, name: whole?.thing.name ?? expanded, times: whole?.places.length ?? 1, start, end });
      }
      edges.push({ person, body: bodies.get(key), position: expanded, former });
    }
  }
  return { people, bodies: [...bodies.values()], edges };
}

const mostNamed = (nodes) => {
  const kept = new Set([...nodes].sort((a, b) => b.times - a.times).slice(0, SIDE));
  return nodes.filter((node) => kept.has(node));
};

/** Orders either side by the middle of its neighbours, twice, so that few lines cross; gives each node its height. */
function settle(people, bodies, edges) {
  const place = (nodes) => nodes.forEach((node, at) => (node.at = at));
  const sort = (nodes, other) => {
    for (const node of nodes) {
      const near = edges.filter((edge) => edge.person === node || edge.body === node).map((edge) => edge[other].at);
      node.middle = near.reduce((sum, at) => sum + at, 0) / (near.length || 1);
    }
    nodes.sort((a, b) => a.middle - b.middle);
    place(nodes);
  };
  place(people);
  sort(bodies, "person");
  sort(people, "body");
  sort(bodies, "person");
  const rows = Math.max(people.length, bodies.length);
  for (const nodes of [people, bodies]) {
    for (const node of nodes) node.y = (node.at + 0.5) * ((rows * ROW) / nodes.length);
  }
}

function drawing(people, bodies, edges, caption, about) {
  const { panels } = about.words;
  const height = ROW * Math.max(people.length, bodies.length);
  const [from, to] = [COLUMN + 2, WIDTH - COLUMN - 2];
  const line = ({ person, body, former }) => {
    const middle = (from + to) / 2;
    const path = `M${from} ${person.y}C${middle} ${person.y} ${middle} ${body.y} ${to} ${body.y}`;
    return drawn("path", { class: former ? "edge former" : "edge", d: path });
  };
  const lines = edges.map((edge) => [edge, line(edge)]);
  const tellOf = ({ person, body, position, former }) => {
    const held = former ? `${position} (${panels.former})` : position;
    return [person.name, held, body.name !== position && !position.includes(body.name) && body.name].filter(Boolean).join(" – ");
  };

  function nodeOf(node, side) {
    const own = lines.filter(([{ person, body }]) => person === node || body === node);
    const told = own.map(([edge]) => tellOf(edge)).join("; ");
    const shown = box(node, side, told, about);
    const attend = () => {
      for (const [edge, path] of lines) path.classList.toggle("lit", edge.person === node || edge.body === node);
      caption.textContent = told;
      caption.lang = "vi";
    };
    shown.addEventListener("pointerenter", attend);
    shown.addEventListener("focus", attend);
    return shown;
  }

  const svg = drawn(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": panels.graph(people.length, bodies.length) },
    ...lines.map(([, path]) => path),
    ...people.map((person) => nodeOf(person, "person")),
    ...bodies.map((body) => nodeOf(body, body.id ? "organization" : "position")),
  );
  rove(svg, "g.go");
  svg.addEventListener("keydown", (event) => roveBy(event, svg, "g.go"));
  return svg;
}

function box(node, side, told, about) {
  const x = side === "person" ? 0 : WIDTH - COLUMN;
  const lines = wrap(node.name);
  const group = drawn(
    "g",
    { class: `go node ${side}`, role: "button", tabindex: -1, "aria-label": told, transform: `translate(${x} ${node.y})` },
    drawn("rect", { class: "hit", x: 0, y: -17, width: COLUMN, height: 34, rx: 3 }),
    ...lines.map((line, at) =>
      drawn("text", { x: 7, y: lines.length === 1 ? 4 : at * 14 - 3, lang: "vi" }, line),
    ),
  );
  const field = node.id
    ? fieldOf(node.id, about)
    : { name: "position", value: node.name, text: node.name, start: node.start, end: node.end, rule: "position", basis: "stated" };
  return field ? shows(group, field) : group;
}

/** A name in one or two lines; what is longer is cut. */
function wrap(name) {
  const lines = [""];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LETTERS || lines.at(-1) === "") lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  if (lines.length <= 2) return lines;
  return [lines[0], `${lines[1].slice(0, LETTERS - 1)}…`];
}
