// Every word of the interface, in both languages. The two have the same keys; a value is a string or a function of figures.

const WEEKDAYS = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const MONTHS = "January February March April May June July August September October November December".split(" ");

const number = (lang, value, digits = 0) =>
  value.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: digits });

const count = (value, one, many) => `${number("en", value)} ${value === 1 ? one : many}`;

/** The parts of an ISO 8601 day or time as the text stated them: no time zone of the reader's machine takes part. */
function readTime(value) {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(value);
  if (!found) return undefined;
  const [year, month, day] = found.slice(1, 4).map(Number);
  return { year, month, day, clock: found[4], weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

const vi = {
  motto: "Đọc một bài báo tiếng Việt và cho biết trong bài có gì",
  skip: "Đến kết quả",
  otherLanguage: "English",
  source: "Văn bản",
  placeholder: "Dán toàn văn bài báo vào đây: tít, giờ đăng, sapo, các đoạn, chú thích ảnh, tên tác giả…",
  paste: "Dán",
  sample: "Bài mẫu",
  clear: "Xóa",
  result: "Kết quả",
  reading: "Bài báo",
  fields: "Trường",
  json: "JSON",
  copyJson: "Chép JSON",
  downloadJson: "Tải JSON",
  privacy: "Văn bản được đọc ngay trong trình duyệt và không rời khỏi máy của bạn.",
  emptyTitle: "Chưa có bài nào",
  emptyText: "Dán một bài báo vào ô văn bản, bài sẽ hiện ra ở đây với tít, giờ đăng, sapo, chú thích ảnh và tác giả. Chưa có sẵn bài thì xem thử:",
  emptyButton: "Mở bài mẫu",
  sampleShown: "Bài mẫu là hư cấu: người và việc trong bài không có thật.",
  cleared: "Đã xóa.",
  pasted: "Đã dán.",
  copied: "Đã chép.",
  downloaded: (name) => `Đã lưu thành ${name}.`,
  pasteEmpty: "Bộ nhớ tạm không có văn bản.",
  pasteRefused: "Trình duyệt không cho đọc bộ nhớ tạm. Hãy nhấn giữ trong ô văn bản rồi chọn Dán, hoặc bấm Ctrl+V.",
  copyRefused: "Trình duyệt không cho chép. Hãy mở thẻ JSON, chọn văn bản rồi bấm Ctrl+C.",
  readFailed: (reason) => `Không đọc được bài: ${reason}`,
  figures: ({ words, sentences, readingMinutes }, ms) =>
    [`${number("vi", words)} chữ`, `${number("vi", sentences)} câu`, `đọc ${number("vi", readingMinutes)} phút`,
      `phân tích trong ${number("vi", ms, 1)} ms`],
  dropped: (total) => `${number("vi", total)} chỗ không thuộc bài`,
  more: (total) => `Hiện thêm (còn ${number("vi", total)})`,
  jsonCut: (total) => `Chỉ hiện phần đầu; chép hoặc tải để có đủ ${number("vi", total)} ký tự.`,
  notes: "Cần để ý",
  columns: { name: "Trường", value: "Giá trị", words: "Chữ trong bài", rule: "Quy tắc", basis: "Căn cứ" },
  copyValue: "Chép",
  copyValueOf: (name) => `Chép giá trị: ${name}`,
  search: "Tra cứu",
  searchFor: (cited) => `Tra cứu trong Cơ sở dữ liệu quốc gia về văn bản pháp luật: ${cited}`,
  field: {
    kicker: "Tít phụ", title: "Tít", published: "Đăng lúc", modified: "Cập nhật", outlet: "Báo", author: "Tác giả",
    source: "Nguồn", lead: "Sapo", caption: "Chú thích ảnh", credit: "Ảnh", subheading: "Tít xen",
    paragraph: "Đoạn", tag: "Từ khóa", person: "Nhân vật", position: "Chức vụ",
    organization: "Tổ chức", place: "Địa danh", quote: "Trích lời", statement: "Dẫn lời", document: "Văn bản", date: "Thời gian", quantity: "Số lượng",
    abbreviation: "Chữ tắt", url: "Địa chỉ web", email: "Thư điện tử", phone: "Điện thoại",
  },
  basis: { stated: "ghi rõ", implied: "suy ra" },
  role: { breadcrumb: "Đường dẫn", related: "Tin liên quan", boilerplate: "Chữ của trang", separator: "Dấu ngăn" },
  note: {
    "impossible-date": "Ngày không có thật", "weekday-mismatch": "Thứ không khớp ngày",
    "relative-time": "Giờ tính từ lúc đọc", "other-time": "Mốc giờ khác, không phải giờ đăng",
    "no-title": "Không thấy tít", "legacy-encoding": "Chữ ở bảng mã cũ hoặc bị lỗi, đã giải mã",
    "not-vietnamese": "Có vẻ không phải tiếng Việt", "no-diacritics": "Tiếng Việt không dấu, chỉ đọc được một phần",
  },
  when(value) {
    const time = readTime(value);
    if (!time) return value;
    const day = `${WEEKDAYS.vi[time.weekday]}, ${time.day}/${time.month}/${time.year}`;
    return time.clock ? `${time.clock} ${day}` : day;
  },
};

const en = {
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
    [count(words, "word", "words"), count(sentences, "sentence", "sentences"), `${number("en", readingMinutes)} min read`,
      `parsed in ${number("en", ms, 1)} ms`],
  dropped: (total) => count(total, "piece is not part of the article", "pieces are not part of the article"),
  more: (total) => `Show more (${number("en", total)} left)`,
  jsonCut: (total) => `Only the beginning is shown; copy or download for all ${number("en", total)} characters.`,
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
    const day = `${WEEKDAYS.en[time.weekday]} ${time.day} ${MONTHS[time.month - 1]} ${time.year}`;
    return time.clock ? `${time.clock}, ${day}` : day;
  },
};

export const strings = { vi, en };
