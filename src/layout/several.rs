//! Where one article ends and the next starts, when several were pasted at once.
//!
//! An article starts with a headline that a time line or a dateline follows, and has at least two paragraphs before the next
//! one starts. On a whole page the lists of other articles look alike, but have no paragraphs: a page stays one article.

use super::dateline;
use super::line::{Line, LineKind};
use super::stamp;
use super::story::is_clean;
use super::title::is_kicker;
use crate::tokens::Tokens;

/// How many paragraphs make an article.
const FEWEST_PARAGRAPHS: usize = 2;

/// A headline and what dates it stand within this many lines.
const HEAD_LINES: usize = 4;

/// The first tokens of the articles of a text; one for a text with a single article.
pub(super) fn starts(tokens: &Tokens, lines: &[Line]) -> Vec<usize> {
    let Some(first) = lines.first() else { return vec![] };
    let mut starts = vec![first.tokens.start];
    if !is_clean(lines) {
        return starts;
    }
    // Since the last start.
    let mut paragraphs = 0;
    let heads: Vec<usize> = (0..lines.len()).filter(|&i| is_head(tokens, lines, i)).collect();
    let mut heads = heads.into_iter().peekable();
    for (i, line) in lines.iter().enumerate() {
        if heads.next_if_eq(&i).is_some() && i > 0 && paragraphs >= FEWEST_PARAGRAPHS && has_text(lines, i, heads.peek().copied())
        {
            let above = Some(&lines[i - 1]).filter(|above| is_kicker(tokens, above));
            starts.push(above.unwrap_or(line).tokens.start);
            paragraphs = 0;
        }
        paragraphs += usize::from(line.is_prose());
    }
    starts
}

/// Whether a line is a headline with its date or its dateline below it.
fn is_head(tokens: &Tokens, lines: &[Line], i: usize) -> bool {
    let line = &lines[i];
    let headline = line.kind == LineKind::Text && !line.ends && (4..=30).contains(&line.words) && !line.is_prose();
    headline
        && lines[i + 1..].iter().take(HEAD_LINES).take_while(|next| !matches!(next.kind, LineKind::End | LineKind::List)).any(
            |next| match next.kind {
                LineKind::Stamp => stamp::read(tokens, &next.tokens).is_some_and(|stamp| stamp.moment.is_some()),
                LineKind::Text => next.is_prose() && dateline::read_head(tokens, &next.tokens).is_some(),
                _ => false,
            },
        )
}

/// Whether enough paragraphs stand between one headline and the next.
fn has_text(lines: &[Line], from: usize, to: Option<usize>) -> bool {
    lines[from..to.unwrap_or(lines.len())].iter().filter(|line| line.is_prose()).count() >= FEWEST_PARAGRAPHS
}
