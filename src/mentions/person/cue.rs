//! What stands before a name: `ông`, `Thượng tá`, `ca sĩ`, `bị cáo` say that a person is named; `đường`, `Trường THPT` that a thing
//! bears the name.

use std::ops::Range;
use std::sync::LazyLock;

use super::{foreign, vietnamese};
use crate::data::Table;
use crate::listed::Words;
use crate::mentions::position::head;
use crate::mentions::{organization, place};
use crate::tokens::{Gap, Tokens};

static HONORIFICS: LazyLock<Table<Cue>> = LazyLock::new(|| Table::read(crate::data::text!("honorifics.tsv"), cue));

static NAMESAKES: LazyLock<Table<Namesake>> = LazyLock::new(|| Table::read(crate::data::text!("namesakes.tsv"), namesake));

/// The longest row of both tables.
const MOST_CUE_TOKENS: usize = 8;

/// Praise before a name is never longer: `trẻ tài năng`.
const MOST_PRAISE: usize = 4;

/// How far before a foreign name an office may stand: `Bộ trưởng Bộ Ngoại giao Cộng hòa Pháp`.
const MOST_OFFICE_TOKENS: usize = 12;

/// Words before a name that say of whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    pub(crate) kind: Kind,
    pub(crate) gender: Option<Gender>,
}

/// What words before a name are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `ông`, `chị`, `đồng chí`.
    Honorific,
    /// `vợ`, `con trai`, `tên là`.
    Kin,
    /// `biệt danh`, `tức`: another name of someone follows.
    Alias,
    /// `Thượng tá`.
    Rank,
    /// `TS`, `luật sư`.
    Degree,
    /// `ca sĩ`.
    Occupation,
    /// `bị cáo`.
    Role,
    /// `Hòa thượng`.
    Religious,
    /// `vua`.
    Royal,
    /// `Bộ trưởng`: also before the name of a body.
    Office,
    /// `học sinh`, `phóng viên`: also before the name of a school, of a paper.
    Member,
}

/// A man or a woman, where the words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Man,
    Woman,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Namesake {
    Thing,
    Place,
    /// The last word of a name abroad that is no person's: `Group`.
    Tail,
    /// None, though it ends as one: `Sở Tài nguyên và Môi trường Lê Văn Hòa`.
    Other,
}

/// Whether a name abroad goes on with a run of capitalised words; one of Vietnamese before it is none of its words: `Nhà Trắng Jay
/// Carney`.
pub(super) fn is_inside_foreign_run(tokens: &Tokens, at: usize, start: usize) -> bool {
    let goes_on = |before| vietnamese::is_foreign(tokens, before) || !vietnamese::is_foreign(tokens, at);
    // `Người phát ngôn Điện Kremlin Dmitry Peskov`
    let is_known = || organization::known_before(tokens, at, start).is_some();
    let is_behind_body = || (foreign::is_given(tokens, at) || is_known()) && is_held(tokens, at, start);
    is_inside_run(tokens, at, start) && goes_on(at - 1) && !is_behind_body()
}

