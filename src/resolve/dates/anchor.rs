//! From where the times of the story count, as the story goes on.

use super::Linked;
use super::point::Resolved;
use super::value::date;
use crate::mentions::Mention;
use crate::mentions::time::calendar::days;
use crate::mentions::time::date::Date;
use crate::mentions::time::{Expression, Toward, When, Year};
use crate::options::Reference;
use crate::tokens::{Kind, Tokens};

/// How many days from the article's time a day is so near that nothing else need tell its year.
const FAR: i64 = 31;

/// The first year of news on the web: no article of an earlier year is pasted, whatever history it tells.
pub(super) const ONLINE: i32 = 1997;

/// How far from a year, in tokens, a date without one can still belong to it.
const REACH: usize = 160;

/// What is known at a place of the story.
pub(super) struct Anchor<'t> {
    tokens: &'t Tokens<'t>,
    pub(super) now: Option<Reference>,
    /// The last day that the text named.
    pub(super) last_day: Option<Date>,
    /// The last of these days: what is planned, and what is long over, is no day on which the story tells something.
    news_day: Option<Date>,
    /// The last month, as a year and its month.
    pub(super) last_month: Option<(i32, u32)>,
    /// The last year.
    pub(super) last_year: Option<i32>,
    /// The last day or month, where a range may start there.
    pub(super) range_start: Option<Date>,
    /// The piece of the last day.
    day_piece: usize,
    /// The last year that the text named, and the last in which something happened.
    stated: Option<Stated>,
    dated: Option<Stated>,
    /// The last day or month of the story with its year, so far and of all; it tells the year of an article without a time.
    dated_day: Option<Date>,
    told: Option<Date>,
    pub(super) linked: Linked,
    here: std::ops::Range<usize>,
    piece: usize,
}

/// A year that the text named.
#[derive(Clone, Copy)]
struct Stated {
    year: i32,
    at: usize,
    piece: usize,
    /// Whether it stood with a month or a day, and not alone.
    with_month: bool,
}

impl<'t> Anchor<'t> {
    pub(super) fn new(tokens: &'t Tokens<'t>, now: Option<Reference>, told: Option<Date>) -> Self {
        Self {
            tokens,
            now,
            last_day: None,
            news_day: None,
            last_month: None,
            last_year: None,
            range_start: None,
            day_piece: usize::MAX,
            stated: None,
            dated: None,
            dated_day: None,
            told,
            linked: Linked::default(),
            here: 0..0,
            piece: 0,
        }
    }

    /// Goes on to the next time of the story.
    pub(super) fn move_to(&mut self, mention: &Mention, linked: Linked) {
        (self.linked, self.here, self.piece) = (linked, mention.tokens.clone(), mention.piece);
    }

    /// Remembers what was found here for the times to come.
    pub(super) fn remember(&mut self, expression: &Expression, resolved: Resolved) {
        let point = match expression {
            Expression::Point(point) | Expression::Span(_, point) => point,
            _ => return,
        };
        // Someone's birth is no time of the story: `SN 1957`, `sinh ngày 5/3/1990`.
        let before = (1..=3).filter_map(|back| self.here.start.checked_sub(back)).map(|at| self.tokens.key(at));
        if before.into_iter().any(|key| matches!(key, "sinh" | "sn")) {
            return;
        }
        if let Year::Number(year) = super::year(point) {
            let with_month = matches!(point.when, When::Day { .. } | When::Month { .. });
            self.stated = Some(Stated { year, at: self.here.end, piece: self.piece, with_month });
            self.dated_day = resolved.day.or(resolved.month.map(|(year, month)| date(year, month, 1))).or(self.dated_day);
            if with_month || self.is_event() {
                self.dated = self.stated;
            }
        }
        self.range_start = resolved.day.or(resolved.month.map(|(year, month)| date(year, month, 1)));
        if resolved.day.is_some() {
            (self.last_day, self.day_piece) = (resolved.day, self.piece);
        }
        let is_news = |day: &Date| self.now.is_none_or(|now| (0..=FAR).contains(&(days(now.date) - days(*day))));
        self.news_day = resolved.day.filter(is_news).or(self.news_day);
        self.last_month = resolved.month.or(self.last_month);
        self.last_year = resolved.year.or(resolved.month.map(|(year, _)| year)).or(self.last_year);
    }

    /// Whether a bare year says when something happened: `xảy ra năm 2018`, but not `làm ở đây từ năm 2017`, `so với cùng kỳ năm 2018`,
    /// `Luật Đất đai 2013`.
    fn is_event(&self) -> bool {
        let start = self.here.start;
        let before = start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        self.tokens.key(start) == "năm" && !matches!(before, "từ" | "đến" | "tới" | "kỳ" | "với" | "luật")
    }

    /// The article's year, or that of which the story tells.
    pub(super) fn year(&self) -> Option<i32> {
        self.now.map(|now| now.date).or(self.told).map(|day| day.year)
    }

    /// The day that `cùng ngày` means.
    pub(super) fn same_day(&self) -> Option<Date> {
        self.news_day.or(self.last_day).or(self.now.map(|now| now.date))
    }

    /// The day on which a clock time lies that has none: the last one of its paragraph, or the article's.
    pub(super) fn day_of_clock(&self) -> Option<Date> {
        self.last_day.filter(|_| self.day_piece == self.piece).or(self.now.map(|now| now.date))
    }

