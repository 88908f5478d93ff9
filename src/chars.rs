//! The characters of a text, and the two blocks of Unicode in which all letters of Vietnamese stand.

/// As `char_indices`, which the wasm calls for each character: at its level the decoder is too large to be compiled into loops.
#[derive(Clone)]
pub(crate) struct Chars<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Chars<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Chars<'_> {
    type Item = (usize, char);

    #[inline(always)]
    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.at;
        let rest = self.text.as_bytes().get(at..)?;
        let (len, code) = match *rest {
            [a @ ..0x80, ..] => {
                self.at += 1;
                return Some((at, char::from(a)));
            }
            [a @ ..0xe0, b, ..] => (2, bits(a, 0x1f) << 6 | bits(b, 0x3f)),
            [a @ ..0xf0, b, c, ..] => (3, bits(a, 0xf) << 12 | bits(b, 0x3f) << 6 | bits(c, 0x3f)),
            [a, b, c, d, ..] => (4, bits(a, 7) << 18 | bits(b, 0x3f) << 12 | bits(c, 0x3f) << 6 | bits(d, 0x3f)),
            _ => return None,
        };
        self.at += len;
        Some((at, char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)))
    }
}

/// The bits of a byte that are its part of a character.
fn bits(byte: u8, mask: u8) -> u32 {
    u32::from(byte & mask)
}

/// How many characters come before the letters that Vietnamese shares with others end, and how many its own block has.
const LATIN: usize = 0x200;
const N_OWN: usize = 0x80;
const OWN: usize = 0x1e80;

/// How many characters the two blocks have: the length of a table by [`letter_index`].
pub(crate) const N_LETTERS: usize = LATIN + N_OWN;

/// Where a table has a character, if it is of the two blocks.
#[inline]
pub(crate) fn letter_index(c: char) -> Option<usize> {
    match c as usize {
        code @ ..LATIN => Some(code),
        code @ OWN.. if code < OWN + N_OWN => Some(LATIN + code - OWN),
        _ => None,
    }
}

/// The character at a place of a table.
pub(crate) const fn letter(index: usize) -> char {
    let code = if index < LATIN { index } else { OWN + index - LATIN };
    match char::from_u32(code as u32) {
        Some(c) => c,
        None => char::REPLACEMENT_CHARACTER,
    }
}

/// Where a table has the character that starts at `at`, and where the next one starts: faster than to read the character first. None of another
/// block, nor at the end.
#[inline(always)]
pub(crate) fn letter_at(text: &str, at: usize) -> Option<(usize, usize)> {
    match *text.as_bytes().get(at..)? {
        [a @ ..0x80, ..] => Some((usize::from(a), at + 1)),
        [a @ 0xc2..=0xc7, b, ..] => Some((usize::from(a & 7) << 6 | usize::from(b & 0x3f), at + 2)),
        [0xe1, b @ 0xba..=0xbb, c, ..] => Some((LATIN + (usize::from(b & 1) << 6 | usize::from(c & 0x3f)), at + 3)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_their_place_in_tables() {
        for c in '\0'..=char::MAX {
            let text = format!("a{c}b");
            let index = letter_index(c);
            assert_eq!(letter_at(&text, 1), index.map(|index| (index, 1 + c.len_utf8())), "{c:?}");
            assert!(index.is_none_or(|index| letter(index) == c), "{c:?}");
        }
        assert!(["", "a"].iter().all(|text| letter_at(text, text.len()).is_none()));
        assert!("ăâđêôơưĂÂĐÊÔƠƯáỹẠỲ".chars().all(|c| letter_index(c).is_some()));
    }

    #[test]
    fn characters_of_every_length() {
        let text = "a\u{7f}\u{80}ß\u{7ff}\u{800}ệ\u{d7ff}\u{e000}\u{ffff}\u{10000}🙂\u{10ffff}";
        assert!(Chars::of(text).eq(text.char_indices()));
    }
}