/// The longest words that end right before `at` and say that a person's name follows.
pub(crate) fn before(tokens: &Tokens, at: usize, start: usize) -> Option<Cue> {
    // `Các ca sĩ: Hồng Ngát, Lê Thu`, `các ca sĩ nổi tiếng khác như Hồng Ngát`.
    let introduced = || {
        if at <= start || !matches!(tokens.key(at - 1), ":" | "như") {
            return None;
        }
        let is_between = |&at: &usize| matches!(tokens.key(at), ":" | "như" | "khác" | "tiếng" | "nổi" | "trẻ");
        let named = (start..at).rev().take_while(is_between).last()?;
        // `nhiều ca sĩ tham gia chương trình như Hồng Ngát`
        let is_plain = |&at: &usize| tokens.is_word(at) && !tokens.is_capitalised(at);
        let many = || {
            let first =
                (start..named).rev().take_while(is_plain).find(|&at| matches!(tokens.key(at), "các" | "những" | "nhiều"))?;
            let (len, cue) = HONORIFICS.longest(tokens, first + 1, named).filter(|_| tokens.key(named) == "như")?;
            (len > 0).then_some((first + 1, cue))
        };
        longest_before(&HONORIFICS, tokens, named, start)
            .or_else(many)
            .filter(|(_, cue)| cue.kind == Kind::Occupation || named + 1 == at && tokens.mark(named) == ':')
    };
    // `ca sĩ trẻ tài năng Hồng Ngát`
    let praised = || {
        let first = start.max(at.saturating_sub(MOST_PRAISE));
        let ends = at > start && matches!(tokens.key(at - 1), "trẻ" | "tiếng" | "năng" | "cội" | "cựu" | "tài" | "nhí" | "đám");
        let named = (first..at).find(|&named| ends && head::praise_end(tokens, named, at) == at)?;
        longest_before(&HONORIFICS, tokens, named, start).filter(|(_, cue)| cue.kind == Kind::Occupation)
    };
    let found = longest_before(&HONORIFICS, tokens, at, start).or_else(introduced).or_else(praised)?;
    let (first, word) = (found.0, tokens.key(found.0));
    let is_half = first > start
        && match word {
            // `tuyên bố Mỹ …`, `công bố`: no father's.
            "bố" => matches!(tokens.key(first - 1), "tuyên" | "công" | "phân"),
            // `mang tên Trò chơi`: what bears it is seldom a person.
            "tên" => tokens.key(first - 1) == "mang",
            // `sao Hỏa`
            "sao" => is_planet(tokens, first),
            // `số 5 Trần Thánh Tông`
            "thánh" => tokens.is_capitalised(first - 1),
            _ => false,
        };
    if is_half {
        return None;
    }
    // `tên Việt là …`: what follows is itself a word of longer ones that name someone.
    if HONORIFICS.longest(tokens, found.0, (at + 2).min(tokens.len())).is_some_and(|(len, _)| found.0 + len > at + 1) {
        return None;
    }
    // `Anh`, `Đức` in the middle of a sentence are countries.
    let is_country =
        matches!(tokens.key(first), "anh" | "đức") && tokens.is_capitalised(first) && !is_sentence_first(tokens, first);
    (!is_country || at > first + 1).then_some(*found.1)
}

/// Whether `sao` is a planet, and no star: `tàu thăm dò sao Hỏa Curiosity`.
fn is_planet(tokens: &Tokens, at: usize) -> bool {
    tokens.key(at) == "sao" && matches!(tokens.key(at + 1), "hỏa" | "thủy" | "kim" | "mộc" | "thổ" | "diêm")
}

/// Whether an office is named a few words before, with nothing but its body and country between: `Tổng thống Hàn Quốc`,
/// `Thứ trưởng Bộ Ngoại giao Mỹ`.
pub(super) fn is_held(tokens: &Tokens, at: usize, start: usize) -> bool {
    let first = at.saturating_sub(MOST_OFFICE_TOKENS).max(start);
    let between = (first..at).rev().take_while(|&back| {
        // `Giám đốc điều hành (CEO) Apple`
        let is_short = match tokens.mark(back) {
            '(' => tokens.is_capitals(back + 1),
            ')' => back > 0 && tokens.is_capitals(back - 1),
            _ => false,
        };
        (tokens.is_word(back) || is_short) && tokens.gap(back + 1) <= Gap::Space
    });
    between.into_iter().any(|back| {
        !is_planet(tokens, back)
            && HONORIFICS.longest(tokens, back, at).filter(|(len, _)| is_told_of(tokens, back + len..at)).is_some_and(
                |(len, cue)| match cue.kind {
                    Kind::Office | Kind::Member | Kind::Occupation | Kind::Royal => true,
                    // `Kiến trúc sư người Nhật Bản Kenji Tanaka`
                    Kind::Degree => tokens.key(back + len) == "người",
                    _ => false,
                },
            )
    })
}

