//! Vietnamese names, by their surnames: `Mai Tiến Dũng`, `Giàng A Chu`, `Ksor Nham`, `Nguyễn Thị H.`.

use std::ops::Range;
use std::sync::LazyLock;

use super::cue::Kind;
use super::{cue, hidden, name};
use crate::data::Table;
use crate::listed::Words;
use crate::mentions::{organization, place};
use crate::tokens::{Gap, Tokens};

static SURNAMES: LazyLock<Table<Strength>> = LazyLock::new(|| Table::read(crate::data::text!("surnames.tsv"), strength));

/// `Công Tằng Tôn Nữ` has four before the given name.
const MOST_WORDS: usize = 6;

/// How much a surname says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strength {
    /// `Nguyễn`: a name with any word behind it.
    Sure,
    /// `Hà`, `Cao`, `Đồng`: also a word, or the first of a place's name.
    Weak,
    /// `A`, `Y`: a name only where someone is named as such.
    Titled,
}

/// Whether the word at `at` may be a surname; most that are none are told by this alone.
pub(super) fn may_start(tokens: &Tokens, at: usize) -> bool {
    SURNAMES.may_start(tokens, at)
}

/// Reads one, behind words that name someone or none: how many tokens it has.
pub(in crate::mentions) fn read(tokens: &Tokens, at: usize, end: usize, start: usize, before: Option<Kind>) -> Option<usize> {
    if !tokens.is_capitalised(at) {
        return None;
    }
    let (surname, &strength) = SURNAMES.longest(tokens, at, end)?;
    let titled = before.is_some_and(|kind| !matches!(kind, Kind::Office | Kind::Member));
    let run = run(tokens, at, end).filter(|_| !cue::is_honorific(tokens, at, end))?;
    // `Chủ tịch nước Hoa Cường`, `Người phát ngôn Bộ Ngoại giao Trung Quốc Mao Lâm`: nothing but a name follows.
    let is_sole = before == Some(Kind::Office) && matches!(tokens.key(at - 1), "nước" | "tướng");
    let is_led = is_sole
        || run.n_words == 2
            && at > start + 2
            && strength != Strength::Titled
            && place::read_country(tokens, at - 2, at) == Some(2)
            && cue::is_held(tokens, at, start);
    let least = if titled || is_led || strength == Strength::Sure { 2 } else { 3 };
    if run.n_words < least || run.len <= surname {
        return None;
    }
    let is_known = place::read_listed(tokens, at, end).is_some_and(|len| len >= run.len || strength == Strength::Weak);
    // `Y Thoan Niê`
    let is_ede = tokens.key(at) == "y" && run.n_foreign > 0;
    let is_doubtful = match strength {
        _ if titled => false,
        Strength::Sure => before.is_none() && run.n_words < 3 && run.n_foreign > 0,
        // `diễn viên trẻ Thạch Sa Rươn`
        Strength::Weak => {
            run.n_foreign > 0 && !(run.n_words > 2 && cue::is_held(tokens, at, start))
                || cue::is_sentence_first(tokens, at) && (cue::is_thing(tokens, at) || tokens.key(at) == "từ")
        }
        // `A Lềnh Sua, 36 tuổi`
        Strength::Titled => run.n_words < 3 || !is_ede && !hidden::tells_age(tokens, at + run.len, end),
    };
    // `Chủ tịch Hồ Chí Minh`, not `Chủ tịch Hà Nam`.
    let is_place = is_known && (before.is_none() || run.n_words < 3);
    // `Chủ tịch UBND phường Hồng Hà Lê Văn Hòa`, `UBND Hà Nội Lê Văn Hòa`: a whole name follows that of the place.
    // `Huyện ủy Bắc Hà Lê Văn Hòa`: so does one that goes on with another's words.
    let is_behind =
        || (before.is_none() || at == start) && at > 0 && tokens.gap(at) == Gap::Space && tokens.is_capitalised(at - 1);
    let is_long = || {
        run.n_words > 4
            || run.n_words == 4 && strength == Strength::Weak && is_behind() && !cue::is_sentence_first(tokens, at - 1)
    };
    let is_two = || is_long() && holds_name(tokens, at + 1..at + run.len);
    // `Chủ tịch UBND phường An Thạnh Lâm Văn Bình`
    let is_after_seat = || run.n_words == 3 && cue::follows_seat(tokens, at, start);
    // `Trưởng ban Quan hệ cổ đông Kim Văn Hòa`: the middle word says that a person is named.
    let is_sure = strength == Strength::Sure || matches!(tokens.key(at + 1), "văn" | "thị");
    // `Giám đốc Bệnh viện Bạch Hải Đào Xuân Cơ`: the name of who holds the office follows that of the body.
    let ends_office = || run.n_words == 3 && MIDDLE.have(tokens, at + 1) && cue::is_held(tokens, at, start);
    let is_behind_office = || is_after_seat() || cue::follows_office(tokens, at, start) || ends_office();
    let is_held = || is_led || run.n_words > 2 && (is_sure || (is_ede || strength == Strength::Weak) && is_behind_office());
    let goes_on = || !is_held() && cue::is_inside_run(tokens, at, start);
    let is_borne = || goes_on() || is_numbered(tokens, at) || cue::is_namesake(tokens, at, start, run.n_words);
    // `ca sĩ Hàn Quốc`, `tiền đạo Bồ Đào Nha`: a trade may be followed by a country.
    let is_abroad = matches!(before, Some(Kind::Occupation | Kind::Member))
        && is_known
        && place::read_listed(tokens, at, end) == Some(run.len);
    // `nghệ sĩ Hàn Quốc Baek Seung-woo`, `người Thái Suda Chaiyo`
    let is_people = at > start && tokens.key(at - 1) == "người";
    let is_from = || run.n_foreign > 0 && (is_people || place::read_country(tokens, at, end).is_some_and(|len| len > 1));
    // `Tỉnh ủy Hải Dương Phạm Đình Phương`: no name starts with the last word of a place; but `Huyện ủy Quế Sơn Hà Thanh Tùng`.
    let is_inside_place = || cue::ends_place(tokens, at + 1, start) && !cue::ends_place(tokens, at, start);
    // `phát ngôn viên Lầu Năm Góc Pat Ryder`
    let is_body = || organization::known_len(tokens, at, end).is_some_and(|len| len > 2 || strength != Strength::Sure);
    let is_other = || is_place || is_body() || before.is_none() && is_borne() || is_inside_place();
    let is_thing = || is_abroad || is_two() || is_from() || !titled && is_other();
    (!is_doubtful && !is_thing()).then_some(run.len)
}

