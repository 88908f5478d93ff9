//! The first stage: repairs the encoding of the pasted text, and remembers the way back.
//!
//! Line ends become `\n` (CRLF, CR, NEL, form feed, U+2028, U+2029), spaces of every width become one kind, marks without
//! width go (BOM, zero-width spaces and joiners, soft hyphens, bidi and control characters), letters that only look like
//! `Đ` become it, full-width forms and ligatures become plain letters, and all is brought to Unicode NFC (UAX #15).
//! Case, tone marks and words stay as they are.

use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::{CanonicalCombiningClassMapBorrowed, CanonicalCompositionBorrowed};

use crate::article::Span;

/// The repaired text, and the way back from each piece of it to the caller's.
pub(crate) struct Source {
    /// The text in which all later stages read.
    pub(crate) text: String,
    edits: Vec<Edit>,
}

/// One place where the repaired text is not, byte for byte, the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    repaired: Range<usize>,
    original: Range<usize>,
}

impl Source {
    /// Repairs `input`, in one pass.
    pub(crate) fn repair(input: &str) -> Self {
        let mut source = Self { text: String::with_capacity(input.len()), edits: Vec::new() };
        let mut segment = Segment::default();
        for (at, c) in input.char_indices() {
            let end = at + c.len_utf8();
            match fix(c, &input[end..], &segment) {
                Fix::Drop => {}
                Fix::Keep(c) if segment.takes(c) => segment.push(at, end, c),
                Fix::Keep(c) => {
                    source.close(&mut segment, input);
                    segment.push(at, end, c);
                }
                Fix::Split(letters) => {
                    source.close(&mut segment, input);
                    letters.chars().for_each(|c| segment.push(at, end, c));
                }
            }
        }
        source.close(&mut segment, input);
        source
    }

    /// Appends a finished segment, and an edit where the text before it or in it has changed.
    fn close(&mut self, segment: &mut Segment, input: &str) {
        if segment.chars.is_empty() {
            return;
        }
        let start = self.text.len();
        match segment.chars[..] {
            [c] if never_composes(c) => self.text.push(c),
            _ => self.text.extend(NFC.normalize_iter(segment.chars.iter().copied())),
        }
        let repaired = start..self.text.len();
        let original = segment.original.clone();
        let expected = self.edits.last().map_or(start, |edit| start - edit.repaired.end + edit.original.end);
        if expected != original.start {
            self.edits.push(Edit { repaired: start..start, original: expected..original.start });
        }
        if self.text[repaired.clone()] != input[original.clone()] {
            self.edits.push(Edit { repaired, original });
        }
        segment.chars.clear();
    }

    /// A walk over the way back, for ranges that never go backwards.
    pub(crate) fn way_back(&self) -> WayBack<'_> {
        WayBack { edits: &self.edits, passed: 0 }
    }
}

/// Finds the caller's words behind ranges of the repaired text, asked for from left to right.
pub(crate) struct WayBack<'s> {
    edits: &'s [Edit],
    /// How many edits start at or before the last place asked for.
    passed: usize,
}

impl WayBack<'_> {
    /// The span, in UTF-8 bytes of the caller's text, of a range that is not empty.
    pub(crate) fn span(&mut self, repaired: Range<usize>) -> Span {
        while self.edits.get(self.passed).is_some_and(|edit| edit.repaired.start <= repaired.start) {
            self.passed += 1;
        }
        let start = match self.passed.checked_sub(1).map(|last| &self.edits[last]) {
            None => repaired.start,
            Some(edit) if repaired.start < edit.repaired.end => edit.original.start,
            Some(edit) => repaired.start - edit.repaired.end + edit.original.end,
        };
        while self.edits.get(self.passed).is_some_and(|edit| edit.repaired.start < repaired.end) {
            self.passed += 1;
        }
        let end = match self.passed.checked_sub(1).map(|last| &self.edits[last]) {
            None => repaired.end,
            Some(edit) if repaired.end <= edit.repaired.end => edit.original.end,
            Some(edit) => repaired.end - edit.repaired.end + edit.original.end,
        };
        Span { start, end }
    }
}

const NFC: ComposingNormalizerBorrowed = ComposingNormalizerBorrowed::new_nfc();
const COMBINING_CLASS: CanonicalCombiningClassMapBorrowed = CanonicalCombiningClassMapBorrowed::new();
const COMPOSITION: CanonicalCompositionBorrowed = CanonicalCompositionBorrowed::new();

/// A character and what composes with it, waiting to be normalised together.
#[derive(Default)]
struct Segment {
    chars: Vec<char>,
    original: Range<usize>,
    /// What the first character has become with those that composed with it.
    starter: char,
}

impl Segment {
    fn push(&mut self, start: usize, end: usize, c: char) {
        if self.chars.is_empty() {
            self.original.start = start;
            self.starter = c;
        } else if !never_composes(c) {
            self.starter = COMPOSITION.compose(self.starter, c).unwrap_or(self.starter);
        }
        self.original.end = end;
        self.chars.push(c);
    }

