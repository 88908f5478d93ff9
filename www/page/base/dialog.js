// A dialog that is made when it is wanted and gone when it is closed.
import { element } from "./dom.js";

/**
 * @param {string} title
 * @param {string} closeLabel
 * @param {...Node} content
 * @returns {HTMLDialogElement} open
 */
export function openDialog(title, closeLabel, ...content) {
  const close = element("button", { type: "button", class: "close", click: () => dialog.close() }, closeLabel);
  const heading = element("h2", { id: "dialog-title" }, title);
  const dialog = element("dialog", { "aria-labelledby": "dialog-title", class: "slip" }, heading, ...content, close);
  dialog.addEventListener("close", () => dialog.remove());
  // A click beside it hits the dialog itself: what is in it has a box of its own.
  dialog.addEventListener("click", ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
