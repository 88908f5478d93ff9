//! The values of the times in the story.
//!
//! What the words leave out is filled from the article's own time, or from the option `reference`; from a year that the text
//! has just named; and from the other end of `từ … đến`. Without any of these the value keeps what is known: `XXXX-09-06`.

mod anchor;
mod lunar;
mod point;
mod value;

use std::ops::{Range, RangeInclusive};

use super::Times;
use crate::article::{Date, DateKind, DatePart, Role};
use crate::figures;
use crate::layout::Piece;
use crate::mentions::time::calendar::days;
use crate::mentions::time::date::Date as Day;
use crate::mentions::time::{Expression, From, Point, Toward, Unit, When, Year};
use crate::mentions::{Fact, Mention};
use crate::options::Reference;
use crate::order::by_place;
use crate::tokens::Tokens;
use anchor::Anchor;
use point::Resolved;

/// Gives each time of the story its value, in the order of the mentions.
pub(crate) fn dates(
    tokens: &Tokens,
    pieces: &[Piece],
    mentions: &[Mention],
    times: &Times,
    reference: Option<Reference>,
) -> Vec<Date> {
    let found: Vec<Found> = mentions
        .iter()
        .filter_map(|mention| match &mention.fact {
            Fact::Date(expression) => Some(Found { mention, expression }),
            _ => None,
        })
        .collect();
    // Of a text that is nothing but a time this is no time from which itself could count.
    let is_other = |time: &&super::Time| !found.iter().any(|item| time.tokens.contains(&item.tokens().start));
    let published = times.published.as_ref().filter(is_other).and_then(|time| time.value.parse().ok());
    let now = published.or(reference).or_else(|| stated_today(tokens, &found));
    // What a story tells is over as a rule, and not for long; what it announces lies ahead of its first day.
    let [told, plan] = told(tokens, &found);
    let told = told.or_else(|| year_told(tokens, pieces, &found));
    let after = if told.is_some() { -31..=270 } else { -270..=0 };
    let first = told.or(plan).and_then(|other| first_day(pieces, &found, other, after));
    let mut anchor = Anchor::new(tokens, now, first.or(told), first);
    let dates = found.iter().enumerate().map(|(i, item)| {
        anchor.move_to(item.mention, linked(tokens, &found, i));
        let resolved = anchor.resolve(item.expression);
        let date = date(tokens, i, item, &resolved);
        anchor.remember(item.expression, resolved);
        date
    });
    dates.collect()
}

/// A time of the story.
struct Found<'m> {
    mention: &'m Mention,
    expression: &'m Expression,
}

impl Found<'_> {
    fn tokens(&self) -> &Range<usize> {
        &self.mention.tokens
    }

    /// The point from which it starts.
    fn first(&self) -> Option<Point> {
        match self.expression {
            Expression::Point(point) | Expression::Span(point, _) => Some(*point),
            _ => None,
        }
    }

    /// The point at which it ends.
    fn last(&self) -> Option<Point> {
        match self.expression {
            Expression::Point(point) | Expression::Span(_, point) => Some(*point),
            _ => None,
        }
    }
}

/// What stands beside a time and belongs to it.
#[derive(Clone, Copy, Default)]
struct Linked {
    /// The same time, told another way: 5-9 after `hôm qua, 5-9`.
    same: Option<Point>,
    /// The next time of a range or a list, which may have the year: `đêm 4/3 và rạng sáng 5/3/2019`.
    after: Option<Point>,
    /// The day of the end of a range of hours: `từ 8 giờ đến 11 giờ ngày 6/9`.
    day_after: Option<Point>,
    /// Whether the time before is the start of a range that ends here.
    ends_range: bool,
}

fn linked(tokens: &Tokens, found: &[Found], i: usize) -> Linked {
    const MOST_ITEMS: usize = 8;
    let here = &found[i];
    let mut linked =
        Linked { ends_range: i > 0 && between(tokens, &found[i - 1], here) == Some(Link::Range), ..Linked::default() };
    let mut last = here;
    for (n, next) in found[i + 1..].iter().take(MOST_ITEMS).enumerate() {
        match between(tokens, last, next) {
            Some(Link::Same) if n == 0 => {
                // `đêm nay và sáng mai (5-6/9)`: the days of both.
                let is_one = matches!(next.expression, Expression::Point(_));
                linked.same = next.first().filter(|point| is_one && matches!(point.when, When::Day { .. }));
            }
            Some(Link::Range) if n == 0 && here.first().is_some_and(|point| point.when == When::Open) => {
                linked.day_after = next.first().filter(|point| point.when != When::Open);
            }
            Some(Link::Range | Link::List) => {
                linked.after = linked.after.or(next.first().filter(|point| year(point) != Year::Open))
            }
            _ => break,
        }
        last = next;
    }
    linked
}

