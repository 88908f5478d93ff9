// Where the text lies: in the text area, or, when it is too long for one, in a view of its own.
import { LARGE } from "../read/part.js";
import { withLineFeeds } from "./files.js";
import { makeLargeView } from "./large.js";

const byId = (id) => document.getElementById(id);

/**
 * @param {import("../desk.js").Desk} desk
 * @param {(text: string) => void} onText gets the whole text whenever somebody changes it
 */
export function makeSheet(desk, onText) {
  const area = byId("source");
  const frame = byId("large");
  const large = makeLargeView(byId("large-text"));
  /** Somebody wants a large text in the text area all the same. */
  let insisted = false;
  let found = 0;

  const isLarge = (text) => text.length > LARGE && !insisted;

  function setLarge(on) {
    area.hidden = byId("mirror").hidden = on;
    frame.hidden = !on;
    if (!on) large.hide();
  }

  function showLarge(text) {
    area.value = "";
    setLarge(true);
    large.show(text);
    found = 0;
    showSize();
  }

  function showSize() {
    const { words } = desk;
    if (words && !frame.hidden) byId("large-size").textContent = words.input.largeSize(large.text.length);
  }

  /**
   * Puts `text` into the sheet, and tells nobody. Ctrl+Z brings back the text before it, unless it is another document's or
   * the browser cannot.
   */
  function fill(text, { undoable = true } = {}) {
    if (!text) insisted = false;
    if (isLarge(text)) return showLarge(text);
    const wasLarge = !frame.hidden;
    setLarge(false);
    if (area.value !== text && !(undoable && !wasLarge && insert(text))) area.value = text;
    area.scrollTop = 0;
  }

  /** As if typed. The focus goes back: on a phone it would open the keyboard. */
  function insert(text) {
    if (Math.max(text.length, area.value.length) > LARGE) return false;
    const focused = document.activeElement;
    area.removeEventListener("input", typed);
    area.focus({ preventScroll: true });
    area.select();
    const isDone = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
    area.addEventListener("input", typed);
    area.setSelectionRange(0, 0);
    if (focused !== area) {
      area.blur();
      focused?.focus?.({ preventScroll: true });
    }
    return isDone && area.value === text;
  }

  function typed() {
    const { value } = area;
    if (isLarge(value)) {
      showLarge(value);
      byId("large-text").focus();
    }
    onText(value);
  }

  /** A long text never gets into the text area, not even for a moment. */
  function intercept(event, given) {
    if (event.target !== area && !frame.contains(event.target)) return;
    const { value, selectionStart, selectionEnd } = area;
    const words = withLineFeeds(given);
    const text = frame.hidden ? value.slice(0, selectionStart) + words + value.slice(selectionEnd) : words;
    if (!words || (frame.hidden && !isLarge(text))) return;
    event.preventDefault();
    fill(text);
    onText(text);
  }

  function edit() {
    const { text } = large;
    insisted = true;
    setLarge(false);
    area.value = text;
    area.focus();
    area.setSelectionRange(0, 0);
  }

  function find() {
    const words = byId("large-find").value;
    const span = words && large.find(words, found);
    byId("large-find").setAttribute("aria-invalid", String(Boolean(words) && !span));
    if (!span) return large.unpaint();
    found = span.end;
    large.point(span.start, span.end);
  }

  area.addEventListener("input", typed);
  document.addEventListener("paste", (event) => intercept(event, event.clipboardData.getData("text/plain")));
  area.addEventListener("drop", (event) => intercept(event, event.dataTransfer.getData("text/plain")));
  byId("edit").addEventListener("click", edit);
  byId("large-find").addEventListener("input", () => (found = 0));
  byId("large-find").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    find();
  });
  byId("large-find").addEventListener("paste", (event) => event.stopPropagation());
  desk.on("words", showSize);
  desk.on("point", (span) => {
    if (frame.hidden) return;
    const { answer } = desk;
    // While another text is being read, the article is that of an older one.
    if (span && answer && large.text.startsWith(answer.text, answer.base)) {
      large.point(answer.base + span.start, answer.base + span.end);
    } else {
      large.unpaint();
    }
  });

  return {
    fill,
    focus: () => (frame.hidden ? area : byId("large-text")).focus(),
    get text() {
      return frame.hidden ? area.value : large.text;
    },
  };
}
