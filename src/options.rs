//! What a caller can ask of `parse`.

use crate::article::Offsets;

/// What a caller can ask of [`parse`](crate::parse). `Options::default()` asks for offsets in UTF-8 bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The unit of every offset in the result.
    pub offsets: Offsets,
}

impl Options {
    /// The same options with offsets in `unit`.
    #[must_use]
    pub fn with_offsets(mut self, unit: Offsets) -> Self {
        self.offsets = unit;
        self
    }
}
