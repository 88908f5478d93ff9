//! Treaties by their proper names, `Hiệp định Paris về hòa bình cho Campuchia`, `Công ước của Liên hợp quốc về Luật Biển`,
//! `Hiệp định CPTPP`, and resolutions of the Party by the meeting that passed them, `Nghị quyết Trung ương 4 khóa XII`.

use super::words::{Role, is};
use crate::mentions::number;
use crate::tokens::{Gap, Kind, Tokens};

/// A name of more tokens is cut.
const MOST_TOKENS: usize = 24;

/// How many words in lower case the last part of a name may have.
const MOST_LOWER: usize = 8;

/// Reads the name after the type of a treaty; without a capital in it there is no proper name. `is_capitalised` tells
/// whether the type has one: `hiệp định thương mại tự do Việt Nam` is a matter of talk.
pub(super) fn read_treaty(tokens: &Tokens, at: usize, end: usize, is_capitalised: bool) -> Option<usize> {
    let end = end.min(at + MOST_TOKENS);
    if !is_capitalised && !tokens.is_capitalised(at) {
        return None;
    }
    // Where the name could end: after a capital, or after the words that a mark or a new part of the clause closes.
    let (mut next, mut good, mut lower, mut links) = (at, None, 0, false);
    while next < end && tokens.gap(next) < Gap::Wide {
        match tokens.kind(next) {
            Kind::Number => break,
            Kind::Mark => {
                let joins = matches!(tokens.mark(next), '-' | '–' | '&') && tokens.is_word(next + 1) && next > at;
                // `Giơ-ne-vơ` is one word, whatever the case of its parts.
                let is_inside = joins && tokens.glued(next) && tokens.glued(next + 1);
                if is_inside && good == Some(next) {
                    (good, next) = (Some(next + 2), next + 1);
                } else if !(joins && tokens.is_capitalised(next + 1)) {
                    break;
                }
            }
            Kind::Word if tokens.is_capitalised(next) => (good, lower, links) = (Some(next + 1), 0, false),
            Kind::Word if is_link(tokens.key(next)) && !is(tokens, next, end, Role::Sentence) => {
                // A name opens with no link, but for the body of which it is: `Công ước của Liên hợp quốc`.
                let opens = next > at || tokens.key(next) == "của" && tokens.is_capitalised(next + 1);
                if !opens {
                    break;
                }
                if lower > 0 && lower <= MOST_LOWER && !links && good.is_some() {
                    good = Some(next);
                }
                (lower, links) = (0, true);
            }
            Kind::Word if is(tokens, next, end, Role::Name) || lower == MOST_LOWER => break,
            Kind::Word => (lower, links) = (lower + 1, false),
        }
        next += 1;
    }
    let is_closed = lower > 0 && lower < MOST_LOWER && good.is_some() && next < end;
    if is_closed { Some(next - at) } else { good.map(|good| good - at) }
}

/// Words inside the names of treaties that would end another name.
fn is_link(key: &str) -> bool {
    matches!(key, "về" | "giữa" | "của" | "cho" | "với" | "và" | "ở" | "tại" | "trong" | "các" | "không" | "chung")
}

/// A meeting of the Party: `Trung ương 4 khóa XII`, `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII`, `Đại hội
/// XIII của Đảng`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meeting {
    /// The plenum of the Central Committee; none for a congress.
    pub(crate) plenum: Option<u32>,
    /// The congress whose term it is.
    pub(crate) term: Option<u32>,
}

/// Reads a congress below the Party's own, which is known by its number alone: `Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX`.
pub(super) fn read_local_congress(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let mut next = skip(tokens, at, &["đại", "hội"]).filter(|&next| next > at)?;
    next = skip(tokens, next, &["đại", "biểu"])?;
    let of = skip(tokens, next, &["đảng", "bộ"]).filter(|&of| of > next)?;
    let nth = (of..end.min(of + MOST_TOKENS)).take_while(|&at| tokens.is_word(at)).find(|&at| tokens.key(at) == "lần")?;
    let (_, len) = read_ordinal(tokens, nth + 2).filter(|_| tokens.key(nth + 1) == "thứ")?;
    Some(nth + 2 + len - at)
}

/// Reads a meeting: how many tokens it has.
pub(super) fn read_meeting(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Meeting)> {
    read_congress(tokens, at).or_else(|| read_plenum(tokens, at)).filter(|(len, _)| at + len <= end)
}

