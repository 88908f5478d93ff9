// `<tin-bai>`: an article as pasted, set like an article, for any page. Made into one file of the package by package.mjs.
import styleText from "given:style";
import { init, parse } from "tinbai";
import { fieldsOf } from "../page/article/fields.js";
import { articleView } from "../page/article/reading.js";
import { shownBy } from "../page/article/shown.js";
import { roveBy } from "../page/base/rove.js";
import { terms as en } from "../page/lang/terms.en.js";
import { terms as vi } from "../page/lang/terms.vi.js";

const TERMS = { vi, en };
const MARKS = "mark";

/** So that the module can be imported where there is no page, as a server does that draws one. */
const Base = globalThis.HTMLElement ?? class {};

export class TinBai extends Base {
  static observedAttributes = ["kinds", "lang", "reference"];

  #text;
  #article;
  #options = {};
  #isGiven = false;
  #isWaiting = false;
  #root;
  /** Text that a parser or a framework puts in later, or changes. */
  #content;

  connectedCallback() {
    this.#root ??= this.#makeRoot();
    this.#content ??= new MutationObserver(() => this.#text === undefined && this.#change());
    this.#content.observe(this, { childList: true, characterData: true, subtree: true });
    this.#change();
  }

  disconnectedCallback() {
    this.#content.disconnect();
  }

  attributeChangedCallback() {
    this.#change();
  }

  get text() {
    return this.#text ?? this.textContent;
  }

  set text(text) {
    this.#text = String(text);
    this.#isGiven = false;
    this.#change();
  }

  get article() {
    return this.#article;
  }

  set article(article) {
    this.#article = article;
    this.#isGiven = article !== undefined;
    this.#change();
  }

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? {};
    this.#isGiven = false;
    this.#change();
  }

  /** Several changes at once are shown once. */
  #change() {
    if (this.#isWaiting || !this.isConnected) return;
    this.#isWaiting = true;
    queueMicrotask(async () => {
      try {
        if (!this.#isGiven) await init();
        this.#isWaiting = false;
        this.#show();
      } catch (error) {
        this.#isWaiting = false;
        this.#say("tinbai-error", error);
      }
    });
  }

  #show() {
    const { text } = this;
    if (!this.#isGiven) {
      const reference = this.getAttribute("reference") ?? undefined;
      this.#article = parse(text, { reference, ...this.#options });
    }
    const article = this.#article;
    const words = TERMS[this.closest("[lang]")?.lang.slice(0, 2)] ?? vi;
    this.#root.replaceChildren(...(text.trim() ? articleView(text, article, fieldsOf(article), words, () => MARKS) : []));
    this.#fit();
    if (!this.#isGiven) this.#say("tinbai-read", article);
  }

  /** Takes the marks away that nobody asked for, and gives the rest of what was set parts, by which a page can style it. */
  #fit() {
    const kinds = this.getAttribute("kinds")?.split(/\s+/);
    for (const shown of this.#root.querySelectorAll("mark, .said")) {
      if (kinds && !kinds.includes(shown.dataset.field)) shown.replaceWith(...shown.childNodes);
    }
    for (const shown of this.#root.querySelectorAll("article, article *, .more")) {
      const { localName, classList, dataset } = shown;
      shown.part.add(PARTS[localName] ?? localName, ...classList);
      if (dataset.field) shown.part.add(dataset.field);
      shown.removeAttribute("aria-haspopup");
    }
  }

  #makeRoot() {
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styleText);
    root.adoptedStyleSheets = [sheet];
    root.addEventListener("click", (event) => this.#select(event));
    root.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#select(event);
      else roveBy(event, root, MARKS);
    });
    // The rest of a long article is set when somebody asks for it.
    new MutationObserver(() => this.#fit()).observe(root, { childList: true, subtree: true });
    return root;
  }

  #select({ target }) {
    const field = target.closest("mark") && shownBy(target);
    if (!field) return;
    const { name, text, start, end, entity } = field;
    this.#say("tinbai-select", { field: name, text, start, end, ...(entity && { entity }) });
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

const PARTS = { h2: "title", h3: "subheading", p: "paragraph", ul: "meta", li: "meta-item", figcaption: "figcaption" };

globalThis.customElements?.get("tin-bai") ?? globalThis.customElements?.define("tin-bai", TinBai);
