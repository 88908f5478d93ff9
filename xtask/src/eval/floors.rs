//! The quality that was reached: `tests/floors.tsv`. It may only rise.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use xshell::Shell;

use super::score::Row;

const FILE: &str = "tests/floors.tsv";

/// The lowest F1 that is allowed, by folder and field.
#[derive(Default)]
pub struct Floors(BTreeMap<(String, String), f64>);

impl Floors {
    pub fn load(sh: &Shell) -> Result<Self> {
        let mut floors = Self::default();
        for line in rows_of(&sh.read_file(FILE)?) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [field, folder, f1] = *cells else { bail!("{FILE}: {line:?} has not three columns") };
            let f1 = f1.parse().with_context(|| format!("{FILE}: {f1:?} is no number"))?;
            floors.0.insert((folder.into(), field.into()), f1);
        }
        Ok(floors)
    }

    /// Writes the file anew under the comments and the header that it has.
    pub fn save(&self, sh: &Shell) -> Result<()> {
        let old = sh.read_file(FILE)?;
        let n_rows = rows_of(&old).count();
        let head = old.lines().take(old.lines().count() - n_rows);
        let rows = self.0.iter().map(|((folder, field), f1)| format!("{field}\t{folder}\t{f1:.3}"));
        let lines: Vec<String> = head.map(str::to_owned).chain(rows).collect();
        Ok(sh.write_file(FILE, lines.join("\n") + "\n")?)
    }

    /// The folders that have a floor.
    pub fn folders(&self) -> Vec<&str> {
        let mut folders: Vec<&str> = self.0.keys().map(|(folder, _)| &**folder).collect();
        folders.dedup();
        folders
    }

    /// Raises the floors of `folder` to what `rows` reached, and says which it raised.
    pub fn raise(&mut self, folder: &str, rows: &[Row]) -> Vec<String> {
        let mut raised = vec![];
        for row in rows.iter().filter(|row| row.f1 > 0.0) {
            // Rounded down: a floor is never above what was measured.
            let reached = (row.f1 * 1000.0).floor() / 1000.0;
            let floor = self.0.entry((folder.into(), row.field.into())).or_insert(0.0);
            if reached > *floor {
                raised.push(format!("{} {floor:.3} -> {reached:.3}", row.field));
                *floor = reached;
            }
        }
        raised
    }

    /// Which fields of `folder` fell below their floor.
    pub fn broken(&self, folder: &str, rows: &[Row]) -> Vec<String> {
        let f1 = |field: &str| rows.iter().find(|row| row.field == field).map_or(0.0, |row| row.f1);
        let here = self.0.iter().filter(|((of, _), _)| of == folder);
        here.filter(|((_, field), floor)| f1(field) < **floor)
            .map(|((_, field), floor)| format!("{folder}: {field} has F1 {:.4}, the floor is {floor:.3}", f1(field)))
            .collect()
    }
}

/// The rows of a table, without comments, empty lines and the header.
fn rows_of(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).skip(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(f1: f64) -> Vec<Row> {
        vec![Row { field: "title", precision: f1, recall: f1, f1, n_gold: 1, n_given: 1 }]
    }

    #[test]
    fn floors_only_rise() {
        let mut floors = Floors::default();
        assert_eq!(floors.raise("dev", &title(0.7229)), ["title 0.000 -> 0.722"]);
        assert!(floors.raise("dev", &title(0.5)).is_empty());
        assert!(floors.broken("dev", &title(0.722)).is_empty());
        assert_eq!(floors.broken("dev", &title(0.7219)), ["dev: title has F1 0.7219, the floor is 0.722"]);
        assert_eq!(floors.broken("dev", &[]), ["dev: title has F1 0.0000, the floor is 0.722"]);
        assert!(floors.broken("other", &[]).is_empty());
    }
}
