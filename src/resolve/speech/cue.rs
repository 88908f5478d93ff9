//! Verbs of saying: `cho biết`, `cũng nhấn mạnh thêm`, `nói với báo chí rằng`, and the nouns behind `Theo`: `lời kể của`.

use std::ops::Range;
use std::sync::LazyLock;

use super::words::{self, Role};
use crate::data::Table;
use crate::tokens::Tokens;

/// How a verb reports what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// What follows was said: `cho biết bão đã tan`.
    Clause,
    /// What follows was said if it is a clause: `thông báo bão đã tan`, and not `thông báo kết quả`.
    Mixed,
    /// As that, and of a person what is asked for or told needs no sign of a verb: `đề nghị các xã rà lại danh sách`.
    Ask,
    /// Only behind `rằng` or a comma: `nói rằng bão đã tan`.
    That,
    /// Only what stands within marks.
    Quote,
}

/// A verb of saying in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) frame: Frame,
    /// The verb alone.
    pub(super) verb: Range<usize>,
    /// With the words that go with it: `cũng đã cho biết thêm`.
    pub(super) group: Range<usize>,
}

struct Word {
    frame: Option<Frame>,
    is_source: bool,
}

static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    Table::read(crate::data::text!("speech.tsv"), |row| Word {
        frame: match row[0] {
            "clause" => Some(Frame::Clause),
            "mixed" => Some(Frame::Mixed),
            "ask" => Some(Frame::Ask),
            "that" => Some(Frame::That),
            "quote" => Some(Frame::Quote),
            _ => None,
        },
        is_source: row[1] == "source",
    })
});

/// Where verbs may start in a range: few words start one.
pub(super) fn starts(tokens: &Tokens, range: Range<usize>) -> impl Iterator<Item = usize> {
    let words = &*WORDS;
    range.filter(move |&at| words.may_start(tokens, at))
}

/// Whether a range may report anything: it has a word of saying, `theo`, `như` or a colon. Most sentences tell something else.
pub(super) fn may_report(tokens: &Tokens, range: Range<usize>) -> bool {
    let (words, end) = (&*WORDS, range.end);
    range.into_iter().any(|at| {
        matches!(tokens.key(at), "theo" | "như" | ":")
            || words.may_start(tokens, at) && (words.longest(tokens, at, end).is_some() || told_to(tokens, at, end).is_some())
    })
}

/// Reads the verb that starts at `at`, with what goes with it from `start` on; none that is taken back: `không nói`.
pub(super) fn read(tokens: &Tokens, at: usize, start: usize, end: usize) -> Option<Cue> {
    let (len, frame) = match WORDS.longest(tokens, at, end) {
        Some((len, word)) => (len, word.frame?),
        None => (told_to(tokens, at, end)?, Frame::Mixed),
    };
    // `người nói`, `lời nói`, `những đề nghị`: a noun; a capital inside a sentence is a name's, `tài xế Sự khai`.
    // So is `Tổng cục Thống kê cho biết`.
    let is_proper = |at: usize| tokens.is_capitalised(at) && !tokens.is_capitals(at);
    let is_name = at > start + 1 && is_proper(at - 1) || at > start + 2 && is_proper(at - 2) && tokens.is_word(at - 3);
    // `Giám đốc Phân tích Công ty Phú Hòa`, `nhấn mạnh, Báo cáo phải sát`: a verb inside a sentence has none.
    let is_inside = at > start && (tokens.is_word(at - 1) || tokens.mark(at - 1) == ',');
    let is_title = is_inside && tokens.is_capitalised(at) && !tokens.is_capitals(at);
    // `hãng tin RT`
    let is_agency = at > start && tokens.key(at) == "tin" && tokens.key(at - 1) == "hãng";
    // `có văn bản khẳng định` is no noun, whatever `bản` is before others.
    let noun = words::ending(tokens, start, at, Role::Noun);
    let is_noun =
        noun.is_some() && (matches!(tokens.key(at), "yêu" | "đề") || words::ending(tokens, start, at, Role::Before) <= noun);
    // `chuyên gia phân tích thị trường`, `theo phân tích của Sở`
    let is_trade = tokens.key(at) == "phân"
        && at > start
        && matches!(tokens.key(at - 1), "gia" | "viên")
        && tokens.is_word(at + len)
        && !matches!(tokens.key(at + len), "rằng" | "thêm" | "là");
    // `các tờ trình, báo cáo, đề án`
    // `Bà Lan, người đề xuất dự luật, cho biết`
    let is_listed = at > start
        && (tokens.key(at) == "báo" && tokens.mark(at - 1) == ',' && tokens.mark(at + len) == ','
            || tokens.key(at) == "đề" && tokens.key(at - 1) == "người");
    if is_title || is_agency || is_trade || is_listed || tokens.key(at + len) == "của" || !is_name && is_noun {
        return None;
    }
    let mut from = at;
    while let Some(len) = words::ending(tokens, start, from, Role::Before) {
        from -= len;
    }
    if words::ending(tokens, start, from, Role::Not).is_some() {
        return None;
    }
    let mut to = at + len;
    // `cho biết ngay khi nhận tin, …`: the clause has it.
    while let Some(len) =
        words::at(tokens, to, end, Role::After).filter(|len| tokens.key(to) != "ngay" || !tokens.is_word(to + len))
    {
        to += len;
    }
    Some(Cue { frame, verb: at..at + len, group: from..to })
}

/// How many tokens a verb has around whom something is told: `cho VOA biết`, `cho phóng viên Dân trí hay`.
fn told_to(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    const MOST_TOKENS: usize = 7;
    let names = tokens.key(at) == "cho"
        && (tokens.has_capital(at + 1) || matches!(tokens.key(at + 1), "pv" | "phóng" | "báo" | "đài" | "hãng"));
    if !names {
        return None;
    }
    let mut words = (at + 2..end.min(at + MOST_TOKENS)).take_while(|&at| tokens.is_word(at));
    words.find(|&at| matches!(tokens.key(at), "biết" | "hay")).map(|verb| verb + 1 - at)
}

/// The first verb of saying in a range.
pub(super) fn find(tokens: &Tokens, range: Range<usize>) -> Option<Cue> {
    starts(tokens, range.clone()).find_map(|at| read(tokens, at, range.start, range.end))
}

/// How many tokens of `range` the noun has with which a source is named behind `Theo`: `lời kể` in `Theo lời kể của ông Nam`.
pub(super) fn n_source(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    WORDS.longest(tokens, at, end).filter(|(_, word)| word.is_source).map(|(len, _)| len)
}
