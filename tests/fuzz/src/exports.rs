//! What holds for every format and any text: what is made can be read by others, says the same, and holds no mark but its own.

use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::Value;
use tinbai::{Article, Export, Format, Offsets, Options, export, parse};

/// Every format of a text, alone and twice in a row.
pub fn check_exports(text: &str) {
    let read = |unit| (text, parse(text, &Options::default().with_offsets(unit)));
    let one = read(Offsets::Utf8);
    for &format in Format::ALL {
        let alone = written(std::slice::from_ref(&one), format);
        let both = written(&[one.clone(), one.clone()], format);
        match format {
            Format::Html => check_html(&alone),
            Format::Markdown => check_markdown(&alone, &one.1),
            Format::Csv => check_csv(&alone, &one.1),
            Format::Ris => check_ris(&both),
            Format::Bibtex => check_bibtex(&both),
            Format::Apa | Format::Chicago | Format::Vietnamese => check_lines(&both),
            _ => check_json(&alone),
        }
        // What shows no offsets does not depend on their unit.
        if !matches!(format, Format::Json | Format::Csv) {
            assert_eq!(alone, written(&[read(Offsets::Utf16)], format), "{} of {text:?}", format.name());
        }
    }
}

/// A file as the edges write it.
fn written(articles: &[(&str, Article)], format: Format) -> String {
    match export(articles, format) {
        Export::Text(text) => text,
        Export::Json(value) => serde_json::to_string(&value).expect("what is made is JSON"),
    }
}

fn check_json(json: &str) {
    let value: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error} in {json}"));
    assert!(value.is_object() || value.is_array(), "{json}");
}

/// A page has the elements and attributes that the export itself writes, and no words of the text can add to them.
fn check_html(page: &str) {
    const ELEMENTS: [&str; 16] = [
        "html",
        "head",
        "meta",
        "style",
        "title",
        "body",
        "article",
        "p",
        "h1",
        "h2",
        "figure",
        "figcaption",
        "mark",
        "dl",
        "dt",
        "dd",
    ];
    const ATTRIBUTES: [&str; 7] = ["lang", "charset", "http-equiv", "content", "name", "class", "title"];
    for token in Tokenizer::new(page) {
        match token.expect("a page can be read") {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name);
                assert!(ELEMENTS.contains(&&*name), "<{name}> in {page}");
                for attribute in tag.attributes.keys() {
                    let attribute = String::from_utf8_lossy(attribute);
                    assert!(ATTRIBUTES.contains(&&*attribute), "{attribute} of <{name}> in {page}");
                }
            }
            Token::Comment(comment) => panic!("a comment, {comment:?}, in {page}"),
            // A character that means nothing is no error of the page.
            Token::Error(error) if error.value != html5gum::Error::NoncharacterInInputStream => panic!("{error:?} in {page}"),
            _ => {}
        }
    }
}

/// The front matter has one string a line; in what follows, CommonMark reads headings, paragraphs and quotations, with the very
/// words of the article, and no other mark.
fn check_markdown(markdown: &str, article: &Article) {
    let (front_matter, body) = markdown.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n")).expect("front matter");
    for line in front_matter.lines().filter(|line| !line.ends_with(':')) {
        let scalar = line.find('"').map_or("", |start| &line[start..]);
        // A double-quoted scalar of YAML, of which strings of JSON are a part.
        assert!(serde_json::from_str::<String>(scalar).is_ok(), "{line:?}");
    }
    let mut found: Vec<String> = Vec::new();
    for event in Parser::new(body) {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => found.push(String::new()),
            Event::Text(words) => found.last_mut().expect("words stand in a block").push_str(&words),
            Event::Start(Tag::BlockQuote(_)) | Event::End(_) => {}
            other => panic!("{other:?} in {markdown}"),
        }
    }
    let one_line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = article.title.iter().chain(&article.lead).map(|words| one_line(&words.text));
    let mut rest: Vec<_> =
        article.paragraphs.iter().chain(&article.subheadings).map(|words| (words.start, one_line(&words.text))).collect();
    rest.extend(article.captions.iter().map(|caption| {
        let credit = caption.credit.iter().map(|credit| format!("Ảnh: {}", credit.text));
        (caption.start, one_line(&caption.text.iter().cloned().chain(credit).collect::<Vec<_>>().join(" ")))
    }));
    rest.sort_by_key(|(start, _)| *start);
    let expected: Vec<String> = first.chain(rest.into_iter().map(|(_, words)| words)).collect();
    assert_eq!(found, expected, "in {markdown}");
}

/// A row for each mention, and no cell that a spreadsheet would run.
fn check_csv(table: &str, article: &Article) {
    let mut n_rows = 0;
    for row in csv::Reader::from_reader(table.as_bytes()).records() {
        let row = row.unwrap_or_else(|error| panic!("{error} in {table}"));
        assert!(!row.iter().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
        n_rows += 1;
    }
    assert_eq!(n_rows, article.mentions.len(), "{table}");
}

/// A tag stands before each line.
fn check_ris(records: &str) {
    for line in records.split("\r\n").filter(|line| !line.is_empty()) {
        let tag = line.split_once("  -").map_or("", |(tag, _)| tag);
        assert!(tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()), "{line:?}");
    }
}

/// Braces are in balance, and two entries have two keys.
fn check_bibtex(entries: &str) {
    let mut depth = 0;
    for c in entries.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        assert!(depth >= 0, "{entries}");
    }
    assert_eq!(depth, 0, "{entries}");
    let keys: Vec<_> = entries.lines().filter(|line| line.starts_with('@')).collect();
    assert!(keys.len() == 2 && keys[0] != keys[1], "{entries}");
}

/// A reference is one line.
fn check_lines(references: &str) {
    assert_eq!(references.lines().count(), 2, "{references:?}");
}