/// Whether words only say more of an office: its body, its country, what its bearer is like; but not what somebody does, `Diễn viên Lê Lan
/// đóng phim`.
fn is_told_of(tokens: &Tokens, words: Range<usize>) -> bool {
    static SMALL: LazyLock<Words> = LazyLock::new(|| {
        Words::of(
            "của người gốc phe đối lập nổi tiếng trẻ kỳ cựu gạo cội tài năng lừng danh trứ huyền thoại quá cố đình đám \
        hàng đầu số một cấp cao phụ trách quốc tế thế giới và đắc cử tạm quyền lâm thời đương mãn tiền nhiệm nhập tịch nữ nam tuổi xinh đẹp",
        )
    });
    let mut at = words.start;
    while at < words.end {
        let is_small = || tokens.is_capitalised(at) || !tokens.is_word(at) || SMALL.have(tokens, at);
        // `Đại sứ Hàn Quốc tại Việt Nam`, but `chiến lược gia tại Blue Lotus`
        let is_seat = |seat: usize| {
            place::read_country(tokens, seat, words.end) == Some(words.end - seat)
                || seat + 1 == words.end && place::is_name(tokens, seat)
        };
        if matches!(tokens.key(at), "tại" | "ở") {
            return is_seat(at + 1);
        }
        let title = || HONORIFICS.longest(tokens, at, words.end).map(|(len, _)| len);
        let told = organization::n_told(tokens, at, words.end).or_else(title).unwrap_or_else(|| usize::from(is_small()));
        if told == 0 {
            return false;
        }
        at += told;
    }
    words.is_empty() || tokens.key(words.end - 1) != "của"
}

/// Whether a sentence starts with a name, and what its bearer does follows: `Phillip Streible, chiến lược gia tại Chicago`, `Han Tan - Giám đốc
/// Karvela`.
pub(super) fn is_apposed(tokens: &Tokens, at: usize, after: usize, end: usize) -> bool {
    let next = after + 1 + usize::from(tokens.key(after + 1) == "một");
    let told = HONORIFICS.longest(tokens, next, end);
    let told = told.filter(|(_, cue)| matches!(cue.kind, Kind::Office | Kind::Occupation | Kind::Degree | Kind::Member));
    // `Karvela, Giám đốc Lê Văn Hòa` is no man.
    let is_own = |len: usize| !tokens.is_capitalised(next) || super::read_full(tokens, next + len, end).is_none();
    // `“…”, Han Tan, nhà phân tích tại Karvela, nói`
    let is_quoted = at > 1 && tokens.mark(at - 1) == ',' && matches!(tokens.mark(at - 2), '"' | '”');
    (is_quoted || is_sentence_first(tokens, at))
        && matches!(tokens.mark(after), ',' | '-' | '–')
        && told.is_some_and(|(len, _)| is_own(len))
}

/// Whether words with which a title starts stand at `at`, behind a name or where one should stand: `Bộ trưởng`, not `Thành`.
pub(super) fn is_title(tokens: &Tokens, at: usize, end: usize) -> bool {
    HONORIFICS.longest(tokens, at, end).is_some_and(|(len, cue)| {
        len > 1 && cue.kind != Kind::Alias || matches!(cue.kind, Kind::Degree | Kind::Office) && tokens.is_capitals(at)
    })
}

/// How many words of a title that things bear, too, stand at `at`: `Đại tướng`, `Chủ tịch`.
pub(crate) fn title_len(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if !tokens.is_capitalised(at) {
        return None;
    }
    let (len, cue) = HONORIFICS.longest(tokens, at, end)?;
    (len > 1 && matches!(cue.kind, Kind::Rank | Kind::Degree | Kind::Office | Kind::Religious | Kind::Royal)).then_some(len)
}

/// Whether an honorific stands at `at`, with a name behind it: `Ông Tâm`.
pub(super) fn is_honorific(tokens: &Tokens, at: usize, end: usize) -> bool {
    HONORIFICS.longest(tokens, at, end).is_some_and(|(len, cue)| {
        cue.kind == Kind::Honorific && at + len < end && tokens.is_capitalised(at + len) && tokens.gap(at + len) <= Gap::Space
    })
}

