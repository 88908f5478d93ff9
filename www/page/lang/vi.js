// Every word of the interface in Vietnamese. lang/en.js has the same keys; a value is a string or a function of figures.
import { number as write, readTime } from "./figures.js";

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

const number = (value, digits) => write("vi", value, digits);

export const vi = {
  motto: "Đọc một bài báo tiếng Việt và cho biết trong bài có gì",
  skip: "Đến kết quả",
  otherLanguage: "English",
  source: "Văn bản",
  placeholder: "Dán toàn văn bài báo vào đây: tít, giờ đăng, sapo, các đoạn, chú thích ảnh, tên tác giả…",
  paste: "Dán",
  sample: "Mẫu",
  clear: "Xóa",
  result: "Kết quả",
  reading: "Bài báo",
  dossier: "Trong bài",
  fields: "Trường",
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
  figures: ({ words, sentences, readingMinutes, characters }, ms) =>
    [`${number(words)} chữ`, `${number(sentences)} câu`, `đọc ${number(readingMinutes)} phút`,
      `${number(characters)} ký tự trong ${number(ms, 1)} ms`],
  dropped: (total) => `${number(total)} chỗ không thuộc bài`,
  more: (total) => `Hiện thêm (còn ${number(total)})`,
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
    abbreviation: "Chữ tắt", url: "Địa chỉ web", email: "Thư điện tử", phone: "Điện thoại", provision: "Điều khoản",
  },
  basis: { stated: "ghi rõ", implied: "suy ra" },
  roles: {
    title: "Tít", kicker: "Tít phụ", timestamp: "Giờ đăng", dateline: "Nơi phát tin", lead: "Sapo", subheading: "Tít xen",
    paragraph: "Đoạn", caption: "Chú thích ảnh", credit: "Tác giả ảnh", byline: "Tác giả", source: "Nguồn", tags: "Từ khóa",
    related: "Tin liên quan", boilerplate: "Chữ của trang", breadcrumb: "Đường dẫn", separator: "Dấu ngăn",
  },
  correct: {
    markAs: "Đánh dấu là…",
    roleAs: "Vai trong bài…",
    enter: "Chọn bằng mũi tên, Enter để áp dụng",
    kind: "Loại",
    role: "Vai trong bài",
    remove: "Bỏ dấu",
    undo: "Hoàn tác",
    redo: "Làm lại",
    discard: "Bỏ hết",
    bar: "Sửa đổi",
    count: (total) => `${number(total)} chỗ đã sửa`,
    marked: (kind) => `Đã đánh dấu: ${kind}.`,
    unmarked: "Đã bỏ dấu.",
    set: (role) => `Đã đặt vai: ${role}.`,
    undone: "Đã hoàn tác.",
    redone: "Đã làm lại.",
    discarded: "Đã bỏ mọi chỗ sửa.",
  },
  exporting: "Xuất",
  exports: {
    citation: "Trích dẫn",
    files: "Xuất ra tệp",
    preview: "Xem trước",
    cut: (bytes) => `Chỉ hiện phần đầu; chép hoặc tải về để có đủ ${number(bytes)} byte.`,
    copy: "Chép",
    download: "Tải về",
    all: (count) => `Cả ${number(count)} bài`,
    failed: (reason) => `Không xuất được: ${reason}`,
    format: {
      vietnamese: "Việt Nam", apa: "APA", chicago: "Chicago", markdown: "Markdown", html: "HTML có đánh dấu", json: "JSON",
      jsonld: "JSON-LD", csl: "CSL-JSON", bibtex: "BibTeX", ris: "RIS", csv: "CSV", ninjs: "ninjs", annotations: "Chú giải",
    },
    use: {
      markdown: "ghi chú, trang tĩnh", html: "một tệp mở bằng trình duyệt", json: "mọi thứ đã đọc được", jsonld: "schema.org NewsArticle",
      csl: "Zotero, citeproc", bibtex: "LaTeX", ris: "EndNote, Mendeley", csv: "bảng tính: mỗi chỗ nhắc một dòng", ninjs: "IPTC, tòa soạn",
      annotations: "ngữ liệu chuẩn, cả chỗ đã sửa",
    },
  },
  note: {
    "impossible-date": "Ngày không có thật", "weekday-mismatch": "Thứ không khớp ngày",
    "relative-time": "Giờ tính từ lúc đọc", "other-time": "Mốc giờ khác, không phải giờ đăng",
    "no-title": "Không thấy tít", "legacy-encoding": "Chữ ở bảng mã cũ hoặc bị lỗi, đã giải mã",
    "not-vietnamese": "Có vẻ không phải tiếng Việt", "no-diacritics": "Tiếng Việt không dấu, chỉ đọc được một phần",
  },
  legend: "Loại dấu trong bài; bấm để bật, tắt",
  count: (total) => number(total),
  panels: {
    title: {
      people: "Nhân vật", said: "Phát ngôn", organizations: "Tổ chức", places: "Địa danh", documents: "Văn bản viện dẫn",
      dates: "Dòng thời gian", quantities: "Số liệu", abbreviations: "Chữ tắt", graph: "Quan hệ", contacts: "Liên hệ",
    },
    index: "Các mục",
    nothing: "Bài này không có gì để xếp vào hồ sơ.",
    cut: "Bài quá dài: chỉ liệt kê phần đầu.",
    why: (value) => `Vì sao: ${value}`,
    copy: (value) => `Chép: ${value}`,
    unattributed: "Chưa rõ ai nói",
    said: (total) => `Phát ngôn (${number(total)})`,
    reported: "thuật lại",
    former: "nguyên",
    alias: "còn gọi",
    partOf: (name) => `thuộc ${name}`,
    now: (name) => `nay thuộc ${name}`,
    issuer: "Cơ quan ban hành", signed: "Ngày ký", effective: "Hiệu lực", provisions: "Điều khoản", key: "Mã", subject: "Về",
    implied: "suy ra",
    maybe: (names) => `có thể là ${names.join(" / ")}`,
    unknown: "chưa rõ",
    vague: "số ước chừng",
    lunar: "âm lịch",
    published: "Đăng bài",
    unplaced: "Chưa xếp được vào trục",
    allDates: (total) => `Tất cả mốc (${number(total)})`,
    timeline: (total) => `Trục thời gian, ${number(total)} mốc`,
    graph: (people, others) => `Sơ đồ ${number(people)} người và ${number(others)} tổ chức, chức vụ`,
    graphHint: "Trỏ vào một tên để thấy chức vụ.",
    graphRest: (total) => `Còn ${number(total)} tên ít nhắc hơn không vẽ.`,
    belongs: "thuộc",
    organization: {
      state: "nhà nước", party: "Đảng", army: "quân đội", police: "công an", court: "tòa án", association: "hội, đoàn thể",
      school: "trường học", hospital: "bệnh viện", company: "doanh nghiệp", media: "báo chí", team: "đội, nhóm",
      international: "quốc tế", other: "khác",
    },
    place: {
      country: "nước", province: "tỉnh, thành", district: "quận, huyện", commune: "xã, phường", hamlet: "thôn, bản",
      city: "thành phố", region: "vùng", street: "đường phố", water: "sông nước", land: "địa hình", venue: "địa điểm", other: "khác",
    },
    quantity: { count: "đếm", money: "tiền", percent: "tỷ lệ", measure: "đo", age: "tuổi", ordinal: "thứ tự" },
    figure: ({ value, high, unit = "" }) => {
      const figures = high === undefined ? number(value, 6) : `${number(value, 6)}–${number(high, 6)}`;
      return unit === "%" ? `${figures}%` : `${figures} ${unit}`.trim();
    },
    moment({ year, month, day, clock, part, week, weekend, quarter, half, season, decade, century }) {
      if (century !== undefined) return `thế kỷ ${century + 1}`;
      if (decade !== undefined) return `thập niên ${decade}`;
      const of = year ?? "chưa rõ năm";
      const join = year === undefined ? ", " : "/";
      if (week) return `${weekend ? "cuối tuần" : "tuần"} ${week}/${of}`;
      if (quarter) return `quý ${quarter}/${of}`;
      if (half) return `${half === 1 ? "nửa đầu" : "nửa cuối"} năm ${of}`;
      if (season) return `mùa ${{ SP: "xuân", SU: "hè", FA: "thu", WI: "đông" }[season]} ${of}`;
      const date = day ? `${day}/${month}${join}${of}` : month ? `tháng ${month}${join}${of}` : `năm ${of}`;
      return [clock, { MO: "sáng", MI: "trưa", AF: "chiều", EV: "tối", NI: "đêm" }[part], date].filter(Boolean).join(" ");
    },
    length: (parts) => {
      const units = ["năm", "tháng", "tuần", "ngày", "giờ", "phút", "giây"];
      return parts.flatMap((part, at) => (part ? [`${number(part, 2)} ${units[at]}`] : [])).join(" ");
    },
  },
  inspector: {
    because: "Vì sao", names: "Tên khác", heldBy: "Của", speaker: "Người nói", confidence: "Độ tin",
    goToWords: "Đến chữ gốc", close: "Đóng", previous: "Chỗ nhắc trước", next: "Chỗ nhắc sau",
    mention: (at, of) => `Lần nhắc ${number(at)}/${number(of)}`,
    sure: (confidence) => {
      const word = confidence >= 0.95 ? "gần như chắc chắn" : confidence >= 0.8 ? "khá chắc" : confidence >= 0.6 ? "có lẽ" : "chưa chắc";
      return `${word}, ${number(100 * confidence)}%`;
    },
    impliedParts: (parts) => `suy ra: ${parts}`,
    part: {
      era: "thế kỷ, thập niên", year: "năm", season: "mùa", month: "tháng", week: "tuần", weekday: "thứ", day: "ngày",
      part: "buổi", hour: "giờ", minute: "phút", length: "độ dài",
    },
    why: {
      person: "Chữ có hình dạng một tên người.",
      "person/surname": "Bắt đầu bằng một họ của người Việt.",
      "person/titled": "Đứng sau một chức vụ hay lời xưng hô.",
      "person/again": "Nhắc lại một tên đã có trong bài.",
      "person/short": "Tên gọi tắt của một người đã có tên đầy đủ.",
      "person/pronoun": "Từ thay cho một người vừa được nhắc.",
      "person/foreign": "Có hình dạng một tên nước ngoài.",
      "person/list": "Đứng trong một danh sách tên người.",
      position: "Từ chỉ chức vụ hay nghề, đứng cạnh người giữ nó.",
      organization: "Có từ đứng đầu của một tổ chức.",
      "organization/known": "Có trong bảng tên các tổ chức.",
      "organization/short": "Tên gọi tắt của một tổ chức trong bài.",
      "organization/again": "Nhắc lại một tổ chức đã có trong bài.",
      place: "Có từ chỉ nơi chốn đứng trước.",
      "place/known": "Có trong bảng địa danh.",
      "place/level": "Có từ chỉ cấp (tỉnh, huyện, xã…) đứng trước.",
      document: "Có dạng một văn bản: loại, số và ký hiệu, hay tên.",
      "document/number": "Có loại văn bản cùng số và ký hiệu.",
      "document/law": "Là tên một luật.",
      "document/back": "Nhắc lại một văn bản đã dẫn.",
      date: "Có dạng ngày, giờ hay khoảng thời gian.",
      quantity: "Một con số cùng đơn vị hay vật được đếm.",
      abbreviation: "Chữ viết tắt, tra trong bảng hoặc giải nghĩa trong bài.",
      "abbreviation/defined": "Bài tự giải nghĩa chữ tắt này.",
      address: "Có dạng địa chỉ web, thư điện tử hay số điện thoại.",
      quote: "Lời trong ngoặc kép hay sau gạch đầu dòng, cạnh động từ nói.",
      statement: "Lời thuật lại sau một động từ nói hay “theo…”.",
      title: "Dòng đứng đầu bài.", kicker: "Dòng ngắn ở trên tít.", lead: "Đoạn mở đầu tóm tắt bài.",
      timestamp: "Dòng có ngày giờ đăng cạnh tít hay ở cuối bài.", dateline: "Tên báo hay nơi viết ở đầu đoạn mở.",
      outlet: "Tên báo như chính bài hay trang ghi.", byline: "Tên người viết ở đầu hay cuối bài.",
      credit: "Tên người chụp sau chữ “Ảnh”.", caption: "Lời dưới ảnh, cạnh tên người chụp.",
      source: "Dòng ghi nguồn của bài.", subheading: "Dòng ngắn giữa các đoạn.", paragraph: "Một đoạn của thân bài.",
      text: "Phần tiếp của đoạn trước.", tags: "Danh sách từ khóa của trang.", correction: "Bạn đã sửa chỗ này.",
    },
  },
  states: {
    waiting: "Đang chuẩn bị…",
    outOfOrder: "Trang chưa đọc bài được",
    notLoaded: "Bộ đọc chưa tải được về máy. Hãy xem lại kết nối mạng rồi thử lại; văn bản đã dán vẫn còn nguyên.",
    refused: "Trình duyệt này không cho chạy WebAssembly, nên trang không đọc bài được. Nếu máy đang ở Chế độ phong tỏa (Lockdown Mode) hoặc cơ quan chặn WebAssembly, hãy cho phép trang này, hay mở bằng trình duyệt khác.",
    again: "Thử lại",
  },
  install: { newer: "Trang đã có bản mới.", reload: "Tải lại" },
  help: {
    title: "Hướng dẫn",
    close: "Đóng",
    sections: [
      ["Dán gì vào đây", [
        "Dán toàn văn một bài báo tiếng Việt: tít, giờ đăng, sapo, các đoạn, chú thích ảnh, tên tác giả. Chép cả trang, kèm trình đơn và tin liên quan, cũng được: chữ không thuộc bài được xếp riêng ở cuối.",
        "Bảng mã cũ (TCVN3, VNI) và chữ dựng sẵn hay tổ hợp đều đọc được. Ký tự không nhìn thấy, như dấu đảo chiều, hiện thành nhãn nhỏ.",
      ]],
      ["Các dấu trong bài", [
        "Chữ có gạch chân màu là nơi nhắc đến người, tổ chức, địa danh, văn bản, thời gian, số lượng, chữ tắt. Gạch chấm là điều suy ra, không ghi rõ trong bài. Trỏ vào một dấu thì chữ làm căn cứ sáng lên trong văn bản.",
      ]],
      ["Sửa lại cho đúng", [
        "Máy đọc có thể nhầm. Hãy chọn chữ trong bài để đánh dấu, hoặc mở một dấu để đổi loại hay bỏ đi; mọi thẻ và mọi bản xuất theo ngay, và lúc nào cũng hoàn tác được.",
      ]],
      ["Đem kết quả đi", [
        "Chép hoặc tải bài về dưới dạng trích dẫn, Markdown, JSON và các định dạng khác. Bản in chỉ có bài báo, không có nút bấm.",
      ]],
      ["Riêng tư", [
        "Văn bản được đọc ngay trong trình duyệt. Trang không gửi nó đi đâu, không ghi lại, không có quảng cáo và không đếm lượt xem.",
      ]],
      ["Khi không có mạng", [
        "Mở trang một lần là dùng được cả khi mất mạng. Muốn có biểu tượng riêng, hãy chọn Cài đặt ứng dụng hoặc Thêm vào màn hình chính trong trình duyệt. Bản một tệp tinbai.html mở thẳng từ đĩa.",
      ]],
    ],
    shortcuts: "Phím tắt",
    letters: "Dùng phím tắt một ký tự",
    keys: {
      help: "Mở hướng dẫn này",
      text: "Đến ô văn bản",
      tab: "Mở thẻ thứ nhất đến thứ năm",
      next: "Dấu tiếp theo trong bài",
      previous: "Dấu trước đó",
      leave: "Đóng hướng dẫn; rời ô văn bản",
    },
  },
  when(value) {
    const time = readTime(value);
    if (!time) return value;
    const day = `${WEEKDAYS[time.weekday]}, ${time.day}/${time.month}/${time.year}`;
    return time.clock ? `${time.clock} ${day}` : day;
  },
  input: {
    open: "Mở tệp",
    share: "Chia sẻ",
    close: "Đóng",
    drop: "Thả tệp vào đây: .txt, .md, .html",
    documents: "Các bài",
    articles: (count) => `${number(count)} bài`,
    words: (count) => `${number(count)} chữ`,
    untitled: "Bài không có tít",
    opened: (count) => (count === 1 ? "Đã mở tệp." : `Đã mở ${number(count)} tệp.`),
    filesEmpty: "Tệp không có chữ nào.",
    filesRefused: (names, count) =>
      `Không mở được ${names.join(", ")}${count > names.length ? ` và ${number(count - names.length)} tệp khác` : ""}: chỉ đọc tệp .txt, .md, .html không quá 32 MB.`,
    gallery: "Bài mẫu",
    fiction: "Các bài này là hư cấu: người và việc trong bài không có thật.",
    samples: {
      government: ["Tin Chính phủ", "Giờ đăng, báo, sapo, ảnh, chỉ thị được nhắc, lời trích"],
      daily: ["Bài báo ngày", "Tít xen, hai ảnh, ba người nói, luật và nghị quyết, tiền và diện tích"],
      page: ["Cả trang web", "Lẫn thực đơn, tin liên quan, bình luận và chân trang"],
      pdf: ["Chép từ PDF", "Dòng bị ngắt cứng, số trang, gạch nối"],
      several: ["Ba bài một lần dán", "Tách thành từng bài, có bảng điểm báo"],
      legacy: ["Phông chữ cũ", "TCVN3, được giải mã ngay khi dán"],
    },
    largeText: "Văn bản dài, chỉ xem",
    largeSize: (count) => `${number(count)} ký tự, chỉ xem`,
    find: "Tìm trong văn bản",
    edit: "Vẫn sửa",
    reading: "Đang đọc",
    elapsed: (size, seconds) => `Đang đọc ${number(size)} ký tự, ${number(seconds, 1)} giây`,
    cancel: "Dừng",
    cancelled: "Đã dừng. Văn bản trước vẫn còn.",
    fieldsCut: "Văn bản dài: mỗi loại chỉ có 300 trường đầu; tải JSON để có đủ.",
    shared: (length) => `Đã chép địa chỉ chứa cả văn bản (${number(length)} ký tự). Ai có địa chỉ này thì đọc được văn bản.`,
    sharedByHand: (length) => `Địa chỉ chứa cả văn bản (${number(length)} ký tự) đã ở trên thanh địa chỉ; hãy chép ở đó.`,
    tooLong: "Văn bản quá dài để nằm gọn trong một địa chỉ. Có thể tải thành tệp rồi gửi tệp.",
    downloadText: "Tải tệp văn bản",
    linkOpened: "Văn bản lấy từ địa chỉ.",
    badLink: "Địa chỉ này không còn nguyên vẹn hoặc chứa quá nhiều, nên không mở được văn bản.",
    draft: "Nhớ bản nháp trên máy này",
    draftTooLong: "Bản nháp quá dài để nhớ trên máy này.",
    draftRefused: "Trình duyệt không cho nhớ bản nháp.",
  },
  review: {
    tab: "Điểm báo",
    copy: "Chép bảng",
    download: "Tải CSV",
    columns: { outlet: "Báo", published: "Đăng lúc", title: "Tít", people: "Nhân vật", documents: "Văn bản", file: "Tệp", words: "Số chữ" },
  },
};
