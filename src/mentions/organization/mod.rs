//! Organisations: by the word with which their names begin, `Sở Y tế Hà Nội`, by a name that is known, `Bộ Chính trị`, `Vingroup`,
//! by a word before, `hãng Boeing`, and by what the story has called so, `Sacombank`.

mod again;
mod cue;
mod head;
mod marks;
mod name;
mod number;
mod rank;
mod seat;
mod short;
mod source;
mod steps;
mod table;

use std::ops::Range;

use super::abbreviation::known;
use super::{Fact, Found, MOST_TOKENS, Triggers, place};
use crate::article::OrganizationKind;
use crate::tokens::Tokens;

pub(super) use again::complete;
pub(crate) use seat::is_unnamed;

/// Names that the tables have whole.
pub(crate) const KNOWN: &str = "organization/known";
/// Names that begin with a head.
pub(crate) const HEAD: &str = "organization/head";
/// Names whose head is in lower case: `bộ Y tế`.
pub(crate) const LOWER: &str = "organization/lower";
/// Names that a word before calls an organisation: `hãng Boeing`.
pub(crate) const CUE: &str = "organization/cue";
/// Short forms: `VPCP`.
pub(crate) const SHORT: &str = "organization/short";
/// Names in brackets behind the full one: `Ngân hàng Sài Gòn Thương Tín (Sacombank)`.
pub(crate) const DEFINED: &str = "organization/defined";
/// Names that the story has called an organisation elsewhere.
pub(crate) const AGAIN: &str = "organization/again";

pub(super) fn triggers() -> Triggers {
    Triggers { tables: vec![table::KNOWN.phrases(), table::HEADS.phrases()], capital: true, ..Triggers::default() }
}

/// Reads one in the story, with all that its name contains: `Phòng Cảnh sát hình sự Công an TP.HCM`.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let end = piece.end.min(at + MOST_TOKENS);
    let (len, kind, rule) = match name::read(tokens, at, end) {
        Some(name) if is_any(tokens, at, &name) => return None,
        Some(name) => (name.len, name.kind, rule_of(tokens, at, &name)),
        None => cue::read(tokens, at, piece).map(|(len, kind)| (len, kind, CUE))?,
    };
    Some(Found { len, rule, fact: Fact::Organization(kind), closed: at..at })
}

/// Whether any body of a sort is meant: `các Sở Y tế`, `một trong những Trường Đại học Sư phạm`, but `các Sở Y tế, Tài chính`.
fn is_any(tokens: &Tokens, at: usize, name: &name::Name) -> bool {
    // `những Trường Đại học Sư phạm` is read again from `Đại học`.
    let is_rest = at > 1 && tokens.key(at - 1) == "trường";
    let before = at.checked_sub(1 + usize::from(is_rest)).map_or("", |before| tokens.key(before));
    // `một cảnh sát New York` is an officer, `bị cảnh sát New York bắt` the force.
    if tokens.key(at) == "cảnh" && !tokens.is_capitalised(at) {
        return !matches!(before, "bị" | "do" | "bởi" | "theo" | "được" | "với" | "từ" | "cho" | "phía" | "và" | ",");
    }
    let head = table::HEADS.longest(tokens, at, at + name.len).filter(|_| !name.is_known);
    let behind = head.map_or(at, |(len, _)| at + len)..at + name.len;
    // `công ty Mỹ`, `Báo Nhật` are any of that land; `quỹ BHYT` is no name.
    let is_of_land = || {
        let is_trade =
            matches!((tokens.key(at), tokens.key(at + 1)), ("công", "ty") | ("báo" | "hãng", _)) && behind.start - at < 3;
        let is_land = place::read_country(tokens, behind.start, behind.end) == Some(behind.len());
        is_trade && (is_land || behind.len() == 1 && place::is_name(tokens, behind.start))
    };
    let is_kind = || {
        let short = behind.start;
        tokens.key(at) == "quỹ" && tokens.is_capitals(short) && behind.len() == 1 && known::is_known(tokens.key(short))
    };
    if head.is_some() && !behind.is_empty() && (is_of_land() || is_kind()) {
        return true;
    }
    let is_plural = matches!(before, "các" | "những" | "nhiều" | "mỗi" | "từng");
    let end = at + name.len;
    let is_list = || matches!(tokens.key(end), "," | "và") && tokens.is_capitalised(end + 1);
    if !is_plural || name.is_known || is_list() {
        return false;
    }
    let mut next = behind.start;
    while next < end {
        let joins = || usize::from(matches!(tokens.key(next), "và" | "," | "-"));
        let len = table::WORDS.longest(tokens, next, end).map_or_else(joins, |(len, _)| len);
        if len == 0 {
            return false;
        }
        next += len;
    }
    true
}

/// Reads the name of one: how many tokens it has, and what it is. Positions end with one.
pub(crate) fn read_name(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, OrganizationKind)> {
    name::read(tokens, at, end).map(|name| (name.len, name.kind))
}

/// How many tokens a name has that starts here, and that the tables have whole.
pub(super) fn known_len(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    table::KNOWN.longest(tokens, at, end).map(|(len, _)| len)
}

/// How many tokens words have that start here and stand in the names of bodies: a head or a field of work.
pub(super) fn n_told(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let head = table::HEADS.longest(tokens, at, end).map(|(len, _)| len);
    head.or_else(|| table::WORDS.longest(tokens, at, end).map(|(len, _)| len))
}

/// Where a name starts that the tables have whole, and that ends right before `at`.
pub(super) fn known_before(tokens: &Tokens, at: usize, start: usize) -> Option<usize> {
    table::KNOWN.longest_before(tokens, at, start.max(at.saturating_sub(MOST_KNOWN))).map(|(first, _)| first)
}

/// Names of more tokens are not looked for before a person's.
const MOST_KNOWN: usize = 8;

/// Whether foreign names of organisations end with the word at `at`: `Airlines`.
pub(super) fn ends_name(tokens: &Tokens, at: usize) -> bool {
    table::last_word(tokens, at).is_some()
}

fn rule_of(tokens: &Tokens, at: usize, name: &name::Name) -> &'static str {
    if name.is_known {
        KNOWN
    } else if name.len == 1 {
        SHORT
    } else if tokens.is_capitalised(at) {
        HEAD
    } else {
        LOWER
    }
}

/// What is left of a name without the legal form that papers leave out: `Vingroup` of `Tập đoàn Vingroup`, and, with the words that
/// stay, `Ngân hàng` and `Phương Nam` of `Ngân hàng TMCP Phương Nam`, `Đại học` and `Huế` of `Trường Đại học Huế`.
pub(crate) fn core(tokens: &Tokens, range: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let (len, head) = table::HEADS.longest(tokens, range.start, range.end).filter(|(len, _)| *len < range.len())?;
    let (start, name) = (range.start, range.start + len);
    // `Ngân hàng Techcombank` is `Techcombank`.
    let is_brand = tokens.key(start) == "ngân" && table::KNOWN.exact(tokens, &(name..range.end)).is_some();
    // `CLB Quảng Nam`, `đội Quảng Nam`; `đội U23 Việt Nam`, `U23 Việt Nam`
    let is_team = head.kind == OrganizationKind::Team && !head.is_age();
    if !head.is_form() && !is_brand && !is_team {
        return None;
    }
    let kept = match (tokens.key(start), head.kind) {
        (_, OrganizationKind::School) => start + 1..name,
        ("ngân", _) if !is_brand => start..start + 2,
        _ => start..start,
    };
    Some((kept, name..range.end))
}