/// How two times that stand together belong together.
#[derive(PartialEq, Eq)]
enum Link {
    Range,
    List,
    Same,
}

fn between(tokens: &Tokens, first: &Found, second: &Found) -> Option<Link> {
    const MOST_TOKENS: usize = 3;
    let words = first.tokens().end..second.tokens().start;
    if first.mention.piece != second.mention.piece || words.len() > MOST_TOKENS {
        return None;
    }
    let counts_from_now = first.first().is_some_and(|point| {
        matches!(point.when, When::Shift { unit: Unit::Day, from: From::Article, .. } | When::Weekday { .. })
    });
    // `sáng nay 26/8`
    if words.is_empty() {
        return counts_from_now.then_some(Link::Same);
    }
    let mut keys = words.clone().map(|at| tokens.key(at));
    match tokens.key(words.start) {
        "(" => (words.len() == 1).then_some(Link::Same),
        "đến" | "tới" | "-" | "–" | "—" => {
            keys.all(|key| matches!(key, "đến" | "tới" | "-" | "–" | "—" | "hết" | "ngày")).then_some(Link::Range)
        }
        "và" | "hoặc" | "hay" => (words.len() == 1).then_some(Link::List),
        "," => match words.len() {
            1 if counts_from_now => Some(Link::Same),
            1 => Some(Link::List),
            2 if tokens.key(words.start + 1) == "và" => Some(Link::List),
            _ => None,
        },
        _ => None,
    }
}

/// The year as its words say it.
fn year(point: &Point) -> Year {
    match point.when {
        When::Day { year, .. }
        | When::LunarDay { year, .. }
        | When::Month { year, .. }
        | When::LunarMonth { year, .. }
        | When::Months { year, .. }
        | When::Quarter { year, .. }
        | When::Half { year, .. }
        | When::Season { year, .. }
        | When::Year(year) => year,
        _ => Year::Open,
    }
}

/// The last day, month or part of a year in the story that has its year, of those in which it can have been written; and the last of
/// those that are planned.
fn told(tokens: &Tokens, found: &[Found]) -> [Option<Day>; 2] {
    let mut last = [None, None];
    for item in found {
        let day = match item.last().map(|point| point.when) {
            Some(When::Day { day, month: Some(month), year: Year::Number(year) }) => value::date(year, month, day),
            Some(When::Month { month, year: Year::Number(year) }) => value::date(year, month, 1),
            // What is counted up to here is reported soon after: `nửa đầu năm 2022`.
            Some(When::Quarter { quarter, year: Year::Number(year) }) => value::date(year, quarter * 3, 1),
            Some(When::Half { half, year: Year::Number(year) }) => value::date(year, half * 6, 1),
            Some(When::Months { last, year: Year::Number(year), .. }) => value::date(year, last, 1),
            _ => continue,
        };
        let is_plan = anchor::tense(tokens, item.tokens()) == Some(Toward::Future);
        let last = &mut last[usize::from(is_plan)];
        if day.exists() && day.year >= anchor::ONLINE && last.is_none_or(|last| days(last) <= days(day)) {
            *last = Some(day);
        }
    }
    last
}

/// The first day of a story that begins with one, `Chiều 22/10, …`, in the year in which it lies so many days after another.
fn first_day(pieces: &[Piece], found: &[Found], other: Day, after: RangeInclusive<i64>) -> Option<Day> {
    let first = found.iter().find(|item| pieces[item.mention.piece].role != Role::Title)?;
    let When::Day { day, month: Some(month), year: Year::Open } = first.first()?.when else { return None };
    let in_years = (other.year - 1..=other.year + 1).map(|year| value::date(year, month, day));
    in_years.filter(|day| day.exists()).find(|day| after.contains(&(days(*day) - days(other))))
}

