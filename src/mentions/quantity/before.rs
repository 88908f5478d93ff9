//! What stands before a number: whether it counts, and whether it leaves the number open.

use std::sync::LazyLock;

use super::amount::Amount;
use crate::data::Table;
use crate::tokens::{Kind, Tokens};

/// Whether a number may count the noun behind it, which has `n_words` words.
pub(super) fn lets_count(tokens: &Tokens, at: usize, start: usize, amount: &Amount, n_words: usize) -> bool {
    if names(tokens, at, start) || is_year(tokens, at, start) {
        return false;
    }
    if !amount.is_short_word {
        return true;
    }
    let is_one = amount.low == 1.0 && amount.high.is_none();
    !is_other_word(tokens, at, start, n_words) && (!is_one || is_counted_one(tokens, at, start))
}

/// Whether a word before a number has a capital and may be named with it: `Phú Mỹ 3 phát điện`, `World Cup 2022`.
pub(super) fn may_name(tokens: &Tokens, at: usize, start: usize) -> bool {
    at > start && tokens.is_word(at - 1) && tokens.is_capitalised(at - 1) && !starts_sentence(tokens, at - 1, start)
}

/// Whether the words before a number leave it open: `hơn 30`, `khoảng từ 7 đến 8%`.
pub(super) fn leaves_open(tokens: &Tokens, at: usize, start: usize) -> bool {
    let at = if at > start + 1 && tokens.key(at - 1) == "từ" { at - 1 } else { at };
    at > start && matches!(tokens.key(at - 1), "hơn" | "trên" | "gần" | "khoảng" | "chừng" | "ngót" | "xỉ" | "dưới" | "quá" | "~")
}

/// Where the number starts of which another is a part: behind `trong số`, `trong tổng số`.
pub(super) fn among(tokens: &Tokens, at: usize) -> Option<usize> {
    match [tokens.key(at), tokens.key(at + 1), tokens.key(at + 2)] {
        ["trong", "tổng", "số"] => Some(at + 3),
        ["trong", "số", _] => Some(at + 2),
        _ => None,
    }
}

/// Words before a number; whether what they name with it is counted after all.
static NUMBERED: LazyLock<Table<bool>> =
    LazyLock::new(|| Table::read(crate::data::text!("numbered.tsv"), |row| row[0] == "count"));

/// No phrase of that table is longer.
const MOST_BEFORE: usize = 3;

/// Whether the words before a number name something with it: `quận 1`, `Nghị định 67`. Of several the longest counts.
fn names(tokens: &Tokens, at: usize, start: usize) -> bool {
    NUMBERED.longest_before(tokens, at, start.max(at.saturating_sub(MOST_BEFORE))).is_some_and(|(_, is_counted)| !is_counted)
}

/// Whether a word that may be a digit is something else here: a name, `Hai Bà Trưng`; a year, `mỗi năm tổ chức`.
fn is_other_word(tokens: &Tokens, at: usize, start: usize, n_words: usize) -> bool {
    let starts_sentence = starts_sentence(tokens, at, start);
    let is_name = tokens.is_capitalised(at) && !starts_sentence || tokens.is_capitalised(at + 1) && n_words == 1;
    let is_year = tokens.key(at) == "năm" && !starts_sentence && !is_before_five(tokens.key(at - 1));
    is_name || is_year
}

/// Whether a word stands before things counted rather than before a year.
fn is_before_five(key: &str) -> bool {
    matches!(key, "có" | "gồm" | "cả" | "với" | "thêm" | "bắt" | "hơn" | "gần" | "khoảng" | "là" | "được" | ",")
}

/// Whether a capital here may be that of a sentence.
fn starts_sentence(tokens: &Tokens, at: usize, start: usize) -> bool {
    at == start || tokens.kind(at - 1) == Kind::Mark && !matches!(tokens.mark(at - 1), ',' | '-' | '–' | '/')
}

/// Whether `một` counts, and is no article: `chỉ một`, `một người chết`, `một lần`.
fn is_counted_one(tokens: &Tokens, at: usize, start: usize) -> bool {
    let is_only = at > start && matches!(tokens.key(at - 1), "chỉ" | "đúng" | "vẹn");
    let is_once = tokens.key(at + 1) == "lần" && matches!(tokens.key(at + 2), "duy" | "thành" | "mỗi" | "/" | "một" | "trong");
    let is_harmed = tokens.key(at + 1) == "người"
        && (at + 2..at + 4).any(|next| {
            matches!(
                [tokens.key(next), tokens.key(next + 1)],
                ["chết", _] | ["thiệt", "mạng"] | ["tử", "vong"] | ["mất", "tích"] | ["bị", "thương"]
            )
        });
    is_only || is_once || is_harmed
}

/// Whether figures are a year: `năm 2019`, `2015-2020`, `World Cup 2022`.
fn is_year(tokens: &Tokens, at: usize, start: usize) -> bool {
    let is_year = tokens.text(at).len() == 4 && tokens.number(at).is_some_and(|year| (1900..2100).contains(&year));
    let is_dated = at > start && matches!(tokens.key(at - 1), "năm" | "-" | "–" | "/");
    is_year && !matches!(tokens.mark(at + 1), '.' | ',') && (is_dated || may_name(tokens, at, start))
}
