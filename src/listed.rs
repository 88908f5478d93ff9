//! Lists of single words that the code has itself, looked up by their hashes.

use crate::hashed::Hashed;
use crate::tokens::{Tokens, hashes};

/// Single words, of a list with spaces between them.
pub(crate) struct Words(Hashed<()>);

impl Words {
    pub(crate) fn of(list: &str) -> Self {
        Self(hashes(list).map(|(_, word)| (word, ())).collect())
    }

    /// Whether the word at `at` is one of them.
    pub(crate) fn have(&self, tokens: &Tokens, at: usize) -> bool {
        self.0.has(tokens.hash(at))
    }
}
