//! What can be known of a line by itself: its length, its end, the phrase that gives it away.

use std::ops::Range;
use std::sync::LazyLock;

use super::picture::is_film;
use super::{dateline, outlets, stamp, tags};
use crate::data::{Table, rows};
use crate::lines::Page;
use crate::tokens::{Gap, Kind, Tokens};

/// A physical line and its features.
pub(crate) struct Line {
    pub(crate) tokens: Range<usize>,
    /// How many words it has.
    pub(crate) words: usize,
    /// Whether it ends as a sentence does.
    pub(crate) ends: bool,
    /// Whether it ends with a question, an exclamation or a quotation.
    pub(crate) asks: bool,
    /// Whether a blank line or an indent stands before it, where a picture may have been.
    pub(crate) after_break: bool,
    /// Whether it is a table's cell, as pages write a picture's words below it: `Quang cảnh hội nghị. |`.
    pub(crate) in_cell: bool,
    pub(crate) kind: LineKind,
    /// What it has to do with the end of a printed page.
    pub(crate) page: Page,
}

/// What a line is, as far as it can be known by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Nothing gives it away: a headline, a paragraph, a name.
    Text,
    /// No letter and no digit.
    Stray,
    /// The number of a printed page, or its running header.
    PageBreak,
    /// What stands in front of a text in Markdown: `title: "Bão vào đất liền"`.
    FrontMatter,
    /// A time line.
    Stamp,
    /// What stands for a picture where its image was lost: `Chú thích ảnh`, `![](…)`, `… - Ảnh 1.`.
    Picture,
    /// Numbers and marks alone: a counter, a cell of a table.
    Figures,
    /// A button, a menu.
    Chrome,
    /// Names of sections alone.
    Section,
    /// A link to another article, or the heading of such links.
    Related,
    /// The label of keywords, with or without them.
    Tags,
    /// The heading of a list of other articles, which mostly stands below a story.
    List,
    /// What stands only after a story: comments, other articles, the page's footer.
    End,
}

/// A row of `lines.tsv`.
#[derive(Clone, Copy)]
struct Phrase {
    /// Whether the line may go on after the phrase.
    head: bool,
    kind: LineKind,
}

static PHRASES: LazyLock<Table<Phrase>> = LazyLock::new(|| {
    let general = rows(crate::data::text!("lines.tsv")).map(|row| [row[0], row[1], row[2]]);
    Table::new(outlets::lines().chain(general).map(|[line, form, what]| {
        let kind = match what {
            "section" => LineKind::Section,
            "related" => LineKind::Related,
            "tags" => LineKind::Tags,
            "list" => LineKind::List,
            "end" => LineKind::End,
            "picture" => LineKind::Picture,
            _ => LineKind::Chrome,
        };
        (line, Phrase { head: form == "head", kind })
    }))
});

impl Line {
    /// Looks at one line.
    pub(crate) fn look(tokens: &Tokens, line: Range<usize>, page: Page) -> Self {
        let words = tokens.n_words(line.clone());
        // `… nhiều thói quen. - VnExpress`, `… vào năm sau./. (TTXVN)`: the paper's mark is no part of the sentence.
        let tail = dateline::read_tail(tokens, &line).map(|tail| tail.tokens.start).or_else(|| signature(tokens, &line));
        let text = line.start..tail.unwrap_or(line.end);
        let ends = ends_sentence(tokens, &text);
        let kind = if page == Page::Break {
            LineKind::PageBreak
        } else if is_picture(tokens, &line) {
            LineKind::Picture
        } else if line.clone().all(|at| tokens.kind(at) == Kind::Mark) && !starts_footer(tokens, &line) {
            LineKind::Stray
        } else if words < 25 && line.len() < 60 && stamp::read(tokens, &line).is_some() {
            LineKind::Stamp
        } else if let Some(kind) = named(tokens, &line, words, ends).filter(|_| !(ends && is_film(tokens, &line))) {
            kind
        } else if words == 0 {
            LineKind::Figures
        } else {
            LineKind::Text
        };
        let after_break = page != Page::Continued && tokens.gap(line.start) > Gap::Line;
        let asks = matches!(tokens.mark(line.end - 1), '?' | '!' | '"' | '”' | '’' | '\'');
        let in_cell = tokens.mark(line.end) == '|' && tokens.gap(line.end) < Gap::Line;
        Self { tokens: line, words, ends, asks, after_break, in_cell, kind, page }
    }

    /// Whether it reads like a paragraph: long, or a full sentence; or the end of a page breaks it.
    pub(crate) fn is_prose(&self) -> bool {
        let broken = matches!(self.page, Page::Interrupted | Page::Continued);
        self.kind == LineKind::Text && (broken || self.words >= 35 || self.words >= 14 && self.ends)
    }
}

