//! Keywords: behind a label, `Từ khóa: bão, lũ`, or on the lines below it.

use std::ops::{Range, RangeInclusive};

use super::line::{Line, LineKind};
use super::roles::Giver;
use super::{Field, Piece};
use crate::article::Role;
use crate::hashed::{Hashed, and};
use crate::tokens::{Gap, Tokens};

/// The rule of keywords that no label announces.
const WITHOUT_LABEL: &str = "tags/words-of-story";

/// No keyword has more words; what is longer holds several.
const MOST_WORDS: usize = 10;

impl Giver<'_> {
    /// Keywords behind their label, on its line.
    pub(super) fn tags(&mut self, i: usize) {
        let line = self.lines[i].tokens.clone();
        let label = line.clone().find(|&at| self.tokens.mark(at) == ':').map(|at| at + 1);
        let hash = self.tokens.mark(line.start) == '#';
        // `Tags bão lũ`, `Từ khóa bão, lũ`
        let bare = line.start + if is_foreign_label(self.tokens, line.start) { 1 } else { 2 };
        let start = if hash { line.start } else { label.unwrap_or(bare).min(line.end) };
        let values = self.split_tags(start..line.end);
        self.push(Role::Tags, "tags/label", line, values);
    }

    /// Whether keywords above the headline are the article's: behind hashes, or right below its time line.
    pub(super) fn is_tags_above(&self, i: usize) -> bool {
        let dated = || i > 0 && self.lines[i - 1].kind == LineKind::Stamp;
        self.tokens.mark(self.lines[i].tokens.start) == '#' || dated()
    }

    /// Keywords on the lines below their label.
    pub(super) fn more_tags(&mut self, i: usize) {
        let line = self.lines[i].tokens.clone();
        let values = self.split_tags(line.clone());
        self.push(Role::Tags, "tags/below-label", line, values);
    }

    /// Keywords without a label.
    pub(super) fn bare_tags(&mut self, i: usize) {
        let line = self.lines[i].tokens.clone();
        let values = self.split_tags(line.clone());
        self.push(Role::Tags, WITHOUT_LABEL, line, values);
    }

    /// Whether a line below the story has keywords without a label: at least two in a row, each in words of the story, or a short
    /// one between two of them.
    pub(super) fn is_bare_tags(&mut self, i: usize) -> bool {
        const MOST_WORDS: usize = 6;
        let line = &self.lines[i];
        let short = line.kind == LineKind::Text && !line.ends && line.words <= MOST_WORDS;
        let above = self.pieces.last().is_some_and(|above| above.rule == WITHOUT_LABEL);
        let next = if i + 1 < self.lines.len() { i + 1 } else { i };
        let here = self.n_bare_tags(i, true);
        let below = here < 2 && (here > 0 || above && short) && next > i && self.n_bare_tags(next, true) > 0;
        // What starts with a small letter, stands among keywords and not in the story is a reader's word.
        let small = short && !self.tokens.is_capitalised(line.tokens.start) && self.tokens.is_word(line.tokens.start);
        if here == 0 && small && (above || self.n_tag_lines(i) > 1) {
            return true;
        }
        // Of the first two, one has more than one word.
        here > 1
            || above && (here > 0 || below && short)
            || here > 0 && below && self.n_bare_tags(i, false) + self.n_bare_tags(next, false) > 0
    }

    /// How many of the next few lines have keywords.
    fn n_tag_lines(&mut self, i: usize) -> usize {
        const MOST_LINES: usize = 3;
        (i + 1..self.lines.len().min(i + 1 + MOST_LINES)).filter(|&next| self.n_bare_tags(next, true) > 0).count()
    }

    /// Whether a line and all below it, at the end of the story and as far as lines are as short, are keywords without a label. A few of
    /// several may be a reader's words, where some start with a small letter.
    pub(super) fn is_closing_tags(&mut self, i: usize) -> bool {
        const FEWEST: usize = 3;
        const MOST_LINES: usize = 12;
        let short = |line: &Line| matches!(line.kind, LineKind::Text | LineKind::Stray) && !line.ends && !line.is_prose();
        let rest = i..i + self.lines[i..].iter().take(MOST_LINES).take_while(|line| short(line)).count();
        if !self.has_lead || rest.end < self.prose_end {
            return false;
        }
        // More of the story is known than when they were asked for before.
        self.neighbours = None;
        let lines: Vec<usize> = rest.filter(|&i| self.lines[i].kind == LineKind::Text).collect();
        let is_small = |line: &Line| self.tokens.is_word(line.tokens.start) && !self.tokens.is_capitalised(line.tokens.start);
        let small = lines.iter().any(|&i| is_small(&self.lines[i]));
        let n_parts: usize = lines.iter().map(|&i| split_marked(self.tokens, self.lines[i].tokens.clone()).len()).sum();
        let is_more = self.pieces.last().is_some_and(|above| above.rule == WITHOUT_LABEL);
        if lines.is_empty() || n_parts < FEWEST && !is_more {
            return false;
        }
        let (n_lines, here) = (lines.len(), is_small(&self.lines[i]));
        let n_told = lines.into_iter().filter(|&i| self.n_bare_tags(i, true) > 0).count();
        // Who signs stands above them.
        let some = small && n_lines >= FEWEST && n_told * 2 >= n_lines && (here || self.n_bare_tags(i, true) > 0);
        n_told == n_lines || some || is_more && here
    }

    /// How many keywords a line has if all their words, or those of most of many, stand side by side in the story, too; else none.
    /// With `names`, one word of the story with a capital is a keyword, too.
    fn n_bare_tags(&mut self, i: usize, names: bool) -> usize {
        const WORDS: RangeInclusive<usize> = 2..=8;
        let (tokens, line) = (self.tokens, &self.lines[i]);
        let short = line.kind == LineKind::Text && !line.ends && line.words <= 8 * WORDS.end();
        let parts = if short { split_marked(tokens, line.tokens.clone()) } else { vec![] };
        let words = |tag: &Range<usize>| tokens.n_words(tag.clone());
        // `gia vang hom nay; giá vàng 9999; SJC`: below a story no sentence is set so, but an address is.
        let n_of = |marks: &str| line.tokens.clone().filter(|&at| marks.contains(tokens.mark(at))).count();
        let set = i >= self.prose_end && n_of(";") > 1 && n_of(";") + 1 == parts.len() && n_of(":@") == 0;
        if set && parts.iter().all(|tag| words(tag) <= *WORDS.end()) {
            return parts.len();
        }
        let is_name = |tag: &Range<usize>| names && words(tag) == 1 && tokens.is_capitalised(tag.start);
        // The words of the story are looked up for what may be keywords alone.
        if parts.is_empty() || !parts.iter().all(|tag| WORDS.contains(&words(tag)) || is_name(tag)) {
            return 0;
        }
        let neighbours = self.neighbours.get_or_insert_with(|| Neighbours::of(tokens, &self.pieces));
        let told = |tag: &Range<usize>| {
            let is_told = !is_name(tag) || neighbours.0.has(tokens.hash(tag.start));
            is_told && tag.clone().skip(1).all(|at| neighbours.have(tokens, at))
        };
        // Of several short ones a few may be a reader's words; buttons and sections have capitals.
        const SEVERAL: usize = 3;
        let n_told = parts.iter().filter(|tag| told(tag)).count();
        let small = || parts.iter().any(|tag| tokens.is_word(tag.start) && !tokens.is_capitalised(tag.start));
        let most = n_told * 3 >= parts.len() * 2 || n_told * 3 >= parts.len() && small();
        if n_told == parts.len() || parts.len() >= SEVERAL && most { parts.len() } else { 0 }
    }

    /// Whether a line below a label of keywords may be one or more of them.
    pub(super) fn is_tag_line(&self, line: &Line) -> bool {
        const MOST_TAG_WORDS: usize = 8;
        // Where several stand on the label's line, what follows them is no more of them: who signs, a link.
        let listed = self.pieces.last().is_some_and(|above| above.rule == "tags/label" && above.values.len() > 1);
        let divides =
            |at| matches!(self.tokens.mark(at), ',' | '#') || !listed && matches!(self.tokens.mark(at), ';' | '|' | '•');
        let several = line.tokens.clone().skip(1).any(|at| self.tokens.gap(at) == Gap::Wide || divides(at));
        !line.ends && (line.words <= MOST_TAG_WORDS && !listed || several)
    }

    /// The keywords of a range, marked or not.
    fn split_tags(&mut self, range: Range<usize>) -> Vec<(Field, Range<usize>)> {
        const FEWEST_WORDS: usize = 5;
        let mut tags = split_marked(self.tokens, range.clone());
        if tags.len() < 2 && self.tokens.n_words(range.clone()) > FEWEST_WORDS {
            let lost = self.split_lost(range);
            // A few words may be one keyword, where they are not three and more that the story has, of two words and more.
            let told = lost.len() > 2 && lost.iter().all(|tag| tag.len() > 1);
            tags = if tags.is_empty() || told { lost } else { tags };
        }
        tags.into_iter().map(|tag| (Field::Tag, tag)).collect()
    }

    /// Keywords that a paste joined with single spaces: `Bến Sậy chợ nổi họp lại sau lũ`.
    ///
    /// Keywords are the story's own words: two that stand side by side nowhere in it belong to two keywords, unless neither has a neighbour. No keyword
    /// stands twice, so that what closes the line and stood before closes keywords there, too: `… Bến Sậy mùa lũ chợ nổi mùa lũ`.
    fn split_lost(&mut self, range: Range<usize>) -> Vec<Range<usize>> {
        let tokens = self.tokens;
        let neighbours = self.neighbours.get_or_insert_with(|| Neighbours::of(tokens, &self.pieces));
        // A dot ends no sentence here: `Mr. Bean`.
        let told = |at: usize| tokens.glued(at) || tokens.mark(at - 1) == '.' || neighbours.have(tokens, at);
        let is_alone = |at: usize| !(at > range.start && told(at) || at + 1 < range.end && told(at + 1));
        // Words of which the story has none beside another are one: `… Bến Sậy du lịch miền Tây mùa lũ`.
        let joined = |at: usize| told(at) || !tokens.is_capitalised(at - 1) && is_alone(at - 1) && is_alone(at);
        let starts = |at: usize| tokens.is_capitalised(at) && !tokens.is_capitalised(at - 1);
        let parts = cut(range.clone(), |at| !joined(at));
        let is_ending = |part: &Range<usize>| {
            let len = parts.last().map_or(0, Range::len);
            part.len() >= len && tokens.is_same(&(part.end - len..part.end), &(range.end - len..range.end))
        };
        if parts.iter().filter(|part| is_ending(part)).count() < 2 {
            return parts;
        }
        let mut tags = Vec::new();
        let mut start = parts[0].start;
        for part in parts.iter().filter(|part| is_ending(part)) {
            let tag = start..part.end;
            // Where some of them lack the ending, a capital starts the next: `Bến Sậy vào hội Gò Nổi mùa lũ`.
            let long = tokens.n_words(tag.clone()) > MOST_WORDS;
            tags.extend(cut(tag, |at| long && !joined(at) && starts(at)));
            start = part.end;
        }
        tags
    }
}

