//! Addresses on the web, e-mail addresses, telephone numbers.

use std::ops::Range;

use super::Found;
use crate::tokens::Tokens;

/// Reads one.
pub(super) fn read(_tokens: &Tokens, _at: usize, _piece: &Range<usize>) -> Option<Found> {
    None
}
