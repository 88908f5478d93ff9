//! Months: `tháng 9/2019`, `9/2019`, `tháng Chín năm ngoái`, `đầu tháng 9`, `tháng 9 tới`; lunar ones: `tháng Giêng`, `tháng 6 nhuận`.

use super::calendar;
use super::expression::{Point, When, Year};
use super::words::{Cue, Words};
use super::{lunar, toward};
use crate::mentions::Reading;

/// Reads a month, without what says that it is a part of it.
pub(super) fn read(words: &Words, at: usize) -> Option<Reading<Point>> {
    let read = named(words, at).or_else(|| in_figures(words, at))?;
    let (toward, more) = toward::read(words, at + read.len);
    Some(Reading::new(read.len + more, Point { when: read.value, toward, ..Point::default() }))
}

/// `tháng 9` or `tháng Chín`; of the lunar months only those that the Gregorian calendar has too.
pub(super) fn read_name(words: &Words, at: usize) -> Option<Reading<u32>> {
    if words.key(at) != "tháng" {
        return None;
    }
    if let Some(month) = calendar::read_month(words.tokens, at) {
        return Some(month).filter(|month| at + month.len <= words.end);
    }
    words.short(at + 1).filter(|month| (1..=12).contains(month)).map(|month| Reading::new(2, month))
}

/// Reads the year of a day or a month: `năm 2019`, `/2019`, `-2019`, `, 2019`, `năm nay`, `năm Kỷ Hợi`.
pub(super) fn read_year(words: &Words, at: usize) -> Option<Reading<Year>> {
    match words.key(at) {
        "/" | "-" | "." if words.glued(at) && words.glued(at + 1) => {
            words.year(at + 1).filter(|_| words.ends_number(at + 2)).map(|year| Reading::new(2, Year::Number(year)))
        }
        "/" => words.year(at + 1).filter(|_| words.ends_number(at + 2)).map(|year| Reading::new(2, Year::Number(year))),
        "," => words.year(at + 1).filter(|_| words.is_cut(at + 2)).map(|year| Reading::new(2, Year::Number(year))),
        "năm" => read_year_after(words, at + 1).map(|year| Reading::new(1 + year.len, year.value)),
        _ => lunar::read_cycle(words, at),
    }
}

/// Reads what `năm` is of a day or a month: `2019`, `938`, `nay`, `ngoái`, `Kỷ Hợi`, `Kỷ Hợi 2019`.
pub(super) fn read_year_after(words: &Words, at: usize) -> Option<Reading<Year>> {
    let shift = match words.key(at) {
        "nay" => Some(0),
        "ngoái" | "trước" => Some(-1),
        "kia" => Some(-2),
        "tới" | "sau" => Some(1),
        _ => None,
    };
    if let Some(shift) = shift {
        return Some(Reading::new(1, Year::Shift(shift)));
    }
    lunar::read_cycle(words, at).or_else(|| {
        let year = (at < words.end).then(|| words.tokens.number(at)).flatten()?;
        let is_year = matches!(words.tokens.text(at).len(), 3 | 4) && (100..2200).contains(&year);
        (is_year && words.ends_number(at + 1)).then(|| Reading::new(1, Year::Number(year as i32)))
    })
}

fn named(words: &Words, at: usize) -> Option<Reading<When>> {
    if words.key(at) != "tháng" && !follows_month(words, at) {
        return None;
    }
    // `Cách mạng Tháng Tám` is an event; `mỗi tháng hai lần`, `lương tháng 10 triệu` count.
    let is_count = words.follows(at, Cue::Every) || words.follows(at, Cue::Vague);
    if is_count || matches!(words.before(at, 1), "mạng" | "lương" | "bao") {
        return None;
    }
    // The month of an impossible day is none either, `ngày 32 tháng 4`, nor that of a street: `đường 30 tháng 4`.
    if words.follows_figure(at) && (words.before(at, 2) == "ngày" || words.is_named(at - 1)) {
        return None;
    }
    if let Some(read) = lunar::read_month(words, at) {
        let year = read_year(words, at + read.len);
        let (more, year) = year.map_or((0, Year::Open), |year| (year.len, year.value));
        let (month, leap) = read.value;
        return Some(Reading::new(read.len + more, When::LunarMonth { month, leap, year }));
    }
    let listed = || words.short(at).filter(|month| (1..=12).contains(month));
    let month = read_name(words, at).or_else(|| listed().map(|month| Reading::new(1, month)))?;
    let end = at + month.len;
    let counts = words.is(end, Cue::Counted);
    // Of `tháng 9/10` and `tháng 9,5` there is no month.
    let year = read_year(words, end);
    if counts || year.is_none() && !words.ends_number(end) {
        return None;
    }
    let (more, year) = year.map_or((0, Year::Open), |year| (year.len, year.value));
    Some(Reading::new(month.len + more, When::Month { month: month.value, year }))
}

/// Whether a bare number goes on a list of months: `9` in `tháng 8 và 9/2019`, `tháng 7, 8 năm nay`.
fn follows_month(words: &Words, at: usize) -> bool {
    let is_joined =
        matches!(words.before(at, 1), "và" | ",") && words.before(at, 3) == "tháng" && at >= 2 && words.short(at - 2).is_some();
    let has_year = || read_year(words, at + 1).is_some();
    is_joined && words.short(at).is_some() && (has_year() || words.before(at, 1) == "và" && words.is_over(at + 1))
}

/// `9/2019`, which is no number of a document: `số 12/2018`, `12/2018/QĐ-TTg`.
fn in_figures(words: &Words, at: usize) -> Option<Reading<When>> {
    let month = words.short(at).filter(|month| (1..=12).contains(month) && words.starts_number(at))?;
    let year = words.year(at + 2).filter(|_| words.glued(at + 1) && words.glued(at + 2))?;
    let is_sure = matches!(words.before(at, 1), "từ" | "đến" | "tới" | "hồi" | "vào" | "đầu" | "cuối" | "giữa");
    let is_month = words.key(at + 1) == "/" || matches!(words.key(at + 1), "-" | ".") && is_sure;
    (is_month && words.ends_number(at + 3) && !words.is_named(at))
        .then(|| Reading::new(3, When::Month { month, year: Year::Number(year) }))
}