/// `Tags`, `Tag`, `Keywords`: no word of a Vietnamese sentence.
pub(super) fn is_foreign_label(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "tag" | "tags" | "keyword" | "keywords")
}

/// Keywords that are set apart by commas, bars, hashes, bullets or wide gaps; else by dashes or strokes: `bão - lũ - Bến Sậy`.
fn split_marked(tokens: &Tokens, range: Range<usize>) -> Vec<Range<usize>> {
    let tags = split(tokens, &range, |tokens, at| matches!(tokens.mark(at), ',' | ';' | '|' | '#' | '•' | '·' | '*'));
    let is_dash: Divides = |tokens, at| matches!(tokens.mark(at), '-' | '–' | '/') && !tokens.glued(at) && !tokens.glued(at + 1);
    // `Cao tốc Bắc - Nam` is one.
    let dashed = if tags.len() < 2 { split(tokens, &range, is_dash) } else { vec![] };
    if dashed.len() > 2 { dashed } else { tags }
}

/// Whether a mark stands between keywords.
type Divides = fn(&Tokens, usize) -> bool;

fn split(tokens: &Tokens, range: &Range<usize>, divides: Divides) -> Vec<Range<usize>> {
    // The bullet before a keyword, its quotes and the full stop behind it are none of it.
    let is_edge = |at: usize| matches!(tokens.mark(at), '.' | '-' | '–' | '"' | '“' | '”' | '\'' | '‘' | '’');
    let mut tags = Vec::new();
    let mut start = range.start;
    for at in range.start..=range.end {
        let mark = at == range.end || divides(tokens, at);
        if mark || tokens.gap(at) == Gap::Wide {
            let mut tag = start..at;
            while !tag.is_empty() && is_edge(tag.start) {
                tag.start += 1;
            }
            while !tag.is_empty() && is_edge(tag.end - 1) {
                tag.end -= 1;
            }
            if !tag.is_empty() && tokens.n_words(tag.clone()) <= MOST_WORDS {
                tags.push(tag);
            }
            start = if mark { at + 1 } else { at };
        }
    }
    tags
}

