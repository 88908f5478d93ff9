//! The lead, and what stands before and behind it and the headline: the paper's mark.

use std::ops::Range;

use super::line::Line;
use super::roles::Giver;
use super::{Field, dateline, picture};
use crate::article::Role;
use crate::sentences;

impl Giver<'_> {
    /// The lead, after its dateline. Where the whole text stands in one line below a headline, its first sentence is the lead.
    pub(super) fn lead(&mut self, i: usize) {
        self.has_lead = true;
        let line = self.lines[i].tokens.clone();
        let mut text = line.clone();
        let body = self.flattened_body(i);
        // Without headline and dateline it may start anywhere in a story: it is all body.
        if body.is_some() && self.story.title.is_none() && dateline::read_head(self.tokens, &line).is_none() {
            return self.paragraph(i, line);
        }
        text.end = body.unwrap_or(text.end);
        self.in_album = picture::announces_pictures(self.tokens, &text);
        self.after_dateline("lead/first-paragraph", text);
        if let Some(body) = body {
            self.paragraph(i, body..line.end);
        }
    }

    /// A lead without the paper's mark at its head.
    pub(super) fn after_dateline(&mut self, rule: &'static str, mut text: Range<usize>) {
        if let Some(found) = dateline::read_head(self.tokens, &text).or_else(|| dateline::read_unknown(self.tokens, &text)) {
            text.start = found.tokens.end;
            self.push(Role::Dateline, found.rule, found.tokens, vec![(Field::Outlet, found.outlet)]);
        }
        self.before_tail(Role::Lead, rule, text);
    }

    /// Where the body starts in a line that holds the whole text.
    fn flattened_body(&self, i: usize) -> Option<usize> {
        const FEWEST_SENTENCES: usize = 5;
        let alone = !self.lines[i + 1..self.story.end].iter().any(Line::is_prose);
        let sentences = if alone { sentences::split(self.tokens, self.lines[i].tokens.clone()) } else { vec![] };
        (sentences.len() >= FEWEST_SENTENCES).then(|| sentences[0].end)
    }

    /// Headline or lead, without the paper's name behind it.
    pub(super) fn before_tail(&mut self, role: Role, rule: &'static str, mut text: Range<usize>) {
        let tail = dateline::read_tail(self.tokens, &text);
        text.end = tail.as_ref().map_or(text.end, |found| found.tokens.start);
        self.push(role, rule, text, vec![]);
        if let Some(found) = tail {
            self.push(Role::Dateline, found.rule, found.tokens, vec![(Field::Outlet, found.outlet)]);
        }
    }
}