/// Words that stand mostly between a surname and the given name: `Xuân`, `Đình`.
static MIDDLE: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "anh bá bích bảo chí công cẩm danh doãn duy gia huy hoàng hùng hải hồng hữu khánh khắc kim mạnh minh mỹ ngọc như \
        nhật phú phúc phước phương quang quốc quý sĩ sỹ thanh thành thái thiện thế thu thúy thị tiến trung trí trọng tuyết tuấn tú tấn tất \
        viết văn vĩnh việt xuân yến ánh đình đăng đắc đức",
    )
});

/// Whether a name of three words or more, with a sure surname or with a usual middle word, ends the words of a longer one: `Lê Văn Hòa` in
/// `Cư Kuin Lê Văn Hòa`, `Lương Minh Hòa` in `Hà Nội Lương Minh Hòa`.
pub(super) fn holds_name(tokens: &Tokens, words: Range<usize>) -> bool {
    (words.start..words.end.saturating_sub(2)).any(|at| match SURNAMES.longest(tokens, at, words.end) {
        Some((len, Strength::Sure)) => at + len < words.end,
        Some((1, Strength::Weak)) => at + 3 == words.end && MIDDLE.have(tokens, at + 1),
        _ => false,
    })
}

/// Capitalised words in a row.
pub(super) struct Run {
    /// How many tokens it has.
    pub(super) len: usize,
    pub(super) n_words: usize,
    /// How many of the words are no Vietnamese syllables.
    pub(super) n_foreign: usize,
}

