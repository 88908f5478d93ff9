//! The one form in which words are compared: lower case, and one place for the tone mark.

/// Appends to `out` the form of `word` in which it is looked up: `ỦY`, `Uỷ` and `ủy` all give `ủy`.
///
/// Two spellings place the tone mark of open `oa`, `oe`, `uy` differently (`hòa`, `hoà`); the older one, which most papers
/// print, is the one kept. Both the table and the text go through this function; no text is ever rewritten by it.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    let start = out.len();
    for c in word.chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            _ if c.is_ascii() => out.push(c),
            // The capitals of this block stand before their small letters.
            'Ạ'..='Ỹ' => out.push(char::from_u32(c as u32 | 1).unwrap_or(c)),
            _ => out.extend(c.to_lowercase()),
        }
    }
    let mut letters = out[start..].chars().rev();
    let (Some(last), Some(first @ ('o' | 'u'))) = (letters.next(), letters.next()) else { return };
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
