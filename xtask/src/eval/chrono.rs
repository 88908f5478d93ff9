//! The figures of the table `dates/chrono_vi.tsv`: the same as `score_dates.py`, which lies beside it.

use std::fmt;

use serde_json::Value;

use crate::lunar::{civil, julian_day};

/// How many rows were right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Rows with a date.
    pub rows: usize,
    /// Any date was found.
    pub found: usize,
    /// It covers the words of the gold exactly.
    pub span: usize,
    /// It covers a part of them.
    pub overlap: usize,
    /// It begins at the gold's moment, at the gold's precision.
    pub start: usize,
    /// It has the same extent too.
    pub exact: usize,
    /// Rows without a date.
    pub silent: usize,
    /// Nothing was found there.
    pub quiet: usize,
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let Figures { rows, found, span, overlap, start, exact, silent, quiet } = *self;
        let share = |n: usize, of: usize| format!("{n} ({:.1}%)", 100.0 * n as f64 / of.max(1) as f64);
        write!(out, "rows {rows}  found {}  span {}", share(found, rows), share(span, rows))?;
        write!(out, "  overlap {}  start {}", share(overlap, rows), share(start, rows))?;
        write!(out, "  exact {}  silent rows {silent}  quiet {}", share(exact, rows), share(quiet, silent))
    }
}

/// Compares predictions, by the number of their line, with the table; rows whose note has the word `skip` are left out.
pub fn score(rows: &[Vec<String>], predicted: &[(usize, Vec<Value>)], skip: &str) -> Figures {
    let mut figures = Figures::default();
    for (i, row) in rows.iter().enumerate().skip(1) {
        let found = predicted.iter().find(|(line, _)| *line == i + 1).map_or(&[][..], |(_, dates)| dates);
        if row.get(4).is_some_and(|notes| notes.split_whitespace().any(|note| note == skip)) {
            continue;
        }
        if row[1] == "-" {
            figures.silent += 1;
            figures.quiet += usize::from(found.is_empty());
            continue;
        }
        figures.rows += 1;
        figures.found += usize::from(!found.is_empty());
        let start = row[0].find(&row[1]).map_or(0, |byte| row[0][..byte].chars().count());
        let want = (start, start + row[1].chars().count());
        let place = |item: &Value| (item["start"].as_u64().unwrap_or(0) as usize, item["end"].as_u64().unwrap_or(0) as usize);
        let shared = |item: &Value| want.1.min(place(item).1).saturating_sub(want.0.max(place(item).0));
        // Of equals the first.
        let best = found.iter().rev().max_by_key(|item| shared(item)).filter(|item| shared(item) > 0);
        let Some(best) = best else { continue };
        figures.overlap += 1;
        figures.span += usize::from(place(best) == want);
        let (start, exact) = judge(best["value"].as_str().unwrap_or(""), &row[2]);
        figures.start += usize::from(start);
        figures.exact += usize::from(exact);
    }
    figures
}

const DAY: i64 = 24 * 60 * 60;

/// Whether a value starts where the gold does, and has its extent.
fn judge(value: &str, gold: &str) -> (bool, bool) {
    if let Some(weekday) = gold.strip_prefix("XXXX-WXX-") {
        let is_same = |(start, end): (i64, i64)| end - start == DAY && (start / DAY % 7 + 1).to_string() == weekday;
        let ok = value == gold || ends(value).is_some_and(|((start, after), _)| is_same((start, after)));
        return (ok, ok);
    }
    // Years before our era.
    let Some((first, gold_ends)) = ends(gold) else { return (value == gold, value == gold) };
    let Some((guess, guess_ends)) = ends(value) else { return (false, false) };
    let size = first.1 - first.0;
    let starts = (first.0..first.1).contains(&guess.0) && guess.1 - guess.0 <= size;
    // A clock time may be sharper than the gold: 15:00 for `3 giờ chiều`.
    let is_sharp = !gold.contains('/') && !value.contains('/') && size < DAY && guess.0 == first.0;
    let after = *gold_ends.last().expect("a value ends");
    (starts, is_sharp || starts && guess.0 == first.0 && guess_ends.contains(&after))
}

/// The extent of the first part of a value, and the moments at which the whole may end: of a span the last part may be meant or not.
fn ends(value: &str) -> Option<((i64, i64), Vec<i64>)> {
    let (first, last) = value.split_once('/').map_or((value, None), |(first, last)| (first, Some(last)));
    let first = extent(first)?;
    let ends = match last {
        None => vec![first.1],
        Some(last) => extent(last).map(|(start, end)| vec![start, end])?,
    };
    Some((first, ends))
}

