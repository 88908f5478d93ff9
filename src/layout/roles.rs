//! Gives each line, or each part of a line, its role: above the text, in it, and below it.

use std::ops::Range;

use super::body::HEADLINE_WORDS;
use super::byline::{self, Byline};
use super::caption::{self, shows_somebody};
use super::line::{Line, LineKind};
use super::picture::is_film;
use super::story::Story;
use super::tags::Neighbours;
use super::title::{is_capitals, is_kicker};
use super::{Field, Piece, credit, source};
use crate::article::Role;
use crate::hashed::Hashed;
use crate::lines::Page;
use crate::tokens::Tokens;

/// Gives every line its role.
pub(crate) fn give(tokens: &Tokens, lines: &[Line], story: &Story) -> Vec<Piece> {
    // Lines that sign the text stand last; what comes before them is the last of the text.
    let credits = |line: &Line| credit::read(tokens, &line.tokens).is_some_and(|found| found.caption.is_empty());
    let first = story.first.min(story.end);
    let signs = |i: &usize| {
        let line = &lines[*i];
        let read = || byline::read(tokens, &line.tokens).is_some();
        line.kind != LineKind::Text
            || is_about_author(tokens, &lines[first..=*i])
            || !line.is_prose() && (read() || credits(line))
    };
    let signed = (first..story.end).rev().take_while(signs).count();
    // More than two lines that could sign the text are a list, of places or of products.
    let is_signature = |i: &usize| lines[*i].kind == LineKind::Text && !is_about_author(tokens, &lines[first..=*i]);
    let n_signed = (story.end - signed..story.end).filter(is_signature).count();
    let text_end = if n_signed > MOST_SIGNING_LINES { story.end + 1 } else { story.end - signed };
    let mut giver = Giver::new(tokens, lines, story, text_end);
    for i in 0..lines.len() {
        giver.line(i);
    }
    giver.captions_of_story();
    giver.pieces
}

/// The rule of what looks like the headline of another article.
pub(super) const HEADLINE: &str = "related/headline";

/// The rule of what stands for a picture.
pub(super) const ALTERNATIVE: &str = "boilerplate/alternative-text";

/// Time and authors stand at most this many lines above a headline, or below the end of the text.
const NEAR: usize = 5;

/// `Tin bài liên quan:`, `Có thể bạn quan tâm`
const MOST_LABEL_WORDS: usize = 5;

/// Authors, and a source.
pub(super) const MOST_SIGNING_LINES: usize = 2;

/// In a clean paste a line of more words below the headline is the lead, also without a full stop.
pub(super) const LEAD_WORDS: usize = 17;

/// What a film shows is said in more words than a name has.
const FEWEST_FILM_WORDS: usize = 4;

/// A picture is described in at most this many words.
pub(super) const CAPTION_WORDS: usize = 70;

/// What a button says has fewer words than a picture's words.
const FEWEST_SHOWN_WORDS: usize = 3;

/// Walks over the lines, and remembers what the next one may depend on.
pub(super) struct Giver<'t> {
    pub(super) tokens: &'t Tokens<'t>,
    pub(super) lines: &'t [Line],
    pub(super) story: &'t Story,
    pub(super) pieces: Vec<Piece>,
    /// One past the last line of text before the lines that sign it.
    text_end: usize,
    pub(super) has_lead: bool,
    pub(super) has_body: bool,
    pub(super) has_picture: bool,
    /// One past the last line of the story that is a paragraph or a sentence.
    pub(super) prose_end: usize,
    /// The headings of the body so far, by the hashes of their texts.
    pub(super) headings: Hashed<()>,
    /// Whether the heading of a list of links was the last thing but such links.
    pub(super) in_links: bool,
    /// Whether pictures were announced, and nothing but their words followed.
    pub(super) in_album: bool,
    /// Where the last row of lines without an end stops, and whether they are the words of pictures; and of short sentences.
    pub(super) gallery: (usize, bool),
    pub(super) row: (usize, bool),
    /// Whether a label of keywords was the last thing but keywords.
    in_tags: bool,
    /// The words that stand side by side in the story, once they were asked for.
    pub(super) neighbours: Option<Neighbours>,
    /// The same of all lines between headline and end, of which not all have their roles.
    pub(super) story_words: Option<Neighbours>,
}

