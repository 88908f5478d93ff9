//! Measures the parser on gold annotations.
//!
//! A folder of gold has for each article `NAME.txt`, the text as pasted, and `NAME.json`, what it says.

mod calibration;
mod chrono;
mod fields;
mod floors;
mod form;
mod phapdien;
mod score;
mod similar;
mod tables;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::builder::PossibleValuesParser;
use serde_json::json;
use xshell::Shell;

use fields::FIELDS;
use floors::Floors;
use score::{Annotations, Row, mean_f1, score};

/// The gold that is kept beside the repository.
const SHARED: &str = "../shared/eval";

#[derive(clap::Args)]
pub struct Args {
    /// The folder that holds NAME.txt and NAME.json of each article
    #[arg(required_unless_present = "tables")]
    gold_dir: Option<PathBuf>,
    /// Instead: the folder that holds the tables of dates and of citations
    #[arg(long, value_name = "DIR", conflicts_with = "gold_dir")]
    tables: Option<PathBuf>,
    /// Where to write what the parser says [default: target/eval/FOLDER]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print what was missed and what was spurious in one field
    #[arg(long, value_name = "FIELD", value_parser = PossibleValuesParser::new(FIELDS.map(|field| field.name)))]
    errors: Option<String>,
    /// Print instead how much of what is given with which confidence is right
    #[arg(long, conflicts_with_all = ["errors", "json", "raise_floors", "tables"])]
    calibration: bool,
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
    /// Raise the floors in tests/floors.tsv to what was reached
    #[arg(long)]
    raise_floors: bool,
}

/// Runs the parser over a folder of gold, writes what it says, and prints the figures.
pub fn eval(sh: &Shell, args: &Args) -> Result<()> {
    let dir = args.tables.as_ref().or(args.gold_dir.as_ref()).context("no folder is given")?;
    let folder = folder_name(dir)?;
    let out = match &args.out {
        Some(out) => out.clone(),
        None => crate::target_dir(sh)?.join("eval").join(&folder),
    };
    if args.tables.is_some() {
        std::io::stdout().write_all(tables::score(dir, &out)?.as_bytes())?;
        return Ok(());
    }
    if args.calibration {
        std::io::stdout().write_all(calibration::table(&read_gold(dir)?, &read_articles(dir)?).as_bytes())?;
        return Ok(());
    }
    let (gold, predicted) = (read_gold(dir)?, predict(dir)?);
    write(&predicted, &out)?;
    let mut output = String::new();
    let rows = score(&gold, &predicted, |field, name, missed, spurious| {
        if args.errors.as_deref() == Some(field) && !(missed.is_empty() && spurious.is_empty()) {
            output += &format!("{name}\n  missed   {missed:?}\n  spurious {spurious:?}\n");
        }
    });
    output += &if args.json { json(&rows) } else { table(&rows) };
    // At once and without `println!`, which panics when a reader such as `head` goes away.
    std::io::stdout().write_all(output.as_bytes())?;
    if args.raise_floors {
        let mut floors = Floors::load(sh)?;
        for raised in floors.raise(&folder, &rows) {
            eprintln!("{folder}: {raised}");
        }
        floors.save(sh)?;
    }
    Ok(())
}

/// Fails when a field is below its floor. False when there is no gold beside the repository.
pub fn check_floors(sh: &Shell) -> Result<bool> {
    let shared = sh.current_dir().join(SHARED);
    if !shared.is_dir() {
        return Ok(false);
    }
    let floors = Floors::load(sh)?;
    let mut broken = vec![];
    for folder in floors.folders() {
        let dir = shared.join(folder);
        let rows = score(&read_gold(&dir)?, &predict(&dir)?, |_, _, _, _| {});
        println!("{folder}: mean F1 {:.3}", mean_f1(&rows));
        broken.extend(floors.broken(folder, &rows));
    }
    ensure!(broken.is_empty(), "the quality fell:\n{}", broken.join("\n"));
    Ok(true)
}

fn folder_name(dir: &Path) -> Result<String> {
    // Of the whole path, since `.` has no name.
    let path = dir.canonicalize().with_context(|| format!("there is no folder {}", dir.display()))?;
    Ok(path.file_name().context("the root folder holds no gold")?.to_string_lossy().into_owned())
}

fn read_gold(dir: &Path) -> Result<Annotations> {
    let gold = each(dir, "json", |path| {
        let json = fs::read_to_string(path)?;
        Ok(serde_json::from_str(&json)?)
    })?;
    ensure!(!gold.is_empty(), "no gold files in {}", dir.display());
    Ok(gold)
}

/// What the parser says of each text.
fn predict(dir: &Path) -> Result<Annotations> {
    let articles = read_articles(dir)?;
    Ok(articles.into_iter().map(|(name, (text, article))| (name, form::annotation(&text, &article))).collect())
}

/// The texts of a folder, each with what the parser reads in it.
fn read_articles(dir: &Path) -> Result<BTreeMap<String, (String, tinbai::Article)>> {
    each(dir, "txt", |path| {
        let text = fs::read_to_string(path)?;
        let article = tinbai::parse(&text, &tinbai::Options::default());
        Ok((text, article))
    })
}

/// What `read` makes of every file of a folder that has the extension, by the name without it.
fn each<T>(dir: &Path, extension: &str, read: impl Fn(&Path) -> Result<T>) -> Result<BTreeMap<String, T>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir).with_context(|| dir.display().to_string())? {
        let path = entry?.path();
        if path.extension() == Some(OsStr::new(extension)) {
            let Some(name) = path.file_stem().and_then(OsStr::to_str) else { bail!("{}: no UTF-8 name", path.display()) };
            all.insert(name.into(), read(&path).with_context(|| path.display().to_string())?);
        }
    }
    Ok(all)
}

fn write(predicted: &Annotations, dir: &Path) -> Result<()> {
    fs::create_dir_all(dir).with_context(|| format!("cannot make the folder {}", dir.display()))?;
    for (name, annotation) in predicted {
        let path = dir.join(format!("{name}.json"));
        fs::write(&path, format!("{annotation:#}\n")).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

fn table(rows: &[Row]) -> String {
    let mut table = format!("{:18} {:>6} {:>6} {:>6} {:>6}\n", "field", "P", "R", "F1", "gold");
    for Row { field, precision, recall, f1, n_gold, .. } in rows {
        table += &format!("{field:18} {precision:6.3} {recall:6.3} {f1:6.3} {n_gold:6}\n");
    }
    table + &format!("{:18} {:6} {:6} {:6.3}\n", "mean F1", "", "", mean_f1(rows))
}

fn json(rows: &[Row]) -> String {
    let figures = |row: &Row| json!({ "p": row.precision, "r": row.recall, "f1": row.f1, "gold": row.n_gold });
    let fields: serde_json::Map<_, _> = rows.iter().map(|row| (row.field.into(), figures(row))).collect();
    format!("{:#}\n", json!({ "fields": fields, "mean_f1": mean_f1(rows) }))
}