/// The first moment of a single value and the first one after it, in seconds.
fn extent(value: &str) -> Option<(i64, i64)> {
    let number = |range: std::ops::Range<usize>| value.get(range)?.parse::<i32>().ok().filter(|number| *number >= 0);
    let month = |year: i32, month: i32| julian_day(year + (month - 1) / 12, (month - 1) % 12 + 1, 1) * DAY;
    let year = number(0..4).filter(|year| *year > 0)?;
    let kind = value.get(5..6);
    match value.len() {
        4 => return Some((month(year, 1), month(year + 1, 1))),
        7 if matches!(kind, Some("Q" | "H")) => {
            let size = if kind == Some("Q") { 3 } else { 6 };
            let first = (number(6..7)? - 1) * size + 1;
            return Some((month(year, first), month(year, first + size)));
        }
        7 if kind != Some("S") && kind != Some("F") && kind != Some("W") => {
            let number = number(5..7).filter(|number| (1..=12).contains(number))?;
            return Some((month(year, number), month(year, number + 1)));
        }
        7 => return season(year, &value[5..7]),
        8 if kind == Some("W") => {
            // Week 1 has the fourth of January; day 0 of the Julian count was a Monday.
            let fourth = julian_day(year, 1, 4);
            let monday = fourth - fourth % 7 + 7 * i64::from(number(6..8)? - 1);
            return Some((monday * DAY, (monday + 7) * DAY));
        }
        _ => {}
    }
    let day = julian_day(year, number(5..7)?, number(8..10)?);
    if civil(day) != (i64::from(year), i64::from(number(5..7)?), i64::from(number(8..10)?)) {
        return None;
    }
    let day = day * DAY;
    let hours = |from: i64, to: i64| Some((day + from * 60 * 60, day + to * 60 * 60));
    let clock = |range| number(range).map(i64::from);
    match (value.len(), value.get(10..)?) {
        (10, _) => hours(0, 24),
        (_, "TMO") => hours(4, 12),
        (_, "TMI") => hours(12, 14),
        (_, "TAF") => hours(13, 17),
        (_, "TEV" | "TNI") => hours(18, 24),
        (length @ (13 | 16 | 19), _) => {
            let (hour, size) = (clock(11..13).filter(|hour| *hour < 24)?, if length == 13 { 60 * 60 } else { 60 });
            let minute = if length > 13 { clock(14..16)? } else { 0 };
            let second = if length > 16 { clock(17..19)? } else { 0 };
            let start = day + (hour * 60 + minute) * 60 + second;
            Some((start, start + if length == 19 { 1 } else { size }))
        }
        _ => None,
    }
}

fn season(year: i32, code: &str) -> Option<(i64, i64)> {
    let (from, to, years) = match code {
        "SP" => ((3, 21), (6, 21), 0),
        "SU" => ((6, 21), (9, 24), 0),
        "FA" => ((9, 24), (12, 21), 0),
        "WI" => ((12, 21), (3, 21), 1),
        _ => return None,
    };
    Some((julian_day(year, from.0, from.1) * DAY, julian_day(year + years, to.0, to.1) * DAY))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use super::*;
    use crate::eval::{SHARED, tables};

    #[test]
    fn is_score_dates_py() {
        let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(SHARED);
        let (script, table) = (shared.join("score_dates.py"), shared.join("tables/dates/chrono_vi.tsv"));
        if !script.is_file() || !table.is_file() || Command::new("python3").arg("--version").output().is_err() {
            return eprintln!("skipped: it needs python3, score_dates.py and its table beside the repository");
        }
        let rows = tables::read(&table).unwrap().unwrap();
        let right = tables::predict_dates(&rows).unwrap();
        // The values of other rows, of every form, against each row.
        let mut values: Vec<Value> =
            rows.iter().skip(1).filter_map(|row| row.get(2)).map(|value| value.as_str().into()).collect();
        values.extend(
            ["2012-W31", "2012-08-10TMO", "2012-Q3", "2012-H2", "2012-SU", "P3D", "2012-08", "2012-02-30"].map(Value::from),
        );
        for round in 0..12 {
            let mut predicted = right.clone();
            if round > 0 {
                for (i, item) in predicted.iter_mut().flat_map(|(_, dates)| dates).enumerate() {
                    item["value"] = values[(i * 7 + round * 3) % values.len()].clone();
                }
            }
            let file = tempfile::NamedTempFile::new().unwrap();
            let lines =
                predicted.iter().map(|(line, dates)| format!("{}\n", serde_json::json!({ "line": line, "dates": dates })));
            fs::write(file.path(), lines.collect::<String>()).unwrap();
            let output = Command::new("python3").arg(&script).arg(&table).arg(file.path()).arg("--json").output().unwrap();
            let theirs: Value = serde_json::from_slice(&output.stdout).unwrap();
            let ours = score(&rows, &predicted, "none");
            let n = |name: &str| theirs[name].as_u64().unwrap() as usize;
            let figures = Figures {
                rows: n("rows"),
                found: n("found"),
                span: n("span"),
                overlap: n("overlap"),
                start: n("start"),
                exact: n("exact"),
                silent: n("silent rows"),
                quiet: n("quiet"),
            };
            assert_eq!(ours, figures, "round {round}");
        }
    }
}
