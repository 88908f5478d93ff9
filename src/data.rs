//! Tables of facts, one a row, looked up by phrase.
//!
//! The files stand in `data/`: tab-separated, `#` before what explains them, a phrase in the first column; or stanzas of
//! `key: value`; `build.rs` packs them. Phrases are split and folded by the same code as the text, so case, tone place and spacing never matter.

use std::ops::Range;
use std::sync::LazyLock;

use crate::hashed::{Hashed, and};
use crate::texts::cut;
use crate::tokens::{Gap, Tokens, hashes};

/// A file of `data/`, as it was before `build.rs` packed it.
macro_rules! text {
    ($name:literal) => {
        $crate::data::unpacked(include!(concat!(env!("OUT_DIR"), "/", $name)))
    };
}
pub(crate) use text;

/// All files, one behind the other.
static TEXTS: LazyLock<String> = LazyLock::new(|| {
    unpack(include_bytes!(concat!(env!("OUT_DIR"), "/tables")), include_str!(concat!(env!("OUT_DIR"), "/letters")))
});

/// A range of all files: see [`text!`].
#[inline(never)]
pub(crate) fn unpacked(range: Range<usize>) -> &'static str {
    &TEXTS[range]
}

/// A byte from 0x80 on is one of `letters`, a control character the end of a line: it tells how many letters the next one takes from the
/// one that ends. All other bytes, and the tabs behind columns, are themselves.
fn unpack(packed: &[u8], letters: &str) -> String {
    let letters: Vec<&str> = letters.char_indices().map(|(at, c)| &letters[at..at + c.len_utf8()]).collect();
    let (mut text, mut line) = (Vec::with_capacity(packed.len() * 3), 0);
    for &byte in packed {
        match byte {
            0x80.. => text.extend_from_slice(letters[usize::from(byte - 0x80)].as_bytes()),
            b'\t' => {
                text.push(byte);
                line = text.len();
            }
            b' '.. => text.push(byte),
            _ => {
                let n_shared = usize::from(if byte < b'\t' { byte } else { byte - 1 });
                let is_first = |byte: &u8| !(0x80..0xc0).contains(byte);
                let shared = text[line..].iter().enumerate().filter(|(_, byte)| is_first(byte)).nth(n_shared);
                let shared = shared.map_or(text.len(), |(len, _)| line + len);
                text.push(b'\n');
                let next = text.len();
                text.extend_from_within(line..shared);
                line = next;
            }
        }
    }
    String::from_utf8(text).expect("letters are whole")
}

/// Facts by phrase.
pub(crate) struct Table<V> {
    phrases: Phrases,
    facts: Vec<V>,
}

/// Phrases by the hashes of their words. Apart from the facts, so that reading and searching are compiled once and not for every
/// table: that saves a tenth of the wasm.
///
/// Every beginning of a phrase is found by a hash of its words; a search goes on word by word while it finds one. Words are the same where their hashes are: of 64 bits, so that the words of all tables and of a million articles meet no other by
/// chance.
pub(crate) struct Phrases {
    /// Bits set where first words hash to: most words of a text start no phrase, and are turned away here.
    firsts: Vec<u64>,
    /// The same of last words.
    lasts: Vec<u64>,
    /// By the hash of the words.
    beginnings: Hashed<Beginning>,
}

/// The words of no table do.
const MEET: &str = "too many hashes of a table meet";

/// What is known of the words with which a phrase begins, or which are one.
#[derive(Clone, Copy, Default)]
struct Beginning {
    /// The number of the fact, from one on, of a phrase that ends here; else zero.
    fact: u32,
    /// With which words phrases go on: the bits that they hash to, so that few others are looked for.
    next: u16,
    /// Whether it is one word, and a phrase that opens something starts with it.
    opens: bool,
}

impl<V> Table<V> {
    /// Reads a table; `fact` makes a value of the columns after the first.
    pub(crate) fn read(tsv: &str, fact: impl Fn(&[&str]) -> V) -> Self {
        let mut facts = Vec::new();
        let phrases = Phrases::read(tsv, &mut |row| facts.push(fact(row)));
        Self { phrases, facts }
    }

