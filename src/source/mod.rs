//! The first stage: repairs the encoding of the pasted text, and remembers the way back.
//!
//! Line ends become `\n` (CRLF, CR, NEL, form feed, U+2028, U+2029), spaces of every width become one kind, marks without
//! width go (BOM, zero-width spaces and joiners, soft hyphens, bidi and control characters), letters that only look like
//! `Đ` become it, full-width forms and ligatures become plain letters, and all is brought to Unicode NFC (UAX #15), also
//! where a tone stands before the shape mark of its letter (`é` + circumflex). Texts in old or damaged encodings and HTML
//! references are read through a decoder first. Case, tone marks and words stay as they are.

#[cfg(test)]
mod conformance;
mod decode;
mod detect;
mod encodings;
mod entities;
mod marks;
mod normal;

use std::ops::Range;

use crate::article::{Encoding, Span};
use crate::chars::{N_LETTERS, letter, letter_at};
use decode::{Decoded, Piece, pieces};
use marks::JOINER;
pub(crate) use marks::{is_joined, is_mark};
use normal::{changes, composes, is_combining};
pub(crate) use normal::{nfc, nfd};

/// The repaired text, and the way back from each piece of it to the caller's.
pub(crate) struct Source {
    /// The text in which all later stages read.
    pub(crate) text: String,
    /// How the caller's text was encoded.
    pub(crate) encoding: Encoding,
    /// Where, in UTF-8 bytes of the caller's text, the first character that needed decoding starts.
    pub(crate) damage: Option<usize>,
    pub(crate) way_back: WayBack,
}

/// Finds the caller's words behind ranges of the repaired text.
pub(crate) struct WayBack {
    edits: Vec<Edit>,
}

/// One place where the repaired text is not, byte for byte, the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    repaired: Range<usize>,
    original: Range<usize>,
}

impl Source {
    /// Repairs `input`, in one pass, after a look at how it is encoded.
    pub(crate) fn repair(input: &str) -> Self {
        let way_back = WayBack { edits: Vec::new() };
        let mut source = Self { text: String::with_capacity(input.len()), encoding: Encoding::Unicode, damage: None, way_back };
        let layers = detect::layers(input);
        if layers.is_empty() {
            source.fill_healthy(input);
            return source;
        }
        let mut decoded: Box<dyn Iterator<Item = Piece>> = Box::new(pieces(input));
        for (encoding, decoder) in layers {
            source.encoding = encoding;
            decoded = Box::new(Decoded::new(decoded, decoder));
        }
        let mut damage = None;
        source.fill(input, decoded.inspect(|piece| damage = damage.or(piece.is_decoded(input).then_some(piece.start))));
        source.damage = damage;
        source
    }

    /// Takes in a text without damage: what needs no repair in long runs, as it is.
    fn fill_healthy(&mut self, input: &str) {
        let mut start = 0;
        while start < input.len() {
            let rest = &input[start..];
            let run = n_that_stay(rest);
            // What ends the run may stand on its last character.
            let last = rest[..run].char_indices().next_back().filter(|_| run < rest.len());
            let run = last.map_or(run, |(last, _)| last);
            self.text.push_str(&rest[..run]);
            start += run;
            // Up to where two in a row stay: the first of them records what was dropped before it. A line end may be
            // dropped itself.
            let mut kept = false;
            let end =
                input[start..].char_indices().find(|&(_, c)| std::mem::replace(&mut kept, stays(c) && c != '\n') && stays(c));
            let end = end.map_or(input.len(), |(end, _)| start + end);
            let moved = |piece: Piece| Piece { start: start + piece.start, end: start + piece.end, ..piece };
            self.fill(input, pieces(&input[start..end]).map(moved));
            start = end;
        }
    }

