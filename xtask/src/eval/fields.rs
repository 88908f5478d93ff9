//! What is compared: how each field is read from an annotation.

use caseless::Caseless;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// One field of the table.
pub struct Field {
    pub name: &'static str,
    pub compare: Compare,
}

/// How a field is compared.
pub enum Compare {
    /// As a set of items.
    Exact(fn(&Value) -> Vec<Item>),
    /// As a set of items with a value each, which the gold may leave open.
    Open(Pairs),
    /// As a list of passages that may differ in a few characters.
    Long(fn(&Value) -> Vec<Passage>),
}
use Compare::{Exact, Long, Open};

/// A folded string, or several that belong together.
pub type Item = Vec<String>;

/// A passage, and the folded name of the one who said it where that is compared.
pub type Passage = (String, Option<String>);

/// The items of a list that have a value.
pub struct Pairs {
    pub list: &'static str,
    pub key: &'static str,
    pub value: &'static str,
}

/// Every field, in the order of the table.
pub const FIELDS: [Field; 25] = [
    exact("title", |doc| one(doc, "title")),
    exact("published", |doc| one(doc, "published")),
    exact("outlet", |doc| one(doc, "outlet")),
    exact("authors", |doc| names(doc, "authors")),
    exact("sources", |doc| names(doc, "sources")),
    exact("subheadings", |doc| names(doc, "subheadings")),
    exact("tags", |doc| names(doc, "tags")),
    exact("caption_credits", |doc| {
        list(doc, "captions").iter().filter(|item| is_true(&item["credit"])).map(|item| vec![fold(&item["credit"])]).collect()
    }),
    exact("people", |doc| each(doc, "people", "name")),
    exact("positions", positions),
    exact("organizations", |doc| names(doc, "organizations")),
    exact("places", |doc| names(doc, "places")),
    exact("legal", |doc| list(doc, "legal").iter().map(legal_key).collect()),
    exact("legal_details", legal_details),
    exact("dates", |doc| each(doc, "dates", "text")),
    Field { name: "date_values", compare: Open(Pairs { list: "dates", key: "text", value: "value" }) },
    exact("abbreviations", |doc| each(doc, "abbreviations", "short")),
    Field { name: "abbreviation_longs", compare: Open(Pairs { list: "abbreviations", key: "short", value: "long" }) },
    exact("quantities", quantities),
    long("lead", |doc| passage(doc, "lead").into_iter().collect()),
    long("captions", |doc| list(doc, "captions").iter().filter_map(|item| passage(item, "text")).collect()),
    long("body", |doc| list(doc, "body").iter().map(|item| (string(item), None)).collect()),
    long("quotes", |doc| list(doc, "quotes").iter().map(|item| (string(&item["text"]), None)).collect()),
    long("quote_speakers", |doc| spoken(doc, "quotes")),
    long("statements", |doc| spoken(doc, "statements")),
];

const fn exact(name: &'static str, read: fn(&Value) -> Vec<Item>) -> Field {
    Field { name, compare: Exact(read) }
}

const fn long(name: &'static str, read: fn(&Value) -> Vec<Passage>) -> Field {
    Field { name, compare: Long(read) }
}

impl Pairs {
    /// The pairs of key and value, both folded.
    pub fn read(&self, doc: &Value) -> Vec<Item> {
        let items = list(doc, self.list).iter().filter(|item| is_true(&item[self.value]));
        items.map(|item| vec![fold(&item[self.key]), fold(&item[self.value])]).collect()
    }

    /// The folded keys, each with whether it has a value.
    pub fn keys<'a>(&'a self, doc: &'a Value) -> impl Iterator<Item = (String, bool)> + 'a {
        list(doc, self.list).iter().map(|item| (fold(&item[self.key]), is_true(&item[self.value])))
    }
}

/// The form in which two strings are compared: NFC, without case, quote marks and the kinds of dashes and white space.
pub fn fold(value: &Value) -> String {
    fold_str(&string(value))
}

/// [`fold`] of a string.
pub fn fold_str(text: &str) -> String {
    let chars = text.nfc().default_case_fold().filter_map(|char| match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '“' | '”' | '‘' | '’' | '«' | '»' | '"' | '\'' => None,
        char => Some(char),
    });
    let folded: String = chars.collect();
    // Python counts four control characters as white space that Unicode does not.
    let is_space = |char: char| char.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&char);
    let words: Vec<&str> = folded.split(is_space).filter(|word| !word.is_empty()).collect();
    words.join(" ").trim_matches([' ', '.', ',', ';', ':']).into()
}

/// The string of a value, as Python's `str` gives it.
fn string(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "None".into(),
        other => other.to_string(),
    }
}

/// Whether Python takes a value as true.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => number.as_f64() != Some(0.0),
        _ => true,
    }
}

fn list<'a>(doc: &'a Value, name: &str) -> &'a [Value] {
    doc[name].as_array().map_or(&[], Vec::as_slice)
}

fn one(doc: &Value, name: &str) -> Vec<Item> {
    let value = &doc[name];
    if value.is_null() || value == "" { vec![] } else { vec![vec![fold(value)]] }
}

fn names(doc: &Value, name: &str) -> Vec<Item> {
    list(doc, name).iter().map(|item| vec![fold(item)]).collect()
}

fn each(doc: &Value, name: &str, key: &str) -> Vec<Item> {
    list(doc, name).iter().map(|item| vec![fold(&item[key])]).collect()
}

fn positions(doc: &Value) -> Vec<Item> {
    let of = |person: &Value| {
        let name = fold(&person["name"]);
        list(person, "positions").iter().map(move |position| vec![name.clone(), fold(position)]).collect::<Vec<_>>()
    };
    list(doc, "people").iter().flat_map(of).collect()
}

fn legal_key(item: &Value) -> Item {
    let fold_first = |keys: &[&str]| keys.iter().map(|key| &item[*key]).find(|value| is_true(value)).map_or(String::new(), fold);
    let number = fold_first(&["number"]);
    vec![fold_first(&["type"]), if number.is_empty() { fold_first(&["name", "date"]) } else { number }]
}

fn legal_details(doc: &Value) -> Vec<Item> {
    let of = |item: &Value| {
        let stated = ["date", "issuer"].into_iter().filter(|part| is_true(&item[*part]));
        stated.map(|part| [legal_key(item), vec![part.into(), fold(&item[part])]].concat()).collect::<Vec<_>>()
    };
    list(doc, "legal").iter().flat_map(of).collect()
}

fn quantities(doc: &Value) -> Vec<Item> {
    let of = |item: &Value| {
        let value = item["value"].as_f64().or_else(|| item["value"].as_str()?.trim().parse().ok())?;
        let unit = if is_true(&item["unit"]) { fold(&item["unit"]) } else { String::new() };
        Some(vec![value.to_string(), unit])
    };
    list(doc, "quantities").iter().filter_map(of).collect()
}

fn passage(item: &Value, key: &str) -> Option<Passage> {
    is_true(&item[key]).then(|| (string(&item[key]), None))
}

fn spoken(doc: &Value, name: &str) -> Vec<Passage> {
    let items = list(doc, name).iter().filter(|item| is_true(&item["speaker"]));
    items.map(|item| (string(&item["text"]), Some(fold(&item["speaker"])))).collect()
}
