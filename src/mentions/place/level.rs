//! Names behind the word that says what they name: `tỉnh Nghệ An`, `Q.1`, `sông Hồng`, `cao tốc Nội Bài - Lào Cai`.

use std::ops::Range;
use std::sync::LazyLock;

use super::context::{self, Cue};
use super::{Place, gazetteer};
use crate::article::PlaceKind;
use crate::data::Table;
use crate::fold::fold;
use crate::mentions::person;
use crate::tokens::{Gap, Kind, Tokens};

/// A word that says what a place is.
pub(super) struct Level {
    kind: PlaceKind,
    head: Head,
    needs: Needs,
}

/// What becomes of the word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// The name stands alone: `Nghệ An`.
    Unit,
    /// So it does, and only a name that is known, or foreign, is read: `nước Mỹ`.
    Title,
    /// It is a part of the name: `sân bay Phú Bài`.
    Kept,
    /// So it is, and dashes join the ends: `cao tốc Nội Bài - Lào Cai`.
    Way,
}

/// What must follow the word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Name,
    /// A name or a number.
    Number,
    /// With a dot, a number or a name that is known: `Q.1`.
    Short,
    /// A name of several words, or a word before it that says where.
    Cue,
}

pub(super) static LEVELS: LazyLock<Table<Level>> = LazyLock::new(|| {
    Table::read(crate::data::text!("place-levels.tsv"), |row| Level {
        kind: gazetteer::kind(row[0]),
        head: match row[1] {
            "unit" => Head::Unit,
            "title" => Head::Title,
            "kept" => Head::Kept,
            _ => Head::Way,
        },
        needs: match row[2] {
            "name" => Needs::Name,
            "number" => Needs::Number,
            "short" => Needs::Short,
            _ => Needs::Cue,
        },
    })
});

/// Units seldom have more words; `Bình Hưng Hòa A`.
const MOST_UNIT: usize = 4;

/// Streets, schools and venues have longer names.
const MOST_WORDS: usize = 6;

/// The longest word for a level has so many words.
const MOST_LEVEL: usize = 5;

/// Reads the word and the name behind it: how many tokens they have.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, Place)> {
    let (head, level) = LEVELS.longest(tokens, at, end)?;
    // `Q.1`, `TX. Hương Trà`, but `Đường sắt. Còn` are two sentences.
    let is_cut = head == 1 && tokens.syllable(at).is_none();
    let dotted = is_cut && tokens.is_capitalised(at) && tokens.mark(at + head) == '.' && tokens.glued(at + head);
    let start = at + head + usize::from(dotted);
    let space = tokens.gap(start);
    let is_number = tokens.kind(start) == Kind::Number;
    if start >= end
        || space >= Gap::Line
        || !is_number && (space == Gap::None && !dotted || !context::is_name_word(tokens, start))
    {
        return None;
    }
    // `Bảo tàng Mỹ thuật` names no country.
    let is_half = context::is_other_word(tokens, start, end) && !tokens.is_capitalised(start + 1);
    if !is_head(tokens, at, head, level) || context::is_other_word(tokens, at, end) || is_half {
        return None;
    }
    // `Bảo tàng Đại tướng Võ Nguyên Giáp` is named with the title.
    if level.kind == PlaceKind::Venue && person::title_len(tokens, start, end).is_some() {
        return None;
    }
    let stop = if is_number {
        number(tokens, at, start, end, level, dotted)?
    } else {
        let stop = name(tokens, at, start, end, level, dotted)?;
        // `cầu Rạch Bàng 2`
        let is_parted = matches!(level.kind, PlaceKind::Hamlet | PlaceKind::Venue);
        stop + usize::from(is_parted && is_part_number(tokens, stop, end))
    };
    let known = gazetteer::exact(tokens, &(start..stop));
    // `Hội đồng An ninh Quốc gia Nhà Trắng`
    if level.kind == PlaceKind::Country && known.is_some_and(|known| known.kind != PlaceKind::Country) {
        return None;
    }
    // `đảo Phú Quốc`, `biển Nha Trang`: the island is the district, the sea is the town's.
    let is_island = matches!(tokens.key(start - 1), "đảo" | "biển") && tokens.key(at) != "cảng";
    let alone = match level.head {
        Head::Unit => !is_number,
        Head::Title => true,
        // `sông Mê Công`: what is known by name alone stands alone.
        // The park is not the mountain: `Vườn quốc gia Bạch Mã`.
        Head::Kept => {
            let is_park = matches!(tokens.key(at), "vườn" | "khu");
            known.is_some_and(|known| known.kind == level.kind && level.kind != PlaceKind::Venue && !is_park || is_island)
        }
        Head::Way => false,
    };
    let kind = match (level.kind, known) {
        // `TP.Cần Thơ` is a province, `TP Vinh` a district, `thủ đô Paris` a city.
        (PlaceKind::District, Some(known)) if tokens.key(at) != "huyện" && is_city(tokens, at) => {
            city(tokens, start..stop, known)
        }
        (PlaceKind::City, Some(known)) => known.kind,
        // `đặc khu Hong Kong`
        (PlaceKind::Commune, Some(known)) if known.kind == PlaceKind::Country => known.kind,
        (_, Some(known)) if alone && level.head == Head::Kept => known.kind,
        (PlaceKind::District, None) if is_city(tokens, at) && context::is_foreign(tokens, start) => PlaceKind::City,
        (kind, _) => kind,
    };
    Some((stop - at, Place { kind, name: if alone { start } else { at }..stop }))
}

