//! Finds the one story among the lines of a paste: where its text starts and ends.
//!
//! Each line weighs for or against being part of a story; the heaviest range is the story. What only stands after a story
//! (comments, other articles, the footer) is a wall that no range crosses.

use super::line::{Line, LineKind};
use super::roles::MOST_SIGNING_LINES;
use super::{byline, credit, dateline, picture, title};
use crate::tokens::Tokens;

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

/// Finds the story.
pub(crate) fn find(tokens: &Tokens, lines: &[Line]) -> Story {
    let clean = is_clean(lines);
    let (first, end) = if clean { whole(lines) } else { heaviest(lines) };
    let title = title::find(tokens, lines, first, clean);
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
    let addresses = |line: &Line| title::is_addressed(tokens, line);
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
