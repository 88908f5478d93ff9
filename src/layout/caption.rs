//! Words of pictures that a line gives away by itself: somebody's name, and no more.

use std::ops::{Range, RangeInclusive};

use super::lost;
use super::picture::shows_only;
use crate::mentions::person;
use crate::sentences;
use crate::tokens::{Kind, Tokens};

/// Whether a line says who somebody is, that he speaks, where or when he is seen, and no more: `Ông Lê Minh, Trưởng thôn Hạ`, `Đối tượng Lê Minh`,
/// `Ca sĩ Hà Vy`, `Cử tri Lê Minh (xã Hạ) phát biểu`, `Bị cáo Lê Minh tại phiên xử sáng nay`, `Hà Vy thời mới đi hát`.
pub(super) fn names_somebody(tokens: &Tokens, line: &Range<usize>) -> bool {
    const MOST_TITLE_TOKENS: usize = 5;
    let stop = tokens.mark(line.end - 1) == '.';
    let speaks = tokens.key(line.end - 1) == "biểu" && tokens.key(line.end.saturating_sub(2)) == "phát";
    let line = &(line.start..line.end - if speaks { 2 } else { usize::from(stop) });
    // `Nỗi lòng của ca sĩ Mỹ Tâm` has other words before the title.
    let titled =
        |at| person::cue::before(tokens, at, line.start).is_some() && person::cue::before(tokens, at, line.start + 1).is_none();
    let names = |at: usize| {
        let full = person::read_full(tokens, at, line.end);
        let end = at + full.unwrap_or(1);
        // A sentence may go on behind the title: `Ông Lê Minh, Trưởng thôn Hạ, kể lại.`
        let title = || !stop && tokens.mark(end) == ',' && end > at + 1 && tokens.is_capitalised(end + 1);
        let bracket = || tokens.mark(end) == '(' && tokens.mark(line.end - 1) == ')';
        // `Bà Emma Hill`: whoever it is.
        let run = at + run_of_names(tokens, &(at..line.end));
        let seen = || !stop && (full.is_some() && tokens.key(end) == "tại" || is_moment(tokens, run));
        tokens.is_capitalised(at)
            && (titled(at) || speaks && full.is_some())
            && (end == line.end || run == line.end || title() || bracket() || seen())
    };
    let marked = line.clone().any(|at| tokens.mark(at) == ':');
    let run = run_of_names(tokens, line);
    !marked
        && ((line.start + 1..line.end).take(MOST_TITLE_TOKENS).any(names)
            || !stop && run > 1 && is_moment(tokens, line.start + run))
}

/// How many words with a capital a range starts with.
fn run_of_names(tokens: &Tokens, range: &Range<usize>) -> usize {
    range.clone().take_while(|&at| tokens.is_word(at) && tokens.is_capitalised(at)).count()
}

/// Whether the words at `at` say when somebody is seen.
fn is_moment(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "khi" | "lúc" | "thời")
}

/// Whether a line starts with somebody, says what he does, and tells and counts nothing: `Ông Lê Minh, Trưởng thôn, trao quà cho bà con`.
pub(super) fn shows_somebody(tokens: &Tokens, line: &Range<usize>) -> bool {
    const MOST_TITLE_TOKENS: usize = 8;
    const FEWEST_TOKENS: usize = 4;
    const WORDS: RangeInclusive<usize> = 7..=35;
    let titled = |at: &usize| person::cue::before(tokens, *at, line.start).is_some();
    let named = |at| person::read_full(tokens, at, line.end).map(|len| at + len);
    let end = (line.start + 1..line.end).take(MOST_TITLE_TOKENS).filter(titled).find_map(named);
    let acts = |end: usize| {
        let title = tokens.mark(end) == ',';
        end + FEWEST_TOKENS <= line.end && (title || tokens.is_word(end) && !tokens.is_capitalised(end))
    };
    let counts = || line.clone().any(|at| tokens.kind(at) == Kind::Number);
    end.is_some_and(acts) && tells_nothing(tokens, line, WORDS) && !counts()
}

/// Whether a single sentence could stand under a picture: it starts with a name or a thing, is short, and tells nothing.
pub(super) fn is_description(tokens: &Tokens, range: &Range<usize>) -> bool {
    tells_nothing(tokens, range, 4..=22)
}

/// How much of a sentence must stand elsewhere in the story for it to be a picture's words, as a ratio, if it can be: it counts
/// nothing, refers to nothing before it, opens with who or what is seen, and tells nothing, or no more than `bị`, `đang`.
pub(super) fn share_to_repeat(tokens: &Tokens, range: &Range<usize>) -> Option<(usize, usize)> {
    const WORDS: RangeInclusive<usize> = 3..=40;
    let first = tokens.key(range.start);
    let seen = matches!(first, "ông" | "bà" | "các" | "những" | "nhiều" | "một" | "hàng" | "hiện" | "toàn" | "cảnh" | "đa");
    let refers = |at| tokens.kind(at) == Kind::Number || matches!(tokens.key(at), "này" | "đó" | "khác");
    // Names alone sign the text: `Lê Minh/Gia Huy.`
    let said = |at| tokens.is_word(at) && !tokens.is_capitalised(at);
    let may_be = seen || !lost::is_opener(tokens, range.start, range.end);
    if !may_be || !range.clone().any(said) || !is_plain(tokens, range, WORDS) || range.clone().any(refers) {
        None
    } else if tells_nothing(tokens, range, WORDS) {
        Some((1, 2))
    } else {
        shows_only(tokens, range).then_some((2, 3))
    }
}

fn tells_nothing(tokens: &Tokens, range: &Range<usize>, length: RangeInclusive<usize>) -> bool {
    // `bị cáo`, `bị can` are people, and nothing is told of them yet.
    let accused = |at| tokens.key(at) == "bị" && matches!(tokens.key(at + 1), "cáo" | "can" | "hại" | "đơn");
    let tells = |at| sentences::tells(tokens, at, range.end) && !accused(at);
    is_plain(tokens, range, length) && !range.clone().any(tells)
}

/// Whether a range is a single sentence of so many words, neither asks nor quotes.
fn is_plain(tokens: &Tokens, range: &Range<usize>, length: RangeInclusive<usize>) -> bool {
    let starts = tokens.is_word(range.start) && tokens.is_capitalised(range.start);
    let marked = range.clone().any(|at| matches!(tokens.mark(at), ':' | '?' | '!' | '"' | '“' | '…' | ';'));
    length.contains(&tokens.n_words(range.clone())) && starts && !marked && sentences::split(tokens, range.clone()).len() == 1
}
