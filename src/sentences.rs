//! Sentences, as ranges of tokens.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::mentions::address;
use crate::tokens::{Gap, Kind, Tokens};

/// Words that a dot cuts short: `TP.`, `ThS.`, `Tr.`.
static CUT: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("cut.tsv"), |_| ()));
/// Words that a paragraph has and the description of a picture has not, nor a name.
static TELLING: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("sentences.tsv"), |_| ()));
/// Words before a letter that names one of them: `hạng A`.
static LETTERED: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("lettered.tsv"), |_| ()));

/// Whether words of a sentence that tells something start here: `đã`, `tuy nhiên`.
pub(crate) fn tells(tokens: &Tokens, at: usize, end: usize) -> bool {
    // `Hiện trường`, `không gian` are places, who follows something or asks pardon may be seen to, and what is new: `bến mới`, `nông thôn mới`.
    let before = at.checked_sub(1).map_or("", |before| tokens.key(before));
    let shows = match (tokens.key(at), tokens.key(at + 1)) {
        ("hiện", "trường" | "vật") | ("không", "gian" | "khí") | ("theo", "dõi" | "chân") | ("xin", "lỗi") => true,
        ("hiện", _) => matches!(before, "phát" | "thực" | "xuất" | "thể"),
        ("mới", _) => at + 1 >= end || !tokens.is_word(at + 1) || before == "thôn",
        // `Cần Thơ`
        _ => tokens.is_capitalised(at) && tokens.is_capitalised(at + 1),
    };
    TELLING.longest(tokens, at, end).is_some() && !shows
}

/// The sentences of pieces, cut once for all that ask for them.
pub(crate) struct Sentences {
    all: Vec<Range<usize>>,
    /// How many there are up to the end of each piece.
    until: Vec<usize>,
}

impl Sentences {
    pub(crate) fn of<'p>(tokens: &Tokens, pieces: impl Iterator<Item = &'p Range<usize>>) -> Self {
        let mut all = Vec::new();
        let cut = |piece: &Range<usize>| {
            all.extend(each(tokens, piece.clone()));
            all.len()
        };
        let until = pieces.map(cut).collect();
        Self { all, until }
    }

    /// Those of all pieces, in order.
    pub(crate) fn all(&self) -> &[Range<usize>] {
        &self.all
    }

    /// Those of one piece.
    pub(crate) fn of_piece(&self, piece: usize) -> &[Range<usize>] {
        let first = piece.checked_sub(1).map_or(0, |before| self.until[before]);
        &self.all[first..self.until[piece]]
    }
}

/// Cuts a range into its sentences.
pub(crate) fn split(tokens: &Tokens, range: Range<usize>) -> Vec<Range<usize>> {
    each(tokens, range).collect()
}

