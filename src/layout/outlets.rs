//! The papers (`outlets.txt`): their names, domains and marks, known and by their shape, and the lines of their pages.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::{self, Table};
use crate::source::Source;
use crate::tokens::{Kind, Tokens};

const STANZAS: &str = include_str!("../../data/outlets.txt");

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
    Table::new(data::stanzas(STANZAS).filter_map(|(outlet, key, value)| {
        let phrase = if key == "mark" { mark(value) } else { value };
        let tokens = Tokens::split(Source::repair(phrase));
        let all = 0..tokens.len();
        let domain = is_domain(&tokens, &all);
        let capitals = if key == "name" && !domain { all.filter(|&at| tokens.is_capitalised(at)).collect() } else { vec![] };
        let anywhere = key != "mark" || domain;
        matches!(key, "name" | "site" | "mark").then_some((phrase, Name { outlet, anywhere, capitals }))
    }))
});

/// A mark without its brackets and dash: `(SGGPO).-`.
fn mark(shape: &str) -> &str {
    shape.trim_matches(['(', ')', '.', ' ', '-', '–'])
}

/// The lines of the papers' own pages, in the form of `lines.tsv`.
pub(crate) fn lines() -> String {
    let rows = data::stanzas(STANZAS).filter(|(_, key, _)| matches!(*key, "chrome" | "related" | "end" | "tags" | "section"));
    rows.map(|(_, what, line)| match line.strip_suffix('…') {
        Some(head) => format!("{}\thead\t{what}\n", head.trim_end()),
        None => format!("{line}\tline\t{what}\n"),
    })
    .collect()
}

/// Whether the tokens are the mark or the name of a known paper.
pub(crate) fn is_mark(tokens: &Tokens, range: &Range<usize>) -> bool {
    longest(tokens, range).is_some_and(|(len, _)| len == range.len())
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
        && matches!(tokens.key(range.end - 1), "vn" | "net" | "com" | "org")
        && tokens.text(range.end - 2) == "."
        && (range.start + 1..range.end).all(|at| tokens.glued(at))
}

/// Whether an unknown mark has the shape of one: an address, or capitals that stand for a name, `BQN`, `KTSG Online`.
pub(crate) fn looks_like_mark(tokens: &Tokens, range: &Range<usize>) -> bool {
    let mut words = range.clone().filter(|&at| tokens.kind(at) == Kind::Word);
    let letters = words.next().map_or(0, |at| if tokens.is_capitals(at) { tokens.text(at).chars().count() } else { 0 });
    let shape = (2..=8).contains(&letters) && words.all(|at| tokens.is_capitals(at) || tokens.key(at) == "online");
    is_domain(tokens, range) || shape && range.len() <= 3
}
