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
