//! Letters of a short form against the syllables of a long one: `VPCP` and `Văn phòng Chính phủ`.
//!
//! A letter is the initial of a syllable; `Đ` is a letter of its own, `W` writes ư (`TW`), a small letter belongs to the capital before it
//! (`ThS`), and a figure stands for itself. Small words need no letter (`TN&MT`: tài nguyên *và* môi trường), and a short form may stand
//! inside a long one (`UBATGTQG`: Ủy ban *ATGT* Quốc gia). A long short form may leave out a syllable or two.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::syllable::plain;
use crate::tokens::{Gap, Kind, Tokens};

/// The letters of a short form, without marks.
pub(crate) struct Letters(Vec<Letter>);

struct Letter {
    first: char,
    /// The small letters that belong to it; most have none.
    small: String,
}

/// Words that need no letter.
static JOINERS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("joiners.tsv"), |_| ()));

/// What a left-out syllable costs, and a word that follows the last letter's.
const LEFT_OUT: usize = 2;
const BEHIND: usize = 1;

/// More letters no one writes.
const MOST_LETTERS: usize = 16;

impl Letters {
    pub(crate) fn of(tokens: &Tokens, short: &Range<usize>) -> Self {
        let mut letters: Vec<Letter> = Vec::new();
        let chars = short.clone().filter(|&at| tokens.kind(at) != Kind::Mark && tokens.key(at) != "và");
        for c in chars.flat_map(|at| tokens.text(at).chars()).take(2 * MOST_LETTERS) {
            let small = c.is_lowercase();
            match letters.last_mut() {
                Some(last) if small => last.small.push(plain(c)),
                _ => letters.push(Letter { first: plain(c), small: String::new() }),
            }
        }
        letters.truncate(MOST_LETTERS);
        Self(letters)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The long form that ends before `end` and starts at `floor` or later: where it starts, and where it ends when words follow that
    /// have no letter, as in `Ngân hàng Nhà nước Việt Nam (NHNN)`.
    pub(crate) fn long_before(&self, tokens: &Tokens, floor: usize, end: usize) -> Option<Range<usize>> {
        let n = self.0.len();
        if n < 2 {
            return None;
        }
        let budget = if n < 4 { BEHIND } else { n / 2 };
        let floor = floor.max(end.saturating_sub(3 * n + 4));
        // For each letter, the least cost of finding it and those after it in the words so far, and where they end.
        let mut costs: Vec<Option<(usize, usize)>> = vec![None; n + 1];
        costs[n] = Some((0, end));
        let mut best: Option<(usize, Range<usize>)> = None;
        for at in (floor..end).rev() {
            if at + 1 < end && tokens.gap(at + 1) >= Gap::Blank {
                break;
            }
            let kind = tokens.kind(at);
            if kind == Kind::Mark {
                let inside = matches!(tokens.mark(at), ',' | '-' | '–' | '&' | '/' | '"' | '“' | '”' | '\'' | '’');
                if !(inside || tokens.mark(at) == '.' && tokens.glued(at) && tokens.glued(at + 1)) {
                    break;
                }
                continue;
            }
            let small = is_joiner(tokens, at);
            for i in 0..=n {
                let taken = if i < n && !(small && i == 0) { self.n_matched(tokens, at, i) } else { 0 };
                let rest = if taken > 0 { costs[i + taken] } else { None };
                let matched = rest.map(|(cost, to)| (cost, if i + taken == n { at + 1 } else { to }));
                let left_out = costs[i].and_then(|(cost, to)| match i {
                    0 => None,
                    _ if i == n => tokens.is_capitalised(at).then_some((cost + BEHIND, to)),
                    _ => Some((cost + if small { 0 } else { LEFT_OUT }, to)),
                });
                costs[i] = matched.into_iter().chain(left_out).min_by_key(|(cost, _)| *cost).filter(|(cost, _)| *cost <= budget);
            }
            if let Some((cost, to)) = costs[0].take()
                && best.as_ref().is_none_or(|(least, _)| cost < *least)
            {
                best = Some((cost, at..to));
            }
        }
        best.map(|(_, range)| range)
    }

    /// Whether a word stands for the last letters, as the last of a long form with nothing behind it does.
    pub(crate) fn end_with(&self, tokens: &Tokens, at: usize) -> bool {
        let n = self.0.len();
        (0..n).any(|i| {
            let taken = self.n_matched(tokens, at, i);
            taken > 0 && i + taken == n
        })
    }

    /// The long form that starts at `start`: every letter has its syllable, and only small words have none.
    pub(crate) fn long_after(&self, tokens: &Tokens, start: usize, end: usize) -> Option<Range<usize>> {
        let mut i = 0;
        for at in start..end.min(start + 3 * self.0.len() + 4) {
            if tokens.kind(at) == Kind::Mark {
                if !matches!(tokens.mark(at), ',' | '-' | '–' | '&') {
                    return None;
                }
                continue;
            }
            match self.n_matched(tokens, at, i) {
                0 if i > 0 && is_joiner(tokens, at) => {}
                0 => return None,
                taken => i += taken,
            }
            if i == self.0.len() {
                return Some(start..at + 1);
            }
        }
        None
    }

    /// How many letters, from the `i`th, a word stands for.
    fn n_matched(&self, tokens: &Tokens, at: usize, i: usize) -> usize {
        let letters = &self.0[i..];
        let mut chars = tokens.key(at).chars().map(plain);
        let Some(initial) = chars.next() else { return 0 };
        let Letter { first, small } = &letters[0];
        // `Th`, `Qy`: the letters stand in the syllable in this order.
        if *first != initial && (*first, initial) != ('w', 'u') || !small.chars().all(|letter| chars.any(|c| c == letter)) {
            return 0;
        }
        // A short form inside takes as many letters as it has.
        let inner = if tokens.is_capitals(at) { tokens.key(at).chars().count() } else { 1 };
        let whole = inner > 1
            && inner <= letters.len()
            && tokens.key(at).chars().map(plain).zip(letters).all(|(c, letter)| letter.first == c && letter.small.is_empty());
        if whole { inner } else { 1 }
    }
}

/// Whether a word joins words of a name, and is none by itself.
pub(crate) fn is_joiner(tokens: &Tokens, at: usize) -> bool {
    JOINERS.exact(tokens, &(at..at + 1)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    /// The long form of the last word in the words before it.
    fn before(text: &str) -> Option<String> {
        let tokens = tokens_of(text);
        let short = (0..tokens.len()).rfind(|&at| tokens.mark(at) == '(').unwrap();
        let letters = Letters::of(&tokens, &(short + 1..tokens.len()));
        letters.long_before(&tokens, 0, short).map(|range| tokens.join(&range))
    }

    #[test]
    fn letters_are_initials_of_syllables() {
        for (text, long) in [
            ("tại Văn phòng Chính phủ (VPCP", "Văn phòng Chính phủ"),
            ("Bộ Tài nguyên và Môi trường (TN&MT", "Tài nguyên và Môi trường"),
            ("Lao động - Thương binh và Xã hội (LĐ-TB&XH", "Lao động - Thương binh và Xã hội"),
            ("hội nghị Ban Chấp hành Trung ương (BCHTW", "Ban Chấp hành Trung ương"),
            ("ở cấp Trung ương (T.Ư", "Trung ương"),
            ("bằng thạc sĩ (ThS", "thạc sĩ"),
            ("Ngân hàng Nhà nước Việt Nam (NHNN", "Ngân hàng Nhà nước"),
            ("Ủy ban ATGT Quốc gia (UBATGTQG", "Ủy ban ATGT Quốc gia"),
            ("phòng, chống tham nhũng (PCTN", "phòng, chống tham nhũng"),
            ("World Health Organization (WHO", "World Health Organization"),
            ("bác sĩ chuyên khoa 2 (BSCK2", "bác sĩ chuyên khoa 2"),
            ("Liên minh Khoa học Công nghệ Nông nghiệp (LMKHCNNN", "Liên minh Khoa học Công nghệ Nông nghiệp"),
        ] {
            assert_eq!(before(text).as_deref(), Some(long), "{text}");
        }
        for text in ["ông Nguyễn Văn Bình (PV", "Đường sắt (DS", "Bệnh viện Chợ Rẫy (TP", "một hai. Văn phòng (MHVP", "ABC (X"]
        {
            assert_eq!(before(text), None, "{text}");
        }
    }
}
