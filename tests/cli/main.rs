//! The command-line program, as a person runs it.

mod many;
mod one;

use std::fs;
use std::path::Path;
use std::process::{Command as Process, Stdio};

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use serde_json::Value;
use tempfile::TempDir;
use tinbai::{Offsets, Options, parse};

const PROGRAM: &str = env!("CARGO_BIN_EXE_tinbai");

const TEXT: &str = "Tít 😀 của bài\r\nĐoạn thứ nhất của bài báo.\r\n";

fn tinbai() -> Command {
    Command::new(PROGRAM)
}

/// A folder with files, which may lie in folders; the program runs in it.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn json(text: &str, unit: Offsets) -> String {
    serde_json::to_string(&parse(text, &Options::default().with_offsets(unit))).unwrap() + "\n"
}
