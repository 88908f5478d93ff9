//! References in words.
//!
//! Names stand as they are signed, never turned round: a Vietnamese name begins with the family's and is called by its last word.

use super::parts::{Day, one_line, published, text, value};
use super::{Export, Pasted, in_turn};
use crate::article::Article;
use crate::texts::join;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// `Thu Lam & Gia Hân. (2019, September 6). Bến Sậy mở lại chợ nổi. Chinhphu.vn.`; the headline first where nobody signs.
pub(super) fn apa<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    lines(articles, |facts| {
        let day = facts.day.map_or("n.d.".into(), |day| [day.year, ", ", &in_english(&day)].concat());
        let day = ["(", &day, ")"].concat();
        let authors = listed(&facts.authors, "& ");
        let first_three = if authors.is_empty() { [facts.title, day, authors] } else { [authors, day, facts.title] };
        sentences(first_three.into_iter().chain([facts.outlet]))
    })
}

/// `Thu Lam and Gia Hân. “Bến Sậy mở lại chợ nổi.” Chinhphu.vn, September 6, 2019.`
pub(super) fn chicago<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    lines(articles, |facts| {
        let day = facts.day.map_or("n.d.".into(), |day| [&in_english(&day), ", ", day.year].concat());
        let title = quoted(&sentences([facts.title].into_iter()));
        let outlet = if facts.outlet.is_empty() { day } else { [&*facts.outlet, ", ", &day].concat() };
        sentences([listed(&facts.authors, "and "), title, outlet].into_iter())
    })
}

/// `Thu Lam, Gia Hân (2019), “Bến Sậy mở lại chợ nổi”, Chinhphu.vn, ngày 6 tháng 9 năm 2019.`; the headline first where nobody
/// signs.
pub(super) fn vietnamese<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    lines(articles, |facts| {
        let year = facts.day.as_ref().map_or("không rõ năm", |day| day.year);
        let title = quoted(&facts.title);
        let authors = join(&facts.authors, ", ");
        let (first, second) = if authors.is_empty() { (title, authors) } else { (authors, title) };
        let first = [&*first, if first.is_empty() { "(" } else { " (" }, year, ")"].concat();
        let day = facts
            .day
            .as_ref()
            .map(|day| ["ngày ", &day.day.to_string(), " tháng ", &day.month.to_string(), " năm ", day.year].concat());
        let parts = [first, second, facts.outlet, day.unwrap_or_default()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        sentences([join(&parts, ", ")].into_iter())
    })
}

/// What a reference is made of, each in one line; empty where it is not known.
struct Facts<'a> {
    authors: Vec<String>,
    title: String,
    outlet: String,
    day: Option<Day<'a>>,
}

fn facts(article: &Article) -> Facts<'_> {
    Facts {
        authors: article.authors.iter().map(|author| one_line(&author.text)).collect(),
        title: one_line(text(&article.title).unwrap_or_default()),
        outlet: one_line(value(&article.outlet).unwrap_or_default()),
        day: published(article),
    }
}

fn lines<'a>(articles: &'a [Pasted<'a>], reference: fn(Facts) -> String) -> Export<'a> {
    in_turn(articles, "", |out, (_, article)| {
        out.push_str(&reference(facts(article)));
        out.push('\n');
    })
}

/// Names with a word before the last: `A & B`, `A, B, & C`.
fn listed(names: &[String], before_last: &str) -> String {
    match names {
        [] => String::new(),
        [name] => name.clone(),
        [one, other] => [one, " ", before_last, other].concat(),
        [first @ .., last] => [&*join(first, ", "), ", ", before_last, last].concat(),
    }
}

/// A title in quotation marks; those inside it become single ones.
fn quoted(title: &str) -> String {
    if title.is_empty() { String::new() } else { ["“", &title.replace('“', "‘").replace('”', "’"), "”"].concat() }
}

/// Sentences, each with its full stop where it has no other end.
fn sentences(sentences: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    for sentence in sentences.filter(|sentence| !sentence.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&sentence);
        if !sentence.trim_end_matches(['”', '’', '"']).ends_with(['.', '?', '!', '…']) {
            out.push('.');
        }
    }
    out
}

/// `September 6`
fn in_english(day: &Day) -> String {
    [MONTHS[day.month - 1], " ", &day.day.to_string()].concat()
}
