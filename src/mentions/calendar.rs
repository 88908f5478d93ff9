//! The Gregorian calendar, and the words for its months and weekdays.

use std::sync::LazyLock;

use super::Reading;
use crate::data::Table;
use crate::tokens::Tokens;

/// A word of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// January is 1.
    Month(u32),
    /// Monday is 1, Sunday 7.
    Weekday(u32),
}

static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    Table::read(include_str!("../../data/calendar.tsv"), |row| {
        let value = row[1].parse().expect("a number in calendar.tsv");
        if row[0] == "month" { Word::Month(value) } else { Word::Weekday(value) }
    })
});

/// Reads a month written as a word: `Tháng Chín`, `Sep`.
pub(crate) fn read_month(tokens: &Tokens, at: usize) -> Option<Reading<u32>> {
    match WORDS.longest(tokens, at, tokens.len())? {
        (len, Word::Month(month)) => Some(Reading::new(len, *month)),
        _ => None,
    }
}

/// Reads a weekday: `Thứ Sáu`, `thứ 6`, `Chủ nhật`, `Fri`. That `thứ hai` may be an ordinal is for the caller to know.
pub(crate) fn read_weekday(tokens: &Tokens, at: usize) -> Option<Reading<u32>> {
    match WORDS.longest(tokens, at, tokens.len())? {
        (len, Word::Weekday(day)) => Some(Reading::new(len, *day)),
        _ => None,
    }
}

/// How many days a month has; none if there is no such month.
pub(crate) fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// The weekday of a day, Monday 1 to Sunday 7, by Sakamoto's congruence.
pub(crate) fn weekday(year: i32, month: u32, day: u32) -> u32 {
    const SHIFT: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = if month < 3 { year - 1 } else { year };
    let sunday_is_0 = year + year / 4 - year / 100 + year / 400 + SHIFT[(month as usize + 11) % 12] + day as i32;
    match sunday_is_0.rem_euclid(7) {
        0 => 7,
        day => day as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_of_known_days() {
        for (year, month, day, expected) in [(2019, 9, 6, 5), (2000, 1, 1, 6), (1945, 9, 2, 7), (2024, 2, 29, 4), (2026, 6, 8, 1)]
        {
            assert_eq!(weekday(year, month, day), expected, "{day}/{month}/{year}");
        }
    }

    #[test]
    fn months_have_their_days() {
        assert_eq!([days_in(2019, 2), days_in(2020, 2), days_in(1900, 2), days_in(2000, 2)], [28, 29, 28, 29]);
        assert_eq!([days_in(2019, 4), days_in(2019, 12), days_in(2019, 13), days_in(2019, 0)], [30, 31, 0, 0]);
    }
}
