//! The one form in which words are compared: lower case, and one place for the tone mark.

use crate::chars::{Chars, N_LETTERS, letter, letter_at, letter_index};

/// What a character is, for which the tables of Unicode need not be asked; a bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Small = 1,
    Capital = 2,
    Digit = 4,
    /// A mark or a space of ASCII.
    Mark = 8,
    /// They must be.
    Other = 16,
}

/// The class of a character.
#[inline]
pub(crate) fn class_of(c: char) -> Class {
    letter_index(c).map_or(Class::Other, |index| CLASSES[index])
}

/// The class of the character that starts at `at`, and where the next one starts, if it is of the letters' blocks.
#[inline(always)]
pub(crate) fn class_at(text: &str, at: usize) -> Option<(Class, usize)> {
    letter_at(text, at).map(|(index, next)| (CLASSES[index], next))
}

/// By [`letter_index`].
static CLASSES: [Class; N_LETTERS] = {
    let mut classes = [Class::Other; N_LETTERS];
    let mut index = 0;
    while index < N_LETTERS {
        classes[index] = match letter(index) {
            'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => Class::Small,
            'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => Class::Capital,
            '0'..='9' => Class::Digit,
            '\0'..='~' => Class::Mark,
            'Ạ'..='ỹ' if index.is_multiple_of(2) => Class::Capital,
            'Ạ'..='ỹ' => Class::Small,
            _ => Class::Other,
        };
        index += 1;
    }
    classes
};

/// Appends a word in lower case.
fn push_small(word: &str, out: &mut String) {
    for (_, c) in Chars::of(word) {
        match (class_of(c), c) {
            (Class::Capital, ..'Ă') => out.push(char::from(c as u8 | 0x20)),
            // The capitals of these blocks stand before their small letters.
            (Class::Capital, _) => out.extend(char::from_u32(c as u32 + 1)),
            (Class::Other, _) => out.extend(c.to_lowercase()),
            _ => out.push(c),
        }
    }
}

/// Appends the form of `word` in which it is looked up: `ỦY`, `Uỷ` and `ủy` all give `ủy`.
///
/// Two spellings place the tone mark of open `oa`, `oe`, `uy` differently (`hòa`, `hoà`); the older one, which most papers
/// print, is the one kept. Both the tables and the text are folded so; no text is ever rewritten by it.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    let start = out.len();
    push_small(word, out);
    place_tone(out, start);
}

/// Whether a word in small letters may have another folded form: few have.
pub(crate) fn may_move_tone(word: &str) -> bool {
    // Of the vowels with a tone mark, `á` and its like are two bytes, `ả` three.
    matches!(word.as_bytes(), [.., b'o' | b'u', 0xc3, _] | [.., b'o' | b'u', 0xe1, _, _])
}

/// Puts the tone mark of the word that starts at `start` where the older spelling has it.
fn place_tone(out: &mut String, start: usize) {
    if !may_move_tone(&out[start..]) {
        return;
    }
    let mut letters = out[start..].chars().rev();
    let (Some(last), Some(first)) = (letters.next(), letters.next()) else { return };
    let onset = letters.next();
    // In `quý` the u belongs to the consonant.
    if first == 'u' && onset == Some('q') {
        return;
    }
    let Some((plain, tone)) = OPEN.iter().find_map(|(vowel, toned)| Some((*vowel, toned.chars().position(|c| c == last)?)))
    else {
        return;
    };
    let moved = match (first, plain) {
        ('o', 'a' | 'e') => "óòỏõọ",
        ('u', 'y') => "úùủũụ",
        _ => return,
    };
    out.truncate(out.len() - last.len_utf8() - first.len_utf8());
    out.extend(moved.chars().nth(tone));
    out.push(plain);
}

/// The second vowels of open rimes, with their tones in one order.
const OPEN: [(char, &str); 3] = [('a', "áàảãạ"), ('e', "éèẻẽẹ"), ('y', "ýỳỷỹỵ")];

/// [`fold_into`] for each word of a phrase.
pub(crate) fn fold(phrase: &str) -> String {
    let mut out = String::with_capacity(phrase.len());
    for (i, word) in phrase.split(' ').enumerate() {
        if i > 0 {
            out.push(' ');
        }
        fold_into(word, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_and_tone_place_do_not_count() {
        for (one, other) in [("UỶ BAN", "ủy ban"), ("Hoà Bình", "hòa bình"), ("khoẻ", "khỏe"), ("TUỲ", "tùy"), ("Đ", "đ")]
        {
            assert_eq!(fold(one), fold(other));
        }
    }

    #[test]
    fn other_words_stay() {
        for word in ["quý", "quỹ", "hoàn", "huỳnh", "oản", "mía", "tuý ", "của", "toán", "à", "y"] {
            let other = if word == "tuý " { "túy " } else { word };
            assert_eq!(fold(word), other);
        }
    }
}
