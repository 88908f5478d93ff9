//! The readers of each family of mentions, and the stage that finds them.
//!
//! A reader starts exactly where it is told and says how many tokens it took. Layout and mentions share them: a date is
//! read by the same code in a time line and in a paragraph.

pub(crate) mod calendar;
pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod moment;
pub(crate) mod name;
pub(crate) mod relative;

use std::ops::Range;

use crate::article::Role;
use crate::layout::Piece;
use crate::tokens::{Kind, Tokens};
use moment::Moment;

/// What a reader found at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading<T> {
    /// How many tokens it took.
    pub(crate) len: usize,
    pub(crate) value: T,
}

impl<T> Reading<T> {
    fn new(len: usize, value: T) -> Self {
        Self { len, value }
    }
}

/// A point in time that the text states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The piece it stands in.
    pub(crate) piece: usize,
    pub(crate) tokens: Range<usize>,
    pub(crate) moment: Moment,
    /// Whether the moment was counted from the option `reference`.
    pub(crate) counted: bool,
}

/// The fifth stage: finds the mentions of the text. So far, the times of its time lines.
pub(crate) fn find(tokens: &Tokens, pieces: &[Piece]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.role == Role::Timestamp) {
        let mut at = piece.tokens.start;
        while at < piece.tokens.end {
            match moment::read(tokens, at) {
                Some(Reading { len, value }) => {
                    mentions.push(Mention { piece: i, tokens: at..at + len, moment: value, counted: false });
                    at += len;
                }
                None => at += 1,
            }
        }
    }
    mentions
}

/// A number of one or two digits.
fn short_number(tokens: &Tokens, at: usize) -> Option<u32> {
    tokens.number(at).filter(|_| tokens.text(at).len() <= 2)
}

/// Whether a number may start here: not inside a word, a longer number, a document number or an address.
fn starts_number(tokens: &Tokens, at: usize) -> bool {
    if at == 0 || !tokens.glued(at) {
        return true;
    }
    match tokens.kind(at - 1) {
        Kind::Word | Kind::Number => false,
        Kind::Mark => !matches!(tokens.text(at - 1), "/" | "-" | "." | "," | ":") || at == 1 || !tokens.glued(at - 1),
    }
}
