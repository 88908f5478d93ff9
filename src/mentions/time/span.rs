//! From one time to another, said as one: `6-9/9`, `6 đến 9/9`, `30/4 - 1/5`, `tháng 7-9/2019`, `2015-2020`, `nhiệm kỳ 2015-2020`,
//! `8h-11h30`, `đêm 5 rạng sáng 6/9`.
//!
//! Of `từ 6/9 đến 9/9` either end is a time of its own, and no span is read; of `từ 6 đến 9/9` the first is none without the second.

use super::expression::{Expression, Part, Point, When, Year};
use super::words::{Word, Words};
use super::{clock, date, day, month, point};
use crate::mentions::Reading;

/// Reads a span.
pub(super) fn read(words: &Words, at: usize) -> Option<Reading<Expression>> {
    let read = term(words, at)
        .or_else(|| nights(words, at))
        .or_else(|| days(words, at))
        .or_else(|| months(words, at))
        .or_else(|| years(words, at))
        .or_else(|| clocks(words, at))?;
    let (first, last) = read.value;
    Some(Reading::new(read.len, if first == last { Expression::Point(first) } else { Expression::Span(first, last) }))
}

type Span = Reading<(Point, Point)>;

fn of(when: When) -> Point {
    Point { when, ..Point::default() }
}

/// How many tokens join the ends: `-`, `–`; where `words_too`, also `đến`, `tới hết`.
fn joint(words: &Words, at: usize, words_too: bool) -> Option<usize> {
    match words.key(at) {
        "-" | "–" | "—" => Some(1),
        "đến" | "tới" if words_too => Some(1 + usize::from(words.key(at + 1) == "hết")),
        _ => None,
    }
}

/// `nhiệm kỳ 2015-2020`, `giai đoạn từ 1/2012-8/2013`, `năm học 2019-2020`, `mùa giải 2018/2019`, `mùa giải 2019`.
fn term(words: &Words, at: usize) -> Option<Span> {
    let (len, Word::Term) = words.word(at)? else { return None };
    let start = at + len + usize::from(words.key(at + len) == "từ");
    let is_open = words.key(at + len) == "từ";
    let inner = years_from(words, start, true).or_else(|| months(words, start));
    if let Some(inner) = inner {
        return Some(Reading::new(start + inner.len - at, inner.value));
    }
    let head = usize::from(words.key(start) == "năm");
    let year = words.year(start + head).filter(|_| words.ends_number(start + head + 1) && !is_open)?;
    let when = of(When::Year(Year::Number(year)));
    Some(Reading::new(start + head + 1 - at, (when, when)))
}

/// `2015-2020`, `năm 2016 - 2020`.
fn years(words: &Words, at: usize) -> Option<Span> {
    years_from(words, at, false).filter(|_| words.key(at) == "năm" || words.starts_free_number(at))
}

/// Years in order; after `giai đoạn` they may also be `2018/2019`, `2018-19`, `2016 đến 2020`.
fn years_from(words: &Words, at: usize, in_term: bool) -> Option<Span> {
    let start = at + usize::from(words.key(at) == "năm");
    let first = words.year(start)?;
    let joint = joint(words, start + 1, in_term).or_else(|| (in_term && words.key(start + 1) == "/").then_some(1))?;
    let next = start + 1 + joint + usize::from(words.key(start + 1 + joint) == "năm");
    let last = words.year(next).or_else(|| words.short(next).filter(|_| in_term).map(|year| first / 100 * 100 + year as i32))?;
    let year = |year| of(When::Year(Year::Number(year)));
    (first < last && last - first <= 100 && words.ends_number(next + 1))
        .then(|| Reading::new(next + 1 - at, (year(first), year(last))))
}

