//! Small words around speech, each with what it tells.

use std::sync::LazyLock;

use crate::data::Table;
use crate::tokens::Tokens;

/// What a word tells where it stands; see the head of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Before,
    After,
    Not,
    Noun,
    Clause,
    Preposition,
    Kin,
    Name,
    Title,
    Thing,
    Act,
    Crowd,
}

const ROLES: [(&str, Role); 12] = [
    ("before", Role::Before),
    ("after", Role::After),
    ("not", Role::Not),
    ("noun", Role::Noun),
    ("clause", Role::Clause),
    ("preposition", Role::Preposition),
    ("kin", Role::Kin),
    ("name", Role::Name),
    ("title", Role::Title),
    ("thing", Role::Thing),
    ("act", Role::Act),
    ("crowd", Role::Crowd),
];

/// The roles of each word, a bit each.
static WORDS: LazyLock<Table<u16>> = LazyLock::new(|| {
    Table::read(crate::data::text!("speech-words.tsv"), |row| {
        let roles = ROLES.iter().filter(|(name, _)| row[0].split(' ').any(|role| role == *name));
        roles.fold(0, |bits, (_, role)| bits | 1 << *role as u8)
    })
});

/// No word of the table has more tokens.
const MOST_TOKENS: usize = 3;

/// How many tokens the word has that starts at `at`, if it has the role.
pub(super) fn at(tokens: &Tokens, at: usize, end: usize, role: Role) -> Option<usize> {
    WORDS.longest(tokens, at, end).filter(|(_, bits)| *bits >> role as u8 & 1 == 1).map(|(len, _)| len)
}

/// How many tokens the word has that ends at `end`, if it has the role.
pub(super) fn ending(tokens: &Tokens, start: usize, end: usize, role: Role) -> Option<usize> {
    let start = start.max(end.saturating_sub(MOST_TOKENS));
    // Few words end one, whatever its role.
    let (longest, _) = WORDS.longest_before(tokens, end, start)?;
    let is_word = |first: &usize| WORDS.exact(tokens, &(*first..end)).is_some_and(|bits| bits >> role as u8 & 1 == 1);
    (longest..end).find(is_word).map(|first| end - first)
}
