//! The words around documents, and what they do there.

use std::sync::LazyLock;

use crate::data::Table;
use crate::mentions::flags;
use crate::tokens::Tokens;

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Ends a name that has no closing mark: `Luật Đất đai quy định`.
    Name,
    /// Ends also what a document is about: `về giãn cách đã giúp`.
    Sentence,
    /// Stands between who issues and the document: `Chính phủ ban hành Nghị định`.
    Issues,
    /// Stands between the document and the day: `ký ngày 30/5/2019`.
    Signed,
    /// Stands before the day on which it takes effect: `có hiệu lực từ`.
    Effect,
    /// Stands before what it is about: `về việc`.
    Subject,
    /// After a type, refers back: `này`.
    This,
    /// Gives a short name: `sau đây gọi là`.
    Alias,
    /// Is no document although a type begins it: `luật sư`.
    Aside,
    /// Stands before `Luật`, which is then no law: `Đại học Luật`.
    School,
    /// Holds a syllable that alone would end a name: `tự do`.
    Compound,
    /// Before a type, which then refers back to no document: `dự thảo Nghị định`, `các Nghị quyết`.
    Draft,
}

/// The names of the roles in the table, in their order.
const ROLES: [&str; 12] =
    ["name", "sentence", "issues", "signed", "effect", "subject", "this", "alias", "aside", "school", "compound", "draft"];

/// The roles of each word, a bit for each.
static WORDS: LazyLock<Table<u16>> =
    LazyLock::new(|| Table::read(crate::data::text!("document-words.tsv"), |row| flags(row[0], &ROLES)));

/// How many tokens the longest of the words that start here has, if it does this.
pub(crate) fn read(tokens: &Tokens, at: usize, end: usize, role: Role) -> Option<usize> {
    WORDS.longest(tokens, at, end).filter(|(_, roles)| **roles & 1 << role as u16 != 0).map(|(len, _)| len)
}

/// Whether such a word ends at `end`, not before `start`.
pub(crate) fn ends(tokens: &Tokens, end: usize, start: usize, role: Role) -> bool {
    (1..=4).any(|len| end >= start + len && read(tokens, end - len, end, role) == Some(len))
}

/// Whether such a word stands here, and is no part of a longer one.
pub(crate) fn is(tokens: &Tokens, at: usize, end: usize, role: Role) -> bool {
    let is_part = || at > 0 && read(tokens, at - 1, end, Role::Compound).is_some();
    read(tokens, at, end, role).is_some() && !is_part()
}
