//! Times that are counted from the moment of reading: `2 giờ trước`, `vài phút trước`, `3 ngày trước`, `Hôm nay, 08:15`, `hôm qua`.

use super::calendar::{civil, days};
use super::clock::{self, Clock};
use super::date::Date;
use crate::mentions::Reading;
use crate::options::Reference;
use crate::tokens::{Kind, Tokens};

const DAY: i64 = 24 * 60;

/// A time before the moment of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relative {
    /// So many minutes ago.
    Minutes(i64),
    /// So many days ago, maybe at a time of day.
    Days(i64, Option<Clock>),
}

/// Reads a time that is counted from the moment of reading.
pub(crate) fn read(tokens: &Tokens, at: usize) -> Option<Reading<Relative>> {
    let day = match (tokens.key(at), tokens.key(at + 1)) {
        ("hôm", "nay") => Some(0),
        ("hôm", "qua") => Some(1),
        _ => None,
    };
    if let Some(day) = day {
        let from = at + 2 + usize::from(tokens.mark(at + 2) == ',');
        return Some(match clock::read(tokens, from) {
            Some(clock) => Reading::new(from + clock.len - at, Relative::Days(day, Some(clock.value))),
            None => Reading::new(2, Relative::Days(day, None)),
        });
    }
    let count = match tokens.kind(at) {
        Kind::Number => i64::from(tokens.number(at)?),
        // `vài phút trước` is now, as near as anyone can say.
        _ => match tokens.key(at) {
            "vài" => 0,
            "một" => 1,
            _ => return None,
        },
    };
    let relative = match tokens.key(at + 1) {
        "giây" => Relative::Minutes(0),
        "phút" => Relative::Minutes(count),
        "giờ" | "tiếng" => Relative::Minutes(count * 60),
        "ngày" => Relative::Days(count, None),
        "tuần" => Relative::Days(count * 7, None),
        "tháng" => Relative::Days(count * 30, None),
        "năm" => Relative::Days(count * 365, None),
        _ => return None,
    };
    (tokens.key(at + 2) == "trước").then_some(Reading::new(3, relative))
}

impl Relative {
    /// The day, and the time of day where it is known, seen from `reference`.
    pub(crate) fn seen_from(self, reference: Reference) -> (Date, Option<Clock>) {
        let today = days(reference.date);
        match (self, reference.minute) {
            (Self::Minutes(ago), Some(minute)) => {
                let then = today * DAY + i64::from(minute) - ago;
                let minute = then.rem_euclid(DAY) as u32;
                (
                    civil(then.div_euclid(DAY)),
                    Some(Clock { hour: minute / 60, minute: minute % 60, second: None, twelve_hours: false }),
                )
            }
            // Without the time of day of the reference, a few hours ago is that day or the one before: only the day is given.
            (Self::Minutes(ago), None) => (civil(today - ago / DAY), None),
            (Self::Days(ago, clock), _) => (civil(today - ago), clock),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    #[test]
    fn times_before_the_reference() {
        let reference: Reference = "2020-03-01T01:30:00+07:00".parse().unwrap();
        for (text, expected) in [
            ("2 giờ trước", "2020-02-29 23:30"),
            ("23 phút trước", "2020-03-01 01:07"),
            ("vài phút trước", "2020-03-01 01:30"),
            ("3 ngày trước", "2020-02-27"),
            ("2 tuần trước", "2020-02-16"),
            ("3 tháng trước", "2019-12-02"),
            ("2 năm trước", "2018-03-02"),
            ("Hôm nay, 08:15", "2020-03-01 08:15"),
            ("hôm qua", "2020-02-29"),
        ] {
            let tokens = tokens_of(text);
            let Reading { len, value } = read(&tokens, 0).unwrap();
            let (date, clock) = value.seen_from(reference);
            let clock = clock.map_or(String::new(), |clock| format!(" {:02}:{:02}", clock.hour, clock.minute));
            assert_eq!(format!("{:04}-{:02}-{:02}{clock}", date.year, date.month, date.day), expected, "{text}");
            assert_eq!(len, tokens.len());
        }
    }
}
