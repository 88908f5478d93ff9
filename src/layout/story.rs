//! Finds the one story among the lines of a paste: where its text starts and ends, and which line is its headline.
//!
//! Each line weighs for or against being part of a story; the heaviest range is the story. What only stands after a story
//! (comments, other articles, the footer) is a wall that no range crosses.

use std::ops::Range;

use super::line::{Line, LineKind};
use super::roles::MOST_SIGNING_LINES;
use super::tags::Neighbours;
use super::{byline, credit, dateline, outlets, picture};
use crate::tokens::{Gap, Kind, Tokens};

/// The lines of the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Story {
    pub(crate) title: Option<usize>,
    /// The first line of its text, lead or paragraph.
    pub(crate) first: usize,
    /// One past its last paragraph; byline and keywords may follow.
    pub(crate) end: usize,
    /// Whether nothing but the story was pasted: then short lines are its own, too.
    pub(crate) clean: bool,
    /// Whether its headline announces nothing but pictures.
    pub(crate) album: bool,
    /// How many paragraphs it has; a poem, a list of results have none.
    pub(crate) n_prose: usize,
    /// Whether it has so many paragraphs that pictures may stand between them.
    pub(crate) long: bool,
    /// Whether it asks so often that its questions are an interviewer's.
    pub(crate) interview: bool,
    /// Whether its paragraphs follow one another without blank lines.
    pub(crate) tight: bool,
    /// Whether blank lines stand in a tight body all the same: where pictures were.
    pub(crate) breaks: bool,
}

/// How far above the text the headline may stand, in lines: time, authors, buttons, a repeated picture come between.
const HEAD_LINES: usize = 16;

/// Finds the story.
pub(crate) fn find(tokens: &Tokens, lines: &[Line]) -> Story {
    let clean = is_clean(lines);
    let (first, end) = if clean { whole(lines) } else { heaviest(lines) };
    let title = find_title(tokens, lines, first, clean);
    // In a clean paste everything below the headline is text, a short first line too.
    let first = match title {
        Some(title) if clean => title + 1,
        _ => first,
    };
    let album = title.is_some_and(|title| picture::announces_album(tokens, &lines[title].tokens));
    let end = if clean {
        without_tail(tokens, lines, first, end)
    } else {
        with_pictures(tokens, lines, title, album, without_summaries(lines, first, end))
    };
    let body = &lines[first.min(end)..end];
    let broken = |line: &&Line| line.kind == LineKind::Text && line.after_break;
    let prose = body.iter().filter(|line| line.is_prose());
    let (n_prose, n_broken) = (prose.clone().count(), prose.filter(broken).count());
    let tight = n_prose >= 3 && n_broken * 4 <= n_prose;
    const FEW: usize = 3;
    let questions = || body.iter().filter(|line| line.kind == LineKind::Text && tokens.mark(line.tokens.end - 1) == '?');
    let n_questions = questions().count();
    let addresses = |line: &Line| is_addressed(tokens, line);
    Story {
        title,
        first,
        end,
        clean,
        album,
        n_prose,
        long: n_prose >= FEW,
        interview: n_questions > FEW || questions().any(addresses),
        tight,
        breaks: tight && body.iter().skip(1).any(|line| broken(&line)),
    }
}

/// The end of a clean paste without the headlines of other articles, whose list was pasted along.
///
/// Who signs the text closes it, and so does the heading of a list: nothing but short lines follows.
fn without_tail(tokens: &Tokens, lines: &[Line], first: usize, end: usize) -> usize {
    let teaser = |i: usize| dateline::read_head(tokens, &lines[i].tokens).is_some() && i > first + 1;
    let Some(last) = (first..end).rfind(|&i| lines[i].is_prose() && !teaser(i)) else { return end };
    // `PV` signs the text; one paragraph below it is the summary of another article.
    let text = |before: usize| (first + 1..before).rfind(|&i| lines[i].kind == LineKind::Text);
    let signed = text(last).filter(|&i| byline::is_reporter(tokens, &lines[i].tokens));
    if let Some(signed) = signed.filter(|&i| text(i).is_some_and(|above| lines[above].is_prose())) {
        return signed + 1;
    }
    // A last paragraph may be short, and the last picture may stand below it.
    let belongs = |line: &Line| match line.kind {
        LineKind::Text => line.ends && !line.asks || credit::read(tokens, &line.tokens).is_some(),
        LineKind::Stray | LineKind::PageBreak | LineKind::Picture | LineKind::Stamp => true,
        _ => false,
    };
    let signs = |line: &Line| line.kind == LineKind::Text && !line.is_prose() && byline::read(tokens, &line.tokens).is_some();
    let next = (last + 1..end).find(|&i| signs(&lines[i]) || !belongs(&lines[i])).unwrap_or(end);
    match lines[next.min(lines.len() - 1)].kind {
        _ if next == end => end,
        LineKind::Related | LineKind::List | LineKind::Chrome => next,
        _ => {
            // More lines that could sign are a list, of places or of products.
            let signed = (next..end).take_while(|&i| signs(&lines[i])).count();
            if (1..=MOST_SIGNING_LINES).contains(&signed) { next + signed } else { end }
        }
    }
}

