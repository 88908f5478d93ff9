//! Who issues documents: by name, `Bộ Chính trị`, `Bộ trưởng Bộ Y tế`, `UBND tỉnh Nghệ An`, and by the code in a number, `BYT`.

use std::sync::LazyLock;

use super::words::{Role, is};
use crate::data::{MOST_COLUMNS, Table, rows};
use crate::tokens::{Gap, Kind, Tokens};

/// What a code in a number stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Issuer {
    /// Every name of it, the full one first.
    names: &'static str,
    /// The first and the last day on which it bore the name; empty where it always did, or still does.
    days: (&'static str, &'static str),
}

impl Issuer {
    /// The name, where the code alone tells it, as of a day in ISO 8601 or a part of one.
    pub(crate) fn name(&self, day: Option<&str>) -> Option<&'static str> {
        let (since, until) = self.days;
        let is_in_force = day.is_none_or(|day| {
            // A year alone is compared with years alone.
            let cut = |limit: &'static str| &limit[..limit.len().min(day.len())];
            (since == "-" || cut(since) <= day) && (until == "-" || day <= cut(until))
        });
        self.names.split(';').next().filter(|name| is_in_force && !name.starts_with('!'))
    }

    /// All names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.names.split(';').map(|name| name.trim_start_matches('!'))
    }
}

fn table() -> impl Iterator<Item = [&'static str; MOST_COLUMNS]> {
    rows(crate::data::text!("issuers.tsv"))
}

static CODES: LazyLock<Table<Issuer>> =
    LazyLock::new(|| Table::new(table().map(|row| (row[0], Issuer { names: row[1], days: (row[2], row[3]) }))));

static NAMES: LazyLock<Table<()>> =
    LazyLock::new(|| Table::new(table().flat_map(|row| row[1].split(';')).map(|name| (name.trim_start_matches('!'), ()))));

#[derive(Clone, Copy, Debug, PartialEq)]
enum Head {
    /// Needs a name: `Sở`.
    Body,
    /// Needs none: `Tỉnh ủy`.
    Whole,
    /// `Bộ trưởng`.
    Post,
    /// `tỉnh`.
    Seat,
}

static HEADS: LazyLock<Table<Head>> = LazyLock::new(|| {
    Table::read(crate::data::text!("issuer-heads.tsv"), |row| match row[0] {
        "body" => Head::Body,
        "whole" => Head::Whole,
        "post" => Head::Post,
        _ => Head::Seat,
    })
});

/// How many words of a name may stand in lower case after its last capital: `Cục Quản lý dược`.
const MOST_LOWER: usize = 4;

/// What the code at `at` stands for.
pub(crate) fn of_code(tokens: &Tokens, at: usize) -> Option<&'static Issuer> {
    CODES.longest(tokens, at, at + 3).map(|(_, issuer)| issuer)
}

/// Reads the name of an issuer: how many tokens it has. A joint document has several: `Bộ Tài chính và Bộ Tư pháp`.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize, joint: bool) -> Option<usize> {
    let mut next = at + read_one(tokens, at, end)?;
    while joint && next < end && (matches!(tokens.mark(next), ',' | '-' | '–') || tokens.key(next) == "và") {
        let Some(len) = read_one(tokens, next + 1, end) else { break };
        next += 1 + len;
    }
    Some(next - at)
}

/// Reads the name of one issuer.
pub(crate) fn read_one(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if !tokens.is_capitalised(at) {
        return None;
    }
    let known = NAMES.longest(tokens, at, end).map(|(len, ())| len);
    let head = HEADS.longest(tokens, at, end).map(|(len, head)| (len, *head));
    match head {
        Some((len, Head::Post)) if known.is_none_or(|known| known <= len) => {
            let next = at + len;
            // `Chủ tịch tỉnh`, `Giám đốc Sở Y tế`: of what, must be said.
            read_body(tokens, next, end).map(|body| len + body)
        }
        _ => read_body(tokens, at, end),
    }
}

