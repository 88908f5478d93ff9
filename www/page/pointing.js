// Whatever somebody points at lights up everywhere else: its marks in the article, its entries in the dossier, its words in
// the text area.
import { thingsOf } from "./article/facts.js";

/**
 * A text area shows no selection while the focus is elsewhere, so the same text lies behind it, set in the same way, with
 * the words painted.
 *
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} mirror the empty element behind it
 */
function makePointer(area, mirror) {
  const follow = () => {
    mirror.style.transform = `translateY(${-area.scrollTop}px)`;
  };
  area.addEventListener("scroll", follow, { passive: true });
  // Another language may set the same letters wider.
  mirror.lang = area.lang;

  /** Takes the paint away. */
  function clear() {
    mirror.replaceChildren();
  }

  function show(start, end) {
    const painted = document.createElement("span");
    painted.textContent = area.value.slice(start, end);
    // What follows the words has no say in where they stand.
    mirror.replaceChildren(area.value.slice(0, start), painted);
    // A part of a pixel may break a line elsewhere, and `clientWidth` has none.
    const scrollbar = area.offsetWidth - area.clientWidth;
    mirror.style.width = `${area.getBoundingClientRect().width - scrollbar}px`;
    const above = painted.offsetTop < area.scrollTop;
    const below = painted.offsetTop + painted.offsetHeight > area.scrollTop + area.clientHeight;
    // A span taller than the area counts as above: its beginning is what one looks for.
    if (above || below) area.scrollTop = painted.offsetTop - Math.max(16, (area.clientHeight - painted.offsetHeight) / 3);
    follow();
  }

  return { show, clear };
}

/** Lights up what belongs to the words that somebody points at, inside `root`. */
function makeLights(root, desk) {
  let lit = [];
  const light = (name, selector) => {
    for (const element of root.querySelectorAll(selector)) {
      element.classList.add(name);
      lit.push([element, name]);
    }
  };

  function clear() {
    for (const [element, name] of lit) element.classList.remove(name);
    lit = [];
  }

  function show({ start, end, entity, how }) {
    clear();
    for (const id of entity?.split(" ") ?? []) light("lit", `[data-entity~="${id}"]`);
    light("here", `#reading [data-start="${start}"][data-end="${end}"]`);
    if (how !== "block" || !desk.answer) return;
    for (const [id, { places }] of thingsOf(desk.answer.article)) {
      if (places.some((place) => place.start < end && place.end > start)) light("near", `#dossier [data-entity~="${id}"]`);
    }
  }

  return { show, clear };
}

