//! Who speaks: the person or the body that a verb of saying, or `Theo`, has beside it.

use std::ops::Range;

use super::cover::Cover;
use super::cue::{Cue, Frame};
use super::words::{self, Role};
use crate::article::{Basis, Organization, OrganizationKind, Person, Speaker};
use crate::fold::fold;
use crate::hashed::Numbered;
use crate::mentions::{Fact, MOST_TOKENS, Mention};
use crate::tokens::Tokens;

/// Someone beside a verb.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Subject {
    /// The mention by which the text names the speaker.
    pub(super) mention: usize,
    /// How sure it is that this one speaks.
    pub(super) confidence: f64,
}

impl Subject {
    /// Whether no words stand between it and its verb.
    pub(super) fn is_beside(&self) -> bool {
        self.confidence > APART
    }
}

/// The subject stands at the verb.
pub(super) const BESIDE: f64 = 0.95;
/// Words stand between them: `Gates trong thư cũng nói rằng`.
const APART: f64 = 0.78;
/// The subject of the sentence speaks in its second verb: `Ông Nam cảm ơn mọi người và cho biết`.
const SHARED: f64 = 0.8;
/// A body that speaks by someone: `lãnh đạo Sở Y tế cho biết`.
pub(super) const FOR_A_BODY: f64 = 0.79;

/// Between a subject and its verb more words than these belong to another clause.
const MOST_WORDS_BETWEEN: usize = 10;

/// A subject stands at the start of its clause, behind no more words than `Trước đó, nghệ sĩ`.
const MOST_WORDS_BEFORE: usize = 4;

/// No tokens.
const NOTHING: Range<usize> = 0..0;

/// Who is named where.
pub(super) struct Actors<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) mentions: &'a [Mention],
    people: &'a [Person],
    organizations: &'a [Organization],
    /// Of each mention, whom it names.
    pub(super) named: Vec<Option<Actor>>,
    /// The outer mention in which each token stands.
    pub(super) outer: Cover,
}

/// A person or an organisation, by its place in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Actor {
    Person(usize),
    Organization(usize),
}

impl<'a> Actors<'a> {
    pub(super) fn new(
        tokens: &'a Tokens<'a>,
        mentions: &'a [Mention],
        people: &'a [Person],
        organizations: &'a [Organization],
    ) -> Self {
        let mut named = vec![None; mentions.len()];
        for (number, organization) in organizations.iter().enumerate() {
            for &mention in &organization.mentions {
                named[mention] = Some(Actor::Organization(number));
            }
        }
        let starts = people
            .iter()
            .enumerate()
            .flat_map(|(number, person)| person.positions.iter().map(move |position| (position.start, number)));
        let holders: Numbered = starts.collect();
        for (mention, actor) in mentions.iter().zip(&mut named) {
            if matches!(mention.fact, Fact::Position(_)) {
                *actor = holders.get(tokens.span(&mention.tokens).start).map(Actor::Person).or(*actor);
            }
        }
        for (number, person) in people.iter().enumerate() {
            for &mention in &person.mentions {
                named[mention] = Some(Actor::Person(number));
            }
        }
        // `ESA` may be an abbreviation and a body: the mention that names someone counts.
        let is_doubled = |number: usize| {
            let next = mentions.get(number + 1).filter(|next| next.tokens == mentions[number].tokens);
            next.is_some() && named[number].is_none() && named[number + 1].is_some()
        };
        let ranges = mentions.iter().enumerate();
        let ranges = ranges.map(|(number, mention)| if is_doubled(number) { &NOTHING } else { &mention.tokens });
        let outer = Cover::of(tokens.len(), ranges);
        Self { tokens, mentions, people, organizations, named, outer }
    }

    /// The mention in which a token stands.
    pub(super) fn mention_at(&self, at: usize) -> Option<&Mention> {
        self.outer.at(at).map(|number| &self.mentions[number])
    }

    /// Whether a mention names a person.
    pub(super) fn is_person(&self, mention: usize) -> bool {
        matches!(self.named[mention], Some(Actor::Person(_)))
    }

    /// Whether a mention names a paper or an agency.
    pub(super) fn is_paper(&self, mention: usize) -> bool {
        matches!(self.named[mention], Some(Actor::Organization(number)) if self.organizations[number].kind == OrganizationKind::Media)
    }

