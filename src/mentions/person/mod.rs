//! People: by name, `Mai Tiến Dũng`, `Kay Rala Xanana Gusmão`, `H'Hen Niê`; by a part of it, `ông Dũng`; by a word that stands for
//! one, `ông`, `Đồng chí`.
//!
//! A name is read by the [words before it](cue), by its [surname](vietnamese), or by a [given name abroad](foreign); once it is
//! known, its parts are found [again] anywhere, and so are the [words that stand for it](pronoun).

mod again;
pub(crate) mod cue;
mod foreign;
mod hidden;
mod korean;
pub(crate) mod name;
mod pronoun;
mod revealed;
mod tellers;
pub(super) mod vietnamese;

pub(super) use again::complete;

use std::ops::Range;

pub(crate) use self::cue::title_len;
use self::cue::{Cue, Kind};
pub(crate) use self::foreign::is_given;
use self::foreign::{Abroad, Certainty};
use super::{Fact, Found, MOST_TOKENS, Triggers, organization, place, position, quantity};
use crate::layout::lost;
use crate::tokens::{Gap, Tokens};

/// How words name a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// By surname and given name: `Mai Tiến Dũng`.
    Full,
    /// As abroad: `Vladimir Putin`, `Putin`.
    Foreign,
    /// By a given name, a stage name or a name in religion: `ông Dũng`, `ca sĩ Chi Dân`.
    Short,
    /// By a nickname, too: `Vũ "nhôm"`.
    Nickname,
    /// By first letters: `N.T.H.`.
    Initials,
    /// By a word that stands for one: `ông`, `Đồng chí`.
    Pronoun,
}

/// How far before a name the words stand that tell of it.
const MOST_BEFORE: usize = 16;

/// `Thích Nhất Hạnh`, `Gia Huy`, `Đan Mạch Hoàng Tử`: a name without surname has no more words.
const MOST_SHORT_WORDS: usize = 4;

pub(super) fn triggers() -> Triggers {
    Triggers { capital: true, ..Triggers::default() }
}

/// Reads one in the story; the honorific before it is no part of it.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    // `H'Hen` is one word.
    let is_inside = at > piece.start && tokens.glued(at) && matches!(tokens.mark(at - 1), '\'' | '’');
    if !tokens.is_word(at) || !tokens.is_capitalised(at) || is_inside && tokens.glued(at - 1) {
        return None;
    }
    let end = piece.end.min(at + MOST_TOKENS);
    let start = piece.start.max(at.saturating_sub(MOST_BEFORE));
    if is_played(tokens, at, start) {
        return None;
    }
    let cue = cue::before(tokens, at, start);
    let (len, rule, form) = read_named(tokens, at, end, start, cue)?;
    Some(Found { len, rule, fact: Fact::Person(form), closed: at..at })
}

/// Whether the name is a part's on the stage: `vào vai Lưu Kỳ Vọng`, `vai thiếu tá ác ôn Lưu Kỳ Vọng`, but `vai chính của Lê Minh`, and
/// no shoulder: `đánh vào vai anh Lê Minh`, `khoác vai Lê Minh`.
fn is_played(tokens: &Tokens, at: usize, start: usize) -> bool {
    const MOST_WORDS: usize = 6;
    let is_between = |&back: &usize| {
        let stops = matches!(
            tokens.key(back),
            "của" | "do" | "cho" | "với" | "là" | "trò" | "diễn" | "chính" | "phụ" | "ông" | "bà" | "anh" | "chị" | "em"
        );
        tokens.is_word(back) && tokens.gap(back + 1) <= Gap::Space && !tokens.is_capitalised(back) && !stops
    };
    let is_part = |back: usize| tokens.key(back) == "vai" && !(back > 0 && matches!(tokens.key(back - 1), "khoác" | "vỗ"));
    (start.max(at.saturating_sub(MOST_WORDS))..at).rev().take_while(is_between).any(is_part)
}

/// How many tokens a word has at `at` that stands for someone of a story: `ông`, `cô ấy`.
pub(crate) fn read_pronoun(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    pronoun::find(tokens, at, end).filter(|(_, word)| *word != pronoun::Word::Other).map(|(len, _)| len)
}

