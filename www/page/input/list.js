// The articles that lie on the desk, to choose from, where there are several.
import { element } from "../base/dom.js";

/** How many are listed at once. */
const STEP = 100;

/** Outlet, time and length of an article in one line. */
const factsOf = ({ name, outlet, published, words: length }, words) =>
  [outlet ?? name, published && words.when(published), words.input.words(length)].filter(Boolean).join(" · ");

/** @param {import("../desk.js").Desk} desk */
export function startList(desk) {
  const nav = document.getElementById("documents");
  let shown = STEP;

  function show() {
    const { documents, words } = desk;
    nav.hidden = documents.length < 2;
    if (nav.hidden) {
      shown = STEP;
      nav.replaceChildren();
      return;
    }
    const hadFocus = nav.contains(document.activeElement);
    const items = documents.slice(0, shown).map((one, at) => element("li", {}, entry(one, at, words)));
    const rest = documents.length - items.length;
    const more = element("button", { type: "button", class: "more", click: showMore }, words.more(rest));
    const { scrollTop } = nav;
    nav.replaceChildren(
      element("p", {}, words.input.articles(documents.length)),
      element("ol", {}, ...items),
      ...(rest ? [more] : []),
    );
    nav.scrollTop = scrollTop;
    if (hadFocus) chosen()?.focus();
  }

  function showMore() {
    shown += STEP;
    show();
  }

  const entry = (one, at, words) =>
    element(
      "button",
      {
        type: "button",
        lang: "vi",
        "aria-current": at === desk.current && "true",
        // One tab stop: the arrows move among them.
        tabindex: at === desk.current ? 0 : -1,
        click: () => desk.tell("choose", at),
      },
      element("strong", {}, one.title ?? one.name ?? words.input.untitled),
      element("small", { lang: words.lang }, factsOf(one, words)),
    );

  const chosen = () => nav.querySelector("[aria-current]");

  nav.addEventListener("keydown", (event) => {
    const all = [...nav.querySelectorAll("ol button")];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  });
  desk.on("words", show);
  desk.on("documents", show);
}
