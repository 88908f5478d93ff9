//! Sentences, as ranges of tokens.

use std::ops::Range;

use crate::tokens::{Gap, Kind, Tokens};

/// Cuts a range into its sentences.
///
/// A sentence ends with `.`, `…`, `!` or `?` and what closes it, where a capital, a figure or an opening mark follows;
/// `TP.HCM`, `1.234` and initials do not end one, `đơn vị.Chiều 6/9` does, for pastes lose spaces.
pub(crate) fn split(tokens: &Tokens, range: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = range.start;
    let mut at = range.start;
    while at < range.end {
        let mark = at;
        at += 1;
        if !matches!(tokens.text(mark), "." | "…" | "!" | "?") {
            continue;
        }
        while at < range.end && closes(tokens, at) {
            at += 1;
        }
        if at == range.end || ends_at(tokens, mark, at) {
            sentences.push(start..at);
            start = at;
        }
    }
    if start < range.end {
        sentences.push(start..range.end);
    }
    sentences
}

/// Whether the token goes with the sentence mark before it: `…".`, `./.`.
fn closes(tokens: &Tokens, at: usize) -> bool {
    tokens.glued(at) && matches!(tokens.text(at), "." | "…" | "!" | "?" | "\"" | "”" | "’" | "»" | ")" | "]" | "/")
}

/// Whether a sentence ends with the mark, when `next` comes after it.
fn ends_at(tokens: &Tokens, mark: usize, next: usize) -> bool {
    let opens = match tokens.kind(next) {
        Kind::Word => tokens.is_capitalised(next),
        Kind::Number => !tokens.glued(next),
        Kind::Mark => matches!(tokens.text(next), "\"" | "“" | "‘" | "«" | "(" | "[" | "-" | "–" | "*" | "•"),
    };
    if !opens || tokens.gap(next) >= Gap::Line {
        return opens;
    }
    if tokens.text(mark) != "." || mark == 0 || next > mark + 1 {
        return true;
    }
    let before = mark - 1;
    match tokens.kind(before) {
        // `TP. Huế`, `TP.HCM`, `N. T. Hà`: few capitals are cut short.
        Kind::Word if tokens.is_capitals(before) => tokens.text(before).chars().count() > if tokens.glued(next) { 4 } else { 2 },
        // `ThS. Lê Minh`, `Tr. 5`: no syllable lacks a vowel.
        Kind::Word if tokens.is_capitalised(before) => tokens.key(before).chars().any(is_vowel),
        Kind::Word => !tokens.glued(next) || tokens.text(before).chars().count() > 1,
        // `1. Mở đầu` numbers a heading; `năm 2019.Chiều` ends a sentence.
        Kind::Number => before > 0 && tokens.gap(before) < Gap::Line,
        Kind::Mark => true,
    }
}

/// Whether a small letter is a vowel; of the consonants only `đ` has a mark.
fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || !c.is_ascii() && c != 'đ'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn count(text: &str) -> usize {
        let tokens = Tokens::split(Source::repair(text));
        split(&tokens, 0..tokens.len()).len()
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        for (text, expected) in [
            ("Mưa to. Gió lớn.", 2),
            ("Mưa to.Gió lớn", 2),
            ("Mưa ở TP.HCM. Gió ở Q.1 và TP. Huế", 2),
            ("TS. Lê Minh nói 1.234,5 tỷ đồng... rồi thôi", 1),
            ("\"Mưa to.\" Ông nói. “Gió lớn!” Bà đáp.", 4),
            ("1. Mở đầu", 1),
            ("Xong./. Lê Minh", 2),
            ("", 0),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
    }
}
