//! Quotation marks, in pairs: `"…"`, `“…”`, `«…»`, `''…''`, mixed ones, `"…”`, one inside the other, and over several
//! paragraphs, each of which opens and only the last closes.

use std::ops::Range;

use crate::article::Role;
use crate::layout::Piece;
use crate::order::by_place;
use crate::tokens::{Kind, Tokens};

/// Words within a pair of marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// The tokens between the marks, of each paragraph.
    pub(super) parts: Vec<Range<usize>>,
    /// From the mark that opens to behind the one that closes.
    pub(super) whole: Range<usize>,
    /// The piece in which it opens.
    pub(super) piece: usize,
    /// The piece in which it closes.
    pub(super) last_piece: usize,
}

/// More paragraphs than anyone speaks without a word of the writer's.
const MOST_PARAGRAPHS: usize = 20;

/// What stands within the marks of the story, in order; of what stands inside another, the outer alone.
pub(super) fn pair(tokens: &Tokens, pieces: &[Piece]) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    // A quotation whose paragraph ended before it closed.
    let mut open: Option<Quoted> = None;
    for (number, piece) in pieces.iter().enumerate() {
        if !matches!(piece.role, Role::Lead | Role::Paragraph | Role::Caption) {
            continue;
        }
        let range = piece.tokens.clone();
        if open.as_ref().is_some_and(|quoted| quoted.parts.len() >= MOST_PARAGRAPHS || piece.role != Role::Paragraph) {
            found.extend(open.take());
        }
        let Pairs { mut pairs, left_open, closes_first } = pairs_of(tokens, &range);
        if let Some(mut quoted) = open.take() {
            let reopened = left_open.filter(|&(at, len)| at == range.start && len > 0);
            let first = pairs.first().filter(|pair| pair.open == range.start).cloned();
            let end = match (first, closes_first, reopened) {
                // `“… / “… / “…”`: the last paragraph closes.
                (Some(pair), _, _) => {
                    quoted.parts.push(pair.inner());
                    pairs.remove(0);
                    Some(pair.close..pair.end)
                }
                // `"… / …"`: it closes where no other has opened.
                (None, Some(mark), _) => {
                    quoted.parts.push(range.start..mark.start);
                    pairs.retain(|pair| pair.open >= mark.end);
                    Some(mark)
                }
                (None, None, Some((at, len))) => {
                    quoted.parts.push(at + len..range.end);
                    open = Some(quoted.clone());
                    continue;
                }
                _ => None,
            };
            if let Some(mark) = end {
                (quoted.whole.end, quoted.last_piece) = (mark.end, number);
            }
            found.push(quoted);
        }
        found.extend(pairs.iter().map(|pair| Quoted {
            parts: vec![pair.inner()],
            whole: pair.open..pair.end,
            piece: number,
            last_piece: number,
        }));
        open = left_open.map(|(at, len)| Quoted {
            parts: std::iter::once(at + len..range.end).collect(),
            whole: at..range.end,
            piece: number,
            last_piece: number,
        });
    }
    found.extend(open);
    found.retain(|quoted| quoted.parts.iter().all(|part| !part.is_empty()));
    by_place(&mut found, |quoted| (quoted.whole.start, 0));
    found
}

/// A pair of marks in one paragraph.
#[derive(Clone)]
struct Pair {
    open: usize,
    /// How many tokens the first mark has.
    len: usize,
    close: usize,
    end: usize,
}

impl Pair {
    fn inner(&self) -> Range<usize> {
        self.open + self.len..self.close
    }
}

struct Pairs {
    /// The outer pairs, in order.
    pairs: Vec<Pair>,
    /// A mark that opens and does not close: where it stands, and how many tokens it has.
    left_open: Option<(usize, usize)>,
    /// A mark that closes what this paragraph has not opened.
    closes_first: Option<Range<usize>>,
}

/// What a mark does where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Opens,
    Closes,
    /// A straight mark with space, or without, on both sides.
    Either,
}