/// Reads the capitalised words from `at` that can be one name: until a title, a word in capitals alone, or the end of the line.
pub(super) fn run(tokens: &Tokens, at: usize, end: usize) -> Option<Run> {
    let shouts = is_shouted(tokens, at);
    let mut run = Run { len: 0, n_words: 0, n_foreign: 0 };
    let mut next = at;
    while next < end && name::starts_word(tokens, next, run.n_words > 0) {
        let is_other = run.n_words > 0 && (shouts != is_shouted(tokens, next) && tokens.n_chars(next) > 1);
        // `Lê Thị Công Nhân`: the given name is still to come.
        let is_given = tokens.key(next.wrapping_sub(1)) == "thị";
        if is_other || run.n_words > 1 && !is_given && cue::is_title(tokens, next, end) {
            break;
        }
        // A run that goes on is a title, a headline in capitals, or names of several.
        if run.n_words == MOST_WORDS || shouts && run.n_words == 4 {
            return None;
        }
        run.n_foreign += usize::from(is_foreign(tokens, next));
        run.n_words += 1;
        next = name::word_end(tokens, next, end);
        run.len = next - at;
        if next < end && tokens.mark(next) == '.' && name::is_cut(tokens, next - 1) && run.n_words > 1 {
            // `Nguyễn T.H`; the dot of `Nguyễn Thị H. khai` is the name's, that of a sentence's end is not.
            let goes_on = name::starts_word(tokens, next + 1, true) && tokens.glued(next + 1);
            let is_mid = tokens.gap(next + 1) <= Gap::Space && next + 1 < end && !tokens.is_capitalised(next + 1);
            if goes_on || is_mid && tokens.n_chars(next - 1) <= 2 {
                next += 1;
            }
            run.len = next - at;
            if !goes_on {
                break;
            }
        }
    }
    (run.n_words > 0).then_some(run)
}

/// Whether a word is none of Vietnamese: `Jennifer`, `Moon`; single letters and words with an apostrophe may be.
pub(in crate::mentions) fn is_foreign(tokens: &Tokens, at: usize) -> bool {
    tokens.syllable(at).is_none() && tokens.n_chars(at) > 1 && !matches!(tokens.mark(at + 1), '\'' | '’')
}

fn is_shouted(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capitals(at) && tokens.n_chars(at) > 1
}

/// Whether a house number stands before: `12 Lê Duẩn`.
fn is_numbered(tokens: &Tokens, at: usize) -> bool {
    // `cầu thủ sinh năm 1994 Lê Văn Hòa`, `Trưởng Công an phường 5 Lê Văn Hòa`
    let is_other = |at: usize| {
        matches!(
            tokens.key(at),
            "năm"
                | "phường"
                | "quận"
                | "khu"
                | "phố"
                | "thôn"
                | "ấp"
                | "vùng"
                | "cấp"
                | "lớp"
                | "đoàn"
                | "đội"
                | "dân"
                | "viện"
        )
    };
    // `Giám đốc Thủy điện Phước Sơn 1 Lê Văn Hòa`: the number of what has a name.
    let is_of_name = |at: usize| tokens.is_capitalised(at) && !cue::is_sentence_first(tokens, at) && tokens.n_chars(at + 1) == 1;
    // `Hoa hậu Việt Nam 2020 Lê Thị Hòa`, `nhà vô địch ASIAD 18 Lê Thị Hòa`
    let is_year = || {
        tokens.n_chars(at - 1) == 4 && tokens.text(at - 1).starts_with("20") && tokens.key(at - 2) != "số"
            || matches!(tokens.key(at - 2), "asiad" | "games" | "olympic" | "cup" | "league")
    };
    // `số 3, Lê Duẩn`
    let is_address = at > 2 && tokens.mark(at - 1) == ',' && tokens.number(at - 2).is_some() && tokens.key(at - 3) == "số";
    if is_address {
        return true;
    }
    at > 1
        && tokens.gap(at) == Gap::Space
        && tokens.number(at - 1).is_some()
        && !is_other(at - 2)
        && !is_of_name(at - 2)
        && !is_year()
}

fn strength(columns: &[&str]) -> Strength {
    match columns[0] {
        "sure" => Strength::Sure,
        "weak" => Strength::Weak,
        _ => Strength::Titled,
    }
}
