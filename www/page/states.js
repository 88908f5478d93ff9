// What stands in the result while there is no article: nothing yet, not ready yet, or out of order.
import { element } from "./base/dom.js";

/** @param {import("./desk.js").Desk} desk */
export function stateOf(desk) {
  if (desk.trouble) return outOfOrder(desk);
  if (desk.isWaiting) return element("div", { class: "empty", role: "status" }, element("p", {}, desk.words.states.waiting));
  const { emptyTitle, emptyText, emptyButton } = desk.words;
  return state({ class: "empty" }, emptyTitle, emptyText, emptyButton, () => desk.tell("sample"));
}

function outOfOrder({ words: { states }, trouble, tell }) {
  // Switched off by the reader's own hand or by an office: another try cannot help.
  const isRefused = typeof WebAssembly === "undefined" || trouble instanceof WebAssembly.CompileError;
  const what = isRefused ? states.refused : states.notLoaded;
  const shown = state({ class: "empty", role: "alert" }, states.outOfOrder, what, states.again, () => tell("restart"));
  shown.append(element("p", { class: "reason" }, String(trouble)));
  return shown;
}

const state = (attributes, title, text, label, click) =>
  element(
    "div",
    attributes,
    element("h2", {}, title),
    element("p", {}, text),
    element("button", { type: "button", click }, label),
  );
