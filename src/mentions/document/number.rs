//! Numbers of documents: `30/2020/NĐ-CP` and `1234/QĐ-TTg` of the State, `35-CT/TW` of the Party, `12/2019/HS-ST` of the
//! courts, `5678/VPCP-KSTT` of letters, `74/CP` and `28-CP` of older times; `66.7/2025/NQ-CP`, `181a/2007/QĐ-BTC`; and what
//! is left of them in running text: `12/2020`, `67`.
//!
//! Spaces at the separators belong to the number: `1844/2015/QĐ – NHNN`.

use std::ops::Range;

use super::kinds::{self, Kind};
use super::{issuer, when};
use crate::mentions::{Reading, starts_number};
use crate::tokens::{Gap, Kind as Token, Tokens};

/// The number of a document, as tokens.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    /// `30`, `181a`, `66.7`.
    pub(crate) serial: Range<usize>,
    pub(crate) year: Option<u32>,
    pub(crate) symbol: Option<Symbol>,
}

/// What follows the serial number and the year: `NĐ-CP`, `CT/TW`, `QH14`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Symbol {
    pub(crate) tokens: Range<usize>,
    /// The type that its first part stands for.
    pub(crate) kind: Option<Kind>,
    /// Where the parts start that name who issued it.
    pub(crate) issuers: Vec<usize>,
    /// Whether a hyphen stands before it, as in the Party's numbers.
    pub(crate) hyphen: bool,
}

impl Symbol {
    /// Whether the number is of a Party document.
    pub(crate) fn is_party(&self, tokens: &Tokens) -> bool {
        self.issuers.iter().any(|&at| {
            let key = tokens.key(at);
            key.ends_with("tw")
                || key.ends_with("tư")
                || key == "t" && tokens.key(at + 2) == "ư"
                || ["đu", "bcs", "đđ", "twđ"].iter().any(|start| key.starts_with(start))
                || self.hyphen && matches!(key, "tu" | "hu" | "qu" | "thu" | "txu" | "cb")
        })
    }
}

/// Reads a number; `typed` when the type of the document stands before it, so that less of it is enough.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize, typed: bool) -> Option<Reading<Number>> {
    if !typed && !starts_number(tokens, at) {
        return None;
    }
    let serial = at..read_serial(tokens, at)?;
    let mut next = serial.end;
    let mut number = Number { serial, year: None, symbol: None };
    if tokens.mark(next) == '/' && tokens.gap(next) < Gap::Wide {
        let mut after = next + 1;
        // Slips of the pen: `61 / / 2018`.
        while tokens.mark(after) == '/' && after < next + 3 {
            after += 1;
        }
        if let Some((year, year_end)) = read_year(tokens, after) {
            number.year = Some(year);
            next = year_end;
            after = year_end + 1;
        }
        if tokens.mark(after - 1) == '/' {
            number.symbol = read_symbol(tokens, after, end, false);
        }
    } else if is_hyphen(tokens, next) && (tokens.glued(next) && tokens.glued(next + 1) || typed) {
        number.symbol = read_symbol(tokens, next + 1, end, true);
    }
    next = number.symbol.as_ref().map_or(next, |symbol| symbol.tokens.end);
    let is_enough = match &number.symbol {
        // Without a type before it, the codes must be known ones, or `20/11/…` and `A/B-C` would leak in.
        Some(symbol) => typed || symbol.kind.is_some() && symbol.issuers.iter().any(|&at| issuer::of_code(tokens, at).is_some()),
        None => typed,
    };
    (is_enough && next <= end).then(|| Reading::new(next - at, number))
}

/// `30`, `181a`, `66.7`: where it ends.
fn read_serial(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_number = |at: usize, most: usize| tokens.kind(at) == Token::Number && tokens.text(at).len() <= most;
    if !is_number(at, 5) {
        return None;
    }
    let mut end = at + 1;
    if tokens.mark(end) == '.' && tokens.glued(end) && tokens.glued(end + 1) && is_number(end + 1, 3) {
        end += 2;
    }
    let is_letter = tokens.is_word(end) && tokens.glued(end) && tokens.n_chars(end) == 1;
    Some(if is_letter { end + 1 } else { end })
}

/// The year and where it ends; `2 013` has lost its shape in a scan.
fn read_year(tokens: &Tokens, at: usize) -> Option<(u32, usize)> {
    if let Some(year) = tokens.number(at).filter(|year| tokens.text(at).len() == 4 && (1900..2100).contains(year)) {
        return Some((year, at + 1));
    }
    let is_cut = tokens.text(at).len() == 1 && tokens.text(at + 1).len() == 3 && tokens.mark(at + 2) == '/';
    let thousands = tokens.number(at).filter(|_| is_cut)?;
    let year = thousands * 1000 + tokens.number(at + 1)?;
    (1900..2100).contains(&year).then_some((year, at + 2))
}