/// Whether a level and what can be a name behind it stand at `at`.
pub(super) fn is_at(tokens: &Tokens, at: usize, end: usize) -> bool {
    LEVELS.longest(tokens, at, end).is_some_and(|(head, level)| {
        let name = at + head + usize::from(tokens.mark(at + head) == '.');
        name < end
            && is_head(tokens, at, head, level)
            && (context::is_name_word(tokens, name) || tokens.kind(name) == Kind::Number)
    })
}

/// Whether a level ends right before `at`: names in a list behind it are of its kind.
pub(super) fn ends_before(tokens: &Tokens, at: usize) -> Option<(usize, PlaceKind)> {
    let (start, level) = LEVELS.longest_before(tokens, at, at.saturating_sub(MOST_LEVEL))?;
    let lists = matches!(level.head, Head::Unit | Head::Way) && matches!(level.needs, Needs::Name | Needs::Number);
    (lists && tokens.gap(at) < Gap::Line).then_some((start, level.kind))
}

/// Whether the word stands as one: no part of another name, and no short form of another.
fn is_head(tokens: &Tokens, at: usize, head: usize, level: &Level) -> bool {
    // `Cầu Giấy`, `Hồ Xuân Hương`: a capital in mid-sentence makes the word a part of the name.
    // `yêu cầu`, `nông thôn`: half of another word.
    let is_half = context::ends_other_word(tokens, at);
    let is_name = tokens.is_capitalised(at)
        && matches!(level.head, Head::Kept | Head::Way)
        && (context::follows_name(tokens, at) || head == 1 && person::read_full(tokens, at, tokens.len()).is_some());
    let is_short = level.needs == Needs::Short
        || head == 1 && matches!(tokens.key(at), "tt" | "tx" | "tp" | "ql" | "tl" | "đt" | "đh" | "hl");
    let glued = at > 0 && tokens.glued(at) && !matches!(tokens.mark(at - 1), '(' | ',' | '-' | '–' | '/' | '“' | '"');
    !(is_half || is_name || glued) && (!is_short || tokens.is_capitalised(at))
}

