//! The noun behind a number, as far as it says what is counted: `tổ chức đảng`, `tàu vỏ thép`, and no farther.
//!
//! A head takes the kind that follows it: another noun, or a word or two that no table knows. What tells more about the
//! things ends the phrase: verbs, prepositions, qualities, names.

use std::sync::LazyLock;

use super::unit;
use crate::data::Table;
use crate::mentions::{Reading, number};
use crate::tokens::{Gap, Kind, Tokens};

/// Reads the noun that a number counts; of `known` ones only, where the number may be another word.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize, known: bool) -> Option<Reading<()>> {
    if at >= end || !tokens.is_word(at) || tokens.glued(at) {
        return None;
    }
    let row = WORDS.longest(tokens, at, end);
    // `ở 45 đường Lê Lai`: a house.
    if tokens.key(at) == "đường"
        && tokens.text(at - 1).len() > 1
        && tokens.is_capitalised(at + 1)
        && tokens.kind(at - 1) == Kind::Number
    {
        return None;
    }
    // `17 Chi bộ`, `hai Thủ tướng`; but `cơ sở 2 Bệnh viện Bạch Mai`.
    let is_title = row.is_some_and(|(len, _)| len > 1 && !tokens.is_capitalised(at + len));
    if tokens.is_capitalised(at) && !tokens.is_capitals(at) && !is_title {
        return None;
    }
    let len = match row {
        Some((len, Word { first: First::Noun, .. })) => len,
        Some((len, Word { first: First::Head, .. })) => len + kind(tokens, at + len, end, false, MOST_KINDS),
        Some((len, Word { first: First::Event, .. })) => len + kind(tokens, at + len, end, true, MOST_KINDS),
        Some((len, Word { first: First::Few, .. })) if !number::is_scale(tokens, at - 1) => len,
        Some((_, Word { first: First::Few | First::Time | First::None, .. })) => return None,
        None if known || tokens.is_capitals(at) => return None,
        None => unknown(tokens, at, end),
    };
    // `18 nhà ở Lào Cai`: where they stand.
    let is_where =
        len > 1 && tokens.key(at + len - 1) == "ở" && (tokens.is_capitalised(at + len) || tokens.key(at + len) == "các");
    let len = len - usize::from(is_where);
    Some(Reading::new(len + unit::per(tokens, at + len, end).unwrap_or(0), ()))
}

/// How many tokens the noun or the unit of time has by which something is counted: `/người`, `/năm`.
pub(super) fn single(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    WORDS.longest(tokens, at, end).filter(|(_, word)| word.first != First::None).map(|(len, _)| len)
}

/// How many nouns may follow a head, each the kind of the one before it.
const MOST_KINDS: usize = 2;

/// A word of a noun phrase.
#[derive(Clone, Copy)]
struct Word {
    first: First,
    then: Then,
}

/// What it is behind a number.
#[derive(Clone, Copy, PartialEq)]
enum First {
    /// A whole name of what is counted.
    Noun,
    /// A classifier, or a noun that takes a kind.
    Head,
    /// A head that also takes a verb: `vụ tấn công`.
    Event,
    /// The same, but only without a scale word: `hai đồng tiền`, for `1 tỷ đồng tiền mặt` is money.
    Few,
    /// A unit of time.
    Time,
    /// No noun.
    None,
}

/// What it is behind another noun.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    Noun,
    Verb,
    End,
}

static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    Table::read(crate::data::text!("counted.tsv"), |row| {
        let first = match row[0] {
            "noun" => First::Noun,
            "head" => First::Head,
            "event" => First::Event,
            "few" => First::Few,
            "time" => First::Time,
            "-" => First::None,
            other => panic!("no such noun: {other}"),
        };
        let then = match row[1] {
            "noun" => Then::Noun,
            "verb" => Then::Verb,
            "end" => Then::End,
            other => panic!("no such word of a phrase: {other}"),
        };
        Word { first, then }
    })
});

/// How many tokens at `at` say of what kind the noun before them is.
fn kind(tokens: &Tokens, at: usize, end: usize, takes_verb: bool, most: usize) -> usize {
    if most == 0 || at >= end || !tokens.is_word(at) || tokens.gap(at) > Gap::Line {
        return 0;
    }
    if tokens.is_capitalised(at) {
        // `cựu TNXP`, `dự án FDI`; but `hai nước Việt Nam`.
        return usize::from(tokens.is_capitals(at) && (3..=5).contains(&tokens.n_chars(at)));
    }
    match WORDS.longest(tokens, at, end) {
        Some((_, Word { then: Then::End, .. })) => 0,
        Some((_, Word { then: Then::Verb, .. })) if !takes_verb => 0,
        // `ca nhập cảnh`: more verbs have two syllables than the table knows.
        Some((1, Word { then: Then::Verb, .. })) => unknown(tokens, at, end),
        Some((len, Word { first: First::Head, .. })) => len + kind(tokens, at + len, end, false, most - 1),
        Some((len, _)) => len,
        None => unknown(tokens, at, end),
    }
}

/// Whether a word of several syllables stands at `at` that goes on with no noun: a verb, or what ends a phrase.
pub(crate) fn ends_phrase(tokens: &Tokens, at: usize, end: usize) -> bool {
    WORDS.longest(tokens, at, end).is_some_and(|(len, word)| len > 1 && word.then != Then::Noun)
}

/// Whether a noun of two syllables stands at `at`, the second without a capital: `Bộ đội`.
pub(crate) fn ends_word(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_noun = |(len, word): (usize, &Word)| len == 2 && word.then == Then::Noun;
    at + 1 < end && !tokens.is_capitalised(at + 1) && WORDS.longest(tokens, at, end).is_some_and(is_noun)
}

/// How many tokens an unknown word has: most have two syllables, a foreign word is one.
fn unknown(tokens: &Tokens, at: usize, end: usize) -> usize {
    let next = at + 1;
    let is_syllable = |at: usize| tokens.syllable(at).is_some();
    let goes_on = next < end
        && tokens.is_word(next)
        && tokens.gap(next) == Gap::Space
        && !tokens.is_capitalised(next)
        && is_syllable(at)
        && is_syllable(next)
        && WORDS.longest(tokens, next, end).is_none_or(|(len, word)| len == 1 && word.then == Then::Noun);
    if goes_on { 2 } else { 1 }
}
