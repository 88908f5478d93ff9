//! Names in a list behind one word for all: `các huyện Quế Sơn, Nông Sơn và Duy Xuyên`.

use super::{Place, context, gazetteer, level};
use crate::article::PlaceKind;
use crate::mentions::position::head;
use crate::mentions::{organization, person};
use crate::tokens::{Gap, Kind, Tokens};

/// How far back the word may stand.
const MOST_BACK: usize = 48;

/// What stands in brackets behind a name has so many tokens.
const MOST_ASIDE: usize = 6;

/// How many words a name in such a list has.
const MOST_WORDS: usize = 4;

/// Reads a name of a list; also the first, where the word for all is counted, and taken with the count: `hai xã Hòa Tiến`.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Place)> {
    if at == 0 || !context::is_name_word(tokens, at) || tokens.gap(at) >= Gap::Line {
        return None;
    }
    let kind = head(tokens, at)?;
    let run = (at..end).take_while(|&next| context::is_name_word(tokens, next) && (next == at || tokens.gap(next) == Gap::Space));
    let run = at..run.last()? + 1;
    let known = gazetteer::longest(tokens, at, end).map(|(len, _)| at + len).filter(|stop| *stop >= run.end);
    let stop = known.unwrap_or(run.end);
    // Streets are named after people: `các đường Lê Lai, Nguyễn Hữu Cảnh`.
    let is_person =
        known.is_none() && kind != PlaceKind::Street && person::read_full(tokens, at, stop).is_some() && stop - at > 2;
    // `hai huyện Quế Sơn, Nông Sơn, Sở Y tế tỉnh`: a body ends the list.
    // `hai tỉnh Quảng Nam và Quảng Ngãi - Thủ tướng vừa ký`: so does a position.
    let is_other = || organization::read_name(tokens, at, end).is_some() || head::starts(tokens, at, end);
    (stop - at <= MOST_WORDS && !is_person && !is_other()).then_some((stop - at, Place { kind, name: at..stop }))
}

/// Reads a name that nothing tells but that something is there, and the place in which it lies: `tại Phú Láng (Hà Nội)`, `ở Yên Lạc,
/// huyện Quế Sơn`.
pub(super) fn read_seated(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Place)> {
    // `ngõ 5 Hòa Lâm, Phú Láng, quận Ba Đình`
    let before = at.checked_sub(1).filter(|_| tokens.gap(at) == Gap::Space)?;
    let is_part = || tokens.mark(before) == ',' && person::read_full(tokens, at, end).is_none();
    if !(matches!(tokens.key(before), "ở" | "tại") || is_part()) {
        return None;
    }
    let name = level::run(tokens, at, end);
    let (mark, next) = (tokens.mark(name.end), name.end + 1);
    let is_whole = |(len, known): (usize, gazetteer::Known)| {
        known.reading == gazetteer::Reading::Name && (mark == ',' || tokens.mark(next + len) == ')')
    };
    let lies_in = matches!(mark, ',' | '(')
        && (tokens.is_word(before) && gazetteer::longest(tokens, next, end).is_some_and(is_whole)
            || level::is_at(tokens, next, end) && !tokens.is_capitalised(next));
    // `ở Tarvik, Na Uy`: a town abroad may have one word.
    let is_abroad = tokens.syllable(at).is_none() && mark == ',' && tokens.is_word(before);
    let least = if is_abroad { 1 } else { 2 };
    let are_words = || name.clone().all(|at| (is_abroad || tokens.syllable(at).is_some()) && !tokens.is_capitals(at));
    let is_other = || organization::read_name(tokens, at, end).is_some() || head::starts(tokens, at, end);
    let is_place = lies_in && (least..=MOST_WORDS).contains(&name.len()) && are_words() && !is_other();
    is_place.then_some((name.len(), Place { kind: PlaceKind::Other, name }))
}

/// Goes back over the names before `at` to the word for all, which must be told to be of several.
fn head(tokens: &Tokens, at: usize) -> Option<PlaceKind> {
    let start = at.saturating_sub(MOST_BACK);
    let (mut first, mut has_asides) = (at, false);
    while first > start + 1 && context::is_joiner(tokens, first - 1) {
        let mut item = first - 1;
        // `đường Cộng Hòa (quận Tân Bình), Trường Chinh (quận 12)`
        if tokens.mark(item - 1) == ')' {
            item = (item.saturating_sub(MOST_ASIDE)..item - 1).rev().find(|&at| tokens.mark(at) == '(')?;
            has_asides = gazetteer::longest(tokens, item + 1, at).is_some() || level::is_at(tokens, item + 1, at);
        }
        let last = item;
        while item > start && tokens.gap(item) < Gap::Line && context::is_name_word(tokens, item - 1) {
            item -= 1;
        }
        if item == last {
            return None;
        }
        first = item;
    }
    // `các xã như Hòa Lâm, Phú Láng`, `ba xã gồm: Hòa Lâm`
    let leads = |&back: &usize| matches!(tokens.key(back), "như" | "gồm" | "là" | ":" | "khác");
    let first = (start..first).rev().take_while(leads).last().unwrap_or(first);
    let (word, kind) = level::ends_before(tokens, first)?;
    let is_many = |at: usize| {
        tokens.kind(at) == Kind::Number
            || matches!(tokens.key(at), "các" | "những" | "hai" | "ba" | "bốn" | "năm" | "sáu" | "bảy" | "tám" | "chín" | "mười")
    };
    // `các tuyến đường`, `hai xã vùng cao`; `Sáng 14/10, tại huyện Nậm Pồ` counts nothing.
    let before = (word.saturating_sub(3)..word).rev().take_while(|&at| tokens.kind(at) != Kind::Mark);
    (has_asides && kind == PlaceKind::Street || before.into_iter().any(is_many)).then_some(kind)
}
