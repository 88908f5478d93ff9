//! What mentions begin with: of the words of a text most begin none, and are passed at one look.

use std::sync::LazyLock;

use super::FAMILIES;
use crate::data::{Firsts, Phrases};
use crate::tokens::{Kind, Tokens};

/// What the mentions of a family begin with, at the least: where none of it stands, its reader finds nothing.
#[derive(Default)]
pub(super) struct Triggers {
    /// The first words of the phrases that open a mention.
    pub(super) tables: Vec<&'static Phrases>,
    /// Single words, folded, and marks.
    pub(super) words: &'static [&'static str],
    /// A word with a capital in it.
    pub(super) capital: bool,
    pub(super) number: bool,
    /// A word before a number, or a word or a number with something glued behind it that is not the last mark of a phrase.
    pub(super) tied: bool,
}

/// A set of families, a bit each by their place in [`FAMILIES`].
#[derive(Clone, Copy, Default)]
pub(super) struct Families(u16);

impl Families {
    pub(super) fn has(self, family: usize) -> bool {
        self.0 & 1 << family != 0
    }
}

impl Iterator for Families {
    type Item = usize;

    /// Takes the surest out.
    fn next(&mut self) -> Option<usize> {
        let family = self.0.trailing_zeros() as usize;
        let is_one = self.0 != 0;
        self.0 &= self.0.wrapping_sub(1);
        is_one.then_some(family)
    }
}

/// Which families each trigger calls.
struct All {
    words: Firsts,
    capital: u16,
    number: u16,
    tied: u16,
}

static ALL: LazyLock<All> = LazyLock::new(|| {
    let (mut tables, mut words) = (Vec::new(), Vec::new());
    let mut all = All { words: Firsts::new(&[], &[]), capital: 0, number: 0, tied: 0 };
    for (family, (_, triggers)) in FAMILIES.iter().enumerate() {
        let (bit, triggers) = (1 << family, triggers());
        tables.extend(triggers.tables.into_iter().map(|table| (table, bit)));
        words.extend(triggers.words.iter().map(|word| (*word, bit)));
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
#[inline]
pub(super) fn families_at(tokens: &Tokens, at: usize) -> Families {
    let all = &*ALL;
    let kind = tokens.kind(at);
    let of_word = if kind == Kind::Number { all.number } else { all.words.of(tokens, at) };
    if kind == Kind::Mark {
        return Families(of_word);
    }
    let next = tokens.kind(at + 1);
    // `US$ 5`
    let is_tied = next == Kind::Number
        || tokens.glued(at + 1) && (next == Kind::Word || tokens.glued(at + 2) || tokens.kind(at + 2) == Kind::Number);
    let of_case = if tokens.has_capital(at) { all.capital } else { 0 };
    Families(of_word | of_case | if is_tied { all.tied } else { 0 })
}