/// A body by its known name, or by its head and the words after it.
fn read_body(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let known = NAMES.longest(tokens, at, end).map(|(len, ())| len).filter(|_| tokens.is_capitalised(at));
    let headed = match HEADS.longest(tokens, at, end) {
        Some((len, head @ (Head::Body | Head::Whole))) if tokens.is_capitalised(at) => {
            // The ministries are known by name: what follows one is no part of it.
            if known.is_some() && tokens.key(at) == "bộ" {
                None
            } else {
                read_name(tokens, at + len, end, *head).map(|name| len + name)
            }
        }
        _ => None,
    };
    known.max(headed)
}

/// The words after a head: capitals, what joins them, seats, and a few words in lower case at the end.
fn read_name(tokens: &Tokens, at: usize, end: usize, head: Head) -> Option<usize> {
    let (mut next, mut good, mut lower, mut is_place) = (at, None, 0, false);
    if head == Head::Whole {
        good = Some(0);
    }
    while next < end && tokens.gap(next) < Gap::Wide {
        if tokens.kind(next) != Kind::Word {
            let goes_on = next + 1 < end && tokens.is_capitalised(next + 1) && tokens.gap(next + 1) < Gap::Wide;
            let joins = match tokens.text(next) {
                "." | "&" => tokens.glued(next) && tokens.glued(next + 1),
                "-" | "–" => tokens.glued(next) == tokens.glued(next + 1),
                _ => false,
            };
            if !(joins && goes_on) && tokens.kind(next) != Kind::Number {
                break;
            }
            // `UBND quận 1`, `Quân khu 7`.
            if tokens.kind(next) == Kind::Number {
                if !(is_place && next > at || tokens.key(next - 1) == "khu") {
                    break;
                }
                return Some(next + 1 - at);
            }
            next += 1;
            continue;
        }
        if let Some((len, Head::Seat)) = HEADS.longest(tokens, next, end) {
            (next, is_place) = (next + len, true);
            good = Some(next - at);
            continue;
        }
        is_place = false;
        if tokens.is_capitalised(next) {
            next += 1;
            (good, lower) = (Some(next - at), 0);
            continue;
        }
        let joins = matches!(tokens.key(next), "và" | "của") && tokens.is_capitalised(next + 1) && good.is_some();
        if !joins && (tokens.key(next) == "và" || is(tokens, next, end, Role::Name)) || lower == MOST_LOWER {
            break;
        }
        if tokens.key(next) == "của" || joins && read_one_starts(tokens, next + 1, end) {
            break;
        }
        (next, lower) = (next + 1, lower + 1);
    }
    // `Cục Quản lý dược ban hành`: few words in lower case that a known word ends belong to the name.
    let ended = lower > 0 && lower < MOST_LOWER && next < end && good.is_some() && !is_place;
    let ended = ended && tokens.kind(next) == Kind::Word && is(tokens, next, end, Role::Name);
    // `của Sở Nội vụ;`
    let closes = lower == 1 && !is_place && (next >= end || tokens.kind(next) == Kind::Mark);
    if ended || closes && good.is_some() { Some(next - at) } else { good }
}

/// Whether a word tells what kind of place a body sits in: `UBND tỉnh`.
pub(crate) fn is_seat(tokens: &Tokens, at: usize) -> bool {
    HEADS.exact(tokens, &(at..at + 1)) == Some(&Head::Seat)
}

/// Whether a post begins: `Chủ tịch`.
pub(super) fn is_post(tokens: &Tokens, at: usize, end: usize) -> bool {
    HEADS.longest(tokens, at, end).is_some_and(|(_, head)| *head == Head::Post)
}

/// Whether another issuer begins.
fn read_one_starts(tokens: &Tokens, at: usize, end: usize) -> bool {
    NAMES.longest(tokens, at, end).is_some() || HEADS.longest(tokens, at, end).is_some()
}