/// How words name a person of which somebody says that they do.
pub(super) fn form(tokens: &Tokens, words: &Range<usize>) -> Form {
    let pronoun = pronoun::find(tokens, words.start, words.end);
    let pronoun = pronoun.and_then(|found| pronoun::read(tokens, words.start, words, found, |_| true));
    let is_pronoun = pronoun.is_some_and(|(len, ..)| len == words.len());
    match read_full(tokens, words.start, words.end) {
        _ if is_pronoun => Form::Pronoun,
        Some(len) if len == words.len() => Form::Full,
        _ => Form::Short,
    }
}

/// Reads a whole name, of two words or more: how many tokens it has. Names of organisations and positions end before one; where
/// a thing or a place bears the name, it is none.
pub(crate) fn read_full(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if !tokens.is_word(at) || !tokens.is_capitalised(at) {
        return None;
    }
    let start = at.saturating_sub(MOST_BEFORE);
    // `Trưởng thôn Nguyễn Văn Tâm` is the head of a hamlet with another name.
    let kind = || cue::before(tokens, at, start).map(|cue| cue.kind);
    let named = vietnamese::may_start(tokens, at)
        .then(kind)
        .flatten()
        .and_then(|kind| vietnamese::read(tokens, at, end, start, Some(kind)));
    named.or_else(|| read_whole(tokens, at, end, start, || foreign::read(tokens, at, end)).map(|(len, ..)| len))
}

/// Whether a foreign word that starts no name stands here before a whole one: `Phát ngôn viên Kremlin Dmitry Peskov`.
pub(crate) fn follows_word(tokens: &Tokens, at: usize, end: usize) -> bool {
    vietnamese::is_foreign(tokens, at) && foreign::holds_given(tokens, at, 3) && read_full(tokens, at + 1, end).is_some()
}

/// Reads a name where a body before says that somebody's may follow: also one with a rare surname, `sở Lại Thị Bích`.
pub(crate) fn read_led(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    // `CLB Hoàng Anh Gia Lai`
    let is_body = |len: usize| organization::known_len(tokens, at, end).is_some_and(|known| known >= len);
    vietnamese::read(tokens, at, end, at, Some(cue::Kind::Honorific)).filter(|&len| len > 2 && !is_body(len))
}

/// Reads a title and the whole name behind it, after which something may be named: `Đại tướng Võ Nguyên Giáp`.
pub(crate) fn read_titled_name(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let title = title_len(tokens, at, end)?;
    read_full(tokens, at + title, end).map(|name| title + name)
}