/// The end of the story without the headlines and summaries of other articles that follow its last paragraph.
fn without_summaries(lines: &[Line], first: usize, end: usize) -> usize {
    const HEADLINE_WORDS: usize = 6;
    // Where a headline follows, too, the list has only begun.
    let goes_on =
        lines[end..].iter().find(|line| line.kind != LineKind::Stray).is_some_and(|line| is_headline(line, LONG_HEADLINE));
    let (mut at, mut pairs, mut long) = (end, usize::from(goes_on), false);
    let text = |before: usize| (first..before).rfind(|&i| !matches!(lines[i].kind, LineKind::Stray | LineKind::PageBreak));
    while let Some(summary) = text(at).filter(|&i| lines[i].is_prose() && lines[i].words <= SUMMARY_WORDS)
        && let Some(headline) = text(summary).filter(|&i| is_headline(&lines[i], HEADLINE_WORDS))
    {
        (at, pairs, long) = (headline, pairs + 1, is_headline(&lines[headline], LONG_HEADLINE));
    }
    // One pair alone may be the last heading and its paragraph.
    if pairs >= 2 || long { at } else { end }
}

/// The end of the story of a whole page with the short sentences and the pictures below its last paragraph. A picture's words end,
/// have a credit, stand twice or in a cell, or near what stands for the picture; the headline of another article does not.
fn with_pictures(tokens: &Tokens, lines: &[Line], title: Option<usize>, album: bool, mut end: usize) -> usize {
    const MOST_SKIPPED: usize = 2;
    let title = title.map_or(0..0, |title| lines[title].tokens.clone());
    let album = album || end > 0 && picture::announces_pictures(tokens, &lines[end - 1].tokens);
    let from = if end > 0 { end } else { lines.len() };
    // Whether what stands for a picture is right above; how many lines do not belong, unless a picture follows: `Xem clip:`.
    let (mut below, mut n_skipped) = (false, 0);
    for (i, line) in lines.iter().enumerate().skip(from) {
        let range = &line.tokens;
        // `Nước lũ rút chậm - 2`
        let head = range.start..range.start + title.len();
        let numbered = head.end < range.end && range.end <= head.end + 3 && !title.is_empty() && tokens.is_same(&title, &head);
        let is_text = line.kind == LineKind::Text;
        let twice = || is_text && lines.get(i + 1).is_some_and(|next| tokens.is_same(&next.tokens, range));
        let shown = || below || line.ends && !line.asks || line.in_cell || credit::read(tokens, range).is_some();
        if line.kind == LineKind::Picture || numbered || twice() {
            (below, n_skipped, end) = (true, 0, i + 1);
        } else if is_text && n_skipped == 0 && (album || shown()) {
            (below, end) = (false, i + 1);
        } else if line.kind != LineKind::Stray {
            n_skipped += 1;
            if n_skipped > MOST_SKIPPED || !(is_text || line.kind == LineKind::Chrome) {
                break;
            }
        }
    }
    end
}

/// A summary of another article is one or two sentences.
pub(super) const SUMMARY_WORDS: usize = 55;

/// No heading of a body is as long as the headline of another article may be.
const LONG_HEADLINE: usize = 15;

fn is_headline(line: &Line, words: usize) -> bool {
    line.kind == LineKind::Text && !line.ends && !line.is_prose() && line.words >= words
}

/// Whether no menus and lists were pasted along.
pub(crate) fn is_clean(lines: &[Line]) -> bool {
    const FEW: usize = 3;
    let noise = lines.iter().filter(|line| is_noise(line.kind)).count();
    noise <= FEW || noise * 6 <= lines.len()
}

