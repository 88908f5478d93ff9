//! People: by name, `Mai Tiến Dũng`, `Kay Rala Xanana Gusmão`, `H'Hen Niê`; by a part of it, `ông Dũng`; by a word that stands for
//! one, `ông`, `Đồng chí`.

pub(crate) mod name;

use std::ops::Range;
use std::sync::LazyLock;

use super::{Fact, Found, MOST_TOKENS};
use crate::data::Table;
use crate::tokens::Tokens;

static SURNAMES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(include_str!("../../../data/surnames.tsv"), |_| ()));

/// What words say of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A whole name: `Mai Tiến Dũng`.
    Full,
}

/// Reads one in the story; the honorific before it is no part of it.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let len = read_full(tokens, at, piece.end.min(at + MOST_TOKENS))?;
    Some(Found { len, rule: "person/surname", fact: Fact::Person(Form::Full), closed: at..at })
}

/// Reads a whole Vietnamese name by its surname: how many tokens it has. Names of organisations and positions end before one.
pub(crate) fn read_full(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    SURNAMES.longest(tokens, at, end)?;
    let read = name::read(tokens, at, end)?;
    matches!(read.value, name::Form::Words(2..)).then_some(read.len)
}
