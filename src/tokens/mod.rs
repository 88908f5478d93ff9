//! The second stage: words, numbers and marks, each with its span in the caller's text.
//!
//! Rules match tokens, never bytes, so none can start inside a word or a number. `20h30` is three tokens without space
//! between them, `Chinhphu.vn` too; [`Tokens::glued`] tells.

mod hash;
mod runs;

use std::cell::OnceCell;
use std::ops::Range;

use crate::article::Span;
use crate::fold::{self, Class};
use crate::hashed::{Hashed, and};
use crate::source::{Source, WayBack};
use crate::syllable::{self, Syllable};
use hash::hash;
pub(crate) use hash::hash_text;
use runs::{Run, Runs};

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

/// A place of a text. A million of them need little memory: what is the same wherever a word stands is kept once, but for what is asked
/// most.
struct Token {
    /// In the repaired text.
    start: u32,
    /// Its place among the forms of the text.
    form: u32,
    gap: Gap,
    kind: Kind,
    /// Whether it starts with a capital letter.
    capital: bool,
    /// Whether all letters are capitals.
    capitals: bool,
}

impl Token {
    fn new(start: usize, form: u32, gap: Gap, &Form { kind, capital, capitals, .. }: &Form) -> Self {
        Self { start: narrow(start), form, gap, kind, capital, capitals }
    }
}

/// A word, number or mark as it is written, wherever it stands.
struct Form<'t> {
    /// Of the key, by which tables turn most words away.
    hash: u64,
    /// The folded form.
    key: &'t str,
    text: &'t str,
    /// At most `u16::MAX`.
    n_chars: u16,
    kind: Kind,
    capital: bool,
    capitals: bool,
    has_capital: bool,
    /// The character that it is, if it is a mark on which nothing stands.
    mark: char,
    /// Looked at when first asked for.
    syllable: OnceCell<Option<Syllable>>,
}

impl<'t> Form<'t> {
    /// Whether it stands in a text where something of its [`hash`](hash::hash) does.
    #[inline]
    fn is_at(&self, text: &str, range: &Range<usize>) -> bool {
        self.text.len() == range.len() && (range.len() <= 8 || text.as_bytes().get(range.clone()) == Some(self.text.as_bytes()))
    }

    /// Of a word whose characters have `classes` and whose hash is `hash`, as if it were its own folded form.
    fn read(text: &'t str, hash: u64, kind: Kind, classes: u8) -> Self {
        let has = |class: Class| classes & class as u8 != 0;
        let n_chars = text.chars().count();
        let first = text.chars().next().unwrap_or_default();
        let capital = (has(Class::Capital) || has(Class::Other)) && first.is_uppercase();
        let has_small = has(Class::Small) || has(Class::Other) && text.contains(char::is_lowercase);
        Self {
            hash,
            key: text,
            text,
            n_chars: u16::try_from(n_chars).unwrap_or(u16::MAX),
            kind,
            capital,
            capitals: kind == Kind::Word && !has_small && (capital || n_chars != text.len()),
            has_capital: has(Class::Capital) || has(Class::Other) && text.contains(char::is_uppercase),
            mark: if kind == Kind::Mark && n_chars == 1 { first } else { '\0' },
            syllable: OnceCell::new(),
        }
    }
}

/// All tokens of a text, by their position in it.
pub(crate) struct Tokens<'t> {
    text: &'t str,
    way_back: &'t WayBack,
    list: Vec<Token>,
    forms: Vec<Form<'t>>,
}

