//! What the runners share: the ways in which a text can be pasted, and words as they are compared.

// Each runner uses a part of this.
#![allow(dead_code)]

pub mod damages;
pub mod oracles;

use std::path::{Path, PathBuf};

use tinbai::{Article, Options};
use unicode_normalization::UnicodeNormalization;

/// A way of pasting a text that changes nothing of what it says.
pub struct Way {
    pub name: &'static str,
    pub paste: fn(&str) -> String,
}

/// As it is, decomposed, with no-break spaces, from Windows, and between other things.
pub const WAYS: [Way; 5] = [
    Way { name: "as it is", paste: str::to_owned },
    Way { name: "in NFD", paste: |text| text.nfd().collect() },
    Way { name: "with no-break spaces", paste: |text| text.replace(' ', "\u{a0}") },
    Way { name: "with BOM and CRLF", paste: |text| format!("\u{feff}{}", text.replace('\n', "\r\n")) },
    Way { name: "with blank lines and marks around it", paste: |text| format!("\u{200b}\n\n😀\n{text}\n\n***\n\u{ad}\n") },
];

/// Reads a text with offsets in UTF-8 bytes.
pub fn parse(text: &str) -> Article {
    tinbai::parse(text, &Options::default())
}

/// Words as they are compared: in NFC, with single spaces, without what has no width.
pub fn words(text: &str) -> String {
    let visible: String = text.nfc().filter(|c| !matches!(c, '\u{feff}' | '\u{200b}' | '\u{ad}')).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The repository's folder, of which the fuzz targets are a part.
pub fn repository() -> &'static Path {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR"));
    crates.ancestors().find(|folder| folder.join("data").is_dir()).expect("the tables lie in the repository")
}

/// A folder under `tests/`.
pub fn folder(name: &str) -> PathBuf {
    repository().join("tests").join(name)
}

/// The files of a folder under `tests/`, in order.
pub fn files(name: &str) -> Vec<PathBuf> {
    let mut files: Vec<_> = folder(name).read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no files in tests/{name}");
    files
}
