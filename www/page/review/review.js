// The press review (điểm báo): a row for each of several articles.
import { copy, save } from "../base/copy.js";
import { element } from "../base/dom.js";
import { say } from "../base/message.js";
import { csvOf, tsvOf } from "./table.js";

/** How many rows are shown at once. */
const STEP = 200;

const COLUMNS = ["outlet", "published", "title", "people", "documents"];
const SORTED = ["outlet", "published", "title"];

/** @param {import("../desk.js").Desk} desk */
export function startReview(desk) {
  const panel = document.getElementById("review");
  let sort = { column: undefined, down: false };
  let shown = STEP;

  /** The articles in the chosen order, each with its place on the desk; what lacks the value comes last. */
  function sorted() {
    const all = desk.documents.map((one, at) => ({ ...one, at }));
    const { column, down } = sort;
    if (!column) return all;
    const { compare } = new Intl.Collator("vi");
    return all.sort((a, b) => {
      if (!a[column] || !b[column]) return Boolean(b[column]) - Boolean(a[column]);
      return down ? compare(b[column], a[column]) : compare(a[column], b[column]);
    });
  }

  function show() {
    if (panel.hidden || !desk.words || desk.documents.length < 2) return;
    const { words } = desk;
    const focused = panel.contains(document.activeElement) && document.activeElement.dataset.sort;
    const all = sorted();
    const rest = all.length - shown;
    const table = element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...COLUMNS.map((column) => headOf(column, words)))),
      element("tbody", {}, ...all.slice(0, shown).map((one) => rowOf(one, words))),
    );
    const more = element("button", { type: "button", class: "more", click: showMore }, words.more(rest));
    panel.replaceChildren(
      element(
        "div",
        { class: "bar" },
        element("p", {}, words.input.articles(all.length)),
        element(
          "div",
          { class: "buttons" },
          element("button", { type: "button", click: () => copy(tsvOf(rows()), words) }, words.review.copy),
          element("button", { type: "button", click: download }, words.review.download),
        ),
      ),
      table,
      ...(rest > 0 ? [more] : []),
    );
    if (focused) panel.querySelector(`[data-sort="${focused}"]`)?.focus();
  }

  function headOf(column, words) {
    const label = words.review.columns[column];
    if (!SORTED.includes(column)) return element("th", { scope: "col", class: column }, label);
    const order = sort.column === column && (sort.down ? "descending" : "ascending");
    const button = element("button", { type: "button", "data-sort": column, click: () => sortBy(column) }, label);
    return element("th", { scope: "col", class: column, "aria-sort": order }, button);
  }

  function sortBy(column) {
    sort = { column, down: sort.column === column && !sort.down };
    show();
  }

  function showMore() {
    shown += STEP;
    show();
  }

  function rowOf(one, words) {
    const open = () => {
      desk.tell("choose", one.at);
      desk.tell("open", "reading");
    };
    const { columns } = words.review;
    const cellOf = (column, ...content) => element("td", { class: column, "data-column": columns[column] }, ...content);
    return element(
      "tr",
      {},
      cellOf("outlet", one.outlet ?? "—"),
      cellOf("published", one.published ? words.when(one.published) : "—"),
      element(
        "th",
        { scope: "row", class: "title" },
        element("button", { type: "button", lang: "vi", click: open }, one.title ?? one.name ?? words.input.untitled),
      ),
      cellOf("people", element("span", { lang: "vi" }, one.people.join(", ") || "—")),
      cellOf("documents", element("span", { lang: "vi" }, one.documents.join("; ") || "—")),
    );
  }

  /** What is copied and saved: every article, times as ISO 8601. */
  function rows() {
    const { columns } = desk.words.review;
    const row = ({ outlet = "", published = "", title = "", people, documents, name = "", words }) =>
      [outlet, published, title, people.join(", "), documents.join("; "), name, String(words)];
    return [[...COLUMNS.map((column) => columns[column]), columns.file, columns.words], ...sorted().map(row)];
  }

  function download() {
    save(csvOf(rows()), "diem-bao.csv", "text/csv;charset=utf-8");
    say(desk.words.downloaded("diem-bao.csv"));
  }

  desk.on("words", show);
  desk.on("documents", () => {
    shown = STEP;
    show();
  });
  desk.on("tab", show);
}