    /// Whether two mentions name the same one.
    pub(super) fn is_same(&self, one: usize, other: usize) -> bool {
        self.named[one] == self.named[other]
    }

    /// The speaker as the article gives it.
    pub(super) fn speaker(&self, mention: usize) -> Option<Speaker> {
        let (id, name, aliases) = match self.named[mention]? {
            Actor::Person(number) => {
                let person = &self.people[number];
                (&person.id, &person.name, &person.aliases)
            }
            Actor::Organization(number) => {
                let body = &self.organizations[number];
                (&body.id, &body.name, &body.aliases)
            }
        };
        let text = self.tokens.join(&self.mentions[mention].tokens);
        let is_name = |name: &String| *name == text || fold(name) == fold(&text);
        let basis = if is_name(name) || aliases.iter().any(is_name) { Basis::Stated } else { Basis::Implied };
        let span = self.tokens.span(&self.mentions[mention].tokens);
        Some(Speaker { entity: id.clone(), text, start: span.start, end: span.end, basis })
    }

    /// Who says what a verb reports: the nearest one before it in the sentence that starts at `start`, over appositions and
    /// phrases of place and time.
    pub(super) fn before(&self, cue: &Cue, start: usize) -> Option<Subject> {
        let end = cue.group.start;
        let start = start.max(end.saturating_sub(MOST_TOKENS));
        // `Reuters dẫn lời ông Nam`, `AFP dẫn lời ông Nam, Giám đốc Sở Y tế, cho biết`: not who passes it on.
        let passes_on = |at: &usize| {
            self.tokens.key(*at) == "lời"
                && matches!(self.tokens.key(at - 1), "dẫn" | "trích")
                // `Dẫn lời Bác, ông Nam nói`
                && (cue.verb.contains(at) || at - 1 > start && !self.outer.at(at - 2).is_some_and(|number| self.is_person(number)))
        };
        if let Some(words) = (start + 1..cue.verb.end).rev().find(passes_on) {
            let named = self.named_at(words + 1, self.tokens.len()).or_else(|| self.named_behind(words + 1, self.tokens.len()));
            return named.map(|(mention, _)| Subject { mention, confidence: BESIDE });
        }
        if let Some(mention) = self.quoted_by(cue, start) {
            return Some(Subject { mention, confidence: BESIDE });
        }
        let last = if end > start + 1 { self.tokens.key(end - 1) } else { "" };
        // `Đại diện công ty - ông Nam - nói`
        let last = if matches!(last, "-" | "–" | "—") { "," } else { last };
        if let Some(mention) = (last == ",").then(|| self.with_apposition(start, end)).flatten() {
            return Some(Subject { mention, confidence: BESIDE });
        }
        // `Ông Nam ủng hộ bà Lan vì cho rằng …`, but `bị bắt vì cáo buộc …`
        let is_reason = last == "vì" && cue.frame == Frame::Clause;
        if is_reason
            || matches!(last, "và" | "nhưng" | ";" | "rồi" | "song")
            || last == "," && !self.is_closed_apposition(start, end - 1)
        {
            let shared = self.last_clause_subject(start, end).or_else(|| self.first(start..end));
            return shared.map(|mention| Subject { mention, confidence: SHARED });
        }
        self.nearest(start, end)
    }

    /// Where the noun phrase starts whose name starts at `at`, over honorifics and positions.
    pub(super) fn noun_start(&self, start: usize, at: usize) -> usize {
        let mut from = at;
        while from > start {
            let position = self.mention_at(from - 1).filter(|mention| matches!(mention.fact, Fact::Position(_)));
            if let Some(position) = position {
                from = position.tokens.start;
            } else if let Some(len) = words::ending(self.tokens, start, from, Role::Name) {
                from -= len;
            } else {
                break;
            }
        }
        from.max(start)
    }

