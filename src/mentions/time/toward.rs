//! What after a time says which way it lies: `tới`, `vừa qua`, `này`.

use super::expression::Toward;
use super::words::Words;
use crate::tokens::Kind;

/// Whether `tới` at `at` says that a weekday or a length is still to come: `24 giờ tới bão mạnh lên`, but not `3 ngày tới Hà Nội`,
/// `2 giờ tới nơi`.
pub(super) fn is_coming(words: &Words, at: usize) -> bool {
    let next = words.key(at + 1);
    let goes_there =
        matches!(next, "nơi" | "đích" | "nhà" | "bến" | "thăm" | "nay" | "lúc" | "khi" | "được" | "hết" | "cuối" | "đầu");
    let is_place = at + 1 < words.end && (words.tokens.is_capitalised(at + 1) || words.tokens.kind(at + 1) == Kind::Number);
    words.key(at) == "tới" && !goes_there && !is_place
}

/// Reads it, and says how many tokens it has; 0 where nothing is said.
pub(super) fn read(words: &Words, at: usize) -> (Option<Toward>, usize) {
    let (toward, len) = match (words.key(at), words.key(at + 1)) {
        ("vừa" | "mới", "qua" | "rồi") => (Some(Toward::Past), 2),
        ("sắp", "tới") | ("tới", "đây") | ("sắp", "đến") => (Some(Toward::Future), 2),
        // `đến ngày 6/9 tới thăm` and `từ 6/9 tới 9/9` go on.
        ("tới", _) if words.is_over(at + 1) && !matches!(words.key(at + 1), "khi" | "từ") => (Some(Toward::Future), 1),
        ("rồi" | "qua", _) if words.is_over(at + 1) => (Some(Toward::Past), 1),
        ("này", _) => (None, 1),
        _ => (None, 0),
    };
    (toward, len)
}
