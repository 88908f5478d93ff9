//! The encodings from before Unicode, as their bytes look when they are read as Windows-1252 or Latin-1, and UTF-8 read so.
//!
//! | encoding | `Việt Nam, Đảng ủy, được` |
//! |---|---|
//! | UTF-8 | `Viá»‡t Nam, Äáº£ng á»§y, Ä‘Æ°á»£c` |
//! | TCVN3, the fonts `.VnTime` | `ViÖt Nam, §¶ng ñy, ®` + soft hyphen + `îc` |
//! | VNI, the fonts `VNI-Times` | `Vieät Nam, Ñaûng uûy, ñöôïc` |
//! | VISCII | `Vi®t Nam, Ðäng üy, ðßþc` |
//! | VIQR | `Vie^.t Nam, DDa?ng u?y, ddu+o+.c` |
//! | Windows-1258 | `Viêòt Nam, ÐaÒng uÒy, ðýõòc` |
//!
//! What cannot be read: capitals with tones in TCVN3, which has none (its fonts for capitals show the codes of small
//! letters, so those are given); the six VISCII letters on control codes, and its `Õ` on the no-break space.

use super::decode::{Decoder, Reading};
use crate::article::Encoding;

/// What Windows-1252 has for the bytes 0x80 to 0x9F; the five that it leaves out stay control characters.
pub(super) const CP1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte that was read as `c`, as Windows-1252 or as Latin-1.
pub(super) fn byte_of(c: char) -> Option<u8> {
    u8::try_from(c).ok().or_else(|| CP1252.iter().position(|read| *read == c).map(|at| at as u8 + 0x80))
}

/// The decoder of an encoding; the last is VIQR's, which has no byte of its own.
pub(super) fn decoder(encoding: Encoding) -> Box<dyn Decoder> {
    match encoding {
        Encoding::Tcvn3 => Box::new(Letters::read_table(1)),
        Encoding::Viscii => Box::new(Letters::read_table(2)),
        Encoding::Vni => Box::new(Vni),
        Encoding::Windows1258 => Box::new(Windows1258),
        _ => Box::new(Viqr),
    }
}

/// UTF-8; where `lossy`, also of what pasting lost a byte: `HÃ Ná»™i`, `chÃnh`, `Äáº£ng`.
pub(super) struct Utf8 {
    pub(super) lossy: bool,
}

impl Decoder for Utf8 {
    fn starts(&self, c: char) -> bool {
        ('Â'..='ô').contains(&c)
    }

    fn read(&self, _before: char, ahead: &[char]) -> Option<Reading> {
        let len = match byte_of(ahead[0])? {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 4,
        };
        let mut bytes = [0; 4];
        let known = bytes.iter_mut().zip(ahead).take(len).filter_map(|(byte, c)| byte_of(*c).map(|read| *byte = read)).count();
        if known == len
            && let Some(c) = std::str::from_utf8(&bytes[..len]).ok().and_then(|text| text.chars().next())
        {
            return Some(Reading::plain(len, c));
        }
        if self.lossy { lossy(ahead) } else { None }
    }
}

/// What is left of a letter when its second byte was a no-break space, a soft hyphen or a control character.
fn lossy(ahead: &[char]) -> Option<Reading> {
    let is_letter = |at: usize| ahead.get(at).is_some_and(|c| c.is_alphabetic());
    match ahead {
        ['â', '€', ..] => Some(Reading::plain(2, '”')),
        ['Ä', ..] => Some(Reading::plain(1, 'Đ')),
        ['Ã', ' ', rest @ ..] => {
            let final_letters = rest.iter().take_while(|c| c.is_alphabetic()).collect::<String>();
            // `HÃ  Ná»™i` keeps both spaces, and in `lÃ m` what follows is no word.
            let inside = matches!(rest.first(), None | Some(' ' | '\n'))
                || ["c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"].contains(&final_letters.as_str());
            Some(Reading::plain(1 + usize::from(inside), 'à'))
        }
        ['Ã', ..] if is_letter(1) => Some(Reading::plain(1, 'í')),
        ['Ã', ..] => Some(Reading::plain(1, 'à')),
        _ => None,
    }
}

