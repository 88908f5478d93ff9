//! Computes `data/lunar.tsv`, the lunar calendar of Vietnam: `cargo xtask lunar`.
//!
//! A month starts on the local day of the new moon; month 11 holds the December solstice; where thirteen new moons lie between two
//! months 11, the first month in which the sun enters no twelfth of its way is the leap month. Positions of sun and moon follow
//! Meeus, *Astronomical Algorithms*, shortened as by Hồ Ngọc Đức, to within minutes.

use std::f64::consts::TAU;
use std::fmt::Write;

use anyhow::Result;
use xshell::Shell;

const FILE: &str = "data/lunar.tsv";

/// The years that the table holds.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A lunar year.
#[derive(Debug, PartialEq, Eq)]
struct LunarYear {
    /// The first day of the year (Tết), as a Julian day number.
    first: i64,
    /// The month that is followed by its leap month; 0 without one.
    leap: usize,
    /// Whether the months, the leap month in its place, have 30 days; else 29.
    long: Vec<bool>,
}

/// Writes the table anew.
pub fn lunar(sh: &Shell) -> Result<()> {
    Ok(sh.write_file(FILE, table())?)
}

fn table() -> String {
    let mut table = String::from(
        "# The lunar calendar of Vietnam, as `cargo xtask lunar` computes it: of each year the first day (Tết), the month after which a\n\
         # leap month stands (0: none), and for each month whether it has 30 days (1) or 29 (0). The North's calendar, which counted\n\
         # in UTC+8 before 1968 and in UTC+7 since; the South kept UTC+8 until 1975.\n\
         # source: xtask/src/lunar.rs. licence: CC0-1.0. date: 2026-11-24\n\
         # year\ttết\tleap\tlong\n",
    );
    for year in YEARS {
        let LunarYear { first, leap, long } = lunar_year(year);
        let (_, month, day) = civil(first);
        let long: String = long.iter().map(|long| if *long { '1' } else { '0' }).collect();
        writeln!(table, "{year}\t{month:02}-{day:02}\t{leap}\t{long}").expect("a string takes everything");
    }
    table
}

fn lunar_year(year: i32) -> LunarYear {
    // From month 11 of the year before to month 11 of the year after: two spans, of which each may have a leap month.
    let mut months = numbered(year - 1);
    months.extend(numbered(year));
    let starts: Vec<i64> = months.iter().map(|month| month.0).chain([month_11(year + 1)]).collect();
    let first = months.iter().position(|month| month.1 == 1).expect("a year starts");
    let end =
        first + 1 + months[first + 1..].iter().position(|month| month.1 == 1 && !month.2).unwrap_or(months.len() - first - 1);
    let leap = months[first..end].iter().find(|month| month.2).map_or(0, |month| month.1);
    let long = (first..end).map(|i| starts[i + 1] - starts[i] == 30).collect();
    LunarYear { first: starts[first], leap, long }
}

/// The months from month 11 of `year` to before month 11 of the next: first day, number, whether it is a leap month.
fn numbered(year: i32) -> Vec<(i64, usize, bool)> {
    let (from, to) = (month_11(year), month_11(year + 1));
    let first = (from as f64 - MOON_0) / MOON;
    let starts: Vec<i64> = (-1..16).map(|i| new_moon(first.round() as i64 + i)).filter(|day| (from..to).contains(day)).collect();
    let has_leap = starts.len() == 13;
    let sign = |i: usize| sun_sign(starts.get(i).copied().unwrap_or(to));
    let leap = (1..starts.len()).find(|&i| has_leap && sign(i) == sign(i + 1));
    let number = |i: usize| (10 + i - usize::from(leap.is_some_and(|leap| i >= leap))) % 12 + 1;
    starts.iter().enumerate().map(|(i, start)| (*start, number(i), leap == Some(i))).collect()
}

/// The first day of the month that holds the December solstice of `year`.
fn month_11(year: i32) -> i64 {
    let end = julian_day(year, 12, 31);
    let near = ((end as f64 - MOON_0) / MOON).floor() as i64;
    let start = new_moon(near);
    // The sun is past 270° at the start: the solstice lies in the month before.
    if sun_sign(start) >= 9 { new_moon(near - 1) } else { start }
}

/// Days from a new moon to the next, on the average, and the day of new moon 0 (in January 1900).
const MOON: f64 = 29.530588853;
const MOON_0: f64 = 2415021.076998695;