/// `6-9/9`, `ngày 6 - 9/9/2019`, `6 đến hết 9/9`, `3/9-5/9`, `ngày 3 tháng 9 - ngày 5 tháng 9 năm 1945`.
fn days(words: &Words, at: usize) -> Option<Span> {
    let head = usize::from(matches!(words.key(at), "ngày" | "hôm"));
    let start = at + head;
    let first = words.short(start).filter(|day| (1..=31).contains(day) && words.starts_number(start))?;
    if head == 0 && words.is_named(at) {
        return None;
    }
    let (end, own) = first_month(words, start + 1, first);
    // `(19-8-1945/19-8-2010)`
    let slash = || own.is_some_and(|(_, year)| year != Year::Open) && words.key(end) == "/";
    let joint = joint(words, end, own.is_none()).or_else(|| slash().then_some(1))?;
    let is_word = words.short(end).is_none() && !matches!(words.key(end), "-" | "–" | "—" | "/");
    // Two numbers joined by a word are days after `từ` or `ngày` alone.
    if is_word && head == 0 && words.before(at, 1) != "từ" {
        return None;
    }
    let next = end + joint + usize::from(words.key(end + joint) == "ngày");
    let last = words.short(next)?;
    let (month, year) = day::day_and_month(words, next, last)?;
    // `1-2-3` is no range.
    if own.is_none() && !is_word && words.key(next + 1) == "-" {
        return None;
    }
    // `(27/7/1947 - 27/7/2025)`: what is remembered, and when. Without spaces neither could be read alone.
    let is_jubilee = |(own_month, own_year)| (first, own_month) == (last, month) && own_year != year;
    if own.is_some_and(is_jubilee) && !words.glued(end) {
        return None;
    }
    let len = next + day_len(words, next)? - at;
    let last = of(When::Day { day: last, month: Some(month), year });
    let first = match own {
        Some((own_month, own_year)) => When::Day { day: first, month: Some(own_month), year: own_year },
        None if first < self::day_of(&last) => When::Day { day: first, month: Some(month), year },
        // `từ 30-2/9` starts in the month before; else the numbers may be a score: `thắng 8-2/9`.
        None if words.before(at, 1) == "từ" && month > 1 => When::Day { day: first, month: Some(month - 1), year },
        None => return None,
    };
    Some(Reading::new(len, (of(first), last)))
}

fn day_of(point: &Point) -> u32 {
    if let When::Day { day, .. } = point.when { day } else { 0 }
}

/// The month and year of the first day, where it has its own: `3/9` of `3/9-5/9`; and where it ends.
fn first_month(words: &Words, at: usize, day: u32) -> (usize, Option<(u32, Year)>) {
    if let Some(read) =
        date::read_wrapped(words.tokens, at - 1).filter(|read| read.value.exists() && at - 1 + read.len < words.end)
    {
        return (at - 1 + read.len, Some((read.value.month, Year::Number(read.value.year))));
    }
    if let Some(month) = month::read_name(words, at) {
        let year = month::read_year(words, at + month.len).filter(|_| words.key(at + month.len) != "-");
        let more = year.as_ref().map_or(0, |year| year.len);
        return (at + month.len + more, Some((month.value, year.map_or(Year::Open, |year| year.value))));
    }
    let month = words.short(at + 1).filter(|month| words.key(at) == "/" && day <= super::calendar::days_in(2000, *month));
    // A fraction has no range behind it that is a day.
    month.map_or((at, None), |month| (at + 2, Some((month, Year::Open))))
}

/// How many tokens a day with its month has, from its number on.
fn day_len(words: &Words, at: usize) -> Option<usize> {
    day::read(words, at, day::Ask::Sure).map(|read| read.len).or_else(|| {
        // After a hyphen no number starts of itself: `9/9` in `6-9/9`.
        let end = if words.key(at + 1) == "tháng" { at + 1 + month::read_name(words, at + 1)?.len } else { at + 3 };
        let read = date::read_figures(words.tokens, at).map(|(end, _)| end - at);
        read.or_else(|| Some(end + month::read_year(words, end).map_or(0, |year| year.len) - at))
    })
}