/// An encoding of one byte a letter.
struct Letters {
    /// By byte from 0x80; `'\0'` where there is no letter.
    letters: [char; 128],
}

impl Letters {
    fn read_table(column: usize) -> Self {
        let mut letters = ['\0'; 128];
        for row in crate::data::rows(include_str!(concat!(env!("OUT_DIR"), "/legacy.tsv"))) {
            let code = u8::from_str_radix(row[column], 16).ok().and_then(|code| code.checked_sub(0x80));
            if let (Some(code), Some(letter)) = (code, row[0].chars().next()) {
                letters[code as usize] = letter;
            }
        }
        // A space is far more often a space than the letter `Õ`.
        letters[0x20] = '\0';
        Self { letters }
    }
}

impl Decoder for Letters {
    fn starts(&self, c: char) -> bool {
        !c.is_ascii()
    }

    fn read(&self, before: char, ahead: &[char]) -> Option<Reading> {
        let c = ahead[0];
        let letter = self.letters[byte_of(c)?.checked_sub(0x80)? as usize];
        // VISCII has capitals where Windows-1252 has quotation marks and dashes: `HÀ N“I`, but `Hà Nµi – Huª`.
        let is_sign = c > 'ÿ' && !c.is_alphabetic();
        let opens = matches!(c, '“' | '‘' | '„' | '‹');
        let among_capitals = before.is_uppercase() || (!opens && ahead.get(1).is_some_and(|c| c.is_uppercase()));
        (letter != '\0' && (!is_sign || among_capitals)).then(|| Reading::plain(1, letter))
    }
}

/// The vowels on which a shape may stand: `"^"` for the circumflex, `"("` for the breve, `"+"` for the horn.
fn takes_shape(vowel: char, shape: char) -> bool {
    let vowels = match shape {
        '\u{302}' => "aeo",
        '\u{306}' => "a",
        '\u{31b}' => "ou",
        _ => "",
    };
    vowels.contains(vowel.to_ascii_lowercase())
}

/// A letter for a mark: `aù` is á, `aá` is ấ; ơ and ư have letters of their own.
struct Vni;

/// The letters that stand for a tone alone, then with the circumflex, then with the breve.
const VNI_MARKS: [(&str, char); 3] = [("øùûõï", '\0'), ("àáåãä", '\u{302}'), ("èéúüë", '\u{306}')];
/// What they stand for, in this order.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

impl Decoder for Vni {
    fn starts(&self, c: char) -> bool {
        "aeouyAEOUYñÑæÆóÓòÒîÎôÔöÖ".contains(c)
    }

    fn read(&self, _before: char, ahead: &[char]) -> Option<Reading> {
        let (letter, changed) = match ahead[0] {
            'ñ' => return Some(Reading::plain(1, 'đ')),
            'Ñ' => return Some(Reading::plain(1, 'Đ')),
            'æ' => return Some(Reading::plain(1, 'ỉ')),
            'Æ' => return Some(Reading::plain(1, 'Ỉ')),
            'ó' => return Some(Reading::plain(1, 'ĩ')),
            'Ó' => return Some(Reading::plain(1, 'Ĩ')),
            'ò' => return Some(Reading::plain(1, 'ị')),
            'Ò' => return Some(Reading::plain(1, 'Ị')),
            'î' => return Some(Reading::plain(1, 'ỵ')),
            'Î' => return Some(Reading::plain(1, 'Ỵ')),
            'ô' => ('ơ', true),
            'Ô' => ('Ơ', true),
            'ö' => ('ư', true),
            'Ö' => ('Ư', true),
            vowel => (vowel, false),
        };
        let marks = match ahead.get(1).and_then(|c| c.to_lowercase().next()) {
            Some('â') => Some(['\u{302}', '\0']),
            Some('ê') => Some(['\u{306}', '\0']),
            Some(mark) => VNI_MARKS.iter().find_map(|(letters, shape)| {
                let tone = TONES[letters.chars().position(|c| c == mark)?];
                Some(if *shape == '\0' { [tone, '\0'] } else { [*shape, tone] })
            }),
            None => None,
        };
        match marks {
            Some(marks) if !matches!(marks[0], '\u{302}' | '\u{306}') || takes_shape(letter, marks[0]) => {
                Some(Reading { len: 2, letter, marks })
            }
            _ => changed.then(|| Reading::plain(1, letter)),
        }
    }
}

