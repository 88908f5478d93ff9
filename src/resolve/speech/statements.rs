//! What the story reports in its own words: `Theo ông Nam, …`, `Ông Nam cho biết …`, `…, theo Sở Y tế`, and what is said under a
//! speaker's name, `Nguyễn Thị Hoa, sinh viên: …`. The text is the reported clause, to the end of its sentence.

use std::ops::Range;

use super::cue::{self, Cue, Frame};
use super::marks::Quoted;
use super::subject::Subject;
use super::words::{self, Role};
use super::{Said, View, is_of};
use crate::mentions::Fact;
use crate::mentions::position::head;
use crate::order::by_number;

/// `Theo ông Nam, …` leaves no doubt about who speaks.
const ACCORDING: f64 = 0.95;
/// Where what is told begins and ends is less sure than who tells it.
const CLAUSE: f64 = 0.86;
/// A name and a colon before what is no quotation may be a list's.
const LABEL: f64 = 0.7;

/// A clause has at least so many words.
pub(super) const FEWEST_WORDS: usize = 3;
/// What a name and a colon introduce is speech only if it is as long as this.
const FEWEST_WORDS_OF_LABEL: usize = 8;
/// How far a verb and its `rằng` stand apart: `nói với các sinh viên của trường hồi tháng 5 rằng`.
pub(super) const MOST_BETWEEN: usize = 25;
/// The speaker's own quotation is among the next ones.
const MOST_QUOTES_AHEAD: usize = 8;

