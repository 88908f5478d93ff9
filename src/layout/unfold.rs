//! Lines into which a chat program folded the head of an article: headline, time, dateline and text in one.
//!
//! The time and the dateline are sure enough to cut at; what stands before them is the headline, what stands behind them the
//! lead. Nothing is cut in lines of usual length.

use std::ops::Range;

use super::dateline;
use crate::lines::Row;
use crate::mentions::time::moment;
use crate::sentences;
use crate::tokens::Tokens;

/// How many tokens a folded line has at least: more than the longest headline.
const FOLDED: usize = 90;

/// Where time and dateline may stand in it.
const HEAD: usize = 80;

/// Cuts the first lines where the head of an article was folded into them.
pub(super) fn unfold(tokens: &Tokens, lines: &[Row]) -> Vec<Row> {
    const HEAD_LINES: usize = 4;
    let (head, rest) = lines.split_at(lines.len().min(HEAD_LINES));
    let part = |row: &Row| cut(tokens, &row.tokens).into_iter().map(|tokens| Row { tokens, page: row.page }).collect::<Vec<_>>();
    head.iter().flat_map(part).chain(rest.iter().cloned()).collect()
}

fn cut(tokens: &Tokens, line: &Range<usize>) -> Vec<Range<usize>> {
    if line.len() < FOLDED {
        return vec![line.clone()];
    }
    let head = line.start + 4..line.start + HEAD;
    let mut cuts = vec![line.start];
    let stamp = head.clone().find_map(|at| {
        let read = moment::read(tokens, at)?;
        read.value.clock.map(|_| at..at + read.len)
    });
    let mark = head.clone().find(|&at| {
        tokens.text(at) == "(" && dateline::read_head(tokens, &(at..line.end)).is_some_and(|found| found.tokens.start == at)
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
