//! Every test, in one command.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{bench, build, coverage, eval, pipelines, setup, supply};

/// Runs every check, and stops at the first that fails; `all` adds the slower ones.
pub fn test(sh: &Shell, all: bool) -> Result<()> {
    let mut steps = Steps { n_passed: 0, start: Instant::now() };
    let mut chromium = PathBuf::new();
    steps.run("set up: wasm target, JavaScript tools, Chromium", || {
        setup::wasm_target(sh)?;
        setup::npm_packages(sh, ".")?;
        chromium = setup::chromium(sh)?;
        Ok(())
    })?;
    steps.run("Rust tests", || Ok(cmd!(sh, "cargo test --workspace").run()?))?;
    steps.run("Tests of the command line", || Ok(cmd!(sh, "cargo test --features cli --bins --test cli").run()?))?;
    steps.run("build: package, page, offline file, sizes within budgets", || build::everything(sh))?;
    steps.run("web tests", || web_tests(sh, "tests/web", &chromium, all))?;
    steps.run("quality not below tests/floors.tsv", || {
        if !eval::check_floors(sh)? {
            println!("skipped: there is no gold beside the repository");
        }
        Ok(())
    })?;
    if all {
        steps.run("thorough Rust tests, release mode", || {
            Ok(cmd!(sh, "cargo test --release --features cli").env("TINBAI_THOROUGH", "1").run()?)
        })?;
        steps.run("coverage", || coverage::coverage(sh))?;
        steps.run("licences, sources and bans of crates", || supply::deny(sh))?;
        steps.run("the package, built again in another folder", || supply::reproduce(sh))?;
        steps.run("the package in other hosts", || {
            setup::npm_packages(sh, "tests/hosts")?;
            web_tests(sh, "tests/hosts", &chromium, all)
        })?;
        steps.run("benchmarks run", || bench::bench_briefly(sh))?;
        steps.run("docs/pipelines.md: DuckDB, Polars, Spark, shards", || pipelines::test(sh))?;
    }
    println!("\nAll {} steps passed in {:.0} s.", steps.n_passed, steps.start.elapsed().as_secs_f64());
    Ok(())
}

struct Steps {
    n_passed: usize,
    start: Instant,
}

impl Steps {
    fn run(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n== {name}");
        let start = Instant::now();
        step().with_context(|| format!("step {} failed: {name}", self.n_passed + 1))?;
        println!("== passed in {:.1} s", start.elapsed().as_secs_f64());
        self.n_passed += 1;
        Ok(())
    }
}

/// Runs the tests in JavaScript that lie in a folder.
fn web_tests(sh: &Shell, folder: &str, chromium: &Path, all: bool) -> Result<()> {
    // Named one by one, since Node's releases differ in what a folder means.
    let mut files = sh.read_dir(folder)?;
    files.retain(|path| path.to_str().is_some_and(|path| path.ends_with(".test.mjs")));
    ensure!(!files.is_empty(), "there is no *.test.mjs in {folder}");
    // One file at a time: several browsers at once make a small machine slow enough to time out.
    let tests = cmd!(sh, "node --test --test-concurrency=1 {files...}").env("CHROMIUM", chromium);
    Ok(if all { tests.env("TINBAI_THOROUGH", "1") } else { tests }.run()?)
}
