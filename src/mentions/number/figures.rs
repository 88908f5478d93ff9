//! Figures with their separators.

use std::iter::StepBy;
use std::ops::Range;

use super::scale;
use crate::mentions::Reading;
use crate::tokens::{Gap, Kind, Tokens};

/// Reads figures: `22`, `1.234`, `1.234,5`, `0,16`, `6.8`; English `1,234,567.8`; `10 000`.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<f64>> {
    if tokens.kind(at) != Kind::Number || tokens.text(at).len() > MOST_DIGITS {
        return None;
    }
    let (mut next, mut marks) = (at + 1, String::new());
    while next + 1 < end && joins(tokens, next) && marks.len() < MOST_DIGITS {
        marks += tokens.text(next);
        next += 2;
    }
    let groups = || (at..next).step_by(2).map(|group| tokens.text(group));
    let first = tokens.text(at);
    let are_thousands = |n: usize| first.len() <= 3 && first != "0" && groups().skip(1).take(n).all(|group| group.len() == 3);
    // How many groups stand before the decimals.
    let n_whole = match marks.as_str() {
        "" => {
            let spaced = n_spaced(tokens, at, end);
            return Some(Reading::new(spaced, decimal(tokens, (at..at + spaced).step_by(1), spaced)?));
        }
        "," if are_thousands(1) && !is_decimal(tokens, next, end) => 2,
        "," => 1,
        "." if are_thousands(1) => 2,
        // `6.8%` is written so too; what is longer, or starts with a zero, is no number for certain.
        "." if groups().nth(1).is_some_and(|part| part.len() <= 3) && (first == "0" || !first.starts_with('0')) => 1,
        // `1.234.567`, or with decimals behind the other mark, `1.234.567,8`.
        marks => {
            let n_alike = marks.bytes().take_while(|mark| *mark == marks.as_bytes()[0]).count();
            (marks.len() - n_alike <= 1 && are_thousands(n_alike)).then_some(n_alike + 1)?
        }
    };
    Some(Reading::new(next - at, decimal(tokens, (at..next).step_by(2), n_whole)?))
}

/// The number that groups of figures make, of which the first `n_whole` stand before the decimals. What the standard library has for
/// this, with its writer, is 18 kB of the wasm, for it reads exponents and any length.
fn decimal(tokens: &Tokens, groups: StepBy<Range<usize>>, n_whole: usize) -> Option<f64> {
    let (mut digits, mut n_decimals) = (0_u64, 0);
    for (i, group) in groups.enumerate() {
        for digit in tokens.text(group).chars() {
            digits = digits.checked_mul(10)?.checked_add(digit.to_digit(10)?.into())?;
            n_decimals += i32::from(i >= n_whole);
        }
    }
    // Both are exact, so that the quotient is the nearest number there is.
    Some(digits as f64 / 10_f64.powi(n_decimals))
}

/// Longer rows of digits are no quantities.
const MOST_DIGITS: usize = 15;

/// Whether a mark and the figures after it go on with a number.
pub(super) fn joins(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), '.' | ',') && tokens.glued(at) && tokens.glued(at + 1) && tokens.kind(at + 1) == Kind::Number
}

/// How many tokens figures have whose thousands are set apart by spaces: `1 234 567`; of two groups only with three zeros, `10 000`.
fn n_spaced(tokens: &Tokens, at: usize, end: usize) -> usize {
    let is_group =
        |at: usize| at < end && tokens.kind(at) == Kind::Number && tokens.text(at).len() == 3 && tokens.gap(at) == Gap::Space;
    let n = 1 + (at + 1..at + 5).take_while(|&at| is_group(at)).count();
    let is_certain = n > 2 || n == 2 && tokens.text(at + 1) == "000";
    let is_whole = tokens.text(at).len() <= 3 && !tokens.text(at).starts_with('0') && !(at + n < end && joins(tokens, at + n));
    if is_certain && is_whole { n } else { 1 }
}

/// Whether three digits behind a comma are decimals: `1,435 tỷ` and `0,125%`, but English `1,435 USD` and `1,200 km`.
fn is_decimal(tokens: &Tokens, next: usize, end: usize) -> bool {
    let is_measured = next < end && (tokens.mark(next) == '%' || scale(tokens, next, end).is_some());
    is_measured && !tokens.text(next - 1).ends_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    /// The value of the figures that start a text, and the rest of it.
    fn value(text: &str) -> Option<(f64, String)> {
        let tokens = tokens_of(text);
        read(&tokens, 0, tokens.len()).map(|read| (read.value, tokens.join(&(read.len..tokens.len()))))
    }

    #[test]
    fn separators() {
        for (text, expected, rest) in [
            ("22 người", 22.0, "người"),
            ("03 đối tượng", 3.0, "đối tượng"),
            ("1.234,5", 1234.5, ""),
            ("1.014.105.000.000 đồng", 1_014_105_000_000.0, "đồng"),
            ("1.234.567,8", 1_234_567.8, ""),
            ("0,16%", 0.16, "%"),
            ("0,696 gram", 0.696, "gram"),
            ("0.5 điểm", 0.5, "điểm"),
            ("6.8%", 6.8, "%"),
            ("25.000.", 25_000.0, "."),
            ("1,234,567.8", 1_234_567.8, ""),
            ("1,234.5 USD", 1234.5, "USD"),
            ("12,345 người", 12_345.0, "người"),
            ("1,435 tỷ đồng", 1.435, "tỷ đồng"),
            ("0,125%", 0.125, "%"),
            ("10 000 đồng", 10_000.0, "đồng"),
            ("1 234 567 người", 1_234_567.0, "người"),
            ("67 800 mã lực", 67.0, "800 mã lực"),
            ("5km", 5.0, "km"),
        ] {
            assert_eq!(value(text), Some((expected, rest.into())), "{text}");
        }
    }

    #[test]
    fn other_codes() {
        for text in ["1.2.3", "9.4442", "06.9", "1.23.456", "1,23.456.789", "6.9.2019", "1.234,5,6", "12345678901234567"] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
