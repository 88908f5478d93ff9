// The shortcuts: one table that the help shows and that the keys follow.

const byId = (id) => document.getElementById(id);
const tabs = () => [...document.querySelectorAll('[role="tab"]:not([hidden])')];

const plain = (key) => (event) => !isModified(event) && event.key.toLowerCase() === key;
const isModified = ({ altKey, ctrlKey, metaKey }) => altKey || ctrlKey || metaKey;

/**
 * @typedef {object} Shortcut
 * @property {string} name its words are `words.help.keys[name]`
 * @property {string} shown the key as the help shows it
 * @property {boolean} [isCharacter] one typed character: nothing to somebody who writes, and can be switched off
 * @property {(event: KeyboardEvent) => boolean} is
 * @property {(event: KeyboardEvent) => void} act
 */

/** @returns {Shortcut[]} */
export const shortcuts = (openHelp) => [
  { name: "help", shown: "?", isCharacter: true, is: plain("?"), act: openHelp },
  { name: "text", shown: "/", isCharacter: true, is: plain("/"), act: toText },
  { name: "text", shown: "Ctrl+K", is: (event) => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k", act: toText },
  // By the place of the key: with Alt some systems type another character.
  { name: "tab", shown: "Alt+1…5", is: ({ altKey, code }) => altKey && /^Digit[1-5]$/.test(code), act: toTab },
  { name: "next", shown: "N", isCharacter: true, is: plain("n"), act: () => toMark("ArrowRight") },
  { name: "previous", shown: "P", isCharacter: true, is: plain("p"), act: () => toMark("ArrowLeft") },
  { name: "leave", shown: "Esc", is: (event) => plain("escape")(event) && isField(event.target), act: ({ target }) => target.blur() },
];

function toText() {
  byId("source").focus();
}

function toTab({ code }) {
  const tab = tabs()[Number(code.at(-1)) - 1];
  tab?.click();
  tab?.focus();
}

/** To the mark that has the tab stop; from there on as the arrow keys go. */
function toMark(arrow) {
  if (byId("reading").hidden) byId("tab-reading").click();
  const stop = byId("reading").querySelector('mark[tabindex="0"]');
  if (stop !== document.activeElement) stop?.focus();
  else stop.dispatchEvent(new KeyboardEvent("keydown", { key: arrow, bubbles: true, cancelable: true }));
}

const isField = (target) => Boolean(target.closest?.('input, textarea, select, [contenteditable=""], [contenteditable="true"]'));

/**
 * @param {Shortcut[]} table
 * @param {() => boolean} takesCharacters
 */
export function followKeys(table, takesCharacters) {
  document.addEventListener("keydown", (event) => {
    // A dialog has its own keys; so has whoever has answered already.
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    const found = table.find(({ is }) => is(event));
    if (!found || (found.isCharacter && (isField(event.target) || !takesCharacters()))) return;
    event.preventDefault();
    found.act(event);
  });
}