/// The local day of a new moon.
fn new_moon(number: i64) -> i64 {
    let k = number as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let rad = TAU / 360.0;
    let mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
        + 0.00033 * ((166.56 + 132.87 * t - 0.009173 * t2) * rad).sin();
    let sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * rad;
    let moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * rad;
    let node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * rad;
    let correction = (0.1734 - 0.000393 * t) * sun.sin() + 0.0021 * (2.0 * sun).sin() - 0.4068 * moon.sin()
        + 0.0161 * (2.0 * moon).sin()
        - 0.0004 * (3.0 * moon).sin()
        + 0.0104 * (2.0 * node).sin()
        - 0.0051 * (sun + moon).sin()
        - 0.0074 * (sun - moon).sin()
        + 0.0004 * (2.0 * node + sun).sin()
        - 0.0004 * (2.0 * node - sun).sin()
        - 0.0006 * (2.0 * node + moon).sin()
        + 0.0010 * (2.0 * node - moon).sin()
        + 0.0005 * (2.0 * moon + sun).sin();
    let delta = if t < -11.0 {
        0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
    } else {
        -0.000278 + 0.000265 * t + 0.000262 * t2
    };
    let moment = mean + correction - delta;
    (moment + 0.5 + zone(moment)).floor() as i64
}

/// In which twelfth of its way the sun is when a local day begins; spring starts 0, winter 9.
fn sun_sign(day: i64) -> i64 {
    let moment = day as f64 - 0.5 - zone(day as f64);
    let t = (moment - 2451545.0) / 36525.0;
    let t2 = t * t;
    let rad = TAU / 360.0;
    let anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * rad;
    let mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
    let centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * anomaly.sin()
        + (0.019993 - 0.000101 * t) * (2.0 * anomaly).sin()
        + 0.000290 * (3.0 * anomaly).sin();
    ((mean + centre).rem_euclid(360.0) / 30.0).floor() as i64
}

/// The part of a day by which the clocks of Hà Nội are ahead of Greenwich.
fn zone(moment: f64) -> f64 {
    // Decision 121/CP of 1967: from 1968 the country counts its calendar in UTC+7.
    if moment < julian_day(1968, 1, 1) as f64 { 8.0 / 24.0 } else { 7.0 / 24.0 }
}

/// The number of a day of the Gregorian calendar.
pub fn julian_day(year: i32, month: i32, day: i32) -> i64 {
    let a = (14 - month) / 12;
    let (y, m) = (year + 4800 - a, month + 12 * a - 3);
    i64::from(day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045)
}

