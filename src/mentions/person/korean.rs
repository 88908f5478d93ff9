//! Names of Korea and of China as they are written abroad, with the surname first: `Shin Tae-yong`, `Lee Min Ho`.

use std::sync::LazyLock;

use super::name;
use crate::listed::Words;
use crate::tokens::{Gap, Tokens};

static SURNAMES: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "ahn an bae baek byun cha chae chen cho choi chung do eom feng gao go gong goo guo ha han heo hong hu huang \
        hwang im jang jeon jeong jiang joo ju jung kang ki kim ko ku kwak kwon lee li liang lim liu luo ma min moon na \
        nam noh oh pak park pyo qian rhee ryu seo shim shin sim son song suh sun sung um wang woo wu xie xu yang yeo \
        yim yoo yoon yu yun zhang zhao zheng zhou zhu",
    )
});

/// Whether a surname stands before a given name of two syllables. The surname is looked for last: few words stand before any.
pub(super) fn is_korean(tokens: &Tokens, at: usize) -> bool {
    let is_joined =
        || tokens.mark(at + 2) == '-' && !tokens.is_capitalised(at + 3) && name::word_end(tokens, at + 1, tokens.len()) == at + 4;
    let is_apart = |at: usize| {
        let is_word = tokens.gap(at) == Gap::Space && tokens.is_capitalised(at) && !tokens.is_capitals(at);
        is_word && is_syllable(tokens.key(at))
    };
    let is_named = || is_apart(at + 1) && is_apart(at + 2) && !tokens.is_capitalised(at + 3);
    tokens.is_capitalised(at) && (is_joined() || is_named()) && is_surname(tokens, at)
}

/// Whether the word at `at` is a surname of those lands.
pub(super) fn is_surname(tokens: &Tokens, at: usize) -> bool {
    SURNAMES.have(tokens, at)
}

/// Whether a word is written as one syllable of Korean is: `joong`, `hyuk`, `ah`.
fn is_syllable(word: &str) -> bool {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y');
    let rime = word.trim_start_matches(|c| !is_vowel(c));
    let end = rime.trim_start_matches(is_vowel);
    let (start, vowels) = (&word[..word.len() - rime.len()], rime.len() - end.len());
    matches!(start, "" | "b" | "ch" | "d" | "g" | "h" | "j" | "k" | "m" | "n" | "p" | "r" | "s" | "sh" | "t")
        && (1..=3).contains(&vowels)
        && matches!(end, "" | "h" | "k" | "ck" | "l" | "m" | "n" | "ng" | "p" | "t")
}
