// The dossier: what is in the article, a panel for each kind of thing.
import { element } from "../base/dom.js";

/** @param {import("../desk.js").Desk} desk */
export function startDossier(desk) {
  const dossier = document.getElementById("dossier");

  function show() {
    const { answer, words } = desk;
    dossier.replaceChildren(...(answer ? [element("h2", {}, words.dossier)] : []));
  }

  desk.on("words", show);
  desk.on("answer", show);
}