    /// Takes in the characters of the text, segment by segment.
    fn fill(&mut self, input: &str, pieces: impl Iterator<Item = Piece>) {
        let mut segment = Segment::default();
        let mut before = '\n';
        for Piece { start, end, c } in pieces {
            match fix(c, before, &segment) {
                // It is seen as one with the character before it.
                Fix::Drop if matches!(c, '\u{34f}' | '\u{200c}' | JOINER) => segment.original.end = end,
                Fix::Drop => {}
                Fix::Keep(c) if segment.takes(c) => segment.push(start, end, c),
                Fix::Keep(c) => {
                    self.close(&mut segment, input);
                    segment.push(start, end, c);
                }
                Fix::Split(letters) => {
                    self.close(&mut segment, input);
                    letters.chars().for_each(|c| segment.push(start, end, c));
                }
            }
            before = c;
        }
        self.close(&mut segment, input);
    }

    /// Appends a finished segment, and an edit where the text before it or in it has changed.
    fn close(&mut self, segment: &mut Segment, input: &str) {
        if segment.chars.is_empty() {
            return;
        }
        let start = self.text.len();
        match segment.chars[..] {
            [c] if !changes(c) => self.text.push(c),
            _ => self.text.push_str(&nfc(&String::from_iter(&segment.chars))),
        }
        let repaired = start..self.text.len();
        let original = segment.original.clone();
        let edits = &mut self.way_back.edits;
        let expected = edits.last().map_or(start, |edit| start - edit.repaired.end + edit.original.end);
        if expected != original.start {
            edits.push(Edit { repaired: start..start, original: expected..original.start });
        }
        if self.text[repaired.clone()] != input[original.clone()] {
            edits.push(Edit { repaired, original });
        }
        segment.chars.clear();
    }
}

impl WayBack {
    /// The span, in UTF-8 bytes of the caller's text, of a range that is not empty.
    pub(crate) fn span(&self, repaired: Range<usize>) -> Span {
        let passed = self.edits.partition_point(|edit| edit.repaired.start <= repaired.start);
        let start = match passed.checked_sub(1).map(|last| &self.edits[last]) {
            None => repaired.start,
            Some(edit) if repaired.start < edit.repaired.end => edit.original.start,
            Some(edit) => repaired.start - edit.repaired.end + edit.original.end,
        };
        let passed = self.edits.partition_point(|edit| edit.repaired.start < repaired.end);
        let end = match passed.checked_sub(1).map(|last| &self.edits[last]) {
            None => repaired.end,
            Some(edit) if repaired.end <= edit.repaired.end => edit.original.end,
            Some(edit) => repaired.end - edit.repaired.end + edit.original.end,
        };
        Span { start, end }
    }
}

/// A character and what composes with it, waiting to be normalised together.
#[derive(Default)]
struct Segment {
    chars: Vec<char>,
    original: Range<usize>,
}

impl Segment {
    fn push(&mut self, start: usize, end: usize, c: char) {
        if self.chars.is_empty() {
            self.original.start = start;
        }
        self.original.end = end;
        self.chars.push(c);
        if matches!(c, '\u{302}' | '\u{306}') {
            self.mend_order();
        }
    }

    /// Puts a shape mark that came last before the tone, which Unicode's own order leaves behind it: `é` + circumflex is ế.
    fn mend_order(&mut self) {
        let [before @ .., shape] = &self.chars[..] else { return };
        if let [c] = before
            && c.is_ascii()
        {
            return;
        }
        let before: Vec<char> = nfd(&String::from_iter(before)).chars().collect();
        if let [vowel, tone] = before[..]
            && matches!(tone, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}')
            && "aeoAEO".contains(vowel)
        {
            self.chars = vec![vowel, *shape, tone];
        }
    }

    /// Whether `c` goes with what stands before it: a mark, or what may compose with it.
    fn takes(&self, c: char) -> bool {
        let Some(last) = self.chars.last() else { return false };
        is_combining(c) || !last.is_ascii() && composes(c)
    }
}

/// Whether a character stays as it is and stands on no other: nearly all of a Vietnamese text.
const fn stays(c: char) -> bool {
    matches!(c, ' '..='~' | '\n' | 'Ạ'..='ỹ' | '‘'..='’' | '“'..='”' | '–' | '—' | '…')
        || matches!(c, 'À'..='ư') && !matches!(c, 'Ð' | 'ð' | 'Ɖ')
}

