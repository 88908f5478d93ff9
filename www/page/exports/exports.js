// Ways out: the article as a reference, and in every format that other programs read.
import { copy, fileStem, save } from "../base/copy.js";
import { element } from "../base/dom.js";
import { complain, say } from "../base/message.js";

/** A browser takes long to set much text in lines; nobody reads that far. */
const SHOWN = 30_000;

const CITATIONS = ["vietnamese", "apa", "chicago"];
const FILES = ["markdown", "html", "json", "jsonld", "csl", "bibtex", "ris", "csv", "ninjs", "annotations"];

/** @param {import("../desk.js").Desk} desk */
export function startExports(desk) {
  const panel = document.getElementById("exports");
  let chosen = "markdown";
  let isAll = false;
  /** What was made of the newest article, by format: promises of files. */
  let made = new Map();

  /** @returns {Promise<Blob>} */
  function make(format) {
    if (!made.has(format)) made.set(format, desk.exportAs(format, isAll));
    return made.get(format);
  }

  /** Hands the file to `use`, unless there is another article by then. */
  async function withFile(format, use) {
    const asked = made;
    try {
      const file = await make(format);
      if (asked === made) await use(file);
    } catch (error) {
      if (asked === made) complain(desk.words.exports.failed(String(error)));
    }
  }

  const copyFile = (format) => withFile(format, async (file) => copy((await file.text()).trimEnd(), desk.words));

  const saveFile = (format) =>
    withFile(format, (file) => {
      const { mime, extension } = desk.formats.find(({ name }) => name === format);
      const name = `${fileStem(isAll ? undefined : desk.answer.article.title?.text)}.${extension}`;
      save(file, name, mime);
      say(desk.words.downloaded(name));
    });

  function forget() {
    made = new Map();
    show();
  }

  function show() {
    if (desk.answer && !panel.hidden) panel.replaceChildren(...allChoice(), citations(), files());
  }

  /** One article or all on the desk. */
  function allChoice() {
    const count = desk.documents.length;
    if (count < 2) isAll = false;
    if (count < 2) return [];
    const change = ({ target }) => {
      isAll = target.checked;
      forget();
      panel.querySelector(".all input").focus();
    };
    const box = element("input", { type: "checkbox", checked: isAll, change });
    return [element("label", { class: "all" }, box, ` ${desk.words.exports.all(count)}`)];
  }

  function actions(format) {
    const { exports: words } = desk.words;
    const button = (label, act) =>
      element("button", { type: "button", "aria-label": `${label}: ${words.format[format]}`, click: () => act(format) }, label);
    return [button(words.copy, copyFile), button(words.download, saveFile)];
  }

  function citations() {
    const { exports: words } = desk.words;
    const list = element("dl", { class: "citations" });
    for (const style of CITATIONS) {
      const text = element("p", { lang: "vi" });
      // A large article is read again for each format but JSON: only when somebody asks.
      if (!desk.answer.large) withFile(style, async (file) => (text.textContent = (await file.slice(0, SHOWN).text()).trim()));
      list.append(element("dt", {}, words.format[style]), element("dd", {}, text, actions(style)[0]));
    }
    return section("citations", words.citation, list);
  }

  function files() {
    const { exports: words } = desk.words;
    const preview = element("pre", { id: "preview", tabindex: 0, lang: "vi", "aria-label": words.preview });
    const cut = element("p", { class: "cut", hidden: true });
    const list = element("ul", { class: "formats" });
    const choose = (format) => {
      chosen = format;
      for (const { firstChild: button } of list.children) button.setAttribute("aria-pressed", String(button.value === format));
      return withFile(format, async (file) => {
        const beginning = await file.slice(0, SHOWN).text();
        if (chosen !== format) return;
        preview.textContent = beginning;
        cut.hidden = file.size <= SHOWN;
        cut.textContent = cut.hidden ? "" : words.cut(file.size);
      });
    };
    for (const format of FILES) {
      const name = element(
        "button",
        { type: "button", class: "format", value: format, "aria-controls": "preview", click: () => choose(format) },
        element("b", {}, words.format[format]),
        element("small", {}, words.use[format]),
      );
      list.append(element("li", {}, name, ...actions(format)));
    }
    choose(desk.answer.large ? "json" : chosen);
    return section("files", words.files, list, cut, preview);
  }

  desk.on("words", show);
  desk.on("answer", forget);
  desk.on("tab", show);
}

function section(name, heading, ...children) {
  const id = `exports-${name}`;
  return element("section", { "aria-labelledby": id }, element("h2", { id }, heading), ...children);
}