/// The middle of the latest year that the headline names, or that the story names twice: what it tells without a year lies in it.
fn year_told(tokens: &Tokens, pieces: &[Piece], found: &[Found]) -> Option<Day> {
    let mut named = Vec::new();
    for item in found {
        let Expression::Point(Point { when: When::Year(Year::Number(year)), .. }) = *item.expression else { continue };
        let before = item.tokens().start.checked_sub(1).map_or("", |at| tokens.key(at));
        // `đến năm 2030` is a plan, `từ năm 2005` a beginning.
        if year < anchor::ONLINE || matches!(before, "từ" | "kể" | "đến" | "tới" | "sinh") {
            continue;
        }
        if pieces[item.mention.piece].role == Role::Title {
            named.push(year);
        }
        named.push(year);
    }
    by_place(&mut named, |year| (*year as usize, 0));
    named.windows(2).rfind(|pair| pair[0] == pair[1]).map(|pair| value::date(pair[0], 7, 1))
}

/// The article's day, where only the story tells it: `Sáng nay (09/11/2018)`.
fn stated_today(tokens: &Tokens, found: &[Found]) -> Option<Reference> {
    found.windows(2).find_map(|pair| {
        let When::Shift { unit: Unit::Day, by, from: From::Article } = pair[0].first()?.when else { return None };
        let When::Day { day, month: Some(month), year: Year::Number(year) } = pair[1].first()?.when else { return None };
        let date = Day { year, month, day, short_year: false };
        (between(tokens, &pair[0], &pair[1]) == Some(Link::Same))
            .then(|| Reference { date: value::plus_days(date, -i64::from(by)), minute: None })
    })
}

fn date(tokens: &Tokens, i: usize, item: &Found, resolved: &Resolved) -> Date {
    let span = tokens.span(item.tokens());
    let mut stated = stated(item.expression);
    let mut implied = resolved.parts.clone();
    implied.retain(|part| !stated.contains(part));
    by_place(&mut stated, |part| (*part as usize, 0));
    by_place(&mut implied, |part| (*part as usize, 0));
    implied.dedup();
    let is_time = |point: &Point| point.part.is_some() || point.clock.is_some();
    let kind = match item.expression {
        Expression::Length(_) => DateKind::Duration,
        Expression::Set(_) => DateKind::Set,
        Expression::Point(point) | Expression::Span(point, _) if is_time(point) => DateKind::Time,
        Expression::Point(Point { when: When::Shift { unit: Unit::Hour | Unit::Minute | Unit::Second, .. }, .. }) => {
            DateKind::Time
        }
        _ => DateKind::Date,
    };
    Date {
        id: figures::id('t', i),
        kind,
        value: resolved.value.clone(),
        text: tokens.join(item.tokens()),
        start: span.start,
        end: span.end,
        stated,
        implied,
        lunar: resolved.lunar,
        rule: item.mention.rule.into(),
    }
}

