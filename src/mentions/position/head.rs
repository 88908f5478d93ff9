//! The words with which a position starts: `Bộ trưởng`, `nguyên Phó Bí thư Thường trực`, `PGS.TS`, `diễn viên hài`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::{Phrases, Table, rows};
use crate::mentions::{Reading, organization, person, place};
use crate::tokens::{Gap, Tokens};

/// What sort of position a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An office in a body: `Giám đốc`.
    Office,
    /// An office that one person holds in a country: `Thủ tướng`.
    Sole,
    /// A seat in a body: `Ủy viên Bộ Chính trị`. It is held beside an office.
    Member,
    /// What someone is in a body that is named: `thành viên`.
    Role,
    /// A rank in the army or the police: `Thượng tá`.
    Rank,
    /// An academic degree or an honour: `Giáo sư`, `Nghệ nhân Ưu tú`.
    Degree,
    /// A degree or an honour cut to its first letters: `GS.TS`.
    Letters,
    /// A rank in a faith: `Hòa thượng`.
    Faith,
    /// A crown: `Nữ hoàng`.
    Crown,
    /// An occupation that stands as a title: `ca sĩ`.
    Title,
}

impl Kind {
    /// Whether it goes with the name of a body.
    pub(super) fn has_body(self) -> bool {
        matches!(self, Kind::Office | Kind::Sole | Kind::Member | Kind::Role | Kind::Crown | Kind::Title)
    }

    /// Whether it stands before another position without a comma: `Đại tá Giám đốc Công an tỉnh`, `ThS. Luật sư`.
    pub(crate) fn leads(self) -> bool {
        matches!(self, Kind::Rank | Kind::Degree | Kind::Letters | Kind::Faith)
    }

    fn of(word: &str) -> Option<Kind> {
        Some(match word {
            "office" => Kind::Office,
            "sole" => Kind::Sole,
            "member" => Kind::Member,
            "role" => Kind::Role,
            "rank" => Kind::Rank,
            "degree" => Kind::Degree,
            "letters" => Kind::Letters,
            "faith" => Kind::Faith,
            "crown" => Kind::Crown,
            "title" => Kind::Title,
            _ => return None,
        })
    }
}

/// The first words of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) kind: Kind,
    /// Whether it is a position only with the name of a body.
    pub(super) needs_body: bool,
    pub(super) former: bool,
}

/// What a row of the table says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Head {
        kind: Kind,
        needs_body: bool,
        short: bool,
        long: &'static str,
    },
    /// `nguyên`, `cựu`.
    Former,
    /// `quyền`.
    Acting,
    /// `phó`.
    Deputy,
    /// `thường trực`.
    Modifier,
    /// `hài`, which goes on with an occupation.
    Genre,
    /// `nổi tiếng`: it is no part of the position.
    Praise,
}

impl Word {
    /// Whether a position starts with it.
    fn starts(self) -> bool {
        !matches!(self, Word::Modifier | Word::Genre | Word::Praise)
    }
}

static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    let facts = rows(crate::data::text!("positions.tsv")).map(|columns| match (Kind::of(columns[1]), columns[1]) {
        (Some(kind), _) => {
            let (needs_body, short) = (columns[2] == "unit", !columns[3].is_empty());
            (columns[0], Word::Head { kind, needs_body, short, long: columns[3] })
        }
        (None, "former") => (columns[0], Word::Former),
        (None, "acting") => (columns[0], Word::Acting),
        (None, "deputy") => (columns[0], Word::Deputy),
        (None, "modifier") => (columns[0], Word::Modifier),
        (None, "genre") => (columns[0], Word::Genre),
        (None, _) => (columns[0], Word::Praise),
    });
    Table::opening(facts, |_, word| word.starts())
});

/// The words with which positions start.
pub(super) fn words() -> &'static Phrases {
    WORDS.phrases()
}

/// At most so many words change a head: `Phó Bí thư Thường trực phụ trách`.
const MOST_MODIFIERS: usize = 2;

/// Reads the first words of a position.
pub(crate) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<Head>> {
    let (mut next, mut former, mut deputy) = (at, false, false);
    loop {
        let (len, word) = word(tokens, next, end)?;
        match word {
            Word::Head { kind: Kind::Letters, .. } if !deputy => {
                next = letters_end(tokens, next + len, end);
                return Some(Reading::new(next - at, Head { kind: Kind::Letters, needs_body: false, former }));
            }
            Word::Head { kind, needs_body, .. } => {
                if deputy && !matches!(kind, Kind::Office | Kind::Sole) {
                    return None;
                }
                next = modifiers_end(tokens, next + len, end, kind);
                if matches!(kind, Kind::Degree | Kind::Title) {
                    next = contest_end(tokens, next, end);
                }
                return Some(Reading::new(next - at, Head { kind, needs_body, former }));
            }
            Word::Former if next == at => former = true,
            Word::Acting if !deputy => {}
            Word::Deputy if !deputy => deputy = true,
            _ => return None,
        }
        next += len;
    }
}

