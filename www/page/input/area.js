// The text area and its buttons: what is typed or pasted goes to the reader, what comes back lies on the desk.
import { complain, say } from "../base/message.js";
import { fieldsOf } from "../article/fields.js";
import { startReader } from "../read/reader.js";
import { sample } from "./sample.js";

const byId = (id) => document.getElementById(id);

/** @param {import("../desk.js").Desk} desk */
export function startInput(desk) {
  const area = byId("source");
  const reader = startReader(take, fail);

  function take(text, article, ms) {
    desk.answer = { text, base: 0, article, fields: fieldsOf(article), ms };
    desk.tell("answer");
  }

  /** An older article must not stand beside a text that could not be read. */
  function fail(reason) {
    forget();
    complain(desk.words.readFailed(reason));
  }

  function forget() {
    desk.answer = undefined;
    desk.tell("answer");
  }

  function read() {
    complain("");
    desk.tell("point");
    byId("clear").disabled = area.value === "";
    if (area.value.trim() === "") {
      reader.forget();
      forget();
    } else {
      reader.read(area.value);
    }
  }

  function fill(text, message) {
    area.value = text;
    area.scrollTop = 0;
    read();
    say(message);
  }

  async function paste() {
    let text;
    try {
      text = await navigator.clipboard.readText();
    } catch {
      area.focus();
      complain(desk.words.pasteRefused);
      return;
    }
    if (text === "") complain(desk.words.pasteEmpty);
    else fill(text, desk.words.pasted);
  }

  const showSample = () => fill(sample, desk.words.sampleShown);

  area.addEventListener("input", read);
  byId("paste").addEventListener("click", paste);
  byId("sample").addEventListener("click", showSample);
  byId("clear").addEventListener("click", () => {
    fill("", desk.words.cleared);
    area.focus();
  });
  desk.on("sample", showSample);
  desk.on("words", showFigures);
  desk.on("answer", showFigures);
  // A browser that restores the form after a reload leaves a text here without an input event.
  queueMicrotask(read);

  function showFigures() {
    const { answer, words } = desk;
    byId("figures").textContent = answer ? words.figures(answer.article.stats, answer.ms).join(" · ") : "";
  }
}
