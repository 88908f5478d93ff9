//! Legal, Party and administrative documents: `Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị`.

use std::ops::Range;

use super::Found;
use crate::tokens::Tokens;

/// A document as a place of the text cites it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Citation;

/// Reads one.
pub(super) fn read(_tokens: &Tokens, _at: usize, _piece: &Range<usize>) -> Option<Found> {
    None
}
