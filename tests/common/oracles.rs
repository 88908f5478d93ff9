//! What holds for every text, whatever it is: each function panics where it does not. The invariants, the fuzz targets and the
//! texts made to hurt share them.

use serde_json::Value;
use tinbai::{Article, Encoding, Offsets, Options};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::GraphemeCursor;

use super::parse;

/// All that holds for a text, and the article that was read in it.
pub fn check(text: &str) -> Article {
    let article = parse(text);
    check_spans(&article, text);
    check_graphemes(&article, text);
    check_blocks(&article, text);
    check_texts(&article, text);
    check_json(&article);
    // Each of these reads the text again: a fuzzer comes by often enough to do one at a time.
    let readings: [fn(&Article, &str); 3] = [check_units, check_cost, check_normal_forms];
    match readings.get(text.len() % readings.len()) {
        Some(check) if cfg!(fuzzing) => check(&article, text),
        _ => readings.iter().for_each(|check| check(&article, text)),
    }
    article
}

/// Every span of an article.
pub fn spans(article: &Article) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    article.clone().for_each_span(|start, end| spans.push((*start, *end)));
    spans
}

/// Spans in UTF-8 bytes lie in the text, on boundaries of characters; mentions follow one another.
pub fn check_spans(article: &Article, text: &str) {
    for (start, end) in spans(article) {
        assert!(start <= end && end <= text.len(), "{start}..{end} lies outside {text:?}");
        assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{start}..{end} cuts a character of {text:?}");
    }
    assert!(article.mentions.is_sorted_by_key(|mention| mention.start), "mentions go back in {text:?}");
    assert!(article.paragraphs.is_sorted_by_key(|paragraph| paragraph.start), "paragraphs go back in {text:?}");
}

/// No span cuts what a reader sees as one character.
pub fn check_graphemes(article: &Article, text: &str) {
    for (start, end) in spans(article) {
        for at in [start, end] {
            let is_boundary = GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).expect("the text is whole");
            assert!(is_boundary, "{at} of {start}..{end} cuts a character of {text:?}");
        }
    }
}

/// Blocks follow one another, and hold every word.
pub fn check_blocks(article: &Article, text: &str) {
    // What stands for something without width is no word: `&#8238;`, or `â€‹` in damaged text.
    // Nor is a mark that stands on a space, though some count as letters.
    let is_word = |c: char| c.is_alphanumeric() && !is_combining_mark(c) && article.encoding == Encoding::Unicode;
    let mut end = 0;
    for block in &article.blocks {
        assert!(end <= block.start && block.start < block.end, "blocks overlap or go back at {} in {text:?}", block.start);
        let between = &text[end..block.start];
        assert!(!between.chars().any(is_word), "{between:?} is in no block of {text:?}");
        end = block.end;
    }
    assert!(!text[end..].chars().any(is_word), "{:?} is in no block of {text:?}", &text[end..]);
}

/// A text is what its span covers, but for repairs: NFC, spaces, what has no width.
pub fn check_texts(article: &Article, text: &str) {
    // Another encoding's letters are others.
    if article.encoding != Encoding::Unicode {
        return;
    }
    let all = article.title.iter().chain(&article.lead).chain(&article.paragraphs).chain(&article.authors).chain(&article.tags);
    for found in all {
        // Letters of ASCII alone, out of whatever they were composed or spelled with.
        let plain = |text: &str| -> String { text.nfkd().filter(char::is_ascii_alphanumeric).collect() };
        // Between the pieces stands what a printed page ends with.
        let covered: String = match &found.spans[..] {
            [] => text[found.start..found.end].into(),
            spans => spans.iter().map(|span| &text[span.start..span.end]).collect(),
        };
        assert_eq!(plain(&found.text), plain(&covered), "of {text:?}");
    }
}

/// The three units of offset name the same places.
pub fn check_units(article: &Article, text: &str) {
    for unit in [Offsets::Utf16, Offsets::Codepoint] {
        let other = tinbai::parse(text, &Options::default().with_offsets(unit));
        let units = lengths(text, unit);
        for ((start, end), converted) in spans(article).into_iter().zip(spans(&other)) {
            assert_eq!((units[start], units[end]), converted, "{unit:?} of {start}..{end} in {text:?}");
        }
    }
}

/// How many units stand before each byte of a text.
fn lengths(text: &str, unit: Offsets) -> Vec<usize> {
    let mut lengths = Vec::with_capacity(text.len() + 1);
    let mut passed = 0;
    for c in text.chars() {
        lengths.resize(lengths.len() + c.len_utf8(), passed);
        passed += if unit == Offsets::Utf16 { c.len_utf16() } else { 1 };
    }
    lengths.push(passed);
    lengths
}

/// An article written as JSON is read as the same article.
pub fn check_json(article: &Article) {
    let json = serde_json::to_string(article).expect("an article is JSON");
    let again: Article = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error} in {json}"));
    assert_eq!(*article, again, "{json}");
    // No number but a finite one is JSON, and serde writes `null` for the others.
    let value: Value = serde_json::from_str(&json).unwrap();
    assert!(!has_null(&value), "{json}");
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.iter().any(has_null),
        Value::Object(members) => members.values().any(has_null),
        _ => false,
    }
}

/// The same text gives the same article, and the memory that this takes grows with its length alone.
pub fn check_cost(article: &Article, text: &str) {
    // The tables have been read by now.
    let cost = allocation_counter::measure(|| assert_eq!(parse(text), *article, "the same text gave two articles: {text:?}"));
    let len = text.len() as u64;
    assert!(cost.bytes_max <= MEMORY.0 + MEMORY.1 * len, "{} bytes at once for the {len} of {text:?}", cost.bytes_max);
    assert!(cost.bytes_total <= WORK.0 + WORK.1 * len, "{} bytes in all for the {len} of {text:?}", cost.bytes_total);
}

/// Bytes that a text may take at once: for any, and for each byte of it.
const MEMORY: (u64, u64) = (64 << 10, 512);
/// Bytes that may be asked for in all, which stands for the time that a parse takes wherever it is run.
const WORK: (u64, u64) = (256 << 10, 4096);

/// A text in NFC and in NFD says the same.
pub fn check_normal_forms(article: &Article, text: &str) {
    let parse_as = |form: String| if form == text { article.clone() } else { parse(&form) };
    let articles = [parse_as(text.nfc().collect()), parse_as(text.nfd().collect())];
    // A damaged text is told by the very characters that decomposing takes apart.
    if articles.iter().all(|article| article.encoding == Encoding::Unicode) {
        let [one, other] = articles.map(|article| serde_json::to_string_pretty(&values(article)).unwrap());
        let difference = one.lines().zip(other.lines()).find(|(one, other)| one != other);
        assert_eq!(one.len(), other.len(), "in NFC and in NFD, {difference:?} of {text:?}");
        assert_eq!(difference, None, "in NFC and in NFD: {text:?}");
    }
}

/// An article without its places in the text.
fn values(mut article: Article) -> Article {
    article.for_each_span(|start, end| (*start, *end) = (0, 0));
    article.stats.characters = 0;
    article
}
