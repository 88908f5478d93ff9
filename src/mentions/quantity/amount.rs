//! How many: a number with its sign and the mark of its currency, or a range, `10-15`, `từ 5 đến 7 triệu`.

use std::ops::Range;

use super::before;
use super::unit::{self, Unit};
use crate::mentions::Reading;
use crate::mentions::number::{self, Number};
use crate::tokens::{Kind, Tokens};

/// A number, or a range.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    pub(super) low: f64,
    pub(super) high: Option<f64>,
    /// Whether the words leave it open: `vài chục`.
    pub(super) is_open: bool,
    /// Whether a sign stands before it: `+0,16%`.
    pub(super) is_signed: bool,
    /// Whether it is one word, which may be something else: `ba`, `năm`.
    pub(super) is_short_word: bool,
    /// Whether it counts only what is known to be counted: it may be another word, a part, the number of a name.
    pub(super) needs_known: bool,
    /// The mark of a currency before it: `$500`.
    pub(super) currency: Option<Currency>,
}

/// A currency and the words that name it.
#[derive(Clone, Debug)]
pub(super) struct Currency {
    pub(super) unit: Unit,
    pub(super) words: Range<usize>,
}

/// Reads an amount.
pub(super) fn read(tokens: &Tokens, at: usize, near: &Range<usize>) -> Option<Reading<Amount>> {
    // Before a number at most its sign or its currency is a word: `âm 20`, `US$ 5`.
    let leads = || tokens.kind(at + 1) == Kind::Number || tokens.glued(at + 1);
    if tokens.is_word(at) && !number::may_start(tokens, at) && !leads() || is_inside(tokens, at, near.start) {
        return None;
    }
    let sign = sign(tokens, at, near.start);
    let mut next = at + usize::from(sign.is_some());
    let currency = unit::prefix(tokens, next, near.end).map(|read| Currency { unit: read.value, words: next..next + read.len });
    if let Some(currency) = &currency {
        next = currency.words.end;
    }
    let from = next;
    let low = number::read(tokens, next, near)?;
    next += low.len;
    let is_short_word = low.value.in_words && low.len == 1;
    let mut amount = Amount {
        low: low.value.value,
        high: None,
        is_open: low.value.vague,
        is_signed: sign.is_some(),
        is_short_word,
        needs_known: is_short_word || low.value.is_part || before::may_name(tokens, at, near.start),
        currency,
    };
    if is_written_code(tokens, from, low.len) {
        return None;
    }
    if let Some(of_all) = share(tokens, next, low.value.value) {
        amount.needs_known = true;
        return Some(Reading::new(next + of_all - at, amount));
    }
    match sign {
        Some(sign) => amount.low *= sign,
        None => {
            if let Some((high, len)) = upper(tokens, next, near, &low.value) {
                amount.low *= if low.value.scale == 1.0 { scale_for(&low.value, &high) } else { 1.0 };
                amount.high = Some(high.value);
                amount.is_short_word = false;
                next += len;
            }
        }
    }
    Some(Reading::new(next - at, amount))
}

/// How many tokens behind a number tell of how many it is: `/36` in `12/36 học sinh`; of few it may be a fraction, `2/3 số phiếu`.
fn share(tokens: &Tokens, at: usize, number: f64) -> Option<usize> {
    const FEWEST: f64 = 6.0;
    let is_joined = tokens.mark(at) == '/' && tokens.glued(at) && tokens.glued(at + 1) && !tokens.glued(at + 2);
    let all = tokens.number(at + 1).filter(|_| is_joined).map(f64::from)?;
    // `12/36 đường Lê Lợi` is a house.
    let is_house = matches!(tokens.key(at + 2), "đường" | "phố" | "ngõ" | "hẻm" | "ấp" | "tổ" | "khu" | "quốc" | "tỉnh");
    (all >= FEWEST && all >= number && tokens.is_word(at + 2) && !is_house).then_some(2)
}

/// Whether the token goes on with a code, a date, a score: `Covid-19`, `20/11`, `1:3`. A dash that is a sign or a list's mark
/// has a gap before it.
fn is_inside(tokens: &Tokens, at: usize, start: usize) -> bool {
    at > start
        && tokens.glued(at)
        && at - 1 > start
        && tokens.glued(at - 1)
        && matches!(tokens.mark(at - 1), '/' | '-' | '–' | ':' | '.' | ',' | '_' | '+')
        && tokens.kind(at - 2) != Kind::Mark
}

/// Reads a sign, as a factor: `-1,87%`, `(+0,16%)`, `âm 20 độ C`.
fn sign(tokens: &Tokens, at: usize, start: usize) -> Option<f64> {
    let is_free = at == start || !tokens.glued(at) || tokens.mark(at - 1) == '(';
    let is_close = tokens.glued(at + 1) && tokens.kind(at + 1) == Kind::Number;
    match tokens.key(at) {
        "-" | "–" | "−" if is_free && is_close => Some(-1.0),
        "+" if is_free && is_close => Some(1.0),
        "âm" if tokens.kind(at + 1) == Kind::Number => Some(-1.0),
        _ => None,
    }
}

/// Whether figures are a code: a telephone number, `007`.
fn is_written_code(tokens: &Tokens, at: usize, len: usize) -> bool {
    let text = tokens.text(at);
    tokens.kind(at) == Kind::Number
        && len == 1
        && (text.len() > 2 && text.starts_with('0') || text.len() > 6 && !text.ends_with("000"))
}

/// Reads the upper number of a range and what joins it, `-15`, `đến 18`: the number, and how many tokens.
fn upper(tokens: &Tokens, at: usize, near: &Range<usize>, low: &Number) -> Option<(Number, usize)> {
    let joins = match tokens.key(at) {
        // `10-15`, `10 - 15`, and `10 -15` by a slip; but `10- 15` are two of a list.
        "-" | "–" | "—" | "~" => !tokens.glued(at) || tokens.glued(at + 1),
        "đến" | "tới" | "hoặc" | "hay" => true,
        _ => false,
    };
    if !joins || at + 1 >= near.end || low.vague {
        return None;
    }
    let high = number::read(tokens, at + 1, near).filter(|high| !high.value.vague)?;
    let is_higher = low.value * if low.scale == 1.0 { scale_for(low, &high.value) } else { 1.0 } < high.value.value;
    is_higher.then_some((high.value, high.len + 1))
}

/// What a lower number without a scale word is counted in: `5-5,2 tỷ`, but not `500 - 1 triệu`.
fn scale_for(low: &Number, high: &Number) -> f64 {
    if low.value * high.scale < high.value { high.scale } else { 1.0 }
}
