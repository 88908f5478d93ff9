//! Measures the parser on tables of single sentences: `cargo xtask eval --tables DIR`.

mod legal;

use std::path::Path;

use anyhow::Result;

/// Runs the parser over every table of a folder, prints the figures, and writes what it says where `out` tells.
pub fn eval(dir: &Path, out: Option<&Path>) -> Result<()> {
    legal::eval(&dir.join("legal"), out)
}
