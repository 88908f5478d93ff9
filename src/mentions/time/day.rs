//! Days of the calendar: `ngày 6/9`, `hôm 29-8`, `sáng 6.9`, `30/4`, `ngày 2 tháng 9 năm nay`, `ngày 6`, `mùng 6`, and full dates;
//! several that share a month: `ngày 5, 6 và 7/9`.

use super::calendar::days_in;
use super::date;
use super::expression::{Point, When, Year};
use super::lunar;
use super::month;
use super::words::{Cue, Words};
use crate::mentions::Reading;
use crate::tokens::Kind;

/// How sure the words around make a date of two bare numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ask {
    None,
    /// A word of time stands before: `từ`, `dịp`, `(`.
    Near,
    /// A part of the day or a weekday stands before, or the word `ngày`.
    Sure,
}

/// Reads a day. `ask` is what is known of the words before it.
pub(super) fn read(words: &Words, at: usize, ask: Ask) -> Option<Reading<Point>> {
    let head = head(words, at);
    let day_at = at + head;
    let lunar = lunar::read_numbered(words, at, day_at);
    // Nothing else is written in words.
    if lunar.is_none() && (day_at >= words.end || words.tokens.kind(day_at) != Kind::Number) {
        return None;
    }
    if !(words.starts_number(day_at) || head == 0 && ends_range(words, at)) {
        return None;
    }
    // Of `Bệnh viện 19-8` the numbers are a name, of `đường 30 tháng 4` too.
    if head == 0 && lunar.is_none() && words.is_named(at) {
        return None;
    }
    // `ngày 5.4 và 1.5 triệu đồng`
    let is_listed = || follows_day(words, at) && (words.key(at + 1) != "." || !is_unit(words, at + 3));
    let ask = if head > 0 || is_listed() { Ask::Sure } else { ask.max(near(words, at)) };
    let read = lunar
        .or_else(|| full(words, at, day_at, ask))
        .or_else(|| in_words(words, at, day_at))
        .or_else(|| in_figures(words, at, day_at, ask))
        .or_else(|| sharing(words, at, day_at, head > 0))
        .or_else(|| alone(words, at, day_at))?;
    let (toward, more) = super::toward::read(words, at + read.len);
    Some(Reading::new(read.len + more, Point { toward, ..read.value }))
}

/// `ngày`, `hôm`, `mùng`, `ngày mùng` before the number.
fn head(words: &Words, at: usize) -> usize {
    let day = usize::from(matches!(words.key(at), "ngày" | "hôm" | "bữa"));
    day + usize::from(matches!(words.key(at + day), "mùng" | "mồng"))
}

/// What the words before say of two numbers.
fn near(words: &Words, at: usize) -> Ask {
    match words.before(at, 1) {
        "dịp" | "lễ" | "khánh" => Ask::Sure,
        // `hôm qua, 5-9`, `sáng nay (5-9)`.
        "," | "(" if matches!(words.before(at, 2), "qua" | "nay" | "mai") => Ask::Sure,
        "từ" | "đến" | "tới" | "trước" | "sau" | "tết" | "nghỉ" | "phiên" | "hết" | "hạn" | "vào" | "mừng" | "đợt" | "(" => {
            Ask::Near
        }
        _ if follows_feast(words, at) => Ask::Near,
        _ => Ask::None,
    }
}

/// Whether the name of a feast stands before its day: `Ngày Quốc tế Lao động 1/5`, `ngày thành lập Đảng 3/2`.
fn follows_feast(words: &Words, at: usize) -> bool {
    const MOST_WORDS: usize = 8;
    let name =
        (1..=MOST_WORDS).map_while(|back| at.checked_sub(back)).take_while(|at| words.tokens.is_word(*at) && *at >= words.start);
    name.into_iter().any(|at| words.key(at) == "ngày" && words.short(at + 1).is_none())
}

/// Whether the calendar has such a day: without a year February has all its days.
fn exists(day: u32, month: u32, year: Year) -> bool {
    let year = if let Year::Number(year) = year { year } else { 2000 };
    (1..=days_in(year, month)).contains(&day)
}

fn point(day: u32, month: Option<u32>, year: Year) -> Point {
    Point { when: When::Day { day, month, year }, ..Point::default() }
}

/// A date with its year: `6/9/2019`, `ngày 6 tháng 9 năm 2019`, `6-9 năm 2019`, `2019-09-06`.
fn full(words: &Words, at: usize, day_at: usize, ask: Ask) -> Option<Reading<Point>> {
    let read = date::read_wrapped(words.tokens, day_at).filter(|_| words.tokens.kind(day_at) == Kind::Number)?;
    let (date, end) = (read.value, day_at + read.len);
    // In a story `1.10.30` is a version, and `6 - 9 - 19` may be anything.
    let is_figures = words.glued(day_at + 1) && (!date.short_year || words.key(day_at + 1) == "/");
    // `8 tháng năm 2019` is eight months of a year, not a day of May.
    let is_count = day_at == at && words.has(day_at + 1, &["tháng", "năm"]) && words.tokens.text(day_at + 1) == "tháng";
    let is_sure = ask == Ask::Sure || is_figures || words.key(day_at + 1) == "tháng" && !is_count;
    (end <= words.end && date.exists() && is_sure && words.ends_number(end))
        .then(|| Reading::new(end - at, point(date.day, Some(date.month), Year::Number(date.year))))
}

