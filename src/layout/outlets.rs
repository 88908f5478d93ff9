//! The papers' marks, known (`outlets.tsv`) and by their shape.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::tokens::{Kind, Tokens};

static OUTLETS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(include_str!("../../data/outlets.tsv"), |_| ()));

/// Whether the tokens are the mark of a known paper.
pub(crate) fn is_mark(tokens: &Tokens, range: &Range<usize>) -> bool {
    OUTLETS.exact(tokens, range).is_some()
}

/// The mark of a known paper at the start of a range, and nothing behind it but a section's name: `VnExpress Kinh Doanh`.
pub(crate) fn read_mark_and_section(tokens: &Tokens, range: &Range<usize>) -> Option<Range<usize>> {
    let (len, ()) = OUTLETS.longest(tokens, range.start, range.end)?;
    let section = range.start + len..range.end;
    let named = section.len() <= 3 && section.clone().all(|at| tokens.is_capitalised(at));
    named.then_some(range.start..section.start)
}

/// Whether the tokens name a paper, by its mark or its address.
pub(crate) fn is_name(tokens: &Tokens, range: &Range<usize>) -> bool {
    is_mark(tokens, range) || is_domain(tokens, range)
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
