//! Words of pictures that a line gives away by itself: somebody's name and no more; the end of a caption that a page broke in two.

use std::ops::Range;

use super::{credit, line};
use crate::lines::{Page, Row};
use crate::mentions::person;
use crate::tokens::{Gap, Tokens};

/// Whether a line without an end says who somebody is, and no more: `Ông Lê Minh, Trưởng thôn Hạ`, `Đối tượng Lê Minh`.
pub(super) fn names_somebody(tokens: &Tokens, line: &Range<usize>) -> bool {
    const MOST_TITLE_TOKENS: usize = 5;
    // `Nỗi lòng của ca sĩ Mỹ Tâm` has other words before the title.
    let titled =
        |at| person::cue::before(tokens, at, line.start).is_some() && person::cue::before(tokens, at, line.start + 1).is_none();
    let names = |at: usize| {
        let end = at + person::read_full(tokens, at, line.end).unwrap_or(1);
        let title = || tokens.mark(end) == ',' && end > at + 1 && tokens.is_capitalised(end + 1);
        tokens.is_capitalised(at) && titled(at) && (end == line.end || title())
    };
    !line.clone().any(|at| tokens.mark(at) == ':') && (line.start + 1..line.end).take(MOST_TITLE_TOKENS).any(names)
}

/// Whether the end of a caption stands on a line of its own, with the credit behind it, where blank lines set all others apart:
/// `Chủ tịch xã thăm bến đò`, `thôn Hạ. (Ảnh: Gia Huy)`.
pub(super) fn is_broken(tokens: &Tokens, above: &Row, row: &Row) -> bool {
    const MOST_WORDS: usize = 6;
    const FEWEST_WORDS_ABOVE: usize = 10;
    let (start, end) = (row.tokens.start, row.tokens.end);
    let apart = tokens.gap(above.tokens.start) > Gap::Line && tokens.gap(start) == Gap::Line && tokens.gap(end) > Gap::Line;
    let long = || tokens.n_words(above.tokens.clone()) >= FEWEST_WORDS_ABOVE || !tokens.is_capitalised(start);
    let credited = || credit::read(tokens, &row.tokens).is_some_and(|found| (1..=MOST_WORDS).contains(&found.caption.len()));
    let open = || !line::ends_sentence(tokens, &above.tokens) && credit::read(tokens, &above.tokens).is_none();
    apart && above.page == Page::Within && row.page == Page::Within && tokens.is_word(start) && long() && open() && credited()
}
