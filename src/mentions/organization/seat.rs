//! Where a body sits: `UBND tỉnh Nghệ An`, `Công an phường 5`, `TAND TP Hà Nội`.

use std::ops::Range;

use super::table::{After, HEADS, WORDS};
use crate::mentions::{person, place};
use crate::tokens::{Gap, Kind, Tokens};

/// A place in the name of a body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seat {
    /// How many tokens it has.
    pub(super) len: usize,
    /// Whether it is named, and not the word for its level alone: `UBND tỉnh`.
    pub(super) is_named: bool,
}

/// Names of communes have at most so many words.
const MOST_WORDS: usize = 4;

/// Reads a place, with the word for its level.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Seat> {
    if at >= end {
        return None;
    }
    if let Some(len) = place::read_known(tokens, at, end) {
        return Some(Seat { len, is_named: true });
    }
    // `UBND tỉnh Đoàn Văn Hòa`: a surname.
    let is_surname = tokens.key(at + 1) == "đoàn" && tokens.is_capitalised(at + 1) && !tokens.is_capitalised(at);
    let most = if is_surname { at + 1 } else { end };
    let (len, _) = HEADS.longest(tokens, at, most).filter(|(_, head)| head.after == After::Seat)?;
    // `Q`, `P`, `TX`: short forms are in capitals.
    if tokens.text(at).len() <= 2 && tokens.key(at) != "xã" && !tokens.is_capitalised(at) {
        return None;
    }
    let mut next = at + len;
    // `TP. Huế`; `huyện.` ends a sentence.
    if tokens.mark(next) == '.' && tokens.glued(next) && next + 1 < end && tokens.text(at).len() <= 2 {
        next += 1;
    }
    let name = read_name(tokens, next, end);
    match name {
        Some(name) => Some(Seat { len: next + name - at, is_named: true }),
        None => Some(Seat { len, is_named: false }),
    }
}

/// Whether words end with the word for a level and no name: `UBND tỉnh`.
pub(crate) fn is_unnamed(tokens: &Tokens, range: &Range<usize>) -> bool {
    let starts = range.start.max(range.end.saturating_sub(2))..range.end;
    // `Chi cục Phát triển nông thôn`, `Liên minh Hợp tác xã`
    let is_word = (2..=3.min(range.len())).any(|len| WORDS.exact(tokens, &(range.end - len..range.end)).is_some());
    let mut ends = starts.filter_map(|at| HEADS.exact(tokens, &(at..range.end)));
    !is_word && ends.any(|head| head.after == After::Seat)
}

/// Whether words that end with the word for a level, `UBND tỉnh`, mean that of the province of which the story tells; any is meant by
/// `UBND tỉnh, thành phố`, `các UBND huyện`, and by the small ones, `Công an phường`.
pub(super) fn is_of_story(tokens: &Tokens, range: &Range<usize>) -> bool {
    let is_plural = range.start > 0 && matches!(tokens.key(range.start - 1), "các" | "những" | "mỗi" | "từng" | "cấp");
    let is_list = matches!(tokens.key(range.end), "," | "và" | "hoặc" | "hay")
        && HEADS.longest(tokens, range.end + 1, tokens.len()).is_some_and(|(_, head)| head.after == After::Seat);
    let is_level = matches!(tokens.key(range.end - 1), "tỉnh" | "phố" | "tp" | "huyện" | "quận");
    // `trung tâm thành phố`, `Trung tâm Hội nghị tỉnh`
    let is_site = tokens.key(range.start) == "trung"
        && matches!(tokens.key(range.start + 2), "thành" | "tp" | "tỉnh" | "huyện" | "quận" | "hội" | "hành" | "thương");
    is_level && !is_site && !is_plural && !is_list
}

/// The name after the word for a level.
pub(super) fn read_name(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if at >= end || !matches!(tokens.gap(at), Gap::None | Gap::Space | Gap::Line) {
        return None;
    }
    if tokens.kind(at) == Kind::Number {
        // `TAND khu vực 1 - Đà Nẵng`
        let is_region = tokens.key(at - 1) == "vực" && matches!(tokens.mark(at + 1), '-' | '–');
        let region = place::read_known(tokens, at + 2, end).filter(|_| is_region).map_or(0, |len| len + 1);
        return (tokens.text(at).len() <= 2).then_some(1 + region);
    }
    // `tổ dân phố số 11`
    if tokens.key(at) == "số" && tokens.kind(at + 1) == Kind::Number && at + 1 < end {
        return Some(2);
    }
    if let Some(len) = place::read_known(tokens, at, end) {
        return Some(len);
    }
    let mut next = at;
    while next < end && next - at < MOST_WORDS && tokens.is_word(next) && tokens.is_capitalised(next) {
        // `UBND xã Tân Phú Nguyễn Văn Bình`: a person's name follows the place's.
        let is_other = HEADS.longest(tokens, next, end).is_some_and(|(_, head)| head.after != After::Cue)
            || person::read_led(tokens, next, end).is_some();
        // `Chủ tịch UBND huyện Đỗ Quang Hiếu`, but `UBND phường Nguyễn Thái Bình`.
        let is_unnamed = next == at && is_other && !matches!(tokens.key(at - 1), "phường" | "p" | "." | "thôn");
        if is_unnamed || next > at && (is_other || !matches!(tokens.gap(next), Gap::None | Gap::Space | Gap::Line)) {
            break;
        }
        next += 1;
    }
    (next > at).then_some(next - at)
}