impl<'t> Giver<'t> {
    pub(super) fn new(tokens: &'t Tokens<'t>, lines: &'t [Line], story: &'t Story, text_end: usize) -> Self {
        let is_told = |line: &Line| line.is_prose() || line.kind == LineKind::Text && line.ends;
        Self {
            tokens,
            lines,
            story,
            text_end,
            pieces: Vec::with_capacity(lines.len()),
            has_lead: false,
            has_body: false,
            has_picture: false,
            prose_end: lines[..story.end].iter().rposition(is_told).map_or(0, |last| last + 1),
            headings: Hashed::default(),
            in_links: false,
            in_album: false,
            gallery: (0, false),
            row: (0, false),
            in_tags: false,
            neighbours: None,
            story_words: None,
        }
    }

    fn line(&mut self, i: usize) {
        let head = self.story.title.unwrap_or(self.story.first);
        if self.lines[i].kind == LineKind::Stray {
            self.whole(i, Role::Separator, "separator/no-letter");
        } else if self.lines[i].kind == LineKind::PageBreak {
            self.whole(i, Role::Boilerplate, "boilerplate/page-break");
        } else if let Some(role) = self.continues(i) {
            self.whole(i, role, "text/continued");
            self.pieces.last_mut().expect("it was pushed").continued = true;
        } else if Some(i) == self.story.title {
            let rule = if i == 0 { "title/first-line" } else { "title/above-text" };
            self.before_tail(Role::Title, rule, self.lines[i].tokens.clone());
        } else if i < head {
            self.above(i, head);
        } else if i < self.story.end {
            self.inside(i);
        } else {
            self.below(i);
        }
    }

    /// What looks like the headline of another article is a picture's words where many of its words stand side by side in the story,
    /// too.
    fn captions_of_story(&mut self) {
        let is_headline = |piece: &Piece| piece.rule == HEADLINE;
        if !self.pieces.iter().any(is_headline) {
            return;
        }
        let told = Neighbours::of(self.tokens, &self.pieces);
        for piece in self.pieces.iter_mut().filter(|piece| is_headline(piece)) {
            let known = piece.tokens.clone().skip(1).filter(|&at| told.have(self.tokens, at)).count();
            // On a whole page it may be a link to what was told of the matter before.
            let may_be = self.story.clean || shows_somebody(self.tokens, &piece.tokens);
            if may_be && known * 3 >= piece.tokens.len() {
                (piece.role, piece.rule) = (Role::Caption, "caption/words-of-story");
            }
        }
    }

    /// The role with which a line goes on behind the end of a page.
    fn continues(&self, i: usize) -> Option<Role> {
        let before = self.pieces.iter().rfind(|piece| piece.rule != "boilerplate/page-break")?;
        (self.lines[i].page == Page::Continued && matches!(before.role, Role::Lead | Role::Paragraph)).then_some(before.role)
    }

    /// A line above the headline.
    fn above(&mut self, i: usize, head: usize) {
        let line = &self.lines[i];
        match line.kind {
            LineKind::Stamp if i + NEAR >= head => self.stamp(i, "timestamp/above-title"),
            LineKind::Tags if self.is_tags_above(i) => self.tags(i),
            LineKind::Section if i + NEAR >= head => self.whole(i, Role::Breadcrumb, "breadcrumb/sections"),
            LineKind::Text if i + 1 == head && is_kicker(self.tokens, line) => self.whole(i, Role::Kicker, "kicker/colon"),
            LineKind::Text if self.story.clean || i + NEAR >= head => {
                let shouted = is_capitals(self.tokens, line);
                let is_author = |author: &Range<usize>| !shouted || source::is_surname(self.tokens, author.start);
                let sure = |found: &Byline| {
                    self.story.clean && (line.words > 1 || found.outlet.is_some()) && found.authors.iter().all(is_author)
                };
                let signed = || byline::read(self.tokens, &line.tokens).filter(sure);
                // Below the heading of links, the cells are links.
                let above = self.pieces.iter().rfind(|piece| piece.role != Role::Separator);
                let linked = above.is_some_and(|above| above.role == Role::Related);
                if let Some(found) = self.credit(i) {
                    self.caption(found);
                } else if let Some(rule) = self.words_of_picture(i).filter(|_| !linked) {
                    self.whole(i, Role::Caption, rule);
                } else if let Some(found) = signed() {
                    self.byline(line.tokens.clone(), found);
                } else {
                    self.dropped(i, line.kind);
                }
            }
            kind => self.dropped(i, kind),
        }
    }

