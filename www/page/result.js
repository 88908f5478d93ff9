// What was read, in tabs: the article, what is in it, its fields, its JSON.
import { fieldsTable } from "./article/fields.js";
import { cutView, jsonOf, jsonView } from "./article/json.js";
import { reachable } from "./article/legend.js";
import { readingView } from "./article/reading.js";
import { windowedView } from "./article/windows.js";
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
    json: ({ article, large }) => (large ? cutView(large.json(), desk.words) : jsonView(article, desk.words)),
  };

  /** Of a large article the worker makes the JSON. */
  const jsonNow = async ({ article, large }) => (large ? large.json() : jsonOf(article));

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

  async function download() {
    const name = `${fileStem(desk.answer.article.title?.text)}.json`;
    save(await jsonNow(desk.answer), name, "application/json");
    say(desk.words.downloaded(name));
  }

  async function copyJson() {
    const json = await jsonNow(desk.answer);
    copy(typeof json === "string" ? json : await json.text(), desk.words);
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
  desk.on("open", tabs.choose);
  desk.on("point", (pointed) => {
    if (pointed?.how === "go" && desk.answer?.large && open === "reading") windowed.goTo(pointed);
  });
  desk.on("documents", () => tabs.setShown("review", desk.documents.length > 1));
  tabs.setShown("review", false);
  panels.reading.addEventListener("keydown", (event) => roveBy(event, panels.reading, reachable()));
  byId("copy").addEventListener("click", copyJson);
  byId("download").addEventListener("click", download);
}