/// The sentences of a range, one after the other: who only asks whether there are two cuts no more.
///
/// A sentence ends with `.`, `…`, `!` or `?` and what closes it, where a capital, a figure or an opening mark follows;
/// `TP.HCM`, `1.234`, initials, addresses and the numbers of headings do not end one, `đơn vị.Chiều 6/9` does, for pastes lose spaces.
pub(crate) fn each(tokens: &Tokens, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let Range { mut start, end } = range;
    std::iter::from_fn(move || {
        let next = sentence_end(tokens, start, end);
        let sentence = start..next;
        start = next;
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// Where the sentence ends that starts at `start`.
fn sentence_end(tokens: &Tokens, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end {
        let mark = at;
        at += 1;
        if tokens.kind(mark) != Kind::Mark {
            // `https://bao.vn/?id=1.A`: an address is one word, of more than two tokens.
            if tokens.glued(at) && tokens.glued(at + 1) {
                at = address::read_web(tokens, mark, end).map_or(at, |len| mark + len);
            }
            continue;
        }
        if !is_end_mark(tokens, mark) {
            continue;
        }
        while at < end && closes(tokens, at, end) {
            at += 1;
        }
        if at < end && ends_at(tokens, mark, at, start, end) {
            break;
        }
    }
    at
}

fn is_end_mark(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Kind::Mark && matches!(tokens.mark(at), '.' | '…' | '!' | '?')
}

/// Whether the token goes with the sentence mark before it: `…".`, `./.`; a straight quote closes where no word follows at once.
fn closes(tokens: &Tokens, at: usize, end: usize) -> bool {
    let mark = tokens.mark(at);
    let opens = matches!(mark, '"' | '\'') && at + 1 < end && tokens.glued(at + 1) && tokens.is_word(at + 1);
    tokens.glued(at) && !opens && (is_end_mark(tokens, at) || matches!(mark, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '/'))
}

/// Whether the sentence that starts at `start` ends with the mark, when `next` comes after it.
fn ends_at(tokens: &Tokens, mark: usize, next: usize, start: usize, end: usize) -> bool {
    let opens = match tokens.kind(next) {
        Kind::Word => tokens.is_capitalised(next),
        Kind::Number => !tokens.glued(next),
        Kind::Mark => matches!(tokens.mark(next), '"' | '“' | '‘' | '«' | '(' | '[' | '-' | '–' | '—' | '*' | '•' | '+'),
    };
    if !opens {
        return false;
    }
    // Where the line ends, its last mark ends a sentence, whatever it stands behind.
    if tokens.gap(next) >= Gap::Line {
        return true;
    }
    // A dash goes on with a quotation: `"Mưa to!" - ông nói`; what a bracket adds belongs to the sentence: `Đẹp quá! (cười)`.
    let follows = next + 1 < end && tokens.is_word(next + 1) && !tokens.is_capitalised(next + 1);
    if matches!(tokens.mark(next), '-' | '–' | '—' | '(') && follows {
        return false;
    }
    if tokens.mark(mark) != '.' || mark == start || next > mark + 1 {
        return true;
    }
    let before = mark - 1;
    match tokens.kind(before) {
        Kind::Word => !is_cut(tokens, before, next, start),
        // `1. Mở đầu`, `Điều 5. Phạm vi` number a heading; `năm 2019. Chiều` ends a sentence.
        Kind::Number => before > start && !(before == start + 1 && is_heading(tokens, start)),
        Kind::Mark => true,
    }
}

/// Whether the dot behind a word cuts it short, and ends no sentence.
fn is_cut(tokens: &Tokens, word: usize, next: usize, start: usize) -> bool {
    let letters = tokens.n_chars(word);
    let glued = tokens.glued(next);
    // `V.v. Các`, `v.v. Ông`: the words that close a list close its sentence.
    if tokens.key(word) == "v" && word >= start + 2 && tokens.key(word - 2) == "v" && tokens.mark(word - 1) == '.' {
        return false;
    }
    // `a.Chiều` is a list's letter, `N. T. Hà`, `Q.Hải Châu` are initials; `hạng A. Sau đó` is none.
    // `1,2 m. Công ty`, `50 km/h. Sau đó`: a unit.
    let is_unit = || {
        let before = word.checked_sub(1).filter(|&before| before > start);
        let follows =
            before.is_some_and(|before| tokens.kind(before) == Kind::Number || tokens.glued(word) && tokens.mark(before) == '/');
        follows && !tokens.is_capitalised(word)
    };
    // `giá đất ở. Riêng`, `nước Ý. Ông`: a letter with a mark is a word.
    let is_word = tokens.key(word) == "ý" || !tokens.is_capitalised(word) && !tokens.key(word).is_ascii();
    if letters == 1 && is_word && !glued {
        return false;
    }
    if letters == 1 && !is_unit() {
        // `Chị H. (32 tuổi) kể`
        return tokens.mark(next) == '('
            || tokens.kind(next) != Kind::Mark && (glued || word == start || !is_lettered(tokens, word, start));
    }
    // `Công ty A.B.C. Nga`: a dot goes on with what dots cut.
    let dotted = word >= start + 2 && tokens.mark(word - 1) == '.' && tokens.glued(word - 1) && tokens.glued(word);
    if CUT.exact(tokens, &(word..word + 1)).is_some() {
        // `ThS` stands before a name and not at the end, `tr` before a page; a small word is cut only before a figure.
        return tokens.is_capitalised(word) || tokens.kind(next) == Kind::Number;
    }
    if glued && tokens.is_capitals(next) && tokens.n_chars(next) > 1 {
        // `VOV.VN`, `ĐHQG.HCM`.
        return tokens.is_capitals(word);
    }
    // No syllable lacks a vowel: `Ngh. Minh`, `Hng. Anh`.
    let shortened = tokens.is_capitalised(word) && !tokens.is_capitals(word) && !tokens.key(word).contains(is_vowel);
    shortened || dotted && letters <= 2 && tokens.is_capitals(word) && glued
}

/// Whether a letter names something, as in `hạng A`, or stands for a name that is kept back: `Nguyễn Văn A`.
fn is_lettered(tokens: &Tokens, word: usize, start: usize) -> bool {
    word > start && !tokens.glued(word) && LETTERED.exact(tokens, &(word - 1..word)).is_some()
}

/// Words that number a part of a text.
fn is_heading(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "điều" | "khoản" | "chương" | "mục" | "phần" | "bài" | "câu" | "bước" | "tập" | "hồi" | "kỳ")
}

/// Whether a small letter is a vowel; of the consonants only `đ` has a mark.
fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || !c.is_ascii() && c != 'đ'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    /// Each line of the file is a text; `|` stands where a sentence ends and another starts.
    #[test]
    fn sentences_end_where_a_reader_stops() {
        let cases = include_str!("../tests/sentences.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut faults = Vec::new();
        let mut n = 0;
        for case in cases {
            let (mut text, mut starts) = (String::new(), vec![0]);
            for part in case.split('|') {
                text.push_str(if text.is_empty() { part.trim_start() } else { part });
                starts.push(text.len());
            }
            starts.pop();
            let tokens = tokens_of(&text);
            let found: Vec<usize> = split(&tokens, 0..tokens.len()).iter().map(|range| tokens.span(range).start).collect();
            let expected: Vec<usize> = starts.iter().map(|&at| at + text[at..].len() - text[at..].trim_start().len()).collect();
            n += 1;
            if found != expected {
                let shown: Vec<String> = split(&tokens, 0..tokens.len()).iter().map(|range| tokens.join(range)).collect();
                faults.push(format!("{case}\n    {}", shown.join(" | ")));
            }
        }
        assert!(n >= 60, "only {n} texts");
        assert!(faults.is_empty(), "{} of {n}:\n{}", faults.len(), faults.join("\n"));
    }

    #[test]
    fn no_sentence_in_no_words() {
        let tokens = tokens_of("");
        assert!(split(&tokens, 0..0).is_empty());
    }
}
