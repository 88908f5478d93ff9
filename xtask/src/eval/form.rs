//! An [`Article`] in the form of the gold annotations.
//!
//! A new field of the gold is filled here, and nowhere else.

use serde_json::{Value, json};
use tinbai::{Article, Block, Role, Text};
use unicode_normalization::UnicodeNormalization;

/// What the gold of an article would be if `article` were right. Its offsets must be UTF-8 bytes of `text`.
pub fn annotation(text: &str, article: &Article) -> Value {
    let value = |value: &Option<tinbai::Value>| value.as_ref().map(|value| value.value.clone());
    json!({
        "title": article.title.as_ref().map(|title| &title.text),
        "published": value(&article.published).map(to_minutes),
        "outlet": value(&article.outlet),
        "authors": texts(&article.authors),
        "sources": texts(&article.sources),
        "lead": article.lead.as_ref().map(|lead| &lead.text),
        "captions": article.captions.iter().map(|caption| json!({
            "text": caption.text,
            "credit": caption.credit.as_ref().map(|credit| &credit.text),
        })).collect::<Vec<_>>(),
        "subheadings": texts(&article.subheadings),
        "body": body(text, article),
        "noise": noise(text, article),
        "tags": texts(&article.tags),
        "people": [],
        "organizations": [],
        "places": [],
        "legal": [],
        "dates": [],
        "abbreviations": [],
        "quantities": [],
        "quotes": [],
        "statements": [],
    })
}

fn texts(texts: &[Text]) -> Vec<&str> {
    texts.iter().map(|text| &*text.text).collect()
}

/// `2019-09-06T20:34:00+07:00` as `2019-09-06T20:34`.
fn to_minutes(mut time: String) -> String {
    time.truncate("2019-09-06T20:34".len());
    time
}

/// The paragraphs; those that the text has in one line, and what is buried among them, as that line stands.
fn body(text: &str, article: &Article) -> Vec<String> {
    let mut body = vec![];
    let mut paragraphs = article.paragraphs.as_slice();
    while let Some(first) = paragraphs.first() {
        let line = line_at(text, first.start);
        let in_line = paragraphs.iter().take_while(|paragraph| paragraph.start < line.1).count();
        let (here, rest) = paragraphs.split_at(in_line);
        paragraphs = rest;
        let blocks: Vec<&Block> = article.blocks.iter().filter(|block| (line.0..line.1).contains(&block.start)).collect();
        let is_flat = here.len() > 1 || blocks.iter().any(|block| is_buried(block.role));
        // A paragraph that goes on in the next line was joined from hard-wrapped lines: its text is right as it is.
        if is_flat && here.iter().all(|paragraph| paragraph.end <= line.1) {
            let start = blocks.iter().find(|block| !is_head(block.role)).map_or(first.start, |block| block.start);
            body.push(words(&text[start.min(first.start)..line.1]));
        } else {
            body.extend(here.iter().map(|paragraph| paragraph.text.clone()));
        }
    }
    body
}

/// The start and the end of the line of `text` that holds the byte `at`.
fn line_at(text: &str, at: usize) -> (usize, usize) {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |before| before + 1);
    let end = text[at..].find(['\n', '\r']).map_or(text.len(), |after| at + after);
    (start, end)
}

/// What stands before the body, also where it shares the line with it.
fn is_head(role: Role) -> bool {
    use Role::*;
    matches!(role, Breadcrumb | Kicker | Title | Timestamp | Dateline | Lead | Separator)
}

/// What a flattened text carries inside its body.
fn is_buried(role: Role) -> bool {
    use Role::*;
    matches!(role, Byline | Caption | Credit | Source | Subheading)
}

fn noise(text: &str, article: &Article) -> Vec<String> {
    let is_noise = |block: &&Block| matches!(block.role, Role::Boilerplate | Role::Related | Role::Separator);
    article.blocks.iter().filter(is_noise).map(|block| words(&text[block.start..block.end])).collect()
}

/// In NFC, with single spaces.
fn words(text: &str) -> String {
    let text: String = text.nfc().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
