//! Positions: `Bộ trưởng`, `Chủ nhiệm Văn phòng Chính phủ`, `nguyên Phó Giám đốc Sở Y tế`, `Thượng tá`, `ca sĩ`.
//!
//! A position is a [head](head) from a table, and the [body](body) to which it belongs, where one follows. Each of several stands
//! alone: `Bí thư Đảng ủy, Bộ trưởng` are two.

pub(crate) mod context;
pub(crate) mod head;

mod body;
mod field;

use std::ops::Range;

use super::{Fact, Found, MOST_TOKENS, Mention, Triggers, organization};
use crate::hashed::Numbered;
use crate::tokens::{Gap, Tokens};
pub(crate) use head::Kind;

/// A position, with the body to which it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) kind: Kind,
    /// The tokens that name the body, inside the position.
    pub(crate) body: Option<Range<usize>>,
    /// Whether it is held no more: `nguyên`, `cựu`, `cố`.
    pub(crate) former: bool,
}

pub(super) fn triggers() -> Triggers {
    Triggers { tables: vec![head::words()], ..Triggers::default() }
}

/// Gives positions without a body the one behind them that the story has named so: `Chủ tịch Vitas`.
pub(super) fn complete(tokens: &Tokens, mentions: &mut [Mention]) {
    let is_given = |mention: &&Mention| matches!(mention.rule, organization::DEFINED | organization::AGAIN);
    let given: Numbered = mentions.iter().filter(is_given).map(|body| (body.tokens.start, body.tokens.end)).collect();
    for mention in mentions {
        let at = mention.tokens.end;
        let Fact::Position(position) = &mut mention.fact else { continue };
        let is_office = matches!(position.kind, Kind::Office | Kind::Member | Kind::Role);
        if let Some(end) = given.get(at).filter(|_| is_office && position.body.is_none() && tokens.gap(at) <= Gap::Space) {
            (position.body, mention.tokens.end) = (Some(at..end), end);
        }
    }
}

/// Reads one in the story.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    if !tokens.is_word(at) || at > piece.start && tokens.glued(at) && tokens.is_word(at - 1) {
        return None;
    }
    let end = piece.end.min(at + MOST_TOKENS);
    let head = head::read(tokens, at, end)?;
    // `chính quyền Tổng thống`, `chức vụ Phó Giám đốc`: the word is half of another.
    let before = if at > piece.start { tokens.key(at - 1) } else { "" };
    // `phu nhân Thủ tướng` is none herself.
    let is_behind = |word: &str, n: usize| at.checked_sub(n).is_some_and(|at| tokens.key(at) == word);
    let is_wife = before == "nhân" && is_behind("phu", 2) || before == "thủ" && is_behind("phu", 3);
    // `cuộc bầu cử Tổng thống Mỹ`, `tranh cử Thống đốc`: what is voted on, but `tái đắc cử Chủ tịch`.
    let is_voted = before == "cử" && ["bầu", "tranh", "ứng"].iter().any(|word| is_behind(word, 2));
    if is_wife || is_voted || matches!((before, tokens.key(at)), ("chính", "quyền") | ("chức" | "nhiệm", "vụ")) {
        return None;
    }
    let words = at..at + head.len;
    let kind = head.value.kind;
    let position = at..if kind.has_body() { body::end(tokens, &words, kind, end) } else { words.end };
    let body = (position.end > words.end).then_some(words.end..position.end);
    // `nghiên cứu viên Collin Koh`, but `nhân viên Lê Văn Hòa`
    let is_titled = || kind == Kind::Role && matches!(tokens.key(at), "nghiên" | "giảng" | "chuyên");
    let is_named = || (kind == Kind::Office || is_titled()) && context::is_of_name(tokens, words.end, end);
    // `thủ quỹ kiêm Chủ tịch Hội Phụ nữ xã`
    let is_joined = || tokens.key(words.end) == "kiêm" && head::starts(tokens, words.end + 1, end);
    let needs_body = head.value.needs_body && body.is_none() && !is_named() && !is_joined();
    if needs_body || !context::is_told(tokens, &position, kind, body.is_some(), piece) {
        return None;
    }
    // `cố Tổng Bí thư` is no words of the office, but says that it is over.
    let late = at > piece.start && tokens.key(at - 1) == "cố";
    let rule = if body.is_some() { "position/body" } else { "position/head" };
    let fact = Fact::Position(Position { kind, body, former: head.value.former || late });
    Some(Found { len: position.len(), rule, fact, closed: at..at })
}
