//! Which line is the headline: of a clean paste the first, of a page the one above the text that looks most like it.

use std::ops::Range;

use super::line::{Line, LineKind};
use super::tags::Neighbours;
use super::{byline, credit, outlets};
use crate::tokens::{Gap, Kind, Tokens};

/// How far above the text the headline may stand, in lines: time, authors, buttons, a repeated picture come between.
const HEAD_LINES: usize = 16;

/// The headline.
pub(super) fn find(tokens: &Tokens, lines: &[Line], first: usize, clean: bool) -> Option<usize> {
    let find = if clean { find_clean } else { find_on_page };
    find(tokens, lines, first).map(|title| find_below(tokens, lines, title, first).unwrap_or(title))
}

/// The line below the time line or the sections, where what stands above them is the page's own name, a section or a menu, and no headline:
/// `Bóng đá Anh`, `Đài Phát thanh Bến Sậy`, `Gia đình Sức khỏe Mẹ và bé`. Of longer lines that are such the text tells nothing.
fn find_below(tokens: &Tokens, lines: &[Line], title: usize, first: usize) -> Option<usize> {
    const SECTION_WORDS: usize = 4;
    const HEADLINE_WORDS: std::ops::RangeInclusive<usize> = 6..=24;
    const MOST_PARAGRAPHS: usize = 8;
    let top = &lines[title];
    let is_between = |line: &&Line| {
        let short = line.kind == LineKind::Text && line.words <= SECTION_WORDS && !line.ends;
        let other = matches!(line.kind, LineKind::Section | LineKind::Chrome | LineKind::Stray | LineKind::Tags);
        short || other || line.kind == LineKind::Stamp || stands_above(tokens, line)
    };
    let head = &lines[title + 1..(first + 1).clamp(title + 1, lines.len())];
    let n_between = head.iter().take_while(is_between).count();
    let below = title + 1 + n_between;
    let is_dated = || lines.get(below + 1).is_some_and(|next| next.kind == LineKind::Stamp);
    let line = lines.get(below).filter(|_| (n_between > 0 || is_dated()) && n_between < head.len())?;
    let is_headline = may_be_title(line)
        && HEADLINE_WORDS.contains(&line.words)
        && !(line.ends && !line.asks || is_kicker(tokens, line) || credit::read(tokens, &line.tokens).is_some());
    if !is_headline || top.ends || !is_of_page(tokens, top) {
        return None;
    }
    let is_section = top.words <= SECTION_WORDS || is_weak(tokens, top);
    let prose = lines[below + 1..].iter().filter(|line| line.is_prose()).take(MOST_PARAGRAPHS);
    let told = || Neighbours::in_texts(tokens, &prose.map(|line| line.tokens.clone()).collect::<Vec<_>>());
    let is_told = |told: Neighbours| {
        let n_told = |line: &Line| line.tokens.clone().skip(1).filter(|&at| told.have(tokens, at)).count();
        n_told(line) > 1 && n_told(top) == 0
    };
    (is_section || is_told(told())).then_some(below)
}

/// Whether a line could be a page's name, a section or a menu.
fn is_of_page(tokens: &Tokens, line: &Line) -> bool {
    const SHORT: usize = 8;
    const FEWEST_CAPITALS: usize = 3;
    let starts = |&at: &usize| tokens.is_capitalised(at) && !tokens.is_capitalised(at - 1) && tokens.gap(at) <= Gap::Wide;
    let n_capitals = line.tokens.clone().skip(1).filter(starts).count();
    line.words <= SHORT || n_capitals >= FEWEST_CAPITALS || is_weak(tokens, line) || outlets::has_kind(tokens, &line.tokens)
}

/// On a whole page, of the lines above the text the one that looks most like a headline.
fn find_on_page(tokens: &Tokens, lines: &[Line], first: usize) -> Option<usize> {
    let from = first.saturating_sub(HEAD_LINES);
    // The text itself may start with the headline, where that is long.
    let titled = |line: &Line| {
        line.words >= 4 && may_be_title(line) && !outlets::has_kind(tokens, &line.tokens) && !is_kicker(tokens, line)
    };
    let above = (from..(first + 1).min(lines.len())).filter(|&i| titled(&lines[i]));
    let stamp = (from..first).rfind(|&i| lines[i].kind == LineKind::Stamp);
    // Where nothing above the time line could be one, the headline stands below it, and the words of its picture next.
    let below = above.clone().next().filter(|&i| stamp.is_some_and(|stamp| stamp < i));
    below.or_else(|| {
        above.max_by_key(|&i| {
            let words = lines[i].words as i32;
            let length = if words <= 20 { words.min(14) } else { 34 - words };
            let between = (i + 1..first).filter(|&i| lines[i].kind == LineKind::Text).count() as i32;
            let dated = if stamp.is_some_and(|stamp| i < stamp) { 10 } else { 0 };
            let repeated = if is_repeated(tokens, lines, i) { 8 } else { 0 };
            length + dated + repeated - 3 * between
        })
    })
}

