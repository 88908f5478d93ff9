//! Mentions added and removed by hand.

use std::ops::Range;

use super::Mention;
use crate::corrections::Edit;
use crate::layout::Piece;
use crate::tokens::Tokens;

/// The rule of a mention that was added by hand.
pub(crate) const ADDED: &str = "correction/add";

/// Adds and removes mentions, one after the other, and gives the words of those that are impossible.
pub(crate) fn correct(_tokens: &Tokens, _pieces: &[Piece], _mentions: &mut Vec<Mention>, _edits: &[Edit]) -> Vec<Range<usize>> {
    vec![]
}