/// How many bytes of a text, from its start, are such characters.
fn n_that_stay(text: &str) -> usize {
    /// By [`letter_at`].
    static STAYS: [bool; N_LETTERS] = {
        let (mut stay, mut index) = ([false; N_LETTERS], 0);
        while index < N_LETTERS {
            stay[index] = stays(letter(index));
            index += 1;
        }
        stay
    };
    let mut at = 0;
    loop {
        at = match letter_at(text, at) {
            Some((index, next)) if STAYS[index] => next,
            Some(_) => return at,
            None => match text[at..].chars().next().filter(|&c| stays(c)) {
                Some(c) => at + c.len_utf8(),
                None => return at,
            },
        };
    }
}

enum Fix {
    Keep(char),
    Split(&'static str),
    Drop,
}

/// What becomes of one character; `before` is the one in front of it, and `segment` what still waits.
fn fix(c: char, before: char, segment: &Segment) -> Fix {
    match c {
        ' '..='~' => Fix::Keep(c),
        '\t' => Fix::Keep(' '),
        // The return of a CRLF has ended the line.
        '\n' if before == '\r' => Fix::Drop,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fix::Keep('\n'),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Fix::Keep(' '),
        // An emoji is held together by joiners: only between letters are they dirt.
        JOINER if segment.chars.first().is_some_and(|c| !c.is_ascii() && !c.is_alphanumeric()) => Fix::Keep(c),
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
        let Span { start, end } = source.way_back.span(at);
        (source.text, &input[start..end])
    }

    #[test]
    fn clean_text_needs_no_edit() {
        let source = Source::repair("Đảng ủy, 6/9.\nChiều…");
        assert_eq!(source.text, "Đảng ủy, 6/9.\nChiều…");
        assert!(source.way_back.edits.is_empty());
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
    fn a_tone_before_the_shape_mark_is_put_behind_it() {
        assert_eq!(read("vié\u{302}t", 1..5), ("viết".into(), "ié\u{302}"));
        assert_eq!(Source::repair("bo\u{301}\u{302} da\u{309}\u{306} ẹ\u{302} TÁ\u{302}").text, "bố dẳ ệ TẤ");
        assert_eq!(Source::repair("u\u{301}\u{302}").text, "ú\u{302}");
    }

    #[test]
    fn every_character_is_composed() {
        use unicode_normalization::UnicodeNormalization;

        let kept = |c: &char| matches!(fix(*c, ' ', &Segment::default()), Fix::Keep(kept) if kept == *c);
        for c in ('\0'..=char::MAX).filter(kept) {
            let decomposed: String = [c].into_iter().nfd().collect();
            if decomposed.chars().all(|c| kept(&c)) {
                let composed: String = [c].into_iter().nfc().collect();
                assert_eq!(read(&decomposed, 0..composed.len()), (composed, decomposed.as_str()), "{c:?}");
            }
        }
    }

    #[test]
    fn marks_of_all_scripts_stand_on_what_is_before_them() {
        use unicode_segmentation::GraphemeCursor;

        let text = |c: char| format!("a{c}");
        let joins = |c: char| !GraphemeCursor::new(1, text(c).len(), true).is_boundary(&text(c), 0).expect("it is whole");
        let is_kept = |c: char| matches!(fix(c, 'a', &Segment::default()), Fix::Keep(_));
        for c in ('\u{300}'..=char::MAX).filter(|c| joins(*c) && is_kept(*c)) {
            assert!(is_joined("a", c) || c.is_alphabetic(), "{c:?}");
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
    fn a_joiner_that_is_dropped_belongs_to_the_letter_before_it() {
        assert_eq!(read("a\u{200d}b\u{200c} c", 0..1), ("ab c".into(), "a\u{200d}"));
        assert_eq!(read("a\u{200d}b\u{200c} c", 1..2), ("ab c".into(), "b\u{200c}"));
    }

    #[test]
    fn look_alikes_spaces_and_ligatures() {
        assert_eq!(Source::repair("Ðại\u{a0}ðội ﬁn，\u{202f}x").text, "Đại đội fin, x");
        assert_eq!(Source::repair("👩\u{200d}👧 a\u{200d}b").text, "👩\u{200d}👧 ab");
        assert_eq!(Source::repair("Thi\u{323}\u{200d}").text, "Thị");
    }
}
