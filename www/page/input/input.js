// What lies on the desk to be read: a paste, files, a sample, a shared address or an earlier draft. It goes to the reader;
// what comes back lies on the desk too.
import { complain, say } from "../base/message.js";
import { makeHistory } from "../corrections/history.js";
import { startReader } from "../read/reader.js";
import { acceptDrops } from "./drop.js";
import { makeDraft } from "./draft.js";
import { isText, MOST_BYTES, textOf, withLineFeeds } from "./files.js";
import { openGallery } from "./gallery.js";
import { startList } from "./list.js";
import { makeRunning } from "./running.js";
import { samples } from "./samples.js";
import { startShare } from "./share.js";
import { makeSheet } from "./sheet.js";

const byId = (id) => document.getElementById(id);

/** @param {import("../desk.js").Desk} desk */
export function startInput(desk) {
  const figures = byId("figures");
  const sheet = makeSheet(desk, typed);
  const draft = makeDraft(desk);
  const reader = startReader({ onAnswer: take, onFailure: fail, onRun: makeRunning(desk, cancel) });
  const link = startShare(desk, () => sheet.text, (text) => fill(text, desk.words.input.linkOpened));
  /** The sources as they are now; those of the articles on the desk may be older. */
  let sources = [];
  /** Which of them is in the sheet. */
  let inSheet = 0;
  let lastKey = 0;
  let choosing;
  let resting;

  /** Another text, and the same with other corrections, has another key. */
  const source = (text, name, history = makeHistory()) => ({ key: ++lastKey, name, text, history, corrections: history.all });
  const articleIn = ({ source, base }) => ({ key: desk.sources[source].key, base });

  function read(current = 0) {
    complain("");
    desk.tell("point");
    choosing = undefined;
    rest();
    const { text } = sheet;
    for (const id of ["clear", "share"]) byId(id).disabled = text === "";
    draft.keep(text);
    link.check(text);
    const isEmpty = sources.every((one) => one.text.trim() === "");
    if (isEmpty) {
      reader.forget();
      forget();
    } else {
      reader.read(sources, current);
    }
  }

  /** What is typed changes one source; the others need not be read again. */
  function typed(text) {
    if (sources.length) {
      const { name, history, text: before } = sources[inSheet];
      history.follow(before, text);
      sources = sources.with(inSheet, source(text, name, history));
    } else {
      sources = [source(text)];
    }
    read(desk.current);
  }

  /** @param {(history: ReturnType<typeof makeHistory>) => void} act what somebody does to the corrections */
  function correct(act) {
    // Of a text that is being read still nobody has seen what to correct.
    if (!desk.answer || sources !== desk.sources) return;
    const at = desk.documents[desk.current].source;
    const { text, name, history } = sources[at];
    act(history);
    sources = sources.with(at, source(text, name, history));
    read(desk.current);
  }

  function fill(given, message) {
    const text = withLineFeeds(given);
    sources = text ? [source(text)] : [];
    inSheet = 0;
    sheet.fill(text);
    read();
    if (message) say(message);
  }

  /** Texts come as a paste, files, or from the page as it was before it gave way to a new version. */
  function lay(texts) {
    sources = texts.map(({ text, name }) => source(text, name));
    inSheet = 0;
    sheet.fill(sources[0].text);
    read();
  }

  function take(found, asked) {
    desk.trouble = undefined;
    desk.sources = asked;
    desk.documents = found.summaries.map((summary) => {
      const { key, name, text } = asked[summary.source];
      const { base, end } = summary;
      return { ...summary, id: `${key}-${base}`, name, text: text.slice(base, end) };
    });
    desk.current = found.current;
    desk.formats = found.formats;
    desk.tell("documents");
    answer(found.answer);
  }

  function answer({ large, ...found }) {
    const one = desk.documents[desk.current];
    const which = articleIn(one);
    desk.answer = { ...found, text: one.text };
    if (large) {
      desk.answer.large = {
        ...large,
        page: (page) => reader.page(which, page),
      };
    }
    if (one.source !== inSheet) {
      inSheet = one.source;
      sheet.fill(sources[inSheet].text, { undoable: false });
    }
    desk.tell("answer");
  }

  async function choose(at) {
    choosing = at;
    const asked = desk.sources;
    // A text that is being read still is not on the desk yet.
    if (sources !== asked) return;
    try {
      const found = await reader.open(articleIn(desk.documents[at]));
      if (choosing !== at || sources !== asked) return;
      desk.current = at;
      desk.tell("point");
      desk.tell("documents");
      answer(found);
      if (desk.documents.filter((one) => one.source === inSheet).length > 1) desk.tell("point", { start: 0, end: 0 });
    } catch (error) {
      fail(error);
    }
  }

  /** An older article must not stand beside a text that could not be read. */
  function fail(error, hasStarted = true) {
    desk.trouble = hasStarted ? undefined : error;
    forget();
    if (hasStarted) complain(desk.words.readFailed(String(error)));
  }

  function forget() {
    desk.sources = [];
    desk.documents = [];
    desk.current = 0;
    desk.answer = undefined;
    desk.tell("documents");
    desk.tell("answer");
  }

  /** As if the text that takes so long had never come. */
  function cancel() {
    reader.forget();
    sources = desk.sources;
    inSheet = desk.documents[desk.current]?.source ?? 0;
    sheet.fill(sources[inSheet]?.text ?? "");
    for (const id of ["clear", "share"]) byId(id).disabled = sheet.text === "";
    draft.keep(sheet.text);
    sheet.focus();
    say(desk.words.input.cancelled);
  }

  async function paste() {
    let text;
    try {
      text = await navigator.clipboard.readText();
    } catch {
      sheet.focus();
      complain(desk.words.pasteRefused);
      return;
    }
    if (text === "") complain(desk.words.pasteEmpty);
    else fill(text, desk.words.pasted);
  }

  async function openFiles(files) {
    const wanted = files.filter((file) => isText(file) && file.size <= MOST_BYTES);
    const refused = files.filter((file) => !wanted.includes(file)).map(({ name }) => name);
    const read_ = await Promise.allSettled(wanted.map(async (file) => ({ text: await textOf(file), name: file.name })));
    const found = read_.flatMap(({ value }, i) => (value ? [value] : (refused.push(wanted[i].name), [])));
    const full = found.filter(({ text }) => text.trim() !== "");
    if (full.length) {
      lay(full);
      say(desk.words.input.opened(full.length));
    } else if (!refused.length) {
      complain(desk.words.input.filesEmpty);
    }
    if (refused.length) complain(desk.words.input.filesRefused(refused.slice(0, 3), refused.length));
  }

  const showSample = (text) => fill(text, desk.words.sampleShown);

  byId("paste").addEventListener("click", paste);
  byId("open").addEventListener("click", () => byId("files").click());
  byId("files").addEventListener("change", ({ target }) => {
    openFiles([...target.files]);
    // The same file, changed meanwhile, can be chosen again.
    target.value = "";
  });
  byId("sample").addEventListener("click", () => openGallery(desk.words, showSample));
  byId("clear").addEventListener("click", () => {
    fill("", desk.words.cleared);
    sheet.focus();
  });
  acceptDrops(byId("drop"), openFiles);
  startList(desk);
  desk.on("sample", () => showSample(samples[0].text));
  desk.exportAs = (format, all) =>
    reader.exportAs({ which: (all ? desk.documents : [desk.documents[desk.current]]).map(articleIn), format });
  desk.on("choose", choose);
  desk.on("correct", correct);
  desk.on("sources", lay);
  desk.on("restart", () => {
    desk.trouble = undefined;
    desk.tell("state");
    reader.restart();
  });
  desk.on("words", showFigures);
  desk.on("answer", showFigures);
  queueMicrotask(begin);

  function begin() {
    const kept = draft.recall();
    // A browser that restores the form after a reload leaves a text here without an input event.
    const text = sheet.text || kept;
    if (text) fill(text);
    else read();
    link.open();
  }

  /** Figures are read aloud when the typing rests, not at each letter. */
  function rest() {
    clearTimeout(resting);
    figures.ariaLive = "off";
    resting = setTimeout(() => {
      figures.ariaLive = "polite";
      showFigures();
    }, 1000);
  }

  function showFigures() {
    const { answer, words } = desk;
    figures.textContent = answer ? words.figures(answer.article.stats, answer.ms).join(" · ") : "";
  }
}