    /// The year that the text named before, if it still holds here; `chosen` is the day that the article's time alone gives.
    pub(super) fn carried_year(&self, chosen: Option<Date>) -> Option<i32> {
        let is_near = |stated: &Stated| self.here.start - stated.at < REACH;
        let near = self.stated.filter(is_near);
        let in_sentence =
            near.filter(|stated| stated.piece == self.piece && !(stated.at..self.here.start).any(|at| self.ends_sentence(at)));
        let Some(now) = self.now else {
            // A story that dates what it tells goes on in that year.
            let dated = self.dated.filter(|stated| stated.with_month && (is_near(stated) || stated.year >= ONLINE));
            return in_sentence.or(dated).map(|stated| stated.year).or(self.told.map(|told| told.year));
        };
        // A paragraph about another time keeps to it; one about last year may come back to these days.
        let is_now = chosen.is_none_or(|day| (days(day) - days(now.date)).abs() <= FAR);
        let is_history = |stated: &Stated| {
            let is_over = stated.year <= now.date.year - 2 || stated.year < now.date.year && !is_now;
            stated.piece == self.piece && is_near(stated) && is_over
        };
        let told = in_sentence.or(self.dated.filter(is_history));
        told.map(|stated| stated.year).filter(|year| *year <= now.date.year)
    }

    /// Whether a day fits the year that the story has told, where the article has no time: what is much nearer to the last day
    /// with a year in another one may lie there, `quyết định ngày 3/8/2017 … sáng nay, 8/1`.
    pub(super) fn keeps_to_year(&self, day: Date) -> bool {
        const NEAR: std::ops::RangeInclusive<i64> = -180..=270;
        let told = self.dated_day.or(self.told).filter(|told| self.now.is_none() && told.year == day.year);
        told.is_none_or(|told| NEAR.contains(&(days(day) - days(told))))
    }

    /// Which way the words of the sentence look: `sẽ`, `dự kiến`; `đã`, `vừa`.
    pub(super) fn tense(&self) -> Option<Toward> {
        const MOST_TOKENS: usize = 12;
        let back = (1..=MOST_TOKENS).map_while(|by| self.here.start.checked_sub(by)).take_while(|at| !self.ends_sentence(*at));
        let ahead = (self.here.end..self.tokens.len().min(self.here.end + MOST_TOKENS)).take_while(|at| !self.ends_sentence(*at));
        let (mut past, mut future) = (false, false);
        for at in back.chain(ahead) {
            match self.tokens.key(at) {
                "đã" | "vừa" | "từng" => past = true,
                "sẽ" | "sắp" => future = true,
                "dự" => future |= self.tokens.key(at + 1) == "kiến",
                _ => {}
            }
        }
        match (past, future) {
            (true, false) => Some(Toward::Past),
            (false, true) => Some(Toward::Future),
            _ => None,
        }
    }

    fn ends_sentence(&self, at: usize) -> bool {
        matches!(self.tokens.mark(at), '!' | '?' | ';')
            || self.tokens.mark(at) == '.' && (self.tokens.kind(at + 1) != Kind::Number || !self.tokens.glued(at + 1))
    }

    /// Of the days that a function gives for years, the one that is meant: the nearest to the article's, but for what `toward`, or
    /// the tense of a day that is far, says.
    pub(super) fn choose(&self, toward: Option<Toward>, in_year: impl Fn(i32) -> Option<Date>) -> Option<Date> {
        let now = self.now?.date;
        let distance = |date: &Date| days(*date) - days(now);
        let candidates: Vec<Date> = (now.year - 4..=now.year + 4).filter_map(in_year).collect();
        // Of days that are far a story tells more often what is over: what lies ahead counts double.
        let weight = |date: &Date| if distance(date) > FAR { 2 * distance(date) } else { distance(date).abs() };
        let nearest = candidates.iter().min_by_key(|date| (weight(date), distance(date)))?;
        let toward = toward.or_else(|| self.tense().filter(|_| distance(nearest).abs() > FAR));
        let chosen = match toward {
            // What is told on the eve of a day may already speak of it as over.
            Some(Toward::Past) => candidates.iter().filter(|date| distance(date) <= 1).max_by_key(|date| distance(date)),
            Some(Toward::Future) => candidates.iter().filter(|date| distance(date) >= 0).min_by_key(|date| distance(date)),
            None => None,
        };
        Some(*chosen.unwrap_or(nearest))
    }
}

/// The number of a year as its words say it, seen from the article's year.
pub(super) fn year_number(year: Year, now: Option<i32>) -> Option<i32> {
    match year {
        Year::Open => None,
        Year::Number(year) => Some(year),
        Year::Shift(by) => now.map(|now| now + by),
        // Of the years with this name the nearest.
        Year::Cycle(number) => now.map(|now| now - 30 + (number - (now - 30 - 4)).rem_euclid(60)),
    }
}

/// Whether a time is a day that its words give without its year.
pub(super) fn lacks_year(when: &When) -> bool {
    matches!(
        when,
        When::Day { month: Some(_), year: Year::Open, .. }
            | When::Month { year: Year::Open, .. }
            | When::LunarDay { year: Year::Open, .. }
    )
}
