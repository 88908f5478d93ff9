//! Texts as old encodings and wrong readings have them: their bytes, looked at as Windows-1252.

use tinbai::Encoding;
use unicode_normalization::UnicodeNormalization;

/// A byte as it looks in Windows-1252.
fn mojibake(byte: u8) -> char {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match byte {
        0x80..=0x9f => HIGH.chars().nth(byte as usize - 0x80).unwrap(),
        _ => byte.into(),
    }
}

/// Through a column of the table; a capital that has no code takes that of its small letter, and what no font has stays.
fn by_table(text: &str, column: usize) -> String {
    let code = |c: char| {
        let row = include_str!("../../data/legacy.tsv").lines().find(|line| line.starts_with(c))?;
        u8::from_str_radix(row.split('\t').nth(column)?, 16).ok()
    };
    let read = |c: char| {
        let small = || c.to_lowercase().next().and_then(code);
        code(c).or_else(small).map_or(c, mojibake)
    };
    text.chars().map(read).collect()
}

/// The letter with its shape, then its tone.
fn parts(c: char) -> (char, Option<usize>) {
    let tones = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
    let tone = c.nfd().find_map(|c| tones.iter().position(|tone| *tone == c));
    let letter = c.nfd().filter(|c| !tones.contains(c)).nfc().next().unwrap_or(c);
    (letter, tone)
}

fn vni(text: &str) -> String {
    text.chars()
        .map(|c| {
            let one = match c {
                'đ' => "ñ",
                'Đ' => "Ñ",
                'í' => "í",
                'ì' => "ì",
                'ỉ' => "æ",
                'ĩ' => "ó",
                'ị' => "ò",
                'ỵ' => "î",
                _ => "",
            };
            if !one.is_empty() {
                return one.into();
            }
            let (letter, tone) = parts(c);
            let (base, tones, bare) = match letter.to_lowercase().next().unwrap() {
                'ă' => ("a", "èéúüë", "ê"),
                'â' => ("a", "àáåãä", "â"),
                'ê' => ("e", "àáåãä", "â"),
                'ô' => ("o", "àáåãä", "â"),
                'ơ' => ("ô", "øùûõï", ""),
                'ư' => ("ö", "øùûõï", ""),
                _ => ("", "øùûõï", ""),
            };
            let base = if base.is_empty() { letter.to_string() } else { base.into() };
            let mark = tone.map_or(bare.into(), |tone| tones.chars().nth(tone).unwrap().to_string());
            let both = base + &mark;
            if c.is_uppercase() { both.to_uppercase() } else { both }
        })
        .collect()
}

fn viqr(text: &str) -> String {
    let mut out = String::new();
    for c in text.nfc() {
        if matches!(c, '.' | '?' | '\'' | '(' | '+') && out.ends_with(|c: char| c.is_alphabetic()) {
            out.push('\\');
        }
        for c in c.nfd() {
            match c {
                'đ' => out.push_str("dd"),
                'Đ' => out.push_str("DD"),
                _ => out.push(match c {
                    '\u{300}' => '`',
                    '\u{301}' => '\'',
                    '\u{309}' => '?',
                    '\u{303}' => '~',
                    '\u{323}' => '.',
                    '\u{302}' => '^',
                    '\u{306}' => '(',
                    '\u{31b}' => '+',
                    _ => c,
                }),
            }
        }
    }
    // Unicode has the dot below before the circumflex, VIQR behind it.
    out.replace(".^", "^.").replace(".(", "(.")
}

fn windows1258(text: &str) -> String {
    text.chars()
        .flat_map(|c| {
            let (letter, tone) = parts(c);
            let letter = match letter {
                'Ă' => 'Ã',
                'ă' => 'ã',
                'Đ' => 'Ð',
                'đ' => 'ð',
                'Ơ' => 'Õ',
                'ơ' => 'õ',
                'Ư' => 'Ý',
                'ư' => 'ý',
                _ => letter,
            };
            [Some(letter), tone.and_then(|tone| "ÌìÒÞò".chars().nth(tone))]
        })
        .flatten()
        .collect()
}

fn entities(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("&#{};", c as u32) }).collect()
}

fn utf8(text: &str) -> String {
    text.bytes().map(mojibake).collect()
}

/// An encoding, how a text comes to be in it, and whether it keeps capitals.
pub type Damage = (Encoding, fn(&str) -> String, bool);

pub const DAMAGES: [Damage; 8] = [
    (Encoding::Utf8AsWindows1252, utf8, true),
    (Encoding::Utf8AsWindows1252Twice, |text| utf8(&utf8(text)), true),
    (Encoding::HtmlEntities, entities, true),
    (Encoding::Tcvn3, |text| by_table(text, 1), false),
    (Encoding::Viscii, |text| by_table(text, 2), true),
    (Encoding::Vni, vni, true),
    (Encoding::Viqr, viqr, true),
    (Encoding::Windows1258, windows1258, true),
];
