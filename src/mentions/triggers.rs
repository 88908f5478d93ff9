//! What mentions begin with: of the words of a text most begin none, and are passed at one look.

use std::sync::LazyLock;

use super::FAMILIES;
use crate::data::{Firsts, Phrases};
use crate::tokens::{Kind, Tokens};

/// What the mentions of a family begin with, at the least: where none of it stands, its reader finds nothing.
#[derive(Default)]
pub(super) struct Triggers {
    /// The first words of their phrases.
    pub(super) tables: Vec<&'static Phrases>,
    /// Single words, folded.
    pub(super) words: &'static [&'static str],
    /// A word with a capital in it.
    pub(super) capital: bool,
    pub(super) number: bool,
    /// A word before a number, or a word or a number with something glued behind it.
    pub(super) tied: bool,
    pub(super) marks: &'static [char],
}

/// A set of families, a bit each by their place in [`FAMILIES`].
#[derive(Clone, Copy, Default)]
pub(super) struct Families(u16);

impl Families {
    pub(super) fn has(self, family: usize) -> bool {
        self.0 & 1 << family != 0
    }

    pub(super) fn iter(self) -> impl Iterator<Item = usize> {
        let rest = |families: &u16| Some(families & (families - 1)).filter(|rest| *rest != 0);
        std::iter::successors(Some(self.0).filter(|families| *families != 0), rest)
            .map(|families| families.trailing_zeros() as usize)
    }
}

/// Which families each trigger calls.
struct All {
    words: Firsts,
    capital: u16,
    number: u16,
    tied: u16,
    marks: Vec<(char, u16)>,
}

static ALL: LazyLock<All> = LazyLock::new(|| {
    let (mut tables, mut words) = (Vec::new(), Vec::new());
    let mut all = All { words: Firsts::new(&[], &[]), capital: 0, number: 0, tied: 0, marks: Vec::new() };
    for (family, (_, triggers)) in FAMILIES.iter().enumerate() {
        let (bit, triggers) = (1 << family, triggers());
        tables.extend(triggers.tables.into_iter().map(|table| (table, bit)));
        words.extend(triggers.words.iter().map(|word| (*word, bit)));
        all.marks.extend(triggers.marks.iter().map(|mark| (*mark, bit)));
        for (is_one, families) in
            [(triggers.capital, &mut all.capital), (triggers.number, &mut all.number), (triggers.tied, &mut all.tied)]
        {
            *families |= if is_one { bit } else { 0 };
        }
    }
    all.words = Firsts::new(&tables, &words);
    all
});

/// The families of which a mention may begin at `at`.
pub(super) fn families_at(tokens: &Tokens, at: usize) -> Families {
    let all = &*ALL;
    let kind = tokens.kind(at);
    if kind == Kind::Mark {
        let mark = tokens.mark(at);
        return Families(all.marks.iter().filter(|(other, _)| *other == mark).fold(0, |families, (_, bit)| families | bit));
    }
    let is_tied = tokens.glued(at + 1) || tokens.kind(at + 1) == Kind::Number;
    let of_kind = if kind == Kind::Number { all.number } else { all.words.of(tokens, at) };
    let of_case = if tokens.has_capital(at) { all.capital } else { 0 };
    Families(of_kind | of_case | if is_tied { all.tied } else { 0 })
}
