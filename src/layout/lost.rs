//! Line ends that a flattened text lost without a mark: a heading or a caption runs into the sentence behind it, as in
//! `… trên địa bàn. Đơn kiến nghị của người dân Ngày 9/5, xã đã …`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::mentions::person;
use crate::tokens::{Gap, Tokens};

/// Words with which a sentence starts, and which no name has after a small word.
static OPENERS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("openers.tsv"), |_| ()));

/// Whether a sentence may start with the words at `at`.
pub(crate) fn is_opener(tokens: &Tokens, at: usize, end: usize) -> bool {
    OPENERS.longest(tokens, at, end).is_some()
}

/// How many words a heading or a caption has that ran into a sentence.
const WORDS: std::ops::RangeInclusive<usize> = 3..=30;

/// The lines that ran into a sentence, in order: all before its own first word.
pub(super) fn lines(tokens: &Tokens, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = sentence.start;
    for at in sentence.start + 1..sentence.end {
        // What has a mark inside is a sentence with a name that looks like an opener.
        if !tokens.is_word(at) {
            break;
        }
        if opens(tokens, at, sentence.end) {
            if !WORDS.contains(&(at - start)) {
                break;
            }
            lines.push(start..at);
            start = at;
        }
    }
    lines
}

/// A name has at most so many words before its last.
const MOST_BEFORE: usize = 3;

/// Whether a sentence starts inside another: `… thôn Bồn Trì Ngày 9/5`.
fn opens(tokens: &Tokens, at: usize, end: usize) -> bool {
    // `TNHH Một thành viên` is a name.
    let plain = tokens.is_capitalised(at) && !tokens.is_capitals(at - 1) && tokens.gap(at) == Gap::Space;
    let Some((len, ())) = OPENERS.longest(tokens, at, end).filter(|_| plain) else { return false };
    // Each word of a title may have a capital: `báo Người Lao Động`; and `Ngày` alone may name a feast.
    let next = at + len;
    match tokens.key(at) {
        "ngày" | "tháng" | "năm" | "sáng" | "trưa" | "chiều" | "đêm" if len == 1 => tokens.number(next).is_some(),
        // `tỉnh Bà Rịa`: who is meant must have a name.
        "ông" | "bà" => person::read_full(tokens, next, end).is_some() && !is_joiner(tokens.key(at - 1)),
        _ => {
            // `ông Đặng Ngọc Hiện`
            let is_named = |back: usize| person::read_full(tokens, back, end).is_some_and(|len| back + len > at);
            let holds = || tokens.is_capitalised(at - 1) && (at.saturating_sub(MOST_BEFORE)..at).any(is_named);
            !tokens.is_capitalised(next) && !is_joiner(tokens.key(at - 1)) && !holds()
        }
    }
}

/// Words that need another behind them, so that nothing ends with one: `của Ông Nguyễn Văn An`.
fn is_joiner(key: &str) -> bool {
    matches!(key, "của" | "cho" | "với" | "và" | "là" | "do" | "bởi" | "cùng" | "bài" | "báo" | "phim" | "sách" | "ca" | "tập")
}
