//! The second stage: words, numbers and marks, each with its span in the caller's text.
//!
//! Rules match tokens, never bytes, so none can start inside a word or a number. `20h30` is three tokens without space
//! between them, `Chinhphu.vn` too; [`Tokens::glued`] tells.

use std::ops::Range;

use crate::article::Span;
use crate::fold::fold_into;
use crate::source::{Source, is_mark};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A run of letters: in Vietnamese, a syllable.
    Word,
    /// A run of the digits 0 to 9.
    Number,
    /// Any other character.
    Mark,
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing: it follows the token before it at once.
    None,
    /// A space.
    Space,
    /// Several spaces, as menus and lists of keywords are set.
    Wide,
    /// A line end.
    Line,
    /// A line end, and space before the first word.
    Indent,
    /// A line with no token.
    Blank,
}

/// Offsets in 32 bits take half the memory, and no article is longer.
struct Token {
    kind: Kind,
    gap: Gap,
    /// Whether it starts with a capital letter.
    capital: bool,
    repaired: Range<u32>,
    folded: Range<u32>,
    original: Range<u32>,
    /// Of the folded form, by which tables turn most words away.
    hash: u64,
}

/// All tokens of a text, by their position in it.
pub(crate) struct Tokens {
    text: String,
    folded: String,
    list: Vec<Token>,
}

impl Tokens {
    /// Splits the repaired text; what is longer than 32-bit offsets can say is cut by `parse`.
    pub(crate) fn split(source: Source) -> Self {
        let mut list = Vec::with_capacity(source.text.len() / 5);
        let mut folded = String::with_capacity(source.text.len());
        let mut way = source.way_back();
        let mut chars = source.text.char_indices().peekable();
        let mut gap = Gap::Line;
        while let Some((start, c)) = chars.next() {
            if c == '\n' {
                gap = if gap >= Gap::Line && !list.is_empty() { Gap::Blank } else { Gap::Line };
                continue;
            }
            if c.is_whitespace() {
                gap = match gap {
                    Gap::None => Gap::Space,
                    Gap::Space => Gap::Wide,
                    Gap::Line => Gap::Indent,
                    gap => gap,
                };
                continue;
            }
            let kind = kind_of(c);
            let mut end = start + c.len_utf8();
            // A mark that stands on a character goes with it, so that a span never cuts what a reader sees as one.
            while let Some(&(at, next)) = chars.peek() {
                let joins = is_mark(next) || (kind != Kind::Mark && !next.is_whitespace() && kind_of(next) == kind);
                if !joins {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            let (from, span) = (folded.len(), way.span(start..end));
            fold_into(&source.text[start..end], &mut folded);
            list.push(Token {
                kind,
                gap,
                capital: c.is_uppercase(),
                repaired: narrow(start)..narrow(end),
                folded: narrow(from)..narrow(folded.len()),
                original: narrow(span.start)..narrow(span.end),
                hash: hash(&folded.as_bytes()[from..]),
            });
            gap = Gap::None;
        }
        Self { text: source.text, folded, list }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The words of a token as read; empty beyond the end.
    pub(crate) fn text(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &self.text[token.repaired.start as usize..token.repaired.end as usize])
    }

    /// The folded form of a token, by which it is looked up; empty beyond the end.
    pub(crate) fn key(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &self.folded[token.folded.start as usize..token.folded.end as usize])
    }

    /// The folded forms of a range, each with a space behind it: by them names are told to be the same.
    pub(crate) fn keys(&self, range: &Range<usize>) -> String {
        range.clone().flat_map(|at| [self.key(at), " "]).collect()
    }

    /// A hash of the folded form.
    pub(crate) fn hash(&self, at: usize) -> u64 {
        self.list.get(at).map_or(0, |token| token.hash)
    }

    /// What a token is; beyond the end, a mark.
    pub(crate) fn kind(&self, at: usize) -> Kind {
        self.list.get(at).map_or(Kind::Mark, |token| token.kind)
    }

    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word
    }

    /// What stands before a token; beyond the end, a line end.
    pub(crate) fn gap(&self, at: usize) -> Gap {
        self.list.get(at).map_or(Gap::Line, |token| token.gap)
    }

