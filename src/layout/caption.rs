//! Words of pictures that a line gives away by itself: somebody's name, and no more.

use std::ops::Range;

use crate::mentions::person;
use crate::tokens::Tokens;

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
