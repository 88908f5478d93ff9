//! What a text is credited to: `Theo AP/RIA Novosti`, `Nguồn: VOV`, `Theo Hồng Vân (VnExpress)`, `lược dịch theo The Economist`.
//!
//! Of a colleague and the paper that he wrote for, the paper is the source.

use std::ops::Range;
use std::sync::LazyLock;

use super::words::{WORDS, Word};
use super::{credit, outlets};
use crate::data::Table;
use crate::tokens::Tokens;

static SURNAMES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("surnames.tsv"), |_| ()));

/// A source whose name is not known has at most this many words.
const MOST_WORDS: usize = 6;

/// A name that is not known and stands behind another has fewer words in lower case.
const FEWEST_TOLD: usize = 3;

/// Reads the sources that a range credits from its start, and says where they end.
pub(super) fn read(tokens: &Tokens, range: &Range<usize>) -> Option<(Vec<Range<usize>>, usize)> {
    let from = read_label(tokens, range)?;
    let end = (from..range.end).find(|&at| matches!(tokens.mark(at), '(' | ')' | '[' | ']')).unwrap_or(range.end);
    let mut names = split(tokens, from..end, false);
    let by_dashes = split(tokens, from..end, true);
    if by_dashes.iter().any(|name| is_known(tokens, name)) {
        names = by_dashes;
    }
    // `Theo Reuters, Nga có nhiều tàu ngầm.` tells of the story.
    let is_told = |name: &Range<usize>| {
        let n_small = name.clone().filter(|&at| tokens.is_word(at) && !tokens.is_capitalised(at)).count();
        tokens.mark(name.start - 1) == ',' && n_small >= FEWEST_TOLD && !is_known(tokens, name)
    };
    if names.iter().skip(1).any(is_told) {
        return None;
    }
    let mut sources = names.iter().map(|name| read_name(tokens, name)).collect::<Option<Vec<_>>>()?;
    // `Theo Gia Huy/Chợ quê`
    if sources.iter().any(|name| !is_person(tokens, name)) {
        sources.retain(|name| !is_person(tokens, name));
    }
    let (first, last) = (sources.first()?, sources.last()?);
    // `Theo Hồng Vân (VnExpress)`
    if first == last
        && is_person(tokens, first)
        && let Some((papers, close)) = read_brackets(tokens, end..range.end)
    {
        return Some((papers, close));
    }
    Some((sources, end))
}

/// Whether a word may be a surname.
pub(super) fn is_surname(tokens: &Tokens, at: usize) -> bool {
    SURNAMES.longest(tokens, at, at + 1).is_some()
}

/// Whether words have the shape of a Vietnamese name as reporters sign: a pen name of two syllables, or a surname and up to
/// four.
pub(super) fn is_person(tokens: &Tokens, range: &Range<usize>) -> bool {
    let surname = SURNAMES.longest(tokens, range.start, range.end).is_some();
    let office = matches!(WORDS.longest(tokens, range.start, range.end), Some((_, Word::Office)));
    let words = if surname { 2..=5 } else { 2..=2 };
    let syllable = |at| tokens.is_capitalised(at) && tokens.syllable(at).is_some();
    words.contains(&range.len()) && !office && !is_known(tokens, range) && range.clone().all(syllable)
}

/// `Theo`, `Nguồn:`, `Tổng hợp từ`.
fn read_label(tokens: &Tokens, range: &Range<usize>) -> Option<usize> {
    let word = |at| WORDS.longest(tokens, at, range.end).map(|(len, word)| (at + len, *word));
    let mut end = match word(range.start)? {
        (end, Word::Source) => end,
        (action, Word::Action | Word::Work) => match word(action) {
            Some((end, Word::Source)) => end,
            _ if tokens.key(action) == "từ" => action + 1,
            _ => return None,
        },
        _ => return None,
    };
    end += usize::from(tokens.mark(end) == ':');
    (end < range.end).then_some(end)
}

fn split(tokens: &Tokens, range: Range<usize>, dashes: bool) -> Vec<Range<usize>> {
    let cuts = |at: &usize| {
        let dash = dashes && matches!(tokens.mark(*at), '-' | '–') && !(tokens.glued(*at) && tokens.glued(at + 1));
        dash || matches!(tokens.mark(*at), '/' | ',' | ';')
    };
    let (mut names, mut start) = (Vec::new(), range.start);
    for cut in range.clone().filter(cuts).chain([range.end]) {
        if start < cut {
            names.push(start..cut);
        }
        start = cut + 1;
    }
    names
}

/// The name of one source. `Theo quy định mới` gives none: names have capitals or are addresses, and are short.
fn read_name(tokens: &Tokens, range: &Range<usize>) -> Option<Range<usize>> {
    if let Some(name) = outlets::without_kind(tokens, range) {
        return Some(name);
    }
    // `Theo An Bình Dân Trí`
    let paper = (range.start + 2..range.end)
        .find(|&at| is_person(tokens, &(range.start..at)) && outlets::is_mark(tokens, &(at..range.end)));
    let name = paper.filter(|_| !is_known(tokens, range)).map_or(range.clone(), |at| at..range.end);
    let short = (1..=MOST_WORDS).contains(&tokens.n_words(name.clone()));
    (short && (tokens.is_capitalised(name.start) || outlets::is_domain(tokens, &name))).then_some(name)
}

/// Whether the name is that of a known paper or agency.
fn is_known(tokens: &Tokens, range: &Range<usize>) -> bool {
    outlets::is_signature(tokens, range) || outlets::is_domain(tokens, range) || credit::is_agency(tokens, range)
}

/// `(VnExpress)`, `(TTXVN/Vietnam+)`: the papers, and where the bracket ends.
fn read_brackets(tokens: &Tokens, range: Range<usize>) -> Option<(Vec<Range<usize>>, usize)> {
    let close = range.clone().find(|&at| matches!(tokens.mark(at), ')' | ']'))?;
    let papers = split(tokens, range.start + 1..close, false);
    // `(website BXY)`
    let named = |paper| is_known(tokens, paper) || outlets::without_kind(tokens, paper).is_some();
    let known = !papers.is_empty() && papers.iter().all(named);
    let papers = papers.into_iter().map(|paper| outlets::without_kind(tokens, &paper).unwrap_or(paper)).collect();
    (known && matches!(tokens.mark(range.start), '(' | '[')).then_some((papers, close + 1))
}
