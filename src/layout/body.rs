//! The lines of the body: paragraphs, headings, captions, and what a page puts between them.
//!
//! A short line says little by itself. Where a page was copied, a picture leaves a blank line, and its caption stands below
//! it; elsewhere a caption is told by what it has not: a single sentence without time, negation, reason or speech.

use std::ops::Range;
use std::sync::LazyLock;

use super::caption::{self, is_description};
use super::line::{self, Line, LineKind};
use super::roles::{ALTERNATIVE, Giver};
use super::story::is_capitals;
use super::{Piece, byline, credit, dateline, lost};
use crate::article::Role;
use crate::data::Table;
use crate::hashed::Hashed;
use crate::sentences;
use crate::tokens::{Gap, Kind, Tokens, hash_text};

/// Words of the descriptions of pictures.
static PICTURES: LazyLock<Table<Cue>> = LazyLock::new(|| {
    Table::read(crate::data::text!("pictures.tsv"), |row| match row[0] {
        "head" => Cue::Opens,
        "act" => Cue::Acts,
        "album" => Cue::Announces,
        _ => Cue::Proves,
    })
});

/// What words say of the sentence that has them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// It describes a picture: `(bìa trái)`.
    Proves,
    /// It does if it starts with them and tells nothing: `Toàn cảnh`.
    Opens,
    /// It does if somebody is before them and nothing is told: `phát biểu tại`.
    Acts,
    /// It announces pictures: `Một số hình ảnh tại buổi lễ:`
    Announces,
}

/// A heading inside the body has at most this many words; what is longer heads another article.
const HEADING_WORDS: usize = 14;

/// A line without an end that has so many words and only describes is no heading.
const DESCRIBING_WORDS: usize = 9;

/// No headline is longer; a longer line without an end is a paragraph that lost it.
const HEADLINE_WORDS: usize = 24;

/// Where a picture's words can be told by their place, they are at most so many.
const SHOWN_WORDS: usize = 45;

/// A line with so many sentences holds several paragraphs that lost their line ends.
const FLATTENED_SENTENCES: usize = 6;

