//! The characters of a text.

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

    /// Where the next character starts.
    pub(crate) fn at(&self) -> usize {
        self.at
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

#[cfg(test)]
mod tests {
    use super::Chars;

    #[test]
    fn characters_of_every_length() {
        let text = "a\u{7f}\u{80}ß\u{7ff}\u{800}ệ\u{d7ff}\u{e000}\u{ffff}\u{10000}🙂\u{10ffff}";
        assert!(Chars::of(text).eq(text.char_indices()));
    }
}
