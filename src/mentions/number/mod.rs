//! Numbers in figures, `1.234,5`, and in words, `hai mươi mốt`, `một triệu rưỡi`, with their scale words, `2 tỷ 300 triệu`.

mod figures;

use std::ops::Range;
use std::sync::LazyLock;

use figures::joins;

use super::Reading;
use crate::data::{Phrases, Table};
use crate::tokens::{Gap, Kind, Tokens};

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    /// Of words that leave the number open, the least that they can mean: 20 for `vài chục`.
    pub(crate) value: f64,
    /// What its scale words multiply: 1000000 in `1,5 triệu`, 1 where it has none.
    pub(crate) scale: f64,
    /// Whether it is written in words alone.
    pub(crate) in_words: bool,
    /// Whether it is a part of a whole: `hai phần ba`.
    pub(crate) is_part: bool,
    /// Whether the words leave it open: `vài chục`.
    pub(crate) vague: bool,
}

/// Reads a number that ends before the end of `piece`, with its scale words: `22`, `2.249 tỷ`, `hai mươi mốt`, `vài chục`,
/// `nửa triệu`, `hai phần ba`.
///
/// What it counts is not looked at: `năm` is 5 also where a year is meant, unless a figure follows it.
pub(crate) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Reading<Number>> {
    if !may_start(tokens, at) || !starts_here(tokens, at, piece.start) {
        return None;
    }
    let figures = figures::read(tokens, at, piece.end);
    let in_words = figures.is_none();
    let first = figures.map(|read| Reading::new(read.len, (read.value, false))).or_else(|| opening(tokens, at, piece))?;
    let (value, vague) = first.value;
    let mut number = Number { value, scale: 1.0, in_words, is_part: false, vague };
    let mut next = at + first.len;
    let mut sum = Sum::default();
    let mut coefficient = Some(value);
    // Terms follow one another: `hai` `trăm`, `hai mươi mốt` `nghìn`, `lẻ năm`.
    for _ in 0..MOST_TERMS {
        while let Some(scale) = scale(tokens, next, piece.end).filter(|_| coefficient.is_some() || sum.is_below(tokens, next)) {
            sum.scale(coefficient.take().unwrap_or(0.0), scale);
            next += 1;
        }
        if coefficient.is_some() {
            break;
        }
        let Some(read) = sum.last().and_then(|scale| another(tokens, next, piece.end, scale)) else { break };
        next += read.len;
        coefficient = Some(read.value);
    }
    number.value = sum.total() + coefficient.unwrap_or(0.0);
    number.scale = sum.last().unwrap_or(1.0);
    if word(tokens, next, piece.end) == Some(Word::Half) {
        // `một triệu rưỡi` is half a million more, `hai rưỡi` half of one.
        number.value += number.scale / 2.0;
        next += 1;
    } else if number.in_words && tokens.key(next) == "mấy" && next < piece.end && is_round(tokens, next - 1) {
        number.vague = true;
        next += 1;
    }
    if let Some(parts) = parts(tokens, next, piece.end).filter(|_| number.in_words) {
        number.value /= parts.value;
        number.is_part = true;
        next += parts.len;
    }
    Some(Reading::new(next - at, number))
}

/// Whether a number may start here at all; most words are told by this alone.
#[inline]
pub(crate) fn may_start(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Kind::Number || WORDS.may_start(tokens, at)
}

/// Whether a word multiplies the number before it: `triệu`.
pub(crate) fn is_scale(tokens: &Tokens, at: usize) -> bool {
    scale(tokens, at, at + 1).is_some()
}

/// No number has more terms than `một nghìn hai trăm ba mươi tư tỷ …` down to its last digit.
const MOST_TERMS: usize = 12;

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Word {
    Digit(f64),
    Ten,
    Tens,
    Unit(f64),
    Link,
    Zero,
    Scale(f64),
    Half,
    Part(f64),
    Vague(f64),
    Open,
}

static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    Table::read(crate::data::text!("numbers.tsv"), |row| {
        let value = row[1].parse::<u32>().map(f64::from).expect("a number");
        match row[0] {
            "digit" => Word::Digit(value),
            "ten" => Word::Ten,
            "tens" => Word::Tens,
            "unit" => Word::Unit(value),
            "link" => Word::Link,
            "zero" => Word::Zero,
            "scale" => Word::Scale(value),
            "half" => Word::Half,
            "part" => Word::Part(value / 10.0),
            "vague" => Word::Vague(value),
            "open" => Word::Open,
            other => panic!("no such word of a number: {other}"),
        }
    })
});

/// The words of numbers.
pub(super) fn words() -> &'static Phrases {
    WORDS.phrases()
}

