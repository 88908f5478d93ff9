//! Where a text says what a short form stands for.
//!
//! `Văn phòng Chính phủ (VPCP)`, `Cục Cảnh sát giao thông (CSGT, Bộ Công an)`, `Tổ chức Y tế thế giới (World Health Organization - WHO)`,
//! `Ngân hàng Nhà nước, sau đây gọi tắt là NHNN`, `Liên đoàn Cờ - LĐC`, `VPCP (Văn phòng Chính phủ)`, `xe buýt nhanh BRT`.
//!
//! A long form that the table has is believed wherever it stands so; else the letters must be the initials of the words; else, in
//! brackets, the name before them is taken from its head on: `Đảng Cứu quốc Campuchia (CNRP)`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::fold::fold;
use crate::mentions::abbreviation::initials::Letters;
use crate::mentions::abbreviation::known::readings;
use crate::tokens::{Gap, Kind, Tokens, with_tokens};

static INTRODUCTIONS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("introductions.tsv"), |_| ()));
static HEADS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("heads.tsv"), |_| ()));

/// A long form is not looked for further away.
const REACH: usize = 24;

/// What may stand between a long form and the bracket: a place, the unit above (`… về ma túy Công an TP.HCM (PC04)`).
const MOST_BETWEEN: usize = 6;

/// The long form that the words around a short form give it.
pub(super) fn read(tokens: &Tokens, short: &Range<usize>, key: &str, piece: &Range<usize>) -> Option<Range<usize>> {
    let letters = Letters::of(tokens, short);
    // `Luật Các TCTD: TCTD được …`
    let is_other = |long: &Range<usize>| !tokens.is_same(long, short);
    let before = before(tokens, short, key, piece, &letters).filter(is_other);
    before.or_else(|| after(tokens, short, key, piece, &letters))
}

/// How a short form is set off from what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// `Văn phòng Chính phủ (VPCP`.
    Bracket,
    /// `Văn phòng Chính phủ, gọi tắt là VPCP`, `Văn phòng Chính phủ - VPCP`.
    Mark,
    /// `Văn phòng Chính phủ VPCP`.
    Nothing,
}

fn before(tokens: &Tokens, short: &Range<usize>, key: &str, piece: &Range<usize>, letters: &Letters) -> Option<Range<usize>> {
    let floor = piece.start.max(short.start.saturating_sub(2 * REACH));
    let (end, link) = end_of_long(tokens, short.start, floor)?;
    if end <= floor {
        return None;
    }
    let between = if link == Link::Bracket { MOST_BETWEEN } else { 0 };
    if let Some(found) = known_before(tokens, key, floor, end, between) {
        return Some(found);
    }
    let close = short.end + usize::from(matches!(tokens.mark(short.end), '"' | '”' | '’'));
    let closed = matches!(tokens.mark(close), ')' | ',' | ';' | '-' | '–' | ']');
    match link {
        Link::Nothing if letters.len() < 3 => None,
        Link::Nothing | Link::Mark if !letters.end_with(tokens, end - 1) => None,
        Link::Nothing | Link::Mark => letters.long_before(tokens, floor, end).filter(|found| found.end == end),
        Link::Bracket if closed => letters
            .long_before(tokens, floor, end)
            .or_else(|| named_before(tokens, key, floor, end).filter(|_| tokens.mark(close) == ')')),
        Link::Bracket => None,
    }
}

/// Where the words end that may be the long form of the short form at `at`.
fn end_of_long(tokens: &Tokens, at: usize, floor: usize) -> Option<(usize, Link)> {
    let mut at = at.checked_sub(1).filter(|&at| at >= floor)?;
    while at > floor && matches!(tokens.mark(at), '"' | '“' | '‘' | '\'' | ':') {
        at -= 1;
    }
    let introduced = introduction_before(tokens, at + 1, floor);
    if let Some(start) = introduced {
        at = start.checked_sub(1)?;
    }
    match tokens.text(at) {
        "(" | "[" => return Some((at, Link::Bracket)),
        "," if introduced.is_some() => return Some((at, Link::Mark)),
        "-" | "–" if !tokens.glued(at) && !tokens.glued(at + 1) => {
            // `(World Health Organization - WHO)`: the Vietnamese name stands before the bracket.
            let open = (floor..at).rev().take(REACH).find(|&at| matches!(tokens.mark(at), '(' | ')'));
            return Some(match open.filter(|&open| tokens.mark(open) == '(') {
                Some(open) => (open, Link::Bracket),
                None => (at, Link::Mark),
            });
        }
        _ if introduced.is_some() => return Some((at + 1, Link::Mark)),
        _ => {}
    }
    (tokens.is_word(at) && tokens.gap(at + 1) < Gap::Line).then_some((at + 1, Link::Nothing))
}

/// Where an introduction starts that ends before `end`.
fn introduction_before(tokens: &Tokens, end: usize, floor: usize) -> Option<usize> {
    const MOST_WORDS: usize = 7;
    (floor.max(end.saturating_sub(MOST_WORDS))..end)
        .find(|&at| INTRODUCTIONS.longest(tokens, at, end).is_some_and(|(len, ())| at + len == end))
}

