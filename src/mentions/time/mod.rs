//! Dates, times of day, periods and sets of them.
//!
//! A time line has a [`moment`], or a time that is [`relative`] to the moment of reading. In the story there are
//! [`Expression`]s, of which `resolve` makes values.

pub(crate) mod calendar;
pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod moment;
pub(crate) mod relative;

use std::ops::Range;

use super::Found;
use crate::article::Role;
use crate::layout::Piece;
use crate::tokens::Tokens;
use moment::Moment;

/// A time as the story has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expression;

/// Reads a time in the story.
pub(super) fn read(_tokens: &Tokens, _at: usize, _piece: &Range<usize>) -> Option<Found> {
    None
}

/// A point in time that a time line states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// The piece it stands in.
    pub(crate) piece: usize,
    pub(crate) tokens: Range<usize>,
    pub(crate) moment: Moment,
    /// Whether the moment was counted from the option `reference`.
    pub(crate) counted: bool,
}

/// The times of the time lines.
pub(crate) fn stamps(tokens: &Tokens, pieces: &[Piece]) -> Vec<Stamp> {
    let mut stamps = Vec::new();
    for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.role == Role::Timestamp) {
        let mut at = piece.tokens.start;
        while at < piece.tokens.end {
            match moment::read(tokens, at) {
                Some(read) => {
                    stamps.push(Stamp { piece: i, tokens: at..at + read.len, moment: read.value, counted: false });
                    at += read.len;
                }
                None => at += 1,
            }
        }
    }
    stamps
}
