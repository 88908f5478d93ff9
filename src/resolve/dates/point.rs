//! What a point in time means at its place in the story.

use super::anchor::{Anchor, lacks_year, year_number};
use super::lunar;
use super::value::{self, date, plus_days, plus_months};
use crate::article::DatePart::{self, Day, Era, Month, Season, Week, Weekday};
use crate::mentions::time::calendar::{days, days_in, week_of, weekday};
use crate::mentions::time::date::Date;
use crate::mentions::time::{Expression, From, Point, Toward, Unit, When, Year};

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    /// The value, without it where nothing is known.
    pub(super) value: Option<String>,
    /// The parts that the value has.
    pub(super) parts: Vec<DatePart>,
    /// The day, where it is one and known.
    pub(super) day: Option<Date>,
    /// The month in which it lies, where that is known.
    pub(super) month: Option<(i32, u32)>,
    /// The year, where it is one.
    pub(super) year: Option<i32>,
    pub(super) lunar: bool,
    /// Whether the article's time gave the year.
    pub(super) from_now: bool,
}

impl Resolved {
    fn of(value: String, parts: &[DatePart]) -> Self {
        Self { value: Some(value), parts: parts.to_vec(), ..Self::default() }
    }

    fn on(day: Date) -> Self {
        let parts = vec![DatePart::Year, Month, Day];
        Self { value: Some(value::whole_day(day)), parts, day: Some(day), month: Some((day.year, day.month)), ..Self::default() }
    }

    fn in_month(year: Option<i32>, month: u32) -> Self {
        let parts = if year.is_some() { vec![DatePart::Year, Month] } else { vec![Month] };
        Self { value: Some(value::month(year, Some(month))), parts, month: year.map(|year| (year, month)), ..Self::default() }
    }

    fn in_year(year: i32) -> Self {
        Self { year: Some(year), ..Self::of(value::year(Some(year)), &[DatePart::Year]) }
    }
}