    /// A table of phrases and their facts; of equal phrases the first counts.
    pub(crate) fn new<'p>(facts: impl Iterator<Item = (&'p str, V)>) -> Self {
        Self::opening(facts, |_, _| true)
    }

    /// The same, where not all phrases [open](Phrases::opens) something: `opens` tells which do.
    pub(crate) fn opening<'p>(facts: impl Iterator<Item = (&'p str, V)>, opens: impl Fn(&str, &V) -> bool) -> Self {
        let (mut phrases, mut made, mut openers) = (String::new(), Vec::new(), Vec::new());
        facts.for_each(|(phrase, fact)| {
            phrases.push_str(phrase);
            phrases.push('\n');
            openers.push(opens(phrase, &fact));
            made.push(fact);
        });
        Self { phrases: Phrases::new(&phrases, &openers), facts: made }
    }

    pub(crate) fn phrases(&self) -> &Phrases {
        &self.phrases
    }

    /// Whether a phrase may start with the word at `at`; most that start none are told by this alone.
    #[inline]
    pub(crate) fn may_start(&self, tokens: &Tokens, at: usize) -> bool {
        self.phrases.may_start(tokens, at)
    }

    /// The longest phrase that starts at `at` and ends before `end`: how many tokens it has, and its fact.
    #[inline]
    pub(crate) fn longest(&self, tokens: &Tokens, at: usize, end: usize) -> Option<(usize, &V)> {
        if !self.may_start(tokens, at) {
            return None;
        }
        self.phrases.longest(tokens, at, end).map(|(len, fact)| (len, &self.facts[fact]))
    }

    /// The longest phrase that ends right before `at` and starts no earlier than `start`: where it starts, and its fact.
    pub(crate) fn longest_before(&self, tokens: &Tokens, at: usize, start: usize) -> Option<(usize, &V)> {
        if at <= start || !may_have(&self.phrases.lasts, tokens.hash(at - 1)) {
            return None;
        }
        (start..at).find_map(|first| Some((first, self.exact(tokens, &(first..at))?)))
    }

    /// The fact of the phrase that is just the tokens of `range`.
    pub(crate) fn exact(&self, tokens: &Tokens, range: &Range<usize>) -> Option<&V> {
        self.longest(tokens, range.start, range.end).filter(|(len, _)| *len == range.len()).map(|(_, fact)| fact)
    }
}

impl Phrases {
    /// Of a table, whose rows `add` gets without the phrases.
    fn read(tsv: &str, add: &mut dyn FnMut(&[&str])) -> Self {
        let n = rows(tsv).map(|row| add(&row[1..])).count();
        Self::new(tsv.split('\t').next().unwrap_or_default(), &vec![true; n])
    }

    /// Of phrases, a line each, and whether each of them opens something.
    fn new(phrases: &str, opens: &[bool]) -> Self {
        let n = opens.len();
        let n_words = phrases.bytes().filter(|byte| matches!(byte, b' ' | b'\n')).count() + 1;
        let mut made = Self {
            firsts: vec![0; (n / 4).next_power_of_two()],
            lasts: vec![0; (n / 4).next_power_of_two()],
            beginnings: Hashed::with_room(n_words),
        };
        let (mut hash, mut n_phrases) = (0, 0);
        let mut words = hashes(phrases).peekable();
        while let Some((gap, word)) = words.next() {
            let is_first = gap >= Gap::Line;
            if is_first {
                n_phrases += 1;
                hash = 0;
                let (at, bit) = bit(&made.firsts, word);
                made.firsts[at] |= bit;
            } else {
                made.beginnings.entry(hash).expect(MEET).next |= next_bit(word);
            }
            hash = and(hash, word);
            let beginning = made.beginnings.entry(hash).expect(MEET);
            beginning.opens |= is_first && opens[n_phrases as usize - 1];
            if words.peek().is_none_or(|(gap, _)| *gap >= Gap::Line) {
                // Of equal phrases the first counts.
                beginning.fact = if beginning.fact == 0 { n_phrases } else { beginning.fact };
                let (at, bit) = bit(&made.lasts, word);
                made.lasts[at] |= bit;
            }
        }
        debug_assert_eq!(n_phrases as usize, n, "every row has a phrase");
        made
    }

    #[inline]
    fn may_start(&self, tokens: &Tokens, at: usize) -> bool {
        may_have(&self.firsts, tokens.hash(at))
    }

    /// Whether a phrase that opens something, a mention or what it was made for, starts with the word at `at`.
    pub(crate) fn opens(&self, tokens: &Tokens, at: usize) -> bool {
        self.may_start(tokens, at) && self.beginnings.get(and(0, tokens.hash(at))).is_some_and(|beginning| beginning.opens)
    }

    fn longest(&self, tokens: &Tokens, at: usize, end: usize) -> Option<(usize, usize)> {
        let (mut hash, mut next, mut found) = (0, u16::MAX, None);
        for (len, word) in (1..).zip(tokens.hashes(at..end.min(tokens.len()))) {
            if next & next_bit(word) == 0 {
                break;
            }
            hash = and(hash, word);
            let Some(beginning) = self.beginnings.get(hash) else { break };
            if beginning.fact > 0 {
                found = Some((len, beginning.fact as usize - 1));
            }
            next = beginning.next;
        }
        found
    }
}

/// The words with which the phrases of several tables start, so that one look at a word tells for all of them.
pub(crate) struct Firsts(Hashed<usize>);

impl Firsts {
    /// Of tables, and of single words beside them, each with the bits that its first words get.
    pub(crate) fn new(tables: &[(&Phrases, u16)], words: &[(&str, u16)]) -> Self {
        let mut made: Hashed<usize> = Hashed::default();
        let mut add = |hash, bits: u16| *made.entry(hash).expect(MEET) |= usize::from(bits);
        for (phrases, bits) in tables {
            let firsts = phrases.beginnings.iter().filter(|(_, beginning)| beginning.opens);
            firsts.for_each(|(hash, _)| add(hash, *bits));
        }
        for (word, bits) in words {
            hashes(word).for_each(|(_, word)| add(and(0, word), *bits));
        }
        Self(made)
    }

