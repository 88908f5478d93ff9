/** What `parse` can be asked. */
export interface Options {
  /** The unit of every `start` and `end`; `"utf16"` unless given: `text.slice(start, end)` is then exactly the words. */
  offsets?: "utf16" | "utf8" | "codepoint";
  /**
   * The moment of reading, as ISO 8601, from which `2 giờ trước` counts; without it such a time stays unknown, with a note.
   */
  reference?: string;
  /**
   * What a person who saw the reading says of it; later ones win over earlier ones. What is impossible, beyond the text or without a
   * word, is ignored, with a note `correction-ignored` at the word where it should begin, or the last one.
   */
  corrections?: Correction[];
}

/**
 * A correction by hand, of the words from `start` to `end` of the whole text given to the call, in the unit of `offsets`. A span that
 * cuts a word takes the whole word.
 *
 * - `role`: the words have this role. A block that they cover in part is cut; what they say in this role is read again.
 * - `add`: the words are a mention of this kind, with the value that a reader finds in just these words; a quantity needs a number.
 * - `remove`: the words are no mention of this kind.
 *
 * Members other than these are not looked at.
 */
export type Correction =
  | { op: "role"; start: number; end: number; role: Role }
  | { op: "add" | "remove"; start: number; end: number; kind: MentionKind };

/** A format that `exportAs` knows. */
export type Format =
  | "json"
  | "jsonld"
  | "csl"
  | "bibtex"
  | "ris"
  | "markdown"
  | "csv"
  | "html"
  | "annotations"
  | "ninjs"
  | "apa"
  | "chicago"
  | "vietnamese";

/** A text for `exportAs`, with its own corrections. */
export interface Pasted {
  /** The article as pasted. */
  text: string;
  corrections?: readonly Correction[];
}

/** What is to be known of a format. */
export interface FormatInfo {
  name: Format;
  /** The media type: `application/x-bibtex`. */
  mime: string;
  /** The extension of a file, without the dot: `bib`. */
  extension: string;
}
