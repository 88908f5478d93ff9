// Corrections: words of the article marked by hand, marks taken away, pieces given another role; undone and redone.
import { element } from "../base/dom.js";
import { say } from "../base/message.js";
import { addInspectorActions } from "../inspector.js";
import { startMarker } from "./marker.js";

export const KINDS = ["person", "position", "organization", "place", "document", "date", "quantity", "abbreviation", "url", "email", "phone"];
export const ROLES = [
  "title", "kicker", "timestamp", "dateline", "lead", "subheading", "paragraph", "caption", "credit", "byline", "source", "tags",
  "related", "boilerplate", "breadcrumb",
];

const byId = (id) => document.getElementById(id);

/** @param {import("../desk.js").Desk} desk */
export function startCorrections(desk) {
  const bar = byId("corrections");

  function change(act, message) {
    desk.tell("correct", act);
    say(message);
  }

  /** Spans as the article counts them, in the source in which the corrections are kept. */
  const placed = ({ start, end }) => ({ start: desk.answer.base + start, end: desk.answer.base + end });

  desk.correct = {
    add: (span, kind) =>
      change((steps) => steps.add({ op: "add", ...placed(span), kind }), desk.words.correct.marked(desk.words.field[kind])),
    remove: (span, kind) => change((steps) => steps.add({ op: "remove", ...placed(span), kind }), desk.words.correct.unmarked),
    changeKind(span, kind, to) {
      const here = placed(span);
      const steps = [{ op: "remove", ...here, kind }, { op: "add", ...here, kind: to }];
      change((history) => history.add(...steps), desk.words.correct.marked(desk.words.field[to]));
    },
    setRole: (span, role) =>
      change((steps) => steps.add({ op: "role", ...placed(span), role }), desk.words.correct.set(desk.words.roles[role])),
  };

  function showBar() {
    const { correct: words } = desk.words;
    const history = desk.answer && desk.sources[desk.documents[desk.current].source].history;
    bar.hidden = !(history?.canUndo || history?.canRedo);
    if (bar.hidden) return;
    const button = (label, enabled, act, message) =>
      element("button", { type: "button", disabled: !enabled, click: () => change(act, message) }, label);
    bar.replaceChildren(
      element("span", {}, words.count(history.all.length)),
      button(words.undo, history.canUndo, (steps) => steps.undo(), words.undone),
      button(words.redo, history.canRedo, (steps) => steps.redo(), words.redone),
      button(words.discard, history.canUndo, (steps) => steps.forget(), words.discarded),
    );
  }

  desk.on("words", showBar);
  desk.on("answer", showBar);
  startMarker(desk);
  addInspectorActions(inspectorActions);
}

/** In the window that explains a value: another kind for a mention, another role for a piece. */
function inspectorActions({ field, desk }) {
  const { words, correct } = desk;
  const span = { start: field.start, end: field.end };
  if (KINDS.includes(field.name)) {
    const to = (kind) => kind !== field.name && correct.changeKind(span, field.name, kind);
    return [
      element("label", {}, `${words.correct.kind} `, menu(words.correct.kind, KINDS, words.field, to, words.correct.enter, field.name)),
      element("button", { type: "button", click: () => correct.remove(span, field.name) }, words.correct.remove),
    ];
  }
  const role = ROLE_OF[field.name];
  if (!role) return [];
  const to = (other) => other !== role && correct.setRole(span, other);
  return [element("label", {}, `${words.correct.role} `, menu(words.correct.role, ROLES, words.roles, to, words.correct.enter, role))];
}

/** The role of the piece in which a field of the article stands. */
const ROLE_OF = {
  kicker: "kicker", title: "title", published: "timestamp", modified: "timestamp", outlet: "dateline", author: "byline", source: "source",
  lead: "lead", caption: "caption", credit: "credit", subheading: "subheading", paragraph: "paragraph", tag: "tags",
};

/**
 * A menu of kinds or roles. A choice by mouse or finger acts at once; by keyboard the arrows pass over what nobody wants, and
 * Enter acts.
 */
export function menu(label, names, labels, onChoose, hint, chosen = "") {
  let isPointed = false;
  const act = () => shown.value && onChoose(shown.value);
  const shown = element(
    "select",
    {
      "aria-label": label,
      title: hint,
      pointerdown: () => (isPointed = true),
      change: () => isPointed && act(),
      keydown(event) {
        isPointed = false;
        if (event.key !== "Enter") return;
        event.preventDefault();
        act();
      },
    },
    ...(chosen ? [] : [element("option", { value: "" }, label)]),
    ...names.map((name) => element("option", { value: name, selected: name === chosen }, labels[name])),
  );
  return shown;
}
