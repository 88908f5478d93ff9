//! Names that papers hide: `N.T.H.`, `H.`, `ông THS`, `Tr.`; and names with a nickname: `Vũ "nhôm"`, `Hiệp "Gà"`.

use super::name;
use crate::layout::lost;
use crate::mentions::place;
use crate::tokens::{Gap, Tokens};

/// Most letters of a name that is cut to its first ones.
const MOST_LETTERS: usize = 5;

/// Most words of a nickname in quotation marks: `Tuấn "thần đèn"`.
const MOST_NICKNAME_WORDS: usize = 3;

/// Reads first letters: how many tokens they have. `titled` says that the words before them name someone.
pub(super) fn read_initials(tokens: &Tokens, at: usize, end: usize, titled: bool) -> Option<usize> {
    // `Phó Giám đốc Sở.` ends a sentence.
    let is_word = |at: usize| tokens.n_chars(at) == 2 && tokens.syllable(at).is_some();
    let is_letter =
        |at: usize| at < end && tokens.is_word(at) && tokens.is_capitalised(at) && tokens.n_chars(at) <= 2 && !is_word(at);
    let is_dot = |at: usize| at < end && tokens.mark(at) == '.' && tokens.glued(at);
    // `bà L. T. T.`
    let joins =
        |at: usize| tokens.glued(at) || titled && tokens.gap(at) == Gap::Space && tokens.n_chars(at) == 1 && is_dot(at + 1);
    let (mut next, mut n_letters) = (at, 0);
    while n_letters < MOST_LETTERS && is_letter(next) && (next == at || joins(next)) {
        n_letters += 1;
        next += 1;
        if !(is_dot(next) && is_letter(next + 1) && joins(next + 1)) {
            break;
        }
        next += 1;
    }
    let ends_word = !(is_letter(next) || next < end && tokens.is_word(next) && tokens.glued(next));
    if n_letters == 0 || !ends_word {
        return None;
    }
    let is_cut = is_dot(next);
    // The dot of one letter is always its own; behind several, that of a sentence's end is not.
    let takes_dot =
        is_cut && (n_letters == 1 || next + 1 < end && tokens.gap(next + 1) <= Gap::Space && !tokens.is_capitalised(next + 1));
    // `lời khai của L.T.H.`
    let is_whose = || is_cut && at > 0 && matches!(tokens.key(at - 1), "của" | "với") && tokens.gap(at) == Gap::Space;
    let is_told = || tells_age(tokens, next + usize::from(is_cut), end) || is_whose();
    let is_name = if titled { n_letters > 1 || is_cut } else { n_letters > 2 && is_told() };
    is_name.then_some(next + usize::from(takes_dot) - at)
}

/// Reads first letters without dots, behind an honorific: `ông THS`.
pub(super) fn read_letters(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let n_letters = tokens.n_chars(at);
    let has_vowel = tokens.key(at).chars().any(|c| matches!(crate::syllable::plain(c), 'a' | 'e' | 'i' | 'o' | 'u' | 'y'));
    let is_alone = at + 1 >= end || !tokens.is_word(at + 1) || !tokens.is_capitalised(at + 1);
    (at < end && tokens.is_capitals(at) && (2..=4).contains(&n_letters) && !has_vowel && is_alone).then_some(1)
}

/// Reads a short name with a nickname in quotation marks: how many tokens it has.
pub(super) fn read_nickname(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let mut open = at;
    while open < end && open < at + 2 && name::starts_word(tokens, open, open > at) {
        open += 1;
    }
    let is_open = open < end && tokens.gap(open) == Gap::Space && matches!(tokens.mark(open), '"' | '“' | '\'' | '‘');
    if !is_open || open == at {
        return None;
    }
    let n_words = (open + 1..end.min(open + 1 + MOST_NICKNAME_WORDS)).take_while(|&at| tokens.is_word(at)).count();
    let close = open + 1 + n_words;
    let is_closed = close < end && tokens.glued(close) && matches!(tokens.mark(close), '"' | '”' | '\'' | '’');
    (n_words > 0 && is_closed).then_some(close + 1 - at)
}

/// Whether a given name stands alone at `at`, with an age behind it: `Thực, 25 tuổi, khai`, `Quân (SN 1990)`.
pub(super) fn is_aged(tokens: &Tokens, at: usize, start: usize) -> bool {
    let is_age = match tokens.key(at + 2) {
        "sn" => true,
        _ => tokens.number(at + 2).is_some() && tokens.key(at + 3) == "tuổi",
    };
    let is_alone = at == start || !(tokens.is_word(at - 1) && tokens.is_capitalised(at - 1)) || tokens.gap(at) > Gap::Space;
    let is_other =
        || place::is_name(tokens, at) || lost::is_opener(tokens, at, at + 1) || matches!(tokens.key(at), "nay" | "mới");
    matches!(tokens.mark(at + 1), ',' | '(') && is_age && is_alone && !is_other()
}

/// Whether an age follows, or a nationality: `(16 tuổi)`, `(SN 1990)`, `, sinh năm 1990`, `, quốc tịch Lào`.
pub(super) fn tells_age(tokens: &Tokens, at: usize, end: usize) -> bool {
    let tells = |at: usize| match tokens.key(at) {
        "tuổi" | "sn" | "sinh" => true,
        // No `chủ tịch`.
        "tịch" => tokens.key(at - 1) == "quốc",
        _ => false,
    };
    matches!(tokens.mark(at), '(' | ',') && (at + 1..end.min(at + 4)).any(tells)
}
