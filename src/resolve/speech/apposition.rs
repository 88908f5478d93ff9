//! What a comma, a dash or brackets add to the name of one who speaks: `ông Nam, Giám đốc Sở Y tế, …`, `chị Lan (45 tuổi) …`.

use std::ops::Range;

use super::View;
use super::cue::{self, Cue};
use super::statements::MOST_BETWEEN;
use super::subject::{Actor, Actors, FOR_A_BODY, Subject};
use crate::article::OrganizationKind;
use crate::layout::lost;
use crate::mentions::{Fact, MOST_TOKENS, Mention};

impl View<'_> {
    /// Where the clause starts behind a name that ends at `at`, over what a comma, a dash or brackets add to the name.
    pub(super) fn behind_apposition(&self, at: usize, end: usize) -> Option<usize> {
        // `Theo ông Nam thì dịch đã lui`, `Theo ông Nam của báo Phú Hòa thì …`, but `Theo Bộ Y tế quy định thì …`
        let most = if matches!(self.tokens.key(at), "của" | "thuộc" | "ở" | "tại") { 8 } else { 1 };
        let words = (at..end.min(at + most)).take_while(|&at| self.tokens.is_word(at));
        if let Some(then) = words.into_iter().find(|&at| self.tokens.key(at) == "thì") {
            return Some(then + 1);
        }
        let limit = end.min(at + 2 * MOST_BETWEEN);
        let is_dash = |at: usize| matches!(self.tokens.mark(at), '-' | '–' | '—') && self.actors.mention_at(at).is_none();
        // `Theo ông Nam - Phó Trưởng phòng, Công an tỉnh - vụ việc …`
        let closing = (at + 1..limit).find(|&mark| is_dash(mark) && mark + 1 < end && !self.tokens.is_capitalised(mark + 1));
        if let Some(mark) = closing.filter(|&mark| is_dash(at) && !(at..mark).any(|at| self.is_clause_word(at))) {
            return Some(mark + 1);
        }
        let mut comma = self.next_comma(at, limit)?;
        // `Theo Sở Y tế vào ngày 5/9 bệnh viện đã tiêm cho trẻ em, người già.`
        if lost::is_opener(self.tokens, at, end) && self.actors.mention_at(at).is_none() && self.is_clause(&(at..comma)) {
            return Some(at);
        }
        // `Theo ông Nam - Giám đốc Sở Y tế, …`, `Theo bà Lan (Bệnh viện Bạch Mai), …` have closed it.
        if comma == at && self.tokens.mark(comma) == ',' {
            // `…, theo ông Nam, Giám đốc Sở Y tế.` has no clause behind it.
            if self.is_only_apposition(at, end) {
                return None;
            }
            while self.adds(comma + 1, limit) {
                match self.next_comma(comma + 1, limit) {
                    Some(next) => comma = next,
                    None => break,
                }
            }
        }
        Some(comma + 1)
    }

    /// Whether nothing but what tells more of a name stands from `at`, the end of the name, to the end: `, Giám đốc Sở Y tế`, `(45 tuổi)`.
    pub(super) fn is_only_apposition(&self, at: usize, end: usize) -> bool {
        let has_words = |from: usize| (from..end).any(|at| self.tokens.is_word(at));
        if !has_words(at) {
            return true;
        }
        // A bracket or a dash opens one, too.
        let Some(mut from) = matches!(self.tokens.mark(at), ',' | '(' | '-' | '–').then_some(at + 1) else { return false };
        if self.tokens.mark(at) == '(' {
            return (from..end).find(|&at| self.tokens.mark(at) == ')').is_some_and(|close| !has_words(close));
        }
        while self.adds(from, end) {
            match self.next_comma(from, end) {
                Some(next) => from = next + 1,
                None => return self.actors.mention_at(from).is_none_or(|mention| !has_words(mention.tokens.end)),
            }
        }
        false
    }

    /// Whether what stands from `from` on, behind a comma, tells more of the name before: a position, an age, where somebody lives, the
    /// place of a body.
    fn adds(&self, from: usize, limit: usize) -> bool {
        let closes = |at: usize| at >= limit || matches!(self.tokens.mark(at), ',' | '.' | ')');
        let is_told = self.actors.mention_at(from).filter(|mention| mention.tokens.start == from).is_some_and(|mention| {
            match mention.fact {
                // `Theo Reuters, Tổng thống Mỹ Donald Trump ngày 7/12 đã đến`
                Fact::Position(_) => {
                    let behind = self.actors.mention_at(mention.tokens.end);
                    let is_subject = behind.is_some_and(|behind| matches!(behind.fact, Fact::Person(_)));
                    !is_subject && !self.is_verb_behind(mention.tokens.end, limit)
                }
                // `Theo VnExpress, Zing, Dân trí, …`
                Fact::Place(_) | Fact::Quantity(_) | Fact::Organization(OrganizationKind::Media) => closes(mention.tokens.end),
                _ => false,
            }
        });
        let lives = || matches!(self.tokens.key(from), "ở" | "trú" | "ngụ" | "quê") && self.is_plain(from, limit);
        is_told || lives() || self.is_unnamed_apposition(from, limit)
    }

    /// Whether no verb stands before the next comma, or the end.
    fn is_plain(&self, from: usize, end: usize) -> bool {
        let comma = self.next_comma(from, end.min(from + 16)).unwrap_or(end.min(from + 16));
        !(from..comma).any(|at| self.is_clause_word(at))
    }

    /// `…, cư dân tòa nhà, …`: small words without a verb between two commas.
    fn is_unnamed_apposition(&self, from: usize, end: usize) -> bool {
        const HEADS: [&str; 14] =
            ["cư", "chủ", "người", "giám", "phó", "trưởng", "nguyên", "chuyên", "nhà", "bác", "đại", "giảng", "thành", "hiệu"];
        HEADS.contains(&self.tokens.key(from))
            && self.next_comma(from, end.min(from + 16)).is_some_and(|comma| self.tokens.mark(comma) == ',')
            && self.is_plain(from, end)
    }

    /// Whether the word behind a position makes it a subject: `Bộ trưởng đã …`.
    pub(super) fn is_verb_behind(&self, at: usize, end: usize) -> bool {
        at < end && (self.is_clause_word(at) || cue::read(self.tokens, at, at, end).is_some())
    }

    /// The next comma or colon that stands in no mention and no brackets.
    pub(super) fn next_comma(&self, from: usize, end: usize) -> Option<usize> {
        let mut depth = 0_i32;
        (from..end).find(|&at| {
            match self.tokens.text(at) {
                "(" | "[" => depth += 1,
                ")" | "]" => depth -= 1,
                _ => {}
            }
            depth <= 0 && matches!(self.tokens.mark(at), ',' | ':') && self.actors.mention_at(at).is_none()
        })
    }
}