/// `ngày 6 tháng 9`, `2 tháng 9 năm nay`, `mùng 2 tháng Chín`.
fn in_words(words: &Words, at: usize, day_at: usize) -> Option<Reading<Point>> {
    let day = words.short(day_at)?;
    let month = month::read_name(words, day_at + 1)?;
    let end = day_at + 1 + month.len;
    let year = month::read_year(words, end);
    // `3 tháng 9 ngày` and `5 tháng 2 lần` count; without a head the month must be the end of it.
    let is_month = words.ends_number(end) && (day_at > at || year.is_some() || words.is_over(end));
    let (more, year) = year.map_or((0, Year::Open), |year| (year.len, year.value));
    let is_early = day_at > at && matches!(words.key(day_at - 1), "mùng" | "mồng");
    let mut read = point(day, Some(month.value), year);
    if is_early && more == 0 {
        read.when = When::EitherDay { day, month: month.value };
    }
    (is_month && exists(day, month.value, year)).then(|| Reading::new(end + more - at, read))
}

/// `ngày 6/9`, `6-9`, `6.9`, `6/9 năm ngoái`.
fn in_figures(words: &Words, at: usize, day_at: usize, ask: Ask) -> Option<Reading<Point>> {
    let (day, month) = (words.short(day_at)?, words.short(day_at + 2)?);
    let end = day_at + 3;
    let separator = words.key(day_at + 1);
    let is_glued = words.glued(day_at + 1) && words.glued(day_at + 2);
    let year = month::read_year(words, end);
    if !exists(day, month, year.as_ref().map_or(Year::Open, |year| year.value)) || year.is_none() && !words.ends_number(end) {
        return None;
    }
    let is_date = match separator {
        "/" if is_glued => ask == Ask::Sure || year.is_some() || is_no_share(words, day_at, day, month, ask),
        "/" => ask == Ask::Sure,
        // `Ngày 17 – 9,`; but `ngày 5 – 9` may be five days.
        "-" | "–" if !is_glued && words.glued(day_at + 1) == words.glued(day_at + 2) => {
            ask == Ask::Sure && day > month && words.is_over(end)
        }
        // A day beyond the twelfth is no score and no range: `(22-10)`, `từ 22-10`.
        "-" | "." if is_glued => {
            ask == Ask::Sure || ask == Ask::Near && (words.has_pair(at, separator) || day > 12 && separator == "-")
        }
        _ => false,
    };
    let (more, year) = year.map_or((0, Year::Open), |year| (year.len, year.value));
    is_date.then(|| Reading::new(end + more - at, point(day, Some(month), year)))
}

/// Whether `30/4` is no share, as `2/3` is, no rank, as `5/7`, and no house.
fn is_no_share(words: &Words, at: usize, day: u32, month: u32, ask: Ask) -> bool {
    let end = at + 3;
    // `24/7` is all the time; what counts stands before its noun: `12/3 Nguyễn Trãi`, `2/3 dân số`.
    if (day, month) == (24, 7) && ask == Ask::None
        || words.tokens.is_capitalised(end) && end < words.end && ask == Ask::None && !words.glued(end)
    {
        return false;
    }
    let is_padded = words.tokens.text(at).starts_with('0') || words.tokens.text(at + 2).starts_with('0');
    let after = words.is_cut(end)
        || matches!(words.key(end), "đến" | "tới" | "và" | "tại" | "ở" | "năm" | "này" | "vừa" | "hằng" | "hàng");
    let before_date = matches!(words.key(end), "," | "-" | "–") && words.short(end + 1).is_some() && words.key(end + 2) == "/";
    let after_date = at >= 2
        && matches!(words.before(at, 1), "," | "và" | "-" | "–")
        && words.before(at, 3) == "/"
        && words.before(at, 2).len() <= 4;
    let in_brackets = words.before(at, 1) == "(" && words.key(end) == ")";
    let is_more = day >= month;
    // `khai giảng 5/9.`: few count in ninths, but ranks and shares that are reached do: `xếp 7/9`.
    let is_no_part = month > 5 && month != 10 && words.is_cut(end) && !words.follows(at, Cue::Reached);
    is_padded
        || is_no_part
        || in_brackets && is_more
        || after_date
        || is_more && (day > 12 || ask == Ask::Near || after || before_date)
        || ask == Ask::Near && after
}

