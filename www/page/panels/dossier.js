// The dossier: what is in the article, a panel for each kind of thing, in the order in which a journalist looks.
import { element } from "../base/dom.js";
import { folded } from "./entries.js";
import { graphPanel, graphSize } from "./graph.js";
import { peoplePanel, saidPanel } from "./people.js";
import {
  abbreviationsPanel,
  contactsOf,
  contactsPanel,
  documentsPanel,
  organizationsPanel,
  placesPanel,
  quantitiesPanel,
} from "./things.js";
import { timelinePanel } from "./timeline.js";

/** How many things some lists have; of a very long text the article has only the first of each, and the totals. */
const listed = (...lists) => ({ article, large }) =>
  lists.reduce((sum, list) => sum + (large?.totals[list] ?? article[list].length), 0);

/** Each panel: how it is made, and how many things are in it. */
const PANELS = {
  people: [peoplePanel, listed("people")],
  said: [saidPanel, listed("quotes", "statements")],
  organizations: [organizationsPanel, listed("organizations")],
  places: [placesPanel, listed("places")],
  documents: [documentsPanel, listed("documents")],
  dates: [timelinePanel, listed("dates")],
  graph: [graphPanel, ({ article }) => graphSize(article)],
  quantities: [quantitiesPanel, listed("quantities")],
  abbreviations: [abbreviationsPanel, listed("abbreviations")],
  contacts: [contactsPanel, ({ article }) => contactsOf(article).length],
};

/** Long lists of small things are opened by who wants them. */
const FOLDED = ["quantities", "abbreviations"];

/** How many panels take the place of older ones at once: more in one frame would hold up who types. */
const AT_ONCE = 3;

/** After what was just set has been painted. */
const afterPaint = (step) => requestAnimationFrame(() => setTimeout(step));

/** @param {import("../desk.js").Desk} desk */
export function startDossier(desk) {
  const dossier = document.getElementById("dossier");
  const closed = new Set(FOLDED);
  let isSeen = false;
  let isStale = false;
  let isWaiting = false;
  let newest;

  /** What nobody sees is built when somebody does. */
  function renew() {
    isStale = !isSeen;
    newest = isStale || !desk.answer ? [] : contents();
    const made = newest;
    const older = [...dossier.children];
    // What is further down stays until its turn comes, and whoever scrolled there with it.
    const now = older.length && made.length ? AT_ONCE : Infinity;
    for (const panel of older.splice(0, now)) panel.remove();
    dossier.prepend(...made.splice(0, now));
    afterPaint(() => {
      if (made !== newest) return;
      for (const panel of older) panel.remove();
      dossier.append(...made);
    });
  }

  /** Not in one frame with the article. */
  function renewNext() {
    if (!desk.answer) return renew();
    if (isWaiting) return;
    isWaiting = true;
    afterPaint(() => {
      isWaiting = false;
      renew();
    });
  }

  function contents() {
    const { answer, words } = desk;
    const about = { article: answer.article, text: answer.text, words };
    const panels = Object.entries(PANELS).flatMap(([name, [make, countOf]]) => {
      const count = countOf(answer);
      const isCut = count > countOf({ article: answer.article });
      const build = () => [...make(about), ...(isCut ? [element("p", { class: "note" }, words.panels.cut)] : [])];
      return count ? [panel(name, count, build)] : [];
    });
    if (panels.length === 0) return [element("p", { class: "note" }, words.panels.nothing)];
    return [index(panels), ...panels.map(({ details }) => details)];
  }

  function panel(name, count, build) {
    const title = element("h2", {}, desk.words.panels.title[name]);
    const head = element("span", { class: "head" }, title, element("span", { class: "count" }, desk.words.count(count)));
    const details = folded(head, build, !closed.has(name));
    details.dataset.panel = name;
    details.addEventListener("toggle", () => (details.open ? closed.delete(name) : closed.add(name)));
    return { name, count, details };
  }

  /** A short way to each panel. */
  function index(panels) {
    const items = panels.map(({ name, count, details }) => {
      const go = () => {
        details.open = true;
        details.scrollIntoView({ block: "start" });
        details.querySelector("summary").focus({ preventScroll: true });
      };
      const label = [desk.words.panels.title[name], " ", element("span", { class: "count" }, desk.words.count(count))];
      return element("li", {}, element("button", { type: "button", click: go }, ...label));
    });
    return element("nav", { "aria-label": desk.words.panels.index }, element("ul", {}, ...items));
  }

  desk.on("words", renew);
  desk.on("answer", renewNext);
  // Whether it is seen is not asked for: the browser would have to set the new article first.
  new IntersectionObserver((changes) => {
    isSeen = changes.at(-1).isIntersecting;
    if (isSeen && isStale) renew();
  }).observe(dossier);
}