    fn nearest(&self, start: usize, end: usize) -> Option<Subject> {
        let is_unknown = |at| self.outer.at(at).is_none() && self.tokens.is_capitalised(at);
        let is_other = |at| words::at(self.tokens, at, end, Role::Name).is_some() || is_unknown(at);
        let (mut at, mut words, mut body) = (end, 0, None);
        while at > start {
            let Some(number) = self.outer.at(at - 1) else {
                match self.tokens.text(at - 1) {
                    ")" | "]" => at = self.opening(start, at - 1),
                    "," if body.is_some() && !self.follows_person(start, at) => break,
                    // `Dẫn báo cáo của Sở Y tế, nữ đại biểu chỉ rõ`, `phát ngôn viên của Sở Y tế, Zuby Zen nói`: someone else.
                    // `Tiến sĩ Lan, giảng viên Đại học Tân An nhận định`: what she is who starts the sentence.
                    "," if at < end && is_other(at) && !self.ends_first(start, at - 1) => return None,
                    ":" | ";" | "\"" | "“" | "”" => break,
                    // `Tại Quốc hội, nhiều đại biểu đề nghị`: some who have no name.
                    _ if self.is_some_of(start, at) && self.tokens.key(at - 1) != "các" => return None,
                    _ => {}
                }
                if at == 0 {
                    break;
                }
                at -= 1;
                words += usize::from(self.tokens.is_word(at) && words::ending(self.tokens, start, at + 1, Role::Name).is_none());
                if words > MOST_WORDS_BETWEEN {
                    break;
                }
                continue;
            };
            let mention = &self.mentions[number];
            at = mention.tokens.start.max(start);
            // `Chuyên viên Lê Thu Giang của đài này lưu ý`, `Chủ tịch huyện đề nghị`
            let is_of = words < MOST_WORDS_BEFORE && matches!(self.tokens.key(mention.tokens.end), "của" | ",")
                || words == 1 && matches!(mention.fact, Fact::Position(_));
            let confidence = if words == 0 || is_of { BESIDE } else { APART };
            match &mention.fact {
                // `Chủ tịch Sao Khuê cho biết`: who leads a body of which no more is known.
                Fact::Position(_) if words > 0 && is_unknown(mention.tokens.end) => return body,
                Fact::Person(_) | Fact::Position(_) if matches!(self.named[number], Some(Actor::Person(_))) => {
                    match self.governor(start, at) {
                        // `luật sư của ông Nam nói`: another of whom no more is known.
                        Some("của") if self.is_someone_of(start, at) => return None,
                        // `công ty của ông Nam nói` is no man, but `chia sẻ của Thương Tín cho thấy`.
                        Some("của") if !self.is_source_of(start, at) => return body,
                        Some("của" | "từ") => body = body.or(Some(Subject { mention: number, confidence: FOR_A_BODY })),
                        // `Đại diện công ty là ông Nam nói`
                        Some(governor) if governor != "là" || confidence < BESIDE => {}
                        _ => return Some(Subject { mention: self.told_of(start, at).unwrap_or(number), confidence }),
                    }
                }
                // `Cục Điều tra (C02), Bộ Công an cho biết`: a part of the body, which stands before it.
                Fact::Organization(_) if self.named[number].is_some() && self.is_parent(start, at) => {}
                Fact::Organization(_) if self.named[number].is_some() => match self.governor(start, at) {
                    None if self.is_of_someone(start, at) => return body,
                    None if at == start || !self.follows_person(start, at) => {
                        return (!self.is_some_of(start, at)).then_some(Subject { mention: number, confidence });
                    }
                    None | Some("của" | "từ" | "thuộc" | "tại") => {
                        body = body.or(Some(Subject { mention: number, confidence: FOR_A_BODY.min(confidence) }));
                    }
                    Some(_) => {}
                },
                // `Nghị quyết nêu rõ`: no one says it; but `bà Lan, giảng viên ngành Luật, Đại học Tân An nói`.
                // `Sau cuộc gặp với ông Nam, Washington cho biết`: a land is no one here.
                Fact::Document(_) if words == 0 && body.is_none() => return None,
                // `Tại Công an huyện, hai đối tượng khai nhận`: some who have no name.
                Fact::Quantity(_)
                    if (words < MOST_WORDS_BEFORE || body.is_some()) && (at == start || self.tokens.mark(at - 1) == ',') =>
                {
                    return None;
                }
                Fact::Place(_) if words == 0 => {
                    // `UBND huyện Ba Vì, Hà Nội cho biết`
                    let follows = at > start + 1 && self.tokens.mark(at - 1) == ',' && self.outer.at(at - 2).is_none();
                    if at == start || follows && !self.follows_person(start, at) {
                        return None;
                    }
                }
                // `Phó Giám đốc Sở Y tế cho biết`: someone of whom no more is known.
                Fact::Position(_)
                    if words == 0 && !(self.follows_person(start, at) && matches!(self.tokens.key(at - 1), "," | "kiêm")) =>
                {
                    return body.or_else(|| self.spoken_for(number));
                }
                _ => {}
            }
        }
        // `…”, Zuby Zen, phóng viên của Reuters nói`: someone of whom no more is known.
        let is_inside = |at: usize| at > 0 && (self.tokens.mark(at - 1) == ',' || at > start && self.tokens.is_word(at - 1));
        body.filter(|_| !(start..end).any(|at| is_unknown(at) && is_inside(at)))
    }

