//! What short forms stand for: first what the text says, then what is known; of several known long forms the one for which
//! the words around speak, or none.

use std::ops::Range;

use super::definitions;
use crate::article::Abbreviation;
use crate::data::Table;
use crate::figures;
use crate::fold::fold;
use crate::hashed::Hashed;
use crate::layout::Piece;
use crate::mentions::abbreviation::key;
use crate::mentions::abbreviation::known::{Cue, Known, readings};
use crate::mentions::{Fact, Mention};
use crate::tokens::{Kind, Tokens, hash_text};

/// A short form in one writing.
struct Short<'m> {
    key: String,
    mentions: Vec<(usize, &'m Mention)>,
}

/// The short forms that the story uses, each once, with its mentions.
pub(crate) fn abbreviations(tokens: &Tokens, pieces: &[Piece], mentions: &[Mention]) -> Vec<Abbreviation> {
    let shorts = group(tokens, mentions);
    let definitions = define(tokens, pieces, &shorts);
    let defined: Hashed<usize> = definitions.iter().enumerate().rev().map(|(place, (key, _))| (hash_text(key), place)).collect();
    let told = told(tokens, pieces, &shorts);
    let make = |(i, short): (usize, &Short)| {
        let definition = defined.get(hash_text(&short.key)).map(|place| &definitions[place].1);
        let (long, candidates) = match definition {
            Some(range) => (Some(tokens.join(range)), vec![]),
            None => choose(tokens, pieces, short, &told),
        };
        Abbreviation {
            id: figures::id('a', i),
            short: tokens.join(&short.mentions[0].1.tokens),
            long,
            defined: definition.is_some(),
            definition: definition.map(|range| tokens.span(range)),
            candidates,
            mentions: short.mentions.iter().map(|(number, _)| *number).collect(),
        }
    };
    shorts.iter().enumerate().map(make).collect()
}

/// Each writing of a short form once, in the order of the text.
fn group<'m>(tokens: &Tokens, mentions: &'m [Mention]) -> Vec<Short<'m>> {
    let mut places: Hashed<usize> = Hashed::default();
    let mut shorts: Vec<Short> = Vec::new();
    for (number, mention) in mentions.iter().enumerate().filter(|(_, mention)| matches!(mention.fact, Fact::Abbreviation)) {
        let writing = hash_text(&fold(&tokens.join(&mention.tokens)));
        let place = places.get(writing).unwrap_or(shorts.len());
        if place == shorts.len() {
            places.set(writing, place);
            shorts.push(Short { key: key(tokens, &mention.tokens), mentions: vec![] });
        }
        shorts[place].mentions.push((number, mention));
    }
    shorts
}

/// A short form is seldom explained behind its first few places.
const MOST_LOOKS: usize = 16;

/// The long forms that the text gives, each with the key of its short form; the first counts.
fn define<'s>(tokens: &Tokens, pieces: &[Piece], shorts: &'s [Short]) -> Vec<(&'s str, Range<usize>)> {
    let mut definitions: Vec<(&str, Range<usize>)> = Vec::new();
    for short in shorts {
        let mut looks = short.mentions.iter().take(MOST_LOOKS);
        let found = looks.find_map(|(_, mention)| {
            let piece = &pieces[mention.piece].tokens;
            definitions::read(tokens, &mention.tokens, &short.key, piece)
        });
        if let Some(found) = found {
            definitions.push((&short.key, found));
        }
    }
    definitions
}

/// The long forms of ambiguous short forms that stand somewhere in the story, by their hashes.
fn told(tokens: &Tokens, pieces: &[Piece], shorts: &[Short]) -> Hashed<()> {
    let ambiguous = shorts.iter().filter(|short| readings(&short.key).nth(1).is_some());
    let wanted: Vec<&str> = ambiguous.flat_map(|short| readings(&short.key)).map(|known| known.long).collect();
    if wanted.is_empty() {
        return Hashed::default();
    }
    let table = Table::new(wanted.iter().map(|&long| (long, hash_text(long))));
    let found = |piece: &Piece| {
        let Range { start, end } = piece.tokens;
        (start..end).filter_map(|at| table.longest(tokens, at, end)).map(|(_, &long)| (long, ())).collect::<Vec<_>>()
    };
    pieces.iter().flat_map(found).collect()
}

