//! Tables of facts, one a row, looked up by phrase.
//!
//! The files stand in `data/`: tab-separated, `#` before what explains them, a phrase in the first column. Phrases are
//! split and folded by the same code as the text, so case, tone place and spacing never matter.

use std::ops::Range;

use crate::source::Source;
use crate::tokens::Tokens;

/// Facts by phrase.
pub(crate) struct Table<V> {
    /// Sorted by phrase; each phrase as the keys of its tokens.
    rows: Vec<(Vec<String>, V)>,
}

impl<V> Table<V> {
    /// Reads a table; `fact` makes a value of the columns after the first.
    pub(crate) fn read(tsv: &str, fact: impl Fn(&[&str]) -> V) -> Self {
        let mut rows: Vec<(Vec<String>, V)> = rows(tsv)
            .map(|columns| {
                let phrase = Tokens::split(Source::repair(columns[0]));
                ((0..phrase.len()).map(|at| phrase.key(at).into()).collect(), fact(&columns[1..]))
            })
            .collect();
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self { rows }
    }

    /// The longest phrase that starts at `at` and ends before `end`: how many tokens it has, and its fact.
    pub(crate) fn longest(&self, tokens: &Tokens, at: usize, end: usize) -> Option<(usize, &V)> {
        let first = tokens.key(at);
        let start = self.rows.partition_point(|(keys, _)| keys[0].as_str() < first);
        self.rows[start..]
            .iter()
            .take_while(|(keys, _)| keys[0] == first)
            .filter(|(keys, _)| keys.len() <= end.saturating_sub(at))
            .filter(|(keys, _)| keys.iter().enumerate().all(|(i, key)| tokens.key(at + i) == key))
            .max_by_key(|(keys, _)| keys.len())
            .map(|(keys, fact)| (keys.len(), fact))
    }

    /// The fact of the phrase that is just the tokens of `range`.
    pub(crate) fn exact(&self, tokens: &Tokens, range: &Range<usize>) -> Option<&V> {
        self.longest(tokens, range.start, range.end).filter(|(len, _)| *len == range.len()).map(|(_, fact)| fact)
    }
}

/// The rows of a table, as columns.
pub(crate) fn rows(tsv: &str) -> impl Iterator<Item = Vec<&str>> {
    tsv.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table: its file and how many columns it has.
    const FILES: [(&str, &str, usize); 6] = [
        ("bylines", include_str!("../data/bylines.tsv"), 2),
        ("calendar", include_str!("../data/calendar.tsv"), 3),
        ("credits", include_str!("../data/credits.tsv"), 2),
        ("lines", include_str!("../data/lines.tsv"), 3),
        ("outlets", include_str!("../data/outlets.tsv"), 2),
        ("stamps", include_str!("../data/stamps.tsv"), 2),
    ];

    #[test]
    fn tables_are_sorted_and_whole() {
        for (name, tsv, columns) in FILES {
            assert!(
                tsv.contains("# source:") && tsv.contains("licence:") && tsv.contains("date:"),
                "{name} says where it is from"
            );
            let mut before = String::new();
            for row in rows(tsv) {
                assert_eq!(row.len(), columns, "{name}: {row:?}");
                assert!(before.as_str() < row[0], "{name}: {:?} stands after {before:?}", row[0]);
                assert_eq!(row[0], crate::fold::fold(row[0]), "{name}: phrases are written folded");
                before = row[0].into();
            }
        }
    }

    #[test]
    fn the_longest_phrase_wins() {
        let table = Table::read("tháng mười\t10\ntháng mười một\t11\ntin\t1", |row| row[0].parse::<u32>().unwrap());
        let tokens = Tokens::split(Source::repair("Tháng Mười một, tháng mười"));
        assert_eq!(table.longest(&tokens, 0, tokens.len()), Some((3, &11)));
        assert_eq!(table.longest(&tokens, 0, 2), Some((2, &10)));
        assert_eq!(table.exact(&tokens, &(4..6)), Some(&10));
        assert_eq!(table.exact(&tokens, &(0..2)), Some(&10));
        assert_eq!(table.exact(&tokens, &(0..4)), None);
    }
}
