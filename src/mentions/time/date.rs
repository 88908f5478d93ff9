//! Full dates: `06/09/2019`, `6-9-2019`, `06.09.2019`, `11/07/14`, `ngày 6 tháng 9 năm 2019`, `6 Tháng Chín, 2019`,
//! `2019-09-06`, `Sep 6, 2019`, `06 Sep 2019`.
//!
//! The order is day, month, year, as everywhere in Vietnam; the month stands first only where no month 13 to 31 can be.
//! A date without a year is not read here.

use super::calendar::{days_in, read_month};
use crate::mentions::{Reading, short_number, starts_number};
use crate::tokens::{Gap, Kind, Tokens};

/// A day as written, which need not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: i32,
    pub(crate) month: u32,
    pub(crate) day: u32,
    /// Whether the century was left out: `11/07/14`.
    pub(crate) short_year: bool,
}

impl Date {
    /// Whether the calendar has this day.
    pub(crate) fn exists(self) -> bool {
        (1..=days_in(self.year, self.month)).contains(&self.day)
    }

    /// The same numbers with the month first.
    pub(crate) fn month_first(self) -> Self {
        Self { month: self.day, day: self.month, ..self }
    }
}

/// Reads a full date on one line: `ngày` at the end of the line above belongs to something else.
pub(crate) fn read(tokens: &Tokens, at: usize) -> Option<Reading<Date>> {
    read_wrapped(tokens, at).filter(|read| !breaks(tokens, at + 1..at + read.len))
}

/// Reads a full date that may go over a line end, as in a hard-wrapped paragraph.
pub(crate) fn read_wrapped(tokens: &Tokens, at: usize) -> Option<Reading<Date>> {
    if !starts_number(tokens, at) {
        return None;
    }
    // The calendar's word `ngày` before the day belongs to the date.
    let day = if tokens.key(at) == "ngày" { at + 1 } else { at };
    if tokens.kind(day) != Kind::Number && read_month(tokens, at).is_none() {
        return None;
    }
    let read = read_iso(tokens, at).or_else(|| read_figures(tokens, day)).or_else(|| read_words(tokens, day));
    let (end, date) = read.or_else(|| read_english(tokens, at))?;
    Some(Reading::new(end - at, date))
}

/// `2019-09-06`, `2019.09.06`.
fn read_iso(tokens: &Tokens, at: usize) -> Option<(usize, Date)> {
    let year = read_year(tokens, at)?;
    let glued = (at + 1..at + 5).all(|at| tokens.glued(at));
    if !glued || !matches!(tokens.mark(at + 1), '-' | '.') || tokens.mark(at + 3) != tokens.mark(at + 1) {
        return None;
    }
    Some((at + 5, full(year, short_number(tokens, at + 2)?, short_number(tokens, at + 4)?)))
}

/// `06/09/2019`, `6-9-2019`, `6.9.19`, with or without spaces at the separators, `30/5 năm 2019`.
pub(super) fn read_figures(tokens: &Tokens, at: usize) -> Option<(usize, Date)> {
    let (day, month) = (short_number(tokens, at)?, short_number(tokens, at + 2)?);
    let separator = tokens.text(at + 1);
    if !matches!(separator, "/" | "-" | "." | "–") {
        return None;
    }
    if tokens.key(at + 3) == "năm" {
        return Some((at + 5, in_order(full(read_year(tokens, at + 4)?, month, day))));
    }
    if tokens.text(at + 3) != separator {
        return None;
    }
    let date = match read_year(tokens, at + 4) {
        Some(year) => full(year, month, day),
        // Two digits are a year only where nothing else can follow: `11/07/14 11:35`, but not `1/3/12,5`.
        None if tokens.text(at + 4).len() == 2 && !goes_on(tokens, at + 5) => {
            Date { short_year: true, ..full(2000 + short_number(tokens, at + 4)? as i32, month, day) }
        }
        None => return None,
    };
    // A document's number goes on, 12/11/2013/QH13; what is remembered and when, 27/7/1947-27/7/2022, are two dates.
    let is_date =
        |at: usize| tokens.text(at + 1) == separator && tokens.text(at + 3) == separator && read_year(tokens, at + 4).is_some();
    if tokens.glued(at + 5) && matches!(tokens.mark(at + 5), '/' | '-' | '_') && !is_date(at + 6) {
        return None;
    }
    Some((at + 5, in_order(date)))
}

