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
        let byte = |n: usize| self.text.as_bytes().get(at + n).map_or(0, |byte| u32::from(*byte));
        let more = |n: usize| byte(n) & 0x3f;
        let first = u32::from(*self.text.as_bytes().get(at)?);
        let (len, code) = match first {
            ..0x80 => (1, first),
            ..0xe0 => (2, (first & 0x1f) << 6 | more(1)),
            ..0xf0 => (3, (first & 0xf) << 12 | more(1) << 6 | more(2)),
            _ => (4, (first & 7) << 18 | more(1) << 12 | more(2) << 6 | more(3)),
        };
        self.at += len;
        Some((at, char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)))
    }
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
