//! Codes, laws and ordinances cited by name: `Luật Đất đai`, `Bộ luật Hình sự`, `Luật Sửa đổi, bổ sung một số điều của
//! Luật Đất đai`, `Luật trẻ em`, `BLHS`.
//!
//! The name has no closing mark. The table of laws knows the usual ones; any other starts with a capital and ends before
//! a word that opens the next part of the clause, `quy định`, `của`, `được`.

use std::sync::LazyLock;

use super::issuer;
use super::kinds::{self, Kind};
use super::words::{self, Role, is};
use crate::data::{Table, rows};
use crate::mentions::Reading;
use crate::tokens::{Gap, Kind as Token, Tokens, with_tokens};

/// The versions of a law, each `YEAR NUMBER`, by name; `-` where they are not known.
static LAWS: LazyLock<Table<&str>> =
    LazyLock::new(|| Table::new(rows(crate::data::text!("laws.tsv")).map(|row| (row[0], row[1]))));

/// Names by their short forms.
pub(super) static SHORT: LazyLock<Table<&str>> =
    LazyLock::new(|| Table::new(rows(crate::data::text!("law-abbreviations.tsv")).map(|row| (row[0], row[1]))));

/// A name of more words is cut.
const MOST_WORDS: usize = 14;

/// The name of a country after it has no more words.
const MOST_OF_COUNTRY: usize = 3;

/// Reads a short form that stands alone, `BLHS`, and the type of what it stands for.
pub(super) fn read_short(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Kind>> {
    if !tokens.is_capitals(at) {
        return None;
    }
    let (len, name) = SHORT.longest(tokens, at, end)?;
    let kind = with_tokens(name, |name| kinds::read(name, 0, name.len()))?;
    Some(Reading::new(len, kind.value))
}

/// The name as the table of laws has it, of a name or of a short form.
pub(crate) fn full_name(name: &str) -> String {
    with_tokens(name, |tokens| SHORT.exact(tokens, &(0..tokens.len())).map_or(name, |full| *full).to_owned())
}

/// The number of the version of a year.
pub(crate) fn number(name: &str, year: u32) -> Option<&'static str> {
    let versions = with_tokens(name, |tokens| LAWS.exact(tokens, &(0..tokens.len())))?;
    let mut versions = versions.split(';').filter_map(|version| version.split_once(' '));
    versions.find(|(of, _)| of.parse() == Ok(year)).map(|(_, number)| number)
}

/// Reads the name of a law whose type, at `at`, has `kind_len` tokens: how many tokens both have. Nothing before `start`
/// is of its sentence.
pub(super) fn read(tokens: &Tokens, at: usize, kind_len: usize, start: usize, end: usize) -> Option<usize> {
    if is_of_school(tokens, at, start) {
        return None;
    }
    let is_aside = is(tokens, at, end, Role::Aside);
    let name = at + kind_len;
    if tokens.gap(name) >= Gap::Wide {
        return None;
    }
    let len = read_amending(tokens, at, kind_len, start, end)
        .or_else(|| read_known(tokens, at, kind_len, end))
        .or_else(|| read_short(tokens, at, end).map(|short| short.len))
        .or_else(|| read_words(tokens, name, end).filter(|_| tokens.is_capitalised(at) && !is_aside).map(|len| kind_len + len))?;
    // A bill is named so: `Luật Đất đai (sửa đổi)`.
    let bill = ["(", "sửa", "đổi", ")"];
    let is_bill = (0..4).all(|i| tokens.key(at + len + i) == bill[i]) && at + len + 4 <= end;
    Some(if is_bill { len + 4 } else { len })
}

/// A name of the table, where the type or the name has a capital: `Luật trẻ em`, `luật Đất đai`, but not `luật đất đai`.
fn read_known(tokens: &Tokens, at: usize, kind_len: usize, end: usize) -> Option<usize> {
    let (mut len, _) = LAWS.longest(tokens, at, end)?;
    // The law of another country has its name after it: `Luật An ninh quốc gia Hong Kong`.
    let is_headline = tokens.is_capitals(at + len - 1);
    let is_country = |at: usize| {
        let is_other = kinds::read(tokens, at, end).is_some() || issuer::read(tokens, at, end, false).is_some();
        at < end && tokens.is_word(at) && tokens.is_capitalised(at) && tokens.gap(at) < Gap::Wide && !is_headline && !is_other
    };
    len += (0..MOST_OF_COUNTRY).take_while(|more| is_country(at + len + more)).count();
    (tokens.is_capitalised(at) || tokens.is_capitalised(at + kind_len)).then_some(len)
}

/// `Luật Sửa đổi, bổ sung một số điều của Luật Đất đai`, up to the end of the last law that it names.
fn read_amending(tokens: &Tokens, at: usize, kind_len: usize, start: usize, end: usize) -> Option<usize> {
    let name = at + kind_len;
    if tokens.key(name) != "sửa" || tokens.key(name + 1) != "đổi" || !tokens.is_capitalised(at) {
        return None;
    }
    let of = (name + 2..end.min(name + 14)).find(|&at| tokens.key(at) == "của")?;
    let inner = (of + 1..end.min(of + 5)).find_map(|at| Some((at, kinds::read(tokens, at, end)?)));
    let (inner_at, kind) = inner?;
    let len = read_amended(tokens, inner_at, kind.len, start, end)?;
    Some(inner_at + len - at)
}

/// The law that another amends, which amends none itself.
fn read_amended(tokens: &Tokens, at: usize, kind_len: usize, start: usize, end: usize) -> Option<usize> {
    let is_amending = tokens.key(at + kind_len) == "sửa" && tokens.key(at + kind_len + 1) == "đổi";
    if is_amending { None } else { read(tokens, at, kind_len, start, end) }
}

/// A name that no table has. It begins with a capital; in a headline of capitals nothing shows where it ends.
fn read_words(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if !tokens.is_word(at) || !tokens.is_capitalised(at) {
        return None;
    }
    if tokens.is_capitals(at - 1) && tokens.n_chars(at - 1) > 1 {
        return None;
    }
    let mut next = at + 1;
    let mut capital = next;
    while next < end && next < at + MOST_WORDS && tokens.gap(next) < Gap::Wide {
        if tokens.kind(next) == Token::Mark {
            let joins = matches!(tokens.mark(next), '-' | '–' | '&') && tokens.glued(next) && tokens.glued(next + 1);
            if !joins || !tokens.is_word(next + 1) {
                break;
            }
        } else if tokens.kind(next) == Token::Number || is(tokens, next, end, Role::Name) {
            break;
        } else if tokens.is_capitalised(next) {
            // `Luật Báo chí Nghị định …`
            if kinds::read(tokens, next, end).is_some_and(|kind| kind.len > 1 || kind.value.key == "law") {
                break;
            }
            capital = next + 1;
        } else if tokens.key(next) == "và" {
            let goes_on = tokens.is_word(next + 1) && kinds::read(tokens, next + 1, end).is_none();
            if !goes_on || is(tokens, next + 1, end, Role::Name) {
                break;
            }
        }
        next += 1;
    }
    Some(if next == at + MOST_WORDS { capital } else { next } - at)
}

/// Whether the word before makes a faculty, a firm or a paper of it: `Đại học Luật`, `báo Pháp Luật`.
fn is_of_school(tokens: &Tokens, at: usize, start: usize) -> bool {
    words::ends(tokens, at, start, Role::School)
}
