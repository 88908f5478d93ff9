//! The words of one piece, and the words of time among them.

use std::ops::Range;
use std::sync::LazyLock;

use super::calendar;
use super::expression::{From, Part, Unit};
use crate::data::{Table, rows};
use crate::mentions::number::{self, Number};
use crate::mentions::{Reading, flags};
use crate::tokens::{Gap, Kind, Tokens};

/// The tokens of one piece: before and beyond it there is nothing, so no reader can leave it.
pub(super) struct Words<'t> {
    pub(super) tokens: &'t Tokens<'t>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where a time may start, and what stands there: all readers ask for it.
    at: usize,
    word: Option<(usize, Word)>,
    number: Option<Reading<Number>>,
}

/// What a word of time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Part(Part),
    /// A day or period counted from another: `hôm qua`, `cùng ngày`.
    Shift {
        unit: Unit,
        by: i32,
        from: From,
    },
    /// A part of a longer time, which makes it no other: `đầu`, `cuối`.
    Portion,
    /// The first or the last half: `nửa đầu`.
    Half(u32),
    /// What comes before years that belong together: `nhiệm kỳ`.
    Term,
    Unit(Unit),
    Season(&'static str),
    /// The first word of a time that means none by itself: `rằm`, `thứ`.
    Start,
    /// One behind which another word of time stands: `mỗi`, `những`.
    Several,
    /// An event, before which a length counts: `2 ngày trước bài kiểm tra`.
    Event,
}

/// The words of time; an event begins none.
pub(super) static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    let words = rows(crate::data::text!("times.tsv")).map(|row| {
        let mut values = row[2].split(' ');
        let value = values.next().unwrap_or_default();
        let shift = |from, by: Option<&str>| {
            let by = by.and_then(|by| by.parse().ok()).expect("a number in times.tsv");
            Word::Shift { unit: unit(value), by, from }
        };
        let word = match row[1] {
            "part" => Word::Part(part(value)),
            "article" => shift(From::Article, values.next()),
            "text" => shift(From::Text, values.next()),
            "portion" => Word::Portion,
            "half" => Word::Half(value.parse().expect("a number in times.tsv")),
            "term" => Word::Term,
            "unit" => Word::Unit(unit(value)),
            "season" => Word::Season(["SP", "SU", "FA", "WI"].into_iter().find(|code| *code == value).expect("a season")),
            "start" => Word::Start,
            "several" => Word::Several,
            "event" => Word::Event,
            other => panic!("no such word of time: {other}"),
        };
        (row[0], word)
    });
    Table::opening(words, |_, word| *word != Word::Event)
});

/// What a word says of the number or the time beside it; `timecues.tsv` tells what each is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Over,
    Every,
    Vague,
    Name,
    Measure,
    Lasting,
    Hour,
    Reached,
    Idle,
    Cited,
    Counted,
    Spent,
    Any,
    Noun,
    Order,
}

/// The names of the cues in the table, in the order of [`Cue`].
const CUES: [&str; 15] = [
    "over", "every", "vague", "name", "measure", "lasting", "hour", "reached", "idle", "cited", "counted", "spent", "any",
    "noun", "order",
];

/// The cues of a word, a bit for each.
static WORDS_BESIDE: LazyLock<Table<u16>> =
    LazyLock::new(|| Table::read(crate::data::text!("timecues.tsv"), |row| flags(row[0], &CUES)));

/// Words before a day that is part of a name: `đường 30 tháng 4`, `bệnh viện 19-8`.
static NAMES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("datenames.tsv"), |_| ()));

fn look_up(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Word)> {
    WORDS.longest(tokens, at, end).map(|(len, word)| (len, *word))
}

fn part(code: &str) -> Part {
    let parts = [Part::Morning, Part::Noon, Part::Afternoon, Part::Evening, Part::Night];
    parts.into_iter().find(|part| part.code() == code).expect("a part of the day")
}

fn unit(name: &str) -> Unit {
    match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        other => panic!("no such unit: {other}"),
    }
}

impl<'t> Words<'t> {
    pub(super) fn new(tokens: &'t Tokens<'t>, piece: &Range<usize>, at: usize) -> Self {
        let (word, number) = (look_up(tokens, at, piece.end), number::read(tokens, at, piece));
        Self { tokens, start: piece.start, end: piece.end, at, word, number }
    }