/// The word of a number at `at`, where it is one syllable.
fn word(tokens: &Tokens, at: usize, end: usize) -> Option<Word> {
    WORDS.longest(tokens, at, end.min(at + 1)).map(|(_, word)| *word)
}

fn scale(tokens: &Tokens, at: usize, end: usize) -> Option<f64> {
    match word(tokens, at, end)? {
        Word::Scale(scale) => Some(scale),
        _ => None,
    }
}

/// A sum of terms, each with its scale: 2000 and 500 of `hai nghìn năm trăm`.
#[derive(Default)]
struct Sum(Vec<(f64, f64)>);

impl Sum {
    /// Takes a scale word: what is smaller stands under it, as in `hai nghìn năm trăm tỷ`.
    fn scale(&mut self, coefficient: f64, scale: f64) {
        let from = self.0.iter().rposition(|(_, other)| *other >= scale).map_or(0, |at| at + 1);
        let below: f64 = self.0.drain(from..).map(|(value, _)| value).sum();
        self.0.push((times(below + coefficient, scale), scale));
    }

    /// Whether a scale word at `at` multiplies what was read: in `nghìn tỷ`, but not in `tỷ nghìn`.
    fn is_below(&self, tokens: &Tokens, at: usize) -> bool {
        let next = scale(tokens, at, at + 1);
        self.last().zip(next).is_some_and(|(last, next)| last < next)
    }

    fn last(&self) -> Option<f64> {
        self.0.last().map(|(_, scale)| *scale)
    }

    fn total(&self) -> f64 {
        self.0.iter().map(|(value, _)| value).sum()
    }
}

/// 71,71 tỷ is 71710000000, and not a fraction less.
fn times(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() <= whole.abs() * 1e-14 { whole } else { product }
}

/// Whether no number, and no word in figures, goes on at `at`.
fn starts_here(tokens: &Tokens, at: usize, start: usize) -> bool {
    if at == start || at == 0 {
        return true;
    }
    if tokens.glued(at) {
        let is_inside = match tokens.kind(at - 1) {
            Kind::Word | Kind::Number => true,
            Kind::Mark => {
                matches!(tokens.mark(at - 1), '.' | ',')
                    && tokens.glued(at - 1)
                    && tokens.kind(at.saturating_sub(2)) == Kind::Number
            }
        };
        if is_inside {
            return false;
        }
    }
    // In `hai mươi` no number starts at `mươi`, and `30 năm` is no five. But `năm` before it may be a year.
    tokens.kind(at) == Kind::Number || tokens.kind(at - 1) != Kind::Number && !is_number_word(tokens, at - 1)
}

fn is_number_word(tokens: &Tokens, at: usize) -> bool {
    let read = word(tokens, at, at + 1);
    tokens.key(at) != "năm" && matches!(read, Some(Word::Digit(_) | Word::Ten | Word::Tens | Word::Scale(_) | Word::Vague(_)))
}

/// Whether a word ends in a zero, so that `mấy` may follow: `hai mươi mấy`.
fn is_round(tokens: &Tokens, at: usize) -> bool {
    matches!(word(tokens, at, at + 1), Some(Word::Ten | Word::Tens | Word::Scale(_)))
}

