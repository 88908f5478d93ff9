//! Measures the parser on tables: a sentence a row, and what it says. A function for each table.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{chrono, phapdien};

/// A table's rows, as cells, the heading too.
pub type Rows = [Vec<String>];

/// What the parser finds in a row, and the number of its line.
pub type Predicted = (usize, Vec<Value>);

/// The figures of a table of citations.
type Score = fn(&Rows, &[Predicted]) -> Result<String>;

/// Runs the parser over the tables of a folder, writes what it says into `out` in the form of the scorers, and gives the figures.
pub fn score(dir: &Path, out: &Path) -> Result<String> {
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    let mut figures = String::new();
    let file = "dates/chrono_vi.tsv";
    if let Some(rows) = read(&dir.join(file))? {
        let predicted = predict_dates(&rows)?;
        write(&predicted, "dates", &out.join("chrono_vi.jsonl"))?;
        for skip in ["", "forwardDate"] {
            let without = if skip.is_empty() { String::new() } else { format!(" without {skip}") };
            figures += &format!("{file}{without}: {}\n", chrono::score(&rows, &predicted, skip));
        }
    }
    for (name, score) in [("phapdien_dev", phapdien::headers as Score), ("phapdien_inline_dev", phapdien::sentences)] {
        let file = format!("legal/{name}.tsv");
        if let Some(rows) = read(&dir.join(&file))? {
            let predicted = phapdien::predict(&rows);
            write(&predicted, "citations", &out.join(name).with_extension("jsonl"))?;
            figures += &score(&rows, &predicted)?.lines().map(|line| format!("{file}: {line}\n")).collect::<String>();
        }
    }
    ensure!(!figures.is_empty(), "no tables in {}", dir.display());
    Ok(figures)
}

/// The cells of each row, the heading too; none where there is no such table.
pub fn read(path: &Path) -> Result<Option<Vec<Vec<String>>>> {
    if !path.is_file() {
        return Ok(None);
    }
    let table = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    Ok(Some(table.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()))
}

/// The dates that the parser finds in the sentence of each row, read at the time that the row gives; by the number of its line.
pub fn predict_dates(rows: &[Vec<String>]) -> Result<Vec<(usize, Vec<Value>)>> {
    let lines = rows.iter().enumerate().skip(1).map(|(i, row)| {
        let mut options = tinbai::Options::default().with_offsets(tinbai::Offsets::Codepoint);
        if let Some(reference) = row.get(3) {
            options = options.with_reference(reference.parse()?);
        }
        let article = tinbai::parse(&row[0], &options);
        let dates = article
            .dates
            .iter()
            .map(|date| json!({ "text": date.text, "start": date.start, "end": date.end, "value": date.value }));
        Ok((i + 1, dates.collect()))
    });
    lines.collect()
}

/// Writes a JSON object for each line, as the scorers read them.
fn write(predicted: &[Predicted], what: &str, path: &Path) -> Result<()> {
    let lines = predicted.iter().map(|(line, found)| format!("{}\n", json!({ "line": line, what: found })));
    fs::write(path, lines.collect::<String>()).with_context(|| path.display().to_string())
}
