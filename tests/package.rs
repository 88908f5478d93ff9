//! What the crate ships.

use std::path::Path;
use std::process::Command;

#[test]
fn only_what_is_needed_is_packaged() {
    let list = Command::new(env!("CARGO"))
        .args(["package", "--list", "--allow-dirty", "--quiet"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(list.status.success(), "{}", String::from_utf8_lossy(&list.stderr));
    let list = String::from_utf8(list.stdout).unwrap();
    let (code, papers): (Vec<&str>, Vec<&str>) =
        list.lines().partition(|path| path.starts_with("src") || path.starts_with("data"));
    let of_cargo = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"];
    let ours = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "build.rs"];
    for path in papers {
        assert!(of_cargo.contains(&path) || ours.contains(&path), "{path} is packaged");
    }
    for path in code {
        let extension = Path::new(path).extension().unwrap();
        let expected: &[&str] = if path.starts_with("src") { &["rs", "ts", "css"] } else { &["tsv", "txt"] };
        assert!(expected.iter().any(|one| extension == *one), "{path} is packaged");
    }
    for path in ours.iter().chain(&["src/lib.rs", "src/bin/tinbai/main.rs", "data/outlets.txt"]) {
        assert!(list.contains(path), "{path} is not packaged");
    }
}
