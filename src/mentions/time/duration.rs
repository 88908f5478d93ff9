//! How long: `10 năm`, `7 năm 6 tháng`, `hai tuần`, `1,5 giờ`, `nửa năm`, `4-5 tháng`; and what is counted from a moment: `3 ngày
//! trước`, `cách đây 5 năm`, `hai tuần nữa`.

use super::expression::{Expression, From, Point, Unit, When};
use super::toward;
use super::words::{Cue, Word, Words};
use crate::mentions::Reading;
use crate::mentions::number::Number;

/// Reads a length, or a moment that is told by one.
pub(super) fn read(words: &Words, at: usize) -> Option<Reading<Expression>> {
    if words.has(at, &["cách", "đây"]) {
        let about = usize::from(matches!(words.key(at + 2), "khoảng" | "hơn" | "gần" | "chừng" | "đúng" | "tròn"));
        let read = length(words, at + 2 + about)?;
        let point = shifted(&read.value, -1, From::Article)?;
        return Some(Reading::new(2 + about + read.len, point));
    }
    let read = length(words, at)?;
    let end = at + read.len;
    if let Some(counted) = counted(words, end, &read.value) {
        return Some(Reading::new(read.len + counted.len, counted.value));
    }
    if is_indefinite(words, at, end) {
        return None;
    }
    let more = match (words.key(end), words.key(end + 1)) {
        // `10 năm tới`, `83 năm qua`, `hai năm nay`, `5 năm gần đây`: how long, and where it lies.
        ("qua", next) if !matches!(next, "đời" | "đường") => 1,
        ("tới", _) if toward::is_coming(words, end) => 1,
        ("nay", _) => 1,
        ("vừa", "qua" | "rồi") | ("gần", "đây") | ("sắp", "tới") => 2,
        ("trở", "lại") if words.key(end + 2) == "đây" => 3,
        _ => 0,
    };
    Some(Reading::new(read.len + more, Expression::Length(read.value.value())))
}

/// Amounts with their units, from the largest: 7 years, 6 months.
struct Length {
    amounts: Vec<(f64, Unit)>,
    /// The upper bound of a range: 5 in `4-5 tháng`.
    high: Option<f64>,
}

impl Length {
    /// As ISO 8601: `P7Y6M`, `PT2H30M`; `P4M/P5M` for a range.
    fn value(&self) -> String {
        match self.high {
            Some(high) => format!("{}/{}", iso(&self.amounts), iso(&[(high, self.amounts[0].1)])),
            None => iso(&self.amounts),
        }
    }
}

fn iso(amounts: &[(f64, Unit)]) -> String {
    let mut value = String::from("P");
    for (amount, unit) in amounts {
        let (factor, letter) = match unit {
            Unit::Second => (1.0, 'S'),
            Unit::Minute => (1.0, 'M'),
            Unit::Hour => (1.0, 'H'),
            Unit::Day => (1.0, 'D'),
            Unit::Week => (1.0, 'W'),
            Unit::Month => (1.0, 'M'),
            Unit::Quarter => (3.0, 'M'),
            Unit::Decade => (10.0, 'Y'),
            Unit::Century => (100.0, 'Y'),
            _ => (1.0, 'Y'),
        };
        if *unit <= Unit::Hour && !value.contains('T') {
            value.push('T');
        }
        value += &format!("{}{letter}", decimal(amount * factor));
    }
    value
}

/// Writes an amount to a thousandth. The standard library reads and writes all numbers there are; both together are 18 kB of the wasm.
fn decimal(amount: f64) -> String {
    let thousandths = (amount * 1000.0).round() as u64;
    match (thousandths / 1000, thousandths % 1000) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}.{rest:03}").trim_end_matches('0').into(),
    }
}

