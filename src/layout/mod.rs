//! The fourth stage: gives every piece of the text its role.
//!
//! First each line is looked at by itself (`line`, with what `stamp`, `dateline`, `credit` and `byline` read), then the story is
//! found among the lines (`story`), then roles are given inside and around it (`roles`).

mod byline;
mod credit;
mod dateline;
mod line;
pub(crate) mod outlets;
mod roles;
pub(crate) mod stamp;
mod story;

use std::ops::Range;

use crate::article::Role;
use crate::tokens::Tokens;

/// A piece of the text with its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) role: Role,
    pub(crate) tokens: Range<usize>,
    pub(crate) rule: &'static str,
    /// The words inside it that are its value, each with what it is.
    pub(crate) values: Vec<(Field, Range<usize>)>,
}

/// What a value inside a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Author,
    Source,
    Outlet,
    Credit,
    Tag,
}

/// Gives every token to one piece, in order.
pub(crate) fn lay_out(tokens: &Tokens, lines: &[Range<usize>]) -> Vec<Piece> {
    let lines: Vec<line::Line> = lines.iter().map(|line| line::Line::look(tokens, line.clone())).collect();
    let story = story::find(tokens, &lines);
    roles::give(tokens, &lines, &story)
}
