//! An [`Article`] in the form of the gold annotations.
//!
//! A new field of the gold is filled here, and nowhere else.

use serde_json::{Value, json};
use tinbai::{Article, Basis, Block, Mention, MentionKind, Quantity, QuantityKind, Quote, Role, Text};
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
        "people": article.people.iter().map(|person| json!({
            "name": person.name,
            "aliases": person.aliases,
            "positions": person.positions.iter().map(|position| &position.text).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "organizations": article.organizations.iter().filter(|body| stands_alone(article, &body.mentions)).map(|body| &body.name).collect::<Vec<_>>(),
        "places": article.places.iter().filter(|place| stands_alone(article, &place.mentions)).map(|place| &place.name).collect::<Vec<_>>(),
        "legal": article.documents.iter().map(|document| json!({
            "type": document.kind,
            "number": document.number,
            "name": document.name,
            "date": document.date,
            "issuer": document.issuer.as_ref().filter(|issuer| issuer.basis == Basis::Stated).map(|issuer| &issuer.name),
        })).collect::<Vec<_>>(),
        "dates": article.dates.iter().map(|date| json!({ "text": date.text, "value": date.value })).collect::<Vec<_>>(),
        "abbreviations": article.abbreviations.iter().map(|abbreviation| json!({
            "short": abbreviation.short,
            "long": abbreviation.long,
            "defined": abbreviation.defined,
        })).collect::<Vec<_>>(),
        "quantities": quantities(article),
        "quotes": said(article, &article.quotes),
        "statements": said(article, &article.statements),
    })
}

/// The gold has no organisation and no place that is only a part of an organisation's name.
fn stands_alone(article: &Article, mentions: &[usize]) -> bool {
    let is_inside = |mention: &Mention| {
        article.mentions.iter().any(|other| {
            other.kind == MentionKind::Organization
                && other.start <= mention.start
                && mention.end <= other.end
                && other.end - other.start > mention.end - mention.start
        })
    };
    mentions.iter().any(|&mention| !is_inside(&article.mentions[mention]))
}

/// What was said, with the names of the speakers.
fn said(article: &Article, said: &[Quote]) -> Vec<Value> {
    let people = article.people.iter().map(|person| (&person.id, &person.name));
    let names: Vec<_> = people.chain(article.organizations.iter().map(|body| (&body.id, &body.name))).collect();
    let name = |quote: &Quote| {
        let speaker = quote.speaker.as_ref()?;
        names.iter().find(|(id, _)| **id == speaker.entity).map(|(_, name)| *name)
    };
    said.iter().map(|quote| json!({ "text": quote.text, "speaker": name(quote) })).collect()
}

/// The gold has two items for a range, and none for an ordinal or where words alone leave the number open, `vài chục`.
fn quantities(article: &Article) -> Vec<Value> {
    let is_counted = |quantity: &&Quantity| quantity.kind != QuantityKind::Ordinal && quantity.rule != "quantity/open";
    let counted = article.quantities.iter().filter(is_counted);
    let items = counted.flat_map(|quantity| {
        let item = |value| json!({ "text": quantity.text, "value": value, "unit": quantity.unit });
        [Some(quantity.value), quantity.high].into_iter().flatten().map(item).collect::<Vec<_>>()
    });
    items.collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The body of a text in which the parser found these blocks, in this order.
    fn body_of(text: &str, blocks: &[(&str, &str)]) -> Vec<String> {
        let mut article = serde_json::to_value(tinbai::parse("", &tinbai::Options::default())).unwrap();
        let (mut found, mut paragraphs, mut at) = (vec![], vec![], 0);
        for (role, piece) in blocks {
            let start = at + text[at..].find(piece).unwrap();
            at = start + piece.len();
            found.push(json!({ "role": role, "start": start, "end": at, "rule": "" }));
            if *role == "paragraph" {
                paragraphs.push(json!({ "text": words(piece), "start": start, "end": at, "rule": "" }));
            }
        }
        article["blocks"] = found.into();
        article["paragraphs"] = paragraphs.into();
        body(text, &serde_json::from_value(article).unwrap())
    }

    #[test]
    fn paragraphs_on_lines_of_their_own_are_the_body() {
        let blocks = [("title", "Tít"), ("paragraph", "Một."), ("caption", "Chú thích."), ("paragraph", "Hai.")];
        assert_eq!(body_of("\u{feff}Tít\r\nMột.\r\nChú thích.\r\nHai.\r\n", &blocks), ["Một.", "Hai."]);
    }

    #[test]
    fn a_flattened_body_is_its_line() {
        let blocks =
            [("paragraph", "Một."), ("caption", "Chú thích."), ("credit", "Ảnh: X"), ("paragraph", "Hai."), ("byline", "Y")];
        assert_eq!(body_of("Tít\nMột. Chú thích. Ảnh: X Hai.  Y\n", &blocks), ["Một. Chú thích. Ảnh: X Hai. Y"]);
        assert_eq!(body_of("Một. Y", &[("paragraph", "Một."), ("byline", "Y")]), ["Một. Y"]);
        assert_eq!(body_of("Một. Chia sẻ", &[("paragraph", "Một."), ("boilerplate", "Chia sẻ")]), ["Một."]);
    }

    #[test]
    fn a_lead_is_no_part_of_the_body_of_its_line() {
        let blocks =
            [("dateline", "(VOV) -"), ("lead", "Sapo."), ("paragraph", "Một."), ("subheading", "Xen"), ("paragraph", "Hai.")];
        assert_eq!(body_of("(VOV) - Sapo. Một. Xen Hai.", &blocks), ["Một. Xen Hai."]);
        assert!(body_of("(VOV) - Sapo.", &blocks[..2]).is_empty());
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_joined() {
        let blocks = [("paragraph", "Một\nhai."), ("byline", "Y")];
        assert_eq!(body_of("Một\nhai. Y", &blocks), ["Một hai."]);
    }
}
