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

/** What a mention names. */
export type MentionKind =
  | "person"
  | "position"
  | "organization"
  | "place"
  | "date"
  | "quantity"
  | "document"
  | "abbreviation"
  | "url"
  | "email"
  | "phone";

/** Words of the story that name something. */
export interface Mention {
  kind: MentionKind;
  /** The words as read. */
  text: string;
  start: number;
  end: number;
  /** The pieces in which they lie, where a hard wrap broke them. */
  spans?: Span[];
  rule: string;
  /** The `id` of what they name, where the article has it in a list. */
  entity?: string;
}

/** Someone in the story. */
export interface Person {
  /** `p1`, `p2`, …, in the order of the text. */
  id: string;
  /** The fullest form of the name in the text, without honorific and position. */
  name: string;
  /** Other forms of the name. */
  aliases?: string[];
  /** What the text says the person is, each position alone. */
  positions?: Position[];
  /** The mentions, by their position in `mentions`: names, and words that stand for one. */
  mentions: number[];
  rule: string;
  /** How sure it is that this is a person of that name, from 0 to 1. */
  confidence: number;
}

/** What a person is: `Bí thư Đảng ủy`, `Chủ nhiệm Văn phòng Chính phủ`, `ca sĩ`. */
export interface Position {
  /** The words as read. */
  text: string;
  start: number;
  end: number;
  /** The words with their short forms spelt out, where there are any. */
  expanded?: string;
  /** The `id` of the organisation to which it belongs. */
  organization?: string;
  /** Whether the person holds it no more: `nguyên`, `cựu`. */
  former?: true;
  rule: string;
  /** How sure it is that the position is the person's, from 0 to 1. */
  confidence: number;
}

/** An organisation, an agency, a company, a team. */
export interface Organization {
  /** `o1`, `o2`, …, in the order of the text. */
  id: string;
  type:
    | "state"
    | "party"
    | "army"
    | "police"
    | "court"
    | "association"
    | "school"
    | "hospital"
    | "company"
    | "media"
    | "team"
    | "international"
    | "other";
  /** The fullest form of the name in the text: `Văn phòng Chính phủ`. */
  name: string;
  /** Other forms: `VPCP`. */
  aliases?: string[];
  /** The `id` of the one of which the name says that it is a part. */
  parent?: string;
  /** The mentions, by their position in `mentions`. */
  mentions: number[];
  rule: string;
  /** How sure it is that this is an organisation of that name, from 0 to 1. */
  confidence: number;
}

/** A place. */
export interface Place {
  /** `l1`, `l2`, …, in the order of the text. */
  id: string;
  type:
    | "country"
    | "province"
    | "district"
    | "commune"
    | "hamlet"
    | "city"
    | "region"
    | "street"
    | "water"
    | "land"
    | "venue"
    | "other";
  /** The name, without the word for its level where it can stand alone: `Nghệ An`, `quận 1`. */
  name: string;
  /** Other forms: `TP.HCM`. */
  aliases?: string[];
  /** The place in which it lies, as the text or the tables tell. */
  parent?: string;
  /** The province to which it belongs since 2025-07-01, where that is another one. */
  now?: string;
  /** The mentions, by their position in `mentions`. */
  mentions: number[];
  rule: string;
  /** How sure it is that this is a place of that name, from 0 to 1. */
  confidence: number;
}

/** What someone said: in the person's own words, those within the marks, or as the story reports it. */
export interface Quote {
  /** `s1`, `s2`, …, quotes and statements together in the order of the text. */
  id: string;
  /** The words as read, without the marks. */
  text: string;
  start: number;
  end: number;
  /** The pieces in which they lie, where the words between, or paragraphs, part them. */
  spans?: Span[];
  /** Who said it, where that is certain enough. */
  speaker?: Speaker;
  /** Where the verb of saying stands. */
  cue?: Span;
  rule: string;
  /** How sure it is that this was said, and by the speaker, from 0 to 1. */
  confidence: number;
}

/** Who said something. */
export interface Speaker {
  /** The `id` of the person, or of the organisation. */
  entity: string;
  /** The words that name the speaker there. */
  text: string;
  start: number;
  end: number;
  /** Whether they name the speaker, or a word stands for one: `ông`, `Bộ trưởng`. */
  basis: "stated" | "implied";
}