/// Lines that a text in Markdown begins with, between `---` and `---`, are no text. Its time line stays one.
pub(super) fn set_front_matter_apart(tokens: &Tokens, mut lines: Vec<Line>) -> Vec<Line> {
    const MOST_LINES: usize = 64;
    let is_fence = |line: &Line| line.tokens.len() == 3 && line.tokens.clone().all(|at| tokens.mark(at) == '-');
    let is_field = |line: &Line| tokens.is_word(line.tokens.start) && tokens.mark(line.tokens.start + 1) == ':';
    if lines.first().is_some_and(is_fence)
        && lines.get(1).is_some_and(is_field)
        && let Some(n_lines) = lines.iter().skip(1).take(MOST_LINES).position(is_fence)
    {
        let fields = lines[1..=n_lines].iter_mut().filter(|line| line.kind != LineKind::Stamp);
        fields.for_each(|line| line.kind = LineKind::FrontMatter);
    }
    lines
}

/// The place of a picture, `![](…)`; its file, `quang-canh.jpg`; its alternative text, `Nước lũ rút chậm - Ảnh 1.`, `… - Hình 2`.
fn is_picture(tokens: &Tokens, line: &Range<usize>) -> bool {
    const MOST_FILE_WORDS: usize = 8;
    let file = matches!(tokens.key(line.end - 1), "jpg" | "jpeg" | "png" | "webp");
    let named = || tokens.n_words(line.clone()) <= MOST_FILE_WORDS || line.clone().skip(1).all(|at| tokens.glued(at));
    if tokens.mark(line.start) == '!' && tokens.mark(line.start + 1) == '['
        || file && line.len() > 2 && tokens.mark(line.end - 2) == '.' && named()
    {
        return true;
    }
    let Some(last) = line.clone().rfind(|&at| tokens.kind(at) != Kind::Mark).filter(|&last| last >= line.start + 3) else {
        return false;
    };
    let labelled = matches!(tokens.key(last - 1), "ảnh" | "hình") && matches!(tokens.mark(last - 2), '-' | '–');
    // `nuoc lu rut cham anh 2`
    let unmarked = || tokens.key(last - 1) == "anh" && line.clone().all(|at| tokens.text(at).is_ascii());
    tokens.kind(last) == Kind::Number && (labelled || unmarked())
}

/// Where the mark of a paper in brackets starts that ends a line.
fn signature(tokens: &Tokens, line: &Range<usize>) -> Option<usize> {
    const MOST_TOKENS: usize = 6;
    let close = line.end - 1;
    let open = (line.start..close).rev().take(MOST_TOKENS).find(|&at| tokens.mark(at) == '(')?;
    (tokens.mark(close) == ')' && outlets::is_mark(tokens, &(open + 1..close))).then_some(open)
}

/// Whether a part of a line is nothing but phrases of pages.
pub(crate) fn is_furniture(tokens: &Tokens, range: &Range<usize>) -> bool {
    let words = tokens.n_words(range.clone());
    words == 0 || named(tokens, range, words, false).is_some()
}

/// The footer's © alone on a line is no stray mark.
fn starts_footer(tokens: &Tokens, line: &Range<usize>) -> bool {
    matches!(tokens.mark(line.start), '©' | '®')
}

/// What the phrases of `lines.tsv` say of a line.
fn named(tokens: &Tokens, line: &Range<usize>, words: usize, ends: bool) -> Option<LineKind> {
    // `© Phương Hoa/TTXVN` is under a picture, `© Báo Nhân Dân` under the page.
    if starts_footer(tokens, line) && words <= 6 && line.clone().any(|at| tokens.mark(at) == '/') {
        return None;
    }
    // An address alone says where to write, as the author's below his name, or where the article was.
    let address = |at| tokens.mark(at) == '@' || matches!(tokens.key(at), "http" | "https");
    if line.clone().skip(1).all(|at| tokens.glued(at)) && line.clone().any(address) {
        return Some(LineKind::Chrome);
    }
    if is_hashtags(tokens, line) && !ends {
        return Some(LineKind::Tags);
    }
    let bare = strip(tokens, line);
    // A long sentence is no button, whatever it starts with; what starts with a sign of its own is.
    let long = words >= 30 && ends;
    for start in [line.start, bare.start] {
        if let Some((len, phrase)) = PHRASES.longest(tokens, start, line.end).filter(|(_, phrase)| phrase.head)
            && (!long || !tokens.is_word(start))
            && (phrase.kind != LineKind::Tags || labels(tokens, start..start + len, line.end, ends))
        {
            return Some(phrase.kind);
        }
    }
    // Else the line is phrases from end to end: `Facebook Zalo Email`, `Trang chủ > Chính trị`, `Bình luận (3)`.
    let mut kind = None;
    let mut at = bare.start;
    while at < bare.end {
        match PHRASES.longest(tokens, at, bare.end) {
            Some((len, phrase)) => {
                kind = kind.or(Some(phrase.kind));
                at += len;
            }
            None if tokens.is_word(at) => return None,
            None => at += 1,
        }
    }
    kind
}

