//! The form of the gold annotations, in which quality is measured: what the gold of an article would be if it were right.
//!
//! A new field of the gold is filled here, and nowhere else. It has all fields, `null` where there is nothing.

use super::parts::{Named, Places, named, one_line, value};
use super::{Export, Json, Pasted, each};
use crate::article::*;
use crate::source::nfc;

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    each(articles, |(text, article)| annotation(text, article))
}

fn annotation<'a>(text: &str, article: &'a Article) -> Json<'a> {
    let places = &Places::of(text, article.offsets);
    let minutes = |time: &'a str| time.get(.."2019-09-06T20:34".len()).unwrap_or(time);
    let captions = article.captions.iter().map(|caption| {
        Json::Object(vec![("text", caption.text.as_deref().into()), ("credit", super::parts::text(&caption.credit).into())])
    });
    let people = article.people.iter().map(|person| {
        Json::Object(vec![
            ("name", (&person.name).into()),
            ("aliases", person.aliases.iter().collect()),
            ("positions", person.positions.iter().map(|position| &position.text).collect()),
        ])
    });
    let parts = parts_of_names(article);
    let stands_alone = |mentions: &[usize]| mentions.iter().any(|&mention| parts.get(mention) == Some(&false));
    let organizations = article.organizations.iter().filter(|body| stands_alone(&body.mentions));
    let sites = article.places.iter().filter(|place| stands_alone(&place.mentions));
    let documents = article.documents.iter().map(|document| {
        let issuer = document.issuer.as_ref().filter(|issuer| issuer.basis == Basis::Stated);
        Json::Object(vec![
            ("type", (&document.kind).into()),
            ("number", document.number.as_deref().into()),
            ("name", document.name.as_deref().into()),
            ("date", document.date.as_deref().into()),
            ("issuer", issuer.map(|issuer| &issuer.name).into()),
        ])
    });
    let dates = article.dates.iter();
    let dates = dates.map(|date| Json::Object(vec![("text", (&date.text).into()), ("value", date.value.as_deref().into())]));
    let abbreviations = article.abbreviations.iter().map(|abbreviation| {
        Json::Object(vec![
            ("short", (&abbreviation.short).into()),
            ("long", abbreviation.long.as_deref().into()),
            ("defined", Json::Flag(abbreviation.defined)),
        ])
    });
    Json::Object(vec![
        ("title", super::parts::text(&article.title).into()),
        ("published", value(&article.published).map(minutes).into()),
        ("outlet", value(&article.outlet).into()),
        ("authors", texts(&article.authors)),
        ("sources", texts(&article.sources)),
        ("lead", super::parts::text(&article.lead).into()),
        ("captions", captions.collect()),
        ("subheadings", texts(&article.subheadings)),
        ("body", body(text, places, article).into_iter().collect()),
        ("noise", noise(text, places, article)),
        ("tags", texts(&article.tags)),
        ("people", people.collect()),
        ("organizations", organizations.map(|body| &body.name).collect()),
        ("places", sites.map(|place| &place.name).collect()),
        ("legal", documents.collect()),
        ("dates", dates.collect()),
        ("abbreviations", abbreviations.collect()),
        ("quantities", quantities(article)),
        ("quotes", said(article, &article.quotes)),
        ("statements", said(article, &article.statements)),
    ])
}

/// Of each mention, whether it is only a part of an organisation's name: the gold has no organisation and no place that is.
fn parts_of_names(article: &Article) -> Vec<bool> {
    // The organisation that reaches furthest so far; of those that reach as far, the longest.
    let mut outer: Option<&Mention> = None;
    let is_part = |mention| {
        let mention: &Mention = mention;
        let is_inside =
            outer.is_some_and(|outer| outer.end > mention.end || outer.end == mention.end && outer.start < mention.start);
        if mention.kind == MentionKind::Organization && outer.is_none_or(|outer| outer.end < mention.end) {
            outer = Some(mention);
        }
        is_inside
    };
    article.mentions.iter().map(is_part).collect()
}

/// What was said, with the names of the speakers.
fn said<'a>(article: &'a Article, said: &'a [Quote]) -> Json<'a> {
    let said = said.iter().map(|quote| {
        let speaker = quote.speaker.as_ref().and_then(|speaker| named(article, &speaker.entity));
        let name = match speaker {
            Some(Named::Text(name)) => Json::from(name),
            _ => Json::Null,
        };
        Json::Object(vec![("text", (&quote.text).into()), ("speaker", name)])
    });
    said.collect()
}

/// The gold has two items for a range, and none for an ordinal or where words alone leave the number open, `vài chục`.
fn quantities(article: &Article) -> Json<'_> {
    let is_counted = |quantity: &&Quantity| quantity.kind != QuantityKind::Ordinal && quantity.rule != "quantity/open";
    let counted = article.quantities.iter().filter(is_counted);
    let items = counted.flat_map(|quantity| {
        [Some(quantity.value), quantity.high].into_iter().flatten().map(|value| {
            Json::Object(vec![
                ("text", (&quantity.text).into()),
                ("value", Json::Number(value)),
                ("unit", quantity.unit.as_deref().into()),
            ])
        })
    });
    items.collect()
}

