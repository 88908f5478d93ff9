//! Weekdays: `thứ Hai`, `Chủ nhật tuần trước`, `hôm thứ Tư`, `T7`; and what only looks like them: `lần thứ ba`, `thứ hai là`.

use super::calendar;
use super::expression::{Point, Toward, When};
use super::toward;
use super::words::{Cue, Words};
use crate::mentions::Reading;

/// Reads a weekday. `is_sure` says that the words before ask for one, as a part of the day does.
pub(super) fn read(words: &Words, at: usize, is_sure: bool) -> Option<Reading<Point>> {
    let head = usize::from(matches!(words.key(at), "hôm" | "ngày"));
    let start = at + head;
    let is_short = matches!(words.key(start), "t" | "cn");
    if !matches!(words.key(start), "thứ" | "chủ" | "t" | "cn") {
        return None;
    }
    let name = calendar::read_weekday(words.tokens, start).filter(|name| start + name.len <= words.end)?;
    let end = start + name.len;
    // In small letters `cn` is anything, `t2` at the end of a phrase is Monday still.
    if is_short
        && !words.tokens.is_capitals(start)
        && !words.is_alone(at..end)
        && (words.key(start) == "cn" || !words.is_cut(end))
    {
        return None;
    }
    let (weeks, more) = week(words, end);
    let is_alone = words.is_alone(at..end + more) || words.is_alone(at..end);
    let is_sunday = words.key(start) == "chủ";
    let is_named = is_short && !words.tokens.is_capitals(start)
        || head == 1 && words.key(at) == "hôm"
        || is_sure
        || is_alone
        || is_sunday && !is_owner(words, end);
    if !is_named && !(if is_short { is_asked_for(words, at, end) } else { is_weekday(words, at, start, end, weeks.is_some()) }) {
        return None;
    }
    let mut point = Point { when: When::Weekday { day: name.value, weeks }, ..Point::default() };
    if weeks.is_some() {
        return Some(Reading::new(end + more - at, point));
    }
    let (toward, more) = match words.key(end) {
        "sau" if words.is_cut(end + 1) => (Some(Toward::Future), 1),
        "trước" if words.is_cut(end + 1) => (Some(Toward::Past), 1),
        "tới" if toward::is_coming(words, end) => (Some(Toward::Future), 1),
        _ => toward::read(words, end),
    };
    point.toward = toward.or(if words.key(at) == "hôm" { Some(Toward::Past) } else { None });
    if more == 1 && words.key(end) == "này" {
        point.when = When::Weekday { day: name.value, weeks: Some(0) };
    }
    Some(Reading::new(end + more - at, point))
}

/// `tuần trước`, `tuần này`, `của tuần tới`: how many weeks from this one.
fn week(words: &Words, at: usize) -> (Option<i32>, usize) {
    let of = usize::from(words.key(at) == "của" || words.key(at) == "trong");
    let last = at + of + 1;
    let by = match (words.key(at + of), words.key(last)) {
        ("tuần", "này" | "nay") => Some(0),
        ("tuần", "trước" | "qua" | "rồi") => Some(-1),
        ("tuần", "tới" | "sau") => Some(1),
        ("tuần", "vừa") if matches!(words.key(last + 1), "qua" | "rồi") => return (Some(-1), of + 3),
        _ => None,
    };
    (by, if by.is_some() { of + 2 } else { 0 })
}

/// `chủ nhật` is no weekday in `chủ nhật báo`; nearly always it is.
fn is_owner(words: &Words, at: usize) -> bool {
    matches!(words.key(at), "báo" | "bản")
}

/// Whether `thứ ba` is Tuesday, not the third.
fn is_weekday(words: &Words, at: usize, start: usize, end: usize, in_week: bool) -> bool {
    let is_capital = words.tokens.is_capitalised(start + 1) && !words.tokens.is_capitals(start);
    let is_figure = words.short(start + 1).is_some();
    // `phiên họp thứ ba`, `năm thứ ba`, `đứng thứ hai`.
    let counts = words.follows(at, Cue::Noun);
    // `thứ hai, ngày 9/9`, `thứ 7 (7/9)`.
    let mark = usize::from(matches!(words.key(end), "," | "("));
    let has_day = matches!(words.key(end + mark), "ngày" | "mùng")
        || words.short(end + mark).is_some() && matches!(words.key(end + mark + 1), "/" | "-" | ".");
    // An ordinal follows its noun, or opens a sentence; with neither, in the words of a heading or a search, it is a day.
    let has_no_noun = at == words.start && !words.tokens.is_capitalised(at) && !matches!(words.key(end), "," | "là");
    // `thứ 7, chủ nhật`
    let has_sunday = words.has(end + 1, &["chủ", "nhật"]) && matches!(words.key(end), "," | "và" | "hoặc" | "-");
    if in_week || has_sunday || has_day || has_no_noun || is_repeated(words, end) {
        return true;
    }
    if counts || words.key(at) == "ngày" && !is_capital {
        return false;
    }
    // `thứ hai trong danh sách`, `thứ ba của mùa giải`, `thứ hai liên tiếp` are places in an order.
    let orders = words.is(end, Cue::Order);
    if is_asked_for(words, at, end) {
        return !orders || is_capital;
    }
    let (_, toward) = toward::read(words, end);
    (is_capital && !is_figure && !(starts_sentence(words, at) && words.key(end) != ","))
        || toward > 0 && words.key(end) != "rồi" && !matches!(words.key(end), "này") && words.is_cut(end + toward)
        || matches!(words.key(end), "qua" | "sau") && words.is_alone(at..end + 1)
}

/// Whether the words before ask for a weekday: `vào thứ hai`, `từ thứ hai đến thứ sáu`.
fn is_asked_for(words: &Words, at: usize, end: usize) -> bool {
    match words.before(at, 1) {
        "hôm" | "sáng" | "trưa" | "chiều" | "tối" | "đêm" | "mỗi" | "cuối" => true,
        "vào" => words.is_over(end) || words.key(end) == "tuần",
        "từ" | "đến" | "tới" | "và" | "," => {
            let follows = |at: usize| matches!(words.key(at), "thứ" | "chủ" | "t" | "cn");
            words.before(at, 1) == "từ" && follows(end + 1)
                || words.before(at, 1) != "từ"
                    && (words.before(at, 3) == "thứ" || words.before(at, 3) == "t")
                    && words.before(at, 4) != "lần"
        }
        "(" => words.key(end) == ")" && words.short(end - 1).is_none() && words.follows_figure(at - 1),
        _ => false,
    }
}

/// `hằng tuần`, `mỗi tuần`.
pub(super) fn is_repeated(words: &Words, at: usize) -> bool {
    matches!(words.key(at), "hằng" | "hàng" | "mỗi") && words.key(at + 1) == "tuần"
}

fn starts_sentence(words: &Words, at: usize) -> bool {
    at == words.start || matches!(words.before(at, 1), "." | "!" | "?" | ":" | "\"" | "“" | "-" | "–")
}