impl Anchor<'_> {
    /// What a time means here.
    pub(super) fn resolve(&self, expression: &Expression) -> Resolved {
        match expression {
            Expression::Point(point) => self.point(point),
            Expression::Span(first, last) => self.span(first, last),
            Expression::Length(length) => Resolved::of(length.clone(), &[DatePart::Length]),
            Expression::Set(point) => Resolved { value: again(point), ..Resolved::default() },
        }
    }

    fn span(&self, first: &Point, last: &Point) -> Resolved {
        let last = self.point(last);
        let mut first_point = *first;
        // The first end has the year of the last, or the one before: `30/12 - 2/1/2019`.
        if lacks_year(&first_point.when)
            && let Some(end) = last.day.or(last.month.map(|(year, month)| date(year, month, 28)))
        {
            let starts = |year| self.with_year(&first_point, year).filter(|day| days(*day) <= days(end));
            if let Some(start) = starts(end.year).or_else(|| starts(end.year - 1)) {
                first_point = numbered(first_point, start.year);
            }
        }
        let first = self.point(&first_point);
        let value = first.value.zip(last.value).map(|(first, last)| format!("{first}/{last}"));
        Resolved { value, ..last }
    }

    fn point(&self, point: &Point) -> Resolved {
        let mut resolved = match self.linked.same {
            // `hôm qua, 5-9`: the date tells the day.
            Some(same) if counts_from_now(&point.when) => self.when(&same),
            _ => self.when(point),
        };
        let time = value::time_of_day(point);
        if point.when == When::Open {
            let day = self.linked.day_after.and_then(|after| self.when(&after).day).or_else(|| self.day_of_clock());
            resolved = day.map_or(Resolved { value: Some(String::new()), ..Resolved::default() }, Resolved::on);
        }
        // An hour has its minutes in the value also where the words leave them out.
        if !time.is_empty() {
            resolved.value = Some(resolved.value.unwrap_or_default() + &time);
        }
        resolved
    }

    /// The day or the period of a point.
    fn when(&self, point: &Point) -> Resolved {
        let year = |year| year_number(year, self.year());
        let in_year = |year: Option<i32>, code: &str| {
            let parts = if year.is_some() { &[DatePart::Year, Season][..] } else { &[Season][..] };
            Resolved::of(format!("{}-{code}", value::year(year)), parts)
        };
        let this_year = |of: Year| year(of).or_else(|| self.carried_year(None)).or(self.now.map(|now| now.date.year));
        match point.when {
            When::Open => Resolved::default(),
            When::Day { day, month: Some(month), year: of } => {
                let (year, from_now) = year(of).map_or_else(|| self.year_of_day(point), |year| (Some(year), false));
                let open = || Resolved::of(value::day(None, Some(month), day), &[Month, Day]);
                Resolved { from_now, ..year.map_or_else(open, |year| Resolved::on(date(year, month, day))) }
            }
            When::Day { day, month: None, .. } => self.day_of_month(day, point.toward),
            When::LunarDay { day, month, leap, year: of } => self.lunar_day(point, day, month, leap, of),
            When::EitherDay { day, month } => self.either_day(point, day, month),
            When::Month { month, year: of } => {
                let (year, from_now) = year(of).map_or_else(|| self.year_of_day(point), |year| (Some(year), false));
                Resolved { from_now, ..Resolved::in_month(year, month) }
            }
            When::LunarMonth { month, leap, year: of } => self.lunar_month(point, month, leap, of),
            When::Months { first, last, year: of } => {
                let of = this_year(of);
                let parts = if of.is_some() { &[DatePart::Year, Month][..] } else { &[Month][..] };
                Resolved::of(format!("{}/{}", value::month(of, Some(first)), value::month(of, Some(last))), parts)
            }
            When::Quarter { quarter, year: of } => {
                let middle = |year| Some(date(year, quarter * 3 - 1, 15));
                let of = year(of).or_else(|| self.linked_year()).or_else(|| self.carried_year(None));
                let of = of.or_else(|| self.choose(point.toward, &middle).map(|day| day.year));
                in_year(of, &format!("Q{quarter}"))
            }
            When::Half { half, year: of } => in_year(this_year(of), &format!("H{half}")),
            When::Season { code, year: of } => in_year(this_year(of), code),
            When::Year(of) => {
                Resolved { lunar: matches!(of, Year::Cycle(_)), ..year(of).map_or(Resolved::default(), Resolved::in_year) }
            }
            When::Decade(decade) => Resolved::of(format!("{decade:03}X"), &[Era]),
            When::Century(century) => Resolved::of(value::century(century), &[Era]),
            When::Week { monday } => in_week(monday, ""),
            When::Weekday { day, weeks } => self.weekday(point, day, weeks),
            When::Shift { unit, by, from } => self.shifted(unit, by, from),
        }
    }

    /// The year of a day or a month that has none of its own, and whether the article's time alone gives it.
    fn year_of_day(&self, point: &Point) -> (Option<i32>, bool) {
        if point.toward.is_none() {
            if let Some(year) = self.linked_year() {
                return (Some(year), false);
            }
            // The end of a range lies behind its start: `từ 30/12/2018 đến 2/1`.
            if let Some(start) = self.range_start.filter(|_| self.linked.ends_range) {
                let ends = |year| self.with_year(point, year).filter(|day| days(*day) >= days(start));
                return (ends(start.year).or_else(|| ends(start.year + 1)).map(|day| day.year), false);
            }
        }
        let chosen = self.choose(point.toward, &|year| match point.when {
            // Months are compared as wholes: of the article's own month every day is as near.
            When::Month { month, .. } => self.news.map(|news| date(year, month, news.day.min(days_in(year, month)))),
            _ => self.with_year(point, year),
        });
        let fits = |year: &i32| self.with_year(point, *year).is_some_and(|day| self.keeps_to_year(day));
        let told = || self.year_of_scene(chosen, &|year| self.with_year(point, year));
        let carried = self.carried_year(chosen).filter(fits).or_else(told).filter(|_| point.toward.is_none());
        (carried.or(chosen.map(|day| day.year)), carried.is_none())
    }

    /// The year that the next time of a list or a range has.
    fn linked_year(&self) -> Option<i32> {
        let after = self.linked.after?;
        year_number(super::year(&after), self.year())
    }

    /// A day or the first day of a month in a given year.
    fn with_year(&self, point: &Point, year: i32) -> Option<Date> {
        match point.when {
            When::Day { day, month: Some(month), .. } => Some(date(year, month, day)).filter(|date| date.exists()),
            When::Month { month, .. } => Some(date(year, month, 1)),
            When::LunarDay { day, month, leap, .. } => lunar::day(year, month, leap, day),
            _ => None,
        }
    }

    /// `ngày 6`: of the article's month, or of the month before it in the text.
    fn day_of_month(&self, day: u32, toward: Option<Toward>) -> Resolved {
        const NEAR: i64 = 15;
        let in_month = |(year, month)| Some(date(year, month, day)).filter(|date: &Date| date.exists());
        let now = self.news;
        let distance = |date: &Date| now.map_or(0, |now| days(*date) - days(now));
        let months = |now: Date| (-1..=1).filter_map(move |by| in_month(plus_months((now.year, now.month), by)));
        let fits = |date: &Date| match toward {
            Some(Toward::Past) => distance(date) <= 0,
            Some(Toward::Future) => distance(date) >= 0,
            None => true,
        };
        let nearest = now.and_then(|now| months(now).filter(fits).min_by_key(|date| distance(date).abs()));
        let told = self.last_month.and_then(in_month);
        // A story of another month stays in it.
        let is_elsewhere = told.is_some_and(|told| distance(&told).abs() > 3 * NEAR);
        let chosen =
            nearest.filter(|date| !is_elsewhere && (told.is_none() || distance(date).abs() <= NEAR)).or(told).or(nearest);
        chosen.map_or(Resolved::of(value::day(None, None, day), &[Day]), Resolved::on)
    }

    fn lunar_day(&self, point: &Point, day: u32, month: u32, leap: bool, of: Year) -> Resolved {
        let in_year = |year| lunar::day(year, month, leap, day);
        let given = year_number(of, self.year()).or_else(|| self.carried_year(None).filter(|_| point.toward.is_none()));
        let found = given.map_or_else(|| self.choose(point.toward, &in_year), in_year);
        Resolved { lunar: true, ..found.map_or(Resolved::default(), Resolved::on) }
    }

    /// `mùng 5 tháng 9` by the calendar that makes it nearer.
    fn either_day(&self, point: &Point, day: u32, month: u32) -> Resolved {
        let solar = Point { when: When::Day { day, month: Some(month), year: Year::Open }, ..*point };
        let solar = self.when(&solar);
        let lunar = self.lunar_day(point, day, month, false, Year::Open);
        let Some(now) = self.now else { return solar };
        let distance = |found: &Resolved| found.day.map_or(i64::MAX, |day| (days(day) - days(now.date)).abs());
        if distance(&lunar) < distance(&solar) { lunar } else { solar }
    }

    fn lunar_month(&self, point: &Point, month: u32, leap: bool, of: Year) -> Resolved {
        let given = year_number(of, self.year());
        let chosen = || self.choose(point.toward, &|year| lunar::month(year, month, leap).map(|(first, _)| plus_days(first, 14)));
        let months = match given {
            Some(year) => lunar::month(year, month, leap),
            // The lunar year may have begun in the year before.
            None => chosen().and_then(|middle| {
                let both = [middle.year, middle.year - 1].into_iter().filter_map(|year| lunar::month(year, month, leap));
                both.into_iter().find(|(first, last)| (days(*first)..=days(*last)).contains(&days(middle)))
            }),
        };
        let span = |(first, last)| Resolved {
            lunar: true,
            ..Resolved::of(format!("{}/{}", value::whole_day(first), value::whole_day(last)), &[DatePart::Year, Month, Day])
        };
        months.map_or(Resolved { lunar: true, ..Resolved::default() }, span)
    }

    fn weekday(&self, point: &Point, day: u32, weeks: Option<i32>) -> Resolved {
        let Some(now) = self.now.map(|now| now.date) else {
            return Resolved::of(format!("XXXX-WXX-{day}"), &[Weekday]);
        };
        let this_week = plus_days(now, i64::from(day) - i64::from(weekday(now)));
        let is_over = days(this_week) <= days(now);
        let by = match (weeks, point.toward.or_else(|| self.tense().filter(|toward| *toward == Toward::Future))) {
            (Some(weeks), _) => weeks,
            (None, Some(Toward::Future)) => i32::from(is_over),
            // What is told without more is over: `phát biểu thứ Tư`.
            (None, _) => -i32::from(!is_over),
        };
        Resolved::on(plus_days(this_week, 7 * i64::from(by)))
    }

    /// A day or a period counted from another.
    fn shifted(&self, unit: Unit, by: i32, from: From) -> Resolved {
        let now = self.now.map(|now| now.date);
        let base = match from {
            From::Text if unit == Unit::Day && by == 0 => self.same_day(),
            From::Text => self.last_day.or(now),
            From::Article => now,
        };
        let base_month = || match from {
            From::Text => self.last_month.or(base.map(|base| (base.year, base.month))),
            From::Article => base.map(|base| (base.year, base.month)),
        };
        let found = match unit {
            // `1h sau` counts from an hour that is not remembered.
            Unit::Second | Unit::Minute | Unit::Hour if from == From::Text => None,
            Unit::Second | Unit::Minute | Unit::Hour => return self.shifted_clock(unit, by),
            Unit::Day => base.map(|base| Resolved::on(plus_days(base, i64::from(by)))),
            Unit::Week => base.map(|base| in_week(plus_days(base, 7 * i64::from(by)), "")),
            Unit::Weekend => base.map(|base| in_week(plus_days(base, 7 * i64::from(by)), "-WE")),
            Unit::Month => {
                base_month().map(|month| plus_months(month, by)).map(|(year, month)| Resolved::in_month(Some(year), month))
            }
            Unit::Quarter => base_month().map(|(year, month)| {
                let quarter = year * 4 + (month as i32 - 1) / 3 + by;
                Resolved::of(
                    format!("{}-Q{}", value::year(Some(quarter.div_euclid(4))), quarter.rem_euclid(4) + 1),
                    &[DatePart::Year, Season],
                )
            }),
            Unit::Year => {
                let told = self.last_year.filter(|_| from == From::Text).or(self.year_before());
                told.or(base.map(|base| base.year))
                    .or(self.year().filter(|_| by.abs() <= 1))
                    .map(|year| Resolved::in_year(year + by))
            }
            Unit::Decade => base.map(|base| Resolved::of(format!("{:03}X", base.year / 10 + by), &[Era])),
            Unit::Century => base.map(|base| Resolved::of(value::century((base.year - 1) / 100 + 1 + by), &[Era])),
        };
        found.unwrap_or_default()
    }

    /// `2 giờ trước`: on the clock, where the article's own is known.
    fn shifted_clock(&self, unit: Unit, by: i32) -> Resolved {
        let Some((now, minute)) = self.now.and_then(|now| Some((now.date, now.minute?))) else { return Resolved::default() };
        let by = i64::from(by) * if unit == Unit::Hour { 60 } else { i64::from(unit == Unit::Minute) };
        let minute = i64::from(minute) + by;
        let day = Resolved::on(plus_days(now, minute.div_euclid(24 * 60)));
        let minute = minute.rem_euclid(24 * 60);
        let value = day.value.map(|value| format!("{value}T{:02}:{:02}", minute / 60, minute % 60));
        Resolved { value, parts: vec![DatePart::Year, Month, Day, DatePart::Hour, DatePart::Minute], ..day }
    }
}