    /// Whether the name of a person ends before the comma at `comma` that starts the sentence.
    fn ends_first(&self, start: usize, comma: usize) -> bool {
        let before = comma.checked_sub(1).and_then(|last| self.mention_at(last));
        before.is_some_and(|name| matches!(name.fact, Fact::Person(_)) && self.noun_start(start, name.tokens.start) == start)
    }

    /// Whether a comma alone, or a short form in brackets and a comma, parts the name at `at` from the body that is its part.
    fn is_parent(&self, start: usize, at: usize) -> bool {
        if at < start + 2 || self.tokens.mark(at - 1) != ',' {
            return false;
        }
        let end = if self.tokens.mark(at - 2) == ')' { self.opening(start, at - 2).saturating_sub(1) } else { at - 1 };
        let part = end.checked_sub(1).and_then(|last| self.outer.at(last)).map(|number| &self.mentions[number]);
        // `Trong thư gửi Báo Lao Động, Bộ Công an cho biết`: another.
        part.is_some_and(|part| {
            let leads = || matches!(self.governor(start, part.tokens.start), Some("từ" | "của"));
            let from = part.tokens.start;
            matches!(part.fact, Fact::Organization(_)) && (from == start || self.tokens.mark(from - 1) == ',' || leads())
        })
    }

    /// Who starts the last clause between commas that starts with someone: `Nhân dịp này, ông Nam cảm ơn bà con, khẳng định`.
    fn last_clause_subject(&self, start: usize, end: usize) -> Option<usize> {
        let commas =
            (start..end.saturating_sub(1)).rev().filter(|&at| self.tokens.mark(at) == ',' && self.outer.at(at).is_none());
        let starts = commas.map(|comma| comma + 1).chain([start]);
        let named = |from: usize| {
            let (mention, to) = self.named_at(from, end)?;
            let goes_on = to + 1 < end
                && self.tokens.is_word(to)
                && words::ending(self.tokens, to, to + 1, Role::Preposition).is_none()
                && self.tokens.key(to) != "và";
            // `của Đảng, Nhà nước`: one of a list.
            let is_listed = from > start + 1 && self.outer.at(from - 2).is_some() && !self.is_person(mention);
            (goes_on && !is_listed && !self.follows_person(start, from)).then_some(mention)
        };
        starts.into_iter().find_map(named)
    }

    /// The first one in a range that is the subject of a clause there.
    pub(super) fn first(&self, range: Range<usize>) -> Option<usize> {
        let mut at = range.start;
        while at < range.end {
            let Some(number) = self.outer.at(at) else {
                at += 1;
                continue;
            };
            let start = at;
            at = self.mentions[number].tokens.end;
            if self.named[number].is_none() {
                continue;
            }
            let before = (range.start..start).rev().take_while(|&at| self.tokens.mark(at) != ',' && self.outer.at(at).is_none());
            // `trường Phú Lộc, nơi em Hoa học, cho biết`
            let is_relative = before.clone().any(|at| self.tokens.key(at) == "nơi");
            let is_at_start = !is_relative && before.filter(|&at| self.tokens.is_word(at)).count() <= MOST_WORDS_BEFORE;
            if is_at_start && self.governor(range.start, start).is_none() && !self.is_some_of(range.start, start) {
                return Some(number);
            }
        }
        None
    }

