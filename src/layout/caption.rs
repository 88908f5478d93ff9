//! Words of pictures that a line gives away by itself: somebody's name, and no more.

use std::ops::{Range, RangeInclusive};
use std::sync::LazyLock;

use super::lost;
use super::picture::{may_show, opens_with_thing, shows_only};
use crate::data::Table;
use crate::mentions::person;
use crate::sentences;
use crate::tokens::{Kind, Tokens};

/// Where things stand that a picture shows.
static SPOTS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("spots.tsv"), |_| ()));

const FEWEST_PLACED_WORDS: usize = 7;

/// Whether a line says who somebody is, that he speaks, where or when he is seen, and no more: `Ông Lê Minh, Trưởng thôn Hạ`, `Đối tượng Lê Minh`,
/// `Ca sĩ Hà Vy`, `Cử tri Lê Minh (xã Hạ) phát biểu`, `Bị cáo Lê Minh tại phiên xử sáng nay`, `Hà Vy thời mới đi hát`.
pub(super) fn names_somebody(tokens: &Tokens, line: &Range<usize>) -> bool {
    const MOST_TITLE_TOKENS: usize = 5;
    let stop = tokens.mark(line.end - 1) == '.';
    let speaks = tokens.key(line.end - 1) == "biểu" && tokens.key(line.end.saturating_sub(2)) == "phát";
    let line = &(line.start..line.end - if speaks { 2 } else { usize::from(stop) });
    // `Nỗi lòng của ca sĩ Mỹ Tâm` has other words before the title.
    let titled = |at| {
        // Of `Thủ tướng` the second word is a title, too.
        let title = person::cue::before(tokens, at, line.start);
        title.is_some() && title != person::cue::before(tokens, at, line.start + 1)
    };
    let names = |at: usize| {
        let full = person::read_full(tokens, at, line.end);
        let end = at + full.unwrap_or(1);
        // A sentence may go on behind the title: `Ông Lê Minh, Trưởng thôn Hạ, kể lại.`
        let title = || !stop && tokens.mark(end) == ',' && end > at + 1 && tokens.is_capitalised(end + 1);
        let bracket = || tokens.mark(end) == '(' && tokens.mark(line.end - 1) == ')';
        // `Bà Emma Hill`: whoever it is.
        let run = at + run_of_names(tokens, &(at..line.end));
        let seen = || !stop && (full.is_some() && tokens.key(end) == "tại" || is_moment(tokens, run));
        // `Ông Lê Minh bên chiếc giếng thứ hai.`
        let beside = || tokens.key(run) == "bên" && tokens.key(run + 1) != "cạnh";
        tokens.is_capitalised(at)
            && (titled(at) || speaks && full.is_some())
            && (end == line.end || run == line.end || title() || bracket() || seen() || beside())
    };
    let marked = line.clone().any(|at| tokens.mark(at) == ':');
    let run = run_of_names(tokens, line);
    !marked
        && ((line.start + 1..line.end).take(MOST_TITLE_TOKENS).any(names)
            || !stop && run > 1 && is_moment(tokens, line.start + run))
}

/// The words of a line that is in brackets from end to end, and only describes: `(Thuyền về bến sau lũ)`.
pub(super) fn in_brackets(tokens: &Tokens, line: &Range<usize>) -> Option<Range<usize>> {
    let words = line.start + 1..line.end.saturating_sub(1);
    let framed = tokens.mark(line.start) == '(' && tokens.mark(words.end) == ')' && !words.is_empty();
    let single = || !words.clone().any(|at| matches!(tokens.mark(at), '(' | ')'));
    (framed && single() && is_description(tokens, &words)).then_some(words)
}

/// How many words with a capital a range starts with.
fn run_of_names(tokens: &Tokens, range: &Range<usize>) -> usize {
    range.clone().take_while(|&at| tokens.is_word(at) && tokens.is_capitalised(at)).count()
}

/// Whether the words at `at` say when somebody is seen.
fn is_moment(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "khi" | "lúc" | "thời")
}

