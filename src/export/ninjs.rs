//! News in JSON, as version 3.2 of the IPTC's schema has it.

use super::json::object;
use super::parts::{plain_body, text, title_of, value};
use super::{Export, Json, Pasted, each};
use crate::article::{Article, Language, Value};
use crate::texts::join;

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    each(articles, |(_, article)| item(article))
}

fn item(article: &Article) -> Json<'_> {
    let uri = uri(article);
    // A moment with its clock time: the schema has no other place for a day alone.
    let moment = |time: &Option<Value>| -> Option<String> { value(time).filter(|time| time.contains('T')).map(str::to_owned) };
    let published = moment(&article.published);
    let pictures = article.captions.iter().enumerate().map(|(i, caption)| {
        let name = ["picture-", &(i + 1).to_string()].concat();
        object(vec![
            ("name", Json::from(name.clone())),
            ("uri", [&uri, "#", &name].concat().into()),
            ("type", "picture".into()),
            ("by", text(&caption.credit).into()),
            ("descriptions", caption.text.iter().map(|text| role("caption", text)).collect()),
        ])
    });
    let pictures = pictures.collect();
    let headlines = text(&article.title).map(|title| role("main", title));
    let kicker = text(&article.kicker).map(|kicker| role("kicker", kicker));
    let body = plain_body(article)
        .map(|body| object(vec![("role", "main".into()), ("contentType", "text/plain".into()), ("value", body.into())]));
    let authors: Vec<&str> = article.authors.iter().map(|author| &*author.text).collect();
    let documents = article
        .documents
        .iter()
        .map(|document| object(vec![("name", title_of(document).into()), ("literal", (&document.key).into())]));
    let outlet = value(&article.outlet).map(|outlet| object(vec![("name", outlet.into()), ("role", "publisher".into())]));
    object(vec![
        ("uri", uri.into()),
        ("standard", standard()),
        ("type", "text".into()),
        ("language", (article.language == Language::Vi).then_some("vi").into()),
        ("firstCreated", published.clone().into()),
        ("versionCreated", moment(&article.modified).or(published).into()),
        ("headlines", headlines.into_iter().chain(kicker).collect()),
        ("by", Some(join(&authors, ", ")).filter(|by| !by.is_empty()).into()),
        ("descriptions", text(&article.lead).into_iter().map(|lead| role("lead", lead)).collect()),
        ("bodies", body.into_iter().collect()),
        ("people", names(article.people.iter().map(|person| &person.name))),
        ("organisations", names(article.organizations.iter().map(|body| &body.name))),
        ("places", names(article.places.iter().map(|place| &place.name))),
        ("subjects", article.tags.iter().map(|tag| name(&tag.text)).chain(documents).collect()),
        ("infoSources", outlet.into_iter().chain(article.sources.iter().map(|source| name(&source.text))).collect()),
        ("associations", pictures),
    ])
}

fn standard<'a>() -> Json<'a> {
    object(vec![
        ("name", "ninjs".into()),
        ("version", "3.2".into()),
        ("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#".into()),
    ])
}

fn role<'a>(role: &'a str, words: &'a str) -> Json<'a> {
    object(vec![("role", role.into()), ("value", words.into())])
}

fn name(name: &str) -> Json<'_> {
    object(vec![("name", name.into())])
}

fn names<'a>(names: impl Iterator<Item = &'a String>) -> Json<'a> {
    names.map(|words| name(words)).collect()
}

/// What identifies the item: a UUID (version 8, RFC 9562) that is the same for the same words, since no address is known.
fn uri(article: &Article) -> String {
    // FNV-1a in 128 bits.
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    let texts = article.title.iter().chain(&article.lead).chain(&article.paragraphs).map(|text| &text.text);
    let values = article.published.iter().chain(&article.outlet).map(|value| &value.value);
    for words in texts.chain(values) {
        for byte in words.bytes().chain([0]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
    let mut out = String::from("urn:uuid:");
    for at in 0..32 {
        if matches!(at, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        let figure = (hash >> (124 - 4 * at)) as u32 & 15;
        let figure = match at {
            12 => 8,
            16 => figure & 3 | 8,
            _ => figure,
        };
        out.extend(char::from_digit(figure, 16));
    }
    out
}
