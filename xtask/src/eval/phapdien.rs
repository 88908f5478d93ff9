//! Legal citations: headers, each of one document, and sentences, each with every document that it cites.
//!
//! Compared as `score_legal.py` beside the tables does.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value, json};
use tinbai::{Article, Basis, Document, Options};
use unicode_normalization::UnicodeNormalization;

use super::tables::{Predicted, Rows};

/// What is compared of a citation: type, number, date, issuer, name, each folded.
type Item = [String; 5];
const KEYS: [&str; 5] = ["type", "number", "date", "issuer", "name"];
const TYPE: usize = 0;
const NUMBER: usize = 1;
const DATE: usize = 2;
const ISSUER: usize = 3;
const NAME: usize = 4;

/// The documents that the parser finds in each row.
pub fn predict(rows: &Rows) -> Vec<Predicted> {
    let lines = rows.iter().enumerate().skip(1);
    lines.map(|(i, row)| (i + 1, citations(&tinbai::parse(&row[0], &Options::default())))).collect()
}

/// The documents of an article, in the order of the text.
fn citations(article: &Article) -> Vec<Value> {
    let documents = article.documents.iter().filter_map(|document| {
        let mentions = document.mentions.iter().map(|&mention| &article.mentions[mention]);
        let start = mentions.filter(|mention| &*mention.rule != "document/provision").map(|mention| mention.start).min()?;
        Some((start, citation(document, start)))
    });
    let mut documents: Vec<(usize, Value)> = documents.collect();
    documents.sort_by_key(|(start, _)| *start);
    documents.into_iter().map(|(_, document)| document).collect()
}

fn citation(document: &Document, start: usize) -> Value {
    let issuer = document.issuer.as_ref().filter(|issuer| issuer.basis == Basis::Stated).map(|issuer| &issuer.name);
    // In the table the spaces inside a number are taken out.
    let number = document.number.as_ref().map(|number| number.replace(' ', ""));
    json!({ "start": start, "type": document.kind, "number": number, "date": document.date, "issuer": issuer, "name": document.name })
}

/// The figures of headers, of each of which the first document counts.
pub fn headers(rows: &Rows, predicted: &[Predicted]) -> Result<String> {
    let mut counts = BTreeMap::<(&str, &str), usize>::new();
    for (row, (_, found)) in rows.iter().skip(1).zip(predicted) {
        let cells = KEYS.iter().zip(&row[1..]).map(|(key, cell)| (key.to_string(), json!(cell)));
        let gold: Value = cells.collect::<serde_json::Map<_, _>>().into();
        let (gold, found) = (item(&gold), item(found.first().unwrap_or(&Value::Null)));
        let kind = if gold[DATE].is_empty() { "short" } else { "full" };
        *counts.entry((kind, "rows")).or_default() += 1;
        for part in [TYPE, NUMBER, DATE, ISSUER] {
            *counts.entry((kind, KEYS[part])).or_default() += usize::from(gold[part] == found[part]);
        }
        *counts.entry((kind, "all four")).or_default() += usize::from(gold[..NAME] == found[..NAME]);
    }
    let figures = ["full", "short"].map(|kind| {
        let count = |what| counts.get(&(kind, what)).copied().unwrap_or_default();
        let share = |what| format!("{what} {:.4}", count(what) as f64 / count("rows").max(1) as f64);
        format!("{kind} {}  {}\n", count("rows"), ["type", "number", "date", "issuer", "all four"].map(share).join("  "))
    });
    Ok(figures.concat())
}

/// The figures of sentences, of each of which every document counts.
pub fn sentences(rows: &Rows, predicted: &[Predicted]) -> Result<String> {
    let (mut n_gold, mut n_found, mut right, mut whole) = (0, 0, 0, 0);
    for (row, (_, found)) in rows.iter().skip(1).zip(predicted) {
        let gold: Vec<Value> = serde_json::from_str(row.get(1).map_or("[]", String::as_str))?;
        let (gold, mut free) = (merged(&gold), merged(found));
        n_gold += gold.len();
        n_found += free.len();
        for item in &gold {
            let Some(hit) = free.iter().position(|other| agree(item, other)) else { continue };
            let hit = free.swap_remove(hit);
            right += 1;
            whole += usize::from(item[DATE] == hit[DATE] && item[ISSUER] == hit[ISSUER]);
        }
    }
    let figures = [("document", right), ("whole", whole)].map(|(what, right)| {
        let (precision, recall) = (right as f64 / n_found as f64, right as f64 / n_gold as f64);
        let f1 = 2.0 * precision * recall / (precision + recall);
        format!("{what:8}  P {precision:.4}  R {recall:.4}  F1 {f1:.4}  gold {n_gold}\n")
    });
    Ok(figures.concat())
}

fn item(citation: &Value) -> Item {
    let mut item = KEYS.map(|key| fold(citation[key].as_str().unwrap_or_default()));
    // A unit at the end of a number does not count: `1669/2007/QĐ-BCA(C11)`.
    if let Some(unit) = item[NUMBER].rfind('(').filter(|_| item[NUMBER].ends_with(')')) {
        item[NUMBER].truncate(unit);
    }
    item
}

/// Whether two citations mean the same document.
fn agree(one: &Item, other: &Item) -> bool {
    if one[TYPE] != other[TYPE] {
        return false;
    }
    if !one[NUMBER].is_empty() && !other[NUMBER].is_empty() {
        return one[NUMBER] == other[NUMBER];
    }
    let is_same_day = one[DATE].starts_with(&other[DATE]) || other[DATE].starts_with(&one[DATE]);
    !one[NAME].is_empty() && one[NAME] == other[NAME] && is_same_day
}

/// One item a document: doubles are joined, and the fuller field is kept.
fn merged(citations: &[Value]) -> Vec<Item> {
    let mut items: Vec<Item> = citations.iter().map(item).collect();
    items.sort_by_key(|item| (item[NUMBER].is_empty(), item[DATE].is_empty()));
    let mut out: Vec<Item> = Vec::new();
    for item in items {
        let Some(known) = out.iter_mut().find(|known| agree(known, &item)) else {
            out.push(item);
            continue;
        };
        for (known, new) in known.iter_mut().zip(item) {
            if new.chars().count() > known.chars().count() {
                *known = new;
            }
        }
    }
    out
}

/// The form in which two strings are compared: NFC, lower case, one kind of dash, no space at dashes and slashes.
fn fold(text: &str) -> String {
    let mut text: String = text.nfc().collect::<String>().replace('Ð', "Đ").to_lowercase();
    text = text.replace(['\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '―', '−'], "-");
    for (spelling, other) in [("uỷ", "ủy"), ("toà", "tòa"), ("hoá", "hóa"), ("thuỷ", "thủy"), ("luỹ", "lũy")] {
        text = text.replace(spelling, other);
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let joined = ["/", "-"]
        .iter()
        .fold(words, |text, joint| text.replace(&format!(" {joint}"), joint).replace(&format!("{joint} "), joint));
    joined.trim_matches([' ', '.', ',', ';', ':']).into()
}
