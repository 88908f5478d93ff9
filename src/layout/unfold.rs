//! Lines that hold several: into which a chat program folded the head of an article, headline, time, dateline and text in
//! one; and the cells of tables with the bars around them.
//!
//! The time and the dateline are sure enough to cut at; what stands before them is the headline, what stands behind them the
//! lead. In lines of usual length no head is cut, but the time of a headline.

use std::ops::Range;

use super::{dateline, stamp};
use crate::lines::Row;
use crate::mentions::time::moment;
use crate::sentences;
use crate::tokens::Tokens;

/// How many tokens a folded line has at least: more than the longest headline.
const FOLDED: usize = 90;

/// Where time and dateline may stand in it.
const HEAD: usize = 80;

/// Cuts the first lines where the head of an article was folded into them, and all lines where a cell ends.
pub(super) fn unfold(tokens: &Tokens, lines: &[Row]) -> Vec<Row> {
    const HEAD_LINES: usize = 4;
    let parts = |(i, row): (usize, &Row)| {
        let whole = if i < HEAD_LINES { cut(tokens, &row.tokens) } else { vec![row.tokens.clone()] };
        let parts = whole.into_iter().flat_map(|line| cut_cell(tokens, line)).filter(|part| !part.is_empty());
        parts.map(|tokens| Row { tokens, page: row.page }).collect::<Vec<_>>()
    };
    lines.iter().enumerate().flat_map(parts).collect()
}

/// The bars before the words of a table's only cell, the words, the bars behind them: `| Quang cảnh hội nghị. |`.
fn cut_cell(tokens: &Tokens, line: Range<usize>) -> [Range<usize>; 3] {
    let is_word = |at: &usize| tokens.mark(*at) != '|';
    let start = line.clone().find(is_word).unwrap_or(line.end);
    let end = line.clone().rfind(is_word).map_or(line.end, |at| at + 1);
    // A row of several cells stays whole.
    if (start..end).all(|at| is_word(&at)) { [line.start..start, start..end, end..line.end] } else { [line, 0..0, 0..0] }
}

fn cut(tokens: &Tokens, line: &Range<usize>) -> Vec<Range<usize>> {
    if line.len() < FOLDED {
        return cut_stamp(tokens, line);
    }
    let head = line.start + 4..line.start + HEAD;
    let mut cuts = vec![line.start];
    let stamp = head.clone().find_map(|at| {
        let read = moment::read(tokens, at)?;
        read.value.clock.map(|_| at..at + read.len)
    });
    let mark = head.clone().find(|&at| {
        tokens.mark(at) == '(' && dateline::read_head(tokens, &(at..line.end)).is_some_and(|found| found.tokens.start == at)
    });
    if let Some(stamp) = stamp.filter(|stamp| mark.is_none_or(|mark| stamp.end <= mark)) {
        cuts.extend([stamp.start, stamp.end]);
    }
    cuts.extend(mark);
    // Behind the dateline the lead and the body follow one another: the first sentence is the lead.
    if let Some(mark) = mark
        && let [lead, _, _, ..] = &sentences::split(tokens, mark..line.end)[..]
    {
        cuts.push(lead.end);
    }
    cuts.dedup();
    let ends = cuts[1..].iter().copied().chain([line.end]);
    cuts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The headline and its time, before or behind it: `Nước lũ rút chậm ở ba xã ven sông 06/09/2019 20:34`.
fn cut_stamp(tokens: &Tokens, line: &Range<usize>) -> Vec<Range<usize>> {
    const FEWEST_WORDS: usize = 4;
    let whole = vec![line.clone()];
    let found = line.clone().find_map(|at| moment::read(tokens, at).map(|read| (at, at + read.len, read.value)));
    let Some((start, end, _)) = found.filter(|(_, _, moment)| moment.clock.is_some()) else { return whole };
    // `… khai mạc lúc 20:34 ngày 6/9/2019` tells of an event, `…, 20:34 06/09/2019` announces one.
    let figures = (start..end).all(|at| !tokens.is_word(at) || tokens.is_capitalised(at));
    let told = stamp::label(tokens, line.start, start).is_some() || matches!(tokens.mark(start.wrapping_sub(1)), ',' | ':' | '|');
    let cut = if start == line.start { end } else { start };
    let headline = if start == line.start { end..line.end } else { line.start..start };
    let at_edge = start == line.start || end == line.end;
    if !figures || told || !at_edge || tokens.n_words(headline) < FEWEST_WORDS || stamp::read(tokens, line).is_some() {
        return whole;
    }
    vec![line.start..cut, cut..line.end]
}
