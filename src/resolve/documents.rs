//! Which citations mean the same document.

use crate::article::Document;
use crate::mentions::Mention;
use crate::tokens::Tokens;

/// The documents that the story cites, each once, with its mentions.
pub(crate) fn documents(_tokens: &Tokens, _mentions: &[Mention]) -> Vec<Document> {
    Vec::new()
}
