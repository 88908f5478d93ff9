//! Days of the lunar calendar as days of ours, from the table that `cargo xtask lunar` computes.

use std::sync::LazyLock;

use super::value::{date, plus_days};
use crate::data::rows;
use crate::mentions::time::calendar::days_in;
use crate::mentions::time::date::Date;

/// A lunar year.
struct Year {
    first: Date,
    /// The month after which a leap month stands; 0 without one.
    leap: u32,
    /// For each month, the leap month in its place, a byte `1` if it has 30 days.
    long: &'static [u8],
}

/// The first year of the table.
const FIRST: i32 = 1900;

static YEARS: LazyLock<Vec<Year>> = LazyLock::new(|| {
    let number = |text: &str| text.parse().expect("a number in lunar.tsv");
    rows(crate::data::text!("lunar.tsv"))
        .zip(FIRST..)
        .map(|(row, year)| {
            let (month, day) = row[1].split_once('-').expect("a day in lunar.tsv");
            Year { first: date(year, number(month), number(day)), leap: number(row[2]), long: row[3].as_bytes() }
        })
        .collect()
});

/// The first and the last day of a lunar month of the year whose Tết lies in `year`; none where there is no such month.
pub(super) fn month(year: i32, month: u32, leap: bool) -> Option<(Date, Date)> {
    let table = YEARS.get(usize::try_from(year - FIRST).ok()?)?;
    if !(1..=12).contains(&month) || leap && table.leap != month {
        return None;
    }
    let is_behind_leap = table.leap > 0 && (month > table.leap || leap);
    let at = month as usize - 1 + usize::from(is_behind_leap);
    let length = |long: &u8| 29 + i64::from(*long == b'1');
    let before: i64 = table.long[..at].iter().map(length).sum();
    let first = plus_days(table.first, before);
    Some((first, plus_days(first, length(&table.long[at]) - 1)))
}

/// A lunar day as a day of ours; day 0 is the last one of its month. None where the month does not have it.
pub(super) fn day(year: i32, of: u32, leap: bool, day: u32) -> Option<Date> {
    let (first, last) = month(year, of, leap)?;
    let found = if day == 0 { last } else { plus_days(first, i64::from(day) - 1) };
    debug_assert!(found.day <= days_in(found.year, found.month));
    (crate::mentions::time::calendar::days(found) <= crate::mentions::time::calendar::days(last)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_of_known_years() {
        assert_eq!(day(2019, 1, false, 1), Some(date(2019, 2, 5)));
        assert_eq!(day(2020, 8, false, 15), Some(date(2020, 10, 1)));
        assert_eq!(day(2018, 12, false, 0), Some(date(2019, 2, 4)));
        assert_eq!(day(2025, 6, true, 1), Some(date(2025, 7, 25)));
        assert_eq!(day(2024, 6, true, 1), None);
        assert_eq!(day(2018, 13, false, 1), None);
        assert_eq!((day(1899, 1, false, 1), day(2101, 1, false, 1)), (None, None));
    }

    #[test]
    fn the_table_is_without_gaps() {
        assert_eq!(YEARS.len(), 201);
        for year in 1900..2100 {
            let next =
                date(year + 1, YEARS[(year + 1 - FIRST) as usize].first.month, YEARS[(year + 1 - FIRST) as usize].first.day);
            assert_eq!(plus_days(day(year, 12, false, 0).unwrap(), 1), next, "{year}");
        }
    }
}
