//! The lines of the body: paragraphs, headings, captions, and what a page puts between them.
//!
//! A short line says little by itself; its neighbours, and what it has not, tell a heading from a picture's words.

use std::ops::Range;

use super::byline::Byline;
use super::caption::{self, is_description};
use super::line::{self, Line, LineKind};
use super::picture::{announces_pictures, opens_with_thing, shows_picture};
use super::roles::{Giver, HEADLINE};
use super::story::SUMMARY_WORDS;
use super::tags::Neighbours;
use super::title::is_capitals;
use super::{byline, credit, dateline, lost};
use crate::article::Role;
use crate::sentences;
use crate::tokens::hash_text;

/// A heading inside the body has at most this many words; what is longer heads another article.
pub(super) const HEADING_WORDS: usize = 14;

/// A line without an end that has so many words and only describes is no heading.
const DESCRIBING_WORDS: usize = 11;

/// No headline is longer; a longer line without an end is a paragraph that lost it.
pub(super) const HEADLINE_WORDS: usize = 24;

/// A line with so many sentences holds several paragraphs that lost their line ends; with so few, where it is all of the text below the lead.
const FLATTENED_SENTENCES: usize = 6;
const FEWEST_FLATTENED: usize = 3;

impl Giver<'_> {
    /// A line of the body that is neither byline nor credit.
    pub(super) fn body(&mut self, i: usize) {
        let line = &self.lines[i];
        let announced = std::mem::take(&mut self.in_album);
        let in_album = self.is_in_album(i, announced);
        let asks = |line: &Line| self.tokens.mark(line.tokens.end - 1) == '?';
        let headline = |line: &Line| (!line.ends || asks(line)) && !line.is_prose() && line.words >= 4;
        let (role, rule) = if self.is_dateline(line) && (!self.story.clean || i > 0 && headline(&self.lines[i - 1])) {
            // One article has one dateline: the second is that of a related one's summary.
            (Role::Related, "related/dateline")
        } else if headline(line) && self.next_text(i).is_some_and(|next| self.is_dateline(next)) {
            (Role::Related, "related/before-dateline")
        } else if !self.story.clean && self.is_table_row(line) {
            (Role::Related, "related/table")
        } else if self.tokens.mark(line.tokens.start) == '[' && self.tokens.mark(line.tokens.end - 1) == ']' {
            (Role::Related, "related/brackets")
        } else if self.is_bullet(line) || self.closes_text(line) {
            return self.paragraph(i, line.tokens.clone());
        } else if let Some(words) = caption::in_brackets(self.tokens, &line.tokens) {
            return self.push(Role::Caption, "caption/brackets", words, vec![]);
        } else if let Some(found) = self.credit_in_capitals(i) {
            return self.caption(found);
        } else if shows_picture(self.tokens, &line.tokens) {
            (Role::Caption, "caption/picture-words")
        } else if self.is_above_credit(i) {
            (Role::Caption, "caption/above-credit")
        } else if in_album {
            self.in_album = true;
            (Role::Caption, "caption/album")
        } else if self.repeats_title(line) {
            (Role::Caption, "caption/repeats-title")
        } else if self.is_below_picture(i) {
            (Role::Caption, "caption/below-picture")
        } else if self.is_in_row(i) {
            (Role::Caption, "caption/row")
        } else if line.is_prose() || line.ends && !self.is_question(i) {
            let is_name = !line.is_prose()
                && (caption::names_somebody(self.tokens, &line.tokens)
                    || !self.is_last(i) && caption::is_name(self.tokens, &line.tokens));
            if self.describes(i) || is_name {
                (Role::Caption, "caption/describes")
            } else {
                return self.paragraph(i, line.tokens.clone());
            }
        } else if self.repeats_heading(line) {
            // The picture's alternative text.
            (Role::Caption, "caption/repeats-heading")
        } else if self.is_described_here(i) {
            (Role::Caption, "caption/describes")
        } else if caption::names_somebody(self.tokens, &line.tokens) && !self.heads_picture(i) {
            (Role::Caption, "caption/name")
        } else if self.shows_again(i) {
            (Role::Caption, "caption/repeats-story")
        } else if caption::shows_somebody(self.tokens, &line.tokens) {
            // Who is told of: a picture's words; who is not: a headline.
            (Role::Related, HEADLINE)
        } else if self.is_in_gallery(i) {
            (Role::Caption, "caption/gallery")
        } else if self.is_seen(i) {
            (Role::Caption, "caption/seen")
        } else if self.is_heading(i) {
            self.headings.set(hash_text(&self.tokens.join(&line.tokens)), ());
            (Role::Subheading, "subheading/short-line")
        } else if line.words > HEADING_WORDS && line.words <= HEADLINE_WORDS {
            (Role::Related, HEADLINE)
        } else if self.story.clean {
            // The cells of a table, a list without marks.
            (Role::Paragraph, "paragraph/short-line")
        } else {
            (Role::Boilerplate, "boilerplate/short-line")
        };
        self.whole(i, role, rule);
    }

    /// Whether names right below the lead sign the text: where its time follows, or nothing but its paragraphs.
    pub(super) fn signs_below_lead(&self, i: usize, found: &Byline) -> bool {
        let next = self.lines[i + 1..self.story.end].iter().find(|line| line.kind != LineKind::Stray);
        // A heading may be in capitals.
        let shouted = is_capitals(self.tokens, &self.lines[i]);
        let follows = next.is_some_and(|next| next.kind == LineKind::Stamp || next.is_prose() && !shouted);
        let lead = self.pieces.iter().rfind(|piece| piece.role != Role::Separator).is_some_and(|piece| piece.role == Role::Lead);
        !found.authors.is_empty() && !self.has_body && follows && lead
    }

    /// Whether a line that says what somebody did, `Tin: Gia Huy`, `Gia Huy (thực hiện)`, signs the text: where no paragraph follows.
    pub(super) fn signs_before_tail(&self, i: usize, found: &Byline) -> bool {
        let does = || found.is_labelled() || self.tokens.mark(self.lines[i].tokens.end - 1) == ')';
        !found.authors.is_empty() && does() && i + 1 >= self.prose_end
    }

    /// Whether a line below the headline is one more, of what else the article tells: `* Chủ tịch xã tiếp đoàn …`
    pub(super) fn is_second_headline(&self, i: usize) -> bool {
        let line = &self.lines[i];
        self.tokens.mark(line.tokens.start) == '*'
            && !line.ends
            && self.story.title.is_some_and(|title| title < i)
            && self.next_text(i).is_some_and(Line::is_prose)
    }

    /// Whether the last text below a list of links only sums up the last of them.
    pub(super) fn is_summary(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let below_link = self.pieces.last().is_some_and(|piece| piece.rule == "related/below-heading");
        line.is_prose() && line.words <= SUMMARY_WORDS && below_link && self.is_last(i)
    }

    /// A credit that only its capitals set off from the words of its picture.
    fn credit_in_capitals(&self, i: usize) -> Option<credit::Credit> {
        let found = credit::read_capitals(self.tokens, &self.lines[i].tokens)?;
        let closed = || line::ends_sentence(self.tokens, &found.caption) && self.is_single(i) && !self.is_last(i);
        (self.is_heading(i) || closed()).then_some(found)
    }

    fn is_dateline(&self, line: &Line) -> bool {
        dateline::read_head(self.tokens, &line.tokens).is_some()
    }

    /// `| … | … |`, as Markdown writes the row of a table: on a page, a box of links.
    fn is_table_row(&self, line: &Line) -> bool {
        self.tokens.mark(line.tokens.start) == '|' && self.tokens.mark(line.tokens.end - 1) == '|'
    }

    fn is_bullet(&self, line: &Line) -> bool {
        matches!(self.tokens.mark(line.tokens.start), '-' | '–' | '+' | '*' | '•')
    }

    /// `./.` ends the text, and no picture's words.
    fn closes_text(&self, line: &Line) -> bool {
        let end = line.tokens.end;
        line.tokens.len() > 3 && (end - 3..end).map(|at| self.tokens.mark(at)).eq(['.', '/', '.'])
    }

    fn repeats_heading(&self, line: &Line) -> bool {
        line.words <= HEADING_WORDS && self.headings.has(hash_text(&self.tokens.join(&line.tokens)))
    }

    /// Whether a name heads the part of the text about somebody, whose picture stands soon below: `Ca sĩ Hà Vy`, …, `Hà Vy thời mới đi hát`.
    fn heads_picture(&self, i: usize) -> bool {
        const MOST_LINES: usize = 3;
        let name = self.lines[i].tokens.end - 2..self.lines[i].tokens.end;
        let shows = |next: &Line| {
            let starts = || next.tokens.start..next.tokens.end.saturating_sub(1);
            !next.is_prose() && starts().any(|at| self.tokens.is_same(&name, &(at..at + 2)))
        };
        let below = self.lines[i + 1..self.story.end].iter().filter(|line| line.kind == LineKind::Text);
        below.take(MOST_LINES).any(shows)
    }

    /// A short line without an end between the end of one paragraph and the start of another.
    fn is_heading(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let capitals = |line: &Line| is_capitals(self.tokens, line);
        const SHORT_PARAGRAPH: usize = 8;
        let follows = match self.next_text(i) {
            Some(next) => next.is_prose() || next.ends && next.words >= SHORT_PARAGRAPH || capitals(line) && !next.ends,
            None => false,
        };
        let credits = |line: &Line| credit::read(self.tokens, &line.tokens).is_some();
        let precedes = self.in_links
            || self
                .previous_text(i)
                .is_some_and(|before| before.ends || before.is_prose() || capitals(before) || credits(before));
        line.words <= HEADING_WORDS && follows && precedes
    }

    /// Whether a line without an end only describes, where it is too long for a heading, or shows several, as no headline starts:
    /// `Các nhân viên cứu hộ trong trang phục bảo hộ`.
    fn is_described_here(&self, i: usize) -> bool {
        const FEWEST_WORDS: usize = 8;
        let line = &self.lines[i];
        let first = self.tokens.key(line.tokens.start);
        let shows_several = || matches!(first, "các" | "những" | "nhiều" | "đông") && !self.is_last(i);
        let fewest = if first == "các" { FEWEST_WORDS } else { DESCRIBING_WORDS };
        line.words >= fewest && (self.is_heading(i) || shows_several()) && is_description(self.tokens, &line.tokens)
    }

    /// A short question heads a section, where the text is no interview: `Lời giải nào cho bài toán vật liệu?`
    fn is_question(&self, i: usize) -> bool {
        let line = &self.lines[i];
        line.words <= HEADING_WORDS && self.tokens.mark(line.tokens.end - 1) == '?' && !self.story.interview && self.is_heading(i)
    }

    /// A paragraph; a flattened line holds captions and a byline, too.
    pub(super) fn paragraph(&mut self, i: usize, mut line: Range<usize>) {
        let parts = sentences::split(self.tokens, line.clone());
        // A byline has no full stop: `Năm nơi đẹp nhất: Hà Nội. Hội An. Đà Lạt.` is not signed by Đà Lạt.
        let signed =
            parts.last().filter(|last| self.is_last(i) && last.start > line.start && self.tokens.mark(last.end - 1) != '.');
        let signed = signed.and_then(|last| Some((last.clone(), byline::read(self.tokens, last)?)));
        line.end = signed.as_ref().map_or(line.end, |(last, _)| last.start);
        self.pictures(line, &parts);
        if let Some((last, found)) = signed {
            self.byline(last, found);
        }
    }

    /// Cuts a line at the pictures whose captions and credits are buried in it.
    fn pictures(&mut self, mut line: Range<usize>, told: &[Range<usize>]) {
        const MOST_ANNOUNCING: usize = 40;
        // Behind a credit the next sentence starts, with or without a full stop: `Bến đò (Ảnh: Hà Vy) Chợ nổi (Ảnh: Hà Vy)`.
        let (mut parts, mut credits) = (Vec::new(), Vec::new());
        for sentence in told {
            let mut rest = sentence.clone();
            while !rest.is_empty() {
                let colon =
                    rest.clone().take(MOST_ANNOUNCING).find(|&at| self.tokens.mark(at) == ':').map(|at| rest.start..at + 1);
                let announced = colon.filter(|words| announces_pictures(self.tokens, words));
                let credit = match announced {
                    Some(_) => None,
                    None => credit::read_inside(self.tokens, &parts, &rest, line.end),
                };
                let end = announced.map(|words| words.end).or(credit.as_ref().map(|credit| credit.tokens.end));
                let end = end.map_or(rest.end, |end| end.clamp(rest.start + 1, rest.end));
                parts.push(rest.start..end);
                credits.push(credit);
                rest.start = end;
            }
        }
        let fewest = if self.story.n_prose <= 2 { FEWEST_FLATTENED } else { FLATTENED_SENTENCES };
        let flattened = told.len() >= fewest;
        let mut in_album = false;
        for (n, part) in parts.iter().enumerate() {
            if let Some(credit) = &credits[n] {
                self.picture(&mut line, credit.start(), credit.tokens.end, Some(credit.clone()));
                continue;
            }
            // The caption of a credit that follows goes with it.
            let credited = credits.get(n + 1).and_then(Option::as_ref).is_some_and(|credit| credit.start() < part.end);
            // The first picture of a page stands above its text.
            let first = n == 0 && !self.has_body && is_description(self.tokens, part);
            in_album &= !part.clone().any(|at| sentences::tells(self.tokens, at, part.end));
            let shows = |giver: &mut Self| {
                first
                    || in_album
                    || shows_picture(giver.tokens, part)
                    || caption::names_somebody(giver.tokens, part)
                    || giver.repeats_story(part)
            };
            if flattened && !credited && shows(self) {
                self.picture(&mut line, part.start, part.end, None);
            } else if flattened && !credited {
                self.lost_lines(&mut line, part);
            }
            in_album |= self.tokens.mark(part.end - 1) == ':' && announces_pictures(self.tokens, part);
        }
        // A paragraph that lost its line end is glued to the one before it: `…của đơn vị.Chiều 6/9…`.
        for at in parts.iter().map(|part| part.start).filter(|&at| self.tokens.glued(at)) {
            if line.start < at && at < line.end {
                self.push(Role::Paragraph, "paragraph/glued", line.start..at, vec![]);
                line.start = at;
            }
        }
        if !line.is_empty() {
            self.in_album = announces_pictures(self.tokens, &line);
            self.push(Role::Paragraph, "paragraph/line", line, vec![]);
        }
    }

    /// Whether a sentence could be a picture's words, and has those of the story: what says again what the story tells is no part of it.
    pub(super) fn repeats_story(&mut self, sentence: &Range<usize>) -> bool {
        let tokens = self.tokens;
        caption::share_to_repeat(tokens, sentence).is_some_and(|(part, whole)| {
            self.story_words().n_again(tokens, sentence) * whole >= (tokens.n_words(sentence.clone()) - 1) * part
        })
    }

    fn story_words(&mut self) -> &Neighbours {
        let (tokens, lines, story) = (self.tokens, self.lines, self.story);
        let texts = || lines[story.title.unwrap_or(story.first)..story.end].iter().map(|line| line.tokens.clone());
        self.story_words.get_or_insert_with(|| Neighbours::in_texts(tokens, &texts().collect::<Vec<_>>()))
    }

    /// Whether a line without an end, too long for most headings, has the words of the story between whose paragraphs it stands.
    fn shows_again(&mut self, i: usize) -> bool {
        const FEWEST_WORDS: usize = 8;
        let line = &self.lines[i];
        let known =
            |giver: &mut Self| caption::opens_with_somebody(giver.tokens, &line.tokens).is_some_and(|at| giver.story_has(at));
        line.words >= FEWEST_WORDS && self.is_heading(i) && (self.repeats_story(&line.tokens) || known(self))
    }

    /// Whether the word at `at` stands elsewhere in the story, too.
    fn story_has(&mut self, at: usize) -> bool {
        let tokens = self.tokens;
        self.story_words().n_times(tokens, at) > 1
    }

    /// Cuts out the headings and captions that ran into a sentence. A heading is short, and names nobody; several in a row are captions.
    fn lost_lines(&mut self, line: &mut Range<usize>, sentence: &Range<usize>) {
        const MOST_HEADING_WORDS: usize = 7;
        let lines = lost::lines(self.tokens, sentence);
        for lost in &lines {
            if lost.start < line.start {
                continue;
            }
            if line.start < lost.start {
                self.push(Role::Paragraph, "paragraph/before-lost-line", line.start..lost.start, vec![]);
            }
            let is_short = lines.len() == 1 && lost.len() <= MOST_HEADING_WORDS;
            let is_heading = is_short && !caption::names_somebody(self.tokens, lost) && !opens_with_thing(self.tokens, lost);
            let (role, rule) =
                if is_heading { (Role::Subheading, "subheading/lost-line") } else { (Role::Caption, "caption/lost-line") };
            self.push(role, rule, lost.clone(), vec![]);
            line.start = lost.end;
        }
    }

    /// Cuts a picture with or without a credit out of a line: what is before it is text, and `line` goes on behind it.
    fn picture(&mut self, line: &mut Range<usize>, start: usize, end: usize, credit: Option<credit::Credit>) {
        if start < line.start {
            return;
        }
        if line.start < start {
            self.push(Role::Paragraph, "paragraph/before-picture", line.start..start, vec![]);
        }
        line.start = end;
        match credit {
            Some(credit) => self.caption(credit),
            None => self.push(Role::Caption, "caption/describes", start..end, vec![]),
        }
    }

    pub(super) fn next_text(&self, i: usize) -> Option<&Line> {
        self.lines[i + 1..self.story.end].iter().find(|line| line.kind == LineKind::Text)
    }

    pub(super) fn previous_text(&self, i: usize) -> Option<&Line> {
        self.lines[self.story.first.min(i)..i].iter().rfind(|line| line.kind == LineKind::Text)
    }
}
