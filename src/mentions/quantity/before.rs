//! What stands before a number: whether it counts, and whether it leaves the number open.

use std::sync::LazyLock;

use super::amount::Amount;
use crate::data::Table;
use crate::tokens::{Kind, Tokens};

/// Words before a number; whether what they name with it is counted after all.
static NUMBERED: LazyLock<Table<bool>> =
    LazyLock::new(|| Table::read(include_str!("../../../data/numbered.tsv"), |row| row[0] == "count"));

/// Whether a number may count the noun behind it, which has `n_words` words.
pub(super) fn lets_count(tokens: &Tokens, at: usize, start: usize, amount: &Amount, n_words: usize) -> bool {
    !names(tokens, at, start)
        && !(amount.is_short_word && is_other_word(tokens, at, start, n_words))
        && !(amount.low == 1.0 && amount.high.is_none() && amount.is_short_word && !is_counted_one(tokens, at, start))
        && !is_year(tokens, at, start)
}

/// Whether the words before a number leave it open: `hơn 30`.
pub(super) fn leaves_open(tokens: &Tokens, at: usize, start: usize) -> bool {
    at > start && matches!(tokens.key(at - 1), "hơn" | "trên" | "gần" | "khoảng" | "chừng" | "ngót" | "xỉ" | "dưới" | "quá" | "~")
}

/// Where the number starts of which another is a part: behind `trong số`, `trong tổng số`.
pub(super) fn among(tokens: &Tokens, at: usize) -> Option<usize> {
    let keys = [tokens.key(at), tokens.key(at + 1), tokens.key(at + 2)];
    match keys {
        ["trong", "tổng", "số"] => Some(at + 3),
        ["trong", "số", _] => Some(at + 2),
        _ => None,
    }
}

/// Whether the word before a number names something with it: `quận 1`, `Nghị định 67`.
fn names(tokens: &Tokens, at: usize, start: usize) -> bool {
    let mut longest = (start.max(at.saturating_sub(MOST_BEFORE))..at).filter_map(|from| NUMBERED.exact(tokens, &(from..at)));
    longest.next().is_some_and(|counts| !counts)
}

/// No phrase before a number is longer.
const MOST_BEFORE: usize = 3;

/// Whether a word that may be a digit is something else here: a name, `Hai Bà Trưng`; a year, `mỗi năm tổ chức`.
fn is_other_word(tokens: &Tokens, at: usize, start: usize, n_words: usize) -> bool {
    let starts_sentence =
        at == start || tokens.kind(at - 1) == Kind::Mark && !matches!(tokens.text(at - 1), "," | "-" | "–" | "/");
    if tokens.is_capitalised(at) && !starts_sentence {
        return true;
    }
    if tokens.is_capitalised(at + 1) && n_words == 1 {
        return true;
    }
    tokens.key(at) == "năm"
        && !starts_sentence
        && !matches!(tokens.key(at - 1), "có" | "gồm" | "cả" | "với" | "thêm" | "bắt" | "hơn" | "gần" | "khoảng" | "là" | "được")
}

/// Whether `một` counts, and is no article: `chỉ một`, `một người chết`, `một lần`; `hai nam và một nữ`.
fn is_counted_one(tokens: &Tokens, at: usize, start: usize) -> bool {
    let only = at > start && matches!(tokens.key(at - 1), "chỉ" | "đúng" | "vỏn" | "vẹn" | "duy");
    let alone = (at + 2..at + 5).any(|next| tokens.key(next) == "duy" && tokens.key(next + 1) == "nhất");
    let time = tokens.key(at + 1) == "lần" && !matches!(tokens.key(at + 2), "nữa" | "nào" | "nọ");
    let harmed = tokens.key(at + 1) == "người"
        && (at + 2..at + 4).any(|next| {
            let words = [tokens.key(next), tokens.key(next + 1)];
            matches!(words, ["chết" | "thương", _] | ["thiệt", "mạng"] | ["tử", "vong"] | ["mất", "tích"] | ["bị", "thương"])
        });
    only || alone || time || harmed
}

/// Whether figures are a year: `năm 2019`, `2015-2020`.
fn is_year(tokens: &Tokens, at: usize, start: usize) -> bool {
    let is_year = tokens.text(at).len() == 4 && tokens.number(at).is_some_and(|year| (1900..2100).contains(&year));
    is_year && !matches!(tokens.text(at + 1), "." | ",") && at > start && matches!(tokens.key(at - 1), "năm" | "-" | "–" | "/")
}
