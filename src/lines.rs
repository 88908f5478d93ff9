//! The third stage: the lines of the paste, as ranges of tokens; lines that a hard wrap broke are joined again.
//!
//! A PDF or an e-mail breaks paragraphs into lines of about equal length. Such a text is known by its widths and by the small
//! letters with which most of its lines start; in it, a line goes on in the next one where the next word would not have
//! fitted. Lines without a token are none. A hyphen at the end of a line stays: Vietnamese words are never divided.

use std::ops::Range;

use crate::tokens::{Gap, Kind, Tokens};

/// The lines of a text, in order.
pub(crate) fn split(tokens: &Tokens) -> Vec<Range<usize>> {
    let starts = (0..tokens.len()).filter(|&at| tokens.gap(at) >= Gap::Line);
    let mut lines: Vec<Range<usize>> = starts.map(|at| at..tokens.len()).collect();
    for i in 1..lines.len() {
        lines[i - 1].end = lines[i].start;
    }
    let widths: Vec<usize> = lines.iter().map(|line| width(tokens, line)).collect();
    match wrap_width(tokens, &lines, &widths) {
        Some(full) => join(tokens, lines, &widths, full),
        None => lines,
    }
}

/// How many characters a line has.
fn width(tokens: &Tokens, line: &Range<usize>) -> usize {
    let spaces = line.clone().skip(1).filter(|&at| !tokens.glued(at)).count();
    line.clone().map(|at| tokens.text(at).chars().count()).sum::<usize>() + spaces
}

/// The width at which the text was wrapped, if it was.
fn wrap_width(tokens: &Tokens, lines: &[Range<usize>], widths: &[usize]) -> Option<usize> {
    const PLAUSIBLE: Range<usize> = 40..140;
    const FEWEST: usize = 5;
    // Menus are shorter than any wrapped line.
    let mut sorted: Vec<usize> = widths.iter().copied().filter(|width| *width >= PLAUSIBLE.start / 2).collect();
    sorted.sort_unstable();
    let full = *sorted.get(sorted.len() * 9 / 10)?;
    let longest = sorted[sorted.len() - 1];
    if !PLAUSIBLE.contains(&full) || longest > full + full / 5 {
        return None;
    }
    let nearly = |i: usize| widths[i] * 5 >= full * 4;
    let pairs = (1..lines.len()).filter(|&i| nearly(i - 1) && tokens.gap(lines[i].start) == Gap::Line);
    let (n_pairs, n_open) = pairs.fold((0, 0), |(pairs, open), i| (pairs + 1, open + usize::from(goes_on(tokens, &lines[i]))));
    (n_pairs >= FEWEST && n_open * 2 >= n_pairs && n_pairs * 5 >= sorted.len() * 2).then_some(full)
}

/// Whether a line goes on with the sentence of the line above.
fn goes_on(tokens: &Tokens, line: &Range<usize>) -> bool {
    if line.start > 0 && matches!(tokens.text(line.start - 1), "." | "!" | "?" | "…") {
        return false;
    }
    match tokens.kind(line.start) {
        Kind::Word => !tokens.is_capitalised(line.start),
        Kind::Number => true,
        Kind::Mark => matches!(tokens.text(line.start), "(" | "," | "." | ")" | ";"),
    }
}

/// Joins each line with the next where the wrap broke between them.
fn join(tokens: &Tokens, lines: Vec<Range<usize>>, widths: &[usize], full: usize) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(lines.len());
    for (i, line) in lines.into_iter().enumerate() {
        let open = i > 0 && tokens.gap(line.start) == Gap::Line && {
            let next_word = tokens.text(line.start).chars().count();
            let fitted = widths[i - 1] + 1 + next_word;
            // A small letter goes on with the sentence above; a capital may start a paragraph, the likelier after a full stop.
            let least = match tokens.text(line.start - 1) {
                _ if goes_on(tokens, &line) => full * 7 / 10,
                "." | "!" | "?" | "…" | ":" => full + 1,
                _ => full * 19 / 20,
            };
            fitted >= least
        };
        match joined.last_mut() {
            Some(last) if open => last.end = line.end,
            _ => joined.push(line),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn lines(text: &str) -> Vec<String> {
        let tokens = Tokens::split(Source::repair(text));
        split(&tokens).iter().map(|line| tokens.join(line)).collect()
    }

    #[test]
    fn lines_cover_all_tokens() {
        assert_eq!(lines("a b\n\n.\nc"), ["a b", ".", "c"]);
        assert!(lines(" \n").is_empty());
    }

    #[test]
    fn a_hard_wrap_is_undone() {
        let text = "Làng nghề dệt chiếu vào vụ\n\
            Từ đầu tháng, các hộ trong làng đã dậy từ\n\
            ba giờ sáng để phơi cói cho kịp nắng. Cả\n\
            làng có hai trăm khung dệt, phần lớn do\n\
            người già và phụ nữ đứng. Mỗi ngày một\n\
            khung làm được hai lá chiếu khổ lớn.\n\
            Theo trưởng thôn, giá chiếu năm nay tăng\n\
            gần một phần ba so với năm trước, nhưng\n\
            cói nguyên liệu cũng đắt hơn.";
        let expected = [
            "Làng nghề dệt chiếu vào vụ",
            "Từ đầu tháng, các hộ trong làng đã dậy từ ba giờ sáng để phơi cói cho kịp nắng. Cả làng có hai trăm khung dệt, phần \
             lớn do người già và phụ nữ đứng. Mỗi ngày một khung làm được hai lá chiếu khổ lớn.",
            "Theo trưởng thôn, giá chiếu năm nay tăng gần một phần ba so với năm trước, nhưng cói nguyên liệu cũng đắt hơn.",
        ];
        assert_eq!(lines(text), expected);
    }

    #[test]
    fn lists_and_paragraphs_are_no_wrap() {
        let menu = "Thời sự trong nước\nThế giới hôm nay\nKinh tế thị trường\n".repeat(6);
        assert_eq!(lines(&menu).len(), 18);
        let headlines =
            "Hai xã vùng cao có điện lưới sau mười năm chờ đợi\nGiá vàng sáng nay tăng phiên thứ tư liên tiếp rồi\n".repeat(6);
        assert_eq!(lines(&headlines).len(), 12);
    }
}