fn texts(texts: &[Text]) -> Json<'_> {
    texts.iter().map(|text| &text.text).collect()
}

/// The paragraphs; those that the text has in one line, and what is buried among them, as that line stands.
fn body(text: &str, places: &Places, article: &Article) -> Vec<String> {
    let mut body = vec![];
    let mut paragraphs = article.paragraphs.as_slice();
    let mut blocks = article.blocks.as_slice();
    while let Some(first) = paragraphs.first() {
        let line = line_at(text, places.byte(first.start));
        let (here, rest) = split(paragraphs, |paragraph| places.byte(paragraph.start) < line.1);
        paragraphs = rest;
        let (_, rest) = split(blocks, |block| places.byte(block.start) < line.0);
        let (line_blocks, rest) = split(rest, |block| places.byte(block.start) < line.1);
        blocks = rest;
        let is_flat = here.len() > 1 || line_blocks.iter().any(|block| is_buried(block.role));
        // A paragraph that goes on in the next line was joined from hard-wrapped lines: its text is right as it is.
        if is_flat && here.iter().all(|paragraph| places.byte(paragraph.end) <= line.1) {
            let start = line_blocks.iter().find(|block| !is_head(block.role)).map_or(first.start, |block| block.start);
            body.push(words(text, places.byte(start.min(first.start)), line.1));
        } else {
            body.extend(here.iter().map(|paragraph| paragraph.text.clone()));
        }
    }
    body
}

/// The first items, as long as they are such, and the others.
fn split<T>(items: &[T], is_first: impl Fn(&T) -> bool) -> (&[T], &[T]) {
    items.split_at(items.iter().take_while(|item| is_first(item)).count())
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

fn noise(text: &str, places: &Places, article: &Article) -> Json<'static> {
    let is_noise = |block: &&Block| matches!(block.role, Role::Boilerplate | Role::Related | Role::Separator);
    let noise = article.blocks.iter().filter(is_noise);
    noise.map(|block| words(text, places.byte(block.start), places.byte(block.end))).collect()
}

/// What stands between two bytes, in NFC, with single spaces.
fn words(text: &str, start: usize, end: usize) -> String {
    let words = text.get(start..end).unwrap_or_default();
    one_line(&nfc(words))
}

#[cfg(test)]
mod tests {
    use Role::*;

    use super::*;

    /// The body of a text in which the parser found these blocks, in this order.
    fn body_of(text: &str, blocks: &[(Role, &str)]) -> Vec<String> {
        let mut article = crate::parse("", &crate::Options::default());
        let mut end = 0;
        for (role, piece) in blocks {
            let start = end + text[end..].find(piece).unwrap();
            end = start + piece.len();
            article.blocks.push(Block { role: *role, start, end, rule: "".into(), continued: false });
            if *role == Role::Paragraph {
                article.paragraphs.push(Text { text: words(piece, 0, piece.len()), start, end, spans: vec![], rule: "".into() });
            }
        }
        body(text, &Places::of(text, Offsets::Utf8), &article)
    }

    #[test]
    fn paragraphs_on_lines_of_their_own_are_the_body() {
        let blocks = [(Title, "Tít"), (Paragraph, "Một."), (Caption, "Chú thích."), (Paragraph, "Hai.")];
        assert_eq!(body_of("\u{feff}Tít\r\nMột.\r\nChú thích.\r\nHai.\r\n", &blocks), ["Một.", "Hai."]);
    }

    #[test]
    fn a_flattened_body_is_its_line() {
        let blocks = [(Paragraph, "Một."), (Caption, "Chú thích."), (Credit, "Ảnh: X"), (Paragraph, "Hai."), (Byline, "Y")];
        assert_eq!(body_of("Tít\nMột. Chú thích. Ảnh: X Hai.  Y\n", &blocks), ["Một. Chú thích. Ảnh: X Hai. Y"]);
        assert_eq!(body_of("Một. Y", &[(Paragraph, "Một."), (Byline, "Y")]), ["Một. Y"]);
        assert_eq!(body_of("Một. Chia sẻ", &[(Paragraph, "Một."), (Boilerplate, "Chia sẻ")]), ["Một."]);
    }

    #[test]
    fn a_lead_is_no_part_of_the_body_of_its_line() {
        let blocks = [(Dateline, "(VOV) -"), (Lead, "Sapo."), (Paragraph, "Một."), (Subheading, "Xen"), (Paragraph, "Hai.")];
        assert_eq!(body_of("(VOV) - Sapo. Một. Xen Hai.", &blocks), ["Một. Xen Hai."]);
        assert!(body_of("(VOV) - Sapo.", &blocks[..2]).is_empty());
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_joined() {
        let blocks = [(Paragraph, "Một\nhai."), (Byline, "Y")];
        assert_eq!(body_of("Một\nhai. Y", &blocks), ["Một hai."]);
    }
}