/**
 * Whatever carries `data-start` in the result points: under the moving mouse and in focus; a click on a value in the dossier
 * (`.go`) goes to the first of its places, another to the next. The caret in the text area points too.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function startPointing(desk) {
  const root = document.getElementById("result");
  const area = document.getElementById("source");
  const pointer = makePointer(area, document.getElementById("mirror"));
  const lights = makeLights(root, desk);
  let last;
  let gone;

  desk.on("point", (pointed) => {
    if (!pointed || !desk.answer) {
      pointer.clear();
      lights.clear();
      return;
    }
    lights.show(pointed);
    if (pointed.how === "caret") return pointer.clear();
    const { base } = desk.answer;
    const [start, end] = [base + pointed.start, base + pointed.end];
    // The caret stays where somebody writes while the mouse only passes over the article.
    // First the focus: with it some browsers bring back the selection that a text area had, and without it keep no other.
    if (pointed.how === "focus") area.focus();
    if (!["mouse", "block"].includes(pointed.how)) area.setSelectionRange(start, end);
    pointer.show(start, end);
    if (pointed.how === "go") showInArticle(pointed);
  });
  desk.on("answer", () => {
    last = gone = undefined;
  });

  function showInArticle(pointed) {
    const { start, end } = pointed;
    // Where neither the article nor the pasted words stand beside the dossier, one goes to the article.
    const { top, bottom } = area.getBoundingClientRect();
    const reading = document.getElementById("reading");
    if (reading.hidden && (bottom < 0 || top > innerHeight / 2 || matchMedia("(max-width: 60rem)").matches)) {
      desk.tell("open", "reading");
      lights.show(pointed);
    }
    reading.querySelector(`[data-start="${start}"][data-end="${end}"]`)?.scrollIntoView({ block: "center" });
  }

  function point(target, how) {
    const found = target.closest?.("[data-start]");
    if (!found) return false;
    const { start, end, entity } = found.dataset;
    desk.tell("point", { start: Number(start), end: Number(end), entity, how });
    return true;
  }

  /** Where the story comes to what an element shows; its own words where that is no thing of the story. */
  function placesOf({ dataset: { field, start, end, entity = "" } }) {
    const things = thingsOf(desk.answer.article);
    const shown = entity.split(" ").map((id) => things.get(id));
    const places = shown.flatMap((thing) => (thing?.name === field ? thing.places : []));
    return places.length ? places : [{ start: Number(start), end: Number(end) }];
  }

  /** To the first place of what the element shows, or to the one after that to which the last click went. */
  function go(shown) {
    const places = placesOf(shown);
    const isSame = gone?.shown === shown;
    const at = isSame ? (gone.at + 1) % places.length : 0;
    if (!isSame) gone?.count?.replaceChildren(gone.before);
    // A node of the graph has no room for a count.
    const count = shown.querySelector(".times");
    gone = { shown, at, count, before: isSame ? gone.before : count?.textContent };
    if (places.length > 1) count?.replaceChildren(`${at + 1}/${places.length}`);
    const { start, end } = places[at];
    desk.tell("point", { start, end, entity: shown.dataset.entity, how: "go" });
  }

  /** The column of the dossier goes to the entry of what was clicked in the article. */
  function showInDossier({ dataset: { entity } }) {
    const dossier = document.getElementById("dossier");
    const entries = entity ? [...dossier.querySelectorAll(`.entry[data-entity~="${entity}"]`)] : [];
    const shown = entries.find((entry) => entry.checkVisibility())?.getBoundingClientRect();
    const { top } = dossier.getBoundingClientRect();
    if (shown && (shown.top < top || shown.bottom > innerHeight)) dossier.scrollTop += shown.top - top - innerHeight / 3;
  }

  // Not `pointerover`: it also fires when new elements appear under a resting mouse, and would take the caret from
  // someone who types.
  root.addEventListener("pointermove", ({ target, pointerType }) => {
    const found = target.closest?.("[data-start]");
    if (found === last || pointerType === "touch") return;
    last = found;
    if (found) point(found, found.matches("mark, tr, button, #dossier *") ? "mouse" : "block");
  });
  root.addEventListener("focusin", ({ target }) => {
    if (target !== root) point(target);
  });
  root.addEventListener("click", ({ target }) => {
    if (target.closest(".go")) go(target.closest(".go").closest("[data-field]"));
    // Someone who selects text in the view to copy it keeps that selection.
    else if (getSelection().isCollapsed || target.closest("mark, button")) point(target);
    if (target.closest("mark")) showInDossier(target.closest("mark"));
  });
  root.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key)) return;
    const { target } = event;
    if (target.matches("g.go")) go(target);
    else if (!target.matches(".words button, button.words") || !point(target, "focus")) return;
    event.preventDefault();
  });
  root.addEventListener("dblclick", ({ target }) => {
    if (target.closest(".words button, button.words")) point(target, "focus");
  });

  document.addEventListener("selectionchange", () => {
    // While somebody types, the article is that of an older text.
    if (document.activeElement !== area || !desk.answer || !isCurrent(desk.answer)) return;
    const at = area.selectionStart - desk.answer.base;
    if (area.selectionEnd === area.selectionStart) pointFromCaret(at);
  });

  const isCurrent = ({ text, base }) => area.value.startsWith(text, base);

  function pointFromCaret(at) {
    const { mentions, quotes, statements } = desk.answer.article;
    // The innermost comes last; what was said is around it.
    const found = [...quotes, ...statements, ...mentions].findLast(({ start, end }) => start <= at && at <= end);
    if (found) desk.tell("point", { start: found.start, end: found.end, entity: found.entity ?? found.id, how: "caret" });
    else lights.clear();
  }
}
