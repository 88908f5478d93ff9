//! Credits of pictures: `Toàn cảnh buổi làm việc. Ảnh: Gia Huy`, `… tại cuộc họp - Ảnh: V.DŨNG`, `(Ảnh: VGP/Nhật Bắc)`,
//! `(Nguồn DPA)`, `© Phương Hoa/TTXVN`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::tokens::Tokens;

/// A credit at the end of a line, and the caption before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Credit {
    /// The caption's words; empty where the credit stands alone.
    pub(crate) caption: Range<usize>,
    /// Everything from the mark before the label to the end of the line.
    pub(crate) tokens: Range<usize>,
    /// The photographer or agency.
    pub(crate) name: Range<usize>,
}

static LABELS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(include_str!("../../data/credits.tsv"), |_| ()));

/// A credit names one or two people or agencies, seldom with a place or a date.
const MOST_NAME_WORDS: usize = 9;

/// Reads the credit that ends a line.
pub(crate) fn read(tokens: &Tokens, line: &Range<usize>) -> Option<Credit> {
    // From the right, so that `Ảnh: A - Đồ họa: B` still leaves the first credit in the caption's own line.
    let from = line.end.saturating_sub(MOST_NAME_WORDS * 2 + 6).max(line.start);
    (from..line.end).find_map(|at| read_at(tokens, at, line))
}

fn read_at(tokens: &Tokens, at: usize, line: &Range<usize>) -> Option<Credit> {
    let (len, ()) = LABELS.longest(tokens, at, line.end)?;
    let bracket = at > line.start && matches!(tokens.text(at - 1), "(" | "[");
    let alone = at == line.start;
    let after_mark = alone
        || bracket
        || matches!(tokens.text(at - 1), "." | "-" | "–" | "—" | "|" | "/" | "\"" | "”" | "," | ")" | "…" | "!" | "?");
    let sign = tokens.text(at) == "©";
    let colon = tokens.text(at + len) == ":";
    // `ảnh` in a sentence is a common noun: the label is capitalised, or bracketed, and a colon or a mark sets it off.
    if !(bracket || sign || tokens.is_capitalised(at)) || !(colon || bracket && len == 1 || sign || after_mark && !alone) {
        return None;
    }
    let start = at + len + usize::from(colon);
    let end = line.clone().rfind(|&at| !matches!(tokens.text(at), "." | ")" | "]" | "," | "*" | "…"))? + 1;
    let name = start..end;
    let words = name.clone().filter(|&at| tokens.is_word(at)).count();
    let sentence = (start..end).any(|at| matches!(tokens.text(at), "." | "!" | "?") && !tokens.glued(at + 1));
    let named = colon || tokens.is_capitalised(start);
    if start >= end || words == 0 || words > MOST_NAME_WORDS || sentence || !named {
        return None;
    }
    let tokens_start = (line.start..at)
        .rfind(|&at| !matches!(tokens.text(at), "-" | "–" | "—" | "(" | "[" | "|"))
        .map_or(line.start, |at| at + 1);
    Some(Credit { caption: line.start..tokens_start, tokens: tokens_start..line.end, name })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn shown(text: &str) -> Option<(String, String)> {
        let tokens = Tokens::split(Source::repair(text));
        let credit = read(&tokens, &(0..tokens.len()))?;
        Some((tokens.join(&credit.caption), tokens.join(&credit.name)))
    }

    #[test]
    fn captions_and_their_credits() {
        for (text, caption, name) in [
            ("Toàn cảnh buổi làm việc. Ảnh: Gia Huy", "Toàn cảnh buổi làm việc.", "Gia Huy"),
            ("Đại biểu tại cuộc họp - Ảnh: V.DŨNG", "Đại biểu tại cuộc họp", "V.DŨNG"),
            ("Đại biểu tại cuộc họp (Ảnh: VGP/Nhật Bắc).", "Đại biểu tại cuộc họp", "VGP/Nhật Bắc"),
            ("Một chiếc máy bay. (Nguồn DPA)", "Một chiếc máy bay.", "DPA"),
            ("Hai Thủ tướng.Ảnh VGP", "Hai Thủ tướng.", "VGP"),
            ("Chen nhau mua vé - Thực hiện: N.K.", "Chen nhau mua vé", "N.K"),
            ("Bắt giữ - ẢNH: NVCC", "Bắt giữ", "NVCC"),
            ("ẢNH: PHÓNG VIÊN", "", "PHÓNG VIÊN"),
            ("Chỉ số - Nguồn: TradingView", "Chỉ số", "TradingView"),
            ("© Phương Hoa/TTXVN", "", "Phương Hoa/TTXVN"),
        ] {
            assert_eq!(shown(text), Some((caption.into(), name.into())), "{text}");
        }
    }

    #[test]
    fn pictures_spoken_of_are_no_credits() {
        for text in
            ["Ông gửi ảnh: một con mèo đang ngủ.", "Ảnh đẹp trong ngày", "Anh chụp một bức ảnh.", "Nguồn tin từ Bộ Y tế cho hay."]
        {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