    /// A line between headline and end.
    fn inside(&mut self, i: usize) {
        let line = &self.lines[i];
        // `Tin liên quan` alone heads links; `>> Bão vào bờ` is one.
        let heads_links = matches!(line.kind, LineKind::Related | LineKind::List) && line.words <= MOST_LABEL_WORDS;
        // Below the last link its summary.
        if self.in_links && self.is_summary(i) {
            return self.whole(i, Role::Related, "related/summary");
        }
        self.in_links = heads_links || self.in_links && !line.is_prose() && line.kind != LineKind::Tags;
        if self.in_links && self.is_link(i) {
            return self.whole(i, Role::Related, "related/below-heading");
        }
        match line.kind {
            LineKind::Stamp if !self.has_body => self.stamp(i, "timestamp/below-title"),
            LineKind::Stamp if i + NEAR >= self.story.end && self.is_last(i) => self.stamp(i, "timestamp/at-end"),
            LineKind::Stamp | LineKind::Figures if self.story.clean && self.has_body => {
                self.whole(i, Role::Paragraph, "paragraph/cell")
            }
            LineKind::Text => self.text(i),
            kind => self.dropped(i, kind),
        }
    }

    /// Whether a line below the heading of links may be one, or its date. The last before a paragraph may be a heading of
    /// the story, where it is shorter than headlines are.
    fn is_link(&self, i: usize) -> bool {
        const HEADING_WORDS: usize = 5;
        let line = &self.lines[i];
        let headed = |before: &Line| matches!(before.kind, LineKind::Related | LineKind::List);
        let heading = line.words <= HEADING_WORDS
            && !i.checked_sub(1).is_some_and(|before| headed(&self.lines[before]))
            && self.next_text(i).is_some_and(Line::is_prose);
        let signs = || self.is_last(i) && byline::read(self.tokens, &line.tokens).is_some();
        match line.kind {
            LineKind::Text => !heading && !signs() && credit::read(self.tokens, &line.tokens).is_none(),
            LineKind::Stamp | LineKind::Figures => true,
            _ => false,
        }
    }

