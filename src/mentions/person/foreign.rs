//! Names of people abroad: `Vladimir Putin`, `Kay Rala Xanana Gusmão`, `Moon Jae-in`, `Ri-chớt Ních-xơn`, `Ursula von der Leyen`.

use std::ops::Range;
use std::sync::LazyLock;

use super::korean::is_korean;
use super::vietnamese::is_foreign;
use super::{cue, name};
use crate::data::Table;
use crate::mentions::place;
use crate::tokens::{Gap, Tokens};

/// Given names, and the names by which alone their bearers are known, `Messi`, `De Gea`: whether each is the one, and the other.
static GIVEN_NAMES: LazyLock<Table<(bool, bool)>> =
    LazyLock::new(|| Table::read(crate::data::text!("givennames.tsv"), |row| (row[0] != "alone", row[0] != "-")));

const MOST_WORDS: usize = 5;

/// How sure words abroad are of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// Their shape alone: `Moon Jae-in`.
    Shape,
    /// They start with a given name: `Jennifer Lopez`.
    Given,
}

/// How many tokens a name has, how many words, and how sure it is.
pub(super) type Abroad = (usize, usize, Certainty);

/// Reads a name.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Abroad> {
    let given = is_given(tokens, at);
    let is_known = n_alone(tokens, at, end) > 0;
    if !given && !is_known && !is_korean(tokens, at) && !is_foreign_word(tokens, at, end) {
        // `Mỹ Marie Harf`, `người Thái Suda Chaiyo`: the country is no part of the name.
        let is_country = || {
            place::is_name(tokens, at)
                || place::read_country(tokens, at, end).is_some()
                || at > 0 && tokens.key(at - 1) == "người"
        };
        if !is_foreign_word(tokens, name::word_end(tokens, at, end), end) || is_country() {
            return None;
        }
    }
    let (mut next, mut n_words, mut n_foreign) = (at, 0, 0);
    while next < end && n_words < MOST_WORDS {
        let particles = if n_words > 0 { n_particles(tokens, next, end) } else { 0 };
        let word = next + particles;
        // `Turki al-Saadi`
        let is_apart = n_words == 0 || tokens.gap(word) == Gap::Space || particles > 1 && tokens.mark(word - 1) == '-';
        let starts = word < end && name::starts_word(tokens, word, n_words > 0) && is_apart;
        let is_shouted = tokens.is_capitals(word) && tokens.n_chars(word) > 1;
        if !starts || is_shouted || n_words > 0 && cue::is_title(tokens, word, end) {
            break;
        }
        // `Blue Lotus Việt Nam Kenji Tanaka`: a company's name goes before the person's.
        if n_words > 0 && place::read_country(tokens, word, end).is_some_and(|len| len > 1) {
            return None;
        }
        n_words += 1;
        n_foreign += usize::from(is_foreign_word(tokens, word, end));
        next = name::word_end(tokens, word, end);
        // `George W. Bush`.
        let is_cut = tokens.n_chars(word) == 1 && tokens.mark(next) == '.' && tokens.glued(next);
        if is_cut && name::starts_word(tokens, next + 1, true) && next + 1 < end {
            next += 1;
        }
        // `Joseph (Joe) Biden`
        let is_pet = tokens.mark(next) == '(' && is_pet_name(tokens, next + 1, end) && tokens.mark(next + 2) == ')';
        if is_pet && n_foreign > 0 && next + 3 < end && name::starts_word(tokens, next + 3, true) {
            next += 3;
        }
    }
    if n_words == 0 || n_foreign == 0 && !is_known {
        return None;
    }
    // `Ekaterina Đại đế`, `Elizabeth II`
    let is_great = n_words > 1 && (tokens.key(next - 1), tokens.key(next)) == ("đại", "đế");
    let is_regnal =
        || tokens.gap(next) == Gap::Space && matches!(tokens.text(next), "II" | "III" | "IV" | "V" | "VI" | "XII" | "XVI");
    next += usize::from(next < end && (is_great || is_regnal()));
    // The surname of `Park Bo Gum` is a word for things elsewhere.
    let is_thing = is_thing(tokens, at + usize::from(is_korean(tokens, at))..next)
        || place::read_listed(tokens, at, end).is_some_and(|len| !given || len >= next - at);
    let is_sure = n_words > 1 && (given || is_korean(tokens, at)) || n_alone(tokens, at, next) == next - at;
    let certainty = if is_sure { Certainty::Given } else { Certainty::Shape };
    (!is_thing).then_some((next - at, n_words, certainty))
}

/// Whether a word among them is no person's: `Miss World`, `Asia's Next Top Model`.
pub(super) fn is_thing(tokens: &Tokens, mut words: Range<usize>) -> bool {
    words.any(|at| cue::is_tail(tokens, at) || matches!(tokens.mark(at), '\'' | '’') && tokens.text(at + 1) == "s")
}

/// How many tokens the name of someone has who is known by it alone: `Messi`, `De Gea`.
fn n_alone(tokens: &Tokens, at: usize, end: usize) -> usize {
    GIVEN_NAMES.longest(tokens, at, end).filter(|(_, (_, alone))| *alone).map_or(0, |(len, _)| len)
}

/// Whether the word is a given name abroad.
pub(crate) fn is_given(tokens: &Tokens, at: usize) -> bool {
    // `H'Hen Niê`
    let is_ede = || tokens.text(at) == "H" && matches!(tokens.mark(at + 1), '\'' | '’') && tokens.glued(at + 1);
    let is_listed =
        || GIVEN_NAMES.may_start(tokens, at) && GIVEN_NAMES.exact(tokens, &(at..at + 1)).is_some_and(|(given, _)| *given);
    tokens.n_chars(at) == 1 && is_ede() || tokens.is_capitalised(at) && is_listed()
}

/// Whether a given name stands inside words that start with none: they hold the name of a body, too.
pub(super) fn holds_given(tokens: &Tokens, at: usize, len: usize) -> bool {
    // `Karine Jean-Pierre` has but one more.
    let is_first = |&given: &usize| name::word_end(tokens, given, at + len) < at + len;
    !is_given(tokens, at) && (at + 1..at + len - 1).filter(is_first).any(|at| is_given(tokens, at))
}

/// Whether a word is foreign, or spelt out as it sounds: `Ri-chớt`, `Pu-tin`.
fn is_foreign_word(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_spelt_out = || tokens.mark(at + 1) == '-' && (at + 2..=end).contains(&name::word_end(tokens, at, end));
    is_foreign(tokens, at) || is_spelt_out()
}

/// Whether a word may be what somebody is called by those who know them: `Joe`, but not `NASA`.
fn is_pet_name(tokens: &Tokens, at: usize, end: usize) -> bool {
    tokens.is_capitalised(at) && !tokens.is_capitals(at) && is_foreign_word(tokens, at, end)
}

/// How many small words of a name stand at `at`: `bin`, `von der`.
fn n_particles(tokens: &Tokens, at: usize, end: usize) -> usize {
    const PARTICLES: [&str; 18] =
        ["bin", "ibn", "al", "el", "de", "da", "del", "do", "dos", "di", "du", "van", "von", "der", "den", "la", "le", "ten"];
    // `… và Ri-chớt`: a particle stands before a capital, and a bare hyphen does not.
    if !tokens.is_word(at) || tokens.is_capitalised(at) {
        return 0;
    }
    (at..end.min(at + 3))
        .take_while(|&at| PARTICLES.contains(&tokens.text(at)) || tokens.mark(at) == '-' && tokens.glued(at))
        .count()
}
