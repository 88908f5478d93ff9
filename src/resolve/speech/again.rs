//! Who is meant by words that name nobody: who spoke before, who holds a position, the body of which the head alone is said.

use std::ops::Range;

use super::cue::{self, Cue};
use super::subject::{Actors, Subject};
use super::words::{self, Role};
use crate::article::OrganizationKind;
use crate::mentions::person::{self, cue::Kind};
use crate::mentions::{Fact, MOST_TOKENS};

/// The one who spoke before: `chuyên gia này nói`.
const AGAIN: f64 = 0.79;

impl Actors<'_> {
    /// Whether a trade stands before the body at `at`, whose bearer has no name: `Cầu thủ Liverpool nói`. Who leads a body speaks for it.
    pub(super) fn is_of_someone(&self, start: usize, at: usize) -> bool {
        let trade = person::cue::before(self.tokens, at, start);
        trade.is_some_and(|trade| matches!(trade.kind, Kind::Occupation | Kind::Member | Kind::Degree))
    }

    /// Who says what a verb reports: the one beside it, who speaks by an earlier verb of its clause, `Anh Nam nói với Reuters từ bến đò cho
    /// hay`, or who is meant again.
    pub(super) fn speaking(&self, cue: &Cue, start: usize, last: Option<usize>) -> Option<Subject> {
        let earlier = || {
            let first = cue::find(self.tokens, start..cue.group.start)?;
            let goes_on = !(first.group.end..cue.group.start).any(|at| matches!(self.tokens.mark(at), ',' | ';'));
            self.before(&first, start).filter(|_| goes_on)
        };
        let again = || self.again(start..cue.group.start, last);
        // `Sở nhận được phản ánh của người dân cho rằng`: no one who is named.
        if words::ending(self.tokens, start, cue.group.start, Role::Crowd).is_some() {
            return None;
        }
        self.before(cue, start).or_else(earlier).or_else(again)
    }

    /// Who is meant by words without a name behind the last comma: who holds the position, `nữ phó giám đốc nói`, or who spoke before,
    /// `chuyên gia này nói`, `vị đại biểu kể`.
    pub(super) fn again(&self, words: Range<usize>, last: Option<usize>) -> Option<Subject> {
        let comma = words.clone().rev().take(8).find(|&at| matches!(self.tokens.mark(at), ',' | ';'));
        let mut words = comma.map_or(words.start, |comma| comma + 1)..words.end;
        // `…, mặc dù bà thừa nhận`
        while words.len() > 1 && matches!(self.tokens.key(words.start), "mặc" | "dù" | "nhưng" | "song" | "còn") {
            words.start += 1;
        }
        if let Some(mention) = self.premier(&words).or_else(|| self.body(&words, last)) {
            return Some(Subject { mention, confidence: AGAIN });
        }
        let points_back = words.end > 0 && matches!(self.tokens.key(words.end - 1), "này" | "trên" | "ấy");
        // `Điều này`, `Quyết định này` and `các chuyên gia` are no one.
        let is_role = |role| words::at(self.tokens, words.start, words.end, role).is_some();
        let mut inside = words.clone().filter_map(|at| self.mention_at(at));
        // `Nhà cầm quân trẻ nhất giải nói`, `vị giáo sư từng nhiều năm ra đề thi này kể`
        let most = if points_back {
            12
        } else if is_role(Role::Name) {
            8
        } else {
            6
        };
        if words.is_empty()
            || words.len() > most
            || is_role(Role::Noun)
            || is_role(Role::Thing)
            || self.tokens.key(words.start) == "báo" && self.tokens.key(words.start + 1) == "chí"
            || inside.any(|mention| matches!(mention.fact, Fact::Document(_)))
        {
            return None;
        }
        let len = words::at(self.tokens, words.start, words.end, Role::Name).filter(|_| words.len() > 1);
        let held = words.start + len.unwrap_or(0)..words.end;
        let holds = |number: &usize| {
            let mention = &self.mentions[*number];
            let mut pairs = held.clone().zip(mention.tokens.clone());
            matches!(mention.fact, Fact::Position(_))
                && self.is_person(*number)
                && mention.tokens.len() >= held.len()
                && pairs.all(|(one, other)| self.tokens.key(one) == self.tokens.key(other))
        };
        let first = self.mentions.partition_point(|mention| mention.tokens.start < words.start);
        let mut holders = (0..first).rev().take(MOST_TOKENS).filter(holds);
        // `Thủ tướng Nam tiếp Thủ tướng Anna Weber. Thủ tướng nói`: of several the one who acts or speaks before.
        let acts = last.and_then(|last| holders.clone().find(|&holder| self.is_same(holder, last)));
        let holder = acts.or_else(|| holders.next());
        let holder = holder.filter(|&holder| held.len() > 1 || last.is_some_and(|last| self.is_same(holder, last)));
        // `Chúc mừng ông Nam, đồng chí Chủ tịch UBND tỉnh nhấn mạnh`: who has a position of his own.
        let is_post = self.tokens.key(words.start) == "đồng"
            && self.mention_at(held.start).is_some_and(|mention| mention.tokens == held && held.len() > 2);
        let key = self.tokens.key(words.start);
        // `Đại diện công ty` speaks for a body that spoke before, and is no person of whom the story tells.
        let for_body = key == "đại" && self.tokens.key(words.start + 1) == "diện" && words.len() > 2;
        // `Vị này` may be who speaks for a body, `phụ nữ này` is none.
        let names_one = is_role(Role::Name) && !(points_back && matches!(key, "vị" | "kênh" | "đài" | "trang"));
        // `Người này khai …` is no body, `hãng này` no person.
        let is_someone = |last: usize| match key {
            "người" => self.is_person(last),
            "hãng" | "tờ" | "báo" => !self.is_person(last),
            // `phía cơ quan thuế` is nobody who spoke.
            "phía" => self.tokens.key(words.start + 1) != "cơ",
            "lãnh" => true,
            // `vị đại diện nói`, of a body or of whom the story names
            "vị" if self.tokens.key(words.start + 1) == "đại" => true,
            _ => points_back && !names_one || self.is_person(last) != for_body,
        };
        // `Phía Mỹ`, `luật sư của bà Lan`: somebody else.
        let is_known = key == "phía" && words.clone().any(|at| self.mention_at(at).is_some())
            || words.clone().any(|at| self.tokens.key(at) == "của" && self.named_at(at + 1, words.end).is_some());
        let may_be = |last: usize| (if names_one { !is_post && !is_known } else { points_back }) && is_someone(last);
        // `ông` is not who was `bà Lan` before.
        let is_other = |last: usize| {
            let before = self.mentions[last].tokens.start.checked_sub(1).map_or("", |at| self.tokens.key(at));
            let (man, woman) = (|key: &str| matches!(key, "ông" | "anh"), |key: &str| matches!(key, "bà" | "chị" | "cô" | "nữ"));
            man(key) && woman(before) || woman(key) && man(before)
        };
        // `Về phía Samsung, hãng này cho biết`
        let is_body = points_back && matches!(key, "hãng" | "công" | "đơn" | "ngân" | "doanh" | "tờ" | "tập");
        let fronted =
            words.start.checked_sub(2).and_then(|at| self.outer.at(at)).filter(|&body| is_body && !self.is_person(body));
        let spoke = || {
            let meant = fronted.filter(|&body| self.named[body].is_some()).or(last);
            meant.filter(|&last| may_be(last) && !is_other(last))
        };
        let meant = holder.or_else(spoke);
        meant.map(|mention| Subject { mention, confidence: AGAIN })
    }

    /// Who leads the government, where that is said: `Người đứng đầu Chính phủ yêu cầu`.
    fn premier(&self, words: &Range<usize>) -> Option<usize> {
        let is_leader =
            ["người", "đứng", "đầu", "chính", "phủ"].iter().zip(words.clone()).all(|(word, at)| self.tokens.key(at) == *word);
        let first = self.mentions.partition_point(|mention| mention.tokens.start < words.start);
        let is_premier = |number: &usize| {
            let mention = &self.mentions[*number];
            matches!(mention.fact, Fact::Position(_)) && self.tokens.key(mention.tokens.start) == "thủ" && self.is_person(*number)
        };
        (0..first).rev().take(MOST_TOKENS).find(is_premier).filter(|_| is_leader && words.len() > 4)
    }

    /// The body whose head alone is said, `Sở cho biết`, `phía công ty khẳng định`: the one of which the story has named no other that
    /// starts so, or of several the one that spoke before.
    fn body(&self, words: &Range<usize>, last: Option<usize>) -> Option<usize> {
        const MOST_WORDS: usize = 3;
        let key = |at: usize| self.tokens.key(at);
        if words.is_empty() {
            return None;
        }
        let is_school = (key(words.start), key(words.end - 1)) == ("nhà", "trường");
        let speaks_for = match (key(words.start), key(words.start + 1)) {
            ("phía", _) => 1,
            ("đại", "diện") | ("lãnh", "đạo") => 2,
            _ => 0,
        };
        let head = words.start + speaks_for..words.end - usize::from(matches!(key(words.end - 1), "này"));
        let is_named = |at| self.mention_at(at).is_some_and(|mention| !matches!(mention.fact, Fact::Abbreviation));
        if head.is_empty() || head.len() > MOST_WORDS || head.clone().any(is_named) {
            return None;
        }
        let first = self.mentions.partition_point(|mention| mention.tokens.start < words.start);
        let starts_so = |number: &usize| {
            let (Range { start, end }, fact) = (self.mentions[*number].tokens.clone(), &self.mentions[*number].fact);
            let Fact::Organization(kind) = fact else { return false };
            // `VKS` for `VKSND tỉnh Phú Thọ`
            let is_court = head.len() == 1
                && matches!((key(head.start), key(start)), ("vks", "vksnd" | "viện") | ("tòa", "tand"))
                && *kind == OrganizationKind::Court;
            let is_head = || is_court || end - start > head.len() && self.tokens.is_same(&(start..start + head.len()), &head);
            self.named[*number].is_some() && (is_school && *kind == OrganizationKind::School || is_head())
        };
        let mut bodies = (0..first).rev().take(MOST_TOKENS).filter(starts_so);
        let nearest = bodies.next()?;
        let is_only = bodies.all(|other| self.is_same(other, nearest));
        Some(nearest).filter(|_| is_only).or(last.filter(starts_so))
    }
}
