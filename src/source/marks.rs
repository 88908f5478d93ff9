//! What stands on the character before it, so that a reader sees both as one.

use super::normal::{is_combining, stands_alone};

/// Whether a character stands on the one before it: a combining mark, or what changes the look of a sign.
pub(crate) fn is_mark(c: char) -> bool {
    let changes_look = |c| CLASSLESS.iter().any(|&(first, last)| (first..=last).contains(&c));
    !stands_alone(c) && (is_combining(c) || changes_look(c))
}

/// What stands on the character before it, has no combining class, and is no letter: of the blocks of signs and emoji, then of all
/// others. What is a letter goes with a word by itself.
const CLASSLESS: [(char, char); 43] = [
    (JOINER, JOINER),
    ('\u{20dd}', '\u{20e4}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{1f3fb}', '\u{1f3ff}'),
    ('\u{e0020}', '\u{e01ef}'),
    ('\u{488}', '\u{489}'),
    ('\u{afd}', '\u{aff}'),
    ('\u{b55}', '\u{b55}'),
    ('\u{e47}', '\u{e47}'),
    ('\u{e4c}', '\u{e4c}'),
    ('\u{e4e}', '\u{e4e}'),
    ('\u{ecc}', '\u{ecc}'),
    ('\u{ece}', '\u{ece}'),
    ('\u{f3e}', '\u{f3f}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{17c9}', '\u{17d1}'),
    ('\u{17d3}', '\u{17d3}'),
    ('\u{180b}', '\u{180d}'),
    ('\u{180f}', '\u{180f}'),
    ('\u{1abe}', '\u{1abe}'),
    ('\u{1ce1}', '\u{1ce1}'),
    ('\u{1cf7}', '\u{1cf7}'),
    ('\u{a670}', '\u{a672}'),
    ('\u{abec}', '\u{abec}'),
    ('\u{111c9}', '\u{111c9}'),
    ('\u{111cb}', '\u{111cc}'),
    ('\u{113d2}', '\u{113d2}'),
    ('\u{113e1}', '\u{113e2}'),
    ('\u{11a33}', '\u{11a33}'),
    ('\u{11a98}', '\u{11a98}'),
    ('\u{11f5a}', '\u{11f5a}'),
    ('\u{13440}', '\u{13440}'),
    ('\u{13447}', '\u{13455}'),
    ('\u{16fe4}', '\u{16fe4}'),
    ('\u{1bc9d}', '\u{1bc9d}'),
    ('\u{1cf00}', '\u{1cf2d}'),
    ('\u{1cf30}', '\u{1cf46}'),
    ('\u{1da00}', '\u{1da36}'),
    ('\u{1da3b}', '\u{1da6c}'),
    ('\u{1da75}', '\u{1da75}'),
    ('\u{1da84}', '\u{1da84}'),
    ('\u{1da9b}', '\u{1da9f}'),
    ('\u{1daa1}', '\u{1daaf}'),
];

/// Whether a reader sees a character as one with the one before it: a sign with what stands on it, signs that are joined, the halves of a flag.
pub(crate) fn is_joined(before: &str, c: char) -> bool {
    let is_half_flag = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    is_mark(c) || before.ends_with(JOINER) || is_half_flag(c) && before.ends_with(is_half_flag)
}

pub(super) const JOINER: char = '\u{200d}';
