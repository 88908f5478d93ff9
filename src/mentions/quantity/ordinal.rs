//! Places in an order: `thứ nhất`, `lần thứ 7`, `khóa XIII`, `Đại hội XII`.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Quantity, noun, unit};
use crate::article::QuantityKind;
use crate::data::{Phrases, Table};
use crate::mentions::{Reading, number};
use crate::tokens::{Kind, Tokens};

/// Which numbers may follow a word.
#[derive(Clone, Copy, PartialEq)]
enum Takes {
    /// Roman numerals.
    Roman,
    /// These, and figures.
    Figures,
    /// These, and words.
    Words,
}

static HEADS: LazyLock<Table<Takes>> = LazyLock::new(|| {
    Table::read(crate::data::text!("ordinals.tsv"), |row| match row[0] {
        "roman" => Takes::Roman,
        "figures" => Takes::Figures,
        "words" => Takes::Words,
        other => panic!("no such numbers: {other}"),
    })
});

/// The words before ordinals.
pub(super) fn heads() -> &'static Phrases {
    HEADS.phrases()
}

/// Reads an ordinal.
pub(super) fn read(tokens: &Tokens, at: usize, near: &Range<usize>) -> Option<Reading<Quantity>> {
    let (head, takes) = HEADS.longest(tokens, at, near.end)?;
    // `trong vòng 4 năm` is within four years.
    if at > near.start && tokens.key(at) == "vòng" && tokens.key(at - 1) == "trong" {
        return None;
    }
    let next = at + head;
    let number = roman(tokens, next, near.end)
        .or_else(|| (*takes != Takes::Roman).then(|| figures(tokens, next, near.end, *takes)).flatten())
        .or_else(|| (*takes == Takes::Words).then(|| words(tokens, next, near)).flatten())?;
    // `lần thứ 7` counts times, `thứ nhất` nothing.
    let unit = at..next - usize::from(tokens.key(next - 1) == "thứ");
    let quantity = Quantity {
        kind: QuantityKind::Ordinal,
        value: number.value,
        high: None,
        unit: (!unit.is_empty()).then_some(unit),
        currency: None,
        vague: false,
    };
    Some(Reading::new(head + number.len, quantity))
}

/// Reads a Roman numeral up to C, in capitals.
fn roman(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<f64>> {
    let text = tokens.text(at);
    // `nhóm X-Star`, but `khóa XI-XII`
    let is_name = tokens.mark(at + 1) == '-' && tokens.glued(at + 2) && tokens.text(at + 2).chars().any(char::is_lowercase);
    let is_alone = !(tokens.glued(at + 1) && (is_name || matches!(tokens.kind(at + 1), Kind::Number)));
    if at >= end || text.len() > MOST_LETTERS || !is_alone {
        return None;
    }
    let values: Option<Vec<i32>> =
        text.chars().map(|c| ROMAN.iter().find(|(letter, _)| *letter == c).map(|(_, value)| *value)).collect();
    let values = values?;
    let value: i32 = values
        .iter()
        .zip(values.iter().skip(1).chain([&0]))
        .map(|(value, next)| if value < next { -value } else { *value })
        .sum();
    (value > 0 && numeral(value) == text).then(|| Reading::new(1, f64::from(value)))
}

/// `LXXXVIII` has the most letters.
const MOST_LETTERS: usize = 8;

const ROMAN: [(char, i32); 5] = [('I', 1), ('V', 5), ('X', 10), ('L', 50), ('C', 100)];

/// A number as a Roman numeral.
fn numeral(mut value: i32) -> String {
    const PARTS: [(i32, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut text = String::new();
    for (part, letters) in PARTS {
        while value >= part {
            text += letters;
            value -= part;
        }
    }
    text
}

/// Reads a number of at most three digits that nothing goes on with: not the year of `giai đoạn 2016`, nor what is counted in
/// `cấp 5 triệu đồng`, `cấp 200 giấy chứng nhận`.
fn figures(tokens: &Tokens, at: usize, end: usize, takes: Takes) -> Option<Reading<f64>> {
    let value = tokens.number(at).filter(|_| at < end && tokens.text(at).len() <= 3)?;
    let mark = tokens.text(at + 1);
    let goes_on = tokens.glued(at + 1)
        && match tokens.kind(at + 1) {
            Kind::Mark => mark == "%" || tokens.glued(at + 2) && matches!(mark, "." | "," | "/" | "-" | "–"),
            Kind::Word | Kind::Number => true,
        };
    let counts = || {
        let is_scaled = number::read(tokens, at, &(at..end)).is_none_or(|read| read.len > 1);
        is_scaled || unit::read(tokens, at + 1, end).is_some() || noun::read(tokens, at + 1, end, true).is_some()
    };
    (!goes_on && (takes == Takes::Words || !counts())).then(|| Reading::new(1, f64::from(value)))
}

/// Reads `nhất`, `nhì`, `tư`, or a number in words.
fn words(tokens: &Tokens, at: usize, near: &Range<usize>) -> Option<Reading<f64>> {
    let value = match tokens.key(at) {
        _ if at >= near.end => return None,
        "nhất" => 1.0,
        "nhì" => 2.0,
        "tư" => 4.0,
        _ => {
            let read = number::read(tokens, at, near).filter(|read| read.value.in_words && !read.value.vague)?;
            return Some(Reading::new(read.len, read.value.value));
        }
    };
    Some(Reading::new(1, value))
}
