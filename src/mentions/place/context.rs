//! What stands around the name of a place, and tells it from a word, a person, a longer name.

use std::ops::Range;
use std::sync::LazyLock;

use super::gazetteer::{self, Reading};
use super::level;
use crate::article::PlaceKind;
use crate::data::Table;
use crate::mentions::person;
use crate::tokens::{Gap, Kind, Tokens};

/// What words beside a name tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// The name is a person's: `ông Thái Bình`.
    Person,
    /// It is a language, or names something by it: `tiếng Anh`, `Hiệp định Paris`.
    Language,
    /// Something is there: `ở Vinh`.
    In,
    /// Something is a country's: `Tổng thống Mỹ`.
    Country,
    /// The word is part of another one: `Pháp luật`.
    No,
}

static CUES: LazyLock<Table<Cue>> = LazyLock::new(|| {
    Table::read(crate::data::text!("place-cues.tsv"), |row| match row[0] {
        "person" => Cue::Person,
        "language" => Cue::Language,
        "in" => Cue::In,
        "country" => Cue::Country,
        _ => Cue::No,
    })
});

/// The longest cue has so many words.
const MOST_CUE: usize = 4;

/// A person's name has so many words at most.
const MOST_NAME: usize = 6;

/// The cue that ends before `at`, in the same sentence.
pub(super) fn cue_before(tokens: &Tokens, at: usize) -> Option<Cue> {
    if tokens.gap(at) >= Gap::Line {
        return None;
    }
    (1..=MOST_CUE.min(at)).rev().find_map(|len| CUES.exact(tokens, &(at - len..at))).copied()
}

/// Whether the word at `at` is part of another one: `Pháp luật`, `Anh em`.
pub(super) fn is_other_word(tokens: &Tokens, at: usize, end: usize) -> bool {
    n_other(tokens, at, end) > 0
}

/// How many tokens the word has at `at` that only begins like a place: `bờ biển`.
pub(super) fn n_other(tokens: &Tokens, at: usize, end: usize) -> usize {
    CUES.longest(tokens, at, end).filter(|(_, cue)| **cue == Cue::No).map_or(0, |(len, _)| len)
}

/// Whether the word at `at` is the second half of another one: `yêu cầu`, `nông thôn`.
pub(super) fn ends_other_word(tokens: &Tokens, at: usize) -> bool {
    (1..=2.min(at)).any(|back| CUES.exact(tokens, &(at - back..at + 1)) == Some(&Cue::No))
}

/// Whether a word starts a sentence, a line or what a mark opens: its capital tells nothing.
pub(super) fn starts_sentence(tokens: &Tokens, at: usize) -> bool {
    at == 0
        || tokens.gap(at) >= Gap::Line
        || matches!(tokens.mark(at - 1), '.' | '!' | '?' | ':' | '…' | '“' | '"' | '‘' | '•' | '*' | ';')
        || matches!(tokens.mark(at - 1), '-' | '–' | '—' | '+') && (at == 1 || tokens.gap(at - 1) >= Gap::Line)
}

/// Whether a word with a capital stands before `at`, so that both may be one name: `Lan Anh`.
pub(super) fn follows_name(tokens: &Tokens, at: usize) -> bool {
    at > 0
        && tokens.gap(at) < Gap::Line
        && tokens.is_word(at - 1)
        && tokens.is_capitalised(at - 1)
        // `Tại Mỹ, giá gạo tăng`: the first word of a sentence leads to the place.
        && !(starts_sentence(tokens, at - 1) && cue_before(tokens, at) == Some(Cue::In))
        // `HLV Đức`: a short form is no part of a name.
        && !(tokens.is_capitals(at - 1) && tokens.n_chars(at - 1) > 1 && !is_shouted(tokens, at))
}

/// Whether a word with a capital follows a name that ends before `next`, so that both may be one name: `Mỹ Linh`.
pub(super) fn precedes_name(tokens: &Tokens, next: usize, end: usize) -> bool {
    next < end && tokens.gap(next) < Gap::Line && tokens.is_word(next) && tokens.is_capitalised(next)
}

/// Whether `at` stands in a line of capitals, where a capital tells nothing.
pub(super) fn is_shouted(tokens: &Tokens, at: usize) -> bool {
    let is_loud = |at: usize| tokens.is_capitals(at) && tokens.n_chars(at) > 1;
    let before = at > 0 && tokens.gap(at) < Gap::Line && is_loud(at - 1);
    is_loud(at) && (before || tokens.gap(at + 1) < Gap::Line && is_loud(at + 1))
}

