//! The second stage: words, numbers and marks, each with its span in the caller's text.
//!
//! Rules match tokens, never bytes, so none can start inside a word or a number. `20h30` is three tokens without space
//! between them, `Chinhphu.vn` too; [`Tokens::glued`] tells.

use std::cell::OnceCell;
use std::ops::Range;

use crate::article::Span;
use crate::chars::Chars;
use crate::fold::{self, Class, class_of};
use crate::hashed::{Hashed, and};
use crate::source::{Source, WayBack, is_joined, is_mark};
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

/// A place of a text. A million of them need little memory: offsets have 32 bits, for no article is longer, and what is the
/// same wherever a word stands is kept once.
struct Token {
    /// In the repaired text.
    start: u32,
    end: u32,
    /// Its place among the words of the text.
    word: u32,
    /// At most `u16::MAX`.
    n_chars: u16,
    kind: Kind,
    gap: Gap,
    /// Whether it starts with a capital letter.
    capital: bool,
    /// Whether all letters are capitals.
    capitals: bool,
    has_capital: bool,
}

/// A word, number or mark in its folded form, wherever it stands.
struct Word {
    key: Box<str>,
    /// Of the key, by which tables turn most words away.
    hash: u64,
    /// The character that it is, if it is a mark on which nothing stands.
    mark: char,
    /// Looked at when first asked for.
    syllable: OnceCell<Option<Syllable>>,
}

/// All tokens of a text, by their position in it.
pub(crate) struct Tokens {
    text: String,
    way_back: WayBack,
    list: Vec<Token>,
    words: Vec<Word>,
}

impl Tokens {
    /// Splits the repaired text; what is longer than 32-bit offsets can say is cut by `parse`.
    pub(crate) fn split(source: Source) -> Self {
        let Source { text, way_back, .. } = source;
        let mut list = Vec::with_capacity(text.len() / 5);
        let mut words: Vec<Word> = Vec::new();
        // The place of a word, from one on.
        let mut places: Hashed<u32> = Hashed::with_room(text.len() / 16);
        let mut runs = Runs::of(&text);
        while let Some((run, token)) = runs.next() {
            let mut new = 0;
            let place = places.entry(run.hash).unwrap_or(&mut new);
            if *place == 0 {
                let key = if run.is_folded { &runs.folded } else { &text[token.start as usize..token.end as usize] };
                let mark = if token.kind == Kind::Mark && token.n_chars == 1 { run.first } else { '\0' };
                words.push(Word { key: key.into(), hash: run.hash, mark, syllable: OnceCell::new() });
                *place = narrow(words.len());
            }
            list.push(Token { word: *place - 1, ..token });
        }
        Self { text, way_back, list, words }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The words of a token as read; empty beyond the end.
    pub(crate) fn text(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// The folded form of a token, by which it is looked up; empty beyond the end.
    pub(crate) fn key(&self, at: usize) -> &str {
        self.word(at).map_or("", |word| &word.key)
    }

    // Asked for in all that is read: to call it takes longer than what it does.
    #[inline(always)]
    fn word(&self, at: usize) -> Option<&Word> {
        self.list.get(at).map(|token| &self.words[token.word as usize])
    }

    /// A hash of the folded form. Every table asks for it first.
    #[inline(always)]
    pub(crate) fn hash(&self, at: usize) -> u64 {
        self.word(at).map_or(0, |word| word.hash)
    }

    /// A hash of all words of a range, which is not empty: with it names are told to be the same.
    pub(crate) fn hash_of(&self, range: &Range<usize>) -> u64 {
        self.hashes(range.clone()).fold(0, and)
    }

    /// The hashes of a range.
    pub(crate) fn hashes(&self, range: Range<usize>) -> impl Iterator<Item = u64> {
        self.list.get(range).unwrap_or_default().iter().map(|token| self.words[token.word as usize].hash)
    }

    /// The character that a token is, where it is a mark; `\0` for all else.
    pub(crate) fn mark(&self, at: usize) -> char {
        self.word(at).map_or('\0', |word| word.mark)
    }

    /// How many characters a token has, up to 65535.
    pub(crate) fn n_chars(&self, at: usize) -> usize {
        self.list.get(at).map_or(0, |token| token.n_chars.into())
    }

    /// What a word is as a syllable of Vietnamese, if it has the shape of one.
    pub(crate) fn syllable(&self, at: usize) -> Option<Syllable> {
        let word = self.word(at)?;
        *word.syllable.get_or_init(|| syllable::read(&word.key))
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
            Some([first, .., last]) => self.way_back.span(first.start as usize..last.end as usize),
            Some([only]) => self.way_back.span(only.start as usize..only.end as usize),
            _ => Span::default(),
        }
    }

    /// The tokens of which a span, in UTF-8 bytes of the caller's text, covers a part at least.
    pub(crate) fn covered(&self, span: Span) -> Range<usize> {
        let original = |token: &Token| self.way_back.span(token.start as usize..token.end as usize);
        let start = self.list.partition_point(|token| original(token).end <= span.start);
        let end = self.list.partition_point(|token| original(token).start < span.end);
        start..end.max(start)
    }

    /// The words of a range as read: single spaces, and none where the text has none.
    pub(crate) fn join(&self, range: &Range<usize>) -> String {
        let [first, rest @ ..] = self.list.get(range.clone()).unwrap_or_default() else { return String::new() };
        let words = first.start as usize..rest.last().unwrap_or(first).end as usize;
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

/// Cuts a text into its tokens.
struct Runs<'t> {
    text: &'t str,
    rest: Chars<'t>,
    /// The folded form of the last token, if it is another than its own.
    folded: String,
}

/// What a token is as a word.
struct Run {
    hash: u64,
    first: char,
    is_folded: bool,
}

impl<'t> Runs<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, rest: Chars::of(text), folded: String::new() }
    }

