//! Values in the forms of ISO 8601 and TIMEX3.

use crate::figures;
use crate::mentions::time::calendar::{civil, days};
use crate::mentions::time::clock::Clock;
use crate::mentions::time::date::Date;
use crate::mentions::time::{Part, Point};

/// A day of the calendar.
pub(super) fn date(year: i32, month: u32, day: u32) -> Date {
    Date { year, month, day, short_year: false }
}

pub(super) fn plus_days(date: Date, by: i64) -> Date {
    civil(days(date) + by)
}

/// A month, counted on over the years.
pub(super) fn plus_months((year, month): (i32, u32), by: i32) -> (i32, u32) {
    let months = year * 12 + month as i32 - 1 + by;
    (months.div_euclid(12), months.rem_euclid(12) as u32 + 1)
}

/// A year; `XXXX` where it is not known. The year before year 1 is 0000, and 179 TCN is -0178.
pub(super) fn year(year: Option<i32>) -> String {
    let mut value = String::with_capacity("2019-09-06".len());
    match year {
        None => value.push_str("XXXX"),
        Some(year) => {
            value.push_str(if year < 0 { "-" } else { "" });
            figures::push(&mut value, year.unsigned_abs(), 4);
        }
    }
    value
}

/// A month: `2019-09`, `XXXX-09`.
pub(super) fn month(of: Option<i32>, month: Option<u32>) -> String {
    let mut value = year(of);
    push_part(&mut value, month);
    value
}

/// A day: `2019-09-06`, `XXXX-09-06`, `XXXX-XX-06`.
pub(super) fn day(year: Option<i32>, of: Option<u32>, day: u32) -> String {
    let mut value = month(year, of);
    push_part(&mut value, Some(day));
    value
}

/// Adds a month or a day.
fn push_part(value: &mut String, part: Option<u32>) {
    value.push('-');
    match part {
        Some(part) => figures::push(value, part, 2),
        None => value.push_str("XX"),
    }
}

pub(super) fn whole_day(date: Date) -> String {
    day(Some(date.year), Some(date.month), date.day)
}

/// A century, by its number: `19XX` of the twentieth.
pub(super) fn century(number: i32) -> String {
    if number > 0 { format!("{:02}XX", number - 1) } else { format!("-{:02}XX", -number) }
}

/// What a time of day adds to its day: `T20:30`, `TAF`, or nothing.
pub(super) fn time_of_day(point: &Point) -> String {
    match (point.clock, point.part) {
        (Some(clock), _) => clock_time(clock),
        (None, Some(part)) => part_of_day(part),
        (None, None) => String::new(),
    }
}

fn clock_time(Clock { hour, minute, second, .. }: Clock) -> String {
    let second = second.map_or(String::new(), |second| format!(":{second:02}"));
    format!("T{hour:02}:{minute:02}{second}")
}

fn part_of_day(part: Part) -> String {
    format!("T{}", part.code())
}