/// The headline of a clean paste is its first line of text, or the second below a kicker.
fn find_clean(tokens: &Tokens, lines: &[Line], first: usize) -> Option<usize> {
    let dated = |i: usize| lines.get(i + 1).is_some_and(|next| next.kind == LineKind::Stamp);
    // However long it is, a line in capitals above a time line is one.
    let shouted = |i: usize| dated(i) && lines[i].kind == LineKind::Text && is_capitals(tokens, &lines[i]);
    let titled = |i: usize| {
        let none = is_kicker(tokens, &lines[i]) || is_addressed(tokens, &lines[i]);
        (may_be_title(&lines[i]) || shouted(i)) && !none
    };
    // A full stop ends a headline only where a time line below it shows that it is one.
    let stops = |i: usize| tokens.mark(lines[i].tokens.end - 1) == '.' && !dated(i);
    // `(VTC News) -` alone is the dateline of the text below it.
    let marks = |i: usize| byline::read(tokens, &lines[i].tokens).is_some_and(|found| found.authors.is_empty());
    // Dashes alone on a line, or left at the end of the one before, set off headlines of other articles.
    let dash = |at: usize| tokens.mark(at) == '-';
    // `---` closes the front matter of Markdown.
    let dashed = |i: &usize| {
        let last = lines[i - 1].tokens.end - 1;
        dash(last) && !(last > 0 && dash(last - 1))
    };
    let is_list = (1..lines.len().min(HEAD_LINES)).filter(dashed).count() > 1;
    let listed = |i: usize| is_list && i > 0 && dashed(&i);
    let lines_of_text: Vec<usize> = (0..lines.len())
        .filter(|&i| {
            lines[i].kind == LineKind::Text && credit::read(tokens, &lines[i].tokens).is_none() && !marks(i) && !listed(i)
        })
        .take(HEAD_LINES)
        .collect();
    // The author's face and name, the paper's name stand above many a headline.
    let mut heads = lines_of_text.iter().take_while(|&&i| stands_above(tokens, &lines[i])).count();
    let headed = lines_of_text.get(heads).is_some_and(|&i| titled(i) && lines[i].words >= 4 && !lines[i].ends);
    heads = if headed { heads } else { 0 };
    let mut text = lines_of_text.iter().copied().skip(heads);
    let top = text.next()?;
    // `Kỳ họp thứ Tám, Quốc hội khóa XIV:`, `XUNG ĐỘT NGA - UKRAINE` name an event above the headline.
    let near = |i: usize| {
        // The page's clock may stand between; the time line of the article is below its headline.
        let clock = |line: &Line| line.kind == LineKind::Stray || dated(i) && line.kind == LineKind::Stamp;
        lines[top + 1..i].iter().all(clock)
    };
    let below =
        text.clone().next().filter(|&i| near(i) && titled(i) && !stops(i) && (!lines[i].ends || is_kicker(tokens, &lines[top])));
    let banner = lines[top].words <= 6 && is_capitals(tokens, &lines[top]);
    // `Đăk Lăk`, where the text follows the headline below.
    let place = |below: usize| {
        let follows = lines.get(below + 1).is_some_and(|next| next.is_prose() || next.kind == LineKind::Stamp);
        lines[top].words <= 3 && lines[below].words >= 6 && follows
    };
    let is_below = |&i: &usize| {
        is_kicker(tokens, &lines[top]) || banner && !is_capitals(tokens, &lines[i]) && lines[i].words >= 5 || place(i)
    };
    if let Some(below) = below.filter(is_below) {
        return Some(below);
    }
    // Below what is none, the first line that may be one.
    let firm = |&i: &usize| {
        let is_caption = lines[i - 1].kind == LineKind::Picture;
        i < first && titled(i) && !stops(i) && !is_caption && lines[i].words >= FEWEST_TITLE_WORDS && !is_weak(tokens, &lines[i])
    };
    if (is_weak(tokens, &lines[top]) || stops(top) && top < first)
        && let Some(firm) = text.find(firm)
    {
        return Some(firm);
    }
    if (top <= first || !lines[first].is_prose()) && titled(top) && !stops(top) {
        return Some(top);
    }
    // `Du lịch`, `Video: …` head an article, too, where nothing else does.
    (0..top).rfind(|&i| matches!(lines[i].kind, LineKind::Section | LineKind::Related) && lines[top].is_prose())
}

