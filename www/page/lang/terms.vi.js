// The words of an article as it is set, in Vietnamese: what its pieces are called, and how its time is written.
import { number, readTime } from "./figures.js";

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

export const terms = {
  lang: "vi",
  more: (total) => `Hiện thêm (còn ${number("en", total)})`,
  field: {
    kicker: "Tít phụ", title: "Tít", published: "Đăng lúc", modified: "Cập nhật", outlet: "Báo", author: "Tác giả",
    source: "Nguồn", lead: "Sapo", caption: "Chú thích ảnh", credit: "Ảnh", subheading: "Tít xen",
    paragraph: "Đoạn", tag: "Từ khóa", person: "Nhân vật", position: "Chức vụ",
    organization: "Tổ chức", place: "Địa danh", quote: "Trích lời", statement: "Dẫn lời", document: "Văn bản", date: "Thời gian", quantity: "Số lượng",
    abbreviation: "Chữ tắt", url: "Địa chỉ web", email: "Thư điện tử", phone: "Điện thoại", provision: "Điều khoản",
  },
  basis: { stated: "ghi rõ", implied: "suy ra" },
  when(value) {
    const time = readTime(value);
    if (!time) return value;
    const day = `${WEEKDAYS[time.weekday]}, ${time.day}/${time.month}/${time.year}`;
    return time.clock ? `${time.clock} ${day}` : day;
  },
};
