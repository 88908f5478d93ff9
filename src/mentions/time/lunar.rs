//! Days and months of the lunar calendar: `mùng 1 Tết`, `rằm tháng Bảy`, `23 tháng Chạp`, `ngày 10/3 âm lịch`, `30 Tết`,
//! `tháng Giêng`, `tháng 6 nhuận`, `năm Kỷ Hợi`.
//!
//! `mùng` alone makes no date lunar: `tối mùng 8/8/2025` is a day of August.

use super::calendar;
use super::expression::{Point, When, Year};
use super::month;
use super::words::Words;
use crate::mentions::Reading;

/// Reads a day that is named: `rằm tháng Bảy`, `đêm giao thừa` from `giao`.
pub(super) fn read_named(words: &Words, at: usize) -> Option<Reading<Point>> {
    let at_day = at + usize::from(words.key(at) == "ngày");
    let (day, month, leap, end) = match words.key(at_day) {
        "rằm" => {
            let month = any_month(words, at_day + 1)?;
            (15, month.value.0, month.value.1, at_day + 1 + month.len)
        }
        "giao" if words.key(at_day + 1) == "thừa" && words.before(at_day, 1) == "đêm" => (0, 12, false, at_day + 2),
        _ => return None,
    };
    Some(with_year(words, at, day, month, leap, end))
}

/// Reads a day whose number stands at `day_at`: `mùng 1 Tết`, `30 Tết`, `23 tháng Chạp`, `10/3 âm lịch`.
pub(super) fn read_numbered(words: &Words, at: usize, day_at: usize) -> Option<Reading<Point>> {
    let is_early = day_at > at && matches!(words.key(day_at - 1), "mùng" | "mồng");
    let day = day_number(words, day_at).filter(|day| (1..=30).contains(&day.value))?;
    let end = day_at + day.len;
    let day = day.value;
    let is_tet = words.key(end) == "tết" && words.key(end + 1) != "dương";
    if is_tet && (is_early && day <= 10 || (23..=30).contains(&day)) {
        // `30 Tết` is the last day of the old year, also where that has only 29.
        let (of_month, month) = if is_early {
            (day, 1)
        } else if day == 30 {
            (0, 12)
        } else {
            (day, 12)
        };
        let more = if words.has(end + 1, &["nguyên", "đán"]) { 3 } else { 1 };
        let mut read = with_year(words, at, of_month, month, false, end + more);
        // The year of a Tết is the new one: `29 Tết Kỷ Hợi` ends the year before it.
        if let When::LunarDay { year: Year::Number(year), .. } = &mut read.value.when {
            *year -= i32::from(month == 12);
        }
        if let When::LunarDay { year: Year::Cycle(year), .. } = &mut read.value.when {
            *year = (*year - i32::from(month == 12)).rem_euclid(60);
        }
        return Some(read);
    }
    let months = words.key(end) == "tháng";
    if let Some(month) = months.then(|| read_month(words, end)).flatten() {
        return Some(with_year(words, at, day, month.value.0, month.value.1, end + month.len));
    }
    // What else is lunar says so.
    let month = if months {
        any_month(words, end)?
    } else {
        let month = words.short(end + 1).filter(|month| (1..=12).contains(month))?;
        matches!(words.key(end), "/" | "-" | ".").then(|| Reading::new(2, (month, false)))?
    };
    let after = end + month.len;
    marked(words, after).map(|more| with_year(words, at, day, month.value.0, month.value.1, after + more))
}

/// `tháng Giêng`, `tháng Chạp`, `tháng 6 nhuận`, `tháng 3 âm lịch`: a month that only the lunar calendar has, or that says so.
pub(super) fn read_month(words: &Words, at: usize) -> Option<Reading<(u32, bool)>> {
    if words.key(at) != "tháng" {
        return None;
    }
    let only = match words.key(at + 1) {
        "giêng" => Some(1),
        "chạp" => Some(12),
        _ => None,
    };
    if let Some(month) = only {
        return Some(Reading::new(2 + marked(words, at + 2).unwrap_or(0), (month, false)));
    }
    let month = month::read_name(words, at)?;
    let end = at + month.len;
    if words.key(end) == "nhuận" {
        return Some(Reading::new(month.len + 1, (month.value, true)));
    }
    marked(words, end).map(|more| Reading::new(month.len + more, (month.value, false)))
}

/// A month after which a lunar day stands.
fn any_month(words: &Words, at: usize) -> Option<Reading<(u32, bool)>> {
    read_month(words, at).or_else(|| month::read_name(words, at).map(|month| Reading::new(month.len, (month.value, false))))
}

/// Reads the name of a year in the cycle of sixty, and its number beside it: `Kỷ Hợi`, `Kỷ Hợi 2019`, `Mậu Tuất (2018)`.
pub(super) fn read_cycle(words: &Words, at: usize) -> Option<Reading<Year>> {
    let cycle = calendar::read_cycle(words.tokens, at).filter(|read| at + read.len <= words.end)?;
    if !words.tokens.is_capitalised(at) {
        return None;
    }
    let end = at + cycle.len;
    let open = usize::from(words.key(end) == "(" || words.key(end) == "-");
    match words.year(end + open) {
        Some(year) if open == 0 || words.key(end) == "-" => Some(Reading::new(cycle.len + open + 1, Year::Number(year))),
        Some(year) if words.key(end + 2) == ")" => Some(Reading::new(cycle.len + 3, Year::Number(year))),
        _ => Some(Reading::new(cycle.len, Year::Cycle(cycle.value as i32))),
    }
}

fn with_year(words: &Words, at: usize, day: u32, month: u32, leap: bool, end: usize) -> Reading<Point> {
    let year = month::read_year(words, end);
    let (more, year) = year.map_or((0, Year::Open), |year| (year.len, year.value));
    let end = end + more;
    let more = if year == Year::Open { 0 } else { marked(words, end).unwrap_or(0) };
    Reading::new(end + more - at, Point { when: When::LunarDay { day, month, leap, year }, ..Point::default() })
}

/// The number of a day, also in words: `mùng Một`, `ba mươi Tết`.
fn day_number(words: &Words, at: usize) -> Option<Reading<u32>> {
    if let Some(day) = words.short(at) {
        return Some(Reading::new(1, day));
    }
    let number = words.number(at)?;
    (number.value.in_words && !number.value.vague && (1.0..=30.0).contains(&number.value.value))
        .then(|| Reading::new(number.len, number.value.value as u32))
}

/// How many tokens say that a date is lunar: `âm lịch`, `(âm lịch)`, `ÂL`.
fn marked(words: &Words, at: usize) -> Option<usize> {
    let open = usize::from(words.key(at) == "(");
    let len = match (words.key(at + open), words.key(at + open + 1)) {
        ("âm", "lịch") => 2,
        ("âl", _) => 1,
        _ => return None,
    };
    (open == 0 || words.key(at + open + len) == ")").then_some(len + 2 * open)
}
