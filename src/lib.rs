//! Tinbài reads the text of a Vietnamese news article as a person pasted it, and says what it contains.
#![forbid(unsafe_code)]

mod article;
mod options;
#[cfg(feature = "wasm")]
mod wasm;

pub use article::*;
pub use options::Options;

/// Reads one article.
pub fn parse(text: &str, _options: &Options) -> Article {
    let mut article = Article {
        schema_version: SCHEMA_VERSION,
        offsets: Offsets::Utf8,
        kicker: None,
        title: None,
        published: None,
        modified: None,
        outlet: None,
        authors: vec![],
        sources: vec![],
        lead: None,
        captions: vec![],
        subheadings: vec![],
        paragraphs: vec![],
        tags: vec![],
        blocks: vec![],
        notes: vec![],
        stats: Stats::default(),
    };
    for line in text.split_inclusive('\n').map(str::trim).filter(|line| !line.is_empty()) {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let (end, rule) = (start + line.len(), Rule::Borrowed("line/any"));
        let words = Text { text: line.into(), start, end, rule: rule.clone() };
        let role = if article.title.is_none() { Role::Title } else { Role::Paragraph };
        match role {
            Role::Title => article.title = Some(words),
            _ => article.paragraphs.push(words),
        }
        article.blocks.push(Block { role, start, end, rule });
    }
    article.stats.characters = text.chars().count();
    article
}
