//! How much of the library its tests run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::setup;

/// The least part of the lines that the tests must run, in hundredths.
const FLOOR: f64 = 92.0;

/// Lines that tests run, and all.
#[derive(Clone, Copy, Default)]
struct Lines {
    run: usize,
    all: usize,
}

impl Lines {
    fn add(&mut self, is_run: bool) {
        self.all += 1;
        self.run += usize::from(is_run);
    }

    fn hundredths(self) -> f64 {
        100.0 * self.run as f64 / self.all as f64
    }
}

/// Runs the tests and prints the lines of `src` that they ran; fails where those of the library are fewer than the floor.
pub fn coverage(sh: &Shell) -> Result<()> {
    setup::llvm_tools(sh)?;
    let tool = setup::cargo_tool(sh, "llvm-cov")?;
    // What counts makes time longer, too.
    let options = ["--package", "tinbai", "--features", "cli", "--lcov", "--", "--skip", "cost_grows_with_length_alone"];
    let lcov = cmd!(sh, "{tool} llvm-cov {options...}").env("CARGO_TERM_QUIET", "true").read()?;

    let (mut core, mut command_line) = (Lines::default(), Lines::default());
    let mut folders: BTreeMap<PathBuf, Lines> = BTreeMap::new();
    for (path, lines) in read(sh, &lcov)? {
        // The edge to JavaScript is not built here: tests in Node and in browsers run it.
        let is_command_line = path.starts_with("src/bin");
        let folder = folders.entry(path.parent().unwrap_or(&path).into()).or_default();
        for total in [folder, if is_command_line { &mut command_line } else { &mut core }] {
            total.run += lines.run;
            total.all += lines.all;
        }
    }
    println!("{:>7} {:>7} {:>8}", "lines", "run", "%");
    let rows = folders.iter().map(|(path, lines)| (path.display().to_string(), lines));
    for (name, lines) in rows.chain([("the library".into(), &core), ("the command line".into(), &command_line)]) {
        println!("{:>7} {:>7} {:>8.1}  {name}", lines.all, lines.run, lines.hundredths());
    }
    ensure!(core.hundredths() >= FLOOR, "tests run {:.1} % of the library's lines, less than {FLOOR} %", core.hundredths());
    Ok(())
}

/// The lines of each file of `src` without its unit tests, which run themselves.
fn read(sh: &Shell, lcov: &str) -> Result<BTreeMap<PathBuf, Lines>> {
    let root = sh.current_dir();
    let mut files = BTreeMap::new();
    for record in lcov.split("end_of_record") {
        let Some(path) = record.lines().find_map(|line| line.strip_prefix("SF:")) else { continue };
        let path = Path::new(path).strip_prefix(&root).with_context(|| format!("{path} is not of this repository"))?;
        let tests = sh.read_file(path)?.lines().position(|line| line == "#[cfg(test)]").unwrap_or(usize::MAX);
        let lines: &mut Lines = files.entry(path.to_owned()).or_default();
        for data in record.lines().filter_map(|line| line.strip_prefix("DA:")) {
            let (number, times) = data.split_once(',').context("DA: has a line and how often it ran")?;
            if number.parse::<usize>()? <= tests {
                lines.add(times.trim() != "0");
            }
        }
    }
    ensure!(!files.is_empty(), "no file was covered");
    Ok(files)
}
