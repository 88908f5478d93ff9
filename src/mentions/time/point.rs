//! A point in time of several parts: `20h30 ngày 6/9`, `Chiều 6/9`, `8h sáng nay`, `thứ Sáu, 6/9`, `hôm qua lúc 7 giờ`.

use super::clock::{self, Clock};
use super::expression::{From, Part, Point, Unit, When};
use super::words::{Cue, Word, Words};
use super::{day, lunar, month, period, weekday};
use crate::mentions::Reading;

/// Reads a clock time and what joins it, as the end of a span.
pub(super) fn read_from_clock(words: &Words, at: usize) -> Option<Reading<Point>> {
    let clock = clock::read(words.tokens, at);
    // After a hyphen no number starts of itself: `11h30` in `8h-11h30`.
    let glued = || clock::read_after_mark(words.tokens, at).filter(|read| words.ends_number(at + read.len));
    let clock = clock.or_else(glued).filter(|read| at + read.len <= words.end)?;
    let mut parts = Parts::default();
    let mut end = at + clock.len;
    parts.add(Atom::Clock(clock.value), words.key(end - 1));
    while let Some((start, atom, len)) = next(words, end, &parts, false) {
        parts.add(atom, words.key(start + len - 1));
        end = start + len;
    }
    Some(Reading::new(end - at, parts.point.settled()))
}

/// What was read of a point so far.
#[derive(Default)]
struct Parts {
    point: Point,
    has_day: bool,
    has_weekday: bool,
    /// The last token is a part of the day, so that `nay` can follow.
    ends_in_part: bool,
}

/// Reads a point in time; the parts stand in any order, and each once.
pub(super) fn read(words: &Words, at: usize) -> Option<Reading<Point>> {
    let mut parts = Parts::default();
    let mut end = at;
    loop {
        let first = end == at;
        let Some((start, atom, len)) = next(words, end, &parts, first) else { break };
        parts.add(atom, words.key(start + len - 1));
        end = start + len;
    }
    if end == at || !(parts.has_day || parts.has_weekday || stands_without_day(words, at, end, &parts.point)) {
        return None;
    }
    // Midnight alone is the hour with which a day begins; `nửa đêm qua` is the last night, that of 6/9 may be either.
    if words.has(at, &["nửa", "đêm"]) && parts.point.when == When::Open && parts.point.clock.is_none() {
        parts.point.clock = Some(Clock { hour: 0, minute: 0, second: None, twelve_hours: true });
    }
    Some(Reading::new(end - at, parts.point.settled()))
}

/// A part of a point.
enum Atom {
    Clock(Clock),
    Part(Part),
    Weekday(Point),
    Day(Point),
}

impl Parts {
    fn add(&mut self, atom: Atom, last: &str) {
        self.ends_in_part = false;
        match atom {
            Atom::Clock(clock) => {
                self.ends_in_part = clock.twelve_hours && last.len() > 2;
                self.point.clock = Some(clock);
            }
            Atom::Part(part) => {
                self.point.part = Some(part);
                self.ends_in_part = true;
            }
            Atom::Weekday(point) => {
                self.has_weekday = true;
                (self.point.when, self.point.toward) = (point.when, point.toward);
            }
            Atom::Day(point) => {
                self.has_day = true;
                (self.point.when, self.point.toward) = (point.when, point.toward);
            }
        }
    }
}

