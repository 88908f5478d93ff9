// What goes on paper: the article as read, whatever is open on the screen, then who and what is cited in it.
import { thingsOf } from "./article/facts.js";
import { readingView } from "./article/reading.js";
import { element } from "./base/dom.js";

/** @param {import("./desk.js").Desk} desk */
export function startPrint(desk) {
  const paper = document.getElementById("paper");

  addEventListener("beforeprint", () => {
    const { answer, words } = desk;
    if (!answer) return;
    paper.replaceChildren(...readingView(answer.text, answer.article, answer.fields, words), ...lists(answer.article, words));
    // Paper has no button that shows the rest.
    for (const more = paper.querySelector(".more"); !more.hidden; ) more.click();
  });
  addEventListener("afterprint", () => paper.replaceChildren());
}

function lists(article, words) {
  const things = thingsOf(article);
  return ["people", "documents"]
    .filter((name) => article[name].length > 0)
    .map((name) =>
      element(
        "section",
        { class: "list" },
        element("h2", {}, words.panels.title[name]),
        element("ul", { lang: "vi" }, ...article[name].map(({ id }) => element("li", {}, things.get(id).value))),
      ),
    );
}
