//! Reading a text through a mapping: the characters that were meant, each with the caller's bytes that stand for it.

/// A character, and where it stands in the caller's text, in UTF-8 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) c: char,
}

impl Piece {
    /// Whether something else stands in the caller's text.
    pub(super) fn is_decoded(&self, input: &str) -> bool {
        let mut chars = input[self.start..self.end].chars();
        (chars.next(), chars.next()) != (Some(self.c), None)
    }
}

/// The characters of a text, as they are.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    text.char_indices().map(|(start, c)| Piece { start, end: start + c.len_utf8(), c })
}

/// What a decoder makes of the next `len` characters: a letter, and marks that stand on it (`'\0'` for none).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) len: usize,
    pub(super) letter: char,
    pub(super) marks: [char; 2],
}

impl Reading {
    pub(super) fn plain(len: usize, letter: char) -> Self {
        Self { len, letter, marks: ['\0'; 2] }
    }
}

/// A mapping from what stands in the text to what was meant.
pub(super) trait Decoder {
    /// Whether anything that this decoder changes can start with `c`.
    fn starts(&self, c: char) -> bool;

    /// Reads what starts at `ahead`, which has at most [`AHEAD`] characters; `before` stands in front of it.
    fn read(&self, before: char, ahead: &[char]) -> Option<Reading>;
}

/// How far a decoder looks: as far as the longest named or numeric reference goes.
pub(super) const AHEAD: usize = 12;

/// Characters read through a decoder.
pub(super) struct Decoded<I> {
    input: I,
    decoder: Box<dyn Decoder>,
    before: char,
    window: Vec<Piece>,
    /// The marks of the last letter that are still to be given, in reverse.
    marks: Vec<Piece>,
}

impl<I: Iterator<Item = Piece>> Decoded<I> {
    pub(super) fn new(input: I, decoder: Box<dyn Decoder>) -> Self {
        Self { input, decoder, before: '\n', window: Vec::with_capacity(AHEAD), marks: Vec::new() }
    }
}

impl<I: Iterator<Item = Piece>> Iterator for Decoded<I> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if let Some(mark) = self.marks.pop() {
            return Some(mark);
        }
        let first = if self.window.is_empty() { self.input.next()? } else { self.window.remove(0) };
        let mut ahead = [first.c; AHEAD];
        let mut len = 1;
        if self.decoder.starts(first.c) {
            let missing = (AHEAD - 1) - self.window.len();
            self.window.extend(self.input.by_ref().take(missing));
            len += self.window.len();
            ahead[1..len].iter_mut().zip(&self.window).for_each(|(c, piece)| *c = piece.c);
        } else {
            self.before = first.c;
            return Some(first);
        }
        let Some(reading) = self.decoder.read(self.before, &ahead[..len]) else {
            self.before = first.c;
            return Some(first);
        };
        self.before = ahead[reading.len - 1];
        let end = self.window.drain(..reading.len - 1).next_back().map_or(first.end, |last| last.end);
        let piece = |c| Piece { start: first.start, end, c };
        self.marks.extend(reading.marks.into_iter().rev().filter(|mark| *mark != '\0').map(piece));
        Some(piece(reading.letter))
    }
}
