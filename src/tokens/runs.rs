//! Where words, numbers and marks start and end in the repaired text.

use std::ops::Range;

use super::hash::eight;
use super::{Gap, Kind};
use crate::fold::{Class, class_at};
use crate::source::{is_joined, is_mark};

/// Cuts a text into its tokens.
pub(super) struct Runs<'t> {
    text: &'t str,
    at: usize,
}

/// A token, and what was seen of its characters on the way.
pub(super) struct Run {
    pub(super) kind: Kind,
    /// All classes that its characters have.
    pub(super) classes: u8,
    /// In bytes of the text.
    pub(super) range: Range<usize>,
}

/// Of eight bytes, from the lowest on, how many are letters of ASCII or beyond it, where they may be parts of one.
fn n_letters(bytes: u64) -> usize {
    const ALL: u64 = u64::MAX / 0xff;
    let small = (bytes | (ALL * 0x20)) & (ALL * 0x7f);
    // The upper bit of each byte that is `a` or more, that is more than `z`, that is beyond ASCII.
    let is_letter = ((small + ALL * (0x80 - 0x61)) & !(small + ALL * (0x80 - 0x7b))) | bytes;
    (!is_letter & (ALL * 0x80)).trailing_zeros() as usize / 8
}

impl<'t> Runs<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// What ends where ASCII ends it: mostly a whole token, and surely one if the same bytes have been one before. Empty where one must look.
    #[inline(always)]
    pub(super) fn whole(&self) -> Range<usize> {
        // What is longer has hardly stood before.
        const MOST_BYTES: usize = 16;
        let rest = &self.text.as_bytes()[self.at..];
        let n_letters = |at: usize| n_letters(eight(self.text, self.at + at));
        let len = match (n_letters(0), rest) {
            (0, [b'0'..=b'9', ..]) => {
                let mut bytes = rest.iter().take(MOST_BYTES);
                bytes.position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len().min(MOST_BYTES))
            }
            (0, _) => 1,
            (8, _) => 8 + n_letters(8),
            (len, _) => len,
        };
        // What follows a number or a mark may stand on it; a word may go on.
        let is_closed = rest.get(len).is_none_or(u8::is_ascii) && len < MOST_BYTES;
        self.at..self.at + if is_closed { len } else { 0 }
    }

    /// Passes what is known to be a token.
    pub(super) fn pass(&mut self, token: &Range<usize>) {
        self.at = token.end;
    }

    fn next_char(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Passes the space before a token, and tells what it is; none at the end.
    pub(super) fn pass_gap(&mut self) -> Option<Gap> {
        let is_first = self.at == 0;
        // Before nearly every token stands a space or nothing. What starts with a byte up to 0xcb stands on nothing.
        match self.text.as_bytes().get(self.at..) {
            Some([b' ', b'!'..=0xcb, ..]) if !is_first => {
                self.at += 1;
                return Some(Gap::Space);
            }
            Some([b'!'..=0xff, ..]) if !is_first => return Some(Gap::None),
            _ => {}
        }
        let mut gap = if is_first { Gap::Line } else { Gap::None };
        loop {
            gap = match (*self.text.as_bytes().get(self.at)?, gap) {
                (b'\n', Gap::None | Gap::Space | Gap::Wide) => Gap::Line,
                (b'\n', _) if is_first => Gap::Line,
                (b'\n', _) => Gap::Blank,
                (b' ', Gap::None) => Gap::Space,
                (b' ', Gap::Space) => Gap::Wide,
                (b' ', Gap::Line) => Gap::Indent,
                (b' ', _) => gap,
                // What stands on a space is seen as one with it: no token starts there.
                (0x80.., Gap::Space | Gap::Wide | Gap::Indent) => match self.next_char().filter(|&c| is_mark(c)) {
                    Some(mark) => {
                        self.at += mark.len_utf8();
                        continue;
                    }
                    None => return Some(gap),
                },
                // The source leaves no other space.
                _ => return Some(gap),
            };
            self.at += 1;
        }
    }
}

impl Iterator for Runs<'_> {
    type Item = (Gap, Run);

    fn next(&mut self) -> Option<(Gap, Run)> {
        Some((self.pass_gap()?, self.pass_run()))
    }
}

impl Runs<'_> {
    /// Passes the token that starts here.
    pub(super) fn pass_run(&mut self) -> Run {
        let start = self.at;
        let first = class_at(self.text, start).filter(|(class, _)| *class != Class::Other);
        let (class, kind) = match first {
            Some((class @ (Class::Small | Class::Capital), _)) => (class, Kind::Word),
            Some((Class::Digit, _)) => (Class::Digit, Kind::Number),
            Some((class, _)) => (class, Kind::Mark),
            None if self.next_char().is_some_and(char::is_alphabetic) => (Class::Other, Kind::Word),
            None => (Class::Other, Kind::Mark),
        };
        self.at = match first {
            Some((_, next)) => next,
            None => start + self.next_char().map_or(0, char::len_utf8),
        };
        // The classes of which more belongs to it.
        let alike = match kind {
            Kind::Word => Class::Small as u8 | Class::Capital as u8,
            Kind::Number => Class::Digit as u8,
            Kind::Mark => 0,
        };
        let mut classes = class as u8;
        loop {
            match class_at(self.text, self.at) {
                // Nearly all of a text goes this way.
                Some((class, next)) if class as u8 & alike != 0 => {
                    classes |= class as u8;
                    self.at = next;
                }
                Some((class, _)) if class != Class::Other => break,
                // A mark that stands on a character goes with it, so that a span never cuts what a reader sees as one.
                _ => match self.next_char() {
                    Some(c) if kind == Kind::Word && c.is_alphabetic() || is_joined(&self.text[..self.at], c) => {
                        classes |= Class::Other as u8;
                        self.at += c.len_utf8();
                    }
                    _ => break,
                },
            }
        }
        Run { kind, classes, range: start..self.at }
    }
}