/// `6 tháng 9 năm 2019`, `06 tháng 9, 2019`, `6 Tháng Chín, 2019`, `30 tháng 5/2019`.
fn read_words(tokens: &Tokens, at: usize) -> Option<(usize, Date)> {
    let day = short_number(tokens, at)?;
    let (month, mut at) = match read_month(tokens, at + 1) {
        Some(month) => (month.value, at + 1 + month.len),
        None if tokens.key(at + 1) == "tháng" => (short_number(tokens, at + 2)?, at + 3),
        None => return None,
    };
    if matches!(tokens.mark(at), ',' | '/' | '-') {
        at += 1;
    }
    if tokens.key(at) == "năm" {
        at += 1;
    }
    Some((at + 1, full(read_year(tokens, at)?, month, day)))
}

/// `Sep 6, 2019`, `Aug 15 2026`; with the day first the words of the month are as ours.
fn read_english(tokens: &Tokens, at: usize) -> Option<(usize, Date)> {
    let month = read_month(tokens, at)?;
    let day = at + month.len;
    let year = day + 1 + usize::from(tokens.mark(day + 1) == ',');
    Some((year + 1, full(read_year(tokens, year)?, month.value, short_number(tokens, day)?)))
}

/// Whether what follows a number belongs to it, as in `1/3/12,5`; a comma or a full stop alone does not.
fn goes_on(tokens: &Tokens, at: usize) -> bool {
    tokens.glued(at) && (tokens.glued(at + 1) || !matches!(tokens.mark(at), ',' | '.' | ';' | ')'))
}

fn full(year: i32, month: u32, day: u32) -> Date {
    Date { year, month, day, short_year: false }
}

/// Day before month, unless that month cannot be and the other order can.
fn in_order(date: Date) -> Date {
    if date.month > 12 && date.day <= 12 { date.month_first() } else { date }
}

/// A year of four digits.
#[inline(never)]
pub(super) fn read_year(tokens: &Tokens, at: usize) -> Option<i32> {
    if tokens.kind(at) != Kind::Number || tokens.text(at).len() != 4 {
        return None;
    }
    tokens.number(at).filter(|year| (1800..2200).contains(year)).map(|year| year as i32)
}

/// Whether a line end stands before one of the tokens.
fn breaks(tokens: &Tokens, mut range: std::ops::Range<usize>) -> bool {
    range.any(|at| tokens.gap(at) >= Gap::Line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn read_at(text: &str, at: usize) -> Option<(String, usize)> {
        let read = read(&tokens_of(text), at)?;
        Some((format!("{:04}-{:02}-{:02}", read.value.year, read.value.month, read.value.day), read.len))
    }

    #[test]
    fn every_form_gives_the_same_day() {
        for text in [
            "06/09/2019",
            "6/9/2019",
            "6-9-2019",
            "06.09.2019",
            "06 / 09 / 2019",
            "6 – 9 – 2019",
            "06/09/19",
            "2019-09-06",
            "ngày 6 tháng 9 năm 2019",
            "Ngày 06 tháng 9, 2019",
            "NGÀY 06 THÁNG 9, 2019",
            "6 Tháng Chín, 2019",
            "6/9 năm 2019",
            "ngày 6 tháng 9/2019",
            "Sep 6, 2019",
            "06 Sep 2019",
            "September 6 2019",
            "06/09/2019Nhằm",
        ] {
            assert_eq!(read_at(text, 0).map(|read| read.0).as_deref(), Some("2019-09-06"), "{text}");
        }
    }

    #[test]
    fn the_month_stands_first_only_where_it_must() {
        assert_eq!(read_at("9/16/2019", 0).unwrap().0, "2019-09-16");
        assert_eq!(read_at("32/13/2019", 0).unwrap().0, "2019-13-32");
        assert_eq!(read_at("6 Tháng Năm, 2020", 0).unwrap().0, "2020-05-06");
    }

    #[test]
    fn numbers_that_are_no_dates() {
        for text in
            ["6/9", "12/11/2013/QH13", "1.234.567", "6/9-2019", "120/80", "6/9/201", "ngày 6 tháng 9", "1/3/12,5", "6/9/20190"]
        {
            assert_eq!(read_at(text, 0), None, "{text}");
        }
        assert_eq!(read_at("A6/9/2019", 1), None);
        assert_eq!(read_at("16/9/2019/1", 2), None);
    }
}