    /// The folded form of a token; empty outside the piece.
    pub(super) fn key(&self, at: usize) -> &'t str {
        if (self.start..self.end).contains(&at) { self.tokens.key(at) } else { "" }
    }

    /// The folded form of the token that stands `back` before `at`.
    pub(super) fn before(&self, at: usize, back: usize) -> &'t str {
        at.checked_sub(back).map_or("", |at| self.key(at))
    }

    /// Whether the word at `at` is such a cue.
    pub(super) fn is(&self, at: usize, cue: Cue) -> bool {
        (self.start..self.end).contains(&at)
            && WORDS_BESIDE.longest(self.tokens, at, at + 1).is_some_and(|(_, cues)| cues & (1 << cue as u16) != 0)
    }

    /// Whether the word before `at` is such a cue.
    pub(super) fn follows(&self, at: usize, cue: Cue) -> bool {
        at > self.start && self.is(at - 1, cue)
    }

    /// Whether figures stand before `at`.
    pub(super) fn follows_figure(&self, at: usize) -> bool {
        at > self.start && self.tokens.kind(at - 1) == Kind::Number
    }

    /// Whether these words, in their folded form, stand here.
    pub(super) fn has(&self, at: usize, keys: &[&str]) -> bool {
        keys.iter().enumerate().all(|(i, key)| self.key(at + i) == *key)
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        at < self.end && self.tokens.glued(at)
    }

    /// A number of one or two digits.
    pub(super) fn short(&self, at: usize) -> Option<u32> {
        if at < self.end { crate::mentions::short_number(self.tokens, at) } else { None }
    }

    /// A number of four digits that can be the year of something in the news.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        if at < self.end { super::date::read_year(self.tokens, at) } else { None }
    }

    /// Whether a number may start here, and is not the rest of another or of a code.
    pub(super) fn starts_number(&self, at: usize) -> bool {
        at < self.end && crate::mentions::starts_number(self.tokens, at)
    }

    /// Whether so it may, and no name has it.
    pub(super) fn starts_free_number(&self, at: usize) -> bool {
        self.starts_number(at) && !self.is_named(at)
    }

    /// Whether the number before `at` ends there: it goes on in `6.9`, `12/2018/QĐ-TTg`, `2-1`, `30%`.
    pub(super) fn ends_number(&self, at: usize) -> bool {
        if !self.glued(at) {
            return true;
        }
        match self.tokens.kind(at) {
            Kind::Mark if matches!(self.key(at), "/" | "-" | "." | "," | ":" | "_" | "–") => {
                !(self.glued(at + 1) && self.tokens.kind(at + 1) != Kind::Mark)
                    // A paste loses the space after a full stop: `ngày 6/9.Chiều`.
                    || matches!(self.key(at), "." | ",") && self.tokens.is_word(at + 1)
                    || matches!(self.key(at), "-" | "–") && self.tokens.is_word(at + 1)
            }
            Kind::Mark => !matches!(self.key(at), "%" | "°" | "+" | "=" | "$"),
            // Words are glued to numbers in damaged pastes only: `06/09/2019Nhằm`.
            _ => self.tokens.is_capitalised(at) && self.tokens.text(at).chars().nth(1).is_some_and(char::is_lowercase),
        }
    }

    /// Whether a time may start at all where these words were looked at; most are told by this alone.
    pub(super) fn may_start(&self) -> bool {
        let (tokens, next) = (self.tokens, self.at + 1);
        // `20 người` and `một người` are none.
        let counts_time =
            |at| !tokens.is_word(at) || WORDS.may_start(tokens, at) || matches!(tokens.key(at), "đến" | "tới" | "hoặc");
        let behind_number = self.number.map_or(next, |number| self.at + number.len);
        match (tokens.kind(self.at), self.word) {
            (Kind::Mark, _) => false,
            // `6 Sep`, `8g30`, `ngày 5 và 6/9`, `tháng 8 và 9 sẽ`, `sinh 1957`
            (Kind::Number, _) => {
                counts_time(next)
                    || counts_time(behind_number)
                    || calendar::may_start(tokens, next)
                    || matches!(tokens.key(next), "g" | "và" | "hay")
                    || self.before(self.at, 1) == "và"
                    || tokens.text(self.at).len() == 4
            }
            (Kind::Word, None) => self.number.is_some() && counts_time(behind_number),
            (Kind::Word, Some((_, Word::Several))) => self.number.is_some() || WORDS.may_start(tokens, next),
            (Kind::Word, Some(_)) => true,
        }
    }

    /// The word of time that starts here, the longest, and how many tokens it has.
    #[inline(never)]
    pub(super) fn word(&self, at: usize) -> Option<(usize, Word)> {
        if at == self.at { self.word } else { look_up(self.tokens, at, self.end) }
    }

    /// The number that starts here.
    #[inline(never)]
    pub(super) fn number(&self, at: usize) -> Option<Reading<Number>> {
        if at == self.at { self.number } else { number::read(self.tokens, at, &(self.start..self.end)) }
    }

    /// Whether what stands at `at` is part of a name: `đường 30 tháng 4`, `Quảng trường 3-2`, `nhà số 6/9`.
    pub(super) fn is_named(&self, at: usize) -> bool {
        const MOST_TOKENS: usize = 3;
        let first = at.saturating_sub(MOST_TOKENS).max(self.start);
        NAMES.longest_before(self.tokens, at, first).is_some()
    }

    /// Whether a phrase ends before `at`: a mark that cuts, or the end.
    pub(super) fn is_cut(&self, at: usize) -> bool {
        at >= self.end
            || self.tokens.gap(at) >= Gap::Blank
            || matches!(
                self.key(at),
                "." | "," | ";" | ":" | "!" | "?" | "…" | ")" | "]" | "\"" | "”" | "»" | "(" | "-" | "–" | "—" | "’" | "'"
            )
    }

    /// Whether a phrase ends before `at`, or a word follows that starts another: `tới sẽ`, `này và`.
    pub(super) fn is_over(&self, at: usize) -> bool {
        self.is_cut(at) || self.is(at, Cue::Over)
    }

    /// Whether another day with the same separator follows a word that joins them: `từ 5-9 đến 10-9`.
    pub(super) fn has_pair(&self, at: usize, separator: &str) -> bool {
        let joins = |at: usize| matches!(self.key(at), "đến" | "tới" | "và");
        let is_day = |at: usize| self.short(at).is_some() && self.key(at + 1) == separator && self.short(at + 2).is_some();
        let after = at + 4 + usize::from(self.key(at + 4) == "hết");
        let before = at.saturating_sub(usize::from(self.before(at, 1) == "hết"));
        joins(at + 3) && is_day(after) || before >= 4 && joins(before - 1) && is_day(before - 4)
    }

    /// Whether nothing else stands in the piece: a line of a programme is `Thứ Hai` or `Buổi sáng`.
    pub(super) fn is_alone(&self, range: Range<usize>) -> bool {
        range.start == self.start && (range.end == self.end || range.end + 1 == self.end && self.is_cut(range.end))
    }
}
