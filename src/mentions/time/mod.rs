//! Dates, times of day, periods and sets of them.
//!
//! A time line has a [`moment`], or a time that is [`relative`] to the moment of reading. In the story there are
//! [`Expression`]s, of which `resolve` makes values.

pub(crate) mod calendar;
pub(crate) mod clock;
pub(crate) mod date;
mod day;
mod duration;
mod expression;
mod lunar;
pub(crate) mod moment;
mod month;
mod period;
mod point;
pub(crate) mod relative;
mod set;
mod span;
mod toward;
mod weekday;
mod words;

use std::ops::Range;

pub(crate) use expression::{Expression, From, Part, Point, Toward, Unit, When, Year};

use super::{Fact, Found, Reading, Triggers, number};
use crate::article::Role;
use crate::layout::Piece;
use crate::tokens::Tokens;
use moment::Moment;
use words::Words;

/// A reader of one kind of expression.
type Reader = fn(&Words, usize) -> Option<Reading<Expression>>;

/// The longest reading wins, of equals the first.
const READERS: [Reader; 4] = [set::read, span::read, read_point, duration::read];

fn read_point(words: &Words, at: usize) -> Option<Reading<Expression>> {
    point::read(words, at).map(|read| set::repeated(words, at, read))
}

pub(super) fn triggers() -> Triggers {
    Triggers { tables: vec![words::WORDS.phrases(), number::words()], number: true, ..Triggers::default() }
}

/// Reads a time in the story.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let words = Words::new(tokens, piece, at);
    if !words.may_start() {
        return None;
    }
    let mut longest: Option<Reading<Expression>> = None;
    for read in READERS {
        let found = read(&words, at).filter(|found| at + found.len <= piece.end);
        if found.as_ref().map_or(0, |found| found.len) > longest.as_ref().map_or(0, |longest| longest.len) {
            longest = found;
        }
    }
    longest.map(|read| Found::closed(at, read.len, rule(&read.value), Fact::Date(Box::new(read.value))))
}

fn rule(expression: &Expression) -> &'static str {
    match expression {
        Expression::Point(_) => "date/point",
        Expression::Span(..) => "date/span",
        Expression::Length(_) => "date/length",
        Expression::Set(_) => "date/set",
    }
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
