//! Periods of the calendar beyond the month: `năm 2019`, `quý III/2019`, `6 tháng đầu năm`, `mùa hè 2019`, `thập niên 90`,
//! `những năm 80 của thế kỷ 20`, `thế kỷ XX`; and what says that only a part of one is meant: `cuối năm 2018`.

use super::expression::{From, Point, Unit, When, Year};
use super::month;
use super::words::{Cue, Word, Words};
use crate::mentions::{Reading, number};

/// Reads a period, with the words that name a part of it: `cuối năm 2018`, `đầu tháng 9/2019`, `những năm đầu thế kỷ 21`.
pub(super) fn read(words: &Words, at: usize) -> Option<Reading<Point>> {
    if let Some(when) = plain(words, at).or_else(|| half(words, at)).or_else(|| months(words, at)) {
        return Some(when);
    }
    // `giữa tháng 9/2012 và tháng 6/2013` lies between the two.
    let (len, _) = words.word(at).filter(|(_, word)| matches!(word, Word::Portion | Word::Half(_)))?;
    let start = at + len + usize::from(words.key(at + len) == "của");
    if let Some(year) = part_of_year(words, at) {
        return Some(year);
    }
    let read = read(words, start).or_else(|| month::read(words, start)).or_else(|| shift(words, start, Unit::Week));
    let read = read.filter(|read| !is_day(&read.value))?;
    let end = start + read.len;
    let is_between =
        words.key(at) == "giữa" && words.key(end) == "và" && matches!(words.key(end + 1), "tháng" | "năm" | "ngày" | "quý");
    (!is_between).then(|| Reading::new(end - at, read.value))
}

fn is_day(point: &Point) -> bool {
    matches!(point.when, When::Day { .. } | When::LunarDay { .. })
}

/// `từ đầu năm`, `vào cuối năm`: of this one. Without such a word it may be any: `mua sắm cuối năm`.
fn part_of_year(words: &Words, at: usize) -> Option<Reading<Point>> {
    let is_part = matches!(words.key(at), "đầu" | "giữa" | "cuối") && words.key(at + 1) == "năm";
    let is_start = is_part && matches!(words.before(at, 1), "từ" | "hồi" | "vào" | "đến" | "tới" | "hết" | "trước");
    let stands_alone = words.is_over(at + 2) || words.key(at + 2) == "tới";
    (is_start && stands_alone).then(|| Reading::new(2, point(When::Year(Year::Shift(0)))))
}

fn point(when: When) -> Point {
    Point { when, ..Point::default() }
}

/// A period as a whole.
fn plain(words: &Words, at: usize) -> Option<Reading<Point>> {
    if words.key(at) == "những" || words.key(at) == "các" {
        return decade(words, at);
    }
    quarter(words, at)
        .or_else(|| century(words, at))
        .or_else(|| decade(words, at))
        .or_else(|| season(words, at))
        .or_else(|| week(words, at))
        .or_else(|| year(words, at))
}

