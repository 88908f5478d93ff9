//! Times that come again: `mỗi thứ Hai`, `thứ Hai hằng tuần`, `ngày 15 hằng tháng`, `20/11 hằng năm`, `mỗi sáng`, `8h hằng ngày`.
//!
//! `hằng năm` and `mỗi ngày` alone say how often, not when: they are no times.

use super::expression::{Expression, Point, Unit, When};
use super::weekday;
use super::words::{Word, Words};
use crate::mentions::Reading;

/// Reads a set that starts with what says so: `mỗi thứ Hai`, `mỗi sáng`.
pub(super) fn read(words: &Words, at: usize) -> Option<Reading<Expression>> {
    if !matches!(words.key(at), "mỗi" | "các" | "hằng" | "hàng") {
        return None;
    }
    let start = at + 1;
    let (len, part) = match words.word(start) {
        Some((len, Word::Part(part))) if words.key(at) != "các" => (len, Some(part)),
        _ => (0, None),
    };
    let day = start + len + usize::from(words.key(start + len) == "ngày");
    let (more, when) =
        match weekday::read(words, day, part.is_some() || words.key(at) == "mỗi").filter(|read| is_plain(&read.value)) {
            Some(read) => (day + read.len - start - len, read.value.when),
            None => (0, When::Open),
        };
    // `mỗi chiều dài`, `các chiều` are no times of day.
    let is_set = more > 0 || part.is_some() && (words.is_over(start + len) || words.key(start + len) == "thức");
    let after = weekly(words, start + len + more).unwrap_or(0);
    let point = Point { when, part, ..Point::default() };
    is_set.then(|| Reading::new(1 + len + more + after, Expression::Set(point)))
}

/// What `read` makes of a time that comes again, as the words behind it say: `thứ Hai hằng tuần`.
pub(super) fn repeated(words: &Words, at: usize, read: Reading<Point>) -> Reading<Expression> {
    let point = read.value;
    let fits = |unit| match point.when {
        When::Weekday { weeks: None, .. } => unit == Unit::Week,
        When::Day { month: None, .. } => unit == Unit::Month,
        When::Day { month: Some(_), .. } | When::Month { .. } | When::LunarDay { .. } => unit == Unit::Year,
        When::Open => unit == Unit::Day,
        _ => false,
    };
    match again(words, at + read.len).filter(|(unit, _)| fits(*unit)) {
        Some((_, len)) => Reading::new(read.len + len, Expression::Set(point)),
        None => Reading::new(read.len, Expression::Point(point)),
    }
}

fn is_plain(point: &Point) -> bool {
    matches!(point.when, When::Weekday { weeks: None, .. })
}

fn weekly(words: &Words, at: usize) -> Option<usize> {
    again(words, at).filter(|(unit, _)| *unit == Unit::Week).map(|(_, len)| len)
}

/// `hằng tuần`, `mỗi tháng`: how often, and how many tokens say it.
fn again(words: &Words, at: usize) -> Option<(Unit, usize)> {
    let unit = match words.key(at + 1) {
        "ngày" | "đêm" | "hôm" => Unit::Day,
        "tuần" => Unit::Week,
        "tháng" => Unit::Month,
        "năm" => Unit::Year,
        _ => return None,
    };
    matches!(words.key(at), "hằng" | "hàng" | "mỗi").then_some((unit, 2))
}
