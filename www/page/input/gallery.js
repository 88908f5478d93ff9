// The samples to choose from.
import { openDialog } from "../base/dialog.js";
import { element } from "../base/dom.js";
import { samples } from "./samples.js";

/**
 * @param {import("../lang/vi.js").vi} words
 * @param {(text: string) => void} onChoose
 */
export function openGallery({ input: words }, onChoose) {
  const items = samples.map(({ id, text }) => {
    const [title, about] = words.samples[id];
    const choose = () => {
      dialog.close();
      onChoose(text);
    };
    return element(
      "li",
      {},
      element("button", { type: "button", click: choose, "data-sample": id }, element("strong", {}, title), element("span", {}, about)),
    );
  });
  const dialog = openDialog(
    words.gallery,
    words.close,
    element("p", {}, words.fiction),
    element("ul", { class: "gallery" }, ...items),
  );
}
