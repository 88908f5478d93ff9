//! Numbers in figures, `1.234,5`, and in words, `hai mươi mốt`, `một triệu rưỡi`, with their scale words.

use std::ops::Range;

use super::Reading;
use crate::tokens::Tokens;

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    pub(crate) value: f64,
    /// Whether it is written in words.
    pub(crate) in_words: bool,
    /// Whether the words leave it open: `vài chục`.
    pub(crate) vague: bool,
}

/// Reads a number that ends before the end of `piece`.
pub(crate) fn read(_tokens: &Tokens, _at: usize, _piece: &Range<usize>) -> Option<Reading<Number>> {
    None
}
