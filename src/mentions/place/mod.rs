//! Places: `Việt Nam`, `tỉnh Nghệ An`, `quận 1`, `đường Lê Lợi`, `sông Hồng`, `sân bay Phú Bài`.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Fact, Found, MOST_TOKENS};
use crate::article::PlaceKind;
use crate::data::Table;
use crate::tokens::Tokens;

static PROVINCES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(include_str!("../../../data/provinces.tsv"), |_| ()));

/// A place, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) kind: PlaceKind,
    /// The tokens of the name, without the word for its level where it can stand alone.
    pub(crate) name: Range<usize>,
}

/// Reads one in the story, with the word for its level: `tỉnh Nghệ An`.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let len = read_known(tokens, at, piece.end.min(at + MOST_TOKENS))?;
    let place = Place { kind: PlaceKind::Province, name: at..at + len };
    Some(Found { len, rule: "place/known", fact: Fact::Place(place), closed: at..at })
}

/// Reads a name that the tables have: how many tokens it has. Names of organisations and positions end with one, and it is
/// no person's.
pub(crate) fn read_known(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    PROVINCES.longest(tokens, at, end).filter(|_| tokens.is_capitalised(at)).map(|(len, ())| len)
}