/// Whether a position may start here.
pub(crate) fn starts(tokens: &Tokens, at: usize, end: usize) -> bool {
    WORDS.phrases().opens(tokens, at) && word(tokens, at, end).is_some_and(|(_, word)| word.starts())
}

/// No head in the table is longer.
const MOST_HEAD_TOKENS: usize = 5;

/// Whether the words of a position end here: `diễn viên` before the comma of `diễn viên, MC`.
pub(super) fn ends_before(tokens: &Tokens, at: usize, start: usize) -> bool {
    let floor = at.saturating_sub(MOST_HEAD_TOKENS).max(start);
    (floor..at).any(|back| matches!(word(tokens, back, at), Some((len, Word::Head { .. })) if back + len == at))
}

/// The long form of a short head at `at`: `Phó Chủ tịch` for `PCT`, and how many tokens it takes.
pub(crate) fn long_form(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, &'static str)> {
    match word(tokens, at, end)? {
        (len, Word::Head { long, short: true, .. }) => Some((len, long)),
        _ => None,
    }
}

/// The end of what praises a position's bearer, or tells where from or how old the bearer is: `nổi tiếng`, `người Lào`, `Lào`,
/// `19 tuổi`, `sinh năm 1990`.
pub(crate) fn praise_end(tokens: &Tokens, at: usize, end: usize) -> usize {
    if at + 2 <= end && tokens.key(at + 1) == "tuổi" {
        return at + 2;
    }
    if at + 3 <= end && tokens.key(at) == "sinh" && tokens.key(at + 1) == "năm" {
        return at + 3;
    }
    // `tay vợt số một Việt Nam Lê Thị Mai`, `tay vợt số 1 thế giới Novak Djokovic`
    if tokens.key(at) == "số" && at + 2 < end && tokens.gap(at) <= Gap::Space {
        let of = at + 2;
        let whole = place::read_country(tokens, of, end).or((tokens.key(of) == "thế" || tokens.key(of) == "châu").then_some(2));
        return whole.map_or(at, |len| of + len);
    }
    // `tay đua Nga Igor Frolov`
    if at < end && tokens.gap(at) <= Gap::Space && tokens.is_capitalised(at) {
        let word = || place::is_name(tokens, at).then_some(1);
        if let Some(len) = place::read_country(tokens, at, end).or_else(word) {
            return at + len;
        }
    }
    if matches!(tokens.key(at), "người" | "gốc") && at + 1 < end && tokens.is_capitalised(at + 1) {
        return at + 1;
    }
    // `ca sĩ trẻ tài năng`
    let mut next = at;
    while let Some((len, Word::Praise)) = word(tokens, next, end).filter(|_| tokens.gap(next) <= Gap::Space) {
        next += len;
    }
    next
}

/// A row of the table; a short form has capitals: `CT` and no `ct`, `ThS` and no `ths`.
fn word(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Word)> {
    let (len, word) = WORDS.longest(tokens, at, end)?;
    let is_set = !(at + 1..at + len).any(|at| tokens.gap(at) > Gap::Space);
    let stands = match word {
        Word::Head { kind: Kind::Letters, .. } => tokens.is_capitalised(at),
        Word::Head { kind: Kind::Office | Kind::Sole | Kind::Member | Kind::Title, short: true, .. } if len == 1 => {
            tokens.text(at).chars().filter(|c| c.is_uppercase()).count() > 1
        }
        _ => true,
    };
    (is_set && stands).then_some((len, *word))
}

/// The end of a stack of degrees: `GS.TS`, `PGS - TS`, `GS, TSKH`, `ThS.BS.CKII`.
fn letters_end(tokens: &Tokens, mut next: usize, end: usize) -> usize {
    loop {
        let after = next + usize::from(matches!(tokens.mark(next), '.' | '-' | '–' | ',' | '/'));
        match word(tokens, after, end) {
            Some((len, Word::Head { kind: Kind::Letters, .. })) if after < end && tokens.gap(after) <= Gap::Space => {
                next = after + len;
            }
            _ => return next,
        }
    }
}

