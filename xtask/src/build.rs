//! Builds what ships.
//!
//! `www/pkg` is the npm package, and what the page loads; everything in `dist` is made from `www`.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::{schema, setup};

/// What wasm-opt must allow: the features that rustc switches on for its wasm targets.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes the code longer or shorter and either way compress worse: rustc has inlined already, and more of it makes functions so
/// large and so unlike one another that what ships is a twentieth larger; two functions merged into one with a parameter are
/// shorter by a hundredth, and compress worse by a half of that.
const WASM_SIZE: [&str; 3] =
    ["--one-caller-inline-max-function-size=60", "--always-inline-max-function-size=0", "--skip-pass=merge-similar-functions"];

/// Lets what is added to an address be a part of the instruction that goes there: nothing but the last of the stack lies so low that it could be
/// reached in another way. A seven-hundredth less.
const WASM_ADDRESSES: &str = "--low-memory-unused";

/// The list of features is for linkers: no engine reads it.
const WASM_FEATURE_LIST: &str = "--strip-target-features";

/// How readily rustc inlines. At the level "z" it hardly does, at 5: with this it is faster by a fourth, for a thirtieth more bytes. Further
/// on a hundredth of the time costs two thousand bytes; more is had for fewer by `#[inline(always)]` on what is called most. The level "s"
/// takes more bytes at the same speed, and so does a profile of what is called most (`-Cprofile-use`): faster by less than what it takes.
const INLINE: &str = "-Cllvm-args=-inline-threshold=50";

/// Builds the package, the page and the offline file, and prints their sizes.
pub fn everything(sh: &Shell) -> Result<()> {
    package(sh)?;
    distribution(sh)?;
    sizes(sh)
}

/// Builds `www/pkg`: the package's own files around the wasm, its glue, the licences, and what `www/package.mjs` makes of them.
pub fn package(sh: &Shell) -> Result<()> {
    setup::wasm_target(sh)?;
    setup::npm_packages(sh, ".")?;
    let wasm = setup::WASM;
    // Panics name files: where others' crates lie on this machine is nobody's business, and would make other bytes elsewhere.
    let crates = setup::cargo_home(sh)?.join("registry/src");
    let remap = format!("--remap-path-prefix={}=", crates.display());
    let flags = format!("target.{wasm}.rustflags=['{remap}', '{INLINE}']");
    // As a module alone: beside a library for Rust, which the manifest has too, cargo optimises nothing across crates, and what comes of it
    // is slower by a tenth and larger by a fiftieth.
    cmd!(sh, "cargo rustc --crate-type cdylib --profile wasm --lib --target {wasm} --features wasm --config {flags}").run()?;

    let package = sh.current_dir().join("www/pkg");
    sh.remove_path(&package)?;
    copy_folder(sh, &sh.current_dir().join("www/package"), &package)?;
    for file in ["LICENSE-MIT", "LICENSE-APACHE", "docs/recipes.md"] {
        sh.copy_file(file, &package)?;
    }
    Bindgen::new()
        .input_path(crate::target_dir(sh)?.join(wasm).join("wasm/tinbai.wasm"))
        .out_name("tinbai")
        .web(true)?
        .typescript(true)
        // After a crash the package makes a new instance of the module.
        .reset_state_function(true)
        .generate(&package)?;
    let module = package.join("tinbai_bg.wasm");
    cmd!(sh, "node_modules/.bin/wasm-opt -O3 --converge {WASM_ADDRESSES} {WASM_FEATURE_LIST} {WASM_SIZE...} {WASM_FEATURES...} {module} -o {module}")
        .run()?;
    schema::schema(sh, &package.join("schema.json"))?;
    cmd!(sh, "node www/package.mjs").run()?;
    set_version(sh, &package.join("package.json"))
}

/// Builds `dist`: the npm package as a tarball, the page as a web host serves it, the page as one file.
fn distribution(sh: &Shell) -> Result<()> {
    sh.remove_path("dist")?;
    let npm = sh.create_dir("dist/npm")?;
    cmd!(sh, "npm pack --silent --pack-destination {npm} ./www/pkg").run()?;
    page(sh)?;
    cmd!(sh, "node www/offline.mjs dist/tinbai.html").run()?;
    Ok(())
}

/// Builds `dist/page`, which a web host serves: the page of `www` in few and small files.
pub fn page(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "node www/hosted.mjs dist/page").run()?)
}

/// Prints the sizes of what was built, and fails where one is over its budget in `xtask/budgets.tsv`.
pub fn sizes(sh: &Shell) -> Result<()> {
    cmd!(sh, "node xtask/sizes.mjs").quiet().run().context("too large")
}

/// Copies a folder with all that lies in it.
fn copy_folder(sh: &Shell, from: &Path, to: &Path) -> Result<()> {
    ensure!(from.is_dir(), "there is no folder {}", from.display());
    sh.create_dir(to)?;
    for path in sh.read_dir(from)? {
        let name = path.file_name().expect("an entry of a folder has a name");
        if path.is_dir() {
            copy_folder(sh, &path, &to.join(name))?;
        } else {
            sh.copy_file(&path, to)?;
        }
    }
    Ok(())
}

/// Gives the npm package the version of the crate.
fn set_version(sh: &Shell, path: &Path) -> Result<()> {
    let mut json: serde_json::Value = serde_json::from_str(&sh.read_file(path)?).context(path.display().to_string())?;
    let manifest = sh.read_file("Cargo.toml")?;
    json["version"] = value_of(&manifest, "version").context("Cargo.toml has no version")?.into();
    sh.write_file(path, format!("{json:#}\n"))?;
    Ok(())
}

/// The first string that follows `key =` at the start of a line of a manifest.
fn value_of<'a>(manifest: &'a str, key: &str) -> Option<&'a str> {
    let line = manifest.lines().find(|line| line.split('=').next().is_some_and(|name| name.trim() == key))?;
    line.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Glue of another version than the library's wasm-bindgen does not fit it.
    #[test]
    fn wasm_bindgen_has_one_version() {
        let version = |manifest: &str, key| value_of(manifest, key).map(str::to_owned);
        let library = version(include_str!("../../Cargo.toml"), "wasm-bindgen").unwrap();
        let glue = version(include_str!("../Cargo.toml"), "wasm-bindgen-cli-support").unwrap();
        assert!(library.starts_with('='), "wasm-bindgen must be pinned in Cargo.toml, not {library:?}");
        assert_eq!(library, glue, "Cargo.toml and xtask/Cargo.toml must pin the same version");
    }
}