/// The next part: where it starts, and how many tokens it has.
fn next(words: &Words, end: usize, parts: &Parts, first: bool) -> Option<(usize, Atom, usize)> {
    if end >= words.end {
        return None;
    }
    let Point { part, clock, .. } = parts.point;
    // `tối qua 5/9`, `sáng nay 4.2`: the day itself.
    let figures = || words.key(end + 1) == "/" || words.glued(end + 1) && matches!(words.key(end + 1), "." | "-");
    if matches!(parts.point.when, When::Shift { unit: Unit::Day, from: From::Article, .. })
        && (words.key(end) == "ngày" || figures())
        && let Some(read) = day::read(words, end, day::Ask::Sure)
    {
        return Some((end, Atom::Day(read.value), read.len));
    }
    if !parts.has_day {
        if let Some(read) = read_day(words, end, parts, first) {
            return Some((end, Atom::Day(read.value), read.len));
        }
        // `12h34 (giờ địa phương) ngày 2/3`
        if clock.is_some() && words.has(end, &["(", "giờ"]) {
            const MOST_TOKENS: usize = 6;
            let behind = (end..words.end.min(end + MOST_TOKENS)).find(|at| words.key(*at) == ")").map_or(end, |close| close + 1);
            let read = day::read(words, behind, day::Ask::Sure).or_else(|| period::shift(words, behind, Unit::Day));
            return read.map(|read| (behind, Atom::Day(read.value), read.len));
        }
        // `20h30, ngày 6/9`, `20h30 vào ngày 6/9`, `thứ Sáu, 6/9`.
        if clock.is_some() || parts.has_weekday {
            let comma = usize::from(matches!(words.key(end), "," | "vào" | "của"));
            let is_day =
                words.key(end + comma) == "ngày" || words.key(end + comma) == "hôm" || parts.has_weekday && words.key(end) == ",";
            let read = day::read(words, end + comma, day::Ask::Sure).filter(|_| comma == 1 && is_day);
            if let Some(read) =
                read.or_else(|| period::shift(words, end + comma, Unit::Day).filter(|_| comma == 1 && clock.is_some() && is_day))
            {
                return Some((end + comma, Atom::Day(read.value), read.len));
            }
        }
        if !parts.has_weekday
            && let Some(read) = weekday::read(words, end, part.is_some() || clock.is_some())
        {
            return Some((end, Atom::Weekday(read.value), read.len));
        }
    }
    if clock.is_none() {
        let link = clock_link(words, end);
        let start = end + if first { 0 } else { link };
        let is_clear = link > 0 || words.key(start + 1) != "giờ" || part.is_some();
        if let Some(read) = read_clock(words, start).filter(|_| first || is_clear && is_day(&parts.point)) {
            return Some((start, Atom::Clock(read.value), read.len));
        }
    }
    if part.is_none() && (clock.is_none() || !clock.is_some_and(|clock| clock.twelve_hours)) {
        let into = end + usize::from(!first && words.key(end) == "vào");
        let may_follow = first || clock.is_some() && !parts.has_day || words.key(into) == "buổi";
        if let Some((len, Word::Part(part))) = words.word(into).filter(|_| may_follow) {
            return Some((into, Atom::Part(part), len));
        }
    }
    None
}

/// Whether a clock time can be on it.
fn is_day(point: &Point) -> bool {
    use When::*;
    matches!(point.when, Open | Day { .. } | LunarDay { .. } | EitherDay { .. } | Weekday { .. } | Shift { unit: Unit::Day, .. })
}

/// How many tokens lead from a day to its clock time: `lúc`, `, lúc`, `vào lúc`, `vào hồi`.
fn clock_link(words: &Words, at: usize) -> usize {
    let comma = usize::from(words.key(at) == ",");
    match (words.key(at + comma), words.key(at + comma + 1)) {
        ("vào", "lúc" | "hồi") => comma + 2,
        ("lúc" | "hồi", _) => comma + 1,
        _ => 0,
    }
}

fn read_day(words: &Words, at: usize, parts: &Parts, first: bool) -> Option<Reading<Point>> {
    if parts.ends_in_part {
        let by = match words.key(at) {
            "nay" => Some(0),
            "qua" if !matches!(words.key(at + 1), "đường" | "đời" | "lại") => Some(-1),
            // `Mai` is a name too.
            "mai" if words.tokens.text(at) == "mai" => Some(1),
            "kia" => Some(-2),
            _ => None,
        };
        if let Some(by) = by {
            return Some(Reading::new(
                1,
                Point { when: When::Shift { unit: Unit::Day, by, from: From::Article }, ..Point::default() },
            ));
        }
    }
    let ask = if first { day::Ask::None } else { day::Ask::Sure };
    let read = day::read(words, at, ask).or_else(|| lunar::read_named(words, at)).or_else(|| period::shift(words, at, Unit::Day));
    let read = read.or_else(|| month::read(words, at)).or_else(|| period::read(words, at))?;
    // A part of the day or a clock time goes on with a day only.
    (first || is_day(&read.value)).then_some(read)
}

