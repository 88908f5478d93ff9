//! What short forms stand for.

use crate::article::Abbreviation;
use crate::mentions::Mention;
use crate::tokens::Tokens;

/// The short forms that the story uses, each once, with its mentions.
pub(crate) fn abbreviations(_tokens: &Tokens, _mentions: &[Mention]) -> Vec<Abbreviation> {
    Vec::new()
}
