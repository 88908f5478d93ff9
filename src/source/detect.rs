//! How a text is encoded, told by cheap counts, and where these raise suspicion by trial.
//!
//! - Letters like `Ã¢` and `á»‡`, which UTF-8 becomes when it is read as Windows-1252, betray it wherever they stand.
//! - The older encodings are looked for only where letters of Latin-1 stand and hardly any that Vietnamese alone has, or, for
//!   VIQR, where `^`, `(` and `+` follow vowels. One is believed when nearly all words that it changes become Vietnamese
//!   syllables, and most were none before.
//!
//! A text of one encoding is read, not one that mixes healthy lines with TCVN3; nor one with fewer than three words of evidence,
//! as `ViÖt Nam`: it stays as it is.

use std::borrow::Cow;

use super::decode::{Decoded, Decoder, Piece, pieces};
use super::encodings::{Utf8, byte_of, decoder};
use super::entities::{self, Entities};
use super::{is_mark, nfc};
use crate::article::Encoding;
use crate::chars::{N_LETTERS, letter, letter_at};
use crate::syllable;

/// How many bytes of the text are counted, and how many are read on trial.
const COUNTED: usize = 64 << 10;
const TRIED: usize = 16 << 10;

/// How many words are evidence.
const FEW: usize = 3;

/// The decoders that the text needs, outermost first, each with the encoding that it shows: none for healthy Unicode.
pub(super) fn layers(input: &str) -> Vec<(Encoding, Box<dyn Decoder>)> {
    let mut layers: Vec<(Encoding, Box<dyn Decoder>)> = Vec::new();
    let mut sample = Cow::Borrowed(&input[..input.floor_char_boundary(COUNTED)]);
    if entities::any(input) {
        sample = decode(&sample, Box::new(Entities)).into();
        layers.push((Encoding::HtmlEntities, Box::new(Entities)));
    }
    let signs = Signs::count(&sample);
    if signs.utf8 >= 2 {
        let utf8 = || Box::new(Utf8 { lossy: signs.own == 0 });
        layers.push((Encoding::Utf8AsWindows1252, utf8()));
        if Signs::count(&decode(&sample, utf8())).utf8 >= 2 {
            layers.push((Encoding::Utf8AsWindows1252Twice, utf8()));
        }
    } else if signs.own * 4 <= signs.latin
        && let Some(encoding) = try_all(&sample, &signs)
    {
        layers.push((encoding, decoder(encoding)));
    }
    layers
}

fn decode(text: &str, decoder: Box<dyn Decoder>) -> String {
    Decoded::new(pieces(text), decoder).map(|piece| piece.c).collect()
}

/// Counts of what healthy text has, and of what it hardly has.
#[derive(Default)]
struct Signs {
    /// Letters and marks that Vietnamese has and Latin-1 has not.
    own: usize,
    /// Letters and signs of Latin-1.
    latin: usize,
    /// Letters of which UTF-8 becomes two or three; those that become three count twice.
    utf8: usize,
    /// A VIQR mark of shape after a vowel.
    viqr: usize,
}

impl Signs {
    fn count(text: &str) -> Self {
        let (mut signs, mut at) = (Self::default(), 0);
        while at < text.len() {
            // Nearly all of a text goes this way.
            if let Some((index, next)) = letter_at(text, at)
                && SIGNS[index] != Sign::Look
            {
                at = next;
                match SIGNS[index] {
                    Sign::Own => signs.own += 1,
                    Sign::Latin => signs.latin += 1,
                    _ => {}
                }
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            let before = &text[..at];
            at += c.len_utf8();
            match c {
                '^' | '(' | '+' => signs.viqr += usize::from(before.ends_with(is_viqr_vowel)),
                '\u{300}'..='\u{331}' => signs.own += 1,
                _ => {
                    signs.latin += usize::from(('¡'..='ÿ').contains(&c));
                    signs.utf8 += utf8_sign(c, before.chars().rev());
                }
            }
        }
        signs
    }
}

/// What a character is a sign of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Of nothing.
    None,
    /// Of a language with letters of Latin-1; none of these is the rest of a letter in UTF-8.
    Latin,
    /// Of Vietnamese.
    Own,
    /// What stands before it tells.
    Look,
}

/// By [`letter_at`].
static SIGNS: [Sign; N_LETTERS] = {
    let mut signs = [Sign::Look; N_LETTERS];
    let mut index = 0;
    while index < N_LETTERS {
        signs[index] = match letter(index) {
            '^' | '(' | '+' => Sign::Look,
            '\0'..='\u{80}' => Sign::None,
            'À'..='ÿ' => Sign::Latin,
            'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'Ạ'..='ỹ' => Sign::Own,
            _ => Sign::Look,
        };
        index += 1;
    }
    signs
};

fn is_viqr_vowel(c: char) -> bool {
    "aeouAEOU".contains(c)
}

/// How much a character and those before it, the last first, look like UTF-8 read as Windows-1252, of which they hold the end of
/// a letter.
fn utf8_sign(c: char, mut before: impl Iterator<Item = char>) -> usize {
    // Quotation marks and spaces may follow any word: “ĐÔ THỊ XANH VÀ ĐÃ”.
    let follows = !matches!(c, '\u{a0}' | '«' | '»' | '‘'..='”' | '–' | '—' | '…');
    if !follows || !byte_of(c).is_some_and(|byte| (0x80..0xc0).contains(&byte)) {
        return 0;
    }
    match (before.next(), before.next()) {
        (Some('º' | '»'), Some('á')) => 2,
        (Some('€'), Some('â')) => 1,
        (Some('Ã' | 'Ä' | 'Æ'), _) => 1,
        _ => 0,
    }
}

