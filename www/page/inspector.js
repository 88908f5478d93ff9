// "Why?": where a value comes from, in a small window beside it. Opened by a click or Enter on a mark, by the rule of a
// field, by the question mark of an entry in the dossier.
import { ownValue, thingsOf } from "./article/facts.js";
import { shownBy } from "./article/shown.js";
import { copy } from "./base/copy.js";
import { element } from "./base/dom.js";
import { tell } from "./panels/timex.js";

/** @typedef {import("./article/fields.js").Field} Field */

/** How many characters of the words before and after are shown. */
const AROUND = 60;

/** Between the window and what it explains, and the edges of the screen. */
const GAP = 8;

const actions = [];

/**
 * Adds controls to the window: `make` is called each time it opens, and what it gives stands below the value.
 *
 * @param {(about: { field: Field, article: import("../pkg/index.js").Article, desk: import("./desk.js").Desk }) => Node[]} make
 */
export const addInspectorActions = (make) => actions.push(make);

/** @param {import("./desk.js").Desk} desk */
export function startInspector(desk) {
  const root = document.getElementById("result");
  const inspector = element("div", {
    id: "inspector",
    popover: "auto",
    role: "dialog",
    "aria-labelledby": "inspector-value",
    tabindex: -1,
  });
  document.body.append(inspector);
  let opener;
  let anchor;

  const close = () => inspector.matches(":popover-open") && inspector.hidePopover();

  function open(shown) {
    const field = shownBy(shown);
    if (!field || !desk.answer) return;
    opener?.removeAttribute("aria-expanded");
    opener = anchor = shown;
    opener.setAttribute("aria-expanded", "true");
    show(field);
  }

  function show(field) {
    inspector.replaceChildren(...content(field));
    if (!inspector.matches(":popover-open")) inspector.showPopover();
    place();
    inspector.focus({ preventScroll: true });
  }

  /** Below what it explains, or above, and always on the screen; on a phone the style sheet puts it at the foot. */
  function place() {
    const [target, own] = [anchor.getClientRects()[0] ?? anchor.getBoundingClientRect(), inspector.getBoundingClientRect()];
    const below = target.bottom + GAP;
    const top = below + own.height + GAP > innerHeight ? target.top - GAP - own.height : below;
    const within = (at, size, room) => Math.max(GAP, Math.min(at, room - size - GAP));
    inspector.style.setProperty("--top", `${within(top, own.height, innerHeight)}px`);
    inspector.style.setProperty("--left", `${within(target.left, own.width, document.documentElement.clientWidth)}px`);
  }

  function content(field) {
    const { answer, words } = desk;
    const { inspector: own } = words;
    const thing = thingsOf(answer.article).get(field.entity);
    const value = ownValue(field, answer.article);
    const button = (label, click, more) => element("button", { type: "button", click, ...more }, label);
    return [
      element("p", { class: "kind", "data-field": field.name }, words.field[field.name]),
      element("h3", { id: "inspector-value", lang: "vi", class: "clamp" }, timeOf(field, words) ?? value),
      context(answer, field),
      element("dl", {}, ...facts(field, thing, words).flatMap(([name, ...told]) => [
        element("dt", {}, name),
        element("dd", {}, ...told),
      ])),
      ...steps(field, thing, button, own),
      element(
        "div",
        { class: "buttons" },
        button(words.copyValue, () => copy(value, words), { "aria-label": words.copyValueOf(words.field[field.name]) }),
        button(own.goToWords, () => {
          close();
          desk.tell("point", { start: field.start, end: field.end, entity: field.entity, how: "focus" });
        }),
        button(own.close, close),
      ),
      element("div", { class: "inspector-actions" }, ...actions.flatMap((make) => make({ field, article: answer.article, desk }))),
    ];
  }

  /** To the mention before and after, where the thing has several. */
  function steps(field, thing, button, own) {
    const places = thing?.name === field.name ? thing.places : [];
    if (places.length < 2) return [];
    // A mention that counts as one with its neighbour stands where that does.
    const at = Math.max(0, places.findIndex(({ end }) => end >= field.end));
    const to = (next) => () => {
      const { start, end, text, rule } = places.at(next % places.length);
      desk.tell("point", { start, end, entity: field.entity, how: "go" });
      anchor = document.querySelector(`#reading mark[data-start="${start}"][data-end="${end}"]`) ?? opener;
      show({ ...field, start, end, text, rule });
      inspector.querySelector(next < at ? ".previous" : ".next").focus();
    };
    return [
      element(
        "p",
        { class: "steps" },
        button("‹", to(at - 1), { class: "previous", "aria-label": own.previous, title: own.previous }),
        element("span", {}, own.mention(at + 1, places.length)),
        button("›", to(at + 1), { class: "next", "aria-label": own.next, title: own.next }),
      ),
    ];
  }

  root.addEventListener("click", ({ target }) => {
    const shown = target.closest("mark, .why");
    if (shown) open(shown);
  });
  root.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key) || !event.target.matches("mark")) return;
    event.preventDefault();
    open(event.target);
  });
  inspector.addEventListener("toggle", ({ newState }) => {
    // The browser gives the focus back to the opener; who has gone on to another mention stays there.
    if (newState !== "closed") return;
    if (document.activeElement === opener) anchor.focus({ preventScroll: true });
    opener.removeAttribute("aria-expanded");
  });
  for (const event of ["scroll", "resize"]) {
    addEventListener(event, () => inspector.matches(":popover-open") && place(), { passive: true });
  }
  desk.on("answer", close);
  desk.on("words", close);
}

/** The words among those around them in their block. */
function context({ text, article }, { start, end }) {
  const block = article.blocks.find((block) => block.start <= start && start < block.end) ?? { start: 0, end: text.length };
  const [from, to] = [Math.max(block.start, start - AROUND), Math.min(Math.max(block.end, end), end + AROUND)];
  const plain = (from, to) => text.slice(from, to).replace(/\s+/g, " ");
  // Cut between words.
  const before = from > block.start ? plain(from, start).replace(/^\S*\s/, "…") : plain(from, start);
  const after = to < block.end ? plain(end, to).replace(/\s\S*$/, "…") : plain(end, to);
  return element("p", { class: "context", lang: "vi" }, before, element("strong", {}, plain(start, end)), after);
}

/** What is known about a value: a name, then what is told. */
function facts(field, thing, words) {
  const { inspector: own } = words;
  const { rule, basis, name } = field;
  const { aliases = [], speaker, implied, name: called } = thing?.thing ?? {};
  const confidence = field.confidence ?? thing?.thing.confidence;
  const found = [];
  if (timeOf(field, words)) found.push([words.columns.value, element("code", {}, field.value)]);
  if (name === "position" && called) found.push([own.heldBy, vietnamese(called)]);
  if (aliases.length && name === thing.name) found.push([own.names, vietnamese(aliases.join(" · "))]);
  if (speaker) found.push([own.speaker, vietnamese(speaker.text)]);
  found.push([own.because, own.why[rule] ?? own.why[rule.split("/")[0]] ?? "", " ", element("code", {}, rule)]);
  const parts = implied?.map((part) => own.part[part]).join(", ");
  found.push([words.columns.basis, parts ? own.impliedParts(parts) : words.basis[basis]]);
  if (confidence !== undefined) found.push([own.confidence, own.sure(confidence)]);
  return found;
}

/** A time in words, of what is one. */
const timeOf = ({ name, value }, words) => (["date", "published", "modified"].includes(name) ? tell(value, words).told : undefined);

const vietnamese = (text) => element("span", { lang: "vi" }, text);