/// `tháng 7-9/2019`, `tháng 3 - 5 năm nay`, `1/2012-8/2013`.
fn months(words: &Words, at: usize) -> Option<Span> {
    if words.key(at) == "tháng" {
        let first = words.short(at + 1).filter(|month| (1..=12).contains(month))?;
        let (end, own) = match month::read_year(words, at + 2) {
            Some(year) if !matches!(words.key(at + 2), "-" | ",") => (at + 2 + year.len, Some(year.value)),
            _ => (at + 2, None),
        };
        let next = end + joint(words, end, own.is_none() && words.short(end + 1).is_some())?;
        let start = next + usize::from(words.key(next) == "tháng");
        let last = words.short(start).filter(|month| (1..=12).contains(month))?;
        let year = month::read_year(words, start + 1);
        let (more, year) = year.map_or((0, Year::Open), |year| (year.len, year.value));
        let is_range = (own.is_some() || first < last)
            && (more > 0 || words.ends_number(start + 1) && (words.is_over(start + 1) || start > next));
        let point = |month, year| of(When::Month { month, year });
        return is_range.then(|| Reading::new(start + 1 + more - at, (point(first, own.unwrap_or(year)), point(last, year))));
    }
    let month_at = |at: usize| {
        let month = words.short(at).filter(|month| (1..=12).contains(month))?;
        let year = words.year(at + 2).filter(|_| words.key(at + 1) == "/")?;
        Some(of(When::Month { month, year: Year::Number(year) }))
    };
    let first = month_at(at).filter(|_| words.starts_free_number(at))?;
    let next = at + 3 + joint(words, at + 3, false)?;
    let last = month_at(next).filter(|_| words.ends_number(next + 3))?;
    Some(Reading::new(next + 3 - at, (first, last)))
}

/// `8h-11h30`, `7-9h sáng 6/9`, `7 đến 9 giờ`.
fn clocks(words: &Words, at: usize) -> Option<Span> {
    let whole = clock::read(words.tokens, at).filter(|read| at + read.len < words.end);
    let bare = || {
        words
            .short(at)
            .filter(|hour| *hour < 24)
            .map(|hour| Reading::new(1, clock::Clock { hour, minute: 0, second: None, twelve_hours: false }))
    };
    let is_bare = whole.is_none();
    let first = whole.or_else(bare)?;
    let end = at + first.len;
    let next = end + joint(words, end, is_bare && words.before(at, 1) == "từ")?;
    if !words.starts_free_number(at) {
        return None;
    }
    let last = point::read_from_clock(words, next)?;
    let last_clock = last.value.clock?;
    let hours = words.key(next + 1);
    // Of `2-3 giờ` there is no telling whether it says when or how long; `7-9h` is a time where the words ask for one.
    let is_asked_for =
        matches!(words.before(at, 1), "từ" | "lúc" | "khoảng" | "vào" | "(" | "khung") || last.value.when != When::Open;
    let lasts = matches!(words.before(at, 1), "trong" | "mất" | "dài" | "suốt") || matches!(words.key(next + last.len - at), "/");
    if lasts
        || is_bare
            && (hours == ":" || !(is_asked_for || last_clock.twelve_hours) || hours == "giờ" && words.before(at, 1) == "khoảng")
    {
        return None;
    }
    let mut clock = first.value;
    // `7-9h tối` is in the evening at both ends.
    if last_clock.twelve_hours
        && !clock.twelve_hours
        && last_clock.hour >= 12
        && clock.hour < 12
        && clock.hour + 12 < last_clock.hour
    {
        clock.hour += 12;
    }
    Some(Reading::new(next + last.len - at, (Point { clock: Some(clock), ..last.value }, last.value)))
}

/// `đêm 5 rạng sáng 6/9`, `đêm 31/8, rạng ngày 1/9` where the first has no month.
fn nights(words: &Words, at: usize) -> Option<Span> {
    let (_, Word::Part(part)) = words.word(at)? else { return None };
    let first = words.short(at + 1)?;
    let joint = usize::from(matches!(words.key(at + 2), "," | "và" | "đến" | "tới" | "-" | "–"));
    let (len, Word::Part(Part::Morning)) = words.word(at + 2 + joint).filter(|_| words.key(at + 2 + joint) == "rạng")? else {
        return None;
    };
    let start = at + 2 + joint + len;
    let last = day::read(words, start, day::Ask::Sure)?;
    let When::Day { day, month: Some(month), year } = last.value.when else { return None };
    (first < day).then(|| {
        let night = Point { part: Some(part), ..of(When::Day { day: first, month: Some(month), year }) };
        Reading::new(start + last.len - at, (night, Point { part: Some(Part::Morning), ..last.value }))
    })
}