impl<'t> Tokens<'t> {
    /// Splits the repaired text; what is longer than 32-bit offsets can say is cut by `parse`. `keys`, which is empty, gets the folded forms.
    pub(crate) fn split(source: &'t Source, keys: &'t mut String) -> Self {
        let Source { text, way_back, .. } = source;
        let mut list = Vec::with_capacity(text.len() / 5);
        let mut forms: Vec<Form> = Vec::new();
        // Where `keys` has the forms that are folded.
        let mut folded: Vec<(usize, Range<usize>)> = Vec::new();
        // The place of a form, from one on, by the hash of the word as it is written.
        let mut places: Hashed<u32> = Hashed::with_room(text.len() / 16 + 4);
        let mut runs = Runs::of(text);
        while let Some(gap) = runs.pass_gap() {
            // Most words have stood in the text before.
            let whole = runs.whole();
            let mut written = hash(text, whole.clone());
            let mut new = 0;
            let mut place = places.entry(written).unwrap_or(&mut new);
            if *place > 0 && forms[*place as usize - 1].is_at(text, &whole) {
                runs.pass(&whole);
            } else {
                let Run { kind, classes, range } = runs.pass_run();
                if range != whole {
                    written = hash(text, range.clone());
                    place = places.entry(written).unwrap_or(&mut new);
                }
                // A text can be made whose words meet in their hashes.
                if *place == 0 || !forms[*place as usize - 1].is_at(text, &range) {
                    let word = &text[range];
                    let mut form = Form::read(word, written, kind, classes);
                    if may_fold(word, classes) {
                        let start = keys.len();
                        fold::fold_into(word, keys);
                        form.hash = hash(keys, start..keys.len());
                        folded.push((forms.len(), start..keys.len()));
                    }
                    forms.push(form);
                    *place = narrow(forms.len());
                }
            }
            let form = *place - 1;
            list.push(Token::new(whole.start, form, gap, &forms[form as usize]));
        }
        folded.into_iter().for_each(|(form, key)| forms[form].key = &keys[key]);
        Self { text, way_back, list, forms }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The words of a token as read; empty beyond the end.
    pub(crate) fn text(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| self.forms[token.form as usize].text)
    }

    /// Where a token stands in the repaired text.
    fn range(&self, token: &Token) -> Range<usize> {
        token.start as usize..self.end(token)
    }

    fn end(&self, token: &Token) -> usize {
        token.start as usize + self.forms[token.form as usize].text.len()
    }

    /// The folded form of a token, by which it is looked up; empty beyond the end.
    pub(crate) fn key(&self, at: usize) -> &str {
        self.form(at).map_or("", |form| form.key)
    }

    // Asked for in all that is read: to call it takes longer than what it does.
    #[inline(always)]
    fn form(&self, at: usize) -> Option<&Form<'t>> {
        self.list.get(at).map(|token| &self.forms[token.form as usize])
    }

    /// A hash of the folded form. Every table asks for it first.
    #[inline(always)]
    pub(crate) fn hash(&self, at: usize) -> u64 {
        self.form(at).map_or(0, |form| form.hash)
    }

    /// A hash of all words of a range, which is not empty: with it names are told to be the same.
    pub(crate) fn hash_of(&self, range: &Range<usize>) -> u64 {
        self.hashes(range.clone()).fold(0, and)
    }

    /// The hashes of a range.
    pub(crate) fn hashes(&self, range: Range<usize>) -> impl Iterator<Item = u64> {
        self.list.get(range).unwrap_or_default().iter().map(|token| self.forms[token.form as usize].hash)
    }

    /// The character that a token is, where it is a mark; `\0` for all else.
    pub(crate) fn mark(&self, at: usize) -> char {
        self.form(at).map_or('\0', |form| form.mark)
    }

    /// How many characters a token has, up to 65535.
    pub(crate) fn n_chars(&self, at: usize) -> usize {
        self.form(at).map_or(0, |form| form.n_chars.into())
    }

    /// What a word is as a syllable of Vietnamese, if it has the shape of one.
    pub(crate) fn syllable(&self, at: usize) -> Option<Syllable> {
        let form = self.form(at)?;
        *form.syllable.get_or_init(|| syllable::read(form.key))
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
        self.form(at).is_some_and(|form| form.has_capital)
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
        one.len() == other.len() && self.hashes(one.clone()).eq(self.hashes(other.clone()))
    }

    /// The span, in UTF-8 bytes of the caller's text, from the first to the last token of a range that is not empty.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        match self.list.get(range.clone()) {
            Some([first, .., last]) => self.way_back.span(first.start as usize..self.end(last)),
            Some([only]) => self.way_back.span(self.range(only)),
            _ => Span::default(),
        }
    }

    /// The tokens of which a span, in UTF-8 bytes of the caller's text, covers a part at least.
    pub(crate) fn covered(&self, span: Span) -> Range<usize> {
        let original = |token: &Token| self.way_back.span(self.range(token));
        let start = self.list.partition_point(|token| original(token).end <= span.start);
        let end = self.list.partition_point(|token| original(token).start < span.end);
        start..end.max(start)
    }

    /// The words of a range as read: single spaces, and none where the text has none.
    pub(crate) fn join(&self, range: &Range<usize>) -> String {
        let [first, rest @ ..] = self.list.get(range.clone()).unwrap_or_default() else { return String::new() };
        let words = first.start as usize..self.end(rest.last().unwrap_or(first));
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

/// What is read in the tokens of a short text beside the paste.
pub(crate) fn with_tokens<R>(text: &str, read: impl FnOnce(&Tokens) -> R) -> R {
    read(&Tokens::split(&Source::repair(text), &mut String::new()))
}

/// The words of a text by their hashes, each with what stands before it.
pub(crate) fn hashes(text: &str) -> impl Iterator<Item = (Gap, u64)> {
    let mut key = String::new();
    Runs::of(text).map(move |(gap, Run { classes, range, .. })| {
        if !may_fold(&text[range.clone()], classes) {
            return (gap, hash(text, range));
        }
        key.clear();
        fold::fold_into(&text[range], &mut key);
        (gap, hash_text(&key))
    })
}

/// Whether a word whose characters have `classes` may have another folded form than its own: nearly all have none.
fn may_fold(word: &str, classes: u8) -> bool {
    classes & (Class::Capital as u8 | Class::Other as u8) != 0 || fold::may_move_tone(word)
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).expect("parse cuts texts beyond 32-bit offsets")
}