    /// Whether `c` goes with what stands before it: a mark, or a letter that composes backwards, as in Hangul.
    fn takes(&self, c: char) -> bool {
        !never_composes(c) && (COMBINING_CLASS.get_u8(c) != 0 || COMPOSITION.compose(self.starter, c).is_some())
    }
}

/// A quick yes for nearly all of a Vietnamese text: what stands before the combining marks, and precomposed letters.
fn never_composes(c: char) -> bool {
    c < '\u{300}' || ('Ḁ'..='ỿ').contains(&c)
}

/// Whether a character stands on the one before it: a combining mark, or what changes the look of a sign.
pub(crate) fn is_mark(c: char) -> bool {
    !never_composes(c)
        && (COMBINING_CLASS.get_u8(c) != 0 || matches!(c, '\u{200d}' | '\u{20dd}'..='\u{20e4}' | '\u{fe00}'..='\u{fe0f}'))
}

enum Fix {
    Keep(char),
    Split(&'static str),
    Drop,
}

/// What becomes of one character; `rest` is the text after it.
fn fix(c: char, rest: &str, before: &Segment) -> Fix {
    match c {
        ' '..='~' | '\n' => Fix::Keep(c),
        '\t' => Fix::Keep(' '),
        // The line feed of a CRLF ends the line alone.
        '\r' if rest.starts_with('\n') => Fix::Drop,
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fix::Keep('\n'),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Fix::Keep(' '),
        // An emoji is held together by joiners: only between letters are they dirt.
        '\u{200d}' if before.chars.last().is_some_and(|c| !c.is_ascii() && !c.is_alphanumeric()) => Fix::Keep(c),
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{180e}' => Fix::Drop,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => Fix::Drop,
        // Eth and African D are typed, or come out of old encodings, for the Vietnamese letter.
        'Ð' | 'Ɖ' => Fix::Keep('Đ'),
        'ð' => Fix::Keep('đ'),
        'ﬀ' => Fix::Split("ff"),
        'ﬁ' => Fix::Split("fi"),
        'ﬂ' => Fix::Split("fl"),
        'ﬃ' => Fix::Split("ffi"),
        'ﬄ' => Fix::Split("ffl"),
        // Full-width forms stand in the order of ASCII.
        '！'..='～' => Fix::Keep(char::from_u32(c as u32 - '！' as u32 + '!' as u32).unwrap_or(c)),
        _ => Fix::Keep(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The repaired text, and the caller's words behind its range `at`.
    fn read(input: &str, at: Range<usize>) -> (String, &str) {
        let source = Source::repair(input);
        let Span { start, end } = source.way_back().span(at);
        (source.text, &input[start..end])
    }

    #[test]
    fn clean_text_needs_no_edit() {
        let source = Source::repair("Đảng ủy, 6/9.\nChiều…");
        assert_eq!(source.text, "Đảng ủy, 6/9.\nChiều…");
        assert!(source.edits.is_empty());
    }

    #[test]
    fn every_line_end_is_one() {
        for end in ["\r\n", "\r", "\n", "\u{85}", "\u{c}", "\u{2028}", "\u{2029}"] {
            assert_eq!(read(&format!("a{end}b"), 2..3), ("a\nb".into(), "b"), "{end:?}");
        }
    }

    #[test]
    fn decomposed_letters_lead_back_to_all_their_marks() {
        let input = "o\u{302}\u{309} e\u{302}\u{323}n";
        let text = "ổ ện";
        assert_eq!(read(input, 0..3), (text.into(), "o\u{302}\u{309}"));
        assert_eq!(read(input, 4..8), (text.into(), "e\u{302}\u{323}n"));
    }

    #[test]
    fn every_character_is_composed() {
        use unicode_normalization::UnicodeNormalization;

        let kept = |c: &char| matches!(fix(*c, "", &Segment::default()), Fix::Keep(kept) if kept == *c);
        for c in ('\0'..=char::MAX).filter(kept) {
            let decomposed: String = [c].into_iter().nfd().collect();
            if decomposed.chars().all(|c| kept(&c)) {
                let composed: String = [c].into_iter().nfc().collect();
                assert_eq!(read(&decomposed, 0..composed.len()), (composed, decomposed.as_str()), "{c:?}");
            }
        }
    }

    #[test]
    fn marks_without_width_belong_to_no_word() {
        let input = "\u{feff}a\u{ad}b\u{200b} c\u{200b}";
        assert_eq!(read(input, 0..2), ("ab c".into(), "a\u{ad}b"));
        assert_eq!(read(input, 3..4), ("ab c".into(), "c"));
    }

    #[test]
    fn a_mark_composes_across_what_is_dropped() {
        assert_eq!(read("e\u{200b}\u{301}", 0..2), ("é".into(), "e\u{200b}\u{301}"));
    }

    #[test]
    fn look_alikes_spaces_and_ligatures() {
        assert_eq!(Source::repair("Ðại\u{a0}ðội ﬁn，\u{202f}x").text, "Đại đội fin, x");
        assert_eq!(Source::repair("👩\u{200d}👧 a\u{200d}b").text, "👩\u{200d}👧 ab");
    }
}
