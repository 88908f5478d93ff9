// Help: a short guide, and the keys.
import { openDialog } from "./base/dialog.js";
import { element } from "./base/dom.js";
import { followKeys, shortcuts } from "./keys.js";

const KEY = "tinbai.characterKeys";

/** @param {import("./desk.js").Desk} desk */
export function startHelp(desk) {
  const table = shortcuts(open);
  let takesCharacters = stored();

  function open() {
    const { help: words } = desk.words;
    // It scrolls by itself, and is the first to have the focus: the arrow keys read on.
    const guide = element(
      "div",
      { class: "guide", tabindex: 0, role: "region", "aria-label": words.title },
      ...words.sections.map(section),
      element("section", { class: "shortcuts" }, element("h3", {}, words.shortcuts), keys(words), choice(words)),
    );
    openDialog(words.title, words.close, guide).classList.add("help");
  }

  const section = ([title, texts]) =>
    element("section", {}, element("h3", {}, title), ...texts.map((text) => element("p", {}, text)));

  function keys(words) {
    const list = element("dl", { class: "keys" });
    for (const name of new Set(table.map(({ name }) => name))) {
      const shown = table.filter((shortcut) => shortcut.name === name).map(({ shown }) => element("kbd", {}, shown));
      list.append(element("div", {}, element("dt", {}, ...shown), element("dd", {}, words.keys[name])));
    }
    return list;
  }

  /** Somebody who speaks to the machine types letters without meaning keys. */
  function choice(words) {
    const box = element("input", { type: "checkbox", checked: takesCharacters });
    box.addEventListener("change", () => {
      takesCharacters = box.checked;
      store(takesCharacters);
    });
    return element("label", { class: "choice" }, box, words.letters);
  }

  document.getElementById("help").addEventListener("click", open);
  followKeys(table, () => takesCharacters);
}

function stored() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function store(takesCharacters) {
  try {
    localStorage.setItem(KEY, takesCharacters ? "on" : "off");
  } catch {
    // The choice then holds for this visit.
  }
}