fn pairs_of(tokens: &Tokens, range: &Range<usize>) -> Pairs {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut stack: Vec<(usize, usize, bool)> = Vec::new();
    // How many double marks, and how many single ones, are open.
    let mut n_open = [0usize; 2];
    let mut closes_first = None;
    let mut at = range.start;
    while at < range.end {
        let mark = if tokens.kind(at) == Kind::Mark { n_mark(tokens, at, range.end) } else { None };
        let Some((len, is_single)) = mark else {
            at += 1;
            continue;
        };
        // A single mark pairs with a single one; inside a word it is an apostrophe: `H'Hen`.
        let is_open = n_open[usize::from(is_single)] > 0;
        match way(tokens, at, len, range) {
            Way::Either if is_single => {}
            Way::Opens => {
                n_open[usize::from(is_single)] += 1;
                stack.push((at, len, is_single));
            }
            Way::Closes | Way::Either if is_open => {
                // What opened inside and did not close was no mark of its own.
                while let Some((open, opened, single)) = stack.pop() {
                    n_open[usize::from(single)] -= 1;
                    if single == is_single {
                        while pairs.last().is_some_and(|pair| pair.open > open) {
                            pairs.pop();
                        }
                        pairs.push(Pair { open, len: opened, close: at, end: at + len });
                        break;
                    }
                }
            }
            Way::Either => {
                n_open[0] += 1;
                stack.push((at, len, is_single));
            }
            Way::Closes if !is_single && pairs.is_empty() => {
                closes_first = closes_first.or(Some(at..at + len));
            }
            _ => {}
        }
        at += len;
    }
    // Single words in single marks are no speech; a double pair alone is, and one that is left open behind all pairs.
    pairs.retain(|pair| n_mark(tokens, pair.open, range.end).is_some_and(|(_, single)| !single) || pair.close - pair.open > 5);
    let left_open = stack.iter().rfind(|(_, _, single)| !single).map(|&(at, len, _)| (at, len));
    // `“Tôi nói: "Chào làng!", rồi đi.`: other marks inside it.
    if let Some((open, _)) = left_open.filter(|&(at, _)| tokens.mark(at) == '“')
        && pairs.iter().all(|pair| pair.open < open || tokens.mark(pair.open) == '"')
    {
        pairs.retain(|pair| pair.open < open);
    }
    let left_open = left_open.filter(|&(at, _)| pairs.last().is_none_or(|pair| pair.open < at));
    Pairs { pairs, left_open, closes_first }
}

/// A mark: how many tokens it has, and whether it is a single one. Two apostrophes are a double mark.
fn n_mark(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, bool)> {
    let is_doubled = || at + 1 < end && tokens.glued(at + 1) && tokens.text(at + 1) == tokens.text(at);
    match tokens.mark(at) {
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' => Some((1, false)),
        '\'' | '`' | '‘' | '’' if is_doubled() => Some((2, false)),
        '\'' | '‘' | '’' | '‛' => Some((1, true)),
        _ => None,
    }
}

fn way(tokens: &Tokens, at: usize, len: usize, range: &Range<usize>) -> Way {
    let (before, after) = (at.checked_sub(1).filter(|before| *before >= range.start), at + len);
    let touches_before = before.is_some_and(|before| {
        tokens.glued(at) && !matches!(tokens.mark(before), '(' | '[' | ':' | '-' | '–' | '—' | '/' | '“' | '"' | '‘')
    });
    let touches_after = after < range.end
        && tokens.glued(after)
        && !matches!(tokens.mark(after), ',' | '.' | ';' | '?' | '!' | ':' | ')' | ']' | '…' | '-' | '–' | '—' | '/');
    match (tokens.text(at), touches_before, touches_after) {
        ("„" | "«", ..) => Way::Opens,
        ("»", ..) => Way::Closes,
        // Turned the wrong way: `”Mưa to“`.
        ("“" | "‘", true, false) if tokens.kind(at - 1) != Kind::Mark || after == range.end => Way::Closes,
        ("“" | "‘", ..) => Way::Opens,
        ("”", false, true) => Way::Opens,
        ("”", ..) => Way::Closes,
        (_, false, true) => Way::Opens,
        (_, true, false) => Way::Closes,
        _ => Way::Either,
    }
}