/// The encoding through which the text reads best, if any is believed.
fn try_all(sample: &str, signs: &Signs) -> Option<Encoding> {
    let sample = &sample[..sample.floor_char_boundary(TRIED)];
    let of_latin = [Encoding::Tcvn3, Encoding::Vni, Encoding::Viscii, Encoding::Windows1258];
    let tried = of_latin.iter().filter(|_| signs.latin >= FEW).chain(Some(&Encoding::Viqr).filter(|_| signs.viqr >= FEW));
    let trials = tried.map(|encoding| (Trial::read(sample, *encoding), encoding));
    let best = trials.filter(|(trial, _)| trial.is_believed()).max_by_key(|(trial, _)| trial.gain());
    best.map(|(_, encoding)| *encoding)
}

/// What an encoding would make of the words of a text. Only those that it changes are looked at.
#[derive(Default)]
struct Trial {
    changed: usize,
    /// Syllables after the change, and before it.
    after: usize,
    before: usize,
}

impl Trial {
    fn read(sample: &str, encoding: Encoding) -> Self {
        let mut trial = Self::default();
        let mut word: Vec<Piece> = Vec::new();
        let end = Piece { start: sample.len(), end: sample.len(), c: ' ' };
        for piece in Decoded::new(pieces(sample), decoder(encoding)).chain([end]) {
            if piece.c.is_alphabetic() || is_mark(piece.c) {
                word.push(piece);
            } else {
                trial.weigh(&word, sample, encoding);
                word.clear();
            }
        }
        trial
    }

    fn weigh(&mut self, word: &[Piece], sample: &str, encoding: Encoding) {
        let (Some(first), Some(last)) = (word.first(), word.last()) else { return };
        let raw = &sample[first.start..last.end];
        // A full stop or an apostrophe after a vowel is no evidence: `he.` would be `hẹ`.
        let plain = encoding == Encoding::Viqr && !raw.contains(['^', '(', '+']);
        if plain || !word.iter().any(|piece| piece.is_decoded(sample)) {
            return;
        }
        let read = nfc(&String::from_iter(word.iter().map(|piece| piece.c)));
        self.changed += 1;
        self.after += usize::from(syllable::read(&read).is_some_and(|syllable| syllable.marked));
        self.before += usize::from(syllable::read(raw).is_some());
    }

    /// TCVN3 leaves some syllables, as `mét` for `một`; no encoding leaves most.
    fn is_believed(&self) -> bool {
        self.after >= FEW && self.after * 5 >= self.changed * 4 && self.before * 2 <= self.changed
    }

    fn gain(&self) -> isize {
        // Words that become none count against an encoding as much as those that become one count for it.
        2 * self.after as isize - self.changed as isize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[track_caller]
    fn assert_read(input: &str, text: &str, encoding: Encoding) {
        let source = Source::repair(input);
        assert_eq!((source.text.as_str(), source.encoding), (text, encoding));
    }

    #[test]
    fn each_encoding_is_told() {
        assert_read("Tin TÃ¢y NguyÃªn", "Tin Tây Nguyên", Encoding::Utf8AsWindows1252);
        assert_read("ViÃ¡Â»â€¡t Nam", "Việt Nam", Encoding::Utf8AsWindows1252Twice);
        assert_read("Uû ban nh©n d©n huyÖn", "Uỷ ban nhân dân huyện", Encoding::Tcvn3);
        assert_read("Ñaûng boä tænh Haø Noäi", "Đảng bộ tỉnh Hà Nội", Encoding::Vni);
        assert_read("Ðäng bµ tïnh Hà Nµi ðßþc", "Đảng bộ tỉnh Hà Nội được", Encoding::Viscii);
        assert_read("DDa?ng u?y ti?nh ddu+o+.c bie^n so^'", "Đảng ủy tỉnh được biên số", Encoding::Viqr);
        assert_read("Viêòt Nam ðýõòc môòt giaÒi", "Việt Nam được một giải", Encoding::Windows1258);
        assert_read("H&agrave; Nội &amp; Hu&#7871;", "Hà Nội & Huế", Encoding::HtmlEntities);
    }

    #[test]
    fn what_pasting_lost_is_filled_in() {
        assert_read("HÃ  Ná»™i, lÃ m chÃnh sÃ¡ch lÃ  Äáº£ng", "Hà Nội, làm chính sách là Đảng", Encoding::Utf8AsWindows1252);
    }

    #[test]
    fn too_little_is_no_evidence() {
        for text in [
            "",
            "ViÖt Nam",
            "Cà phê và trà, tôi có, bà có, cô là nhà báo",
            "“ĐÔ THỊ ĐÔ” ĐÃ\u{a0}RÃ\u{a0}“",
            "Nguyễn Đình",
            "©®",
            "NN&PTNT",
        ] {
            assert_eq!(Source::repair(text).encoding, Encoding::Unicode, "{text}");
        }
    }
}
