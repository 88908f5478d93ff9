//! What the standard library does with texts too: with ten times as much code, for texts longer than those of names and tables.

/// Texts, one behind the other with another between them.
pub(crate) fn join(texts: &[impl AsRef<str>], between: &str) -> String {
    let mut joined = String::new();
    for (number, text) in texts.iter().enumerate() {
        if number > 0 {
            joined.push_str(between);
        }
        joined.push_str(text.as_ref());
    }
    joined
}

/// What stands before and behind the first place of `part`, which is not empty.
pub(crate) fn cut<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    let at = text.as_bytes().windows(part.len()).position(|bytes| bytes == part.as_bytes())?;
    Some((&text[..at], &text[at + part.len()..]))
}

/// A text with all places of a part, which is not empty, written in another way.
pub(crate) fn replace(text: &str, part: &str, with: &str) -> String {
    let (mut written, mut rest) = (String::new(), text);
    while let Some((before, behind)) = cut(rest, part) {
        written.push_str(before);
        written.push_str(with);
        rest = behind;
    }
    written.push_str(rest);
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_does() {
        for texts in [&[][..], &["Gia Huy"], &["Gia Huy", "", "Thu Lam"]] {
            assert_eq!(join(texts, ", "), texts.join(", "));
        }
        for text in ["", "b", "ab", "a và b", "a và b và c", "aa", "aaa"] {
            for part in ["a", " và ", "aa", "x"] {
                assert_eq!(cut(text, part), text.split_once(part));
                assert_eq!(replace(text, part, "y"), text.replace(part, "y"));
            }
        }
    }
}
