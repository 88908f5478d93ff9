//! The command line as a step of DuckDB, Polars and Spark: docs/pipelines.md, run by `tests/pipelines`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::setup;

/// Runs the page.
pub fn test(sh: &Shell) -> Result<()> {
    let python = python(sh)?;
    run(sh, cmd!(sh, "{python} -m unittest discover --verbose --start-directory tests/pipelines"))
}

/// Prints the page's table of speeds.
pub fn bench(sh: &Shell) -> Result<()> {
    let python = python(sh)?;
    run(sh, cmd!(sh, "{python} tests/pipelines/measure.py"))
}

/// Runs a command of Python, which finds the program by TINBAI.
fn run(sh: &Shell, command: Cmd) -> Result<()> {
    cmd!(sh, "cargo build --release --features cli --bin tinbai").run()?;
    let program = crate::target_dir(sh)?.join("release/tinbai");
    Ok(command.env("TINBAI", program).env("PYTHONDONTWRITEBYTECODE", "1").run()?)
}

/// The Python of a virtual environment in the target directory, with what `requirements.txt` names.
fn python(sh: &Shell) -> Result<PathBuf> {
    setup::pipelines(sh)?;
    let venv = crate::target_dir(sh)?.join("pipelines");
    let python = venv.join("bin/python");
    if !python.is_file() {
        cmd!(sh, "python3 -m venv {venv}").run()?;
    }
    cmd!(sh, "{python} -m pip install --quiet --disable-pip-version-check --requirement tests/pipelines/requirements.txt")
        .run()
        .context("the packages of tests/pipelines/requirements.txt could not be installed")?;
    Ok(python)
}