    /// Passes the space before a token: what it is, and the first character of the token.
    fn pass_gap(&mut self) -> Option<(Gap, char)> {
        let is_first = self.rest.at() == 0;
        let mut gap = if is_first { Gap::Line } else { Gap::None };
        for (_, c) in &mut self.rest {
            gap = match gap {
                // What stands on a space is seen as one with it: no token starts there.
                Gap::Space | Gap::Wide | Gap::Indent if is_mark(c) => gap,
                // The source leaves no other space.
                _ if !matches!(c, ' ' | '\n') => return Some((gap, c)),
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
}

impl Iterator for Runs<'_> {
    type Item = (Run, Token);

    fn next(&mut self) -> Option<(Run, Token)> {
        let (gap, first) = self.pass_gap()?;
        let start = self.rest.at() - first.len_utf8();
        let class = class_of(first);
        let kind = match class {
            Class::Small | Class::Capital => Kind::Word,
            Class::Digit => Kind::Number,
            Class::Other if first.is_alphabetic() => Kind::Word,
            Class::Mark | Class::Other => Kind::Mark,
        };
        // The classes of which more belongs to it.
        let alike = match kind {
            Kind::Word => Class::Small as u8 | Class::Capital as u8,
            Kind::Number => Class::Digit as u8,
            Kind::Mark => 0,
        };
        let (mut n_chars, mut classes) = (1, class as u8);
        let (mut before, mut last) = ('\0', first);
        loop {
            let mut rest = self.rest.clone();
            let Some((_, c)) = rest.next() else { break };
            let class = class_of(c);
            // A mark that stands on a character goes with it, so that a span never cuts what a reader sees as one.
            let joins = class as u8 & alike != 0
                || class == Class::Other && (kind == Kind::Word && c.is_alphabetic() || is_joined(last, c));
            if !joins {
                break;
            }
            n_chars += 1;
            classes |= class as u8;
            (before, last) = (last, c);
            self.rest = rest;
        }
        let end = self.rest.at();
        let word = &self.text[start..end];
        let has = |class: Class| classes & class as u8 != 0;
        // Nearly all words are their own folded form.
        let is_folded = has(Class::Capital) || has(Class::Other) || fold::may_move_tone(before, last);
        if is_folded {
            self.folded.clear();
            fold::fold_into(word, &mut self.folded);
        }
        let hash = if is_folded { hash(&self.folded, 0..self.folded.len()) } else { hash(self.text, start..end) };
        let capital = class == Class::Capital || class == Class::Other && first.is_uppercase();
        let has_small = has(Class::Small) || has(Class::Other) && word.contains(char::is_lowercase);
        let token = Token {
            start: narrow(start),
            end: narrow(end),
            word: 0,
            n_chars: u16::try_from(n_chars).unwrap_or(u16::MAX),
            kind,
            gap,
            capital,
            capitals: kind == Kind::Word && !has_small && (capital || n_chars != word.len()),
            has_capital: has(Class::Capital) || has(Class::Other) && word.contains(char::is_uppercase),
        };
        Some((Run { hash, first, is_folded }, token))
    }
}

/// The words of a text by their hashes, each with what stands before it.
pub(crate) fn hashes(text: &str) -> impl Iterator<Item = (Gap, u64)> {
    Runs::of(text).map(|(run, token)| (token.gap, run.hash))
}

/// The hash of a text as one word.
pub(crate) fn hash_text(text: &str) -> u64 {
    hash(text, 0..text.len())
}

/// A hash of a short word that lies in a text, eight bytes at a step, with its upper bits as well mixed as its lower ones.
fn hash(text: &str, word: Range<usize>) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let text = text.as_bytes();
    word.clone().step_by(8).fold(word.len() as u64, |hash, at| {
        let mut eight = [0; 8];
        match text.get(at..at + 8) {
            Some(bytes) => eight.copy_from_slice(bytes),
            None => eight[..text.len() - at].copy_from_slice(&text[at..]),
        }
        let left = word.end - at;
        let bytes = if left < 8 { u64::from_le_bytes(eight) & ((1 << (8 * left)) - 1) } else { u64::from_le_bytes(eight) };
        let mixed = (hash ^ bytes).wrapping_mul(ODD);
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
        assert_eq!(shown("a: \u{301}b"), "/a+: b");
        assert_eq!(shown("👩\u{200d}👧🇻🇳 👍\u{1f3fd}👍"), "/👩\u{200d}👧+🇻🇳 👍\u{1f3fd}+👍");
    }

    #[test]
    fn joined_words_have_single_spaces() {
        let tokens = tokens("Gia \u{a0} Huy\n(ghi)");
        assert_eq!(tokens.join(&(0..5)), "Gia Huy (ghi)");
        assert_eq!(tokens.span(&(0..2)), Span { start: 0, end: 10 });
    }
}