/// `7 năm 6 tháng`, `một năm rưỡi`, `nửa tháng`, `4-5 tháng`.
fn length(words: &Words, at: usize) -> Option<Reading<Length>> {
    let (first, high, unit_at) = amount(words, at)?;
    let (unit_len, unit) = unit(words, unit_at)?;
    // `thứ 3 năm 2019`, `quý 3 năm nay`, `lần 2 năm nay`: the number is a name; `50 mm/24 giờ`: of a unit.
    let is_name = words.glued(at) && words.before(at, 1) == "/"
        || words.follows(at, Cue::Name)
        || words.before(at, 1) == "vòng" && words.before(at, 2) != "trong";
    if is_name {
        return None;
    }
    // What no clock shows is no length either: `7 giờ 61 phút`.
    if matches!(words.before(at, 1), "giờ" | "h") && words.follows_figure(at - 1) {
        return None;
    }
    let mut end = unit_at + unit_len;
    // `20h30` is a time of day.
    if words.key(unit_at) == "h" && !words.ends_number(end) {
        return None;
    }
    // A month or a year with its number is a date: `7 tháng 5`, `3 năm 2019`.
    if matches!(unit, Unit::Month | Unit::Year | Unit::Day) && names_date(words, unit, end) {
        return None;
    }
    let mut amounts = vec![(first, unit)];
    if first.fract() != 0.0 && high.is_none() {
        amounts = split(first, unit);
    }
    if words.key(end) == "rưỡi" {
        amounts = split(first + 0.5, unit);
        end += 1;
    } else if high.is_none() {
        end = smaller(words, end, &mut amounts)?;
        // `3 phút 32 giây 59`: a race is timed in hundredths.
        if let (Some((seconds, Unit::Second)), Some(hundredths)) = (amounts.last_mut(), words.short(end))
            && words.tokens.text(end).len() == 2
            && words.is_over(end + 1)
        {
            *seconds += f64::from(hundredths) / 100.0;
            end += 1;
        }
    }
    // `34 tuổi`, `3 tháng tuổi` are ages; `10 giờ/ngày` is a rate.
    let is_age = words.key(end) == "tuổi";
    let is_rate = words.key(end) == "/" && words.glued(end) && words.key(end + 1) != "lần";
    (!is_age && !is_rate).then(|| Reading::new(end - at, Length { amounts, high }))
}

/// An amount or a range of two, and where its unit stands.
fn amount(words: &Words, at: usize) -> Option<(f64, Option<f64>, usize)> {
    if words.key(at) == "nửa" {
        return Some((0.5, None, at + 1));
    }
    let first = words.number(at).filter(|read| is_exact(&read.value) || is_part_of_range(words, at + read.len))?;
    let end = at + first.len;
    let joint = match words.key(end) {
        "-" | "–" => 1,
        "đến" | "tới" | "hoặc" if !first.value.in_words || unit(words, end).is_none() => 1,
        _ => 0,
    };
    if joint > 0
        && let Some(second) = words.number(end + joint).filter(|read| is_exact(&read.value))
        && second.value.value > first.value.value
        && unit(words, end + joint + second.len).is_some()
    {
        return Some((first.value.value, Some(second.value.value), end + joint + second.len));
    }
    Some((first.value.value, None, end)).filter(|_| is_exact(&first.value))
}

fn is_exact(number: &Number) -> bool {
    // No one counts years by the million but geologists, and `0 giờ` is midnight.
    !number.vague && number.value > 0.0 && number.value < 1e7
}

fn is_part_of_range(words: &Words, end: usize) -> bool {
    matches!(words.key(end), "-" | "–")
}

fn unit(words: &Words, at: usize) -> Option<(usize, Unit)> {
    match words.word(at)? {
        (len, Word::Unit(unit)) => Some((len, unit)),
        // `thế kỷ trước` and the like start with their unit.
        _ if words.has(at, &["năm"]) => Some((1, Unit::Year)),
        _ if words.has(at, &["tháng"]) => Some((1, Unit::Month)),
        _ if words.has(at, &["tuần"]) => Some((1, Unit::Week)),
        _ if words.has(at, &["ngày"]) => Some((1, Unit::Day)),
        _ if words.has(at, &["quý"]) => Some((1, Unit::Quarter)),
        _ if words.has(at, &["thế", "kỷ"]) => Some((2, Unit::Century)),
        _ => None,
    }
}

/// Whether what follows the unit makes the number part of a date: `7 tháng 5 năm 1954`, `lần thứ 3 năm 2019`, `2 ngày 6 và 7/9`.
fn names_date(words: &Words, unit: Unit, end: usize) -> bool {
    let number = words.short(end);
    let text = words.year(end).is_some();
    match unit {
        Unit::Year => text || number.is_some() && self::unit(words, end + 1).is_none(),
        Unit::Month => number.is_some() && self::unit(words, end + 1).is_none_or(|(_, unit)| unit >= Unit::Month),
        _ => number.is_some() && self::unit(words, end + 1).is_none(),
    }
}