/// Whether a thing or a place bears the name at `at`: `đường Nguyễn Huệ`, `quận Hai Bà Trưng`, `đường Lê Lợi, Nguyễn Huệ`.
pub(super) fn is_namesake(tokens: &Tokens, at: usize, start: usize, n_words: usize) -> bool {
    let (name, mut at) = (at, at);
    for _ in 0..MOST_CUE_TOKENS {
        // `tỉnh Lai Châu Lê Văn Hòa`, `Lầu Năm Góc Pat Ryder`: the last word of a name is none of them.
        let ends_name = || ends_place(tokens, at, start) || organization::known_before(tokens, at, start).is_some();
        let is_level = |first: &usize| *first + 1 < at || !ends_name();
        match longest_before(&NAMESAKES, tokens, at, start).filter(|(first, _)| is_level(first)) {
            // `đường Lê Lợi và Nguyễn Văn Linh`, but `Giám đốc Công ty Sao Khuê và Trần Thị Mai`.
            Some((first, Namesake::Thing)) => {
                return at == name
                    || match tokens.key(first) {
                        // `Chia sẻ với tạp chí Vogue, Anna Brooks …`
                        "tạp" | "tờ" | "hãng" | "kênh" => false,
                        "công" | "cty" | "tập" | "tổng" | "doanh" => n_words < 3,
                        _ => true,
                    };
            }
            // The chairman of the people's committee of a district has a name, too: `Chủ tịch UBND huyện Nguyễn Văn Tâm`.
            // `kỹ sư Nhật Bản Kenji Tanaka`
            Some((first, Namesake::Place))
                if first > start && place::read_country(tokens, first - 1, at) == Some(at + 1 - first) =>
            {
                return false;
            }
            // No province is called by a person, and the districts that are, are known: `Trưởng ban An toàn giao thông tỉnh Lê Văn Hòa`,
            // `Trưởng phòng Kinh tế huyện Lê Văn Hòa`.
            Some((first, Namesake::Place)) => {
                let are_known = matches!((tokens.key(first), tokens.key(first + 1)), ("tỉnh" | "huyện", _) | ("thị", "xã"))
                    && place::n_known(tokens, at, tokens.len()) < n_words;
                return n_words < 3 || !(is_of_committee(tokens, first) || are_known);
            }
            _ => {}
        }
        let Some(before) = list_item_before(tokens, at, start) else { return false };
        at = before;
    }
    false
}

/// Whether a committee's place of two or three words stands before: `UBND phường An Thạnh`.
pub(super) fn follows_seat(tokens: &Tokens, at: usize, start: usize) -> bool {
    (2..4).filter_map(|n| at.checked_sub(n).filter(|&first| first > start)).any(|first| {
        let is_name = (first..at).all(|at| tokens.is_word(at) && tokens.is_capitalised(at));
        let level = longest_before(&NAMESAKES, tokens, first, start).filter(|(_, what)| **what == Namesake::Place);
        is_name && level.is_some_and(|(level, _)| is_of_committee(tokens, level))
    })
}

/// Whether an office stands before, and one word for its body, `Phó Giám đốc Sở`, or its name: `Thứ trưởng Bộ Công Thương`.
pub(super) fn follows_office(tokens: &Tokens, at: usize, start: usize) -> bool {
    let is_office = |body: usize| {
        longest_before(&HONORIFICS, tokens, body, start).is_some_and(|(_, cue)| matches!(cue.kind, Kind::Office | Kind::Member))
    };
    let body = at.saturating_sub(1);
    matches!(tokens.key(body), "sở" | "ban" | "viện" | "cục" | "vụ" | "phòng" | "hội" | "trường") && is_office(body)
        || organization::known_before(tokens, at, start).is_some_and(is_office)
}

/// Whether words that name someone may start at `at`: `HLV`.
pub(crate) fn starts(tokens: &Tokens, at: usize) -> bool {
    HONORIFICS.phrases().opens(tokens, at)
}

/// Where the words start that name someone or the level of a place, and end right before `at`: `Trưởng thôn`, `UBND huyện`.
pub(super) fn start(tokens: &Tokens, at: usize) -> Option<usize> {
    let start = at.saturating_sub(MOST_CUE_TOKENS);
    let level = longest_before(&NAMESAKES, tokens, at, start).filter(|(_, what)| **what == Namesake::Place);
    let cue = longest_before(&HONORIFICS, tokens, at, start);
    cue.map(|(first, _)| first).or(level.map(|(first, _)| first))
}

/// Whether a foreign name with this last word is none of a person: `Goldman Group`.
pub(super) fn is_tail(tokens: &Tokens, at: usize) -> bool {
    NAMESAKES.exact(tokens, &(at..at + 1)) == Some(&Namesake::Tail) || organization::ends_name(tokens, at)
}

/// Whether a thing starts with the word at `at`: `Hồ Tây`, `Đường Nguyễn Huệ`.
pub(super) fn is_thing(tokens: &Tokens, at: usize) -> bool {
    NAMESAKES.exact(tokens, &(at..at + 1)).is_some_and(|what| matches!(what, Namesake::Thing | Namesake::Place))
}

/// Whether a word has its capital, perhaps, from the sentence that it starts.
pub(crate) fn is_sentence_first(tokens: &Tokens, at: usize) -> bool {
    at == 0
        || tokens.gap(at) >= Gap::Line
        || !tokens.is_word(at - 1) && !matches!(tokens.mark(at - 1), ',' | '/' | '-' | '&' | ')' | '\'' | '’')
}

