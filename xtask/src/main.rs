//! The project's own tasks: `cargo xtask --help`.

mod bench;
mod build;
mod costs;
mod coverage;
mod eval;
mod fuzz;
mod lunar;
mod mutants;
mod pipelines;
mod schema;
mod serve;
mod setup;
mod supply;
mod test;

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use xshell::{Shell, cmd};

/// The tasks of Tinbài. Each one installs what it needs and works from any folder of the repository.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Task {
    /// Build what ships: the npm package, the page for a web host, the offline file
    Build,
    /// Build what the page needs and serve it on this machine
    Serve {
        /// The port; 0 takes any free one
        #[arg(long, value_name = "N", default_value_t = 8000)]
        port: u16,
    },
    /// Run every test: Rust, command line, web, sizes, quality
    Test {
        /// Also run the slower checks: release mode, thorough invariants, coverage, the package built again, benchmarks, DuckDB, Polars and Spark
        #[arg(long)]
        all: bool,
    },
    /// Measure the speed of the native library and of the wasm in Node
    Bench {
        /// Measure the command line instead, alone and as a step of Spark
        #[arg(long)]
        pipelines: bool,
    },
    /// Print what each family of the code and each table costs in the wasm that was built last
    Costs,
    /// Try texts at random, guided by what they reach: the targets of tests/fuzz
    Fuzz(fuzz::Args),
    /// Run the parser over gold annotations and print precision, recall and F1 per field
    Eval(eval::Args),
    /// Run the Rust tests and print how many lines of the library they run
    Coverage,
    /// Make mistakes in texts, spans, dates and documents, one at a time, and say which the tests do not see
    Mutants {
        /// About how many
        #[arg(long, value_name = "N", default_value_t = 300)]
        sample: usize,
    },
    /// Build the npm package twice, the second time in another folder, and compare the bytes
    Reproduce,
    /// Compute data/lunar.tsv, the lunar calendar from 1900 to 2100
    Lunar,
}

fn main() -> ExitCode {
    match run(Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(root());
    match task {
        Task::Build => build::everything(&sh),
        Task::Serve { port } => serve::serve(&sh, port),
        Task::Test { all } => test::test(&sh, all),
        Task::Bench { pipelines: true } => pipelines::bench(&sh),
        Task::Bench { pipelines: false } => bench::bench(&sh),
        Task::Costs => costs::costs(&sh),
        Task::Fuzz(args) => fuzz::fuzz(&sh, &args),
        Task::Eval(args) => eval::eval(&sh, &args),
        Task::Coverage => coverage::coverage(&sh),
        Task::Mutants { sample } => mutants::mutants(&sh, sample),
        Task::Reproduce => build::package(&sh).and_then(|()| supply::reproduce(&sh)),
        Task::Lunar => lunar::lunar(&sh),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// The repository's folder.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository")
}

/// Where cargo puts what it builds; it asks cargo, since configuration and environment can move it.
fn target_dir(sh: &Shell) -> Result<PathBuf> {
    let metadata = cmd!(sh, "cargo metadata --format-version 1 --no-deps").quiet().read()?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    Ok(metadata["target_directory"].as_str().context("cargo metadata names no target directory")?.into())
}
