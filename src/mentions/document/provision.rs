//! Parts of documents: `điểm a khoản 2 Điều 5`, `Khoản 1, 2 Điều 9`, `Điều 139, khoản 4`, `các Điều 12-15`.

use super::number::is_hyphen;
use super::{kinds, law};
use crate::mentions::Reading;
use crate::tokens::{Kind, Tokens};

/// An article (Điều), a clause (khoản), a point (điểm).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) article: Option<String>,
    pub(crate) clause: Option<String>,
    pub(crate) point: Option<String>,
}

/// A range of more articles is not written out.
const MOST_IN_RANGE: u32 = 30;

/// Clauses, and the points before them.
type Group = (Vec<String>, Vec<String>);

/// Reads the parts that are cited together; there is an article among them.
///
/// From the small to the large, as laws are drafted, or the other way round. In lower case, `điều 5` alone may count
/// things; a document must follow.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Vec<Place>>> {
    let (groups, next) = read_groups(tokens, at, end);
    let (articles, mut next) = read_list(tokens, next, end, "điều", is_article)?;
    let mut groups = groups;
    if groups.is_empty() {
        (groups, next) = read_downwards(tokens, next, end);
    }
    let is_sure =
        !groups.is_empty() || tokens.is_capitalised(at) && !is_heading(tokens, at, next) || is_of_document(tokens, next, end);
    is_sure.then(|| Reading::new(next - at, places(&articles, &groups)))
}

/// `điểm a, b khoản 2`, `khoản 1, các khoản 2 và 3`: groups of points and clauses.
fn read_groups(tokens: &Tokens, at: usize, end: usize) -> (Vec<Group>, usize) {
    let (mut groups, mut next) = (Vec::new(), at);
    loop {
        let from = if groups.is_empty() { next } else { skip_joint(tokens, next) };
        let points = read_list(tokens, from, end, "điểm", is_point);
        let after = points.as_ref().map_or(from, |(_, end)| skip_joint(tokens, *end));
        let Some((clauses, clause_end)) = read_list(tokens, after, end, "khoản", is_clause) else { break };
        groups.push((points.map_or(vec![], |(points, _)| points), clauses));
        next = skip_joint(tokens, clause_end);
    }
    (groups, next)
}

/// `Điều 139, khoản 4, điểm a`.
fn read_downwards(tokens: &Tokens, at: usize, end: usize) -> (Vec<Group>, usize) {
    let Some((clauses, next)) = read_list(tokens, skip_comma(tokens, at), end, "khoản", is_clause) else { return (vec![], at) };
    // The next article has a clause of its own before it: `Điều 5, khoản 2 Điều 6`.
    if tokens.key(skip_comma(tokens, next)) == "điều" {
        return (vec![], at);
    }
    match read_list(tokens, skip_comma(tokens, next), end, "điểm", is_point) {
        Some((points, next)) => (vec![(points, clauses)], next),
        None => (vec![(vec![], clauses)], next),
    }
}

/// A word and the items after it, with where they end: `khoản 1, 2 và 3`, `các khoản 2, 3`, `Điều 12-15`, `điểm a và điểm b`.
fn read_list(
    tokens: &Tokens,
    at: usize,
    end: usize,
    word: &str,
    item: fn(&Tokens, usize) -> Option<usize>,
) -> Option<(Vec<String>, usize)> {
    let mut next = if tokens.key(at) == "các" { at + 1 } else { at };
    if tokens.key(next) != word {
        return None;
    }
    let mut items: Vec<String> = Vec::new();
    let mut last = None;
    loop {
        let from = if tokens.key(next) == word { next + 1 } else { next };
        let Some(len) = item(tokens, from).filter(|len| from + len <= end) else { break };
        let text = tokens.join(&(from..from + len));
        let ranges = items.last().and_then(|before| Some((before.parse::<u32>().ok()?, text.parse::<u32>().ok()?)));
        match (is_range(tokens, next.max(1) - 1), ranges) {
            (true, Some((low, high))) if low < high && high - low <= MOST_IN_RANGE => {
                items.extend((low + 1..=high).map(|number| number.to_string()));
            }
            _ => items.push(text),
        }
        next = from + len;
        last = Some(next);
        let joined = matches!(tokens.mark(next), ',' | '&')
            || matches!(tokens.key(next), "và" | "đến" | "hoặc")
            || is_hyphen(tokens, next);
        if !joined {
            break;
        }
        next += 1;
    }
    last.map(|next| (items, next))
}

