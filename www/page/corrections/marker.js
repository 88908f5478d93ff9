// The small bar that offers to mark selected words, in the text area or in the article as set.
import { element } from "../base/dom.js";
import { KINDS, ROLES, menu } from "./corrections.js";
import { selectedSpan } from "./selection.js";

/** Whoever selects more than this copies it, and does not name it. */
const LONGEST = 2000;

/** @param {import("../desk.js").Desk} desk */
export function startMarker(desk) {
  const marker = document.getElementById("marker");
  const area = document.getElementById("source");
  const reading = document.getElementById("reading");
  let waiting;
  let span;

  function look() {
    // Its own menu has the focus: the selection is what it was.
    if (marker.contains(document.activeElement)) return;
    const { answer } = desk;
    const found = answer && (document.activeElement === area ? areaSpan(answer) : selectedSpan(reading, answer.text));
    if (!found || found.end - found.start > LONGEST) return hide();
    if (found.start === span?.start && found.end === span.end && !marker.hidden) return;
    span = found;
    show();
  }

  function areaSpan({ base, text }) {
    const { selectionStart, selectionEnd } = area;
    const words = area.value.slice(selectionStart, selectionEnd);
    const start = selectionStart - base + (words.length - words.trimStart().length);
    const end = start + words.trim().length;
    return start < end && start >= 0 && end <= text.length ? { start, end } : undefined;
  }

  function show() {
    const { words, correct, answer } = desk;
    const act = (change) => (name) => {
      change(span, name);
      hide();
    };
    marker.replaceChildren(
      element("span", { lang: "vi", class: "chosen" }, answer.text.slice(span.start, span.end)),
      menu(words.correct.markAs, KINDS, words.field, act(correct.add), words.correct.enter),
      menu(words.correct.roleAs, ROLES, words.roles, act(correct.setRole), words.correct.enter),
    );
    marker.hidden = false;
    place();
  }

  /** Below the words, or at the foot of the text area, whose words have no known place. */
  function place() {
    const inArea = document.activeElement === area;
    const { left, bottom } = inArea ? area.getBoundingClientRect() : getSelection().getRangeAt(0).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = marker;
    const top = inArea ? bottom - height - 12 : bottom + 8;
    marker.style.left = `${Math.max(8, Math.min(left + (inArea ? 12 : 0), innerWidth - width - 8))}px`;
    marker.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
  }

  function hide() {
    span = undefined;
    marker.hidden = true;
  }

  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 200);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || marker.hidden) return;
    if (marker.contains(document.activeElement)) area.focus();
    hide();
  });
  addEventListener("scroll", ({ target }) => marker.hidden || target === area || place(), { passive: true, capture: true });
  desk.on("words", hide);
  desk.on("answer", hide);
}
