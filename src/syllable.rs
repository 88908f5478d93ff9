//! The shape of a Vietnamese syllable: an onset, a rime of about 160, one of six tones.
//!
//! `nghiêng`, `quyết`, `GIẾNG`, `uỷ` have it, and, without any mark, `phien`; `Paris`, `été`, `nước!` and `việtnam` have not.
//! Where the tone mark stands is not looked at, and words of other languages may have the shape: `the`, `né`.

use std::sync::LazyLock;

use crate::chars::{Chars, N_LETTERS, letter_index};
use crate::hashed::{Hashed, and};

/// What was found in a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Syllable {
    /// Whether a letter has a mark, or is `đ`.
    pub(crate) marked: bool,
    /// Whether, without any mark, its letters are such as other languages hardly have: `ng` in front, `uong`, `nh` behind.
    pub(crate) telling: bool,
}

/// Vowels in their six tones: none, then the order in which `STOPPED` counts.
const VOWELS: [&str; 12] =
    ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"];

/// The tones of a rime that ends in c, ch, p or t.
const STOPPED: std::ops::RangeInclusive<u8> = 4..=5;

const ONSETS: &str = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";

/// Rimes, as spelt; those that need a stop's tone end in the stop.
const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu \
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt";

/// Onsets and rimes that tell, without marks.
const TELLING: &str = "ng ngh nh kh anh enh inh oanh uenh uynh ich oach uych uoc uoi uom uon uong uot uou iec iem ien ieng iep iet ieu oai oang uyen \
    uyet yeu yen uan uat uay";

/// Whether `word`, of letters alone in NFC, is one Vietnamese syllable, in any case.
pub(crate) fn read(word: &str) -> Option<Syllable> {
    const MOST_LETTERS: usize = 8;
    let shapes = &*SHAPES;
    // The letters in one number, the last in its lowest byte; and which of them, from the first on, are vowels.
    let (mut letters, mut vowels) = (0, 0);
    let (mut len, mut tone, mut marked) = (0, 0, false);
    for (_, c) in Chars::of(word) {
        let (letter, toned) = shapes.letter(c)?;
        if len == MOST_LETTERS || (tone > 0 && toned > 0) {
            return None;
        }
        letters = letters << 8 | u64::from(letter);
        vowels |= u32::from(is_vowel(letter)) << len;
        len += 1;
        tone = tone.max(toned);
        marked |= !c.is_ascii();
    }
    // Text without marks has no tone that a stop could ask for.
    let stops = matches!(letters as u8, b'c' | b'p' | b't' | b'k') || letters as u16 == u16::from_be_bytes(*b"ch");
    if marked && stops && !STOPPED.contains(&tone) {
        return None;
    }
    let rimes = if marked { &shapes.rimes } else { &shapes.bare_rimes };
    // Every rime starts with a vowel. In `gì` the i is both.
    for at in (0..len.min(4)).filter(|at| vowels >> at & 1 == 1) {
        let n_bits = 8 * (len - at);
        let rime = hash(letters & u64::MAX >> (64 - n_bits));
        let onset = (at > 0).then(|| hash(letters >> n_bits));
        if onset.is_none_or(|onset| shapes.onsets.has(onset)) && rimes.has(rime) {
            let tells = || onset.is_some_and(|onset| shapes.telling.has(onset)) || shapes.telling.has(rime);
            return Some(Syllable { marked, telling: !marked && tells() });
        }
    }
    None
}

/// Whether the code of a letter is that of a vowel.
fn is_vowel(letter: u8) -> bool {
    const VOWELS: u128 = {
        let (letters, mut at, mut set) = (b"aeiouyWAEOQU", 0, 0);
        while at < letters.len() {
            set |= 1 << letters[at];
            at += 1;
        }
        set
    };
    VOWELS >> letter & 1 == 1
}

/// A letter in lower case, without its tone and its mark of shape; only `đ` keeps its own: `Ấ` gives `a`.
pub(crate) fn plain(c: char) -> char {
    match SHAPES.letter(c) {
        Some((b'D', _)) => 'đ',
        Some((code, _)) => bare(code).into(),
        None => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Parts of syllables by the hashes of their letters.
type Parts = Hashed<()>;

/// The lists above, for quick search. A letter is one byte: its own, or for those with a mark of shape a capital's.
struct Shapes {
    /// Letter and tone by code point, for Latin up to ư, then for the block of toned vowels.
    letters: Vec<(u8, u8)>,
    onsets: Parts,
    rimes: Parts,
    /// The same without marks.
    bare_rimes: Parts,
    telling: Parts,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let mut letters = vec![(0, 0); N_LETTERS];
    let mut set = |c: char, read: (u8, u8)| {
        letters[letter_index(c).expect("a Vietnamese letter")] = read;
        c.to_uppercase().for_each(|c| letters[letter_index(c).expect("a Vietnamese letter")] = read);
    };
    ('a'..='z').filter(|c| !"fjwz".contains(*c)).for_each(|c| set(c, (c as u8, 0)));
    set('đ', (code('đ'), 0));
    for row in VOWELS {
        let letter = row.chars().next().map_or(0, code);
        row.chars().zip(0..).for_each(|(c, tone)| set(c, (letter, tone)));
    }
    let parts = |list: &str, code: fn(char) -> u8| {
        let mut parts = Hashed::with_room(list.len() / 2);
        list.split_whitespace().for_each(|part| parts.set(hash(pack(part.chars().map(code))), ()));
        parts
    };
    Shapes {
        letters,
        onsets: parts(ONSETS, code),
        rimes: parts(RIMES, code),
        bare_rimes: parts(RIMES, |c| bare(code(c))),
        telling: parts(TELLING, code),
    }
});

fn code(c: char) -> u8 {
    match c {
        'ă' => b'W',
        'â' => b'A',
        'đ' => b'D',
        'ê' => b'E',
        'ô' => b'O',
        'ơ' => b'Q',
        'ư' => b'U',
        _ => c as u8,
    }
}

/// The letter without its mark of shape.
fn bare(code: u8) -> u8 {
    match code {
        b'W' => b'a',
        b'Q' => b'o',
        _ => code.to_ascii_lowercase(),
    }
}

/// The hash of letters in one number.
fn hash(letters: u64) -> u64 {
    and(0, letters)
}

/// At most eight letters in one number.
fn pack(letters: impl Iterator<Item = u8>) -> u64 {
    letters.fold(0, |packed, letter| packed << 8 | u64::from(letter))
}

impl Shapes {
    fn letter(&self, c: char) -> Option<(u8, u8)> {
        self.letters.get(letter_index(c)?).copied().filter(|(letter, _)| *letter != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        let words = "nghiêng quyết giếng gì ủy uỷ Đảng ĐƯỢC khuya huỳnh oẳn yêu ngoằn ngoèo Việt thu tuong phien hop xã quý ạ y";
        for word in words.split(' ') {
            assert!(read(word).is_some(), "{word}");
        }
    }

    #[test]
    fn others() {
        for word in
            "été Paris news việt-nam viêt tóan1 würde señor street ViÖt Vieät Naêm façade zürich nghiêngg á́ được.".split(' ')
        {
            assert!(read(word).is_none(), "{word}");
        }
    }

    #[test]
    fn marks_and_what_tells() {
        assert_eq!(read("tuong"), Some(Syllable { marked: false, telling: true }));
        assert_eq!(read("tin"), Some(Syllable { marked: false, telling: false }));
        assert_eq!(read("Đà"), Some(Syllable { marked: true, telling: false }));
    }
}
