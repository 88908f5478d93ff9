//! The fourth stage: gives every piece of the text its role.
//!
//! First each line is looked at by itself, after `unfold` has cut those into which a whole head was folded (`line`, with what `stamp`, `dateline`, `credit` and `byline` read), then the story is
//! found among the lines (`story`), then roles are given inside and around it (`roles`).

mod body;
mod byline;
mod caption;
mod correct;
mod credit;
mod dateline;
mod lead;
mod line;
pub(crate) mod lost;
pub(crate) mod outlets;
mod picture;
mod roles;
mod several;
mod source;
pub(crate) mod stamp;
mod story;
mod tags;
mod title;
mod unfold;
mod words;

use std::ops::Range;

pub(crate) use correct::{CORRECTED, correct};

use crate::article::Role;
use crate::lines::Row;
use crate::tokens::Tokens;

/// A piece of the text with its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) role: Role,
    pub(crate) tokens: Range<usize>,
    pub(crate) rule: &'static str,
    /// Whether it goes on with the text before a page's end.
    pub(crate) continued: bool,
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
pub(crate) fn lay_out(tokens: &Tokens, lines: &[Row]) -> Vec<Piece> {
    let lines = look(tokens, lines);
    let story = story::find(tokens, &lines);
    roles::give(tokens, &lines, &story)
}

/// The first tokens of the articles of a text, one for each.
pub(crate) fn article_starts(tokens: &Tokens, lines: &[Row]) -> Vec<usize> {
    several::starts(tokens, &look(tokens, lines))
}

fn look(tokens: &Tokens, lines: &[Row]) -> Vec<line::Line> {
    let lines = unfold::unfold(tokens, lines).into_iter().map(|line| line::Line::look(tokens, line.tokens, line.page));
    line::set_front_matter_apart(tokens, lines.collect())
}
