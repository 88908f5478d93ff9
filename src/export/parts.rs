//! What several formats take from an article.

use crate::article::{Article, Caption, Document, Offsets, Quantity, Text, Value};
use crate::hashed::Set;
use crate::order::by_place;
use crate::resolve::slug;
use crate::tokens::hash_text;

/// A part of the body, in the order of the text.
pub(super) enum Part<'a> {
    Paragraph(&'a Text),
    Subheading(&'a Text),
    Caption(&'a Caption),
}

/// What follows the lead.
pub(super) fn body(article: &Article) -> Vec<Part<'_>> {
    let mut parts: Vec<(usize, Part)> = Vec::new();
    parts.extend(article.paragraphs.iter().map(|text| (text.start, Part::Paragraph(text))));
    parts.extend(article.subheadings.iter().map(|text| (text.start, Part::Subheading(text))));
    parts.extend(article.captions.iter().map(|caption| (caption.start, Part::Caption(caption))));
    by_place(&mut parts, |(start, _)| (*start, 0));
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Headings and paragraphs as plain text, a blank line between them; absent where there are none.
pub(super) fn plain_body(article: &Article) -> Option<String> {
    let mut out = String::new();
    for part in body(article) {
        let (Part::Paragraph(text) | Part::Subheading(text)) = part else { continue };
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        out.push_str(&text.text);
    }
    Some(out).filter(|out| !out.is_empty())
}

pub(super) fn text(text: &Option<Text>) -> Option<&str> {
    text.as_ref().map(|text| &*text.text)
}

pub(super) fn value(value: &Option<Value>) -> Option<&str> {
    value.as_ref().map(|value| &*value.value)
}

/// How a document is cited: `Luật Đất đai 31/2024/QH15`, `Nghị định 30/2020/NĐ-CP`.
pub(super) fn title_of(document: &Document) -> String {
    let mut title = document.name.as_ref().unwrap_or(&document.kind).clone();
    if let Some(number) = &document.number {
        title.push(' ');
        title.push_str(number);
    }
    title
}

/// Words in one line, with single spaces, as a field of one line must have them.
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A day.
pub(super) struct Day<'a> {
    pub(super) year: &'a str,
    pub(super) month: usize,
    pub(super) day: usize,
}

/// The day on which an article was published.
pub(super) fn published(article: &Article) -> Option<Day<'_>> {
    let date = value(&article.published)?.get(.."2019-09-06".len())?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (year.len() == 4 && (1..=12).contains(&month)).then_some(Day { year, month, day })
}

/// A key for each article, of plain ASCII letters and digits: the first who signs, or else the outlet, the year, two words of
/// the headline, as `thulam2019bensay`; where it comes again, a number follows: `thulam2019bensay-2`.
pub(super) fn keys<'a>(articles: impl Iterator<Item = &'a Article>) -> Vec<String> {
    let mut seen = Set::default();
    let mut keys = Vec::new();
    for article in articles {
        let plain = key(article);
        let mut key = plain.clone();
        let mut count = 1;
        while !seen.insert(hash_text(&key)) {
            count += 1;
            key = [&*plain, "-", &count.to_string()].concat();
        }
        keys.push(key);
    }
    keys
}

fn key(article: &Article) -> String {
    let plain = |words: &str| slug(words).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let signs = article.authors.first().map(|author| &*author.text).or(value(&article.outlet));
    let year = published(article).map(|day| day.year);
    let title = text(&article.title).unwrap_or_default().split_whitespace().map(plain);
    let mut key: String = signs.into_iter().chain(year).map(plain).collect();
    key.extend(title.filter(|word| !word.is_empty()).take(2));
    if key.is_empty() { "article".into() } else { key }
}

/// Where offsets lie in UTF-8 bytes of the pasted text.
pub(super) struct Places {
    /// The byte of each offset; empty where they are bytes already.
    bytes: Vec<usize>,
}

impl Places {
    pub(super) fn of(text: &str, unit: Offsets) -> Self {
        let mut bytes = Vec::new();
        if unit != Offsets::Utf8 {
            for (at, c) in text.char_indices() {
                let width = if unit == Offsets::Utf16 { c.len_utf16() } else { 1 };
                bytes.resize(bytes.len() + width, at);
            }
            bytes.push(text.len());
        }
        Self { bytes }
    }

    pub(super) fn byte(&self, offset: usize) -> usize {
        self.bytes.get(offset).copied().unwrap_or(offset)
    }
}

/// What mentions name.
pub(super) enum Named<'a> {
    /// Its name, its value, its key, or its long form.
    Text(&'a str),
    Quantity(&'a Quantity),
}

/// The place in its list of what has an `id`: `q12` is the twelfth quantity.
pub(super) fn place_of(id: &str) -> Option<usize> {
    id.get(1..)?.parse::<usize>().ok()?.checked_sub(1)
}

/// What has an `id`; absent where it has no value.
pub(super) fn named<'a>(article: &'a Article, id: &str) -> Option<Named<'a>> {
    let i = place_of(id)?;
    Some(Named::Text(match id.as_bytes()[0] {
        b'p' => &article.people.get(i)?.name,
        b'o' => &article.organizations.get(i)?.name,
        b'l' => &article.places.get(i)?.name,
        b'd' => &article.documents.get(i)?.key,
        b't' => article.dates.get(i)?.value.as_ref()?,
        b'a' => article.abbreviations.get(i)?.long.as_ref()?,
        b'q' => return article.quantities.get(i).map(Named::Quantity),
        _ => return None,
    }))
}

/// A number in decimal figures: `1234500000000`, `12.5`, `-0.75`; empty beyond nineteen figures.
///
/// The standard library's writer of such numbers would be some kilobytes more of wasm; those of a text have few places.
pub(super) fn number(value: f64) -> String {
    const MOST_PLACES: usize = 12;
    let (size, mut scale, mut places) = (value.abs(), 1.0, 0);
    if size >= 1e19 {
        return String::new();
    }
    while places < MOST_PLACES && (size * scale).round_ties_even() / scale != size {
        scale *= 10.0;
        places += 1;
    }
    let mut figures = ((size * scale).round_ties_even() as u64).to_string();
    if places > 0 {
        while figures.len() <= places {
            figures.insert(0, '0');
        }
        figures.insert(figures.len() - places, '.');
    }
    if value < 0.0 {
        figures.insert(0, '-');
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_the_text_has_them() {
        for value in [0.0, 1.0, 12.5, 0.75, 1e16, 3.25, 1_234_500_000_000.0, 0.001, 22_380.25, 99.9, 1234567.891] {
            assert_eq!(number(value), format!("{value}"));
            if value > 0.0 {
                assert_eq!(number(-value), format!("-{value}"));
            }
        }
        assert_eq!(number(1e19), "");
    }
}
