//! Positions: `Bộ trưởng`, `Chủ nhiệm Văn phòng Chính phủ`, `nguyên Phó Giám đốc Sở Y tế`, `Thượng tá`, `ca sĩ`.

use std::ops::Range;

use super::Found;
use crate::tokens::Tokens;

/// A position, with the body to which it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    /// The tokens that name the body, inside the position.
    pub(crate) body: Option<Range<usize>>,
    /// Whether it is held no more: `nguyên`, `cựu`.
    pub(crate) former: bool,
}

/// Reads one in the story.
pub(super) fn read(_tokens: &Tokens, _at: usize, _piece: &Range<usize>) -> Option<Found> {
    None
}
