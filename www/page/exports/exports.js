// Ways out: the article as a citation, and in every format that other programs read.
import { copy, fileStem, save } from "../base/copy.js";
import { element } from "../base/dom.js";
import { complain, say } from "../base/message.js";

/** A browser takes seconds to set megabytes of text in lines; nobody reads that far. */
const SHOWN = 100_000;

const CITATIONS = ["vietnamese", "apa", "chicago"];
const FILES = ["markdown", "html", "json", "jsonld", "csl", "bibtex", "ris", "csv", "ninjs", "annotations"];

/** @param {import("../desk.js").Desk} desk */
export function startExports(desk) {
  const panel = document.getElementById("exports");
  let chosen = "markdown";
  let all = false;
  /** Grows with every change: what was asked for before is not shown. */
  let turn = 0;

  async function ask(format, onText) {
    const asked = turn;
    try {
      const text = await desk.exportAs(format, all);
      if (asked === turn) onText(text);
    } catch (error) {
      if (asked === turn) complain(desk.words.exports.failed(String(error)));
    }
  }

  function show() {
    turn++;
    if (panel.hidden) return;
    panel.replaceChildren(...(desk.answer ? [...severalChoice(), citations(), files()] : []));
  }

  function severalChoice() {
    const count = desk.documents?.length ?? 1;
    if (count < 2) all = false;
    if (count < 2) return [];
    const box = element("input", { type: "checkbox", checked: all });
    box.addEventListener("change", () => {
      all = box.checked;
      show();
    });
    return [element("label", { class: "several" }, box, ` ${desk.words.exports.all(count)}`)];
  }

  function citations() {
    const { exports: words } = desk.words;
    const list = element("dl", { class: "citations" });
    for (const style of CITATIONS) {
      const text = element("span", { lang: "vi" });
      const button = element(
        "button",
        { type: "button", class: "copy", "aria-label": `${words.copy}: ${words.format[style]}`, click: () => copy(text.textContent, desk.words) },
        words.copy,
      );
      ask(style, (citation) => (text.textContent = citation.trim()));
      list.append(element("dt", {}, words.format[style]), element("dd", {}, text, button));
    }
    return element("section", { "aria-labelledby": "citations-name" }, element("h2", { id: "citations-name" }, words.citation), list);
  }

  function files() {
    const { exports: words } = desk.words;
    const preview = element("pre", { tabindex: 0, lang: "vi", "aria-label": words.preview });
    const cut = element("p", { class: "cut", hidden: true });
    let whole = "";
    const actions = [
      element("button", { type: "button", id: "copy", disabled: true, click: () => copy(whole, desk.words) }, words.copy),
      element("button", { type: "button", id: "download", disabled: true, click: () => download(whole) }, words.download),
    ];
    const choose = ({ target }) => {
      chosen = target.value;
      turn++;
      fill();
    };
    const fill = () =>
      ask(chosen, (text) => {
        whole = text;
        preview.textContent = text.slice(0, SHOWN);
        cut.hidden = text.length <= SHOWN;
        cut.textContent = cut.hidden ? "" : desk.words.jsonCut(text.length);
        for (const button of actions) button.disabled = false;
      });
    const choices = FILES.map((format) =>
      element(
        "label",
        {},
        element("input", { type: "radio", name: "format", value: format, checked: format === chosen, change: choose }),
        element("span", {}, element("b", {}, words.format[format]), element("small", {}, words.use[format])),
      ),
    );
    fill();
    return element(
      "section",
      { "aria-labelledby": "files-name" },
      element("h2", { id: "files-name" }, words.files),
      element("fieldset", { class: "formats" }, element("legend", { class: "unseen" }, words.format_), ...choices),
      element("div", { class: "buttons" }, ...actions),
      cut,
      preview,
    );
  }

  async function download(text) {
    const { mime, extension } = (await desk.formats()).find(({ name }) => name === chosen);
    const name = `${fileStem(all ? "" : desk.answer.article.title?.text)}.${extension}`;
    save(text, name, mime);
    say(desk.words.downloaded(name));
  }

  desk.on("words", show);
  desk.on("answer", show);
  desk.on("open", show);
}
