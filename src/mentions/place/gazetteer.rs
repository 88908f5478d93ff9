//! The names that the tables have: provinces, countries, cities abroad, districts, landmarks.

use std::ops::Range;
use std::sync::LazyLock;

use super::context;
use crate::article::PlaceKind;
use crate::data::{Table, rows};
use crate::fold::fold;
use crate::hashed::Hashed;
use crate::tokens::{Tokens, hash_text};

/// What the tables know of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) kind: PlaceKind,
    /// The name of which it is a spelling, itself where it is of none: `TP Hồ Chí Minh` for `TPHCM`.
    pub(crate) of: &'static str,
    /// Where it lies.
    pub(crate) parent: Option<&'static str>,
    pub(super) reading: Reading,
}

/// What a name needs to be read as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Nothing: it is no other word.
    Name,
    /// A country that is also a common word or a given name: `Mỹ`, `Anh`.
    Word,
    /// Also a person's name or common elsewhere: a word before it that says where, or another place beside it.
    Cue,
}

/// The names; first words are those of names that may start in lower case: of regions and waters, and of more than two words, `đồng
/// bằng sông Cửu Long`.
pub(super) static NAMES: LazyLock<Table<Known>> = LazyLock::new(|| {
    let provinces =
        rows(crate::data::text!("provinces.tsv")).map(|row| Known::new(PlaceKind::Province, row[0], row[1], "-", "name"));
    let countries =
        rows(crate::data::text!("countries.tsv")).map(|row| Known::new(PlaceKind::Country, row[0], row[1], "-", row[2]));
    let cities = rows(crate::data::text!("cities.tsv")).map(|row| Known::new(PlaceKind::City, row[0], row[1], row[2], "name"));
    let districts =
        rows(crate::data::text!("districts.tsv")).map(|row| Known::new(PlaceKind::District, row[0], row[1], row[2], row[3]));
    let landmarks = rows(crate::data::text!("landmarks.tsv")).map(|row| Known::new(kind(row[2]), row[0], row[1], row[3], "name"));
    let names = provinces.chain(countries).chain(cities).chain(districts).chain(landmarks);
    Table::opening(names, |name, known| {
        // What a dash glues on is no word by itself: `an-ba-ni`.
        let is_gap = |byte: u8| byte.is_ascii_punctuation() && !matches!(byte, b'-' | b'\'') || byte == b' ';
        matches!(known.kind, PlaceKind::Region | PlaceKind::Water) || name.bytes().filter(|&byte| is_gap(byte)).count() > 1
    })
});

/// The provinces to which others belong since 2025-07-01, by the folded names of these.
static MERGED: LazyLock<Hashed<&str>> = LazyLock::new(|| {
    rows(crate::data::text!("provinces.tsv")).filter_map(|row| Some((hash_text(row[0]), given(row[2])?))).collect()
});

impl Known {
    /// A row of a table: the name, and what is known of it.
    fn new(kind: PlaceKind, name: &'static str, of: &'static str, parent: &'static str, reading: &str) -> (&'static str, Self) {
        let reading = match reading {
            "name" => Reading::Name,
            "word" => Reading::Word,
            _ => Reading::Cue,
        };
        (name, Self { kind, of: given(of).unwrap_or(name), parent: given(parent), reading })
    }
}

/// The longest name that starts at `at`, written with the capitals of one: how many tokens it has.
pub(super) fn longest(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Known)> {
    let may_start = NAMES.may_start(tokens, at) || STATES.may_start(tokens, at);
    if !may_start || !tokens.is_capitalised(at) && !NAMES.phrases().opens(tokens, at) {
        return None;
    }
    let state = if STATES.may_start(tokens, at) { state_len(tokens, at, end) } else { 0 };
    let (len, known) = NAMES.longest(tokens, at + state, end)?;
    if state > 0 {
        let is_country = known.kind == PlaceKind::Country && tokens.is_capitalised(at) && tokens.is_capitalised(at + state);
        return is_country.then_some((state + len, Known { reading: Reading::Name, ..*known }));
    }
    is_written(tokens, &(at..at + len), known.kind).then_some((len, *known))
}

