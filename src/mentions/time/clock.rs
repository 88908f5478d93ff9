//! Clock times: `20:34`, `20:34:15`, `8:34 PM`, `20h34`, `20h34'`, `20g34`, `20 giờ 34 phút`, `20h`, `8:34 tối`, `7 giờ rưỡi`,
//! `7 giờ kém 15`.

use crate::mentions::{Reading, short_number, starts_number};
use crate::tokens::{Gap, Tokens};

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) second: Option<u32>,
    /// Whether AM, PM, SA (sáng), CH (chiều) or a part of the day follows.
    pub(crate) twelve_hours: bool,
}

/// Reads a clock time.
pub(crate) fn read(tokens: &Tokens, at: usize) -> Option<Reading<Clock>> {
    if starts_number(tokens, at) { read_after_mark(tokens, at) } else { None }
}

/// Reads a clock time also where a mark joins it to what is before: `11h30` in `8h-11h30`.
pub(crate) fn read_after_mark(tokens: &Tokens, at: usize) -> Option<Reading<Clock>> {
    // What stands on the next line is another thing: `06/09/2019 08:34⏎CH Séc thắng đậm`.
    let near = |at: usize| tokens.gap(at) < Gap::Line;
    let mut end = at + 2;
    let hour = short_number(tokens, at).filter(|hour| *hour < 24 && near(at + 1))?;
    let mut before = None;
    let minute = match tokens.key(at + 1) {
        ":" => {
            end += 1;
            Some(short_number(tokens, at + 2).filter(|_| near(at + 2))?)
        }
        "h" | "g" | "giờ" if near(at + 2) => match tokens.key(at + 2) {
            "rưỡi" => {
                end += 1;
                Some(30)
            }
            "kém" => {
                before = short_number(tokens, at + 3).filter(|before| near(at + 3) && (1..60).contains(before));
                end += if before.is_some() { 2 } else { 0 };
                before.map(|before| 60 - before)
            }
            // `7 giờ 5 phút`, but not `7 giờ 5 người`.
            _ => short_number(tokens, at + 2)
                .filter(|_| tokens.text(at + 2).len() == 2 || near(at + 3) && tokens.key(at + 3) == "phút")
                .inspect(|_| end += 1),
        },
        "h" | "g" | "giờ" => None,
        _ => return None,
    };
    let hour = if before.is_some() { (hour + 23) % 24 } else { hour };
    let mut second = None;
    if minute.is_some() && tokens.mark(end) == ':' && tokens.glued(end) {
        second = short_number(tokens, end + 1).filter(|_| tokens.glued(end + 1));
        end += if second.is_some() { 2 } else { 0 };
    }
    if minute.is_some() && near(end) && matches!(tokens.key(end), "'" | "’" | "′" | "phút") {
        end += 1;
        if near(end + 1) && tokens.key(end + 1) == "giây" {
            second = short_number(tokens, end);
            end += if second.is_some() { 2 } else { 0 };
        }
    }
    let minute = minute.unwrap_or(0);
    if minute > 59 || second.is_some_and(|second| second > 59) {
        return None;
    }
    let marked = tokens.is_capitals(end) || matches!(tokens.text(end), "am" | "pm" | "sáng" | "trưa" | "chiều" | "tối" | "đêm");
    let half = if near(end) && marked { tokens.key(end) } else { "" };
    let (hour, twelve_hours) = match half {
        "am" | "sa" | "sáng" => (if hour == 12 { 0 } else { hour }, true),
        // Some pages write 17:09 PM: an hour beyond 12 needs no mark.
        "pm" | "ch" | "chiều" | "tối" => (if hour < 12 { hour + 12 } else { hour }, true),
        "trưa" => (if hour < 4 { hour + 12 } else { hour }, true),
        "đêm" if hour == 12 => (0, true),
        "đêm" => (if (8..12).contains(&hour) { hour + 12 } else { hour }, true),
        _ => (hour, false),
    };
    Some(Reading::new(end + usize::from(twelve_hours) - at, Clock { hour, minute, second, twelve_hours }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn read_all(text: &str) -> Option<String> {
        let tokens = tokens_of(text);
        let Reading { len, value: Clock { hour, minute, second, .. } } = read(&tokens, 0)?;
        let seconds = second.map_or(String::new(), |second| format!(":{second:02}"));
        Some(format!("{hour:02}:{minute:02}{seconds} {}", tokens.len() - len))
    }

    #[test]
    fn every_form() {
        for (text, expected) in [
            ("20:34", "20:34 0"),
            ("8:34 PM", "20:34 0"),
            ("8:34 CH", "20:34 0"),
            ("8:34 SA", "08:34 0"),
            ("8:34 tối", "20:34 0"),
            ("12 giờ đêm", "00:00 0"),
            ("08:34\nCH Séc thắng", "08:34 3"),
            ("20h\n15 người", "20:00 2"),
            ("12:05 AM", "00:05 0"),
            ("12:05 PM", "12:05 0"),
            ("17:09 PM", "17:09 0"),
            ("0:0", "00:00 0"),
            ("20h34", "20:34 0"),
            ("20h34'", "20:34 0"),
            ("20g34", "20:34 0"),
            ("20h", "20:00 0"),
            ("20 giờ 34 phút", "20:34 0"),
            ("16:38:45", "16:38:45 0"),
            ("20h ngày 6/9", "20:00 4"),
            ("7 giờ rưỡi tối", "19:30 0"),
            ("7 giờ kém 15", "06:45 0"),
            ("0h kém 5", "23:55 0"),
            ("7 giờ 5 phút 20 giây", "07:05:20 0"),
            ("7 giờ 5 người", "07:00 2"),
        ] {
            assert_eq!(read_all(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_no_clock_shows() {
        for text in ["24:10", "7 giờ 61 phút", "20:60", "1:500", "20", "6/9", "20:"] {
            assert_eq!(read_all(text), None, "{text}");
        }
    }
}
