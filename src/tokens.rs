//! The second stage: words, numbers and marks, each with its span in the caller's text.
//!
//! Rules match tokens, never bytes, so none can start inside a word or a number. `20h30` is three tokens without space
//! between them, `Chinhphu.vn` too; [`Tokens::glued`] tells.

use std::cell::OnceCell;
use std::ops::Range;
use std::str::Chars;

use crate::article::Span;
use crate::fold::{Class, class_of, fold_into};
use crate::source::{Source, is_mark};
use crate::syllable::{self, Syllable};

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
    /// Whether all letters are capitals.
    capitals: bool,
    has_capital: bool,
    /// The character that it is, if it is a mark on which nothing stands.
    mark: char,
    n_chars: u32,
    repaired: Range<u32>,
    folded: Range<u32>,
    original: Range<u32>,
    /// Of the folded form, by which tables turn most words away.
    hash: u64,
    /// Looked at when first asked for.
    syllable: OnceCell<Option<Syllable>>,
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
        let mut way = source.way_back();
        let mut runs = Runs::of(&source.text);
        for run in &mut runs {
            let Run { kind, gap, first, n_chars, is_capitalised, has_capital, has_small, range, folded, hash } = run;
            let (is_word, span) = (kind == Kind::Word, way.span(range.clone()));
            list.push(Token {
                kind,
                gap,
                capital: is_capitalised,
                capitals: is_word && !has_small && (is_capitalised || n_chars as usize != range.len()),
                has_capital,
                mark: if kind == Kind::Mark && n_chars == 1 { first } else { '\0' },
                n_chars,
                repaired: narrow(range.start)..narrow(range.end),
                folded: narrow(folded.start)..narrow(folded.end),
                original: narrow(span.start)..narrow(span.end),
                hash,
                syllable: OnceCell::new(),
            });
        }
        let folded = runs.folded;
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
        let folded = self.list.get(range.clone()).unwrap_or_default().iter().map(|token| token.folded.len() + 1).sum();
        let mut keys = String::with_capacity(folded);
        for at in range.clone() {
            keys.push_str(self.key(at));
            keys.push(' ');
        }
        keys
    }

    /// A hash of the folded form.
    pub(crate) fn hash(&self, at: usize) -> u64 {
        self.list.get(at).map_or(0, |token| token.hash)
    }

    /// The character that a token is, where it is a mark; `\0` for all else.
    pub(crate) fn mark(&self, at: usize) -> char {
        self.list.get(at).map_or('\0', |token| token.mark)
    }

    /// How many characters a token has.
    pub(crate) fn n_chars(&self, at: usize) -> usize {
        self.list.get(at).map_or(0, |token| token.n_chars as usize)
    }

    /// What a word is as a syllable of Vietnamese, if it has the shape of one.
    pub(crate) fn syllable(&self, at: usize) -> Option<Syllable> {
        *self.list.get(at)?.syllable.get_or_init(|| syllable::read(self.text(at)))
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

    /// Whether a token has a capital letter anywhere.
    pub(crate) fn has_capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.has_capital)
    }

    /// Whether all letters of a word are capitals.
    pub(crate) fn is_capitals(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.capitals)
    }

    /// How many words a range has.
    pub(crate) fn n_words(&self, range: Range<usize>) -> usize {
        range.filter(|&at| self.is_word(at)).count()
    }

    /// The number that a token of at most nine digits writes.
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        if self.kind(at) != Kind::Number {
            return None;
        }
        let text = self.text(at);
        if text.len() <= 9 { text.parse().ok() } else { None }
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
        let [first, rest @ ..] = self.list.get(range.clone()).unwrap_or_default() else { return String::new() };
        let words = first.repaired.start as usize..rest.last().unwrap_or(first).repaired.end as usize;
        if rest.iter().all(|token| token.gap <= Gap::Space) {
            return self.text[words].to_owned();
        }
        let mut out = String::with_capacity(words.len());
        for at in range.clone() {
            if at > range.start && !self.glued(at) {
                out.push(' ');
            }
            out.push_str(self.text(at));
        }
        out
    }
}

/// A token of a text by itself.
struct Run {
    kind: Kind,
    gap: Gap,
    first: char,
    n_chars: u32,
    is_capitalised: bool,
    has_capital: bool,
    has_small: bool,
    range: Range<usize>,
    folded: Range<usize>,
    hash: u64,
}

/// Cuts a text into its tokens.
struct Runs<'t> {
    text: &'t str,
    rest: Chars<'t>,
    folded: String,
}

impl<'t> Runs<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, rest: text.chars(), folded: String::with_capacity(text.len()) }
    }

    /// Passes the space before a token: what it is, and the first character of the token.
    fn pass_gap(&mut self) -> Option<(Gap, char)> {
        let is_first = self.folded.is_empty();
        let mut gap = if is_first { Gap::Line } else { Gap::None };
        for c in &mut self.rest {
            gap = match gap {
                _ if !c.is_whitespace() => return Some((gap, c)),
                _ if c == '\n' && (gap < Gap::Line || is_first) => Gap::Line,
                _ if c == '\n' => Gap::Blank,
                Gap::None => Gap::Space,
                Gap::Space => Gap::Wide,
                Gap::Line => Gap::Indent,
                gap => gap,
            };
        }
        None
    }

    fn at(&self) -> usize {
        self.text.len() - self.rest.as_str().len()
    }
}

impl Iterator for Runs<'_> {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        let (gap, first) = self.pass_gap()?;
        let start = self.at() - first.len_utf8();
        let class = class_of(first);
        let kind = kind_of(first, class);
        let (mut n_chars, mut classes) = (1, class as u8);
        loop {
            let mut rest = self.rest.clone();
            let Some(c) = rest.next() else { break };
            let class = class_of(c);
            // A mark that stands on a character goes with it, so that a span never cuts what a reader sees as one.
            let joins = kind != Kind::Mark && kind_of(c, class) == kind || class == Class::Other && is_mark(c);
            if !joins {
                break;
            }
            n_chars += 1;
            classes |= class as u8;
            self.rest = rest;
        }
        let range = start..self.at();
        let word = &self.text[range.clone()];
        let has = |class: Class| classes & class as u8 != 0;
        let (is_small, from) = (!has(Class::Capital) && !has(Class::Other), self.folded.len());
        fold_into(word, is_small, &mut self.folded);
        let folded = from..self.folded.len();
        Some(Run {
            kind,
            gap,
            first,
            n_chars,
            is_capitalised: class == Class::Capital || class == Class::Other && first.is_uppercase(),
            has_capital: has(Class::Capital) || has(Class::Other) && word.contains(char::is_uppercase),
            has_small: has(Class::Small) || has(Class::Other) && word.contains(char::is_lowercase),
            range,
            hash: hash(&self.folded.as_bytes()[folded.clone()]),
            folded,
        })
    }
}

/// The words of a text by their hashes, each with what stands before it.
pub(crate) fn hashes(text: &str) -> impl Iterator<Item = (Gap, u64)> {
    Runs::of(text).map(|run| (run.gap, run.hash))
}

fn kind_of(c: char, class: Class) -> Kind {
    match class {
        Class::Small | Class::Capital => Kind::Word,
        Class::Digit => Kind::Number,
        Class::Mark => Kind::Mark,
        Class::Other => {
            if c.is_alphabetic() {
                Kind::Word
            } else {
                Kind::Mark
            }
        }
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
