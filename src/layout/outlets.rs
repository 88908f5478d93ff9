//! The papers (`outlets.txt`): their names, domains and marks, known and by their shape, and the lines of their pages.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::{self, Table};
use crate::tokens::{Kind, Tokens, with_tokens};

fn stanzas() -> impl Iterator<Item = (usize, &'static str, &'static str)> {
    data::stanzas(data::text!("outlets.txt"))
}

/// What names a paper.
struct Name {
    /// The number of its stanza.
    outlet: usize,
    /// Whether it names the paper anywhere; a mark is one only where it signs: `TT`, `Thanh tra`.
    anywhere: bool,
    /// Its tokens that start with a capital: `Lao Động` is a paper, `Lao động` the section of another.
    capitals: Vec<usize>,
}

static NAMES: LazyLock<Table<Name>> = LazyLock::new(|| {
    let names = stanzas().filter(|(_, key, _)| matches!(*key, "name" | "site" | "mark"));
    Table::new(names.map(|(outlet, key, value)| {
        let phrase = if key == "mark" { mark(value) } else { value };
        let (domain, capitals) = with_tokens(phrase, |tokens| {
            let all = 0..tokens.len();
            let domain = is_domain(tokens, &all);
            let capitals = if key == "name" && !domain { all.filter(|&at| tokens.is_capitalised(at)).collect() } else { vec![] };
            (domain, capitals)
        });
        let anywhere = key != "mark" || domain;
        (phrase, Name { outlet, anywhere, capitals })
    }))
});

/// What a paper is, before its name; whether it belongs to the name where it has a capital: `Báo Quảng Ngãi`, `trang Znews`.
static KINDS: LazyLock<Table<bool>> = LazyLock::new(|| Table::read(crate::data::text!("press.tsv"), |row| row[0] == "name"));

/// The longest name behind what a paper is: `Thời báo Kinh tế Sài Gòn`, `Tạp chí Thị trường Tài chính Tiền tệ`.
const MOST_NAME_WORDS: usize = 9;

/// A mark without its brackets and dash: `(SGGPO).-`.
fn mark(shape: &str) -> &str {
    shape.trim_matches(['(', ')', '.', ' ', '-', '–'])
}

/// The lines of the papers' own pages, as the rows of `lines.tsv` are.
pub(crate) fn lines() -> impl Iterator<Item = [&'static str; 3]> {
    let rows = stanzas().filter(|(_, key, _)| matches!(*key, "chrome" | "related" | "end" | "tags" | "section"));
    rows.map(|(_, what, line)| match line.strip_suffix('…') {
        Some(head) => [head.trim_end(), "head", what],
        None => [line, "line", what],
    })
}

/// Whether the tokens are the mark or the name of a known paper.
pub(crate) fn is_mark(tokens: &Tokens, range: &Range<usize>) -> bool {
    longest(tokens, range).is_some_and(|(len, _)| len == range.len())
}

/// Whether the tokens name a paper, known or not, where papers sign: `TTXVN`, `Báo Quảng Ngãi`.
pub(crate) fn is_signature(tokens: &Tokens, range: &Range<usize>) -> bool {
    is_mark(tokens, range) || has_kind(tokens, range)
}

/// Whether a name starts with what the paper is: `Báo Quảng Ngãi`, `Tạp chí Sông Thương`.
pub(crate) fn has_kind(tokens: &Tokens, range: &Range<usize>) -> bool {
    read_kind(tokens, range).is_some_and(|(_, named)| named)
}

/// Whether what a paper is stands before its name, and each word of this has a capital: a headline goes on in small letters.
pub(crate) fn is_kind_with_name(tokens: &Tokens, range: &Range<usize>) -> bool {
    read_kind(tokens, range).is_some_and(|(len, named)| {
        named && (range.start + len..range.end).all(|at| tokens.is_capitalised(at) || tokens.kind(at) == Kind::Mark)
    })
}

/// The name of a paper of which is said what it is, without that where it is no part of the name: `báo Tuổi Trẻ`.
pub(crate) fn without_kind(tokens: &Tokens, range: &Range<usize>) -> Option<Range<usize>> {
    let (len, named) = read_kind(tokens, range)?;
    Some(if named { range.clone() } else { range.start + len..range.end })
}

/// What a paper is, when nothing but its name follows: how many tokens it has, and whether it belongs to the name.
fn read_kind(tokens: &Tokens, range: &Range<usize>) -> Option<(usize, bool)> {
    let (len, &may_be_named) = KINDS.longest(tokens, range.start, range.end)?;
    let name = range.start + len..range.end;
    let whole = |at: usize| tokens.kind(at) != Kind::Mark || matches!(tokens.mark(at), '&' | '-' | '.' | '+' | '\'' | '’');
    let named = !name.is_empty()
        && tokens.is_capitalised(name.start)
        && tokens.n_words(name.clone()) <= MOST_NAME_WORDS
        && tokens.mark(name.end - 1) != '.'
        && name.clone().all(whole);
    named.then_some((len, may_be_named && tokens.is_capitalised(range.start)))
}