/// The parts of the value that the words give.
fn stated(expression: &Expression) -> Vec<DatePart> {
    let point = match expression {
        Expression::Length(_) => return vec![DatePart::Length],
        Expression::Point(point) | Expression::Set(point) => point,
        // What the ends share stands once, at the last.
        Expression::Span(first, last) if year(first) == Year::Open => last,
        Expression::Span(first, _) => first,
    };
    let mut parts = match point.when {
        When::Open | When::Shift { .. } => vec![],
        When::Day { month: None, .. } => vec![DatePart::Day],
        When::Day { .. } | When::LunarDay { .. } | When::EitherDay { .. } => vec![DatePart::Day, DatePart::Month],
        When::Month { .. } | When::LunarMonth { .. } | When::Months { .. } => vec![DatePart::Month],
        When::Quarter { .. } | When::Half { .. } | When::Season { .. } => vec![DatePart::Season],
        When::Year(_) => vec![],
        When::Decade(_) | When::Century(_) => vec![DatePart::Era],
        When::Week { .. } => vec![DatePart::Year, DatePart::Week],
        When::Weekday { .. } => vec![DatePart::Weekday],
    };
    if matches!(year(point), Year::Number(_) | Year::Cycle(_)) {
        parts.push(DatePart::Year);
    }
    if point.part.is_some() {
        parts.push(DatePart::Part);
    }
    if let Some(clock) = point.clock {
        parts.push(DatePart::Hour);
        if clock.minute > 0 {
            parts.push(DatePart::Minute);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use crate::{Options, parse};

    /// The values of a text, each with the parts that its words give and those that are filled in.
    fn read(text: &str) -> Vec<String> {
        let dates = parse(text, &Options::default()).dates;
        let shown = |date: crate::Date| format!("{} {:?} {:?}", date.value.as_deref().unwrap_or("-"), date.stated, date.implied);
        dates.into_iter().map(shown).collect()
    }

    #[test]
    fn parts_are_stated_or_implied() {
        assert_eq!(read("Chiều 6/9/2019 mưa to."), ["2019-09-06TAF [Year, Month, Day, Part] []"]);
        assert_eq!(read("Hội mở 6-9/9/2019."), ["2019-09-06/2019-09-09 [Year, Month, Day] []"]);
        assert_eq!(read("Hội mở tháng 7/2019 - 2/2020."), ["2019-07/2020-02 [Year, Month] []"]);
        assert_eq!(read("Hội mở ngày 6/9."), ["XXXX-09-06 [Month, Day] []"]);
        assert_eq!(read("Tuần 36 năm 2019, trong ba ngày."), ["2019-W36 [Year, Week] []", "P3D [Length] []"]);
    }

    #[test]
    fn a_year_comes_from_another_time_of_the_story() {
        // From the one just named; from the latest, also where that stands behind.
        assert_eq!(
            read("Tháng 3/2018 đê vỡ. Ngày 5/4 đê được sửa."),
            ["2018-03 [Year, Month] []", "2018-04-05 [Month, Day] [Year]"]
        );
        assert_eq!(
            read("Ngày 5/4 đê được sửa. Đê vỡ ngày 20/3/2018.").first().map(String::as_str),
            Some("2018-04-05 [Month, Day] [Year]")
        );
    }

    /// The values of a text of which the time is known.
    fn read_in_may_2026(text: &str) -> Vec<String> {
        let options = Options { reference: Some("2026-05-15".parse().expect("a day")), ..Options::default() };
        parse(text, &options).dates.into_iter().filter_map(|date| date.value).collect()
    }

    #[test]
    fn a_story_of_an_earlier_year_goes_on_in_it() {
        let fire = "Xưởng cháy ngày 12/9/2023.\n\nĐến ngày 5/11, ba người bị bắt. Tháng 3, tòa mở phiên xử.";
        assert_eq!(read_in_may_2026(fire), ["2023-09-12", "2023-11-05", "2024-03"]);
        // A day of this year, one of these weeks, and what will be, belong to the news.
        let news = "Xưởng cháy ngày 12/9/2023.\n\nNgày 20/3, xưởng mở lại. Ngày 10/6, xưởng sẽ tuyển thợ.";
        assert_eq!(read_in_may_2026(news), ["2023-09-12", "2026-03-20", "2026-06-10"]);
        // So does the day from which a law holds.
        let law = "Luật có hiệu lực từ ngày 1/7/2024.\n\nNgày 20/9, tỉnh mở hội nghị.";
        assert_eq!(read_in_may_2026(law), ["2024-07-01", "2026-09-20"]);
        let feast = "Ông mất ngày 10/12/1896. Tuần lễ mang tên ông mở từ 17/5.";
        assert_eq!(read_in_may_2026(feast), ["1896-12-10", "2026-05-17"]);
        assert_eq!(read_in_may_2026("Chị cưới tháng 9/2015, đến tháng 3 năm sau sinh con."), ["2015-09", "2016-03"]);
    }

    #[test]
    fn a_day_without_a_year_is_one_of_this_year() {
        assert_eq!(read_in_may_2026("Kỳ thi diễn ra ngày 10/11."), ["2026-11-10"]);
        assert_eq!(read_in_may_2026("Chợ mở lại ngày 20/12."), ["2025-12-20"]);
        assert_eq!(read_in_may_2026("Chợ sẽ mở lại ngày 20/12."), ["2026-12-20"]);
    }

    #[test]
    fn the_same_day_is_that_of_its_paragraph() {
        let trial = "Ngày 14/5, tòa mở phiên xử.\n\nKhoảng 20h ngày 5/9/2016, ông Tám ra bến. Đến 22h cùng ngày, ông về.";
        assert_eq!(read_in_may_2026(trial), ["2026-05-14", "2016-09-05T20:00", "2016-09-05T22:00"]);
    }

    #[test]
    fn the_first_day_of_a_story_follows_what_it_tells_and_comes_before_its_plans() {
        let plan = "Chiều 22/10, hai đoàn họp tại Huế. Kỳ họp sau sẽ diễn ra vào quý I/2014.";
        assert_eq!(read(plan)[0], "2013-10-22TAF [Month, Day, Part] [Year]");
        let told = "Chiều 22/10, hai đoàn họp tại Huế. Năm tháng 1/2012 - 8/2013 có ba kỳ họp.";
        assert_eq!(read(told)[0], "2013-10-22TAF [Month, Day, Part] [Year]");
    }
}