/// Cuts a range before each token that starts a new part.
fn cut(range: Range<usize>, starts: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut from: Vec<usize> = range.clone().skip(1).filter(|&at| starts(at)).collect();
    from.insert(0, range.start);
    let ends = from[1..].iter().copied().chain([range.end]);
    from.iter().zip(ends).map(|(&start, end)| start..end).collect()
}

/// How often the words of the story stand in it, and those that stand side by side.
pub(super) struct Neighbours(Hashed<usize>);

impl Neighbours {
    pub(super) fn of(tokens: &Tokens, pieces: &[Piece]) -> Self {
        let is_story =
            |piece: &&Piece| matches!(piece.role, Role::Title | Role::Lead | Role::Subheading | Role::Paragraph | Role::Caption);
        let texts: Vec<_> = pieces.iter().filter(is_story).map(|piece| piece.tokens.clone()).collect();
        Self::in_texts(tokens, &texts)
    }

    pub(super) fn in_texts(tokens: &Tokens, texts: &[Range<usize>]) -> Self {
        let mut known = Hashed::with_room(texts.iter().map(Range::len).sum());
        let pairs = texts.iter().flat_map(|text| text.clone().skip(1)).map(|at| pair(tokens, at));
        let words = texts.iter().cloned().flatten().map(|at| tokens.hash(at));
        pairs.chain(words).for_each(|hash| {
            if let Some(times) = known.entry(hash) {
                *times += 1;
            }
        });
        Self(known)
    }

    /// How many words of a sentence stand behind the same word elsewhere in the story, too.
    pub(super) fn n_again(&self, tokens: &Tokens, sentence: &Range<usize>) -> usize {
        let is_again = |at: &usize| self.0.get(pair(tokens, *at)).is_some_and(|times| times > 1);
        sentence.clone().skip(1).filter(is_again).count()
    }

    /// How often the word at `at` stands in the story.
    pub(super) fn n_times(&self, tokens: &Tokens, at: usize) -> usize {
        self.0.get(tokens.hash(at)).unwrap_or_default()
    }

    /// Whether the words before and at `at` stand so in the story.
    pub(super) fn have(&self, tokens: &Tokens, at: usize) -> bool {
        self.0.has(pair(tokens, at))
    }
}

fn pair(tokens: &Tokens, at: usize) -> u64 {
    and(and(0, tokens.hash(at - 1)), tokens.hash(at))
}