/// The tokens of a text, which stays.
#[cfg(test)]
pub(crate) fn tokens_of(text: &str) -> Tokens<'static> {
    Tokens::split(Box::leak(Box::new(Source::repair(text))), Box::leak(Box::default()))
}

#[cfg(test)]
mod tests {
    use super::hash::mix;
    use super::*;

    fn shown(text: &str) -> String {
        let tokens = tokens_of(text);
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
    fn what_stood_before_is_cut_as_then() {
        assert_eq!(
            shown("bão bão“bão”bão bão1 1 1– 1\u{301} 1. .\u{301}"),
            "/bão bão+“+bão+”+bão bão+1 1 1+– 1\u{301} 1+. .\u{301}"
        );
        let long = "nghiêng".repeat(3);
        assert_eq!(shown(&format!("{long} {long}, {long}à")), format!("/{long} {long}+, {long}à"));
        for word in ["a", "nước", "nghiêng", "nghiêngn", "nghiêngngh", "nghiêngnghiê", "nghiêngnghiêng"] {
            assert_eq!(shown(&format!("{word} {word}")), format!("/{word} {word}"));
        }
    }

    #[test]
    fn words_whose_hashes_meet_stay_apart() {
        let word = |halves: [u64; 2]| String::from_utf8(halves.map(u64::to_le_bytes).concat()).expect("letters");
        let (start, end) = (u64::from_le_bytes(*b"Nhanhlen"), u64::from_le_bytes(*b"quanuido"));
        let made_up = (0..1 << 30).find_map(|number: u64| {
            let other = (0..8).map(|place| (b'a' as u64 + (number >> (4 * place) & 15)) << (8 * place)).sum();
            let rest = end ^ mix(16, start) ^ mix(16, other);
            rest.to_le_bytes().iter().all(u8::is_ascii_alphabetic).then(|| word([other, rest]))
        });
        let (one, other) = (word([start, end]), made_up.expect("some letters make up for others"));
        assert_eq!(hash_text(&one), hash_text(&other));
        assert_eq!(shown(&format!("{one} {other} {one}")), format!("/{one} {other} {one}"));
    }

    #[test]
    fn keys_fold_and_texts_stay() {
        let tokens = tokens_of("UỶ ban");
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
        let tokens = tokens_of("Gia \u{a0} Huy\n(ghi)");
        assert_eq!(tokens.join(&(0..5)), "Gia Huy (ghi)");
        assert_eq!(tokens.span(&(0..2)), Span { start: 0, end: 10 });
    }
}
