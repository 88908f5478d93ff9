//! Makes the tables smaller than they are written in `data/`: of what ships they take a tenth less. What only people read is left
//! out, columns follow one another, and rows stand in the order of their facts, the last column first, so that most cells are those of the
//! row before. Then all is packed as `data::unpack` tells.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

/// What is looked up by the place of a row keeps the order in which it is written.
const ORDERED: [&str; 2] = ["abbreviations.tsv", "lunar.tsv"];

/// What has more letters than can be packed.
const UNPACKED: [&str; 2] = ["entities.tsv", "legacy.tsv"];

/// The most letters that a line takes from the one before: the bytes below that of a space, but for the tab.
const MOST_SHARED: usize = 30;

fn main() {
    println!("cargo::rerun-if-changed=data");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let write = |name: &str, made: &[u8]| fs::write(Path::new(&out).join(name), made).expect("OUT_DIR can be written");
    let mut paths: Vec<_> =
        fs::read_dir("data").expect("data/ can be listed").map(|entry| entry.expect("data/ can be listed").path()).collect();
    paths.sort();
    let mut tables = String::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("tables are UTF-8");
        let name = path.file_name().and_then(|name| name.to_str()).expect("an entry of a folder has a name");
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let made = if name.ends_with(".tsv") {
            by_column(lines.filter(|line| !line.is_empty()), !ORDERED.contains(&name) && !UNPACKED.contains(&name))
        } else {
            lines.collect::<Vec<_>>().join("\n")
        };
        if UNPACKED.contains(&name) {
            write(name, made.as_bytes());
            continue;
        }
        let start = tables.len();
        tables += &made;
        write(name, format!("{start}..{}", tables.len()).as_bytes());
        tables.push('\t');
    }
    let letters: BTreeSet<char> = tables.chars().filter(|c| !c.is_ascii()).collect();
    assert!(letters.len() <= 128, "letters of more than one byte: {letters:?}");
    let letters: Vec<char> = letters.into_iter().collect();
    write("letters", letters.iter().collect::<String>().as_bytes());
    write("tables", &pack(&tables, &letters));
}

/// All cells of the first column, a line each, then a tab and those of the next.
fn by_column<'t>(rows: impl Iterator<Item = &'t str>, sorts: bool) -> String {
    let mut rows: Vec<Vec<&str>> = rows.map(|row| row.split('\t').collect()).collect();
    let n_columns = rows.first().map_or(0, Vec::len);
    assert!(rows.iter().all(|row| row.len() == n_columns), "all rows of a table have as many columns");
    if sorts {
        rows.sort_by(|one, other| one.iter().rev().cmp(other.iter().rev()));
    }
    let column = |number| rows.iter().map(|row| row[number]).collect::<Vec<_>>().join("\n");
    (0..n_columns).map(column).collect::<Vec<_>>().join("\t")
}

/// Packs columns; a tab stands behind each.
fn pack(columns: &str, letters: &[char]) -> Vec<u8> {
    let mut packed = Vec::new();
    for column in columns.split_terminator('\t') {
        let mut before = "";
        for (at, line) in column.split('\n').enumerate() {
            let shared = line.chars().zip(before.chars()).take_while(|(one, other)| one == other).count().min(MOST_SHARED);
            if at > 0 {
                packed.push(if shared < usize::from(b'\t') { shared } else { shared + 1 } as u8);
            }
            packed.extend(line.chars().skip(shared).map(|c| match letters.binary_search(&c) {
                Ok(place) => 0x80 + place as u8,
                Err(_) => c as u8,
            }));
            before = line;
        }
        packed.push(b'\t');
    }
    packed
}
