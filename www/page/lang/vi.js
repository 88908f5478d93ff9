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
  sample: "Bài mẫu",
  clear: "Xóa",
  result: "Kết quả",
  reading: "Bài báo",
  dossier: "Trong bài",
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
    [`${number(words)} chữ`, `${number(sentences)} câu`, `đọc ${number(readingMinutes)} phút`,
      `phân tích trong ${number(ms, 1)} ms`],
  dropped: (total) => `${number(total)} chỗ không thuộc bài`,
  more: (total) => `Hiện thêm (còn ${number(total)})`,
  jsonCut: (total) => `Chỉ hiện phần đầu; chép hoặc tải để có đủ ${number(total)} ký tự.`,
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
    const day = `${WEEKDAYS[time.weekday]}, ${time.day}/${time.month}/${time.year}`;
    return time.clock ? `${time.clock} ${day}` : day;
  },
};
