/** Everything that was read in one article. What the text does not have is absent, never `null`. */
export interface Article {
  /** The version of this shape. */
  schemaVersion: 1;
  /** The unit of every `start` and `end`. */
  offsets: "utf16" | "utf8" | "codepoint";
  /** The language of the text; `"und"`: another language, or too little to tell. */
  language: "vi" | "und";
  /** `"none"` where a Vietnamese text was typed without marks: `Thu tuong chu tri phien hop`. */
  diacritics?: "none";
  /** How the text was encoded, or what damaged it. */
  encoding: Encoding;
  /** The short line above the headline that names an event or a series (tít phụ trên). */
  kicker?: Text;
  /** The headline (tít). */
  title?: Text;
  /** When the article was published, as ISO 8601: `2019-09-06T20:34:00+07:00`, or `2019-09-06` without a clock time. */
  published?: Value;
  /** When the article was last updated, in the same form. */
  modified?: Value;
  /** The paper, as its dateline, time line or source line writes it: `Chinhphu.vn`. */
  outlet?: Value;
  /** Those who sign the article, in order. */
  authors: Text[];
  /** Outlets to which the text as a whole is credited: `Theo TTXVN`. */
  sources: Text[];
  /** The summary before the body (sapo), without its dateline. */
  lead?: Text;
  /** Captions of pictures, in order. */
  captions: Caption[];
  /** Headings inside the body (tít xen), in order. */
  subheadings: Text[];
  /** The paragraphs of the body, in order. */
  paragraphs: Text[];
  /** Keywords that the page lists. */
  tags: Text[];
  /** The people of the story; its writers and photographers are none. */
  people: Person[];
  /** The organisations of the story. */
  organizations: Organization[];
  /** The places of the story. */
  places: Place[];
  /** Legal, Party and administrative documents that the story cites. */
  documents: Document[];
  /** Dates, times and periods in the story. */
  dates: Date[];
  /** Things counted or measured in the story. */
  quantities: Quantity[];
  /** Short forms that the story uses. */
  abbreviations: Abbreviation[];
  /** What was said, word for word. */
  quotes: Quote[];
  /** What was said, as the story reports it. */
  statements: Quote[];
  /** Every mention in the story, in order; of two that start together, the longer first. */
  mentions: Mention[];
  /** Every block of the text, in order, with its role: nothing is lost. */
  blocks: Block[];
  /** Doubts, each at the place it concerns. */
  notes: Note[];
  /** How long the text is. */
  stats: Stats;
}

/** A half-open range of the text. */
export interface Span {
  start: number;
  end: number;
}

/** How a text was encoded, or what damaged it; what was read is in Unicode always. */
export type Encoding =
  | "unicode"
  | "utf8-as-windows1252"
  | "utf8-as-windows1252-twice"
  | "html-entities"
  | "tcvn3"
  | "vni"
  | "viscii"
  | "viqr"
  | "windows1258";

/** Words of the text. */
export interface Text {
  /** The words as read: in Unicode NFC, with single spaces; what a hard wrap broke is joined again. */
  text: string;
  start: number;
  end: number;
  /** The pieces in which they lie, where a hard wrap broke them. */
  spans?: Span[];
  /** The rule that found them. */
  rule: string;
}

/** A normalised value and the words that prove it. */
export interface Value {
  value: string;
  /** The words as read. */
  text: string;
  start: number;
  end: number;
  /** Whether the words give the whole value, or a part of it was inferred. */
  basis: "stated" | "implied";
  /** The rule that found it. */
  rule: string;
}

/** The caption of a picture and its credit. */
export interface Caption {
  /** The words of the caption without the credit; absent when the picture has a credit alone. */
  text?: string;
  /** Where these words start, or the credit's line when there are none. */
  start: number;
  end: number;
  /** The photographer or agency. */
  credit?: Text;
  rule: string;
}

/** What a block is. */
export type Role =
  | "breadcrumb"
  | "kicker"
  | "title"
  | "timestamp"
  | "dateline"
  | "lead"
  | "subheading"
  | "paragraph"
  | "caption"
  | "credit"
  | "byline"
  | "source"
  | "tags"
  | "related"
  | "boilerplate"
  | "separator";

/** A piece of the text with one role. Blocks follow one another without overlap and cover every word. */
export interface Block {
  role: Role;
  start: number;
  end: number;
  /** The rule that gave it its role. */
  rule: string;
  /** Whether it goes on with the last block of its role, which the end of a printed page interrupted. */
  continued?: true;
}

/** A doubt, or a thing to know, at one place of the text. */
export interface Note {
  code:
    | "impossible-date"
    | "weekday-mismatch"
    | "relative-time"
    | "other-time"
    | "no-title"
    | "legacy-encoding"
    | "not-vietnamese"
    | "no-diacritics"
    | "correction-ignored";
  /** The words as read. */
  text: string;
  start: number;
  end: number;
}

/** How long the story is: headline, lead, captions, headings and paragraphs. */
export interface Stats {
  /** Words: Vietnamese syllables, as runs of Unicode letters. */
  words: number;
  sentences: number;
  /** Characters of the whole input: Unicode code points. */
  characters: number;
  /** Minutes to read it, rounded up. */
  readingMinutes: number;
}
