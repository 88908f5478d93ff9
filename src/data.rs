//! Tables of facts, one a row, looked up by phrase.
//!
//! The files stand in `data/`: tab-separated, `#` before what explains them, a phrase in the first column; or stanzas of
//! `key: value`. Phrases are split and folded by the same code as the text, so case, tone place and spacing never matter.

use std::ops::Range;

use crate::source::Source;
use crate::tokens::{Gap, Tokens};

/// Facts by phrase.
pub(crate) struct Table<V> {
    phrases: Phrases,
    facts: Vec<V>,
}

/// Phrases in the order of the hashes of their first words. Apart from the facts, so that sorting and searching are compiled
/// once and not for every table: that saves a tenth of the wasm.
struct Phrases {
    /// The keys of the words of each phrase, each with a line end behind it.
    keys: String,
    list: Vec<Phrase>,
    /// A bit for each hash of a first word: most words of a text start no phrase, and are turned away here.
    filter: [u64; FILTER_BITS / 64],
}

/// Enough for the largest table to leave most bits empty.
const FILTER_BITS: usize = 8192;

struct Phrase {
    /// Of the first word.
    hash: u32,
    /// Where its keys start.
    start: u32,
    n_tokens: u32,
    fact: u32,
}

impl<V> Table<V> {
    /// Reads a table; `fact` makes a value of the columns after the first.
    pub(crate) fn read(tsv: &str, fact: impl Fn(&[&str]) -> V) -> Self {
        Self::new(rows(tsv).map(|columns| (columns[0], fact(&columns[1..]))))
    }

    /// A table of phrases and their facts; of equal phrases the first counts.
    pub(crate) fn new<'p>(facts: impl Iterator<Item = (&'p str, V)>) -> Self {
        let (phrases, facts): (Vec<&str>, Vec<V>) = facts.unzip();
        Self { phrases: Phrases::new(&phrases), facts }
    }

    /// The longest phrase that starts at `at` and ends before `end`: how many tokens it has, and its fact.
    pub(crate) fn longest(&self, tokens: &Tokens, at: usize, end: usize) -> Option<(usize, &V)> {
        self.phrases.longest(tokens, at, end).map(|(len, fact)| (len, &self.facts[fact]))
    }

    /// The fact of the phrase that is just the tokens of `range`.
    pub(crate) fn exact(&self, tokens: &Tokens, range: &Range<usize>) -> Option<&V> {
        self.longest(tokens, range.start, range.end).filter(|(len, _)| *len == range.len()).map(|(_, fact)| fact)
    }
}

impl Phrases {
    fn new(phrases: &[&str]) -> Self {
        // All at once: a phrase on each line.
        let source = Source::repair(&phrases.join("\n"));
        debug_assert_eq!(source.encoding, crate::article::Encoding::Unicode, "tables are not damaged");
        let tokens = Tokens::split(source);
        let mut found = Self { keys: String::new(), list: Vec::with_capacity(phrases.len()), filter: [0; FILTER_BITS / 64] };
        for at in 0..tokens.len() {
            if tokens.gap(at) >= Gap::Line {
                let (hash, start, fact) = (tokens.hash(at), found.keys.len() as u32, found.list.len() as u32);
                found.list.push(Phrase { hash, start, n_tokens: 0, fact });
                let bit = hash as usize % FILTER_BITS;
                found.filter[bit / 64] |= 1 << (bit % 64);
            }
            found.list.iter_mut().last().expect("the first token starts a line").n_tokens += 1;
            found.keys += tokens.key(at);
            found.keys.push('\n');
        }
        debug_assert_eq!(found.list.len(), phrases.len(), "every row has a phrase");
        let keys = &found.keys;
        let keys_of = |phrase: &Phrase| {
            let ends = keys[phrase.start as usize..].bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            let end = ends.map(|(end, _)| end).nth(phrase.n_tokens as usize - 1);
            &keys[phrase.start as usize..][..end.unwrap_or(0)]
        };
        // Stable: of equal phrases the first counts.
        found.list.sort_by(|one, other| (one.hash, keys_of(one)).cmp(&(other.hash, keys_of(other))));
        found.list.dedup_by(|later, first| later.hash == first.hash && keys_of(later) == keys_of(first));
        found
    }