/// `năm 2019`, `năm 179 TCN`, `năm 75`, `năm Kỷ Hợi`, and bare years where the words before ask for one: `SN 1957`, `từ 2016`.
fn year(words: &Words, at: usize) -> Option<Reading<Point>> {
    let head = usize::from(words.key(at) == "năm");
    let found = |len: usize, year: i32| Some(Reading::new(head + len, point(When::Year(Year::Number(year)))));
    let start = at + head;
    // The year of an impossible day is none either: `ngày 0 tháng 4 năm 2000`.
    if words.before(at, 2) == "tháng" && words.before(at, 4) == "ngày" {
        return None;
    }
    if head == 0 {
        // `SN1990`
        let starts = || words.starts_number(at) || words.before(at, 1) == "sn";
        let year = words.year(at).filter(|_| starts() && words.ends_number(at + 1))?;
        if !asks_for_year(words, at) && !follows_feast(words, at, year) && !follows_event(words, at, year) {
            return None;
        }
        return found(1, year);
    }
    if let Some(cycle) = super::lunar::read_cycle(words, start) {
        return Some(Reading::new(head + cycle.len, point(When::Year(cycle.value))));
    }
    let financial = usize::from(words.has(start, &["tài", "chính"]) || words.has(start, &["tài", "khóa"])) * 2;
    let start = start + financial;
    let text = if start < words.end { words.tokens.text(start) } else { "" };
    let year = words.tokens.number(start).filter(|_| start < words.end && words.ends_number(start + 1))? as i32;
    match (words.key(start + 1), words.key(start + 2)) {
        ("tcn", _) => return found(financial + 2, 1 - year),
        ("trước", "công" | "cn") => return found(financial + if words.key(start + 2) == "cn" { 3 } else { 4 }, 1 - year),
        ("sau", "cn") | ("scn", _) => return found(financial + if words.key(start + 1) == "scn" { 2 } else { 3 }, year),
        ("sau", "công") if words.key(start + 3) == "nguyên" => return found(financial + 4, year),
        _ => {}
    }
    // `năm 75` is 1975; `năm 12 tuổi`, `năm 100 triệu đồng` count.
    match text.len() {
        4 if (1000..2200).contains(&year) => found(financial + 1, year),
        3 if year >= 100 && financial == 0 && (words.is_over(start + 1) || words.tokens.is_capitalised(start + 1)) => {
            found(1, year)
        }
        2 if (30..100).contains(&year) && words.is_over(start + 1) && financial == 0 => found(1, 1900 + year),
        _ => None,
    }
}

/// Whether a bare number of four digits is a year: `SN 1957`, `(1976)`, `từ 2016 đến 2019`, `các năm 2017, 2018`.
fn asks_for_year(words: &Words, at: usize) -> bool {
    let ends = words.is_over(at + 1) || words.key(at + 1) == "nay";
    match words.before(at, 1) {
        "sn" | "sinh" => true,
        ":" | "." if matches!(words.before(at, 2), "sn" | "năm") => true,
        "(" => words.key(at + 1) == ")" && (1900..2060).contains(&words.year(at).unwrap_or(0)),
        "đầu" | "cuối" | "giữa" => true,
        // `đến năm 2030, tầm nhìn 2045`
        "nhìn" => words.before(at, 2) == "tầm",
        "từ" | "đến" | "tới" | "trước" | "sau" | "hồi" => ends,
        "," | "và" | "hoặc" => follows_year(words, at, ends),
        _ => false,
    }
}

/// Whether a year stands behind its name in the cycle, or behind the feast with which it begins: `Tết Bính Ngọ 2026`.
fn follows_feast(words: &Words, at: usize, year: i32) -> bool {
    let is_feast = matches!((words.before(at, 2), words.before(at, 1)), ("nguyên", "đán") | ("năm", "mới"));
    let cycles = (2..=3).filter_map(|back| super::lunar::read_cycle(words, at.checked_sub(back)?));
    is_feast && (1945..=2050).contains(&year) || cycles.into_iter().any(|read| read.value == Year::Number(year))
}

/// Whether a year tells which one of a repeated event is meant: `SEA Games 2019`, `Tết Kỷ Hợi 2019`, `Táo quân 2009`.
fn follows_event(words: &Words, at: usize, year: i32) -> bool {
    const MOST_WORDS: usize = 4;
    let ends = words.is_over(at + 1) && words.key(at + 1) != "(" && !(words.key(at + 1) == "-" && words.glued(at + 1));
    if !ends || !(1945..=2050).contains(&year) || words.is_named(at) || words.glued(at) {
        return false;
    }
    let name =
        (1..=MOST_WORDS).filter_map(|back| at.checked_sub(back)).take_while(|at| *at >= words.start && words.tokens.is_word(*at));
    let mut has_capital = false;
    for at in name {
        // A law is cited with its year: `Luật Đất đai 2013`.
        if words.is(at, Cue::Cited) {
            return false;
        }
        has_capital |= words.tokens.is_capitalised(at) && !(at == words.start || matches!(words.before(at, 1), "." | "!" | "?"));
    }
    has_capital
}

