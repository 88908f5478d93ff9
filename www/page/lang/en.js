// Every word of the interface in English, under the keys of lang/vi.js.
import { number as write, readTime } from "./figures.js";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

const number = (value, digits) => write("en", value, digits);
const count = (value, one, many) => `${number(value)} ${value === 1 ? one : many}`;

export const en = {
  motto: "Reads a Vietnamese news article and says what it contains",
  skip: "Skip to the result",
  otherLanguage: "Tiếng Việt",
  source: "Text",
  placeholder: "Paste a whole Vietnamese article here: headline, time, lead, paragraphs, captions, byline…",
  paste: "Paste",
  sample: "Sample",
  clear: "Clear",
  result: "Result",
  reading: "Article",
  dossier: "In the article",
  fields: "Fields",
  json: "JSON",
  copyJson: "Copy JSON",
  downloadJson: "Download JSON",
  privacy: "The text is read in your browser and never leaves your machine.",
  emptyTitle: "No article yet",
  emptyText: "Paste an article into the text box, and it appears here with its headline, time, lead, captions and authors. Nothing at hand? Try this:",
  emptyButton: "Open the sample",
  sampleShown: "The sample is fiction: its people and events do not exist.",
  cleared: "Cleared.",
  pasted: "Pasted.",
  copied: "Copied.",
  downloaded: (name) => `Saved as ${name}.`,
  pasteEmpty: "The clipboard holds no text.",
  pasteRefused: "The browser does not let this page read the clipboard. Press and hold in the text box and choose Paste, or press Ctrl+V.",
  copyRefused: "The browser does not let this page copy. Open the JSON tab, select the text and press Ctrl+C.",
  readFailed: (reason) => `The article could not be read: ${reason}`,
  figures: ({ words, sentences, readingMinutes }, ms) =>
    [count(words, "word", "words"), count(sentences, "sentence", "sentences"), `${number(readingMinutes)} min read`,
      `parsed in ${number(ms, 1)} ms`],
  dropped: (total) => count(total, "piece is not part of the article", "pieces are not part of the article"),
  more: (total) => `Show more (${number(total)} left)`,
  jsonCut: (total) => `Only the beginning is shown; copy or download for all ${number(total)} characters.`,
  notes: "Worth a look",
  columns: { name: "Field", value: "Value", words: "Words in the text", rule: "Rule", basis: "Basis" },
  copyValue: "Copy",
  copyValueOf: (name) => `Copy value: ${name}`,
  search: "Look up",
  searchFor: (cited) => `Look up in the national database of legal documents: ${cited}`,
  field: {
    kicker: "Kicker", title: "Headline", published: "Published", modified: "Updated", outlet: "Outlet", author: "Author",
    source: "Source", lead: "Lead", caption: "Caption", credit: "Photo", subheading: "Subheading",
    paragraph: "Paragraph", tag: "Tag", person: "Person", position: "Position",
    organization: "Organisation", place: "Place", quote: "Quote", statement: "Statement", document: "Document", date: "Date", quantity: "Quantity",
    abbreviation: "Abbreviation", url: "Web address", email: "E-mail", phone: "Telephone",
  },
  basis: { stated: "stated", implied: "implied" },
  role: { breadcrumb: "Breadcrumb", related: "Related", boilerplate: "Page furniture", separator: "Separator" },
  note: {
    "impossible-date": "No such day", "weekday-mismatch": "Weekday and date disagree",
    "relative-time": "Relative to the moment of reading", "other-time": "Another time, not the article's",
    "no-title": "No headline found", "legacy-encoding": "In an old or damaged encoding, now decoded",
    "not-vietnamese": "Does not look Vietnamese", "no-diacritics": "Vietnamese without marks: the reading is limited",
  },
  when(value) {
    const time = readTime(value);
    if (!time) return value;
    const day = `${WEEKDAYS[time.weekday]} ${time.day} ${MONTHS[time.month - 1]} ${time.year}`;
    return time.clock ? `${time.clock}, ${day}` : day;
  },
};