/// Reads the first words of a number, below a hundred; and whether they leave it open.
fn opening(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Reading<(f64, bool)>> {
    let (len, first) = WORDS.longest(tokens, at, piece.end)?;
    let next_scale = scale(tokens, at + len, piece.end);
    let (len, value, is_open) = match *first {
        Word::Digit(_) | Word::Ten => match approximate(tokens, at, piece.end) {
            Some(read) => (read.len, read.value, true),
            None => {
                let read = below_hundred(tokens, at, piece.end)?;
                (read.len, read.value, false)
            }
        },
        Word::Vague(value) => (len, value, true),
        Word::Tens => (len, 10.0, true),
        Word::Open => (len, 1.0, next_scale.map(|_| true)?),
        Word::Part(value) => (len, value, false),
        Word::Zero => (len, 0.0, (next_scale == Some(100.0)).then_some(false)?),
        // `cả trăm`, `gần chục`; and `triệu rưỡi`.
        Word::Scale(_) if is_round_about(tokens, at, piece.start) => (0, 1.0, true),
        Word::Scale(_) if word(tokens, at + len, piece.end) == Some(Word::Half) => (0, 1.0, false),
        _ => return None,
    };
    Some(Reading::new(len, (value, is_open)))
}

/// Whether the word before a bare scale word makes a number of it.
fn is_round_about(tokens: &Tokens, at: usize, start: usize) -> bool {
    at > start && matches!(tokens.key(at - 1), "cả" | "gần" | "hơn" | "trên" | "khoảng" | "ngót" | "chừng")
}

/// Reads two digits in a row, which leave the number open: `hai ba người`. But `bốn năm` is four years.
fn approximate(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<f64>> {
    let digit = |at| match word(tokens, at, end)? {
        Word::Digit(digit) => Some(digit),
        Word::Ten => Some(10.0),
        _ => None,
    };
    let (low, high) = (digit(at)?, digit(at + 1)?);
    let is_row = low + 1.0 == high && tokens.key(at + 1) != "năm" && word(tokens, at + 2, end) != Some(Word::Tens);
    is_row.then(|| Reading::new(2, low))
}

/// Reads a number below a hundred in words: `hai`, `mười lăm`, `hai mươi mốt`, `ba mươi tư`.
fn below_hundred(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<f64>> {
    let (tens, mut next) = match (word(tokens, at, end)?, word(tokens, at + 1, end)) {
        (Word::Ten, _) => (10.0, at + 1),
        (Word::Digit(digit), Some(Word::Tens)) => (digit * 10.0, at + 2),
        // `hai mốt`, `ba lăm` is how it is said.
        (Word::Digit(digit), Some(Word::Unit(unit))) if digit > 1.0 && unit != 4.0 => {
            return Some(Reading::new(2, digit * 10.0 + unit));
        }
        // Years are `năm 2019`.
        (Word::Digit(_), _) if tokens.key(at) == "năm" && tokens.kind(at + 1) == Kind::Number => return None,
        (Word::Digit(digit), _) => return Some(Reading::new(1, digit)),
        _ => return None,
    };
    let mut value = tens;
    // Behind tens five is `lăm`: `mười năm` is ten years.
    let unit = match word(tokens, next, end) {
        Some(Word::Digit(digit)) if digit != 5.0 && !is_tens(tokens, next + 1, end) => Some(digit),
        Some(Word::Unit(unit)) => Some(unit),
        _ => None,
    };
    if let Some(unit) = unit {
        value += unit;
        next += 1;
    }
    Some(Reading::new(next - at, value))
}

fn is_tens(tokens: &Tokens, at: usize, end: usize) -> bool {
    word(tokens, at, end) == Some(Word::Tens)
}

/// Reads what may follow a scale word: `năm` before `trăm`, `lẻ năm`, `300` before `triệu`.
fn another(tokens: &Tokens, at: usize, end: usize, after: f64) -> Option<Reading<f64>> {
    if tokens.kind(at) == Kind::Number {
        let figures = tokens.number(at).filter(|figures| *figures < 1000 && at < end && !joins(tokens, at + 1))?;
        let is_last = after == 1000.0 && tokens.text(at).len() == 3;
        let goes_on = scale(tokens, at + 1, end).is_some_and(|scale| scale < after);
        return (tokens.gap(at) == Gap::Space && (is_last || goes_on)).then(|| Reading::new(1, f64::from(figures)));
    }
    match word(tokens, at, end)? {
        Word::Link => below_hundred(tokens, at + 1, end).map(|read| Reading::new(read.len + 1, read.value)),
        Word::Zero => (scale(tokens, at + 1, end)? == 100.0 && after > 100.0).then(|| Reading::new(1, 0.0)),
        Word::Digit(_) | Word::Ten => {
            let read = below_hundred(tokens, at, end)?;
            match scale(tokens, at + read.len, end) {
                // `một trăm hai triệu` is 120 of them.
                Some(_) if after == 100.0 && read.len == 1 && read.value < 10.0 && scale(tokens, at + 1, end) != Some(100.0) => {
                    Some(Reading::new(1, read.value * 10.0))
                }
                Some(scale) => (scale != after).then_some(read),
                None if read.value >= 10.0 => (after <= 1000.0).then_some(read),
                // `hai triệu hai` has two more tenths. But `một trăm năm` are a hundred years.
                None => (after >= 100.0 && !matches!(tokens.key(at), "một" | "năm"))
                    .then(|| Reading::new(1, read.value * after / 10.0)),
            }
        }
        // `một trăm mốt`, `triệu tư`.
        Word::Unit(unit) => (after >= 100.0 && tokens.key(at) != "tư").then(|| Reading::new(1, unit * after / 10.0)),
        _ => None,
    }
}

/// Reads the lower half of a fraction: `phần ba`, `phần tư`, `phần mười`. But `phần trăm` is a unit.
fn parts(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<f64>> {
    if tokens.key(at) != "phần" || at + 1 >= end {
        return None;
    }
    match word(tokens, at + 1, end)? {
        Word::Digit(parts) | Word::Unit(parts) if parts > 1.0 => Some(Reading::new(2, parts)),
        Word::Ten => Some(Reading::new(2, 10.0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    /// The number that starts a text, and its words.
    fn number(text: &str) -> Option<(Number, String)> {
        let tokens = tokens_of(text);
        read(&tokens, 0, &(0..tokens.len())).map(|read| (read.value, tokens.join(&(0..read.len))))
    }

    #[track_caller]
    fn check(value: f64, text: &str) {
        let (covered, rest) = text.split_once('|').unwrap_or((text, ""));
        let (number, words) = number(&format!("{covered}{rest}")).unwrap_or_else(|| panic!("no number: {text}"));
        assert_eq!((number.value, words.as_str()), (value, covered.trim_end()), "{text}");
    }

    #[test]
    fn words() {
        check(1.0, "một| lần");
        check(10.0, "mười| năm");
        check(15.0, "mười lăm| người");
        check(20.0, "hai mươi| năm");
        check(21.0, "hai mươi mốt");
        check(21.0, "hai mốt");
        check(24.0, "hai mươi tư");
        check(24.0, "hai mươi bốn");
        check(55.0, "năm mươi lăm");
        check(37.0, "Ba mươi bẩy");
        check(105.0, "một trăm lẻ năm");
        check(100.0, "một trăm| năm");
        check(150.0, "một trăm năm mươi");
        check(120.0, "một trăm hai");
        check(212.0, "hai trăm mười hai");
        check(1001.0, "một nghìn lẻ một| đêm");
        check(2019.0, "hai nghìn không trăm mười chín");
        check(1_234.0, "một ngàn hai trăm ba mươi bốn");
        check(235_000.0, "hai trăm ba mươi lăm nghìn");
        check(2.5e12, "hai nghìn năm trăm tỷ");
        check(1_200_000.0, "một triệu hai");
        check(3_000_000.0, "ba triệu| năm");
        check(280_000.0, "hai mươi tám vạn");
        check(24.0, "hai tá");
        check(5.0, "năm| người");
        assert_eq!(number("năm 2019"), None);
        assert_eq!(number("không người"), None);
        assert_eq!(number("hàng hóa"), None);
        assert_eq!(number("trăm người"), None);
        assert_eq!(number("tư nhân"), None);
    }

    #[test]
    fn scales() {
        check(5000.0, "5 nghìn");
        check(1_500_000.0, "1,5 triệu| người");
        check(2.249e12, "2.249 tỷ");
        check(71_710_000_000.0, "71,71 tỷ");
        check(2.3e9, "2 tỷ 300 triệu| đồng");
        check(1_234_567.0, "1 triệu 234 nghìn 567| đồng");
        check(5e6, "5 triệu| 300 người");
        check(2e12, "2 nghìn tỉ");
        check(3e8, "3 trăm triệu");
        check(5e9, "5|tỷ".replace('|', "").as_str());
        check(1_500_000.0, "một triệu rưỡi");
        check(1_500_000.0, "triệu rưỡi");
        check(2.5, "hai rưỡi");
        check(500_000.0, "nửa triệu");
        check(0.5, "nửa| số");
        check(2.0 / 3.0, "hai phần ba| số hộ");
        check(0.25, "một phần tư");
        check(30.0, "ba mươi| phần trăm");
    }

    #[test]
    fn what_is_open() {
        for (text, value, words) in [
            ("vài chục người", 20.0, "vài chục"),
            ("vài ba hộ", 2.0, "vài ba"),
            ("mấy trăm nghìn", 200_000.0, "mấy trăm nghìn"),
            ("hàng trăm triệu đồng", 1e8, "hàng trăm triệu"),
            ("hàng chục nghìn người", 10_000.0, "hàng chục nghìn"),
            ("hai ba người", 2.0, "hai ba"),
            ("ba bốn chục nhà", 30.0, "ba bốn chục"),
            ("mươi người", 10.0, "mươi"),
            ("hai mươi mấy người", 20.0, "hai mươi mấy"),
        ] {
            let (number, covered) = number(text).unwrap();
            assert_eq!((number.value, number.in_words, number.vague, covered.as_str()), (value, true, true, words), "{text}");
        }
        assert!(!number("5 nghìn").unwrap().0.in_words);
    }

    #[test]
    fn none_starts_inside_another() {
        let tokens = tokens_of("1.234 và hai mươi và 5km, cả trăm người");
        let starts: Vec<usize> = (0..tokens.len()).filter(|&at| read(&tokens, at, &(0..tokens.len())).is_some()).collect();
        assert_eq!(starts, [0, 4, 7, 11]);
    }
}