fn in_week(day: Date, weekend: &str) -> Resolved {
    let (year, week) = week_of(day);
    Resolved::of(format!("{}-W{week:02}{weekend}", value::year(Some(year))), &[DatePart::Year, Week])
}

fn counts_from_now(when: &When) -> bool {
    matches!(when, When::Shift { unit: Unit::Day, from: From::Article, .. } | When::Weekday { .. })
}

/// The same with a year.
fn numbered(point: Point, number: i32) -> Point {
    let year = Year::Number(number);
    let when = match point.when {
        When::Day { day, month, .. } => When::Day { day, month, year },
        When::Month { month, .. } => When::Month { month, year },
        When::LunarDay { day, month, leap, .. } => When::LunarDay { day, month, leap, year },
        other => other,
    };
    Point { when, ..point }
}

/// The pattern of times that come again: `XXXX-WXX-1`, `XXXX-11-20`.
fn again(point: &Point) -> Option<String> {
    let day = match point.when {
        When::Weekday { day, .. } => format!("XXXX-WXX-{day}"),
        When::Day { day, month, .. } => value::day(None, month, day),
        When::Month { month, .. } => value::month(None, Some(month)),
        When::Open => "XXXX-XX-XX".into(),
        _ => return None,
    };
    Some(day + &value::time_of_day(point))
}
