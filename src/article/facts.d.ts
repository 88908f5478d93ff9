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