fn is_noise(kind: LineKind) -> bool {
    matches!(kind, LineKind::Chrome | LineKind::Section | LineKind::Related | LineKind::List | LineKind::End)
}

/// A paste without menus: from its first line of text to the first wall below its prose.
fn whole(lines: &[Line]) -> (usize, usize) {
    let first = lines.iter().position(Line::is_prose).unwrap_or(0);
    let prose = |lines: &[Line]| lines.iter().filter(|line| line.is_prose()).count();
    let mut wall = (first..lines.len()).find(|&i| is_wall(lines, i));
    // A notice gives a telephone number and goes on: more text behind the wall than before it, and there is no wall.
    wall = wall.filter(|&wall| prose(&lines[wall..]) <= prose(&lines[..wall]));
    (first, wall.unwrap_or(lines.len()))
}

/// Whether no story goes on behind a line.
fn is_wall(lines: &[Line], i: usize) -> bool {
    match lines[i].kind {
        LineKind::End | LineKind::Tags => true,
        LineKind::List => !resumes(lines, i),
        _ => false,
    }
}

/// Whether the story goes on behind a list of links: a few headlines, then paragraph after paragraph.
fn resumes(lines: &[Line], list: usize) -> bool {
    const MOST_LINKS: usize = 4;
    let mut below = lines[list + 1..].iter().take(4 * MOST_LINKS).filter(|line| line.kind != LineKind::Stray).peekable();
    let mut links = 0;
    while below.next_if(|line| line.kind == LineKind::Stamp || line.kind == LineKind::Text && !line.is_prose()).is_some() {
        links += 1;
    }
    (1..=MOST_LINKS).contains(&links) && below.take(2).filter(|line| line.is_prose()).count() == 2
}

/// The range of most weight between two walls (Kadane's maximal sum), with a bonus where a time line stands by.
fn heaviest(lines: &[Line]) -> (usize, usize) {
    let (mut best, mut found) = (0, (0, 0));
    let (mut sum, mut start, mut bonus) = (0, 0, 0);
    for (i, line) in lines.iter().enumerate() {
        if is_wall(lines, i) {
            sum = 0;
            continue;
        }
        if sum <= 0 {
            (sum, start) = (0, i);
            let above = &lines[i.saturating_sub(10)..lines.len().min(i + 4)];
            bonus = if above.iter().any(|line| line.kind == LineKind::Stamp) { 60 } else { 0 };
        }
        let summary = line.is_prose() && line.words <= SUMMARY_WORDS && i > 0 && is_headline(&lines[i - 1], LONG_HEADLINE);
        sum += if summary { -8 } else { weight(line) };
        if sum + bonus > best && line.is_prose() {
            (best, found) = (sum + bonus, (start, i + 1));
        }
    }
    found
}

fn weight(line: &Line) -> i32 {
    match line.kind {
        LineKind::Text if line.is_prose() => line.words.min(60) as i32,
        LineKind::Text if line.ends => 1,
        // The longer a line without an end, the likelier it is the headline of another article.
        LineKind::Text if line.words < 14 => -3,
        LineKind::Text => -6,
        LineKind::Stray | LineKind::PageBreak | LineKind::FrontMatter | LineKind::Picture => 0,
        LineKind::Stamp | LineKind::Figures => -2,
        LineKind::Chrome | LineKind::Section => -6,
        LineKind::Related | LineKind::List => -8,
        LineKind::Tags | LineKind::End => 0,
    }
}

/// The headline.
fn find_title(tokens: &Tokens, lines: &[Line], first: usize, clean: bool) -> Option<usize> {
    let find = if clean { find_clean_title } else { find_title_on_page };
    find(tokens, lines, first).map(|title| find_title_below(tokens, lines, title, first).unwrap_or(title))
}

/// The line below the time line or the sections, where what stands above them is the page's own name, a section or a menu, and no headline:
/// `Bóng đá Anh`, `Đài Phát thanh Bến Sậy`, `Gia đình Sức khỏe Mẹ và bé`. Of longer lines that are such the text tells nothing.
fn find_title_below(tokens: &Tokens, lines: &[Line], title: usize, first: usize) -> Option<usize> {
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
fn find_title_on_page(tokens: &Tokens, lines: &[Line], first: usize) -> Option<usize> {
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
fn find_clean_title(tokens: &Tokens, lines: &[Line], first: usize) -> Option<usize> {
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
fn is_addressed(tokens: &Tokens, line: &Line) -> bool {
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
