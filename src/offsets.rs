//! Offsets in other units than UTF-8 bytes, converted once, at the edge.

use crate::article::{Article, Offsets};

impl Article {
    /// Visits every pair of `start` and `end`.
    pub fn for_each_span(&mut self, mut visit: impl FnMut(&mut usize, &mut usize)) {
        self.visit_spans(&mut visit);
    }

    /// Compiled once for all visits.
    fn visit_spans(&mut self, visit: &mut dyn FnMut(&mut usize, &mut usize)) {
        let texts = self.kicker.iter_mut().chain(&mut self.title).chain(&mut self.lead);
        let texts = texts.chain(&mut self.authors).chain(&mut self.sources).chain(&mut self.subheadings);
        let credits = self.captions.iter_mut().filter_map(|caption| caption.credit.as_mut());
        let texts = texts.chain(&mut self.paragraphs).chain(&mut self.tags).chain(credits);
        for text in texts {
            visit(&mut text.start, &mut text.end);
            text.spans.iter_mut().for_each(|span| visit(&mut span.start, &mut span.end));
        }
        let values = self.published.iter_mut().chain(&mut self.modified).chain(&mut self.outlet);
        values.for_each(|value| visit(&mut value.start, &mut value.end));
        self.captions.iter_mut().for_each(|caption| visit(&mut caption.start, &mut caption.end));
        self.dates.iter_mut().for_each(|date| visit(&mut date.start, &mut date.end));
        self.quantities.iter_mut().for_each(|quantity| visit(&mut quantity.start, &mut quantity.end));
        let provisions = self.documents.iter_mut().flat_map(|document| &mut document.provisions);
        provisions.for_each(|provision| visit(&mut provision.start, &mut provision.end));
        let definitions = self.abbreviations.iter_mut().filter_map(|abbreviation| abbreviation.definition.as_mut());
        definitions.for_each(|span| visit(&mut span.start, &mut span.end));
        let positions = self.people.iter_mut().flat_map(|person| &mut person.positions);
        positions.for_each(|position| visit(&mut position.start, &mut position.end));
        for said in self.quotes.iter_mut().chain(&mut self.statements) {
            visit(&mut said.start, &mut said.end);
            said.spans.iter_mut().chain(&mut said.cue).for_each(|span| visit(&mut span.start, &mut span.end));
            said.speaker.iter_mut().for_each(|speaker| visit(&mut speaker.start, &mut speaker.end));
        }
        for mention in &mut self.mentions {
            visit(&mut mention.start, &mut mention.end);
            mention.spans.iter_mut().for_each(|span| visit(&mut span.start, &mut span.end));
        }
        self.blocks.iter_mut().for_each(|block| visit(&mut block.start, &mut block.end));
        self.notes.iter_mut().for_each(|note| visit(&mut note.start, &mut note.end));
    }

    /// Turns offsets in UTF-8 bytes of `text`, the text that was parsed, into `unit`.
    pub(crate) fn convert_offsets(&mut self, text: &str, unit: Offsets) {
        self.offsets = unit;
        if unit == Offsets::Utf8 || text.is_ascii() {
            return;
        }
        let units = Units::of(text, unit);
        self.for_each_span(|start, end| (*start, *end) = (units.before(*start), units.before(*end)));
    }
}

/// So many bytes apart are the places of a text from which others are counted.
const STEP: usize = 32;

/// How many units a text has before each of its bytes, and the way back.
pub(crate) struct Units<'t> {
    text: &'t [u8],
    unit: Offsets,
    /// Before every [`STEP`] bytes, and before the end.
    steps: Vec<usize>,
}

impl<'t> Units<'t> {
    pub(crate) fn of(text: &'t str, unit: Offsets) -> Self {
        let text = text.as_bytes();
        let mut steps = Vec::with_capacity(text.len() / STEP + 2);
        steps.push(0);
        let mut passed = 0;
        steps.extend(text.chunks(STEP).map(|chunk| {
            passed += count(chunk, unit);
            passed
        }));
        Self { text, unit, steps }
    }

    /// The units before a byte, counted from the next character on within one; `usize::MAX` beyond the text.
    pub(crate) fn before(&self, byte: usize) -> usize {
        let step = byte / STEP;
        self.text.get(step * STEP..byte).map_or(usize::MAX, |rest| self.steps[step] + count(rest, self.unit))
    }

    /// The first byte of a character, or the end, before which there are so many units; `usize::MAX` beyond the text.
    pub(crate) fn byte(&self, units: usize) -> usize {
        let step = self.steps.partition_point(|before| *before < units).saturating_sub(1);
        let (mut at, mut passed) = (step * STEP, self.steps[step]);
        while passed < units {
            let Some(byte) = self.text.get(at..at + 1) else { return usize::MAX };
            passed += count(byte, self.unit);
            at += 1;
        }
        while self.text.get(at).is_some_and(|byte| is_within(*byte)) {
            at += 1;
        }
        at
    }
}

/// How many units the characters have that start in some bytes; eight bytes at a look.
fn count(bytes: &[u8], unit: Offsets) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    if unit == Offsets::Utf8 {
        return bytes.len();
    }
    let (words, rest) = bytes.as_chunks();
    let words = words.iter().map(|word| {
        let word = u64::from_ne_bytes(*word);
        let within = word >> 7 & !(word >> 6) & ONES;
        let of_four = word >> 7 & word >> 6 & word >> 5 & word >> 4 & ONES;
        (8 - within.count_ones(), of_four.count_ones())
    });
    let rest = rest.iter().map(|byte| (u32::from(!is_within(*byte)), u32::from(*byte >= 0xf0)));
    let (starts, of_four) = words.chain(rest).fold((0, 0), |(starts, four), (more, fours)| (starts + more, four + fours));
    (if unit == Offsets::Utf16 { starts + of_four } else { starts }) as usize
}

/// Whether a byte of UTF-8 is one of a character that started before it.
fn is_within(byte: u8) -> bool {
    (0x80..0xc0).contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_those_of_characters() {
        let text = "Hà Nội 🇻🇳, “Đà Nẵng”: ".repeat(9);
        for (unit, length) in
            [(Offsets::Utf8, char::len_utf8 as fn(char) -> usize), (Offsets::Utf16, char::len_utf16), (Offsets::Codepoint, |_| 1)]
        {
            let units = Units::of(&text, unit);
            let mut passed = 0;
            for (at, c) in text.char_indices() {
                assert_eq!(units.before(at), passed, "{at}");
                assert_eq!(units.byte(passed), at, "{passed}");
                passed += length(c);
                for within in 1..length(c) {
                    assert_eq!(units.byte(passed - within), at + c.len_utf8());
                }
            }
            assert_eq!(units.before(text.len()), passed);
            assert_eq!(units.byte(passed), text.len());
            assert_eq!((units.before(text.len() + 1), units.byte(passed + 1)), (usize::MAX, usize::MAX));
            assert_eq!((units.before(usize::MAX), units.byte(usize::MAX)), (usize::MAX, usize::MAX));
        }
        assert_eq!((Units::of("", Offsets::Utf16).before(0), Units::of("", Offsets::Utf16).byte(0)), (0, 0));
    }
}
