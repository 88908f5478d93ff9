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
  sample: "Samples",
  clear: "Clear",
  result: "Result",
  reading: "Article",
  dossier: "In the article",
  fields: "Fields",
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
  figures: ({ words, sentences, readingMinutes, characters }, ms) =>
    [count(words, "word", "words"), count(sentences, "sentence", "sentences"), `${number(readingMinutes)} min read`,
      `${number(characters)} characters in ${number(ms, 1)} ms`],
  dropped: (total) => count(total, "piece is not part of the article", "pieces are not part of the article"),
  more: (total) => `Show more (${number(total)} left)`,
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
    abbreviation: "Abbreviation", url: "Web address", email: "E-mail", phone: "Telephone", provision: "Provision",
  },
  basis: { stated: "stated", implied: "implied" },
  roles: {
    title: "Headline", kicker: "Kicker", timestamp: "Time line", dateline: "Dateline", lead: "Lead", subheading: "Subheading",
    paragraph: "Paragraph", caption: "Caption", credit: "Photo credit", byline: "Byline", source: "Source", tags: "Tags",
    related: "Related", boilerplate: "Page furniture", breadcrumb: "Breadcrumb", separator: "Separator",
  },
  correct: {
    markAs: "Mark as…",
    roleAs: "Role of the piece…",
    enter: "Choose with the arrows, Enter applies",
    kind: "Kind",
    role: "Role of the piece",
    remove: "Remove mark",
    undo: "Undo",
    redo: "Redo",
    discard: "Discard all",
    bar: "Corrections",
    count: (total) => count(total, "correction", "corrections"),
    marked: (kind) => `Marked: ${kind}.`,
    unmarked: "Mark removed.",
    set: (role) => `Role set: ${role}.`,
    undone: "Undone.",
    redone: "Redone.",
    discarded: "All corrections discarded.",
  },
  exporting: "Export",
  exports: {
    citation: "Citation",
    files: "Files",
    preview: "Preview",
    cut: (bytes) => `Only the beginning is shown; copy or download for all ${number(bytes)} bytes.`,
    copy: "Copy",
    download: "Download",
    all: (total) => `All ${number(total)} articles`,
    failed: (reason) => `The export failed: ${reason}`,
    format: {
      vietnamese: "Vietnamese academic", apa: "APA", chicago: "Chicago", markdown: "Markdown", html: "Annotated HTML", json: "JSON",
      jsonld: "JSON-LD", csl: "CSL-JSON", bibtex: "BibTeX", ris: "RIS", csv: "CSV", ninjs: "ninjs", annotations: "Annotations",
    },
    use: {
      markdown: "notes, static sites", html: "one file for any browser", json: "everything that was read", jsonld: "schema.org NewsArticle",
      csl: "Zotero, citeproc", bibtex: "LaTeX", ris: "EndNote, Mendeley", csv: "spreadsheets: a mention a row", ninjs: "IPTC, newsrooms",
      annotations: "a corpus, corrections included",
    },
  },
  note: {
    "impossible-date": "No such day", "weekday-mismatch": "Weekday and date disagree",
    "relative-time": "Relative to the moment of reading", "other-time": "Another time, not the article's",
    "no-title": "No headline found", "legacy-encoding": "In an old or damaged encoding, now decoded",
    "not-vietnamese": "Does not look Vietnamese", "no-diacritics": "Vietnamese without marks: the reading is limited",
  },
  legend: "Kinds of marks; press to switch on and off",
  count: (total) => number(total),
  panels: {
    title: {
      people: "People", said: "Who said what", organizations: "Organisations", places: "Places", documents: "Documents cited",
      dates: "Timeline", quantities: "Figures", abbreviations: "Abbreviations", graph: "Connections", contacts: "Contacts",
    },
    index: "Panels",
    nothing: "This article has nothing for a dossier.",
    cut: "A very long text: only the first are listed.",
    why: (value) => `Why: ${value}`,
    copy: (value) => `Copy: ${value}`,
    unattributed: "Speaker unknown",
    said: (total) => `Said (${number(total)})`,
    reported: "reported",
    former: "former",
    alias: "also",
    partOf: (name) => `part of ${name}`,
    now: (name) => `now in ${name}`,
    issuer: "Issued by", signed: "Signed", effective: "In force", provisions: "Provisions", key: "Key", subject: "On",
    implied: "implied",
    maybe: (names) => `may be ${names.join(" / ")}`,
    unknown: "unknown",
    vague: "roughly",
    lunar: "lunar",
    published: "Published",
    unplaced: "Without a place on the axis",
    allDates: (total) => `All dates (${number(total)})`,
    timeline: (total) => `Timeline with ${count(total, "point", "points")}`,
    graph: (people, others) => `Graph of ${count(people, "person", "people")} and ${count(others, "organisation or position", "organisations and positions")}`,
    graphHint: "Point at a name for the positions.",
    graphRest: (total) => `${count(total, "name", "names")} mentioned less often not drawn.`,
    belongs: "part of",
    organization: {
      state: "state", party: "Party", army: "army", police: "police", court: "court", association: "association",
      school: "school", hospital: "hospital", company: "company", media: "media", team: "team, group",
      international: "international", other: "other",
    },
    place: {
      country: "country", province: "province", district: "district", commune: "commune", hamlet: "hamlet",
      city: "city", region: "region", street: "street", water: "water", land: "land", venue: "venue", other: "other",
    },
    quantity: { count: "count", money: "money", percent: "share", measure: "measure", age: "age", ordinal: "rank" },
    figure: ({ value, high, unit = "" }) => {
      const figures = high === undefined ? number(value, 6) : `${number(value, 6)}–${number(high, 6)}`;
      return unit === "%" ? `${figures}%` : `${figures} ${unit}`.trim();
    },
    moment({ year, month, day, clock, part, week, weekend, quarter, half, season, decade, century }) {
      if (century !== undefined) return `century ${century + 1}`;
      if (decade !== undefined) return `${decade}s`;
      const of = year ?? "(year unknown)";
      if (week) return `${weekend ? "weekend of week" : "week"} ${week}, ${of}`;
      if (quarter) return `quarter ${quarter}, ${of}`;
      if (half) return `${half === 1 ? "first" : "second"} half of ${of}`;
      if (season) return `${{ SP: "spring", SU: "summer", FA: "autumn", WI: "winter" }[season]} ${of}`;
      const time = clock ?? { MO: "morning", MI: "noon", AF: "afternoon", EV: "evening", NI: "night" }[part];
      return [time && `${time},`, day, MONTHS[month - 1], of].filter(Boolean).join(" ");
    },
    length: (parts) => {
      const units = ["year", "month", "week", "day", "hour", "minute", "second"];
      return parts.flatMap((part, at) => (part ? [`${number(part, 2)} ${units[at]}${part === 1 ? "" : "s"}`] : [])).join(" ");
    },
  },
  inspector: {
    because: "Why", names: "Other names", heldBy: "Held by", speaker: "Speaker", confidence: "Confidence",
    goToWords: "Go to words", close: "Close", previous: "Previous mention", next: "Next mention",
    mention: (at, of) => `Mention ${number(at)}/${number(of)}`,
    sure: (confidence) => {
      const word = confidence >= 0.95 ? "almost certain" : confidence >= 0.8 ? "fairly sure" : confidence >= 0.6 ? "probable" : "unsure";
      return `${word}, ${number(100 * confidence)}%`;
    },
    impliedParts: (parts) => `implied: ${parts}`,
    part: {
      era: "era", year: "year", season: "season", month: "month", week: "week", weekday: "weekday", day: "day",
      part: "part of the day", hour: "hour", minute: "minute", length: "length",
    },
    why: {
      person: "The words have the shape of a person's name.",
      "person/surname": "Begins with a Vietnamese surname.",
      "person/titled": "Stands behind a position or a form of address.",
      "person/again": "A name that the article has given before.",
      "person/short": "The short form of a fuller name in the article.",
      "person/pronoun": "Stands for a person just named.",
      "person/foreign": "Has the shape of a foreign name.",
      "person/list": "Stands in a list of names.",
      position: "A word for an office or trade, beside the one who holds it.",
      organization: "Begins with the head word of an organisation.",
      "organization/known": "Stands in the table of organisations.",
      "organization/short": "The short form of an organisation in the article.",
      "organization/again": "An organisation that the article has named before.",
      place: "A word for a kind of place stands before it.",
      "place/known": "Stands in the table of places.",
      "place/level": "A level (province, district, commune…) stands before it.",
      document: "Has the shape of a document: type, number and symbol, or name.",
      "document/number": "A type of document with its number and symbol.",
      "document/law": "The name of a law.",
      "document/back": "Refers to a document cited before.",
      date: "Has the shape of a date, a time or a period.",
      quantity: "A number with its unit or with what is counted.",
      abbreviation: "A short form from the table or spelt out in the article.",
      "abbreviation/defined": "The article itself spells this short form out.",
      address: "Has the shape of a web address, e-mail or telephone number.",
      quote: "Words in quotation marks or behind a dash, beside a verb of saying.",
      statement: "Reported behind a verb of saying or “theo…”.",
      title: "The line at the head of the article.", kicker: "The short line above the headline.",
      lead: "The opening paragraph that sums the article up.",
      timestamp: "A line with day and time near the headline or at the end.",
      dateline: "The outlet or place at the start of the lead.", outlet: "The outlet as the article or its page writes it.",
      byline: "The writer's name at the head or foot.", credit: "The photographer's name behind “Ảnh”.",
      caption: "Words below a picture, beside its credit.", source: "The line that credits the source.",
      subheading: "A short line between paragraphs.", paragraph: "A paragraph of the body.",
      text: "Goes on with the paragraph before.", tags: "The page's list of keywords.", correction: "You corrected this.",
    },
  },
  states: {
    waiting: "Getting ready…",
    outOfOrder: "The page cannot read yet",
    notLoaded: "The reader could not be loaded. Check the network and try again; what you pasted is still there.",
    refused: "This browser does not let WebAssembly run, so the page cannot read. If the device is in Lockdown Mode, or your organisation blocks WebAssembly, allow it for this page or use another browser.",
    again: "Try again",
  },
  install: { newer: "There is a new version of this page.", reload: "Reload" },
  help: {
    title: "Help",
    close: "Close",
    sections: [
      ["What to paste", [
        "The whole text of a Vietnamese article: headline, time, lead, paragraphs, captions, byline. A whole page with its menus and related news will do: what is not of the article is put aside at the end.",
        "Old encodings (TCVN3, VNI) are read, and letters in one piece or in several. Characters that nobody sees, such as those that turn the direction, stand as small labels.",
      ]],
      ["What the marks mean", [
        "A coloured line below words: a person, an organisation, a place, a document, a time, a quantity or a short form is mentioned. A dotted line: inferred, not stated in the text. Point at a mark and the words that prove it light up in the text.",
      ]],
      ["Corrections", [
        "A machine misreads. Select words in the article to mark them, or open a mark to change its kind or remove it; all tabs and exports follow at once, and everything can be undone.",
      ]],
      ["Taking it away", [
        "Copy or save the article as a citation, as Markdown, as JSON and in other formats. In print there is the article alone, without buttons.",
      ]],
      ["Privacy", [
        "The text is read in your browser. The page sends it nowhere, keeps no record, has no advertising and counts no visits.",
      ]],
      ["Without a network", [
        "Once opened, the page works without a network too. For an icon of its own choose Install or Add to Home Screen in the browser. The one-file version, tinbai.html, opens straight from disk.",
      ]],
    ],
    shortcuts: "Keyboard shortcuts",
    letters: "Use shortcuts of a single character",
    keys: {
      help: "Open this help",
      text: "Go to the text",
      tab: "Open the first to the fifth tab",
      next: "Next mark in the article",
      previous: "The mark before",
      leave: "Close the help; leave the text area",
    },
  },
  when(value) {
    const time = readTime(value);
    if (!time) return value;
    const day = `${WEEKDAYS[time.weekday]} ${time.day} ${MONTHS[time.month - 1]} ${time.year}`;
    return time.clock ? `${time.clock}, ${day}` : day;
  },
  input: {
    open: "Open",
    share: "Share",
    close: "Close",
    drop: "Drop files here: .txt, .md, .html",
    documents: "Articles",
    articles: (total) => count(total, "article", "articles"),
    words: (total) => count(total, "word", "words"),
    untitled: "No headline",
    opened: (total) => `${count(total, "file", "files")} opened.`,
    filesEmpty: "There is no text in the file.",
    filesRefused: (names, total) =>
      `Could not open ${names.join(", ")}${total > names.length ? ` and ${number(total - names.length)} more` : ""}: only .txt, .md and .html files of up to 32 MB are read.`,
    gallery: "Samples",
    fiction: "They are fiction: their people and events do not exist.",
    samples: {
      government: ["Government news", "Time, outlet, lead, a picture, a directive cited, a quote"],
      daily: ["A daily’s report", "Subheadings, two pictures, three speakers, laws, money and areas"],
      page: ["A whole web page", "With its menus, related stories, comments and footer"],
      pdf: ["Copied from a PDF", "Hard line breaks, page numbers, a hyphen"],
      several: ["Three articles in one paste", "Taken apart, with a press-review table"],
      legacy: ["An old font encoding", "TCVN3, decoded as it is pasted"],
    },
    largeText: "Long text, to be read only",
    largeSize: (total) => `${number(total)} characters, read only`,
    find: "Find in the text",
    edit: "Edit anyway",
    reading: "Reading",
    elapsed: (size, seconds) => `Reading ${number(size)} characters, ${number(seconds, 1)} s`,
    cancel: "Cancel",
    cancelled: "Cancelled. The text before it is still here.",
    fieldsCut: "A long text: only the first 300 fields of each kind; download the JSON for all.",
    shared: (length) => `Copied an address that holds the whole text (${number(length)} characters). Whoever has it can read the text.`,
    sharedByHand: (length) => `The address bar now holds the whole text (${number(length)} characters); copy it from there.`,
    tooLong: "The text is too long for an address. It can be downloaded and sent as a file.",
    downloadText: "Download the text",
    linkOpened: "This text came with the address.",
    badLink: "This address is damaged or holds too much: its text could not be opened.",
    draft: "Remember the draft on this machine",
    draftTooLong: "The draft is too long to be remembered on this machine.",
    draftRefused: "The browser does not let this page remember the draft.",
  },
  review: {
    tab: "Press review",
    copy: "Copy table",
    download: "Download CSV",
    columns: { outlet: "Outlet", published: "Published", title: "Headline", people: "People", documents: "Documents", file: "File", words: "Words" },
  },
};
