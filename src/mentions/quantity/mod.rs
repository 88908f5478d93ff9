//! Things counted and measured: `26 tổ chức đảng`, `1.234,5 tỷ đồng`, `10-15%`, `34 tuổi`; and ordinals.
//!
//! An [`amount`] is read first, then the [`unit`] or the [`noun`] behind it; without one of these a number counts nothing.
//! What stands [`before`] decides whether the number counts at all.

mod amount;
mod before;
pub(super) mod noun;
mod ordinal;
mod unit;

use std::ops::Range;

use amount::Amount;

use super::{Fact, Found, MOST_TOKENS, Reading, Triggers, number};
use crate::article::QuantityKind;
use crate::tokens::{Kind, Tokens};

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) kind: QuantityKind,
    pub(crate) value: f64,
    /// The upper number of a range.
    pub(crate) high: Option<f64>,
    /// The words that name what is counted.
    pub(crate) unit: Option<Range<usize>>,
    /// The code of ISO 4217.
    pub(crate) currency: Option<&'static str>,
    pub(crate) vague: bool,
}

pub(super) fn triggers() -> Triggers {
    Triggers {
        tables: vec![ordinal::heads(), number::words()],
        words: &["tuổi", "-", "–", "−", "+", "$", "€", "£", "¥", "₩"],
        number: true,
        tied: true,
        ..Triggers::default()
    }
}

/// Reads a quantity.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let near = piece.start..piece.end.min(at + MOST_TOKENS);
    if let Some(read) = ordinal::read(tokens, at, &near) {
        return Some(Found::closed(at, read.len, "quantity/ordinal", Fact::Quantity(Box::new(read.value))));
    }
    if let Some(read) = age(tokens, at, &near) {
        return Some(Found::closed(at, read.len, "quantity/age", Fact::Quantity(Box::new(read.value))));
    }
    let amount = amount::read(tokens, at, &near)?;
    let Reading { len, value } = counted(tokens, at, &amount, &near)?;
    let rule = match value.kind {
        _ if amount.value.is_open => "quantity/open",
        QuantityKind::Money => "quantity/money",
        QuantityKind::Percent => "quantity/percent",
        QuantityKind::Measure => "quantity/measure",
        QuantityKind::Age => "quantity/age",
        QuantityKind::Count | QuantityKind::Ordinal => "quantity/count",
    };
    // Short forms may stand in the unit: `28 vạn cựu TNXP`.
    Some(Found { len, rule, fact: Fact::Quantity(Box::new(value)), closed: at..at + amount.len.min(len) })
}

/// Reads an age whose number stands behind: `ở tuổi 83`.
fn age(tokens: &Tokens, at: usize, near: &Range<usize>) -> Option<Reading<Quantity>> {
    let is_age = tokens.key(at) == "tuổi"
        && at > near.start
        && matches!(tokens.key(at - 1), "ở" | "sang" | "vào" | "qua" | "tròn" | "độ" | "hưởng")
        && tokens.kind(at + 1) == Kind::Number;
    let number = is_age.then(|| number::read(tokens, at + 1, near)).flatten().filter(|number| number.len == 1)?;
    let quantity = Quantity {
        kind: QuantityKind::Age,
        value: number.value.value,
        high: None,
        unit: Some(at..at + 1),
        currency: None,
        vague: false,
    };
    Some(Reading::new(2, quantity))
}

/// Reads what an amount counts.
fn counted(tokens: &Tokens, at: usize, amount: &Reading<Amount>, near: &Range<usize>) -> Option<Reading<Quantity>> {
    let Reading { len, value: amount } = amount;
    let mut next = at + len;
    let mut quantity = Quantity {
        kind: QuantityKind::Count,
        value: amount.low,
        high: amount.high,
        unit: None,
        currency: None,
        vague: amount.is_open || before::leaves_open(tokens, at, near.start),
    };
    let mut measured = |unit: unit::Unit, words: Range<usize>| {
        quantity = Quantity { kind: unit.kind, unit: Some(words), currency: unit.currency, ..quantity.clone() };
    };
    let unit = unit::read(tokens, next, near.end);
    let noun = noun::read(tokens, next, near.end, amount.needs_known || unit.is_some())
        .filter(|noun| unit.is_none_or(|unit| unit.len < noun.len));
    if let Some(prefix) = &amount.currency {
        measured(prefix.unit, prefix.words.clone());
    } else if let Some(noun) = noun {
        if !before::lets_count(tokens, at, near.start, amount, noun.len) || amount.is_signed && tokens.key(next) != "điểm" {
            return None;
        }
        quantity.unit = Some(next..next + noun.len);
        next += noun.len;
    } else if let Some(unit) = unit {
        measured(unit.value, next..next + unit.len);
        next += unit.len;
        if let Some(half) = unit::more(tokens, next, near.end) {
            quantity.value += half.value;
            next += half.len;
        }
    } else {
        let (value, words) = elsewhere(tokens, next, near, amount)?;
        if value.kind == QuantityKind::Count && !before::lets_count(tokens, at, near.start, amount, words.len()) {
            return None;
        }
        measured(value, words);
    }
    Some(Reading::new(next - at, quantity))
}

/// Finds a unit that stands behind a later number only: `6 trong số 12 tàu cá`, `2.000-3.000 và thậm chí lên đến 5.000 MW`.
fn elsewhere(tokens: &Tokens, at: usize, near: &Range<usize>, amount: &Amount) -> Option<(unit::Unit, Range<usize>)> {
    let later = |start: usize| {
        let later = amount::read(tokens, start, near).filter(|later| !later.value.is_open)?;
        Some(start + later.len)
    };
    if amount.is_open || amount.is_signed {
        return None;
    }
    // `một trong số 12 …` is one of them, which counts nothing.
    if tokens.key(at) == "trong" && amount.low != 1.0 {
        let start = before::among(tokens, at)?;
        let next = later(start)?;
        let len = noun::read(tokens, next, near.end, false)?.len;
        return Some((unit::Unit { kind: QuantityKind::Count, currency: None }, next..next + len));
    }
    let joined =
        (at..near.end).take_while(|&at| matches!(tokens.key(at), "và" | "hoặc" | "thậm" | "chí" | "lên" | "đến" | "tới" | "rồi"));
    let n = joined.count();
    if n == 0 {
        return None;
    }
    let next = later(at + n)?;
    let unit = unit::read(tokens, next, near.end)?;
    Some((unit.value, next..next + unit.len))
}
