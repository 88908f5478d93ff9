//! The third stage: the lines of the paste, as ranges of tokens; lines that a hard wrap broke are joined again.
//!
//! A PDF or an e-mail breaks paragraphs into lines of about equal length. Such a text is known by its widths and by the small
//! letters with which most of its lines start; in it, a line goes on in the next one where the next word would not have
//! fitted. Lines without a token are none. A hyphen at the end of a line stays: Vietnamese words are never divided. Page
//! numbers and running headers are known there, too: the paragraph goes on behind them.

use std::ops::Range;

use crate::hashed::{Hashed, and};
use crate::order::by_number;
use crate::tokens::{Gap, Kind, Tokens};

/// A line of the paste, or several that a hard wrap broke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) tokens: Range<usize>,
    pub(crate) page: Page,
}

/// What a line has to do with the end of a printed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// Nothing.
    Within,
    /// It is the page's number or its running header.
    Break,
    /// It is text that such lines interrupt.
    Interrupted,
    /// It goes on with that text, and may be interrupted again.
    Continued,
}

/// The lines of a text, in order.
pub(crate) fn split(tokens: &Tokens) -> Vec<Row> {
    let starts = (0..tokens.len()).filter(|&at| tokens.gap(at) >= Gap::Line);
    let mut lines: Vec<Range<usize>> = starts.map(|at| at..tokens.len()).collect();
    for i in 1..lines.len() {
        lines[i - 1].end = lines[i].start;
    }
    let widths: Vec<usize> = lines.iter().map(|line| width(tokens, line)).collect();
    match wrap_width(tokens, &lines, &widths) {
        Some(full) => {
            let pages = find_pages(tokens, &lines, &widths, full);
            join(tokens, lines, &pages, &widths, full)
        }
        None => lines.into_iter().map(|tokens| Row { tokens, page: Page::Within }).collect(),
    }
}

/// Which lines of a wrapped text are page numbers and running headers, and which go on behind them.
fn find_pages(tokens: &Tokens, lines: &[Range<usize>], widths: &[usize], full: usize) -> Vec<Page> {
    // A running header stands on every page, but for its number, and fills no line.
    let header = |line: &Range<usize>| line.clone().filter(|&at| tokens.is_word(at)).map(|at| tokens.hash(at)).fold(0, and);
    let may_be = |i: &usize| widths[*i] * 4 <= full * 3 && tokens.n_words(lines[*i].clone()) > 0;
    let mut n_times: Hashed<usize> = Hashed::default();
    for i in (0..lines.len()).filter(may_be) {
        let header = header(&lines[i]);
        n_times.set(header, n_times.get(header).unwrap_or(0) + 1);
    }
    let is_number = |line: &Range<usize>| {
        let figures = line.clone().filter(|&at| tokens.kind(at) == Kind::Number);
        let only = line.clone().all(|at| !tokens.is_word(at) || matches!(tokens.key(at), "trang" | "page" | "of"));
        only && (1..=2).contains(&figures.clone().count()) && figures.clone().all(|at| tokens.text(at).len() <= 4)
    };
    let is_break = |i: usize| is_number(&lines[i]) || may_be(&i) && n_times.get(header(&lines[i])).is_some_and(|times| times > 1);
    let mut pages = vec![Page::Within; lines.len()];
    let mut i = 1;
    while i < lines.len() {
        let end = (i..lines.len()).find(|&at| !is_break(at)).unwrap_or(lines.len());
        // A header alone may be a refrain: a number stands by, or the sentence goes on.
        let open = end < lines.len() && widths[i - 1] * 5 >= full * 4 && goes_on_after(tokens, &lines[i - 1], &lines[end]);
        if end > i && (open || lines[i..end].iter().any(is_number)) {
            pages[i..end].fill(Page::Break);
            if open {
                pages[i - 1] = if pages[i - 1] == Page::Within { Page::Interrupted } else { pages[i - 1] };
                pages[end] = Page::Continued;
            }
        }
        i = end.max(i + 1);
    }
    pages
}

/// How many characters a line has.
fn width(tokens: &Tokens, line: &Range<usize>) -> usize {
    let spaces = line.clone().skip(1).filter(|&at| !tokens.glued(at)).count();
    line.clone().map(|at| tokens.n_chars(at)).sum::<usize>() + spaces
}

/// The width at which the text was wrapped, if it was.
fn wrap_width(tokens: &Tokens, lines: &[Range<usize>], widths: &[usize]) -> Option<usize> {
    const PLAUSIBLE: Range<usize> = 40..140;
    const FEWEST: usize = 5;
    // Menus are shorter than any wrapped line.
    let mut sorted: Vec<usize> = widths.iter().copied().filter(|width| *width >= PLAUSIBLE.start / 2).collect();
    by_number(&mut sorted);
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
    line.start == 0 || goes_on_after(tokens, &(line.start - 1..line.start), line)
}

/// Whether a line goes on with the sentence of a line before it.
fn goes_on_after(tokens: &Tokens, before: &Range<usize>, line: &Range<usize>) -> bool {
    if matches!(tokens.mark(before.end - 1), '.' | '!' | '?' | '…') {
        return false;
    }
    match tokens.kind(line.start) {
        Kind::Word => !tokens.is_capitalised(line.start),
        Kind::Number => true,
        Kind::Mark => matches!(tokens.mark(line.start), '(' | ',' | '.' | ')' | ';'),
    }
}

/// Joins each line with the next where the wrap broke between them.
fn join(tokens: &Tokens, lines: Vec<Range<usize>>, pages: &[Page], widths: &[usize], full: usize) -> Vec<Row> {
    let mut joined: Vec<Row> = Vec::with_capacity(lines.len());
    for (i, line) in lines.into_iter().enumerate() {
        let page = pages[i];
        let after_text = i > 0 && pages[i - 1] != Page::Break && matches!(page, Page::Within | Page::Interrupted);
        let open = after_text && tokens.gap(line.start) == Gap::Line && {
            let next_word = tokens.n_chars(line.start);
            let fitted = widths[i - 1] + 1 + next_word;
            // A small letter goes on with the sentence above; a capital may start a paragraph, the likelier after a full stop.
            let least = match tokens.text(line.start - 1) {
                _ if goes_on(tokens, &line) => full * 6 / 10,
                "." | "!" | "?" | "…" | ":" => full + 1,
                _ => full * 19 / 20,
            };
            fitted >= least
        };
        match joined.last_mut() {
            Some(last) if open => {
                last.tokens.end = line.end;
                last.page = if last.page == Page::Within { page } else { last.page };
            }
            _ => joined.push(Row { tokens: line, page }),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn lines(text: &str) -> Vec<String> {
        let tokens = tokens_of(text);
        split(&tokens).iter().map(|line| tokens.join(&line.tokens)).collect()
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

    #[test]
    fn pages_end_inside_paragraphs() {
        let page = "Từ đầu tháng, các hộ trong làng đã dậy từ\n\
            ba giờ sáng để phơi cói cho kịp nắng. Cả\n\
            làng có hai trăm khung dệt, phần lớn do\n\
            \n\
            Trang 12\n\
            BÁO CHỢ QUÊ - Số 45\n\
            \n\
            người già và phụ nữ đứng. Mỗi ngày một\n\
            khung làm được hai lá chiếu khổ lớn.\n";
        let tokens = tokens_of(&page.repeat(2));
        let pages: Vec<Page> = split(&tokens).iter().map(|row| row.page).collect();
        let once = [Page::Interrupted, Page::Break, Page::Break, Page::Continued];
        assert_eq!(pages, [once, once].concat());
    }
}
