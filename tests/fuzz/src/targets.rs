//! What libFuzzer tries: a function for each target, from its bytes to what must hold. `tests/corpus.rs` plays the same ones.

use std::fs;

use arbitrary::{Result, Unstructured};
use tinbai::{Article, Correction, MentionKind, Offsets, Options, Reference, Role, parse_all, split};

use crate::common::damages::DAMAGES;
use crate::common::oracles::{check, check_blocks, check_json, check_spans, spans};
use crate::exports::check_exports;
use crate::pieces;

/// The command line's reader of files.
#[allow(dead_code)]
#[path = "../../../src/bin/tinbai/input.rs"]
mod input;

/// What must hold for some bytes: it panics where it does not.
type Target = fn(&[u8]);

/// All targets, by name.
pub const TARGETS: [(&str, Target); 8] = [
    ("articles", articles),
    ("bytes", bytes),
    ("exports", exports),
    ("families", families),
    ("legacy", legacy),
    ("many", many),
    ("options", options),
    ("parse", parse),
];

/// Any text. Of bytes that are none, each broken piece is one character: so libFuzzer wastes no run.
pub fn parse(data: &[u8]) {
    check(&String::from_utf8_lossy(data));
}

/// Any bytes, as a file and as lines of NDJSON.
pub fn bytes(data: &[u8]) {
    let n_lines = data.split(|byte| *byte == b'\n').count();
    for (extension, n_most) in [(".txt", 1), (".ndjson", n_lines)] {
        let file = tempfile::Builder::new().suffix(extension).tempfile().expect("a file can be made");
        fs::write(&file, data).expect("a file can be written");
        let inputs: Vec<_> = input::inputs(vec![file.path().into()], false, true).collect();
        assert!(inputs.len() <= n_most, "{} articles of at most {n_most}", inputs.len());
        assert!(extension != ".txt" || inputs[0].is_ok() == str::from_utf8(data).is_ok());
        for input in inputs {
            match input {
                Ok(input) => {
                    check(&input.text);
                }
                Err(failure) => {
                    let message = failure.to_string();
                    assert!(message.starts_with(&*file.path().to_string_lossy()) && message.lines().count() == 1, "{message}");
                }
            }
        }
    }
}

/// A text in an old encoding or a damaged one; the first byte says which.
pub fn legacy(data: &[u8]) {
    let Some((first, text)) = data.split_first() else { return };
    let (_, damage, _) = DAMAGES[usize::from(*first) % DAMAGES.len()];
    check(&damage(&String::from_utf8_lossy(text)));
}

/// A sentence of the words that a family of mentions knows.
pub fn families(data: &[u8]) {
    pieces::sentence(&mut Unstructured::new(data)).map(|sentence| check(&pieces::around(&sentence))).ok();
}

/// An article of our own lines, then damaged.
pub fn articles(data: &[u8]) {
    pieces::article(&mut Unstructured::new(data)).map(|article| check(&article)).ok();
}

/// Any text in every format.
pub fn exports(data: &[u8]) {
    check_exports(&String::from_utf8_lossy(data));
}

/// Several articles in any text: each is what it would be alone.
pub fn many(data: &[u8]) {
    let text = &*String::from_utf8_lossy(data);
    let places = split(text);
    let mut end = 0;
    for place in &places {
        assert!(place.start == end && place.start < place.end, "a gap or nothing at {end} of {text:?}");
        end = place.end;
    }
    assert!(end == text.len() || places.is_empty(), "{end} is not the end of {text:?}");
    assert!(!places.is_empty() || !text.chars().any(char::is_alphanumeric), "no article has the words of {text:?}");
    let articles = parse_all(text, &Options::default());
    assert_eq!(articles.len(), places.len());
    for (place, article) in places.iter().zip(articles) {
        check_spans(&article, text);
        let mut alone = tinbai::parse(&text[place.start..place.end], &Options::default());
        alone.for_each_span(|start, end| (*start, *end) = (*start + place.start, *end + place.start));
        assert_eq!(article, alone, "at {} of {text:?}", place.start);
    }
}

/// Any options for any text.
pub fn options(data: &[u8]) {
    let mut bytes = Unstructured::new(data);
    let Ok(options) = any_options(&mut bytes) else { return };
    let text = &*String::from_utf8_lossy(bytes.take_rest());
    for article in [vec![tinbai::parse(text, &options)], parse_all(text, &options)].concat() {
        assert_eq!(article.offsets, options.offsets);
        check_json(&article);
        check_inside(&article, text);
    }
    // The same corrections at the same places, in another unit, make the same article.
    let article = tinbai::parse(text, &options);
    if options.offsets == Offsets::Utf8 {
        check_spans(&article, text);
        check_blocks(&article, text);
    }
    let again = serde_json::to_string(&options.corrections).expect("corrections are JSON");
    assert_eq!(options.corrections, serde_json::from_str::<Vec<Correction>>(&again).unwrap(), "{again}");
}

/// Offsets of any unit are no greater than the text is long in it.
fn check_inside(article: &Article, text: &str) {
    let len = match article.offsets {
        Offsets::Utf16 => text.encode_utf16().count(),
        Offsets::Codepoint => text.chars().count(),
        _ => text.len(),
    };
    for (start, end) in spans(article) {
        assert!(start <= end && end <= len, "{start}..{end} lies outside {text:?}");
    }
}

fn any_options(bytes: &mut Unstructured) -> Result<Options> {
    const ROLES: [Role; 16] = {
        use Role::*;
        [
            Breadcrumb,
            Kicker,
            Title,
            Timestamp,
            Dateline,
            Lead,
            Subheading,
            Paragraph,
            Caption,
            Credit,
            Byline,
            Source,
            Tags,
            Related,
            Boilerplate,
            Separator,
        ]
    };
    const KINDS: [MentionKind; 11] = {
        use MentionKind::*;
        [Person, Position, Organization, Place, Date, Quantity, Document, Abbreviation, Url, Email, Phone]
    };
    let mut options = Options::default().with_offsets(*bytes.choose(&[Offsets::Utf8, Offsets::Utf16, Offsets::Codepoint])?);
    if bytes.arbitrary()? {
        let any: u32 = bytes.arbitrary()?;
        let [year, month, day] = [any % 10_000, any / 7 % 14, any / 91 % 34];
        let [hour, minute] = [any / 3 % 26, any / 11 % 62];
        let written = match bytes.int_in_range(0..=2)? {
            0 => format!("{year:04}-{month:02}-{day:02}"),
            1 => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"),
            _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00-{:02}:00", any % 15),
        };
        options.reference = written.parse::<Reference>().ok();
    }
    for _ in 0..bytes.int_in_range(0..=4)? {
        let start: u16 = bytes.arbitrary()?;
        let (start, len) = (usize::from(start % 2048), bytes.int_in_range(0..=300)?);
        // Far beyond, and backwards, too.
        let end = if len < 290 { start + len } else { [0, usize::MAX][len % 2] };
        options.corrections.push(match bytes.int_in_range(0..=2)? {
            0 => Correction::Role { start, end, role: *bytes.choose(&ROLES)? },
            1 => Correction::Add { start, end, kind: *bytes.choose(&KINDS)? },
            _ => Correction::Remove { start, end, kind: *bytes.choose(&KINDS)? },
        });
    }
    Ok(options)
}
