// What was read, in tabs: the article, what is in it, its fields, the ways out.
import { fieldsTable } from "./article/fields.js";
import { reachable } from "./article/legend.js";
import { readingView } from "./article/reading.js";
import { windowedView } from "./article/windows.js";
import { copy } from "./base/copy.js";
import { element } from "./base/dom.js";
import { roveBy } from "./base/rove.js";
import { makeTabs } from "./base/tabs.js";
import { stateOf } from "./states.js";

const byId = (id) => document.getElementById(id);

/** @param {import("./desk.js").Desk} desk */
export function startResult(desk) {
  const panels = { reading: byId("reading"), fields: byId("fields") };
  let open = "reading";
  /** The view of a large article, where one is open. */
  let windowed;

  /** Only the open panel is built: the others would cost as much and nobody sees them. */
  const views = {
    reading(answer) {
      windowed = answer.large && windowedView(answer, desk.words);
      return windowed?.nodes ?? readingView(answer.text, answer.article, answer.fields, desk.words);
    },
    fields: ({ fields, large }) => [
      ...(large ? [element("p", { class: "cut" }, desk.words.input.fieldsCut)] : []),
      ...fieldsTable(fields, desk.words, (value) => copy(value, desk.words)),
    ],
  };

  function show() {
    // The dossier, the press review and the exports show themselves.
    if (!desk.answer) byId(open).replaceChildren(stateOf(desk));
    else panels[open]?.replaceChildren(...views[open](desk.answer));
  }

  const tabs = makeTabs(document.querySelector('[role="tablist"]'), (panel) => {
    open = panel;
    if (!desk.words) return;
    show();
    desk.tell("tab", panel);
  });
  // Where the dossier has a column of its own it is no tab.
  const wide = matchMedia("(min-width: 80rem)");
  const settle = () => tabs.setAside("dossier", wide.matches);
  wide.addEventListener("change", settle);
  settle();

  desk.on("words", show);
  desk.on("answer", show);
  desk.on("state", () => desk.answer || show());
  desk.on("open", tabs.choose);
  desk.on("point", (pointed) => {
    if (pointed?.how === "go" && desk.answer?.large && open === "reading") windowed.goTo(pointed);
  });
  desk.on("documents", () => tabs.setShown("review", desk.documents.length > 1));
  tabs.setShown("review", false);
  panels.reading.addEventListener("keydown", (event) => roveBy(event, panels.reading, reachable()));
}