fn is_range(tokens: &Tokens, at: usize) -> bool {
    is_hyphen(tokens, at) || tokens.key(at) == "đến"
}

/// `5`, `12a`: an article, which is a number and perhaps a letter.
fn is_article(tokens: &Tokens, at: usize) -> Option<usize> {
    tokens.number(at).filter(|number| (1..1000).contains(number))?;
    let goes_on = |at: usize| tokens.glued(at) && tokens.glued(at + 1) && tokens.kind(at + 1) == Kind::Number;
    if matches!(tokens.mark(at + 1), '.' | ',' | '/') && goes_on(at + 1) || tokens.mark(at + 1) == '%' {
        return None;
    }
    let has_letter = tokens.is_word(at + 1) && tokens.glued(at + 1) && tokens.n_chars(at + 1) == 1;
    Some(if has_letter { 2 } else { 1 })
}

fn is_clause(tokens: &Tokens, at: usize) -> Option<usize> {
    is_article(tokens, at)
}

/// `a`, `đ`; points with figures are of older laws: `điểm 1`, `điểm a1`.
fn is_point(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_letter = tokens.is_word(at) && tokens.n_chars(at) == 1;
    if is_letter {
        let has_figure = tokens.kind(at + 1) == Kind::Number && tokens.glued(at + 1) && tokens.text(at + 1).len() == 1;
        return Some(if has_figure { 2 } else { 1 });
    }
    is_article(tokens, at)
}

fn skip_comma(tokens: &Tokens, at: usize) -> usize {
    if tokens.mark(at) == ',' { at + 1 } else { at }
}

fn skip_joint(tokens: &Tokens, at: usize) -> usize {
    if tokens.mark(at) == ',' || tokens.key(at) == "và" { at + 1 } else { at }
}

/// `Điều 1: …` and `Điều 1. …` at the head of a line are numbers of a list.
fn is_heading(tokens: &Tokens, at: usize, next: usize) -> bool {
    tokens.gap(at) >= crate::tokens::Gap::Line && matches!(tokens.mark(next), ':' | '.' | ',' | '-' | '–')
}

/// Whether a document follows: `điều 174 Bộ luật Hình sự`, `điều 5 của Nghị định 67`, `điều 104 BLHS`.
fn is_of_document(tokens: &Tokens, at: usize, end: usize) -> bool {
    let mut next = skip_comma(tokens, at);
    if tokens.key(next) == "của" {
        next += 1;
    }
    kinds::read(tokens, next, end).is_some() && tokens.is_capitalised(next) || law::read_short(tokens, next, end).is_some()
}

/// Every part that is meant: of several articles each, of several clauses each.
fn places(articles: &[String], groups: &[Group]) -> Vec<Place> {
    let article = articles.first().cloned();
    let inner = groups.iter().flat_map(|(points, clauses)| match (points.as_slice(), clauses.as_slice()) {
        (_, []) => vec![],
        ([], clauses) => clauses.iter().map(|clause| (Some(clause.clone()), None)).collect(),
        // The points are of the clause after them.
        (points, clauses) => {
            let of_first = points.iter().map(|point| (clauses.first().cloned(), Some(point.clone())));
            of_first.chain(clauses[1..].iter().map(|clause| (Some(clause.clone()), None))).collect::<Vec<_>>()
        }
    });
    let mut places: Vec<Place> = inner.map(|(clause, point)| Place { article: article.clone(), clause, point }).collect();
    let whole = if places.is_empty() { articles } else { &articles[1..] };
    places.extend(whole.iter().map(|article| Place { article: Some(article.clone()), ..Place::default() }));
    places
}