/// A clock time, up to midnight at the end of the day: `24h ngày 6/9`, `12 giờ đêm`.
fn read_clock(words: &Words, at: usize) -> Option<Reading<Clock>> {
    if let Some(mut read) = clock::read(words.tokens, at).filter(|read| at + read.len <= words.end) {
        let end = at + read.len;
        if words.short(at) == Some(12) && words.key(end - 1) == "đêm" {
            read.value.hour = 24;
        }
        // A ratio or a score has no second figure of two digits: `1:0`, `tỷ lệ 1:5`.
        let is_clock =
            words.key(at + 1) != ":" || words.tokens.text(at + 2).len() == 2 && words.glued(at + 1) && words.glued(at + 2);
        return (is_clock && words.ends_number(end)).then_some(read);
    }
    let is_midnight = words.short(at) == Some(24) && matches!(words.key(at + 1), "h" | "giờ") && words.starts_number(at);
    (is_midnight && words.key(at + 2) == "ngày" && words.short(at + 3).is_some())
        .then(|| Reading::new(2, Clock { hour: 24, minute: 0, second: None, twelve_hours: false }))
}

/// Whether a clock time or a part of the day is a time by itself.
fn stands_without_day(words: &Words, at: usize, end: usize, point: &Point) -> bool {
    let Some(clock) = point.clock else {
        // `Buổi sáng` above the items of a programme; in a sentence it may be any morning.
        return words.is_alone(at..end);
    };
    if words.is_named(at) || matches!(words.before(at, 1), "thắng" | "thua" | "hòa" | "số" | "lệ" | "/" | "chỉ" | "gói")
    {
        return false;
    }
    let unit = words.key(at + 1);
    let has_part = clock.twelve_hours || point.part.is_some();
    // `g` is gram too: `3g vàng`. With minutes it is the southern hour.
    let has_minutes = end > at + 2;
    if has_part || unit == ":" || has_minutes && unit != "giờ" {
        return true;
    }
    // `trong 10h`, `mất khoảng 2 giờ 30 phút`, `2 giờ sau`, `8h/ngày` say how long.
    let about = usize::from(words.before(at, 1) == "khoảng");
    // `Gần 10h, ông Nam …`: what starts a sentence says when.
    let starts = words.before(at, 1) == "gần" && words.tokens.is_capitalised(at - 1);
    let lasts = words.follows(at - about, Cue::Lasting) && !starts || words.is(end, Cue::Spent) || words.key(end) == "/";
    let is_asked_for = words.follows(at, Cue::Hour) || words.before(at, 1) == "(";
    let in_zone = words.key(end) == "theo" && words.key(end + 1) == "giờ" || words.key(end) == "(";
    match unit {
        "h" => !lasts && words.ends_number(end),
        "g" => is_asked_for && !lasts && words.is_over(end),
        _ => {
            has_minutes && !lasts
                || in_zone
                || is_asked_for && !lasts && words.before(at, 1) != "khoảng"
                || words.is_alone(at..end)
        }
    }
}

impl Point {
    /// With the hour that a part of the day makes it: `chiều 6/9, lúc 3 giờ` is at 15:00.
    fn settled(mut self) -> Self {
        if let (Some(part), Some(clock)) = (self.part, &mut self.clock) {
            let is_late = match part {
                Part::Afternoon | Part::Evening => clock.hour < 12,
                Part::Night => (8..12).contains(&clock.hour),
                Part::Noon => clock.hour < 4,
                Part::Morning => false,
            };
            clock.hour += if is_late && !clock.twelve_hours { 12 } else { 0 };
            self.part = None;
        }
        self
    }
}