    /// Whether a token follows the one before it at once.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.gap(at) == Gap::None
    }

    /// Whether a word starts with a capital letter.
    pub(crate) fn is_capitalised(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.capital)
    }

    /// Whether all letters of a word are capitals.
    pub(crate) fn is_capitals(&self, at: usize) -> bool {
        self.is_word(at)
            && (self.is_capitalised(at) || !self.text(at).is_ascii())
            && !self.text(at).chars().any(char::is_lowercase)
    }

    /// How many words a range has.
    pub(crate) fn n_words(&self, range: Range<usize>) -> usize {
        range.filter(|&at| self.is_word(at)).count()
    }

    /// The number that a token of at most nine digits writes.
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        let text = self.text(at);
        if self.kind(at) == Kind::Number && text.len() <= 9 { text.parse().ok() } else { None }
    }

    /// Whether two ranges have the same words, in any case.
    pub(crate) fn is_same(&self, one: &Range<usize>, other: &Range<usize>) -> bool {
        one.len() == other.len() && one.clone().zip(other.clone()).all(|(one, other)| self.key(one) == self.key(other))
    }

    /// The span, in UTF-8 bytes of the caller's text, from the first to the last token of a range that is not empty.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        match self.list.get(range.clone()) {
            Some([first, .., last]) => Span { start: first.original.start as usize, end: last.original.end as usize },
            Some([only]) => Span { start: only.original.start as usize, end: only.original.end as usize },
            _ => Span::default(),
        }
    }

    /// The tokens of which a span, in UTF-8 bytes of the caller's text, covers a part at least.
    pub(crate) fn covered(&self, span: Span) -> Range<usize> {
        let start = self.list.partition_point(|token| token.original.end as usize <= span.start);
        let end = self.list.partition_point(|token| (token.original.start as usize) < span.end);
        start..end.max(start)
    }

    /// The words of a range as read: single spaces, and none where the text has none.
    pub(crate) fn join(&self, range: &Range<usize>) -> String {
        let mut out = String::new();
        for at in range.clone() {
            if at > range.start && !self.glued(at) {
                out.push(' ');
            }
            out.push_str(self.text(at));
        }
        out
    }
}

fn kind_of(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Number,
        // Nearly all there is; the table of Unicode is asked for the rest.
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ư' | 'Ạ'..='ỹ' => Kind::Word,
        '\0'..='\u{7f}' => Kind::Mark,
        _ if c.is_alphabetic() => Kind::Word,
        _ => Kind::Mark,
    }
}

/// A hash of a short word, eight bytes at a step, with its upper bits as well mixed as its lower ones.
fn hash(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    bytes.chunks(8).fold(bytes.len() as u64, |hash, chunk| {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        let mixed = (hash ^ u64::from_le_bytes(eight)).wrapping_mul(ODD);
        (mixed ^ (mixed >> 32)).wrapping_mul(ODD)
    })
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).expect("parse cuts texts beyond 32-bit offsets")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Tokens {
        Tokens::split(Source::repair(text))
    }

    fn shown(text: &str) -> String {
        let tokens = tokens(text);
        (0..tokens.len())
            .map(|at| {
                let gap = match tokens.gap(at) {
                    Gap::None => "+",
                    Gap::Space => " ",
                    Gap::Wide => "  ",
                    Gap::Line => "/",
                    Gap::Indent => "/ ",
                    Gap::Blank => "//",
                };
                format!("{gap}{}", tokens.text(at))
            })
            .collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(shown("Lúc 20h30, 6/9 (VPCP)…"), "/Lúc 20+h+30+, 6+/+9 (+VPCP+)+…");
        assert_eq!(shown("a\r\nb  c\n \n\nd"), "/a/b  c//d");
        assert_eq!(shown("\n\na\n b"), "/a/ b");
    }

    #[test]
    fn keys_fold_and_texts_stay() {
        let tokens = tokens("UỶ ban");
        assert_eq!((tokens.text(0), tokens.key(0)), ("UỶ", "ủy"));
        assert_eq!((tokens.text(9), tokens.key(9)), ("", ""));
    }

    #[test]
    fn marks_stay_with_what_they_stand_on() {
        assert_eq!(shown("1\u{304}2 ẅ\u{33c}a"), "/1\u{304}2 ẅ\u{33c}a");
    }

    #[test]
    fn joined_words_have_single_spaces() {
        let tokens = tokens("Gia \u{a0} Huy\n(ghi)");
        assert_eq!(tokens.join(&(0..5)), "Gia Huy (ghi)");
        assert_eq!(tokens.span(&(0..2)), Span { start: 0, end: 10 });
    }
}
