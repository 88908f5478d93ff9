//! Runs the files of `tests/articles`: a text of our own in the shape of some outlet, a ruled line, then what is read in it, one
//! field a line with the words that it covers. Each is pasted in every way.
//!
//! `UPDATE=1 cargo test --test articles` writes the expectations anew.

mod common;

use std::fmt::Write;

use common::{WAYS, files, parse, words};
use tinbai::{Role, Span, Text, Value};

const RULE: &str = "\n==========\n";

/// Everything that is read in a text, one field a line.
fn shown(text: &str) -> String {
    let article = parse(text);
    let cover = |start: usize, end: usize| words(&text[start..end]);
    let mut out = String::new();
    let mut line = |name: &str, shown: String| writeln!(out, "{name}: {shown}").unwrap();
    let value = |value: &Value| format!("{} [{}] {:?}", value.value, cover(value.start, value.end), value.basis);
    let words_of = |text: &Text| {
        let whole = vec![Span { start: text.start, end: text.end }];
        let spans = if text.spans.is_empty() { &whole } else { &text.spans };
        let covered: Vec<String> = spans.iter().map(|span| cover(span.start, span.end)).collect();
        assert_eq!(text.text, covered.join(" "), "the text is not what the spans cover");
        text.text.clone()
    };
    article.kicker.iter().for_each(|kicker| line("kicker", words_of(kicker)));
    article.title.iter().for_each(|title| line("title", words_of(title)));
    article.published.iter().for_each(|time| line("published", value(time)));
    article.modified.iter().for_each(|time| line("modified", value(time)));
    article.outlet.iter().for_each(|outlet| line("outlet", value(outlet)));
    article.authors.iter().for_each(|author| line("author", words_of(author)));
    article.sources.iter().for_each(|source| line("source", words_of(source)));
    article.lead.iter().for_each(|lead| line("lead", words_of(lead)));
    for caption in &article.captions {
        let credit = caption.credit.as_ref().map(|credit| format!(" [{}]", words_of(credit))).unwrap_or_default();
        line("caption", format!("{}{credit}", caption.text.as_deref().unwrap_or("-")));
    }
    article.subheadings.iter().for_each(|heading| line("subheading", words_of(heading)));
    article.paragraphs.iter().for_each(|paragraph| line("paragraph", words_of(paragraph)));
    article.tags.iter().for_each(|tag| line("tag", words_of(tag)));
    for block in article.blocks.iter().filter(|block| matches!(block.role, Role::Breadcrumb | Role::Related | Role::Boilerplate))
    {
        line(&format!("dropped as {}", block.rule), cover(block.start, block.end));
    }
    article.notes.iter().for_each(|note| line("note", format!("{:?} [{}]", note.code, cover(note.start, note.end))));
    let stats = article.stats;
    line("stats", format!("{} words, {} sentences, {} minutes", stats.words, stats.sentences, stats.reading_minutes));
    out
}

#[test]
fn every_article_in_every_way() {
    let update = std::env::var_os("UPDATE").is_some();
    for file in files("articles") {
        let case = std::fs::read_to_string(&file).unwrap();
        let (text, expected) = case.split_once(RULE).unwrap_or((&case, ""));
        if update {
            std::fs::write(&file, format!("{text}{RULE}{}", shown(text))).unwrap();
            continue;
        }
        for way in &WAYS {
            let found = shown(&(way.paste)(text));
            let differing = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
            assert_eq!(found, expected, "{} {}: first at {differing:?}", file.display(), way.name);
        }
    }
}