/// Whether the words at `at` lie in a person's name that starts before them: `Nguyễn Hà Nam`.
pub(super) fn is_in_person(tokens: &Tokens, at: usize, end: usize) -> bool {
    let mut start = at;
    while start > 0 && at - start < MOST_NAME && tokens.gap(start) < Gap::Line {
        if !tokens.is_word(start - 1) || !tokens.is_capitalised(start - 1) {
            break;
        }
        start -= 1;
        // `Từ Hà Nội`: a surname too, but the first word of the sentence.
        let is_first = starts_sentence(tokens, start) && cue_before(tokens, start + 1).is_some();
        if !is_first && person::read_full(tokens, start, end).is_some_and(|len| start + len > at) {
            return true;
        }
    }
    false
}

/// Whether a word is no Vietnamese syllable: `Donald`, `Trump`, `Wall`.
pub(super) fn is_foreign(tokens: &Tokens, at: usize) -> bool {
    const CODAS: [&str; 8] = ["c", "ch", "m", "n", "ng", "nh", "p", "t"];
    const ONSETS: [&str; 27] = [
        "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r", "s",
        "t", "th", "tr", "v", "x",
    ];
    let key = tokens.key(at);
    let is_vowel = |c: char| !c.is_ascii() && c != 'đ' || matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let onset = &key[..key.find(is_vowel).unwrap_or(key.len())];
    let rest = &key[onset.len()..];
    let coda = &rest[rest.find(|c| !is_vowel(c)).unwrap_or(rest.len())..];
    !(onset.is_empty() || ONSETS.contains(&onset)) || !(coda.is_empty() || CODAS.contains(&coda)) || rest.is_empty()
}

/// Whether a place that needs no cue stands beside a name, in a list or as where it lies: `Anh, Pháp và Bỉ`, `Hoàng Mai, Hà Nội`.
pub(super) fn is_beside_place(tokens: &Tokens, name: &Range<usize>, end: usize) -> bool {
    if let Some(next) = after_joiner(tokens, name.end, end) {
        let known = gazetteer::longest(tokens, next, end);
        if known.is_some_and(|(_, known)| known.reading != Reading::Cue) || level::is_at(tokens, next, end) {
            return true;
        }
    }
    let Some(last) = before_joiner(tokens, name.start) else { return false };
    (last.saturating_sub(MOST_CUE)..=last).any(|start| {
        gazetteer::exact(tokens, &(start..last + 1)).is_some_and(|known| known.reading != Reading::Cue)
            && tokens.is_capitalised(last)
    })
}

/// Whether a name follows a smaller place as the one in which that lies: `xã Tam Hiệp (Châu Thành)`.
fn is_behind_unit(tokens: &Tokens, at: usize) -> bool {
    if at < 2 || !matches!(tokens.mark(at - 1), ',' | '(' | '-' | '–') || tokens.gap(at) >= Gap::Line {
        return false;
    }
    let is_part = |at: usize| is_name_word(tokens, at) || tokens.kind(at) == Kind::Number;
    let start = (0..at - 1).rev().take(MOST_CUE).take_while(|&at| is_part(at)).last();
    start.is_some_and(|start| level::ends_before(tokens, start).is_some())
}

/// Where the next item of a list starts: behind a comma, a dash, `và`, an open bracket.
fn after_joiner(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let next = if is_joiner(tokens, at) || tokens.mark(at) == '(' { at + 1 } else { return None };
    (next < end && tokens.gap(next) < Gap::Line && tokens.gap(at) < Gap::Line).then_some(next)
}

/// Where the item of a list before this one ends.
fn before_joiner(tokens: &Tokens, at: usize) -> Option<usize> {
    (at > 1 && is_joiner(tokens, at - 1) && tokens.gap(at) < Gap::Line && tokens.gap(at - 1) < Gap::Line).then(|| at - 2)
}

/// Whether a name is one of several languages: `tiếng Anh, Pháp và Đức`.
fn lists_languages(tokens: &Tokens, mut at: usize) -> bool {
    const MOST_LANGUAGES: usize = 8;
    (0..MOST_LANGUAGES).any(|_| {
        let last = before_joiner(tokens, at).filter(|&last| tokens.is_capitalised(last));
        at = last.unwrap_or(at);
        last.is_some_and(|last| cue_before(tokens, last) == Some(Cue::Language))
    })
}

pub(super) fn is_joiner(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "," | "-" | "–" | "và" | "hay" | "hoặc" | "&" | "/" | ";")
}

