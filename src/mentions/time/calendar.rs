//! The Gregorian calendar, and the words for its months and weekdays.

use std::sync::LazyLock;

use super::date::Date;
use crate::data::Table;
use crate::mentions::Reading;
use crate::tokens::{Gap, Tokens};

/// A word of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// January is 1.
    Month(u32),
    /// Monday is 1, Sunday 7.
    Weekday(u32),
    /// One of the ten stems (can) of the cycle of sixty; `Giáp` is 0.
    Stem(u32),
    /// One of its twelve branches (chi); `Tý` is 0.
    Branch(u32),
}

static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    Table::read(crate::data::text!("calendar.tsv"), |row| {
        let value = row[1].parse().expect("a number in calendar.tsv");
        match row[0] {
            "month" => Word::Month(value),
            "weekday" => Word::Weekday(value),
            "stem" => Word::Stem(value),
            "branch" => Word::Branch(value),
            other => panic!("no such word of the calendar: {other}"),
        }
    })
});

/// Whether a word of the calendar may start here.
#[inline]
pub(crate) fn may_start(tokens: &Tokens, at: usize) -> bool {
    WORDS.may_start(tokens, at)
}

/// Reads a month written as a word: `Tháng Chín`, `Sep`.
pub(crate) fn read_month(tokens: &Tokens, at: usize) -> Option<Reading<u32>> {
    match read_word(tokens, at)? {
        (len, Word::Month(month)) => Some(Reading::new(len, *month)),
        _ => None,
    }
}

/// Reads a weekday: `Thứ Sáu`, `thứ 6`, `Chủ nhật`, `Fri`. That `thứ hai` may be an ordinal is for the caller to know.
pub(crate) fn read_weekday(tokens: &Tokens, at: usize) -> Option<Reading<u32>> {
    match read_word(tokens, at)? {
        (len, Word::Weekday(day)) => Some(Reading::new(len, *day)),
        _ => None,
    }
}

/// Reads the name of a year in the cycle of sixty, `Kỷ Hợi`, as its number: `Giáp Tý` is 0.
pub(crate) fn read_cycle(tokens: &Tokens, at: usize) -> Option<Reading<u32>> {
    let (Some((1, Word::Stem(stem))), Some((1, Word::Branch(branch)))) = (read_word(tokens, at), read_word(tokens, at + 1))
    else {
        return None;
    };
    // Each stem meets every other branch.
    let number = (0..60).find(|number| number % 10 == *stem && number % 12 == *branch)?;
    Some(Reading::new(2, number))
}

/// A word of the calendar on one line.
fn read_word(tokens: &Tokens, at: usize) -> Option<(usize, &'static Word)> {
    const MOST_TOKENS: usize = 4;
    if !may_start(tokens, at) {
        return None;
    }
    let end = (at + 1..at + MOST_TOKENS).find(|&next| tokens.gap(next) >= Gap::Line).unwrap_or(at + MOST_TOKENS);
    WORDS.longest(tokens, at, end)
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

/// The weekday of a day, Monday 1 to Sunday 7.
pub(crate) fn weekday(date: Date) -> u32 {
    // Day 0 was a Thursday.
    (days(date) + 3).rem_euclid(7) as u32 + 1
}

/// The first day of a week of ISO 8601: week 1 is the one with the fourth of January. None if the year has no such week.
pub(crate) fn monday_of_week(year: i32, week: u32) -> Option<Date> {
    let fourth = Date { year, month: 1, day: 4, short_year: false };
    let monday = civil(days(fourth) - i64::from(weekday(fourth)) + 1 + 7 * (i64::from(week) - 1));
    (week_of(monday) == (year, week)).then_some(monday)
}

/// The year and the number of the week of ISO 8601 in which a day lies.
pub(crate) fn week_of(date: Date) -> (i32, u32) {
    // A week belongs to the year of its Thursday.
    let thursday = civil(days(date) - i64::from(weekday(date)) + 4);
    let first = Date { month: 1, day: 1, ..thursday };
    (thursday.year, ((days(thursday) - days(first)) / 7) as u32 + 1)
}

/// Days since 1970-01-01, by Hinnant's algorithm: years start in March, so that the leap day is the last.
pub(crate) fn days(date: Date) -> i64 {
    let year = i64::from(date.year) - i64::from(date.month <= 2);
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let month = (i64::from(date.month) + 9) % 12;
    let day = (153 * month + 2) / 5 + i64::from(date.day) - 1;
    era * 146_097 + year * 365 + year / 4 - year / 100 + day - 719_468
}

/// The day of a number of [`days`].
pub(crate) fn civil(days: i64) -> Date {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + i64::from(month <= 2);
    Date { year: year as i32, month: month as u32, day: day as u32, short_year: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_of_known_days() {
        for (year, month, day, expected) in [(2019, 9, 6, 5), (2000, 1, 1, 6), (1945, 9, 2, 7), (2024, 2, 29, 4), (2026, 6, 8, 1)]
        {
            let date = Date { year, month, day, short_year: false };
            assert_eq!(weekday(date), expected, "{date:?}");
        }
    }

    #[test]
    fn every_day_has_its_number() {
        let mut number = days(Date { year: 1799, month: 12, day: 31, short_year: false });
        for year in 1800..2200 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    let date = Date { year, month, day, short_year: false };
                    number += 1;
                    assert_eq!((days(date), civil(number)), (number, date));
                }
            }
        }
    }

    #[test]
    fn weeks_have_their_numbers() {
        let date = |year, month, day| Date { year, month, day, short_year: false };
        assert_eq!(
            [week_of(date(2019, 9, 6)), week_of(date(2018, 12, 31)), week_of(date(2021, 1, 3))],
            [(2019, 36), (2019, 1), (2020, 53)]
        );
        assert_eq!(monday_of_week(2019, 36), Some(date(2019, 9, 2)));
        assert_eq!(monday_of_week(2019, 53), None);
    }

    #[test]
    fn months_have_their_days() {
        assert_eq!([days_in(2019, 2), days_in(2020, 2), days_in(1900, 2), days_in(2000, 2)], [28, 29, 28, 29]);
        assert_eq!([days_in(2019, 4), days_in(2019, 12), days_in(2019, 13), days_in(2019, 0)], [30, 31, 0, 0]);
    }
}