/// Whether a line with an end is the name of a person abroad, and no more: `Jennifer Lin.`
pub(super) fn is_name(tokens: &Tokens, line: &Range<usize>) -> bool {
    let (end, run) = (line.end - 1, run_of_names(tokens, line));
    let is_whole = tokens.mark(end) == '.' && (2..=4).contains(&run) && line.start + run == end;
    let is_abroad = || line.clone().any(|at| tokens.syllable(at).is_none());
    is_whole && is_abroad() && person::read_full(tokens, line.start, end) == Some(run)
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

/// The last word of the name of whom a line without an end starts with, where it tells no more of him than a picture may show.
pub(super) fn opens_with_somebody(tokens: &Tokens, line: &Range<usize>) -> Option<usize> {
    const MOST_TITLE_TOKENS: usize = 4;
    const WORDS: RangeInclusive<usize> = 4..=25;
    let titled = |at: &usize| tokens.is_capitalised(*at) && person::cue::before(tokens, *at, line.start).is_some();
    let name = (line.start + 1..line.end).take(MOST_TITLE_TOKENS).find(titled)?;
    let end = name + run_of_names(tokens, &(name..line.end));
    let acts = tokens.is_word(end) && end < line.end;
    (acts && shows_only(tokens, line) && is_plain(tokens, line, WORDS)).then_some(end - 1)
}

/// Whether a single sentence could stand under a picture: it starts with a name or a thing, is short, and tells nothing.
pub(super) fn is_description(tokens: &Tokens, range: &Range<usize>) -> bool {
    tells_nothing(tokens, range, 4..=22)
}

/// Whether a line of its own could: it tells no more than a picture may show, opens as none does that goes on with a story, refers to
/// nothing before it and counts nothing but days: `Người thân đang chờ ở bến đò.`
pub(super) fn is_shown(tokens: &Tokens, line: &Range<usize>) -> bool {
    let dated = |at: usize| tokens.mark(at - 1) == '/' || is_time(tokens, at - 1);
    // `quận 1`, `F-35A`
    let named = |at: usize| tokens.glued(at) || matches!(tokens.key(at - 1), "quận" | "phường" | "lộ" | "khu" | "tổ" | "số");
    let counts = |at| tokens.kind(at) == Kind::Number && !dated(at) && !named(at);
    opens_anew(tokens, line) && shows_only(tokens, line) && is_plain(tokens, line, 3..=30) && !line.clone().skip(1).any(counts)
}

/// Whether a short line does so much, where the story has shown pictures: it may say what was done with a thing, and count: `Ba chiếc áo được
/// may ở chợ huyện.`
pub(super) fn is_shown_among_pictures(tokens: &Tokens, line: &Range<usize>) -> bool {
    let done = |at: usize| tokens.key(at) == "được" && !matches!(tokens.key(at + 1), "biết" | "cho" | "coi" | "xem");
    opens_anew(tokens, line)
        && is_plain(tokens, line, 4..=16)
        && line.clone().all(|at| done(at) || may_show(tokens, at, line.end))
}

/// Words before the number of a day, a month, a year.
fn is_time(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "sáng" | "trưa" | "chiều" | "tối" | "đêm" | "ngày" | "tháng" | "năm")
}

/// Whether a line without an end does, and names a thing that is seen, where, or when: `Ngôi nhà sau trận lũ`, `Bà con chờ đò ở Bến
/// Sậy`, `Thuyền về bến sáng 5/4`, `Người thân đang chờ đò`.
pub(super) fn is_seen(tokens: &Tokens, line: &Range<usize>) -> bool {
    let is_place = |at| tokens.key(at) == "tại" || tokens.key(at) == "ở" && tokens.is_capitalised(at + 1);
    let is_day = |at| is_time(tokens, at) && tokens.number(at + 1).is_some() && tokens.key(at) != "năm";
    let told = |at: usize| is_place(at) || is_day(at) || tokens.key(at) == "đang";
    // A heading is shorter: `Máy mới nằm trong bạt`.
    let placed =
        || tokens.n_words(line.clone()) >= FEWEST_PLACED_WORDS && line.clone().skip(2).any(|at| is_spot(tokens, at, line.end));
    is_shown(tokens, line) && (opens_with_thing(tokens, line) || line.clone().skip(1).any(told) || placed())
}

/// Whether words say where in the picture something is: `bên cửa sổ`, `dưới tán rừng`.
fn is_spot(tokens: &Tokens, at: usize, end: usize) -> bool {
    let before = tokens.key(at - 1);
    matches!(before, "trên" | "dưới" | "trong" | "bên" | "giữa" | "trước" | "sau" | "ở" | "tại" | "ngoài" | "cạnh")
        && SPOTS.longest(tokens, at, end).is_some()
}

/// Whether such a line, among pictures, says what is or was done with a thing, or from where it is seen: `Cây cầu nhìn từ bờ đông`.
pub(super) fn is_seen_among_pictures(tokens: &Tokens, line: &Range<usize>) -> bool {
    let told = |at: usize| matches!(tokens.key(at), "được" | "đang") || (tokens.key(at), tokens.key(at + 1)) == ("nhìn", "từ");
    is_shown_among_pictures(tokens, line) && line.clone().skip(1).any(told)
}

/// Whether a sentence opens with who or what is seen, and refers to nothing before it.
fn opens_anew(tokens: &Tokens, range: &Range<usize>) -> bool {
    let first = tokens.key(range.start);
    let seen = matches!(first, "ông" | "bà" | "các" | "những" | "nhiều" | "một" | "hàng" | "hiện" | "toàn" | "cảnh" | "đa");
    let refers = |at| matches!(tokens.key(at), "này" | "đó" | "khác");
    (seen || !lost::is_opener(tokens, range.start, range.end)) && !range.clone().any(refers)
}

/// How much of a sentence must stand elsewhere in the story for it to be a picture's words, as a ratio, if it can be: it counts
/// nothing, opens anew, and tells nothing, or no more than `bị`, `đang`.
pub(super) fn share_to_repeat(tokens: &Tokens, range: &Range<usize>) -> Option<(usize, usize)> {
    const WORDS: RangeInclusive<usize> = 3..=40;
    let counts = |at| tokens.kind(at) == Kind::Number;
    // Names alone sign the text: `Lê Minh/Gia Huy.`
    let said = |at| tokens.is_word(at) && !tokens.is_capitalised(at);
    let may_be = opens_anew(tokens, range) && range.clone().any(said) && !range.clone().any(counts);
    if !may_be || !is_plain(tokens, range, WORDS) {
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
