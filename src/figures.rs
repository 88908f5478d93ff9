//! Numbers in figures, for what an article has many of: `format!` takes several times as long.

/// Appends a number in at least so many figures.
pub(crate) fn push(out: &mut String, number: u32, least: u32) {
    let mut unit = 10_u32.pow(least - 1);
    while number / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        out.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
}

/// The id of what stands at a place in a list, from 0 on: `q1` for the first quantity.
pub(crate) fn id(letter: char, place: usize) -> String {
    let mut id = String::with_capacity(8);
    id.push(letter);
    push(&mut id, place as u32 + 1, 1);
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_format() {
        for number in [0, 1, 9, 10, 99, 100, 2019, 99_999, 1_000_000_000, u32::MAX] {
            let mut out = String::new();
            [1, 2, 4].iter().for_each(|&least| push(&mut out, number, least));
            assert_eq!(out, format!("{number}{number:02}{number:04}"));
        }
        assert_eq!(id('q', 11), "q12");
    }
}
