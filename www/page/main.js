// The page: what is pasted goes to the reader, what comes back goes to the three views.
import { element } from "./dom.js";
import { fieldsOf, fieldsTable } from "./fields.js";
import { fileNameOf, jsonOf, jsonView, save } from "./json.js";
import { applyLanguage, storedLanguage, storeLanguage } from "./language.js";
import { roveBy } from "./marks.js";
import { followPointing, makePointer } from "./pointing.js";
import { readingView } from "./reading.js";
import { startReader } from "./reader.js";
import { sample } from "./sample.js";
import { makeTabs } from "./tabs.js";

const byId = (id) => document.getElementById(id);
const area = byId("source");
const language = byId("language");
const panels = { reading: byId("reading"), fields: byId("fields"), json: byId("json") };

/** The newest answer: the text it is about, the article, its fields, and the time it took; undefined for an empty text. */
let answer;
let open = "reading";
let words;
const pointer = makePointer(area, byId("mirror"));
const reader = startReader(take, fail);

/** Only the open panel is built: the others would cost as much and nobody sees them. */
const views = {
  reading: () => readingView(answer.text, answer.article, answer.fields, words),
  fields: () => fieldsTable(answer.fields, words, copy),
  json: () => jsonView(answer.article, words),
};

function render() {
  panels[open].replaceChildren(...(answer ? views[open]() : [emptyState()]));
  byId("figures").textContent = answer ? words.figures(answer.article.stats, answer.ms).join(" · ") : "";
  for (const id of ["copy", "download"]) byId(id).disabled = !answer;
  byId("clear").disabled = area.value === "";
}

function emptyState() {
  return element(
    "div",
    { class: "empty" },
    element("h2", {}, words.emptyTitle),
    element("p", {}, words.emptyText),
    element("button", { type: "button", click: showSample }, words.emptyButton),
  );
}

function take(text, article, ms) {
  answer = { text, article, fields: fieldsOf(article), ms };
  render();
}

/** An older article must not stand beside a text that could not be read. */
function fail(reason) {
  answer = undefined;
  render();
  complain(words.readFailed(reason));
}

function readArea() {
  pointer.clear();
  complain("");
  if (area.value.trim() === "") {
    reader.forget();
    answer = undefined;
    render();
  } else {
    byId("clear").disabled = false;
    reader.read(area.value);
  }
}

function fill(text, message) {
  area.value = text;
  area.scrollTop = 0;
  readArea();
  say(message);
}

const showSample = () => fill(sample, words.sampleShown);

async function paste() {
  let text;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    area.focus();
    complain(words.pasteRefused);
    return;
  }
  if (text === "") complain(words.pasteEmpty);
  else fill(text, words.pasted);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    complain(words.copyRefused);
  }
}

function download() {
  const name = fileNameOf(answer.article);
  save(jsonOf(answer.article), name);
  say(words.downloaded(name));
}

/** A message for the moment: it goes by itself. */
let silence;
function say(message) {
  clearTimeout(silence);
  byId("problem").textContent = "";
  byId("message").textContent = message;
  silence = setTimeout(() => (byId("message").textContent = ""), 6000);
}

/** A problem stays until the next thing happens. */
function complain(problem) {
  if (problem) byId("message").textContent = "";
  byId("problem").textContent = problem;
}

function speak(chosen) {
  words = applyLanguage(chosen);
  const other = chosen === "vi" ? "en" : "vi";
  language.textContent = words.otherLanguage;
  language.lang = other;
  language.onclick = () => {
    storeLanguage(other);
    speak(other);
    // What was said was said in the other language.
    byId("message").textContent = "";
    complain("");
    render();
  };
}

speak(storedLanguage());
makeTabs(document.querySelector('[role="tablist"]'), (panel) => {
  open = panel;
  render();
});
followPointing(byId("result"), area, pointer);
panels.reading.addEventListener("keydown", (event) => roveBy(event, panels.reading));
area.addEventListener("input", readArea);
byId("paste").addEventListener("click", paste);
byId("sample").addEventListener("click", showSample);
byId("clear").addEventListener("click", () => {
  fill("", words.cleared);
  area.focus();
});
byId("copy").addEventListener("click", () => copy(jsonOf(answer.article)));
byId("download").addEventListener("click", download);
// A browser that restores the form after a reload leaves a text here without an input event.
if (area.value) readArea();
