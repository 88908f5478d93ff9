//! The third stage: the physical lines of the paste, as ranges of tokens. Lines without a token are none.

use std::ops::Range;

use crate::tokens::{Gap, Tokens};

/// The lines of a text, in order.
pub(crate) fn split(tokens: &Tokens) -> Vec<Range<usize>> {
    let starts = (0..tokens.len()).filter(|&at| tokens.gap(at) >= Gap::Line);
    let mut lines: Vec<Range<usize>> = starts.map(|at| at..tokens.len()).collect();
    for i in 1..lines.len() {
        lines[i - 1].end = lines[i].start;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn lines_cover_all_tokens() {
        let tokens = Tokens::split(Source::repair("a b\n\n.\nc"));
        assert_eq!(split(&tokens), [0..2, 2..3, 3..4]);
        assert!(split(&Tokens::split(Source::repair(" \n"))).is_empty());
    }
}