/// What the tables know of just these words.
pub(crate) fn exact(tokens: &Tokens, range: &Range<usize>) -> Option<&'static Known> {
    NAMES.exact(tokens, &(range.start + state_len(tokens, range.start, range.end)..range.end))
}

/// What states are.
static STATES: LazyLock<Table<()>> =
    LazyLock::new(|| Table::read("cộng hòa\ncộng hòa hồi giáo\ncộng hòa liên bang\ncộng hòa nhân dân\nvương quốc", |_| ()));

/// How many tokens say what state a country is, before its name, unless the tables have both: `Cộng hòa` in `Cộng hòa Italy`.
fn state_len(tokens: &Tokens, at: usize, end: usize) -> usize {
    let Some((len, _)) = STATES.longest(tokens, at, tokens.len()) else { return 0 };
    let is_whole = || NAMES.longest(tokens, at, end).is_some_and(|(known, _)| known > len);
    // `đảng Cộng hòa Mỹ`
    let is_party = at > 0 && matches!(tokens.key(at - 1), "đảng" | "sĩ" | "sỹ" | "phe" | "viên");
    if at + len >= end || is_party || is_whole() { 0 } else { len }
}

/// The province to which another one belongs since 2025-07-01.
pub(crate) fn now(province: &str) -> Option<&'static str> {
    MERGED.get(hash_text(&fold(province)))
}

/// Reads a province, or Vietnam, in any case: where the author of a byline was.
pub(crate) fn home(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let (len, known) = NAMES.longest(tokens, at, end)?;
    let is_home = known.kind == PlaceKind::Province || known.kind == PlaceKind::Country && tokens.key(at) == "việt";
    is_home.then_some(len)
}

/// The kind that a table names.
pub(super) fn kind(name: &str) -> PlaceKind {
    match name {
        "province" => PlaceKind::Province,
        "country" => PlaceKind::Country,
        "district" => PlaceKind::District,
        "commune" => PlaceKind::Commune,
        "hamlet" => PlaceKind::Hamlet,
        "city" => PlaceKind::City,
        "region" => PlaceKind::Region,
        "street" => PlaceKind::Street,
        "water" => PlaceKind::Water,
        "land" => PlaceKind::Land,
        "venue" => PlaceKind::Venue,
        _ => unreachable!("no such kind of place: {name}"),
    }
}

/// Names of up to two words have a capital on each, `Hòa Bình`, but not `Hòa bình`; of regions and of longer names the first
/// word tells little: `miền Bắc`, `Đồng bằng sông Cửu Long`, `Cộng hòa Séc`.
fn is_written(tokens: &Tokens, range: &Range<usize>, kind: PlaceKind) -> bool {
    // `Phi-líp-pin`: what a dash glues on needs no capital.
    let heads = || range.clone().filter(|&at| tokens.is_word(at) && (at == range.start || !is_tied(tokens, at)));
    let is_phrase = heads().nth(2).is_some() || matches!(kind, PlaceKind::Region | PlaceKind::Water);
    if heads().nth(1).is_some() && is_phrase {
        // `Bắc bộ`, as some papers write it.
        let part = || {
            matches!(tokens.key(range.end - 1), "bộ" | "nguyên")
                && tokens.is_capitalised(range.start)
                && !context::follows_name(tokens, range.start)
        };
        heads().skip(1).any(|at| tokens.is_capitalised(at)) || part()
    } else {
        heads().all(|at| tokens.is_capitalised(at))
    }
}

/// Whether a word is tied to the one before it by a dash or an apostrophe without spaces.
fn is_tied(tokens: &Tokens, at: usize) -> bool {
    tokens.glued(at) && tokens.glued(at - 1) && matches!(tokens.mark(at - 1), '-' | '\'' | '’')
}

fn given(column: &'static str) -> Option<&'static str> {
    (column != "-").then_some(column)
}