/// Whether a list of years goes on: `2018` in `năm 2017, 2018`; where the phrase does not end with it, `các năm` must tell.
fn follows_year(words: &Words, at: usize, ends: bool) -> bool {
    const MOST_TOKENS: usize = 12;
    let mut back = at;
    let mut n_years = 0;
    while back > words.start && at - back < MOST_TOKENS {
        back -= 1;
        match words.key(back) {
            // `năm 1990, 1992 và 1995 đều`
            "năm" => return ends || n_years > 1 || matches!(words.before(back, 1), "các" | "những" | "hai" | "ba"),
            "," | "và" | "hoặc" => {}
            _ if words.year(back).is_some() => n_years += 1,
            _ => return false,
        }
    }
    false
}

/// The year of a part of it: `/2019`, `năm nay`, and `2019` alone: `mùa hè 2019`.
fn year_of(words: &Words, at: usize) -> Reading<Year> {
    let bare = || words.year(at).filter(|_| words.ends_number(at + 1)).map(|year| Reading::new(1, Year::Number(year)));
    month::read_year(words, at).or_else(bare).unwrap_or(Reading::new(0, Year::Open))
}

/// `quý III/2019`, `quý 3 năm ngoái`, `quý đầu năm 2019`, `quý I`.
fn quarter(words: &Words, at: usize) -> Option<Reading<Point>> {
    if words.key(at) != "quý" {
        return None;
    }
    let quarter = match words.key(at + 1) {
        "i" | "1" => 1,
        "ii" | "2" | "hai" => 2,
        "iii" | "3" | "ba" => 3,
        "iv" | "4" | "tư" => 4,
        "đầu" if words.key(at + 2) == "năm" => 1,
        "cuối" if words.key(at + 2) == "năm" => 4,
        _ => return None,
    };
    let year = match month::read_year(words, at + 2) {
        // `quý cuối năm` is this year's; `quý II năm` needs its year.
        None if matches!(words.key(at + 1), "đầu" | "cuối") => Reading::new(1, Year::Shift(0)),
        None => year_of(words, at + 2),
        Some(year) => year,
    };
    let end = at + 2 + year.len;
    let (toward, more) = if year.len == 0 { super::toward::read(words, end) } else { (None, 0) };
    (year.len > 0 || words.ends_number(end)).then(|| {
        Reading::new(end + more - at, Point { when: When::Quarter { quarter, year: year.value }, toward, ..Point::default() })
    })
}

/// `nửa đầu năm 2019`, `nửa cuối năm`.
fn half(words: &Words, at: usize) -> Option<Reading<Point>> {
    let (len, Word::Half(half)) = words.word(at)? else { return None };
    let year = ends_in_year(words, at + len)?;
    Some(Reading::new(len + year.len, point(When::Half { half, year: year.value })))
}

