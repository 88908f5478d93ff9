// The way out: the clipboard, and files that are saved without a server.
import { element } from "./dom.js";
import { complain, say } from "./message.js";

/** @param {import("../lang/vi.js").vi} words */
export async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    complain(words.copyRefused);
  }
}

export function save(text, name, mime) {
  const address = URL.createObjectURL(new Blob([text], { type: mime }));
  element("a", { href: address, download: name }).click();
  // The browser has taken the file by then; before that the address must stay good.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name from a headline, in letters that every system takes: `vinh-ha-dua-thu-vien-so`. */
export function fileStem(title = "") {
  const folded = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80).replace(/-$/, "") || "tinbai";
}