    /// The bits of all tables that have a phrase which starts with the word at `at`.
    pub(crate) fn of(&self, tokens: &Tokens, at: usize) -> u16 {
        self.0.get(and(0, tokens.hash(at))).unwrap_or_default() as u16
    }
}

/// The bit of a word that goes on with a phrase.
fn next_bit(word: u64) -> u16 {
    1 << (word >> 60)
}

/// Where a set of a power of two of numbers has the bit of a word.
#[inline(always)]
fn bit(set: &[u64], word: u64) -> (usize, u64) {
    ((word as usize >> 6) & (set.len() - 1), 1 << (word & 63))
}

/// Whether a set may have a word: of those that it has not, one in ten or less passes.
#[inline(always)]
fn may_have(set: &[u64], word: u64) -> bool {
    let (at, bit) = bit(set, word);
    set[at] & bit != 0
}

/// The most columns that a table has.
pub(crate) const MOST_COLUMNS: usize = 7;

/// The rows of a table, each cell by cell; the cells that it has not are empty.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = [&str; MOST_COLUMNS]> {
    let mut columns = [None; MOST_COLUMNS];
    columns.iter_mut().zip(table.split('\t')).for_each(|(rest, column)| *rest = Some(column));
    std::iter::from_fn(move || columns[0].is_some().then(|| columns.each_mut().map(cell)))
}

/// The next cell of a column, of which `rest` is left.
fn cell<'t>(rest: &mut Option<&'t str>) -> &'t str {
    let Some(column) = *rest else { return "" };
    // Cells are so short that what searches many bytes at once is slower.
    let end = column.bytes().position(|byte| byte == b'\n');
    *rest = end.map(|end| &column[end + 1..]);
    &column[..end.unwrap_or(column.len())]
}

/// The rows of a table as it is written in `data/`.
#[cfg(test)]
pub(crate) fn written(tsv: &str) -> impl Iterator<Item = Vec<&str>> {
    tsv.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The lines of a file of stanzas: the number of the stanza, the key, the value.
pub(crate) fn stanzas(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut number = 0;
    text.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        number += usize::from(line.is_empty());
        cut(line, ": ").map(|(key, value)| (number, key, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    /// Every table: its file and how many columns it has.
    const FILES: &[(&str, &str, usize)] = &[
        ("abbreviations", include_str!("../data/abbreviations.tsv"), 2),
        ("agencies", include_str!("../data/agencies.tsv"), 1),
        ("bylines", include_str!("../data/bylines.tsv"), 2),
        ("calendar", include_str!("../data/calendar.tsv"), 3),
        ("capitals", include_str!("../data/capitals.tsv"), 2),
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
        ("givennames", include_str!("../data/givennames.tsv"), 2),
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
        ("spots", include_str!("../data/spots.tsv"), 1),
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
            for row in written(tsv) {
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
            let general = written(include_str!("../data/lines.tsv")).any(|row| row[0] == phrase.trim_end_matches(" …"));
            assert!(rank < 5 || lines.insert(phrase) && !general, "{value} stands twice");
        }
    }

    #[test]
    fn packed_lines_share_letters() {
        assert_eq!(unpack(b"t\x80i\x02t\0b\t\x81\x01\x01a\t", "ôđ"), "tôi\ntôt\nb\tđ\nđ\nđa\t");
        let rows_of = |text| rows(text).map(|row| row[..3].to_vec()).collect::<std::collections::BTreeSet<_>>();
        let as_written = written(include_str!("../data/provinces.tsv")).collect();
        assert_eq!(rows_of(text!("provinces.tsv")), as_written);
    }

    #[test]
    fn stanzas_are_numbered() {
        let text = "# a: b\n\nname: A\nmark: (A: B) -\n\nname: C";
        let lines: Vec<_> = stanzas(text).collect();
        assert_eq!(lines, [(1, "name", "A"), (1, "mark", "(A: B) -"), (2, "name", "C")]);
    }

    #[test]
    fn the_longest_phrase_wins() {
        let table = Table::read("tháng mười\ntháng mười một\ntin\t10\n11\n1", |row| row[0].parse::<u32>().unwrap());
        let tokens = tokens_of("Tháng Mười một, tháng mười");
        assert_eq!(table.longest(&tokens, 0, tokens.len()), Some((3, &11)));
        assert_eq!(table.longest(&tokens, 0, 2), Some((2, &10)));
        assert_eq!(table.exact(&tokens, &(4..6)), Some(&10));
        assert_eq!(table.exact(&tokens, &(0..2)), Some(&10));
        assert_eq!(table.exact(&tokens, &(0..4)), None);
    }
}