/// A shorter line is a headline only where no other stands below it.
const FEWEST_TITLE_WORDS: usize = 5;

/// Whether a first line is rather what a page has above its headline: `menu search`, `Hà Nội`, `2. Metro số 1`, `Sat. Dec 2nd, 2023`,
/// `Đọc báo in | Thứ Bảy, ngày 20 tháng 04 năm 2024`.
fn is_weak(tokens: &Tokens, line: &Line) -> bool {
    let Range { start, end } = line.tokens;
    let numbered = tokens.kind(start) == Kind::Number && tokens.mark(start + 1) == '.' && !tokens.glued(start + 2);
    let n_bars = || (start..end).filter(|&at| tokens.mark(at) == '|').count();
    let n_syllables = || (start..end).filter(|&at| tokens.syllable(at).is_some()).count();
    line.words <= 2 || numbered || n_bars() > 1 || line.words <= FEWEST_TITLE_WORDS && n_syllables() * 2 < line.words
}

/// Whether a line names an author or a paper, or is the letter that stands for the author's face: `K`, `Kim Phong`, `Báo Thanh Niên`; or
/// says where on the site the article stands: `Kinh doanh > Ngân hàng`.
fn stands_above(tokens: &Tokens, line: &Line) -> bool {
    const MOST_WORDS: usize = 6;
    let letter = line.words == 1 && tokens.n_chars(line.tokens.start) == 1;
    let name = || outlets::without_kind(tokens, &line.tokens).unwrap_or(line.tokens.clone());
    let paper = || outlets::read_name(tokens, &name()).is_some() || outlets::is_name(tokens, &name());
    let author = || byline::read(tokens, &line.tokens).is_some_and(|found| !found.authors.is_empty());
    let path = || line.tokens.clone().any(|at| matches!(tokens.mark(at), '>' | '»' | '›'));
    // `Báo Bến Sậy điện tử -`, before its date; `Đài Phát thanh - Truyền hình Sông Thương`
    let masthead = || {
        let dashed = || tokens.mark(line.tokens.end - 1) == '-' && outlets::has_kind(tokens, &line.tokens);
        line.words <= 2 * MOST_WORDS && (dashed() || outlets::is_kind_with_name(tokens, &line.tokens))
    };
    letter || line.words <= MOST_WORDS && !line.ends && (path() || paper() || author()) || masthead()
}

/// Whether all words of a line are in capitals.
pub(crate) fn is_capitals(tokens: &Tokens, line: &Line) -> bool {
    line.words >= 2 && line.tokens.clone().all(|at| !tokens.is_word(at) || tokens.is_capitals(at))
}

/// Whether a question addresses somebody, as in an interview: `Xin ông cho biết …?`, `…, thưa bà?`
pub(super) fn is_addressed(tokens: &Tokens, line: &Line) -> bool {
    let asks = |at: usize| {
        matches!(tokens.key(at), "thưa" | "xin") && matches!(tokens.key(at + 1), "ông" | "bà" | "anh" | "chị" | "đồng")
    };
    tokens.mark(line.tokens.end - 1) == '?' && line.tokens.clone().any(asks)
}

/// Whether a line above the headline names an event or a series.
pub(crate) fn is_kicker(tokens: &Tokens, line: &Line) -> bool {
    line.words <= 14 && tokens.mark(line.tokens.end - 1) == ':'
}

/// A headline is no paragraph, but it may ask, cry out or quote.
fn may_be_title(line: &Line) -> bool {
    line.kind == LineKind::Text && !line.in_cell && line.words <= 45 && (!line.is_prose() || line.asks && line.words <= 30)
}

/// Whether the line stands on the page once more, alone or behind a section's name.
fn is_repeated(tokens: &Tokens, lines: &[Line], i: usize) -> bool {
    let words = |line: &Line| line.tokens.clone().rev().filter(|&at| tokens.kind(at) != Kind::Mark).map(|at| tokens.key(at));
    lines.iter().enumerate().any(|(j, other)| {
        j != i && other.words >= lines[i].words && other.words <= lines[i].words + 4 && {
            let mut rest = words(other);
            words(&lines[i]).all(|word| rest.next() == Some(word))
        }
    })
}
