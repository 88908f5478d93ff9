//! What the words of a time say, before anything is inferred.

use super::clock::Clock;
use super::date::Date;

/// A time as the story has it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    /// A moment, a day, a period of the calendar.
    Point(Point),
    /// From one to the other, both included: `6-9/9`, `nhiệm kỳ 2015-2020`.
    Span(Point, Point),
    /// How long: `7 năm 6 tháng` is `P7Y6M`.
    Length(String),
    /// Times that come again: `thứ Hai hằng tuần`, `ngày 15 hằng tháng`.
    Set(Point),
}

/// A moment or a period, as exact as the words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) when: When,
    pub(crate) part: Option<Part>,
    pub(crate) clock: Option<Clock>,
    /// Whether its own words say that it is over, or still to come: `tháng 9 vừa qua`, `ngày 6/9 tới`.
    pub(crate) toward: Option<Toward>,
}

/// The day or the period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum When {
    /// Not said: `lúc 20h30`.
    #[default]
    Open,
    Day {
        day: u32,
        month: Option<u32>,
        year: Year,
    },
    /// A day of the lunar calendar, which may count from the end of its month: the last one (`30 Tết`) is 0.
    LunarDay {
        day: u32,
        month: u32,
        leap: bool,
        year: Year,
    },
    /// `mùng 5 tháng 9`, which either calendar may have.
    EitherDay {
        day: u32,
        month: u32,
    },
    Month {
        month: u32,
        year: Year,
    },
    LunarMonth {
        month: u32,
        leap: bool,
        year: Year,
    },
    /// Months of a year, both included: `9 tháng đầu năm`.
    Months {
        first: u32,
        last: u32,
        year: Year,
    },
    Quarter {
        quarter: u32,
        year: Year,
    },
    Half {
        half: u32,
        year: Year,
    },
    /// By the code of TIMEX3: `SU`.
    Season {
        code: &'static str,
        year: Year,
    },
    Year(Year),
    /// The years from 1980 are decade 198.
    Decade(i32),
    /// The twentieth century is 20; the one before our era is 0.
    Century(i32),
    /// A week of the calendar, by its first day.
    Week {
        monday: Date,
    },
    Weekday {
        /// Monday 1 to Sunday 7.
        day: u32,
        /// How many weeks from this one, where the words tell: -1 in `thứ Năm tuần trước`.
        weeks: Option<i32>,
    },
    /// Counted from another day: `hôm qua`, `năm ngoái`, `cùng ngày`.
    Shift {
        unit: Unit,
        by: i32,
        from: From,
    },
}

/// The year of a day or a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Year {
    /// Not said.
    #[default]
    Open,
    Number(i32),
    /// Counted from the article's: -1 in `tháng 9 năm ngoái`.
    Shift(i32),
    /// A year of the cycle of sixty, `Giáp Tý` being 0.
    Cycle(i32),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

impl Part {
    /// The code of TIMEX3.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Part::Morning => "MO",
            Part::Noon => "MI",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
        }
    }
}

/// Which way from the article's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    Past,
    Future,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// From where a [`When::Shift`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// The article's time: `hôm qua`.
    Article,
    /// The last day that the text names: `hôm sau`, `cùng ngày`.
    Text,
}