    /// A line of the story that nothing gives away by itself.
    fn text(&mut self, i: usize) {
        let line = &self.lines[i];
        if self.is_alternative(i) {
            return self.whole(i, Role::Boilerplate, ALTERNATIVE);
        }
        if self.is_credit_cell(i) {
            return self.push(Role::Credit, "credit/cell", line.tokens.clone(), vec![(Field::Credit, line.tokens.clone())]);
        }
        if self.is_credit_below(i) {
            return self.push(
                Role::Credit,
                "credit/below-caption",
                line.tokens.clone(),
                vec![(Field::Credit, line.tokens.clone())],
            );
        }
        if self.is_closing_tags(i) {
            return self.bare_tags(i);
        }
        if self.is_last(i) && is_about_author(self.tokens, &self.lines[self.story.first.min(i)..=i]) {
            return self.whole(i, Role::Byline, "byline/about");
        }
        let is_shown = !self.is_last(i) && caption::is_name(self.tokens, &line.tokens);
        let short = byline::is_short(self.tokens, &line.tokens) && !line.is_prose() && !is_shown;
        if let Some(found) = short.then(|| byline::read(self.tokens, &line.tokens)).flatten()
            && (!self.has_lead || self.is_last(i) || self.signs_below_lead(i, &found) || self.signs_before_tail(i, &found))
        {
            return self.byline(line.tokens.clone(), found);
        }
        // `Video: Khoảnh khắc tàu cập bến.` names nobody.
        let is_film = line.ends && line.words > FEWEST_FILM_WORDS && is_film(self.tokens, &line.tokens);
        if let Some(found) = self.credit(i).filter(|_| !is_film) {
            // `Bài: Lê Minh - Ảnh: Gia Huy` signs the text, and its pictures.
            let signed = Some(&found.caption).filter(|_| self.is_last(i));
            return match signed.and_then(|caption| byline::read(self.tokens, caption)) {
                Some(author) => {
                    self.byline(found.caption.clone(), author);
                    self.caption(credit::Credit { caption: found.tokens.start..found.tokens.start, ..found });
                }
                None => self.caption(found),
            };
        }
        // The lead may stand below a picture, too, where that has no words of its own.
        if let Some(rule) = self.words_of_picture(i).filter(|_| self.has_lead || self.is_no_lead(i)) {
            return self.whole(i, Role::Caption, rule);
        }
        if self.story.n_prose == 0 && !line.ends && (self.has_body || !self.is_last(i)) {
            return self.whole(i, Role::Paragraph, "paragraph/verse");
        }
        if !self.has_lead {
            let short = self.story.clean && !is_kicker(self.tokens, line);
            if self.is_second_headline(i) {
                let words = line.tokens.start + 1..line.tokens.end;
                self.push(Role::Subheading, "subheading/second-headline", words, vec![]);
            } else if self.is_shown_above(i) {
                self.whole(i, Role::Caption, "caption/above-text");
            } else if line.is_prose()
                || line.ends && (line.words >= 6 || short)
                || line.words > LEAD_WORDS && (short || line.words > HEADLINE_WORDS && !is_capitals(self.tokens, line))
                || self.is_last(i)
            {
                self.lead(i);
            } else if line.words >= FEWEST_SHOWN_WORDS && self.is_timed_above() && !byline::is_office(self.tokens, &line.tokens) {
                // What pages set between headline and lead stands above the headline, too, where the time does.
                self.whole(i, Role::Caption, "caption/above-lead");
            } else {
                self.whole(i, Role::Boilerplate, "boilerplate/before-lead");
            }
            return;
        }
        self.body(i);
    }

    /// Whether the time line stands above the headline.
    fn is_timed_above(&self) -> bool {
        let above = |title: usize| &self.lines[title.saturating_sub(NEAR)..title];
        self.story.title.is_some_and(|title| above(title).iter().any(|line| line.kind == LineKind::Stamp))
    }

    /// The credit at the end of a line, which is a picture's where few enough words are before it.
    fn credit(&self, i: usize) -> Option<credit::Credit> {
        let found = credit::read(self.tokens, &self.lines[i].tokens)?;
        (self.tokens.n_words(found.caption.clone()) <= CAPTION_WORDS).then_some(found)
    }

    /// A line below the text: byline, source, time and keywords are still the article's.
    fn below(&mut self, i: usize) {
        let line = &self.lines[i];
        if i == self.story.end {
            // All of the story is known now.
            self.neighbours = None;
        }
        let near = i < self.story.end + NEAR && !self.lines[self.story.end..i].iter().any(|line| starts_tail(line.kind));
        self.in_tags = line.kind == LineKind::Tags || self.in_tags && line.kind == LineKind::Text && self.is_tag_line(line);
        match line.kind {
            LineKind::Tags => self.tags(i),
            LineKind::Text if self.in_tags => self.more_tags(i),
            LineKind::Text if self.is_bare_tags(i) => self.bare_tags(i),
            LineKind::Stamp if near => self.stamp(i, "timestamp/at-end"),
            LineKind::Text if i < self.story.end + NEAR => {
                // Below links, too, where a source is named: `Mời xem thêm …`, `Gia Huy (Theo TTXVN)`.
                let sure = |found: &Byline| near || !found.authors.is_empty() && !found.sources.is_empty();
                match byline::read(self.tokens, &line.tokens).filter(sure) {
                    Some(found) => self.byline(line.tokens.clone(), found),
                    None => self.dropped(i, line.kind),
                }
            }
            kind => self.dropped(i, kind),
        }
    }