/// The known long form of a short form; or several, where nothing decides between them.
fn choose(tokens: &Tokens, pieces: &[Piece], short: &Short, told: &Hashed<()>) -> (Option<String>, Vec<String>) {
    let known = readings(&short.key);
    if known.clone().nth(1).is_none() {
        return (known.map(|known| known.long.into()).next(), vec![]);
    }
    let points = |known: Known| {
        let looks = short.mentions.iter().take(MOST_LOOKS);
        let near: usize = looks.map(|(_, mention)| points(tokens, &pieces[mention.piece].tokens, &mention.tokens, known)).sum();
        near + TOLD * usize::from(told.has(hash_text(known.long)))
    };
    let all: Vec<(usize, Known)> = known.map(|known| (points(known), known)).collect();
    let most = all.iter().map(|(points, _)| *points).max().unwrap_or(0);
    let best: Vec<Known> = all.iter().filter(|(points, _)| *points == most).map(|(_, known)| *known).collect();
    // What needs no cue is meant where none stands, and where those of others are no more.
    let plain = best.iter().find(|known| known.cues().next().is_none());
    match (plain, best.as_slice()) {
        (Some(plain), _) | (None, [plain]) => (Some(plain.long.into()), vec![]),
        _ => (None, all.iter().map(|(_, known)| known.long.into()).collect()),
    }
}

/// What it counts that a long form stands elsewhere in the story, that a word near speaks for it, or a neighbour: one that is named,
/// as in `TT-Huế`, or one by its shape, as in `TT Phú Bài`.
const TOLD: usize = 2;
const NEAR: usize = 1;
const NAMED_NEIGHBOUR: usize = 6;
const SHAPED_NEIGHBOUR: usize = 2;

/// How far a word may speak for a long form.
const REACH: usize = 12;

/// How much the words around a mention speak for a long form.
fn points(tokens: &Tokens, piece: &Range<usize>, short: &Range<usize>, known: Known) -> usize {
    let from = piece.start.max(short.start.saturating_sub(REACH));
    let to = piece.end.min(short.end + REACH);
    let worth = |phrase| if matches!(phrase, Cue::FIGURE | Cue::CAPITAL) { SHAPED_NEIGHBOUR } else { NAMED_NEIGHBOUR };
    let points = |cue: Cue| match cue {
        Cue::After(phrase) => worth(phrase) * usize::from(stands_at(tokens, phrase, after_dot(tokens, short.end), to)),
        Cue::Before(phrase) => {
            let words = phrase.split(' ').count();
            let at = short.start.checked_sub(words).filter(|&at| at >= from);
            worth(phrase) * usize::from(at.is_some_and(|at| stands_at(tokens, phrase, at, short.start)))
        }
        Cue::Near(phrase) => {
            let mut places = (from..short.start).chain(short.end..to);
            NEAR * usize::from(places.any(|at| stands_at(tokens, phrase, at, to)))
        }
    };
    known.cues().map(points).sum()
}

/// `BS. Minh`, `TT-Huế`: what follows the mark is the neighbour.
fn after_dot(tokens: &Tokens, at: usize) -> usize {
    at + usize::from(tokens.glued(at) && matches!(tokens.mark(at), '.' | '-' | '–'))
}

/// Whether a phrase, or a shape, stands at `at` and ends before `end`.
fn stands_at(tokens: &Tokens, phrase: &str, at: usize, end: usize) -> bool {
    match phrase {
        _ if at >= end => false,
        Cue::FIGURE => tokens.kind(at) == Kind::Number,
        Cue::CAPITAL => tokens.is_capitalised(at) && !tokens.is_capitals(at),
        _ => {
            phrase.starts_with(tokens.key(at))
                && phrase.split(' ').enumerate().all(|(i, word)| at + i < end && tokens.key(at + i) == word)
        }
    }
}
