//! From where the times of the story count, as the story goes on.

use std::ops::Range;

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
    /// The day of the news: the article's, or the first of a story without a time.
    pub(super) news: Option<Date>,
    /// The last day on which something happened, and the last of these that is news: what is planned, and what is long over, is not.
    event: Option<Scene>,
    news_event: Option<Scene>,
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
    /// The last day or month of which the story told, where that lay in an earlier year; of a bare year its first day.
    scene: Option<Scene>,
    pub(super) linked: Linked,
    here: Range<usize>,
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

/// A day or a month, and where it was told.
#[derive(Clone, Copy)]
struct Scene {
    day: Date,
    at: usize,
    piece: usize,
}

impl<'t> Anchor<'t> {
    /// `told` is the last day or month of the story with its year, `first` its first day.
    pub(super) fn new(tokens: &'t Tokens<'t>, now: Option<Reference>, told: Option<Date>, first: Option<Date>) -> Self {
        let news = now.map(|now| now.date).or(first);
        Self {
            tokens,
            now,
            last_day: None,
            news,
            event: None,
            news_event: None,
            last_month: None,
            last_year: None,
            range_start: None,
            day_piece: usize::MAX,
            stated: None,
            dated: None,
            dated_day: None,
            told,
            scene: None,
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
        let in_year = resolved.year.filter(|_| self.is_event()).map(|year| date(year, 1, 1));
        if let Some((now, day)) = self.now.zip(self.range_start.or(in_year)) {
            let is_over = day.year < now.date.year && days(now.date) - days(day) > FAR;
            let is_scene = is_over && !resolved.from_now && self.is_told_of();
            self.scene = is_scene.then_some(Scene { day, at: self.here.end, piece: self.piece });
            // What happened in these days ends what was told of another year.
            self.dated = self.dated.filter(|_| !resolved.from_now || is_over);
        }
        if let Some(day) = resolved.day {
            (self.last_day, self.day_piece) = (resolved.day, self.piece);
            if matches!(expression, Expression::Point(_)) && self.is_told_of() {
                self.event = Some(Scene { day, at: self.here.end, piece: self.piece });
                self.news_event = self.event.filter(|_| self.is_news(day)).or(self.news_event);
            }
        }
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
        self.year_before().or(self.now.map(|now| now.date).or(self.told).map(|day| day.year))
    }

    /// The year after which `năm sau` comes: `tháng 9/2015 … tháng 3 năm sau`.
    pub(super) fn year_before(&self) -> Option<i32> {
        let is_after = self.tokens.key(self.here.end - 1) == "sau" && self.tense() != Some(Toward::Future);
        self.stated.filter(|stated| is_after && stated.piece == self.piece).map(|stated| stated.year)
    }

    /// Whether something happens on the day that stands here: nothing does on that of a document, `Nghị định 12/2019/NĐ-CP ngày 5/3`,
    /// or on that from which a law holds.
    fn is_told_of(&self) -> bool {
        const MOST_TOKENS: usize = 8;
        let Some(before) = self.here.start.checked_sub(1) else { return true };
        let is_paper = matches!(
            self.tokens.key(before),
            "từ" | "trước" | "hết" | "án" | "định" | "quyết" | "thị" | "lệnh" | "văn" | "luật" | "trình" | "điện" | "thư"
        );
        let mut number = (1..=before).rev().take(MOST_TOKENS).take_while(|at| self.tokens.glued(*at));
        !is_paper && !number.any(|at| self.tokens.mark(at - 1) == '/')
    }

    fn is_news(&self, day: Date) -> bool {
        // After its first day a story without a time goes on for some more.
        let ahead = if self.now.is_some() { 0 } else { 7 };
        self.news.is_none_or(|news| (-ahead..=FAR).contains(&(days(news) - days(day))))
    }

    /// The day that `cùng ngày` means: the last one of its paragraph, if that has not come back to the news, or of these.
    pub(super) fn same_day(&self) -> Option<Date> {
        let is_in_paragraph = |event: &Scene| event.piece == self.piece;
        let is_left = self.news_event.is_some_and(|news| is_in_paragraph(&news));
        let is_meant = |event: &Scene| is_in_paragraph(event) && (!is_left || self.here.start - event.at < REACH / 4);
        let event = self.event.filter(is_meant).or(self.news_event).map(|event| event.day);
        event.or(self.last_day).or(self.now.map(|now| now.date))
    }

    /// The day on which a clock time lies that has none: the last one of its paragraph, that of what is told, or the article's.
    pub(super) fn day_of_clock(&self) -> Option<Date> {
        let told = self.event.zip(self.scene).map(|(event, _)| event).filter(|event| self.here.start - event.at < REACH);
        let here = self.last_day.filter(|_| self.day_piece == self.piece);
        here.or(told.map(|event| event.day)).or(self.now.map(|now| now.date))
    }

    /// The year that the text named before, if it still holds here; `chosen` is the day that the article's time alone gives.
    pub(super) fn carried_year(&self, chosen: Option<Date>) -> Option<i32> {
        let is_near = |stated: &Stated| self.here.start - stated.at < REACH;
        let near = self.stated.filter(is_near);
        let in_sentence = near.filter(|stated| {
            stated.piece == self.piece && !(stated.at..self.here.start).any(|at| ends_sentence(self.tokens, at))
        });
        let Some(now) = self.now else {
            // A story that dates what it tells goes on in that year.
            let dated = self.dated.filter(|stated| stated.with_month && (is_near(stated) || stated.year >= ONLINE));
            let told = in_sentence.or(dated.filter(|stated| self.here.start - stated.at < REACH / 4));
            let news = chosen.zip(self.news).filter(|(day, news)| (days(*day) - days(*news)).abs() <= FAR);
            let year = told.map(|stated| stated.year).or(news.map(|(day, _)| day.year));
            return year.or(dated.map(|stated| stated.year)).or(self.told.map(|told| told.year));
        };
        // A paragraph about an earlier year keeps to it, but may come back to these days.
        let is_now = chosen.is_none_or(|day| self.is_of_now(days(day) - days(now.date), FAR));
        let is_history =
            |stated: &Stated| stated.piece == self.piece && is_near(stated) && stated.year < now.date.year && !is_now;
        let told = in_sentence.or(self.dated.filter(is_history));
        told.map(|stated| stated.year).filter(|year| *year <= now.date.year)
    }

    /// Whether a day without a year that lies so far ahead of the article, or behind it, can be one of these days.
    fn is_of_now(&self, ahead: i64, most_ahead: i64) -> bool {
        (-FAR..=most_ahead).contains(&ahead) || ahead > 0 && self.tense() == Some(Toward::Future)
    }

    /// The year of a day that goes on with what was told of an earlier one, also in another paragraph; `chosen` is the day that the
    /// article's time alone gives. One leaves the year out of days of this year: what would lie in another belongs to the story.
    pub(super) fn year_of_scene(&self, chosen: Option<Date>, in_year: &dyn Fn(i32) -> Option<Date>) -> Option<i32> {
        let (now, chosen) = (self.now?.date, chosen?);
        let scene = self.scene.filter(|scene| self.here.start - scene.at < REACH)?;
        let ahead = days(chosen) - days(now);
        let is_here = scene.piece == self.piece;
        let is_year = (scene.day.month, scene.day.day) == (1, 1);
        let is_of_now = self.is_of_now(ahead, if is_year && !is_here { FAR } else { 1 });
        // In its paragraph a story goes on also where a day of this year would fit, and for a while where one of these days would.
        let is_left = match is_here {
            true => is_of_now && scene.day.year == now.year - 1,
            false => is_of_now || ahead < 0 && chosen.year == now.year,
        };
        if is_left {
            return None;
        }
        let most_days = if is_year || is_here && ahead.abs() > FAR { 365 } else { 100 };
        let goes_on = |day: Date| (0..most_days).contains(&(days(day) - days(scene.day)));
        (scene.day.year..=scene.day.year + 1).find(|year| in_year(*year).is_some_and(goes_on))
    }

    /// Whether a day fits the year that the story has told, where the article has no time: what is much nearer to the last day
    /// with a year in another one may lie there, `quyết định ngày 3/8/2017 … sáng nay, 8/1`.
    pub(super) fn keeps_to_year(&self, day: Date) -> bool {
        const NEAR: std::ops::RangeInclusive<i64> = -180..=270;
        let told = self.dated_day.or(self.told).filter(|told| self.now.is_none() && told.year == day.year);
        told.is_none_or(|told| NEAR.contains(&(days(day) - days(told))))
    }

    pub(super) fn tense(&self) -> Option<Toward> {
        tense(self.tokens, &self.here)
    }

    /// Of the days that a function gives for years, the one that is meant: the nearest to the article's, but for what `toward`, or
    /// the tense of a day that is far, says.
    pub(super) fn choose(&self, toward: Option<Toward>, in_year: &dyn Fn(i32) -> Option<Date>) -> Option<Date> {
        let now = self.news?;
        let distance = |date: &Date| days(*date) - days(now);
        let candidates: Vec<Date> = (now.year - 4..=now.year + 4).filter_map(in_year).collect();
        // One leaves the year out of days of this year: what lies far back in the last one counts a little more, and what lies far
        // ahead in the next threefold.
        let weight = |date: &Date| match distance(date) {
            far if far > FAR && date.year > now.year => 30 * far,
            far if far < -FAR && date.year < now.year => -11 * far,
            near => 10 * near.abs(),
        };
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

/// Which way the words of the sentence around a time look: `sẽ`, `dự kiến`; `đã`, `vừa`.
pub(super) fn tense(tokens: &Tokens, here: &Range<usize>) -> Option<Toward> {
    const MOST_TOKENS: usize = 12;
    let back = (1..=MOST_TOKENS).map_while(|by| here.start.checked_sub(by)).take_while(|at| !ends_sentence(tokens, *at));
    let ahead = (here.end..tokens.len().min(here.end + MOST_TOKENS)).take_while(|at| !ends_sentence(tokens, *at));
    let (mut past, mut future) = (false, false);
    for at in back.chain(ahead) {
        match tokens.key(at) {
            "đã" | "vừa" | "từng" => past = true,
            "sẽ" | "sắp" => future = true,
            "dự" => future |= tokens.key(at + 1) == "kiến",
            _ => {}
        }
    }
    match (past, future) {
        (true, false) => Some(Toward::Past),
        (false, true) => Some(Toward::Future),
        _ => None,
    }
}

fn ends_sentence(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), '!' | '?' | ';')
        || tokens.mark(at) == '.' && (tokens.kind(at + 1) != Kind::Number || !tokens.glued(at + 1))
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
