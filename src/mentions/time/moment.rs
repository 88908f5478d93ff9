//! A date with what stands around it: weekday, clock time and time zone, in any order.
//!
//! `8:34 PM, 06/09/2019`, `Thứ sáu, 6/9/2019, 20:34 (GMT+7)`, `20h34 ngày 6/9/2019`, `2019-09-06T20:34:00+07:00`,
//! `Sat Aug 15 2026 06:54:00 GMT+0700`.

use super::calendar::{self, read_weekday};
use super::clock::{self, Clock};
use super::date::{self, Date};
use crate::mentions::{Reading, starts_number};
use crate::tokens::{Gap, Kind, Tokens};

/// A point in time as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) date: Date,
    pub(crate) clock: Option<Clock>,
    /// Monday 1 to Sunday 7.
    pub(crate) weekday: Option<u32>,
    /// Minutes east of Greenwich, where the text says.
    pub(crate) zone: Option<i32>,
}

/// Reads a date, and the parts of a time line that touch it.
pub(crate) fn read(tokens: &Tokens, at: usize) -> Option<Reading<Moment>> {
    if may_start(tokens, at) { read_parts(tokens, at) } else { None }
}

/// Whether a part of a time line may start here, as hardly anywhere in a text.
#[inline]
fn may_start(tokens: &Tokens, at: usize) -> bool {
    match tokens.kind(at) {
        // `6/9`, `6 Sep`, `20h34`
        Kind::Number => match tokens.kind(at + 1) {
            Kind::Mark => matches!(tokens.mark(at + 1), '/' | '-' | '.' | '–' | ':'),
            Kind::Word => calendar::may_start(tokens, at + 1) || matches!(tokens.key(at + 1), "h" | "g" | "giờ"),
            Kind::Number => false,
        },
        // `Sep 6`, `ngày 6/9`, `T08:34`
        Kind::Word => {
            calendar::may_start(tokens, at) || tokens.kind(at + 1) == Kind::Number && matches!(tokens.key(at), "ngày" | "t")
        }
        Kind::Mark => false,
    }
}

#[inline(never)]
fn read_parts(tokens: &Tokens, at: usize) -> Option<Reading<Moment>> {
    let (mut day, mut time, mut weekday, mut zone): (Option<Reading<Date>>, Option<Reading<Clock>>, _, _) =
        (None, None, None, None);
    let (mut next, mut end, mut day_at) = (at, at, at);
    while next == at || tokens.gap(next) < Gap::Line {
        if let Some(read) = day.is_none().then(|| date::read(tokens, next)).flatten() {
            (day, day_at, end) = (Some(read), next, next + read.len);
        } else if let Some(read) = time.is_none().then(|| read_clock(tokens, next)).flatten() {
            (time, end) = (Some(read), next + read.len);
        } else if let Some(read) = weekday.is_none().then(|| read_weekday(tokens, next)).flatten() {
            (weekday, end) = (Some(read.value), next + read.len);
        } else if let Some(read) = time.and_then(|_| zone.is_none().then(|| read_zone(tokens, next)).flatten()) {
            (zone, end) = (Some(read.value), next + read.len);
        } else {
            break;
        }
        next = end;
        while next < end + 2 && joins(tokens, next) {
            next += 1;
        }
        // `04 Tháng 6 2006 - Cập nhật 11h57 GMT`
        if tokens.key(next) == "cập" && tokens.key(next + 1) == "nhật" {
            next += 2 + usize::from(tokens.key(next + 2) == "lúc");
        }
    }
    let day = day?;
    let clock = time.map(|read| read.value);
    let mut date = day.value;
    // `9/6/2019 8:34:00 PM` is how American software prints: seconds, AM or PM, no leading zeros, nothing in between.
    let american = clock.is_some_and(|clock| clock.twelve_hours && clock.second.is_some())
        && zone.is_none()
        && date.day < 13
        && tokens.mark(day_at + 1) == '/'
        && tokens.text(day_at).len() == 1 + usize::from(date.day > 9)
        && tokens.text(day_at + 2).len() == 1 + usize::from(date.month > 9)
        && clock::read(tokens, day_at + day.len).is_some();
    if american {
        date = date.month_first();
    }
    Some(Reading::new(end - at, Moment { date, clock, weekday, zone }))
}

/// A clock time, also straight after the `T` of ISO 8601.
fn read_clock(tokens: &Tokens, at: usize) -> Option<Reading<Clock>> {
    if tokens.text(at) == "T" && at > 0 && tokens.glued(at) && tokens.glued(at + 1) {
        let iso = |at| tokens.number(at).filter(|_| tokens.text(at).len() == 2);
        let (hour, minute) = (iso(at + 1)?, iso(at + 3)?);
        let second = if tokens.mark(at + 4) == ':' { iso(at + 5) } else { None };
        let len = if second.is_some() { 6 } else { 4 };
        return Some(Reading::new(len, Clock { hour, minute, second, twelve_hours: false }));
    }
    // `Cập nhật:13:57 GMT`
    let label = at > 1 && tokens.mark(at - 1) == ':' && tokens.is_word(at - 2);
    if label { clock::read_after_mark(tokens, at) } else { clock::read(tokens, at) }
}