/// Reads a number: `1`, `1A`, `3/2`, `14B`.
fn number(tokens: &Tokens, at: usize, start: usize, end: usize, level: &Level, dotted: bool) -> Option<usize> {
    let mut stop = start + 1;
    // `đường 3/2`, `công viên 23/9`: streets and squares have their names from days.
    let is_day =
        tokens.mark(stop) == '/' && tokens.glued(stop) && tokens.kind(stop + 1) == Kind::Number && tokens.glued(stop + 1);
    let is_square = || matches!(tokens.key(at), "công" | "quảng") || tokens.key(at + 1) == "vận";
    if is_day && (level.head == Head::Way || level.kind == PlaceKind::Venue && is_square()) {
        return (stop + 2 <= end && tokens.text(start).len() <= 3).then_some(stop + 2);
    }
    // `H5N1` is no district.
    let takes = level.needs == Needs::Number
        || level.needs == Needs::Short && level.kind == PlaceKind::District && tokens.key(at) != "h"
        || level.needs == Needs::Short && level.kind == PlaceKind::Commune && tokens.key(at) == "p";
    let most = if level.head == Head::Way { 4 } else { 2 };
    // `mỗi phường 2 tổ`: that counts what follows.
    let counts = at > 0 && matches!(tokens.key(at - 1), "mỗi" | "từng" | "toàn" | "một" | "hai" | "cả" | "tổng" | "vào" | "có")
        || matches!(tokens.mark(stop), '%' | '/')
        || matches!(tokens.mark(stop), '.' | ',')
            && tokens.glued(stop)
            && tokens.kind(stop + 1) == Kind::Number
            && tokens.glued(stop + 1);
    // `ĐH12` is a road, `ĐH 2024` a year at the university.
    let is_free = matches!(tokens.key(at), "đt" | "đh" | "hl") && !tokens.glued(start);
    if !takes || is_free || counts || tokens.text(start).len() > most || tokens.glued(start) && !dotted && !tokens.is_capitals(at)
    {
        return None;
    }
    // `ngõ 117 Hòa Lâm`: the street from which the lane goes off.
    let street = run(tokens, stop, end);
    if matches!(tokens.key(at), "ngõ" | "hẻm" | "ngách" | "kiệt") && tokens.gap(stop) == Gap::Space && street.len() > 1 {
        return Some(street.end);
    }
    // `1A`, `14 B`
    if stop < end && tokens.is_capitals(stop) && tokens.text(stop).len() == 1 && tokens.gap(stop) <= Gap::Space {
        stop += 1;
    }
    Some(stop)
}

/// Reads a name behind a level at `at`: where it ends.
fn name(tokens: &Tokens, at: usize, start: usize, end: usize, level: &Level, dotted: bool) -> Option<usize> {
    if matches!(tokens.key(start), "ủy" | "đoàn" | "đội" | "ban") || matches!(tokens.key(at), "đt" | "đh" | "hl") {
        return None;
    }
    // `giao lộ Quốc lộ 1 - Lê Văn Hòa`: the road has a level of its own.
    if level.head == Head::Way && LEVELS.longest(tokens, start, end).is_some_and(|(len, _)| len > 1) {
        return None;
    }
    let run = run(tokens, start, end);
    let known = gazetteer::longest(tokens, start, end);
    // `TỈNH NGHỆ AN TỔ CHỨC`: in a line of capitals only what is known ends somewhere.
    let shouted = context::is_shouted(tokens, start);
    let stop = match known {
        Some((len, _)) if start + len >= run.end || shouted || is_cut(tokens, start + len, end) => start + len,
        // `trưởng đặc khu Hong Kong Carrie Lam`
        Some((len, _)) if tokens.key(at) == "đặc" => start + len,
        Some((len, _)) if level.head == Head::Title || level.kind == PlaceKind::Province || is_city(tokens, at) => start + len,
        _ if shouted => return None,
        _ if level.head == Head::Title
            && (level.kind == PlaceKind::Country || tokens.is_capitals(start) || !context::is_foreign(tokens, start)) =>
        {
            return None;
        }
        _ if level.head == Head::Unit => unit(tokens, at, run)?,
        // `Quảng trường Dân chủ`: a head of several words has names that describe, of which only the first has a capital.
        _ if run.len() == 1 && start - at > 1 && level.kind == PlaceKind::Venue && is_described(tokens, at, run.end, end) => {
            run.end + 1
        }
        // `Giám đốc Vườn quốc gia Bái Tử Long Phạm Quốc Khải`, `Giám đốc Công ty Sông Lam Lê Văn Hòa`
        _ if matches!(level.head, Head::Kept | Head::Title) => {
            (start + 1..run.end).find(|&next| is_cut(tokens, next, run.end)).unwrap_or(run.end)
        }
        _ => run.end,
    };
    // `kênh Nhiêu Lộc - Thị Nghè`, but the corner of two, `góc đường Lê Lợi - Pasteur`.
    let is_corner = at > 0 && tokens.key(at - 1) == "góc";
    let is_joined = level.head == Head::Way && !is_corner || tokens.key(at) == "kênh";
    let stop = if is_joined { joined(tokens, stop, end) } else { stop };
    let known = known.filter(|(len, _)| start + len == stop);
    // `đường Bắc Sơn`, but `đường Hà Giang` leads there.
    let leads = known.is_some_and(|(_, known)| known.reading != gazetteer::Reading::Cue);
    let known = known.is_some();
    let words = tokens.n_words(start..stop);
    let placed =
        || at > 0 && context::cue_before(tokens, at) == Some(Cue::In) || context::is_beside_place(tokens, &(start..stop), end);
    let is_read = match level.needs {
        // Streets have their names from the islands.
        _ if level.head == Head::Way && leads && words <= 2 && tokens.key(at) == "đường" => tokens.key(start + 1) == "sa",
        Needs::Name | Needs::Number => true,
        // `trên X.Google` starts a sentence.
        Needs::Short => dotted && (known || placed_short(tokens, at, stop, end) && !context::is_foreign(tokens, start)),
        // `Biển Azov`
        Needs::Cue => known || words > 1 || placed() || tokens.key(at) == "biển" && context::is_foreign(tokens, start),
    };
    // `TT Trump` is a title, `TT Y tế` a centre, `TT Phú Bài` a township; `kênh YouTube`, `kênh VTV1` are no canals.
    let is_title = tokens.key(at) == "tt" && (!known && context::is_foreign(tokens, start) || tokens.n_chars(start) == 1);
    let is_channel = tokens.key(at) == "kênh" && !known && (context::is_foreign(tokens, start) || tokens.is_capitals(start));
    // `tỉnh X`, `TP Nguyễn Thành Phong`: provinces are all known, and a city is no person.
    let is_person = (level.kind == PlaceKind::Province
        || is_city(tokens, at) && !known && person::read_full(tokens, start, end).is_some())
        && !known
        && !context::is_foreign(tokens, start);
    (is_read && !is_title && !is_channel && !is_person).then_some(stop)
}

