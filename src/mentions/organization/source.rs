//! Names that no table has, behind `Theo` where nobody else of the story is meant: `Theo TMZ, …`, `…, theo Page Six.`

use std::ops::Range;

use super::{cue, name};
use crate::hashed::{Hashed, Set};
use crate::layout::Piece;
use crate::mentions::abbreviation::known;
use crate::mentions::person;
use crate::mentions::position::head;
use crate::mentions::{Fact, Mention, is_told, place};
use crate::tokens::{Gap, Kind, Tokens};

/// The piece and the tokens of each.
pub(super) fn find(tokens: &Tokens, pieces: &[Piece], mentions: &[Mention]) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| is_told(piece.role)) {
        let names = piece.tokens.clone().filter_map(|at| read(tokens, at, piece));
        found.extend(names.map(|name| (i, name)));
    }
    if found.is_empty() {
        return found;
    }
    let (mut taken, mut people) = (Set::default(), Hashed::default());
    for mention in mentions {
        if !matches!(mention.fact, Fact::Abbreviation | Fact::Place(_)) {
            mention.tokens.clone().for_each(|at| taken.insert_number(at));
        }
        if matches!(mention.fact, Fact::Person(_)) {
            mention.tokens.clone().for_each(|at| people.set(tokens.hash(at), ()));
        }
    }
    found.retain(|(_, name)| name.clone().all(|at| !taken.has_number(at)) && !people.has(tokens.hash(name.start)));
    found
}

/// Reads the name behind a `theo` at `at` with which a sentence or a part of it starts, and that a mark ends.
fn read(tokens: &Tokens, at: usize, piece: &Piece) -> Option<Range<usize>> {
    let start = at + 1;
    if tokens.key(at) != "theo" || start >= piece.tokens.end || !tokens.is_capitalised(start) || tokens.gap(start) != Gap::Space {
        return None;
    }
    let is_led = name::is_first(tokens, at) || matches!(tokens.key(at - 1), "," | "cũng");
    let end = start + cue::read_capitals(tokens, start, piece.tokens.end);
    let is_closed = end == piece.tokens.end || matches!(tokens.mark(end), ',' | '.' | ')');
    let is_short = tokens.is_capitals(start) && tokens.n_chars(start) > 2 && !known::is_known(tokens.key(start));
    // `Theo The Information`
    let word = start + usize::from(tokens.key(start) == "the" && start + 1 < end);
    let is_foreign = person::vietnamese::is_foreign(tokens, word) && !tokens.is_capitals(word);
    let is_other = || {
        tokens.kind(end - 1) == Kind::Number
            || person::cue::starts(tokens, start)
            || person::is_given(tokens, start)
            || head::starts(tokens, start, end)
            || person::read_full(tokens, start, end).is_some()
            || place::read_known(tokens, start, end).is_some()
    };
    (is_led && is_closed && (is_short || is_foreign) && !is_other()).then_some(start..end)
}
