//! Character references that pasted HTML keeps: `&agrave;`, `&#7879;`, `&#x1EC7;`, `&nbsp;`, `&amp;`.
//!
//! They are read wherever they are whole and known, also in the midst of healthy text. `NN&PTNT`, `&agrave` without its
//! semicolon, unknown names and numbers that no character has stay as they are, and what `&amp;agrave;` becomes is not read
//! a second time.

use std::sync::LazyLock;

use super::decode::{AHEAD, Decoder, Reading, pieces};
use super::encodings::CP1252;

/// Characters by name, sorted.
static NAMES: LazyLock<Vec<(&str, char)>> = LazyLock::new(|| {
    crate::data::rows(include_str!(concat!(env!("OUT_DIR"), "/entities.tsv")))
        .filter_map(|row| {
            let code = row[1].strip_prefix("U+").and_then(|hex| u32::from_str_radix(hex, 16).ok());
            Some((row[0], code.map_or_else(|| row[1].chars().next(), char::from_u32)?))
        })
        .collect()
});

pub(super) struct Entities;

impl Decoder for Entities {
    fn starts(&self, c: char) -> bool {
        c == '&'
    }

    fn read(&self, _before: char, ahead: &[char]) -> Option<Reading> {
        let len = ahead.iter().position(|c| *c == ';')?;
        let name: String = ahead[1..len].iter().collect();
        let c = match name.strip_prefix('#') {
            Some(number) => numbered(number)?,
            None => NAMES[NAMES.binary_search_by_key(&name.as_str(), |(name, _)| name).ok()?].1,
        };
        Some(Reading::plain(len + 1, c))
    }
}

/// The character of `7879`, or of `x1EC7`.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = number.strip_prefix(['x', 'X']).map_or((number, 10), |hex| (hex, 16));
    // `from_str_radix` takes a sign too.
    let code = u32::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with('+'))?;
    match code {
        0 => None,
        // By the HTML standard, numbers of control characters mean Windows-1252: &#147; is “.
        0x80..=0x9f => Some(CP1252[code as usize - 0x80]),
        _ => char::from_u32(code),
    }
}

/// Whether any reference stands in the text.
pub(super) fn any(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let ahead: Vec<char> = pieces(&text[at..]).take(AHEAD).map(|piece| piece.c).collect();
        Entities.read(' ', &ahead).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::decode::Decoded;

    fn read(text: &str) -> String {
        Decoded::new(pieces(text), Box::new(Entities)).map(|piece| piece.c).collect()
    }

    #[test]
    fn whole_and_known_references_are_read() {
        assert_eq!(read("Vi&#7879;t Nam, H&agrave; N&#x1ED9;i &amp; Hu&#7871;"), "Việt Nam, Hà Nội & Huế");
        assert_eq!(read("&ldquo;&Aacute;&rdquo; &#147;&thetasym;"), "“Á” “&thetasym;");
        assert_eq!(read("a&nbsp;b"), "a\u{a0}b");
    }

    #[test]
    fn all_else_stays() {
        for text in
            ["NN&PTNT", "&agrave", "&khong;", "&#0;", "&#;", "&#x;", "&#xD800;", "&#+65;", "&#99999999;", "&", "&&;", "A & B;"]
        {
            assert_eq!(read(text), text);
            assert!(!any(text));
        }
        assert_eq!(read("&amp;agrave;"), "&agrave;");
    }

    #[test]
    fn names_are_sorted_and_whole() {
        let tsv = include_str!("../../data/entities.tsv");
        assert!(tsv.contains("# source:") && tsv.contains("licence:") && tsv.contains("date:"));
        assert_eq!(NAMES.len(), crate::data::written(tsv).count());
        assert!(NAMES.is_sorted_by(|one, other| one.0 < other.0));
        assert!(NAMES.iter().all(|(name, _)| name.len() + 2 <= AHEAD));
    }
}