impl View<'_> {
    /// What one sentence reports.
    pub(super) fn statement(&self, sentence: &Range<usize>, quotes: &[Said], last: Option<usize>) -> Option<Said> {
        let start = self.after_quote(sentence.start);
        let sentence = start..sentence.end;
        if sentence.is_empty() {
            return None;
        }
        self.according(&sentence, last)
            .or_else(|| self.label(&sentence))
            .or_else(|| {
                let teller = self.teller(&sentence);
                // `Ông Nam khẳng định dịch đã lui, văn phòng của ông cho hay.`
                let end = match &teller {
                    Some((comma, cue)) if cue.frame == Frame::Clause => *comma,
                    _ => sentence.end,
                };
                let before = teller.and_then(|(comma, cue)| self.reported_before(sentence.start..comma, cue, quotes));
                // `Người phát ngôn cũng nói tin này là sai, Sputnik đưa tin.`: a paper passes it on.
                let is_paper = |said: &Said| said.speaker.as_ref().is_some_and(|speaker| self.actors.is_paper(speaker.mention));
                match before {
                    Some(said) if is_paper(&said) => self.reported(&said.parts[0], quotes, last).or(Some(said)),
                    Some(said) => Some(said),
                    None => self.reported(&(sentence.start..end), quotes, last),
                }
            })
            .or_else(|| self.according_at_end(&sentence).filter(|_| !self.is_given(&sentence, quotes)))
    }

    /// Whether the sentence is a quotation with its speaker.
    fn is_given(&self, sentence: &Range<usize>, quotes: &[Said]) -> bool {
        let last = quotes.last().filter(|said| said.speaker.is_some() && said.rule == "quote/after");
        last.is_some_and(|said| sentence.contains(&said.parts[0].start))
    }

    /// `Theo ông Nam, Giám đốc Sở Y tế, dịch đã lui`; `Như VietNamNet đã thông tin, …`; `Thông tin từ Sở Y tế, …`
    fn according(&self, sentence: &Range<usize>, last: Option<usize>) -> Option<Said> {
        // `Cũng theo bà Lan, …`
        let starts_part =
            |at: usize| at == sentence.start || matches!(self.tokens.mark(at - 1), ',' | ';' | '*' | '-' | '•' | '+' | ')' | '–');
        let has_noun = |at: usize| {
            let noun = cue::n_source(self.tokens, at, sentence.end);
            noun.is_some_and(|len| matches!(self.tokens.key(at + len), "từ" | "trên"))
        };
        let starts = (sentence.start..sentence.end.min(sentence.start + MOST_BETWEEN)).filter(|&at| {
            (matches!(self.tokens.key(at), "theo" | "như") || at == sentence.start && has_noun(at))
                && starts_part(at - words::ending(self.tokens, sentence.start, at, Role::Before).unwrap_or(0))
        });
        starts.into_iter().find_map(|at| {
            let noun = usize::from(!has_noun(at));
            let source = self.source(at + noun, sentence.end);
            // `Theo ông, …`
            let (mention, end) = source.or_else(|| {
                cue::n_source(self.tokens, at + 1, sentence.end).is_none().then_some(())?;
                let comma = (at + 1..sentence.end.min(at + 6)).find(|&at| self.tokens.mark(at) == ',')?;
                Some((self.actors.again(at + 1..comma, last)?.mention, comma))
            })?;
            let clause = if self.tokens.key(at) == "theo" || noun == 0 && matches!(self.tokens.mark(end), ',' | '(') {
                self.behind_apposition(end, sentence.end)?
            } else {
                // `như báo Tuổi Trẻ đã đưa tin, …`; but `giờ phút lịch sử, như ông Nam nói, …` reports no more than that.
                let cue = cue::find(self.tokens, end..sentence.end.min(end + 4))?;
                if self.tokens.key(cue.verb.start) == "nói" && at > sentence.start {
                    return None;
                }
                (self.tokens.mark(cue.group.end) == ',').then_some(cue.group.end + 1)?
            };
            // `Nguồn tin từ Cục Điều tra, Bộ Công an cho biết …`
            let parent = self.actors.named_at(clause, sentence.end).filter(|_| noun == 0);
            let cue = parent.and_then(|(_, named)| cue::find(self.tokens, named..sentence.end.min(named + 3)));
            let clause = cue.map_or(clause, |cue| cue.group.end);
            // `Theo ông Nam, Giám đốc Sở Y tế cho biết dịch đã lui.`
            let post = self.actors.mention_at(clause).filter(|_| self.actors.is_person(mention));
            let post = post.filter(|post| matches!(post.fact, Fact::Position(_)) && post.tokens.start == clause);
            let said = post.and_then(|post| cue::read(self.tokens, post.tokens.end, post.tokens.end, sentence.end));
            let clause = said.filter(|said| said.frame == Frame::Clause).map_or(clause, |said| said.group.end);
            let subject = Subject { mention, confidence: ACCORDING };
            self.reports(clause..sentence.end, subject, at..at + 1, "statement/according")
        })
    }

    /// `Dịch đã lui, theo Sở Y tế.`
    fn according_at_end(&self, sentence: &Range<usize>) -> Option<Said> {
        let from = sentence.start.max(sentence.end.saturating_sub(MOST_BETWEEN));
        let at = (from..sentence.end).rev().find(|&at| self.tokens.key(at) == "theo" && self.quote_at(at).is_none())?;
        let comma = at > sentence.start && self.tokens.mark(at - 1) == ',';
        let (mention, end) = self.source(at + 1, sentence.end)?;
        let has_noun = cue::n_source(self.tokens, at + 1, sentence.end).is_some();
        let closes = self.is_only_apposition(end, sentence.end);
        let clause = sentence.start..at - usize::from(comma);
        if !closes || !(comma || has_noun) || clause.is_empty() {
            return None;
        }
        let subject = Subject { mention, confidence: ACCORDING };
        self.reports(clause, subject, at..at + 1, "statement/according")
            .filter(|said| self.tokens.n_words(said.parts[0].clone()) > FEWEST_WORDS)
    }

    /// Who stands behind `Theo`: the mention, and where the name ends. `Theo thông tin từ Sở Y tế`, and not `Theo quy định của Sở Y tế`.
    pub(super) fn source(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        // `Theo một báo cáo của Sở Y tế`
        let at = at + usize::from(self.tokens.key(at) == "một");
        let Some(len) = cue::n_source(self.tokens, at, end).filter(|_| self.actors.mention_at(at).is_none()) else {
            // `chuyên gia quy hoạch đô thị Trần Văn Nam`
            let in_a_trade = || self.actors.named_behind(at, end).filter(|_| head::starts(self.tokens, at, end));
            return self.actors.named_at(at, end).or_else(in_a_trade);
        };
        let mut next = at + len;
        // `Theo số liệu mới công bố của Tổng cục Thống kê`
        let is_of = |at: &usize| matches!(self.tokens.key(*at), "của" | "từ" | "do");
        // `Theo thông cáo ngày 22/2 của Bộ Y tế`
        let is_date = |at| self.actors.mention_at(at).is_some_and(|mention| matches!(mention.fact, Fact::Date(_)));
        let is_small = |at: &usize| self.tokens.is_word(*at) && !self.tokens.is_capitalised(*at) || is_date(*at);
        let small = (next..end.min(next + 9)).take_while(is_small);
        // `Theo lời mời của bà Lan` reports nothing.
        if let Some(of) = small.into_iter().find(is_of).filter(|&of| len > 1 || of == next) {
            next = of + 1;
        } else {
            next += 2 * usize::from(self.tokens.key(next) == "ban" && self.tokens.key(next + 1) == "đầu");
        }
        self.actors.named_at(next, end)
    }

    /// `Nguyễn Thị Hoa, sinh viên Trường Đại học Vinh: Tôi mong …` at the start of a paragraph.
    fn label(&self, sentence: &Range<usize>) -> Option<Said> {
        // In a text that lost its lines a mark starts what was one: `… xong. * Nguyễn Thị Hoa, sinh viên: Tôi mong …`
        let starts_piece = self.starts_piece(sentence.start) || matches!(self.tokens.mark(sentence.start), '*' | '•');
        let at = sentence.start + usize::from(matches!(self.tokens.mark(sentence.start), '*' | '-' | '–' | '•' | '+'));
        let (mention, end) = self.actors.named_at(at, sentence.end).filter(|_| starts_piece)?;
        let colon = (end..sentence.end.min(end + MOST_BETWEEN)).find(|&at| self.tokens.mark(at) == ':')?;
        let is_apposition = colon == end || matches!(self.tokens.mark(end), ',' | '(' | '-' | '–');
        let clause = colon + 1..sentence.end;
        // `Ca sĩ Lan Anh: …` may head a part of the story; who says `tôi` speaks.
        let is_bare = colon == end && !clause.clone().any(|at| matches!(self.tokens.key(at), "tôi" | "mình" | "chúng"));
        let is_speech = is_apposition
            && !is_bare
            && self.actors.is_person(mention)
            && cue::find(self.tokens, end..colon).is_none()
            && !(end..colon).any(|at| self.is_clause_word(at))
            && self.quote_at(colon + 1).is_none()
            && self.tokens.n_words(clause.clone()) >= FEWEST_WORDS_OF_LABEL
            && self.is_clause(&clause);
        is_speech.then(|| self.reports(clause, Subject { mention, confidence: LABEL }, colon..colon + 1, "statement/label"))?
    }

    /// The comma and the verb with which a sentence ends that someone says as a whole: `Dịch đã lui, ông Nam cho biết.`
    fn teller(&self, sentence: &Range<usize>) -> Option<(usize, Cue)> {
        // `Trả lời báo chí, ông Nam cho biết:` what he said stands below.
        let end =
            sentence.clone().rev().find(|&at| self.tokens.is_word(at)).filter(|last| self.tokens.mark(last + 1) != ':')? + 1;
        // `…, Bộ Y tế cho hay, theo Reuters.`
        let cites = |&at: &usize| {
            self.tokens.mark(at) == ','
                && self.tokens.key(at + 1) == "theo"
                && self.source(at + 2, end).is_some_and(|(_, named)| self.is_only_apposition(named, end))
        };
        let end = (sentence.start.max(end.saturating_sub(MOST_BETWEEN / 2))..end).rev().find(cites).unwrap_or(end);
        let from = sentence.start.max(end.saturating_sub(MOST_BETWEEN));
        let mut commas = (from..end).rev().filter(|&at| self.tokens.mark(at) == ',' && self.actors.mention_at(at).is_none());
        let last = commas.next()?;
        // `ông Nam, Giám đốc Sở Y tế, cho biết`
        let closes = last + 1 < end && cue::read(self.tokens, last + 1, last + 1, end).is_some();
        let mut comma = if closes { commas.next()? } else { last };
        let is_last = |cue: &Cue| cue.group.end == end || self.is_setting(cue.group.end..end);
        let cue =
            cue::starts(self.tokens, comma + 1..end).find_map(|at| cue::read(self.tokens, at, comma + 1, end).filter(is_last))?;
        // The name may stand before the comma, and what stands behind it tell more of who it is.
        let end_of_names = if closes { last } else { cue.group.start };
        let is_named = |comma: &usize| {
            let named = self.actors.named_at(comma + 1, end_of_names);
            named.is_some_and(|(mention, end)| self.actors.is_person(mention) && self.is_only_apposition(end, end_of_names))
        };
        comma = commas.take(2).find(is_named).unwrap_or(comma);
        let names = comma + 1..cue.group.start;
        let is_told = !matches!(cue.frame, Frame::That | Frame::Quote)
            && !names.is_empty()
            && !names.clone().any(|at| self.is_clause_word(at) || self.quote_at(at).is_some());
        is_told.then_some((comma, cue))
    }

    /// Whether words only say when and where something was told: `trong thông cáo ngày 5/9`, `với phóng viên`.
    fn is_setting(&self, range: Range<usize>) -> bool {
        const MOST_WORDS: usize = 8;
        let is_led = words::at(self.tokens, range.start, range.end, Role::Preposition).is_some()
            || self.actors.mention_at(range.start).is_some_and(|mention| matches!(mention.fact, Fact::Date(_)));
        is_led
            && range.len() <= MOST_WORDS
            && !range
                .clone()
                .any(|at| self.is_clause_word(at) || !self.tokens.is_word(at) && self.actors.mention_at(at).is_none())
    }

    /// What a sentence tells up to the comma behind which its teller is named.
    fn reported_before(&self, clause: Range<usize>, cue: Cue, quotes: &[Said]) -> Option<Said> {
        let comma = clause.end;
        let subject = self.actors.before(&cue, comma + 1).filter(Subject::is_beside)?;
        // `Trả lời câu hỏi này, ông Nam nói.`: what he said follows.
        let leads = words::at(self.tokens, clause.start, comma, Role::Preposition).is_some()
            || cue::read(self.tokens, clause.start, clause.start, comma).is_some();
        // Words within marks may be part of it, a quotation is given as such.
        let given = |quoted: &Quoted| {
            quoted.whole.start == clause.start || quotes.iter().rev().take(MOST_QUOTES_AHEAD).any(|said| is_of(said, quoted))
        };
        let is_told = !clause.clone().filter_map(|at| self.quote_at(at)).any(given)
            && !quotes.iter().any(|said| said.cue.as_ref() == Some(&cue.verb))
            && !self.actors.follows_person(comma.saturating_sub(MOST_BETWEEN).max(clause.start), comma + 1)
            && (!leads || self.next_comma(clause.start, comma).is_some())
            // `Giá vật liệu tăng gần một phần năm, ông Nam cho biết.`
            && (self.is_clause(&clause) || cue.frame == Frame::Clause && !leads && self.tokens.n_words(clause.clone()) > FEWEST_WORDS);
        is_told.then(|| self.reports(clause, subject, cue.verb, "statement/after"))?
    }

    /// `Ông Nam cho biết dịch đã lui`.
    fn reported(&self, sentence: &Range<usize>, quotes: &[Said], last: Option<usize>) -> Option<Said> {
        // By the start of its verb: a sentence without an end may hold any number of quotations.
        let verbs = |is_asked: fn(&Said, usize) -> bool| {
            let of_quotes = quotes.iter().filter_map(|said| Some((said, said.cue.as_ref()?.start)));
            let mut verbs: Vec<usize> = of_quotes.filter(|(said, verb)| is_asked(said, *verb)).map(|(_, verb)| verb).collect();
            by_number(&mut verbs);
            verbs
        };
        let spent = verbs(|said, _| said.rule != "quote/before");
        let leading = verbs(|said, verb| said.parts[0].start > verb);
        let mut next = sentence.start;
        for at in cue::starts(self.tokens, sentence.clone()) {
            if at < next {
                continue;
            }
            let is_free =
                self.quote_at(at).is_none() && self.actors.mention_at(at).is_none_or(|mention| mention.tokens.start == at);
            let cue = cue::read(self.tokens, at, sentence.start, sentence.end).filter(|_| is_free);
            let Some(cue) = cue else { continue };
            next = cue.group.end;
            let is_of = |verbs: &[usize]| verbs.binary_search(&cue.verb.start).is_ok();
            let is_of_quote = is_of(&spent) || is_of(&leading) && self.tokens.mark(cue.group.end) == ':';
            let Some(clause) = self.clause(&cue, sentence.end).filter(|_| !is_of_quote) else { continue };
            let subject = self.cited(sentence.start, &cue).or_else(|| self.actors.speaking(&cue, sentence.start, last));
            let Some(subject) = subject else { continue };
            // `Đài Khí tượng dự báo trong hai ngày tới, …`: behind a time stands what will be.
            let is_told = || {
                self.is_clause(&(clause..sentence.end))
                || self.names_time(clause, sentence.end)
                // `Sở Y tế đề nghị Bệnh viện Phú Lộc rà lại danh sách`
                || self.actors.named_at(clause, sentence.end).is_some()
                // `Sở Y tế yêu cầu Hiệu trưởng các trường báo cáo`
                || self.actors.mention_at(clause).is_some_and(|mention| matches!(mention.fact, Fact::Position(_)))
                || matches!(self.tokens.key(clause), "người" | "hđxx" | "tòa")
                // `Sở Y tế khuyến cáo phụ nữ tiêm phòng sớm`: who advises orders nothing.
                || matches!(self.tokens.key(cue.verb.start), "khuyến" | "lưu")
                || self.is_act(&cue, clause, sentence.end)
            };
            // `Tổng công ty đã báo cáo Thủ tướng`: to whom.
            if self.tokens.key(clause - 1) == "cáo"
                && self.tokens.key(clause - 2) == "báo"
                && self.actors.mention_at(clause).is_some()
            {
                continue;
            }
            if cue.frame == Frame::Ask && !is_told() && !self.actors.is_person(subject.mention) {
                continue;
            }
            // Far from its subject a verb that may have a thing behind it is more often a noun: `những đánh giá`.
            if cue.frame != Frame::Clause && self.tokens.key(clause - 1) != "rằng" && !subject.is_beside() {
                continue;
            }
            let mut end = sentence.end;
            // The words before the speaker's own quotation introduce it.
            let next = quotes.partition_point(|said| said.parts[0].start <= clause);
            let own = quotes[next..].iter().take(MOST_QUOTES_AHEAD).find(|said| {
                said.rule == "quote/colon"
                    && said.speaker.as_ref().is_some_and(|other| self.actors.is_same(other.mention, subject.mention))
            });
            if let Some(own) = own {
                end = (clause..end.min(own.parts[0].start)).rev().find(|&at| self.tokens.mark(at) == ':').unwrap_or(end);
            }
            // A quotation is given as such.
            let covers = self.quote_at(clause).is_some_and(|quoted| quoted.whole.end + 2 >= end);
            if covers {
                continue;
            }
            if let Some(said) = self.reports(clause..end, subject, cue.verb, "statement/verb") {
                return Some(said);
            }
        }
        None
    }

    /// Whose words someone passes on: `Reuters dẫn thông tin từ Bộ Y tế cho biết`.
    fn cited(&self, start: usize, cue: &Cue) -> Option<Subject> {
        let end = cue.group.start;
        let cites = (start.max(end.saturating_sub(MOST_BETWEEN))..end).rev().find(|&at| self.tokens.key(at) == "dẫn")?;
        cue::n_source(self.tokens, cites + 1, end)?;
        let (mention, named) = self.source(cites + 1, end)?;
        (named == end).then_some(Subject { mention, confidence: ACCORDING })
    }

    fn reports(&self, clause: Range<usize>, speaker: Subject, cue: Range<usize>, rule: &'static str) -> Option<Said> {
        let mut clause = clause;
        while clause.start < clause.end
            && !self.tokens.is_word(clause.start)
            && matches!(self.tokens.mark(clause.start), ',' | ':' | '-' | '–')
        {
            clause.start += 1;
        }
        // `cho biết như vậy`, `cho biết nội dung trên tại buổi họp`: what stands elsewhere.
        let points = |at: usize| matches!(self.tokens.key(at), "trên" | "này");
        let is_elsewhere = matches!((self.tokens.key(clause.start), self.tokens.key(clause.start + 1)), ("như", "vậy"))
            || words::at(self.tokens, clause.start, clause.end, Role::Thing).is_some_and(|len| points(clause.start + len))
                && !self.is_clause(&clause);
        if is_elsewhere {
            return None;
        }
        let confidence = CLAUSE.min(speaker.confidence);
        (self.tokens.n_words(clause.clone()) >= FEWEST_WORDS).then(|| Said {
            parts: vec![clause],
            speaker: Some(speaker),
            cue: Some(cue),
            rule,
            confidence,
        })
    }
}
