import type { Article, Options, Span } from "./index.js";

/** What a mark shows, for the event `tinbai-select`. */
export interface Selected extends Span {
  /** The kind of the mention, or the name of the field: `person`, `published`. */
  field: string;
  /** The words. */
  text: string;
  /** The `id` of what they name, where the article has it in a list. */
  entity?: string;
}

/**
 * `<tin-bai>`: an article as pasted, set like an article, with a mark for each thing that it names.
 *
 * Attributes: `kinds`, the kinds of marks that are shown (`person place`; all unless given); `lang`, the language of labels (`vi`, `en`);
 * `reference`, as in `Options`. Events: `tinbai-read` with the article, `tinbai-select` with a {@link Selected}, `tinbai-error` with the error.
 */
export class TinBai extends HTMLElement {
  /** The article as pasted; the text inside the element unless set. */
  text: string;
  /** What was read; set it to show what was read elsewhere, with the text set before. */
  article: Article | undefined;
  /** What `parse` is asked, beside the attribute `reference`; offsets are UTF-16. */
  options: Omit<Options, "offsets">;
}

declare global {
  interface HTMLElementTagNameMap {
    "tin-bai": TinBai;
  }
  interface HTMLElementEventMap {
    "tinbai-read": CustomEvent<Article>;
    "tinbai-select": CustomEvent<Selected>;
    "tinbai-error": CustomEvent<Error>;
  }
}