fn after(tokens: &Tokens, short: &Range<usize>, key: &str, piece: &Range<usize>, letters: &Letters) -> Option<Range<usize>> {
    let mark = short.end;
    let ceiling = piece.end.min(mark + 2 * REACH);
    if mark + 1 >= ceiling {
        return None;
    }
    let start = match tokens.text(mark) {
        "(" => mark + 1,
        "-" | "–" if !tokens.glued(mark) && !tokens.glued(mark + 1) => mark + 1,
        _ => return None,
    };
    // `VPCP (viết tắt của Văn phòng Chính phủ)`.
    let start = [["viết", "tắt", "của"], ["tên", "viết", "tắt"]].iter().fold(start, |start, words| {
        if words.iter().enumerate().all(|(i, word)| tokens.key(start + i) == *word) { start + words.len() } else { start }
    });
    if let Some(len) = readings(key).find_map(|known| len_at(tokens, known.long, start, ceiling)) {
        return Some(start..start + len);
    }
    let found = letters.long_after(tokens, start, ceiling)?;
    let bracket = tokens.mark(mark) == '(';
    // In brackets the long form stands alone, or before another name of it.
    (letters.len() > 2 || bracket)
        .then_some(found)
        .filter(|found| !bracket || matches!(tokens.mark(found.end), ')' | ',' | '-' | '–' | ';'))
}

/// A long form of the table that ends before `end`, with at most `between` tokens between, the first of them with a capital.
fn known_before(tokens: &Tokens, key: &str, floor: usize, end: usize, between: usize) -> Option<Range<usize>> {
    readings(key).find_map(|known| {
        (0..=between).find_map(|gap| {
            let to = end.checked_sub(gap).filter(|&to| to > floor)?;
            if gap > 0 && !tokens.is_capitalised(to) {
                return None;
            }
            let from = start_before(tokens, known.long, floor, to)?;
            Some(from..to)
        })
    })
}

/// The words of a phrase, without marks.
fn words_of(phrase: &str) -> impl DoubleEndedIterator<Item = &str> {
    phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Where a phrase starts that ends before `end`; marks between its words do not count.
fn start_before(tokens: &Tokens, phrase: &str, floor: usize, end: usize) -> Option<usize> {
    let mut at = end;
    for word in words_of(phrase).rev() {
        at = at.checked_sub(1)?;
        while at > floor && is_inner_mark(tokens, at) && at + 1 < end {
            at -= 1;
        }
        if at < floor || tokens.key(at) != fold(word) {
            return None;
        }
    }
    Some(at)
}

/// How many tokens a phrase takes from `start` on.
fn len_at(tokens: &Tokens, phrase: &str, start: usize, ceiling: usize) -> Option<usize> {
    let mut at = start;
    for word in words_of(phrase) {
        while at > start && at < ceiling && is_inner_mark(tokens, at) {
            at += 1;
        }
        if at >= ceiling || tokens.key(at) != fold(word) {
            return None;
        }
        at += 1;
    }
    Some(at - start)
}

fn is_inner_mark(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), ',' | '-' | '–' | '&')
}

/// The name before a bracket whose letters do not show in the short form: from its head on, or from its one capital.
fn named_before(tokens: &Tokens, key: &str, floor: usize, end: usize) -> Option<Range<usize>> {
    let known = readings(key).next().is_some();
    // What the table has stands for an organisation or for something else: `tại Bệnh viện Chợ Rẫy (TP.HCM)` defines nothing.
    let is_headed = |long: &str| with_tokens(long, |long| HEADS.longest(long, 0, long.len()).is_some());
    if known && !readings(key).all(|known| is_headed(known.long)) {
        return None;
    }
    let near = floor.max(end.saturating_sub(REACH));
    let mut start = None;
    for at in (near..end).rev() {
        let joins = tokens.kind(at) == Kind::Mark && matches!(tokens.mark(at), '-' | '–' | '&' | '.' | ',' | '\'' | '’');
        if tokens.kind(at) == Kind::Mark && !joins || tokens.gap(at + 1) >= Gap::Line && at + 1 < end {
            break;
        }
        if tokens.mark(at) == '.' && !tokens.glued(at + 1) {
            break;
        }
        let head = tokens.is_capitalised(at) && HEADS.longest(tokens, at, end).is_some_and(|(len, ())| at + len < end);
        match start {
            // `Hiệp hội Ngân hàng Việt Nam`: the head of the whole stands right before another.
            Some(_) if head => start = Some(at),
            Some(_) if !tokens.is_word(at) || !is_before_head(tokens, at) => break,
            None if head => start = Some(at),
            _ => {}
        }
    }
    let start = start.or_else(|| lone_capital(tokens, near, end).filter(|_| !known))?;
    (start + 1 < end).then_some(start..end)
}

/// Whether a word may stand between the head of a name and the head of a name inside it.
fn is_before_head(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capitalised(at)
        || at > 0
            && tokens.is_capitalised(at - 1)
            && !matches!(tokens.key(at), "của" | "và" | "tại" | "do" | "là" | "với" | "cho")
}

/// A capital with nothing but small words behind it: `Peso nội tệ (CUP)`.
fn lone_capital(tokens: &Tokens, near: usize, end: usize) -> Option<usize> {
    const MOST_WORDS: usize = 5;
    let start = (near..end).rev().take(MOST_WORDS).take_while(|&at| tokens.is_word(at)).find(|&at| tokens.is_capitalised(at))?;
    let small = start + 1 < end && !(start > near && tokens.is_capitalised(start - 1)) && !tokens.is_capitals(start);
    small.then_some(start)
}