/// Marks and letters of Vietnamese in the places of other letters; the marks compose by Unicode's own rules.
struct Windows1258;

impl Decoder for Windows1258 {
    fn starts(&self, c: char) -> bool {
        c > '\u{7f}'
    }

    fn read(&self, _before: char, ahead: &[char]) -> Option<Reading> {
        let at = "ÌìÒòÞÃãÐðÕõÝýþ".chars().position(|c| c == ahead[0])?;
        Some(Reading::plain(1, "\u{300}\u{301}\u{309}\u{323}\u{303}ĂăĐđƠơƯư₫".chars().nth(at)?))
    }
}

/// ASCII marks after the vowel, by RFC 1456; a backslash before a mark that is none: `ai\?`.
struct Viqr;

impl Decoder for Viqr {
    fn starts(&self, c: char) -> bool {
        "aeiouydAEIOUYD\\".contains(c)
    }

    fn read(&self, _before: char, ahead: &[char]) -> Option<Reading> {
        match ahead {
            ['\\', mark, ..] if "^(+'`?~.dD\\".contains(*mark) => return Some(Reading::plain(2, *mark)),
            ['d', 'd', ..] => return Some(Reading::plain(2, 'đ')),
            ['D', 'd' | 'D', ..] => return Some(Reading::plain(2, 'Đ')),
            ['d' | 'D' | '\\', ..] => return None,
            _ => {}
        }
        let shape = match ahead.get(1) {
            Some('^') => '\u{302}',
            Some('(') => '\u{306}',
            Some('+') => '\u{31b}',
            _ => '\0',
        };
        let shaped = takes_shape(ahead[0], shape);
        let tone = |at: usize| {
            let at = "`'?~.".chars().position(|mark| Some(&mark) == ahead.get(at));
            at.map_or('\0', |at| TONES[at])
        };
        let (len, marks) = if shaped { (2, [shape, tone(2)]) } else { (1, [tone(1), '\0']) };
        let len = len + usize::from(marks[len - 1] != '\0');
        (len > 1).then(|| Reading { len, letter: ahead[0], marks })
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted_and_whole() {
        let tsv = include_str!("../../data/legacy.tsv");
        assert!(tsv.contains("# source:") && tsv.contains("licence:") && tsv.contains("date:"));
        let letters: Vec<&str> = crate::data::written(tsv).inspect(|row| assert_eq!(row.len(), 3)).map(|row| row[0]).collect();
        assert!(letters.is_sorted());
        assert_eq!(letters.len(), 134);
        for column in [1, 2] {
            let mut codes: Vec<&str> = crate::data::written(tsv).map(|row| row[column]).filter(|code| *code != "-").collect();
            codes.sort_unstable();
            assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "a code of column {column} stands twice");
        }
    }

    #[test]
    fn a_vni_mark_stands_on_vowels_that_take_it() {
        use super::{Decoder, Vni};

        let read = |letters: [char; 2]| Vni.read(' ', &letters).map(|read| (read.letter, read.marks));
        assert_eq!(read(['a', 'é']), Some(('a', ['\u{306}', '\u{301}'])));
        assert_eq!(read(['e', 'á']), Some(('e', ['\u{302}', '\u{301}'])));
        assert_eq!([read(['e', 'é']), read(['u', 'á']), read(['y', 'â'])], [None; 3]);
    }
}