    /// A line outside the story, or a button in it.
    fn dropped(&mut self, i: usize, kind: LineKind) {
        let (role, rule) = match kind {
            LineKind::Related => (Role::Related, "related/link"),
            LineKind::Section => (Role::Boilerplate, "boilerplate/section"),
            LineKind::Chrome => (Role::Boilerplate, "boilerplate/button"),
            LineKind::Figures => (Role::Boilerplate, "boilerplate/figures"),
            LineKind::List => (Role::Related, "related/list"),
            LineKind::End => (Role::Boilerplate, "boilerplate/end"),
            LineKind::Stamp => (Role::Boilerplate, "boilerplate/other-time"),
            LineKind::Tags => (Role::Tags, "tags/label"),
            LineKind::Stray => (Role::Separator, "separator/no-letter"),
            LineKind::PageBreak => (Role::Boilerplate, "boilerplate/page-break"),
            LineKind::FrontMatter => (Role::Boilerplate, "boilerplate/front-matter"),
            LineKind::Picture => (Role::Boilerplate, ALTERNATIVE),
            // Between walls of buttons, a line as long as a headline is one.
            LineKind::Text if self.lines[i].words >= 6 => (Role::Related, "related/outside"),
            LineKind::Text => (Role::Boilerplate, "boilerplate/outside"),
        };
        self.whole(i, role, rule);
    }

    pub(super) fn caption(&mut self, found: credit::Credit) {
        if !found.caption.is_empty() {
            self.push(Role::Caption, "caption/credit", found.caption, vec![]);
        }
        let name = Some(found.name).filter(|name| !name.is_empty());
        self.push(Role::Credit, "credit/label", found.tokens, name.map(|name| (Field::Credit, name)).into_iter().collect());
    }

    pub(super) fn byline(&mut self, line: Range<usize>, mut found: Byline) {
        // `Theo Hồng Vân` on a line, `VnExpress` on the next: the paper is the source.
        if found.rule == "source/mark"
            && let Some(above) = self.pieces.last_mut().filter(|above| above.role == Role::Source)
            && let [(Field::Source, name)] = &above.values[..]
            && source::is_person(self.tokens, name)
        {
            above.values.clear();
            found.sources.extend(found.outlet.take());
        }
        let role = if found.authors.is_empty() { Role::Source } else { Role::Byline };
        let values = found.authors.into_iter().map(|range| (Field::Author, range));
        let values = values.chain(found.sources.into_iter().map(|range| (Field::Source, range)));
        let values = values.chain(found.outlet.map(|range| (Field::Outlet, range))).collect();
        self.push(role, found.rule, line, values);
    }

    /// Whether a link to another article was the last thing.
    pub(super) fn is_after_link(&self) -> bool {
        self.pieces.last().is_some_and(|piece| piece.role == Role::Related)
    }

    /// Whether no more text of the story follows.
    pub(super) fn is_last(&self, i: usize) -> bool {
        i + 1 >= self.text_end
    }

    pub(super) fn whole(&mut self, i: usize, role: Role, rule: &'static str) {
        self.push(role, rule, self.lines[i].tokens.clone(), vec![]);
    }

    pub(super) fn push(&mut self, role: Role, rule: &'static str, tokens: Range<usize>, values: Vec<(Field, Range<usize>)>) {
        self.has_body |= role == Role::Paragraph;
        self.has_picture |= matches!(role, Role::Caption | Role::Credit);
        self.pieces.push(Piece { role, tokens, rule, continued: false, values });
    }
}

/// Whether the last of these lines says who the author above it is: his office, or the note to the mark behind his name.
fn is_about_author(tokens: &Tokens, lines: &[Line]) -> bool {
    let Some((line, before)) = lines.split_last() else { return false };
    let author = || {
        let above = before.last().filter(|above| above.kind == LineKind::Text && !above.is_prose());
        above.and_then(|above| byline::read(tokens, &above.tokens)).is_some_and(|found| !found.authors.is_empty())
    };
    byline::is_note(tokens, &line.tokens) || byline::is_office(tokens, &line.tokens) && author()
}

/// Whether no more of an article stands below such a line, its keywords apart.
fn starts_tail(kind: LineKind) -> bool {
    matches!(kind, LineKind::End | LineKind::List | LineKind::Related)
}