    /// Who is named at `at`, over honorifics and positions before the name: the mention, and where the name ends.
    pub(super) fn named_at(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let mut next = at;
        let mut found = None;
        while next < end.min(at + MOST_TOKENS) {
            match self.outer.at(next) {
                Some(number) => {
                    let mention = &self.mentions[number];
                    next = mention.tokens.end;
                    if self.named[number].is_some() {
                        found = Some((number, next));
                    }
                    match mention.fact {
                        Fact::Person(_) | Fact::Organization(_) if self.named[number].is_some() => return found,
                        // `Bộ trưởng, Chủ nhiệm VPCP Mai Tiến Dũng`
                        Fact::Position(_) => {
                            // `vị đại diện Sở Y tế`
                            found = found.or_else(|| Some((self.spoken_for(number)?.mention, next)));
                            let other = self.mention_at(next + 1).map(|mention| &mention.fact);
                            let goes_on = self.tokens.mark(next) == ',' && matches!(other, Some(Fact::Position(_)));
                            next += usize::from(goes_on);
                        }
                        // `ĐB Lã Thu Giang`
                        Fact::Place(_) | Fact::Person(_) | Fact::Abbreviation => {}
                        _ => return found,
                    }
                }
                // `hãng thông tấn nhà nước Iran IRNA`
                None if next > at && self.tokens.key(next) == "nhà" && self.tokens.key(next + 1) == "nước" => next += 2,
                None => match words::at(self.tokens, next, end, Role::Name).filter(|_| found.is_none()) {
                    Some(len) => next += len,
                    None => break,
                },
            }
        }
        found
    }

    /// The person named behind words that tell of one: `chuyên gia quy hoạch đô thị Trần Văn Nam`.
    pub(super) fn named_behind(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let is_more = |at: &usize| {
            self.tokens.is_word(*at)
                && !self.tokens.is_capitalised(*at)
                && self.mention_at(*at).is_none()
                && words::at(self.tokens, *at, end, Role::Preposition).is_none()
                && words::at(self.tokens, *at, end, Role::Clause).is_none()
        };
        let name = (at + 1..end.min(at + 9)).take_while(is_more).last()? + 1;
        self.named_at(name, end).filter(|(mention, _)| self.is_person(*mention))
    }

    /// Whether `của` before the noun phrase whose name starts at `at` has words for somebody before it: `mẹ của`, `người đại diện của`.
    fn is_someone_of(&self, start: usize, at: usize) -> bool {
        let of = self.noun_start(start, at) - 1;
        [Role::Name, Role::Kin].into_iter().any(|role| words::ending(self.tokens, start, of, role).is_some())
    }

    /// The preposition, or whose wife someone is, before a noun phrase whose name starts at `at`.
    fn governor(&self, start: usize, at: usize) -> Option<&str> {
        let before = self.noun_start(start, at);
        let leads = |role| words::ending(self.tokens, start, before, role).is_some();
        (leads(Role::Preposition) || leads(Role::Kin)).then(|| self.tokens.key(before - 1))
    }

    /// Whether the words between two commas, the second at `comma`, say more of the person before them.
    fn is_closed_apposition(&self, start: usize, comma: usize) -> bool {
        // `…, bà Verena Harpe, đã chỉ trích`: the subject itself.
        let is_name = self.outer.at(comma - 1).is_some_and(|number| {
            matches!(self.named[number], Some(Actor::Person(_)))
                && self.governor(start, self.mentions[number].tokens.start).is_none()
        });
        is_name || self.follows_person(start, comma)
    }

    /// Whether a comma or a dash before `at` stands behind a person's name.
    pub(super) fn follows_person(&self, start: usize, at: usize) -> bool {
        let mut before = (start + 1..at)
            .rev()
            .filter(|&mark| self.outer.at(mark).is_none() && matches!(self.tokens.mark(mark), ',' | '-' | '–' | '—' | '('));
        before.any(|mark| {
            // `Về việc của bị cáo Nam, luật sư đề nghị`: another.
            self.outer.at(mark - 1).is_some_and(|number| {
                let mention = &self.mentions[number];
                matches!(mention.fact, Fact::Person(_))
                    && self.named[number].is_some()
                    && self.governor(start, mention.tokens.start).is_none_or(|governor| governor != "của")
            })
        })
    }
}