/// Smaller units that go on: `6 tháng` after `7 năm`. None where the whole is no length: `7 giờ 61 phút`.
fn smaller(words: &Words, mut end: usize, amounts: &mut Vec<(f64, Unit)>) -> Option<usize> {
    const MOST_UNITS: usize = 4;
    for _ in 0..MOST_UNITS {
        let and = usize::from(words.key(end) == "và");
        let Some(next) = words.number(end + and).filter(|read| is_exact(&read.value)) else { break };
        let Some((len, unit)) = unit(words, end + and + next.len) else { break };
        let (_, last) = *amounts.last().expect("there is one amount");
        let most = match unit {
            Unit::Second | Unit::Minute => 59.0,
            Unit::Hour => 23.0,
            Unit::Month => 11.0,
            _ => 31.0,
        };
        if unit >= last || and == 1 && next.value.in_words {
            break;
        }
        if next.value.value > most {
            return None;
        }
        amounts.push((next.value.value, unit));
        end += and + next.len + len;
    }
    // What goes on as no length: `7 giờ 99 phút`.
    Some(end)
}

/// A broken amount in whole units: a year and six months for one and a half years.
fn split(amount: f64, unit: Unit) -> Vec<(f64, Unit)> {
    let (below, factor) = match unit {
        Unit::Year => (Unit::Month, 12.0),
        Unit::Hour => (Unit::Minute, 60.0),
        Unit::Minute => (Unit::Second, 60.0),
        Unit::Day => (Unit::Hour, 24.0),
        Unit::Month => (Unit::Day, 30.0),
        _ => return vec![(amount, unit)],
    };
    let rest = (amount.fract() * factor).round();
    [(amount.trunc(), unit), (rest, below)].into_iter().filter(|(amount, _)| *amount > 0.0).collect()
}

/// `trước`, `sau`, `nữa` after a length, which make it a moment.
fn counted(words: &Words, end: usize, length: &Length) -> Option<Reading<Expression>> {
    let next = words.key(end + 1);
    let (sign, from, len) = match words.key(end) {
        "trước" if next == "đó" || next == "đấy" => (-1, From::Text, 2),
        "về" if next == "trước" && words.key(end + 2) != "đó" => (-1, From::Article, 2),
        "sau" if next == "đó" || next == "đấy" => (1, From::Text, 2),
        // `2 ngày trước bài kiểm tra` and `3 ngày sau khi` only say how long.
        "trước" if !is_event(words, end + 1) => (-1, From::Article, if next == "đây" { 2 } else { 1 }),
        "sau" if words.is_cut(end + 1) && next != "(" => (1, From::Text, 1),
        "nữa" => (1, From::Article, 1),
        _ => return None,
    };
    shifted(length, sign, from).map(|point| Reading::new(len, point))
}

fn is_event(words: &Words, at: usize) -> bool {
    match words.word(at) {
        Some((_, word)) => !matches!(word, Word::Portion | Word::Start | Word::Several),
        None => words.short(at).is_some() || matches!(words.key(at), "hết" | "mùng" | "giải" | "thời"),
    }
}

/// The moment that lies a length before or after another.
fn shifted(length: &Length, sign: i32, from: From) -> Option<Expression> {
    let [(amount, unit)] = *length.amounts.as_slice() else { return None };
    if amount.fract() != 0.0 || amount > 9_999.0 || length.high.is_some() {
        return None;
    }
    // Weeks are counted in days: `hai tuần trước` is a fortnight ago, not a week of the calendar.
    let (unit, factor) = if unit == Unit::Week { (Unit::Day, 7) } else { (unit, 1) };
    let when = When::Shift { unit, by: sign * amount as i32 * factor, from };
    Some(Expression::Point(Point { when, ..Point::default() }))
}

/// Whether `một` counts nothing: `một ngày nào đó`, `vào một ngày tháng 9`, `là một năm thành công`, `5 triệu lượt một năm`; or the
/// half is one of a match: `nửa đầu`.
fn is_indefinite(words: &Words, at: usize, end: usize) -> bool {
    if words.key(at) == "nửa" && matches!(words.key(end), "đầu" | "cuối" | "sau") {
        return true;
    }
    if words.key(at) != "một" {
        return false;
    }
    let is_moment = words.word(end - 1).is_some_and(|(_, word)| matches!(word, Word::Unit(unit) if unit <= Unit::Minute));
    words.follows(at, Cue::Idle)
        || !words.follows(at, Cue::Measure) && (words.is(end, Cue::Any) || is_moment || is_rate(words, at))
}

/// Whether an amount stands in the words before, of which so much comes in a year or a day.
fn is_rate(words: &Words, at: usize) -> bool {
    const MOST_TOKENS: usize = 5;
    let clause =
        (1..=MOST_TOKENS).map(|back| words.before(at, back)).take_while(|key| !matches!(*key, "" | "," | "." | ";" | "("));
    clause.into_iter().any(|key| {
        key.starts_with(|c: char| c.is_ascii_digit()) || matches!(key, "triệu" | "tỷ" | "tỉ" | "nghìn" | "lần" | "lượt")
    })
}
