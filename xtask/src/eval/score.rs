//! Compares predictions with gold annotations: the same figures as `score.py`, which lies beside the gold.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::fields::{Compare, FIELDS, Field, Item, Pairs, Passage, fold_str};
use super::similar::is_similar;

/// Annotations by the name of the article.
pub type Annotations = BTreeMap<String, Value>;

/// The figures of one field over all articles.
pub struct Row {
    pub field: &'static str,
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
    pub n_gold: usize,
    /// How many the prediction has.
    pub n_given: usize,
}

/// What was found in one field of one article.
#[derive(Default)]
struct Match {
    hits: usize,
    missed: Vec<Item>,
    spurious: Vec<Item>,
}

/// The rows of all fields that gold or prediction has. `on_errors` sees what was missed and what was spurious in each
/// field of each article.
pub fn score(
    gold: &Annotations,
    predicted: &Annotations,
    mut on_errors: impl FnMut(&'static str, &str, &[Item], &[Item]),
) -> Vec<Row> {
    let mut rows = vec![];
    for field in &FIELDS {
        let (mut hits, mut missed, mut spurious) = (0, 0, 0);
        for (name, gold) in gold {
            let found = compare(field, gold, predicted.get(name).unwrap_or(&Value::Null));
            hits += found.hits;
            missed += found.missed.len();
            spurious += found.spurious.len();
            on_errors(field.name, name, &found.missed, &found.spurious);
        }
        if hits + missed + spurious == 0 {
            continue;
        }
        let share = |of: usize| if of == 0 { 0.0 } else { hits as f64 / of as f64 };
        let (precision, recall) = (share(hits + spurious), share(hits + missed));
        let f1 = if hits == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
        rows.push(Row { field: field.name, precision, recall, f1, n_gold: hits + missed, n_given: hits + spurious });
    }
    rows
}

/// The mean of the fields' F1.
pub fn mean_f1(rows: &[Row]) -> f64 {
    rows.iter().map(|row| row.f1).sum::<f64>() / rows.len() as f64
}

fn compare(field: &Field, gold: &Value, predicted: &Value) -> Match {
    match &field.compare {
        Compare::Exact(read) => compare_sets(read(gold), read(predicted)),
        Compare::Open(pairs) => {
            let judged = judged(pairs, gold, pairs.read(predicted));
            compare_sets(pairs.read(gold), judged)
        }
        Compare::Long(read) => compare_passages(read(gold), read(predicted)),
    }
}

/// Without the pairs whose value the gold leaves open: these are neither right nor wrong.
fn judged(pairs: &Pairs, gold: &Value, mut predicted: Vec<Item>) -> Vec<Item> {
    let mut has_value = HashMap::new();
    for (key, has) in pairs.keys(gold) {
        *has_value.entry(key).or_insert(false) |= has;
    }
    predicted.retain(|item| *has_value.get(&item[0]).unwrap_or(&true));
    predicted
}

fn compare_sets(mut gold: Vec<Item>, mut predicted: Vec<Item>) -> Match {
    for items in [&mut gold, &mut predicted] {
        let mut seen = HashSet::new();
        items.retain(|item| seen.insert(item.clone()));
    }
    let hits = gold.iter().filter(|item| predicted.contains(item)).count();
    let (missed, spurious) = (without(&gold, &predicted), without(&predicted, &gold));
    Match { hits, missed, spurious }
}

fn without(items: &[Item], others: &[Item]) -> Vec<Item> {
    items.iter().filter(|item| !others.contains(item)).cloned().collect()
}

/// Each passage of the gold takes the first one of the prediction that is like it.
fn compare_passages(gold: Vec<Passage>, predicted: Vec<Passage>) -> Match {
    let chars = |(text, _): &Passage| fold_str(text).chars().collect::<Vec<char>>();
    let mut left: Vec<_> = predicted.iter().map(|passage| (passage, chars(passage))).collect();
    let mut found = Match::default();
    for passage in &gold {
        let folded = chars(passage);
        match left.iter().position(|(other, other_folded)| other.1 == passage.1 && is_close(&folded, other_folded)) {
            Some(at) => {
                left.remove(at);
                found.hits += 1;
            }
            None => found.missed.push(item(passage)),
        }
    }
    found.spurious = left.into_iter().map(|(passage, _)| item(passage)).collect();
    found
}

/// Whether two folded texts are the same but for a few characters; short ones must be the same.
fn is_close(a: &[char], b: &[char]) -> bool {
    a == b || (a.len().min(b.len()) > 20 && is_similar(a, b, 0.9))
}

fn item((text, speaker): &Passage) -> Item {
    std::iter::once(text).chain(speaker).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use super::*;
    use crate::eval::{SHARED, read_gold};

    /// Annotations with random changes of every kind: things lost, doubled, renamed, set to null, with a letter more or less.
    fn change(value: &mut Value, below: &mut impl FnMut(usize) -> usize) {
        match value {
            Value::Array(items) => {
                match below(6) {
                    0 => _ = items.pop(),
                    1 => items.extend(items.first().cloned()),
                    2 => items.reverse(),
                    _ => {}
                }
                items.iter_mut().for_each(|item| change(item, below));
            }
            Value::Object(fields) => fields.values_mut().for_each(|field| change(field, below)),
            Value::String(text) => match below(8) {
                0 => *text = text.to_uppercase(),
                1 => *text = format!(" «{}».\u{a0}", text.replace(' ', " \u{1f}\u{2009}").replace('-', "–")),
                2 => *text = text.chars().skip(below(12)).collect(),
                3 => *text = text.chars().filter(|_| below(12) > 0).collect(),
                4 => *text += &text.clone(),
                _ => {}
            },
            Value::Number(number) if below(4) == 0 => *number = below(3).into(),
            _ => {}
        }
    }

    #[test]
    fn is_score_py() {
        let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(SHARED);
        let (script, dev) = (shared.join("score.py"), shared.join("dev"));
        if !script.is_file() || Command::new("python3").arg("--version").output().is_err() {
            return eprintln!("skipped: it needs python3, and score.py beside the repository");
        }
        let gold = read_gold(&dev).unwrap();
        let mut state = 2026_u64;
        let mut below = |n: usize| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 33) as usize % n
        };
        for round in 0..2 {
            let mut predicted = gold.clone();
            predicted.retain(|_, _| below(10) > 0);
            predicted.values_mut().for_each(|annotation| change(annotation, &mut below));
            let folder = tempfile::tempdir().unwrap();
            for (name, annotation) in &predicted {
                let path = folder.path().join(format!("{name}.json"));
                fs::write(path, annotation.to_string()).unwrap();
            }
            let output = Command::new("python3").arg(&script).arg(&dev).arg(folder.path()).arg("--json").output().unwrap();
            let theirs: Value = serde_json::from_slice(&output.stdout).unwrap();
            let rows = score(&gold, &predicted, |_, _, _, _| {});
            assert_eq!(rows.len(), theirs["fields"].as_object().unwrap().len());
            for row in &rows {
                let figures = [row.precision, row.recall, row.f1, row.n_gold as f64];
                let their = &theirs["fields"][row.field];
                let their = ["p", "r", "f1", "gold"].map(|figure| their[figure].as_f64().unwrap());
                assert_eq!(figures, their, "{} in round {round}", row.field);
            }
        }
    }
}