impl Actors<'_> {
    /// Of whom the words say more that a comma closes before `end`: `ông Nam, chồng bà Lan, cựu lính cứu hỏa, kể`. The name starts its
    /// part between commas and ends it.
    pub(super) fn with_apposition(&self, start: usize, end: usize) -> Option<usize> {
        for at in (start..end - 1).rev().take_while(|&at| self.tokens.mark(at) != ';') {
            let Some(number) = self.outer.at(at).filter(|&number| self.is_person(number)) else { continue };
            let mention = &self.mentions[number];
            let closes = matches!(self.tokens.mark(at + 1), ',' | '(' | '-' | '–' | '—');
            if !matches!(mention.fact, Fact::Person(_)) || at + 1 != mention.tokens.end || !closes || mention.tokens.start < start
            {
                continue;
            }
            let mut from = self.noun_start(start, mention.tokens.start);
            let is_start = |at: usize| at == start || matches!(self.tokens.mark(at - 1), ',' | ':' | ')' | '-' | '–' | '—');
            // `CCB Trần Văn Bình`, `Du khách người Đức Anna Weber`, but `chồng bà Lan` is another.
            if from == mention.tokens.start {
                let first = (from.saturating_sub(4).max(start)..from).find(|&at| is_start(at));
                // `cố vấn cho Trump, nhận định`: nor is whom somebody works for.
                let is_other = |at: usize| matches!(self.tokens.key(at), "của" | "cho" | "với" | "tại");
                from = first.filter(|&first| !(first..from).any(is_other)).unwrap_or(from);
            }
            // `ông Nam, Giám đốc Công ty Phú Hòa, nói`: what looks like a name behind a position may be the body's.
            let is_of_body = from < mention.tokens.start && from >= start + 2 && {
                self.outer.at(from - 2).is_some_and(|before| self.is_person(before)) && self.mention_at(from).is_some()
            };
            if is_start(from) && !is_of_body {
                return Some(number);
            }
        }
        None
    }

    /// The one who starts a clause and of whom a position behind a comma tells, whoever else holds it: `Bà Lan, phát ngôn viên của hãng, nói`.
    pub(super) fn told_of(&self, start: usize, at: usize) -> Option<usize> {
        let is_position = |mention: &Mention| matches!(mention.fact, Fact::Position(_));
        let comma = at.checked_sub(1).filter(|&comma| comma > start && self.tokens.mark(comma) == ',')?;
        let name = self.outer.at(comma - 1).filter(|&name| self.is_person(name) && !is_position(&self.mentions[name]))?;
        let from = self.noun_start(start, self.mentions[name].tokens.start);
        (self.mention_at(at).is_some_and(is_position) && from == start).then_some(name)
    }

    /// Where the bracket opens that closes at `at`.
    pub(super) fn opening(&self, start: usize, at: usize) -> usize {
        (start..at).rev().find(|&open| matches!(self.tokens.mark(open), '(' | '[')).map_or(at, |open| open + 1)
    }

    /// Whether a noun phrase that has `at` in it starts as one without a name does: `nhiều đại biểu Quốc hội`, `Hơn 600 công nhân Công
    /// ty Phú Hòa`.
    pub(super) fn is_some_of(&self, start: usize, at: usize) -> bool {
        let counted = (start..at).next_back().and_then(|before| self.mention_at(before));
        if counted.is_some_and(|counted| matches!(counted.fact, Fact::Quantity(_))) {
            return true;
        }
        let from = (start..at).rev().take(4).take_while(|&at| self.tokens.mark(at) != ',').last();
        from.is_some_and(|from| {
            let starts = from == start || self.tokens.mark(from - 1) == ',';
            // `Một đại diện của Sở Y tế` speaks for it.
            let is_some = matches!(self.tokens.key(from), "nhiều" | "một" | "vài" | "các" | "những");
            starts && is_some && !self.speaks_for(from + 1)
        })
    }

    /// Whose words a paper passes on: `Anadolu dẫn phát biểu của ông Nam`, `Reuters dẫn tuyên bố của Bộ Y tế`.
    pub(super) fn quoted_by(&self, cue: &Cue, start: usize) -> Option<usize> {
        let key = |at: usize| self.tokens.key(at);
        let cites = (start.max(cue.verb.start.saturating_sub(2))..cue.verb.end).find(|&at| key(at) == "dẫn")?;
        let noun = cue::n_source(self.tokens, cites + 1, self.tokens.len())?;
        let of = cites + 1 + noun;
        (key(of) == "của").then(|| self.named_at(of + 1, self.tokens.len())).flatten().map(|(mention, _)| mention)
    }

    /// Whether the noun before the `của` of the noun phrase whose name starts at `at` is for what somebody says: `chia sẻ của Thương Tín`.
    pub(super) fn is_source_of(&self, start: usize, at: usize) -> bool {
        let of = self.noun_start(start, at) - 1;
        (of.saturating_sub(MOST_SOURCE).max(start)..of).any(|noun| cue::n_source(self.tokens, noun, of).is_some())
    }

    /// Whether who speaks for a body stands at `at`: `đại diện Sở Y tế`, `lãnh đạo của hãng`, `phát ngôn viên`.
    fn speaks_for(&self, at: usize) -> bool {
        let words = (self.tokens.key(at), self.tokens.key(at + 1));
        matches!(words, ("đại", "diện") | ("lãnh", "đạo") | ("phát", "ngôn") | ("người", "phát"))
    }

    /// The body in a position for which whoever holds it speaks: `Phát ngôn viên Bộ Ngoại giao cho biết`.
    pub(super) fn spoken_for(&self, position: usize) -> Option<Subject> {
        let Range { start, end } = self.mentions[position].tokens;
        let speaks = (start..end).any(|at| self.speaks_for(at));
        let within = (position + 1..self.mentions.len()).take_while(|&number| self.mentions[number].tokens.start < end);
        let mut bodies = within.filter(|&number| matches!(self.named[number], Some(Actor::Organization(_))));
        // Who speaks so may be one whom the story has named: `Phát ngôn viên Bộ Ngoại giao Lê Thu Hương`.
        let is_held = |&number: &usize| {
            let other = &self.mentions[number].tokens;
            self.is_person(number) && self.tokens.key(other.start) == self.tokens.key(start) && other.len() > 2
        };
        let is_known = || {
            (0..position)
                .rev()
                .take(MOST_TOKENS)
                .filter(|&n| matches!(self.mentions[n].fact, Fact::Position(_)))
                .any(|n| is_held(&n))
        };
        let body = bodies.next().filter(|_| speaks && !is_known());
        body.map(|mention| Subject { mention, confidence: FOR_A_BODY })
    }
}

/// A noun for what is said, and words that say when, are never longer: `chia sẻ mới đây`.
const MOST_SOURCE: usize = 5;