/// Whether a number tells which part of a divided hamlet, or which of several bridges, it is, and counts nothing behind it: `ấp Tân Hòa 1, xã …`.
fn is_part_number(tokens: &Tokens, at: usize, end: usize) -> bool {
    let ends = at + 1 >= end
        || matches!(tokens.mark(at + 1), ',' | '.' | ';' | '(' | ')' | ':')
            && !(tokens.glued(at + 1) && tokens.glued(at + 2) && tokens.kind(at + 2) == Kind::Number)
        || LEVELS.longest(tokens, at + 1, end).is_some();
    at < end && tokens.kind(at) == Kind::Number && tokens.text(at).len() <= 2 && tokens.gap(at) == Gap::Space && ends
}

/// The capitalised words in a row, with what dashes and apostrophes glue on: `Cư M'gar`.
pub(super) fn run(tokens: &Tokens, start: usize, end: usize) -> Range<usize> {
    let (mut next, mut words) = (start, 0);
    while next < end
        && words < MOST_WORDS
        && context::is_name_word(tokens, next)
        && (next == start || tokens.gap(next) == Gap::Space)
    {
        next += 1;
        words += 1;
        while next + 1 < end
            && matches!(tokens.mark(next), '\'' | '’' | '-')
            && tokens.glued(next)
            && tokens.glued(next + 1)
            && tokens.is_word(next + 1)
        {
            next += 2;
        }
        // `nhà ga T2`, `khu D3`
        if next < end && tokens.glued(next) && tokens.kind(next) == Kind::Number {
            next += 1;
        }
    }
    start..next
}