/// Whether a name needs what stands around it to be read, and has it.
pub(super) fn supports(tokens: &Tokens, name: &Range<usize>, known: &gazetteer::Known, end: usize) -> bool {
    let cue = cue_before(tokens, name.start);
    let joins_next = precedes_name(tokens, name.end, end);
    match known.reading {
        _ if cue == Some(Cue::Person) && !is_unmistakable(known) || cue == Some(Cue::Language) => false,
        Reading::Word if lists_languages(tokens, name.start) => false,
        // `chuyến bay VN 1234`
        Reading::Word if tokens.key(name.start) == "vn" && tokens.number(name.end).is_some() => false,
        // `Tân An Thới` is no `Tân An`, but `Bí thư Quế Sơn Trần Văn Bình` is one of `Quế Sơn`.
        // `Vietnam Idol`, `Vietnam's Got Talent`
        Reading::Name if tokens.key(name.start) == "vietnam" => {
            !(joins_next || tokens.glued(name.end) && matches!(tokens.mark(name.end), '\'' | '’'))
        }
        // `Sydney Weber`, `Cambridge Analytica`, but `Thị trưởng London Sadiq Khan`.
        Reading::Name
            if known.kind == PlaceKind::City
                && joins_next
                && is_foreign(tokens, name.end)
                && !matches!(cue, Some(Cue::Country | Cue::In))
                && person::read_full(tokens, name.end, end).is_none() =>
        {
            false
        }
        // `Thúy Viên` is no town.
        Reading::Name if known.kind == PlaceKind::City && name.len() == 1 && tokens.syllable(name.start).is_some() => {
            !follows_name(tokens, name.start)
        }
        Reading::Name => !(joins_next && known.kind == PlaceKind::District && person::read_full(tokens, name.end, end).is_none()),
        Reading::Cue => {
            !is_shouted(tokens, name.start)
                && !follows_name(tokens, name.start)
                && !joins_next
                && (cue == Some(Cue::In) || is_beside_place(tokens, name, end) || is_behind_unit(tokens, name.start))
        }
        Reading::Word => {
            // `Tổng thống Mỹ Donald Trump`, `Đại sứ tại Pháp Lê Minh`, but `của Anh Tuấn`.
            let names_person = || is_foreign(tokens, name.end) || person::read_full(tokens, name.end, end).is_some();
            // `Jordan Weber` is a man.
            let is_man = tokens.key(name.start) == "jordan" && joins_next && !matches!(cue, Some(Cue::Country | Cue::In));
            if is_man
                || joins_next && !(matches!(cue, Some(Cue::Country | Cue::In)) && names_person() || is_foreign(tokens, name.end))
            {
                return false;
            }
            if cue == Some(Cue::Country) || is_beside_place(tokens, name, end) {
                return true;
            }
            let is_given = matches!(tokens.key(name.start), "anh" | "ý" | "áo" | "hàn" | "ấn" | "mali" | "jordan");
            !is_shouted(tokens, name.start)
                && !follows_name(tokens, name.start)
                && !(is_given
                    && (starts_sentence(tokens, name.start) || !(tokens.is_word(name.start - 1) || is_aside(tokens, name))))
        }
    }
}

/// Whether a name stands alone in brackets: `Đại học York (Anh)`.
fn is_aside(tokens: &Tokens, name: &Range<usize>) -> bool {
    tokens.mark(name.start - 1) == '(' && tokens.mark(name.end) == ')'
}

/// Whether the name ends what a work is called: `phim Biệt động Sài Gòn`, but `phim Hàn Quốc`, `phim Mắt biếc ở Huế`.
pub(super) fn is_in_work(tokens: &Tokens, at: usize) -> bool {
    const MOST_WORDS: usize = 5;
    let is_between = |&back: &usize| {
        let stops =
            matches!(tokens.key(back), "ở" | "tại" | "của" | "từ" | "đến" | "về" | "do" | "với" | "được" | "quay" | "chiếu");
        tokens.is_word(back) && tokens.gap(back + 1) <= Gap::Space && !stops
    };
    let is_work = |back: usize| {
        let before = back.checked_sub(1).map_or("", |at| tokens.key(at));
        tokens.is_capitalised(back + 1)
            && back + 1 < at
            && match tokens.key(back) {
                "phim" => !matches!(before, "hãng" | "hoan" | "đoàn" | "xưởng"),
                "hát" | "khúc" | "thuyết" => matches!(before, "bài" | "ca" | "tiểu"),
                _ => false,
            }
    };
    (at.saturating_sub(MOST_WORDS)..at).rev().take_while(is_between).any(is_work)
}

/// Whether a name is but a point of the compass: `hướng Tây Bắc`, `Tây Tây Bắc`, `gió mùa Đông Bắc`.
pub(super) fn is_compass(tokens: &Tokens, name: &Range<usize>) -> bool {
    let is_point = |at: usize| matches!(tokens.key(at), "đông" | "tây" | "nam" | "bắc");
    let before = if name.start > 0 && tokens.gap(name.start) < Gap::Line { tokens.key(name.start - 1) } else { "" };
    name.len() == 2
        && name.clone().all(is_point)
        && (matches!(before, "hướng" | "gió" | "mùa") || before == tokens.key(name.start))
}

/// Whether no person has the name: `ông Việt Nam` is none, but `ông Thái Bình`.
fn is_unmistakable(known: &gazetteer::Known) -> bool {
    known.kind == PlaceKind::Country && known.reading == Reading::Name
}

/// Whether a token is a word or a number that can be part of a name.
pub(super) fn is_name_word(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Kind::Word && tokens.is_capitalised(at)
}
