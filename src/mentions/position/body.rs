//! The body to which a position belongs, behind its first words: `Bộ Y tế`, `của Go-Jek`, `tỉnh Quảng Nam`, `Việt Nam tại Lào`.

use std::ops::Range;
use std::sync::LazyLock;

use super::head::{self, Kind};
use crate::article::PlaceKind;
use crate::data::Table;
use crate::mentions::person::name;
use crate::mentions::{Fact, organization, person, place};
use crate::tokens::{Gap, Tokens};

/// What an office is about, where no body is named.
static PORTFOLIOS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(include_str!("../../../data/portfolios.tsv"), |_| ()));

/// A position names at most so many bodies, each a part of the next.
const MOST_PARTS: usize = 4;

/// Reads the body behind a head: where it ends, and whether there is one. It ends before the name of a person.
pub(super) fn end(tokens: &Tokens, head: &Range<usize>, kind: Kind, end: usize) -> usize {
    let mut next = head.end;
    for part in 0..MOST_PARTS {
        let link = link(tokens, next, kind);
        let at = next + usize::from(link.is_some());
        if at >= end || tokens.gap(at) > Gap::Space {
            break;
        }
        let fused = part == 0 && link.is_none() && head::ends_with_body(tokens, head);
        match read_part(tokens, at, end, kind, link, fused) {
            Some(len) => next = at + len,
            None => break,
        }
    }
    next
}

/// The word that links a head with its body, or a body with the one behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Of,
    In,
    On,
}

fn link(tokens: &Tokens, at: usize, kind: Kind) -> Option<Link> {
    match tokens.key(at) {
        "của" | "thuộc" => Some(Link::Of),
        "tại" | "ở" => Some(Link::In),
        "từ" if kind == Kind::Role => Some(Link::Of),
        "về" | "trong" if matches!(kind, Kind::Title | Kind::Role | Kind::Office) => Some(Link::On),
        _ => None,
    }
}

/// Reads a body, or a place that stands for one: how many tokens it has.
fn read_part(tokens: &Tokens, at: usize, end: usize, kind: Kind, link: Option<Link>, fused: bool) -> Option<usize> {
    if let Some(len) = before_name(tokens, at, end).filter(|_| link.is_none() && kind != Kind::Title) {
        return Some(len);
    }
    if is_person(tokens, at, end) {
        return None;
    }
    let organization = || organization::read_name(tokens, at, end).map(|(len, _)| len);
    // `Trưởng phòng Cảnh sát hình sự`: the name of the body starts inside the head.
    let inner = || organization::read_name(tokens, at - 1, end).and_then(|(len, _)| (len > 1).then(|| len - 1));
    let place = || place_at(tokens, at, end);
    match (link, kind) {
        (None, Kind::Title) => organization(),
        (None, _) => {
            let fused_with = fused.then(inner).flatten();
            fused_with
                .or_else(organization)
                .or_else(|| portfolio(tokens, at, end))
                .or_else(|| place().map(|(len, _)| len))
                .or_else(|| fused.then(|| own_name(tokens, at, end)).flatten())
        }
        (Some(Link::Of), _) => organization().or_else(|| place().map(|(len, _)| len)).or_else(|| own_name(tokens, at, end)),
        (Some(Link::In), Kind::Title | Kind::Role) => organization().or_else(|| place().map(|(len, _)| len)),
        (Some(Link::In), _) => place().and_then(|(len, kind)| (kind == PlaceKind::Country).then_some(len)),
        (Some(Link::On), _) => organization().or_else(|| place().map(|(len, _)| len)).or_else(|| portfolio(tokens, at, end)),
    }
}

/// A body or a place right before a name: `Bí thư Đảng ủy VPCP Mai Tiến Dũng`, `Thủ tướng Lào Thongloun Sisoulith`.
fn before_name(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let place = place::read_listed(tokens, at, end);
    let len = place.or_else(|| organization::read_name(tokens, at, end).map(|(len, _)| len))?;
    person::read_full(tokens, at + len, end).is_some().then_some(len)
}

/// Whether a person's name stands here and no place: `Chủ tịch Hồ Chí Minh`, but `Bí thư Hà Nội`.
fn is_person(tokens: &Tokens, at: usize, end: usize) -> bool {
    let Some(len) = person::read_full(tokens, at, end) else { return false };
    // Three syllables that can be a person's name are one, behind a position.
    len > 2 || place::read_known(tokens, at, end).is_none_or(|place| place < len)
}

fn place_at(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, PlaceKind)> {
    let found = place::read(tokens, at, &(at..end))?;
    match found.fact {
        Fact::Place(place) => Some((found.len, place.kind)),
        _ => None,
    }
}

/// `Bộ trưởng Quốc phòng`, `giám đốc kinh doanh`; one syllable stands for itself only with a capital.
fn portfolio(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let (len, ()) = PORTFOLIOS.longest(tokens, at, end)?;
    (len > 1 || tokens.is_capitalised(at)).then_some(len)
}

/// A name that no table has, where only a body's can stand: `CEO của Go-Jek`, `trưởng nhóm X-Pro`.
fn own_name(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    name::read(tokens, at, end).map(|read| read.len)
}