impl Giver<'_> {
    /// A line of the body that is neither byline nor credit.
    pub(super) fn body(&mut self, i: usize) {
        let line = &self.lines[i];
        let shown = std::mem::take(&mut self.in_album) || self.is_told_in_pictures();
        let in_album = shown && self.is_single(i) && !(line.is_prose() && self.tells(line));
        let headline = |line: &Line| !line.ends && !line.is_prose() && line.words >= 4;
        let (role, rule) = if self.is_dateline(line) && (!self.story.clean || i > 0 && headline(&self.lines[i - 1])) {
            // One article has one dateline: the second is that of a related one's summary.
            (Role::Related, "related/dateline")
        } else if headline(line) && self.next_text(i).is_some_and(|next| self.is_dateline(next)) {
            (Role::Related, "related/before-dateline")
        } else if !self.story.clean && self.is_table_row(line) {
            (Role::Related, "related/table")
        } else if self.tokens.mark(line.tokens.start) == '[' && self.tokens.mark(line.tokens.end - 1) == ']' {
            (Role::Related, "related/brackets")
        } else if self.is_bullet(line) {
            return self.paragraph(i, line.tokens.clone());
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
        } else if line.is_prose() || line.ends && !self.is_question(i) {
            if self.describes(i) || !line.is_prose() && caption::names_somebody(self.tokens, &line.tokens) {
                (Role::Caption, "caption/describes")
            } else {
                return self.paragraph(i, line.tokens.clone());
            }
        } else if self.repeats_heading(line) {
            // The picture's alternative text.
            (Role::Caption, "caption/repeats-heading")
        } else if self.is_heading(i) && line.words >= DESCRIBING_WORDS && is_description(self.tokens, &line.tokens) {
            (Role::Caption, "caption/describes")
        } else if caption::names_somebody(self.tokens, &line.tokens) {
            (Role::Caption, "caption/name")
        } else if self.is_in_gallery(i) {
            (Role::Caption, "caption/gallery")
        } else if self.is_heading(i) {
            self.headings.set(hash_text(&self.tokens.join(&line.tokens)), ());
            (Role::Subheading, "subheading/short-line")
        } else if line.words > HEADING_WORDS && line.words <= HEADLINE_WORDS {
            (Role::Related, "related/headline")
        } else if self.story.clean {
            // The cells of a table, a list without marks.
            (Role::Paragraph, "paragraph/short-line")
        } else {
            (Role::Boilerplate, "boilerplate/short-line")
        };
        self.whole(i, role, rule);
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

    /// A short line behind a blank one, in a body whose paragraphs have none between them.
    fn is_below_picture(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let most_words = if line.ends { 25 } else { 40 };
        self.story.tight
            && line.after_break
            && !self.is_after_link()
            && (2..=most_words).contains(&line.words)
            && !self.is_last(i)
            && self.is_single(i)
    }

    /// A short line or sentence with the credit of its picture on the next line.
    fn is_above_credit(&self, i: usize) -> bool {
        const MOST_CAPTION_WORDS: usize = 30;
        let line = &self.lines[i];
        let credited = || {
            let next = self.lines[i + 1..self.story.end].first().filter(|next| next.kind == LineKind::Text);
            next.and_then(|next| credit::read(self.tokens, &next.tokens)).is_some_and(|found| found.caption.is_empty())
        };
        line.words <= MOST_CAPTION_WORDS
            && credited()
            && self.is_single(i)
            && !(line.is_prose() && (self.is_last(i) || self.tells(line)))
    }

    /// Whether the headline announces nothing but pictures: `Hình ảnh lễ đón …`, `Chùm ảnh: …`.
    fn is_told_in_pictures(&self) -> bool {
        self.story.title.is_some_and(|title| {
            let title = &self.lines[title].tokens;
            let cue = PICTURES.longest(self.tokens, title.start, title.end);
            self.tokens.key(title.start) == "hình" && cue.is_some() || matches!(cue, Some((_, Cue::Announces)))
        })
    }

    fn tells(&self, line: &Line) -> bool {
        line.tokens.clone().any(|at| sentences::tells(self.tokens, at, line.tokens.end))
    }

    /// Whether a line is no longer than a picture's words, and a single sentence.
    fn is_single(&self, i: usize) -> bool {
        let line = &self.lines[i];
        line.words <= SHOWN_WORDS && sentences::split(self.tokens, line.tokens.clone()).len() == 1
    }

    /// What stands for a picture: the headline again with a number, `… - 2`, `… ảnh 2`, or without its marks, `Nuoc lu rut cham …`; a line
    /// that stands below once more.
    pub(super) fn is_alternative(&self, i: usize) -> bool {
        const FEWEST_WORDS: usize = 3;
        let (tokens, line) = (self.tokens, &self.lines[i]);
        let number = line.tokens.end - 1;
        let labels = |at: &usize| matches!(tokens.mark(*at), '-' | '–') || tokens.key(*at) == "ảnh";
        let end = number - (line.tokens.start..number).rev().take_while(labels).count();
        let title = self.story.title.map(|title| &self.lines[title].tokens);
        let again = |title| tokens.kind(number) == Kind::Number && tokens.is_same(title, &(line.tokens.start..end));
        let words = || line.tokens.clone().filter(|&at| tokens.is_word(at));
        // A name or a number may stand among them.
        let plain = || words().filter(|&at| tokens.syllable(at).is_some()).count() * 5 > line.words * 4;
        let unmarked = |title: &Range<usize>| {
            let signs = || byline::read(tokens, &line.tokens).is_some();
            !line.ends
                && words().all(|at| tokens.key(at).is_ascii())
                && !signs()
                && !title.clone().all(|at| tokens.key(at).is_ascii())
                && plain()
        };
        let repeated = || self.story.n_prose > 0 && self.is_printed_again(i);
        line.words >= FEWEST_WORDS && (title.is_some_and(|title| again(title) || unmarked(title)) || repeated())
    }

    /// Whether a line stands below once more, twice or three times in all; what stands there more often is a refrain, or a test.
    fn is_printed_again(&self, i: usize) -> bool {
        const MOST_TIMES: usize = 3;
        let is_text = |line: &&Line| line.kind == LineKind::Text;
        let is_same = |other: &&Line| self.tokens.is_same(&self.lines[i].tokens, &other.tokens);
        let below = self.lines[i + 1..self.story.end].iter().filter(is_text).take(MOST_TIMES).take_while(is_same).count();
        let above = self.lines[self.story.first.min(i)..i].iter().rev().filter(is_text).take(MOST_TIMES).take_while(is_same);
        below > 0 && above.count() + below < MOST_TIMES
    }

    /// Whether a line is a picture's words by its place: in a table's cell, or below what stands for the picture.
    pub(super) fn words_of_picture(&self, i: usize) -> Option<&'static str> {
        let line = &self.lines[i];
        if line.in_cell && self.is_single(i) && (line.ends || self.story.clean) {
            Some("caption/cell")
        } else {
            self.is_in_place_of_picture(i).then_some("caption/below-alternative-text")
        }
    }

    /// Whether a cell below the cell of a picture's words names who took it: `Bến đò sau lũ |`, `GIA HUY |`; not a table's name below another.
    pub(super) fn is_credit_cell(&self, i: usize) -> bool {
        const MOST_WORDS: usize = 5;
        let (line, above) = (&self.lines[i], self.pieces.iter().rfind(|piece| piece.role != Role::Separator));
        let name = |at| !self.tokens.is_word(at) || self.tokens.is_capitalised(at);
        let captioned = |above: &Piece| above.rule == "caption/cell" && !above.tokens.clone().all(name);
        line.in_cell
            && line.words <= MOST_WORDS
            && above.is_some_and(captioned)
            && line.tokens.clone().all(name)
            && credit::read(self.tokens, &line.tokens).is_none()
    }

    /// Whether the words of a picture stand below what stands for it. Below it may be the next paragraph as well: that tells, or
    /// a blank line is before it.
    fn is_in_place_of_picture(&self, i: usize) -> bool {
        const SHORT_WORDS: usize = 20;
        let line = &self.lines[i];
        let above = self.pieces.iter().rfind(|piece| piece.role != Role::Separator);
        let alternative = above.is_some_and(|above| above.rule == ALTERNATIVE);
        // A bar alone on a line is the cell of a picture, but below the picture's words it closes theirs.
        let bar = |above: &Piece| self.tokens.mark(above.tokens.start) == '|' && self.tokens.gap(above.tokens.start) >= Gap::Line;
        let closed = || self.pieces.iter().rev().nth(1).is_some_and(|above| above.role == Role::Caption);
        let shown = alternative || self.pieces.last().is_some_and(bar) && !closed();
        let open = || !line.after_break && line.words <= SHORT_WORDS || alternative && !line.ends && line.words > HEADING_WORDS;
        shown && self.is_single(i) && (open() || line.ends && !self.tells(line))
            || self.previous_text(i).is_some_and(|above| alternative && self.tokens.is_same(&above.tokens, &line.tokens))
    }

    /// Whether a line without an end is one of several, and more of them than paragraphs: a story told in pictures.
    fn is_in_gallery(&mut self, i: usize) -> bool {
        const FEWEST: usize = 3;
        const MEAN_WORDS: usize = 10;
        let tokens = self.tokens;
        let may_be = |line: &Line| {
            let plain = || !line.tokens.clone().any(|at| matches!(tokens.mark(at), ':' | ';' | '|'));
            let open = line.kind == LineKind::Text && !line.ends && line.words <= SHOWN_WORDS;
            let signs = || byline::read(tokens, &line.tokens).is_some();
            line.kind == LineKind::Stray || open && tokens.is_capitalised(line.tokens.start) && plain() && !signs()
        };
        // Of a row of lines the first decides.
        if i >= self.gallery.0 {
            let row = self.lines[i..self.story.end].iter().take_while(|line| may_be(line));
            let (n_lines, n_texts, n_words) = row.fold((0, 0, 0), |(lines, texts, words), line| {
                (lines + 1, texts + usize::from(line.kind == LineKind::Text), words + line.words)
            });
            let several = n_texts >= FEWEST.max(self.story.n_prose) && n_words >= MEAN_WORDS * n_texts;
            self.gallery = (i + n_lines.max(1), several && self.story.clean);
        }
        self.gallery.1 && may_be(&self.lines[i])
    }

    /// Whether a sentence only describes what a picture shows, and stands below a paragraph, with more text behind it, or below
    /// another picture's words.
    fn describes(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let picture = |above: &Piece| matches!(above.role, Role::Caption | Role::Credit);
        let in_row = || self.pieces.iter().rfind(|piece| piece.role != Role::Separator).is_some_and(picture);
        let between = || !self.is_last(i) && self.story.long && self.previous_text(i).is_some_and(Line::is_prose);
        (between() || in_row()) && !self.story.breaks && is_description(self.tokens, &line.tokens)
    }

    /// Whether a sentence has the headline's words and little else, as the caption of the first picture often does.
    fn repeats_title(&self, line: &Line) -> bool {
        const WORDS: std::ops::RangeInclusive<usize> = 8..=30;
        let Some(title) = self.story.title.filter(|_| line.ends && WORDS.contains(&line.words)) else { return false };
        let title: Hashed<()> = self.tokens.hashes(self.lines[title].tokens.clone()).map(|word| (word, ())).collect();
        let words = line.tokens.clone().filter(|&at| self.tokens.is_word(at));
        let repeated = words.filter(|&at| title.has(self.tokens.hash(at))).count();
        repeated * 4 >= line.words * 3 && sentences::split(self.tokens, line.tokens.clone()).len() == 1
    }

    fn repeats_heading(&self, line: &Line) -> bool {
        line.words <= HEADING_WORDS && self.headings.has(hash_text(&self.tokens.join(&line.tokens)))
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
    fn pictures(&mut self, mut line: Range<usize>, parts: &[Range<usize>]) {
        let credits: Vec<_> =
            parts.iter().enumerate().map(|(n, part)| credit::read_inside(self.tokens, &parts[..n], part, line.end)).collect();
        let flattened = parts.len() >= FLATTENED_SENTENCES;
        for (n, part) in parts.iter().enumerate() {
            if let Some(credit) = &credits[n] {
                self.picture(&mut line, credit.start(), credit.tokens.end, Some(credit.clone()));
                continue;
            }
            // The caption of a credit that follows goes with it.
            let credited = credits.get(n + 1).and_then(Option::as_ref).is_some_and(|credit| credit.start() < part.end);
            // The first picture of a page stands above its text.
            let first = n == 0 && !self.has_body && is_description(self.tokens, part);
            if flattened && !credited && (first || shows_picture(self.tokens, part)) {
                self.picture(&mut line, part.start, part.end, None);
            } else if flattened && !credited {
                self.lost_lines(&mut line, part);
            }
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

    /// Cuts out the headings and captions that ran into a sentence. A heading is short; several in a row are captions.
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
            let is_heading = lines.len() == 1 && lost.len() <= MOST_HEADING_WORDS;
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

    fn previous_text(&self, i: usize) -> Option<&Line> {
        self.lines[self.story.first.min(i)..i].iter().rfind(|line| line.kind == LineKind::Text)
    }
}

/// Whether a single sentence is the description of a picture by its own words: `Ông Lê Minh (bìa trái) trao quà`, `Ảnh 2: …`.
fn shows_picture(tokens: &Tokens, range: &Range<usize>) -> bool {
    const MOST_CAPTION_WORDS: usize = 45;
    let numbered = matches!(tokens.key(range.start), "ảnh" | "hình")
        && tokens.kind(range.start + 1) == Kind::Number
        && matches!(tokens.mark(range.start + 2), ':' | '.' | '-' | '–');
    let marked = matches!(tokens.mark(range.start), '▲' | '▼' | '◄');
    let words = tokens.n_words(range.clone());
    let cue = |at| PICTURES.longest(tokens, at, range.end);
    if words > MOST_CAPTION_WORDS || sentences::split(tokens, range.clone()).len() > 1 {
        return false;
    }
    if numbered || marked {
        return true;
    }
    let (first, mut describes) = (range.start, None);
    range.clone().any(|at| match cue(at) {
        // `Ảnh minh họa.` says nothing else.
        Some((len, _)) if at == first && words <= len => true,
        Some((_, Cue::Proves)) => true,
        Some((_, Cue::Announces)) => false,
        Some((_, cue)) if (*cue == Cue::Opens) == (at == first) => {
            *describes.get_or_insert_with(|| is_description(tokens, range))
        }
        _ => false,
    })
}

/// Whether a paragraph announces the pictures below it: `Một số hình ảnh tại buổi lễ:`, `Sau đây là chùm ảnh về chợ nổi.`
fn announces_pictures(tokens: &Tokens, line: &Range<usize>) -> bool {
    let opens = tokens.key(line.start + 1) == "đây" || tokens.mark(line.end - 1) == ':';
    opens && line.clone().any(|at| matches!(PICTURES.longest(tokens, at, line.end), Some((_, Cue::Announces))))
}