/// `6 tháng đầu năm 2019`, `9 tháng năm nay`, `4 tháng cuối năm`, `10 ngày đầu tháng 9`, `hai tuần cuối tháng 8`.
fn months(words: &Words, at: usize) -> Option<Reading<Point>> {
    let count = words.number(at)?;
    let unit = at + count.len;
    let is_whole = count.value.value.fract() == 0.0 && !count.value.vague && words.before(at, 1) != "tháng";
    let n = if is_whole && count.value.value <= 31.0 { count.value.value as u32 } else { return None };
    match words.key(unit) {
        "ngày" | "tuần" => {
            let portion = matches!(words.key(unit + 1), "đầu" | "cuối") && n > 0;
            let start = unit + 2 + usize::from(words.key(unit + 2) == "tiên" || words.key(unit + 2) == "cùng");
            let start = start + usize::from(words.key(start) == "của");
            let month = month::read(words, start).or_else(|| shift(words, start, Unit::Month)).filter(|_| portion)?;
            Some(Reading::new(start + month.len - at, month.value))
        }
        "tháng" if (1..12).contains(&n) => {
            let start = unit + 1;
            let is_last = words.key(start) == "cuối";
            let (named, year) = match words.key(start) {
                "đầu" | "cuối" => (1, ends_in_year(words, start + 1)?),
                // `9 tháng năm 2019` and `9 tháng/2019`.
                _ => (0, month::read_year(words, start)?),
            };
            let (first, last) = if is_last { (13 - n, 12) } else { (1, n) };
            let of = year.value;
            // The quarter that is told by its months is one of this year, a bare `quý I` may be the next.
            let of_quarter = if of == Year::Open { Year::Shift(0) } else { of };
            let when = match (n, is_last) {
                (6, _) => When::Half { half: 1 + u32::from(is_last), year: of },
                (3, _) => When::Quarter { quarter: if is_last { 4 } else { 1 }, year: of_quarter },
                _ => When::Months { first, last, year: of },
            };
            Some(Reading::new(start + named + year.len - at, point(when)))
        }
        _ => None,
    }
}

/// `năm 2019`, `năm nay`, and `năm` alone, which is this one.
fn ends_in_year(words: &Words, at: usize) -> Option<Reading<Year>> {
    if words.key(at) != "năm" {
        return None;
    }
    let year = month::read_year_after(words, at + 1).unwrap_or(Reading::new(0, Year::Open));
    Some(Reading::new(1 + year.len, year.value))
}

/// `mùa hè 2019`, `mùa xuân năm 1975`, `mùa hè này`.
fn season(words: &Words, at: usize) -> Option<Reading<Point>> {
    let (len, Word::Season(code)) = words.word(at)? else { return None };
    let year = year_of(words, at + len);
    let is_this = year.len == 0 && words.key(at + len) == "này";
    let year = if is_this { Reading::new(1, Year::Shift(0)) } else { year };
    // A season that no year follows is any of its kind.
    (year.len > 0).then(|| Reading::new(len + year.len, point(When::Season { code, year: year.value })))
}

/// `tuần 36/2019`, `tuần 36 năm 2019`.
fn week(words: &Words, at: usize) -> Option<Reading<Point>> {
    let week = (words.key(at) == "tuần").then(|| words.short(at + 1)).flatten().filter(|week| (1..=53).contains(week))?;
    let year = month::read_year(words, at + 2)?;
    let Year::Number(year_number) = year.value else { return None };
    let monday = super::calendar::monday_of_week(year_number, week)?;
    let when = When::Week { monday };
    Some(Reading::new(2 + year.len, point(when)))
}

/// `thập niên 90`, `thập kỷ 1990`, `những năm 80 của thế kỷ 20`, `những năm 1990`.
fn decade(words: &Words, at: usize) -> Option<Reading<Point>> {
    let is_head = match words.key(at) {
        "những" | "các" => words.key(at + 1) == "năm",
        "thập" => matches!(words.key(at + 1), "niên" | "kỷ" | "kỉ"),
        _ => false,
    };
    if !is_head {
        return None;
    }
    let number_at = at + 2;
    let text = if number_at < words.end { words.tokens.text(number_at) } else { "" };
    let number = words.tokens.number(number_at).filter(|_| words.ends_number(number_at + 1))? as i32;
    // Years that stand one by one are no decade: `những năm 2018, 2019`, `các năm 2010 và 2011`.
    let mut decade = match text.len() {
        2 if number % 10 == 0 => 190 + number / 10,
        4 if number % 10 == 0 && (1000..2100).contains(&number) => number / 10,
        _ => return None,
    };
    let mut end = number_at + 1;
    if matches!(words.key(end), "," | "-" | "–" | "và") && words.year(end + 1).is_some() {
        return None;
    }
    let of = end + usize::from(words.key(end) == "của");
    if let Some(century) = century(words, of) {
        end = of + century.len;
        if let (When::Century(century), 2) = (century.value.when, text.len()) {
            decade = (century - 1) * 10 + number / 10;
        }
    } else if words.has(of, &["thế", "kỷ", "trước"]) {
        end = of + 3;
    }
    Some(Reading::new(end - at, point(When::Decade(decade))))
}