/// The parts of a symbol, joined by hyphens and slashes.
fn read_symbol(tokens: &Tokens, at: usize, end: usize, hyphen: bool) -> Option<Symbol> {
    if tokens.gap(at) >= Gap::Wide {
        return None;
    }
    let kind = kinds::of_symbol(tokens, at);
    let mut next = read_part(tokens, at, end)?;
    let mut parts = vec![at];
    while next + 1 < end && is_joint(tokens, next, parts.len() == 1 && kind.is_some()) {
        let Some(part_end) = read_part(tokens, next + 1, end) else { break };
        parts.push(next + 1);
        next = part_end;
    }
    let issuers = if kind.is_some() { parts.split_off(1) } else { parts };
    Some(Symbol { tokens: at..next, kind, issuers, hyphen })
}

/// A code, with the digits, the ampersand and the unit that belong to it: `QH14`, `BNN&PTNT`, `BCA(C13)`, `V.I`.
fn read_part(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if !is_code(tokens, at) {
        return None;
    }
    let mut next = at + 1;
    loop {
        let follows = |ahead: usize| next + ahead < end && (next..=next + ahead).all(|at| tokens.glued(at));
        if follows(0) && tokens.kind(next) == Token::Number {
            next += 1;
        } else if follows(1) && joins_part(tokens, next) {
            next += 2;
        } else if follows(3) && tokens.mark(next) == '(' && tokens.mark(next + 3) == ')' && is_code(tokens, next + 1) {
            next += 4;
        } else {
            return Some(next);
        }
    }
}

/// `&` and, after one letter, a dot go on with the same part: `BNN&PTNT`, `V.I`.
fn joins_part(tokens: &Tokens, at: usize) -> bool {
    let is_joint = tokens.mark(at) == '&' || tokens.mark(at) == '.' && tokens.text(at - 1).len() <= 2;
    is_joint && tokens.is_capitals(at + 1)
}

/// Whether a word is written as a code is: `NĐ`, `TTg`, `QyĐ`, `L`; a known one in any case, for pastes lose it.
fn is_code(tokens: &Tokens, at: usize) -> bool {
    if !tokens.is_word(at) {
        return false;
    }
    let word = tokens.text(at);
    let (n_capitals, n_letters) = (word.chars().filter(|c| c.is_uppercase()).count(), word.chars().count());
    let is_shaped = tokens.is_capitalised(at) && (n_letters == 1 || n_capitals >= 2 && n_letters - n_capitals <= 1);
    is_shaped || n_letters > 1 && (kinds::of_symbol(tokens, at).is_some() || issuer::of_code(tokens, at).is_some())
}

/// Whether a hyphen or a slash joins the parts before and after it. Spaces on both sides separate, but for the type:
/// `QĐ – NHNN`.
fn is_joint(tokens: &Tokens, at: usize, after_kind: bool) -> bool {
    if !(is_hyphen(tokens, at) || matches!(tokens.mark(at), '/' | '_')) {
        return false;
    }
    match (tokens.gap(at), tokens.gap(at + 1)) {
        (Gap::None, Gap::None) => true,
        (Gap::None, Gap::Space) | (Gap::Space, Gap::None) => {
            tokens.mark(at) != '/' && tokens.is_capitals(at + 1) && tokens.n_chars(at + 1) > 1
        }
        (Gap::Space, Gap::Space) => after_kind,
        _ => false,
    }
}

pub(super) fn is_hyphen(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), '-' | '–' | '−' | '‐' | '‑')
}

/// Whether what follows lets a number without a symbol be a document's: not `Quyết định 3 vấn đề`, `khoản 2,5 tỷ`.
pub(super) fn ends_well(tokens: &Tokens, next: usize, end: usize, capitals: bool) -> bool {
    use super::words::{Role, is};
    if next >= end || tokens.gap(next) >= Gap::Line {
        return true;
    }
    match tokens.kind(next) {
        Token::Number => false,
        Token::Mark => {
            let goes_on = tokens.glued(next) && next + 1 < end && tokens.glued(next + 1) && tokens.kind(next + 1) != Token::Mark;
            !(matches!(tokens.mark(next), '%' | '$' | '+' | '°')
                || goes_on && matches!(tokens.mark(next), ',' | '.' | '/' | '-' | ':'))
        }
        Token::Word if tokens.glued(next) => false,
        Token::Word => match tokens.key(next) {
            // `Kế hoạch 100 ngày`, `Chương trình 5 năm`.
            "năm" => when::bare_year(tokens, next + 1).is_some(),
            "ngày" | "tháng" => tokens.number(next + 1).is_some(),
            "và" => true,
            _ => is(tokens, next, end, Role::Name) || !capitals && tokens.is_capitalised(next),
        },
    }
}
