//! Units: money, shares of a hundred, measures, ages; also by another unit, `USD/năm`, `m3/giây`.

use std::sync::LazyLock;

use super::noun;
use crate::article::QuantityKind;
use crate::data::Table;
use crate::mentions::{Reading, number};
use crate::tokens::{Gap, Kind, Tokens};

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    pub(super) kind: QuantityKind,
    /// The code of ISO 4217.
    pub(super) currency: Option<&'static str>,
}

/// A row of the table.
struct Row {
    unit: Unit,
    /// How the unit must be written.
    case: Case,
}

/// How a unit is told from words that are spelt like it.
enum Case {
    Any,
    /// In capitals: `CUP`.
    Capitals,
    /// Behind a scale word: `3 tỷ bảng`, for `4 bảng` are tables.
    Scaled,
    /// As it is here: `m`, but `V`.
    Exact(&'static str),
}

static UNITS: LazyLock<Table<Row>> = LazyLock::new(|| {
    Table::new(crate::data::rows(crate::data::text!("units.tsv")).map(|row| {
        let (kind, currency, case) = match (row[1], row[2]) {
            ("money", code) => (QuantityKind::Money, Some(code), Case::Any),
            ("code", code) => (QuantityKind::Money, Some(code), Case::Capitals),
            ("scaled", code) => (QuantityKind::Money, Some(code), Case::Scaled),
            ("percent", _) => (QuantityKind::Percent, None, Case::Any),
            ("age", _) => (QuantityKind::Age, None, Case::Any),
            ("measure", "-") => (QuantityKind::Measure, None, Case::Any),
            ("measure", symbol) => (QuantityKind::Measure, None, Case::Exact(symbol)),
            (other, _) => panic!("no such unit: {other}"),
        };
        (row[0], Row { unit: Unit { kind, currency }, case })
    }))
});

/// Reads the unit behind a number: `đồng`, `%`, `km2`, `độ C`, `USD/năm`.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Unit>> {
    let unit = single(tokens, at, end)?;
    Some(Reading::new(unit.len + per(tokens, at + unit.len, end).unwrap_or(0), unit.value))
}

fn single(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Unit>> {
    let (len, row) = UNITS.longest(tokens, at, end)?;
    let is_written = match row.case {
        Case::Any => true,
        Case::Capitals => tokens.is_capitals(at),
        Case::Scaled => at > 0 && number::is_scale(tokens, at - 1),
        Case::Exact(symbol) => tokens.text(at) == symbol,
    };
    // `8g30` is a time of day, and `5G1` a code.
    let goes_on = tokens.is_word(at + len - 1) && tokens.glued(at + len) && tokens.kind(at + len) == Kind::Number;
    (is_written && (!goes_on || hundredths(tokens, at + len).is_some()) && at + len <= end).then(|| Reading::new(len, row.unit))
}

/// How many tokens say by what a unit counts: `/năm`, `/người`, `/24 giờ`.
pub(super) fn per(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let hours = usize::from(tokens.kind(at + 1) == Kind::Number && matches!(tokens.key(at + 2), "giờ" | "h"));
    let by = at + 1 + hours;
    if tokens.mark(at) != '/' || !tokens.glued(at) || tokens.gap(at + 1) > Gap::Space || by >= end {
        return None;
    }
    let unit = single(tokens, by, end).map(|unit| unit.len);
    let noun = noun::single(tokens, by, end);
    let symbol = matches!(tokens.text(by), "s" | "h" | "l" | "cp" | "CP").then_some(1);
    let next = by + unit.max(noun).max(symbol)?;
    // `mg/kg/ngày`
    Some(next - at + per(tokens, next, end).unwrap_or(0))
}

/// Reads the mark of a currency that stands before its number: `$500`, `US$ 5 triệu`.
pub(super) fn prefix(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Unit>> {
    let len = if tokens.key(at) == "us" && tokens.glued(at + 1) { 2 } else { 1 };
    let is_mark = matches!(tokens.mark(at + len - 1), '$' | '€' | '£' | '¥' | '₩');
    let is_close = tokens.kind(at + len) == Kind::Number && (tokens.glued(at + len) || len == 2);
    (is_mark && is_close).then(|| single(tokens, at, end.min(at + len))).flatten()
}

/// Reads what a unit has more: a half, `3 mét rưỡi`, or hundredths, `1m65`.
pub(super) fn more(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<f64>> {
    let is_half = matches!(tokens.key(at), "rưỡi" | "rưởi");
    let more = if is_half { Some(0.5) } else { hundredths(tokens, at) };
    more.filter(|_| at < end).map(|more| Reading::new(1, more))
}

/// The centimetres of `1m65`. But `m2` is another unit.
fn hundredths(tokens: &Tokens, at: usize) -> Option<f64> {
    let is_height = tokens.text(at - 1) == "m" && tokens.glued(at) && tokens.text(at).len() == 2;
    tokens.number(at).filter(|_| is_height).map(|number| f64::from(number) / 100.0)
}
