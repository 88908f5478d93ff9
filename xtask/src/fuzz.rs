//! Fuzzing with libFuzzer: the targets of `tests/fuzz`, each from its corpus on.
//!
//! What a target has found lies in the target directory, and grows from run to run; of it the repository keeps what reaches most of
//! the code, an input a line.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use bstr::{ByteSlice, ByteVec};
use regex::Regex;
use xshell::{Cmd, Shell, cmd};

use crate::setup;

/// Longer texts find little more, slowly.
const MAX_LEN: &str = "-max_len=2048";

#[derive(clap::Args)]
pub struct Args {
    /// The targets; all of them unless some are named
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
    /// How long to fuzz each target
    #[arg(long, value_name = "N", default_value_t = 20)]
    seconds: u32,
    /// Then keep in tests/fuzz/corpus what reaches most of the code
    #[arg(long)]
    keep: bool,
}

/// Fuzzes the targets in turn, and fails at the first crash.
pub fn fuzz(sh: &Shell, args: &Args) -> Result<()> {
    setup::cargo_fuzz(sh)?;
    let all = targets(sh)?;
    for name in &args.targets {
        ensure!(all.contains(name), "there is no target {name}: there are {}", all.join(", "));
    }
    let work = work(sh)?;
    let dictionary = dictionary(sh, &work)?;
    cargo_fuzz(sh, "build")?.run()?;
    let mut table = format!("{:10}{:>12}{:>10}{:>10}{:>8}\n", "target", "executions", "coverage", "features", "inputs");
    for name in all.iter().filter(|name| args.targets.is_empty() || args.targets.contains(name)) {
        println!("\n== {name}");
        let corpus = work.join("corpus").join(name);
        unpack(&kept(name), &corpus)?;
        let (artifacts, seconds) = (work.join("artifacts").join(name), args.seconds);
        fs::create_dir_all(&artifacts)?;
        let output = cargo_fuzz(sh, "run")?
            .args([name.as_ref(), corpus.as_os_str()])
            .arg("--")
            .args([
                format!("-max_total_time={seconds}"),
                format!("-dict={}", dictionary.display()),
                format!("-artifact_prefix={}/", artifacts.display()),
            ])
            .args([MAX_LEN, "-timeout=20", "-rss_limit_mb=2048"])
            .ignore_status()
            .output()?;
        let log = String::from_utf8_lossy(&output.stderr);
        fs::write(work.join(format!("{name}.log")), &*log)?;
        if !output.status.success() {
            bail!("{name} fails: {}\n{log}", artifacts.display());
        }
        table += &row(name, &log).with_context(|| format!("{name} tells no figures:\n{log}"))?;
        if args.keep {
            let least = work.join("least").join(name);
            keep(sh, name, &corpus, &least)?;
        }
    }
    println!("\n{table}");
    Ok(())
}

/// Where programs, inputs and what crashed lie.
fn work(sh: &Shell) -> Result<PathBuf> {
    Ok(crate::target_dir(sh)?.join("fuzz"))
}

/// cargo-fuzz, as every target is built. The library has no unsafe code, so the slower sanitizers would look for what cannot be, and
/// the dictionary tells what comparisons would.
fn cargo_fuzz<'s>(sh: &'s Shell, subcommand: &str) -> Result<Cmd<'s>> {
    let options = ["--sanitizer", "none", "--no-trace-compares", "--codegen-units", "16", "--fuzz-dir", "tests/fuzz"];
    let build = work(sh)?.join("build");
    // What libFuzzer needs of the compiler is not stable; the rest of the project builds with stable Rust.
    Ok(cmd!(sh, "cargo fuzz {subcommand} {options...}").env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", build))
}

fn targets(sh: &Shell) -> Result<Vec<String>> {
    let list = cmd!(sh, "cargo fuzz list --fuzz-dir tests/fuzz").quiet().read()?;
    Ok(list.lines().map(str::to_owned).collect())
}

/// The words as libFuzzer reads them: bytes beyond ASCII only by number.
fn dictionary(sh: &Shell, work: &Path) -> Result<PathBuf> {
    let words = sh.read_file("tests/fuzz/words.txt")?;
    let entry = |word: &str| {
        let bytes = Vec::unescape_bytes(word).iter().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
        format!("\"{bytes}\"\n")
    };
    let path = work.join("words.dict");
    sh.write_file(&path, words.lines().filter(|word| !word.starts_with('#')).map(entry).collect::<String>())?;
    Ok(path)
}

/// What the repository keeps of a target's corpus.
fn kept(name: &str) -> PathBuf {
    crate::root().join("tests/fuzz/corpus").join(name).with_extension("txt")
}

/// Puts each line of a file as an input into a folder.
fn unpack(lines: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let lines = fs::read_to_string(lines).unwrap_or_default();
    for (i, line) in lines.lines().enumerate() {
        fs::write(folder.join(format!("kept-{i}")), Vec::unescape_bytes(line))?;
    }
    Ok(())
}

/// Writes of a corpus what reaches most, up to a size that a repository can bear.
fn keep(sh: &Shell, name: &str, corpus: &Path, least: &Path) -> Result<()> {
    const MOST_BYTES: usize = 32_000;
    sh.remove_path(least)?;
    fs::create_dir_all(least)?;
    cargo_fuzz(sh, "run")?
        .args([name.as_ref(), least.as_os_str(), corpus.as_os_str()])
        .args(["--", "-set_cover_merge=1", "-use_counters=0", MAX_LEN, "-verbosity=0"])
        .run()?;
    // libFuzzer writes them in this order: each is the one that reaches most of what those before it do not.
    let mut inputs = fs::read_dir(least)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    inputs.sort_by_key(|path| path.metadata().and_then(|file| file.modified()).ok());
    let mut lines = Vec::new();
    let mut n_bytes = 0;
    for path in inputs {
        let line = format!("{}\n", fs::read(path)?.escape_bytes());
        if n_bytes + line.len() <= MOST_BYTES {
            n_bytes += line.len();
            lines.push(line);
        }
    }
    lines.sort_by_key(|line| (line.len(), line.clone()));
    Ok(sh.write_file(kept(name), lines.concat())?)
}

/// A target's figures out of what libFuzzer says at its end.
fn row(name: &str, log: &str) -> Option<String> {
    let last = Regex::new(r"#(\d+)\s+DONE\s+cov: (\d+) ft: (\d+) corp: (\d+)/").expect("it is a pattern").captures(log)?;
    let [executions, coverage, features, inputs] = last.extract().1;
    Some(format!("{name:10}{executions:>12}{coverage:>10}{features:>10}{inputs:>8}\n"))
}