    fn longest(&self, tokens: &Tokens, at: usize, end: usize) -> Option<(usize, usize)> {
        let hash = tokens.hash(at);
        let bit = hash as usize % FILTER_BITS;
        if self.filter[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let start = self.list.partition_point(|phrase| phrase.hash < hash);
        self.list[start..]
            .iter()
            .take_while(|phrase| phrase.hash == hash)
            .filter(|phrase| phrase.n_tokens as usize <= end.saturating_sub(at) && self.is_at(phrase, tokens, at))
            .max_by_key(|phrase| phrase.n_tokens)
            .map(|phrase| (phrase.n_tokens as usize, phrase.fact as usize))
    }

    fn is_at(&self, phrase: &Phrase, tokens: &Tokens, at: usize) -> bool {
        let mut rest = &self.keys.as_bytes()[phrase.start as usize..];
        (at..at + phrase.n_tokens as usize).all(|at| {
            let key = tokens.key(at).as_bytes();
            let same = rest.starts_with(key) && rest.get(key.len()) == Some(&b'\n');
            rest = rest.get(key.len() + 1..).unwrap_or(&[]);
            same
        })
    }
}

/// The rows of a table, as columns.
pub(crate) fn rows(tsv: &str) -> impl Iterator<Item = Vec<&str>> {
    tsv.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The lines of a file of stanzas: the number of the stanza, the key, the value.
pub(crate) fn stanzas(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut number = 0;
    text.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        number += usize::from(line.is_empty());
        line.split_once(": ").map(|(key, value)| (number, key, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table: its file and how many columns it has.
    const FILES: &[(&str, &str, usize)] = &[
        ("abbreviations", include_str!("../data/abbreviations.tsv"), 2),
        ("agencies", include_str!("../data/agencies.tsv"), 1),
        ("bylines", include_str!("../data/bylines.tsv"), 2),
        ("calendar", include_str!("../data/calendar.tsv"), 3),
        ("capitals", include_str!("../data/capitals.tsv"), 1),
        ("cities", include_str!("../data/cities.tsv"), 3),
        ("counted", include_str!("../data/counted.tsv"), 3),
        ("countries", include_str!("../data/countries.tsv"), 3),
        ("credits", include_str!("../data/credits.tsv"), 2),
        ("cut", include_str!("../data/cut.tsv"), 1),
        ("datenames", include_str!("../data/datenames.tsv"), 1),
        ("districts", include_str!("../data/districts.tsv"), 4),
        ("document-types", include_str!("../data/document-types.tsv"), 7),
        ("document-words", include_str!("../data/document-words.tsv"), 2),
        ("domains", include_str!("../data/domains.tsv"), 1),
        ("givennames", include_str!("../data/givennames.tsv"), 1),
        ("heads", include_str!("../data/heads.tsv"), 1),
        ("holdings", include_str!("../data/holdings.tsv"), 1),
        ("honorifics", include_str!("../data/honorifics.tsv"), 3),
        ("introductions", include_str!("../data/introductions.tsv"), 1),
        ("issuer-heads", include_str!("../data/issuer-heads.tsv"), 2),
        ("issuers", include_str!("../data/issuers.tsv"), 4),
        ("joiners", include_str!("../data/joiners.tsv"), 1),
        ("landmarks", include_str!("../data/landmarks.tsv"), 4),
        ("law-abbreviations", include_str!("../data/law-abbreviations.tsv"), 2),
        ("laws", include_str!("../data/laws.tsv"), 2),
        ("lettered", include_str!("../data/lettered.tsv"), 1),
        ("lines", include_str!("../data/lines.tsv"), 3),
        ("lunar", include_str!("../data/lunar.tsv"), 4),
        ("mastheads", include_str!("../data/mastheads.tsv"), 2),
        ("namesakes", include_str!("../data/namesakes.tsv"), 2),
        ("numbered", include_str!("../data/numbered.tsv"), 2),
        ("numbers", include_str!("../data/numbers.tsv"), 3),
        ("openers", include_str!("../data/openers.tsv"), 1),
        ("ordinals", include_str!("../data/ordinals.tsv"), 2),
        ("organization-heads", include_str!("../data/organization-heads.tsv"), 4),
        ("organization-words", include_str!("../data/organization-words.tsv"), 2),
        ("organizations", include_str!("../data/organizations.tsv"), 4),
        ("phones", include_str!("../data/phones.tsv"), 2),
        ("pictures", include_str!("../data/pictures.tsv"), 2),
        ("place-cues", include_str!("../data/place-cues.tsv"), 2),
        ("place-levels", include_str!("../data/place-levels.tsv"), 4),
        ("portfolios", include_str!("../data/portfolios.tsv"), 2),
        ("positions", include_str!("../data/positions.tsv"), 4),
        ("press", include_str!("../data/press.tsv"), 2),
        ("pronouns", include_str!("../data/pronouns.tsv"), 2),
        ("provinces", include_str!("../data/provinces.tsv"), 3),
        ("sentences", include_str!("../data/sentences.tsv"), 1),
        ("speech", include_str!("../data/speech.tsv"), 3),
        ("speech-words", include_str!("../data/speech-words.tsv"), 2),
        ("stamps", include_str!("../data/stamps.tsv"), 2),
        ("surnames", include_str!("../data/surnames.tsv"), 2),
        ("timecues", include_str!("../data/timecues.tsv"), 2),
        ("times", include_str!("../data/times.tsv"), 3),
        ("units", include_str!("../data/units.tsv"), 3),
    ];

    #[test]
    fn tables_are_sorted_and_whole() {
        for &(name, tsv, columns) in FILES {
            assert!(
                tsv.contains("# source:") && tsv.contains("licence:") && tsv.contains("date:"),
                "{name} says where it is from"
            );
            let mut before = String::new();
            for row in rows(tsv) {
                assert_eq!(row.len(), columns, "{name}: {row:?}");
                assert!(!row[0].trim().is_empty(), "{name}: a phrase is empty");
                assert!(before.as_str() < row[0], "{name}: {:?} stands after {before:?}", row[0]);
                assert_eq!(row[0], crate::fold::fold(row[0]), "{name}: phrases are written folded");
                before = row[0].into();
            }
        }
    }

    #[test]
    fn papers_are_sorted_and_whole() {
        const KEYS: [&str; 10] = ["name", "site", "mark", "time", "byline", "chrome", "related", "end", "tags", "section"];
        let file = include_str!("../data/outlets.txt");
        assert!(
            file.contains("# source:") && file.contains("licence:") && file.contains("date:"),
            "outlets.txt says where it is from"
        );
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(line.split_once(": ").is_some_and(|(_, value)| value == value.trim() && !value.is_empty()), "{line:?}");
            assert_eq!(line, crate::source::Source::repair(line).text, "written in NFC");
        }
        let (mut before, mut paper) = ((0, 0), String::new());
        let mut owners = std::collections::BTreeMap::new();
        let mut lines = std::collections::BTreeSet::new();
        for (stanza, key, value) in stanzas(file) {
            let rank = KEYS.iter().position(|known| *known == key).unwrap_or_else(|| panic!("no such key: {key}"));
            assert!(before <= (stanza, rank), "{key}: {value} stands too late");
            let phrase = crate::fold::fold(value);
            if before.0 < stanza {
                assert_eq!(key, "name", "a stanza starts with a name, not with {value}");
                assert!(paper < phrase, "{value} stands after {paper}");
                paper = phrase.clone();
            }
            before = (stanza, rank);
            if rank < 3 {
                let sign = phrase.trim_matches(['(', ')', '.', ' ', '-', '–']).to_owned();
                assert_eq!(*owners.entry(sign).or_insert(stanza), stanza, "{value} is of two papers");
            }
            let general = rows(include_str!("../data/lines.tsv")).any(|row| row[0] == phrase.trim_end_matches(" …"));
            assert!(rank < 5 || lines.insert(phrase) && !general, "{value} stands twice");
        }
    }

    #[test]
    fn stanzas_are_numbered() {
        let text = "# a: b\n\nname: A\nmark: (A: B) -\n\nname: C";
        let lines: Vec<_> = stanzas(text).collect();
        assert_eq!(lines, [(1, "name", "A"), (1, "mark", "(A: B) -"), (2, "name", "C")]);
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