/// Whether the word at `at` goes on with a run of capitalised words that is no known place and starts no sentence.
pub(super) fn is_inside_run(tokens: &Tokens, at: usize, start: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= start) else { return false };
    // `Đảng ủy VPCP Mai Tiến Dũng`: a short form is a name of its own.
    let is_short = tokens.is_capitals(before) && !tokens.is_capitals(at) && tokens.n_chars(before) > 1;
    if tokens.gap(at) > Gap::Space
        || is_short
        || !tokens.is_word(before)
        || !tokens.is_capitalised(before)
        || is_sentence_first(tokens, before)
    {
        return false;
    }
    let first = at.saturating_sub(4).max(start);
    !(first..at).any(|back| place::read_listed(tokens, back, at) == Some(at - back))
}

/// Whether the name of a known place, of more words than one, ends right before `at`.
pub(super) fn ends_place(tokens: &Tokens, at: usize, start: usize) -> bool {
    let first = at.saturating_sub(4).max(start);
    (first..at - 1).any(|back| tokens.is_capitalised(back) && place::n_known(tokens, back, at) == at - back)
}

fn longest_before<'t, V>(table: &'t Table<V>, tokens: &Tokens, at: usize, start: usize) -> Option<(usize, &'t V)> {
    let first = at.saturating_sub(MOST_CUE_TOKENS).max(start);
    if at == 0 || tokens.gap(at) >= Gap::Line {
        return None;
    }
    table.longest_before(tokens, at, first)
}

/// The start of the capitalised words before a comma, a dash or `và` that stands before `at`.
fn list_item_before(tokens: &Tokens, at: usize, start: usize) -> Option<usize> {
    let joint = at.checked_sub(1).filter(|&joint| joint > start)?;
    if !matches!(tokens.key(joint), "," | "-" | "–" | "và") {
        return None;
    }
    // `đường D1, Lê Lợi (quận 1), Trần Não`
    let is_seat = |&open: &usize| {
        let level = usize::from(matches!(tokens.key(open + 1), "quận" | "q" | "huyện" | "phường"));
        let is_whole = |len: usize| open + 1 + len == joint - 1;
        tokens.mark(open) == '('
            && (level > 0 && joint - open < 6 || place::read_known(tokens, open + 1, joint).is_some_and(is_whole))
    };
    let open = (start..joint).rev().take(6).find(is_seat).filter(|_| tokens.mark(joint - 1) == ')');
    let is_name = |&back: &usize| {
        tokens.is_word(back) && tokens.is_capitalised(back) || tokens.number(back).is_some() && tokens.glued(back)
    };
    (start..open.unwrap_or(joint)).rev().take(6).take_while(is_name).last()
}

fn is_of_committee(tokens: &Tokens, level: usize) -> bool {
    let before = |back: usize| level.checked_sub(back).map_or("", |at| tokens.key(at));
    match before(1) {
        "dân" => matches!(before(2), "nhân" | "nông"),
        body => matches!(
            body,
            "ubnd" | "hđnd" | "ubmttq" | "mttq" | "an" | "sự" | "hội" | "ủy" | "binh" | "ccb" | "niên" | "nữ" | "lhpn" | "quốc"
        ),
    }
}

fn cue(columns: &[&str]) -> Cue {
    let kind = match columns[0] {
        "honorific" => Kind::Honorific,
        "kin" => Kind::Kin,
        "alias" => Kind::Alias,
        "rank" => Kind::Rank,
        "degree" => Kind::Degree,
        "occupation" => Kind::Occupation,
        "role" => Kind::Role,
        "religious" => Kind::Religious,
        "royal" => Kind::Royal,
        "office" => Kind::Office,
        "member" => Kind::Member,
        kind => unreachable!("no such kind: {kind}"),
    };
    let gender = match columns[1] {
        "man" => Some(Gender::Man),
        "woman" => Some(Gender::Woman),
        _ => None,
    };
    Cue { kind, gender }
}

fn namesake(columns: &[&str]) -> Namesake {
    match columns[0] {
        "thing" => Namesake::Thing,
        "place" => Namesake::Place,
        "tail" => Namesake::Tail,
        _ => Namesake::Other,
    }
}
