//! Words that stand for someone named before: `ông`, `bà ấy`, `Đồng chí`.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Form, cue};
use crate::data::Table;
use crate::tokens::{Gap, Tokens};

static PRONOUNS: LazyLock<Table<Word>> = LazyLock::new(|| Table::read(crate::data::text!("pronouns.tsv"), word));

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Of any story: `ông`.
    Sure,
    /// Only where it stands before a name, too: `anh` is also a country, `em` also the reader.
    Honorific,
    /// Longer words that stand for nobody: `ông bà`, `các anh`, `đàn ông`.
    Other,
}

/// One, or a longer word that stands for nobody: how many tokens it has, and what it is.
pub(super) type Found = (usize, Word);

/// Looks for one at `at`.
#[inline]
pub(super) fn find(tokens: &Tokens, at: usize, end: usize) -> Option<Found> {
    PRONOUNS.longest(tokens, at, end).map(|(len, word)| (len, *word))
}

/// Reads the one that was found at `at`; `honours` tells whether the story has a name with the word of this hash before it.
pub(super) fn read(
    tokens: &Tokens,
    at: usize,
    piece: &Range<usize>,
    (len, word): Found,
    honours: impl Fn(u64) -> bool,
) -> Option<super::Named> {
    let next = at + len;
    let is_before_name =
        next < piece.end && tokens.gap(next) <= Gap::Space && tokens.is_word(next) && tokens.is_capitalised(next);
    let is_marked = next < piece.end && matches!(tokens.mark(next), '"' | '“');
    let is_country = tokens.is_capitalised(at) && !cue::is_sentence_first(tokens, at);
    let is_used = match word {
        Word::Sure => true,
        Word::Honorific => honours(tokens.hash(at)),
        Word::Other => false,
    };
    (is_used && !is_before_name && !is_marked && !is_country).then_some((len, "person/pronoun", Form::Pronoun))
}

/// How many tokens the search may pass: a longer word that stands for nobody as a whole.
pub(super) fn n_passed(found: Option<Found>) -> usize {
    found.filter(|(_, word)| *word == Word::Other).map_or(1, |(len, _)| len)
}

fn word(columns: &[&str]) -> Word {
    match columns[0] {
        "sure" => Word::Sure,
        "honorific" => Word::Honorific,
        _ => Word::Other,
    }
}
