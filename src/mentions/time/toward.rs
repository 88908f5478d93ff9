//! What after a time says which way it lies: `tới`, `vừa qua`, `này`.

use super::expression::Toward;
use super::words::Words;

/// Reads it, and says how many tokens it has; 0 where nothing is said.
pub(super) fn read(words: Words, at: usize) -> (Option<Toward>, usize) {
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