/** A date, a time, a period, or a set of them, as TIMEX3 has it. */
export interface Date {
  /** `t1`, `t2`, …, in the order of the text. */
  id: string;
  type: "date" | "time" | "duration" | "set";
  /**
   * The value, in the forms of ISO 8601 and TIMEX3: `2019-09-06`, `2019-09-06T20:30`, `2019-09-06TAF` (MO morning, MI noon,
   * AF afternoon, EV evening, NI night), `2019-W36`, `2019-W36-WE`, `2019-Q3`, `2019-H1`, `2019-SU`, `199X`, `19XX`, `P3D`, and
   * `2019-09-06/2019-09-09` for a span, its end included (`P4M/P5M` for four to five months). What nothing tells is `X`:
   * `XXXX-09-06`, and so is what comes again: `XXXX-WXX-1`; absent where nothing at all is known.
   */
  value?: string;
  /** The words as read. */
  text: string;
  start: number;
  end: number;
  /** The parts of the value that the words give. */
  stated: DatePart[];
  /** The parts that were inferred, from the article's time or from the words around. */
  implied?: DatePart[];
  /** Whether the words count by the lunar calendar; the value is Gregorian. */
  lunar?: true;
  rule: string;
}

export type DatePart =
  | "era"
  | "year"
  | "season"
  | "month"
  | "week"
  | "weekday"
  | "day"
  | "part"
  | "hour"
  | "minute"
  | "length";

/** Something counted or measured: `26 tổ chức đảng`, `1.234,5 tỷ đồng`, `12,5%`. */
export interface Quantity {
  /** `q1`, `q2`, …, in the order of the text. */
  id: string;
  type: "count" | "money" | "percent" | "measure" | "age" | "ordinal";
  /** The number, with its scale words multiplied out; the lower one of a range. */
  value: number;
  /** The upper number of a range. */
  high?: number;
  /** What is counted or measured, in the text's own words: `đồng`, `%`, `tổ chức đảng`. */
  unit?: string;
  /** The code of ISO 4217, of money: `VND`. */
  currency?: string;
  /** Whether the words leave the number open: `vài chục`, `hơn 30`. */
  vague?: true;
  /** The words as read. */
  text: string;
  start: number;
  end: number;
  rule: string;
}

/** A legal, Party or administrative document that the text cites. */
export interface Document {
  /** `d1`, `d2`, …, in the order of the text. */
  id: string;
  /** The type, as Vietnamese law names it: `Nghị định`, `Chỉ thị`. */
  type: string;
  /** The number as written: `35-CT/TW`. */
  number?: string;
  /** The name by which it is cited: `Luật Đất đai`. */
  name?: string;
  /** What it is about, in the words after its number. */
  subject?: string;
  /** When it was signed, as ISO 8601, as exact as the text has it: `2019-05-30`, `2019-05`, `2019`. */
  date?: string;
  /** When it takes effect, as ISO 8601. */
  effective?: string;
  /** Who issued it: in the text's words, or as the code in its number says. */
  issuer?: { name: string; basis: "stated" | "implied" };
  /** A key that is the same for every way of citing it: `vn:state:nd:30/2020/nd-cp`, with `?` for what the text does not tell. */
  key: string;
  /** The articles, clauses and points that are cited of it; one for each that the words mean. */
  provisions?: Provision[];
  /** Its mentions, by their position in `mentions`. */
  mentions: number[];
}

/** A part of a document: `điểm a khoản 2 Điều 5`. */
export interface Provision {
  /** The article (Điều). */
  article?: string;
  /** The clause (khoản). */
  clause?: string;
  /** The point (điểm). */
  point?: string;
  /** The words as read. */
  text: string;
  start: number;
  end: number;
}

/** A short form that the text uses. */
export interface Abbreviation {
  /** `a1`, `a2`, …, in the order of the text. */
  id: string;
  /** The short form: `VPCP`. */
  short: string;
  /** The long form, where the text or the table gives one that is certain. */
  long?: string;
  /** Whether the text itself gives the long form. */
  defined: boolean;
  /** Where it does. */
  definition?: Span;
  /** The long forms that are possible, where nothing decides between them. */
  candidates?: string[];
  /** Its mentions, by their position in `mentions`. */
  mentions: number[];
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
