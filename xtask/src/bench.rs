//! Measures speed: the native library by `benches/parse.rs`, the wasm by `xtask/bench` in Node and in Chromium.

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::{build, setup};

const ARTICLES: [u64; 4] = [2_000, 4_000, 7_000, 10_000];
const GROWTH: [u64; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

/// Runs the benchmarks and prints their figures.
pub fn bench(sh: &Shell) -> Result<()> {
    // Its figures go into the tables below; its progress is on standard error.
    cmd!(sh, "cargo bench --bench parse -- --quiet --noplot --warm-up-time 1 --measurement-time 2").ignore_stdout().run()?;
    build::package(sh)?;

    println!("\nnative\n{:>10} {:>12} {:>8}", "bytes", "µs", "MB/s");
    for size in ARTICLES {
        let time = micros(sh, "article", size)?;
        println!("{size:>10} {time:>12.1} {:>8.1}", size as f64 / time);
    }
    println!("\nnative, growth\n{:>10} {:>12} {:>8} {:>22}", "bytes", "µs", "MB/s", "times the one before");
    let mut before = None;
    for size in GROWTH {
        let time = micros(sh, "growth", size)?;
        let ratio = before.map_or(String::new(), |before| format!("{:.1}", time / before));
        println!("{size:>10} {time:>12.1} {:>8.1} {ratio:>22}", size as f64 / time);
        before = Some(time);
    }
    wasm(sh, &[])
}

/// Runs each benchmark once, to see that it can.
pub fn bench_briefly(sh: &Shell) -> Result<()> {
    cmd!(sh, "cargo bench --bench parse -- --test").run()?;
    wasm(sh, &["--briefly"])
}

fn wasm(sh: &Shell, options: &[&str]) -> Result<()> {
    let chromium = setup::chromium(sh)?;
    cmd!(sh, "node xtask/bench/node.mjs {options...}").quiet().run()?;
    Ok(cmd!(sh, "node xtask/bench/chromium.mjs {options...}").quiet().env("CHROMIUM", chromium).run()?)
}

/// The median that criterion wrote down for one size.
fn micros(sh: &Shell, group: &str, size: u64) -> Result<f64> {
    let path = crate::target_dir(sh)?.join(format!("criterion/{group}/{size}/new/estimates.json"));
    let estimates: Value = serde_json::from_str(&sh.read_file(path)?)?;
    Ok(estimates["median"]["point_estimate"].as_f64().context("criterion wrote no median")? / 1000.0)
}