/// `Đại hội XIII của Đảng`, `Đại hội đại biểu toàn quốc lần thứ XIII`, `Đại hội Đảng lần thứ XII`.
fn read_congress(tokens: &Tokens, at: usize) -> Option<(usize, Meeting)> {
    let mut next = skip(tokens, at, &["đại", "hội"]).filter(|&next| next > at)?;
    for words in [["đại", "biểu"].as_slice(), &["toàn", "quốc"], &["đảng"], &["lần", "thứ"]] {
        next = skip(tokens, next, words)?;
    }
    let (term, len) = read_ordinal(tokens, next)?;
    next = skip(tokens, next + len, &["của", "đảng"])?;
    Some((next - at, Meeting { plenum: None, term: Some(term) }))
}

/// `Trung ương 4 khóa XII`, `TW 7 (khóa XII)`, `Hội nghị Trung ương 5`, `Hội nghị lần thứ tư BCH Trung ương Đảng khóa XII`.
fn read_plenum(tokens: &Tokens, at: usize) -> Option<(usize, Meeting)> {
    let meeting = skip(tokens, at, &["hội", "nghị"])?;
    let mut next = meeting;
    let mut plenum = None;
    if tokens.key(next) == "lần" && tokens.key(next + 1) == "thứ" && meeting > at {
        let (number, len) = read_ordinal(tokens, next + 2)?;
        (plenum, next) = (Some(number), next + 2 + len);
        next = skip(tokens, next, &["của"])?;
        for words in [["ban", "chấp", "hành"].as_slice(), &["bch"]] {
            next = skip(tokens, next, words)?;
        }
    }
    let central = read_central(tokens, next);
    next += central.unwrap_or(0);
    if plenum.is_none() {
        central?;
        next = skip(tokens, next, &["lần", "thứ"])?;
        let (number, len) = read_ordinal(tokens, next)?;
        (plenum, next) = (Some(number), next + len);
    }
    next = skip(tokens, next, &["đảng"])?;
    let (len, term) = read_term(tokens, next);
    // Any body has meetings: `Nghị quyết hội nghị lần thứ 7` may be a district's.
    (central.is_some() || term.is_some()).then(|| (next + len - at, Meeting { plenum, term }))
}

/// `Trung ương`, `TW`, `T.Ư`.
fn read_central(tokens: &Tokens, at: usize) -> Option<usize> {
    match (tokens.key(at), tokens.key(at + 1), tokens.key(at + 2)) {
        ("trung", "ương", _) => Some(2),
        ("tw" | "tư", ..) if tokens.is_capitals(at) => Some(1),
        ("t", ".", "ư" | "w") => Some(3),
        _ => None,
    }
}

/// `khóa XII`, `(khóa XII)`, `, khóa XII`.
fn read_term(tokens: &Tokens, at: usize) -> (usize, Option<u32>) {
    let opening = usize::from(matches!(tokens.mark(at), '(' | ','));
    let term = if tokens.key(at + opening) == "khóa" { read_ordinal(tokens, at + opening + 1) } else { None };
    let Some((term, len)) = term else { return (0, None) };
    let closing = usize::from(tokens.mark(at) == '(' && tokens.mark(at + opening + 1 + len) == ')');
    (opening + 1 + len + closing, Some(term))
}

/// `4`, `XII`, `tư`, `mười một`.
fn read_ordinal(tokens: &Tokens, at: usize) -> Option<(u32, usize)> {
    const MOST_WORDS: usize = 2;
    let roman = || tokens.is_capitals(at).then(|| roman(tokens.text(at))).flatten();
    let only = match tokens.key(at) {
        "nhất" => Some(1),
        "tư" => Some(4),
        _ => None,
    };
    if let Some(number) = only.or_else(roman) {
        return Some((number, 1));
    }
    let number = number::read(tokens, at, &(at..tokens.len().min(at + MOST_WORDS)))?;
    let is_ordinal = number.value.value.fract() == 0.0 && (1.0..=20.0).contains(&number.value.value) && !number.value.vague;
    is_ordinal.then_some((number.value.value as u32, number.len))
}

/// A Roman numeral of a congress: up to XX.
fn roman(text: &str) -> Option<u32> {
    let numerals = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX";
    numerals.split(' ').position(|numeral| numeral == text).map(|i| i as u32 + 1)
}

/// Goes over words where they stand here.
fn skip(tokens: &Tokens, at: usize, words: &[&str]) -> Option<usize> {
    let is_here = words.iter().enumerate().all(|(i, word)| tokens.key(at + i) == *word);
    Some(if is_here { at + words.len() } else { at })
}
