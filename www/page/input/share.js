// An address that holds the text, made only when somebody asks for it.
import { save } from "../base/copy.js";
import { openDialog } from "../base/dialog.js";
import { element } from "../base/dom.js";
import { complain, say } from "../base/message.js";
import { canCompress, hashOf, isPermalink, textOfHash } from "./permalink.js";

/**
 * @param {import("../desk.js").Desk} desk
 * @param {() => string} textNow
 * @param {(text: string) => void} onText gets the text of an address
 */
export function startShare(desk, textNow, onText) {
  /** The text that the address holds. */
  let shared;

  const clean = () => history.replaceState(history.state, "", location.pathname + location.search);

  async function share() {
    const text = textNow();
    const hash = canCompress() ? await hashOf(text) : undefined;
    if (!hash) return offerFile(text);
    history.replaceState(history.state, "", hash);
    shared = text;
    const { words } = desk;
    try {
      await navigator.clipboard.writeText(location.href);
      say(words.input.shared(location.href.length));
    } catch {
      complain(words.input.sharedByHand(location.href.length));
    }
  }

  function offerFile(text) {
    const { words } = desk;
    const name = "tinbai.txt";
    const download = () => {
      save(text, name, "text/plain;charset=utf-8");
      dialog.close();
      say(words.downloaded(name));
    };
    const dialog = openDialog(
      words.input.share,
      words.input.close,
      element("p", {}, words.input.tooLong),
      element("button", { type: "button", class: "main", click: download }, words.input.downloadText),
    );
  }

  async function open() {
    if (!isPermalink(location.hash)) return;
    const text = canCompress() ? await textOfHash(location.hash) : undefined;
    if (text) {
      shared = text;
      onText(text);
    } else {
      clean();
      complain(desk.words.input.badLink);
    }
  }

  addEventListener("hashchange", open);
  document.getElementById("share").addEventListener("click", share);
  return {
    open,
    /** The address must not hold another text than the sheet. */
    check(text) {
      if (shared === undefined || text === shared) return;
      shared = undefined;
      clean();
    },
  };
}
