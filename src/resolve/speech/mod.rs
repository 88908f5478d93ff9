//! What was said, and by whom: quotes in every kind of marks, and what the story reports with a verb of saying.

use crate::article::{Organization, Person, Quote, Statement};
use crate::layout::Piece;
use crate::mentions::Mention;
use crate::tokens::Tokens;

/// What the people and bodies of the story said, in order.
#[derive(Default)]
pub(crate) struct Speech {
    pub(crate) quotes: Vec<Quote>,
    pub(crate) statements: Vec<Statement>,
}

/// Finds what was said, and links it to its speakers.
pub(crate) fn speech(
    _tokens: &Tokens,
    _pieces: &[Piece],
    _mentions: &[Mention],
    _people: &[Person],
    _organizations: &[Organization],
) -> Speech {
    Speech::default()
}