type Named = (usize, &'static str, Form);

fn read_named(tokens: &Tokens, at: usize, end: usize, start: usize, cue: Option<Cue>) -> Option<Named> {
    let abroad = foreign::read(tokens, at, end);
    if let Some(Cue { kind, .. }) = cue {
        if let Some(len) = vietnamese::read(tokens, at, end, start, Some(kind)) {
            return Some((len, "person/titled", Form::Full));
        }
        if let Some(found) = read_titled(tokens, at, end, kind, abroad) {
            return Some(found);
        }
    }
    if let Some(found) = read_whole(tokens, at, end, start, || abroad) {
        return Some(found);
    }
    if let Some(len) = hidden::read_initials(tokens, at, end, false) {
        return Some((len, "person/initials", Form::Initials));
    }
    if tokens.syllable(at).is_some() && hidden::is_aged(tokens, at, start) {
        return Some((1, "person/aged", Form::Short));
    }
    // `Han Tan - nhà phân tích tại Karvela`: syllables without marks, as names of the East are written.
    let is_plain = |len: usize| (at..at + len).all(|at| tokens.text(at).is_ascii()) && !lost::is_opener(tokens, at, end);
    let run = if is_plain(1) { vietnamese::run(tokens, at, end) } else { None };
    let run = run.filter(|run| matches!(run.n_words, 2 | 3));
    if let Some(run) = run.filter(|run| is_plain(run.len) && cue::is_apposed(tokens, at, at + run.len, end)) {
        return Some((run.len, "person/apposed", Form::Foreign));
    }
    let (len, n_words, _) = abroad?;
    let is_free = !cue::is_inside_foreign_run(tokens, at, start)
        && !cue::is_namesake(tokens, at, start, 2)
        && !cue::is_honorific(tokens, at, end);
    // `Bí thư Huyện ủy Cư Kuin Lê Văn Hòa`, `CEO Apple Tim Cook`, `CEO Samsung Lee Jae-yong` have another name in them.
    let is_body = || {
        let ends = organization::known_before(tokens, at + 1, start).is_some();
        ends || organization::known_len(tokens, at, at + len).is_some()
    };
    let is_one = || !vietnamese::holds_name(tokens, at + 1..at + len) && !foreign::holds_given(tokens, at, len) && !is_body();
    let is_told = || {
        cue::is_held(tokens, at, start)
            || hidden::tells_age(tokens, at + len, end)
            || vietnamese::is_foreign(tokens, at) && cue::is_apposed(tokens, at, at + len, end)
            || is_subject(tokens, at, at + len, start)
    };
    let is_named = if n_words > 1 { is_free && is_one() && is_told() } else { is_free && is_head_of_state(tokens, at, start) };
    is_named.then_some((len, "person/foreign", Form::Foreign))
}

/// Whether an office of a body and a comma stand before a name, and behind it what its bearer says or does: `Người phát ngôn Bộ Nội
/// vụ Lào, Sonexay Vonglath, nói`.
fn is_subject(tokens: &Tokens, at: usize, name_end: usize, start: usize) -> bool {
    let goes_on = tokens.mark(name_end) == ',' || position::context::tells(tokens, name_end);
    let Some(comma) = at.checked_sub(1).filter(|&comma| goes_on && tokens.mark(comma) == ',') else { return false };
    let is_office = |back: usize| position::read(tokens, back, &(start..comma)).is_some_and(|found| back + found.len == comma);
    (start..comma).any(is_office)
}

/// Reads a name that needs no words before it; `abroad` reads it as one from there.
fn read_whole(tokens: &Tokens, at: usize, end: usize, start: usize, abroad: impl FnOnce() -> Option<Abroad>) -> Option<Named> {
    if let Some(len) = vietnamese::read(tokens, at, end, start, None) {
        // `đêm nhạc "Khổng Lan"`: what is called so is a work.
        let is_quoted = at > 1 && matches!(tokens.mark(at - 1), '"' | '“') && matches!(tokens.mark(at + len), '"' | '”');
        let is_title = is_quoted && tokens.is_word(at - 2);
        return (!is_title).then_some((len, "person/surname", Form::Full));
    }
    let (len, _, certainty) = abroad()?;
    let is_person = certainty == Certainty::Given
        && !cue::is_inside_foreign_run(tokens, at, start)
        && !cue::is_namesake(tokens, at, start, 2);
    is_person.then_some((len, "person/foreign", Form::Foreign))
}

/// Reads a name without surname right behind words that name someone.
fn read_titled(tokens: &Tokens, at: usize, end: usize, kind: Kind, abroad: Option<Abroad>) -> Option<Named> {
    let is_named =
        matches!(kind, Kind::Honorific | Kind::Kin | Kind::Alias | Kind::Rank | Kind::Role | Kind::Religious | Kind::Royal);
    if let Some(len) = hidden::read_nickname(tokens, at, end) {
        return Some((len, "person/nickname", Form::Nickname));
    }
    // `PGS. TS. Ngô An`: letters of a degree are no one's.
    if let Some(len) = hidden::read_initials(tokens, at, end, true).filter(|_| !cue::is_title(tokens, at, end)) {
        return Some((len, "person/initials", Form::Initials));
    }
    if let Some(len) = hidden::read_letters(tokens, at, end).filter(|_| kind == Kind::Honorific) {
        return Some((len, "person/initials", Form::Initials));
    }
    // `tiền đạo Anh Đức`
    let is_honorific = kind != Kind::Occupation && cue::is_honorific(tokens, at, end);
    // `các đồng chí: Nguyên lãnh đạo tỉnh`: a list has whole names.
    let is_item = tokens.mark(at.saturating_sub(1)) == ':' && tokens.is_word(at + 1) && !tokens.is_capitalised(at + 1);
    // `anh Bộ đội`: a word of which the other half has no capital.
    let is_word = quantity::noun::ends_word(tokens, at, end);
    if cue::is_title(tokens, at, end) || is_honorific || is_item || is_word || is_thing(tokens, at, end, kind) {
        return None;
    }
    // `nhà sáng lập Facebook Mark Zuckerberg`
    if let Some((len, n_words, certainty)) = abroad.filter(|(len, ..)| !foreign::holds_given(tokens, at, *len)) {
        // `cầu thủ Barcelona`, `CEO Apple`: one word behind an office may be a body or a place.
        let is_person = n_words > 1 || is_named || certainty == Certainty::Given || kind == Kind::Degree;
        if is_person {
            // `Bình Gold` is a name for the stage.
            let is_abroad = vietnamese::is_foreign(tokens, at) || certainty == Certainty::Given || tokens.mark(at + 1) == '-';
            return Some((len, "person/foreign-titled", if is_abroad { Form::Foreign } else { Form::Short }));
        }
        // `HLV Mourinho nói`
        // `Theo HLV Mourinho, …`
        let is_source =
            || tokens.mark(at + len) == ',' && cue::start(tokens, at).is_some_and(|first| follows(tokens, first, "theo"));
        let is_named = kind == Kind::Occupation && (says(tokens, at + len) || is_source()) || is_head_of_state(tokens, at, 0);
        return is_named.then_some((len, "person/foreign-titled", Form::Foreign));
    }
    // `giám khảo Asia's Next Top Model`
    let run = vietnamese::run(tokens, at, end).filter(|run| run.n_words < 2 || !foreign::is_thing(tokens, at..at + run.len))?;
    // `luật sư Thanh nói`; of others a trade has one word alone where it is a subject's name, or a branch: `tiến sĩ Toán học`.
    let is_alone = || {
        kind == Kind::Degree
            && !matches!(tokens.key(at), "việt" | "luật" | "y" | "dược")
            && (says(tokens, at + 1) || matches!(tokens.mark(at + 1), ',' | '('))
    };
    let is_stage = matches!(kind, Kind::Occupation | Kind::Degree) && (run.n_words > 1 || is_alone());
    let is_short = run.n_words <= MOST_SHORT_WORDS && !(tokens.is_capitals(at) && tokens.n_chars(at) > 1);
    // `chiến sĩ Đội 3`, but `bị cáo Lệ Hằng 8 năm tù`
    let is_numbered =
        !matches!(kind, Kind::Honorific | Kind::Role) && at + run.len < end && tokens.number(at + run.len).is_some();
    (is_short && !is_numbered && (is_named || is_stage)).then_some((run.len, "person/short", Form::Short))
}

/// Whether a word stands right before `at`.
fn follows(tokens: &Tokens, at: usize, word: &str) -> bool {
    at > 0 && tokens.key(at - 1) == word
}

/// Whether a verb starts at `at` that has a person before it more often than a body: `nói`, not `đã có`.
fn says(tokens: &Tokens, at: usize) -> bool {
    position::context::tells(tokens, at) && !matches!(tokens.key(at), "đã" | "đang" | "sẽ" | "được" | "bị" | "là" | "có" | "vừa")
}

/// Whether a known place, or a body, stands where a name may: `Giám đốc Công an`, `Tổng thống Ukraine`, `ca sĩ Hàn Quốc`.
fn is_thing(tokens: &Tokens, at: usize, end: usize, kind: Kind) -> bool {
    // `ông Hà Nam` is a man, whatever the province.
    // `ca sĩ Mỹ Tâm`, but `Tổng thống Mỹ Barack Obama`.
    let is_name = |at| tokens.gap(at) <= Gap::Space && tokens.is_capitalised(at) && !vietnamese::is_foreign(tokens, at);
    let goes_on = |len: usize| len == 1 && at + 1 < end && is_name(at + 1);
    let is_place = kind != Kind::Honorific && place::read_known(tokens, at, end).is_some_and(|len| !goes_on(len));
    // `trẻ em Việt Nam`: nobody is called by a country.
    let is_country = place::read_country(tokens, at, end).is_some_and(|len| !goes_on(len));
    // `Miss World`
    let is_contest = at > 0 && tokens.key(at - 1) == "miss" && cue::is_tail(tokens, at);
    is_place || is_country || is_contest || organization::read_name(tokens, at, end).is_some()
}

/// Whether an office stands before that nobody holds of a body or a place of one foreign word, perhaps with its country: `Thủ tướng
/// Modi`, `Tổng thống Ukraine Zelensky`.
fn is_head_of_state(tokens: &Tokens, at: usize, start: usize) -> bool {
    let country = (start.max(at.saturating_sub(3))..at).find(|&back| place::read_country(tokens, back, at) == Some(at - back));
    let at = country.filter(|_| tokens.gap(at) <= Gap::Space).unwrap_or(at);
    let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens.key(at));
    matches!((before(2), before(1)), ("tổng", "thống") | ("thủ", "tướng") | ("ngoại", "trưởng"))
}
