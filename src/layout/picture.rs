//! Lines of the body that are words of pictures, and lines that stand for pictures.
//!
//! Where a page was copied, a picture leaves a blank line, its file's name or the headline with a number, and its caption stands
//! below; elsewhere a caption is told by what it has not: a single sentence without time, negation, reason or speech.

use std::ops::Range;
use std::sync::LazyLock;

use super::body::HEADING_WORDS;
use super::caption::{self, is_description, is_shown, is_shown_among_pictures, shows_somebody};
use super::line::{Line, LineKind};
use super::roles::{ALTERNATIVE, CAPTION_WORDS, Giver, LEAD_WORDS};
use super::title::is_capitals;
use super::{Piece, byline, credit, source};
use crate::article::Role;
use crate::data::Table;
use crate::hashed::Hashed;
use crate::sentences;
use crate::tokens::{Gap, Kind, Tokens};

/// Words of the descriptions of pictures.
static PICTURES: LazyLock<Table<Cue>> = LazyLock::new(|| {
    Table::read(crate::data::text!("pictures.tsv"), |row| match row[0] {
        "head" => Cue::Opens,
        "act" => Cue::Acts,
        "album" => Cue::Announces,
        "thing" => Cue::Stands,
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
    /// A line of its own that starts with them heads nothing: `Ngôi nhà sau trận lũ`.
    Stands,
}

/// Where a picture's words can be told by their place, they are at most so many.
const SHOWN_WORDS: usize = 45;

impl Giver<'_> {
    /// A short line behind a blank one, in a body whose paragraphs have none between them.
    pub(super) fn is_below_picture(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let most_words = if line.ends { 25 } else { 40 };
        self.story.tight
            && line.after_break
            && !self.is_after_link()
            && (2..=most_words).contains(&line.words)
            && !self.is_last(i)
            && self.is_single(i)
            && !self.is_numbered(i)
    }

    /// Whether a short line between headline and text shows somebody: `Ông Lê Minh bên bến đò cũ.`
    pub(super) fn is_shown_above(&self, i: usize) -> bool {
        const MOST_WORDS: usize = 13;
        const FEWEST_BELOW: usize = 25;
        let (tokens, line) = (self.tokens, &self.lines[i]);
        let follows = || self.next_text(i).is_some_and(|next| next.is_prose() && next.words >= FEWEST_BELOW);
        let shows = || caption::names_somebody(tokens, &line.tokens) || shows_somebody(tokens, &line.tokens);
        line.ends && line.words <= MOST_WORDS && self.is_single(i) && follows() && shows()
    }

    /// Whether a line has the number of a heading: `2. Chợ nổi họp lại`.
    fn is_numbered(&self, i: usize) -> bool {
        let (tokens, start) = (self.tokens, self.lines[i].tokens.start);
        tokens.kind(start) == Kind::Number && matches!(tokens.mark(start + 1), '.' | ')' | '/') && !tokens.glued(start + 2)
    }

    /// A short line or sentence with the credit of its picture on the next line.
    pub(super) fn is_above_credit(&self, i: usize) -> bool {
        const MOST_CAPTION_WORDS: usize = 30;
        let line = &self.lines[i];
        let credited = || {
            let next = self.lines[i + 1..self.story.end].first().filter(|next| next.kind == LineKind::Text);
            next.and_then(|next| credit::read(self.tokens, &next.tokens)).is_some_and(|found| found.caption.is_empty())
        };
        // `“Cò cũng phải đóng thuế rồi”, ông Lê Minh cười.`
        let quotes = matches!(self.tokens.mark(line.tokens.start), '"' | '“') && line.ends;
        line.words <= MOST_CAPTION_WORDS
            && !quotes
            && credited()
            && self.is_single(i)
            && !(line.is_prose() && (self.is_last(i) || self.tells(line)))
    }

    /// Whether a line shows a picture of those that were announced, by the headline or right above.
    pub(super) fn is_in_album(&self, i: usize, announced: bool) -> bool {
        const MOST_WORDS: usize = 35;
        let line = &self.lines[i];
        let shown = announced && self.is_single(i) || self.story.album && (line.words <= MOST_WORDS || self.is_single(i));
        shown && !(line.is_prose() && self.tells(line))
    }

    pub(super) fn tells(&self, line: &Line) -> bool {
        line.tokens.clone().any(|at| sentences::tells(self.tokens, at, line.tokens.end))
    }

    /// Whether a line is no longer than a picture's words, and a single sentence.
    pub(super) fn is_single(&self, i: usize) -> bool {
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
        let title = self.story.title.filter(|&title| title != i).map(|title| &self.lines[title].tokens);
        let numbered = |title| tokens.kind(number) == Kind::Number && tokens.is_same(title, &(line.tokens.start..end));
        // Without its marks, too: `Vụ "hôi" bia …` stands for the picture as `Vụ hôi bia …`.
        let is_plain = |at: &usize| tokens.kind(*at) != Kind::Mark;
        let key = |at| tokens.key(at);
        let same = |title: &Range<usize>| {
            (!line.ends || tokens.is_same(title, &line.tokens))
                && title.clone().filter(is_plain).map(key).eq(line.tokens.clone().filter(is_plain).map(key))
        };
        let again = |title| numbered(title) || same(title);
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
        // Below its picture, or between bars, a cell may hold some sentences.
        let framed = self.tokens.mark(line.tokens.end) == '|' && line.ends && line.words <= CAPTION_WORDS;
        if line.in_cell && self.is_single(i) && (line.ends || self.story.clean) || framed && self.is_shown().1 {
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

    /// Whether a line right below a picture's words, with text below it, is nothing but the name in capitals of who took it: `GIA HUY`.
    pub(super) fn is_credit_below(&self, i: usize) -> bool {
        const WORDS: std::ops::RangeInclusive<usize> = 2..=4;
        let (tokens, line) = (self.tokens, &self.lines[i]);
        let below_caption = || self.pieces.last().is_some_and(|above| above.role == Role::Caption);
        WORDS.contains(&line.words)
            && line.tokens.len() == line.words
            && is_capitals(tokens, line)
            && below_caption()
            && self.next_text(i).is_some_and(Line::is_prose)
            && source::is_person(tokens, &line.tokens)
    }

    /// Whether the words of a picture stand below what stands for it. Below it may be the next paragraph as well: that tells, or
    /// a blank line is before it.
    fn is_in_place_of_picture(&self, i: usize) -> bool {
        const SHORT_WORDS: usize = 20;
        let line = &self.lines[i];
        let (alternative, shown) = self.is_shown();
        // Where a blank line stands between all paragraphs, it tells nothing.
        let apart = line.after_break && (self.story.tight || line.ends);
        let open = || !apart && line.words <= SHORT_WORDS || alternative && !line.ends && line.words > HEADING_WORDS;
        shown && self.is_single(i) && (open() || line.ends && !self.tells(line)) || alternative && self.repeats_above(i)
    }

    /// Whether what stands for a picture is above, and whether that or the bar of its cell is.
    fn is_shown(&self) -> (bool, bool) {
        let above = self.pieces.iter().rfind(|piece| piece.role != Role::Separator);
        let alternative = above.is_some_and(|above| above.rule == ALTERNATIVE);
        // A bar alone on a line is the cell of a picture, but below the picture's words it closes theirs.
        let bar = |above: &Piece| self.tokens.mark(above.tokens.start) == '|' && self.tokens.gap(above.tokens.start) >= Gap::Line;
        let closed = || self.pieces.iter().rev().nth(1).is_some_and(|above| above.role == Role::Caption);
        (alternative, alternative || self.pieces.last().is_some_and(bar) && !closed())
    }

    /// Whether words of a picture above the text are no lead.
    pub(super) fn is_no_lead(&self, i: usize) -> bool {
        let line = &self.lines[i];
        line.in_cell || line.words < LEAD_WORDS || !line.ends && self.repeats_above(i)
    }

    /// Whether a line is the same as the one above it.
    fn repeats_above(&self, i: usize) -> bool {
        self.previous_text(i).is_some_and(|above| self.tokens.is_same(&above.tokens, &self.lines[i].tokens))
    }

    /// Whether a sentence is one of a row of short ones, most of which tell and count nothing: a story told in pictures.
    pub(super) fn is_in_row(&mut self, i: usize) -> bool {
        const FEWEST: usize = 4;
        const MOST_WORDS: usize = 22;
        const MEAN_WORDS: usize = 16;
        if i >= self.row.0 {
            let colon = |line: &Line| line.tokens.clone().any(|at| self.tokens.mark(at) == ':');
            let is_short =
                |line: &Line| line.ends && !line.asks && line.kind == LineKind::Text && line.words <= MOST_WORDS && !colon(line);
            let row = i..(i..self.story.end).find(|&i| !is_short(&self.lines[i])).unwrap_or(self.story.end);
            // `được mùa`, `ngày Tết` may be seen.
            let seen = |at| matches!(self.tokens.key(at), "được" | "ngày" | "tháng" | "năm");
            let told = |at, end| sentences::tells(self.tokens, at, end) && !seen(at) || self.tokens.kind(at) == Kind::Number;
            let tells = |line: &Line| line.tokens.clone().any(|at| told(at, line.tokens.end));
            let n_telling = self.lines[row.clone()].iter().filter(|line| tells(line)).count();
            let n_words: usize = self.lines[row.clone()].iter().map(|line| line.words).sum();
            let below_caption = self.pieces.last().is_some_and(|above| above.role == Role::Caption);
            let several = row.len() > FEWEST || row.len() == FEWEST && below_caption;
            let shows = several && n_words <= MEAN_WORDS * row.len() && n_telling * 5 <= row.len() * 2;
            self.row = (row.end.max(i + 1), shows);
        }
        self.row.1
    }

    /// Whether a line without an end is one of several, and more of them than paragraphs: a story told in pictures.
    pub(super) fn is_in_gallery(&mut self, i: usize) -> bool {
        const FEWEST: usize = 3;
        const MEAN_WORDS: usize = 8;
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

    /// Whether a line without an end names what is seen, and a paragraph follows it, or some more such lines.
    pub(super) fn is_seen(&self, i: usize) -> bool {
        const MOST_LINES: usize = 4;
        let goes_on = || self.lines[i + 1..self.story.end].iter().take(MOST_LINES).any(Line::is_prose);
        let line = &self.lines[i].tokens;
        (caption::is_seen(self.tokens, line) || self.has_picture && caption::is_seen_among_pictures(self.tokens, line))
            && goes_on()
    }

    /// Whether a sentence only describes what a picture shows, and stands below a paragraph, with more text behind it, or below
    /// another picture's words.
    pub(super) fn describes(&mut self, i: usize) -> bool {
        let line = &self.lines[i];
        let picture = |above: &Piece| matches!(above.role, Role::Caption | Role::Credit);
        let in_row = || self.pieces.iter().rfind(|piece| piece.role != Role::Separator).is_some_and(picture);
        let between = || !self.is_last(i) && self.story.long && self.previous_text(i).is_some_and(Line::is_prose);
        let shows = |shows: fn(&Tokens, &Range<usize>) -> bool| shows(self.tokens, &line.tokens);
        let among_pictures = || self.has_picture && shows(is_shown_among_pictures);
        (between() || in_row())
            && (among_pictures()
                || !self.story.breaks && (shows(is_shown) || shows(shows_somebody) || self.repeats_story(&line.tokens)))
    }

    /// Whether a sentence has the headline's words and little else, as the caption of the first picture often does.
    pub(super) fn repeats_title(&self, line: &Line) -> bool {
        const WORDS: std::ops::RangeInclusive<usize> = 8..=30;
        let Some(title) = self.story.title.filter(|_| line.ends && WORDS.contains(&line.words)) else { return false };
        let title: Hashed<()> = self.tokens.hashes(self.lines[title].tokens.clone()).map(|word| (word, ())).collect();
        let words = line.tokens.clone().filter(|&at| self.tokens.is_word(at));
        let repeated = words.filter(|&at| title.has(self.tokens.hash(at))).count();
        repeated * 4 >= line.words * 3 && sentences::split(self.tokens, line.tokens.clone()).len() == 1
    }
}

/// Whether a single sentence is the description of a picture by its own words: `Ông Lê Minh (bìa trái) trao quà`, `Ảnh 2: …`.
pub(super) fn shows_picture(tokens: &Tokens, range: &Range<usize>) -> bool {
    const MOST_CAPTION_WORDS: usize = 45;
    let numbered = matches!(tokens.key(range.start), "ảnh" | "hình")
        && tokens.kind(range.start + 1) == Kind::Number
        && matches!(tokens.mark(range.start + 2), ':' | '.' | '-' | '–');
    let marked = is_film(tokens, range) || matches!(tokens.mark(range.start), '▲' | '▼' | '◄');
    let words = tokens.n_words(range.clone());
    if words > MOST_CAPTION_WORDS || tokens.mark(range.end - 1) == ':' {
        return false;
    }
    let cue = |at| PICTURES.longest(tokens, at, range.end);
    // `Nước rút chậm. Trong ảnh: …`
    let told = range.start + if numbered { 3 } else { 0 };
    let last = sentences::each(tokens, told..range.end).last();
    let proves = |last: Range<usize>| last.start == told || matches!(cue(last.start), Some((_, Cue::Proves)));
    if !last.is_none_or(proves) {
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
        Some((_, Cue::Announces | Cue::Stands)) => false,
        // `Toàn cảnh phiên tòa xét xử những người phá rừng để lấy đất`: what is seen is told of.
        Some((len, Cue::Opens)) if at == first && len > 1 && shows_only(tokens, range) => true,
        Some((_, cue)) if (*cue == Cue::Opens) == (at == first) => {
            *describes.get_or_insert_with(|| is_description(tokens, range))
        }
        _ => false,
    })
}

/// Whether a line is the words of a film, where it ends as a sentence does: `Video: Khoảnh khắc tàu cập bến.`
pub(super) fn is_film(tokens: &Tokens, line: &Range<usize>) -> bool {
    matches!(tokens.key(line.start), "video" | "clip") && tokens.mark(line.start + 1) == ':'
}

/// Whether a range starts with a thing that is rather seen than told of: `Ngọn lửa`, `Chiếc xe`.
pub(super) fn opens_with_thing(tokens: &Tokens, range: &Range<usize>) -> bool {
    matches!(PICTURES.longest(tokens, range.start, range.end), Some((_, Cue::Stands | Cue::Opens)))
}

/// Whether no word of a range tells more than what a picture may show: `bị`, `để`, the day.
pub(super) fn shows_only(tokens: &Tokens, range: &Range<usize>) -> bool {
    range.clone().all(|at| may_show(tokens, at, range.end))
}

/// Whether the word at `at` is none that tells more.
pub(super) fn may_show(tokens: &Tokens, at: usize, end: usize) -> bool {
    matches!(tokens.key(at), "bị" | "để" | "do" | "đang" | "ngày" | "tháng" | "năm" | "sau" | "trước")
        || !sentences::tells(tokens, at, end)
}

/// Whether a paragraph announces the pictures below it: `Một số hình ảnh tại buổi lễ:`, `Sau đây là chùm ảnh về chợ nổi.`, `Hình ảnh tại bến đò:`
pub(super) fn announces_pictures(tokens: &Tokens, line: &Range<usize>) -> bool {
    let colon = tokens.mark(line.end - 1) == ':';
    let opens = colon || line.clone().any(|at| tokens.key(at) == "đây");
    opens && (announces(tokens, line) || colon && tokens.key(line.start) == "hình")
}

/// Whether a headline announces nothing but pictures: `Hình ảnh lễ đón …`, `Lễ hội đua thuyền qua chùm ảnh`, `[Ảnh] Chợ nổi …`.
pub(super) fn announces_album(tokens: &Tokens, title: &Range<usize>) -> bool {
    let first = title.start + usize::from(matches!(tokens.mark(title.start), '[' | '('));
    let label = tokens.key(first) == "ảnh" && matches!(tokens.mark(first + 1), ']' | ')' | ':');
    label || tokens.key(first) == "hình" && PICTURES.longest(tokens, first, title.end).is_some() || announces(tokens, title)
}

fn announces(tokens: &Tokens, range: &Range<usize>) -> bool {
    range.clone().any(|at| matches!(PICTURES.longest(tokens, at, range.end), Some((_, Cue::Announces))))
}
