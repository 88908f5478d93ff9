// What was read, in tabs: the article, what is in it, its fields, its JSON.
import { fieldsTable } from "./article/fields.js";
import { jsonOf, jsonView } from "./article/json.js";
import { reachable } from "./article/legend.js";
import { readingView } from "./article/reading.js";
import { copy, fileStem, save } from "./base/copy.js";
import { element } from "./base/dom.js";
import { say } from "./base/message.js";
import { roveBy } from "./base/rove.js";
import { makeTabs } from "./base/tabs.js";

const byId = (id) => document.getElementById(id);

/** @param {import("./desk.js").Desk} desk */
export function startResult(desk) {
  const panels = { reading: byId("reading"), fields: byId("fields"), json: byId("json") };
  let open = "reading";

  /** Only the open panel is built: the others would cost as much and nobody sees them. */
  const views = {
    reading: ({ text, article, fields }) => readingView(text, article, fields, desk.words),
    fields: ({ fields }) => fieldsTable(fields, desk.words, (value) => copy(value, desk.words)),
    json: ({ article }) => jsonView(article, desk.words),
  };

  function show() {
    // The dossier shows itself.
    panels[open]?.replaceChildren(...(desk.answer ? views[open](desk.answer) : [emptyState()]));
    for (const id of ["copy", "download"]) byId(id).disabled = !desk.answer;
  }

  function emptyState() {
    const { emptyTitle, emptyText, emptyButton } = desk.words;
    return element(
      "div",
      { class: "empty" },
      element("h2", {}, emptyTitle),
      element("p", {}, emptyText),
      element("button", { type: "button", click: () => desk.tell("sample") }, emptyButton),
    );
  }

  function download() {
    const name = `${fileStem(desk.answer.article.title?.text)}.json`;
    save(jsonOf(desk.answer.article), name, "application/json");
    say(desk.words.downloaded(name));
  }

  const tabs = makeTabs(document.querySelector('[role="tablist"]'), (panel) => {
    open = panel;
    if (desk.words) show();
  });
  // Where the dossier has a column of its own it is no tab.
  const wide = matchMedia("(min-width: 80rem)");
  const settle = () => tabs.setAside("dossier", wide.matches);
  wide.addEventListener("change", settle);
  settle();

  desk.on("words", show);
  desk.on("answer", show);
  desk.on("open", tabs.choose);
  panels.reading.addEventListener("keydown", (event) => roveBy(event, panels.reading, reachable()));
  byId("copy").addEventListener("click", () => copy(jsonOf(desk.answer.article), desk.words));
  byId("download").addEventListener("click", download);
}