/// `(GMT+7)`, `GMT + 7`, `GMT+0700`, `UTC`, `+07:00`, `Z`.
fn read_zone(tokens: &Tokens, at: usize) -> Option<Reading<i32>> {
    let open = usize::from(matches!(tokens.mark(at), '(' | '['));
    let name = at + open;
    let mut end = name;
    match tokens.key(name) {
        "gmt" | "utc" => end += 1,
        "z" if tokens.glued(name) => return Some(Reading::new(open + 1, 0)),
        "+" | "-" if tokens.glued(name) && tokens.glued(name + 1) => {}
        _ => return None,
    }
    let mut zone = 0;
    if matches!(tokens.mark(end), '+' | '-')
        && let Some(figures) = tokens.number(end + 1)
    {
        let east = if tokens.mark(end) == '+' { 1 } else { -1 };
        let (hours, mut minutes) = if figures >= 100 { (figures / 100, figures % 100) } else { (figures, 0) };
        end += 2;
        if tokens.mark(end) == ':' && tokens.glued(end + 1) {
            minutes = tokens.number(end + 1)?;
            end += 2;
        }
        if hours > 14 || minutes > 59 {
            return None;
        }
        zone = east * (hours * 60 + minutes) as i32;
    }
    let close = usize::from(open == 1 && matches!(tokens.mark(end), ')' | ']'));
    Some(Reading::new(end + close - at, zone))
}

/// What may stand between the parts of a time line.
fn joins(tokens: &Tokens, at: usize) -> bool {
    tokens.gap(at) < Gap::Line
        && (matches!(tokens.mark(at), ',' | '-' | '–' | '—' | '|' | '•' | '·' | ':' | '/')
            || matches!(tokens.key(at), "lúc" | "vào" | "hồi"))
        && !(tokens.glued(at) && tokens.glued(at + 1) && !starts_number(tokens, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn shown(text: &str) -> String {
        let tokens = tokens_of(text);
        let Some(Reading { len, value: Moment { date, clock, weekday, zone } }) = read(&tokens, 0) else { return "none".into() };
        let mut out = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        if let Some(clock) = clock {
            out += &format!(" {:02}:{:02}", clock.hour, clock.minute);
        }
        out += &weekday.map_or(String::new(), |day| format!(" w{day}"));
        out += &zone.map_or(String::new(), |zone| format!(" z{zone}"));
        out + &" +".repeat(tokens.len() - len)
    }

    #[test]
    fn every_order() {
        for text in [
            "8:34 PM, 06/09/2019",
            "20:34 06/09/2019",
            "20:34 - 06/09/2019",
            "20:34 | 06/09/2019",
            "20:34, 06/09/2019",
            "06/09/2019, 20:34",
            "06/09/2019 - 20:34",
            "06/09/2019 | 20:34",
            "06-09-2019 - 20:34 PM",
            "06/09/2019 08:34 PM",
            "9/6/2019 8:34:00 PM",
            "20:34:45 06/09/2019",
            "20:34 ngày 06-09-2019",
            "20h34 ngày 6/9/2019",
            "20:34' 06/09/2019",
            "Ngày 06 tháng 9, 2019 | 20:34",
            "06/09/2019  20:34",
            "06/09/19 20:34",
            "06.09.2019 20:34",
            "2019-09-06 20:34",
            "2019-09-06T20:34",
            "20:34 ngày 6 tháng 9 năm 2019",
            "06/09/2019 lúc 20:34",
            "20 giờ 34 ngày 6/9/2019",
        ] {
            assert_eq!(shown(text), "2019-09-06 20:34", "{text}");
        }
    }

    #[test]
    fn weekday_and_zone() {
        for text in [
            "Thứ sáu, 6/9/2019, 20:34 (GMT+7)",
            "Thứ Sáu, ngày 06/09/2019 20:34 GMT+7",
            "Thứ 6, 20:34, 06/09/2019 GMT + 7",
            "Thứ sáu, 06/09/2019 | 20:34 GMT+7",
            "Thứ 6, 06/09/2019 | 20:34 [GMT +7]",
            "20:34 Thứ sáu , Ngày 06 Tháng 09 Năm 2019 (GMT +7)",
            "Fri Sep 06 2019 20:34:00 GMT+0700",
        ] {
            assert_eq!(shown(text), "2019-09-06 20:34 w5 z420", "{text}");
        }
        assert_eq!(shown("2019-09-06T20:34:00+07:00"), "2019-09-06 20:34 z420");
        assert_eq!(shown("2019-09-06T13:34:00Z"), "2019-09-06 13:34 z0");
        assert_eq!(shown("04/09/2009 - 01:00:58 PM (GMT+7)"), "2009-09-04 13:00 z420");
    }

    #[test]
    fn parts_alone_and_parts_that_do_not_belong() {
        assert_eq!(shown("Thứ Sáu, 22/11/2024"), "2024-11-22 w5");
        assert_eq!(shown("06/09/2019 - Chia sẻ"), "2019-09-06 + + +");
        assert_eq!(shown("20:34"), "none");
        assert_eq!(shown("Thứ sáu"), "none");
        assert_eq!(shown("06/09/2019\n20:34"), "2019-09-06 + + +");
    }
}