/// `thế kỷ XX`, `thế kỷ 20`, `thế kỷ 3 TCN`.
fn century(words: &Words, at: usize) -> Option<Reading<Point>> {
    if words.key(at) != "thế" || !matches!(words.key(at + 1), "kỷ" | "kỉ") {
        return None;
    }
    let at_number = at + 2 + usize::from(words.key(at + 2) == "thứ");
    let number = words.short(at_number).or_else(|| roman(words, at_number)).filter(|number| (1..=30).contains(number))? as i32;
    let is_before = words.key(at_number + 1) == "tcn";
    let is_long = words.has(at_number + 1, &["trước", "công", "nguyên"]);
    let more = if is_before {
        1
    } else if is_long {
        3
    } else {
        0
    };
    let century = if more > 0 { 1 - number } else { number };
    words.ends_number(at_number + 1).then(|| Reading::new(at_number + 1 + more - at, point(When::Century(century))))
}

/// A Roman number in capitals: `XX`, `XIX`.
fn roman(words: &Words, at: usize) -> Option<u32> {
    if at >= words.end || !words.tokens.is_capitals(at) {
        return None;
    }
    let value = |c| match c {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let digits: Option<Vec<u32>> = words.key(at).chars().map(value).collect();
    let digits = digits?;
    let sum = digits
        .iter()
        .enumerate()
        .map(|(i, digit)| if digits.get(i + 1).is_some_and(|next| next > digit) { -(*digit as i32) } else { *digit as i32 });
    u32::try_from(sum.sum::<i32>()).ok()
}

/// A period counted from the article's: `năm ngoái`, `tuần trước`, `cuối tuần qua`, `cùng tháng`.
pub(super) fn shift(words: &Words, at: usize, least: Unit) -> Option<Reading<Point>> {
    let (len, Word::Shift { unit, by, from }) = words.word(at)? else { return None };
    // `những năm qua`, `nhiều tuần trước` are vague; `3 năm trước` is counted.
    let is_vague = words.follows(at, Cue::Vague);
    let is_countable = matches!(words.key(at + len - 1), "trước" | "sau" | "qua" | "tới" | "rồi" | "theo" | "tiếp" | "đó");
    let is_counted = words.follows_figure(at)
        || at > words.start && unit > Unit::Day && number::read(words.tokens, at - 1, &(words.start..at)).is_some();
    // `cùng ngày 17/4` is told by its number.
    if from == From::Text && words.short(at + len).is_some() {
        return None;
    }
    // `năm qua đời`, `năm sau khi`, `tuần trước đó`: the last word belongs to what follows.
    let next = words.key(at + len);
    let last = words.key(at + len - 1);
    let goes_on = match last {
        "sau" | "trước" => matches!(next, "khi" | "đó" | "đây" | "nữa" | "này") && from == From::Article || next == "hết",
        // `hôm qua đường vắng`: no one passes by.
        "qua" => matches!(next, "đời" | "đường" | "lại" | "mặt") && !words.has(at + len - 2, &["hôm", "qua"]),
        "tới" => matches!(next, "nay" | "khi" | "lui" | "số") || next.starts_with(|c: char| c.is_ascii_digit()),
        "rồi" => !words.is_over(at + len),
        // `bước sang năm Kỷ Hợi` is not next year.
        "năm" => words.year(at + len).is_some() || super::lunar::read_cycle(words, at + len).is_some(),
        "mai" => matches!(next, "một" | "sau" | "mối"),
        _ => false,
    };
    let is_other = is_vague || goes_on || is_countable && is_counted;
    (unit >= least && !is_other).then(|| Reading::new(len, point(When::Shift { unit, by, from })))
}