/// Whether the number is the second one of a range whose first is none of the same month: `ngày 8-2/9`.
fn ends_range(words: &Words, at: usize) -> bool {
    let first = at.checked_sub(2).and_then(|first| words.short(first));
    words.glued(at)
        && words.before(at, 1) == "-"
        && words.key(at + 1) == "/"
        && first.is_some_and(|first| words.short(at).is_some_and(|day| day < first))
        && matches!(words.before(at, 3), "ngày" | "sáng" | "chiều" | "tối" | "dịp" | "lễ" | "nghỉ" | "từ")
}

/// A day that has its month from the next: `ngày 5` of `ngày 5, 6 và 7/9`, and `6` there.
fn sharing(words: &Words, at: usize, day_at: usize, has_head: bool) -> Option<Reading<Point>> {
    let day = words.short(day_at)?;
    if !has_head && !follows_day(words, at) && words.before(at, 1) != "(" {
        return None;
    }
    let (month, year) = shared(words, day_at + 1).filter(|(month, year)| exists(day, *month, *year))?;
    Some(Reading::new(day_at + 1 - at, point(day, Some(month), year)))
}

/// The month and the year at the end of a list of days, `at` being after the first.
pub(super) fn shared(words: &Words, mut at: usize) -> Option<(u32, Year)> {
    const MOST_DAYS: usize = 8;
    for _ in 0..MOST_DAYS {
        at += match words.key(at) {
            "," if !words.glued(at + 1) && matches!(words.key(at + 1), "và") => 2,
            "," if !words.glued(at + 1) => 1,
            "và" | "hoặc" | "hay" | "&" => 1,
            _ => return None,
        };
        at += usize::from(words.key(at) == "ngày");
        let day = words.short(at).filter(|day| (1..=31).contains(day))?;
        if let Some(month) = day_and_month(words, at, day) {
            return Some(month);
        }
        at += 1;
    }
    None
}

/// The month and the year of `7/9`, `7-9-2019`, `7 tháng 9 năm 2019`.
pub(super) fn day_and_month(words: &Words, at: usize, day: u32) -> Option<(u32, Year)> {
    if let Some(read) = date::read_wrapped(words.tokens, at).filter(|read| at + read.len <= words.end) {
        return read.value.exists().then_some((read.value.month, Year::Number(read.value.year)));
    }
    if let Some(month) = month::read_name(words, at + 1) {
        let year = month::read_year(words, at + 1 + month.len).map_or(Year::Open, |year| year.value);
        return exists(day, month.value, year).then_some((month.value, year));
    }
    let month = words.short(at + 2).filter(|month| exists(day, *month, Year::Open))?;
    let is_glued = words.glued(at + 1) && words.glued(at + 2);
    let year = month::read_year(words, at + 3);
    let ends = year.is_some() || words.ends_number(at + 3);
    (is_glued && ends && matches!(words.key(at + 1), "/" | "-" | "."))
        .then(|| (month, year.map_or(Year::Open, |year| year.value)))
}

/// Whether a bare number goes on a list of days: `6` in `ngày 5, 6 và 7/9`, `sáng 5 và 6/9`.
fn follows_day(words: &Words, at: usize) -> bool {
    const MOST_TOKENS: usize = 16;
    let mut back = at;
    while back > words.start && at - back < MOST_TOKENS {
        back -= 1;
        match words.key(back) {
            "ngày" | "hôm" | "sáng" | "trưa" | "chiều" | "tối" | "đêm" => {
                return back + 1 < at || words.key(back) != "ngày";
            }
            "," | "và" | "hoặc" | "hay" | "&" => {}
            // `ngày 30.4 và 1.5`
            "." if words.glued(back) && words.glued(back + 1) => {}
            _ if words.short(back).is_some() => {}
            _ => return false,
        }
    }
    false
}

/// `ngày 6`, `hôm mùng 6`: the month is the article's, or the one before in the text.
fn alone(words: &Words, at: usize, day_at: usize) -> Option<Reading<Point>> {
    let day = words.short(day_at).filter(|day| (1..=31).contains(day) && day_at > at)?;
    let end = day_at + 1;
    // `mỗi ngày 20 người`, `một ngày 3 bữa`: the number counts. `ngày 50` and `ngày 7,5` are no days.
    let is_counted = words.follows(at, Cue::Every)
        || words.follows(at, Cue::Vague)
        || words.follows_figure(at)
        || matches!(words.before(at, 1), "trong" | "cả" | "/");
    let has_cue = words.key(day_at - 1) != "ngày"
        || matches!(words.before(at, 1), "vào" | "từ" | "đến" | "tới" | "hết" | "trước" | "sau" | "kể" | "rạng");
    let ends = words.is_over(end) || matches!(words.key(end), "này" | "vừa" | "âm" | "hằng" | "hàng" | "mỗi");
    (!is_counted && words.ends_number(end) && (ends || has_cue && !is_unit(words, end)) && words.key(end) != "%")
        .then(|| Reading::new(end - at, point(day, None, Year::Open)))
}

/// Whether a noun follows that the number counts: `đến ngày 20 người`.
fn is_unit(words: &Words, at: usize) -> bool {
    !words.tokens.is_capitalised(at) && words.tokens.is_word(at) && !words.is_over(at)
}
