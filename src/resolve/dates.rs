//! The values of the dates in the story.

use super::Times;
use crate::article::Date;
use crate::mentions::Mention;
use crate::options::Reference;
use crate::tokens::Tokens;

/// Gives each date of the story its value, in the order of the mentions.
pub(crate) fn dates(_tokens: &Tokens, _mentions: &[Mention], _times: &Times, _reference: Option<Reference>) -> Vec<Date> {
    Vec::new()
}
