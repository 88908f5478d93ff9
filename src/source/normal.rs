//! Unicode's normal forms (UAX #15), and what they make of single characters. JavaScript normalises by itself: the tables for it would be
//! 22 kB of the wasm. Elsewhere `icu_normalizer` does, from which `build.rs` takes the few ranges that are asked for often.

#[cfg(not(all(feature = "wasm", target_family = "wasm")))]
mod forms {
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

    /// A text in Normalization Form C.
    pub(crate) fn nfc(text: &str) -> String {
        ComposingNormalizerBorrowed::new_nfc().normalize(text).into()
    }

    /// A text in Normalization Form D.
    pub(crate) fn nfd(text: &str) -> String {
        DecomposingNormalizerBorrowed::new_nfd().normalize(text).into()
    }
}
#[cfg(all(feature = "wasm", target_family = "wasm"))]
use crate::wasm as forms;

pub(crate) use forms::{nfc, nfd};

/// A quick yes for nearly all of a Vietnamese text: what is in NFC, and neither composes with what is before it nor stands on it.
pub(super) fn stands_alone(c: char) -> bool {
    matches!(c, ..'\u{300}' | 'Ḁ'..='ỿ' | '‐'..='‧')
}

/// Whether a character is a combining mark, one with a class.
pub(super) fn is_combining(c: char) -> bool {
    is_in(c, include!(concat!(env!("OUT_DIR"), "/combining")))
}

/// Whether a character without a class may become one with the character before it, as a vowel of Hangul does.
pub(super) fn composes(c: char) -> bool {
    is_in(c, include!(concat!(env!("OUT_DIR"), "/composing")))
}

/// Whether a character is another one in NFC.
pub(super) fn changes(c: char) -> bool {
    is_in(c, include!(concat!(env!("OUT_DIR"), "/changing")))
}

/// Whether one of the ranges, which are in order, has a character.
fn is_in(c: char, ranges: &[(char, char)]) -> bool {
    let covers = || ranges.get(ranges.partition_point(|&(_, last)| last < c)).is_some_and(|&(first, _)| first <= c);
    !stands_alone(c) && covers()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

    use super::*;

    #[test]
    fn what_is_asked_of_characters_is_what_another_library_knows() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_combining(c), canonical_combining_class(c) != 0, "{c:?}");
            assert_eq!(changes(c), !std::iter::once(c).nfc().eq([c]), "{c:?}");
            assert!(!stands_alone(c) || is_nfc_quick([c].into_iter()) == IsNormalized::Yes, "{c:?}");
            // What is composed of more than two is composed of one that is, and of its last.
            let mut parts = Vec::new();
            decompose_canonical(c, |part| parts.push(part));
            let composed = parts.iter().copied().skip(1).try_fold(parts[0], compose);
            if composed.is_some() {
                parts[1..].iter().for_each(|&part| assert!(is_combining(part) || composes(part), "{part:?} of {c:?}"));
            }
            // Neither may the first part of what is taken alone go with what is before it.
            assert!(is_combining(c) == is_combining(parts[0]) || changes(c), "{c:?}");
            assert_eq!(composes(c), composes(parts[0]), "{c:?}");
        }
        assert!(!('가'..='힣').chain('ༀ'..='ྼ').any(composes));
    }
}