/// `#longthanh #sanbay`, `#sân bay #Long Thành`
fn is_hashtags(tokens: &Tokens, line: &Range<usize>) -> bool {
    const MOST_WORDS: usize = 8;
    if tokens.mark(line.start) != '#' {
        return false;
    }
    let starts = |at: &usize| tokens.mark(*at) == '#' && tokens.is_word(at + 1) && tokens.glued(at + 1);
    let tags: Vec<usize> = line.clone().filter(starts).chain([line.end]).collect();
    tags[0] == line.start && tags.windows(2).all(|tag| tokens.n_words(tag[0]..tag[1]) <= MOST_WORDS)
}

/// Whether words label what follows, and do not start a sentence with it: `Từ khóa 'bão' gây sốt`.
fn labels(tokens: &Tokens, words: Range<usize>, end: usize, ends: bool) -> bool {
    let at = words.end;
    let commas = || (at..end).filter(|&at| tokens.mark(at) == ',').count() > 1;
    let listed = || tags::is_foreign_label(tokens, words.start) || commas();
    at >= end || tokens.mark(at - 1) == ':' || tokens.mark(at) == '#' || tokens.gap(at) == Gap::Wide || !ends && listed()
}

/// A line without the bullets and signs before it, and the counters and signs behind it.
fn strip(tokens: &Tokens, line: &Range<usize>) -> Range<usize> {
    let start = line.clone().find(|&at| tokens.kind(at) != Kind::Mark).unwrap_or(line.end);
    let end = line.clone().rfind(|&at| tokens.is_word(at)).map_or(start, |at| at + 1);
    start..end.max(start)
}

/// Whether the last mark of a range is one that closes a sentence, maybe inside quotes or brackets.
pub(crate) fn ends_sentence(tokens: &Tokens, range: &Range<usize>) -> bool {
    let last = range.clone().rfind(|&at| !matches!(tokens.mark(at), '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '*'));
    let closed = last.is_some_and(|last| matches!(tokens.mark(last), '.' | '…' | '!' | '?' | ':' | ';'));
    // A quotation may end a line without a full stop; a nickname in quotes does not end a sentence.
    const CLAUSE: usize = 20;
    closed || range.len() > CLAUSE && matches!(tokens.mark(range.end - 1), '"' | '”' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn kind(text: &str) -> LineKind {
        let tokens = tokens_of(text);
        Line::look(&tokens, 0..tokens.len(), Page::Within).kind
    }

    #[test]
    fn phrases_name_lines() {
        for (text, expected) in [
            ("Facebook   Zalo   Email", LineKind::Chrome),
            ("Trang chủ > Chính trị", LineKind::Chrome),
            ("* Chính trị", LineKind::Section),
            ("Văn hoá-Văn nghệ/", LineKind::Section),
            ("Bình luận (3)", LineKind::End),
            ("© Báo Xã", LineKind::End),
            (">> Hai người bị bắt", LineKind::Related),
            ("Có thể bạn quan tâm", LineKind::List),
            ("#longthanh #sanbay", LineKind::Tags),
            ("#sân bay #Long Thành", LineKind::Tags),
            ("https://bao.vn/nuoc-lu-rut-cham.html", LineKind::Chrome),
            ("# Nước lũ rút chậm", LineKind::Text),
            ("Từ khóa: bão, lũ", LineKind::Tags),
            ("Từ khóa bão, lũ, Bến Sậy", LineKind::Tags),
            ("TAGS bão lũ Bến Sậy", LineKind::Tags),
            ("Từ khóa bão gây sốt", LineKind::Text),
            ("Chú thích ảnh", LineKind::Picture),
            ("![](anh-1.jpg)", LineKind::Picture),
            ("![]()", LineKind::Picture),
            ("<image>data:image/png alt=\"Nước lũ rút chậm\"</image>", LineKind::Picture),
            ("Nước lũ rút chậm - Ảnh 12.", LineKind::Picture),
            ("ben-do_thon-ha.jpg", LineKind::Picture),
            ("ben do thon ha 12.jpeg", LineKind::Picture),
            ("Image caption", LineKind::Picture),
            ("jpg", LineKind::Text),
            ("Một triệu bức ảnh 12", LineKind::Text),
            ("***", LineKind::Stray),
            ("12", LineKind::Figures),
            ("15:30 | 14/11/2024", LineKind::Stamp),
            ("Kinh tế Việt Nam phục hồi", LineKind::Text),
            ("Giấy phép xây dựng là điều kiện", LineKind::Text),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }

    #[test]
    fn sentence_ends() {
        for (text, expected) in [
            ("Xong.", true),
            ("\"Xong.\"", true),
            ("Xong\".", true),
            ("Xong (ảnh nhỏ)", false),
            ("Xong", false),
            ("Xong./.", true),
        ] {
            let tokens = tokens_of(text);
            assert_eq!(ends_sentence(&tokens, &(0..tokens.len())), expected, "{text}");
        }
    }
}
