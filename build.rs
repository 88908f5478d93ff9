//! Makes the tables smaller than they are written in `data/`: of what ships they take a tenth less. What only people read is left
//! out, columns follow one another, and rows stand in the order of their facts, the last column first, so that most cells are those of the
//! row before. Then all is packed as `data::unpack` tells.
//!
//! And it writes down what `src/source/normal.rs` asks of single characters, from the tables of `icu_normalizer`.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::{
    CanonicalCombiningClassMapBorrowed, CanonicalCompositionBorrowed, CanonicalDecompositionBorrowed, Decomposed,
};

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
    tables(&write);
    characters(&write);
}

fn tables(write: &dyn Fn(&str, &[u8])) {
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

fn characters(write: &dyn Fn(&str, &[u8])) {
    let (nfc, class) = (ComposingNormalizerBorrowed::new_nfc(), CanonicalCombiningClassMapBorrowed::new());
    let (decomposition, composition) = (CanonicalDecompositionBorrowed::new(), CanonicalCompositionBorrowed::new());
    let parts = |c| match decomposition.decompose(c) {
        Decomposed::Expansion(first, second) => Some((first, second)),
        _ => None,
    };
    let mut seconds = BTreeSet::new();
    for c in '\0'..=char::MAX {
        if let Some((first, second)) = parts(c)
            && composition.compose(first, second) == Some(c)
            && class.get_u8(second) == 0
        {
            seconds.insert(second);
        }
    }
    // What is composed goes with what is before it where its first part does.
    let goes_back = |c| std::iter::successors(Some(c), |&c| Some(parts(c)?.0)).any(|first| seconds.contains(&first));
    write("combining", ranges(|c| class.get_u8(c) != 0).as_bytes());
    write("composing", ranges(goes_back).as_bytes());
    write("changing", ranges(|c| !nfc.is_normalized(c.encode_utf8(&mut [0; 4]))).as_bytes());
}

/// The characters of which something is true, as the source of a slice of their ranges.
fn ranges(is_one: impl Fn(char) -> bool) -> String {
    let mut ranges: Vec<(char, char)> = Vec::new();
    let mut last_is_one = false;
    for c in '\0'..=char::MAX {
        let is_one = is_one(c);
        match ranges.last_mut().filter(|_| last_is_one) {
            Some((_, last)) if is_one => *last = c,
            _ if is_one => ranges.push((c, c)),
            _ => {}
        }
        last_is_one = is_one;
    }
    format!("&{ranges:?}")
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
