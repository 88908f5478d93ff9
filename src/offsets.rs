//! Offsets in other units than UTF-8 bytes, converted once, at the edge.

use crate::article::{Article, Offsets};
use crate::chars::Chars;

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
        let convert = translate(text, Offsets::Utf8, unit);
        self.for_each_span(|start, end| (*start, *end) = (convert(*start), convert(*end)));
    }
}

/// So many units apart are the places of a text from which others are counted.
const STEP: usize = 32;

/// The way from offsets of `text` in one unit to another; what is beyond the text becomes `usize::MAX`.
pub(crate) fn translate(text: &str, from: Offsets, to: Offsets) -> impl Fn(usize) -> usize {
    // Where the last character starts, in bytes and in both units, that starts no later than each step.
    let mut steps = Vec::with_capacity(text.len() / STEP + 1);
    let (mut passed, mut units) = (0, 0);
    for (at, c) in Chars::of(text) {
        let next = passed + length(c, from);
        if next > steps.len() * STEP {
            steps.push((at, passed, units));
        }
        (passed, units) = (next, units + length(c, to));
    }
    move |place| {
        let Some(&(at, mut passed, mut units)) = steps.get(place / STEP) else {
            return if place == passed { units } else { usize::MAX };
        };
        let mut chars = Chars::of(&text[at..]);
        while passed < place {
            let Some((_, c)) = chars.next() else { return usize::MAX };
            passed += length(c, from);
            units += length(c, to);
        }
        units
    }
}

fn length(c: char, unit: Offsets) -> usize {
    match unit {
        Offsets::Utf8 => c.len_utf8(),
        Offsets::Utf16 => c.len_utf16(),
        Offsets::Codepoint => 1,
    }
}