/// The end of the contest that someone has won: `Hoa hậu Hoàn vũ Việt Nam 2017`, `Nhà vô địch ASIAD 18`, `Hoa hậu Việt Nam` before a
/// name.
fn contest_end(tokens: &Tokens, next: usize, end: usize) -> usize {
    let wins = matches!(tokens.key(next - 1), "hậu" | "vương" | "khôi" | "quân" | "địch" | "vũ" | "1" | "2" | "3");
    if !wins || person::read_full(tokens, next, end).is_some() {
        return next;
    }
    let is_named = |&at: &usize| {
        let is_set = tokens.gap(at) <= Gap::Space;
        // `Hoa hậu Thế giới`, `Hoa hậu Quốc tế`, `Hoa hậu Trái đất`
        let is_world = matches!(tokens.key(at), "giới" | "tế" | "đất" | "cầu" | "dương") && tokens.is_capitalised(at - 1);
        is_set && (tokens.is_word(at) && tokens.is_capitalised(at) || is_world || tokens.number(at).is_some())
    };
    let last = (next..end.min(next + MOST_CONTEST)).take_while(is_named).last().map_or(next, |last| last + 1);
    let is_number = |&at: &usize| tokens.number(at - 1).is_some() && !matches!(tokens.key(at), "tuổi" | "lần" | "năm");
    let is_country = |&at: &usize| {
        let ends = (next..at).any(|back| place::read_country(tokens, back, at) == Some(at - back));
        ends && at < last
    };
    // `Quán quân Đấu trường ngôi sao 2025`
    let is_year = |&at: &usize| tokens.n_chars(at) == 4 && tokens.number(at).is_some() && tokens.is_capitalised(at + 1);
    let words = (next..end.min(next + MOST_CONTEST)).take_while(|&at| tokens.gap(at) <= Gap::Space);
    let year = words.take_while(|&at| tokens.is_word(at) || tokens.number(at).is_some()).find(is_year);
    if let Some(year) = year.filter(|_| tokens.is_capitalised(next)) {
        return year + 1;
    }
    (next + 1..=last).rev().find(is_number).or_else(|| (next + 1..=last).find(is_country)).unwrap_or(next)
}

/// Whether a field of work begins the name of a body: `đại diện Ngân hàng TMCP Phương Nam`.
fn names_body(tokens: &Tokens, at: usize, field: usize, end: usize) -> bool {
    tokens.is_capitalised(at) && organization::read_name(tokens, at, end).is_some_and(|(len, _)| len > field)
}

/// The name of a contest, with its year, is never longer.
const MOST_CONTEST: usize = 8;

/// The end of what goes on with a head: `Thường trực`, `hài`.
fn modifiers_end(tokens: &Tokens, mut next: usize, end: usize, kind: Kind) -> usize {
    if matches!(kind, Kind::Rank | Kind::Faith | Kind::Crown) {
        return next;
    }
    for _ in 0..MOST_MODIFIERS {
        match word(tokens, next, end) {
            Some((len, Word::Modifier)) if kind != Kind::Degree && tokens.gap(next) <= Gap::Space => next += len,
            // `Tổng thống tạm quyền`, but `Chủ tịch quyền lực`.
            Some((len @ 2, Word::Acting)) if kind != Kind::Degree && tokens.gap(next) <= Gap::Space => next += len,
            // `nghệ sĩ Saxophone Lê Hòa`: a foreign word with a capital may be a part of the name.
            Some((len, Word::Genre))
                if matches!(kind, Kind::Title | Kind::Role | Kind::Degree)
                    && tokens.gap(next) <= Gap::Space
                    && (tokens.syllable(next).is_some() || !tokens.is_capitalised(next))
                    && !names_body(tokens, next, len, end) =>
            {
                next += len;
            }
            _ => break,
        }
    }
    next
}

/// Whether the words of a head end with one for a part of a body, with which that part's name starts: `Trưởng phòng Kinh doanh`.
pub(super) fn ends_with_body(tokens: &Tokens, head: &Range<usize>) -> bool {
    let last = head.end - 1;
    // `Trưởng Ban Quản lý Khu kinh tế Nghi Sơn`, `Trưởng ban Chỉ đạo Trung ương về phòng, chống thiên tai`
    let is_board = head.len() > 3 && tokens.key(last - 2) == "ban" && matches!(tokens.key(last), "lý" | "đạo");
    let is_part = matches!(
        tokens.key(last),
        "phòng"
            | "ban"
            | "khoa"
            | "khối"
            | "phận"
            | "môn"
            | "đội"
            | "đoàn"
            | "trạm"
            | "đồn"
            | "nhóm"
            | "nhạc"
            | "thôn"
            | "bản"
            | "ấp"
            | "xóm"
            | "làng"
            | "phố"
    );
    head.len() > 1 && (is_part || is_board)
}
