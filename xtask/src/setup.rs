//! What the other tasks need on this machine.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell, cmd};

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs Rust's wasm target where it is missing.
pub fn wasm_target(sh: &Shell) -> Result<()> {
    // Asks rustc, not rustup: a distribution's Rust has the target without rustup.
    let lib_dir = cmd!(sh, "rustc --print target-libdir --target {WASM}").quiet().read()?;
    if !Path::new(&lib_dir).exists() {
        cmd!(sh, "rustup target add {WASM}").run().with_context(|| {
            format!("Rust's target {WASM} is missing and rustup cannot add it: install rustup from https://rustup.rs, or the target with your system's own packages")
        })?;
    }
    Ok(())
}

/// Installs what reads the counts of instrumented programs, where it is missing.
pub fn llvm_tools(sh: &Shell) -> Result<()> {
    let lib_dir = cmd!(sh, "rustc --print target-libdir").quiet().read()?;
    let bin = Path::new(&lib_dir).with_file_name("bin");
    if !bin.join("llvm-profdata").exists() {
        cmd!(sh, "rustup component add llvm-tools").run().context("coverage needs rustup's component llvm-tools")?;
    }
    Ok(())
}

/// Installs the JavaScript tools of a folder where they are missing or older than its lock file.
pub fn npm_packages(sh: &Shell, folder: &str) -> Result<()> {
    let _in_folder = sh.push_dir(folder);
    let changed = |path: &str| sh.current_dir().join(path).metadata().and_then(|file| file.modified()).ok();
    // npm writes this file last.
    if changed("node_modules/.package-lock.json") < changed("package-lock.json") {
        cmd!(sh, "npm ci --no-audit --no-fund")
            .run()
            .context("the JavaScript tools could not be installed: Node.js 20 or newer with npm is needed")?;
    }
    Ok(())
}

/// Where cargo keeps what it fetches.
pub fn cargo_home(sh: &Shell) -> Result<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    sh.var_os("CARGO_HOME").map(PathBuf::from).or_else(home).context("this machine has no home for cargo: set CARGO_HOME")
}

/// The program of a subcommand of cargo, which takes the subcommand as its first word; installs it beside what cargo builds here where it
/// is not on the path.
pub fn cargo_tool(sh: &Shell, subcommand: &str) -> Result<PathBuf> {
    let name = format!("cargo-{subcommand}");
    if runs(cmd!(sh, "{name} {subcommand} --version")) {
        return Ok(name.into());
    }
    let root = crate::target_dir(sh)?.join("tools");
    let program = root.join("bin").join(&name);
    if !program.is_file() {
        cmd!(sh, "cargo install {name} --locked --root {root}").run()?;
    }
    Ok(program)
}

/// The Chromium that the web tests drive; installs it where that can be done without asking.
pub fn chromium(sh: &Shell) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM") {
        let path = PathBuf::from(path);
        ensure!(path.is_file(), "CHROMIUM names {}, where there is no file", path.display());
        return Ok(path);
    }
    let path = PathBuf::from("/usr/bin/chromium");
    if !path.is_file() {
        ensure!(
            can_install(sh),
            "the web tests need Chromium: run `apt-get install chromium fonts-noto-core` as root, or set CHROMIUM to the program of a Chromium or Chrome"
        );
        install(sh, &["chromium", "fonts-noto-core"])?;
    }
    Ok(path)
}

/// Installs cargo-fuzz where it is missing.
pub fn cargo_fuzz(sh: &Shell) -> Result<()> {
    if !runs(cmd!(sh, "cargo fuzz --version")) {
        cmd!(sh, "cargo install cargo-fuzz --locked --version ^0.13").run().context("cargo-fuzz could not be installed")?;
    }
    Ok(())
}

/// What the tests of docs/pipelines.md run; installs it where that can be done without asking.
pub fn pipelines(sh: &Shell) -> Result<()> {
    let tools = [
        ("default-jre-headless", cmd!(sh, "java -version")),
        ("parallel", cmd!(sh, "parallel --version")),
        // Debian's Python comes without what a virtual environment needs.
        ("python3-venv", cmd!(sh, "python3 -c 'import ensurepip, venv'")),
    ];
    let missing: Vec<_> = tools.into_iter().filter_map(|(package, tool)| (!runs(tool)).then_some(package)).collect();
    if !missing.is_empty() {
        ensure!(
            can_install(sh),
            "the tests of docs/pipelines.md need Java 17 or newer, GNU parallel and Python 3.11 or newer with venv: run `apt-get install {}` as root",
            missing.join(" ")
        );
        install(sh, &missing)?;
    }
    Ok(())
}

/// Whether Debian packages can be installed without asking.
fn can_install(sh: &Shell) -> bool {
    let is_root = cmd!(sh, "id -u").quiet().read().is_ok_and(|id| id == "0");
    is_root && runs(cmd!(sh, "apt-get --version"))
}

fn runs(tool: Cmd) -> bool {
    tool.quiet().ignore_stdout().ignore_stderr().run().is_ok()
}

fn install(sh: &Shell, packages: &[&str]) -> Result<()> {
    cmd!(sh, "apt-get update --quiet").run()?;
    let install = cmd!(sh, "apt-get install --quiet --yes --no-install-recommends {packages...}");
    Ok(install.env("DEBIAN_FRONTEND", "noninteractive").run()?)
}