/// The year, the month and the day of a Julian day number.
pub fn civil(day: i64) -> (i64, i64, i64) {
    let a = day + 32044;
    let b = (4 * a + 3) / 146097;
    let c = a - 146097 * b / 4;
    let d = (4 * c + 3) / 1461;
    let e = c - 1461 * d / 4;
    let m = (5 * e + 2) / 153;
    (100 * b + d - 4800 + m / 10, m + 3 - 12 * (m / 10), e - (153 * m + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The day of a lunar date, its month not being a leap one.
    fn day(year: i32, month: usize, day: i64) -> (i64, i64, i64) {
        let LunarYear { first, leap, long } = lunar_year(year);
        let before = month - 1 + usize::from(leap > 0 && month > leap);
        let days: i64 = long[..before].iter().map(|long| 29 + i64::from(*long)).sum();
        civil(first + days + day - 1)
    }

    #[test]
    fn the_table_is_what_it_computes() {
        let file = std::fs::read_to_string(crate::root().join(FILE)).unwrap();
        assert!(file == table(), "{FILE} is not what `cargo xtask lunar` writes");
    }

    /// Year, Tết, leap month, Giỗ Tổ (10/3), Vu Lan (15/7), Trung thu (15/8), ông Táo (23/12, in the next year).
    #[test]
    fn feasts_are_on_their_days() {
        for (year, tet, leap, feasts) in FEASTS {
            assert_eq!((day(year, 1, 1), lunar_year(year).leap), ((i64::from(year), tet.1, tet.0), leap), "Tết {year}");
            let lunar = [(3, 10), (7, 15), (8, 15), (12, 23)];
            for ((month, of_month), (d, m)) in lunar.into_iter().zip(feasts) {
                let (_, found_month, found_day) = day(year, month, of_month);
                assert_eq!((found_day, found_month), (d, m), "{of_month}/{month} of {year}");
            }
        }
    }

    #[test]
    fn years_follow_one_another() {
        for year in YEARS {
            let LunarYear { first, leap, long } = lunar_year(year);
            assert_eq!(long.len(), if leap > 0 { 13 } else { 12 }, "{year}");
            let days: i64 = long.iter().map(|long| 29 + i64::from(*long)).sum();
            assert_eq!(first + days, lunar_year(year + 1).first, "{year}");
        }
    }

    type Day = (i64, i64);

    /// Day and month of known feasts, as Vietnamese calendars print them.
    const FEASTS: [(i32, Day, usize, [Day; 4]); 47] = [
        (1968, (29, 1), 7, [(7, 4), (8, 8), (6, 10), (9, 2)]),
        (1969, (16, 2), 0, [(26, 4), (27, 8), (26, 9), (30, 1)]),
        (1975, (11, 2), 0, [(20, 4), (21, 8), (20, 9), (23, 1)]),
        (1985, (21, 1), 2, [(29, 4), (30, 8), (29, 9), (1, 2)]),
        (1990, (27, 1), 5, [(5, 4), (3, 9), (3, 10), (7, 2)]),
        (1995, (31, 1), 8, [(9, 4), (10, 8), (9, 9), (11, 2)]),
        (2000, (5, 2), 0, [(14, 4), (14, 8), (12, 9), (17, 1)]),
        (2001, (24, 1), 4, [(3, 4), (2, 9), (1, 10), (4, 2)]),
        (2002, (12, 2), 0, [(22, 4), (23, 8), (21, 9), (25, 1)]),
        (2003, (1, 2), 0, [(11, 4), (12, 8), (11, 9), (14, 1)]),
        (2004, (22, 1), 2, [(28, 4), (30, 8), (28, 9), (1, 2)]),
        (2005, (9, 2), 0, [(18, 4), (19, 8), (18, 9), (22, 1)]),
        (2006, (29, 1), 7, [(7, 4), (8, 8), (6, 10), (10, 2)]),
        (2007, (17, 2), 0, [(26, 4), (27, 8), (25, 9), (30, 1)]),
        (2008, (7, 2), 0, [(15, 4), (15, 8), (14, 9), (18, 1)]),
        (2009, (26, 1), 5, [(4, 4), (3, 9), (3, 10), (6, 2)]),
        (2010, (14, 2), 0, [(23, 4), (24, 8), (22, 9), (26, 1)]),
        (2011, (3, 2), 0, [(12, 4), (14, 8), (12, 9), (16, 1)]),
        (2012, (23, 1), 4, [(31, 3), (31, 8), (30, 9), (3, 2)]),
        (2013, (10, 2), 0, [(19, 4), (21, 8), (19, 9), (23, 1)]),
        (2014, (31, 1), 9, [(9, 4), (10, 8), (8, 9), (11, 2)]),
        (2015, (19, 2), 0, [(28, 4), (28, 8), (27, 9), (1, 2)]),
        (2016, (8, 2), 0, [(16, 4), (17, 8), (15, 9), (20, 1)]),
        (2017, (28, 1), 6, [(6, 4), (5, 9), (4, 10), (8, 2)]),
        (2018, (16, 2), 0, [(25, 4), (25, 8), (24, 9), (28, 1)]),
        (2019, (5, 2), 0, [(14, 4), (15, 8), (13, 9), (17, 1)]),
        (2020, (25, 1), 4, [(2, 4), (2, 9), (1, 10), (4, 2)]),
        (2021, (12, 2), 0, [(21, 4), (22, 8), (21, 9), (25, 1)]),
        (2022, (1, 2), 0, [(10, 4), (12, 8), (10, 9), (14, 1)]),
        (2023, (22, 1), 2, [(29, 4), (30, 8), (29, 9), (2, 2)]),
        (2024, (10, 2), 0, [(18, 4), (18, 8), (17, 9), (22, 1)]),
        (2025, (29, 1), 6, [(7, 4), (6, 9), (6, 10), (10, 2)]),
        (2026, (17, 2), 0, [(26, 4), (27, 8), (25, 9), (30, 1)]),
        (2027, (6, 2), 0, [(16, 4), (16, 8), (15, 9), (19, 1)]),
        (2028, (26, 1), 5, [(4, 4), (3, 9), (3, 10), (6, 2)]),
        (2029, (13, 2), 0, [(23, 4), (24, 8), (22, 9), (26, 1)]),
        (2030, (2, 2), 0, [(12, 4), (13, 8), (12, 9), (16, 1)]),
        (2031, (23, 1), 3, [(1, 4), (1, 9), (1, 10), (4, 2)]),
        (2032, (11, 2), 0, [(19, 4), (20, 8), (19, 9), (23, 1)]),
        (2033, (31, 1), 11, [(9, 4), (9, 8), (8, 9), (11, 2)]),
        (2034, (19, 2), 0, [(28, 4), (28, 8), (26, 9), (31, 1)]),
        (2035, (8, 2), 0, [(17, 4), (18, 8), (16, 9), (20, 1)]),
        (2036, (28, 1), 6, [(6, 4), (5, 9), (4, 10), (7, 2)]),
        (2037, (15, 2), 0, [(24, 4), (25, 8), (24, 9), (27, 1)]),
        (2038, (4, 2), 0, [(13, 4), (15, 8), (13, 9), (17, 1)]),
        (2039, (24, 1), 5, [(3, 4), (3, 9), (2, 10), (5, 2)]),
        (2040, (12, 2), 0, [(20, 4), (22, 8), (20, 9), (25, 1)]),
    ];
}