/// Where the name of a unit ends in a run of capitals: before the person of whom the unit speaks, `Chủ tịch xã Tam Hiệp Trần
/// Văn Bình`. A run that is a person's from the start is none, unless a word before the unit says where.
fn unit(tokens: &Tokens, at: usize, run: Range<usize>) -> Option<usize> {
    // `Chủ tịch UBND huyện Đỗ Quang Hiếu`; wards are named after people: `UBND phường Nguyễn Thái Bình`.
    let is_body = at > 0 && matches!(tokens.key(at - 1), "ubnd" | "hđnd" | "an" | "ủy") && tokens.key(at) != "phường";
    let stands_alone = at == 0
        || context::cue_before(tokens, at) == Some(Cue::In) && !is_body
        || context::is_joiner(tokens, at - 1)
        || matches!(tokens.key(at - 1), "của" | "các" | "(" | "những");
    if person::read_full(tokens, run.start, run.end).is_some() && tokens.n_words(run.clone()) > 2 && !stands_alone {
        return None;
    }
    // `Chủ tịch UBND TP.HCM Trần Văn Bình`: what is cut to its letters is a name by itself.
    let is_name = |next: usize| next - run.start > 1 || tokens.is_capitals(run.start) && tokens.n_chars(run.start) > 1;
    let cut = (run.start + 1..run.end).find(|&next| is_cut(tokens, next, run.end) && is_name(next));
    let stop = cut.unwrap_or(run.end);
    (tokens.n_words(run.start..stop) <= MOST_UNIT).then_some(stop)
}

/// Whether a word without a capital ends a name behind a head that has one in mid-sentence.
fn is_described(tokens: &Tokens, at: usize, next: usize, end: usize) -> bool {
    let is_word =
        next < end && tokens.is_word(next) && tokens.gap(next) == Gap::Space && context::cue_before(tokens, next + 1).is_none();
    is_word && tokens.is_capitalised(at) && !context::starts_sentence(tokens, at)
}

/// Whether a person's name starts here: of a common surname and two more words, or one abroad, `bang Wexford Daniel Andrews`.
fn is_cut(tokens: &Tokens, at: usize, end: usize) -> bool {
    person::read_full(tokens, at, end).is_some_and(|len| len > 2 || context::is_foreign(tokens, at))
}

/// Where a way ends whose ends dashes join: `TP.HCM - Long Thành - Dầu Giây`.
fn joined(tokens: &Tokens, mut stop: usize, end: usize) -> usize {
    while stop + 1 < end
        && matches!(tokens.mark(stop), '-' | '–')
        && tokens.gap(stop) <= Gap::Space
        && tokens.gap(stop + 1) <= Gap::Space
    {
        let next = stop + 1;
        if LEVELS.longest(tokens, next, end).is_some() && gazetteer::longest(tokens, next, end).is_none() {
            break;
        }
        // A single word that is no known place is another thing: `đèo Cả - Công ty …`.
        let known = gazetteer::longest(tokens, next, end).map(|(len, _)| len);
        let is_south = (tokens.key(stop - 1), tokens.key(next)) == ("bắc", "nam");
        let Some(len) = known.or(Some(run(tokens, next, end).len()).filter(|len| *len > 1 || is_south)) else { break };
        stop = next + len;
    }
    stop
}

/// Whether a letter with a dot stands for a level: in an address, or behind a word that says where: `tại P.An Phú`.
fn placed_short(tokens: &Tokens, at: usize, stop: usize, end: usize) -> bool {
    let after = matches!(tokens.mark(stop), ',' | '-' | '–') && LEVELS.longest(tokens, stop + 1, end).is_some();
    after || at > 0 && (context::cue_before(tokens, at) == Some(Cue::In) || tokens.mark(at - 1) == '(')
}

/// Whether the word is `thành phố`, of which there are several ranks.
fn is_city(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "thành" | "tp")
}

/// The cities that are provinces by themselves, beside `TP Hồ Chí Minh`, which the tables have with its level.
const CENTRAL: [&str; 5] = ["hà nội", "hải phòng", "huế", "đà nẵng", "cần thơ"];

/// The rank of a city: those that are provinces by themselves, those below one, those abroad.
fn city(tokens: &Tokens, name: Range<usize>, known: &gazetteer::Known) -> PlaceKind {
    match known.kind {
        PlaceKind::Province if !CENTRAL.contains(&fold(&tokens.join(&name)).as_str()) => PlaceKind::District,
        kind => kind,
    }
}
