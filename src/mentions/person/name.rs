//! The shape of a person's name: capitalised words in a row, `Mai Tiến Dũng`, `LÊ KIÊN`, `H'Hen Niê`, `Moon Jae-in`, or
//! initials, `N.K`, `V.Dũng`, `Đ. V`, `N.Tr`.
//!
//! The shape is all that a byline or a credit needs, where pen names drop the surname; that a run of capitals elsewhere is
//! a person, and not a place or an office, is for the family of people to judge.

use crate::mentions::Reading;
use crate::mentions::position::head;
use crate::tokens::{Gap, Kind, Tokens};

/// How a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Words, each with a capital: how many there are.
    Words(usize),
    /// At least one word cut to its first letters, or a short word of capitals alone: `N.K`, `CT`.
    Initials,
}

/// Vietnamese names have two to five words, foreign ones seldom more than six.
const MOST_WORDS: usize = 6;

/// Reads a name that ends before `end`.
pub(crate) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Form>> {
    let (mut next, mut words, mut initials) = (at, 0, false);
    while next < end && words < MOST_WORDS && starts_word(tokens, next, words > 0) {
        words += 1;
        next = word_end(tokens, next, end);
        // A dot cuts a word short when more of the name follows it.
        if next + 1 < end && tokens.mark(next) == '.' && is_cut(tokens, next - 1) && starts_word(tokens, next + 1, true) {
            initials = true;
            next += 1;
        }
    }
    let short = words == 1 && tokens.is_capitals(at) && tokens.n_chars(at) <= 4;
    (words > 0).then(|| Reading::new(next - at, if initials || short { Form::Initials } else { Form::Words(words) }))
}

/// Where the word that starts at `at` ends: `Jae-in`, `H'Hen`, `L’Humanité`; what is glued on belongs to the word, whatever its case.
pub(super) fn word_end(tokens: &Tokens, at: usize, end: usize) -> usize {
    let mut next = at + 1;
    while next + 1 < end
        && matches!(tokens.mark(next), '-' | '\'' | '’')
        && tokens.is_word(next + 1)
        && tokens.glued(next)
        && tokens.glued(next + 1)
        // `ông Lê Văn Hòa-Giám đốc công ty`
        && !head::starts(tokens, next + 1, end)
    {
        next += 2;
    }
    next
}

/// Whether a word of a name may start here, as the first or behind another.
pub(super) fn starts_word(tokens: &Tokens, at: usize, inside: bool) -> bool {
    tokens.is_word(at) && tokens.is_capitalised(at) && !(inside && tokens.gap(at) >= Gap::Line)
}

/// Whether a word is short enough to be one that a dot cuts: `N.`, `Tr.`, `Ngh.`.
pub(super) fn is_cut(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Kind::Word && tokens.n_chars(at) <= 3 && tokens.glued(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    #[test]
    fn shapes_of_names() {
        for (text, expected) in [
            ("Mai Tiến Dũng cho biết", ("Mai Tiến Dũng", Form::Words(3))),
            ("LÊ KIÊN - TIẾN LONG", ("LÊ KIÊN", Form::Words(2))),
            ("N.K", ("N.K", Form::Initials)),
            ("V.Dũng.", ("V.Dũng", Form::Initials)),
            ("Đ. V", ("Đ. V", Form::Initials)),
            ("CT (Theo AP)", ("CT", Form::Initials)),
            ("H'Hen Niê", ("H'Hen Niê", Form::Words(2))),
            ("Moon Jae-in nói", ("Moon Jae-in", Form::Words(2))),
            ("Gia Huy\nBình luận", ("Gia Huy", Form::Words(2))),
        ] {
            let tokens = tokens_of(text);
            let Reading { len, value } = read(&tokens, 0, tokens.len()).unwrap();
            assert_eq!((tokens.join(&(0..len)).as_str(), value), expected, "{text}");
        }
        let tokens = tokens_of("chiều");
        assert_eq!(read(&tokens, 0, 1), None);
    }
}
