//! Plays what fuzzing has found worth keeping, without libFuzzer: each line of `tests/fuzz/corpus` is an input of the target that
//! the file is named after. `cargo xtask fuzz --keep` writes them. What failed once is in `tests/fuzz/found.txt` for good, each
//! input behind its target.

mod common;
#[path = "fuzz/src/exports.rs"]
mod exports;
#[path = "fuzz/src/pieces.rs"]
mod pieces;
#[path = "fuzz/src/targets.rs"]
mod targets;

use bstr::ByteVec;
use targets::TARGETS;

#[test]
fn every_kept_input_is_read() {
    let kept = common::files("fuzz/corpus");
    assert!(kept.iter().map(|path| path.file_stem().unwrap().to_str().unwrap()).eq(TARGETS.map(|(name, _)| name)));
    std::thread::scope(|threads| {
        for (path, (_, target)) in kept.iter().zip(TARGETS) {
            threads.spawn(move || {
                for line in std::fs::read_to_string(path).unwrap().lines() {
                    target(&Vec::unescape_bytes(line));
                }
            });
        }
    });
}

#[test]
fn what_failed_once_is_read() {
    let found = include_str!("fuzz/found.txt");
    for (name, input) in found.lines().filter_map(|line| line.split_once('\t')) {
        let (_, target) = TARGETS.iter().find(|(of, _)| *of == name).unwrap_or_else(|| panic!("no such target: {name}"));
        target(&Vec::unescape_bytes(input));
    }
    assert!(!found.is_empty());
}
