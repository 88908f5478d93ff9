//! What comes from others, held to `.cargo/deny.toml` and to lock files; and what ships, which anybody can build again, byte for byte.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::{build, setup};

/// Each has a lock file beside it.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "tests/fuzz/Cargo.toml"];

/// Licences, sources and bans of all crates that are linked or help to build, and of what those link.
pub fn deny(sh: &Shell) -> Result<()> {
    let tool = setup::cargo_tool(sh, "deny")?;
    for manifest in MANIFESTS {
        let options = ["--locked", "--workspace", "--config", ".cargo/deny.toml", "--manifest-path", manifest];
        cmd!(sh, "{tool} deny {options...} check licenses bans sources").run()?;
    }
    Ok(())
}

/// Builds the package once more, in another folder, and compares it with `www/pkg`.
pub fn reproduce(sh: &Shell) -> Result<()> {
    let here = sh.current_dir();
    let elsewhere = sh.create_temp_dir()?;
    let there = elsewhere.path().join("elsewhere");
    for path in cmd!(sh, "git ls-files -z --cached --others --exclude-standard").read()?.split_terminator('\0').map(Path::new) {
        // One that was removed and not committed is listed still.
        if here.join(path).is_file() {
            sh.copy_file(path, sh.create_dir(there.join(path.parent().unwrap_or(path)))?)?;
        }
    }
    let _there = sh.push_dir(&there);
    let _target = sh.push_env("CARGO_TARGET_DIR", there.join("target"));
    build::package(sh)?;
    let files = sh.read_dir("www/pkg")?;
    ensure!(!files.is_empty(), "nothing was built");
    for file in &files {
        let first = here.join(file.strip_prefix(&there)?);
        ensure!(fs::read(file)? == fs::read(&first)?, "built in another folder, {} has other bytes", first.display());
    }
    println!("built in another folder, each of {} files has the same bytes", files.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::Value;
    use spdx::{Expression, ParseMode};

    use super::*;

    fn read(path: &str) -> String {
        fs::read_to_string(crate::root().join(path)).unwrap()
    }

    /// What cargo-deny says too, without cargo-deny, which takes minutes to install.
    #[test]
    fn crates_have_licences_that_we_allow_and_come_from_one_registry() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::root());
        let deny: toml::Table = read(".cargo/deny.toml").parse().unwrap();
        let allowed: Vec<&str> = deny["licenses"]["allow"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();

        let mut sources = BTreeMap::new();
        for manifest in MANIFESTS {
            let options = ["--format-version", "1", "--all-features", "--locked", "--manifest-path", manifest];
            let metadata: Value = serde_json::from_str(&cmd!(sh, "cargo metadata {options...}").quiet().read().unwrap()).unwrap();
            for package in metadata["packages"].as_array().unwrap() {
                // What lies in this repository has no source, and our licence.
                let Some(source) = package["source"].as_str() else { continue };
                let licence = package["license"].as_str().unwrap_or_default();
                // Some write `MIT/Apache-2.0` still.
                let expression = Expression::parse_mode(licence, ParseMode::LAX).expect(licence);
                assert!(expression.evaluate(|one| allowed.contains(&&*one.to_string())), "{}: {licence}", package["id"]);
                *sources.entry(source.to_owned()).or_insert(0) += 1;
            }
        }
        assert!(
            sources.len() == 1 && sources.iter().all(|(source, n)| source.starts_with("registry+") && *n > 100),
            "{sources:?}"
        );
    }

    #[test]
    fn npm_packages_are_pinned_by_their_hashes() {
        for folder in ["", "tests/hosts/"] {
            let lock: Value = serde_json::from_str(&read(&format!("{folder}package-lock.json"))).unwrap();
            let (asked, packages) = (read(&format!("{folder}package.json")), lock["packages"].as_object().unwrap());
            let asked: Value = serde_json::from_str(&asked).unwrap();
            assert_eq!(asked["devDependencies"], packages[""]["devDependencies"], "{folder}");
            for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
                let integrity = package["integrity"].as_str().unwrap_or_default();
                assert!(integrity.starts_with("sha512-"), "{folder}{name}");
            }
            for (name, version) in asked["devDependencies"].as_object().unwrap() {
                assert!(version.as_str().unwrap().starts_with(|c: char| c.is_ascii_digit()), "{folder}{name}: {version}");
            }
        }
    }

    #[test]
    fn the_npm_package_needs_no_other() {
        let package: Value = serde_json::from_str(&read("www/package/package.json")).unwrap();
        let members = package.as_object().unwrap();
        assert!(members.keys().all(|name| !name.to_lowercase().contains("dependencies") && name != "scripts"));
    }

    #[test]
    fn python_packages_are_pinned_by_their_hashes() {
        let requirements = read("tests/pipelines/requirements.txt").replace("\\\n", " ");
        for line in requirements.lines().filter(|line| !line.is_empty() && !line.trim_start().starts_with('#')) {
            assert!(line.contains("==") && line.contains("--hash=sha256:"), "{line}");
        }
    }
}
