//! Unicode's own test of normalisation, as the normaliser's crate ships it: so the file is of the Unicode that is linked.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use super::*;

/// NormalizationTest.txt.
fn lines() -> String {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = cargo.output().expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo tells of the packages in JSON");
    let packages = metadata["packages"].as_array().expect("there are packages");
    let normalizer = packages.iter().find(|package| package["name"] == "icu_normalizer").expect("the normaliser is one of them");
    let manifest = PathBuf::from(normalizer["manifest_path"].as_str().expect("it lies in a folder"));
    fs::read_to_string(manifest.with_file_name("tests/data/NormalizationTest.txt")).expect("it ships the test")
}

/// A column: the characters by their numbers.
fn characters(column: &str) -> String {
    column.split(' ').map(|number| char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap()).collect()
}

/// Whether the source leaves every character of a text as it is, but for its normal form.
fn is_kept(text: &str) -> bool {
    let is_kept = |c: char| matches!(fix(c, ' ', &Segment::default()), Fix::Keep(kept) if kept == c);
    text.chars().all(is_kept)
}

#[test]
fn every_line_comes_out_in_nfc_and_leads_back() {
    let file = lines();
    let lines = file.lines().filter(|line| !line.starts_with(['#', '@']));
    let (mut n_lines, mut n_kept) = (0, 0);
    for line in lines {
        let columns: Vec<String> = line.split(';').take(5).map(characters).collect();
        let [source, nfc, nfd, nfkc, nfkd] = &columns[..] else { panic!("five columns in {line}") };
        let repaired = |text: &str| Source::repair(&format!("\n{text}\n")).text;
        // What is canonically the same is read as the same.
        assert_eq!([repaired(source), repaired(nfd)], [repaired(nfc), repaired(nfc)], "{line}");
        assert_eq!(repaired(nfkc), repaired(nfkd), "{line}");
        for (text, normal) in [(source, nfc), (nfc, nfc), (nfd, nfc), (nfkc, nfkc), (nfkd, nfkc)] {
            if is_kept(text) && is_kept(normal) {
                assert_eq!(repaired(text), format!("\n{normal}\n"), "{line}");
                n_kept += 1;
            }
            check_way_back(&format!("\n{text}\n"), line);
        }
        n_lines += 1;
    }
    assert!(n_lines > 19_000 && n_kept > 5 * 19_000, "only {n_lines} lines, of which {n_kept} texts are kept");
}

/// Each character of the repaired text leads to a piece of the caller's on boundaries, never back; all of them to all of it.
fn check_way_back(input: &str, line: &str) {
    let source = Source::repair(input);
    let mut last = Span::default();
    for (at, c) in source.text.char_indices() {
        let span = source.way_back.span(at..at + c.len_utf8());
        assert!(input.is_char_boundary(span.start) && input.is_char_boundary(span.end), "{span:?} of {line}");
        assert!(span.start < span.end && last.start <= span.start && last.end <= span.end, "{span:?} behind {last:?} of {line}");
        last = span;
    }
    let body = 1..source.text.len() - 1;
    if !body.is_empty() && is_kept(input.trim_matches('\n')) {
        let span = source.way_back.span(body);
        // A mark that begins a line stands on the line end before it, and may be put in order with it.
        let starts = if input[1..].starts_with(is_mark) { 0..=1 } else { 1..=1 };
        assert!(starts.contains(&span.start) && span.end == input.len() - 1, "{span:?} of {line}");
    }
}
