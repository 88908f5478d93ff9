//! Which of some ranges each token lies in.

use std::ops::Range;

/// The ranges by their numbers, one for each token at most, in four bytes: a text has many tokens.
pub(super) struct Cover(Vec<u32>);

/// No range.
const NONE: u32 = u32::MAX;

impl Cover {
    /// Of ranges in the tokens up to `n`; where several hold a token, the first counts.
    pub(super) fn of<'r>(n: usize, ranges: impl Iterator<Item = &'r Range<usize>>) -> Self {
        let mut cover = vec![NONE; n];
        for (range, number) in ranges.zip(0..) {
            cover[range.clone()].iter_mut().filter(|of| **of == NONE).for_each(|of| *of = number);
        }
        Self(cover)
    }

    pub(super) fn at(&self, token: usize) -> Option<usize> {
        self.0.get(token).filter(|of| **of != NONE).map(|of| *of as usize)
    }
}