/// The paper that one part of a line names, between dashes and strokes: `Lao Động | Thời sự |`.
pub(crate) fn find_in_parts(tokens: &Tokens, range: &Range<usize>) -> Option<Range<usize>> {
    let named = |part: &Range<usize>| {
        let sure = |name: &Name| name.anywhere || tokens.is_capitals(part.start);
        let known = longest(tokens, part).is_some_and(|(len, name)| len == part.len() && sure(name));
        known || is_domain(tokens, part) || has_kind(tokens, part)
    };
    parts(tokens, range).into_iter().map(|part| without_brackets(tokens, part)).find(named)
}

fn without_brackets(tokens: &Tokens, part: Range<usize>) -> Range<usize> {
    let set = part.len() > 2 && tokens.mark(part.start) == '(' && tokens.mark(part.end - 1) == ')';
    if set { part.start + 1..part.end - 1 } else { part }
}

/// The parts of a line between strokes, dots and dashes that are set off.
pub(crate) fn parts(tokens: &Tokens, range: &Range<usize>) -> Vec<Range<usize>> {
    let cuts = |at: &usize| match tokens.text(*at) {
        "|" | "•" | "·" => true,
        "-" | "–" | "—" => *at + 1 >= range.end || !(tokens.glued(*at) && tokens.glued(*at + 1)),
        _ => false,
    };
    let mut parts = Vec::new();
    let mut start = range.start;
    for cut in range.clone().filter(cuts).chain([range.end]) {
        if start < cut {
            parts.push(start..cut);
        }
        start = cut + 1;
    }
    parts
}

/// The name of a known paper at the start of a range, and nothing behind it but a section's name: `VnExpress Kinh Doanh`.
pub(crate) fn read_name_and_section(tokens: &Tokens, range: &Range<usize>) -> Option<Range<usize>> {
    let (len, _) = longest(tokens, range).filter(|(_, name)| name.anywhere || tokens.is_capitals(range.start))?;
    let section = range.start + len..range.end;
    let named = section.len() <= 3 && section.clone().all(|at| tokens.is_capitalised(at));
    named.then_some(range.start..section.start)
}

/// Whether the tokens name a paper, by its mark or its address.
pub(crate) fn is_name(tokens: &Tokens, range: &Range<usize>) -> bool {
    is_mark(tokens, range) || is_domain(tokens, range)
}

/// The name of a known paper at the start of a range, and the number of the paper.
pub(crate) fn read_name(tokens: &Tokens, range: &Range<usize>) -> Option<(Range<usize>, usize)> {
    let (len, name) = longest(tokens, range).filter(|(_, name)| name.anywhere)?;
    Some((range.start..range.start + len, name.outlet))
}

fn longest<'n>(tokens: &Tokens, range: &Range<usize>) -> Option<(usize, &'n Name)> {
    let written = |name: &Name| name.capitals.iter().all(|at| tokens.is_capitalised(range.start + at));
    NAMES.longest(tokens, range.start, range.end).filter(|(_, name)| written(name))
}

/// Whether the tokens are an address on the web: `Quanlynhanuoc.vn`, `Cadn.com.vn`, `Vnexpress.net`.
pub(crate) fn is_domain(tokens: &Tokens, range: &Range<usize>) -> bool {
    range.len() >= 3
        && matches!(tokens.key(range.end - 1), "vn" | "net" | "com" | "org" | "tv" | "info")
        && tokens.mark(range.end - 2) == '.'
        && (range.start + 1..range.end).all(|at| tokens.glued(at))
}

/// Whether an unknown mark has the shape of one: an address, or capitals that stand for a name, `BQN`, `KTSG Online`.
pub(crate) fn looks_like_mark(tokens: &Tokens, range: &Range<usize>) -> bool {
    let mut words = range.clone().filter(|&at| tokens.kind(at) == Kind::Word);
    let letters = words.next().map_or(0, |at| if tokens.is_capitals(at) { tokens.n_chars(at) } else { 0 });
    let shape = (2..=8).contains(&letters) && words.all(|at| tokens.is_capitals(at) || tokens.key(at) == "online");
    is_domain(tokens, range) || shape && range.len() <= 3
}

/// Whether an unknown mark is that of an online paper: consonants, and `O` or `ĐT` behind them, `NTO`, `HBĐT`.
pub(crate) fn looks_like_online(tokens: &Tokens, range: &Range<usize>) -> bool {
    let text = tokens.text(range.start);
    let name = text.strip_suffix("O").or_else(|| text.strip_suffix("ĐT")).unwrap_or_default();
    range.len() == 1 && (2..=4).contains(&name.chars().count()) && name.chars().all(|c| "BCDĐGHKLMNPQRSTVX".contains(c))
}
