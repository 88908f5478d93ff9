//! Who in a paragraph holds which position.

use std::ops::Range;

use super::gaps::{self, Meeting, Slot};
use super::{Basis, Holding, Item};
use crate::mentions::position::{Kind, context};
use crate::tokens::{Gap, Kind as TokenKind, Tokens};

/// Adds what the items of one piece say; `first` is the place of the first item among all.
pub(super) fn read(tokens: &Tokens, piece: &Range<usize>, items: &[Item], first: usize, holdings: &mut Vec<Holding>) {
    let reader = Reader { tokens, piece, items };
    let mut held = vec![false; items.len()];
    let mut give = |item: usize, person: Option<usize>, basis: Basis, held: &mut [bool]| {
        held[item] = true;
        holdings.extend(person.map(|person| Holding { item: first + item, person, basis }));
    };
    for (at, item) in items.iter().enumerate().filter(|(_, item)| item.position().is_none()) {
        let Some((list, basis)) = reader.before(at, &held) else { continue };
        let sharers = reader.sharers(at, &list);
        for position in list {
            give(position, item.person(), basis, &mut held);
            sharers.iter().for_each(|&sharer| give(position, items[sharer].person(), Basis::SHARED, &mut held));
        }
    }
    for (at, item) in items.iter().enumerate().filter(|(_, item)| item.position().is_none()) {
        let Some((list, basis)) = reader.behind(at, &held) else { continue };
        let beside = if basis == Basis::TOLD { reader.beside(at) } else { vec![] };
        for position in list {
            give(position, item.person(), basis, &mut held);
            beside.iter().for_each(|&other| give(position, items[other].person(), Basis::SHARED, &mut held));
        }
    }
    for at in 0..items.len() {
        for (position, person) in reader.before_colon(at, &held) {
            give(position, items[person].person(), Basis::SHARED, &mut held);
        }
        if let Some((list, person)) = reader.given(at, &held) {
            let beside = reader.beside(person);
            for position in list {
                give(position, items[person].person(), Basis::TOLD, &mut held);
                beside.iter().for_each(|&other| give(position, items[other].person(), Basis::SHARED, &mut held));
            }
        }
    }
}

struct Reader<'r> {
    tokens: &'r Tokens<'r>,
    piece: &'r Range<usize>,
    items: &'r [Item<'r>],
}

/// A list of positions is never longer.
const MOST_LISTED: usize = 12;

impl Reader<'_> {
    /// What stands between an item and the next.
    fn gap(&self, at: usize) -> Range<usize> {
        let (start, end) = (self.items[at].tokens.end, self.items[at + 1].tokens.start);
        start..end.max(start)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.items.get(at)?.position().map(|position| position.kind)
    }

    /// The list of positions right before a name: `Ủy viên Bộ Chính trị, Bộ trưởng Mai Tiến Dũng`.
    fn before(&self, name: usize, held: &[bool]) -> Option<(Range<usize>, Basis)> {
        let last = name.checked_sub(1).filter(|&last| !held[last])?;
        let kind = self.kind(last)?;
        let meeting = gaps::meets(self.tokens, kind, self.gap(last)).or_else(|| {
            let is_post = self.is_post(last) && gaps::is_of_named(self.tokens, self.gap(last));
            is_post.then_some(Meeting::Direct).or_else(|| self.is_apposed(last, name).then_some(Meeting::Comma))
        })?;
        let floor = name.saturating_sub(MOST_LISTED);
        let mut start = last;
        while start > floor && !held[start - 1] && self.is_joined(start - 1, false) && self.agree(start - 1, start, last) {
            start -= 1;
        }
        let is_behind = start > 0 && self.kind(start - 1).is_none() && gaps::follows(self.tokens, self.gap(start - 1)).is_some();
        match meeting {
            // `ông Hòa, Thứ trưởng Bộ Nội vụ, ông Tài`: it is told of the one before.
            Meeting::Comma if is_behind => None,
            // `thừa ủy quyền của Chủ tịch UBND tỉnh, ông Hòa trao quà`, `Trao đổi với phóng viên, ông Hòa, Chủ tịch xã, nói` tell of
            // another.
            Meeting::Comma if self.is_of(start) && !(self.is_set_off(name) && self.has_body(start) && !self.has_behind(name)) => {
                None
            }
            Meeting::Comma => Some((start..name, Basis::BEFORE_HONORIFIC)),
            // `ông Hòa, Thứ trưởng Bộ Nội vụ, Cục trưởng Lê Văn Tài`: where names stand first, the last is of the next.
            // `Thượng tá Hòa - Trưởng phòng PC02, Trung tá Tài`: behind a dash a rank starts the next.
            Meeting::Direct
                if is_behind
                    && (!self.has_before(start - 1)
                        || self.is_guest(start, last)
                        || self.kind(last) == Some(Kind::Rank)
                            && matches!(self.tokens.mark(self.gap(start - 1).start), '-' | '–')) =>
            {
                Some((self.last_alone(start, last)..name, Basis::BEFORE))
            }
            // `Trao đổi với phóng viên Báo Lao Động, Thạc sĩ Hòa`
            Meeting::Direct if self.is_of(start) && self.has_body(start) && self.kind(start) == Some(Kind::Title) => {
                Some((self.last_alone(start, last)..name, Basis::BEFORE))
            }
            Meeting::Direct => Some((start..name, Basis::BEFORE)),
        }
    }

    /// Whether a position is the one whose something is, or with whom someone is: `của Chủ tịch`, `với phóng viên`.
    fn is_of(&self, at: usize) -> bool {
        let start = self.items[at].tokens.start;
        start > self.piece.start && matches!(self.tokens.key(start - 1), "của" | "với")
    }

    /// Whether a position is told to be a post: `chức vụ Chủ tịch`.
    fn is_post(&self, at: usize) -> bool {
        let start = self.items[at].tokens.start;
        start > self.piece.start && matches!(self.tokens.key(start - 1), "chức" | "vụ" | "danh")
    }

    fn has_body(&self, at: usize) -> bool {
        self.items[at].position().is_some_and(|position| position.body.is_some())
    }

    /// Whether an office of a body, a comma and a name are the subject: `Thủ tướng Lào, Thongloun Sisoulith, nói`.
    fn is_apposed(&self, last: usize, name: usize) -> bool {
        let (gap, next) = (self.gap(last), self.items[name].tokens.end);
        let is_comma = gap.len() == 1 && self.tokens.mark(gap.start) == ',';
        let is_subject = self.tokens.mark(next) == ',' || context::tells(self.tokens, next);
        is_comma && is_subject && self.has_body(last) && self.kind(last) != Some(Kind::Member) && !self.has_behind(name)
    }

    /// Whether a comma follows a name.
    fn is_set_off(&self, name: usize) -> bool {
        self.tokens.mark(self.items[name].tokens.end) == ','
    }

    /// Whether guests are told in a row, each with a trade before the name and what follows behind it: `nhà văn Hòa, Phó Chủ tịch Hội Nhà
    /// văn, nhà thơ Tài, Ủy viên Hội Nhà văn`.
    fn is_guest(&self, start: usize, last: usize) -> bool {
        let is_trade = |at: usize| self.kind(at) == Some(Kind::Title) && !self.has_body(at);
        start < last && self.has_body(start) && is_trade(last) && start > 1 && is_trade(start - 2)
    }

    /// Whether `đại diện` starts a position: in lists of guests it starts the next one.
    fn is_delegate(&self, at: usize) -> bool {
        let start = self.items[at].tokens.start;
        self.tokens.key(start) == "đại" && self.tokens.key(start + 1) == "diện"
    }

    /// Whether a name has a position right before it.
    fn has_before(&self, name: usize) -> bool {
        name > 0 && self.kind(name - 1).is_some_and(|kind| gaps::meets(self.tokens, kind, self.gap(name - 1)).is_some())
    }

    /// Whether a name has a position right behind it: `theo quyết định của Chủ tịch UBND tỉnh, ông Hòa, Giám đốc Sở Y tế, …`.
    fn has_behind(&self, name: usize) -> bool {
        self.kind(name + 1).is_some() && gaps::follows(self.tokens, self.gap(name)).is_some()
    }

    /// The start of what stands before the name without a comma: `Đại tá, bác sĩ`.
    fn last_alone(&self, start: usize, last: usize) -> usize {
        let mut at = last;
        while at > start && (self.gap(at - 1).is_empty() || self.kind(at - 1).is_some_and(Kind::leads)) {
            at -= 1;
        }
        at
    }

    /// Whether an item and the next are positions of one list.
    fn is_joined(&self, at: usize, with_and: bool) -> bool {
        let kinds = self.kind(at).zip(self.kind(at + 1).filter(|_| !self.is_delegate(at + 1)));
        kinds.is_some_and(|kinds| gaps::joins(self.tokens, kinds, self.gap(at), with_and))
    }

    /// Whether one person can hold both: nobody is Prime Minister and chairs a city; nor holds an office twice.
    fn agree(&self, one: usize, next: usize, last: usize) -> bool {
        let (Some(first), Some(second)) = (self.items[one].position(), self.items[last].position()) else { return false };
        let is_local = second.kind == Kind::Office && second.body.is_some() && last == next;
        let is_sole = first.kind == Kind::Sole && !self.tokens.key(self.items[one].tokens.start).starts_with("phó");
        let words = |at: usize| {
            let item = &self.items[at];
            let end = item.position().and_then(|position| position.body.as_ref()).map_or(item.tokens.end, |body| body.start);
            item.tokens.start..end
        };
        let is_twice = first.kind == Kind::Office && self.tokens.is_same(&words(one), &words(next));
        !(is_twice || is_sole && is_local)
    }

    /// The names behind one that share its positions: `các Phó Thủ tướng X, Y và Z`, `ca sĩ X, Y`.
    fn sharers(&self, name: usize, list: &Range<usize>) -> Vec<usize> {
        let start = self.items[list.start].tokens.start;
        let is_several = start > self.piece.start
            && (matches!(self.tokens.key(start - 1), "các" | "những" | "hai" | "ba" | "bốn" | "hàng" | "nhóm" | "cặp")
                || self.tokens.kind(start - 1) == TokenKind::Number);
        let last = self.items[list.end - 1].position();
        let is_title = last.is_some_and(|position| position.kind == Kind::Title && position.body.is_none());
        // Of `người mẫu, ca sĩ: X, Y và Z` each is one or the other.
        let is_mixed = is_title && (list.len() > 1 || start > self.piece.start && self.tokens.mark(start - 1) == ',');
        let is_plural = is_several || !is_mixed && self.gap(list.end - 1).any(|at| self.tokens.mark(at) == ':');
        if !is_plural && !is_title {
            return vec![];
        }
        let mut sharers = vec![];
        let mut at = name;
        while at + 1 < self.items.len() && self.kind(at + 1).is_none() && sharers.len() < MOST_LISTED {
            let gap = self.gap(at);
            let named = context::honorifics(self.tokens, (gap.start + 1).min(gap.end), gap.end);
            let is_listed = !gap.is_empty() && matches!(self.tokens.key(gap.start), "," | "và" | ";");
            if !is_listed || gap.len() != 1 + if is_plural { named } else { 0 } {
                break;
            }
            at += 1;
            sharers.push(at);
        }
        // Of a longer list behind an occupation that no `và` closes, the later ones may be anybody: `ca sĩ X, Y, Z`.
        let is_closed = sharers.last().is_some_and(|&last| self.tokens.key(self.gap(last - 1).start) == "và");
        if is_plural || sharers.len() == 1 || is_closed { sharers } else { vec![] }
    }

    /// The list of positions behind a name: `Lê Văn Hòa, Phó Giám đốc Sở Y tế, cho biết`, `Lê Văn Hòa được bầu làm Chủ tịch`.
    fn behind(&self, name: usize, held: &[bool]) -> Option<(Range<usize>, Basis)> {
        let start = name + 1;
        self.kind(start)?;
        // `Chủ tịch xã Lê Văn Hòa, đại diện Sở Y tế`: behind one who has a position stands another guest.
        if held[start] || self.is_delegate(start) && self.has_before(name) {
            return None;
        }
        let slot = gaps::follows(self.tokens, self.gap(name))?;
        let end = self.list_end(start, held);
        // `Thủ tướng Lê Văn Hòa, Cố vấn Nhà nước và Bộ trưởng Ngoại giao Trần Văn Tài`: the last names another.
        let leads_on =
            |end: usize| held[end] && self.tokens.key(self.items[end - 1].tokens.end) == "và" && self.is_joined(end - 1, true);
        let is_of_next = end < self.items.len() && leads_on(end) && self.has_before(name);
        match slot {
            Slot::Beside if is_of_next => None,
            // `ông Hòa, chồng bà Mai, kỹ sư cầu đường`: who is told of is the one before.
            Slot::Beside if self.is_aside(name) => None,
            Slot::Beside => self.is_closed(name, start, end).then_some((start..end, Basis::BEHIND)),
            Slot::Told => (!self.is_of_another(name)).then_some((start..end, Basis::TOLD)),
        }
    }

    /// The people named right before one, of whom the same is told: `ông Hòa và bà Mai được bầu làm Phó Chủ tịch`.
    fn beside(&self, name: usize) -> Vec<usize> {
        let is_joined = |&at: &usize| {
            let gap = self.gap(at);
            let named = context::honorifics(self.tokens, (gap.start + 1).min(gap.end), gap.end);
            self.kind(at).is_none() && self.tokens.key(gap.start) == "và" && gap.len() == 1 + named
        };
        (0..name).rev().take(MOST_LISTED).take_while(is_joined).collect()
    }

    /// Where the list ends that starts with a position.
    fn list_end(&self, start: usize, held: &[bool]) -> usize {
        let most = self.items.len().min(start + MOST_LISTED);
        (start + 1..most).find(|&at| held[at] || !self.is_joined(at - 1, true)).unwrap_or(most)
    }

    /// The positions that somebody named earlier in the sentence is said to be given: `bổ nhiệm ông Hòa, nguyên Giám đốc sở, 50 tuổi,
    /// quê ở miền núi, giữ chức Thứ trưởng`.
    fn given(&self, start: usize, held: &[bool]) -> Option<(Range<usize>, usize)> {
        let first = &self.items[start].tokens;
        if held[start] || self.kind(start).is_none() || !gaps::is_given(self.tokens, first.start, self.piece.start) {
            return None;
        }
        let goes_on = |&at: &usize| {
            // `được Thủ tướng bổ nhiệm giữ chức`
            let is_agent = self.kind(at) == Some(Kind::Sole);
            let stops = |at: usize| matches!(self.tokens.mark(at), '.' | '!' | '?' | ';') && !self.tokens.glued(at + 1);
            (held[at] || is_agent || self.kind(at).is_none()) && !self.gap(at).any(stops)
        };
        let person = (0..start).rev().take(MOST_LISTED).take_while(goes_on).find(|&at| self.kind(at).is_none())?;
        // `thay ông Hòa giữ chức`
        let is_replaced = self.before_honorific(person).is_some_and(|at| matches!(self.tokens.key(at), "thay" | "thế" | "theo"));
        (!is_replaced && !self.is_of_another(person)).then(|| (start..self.list_end(start, held), person))
    }

    /// Whether an apposition is one: `Theo ông Hòa, Chủ tịch nước đã đến` and `cùng ông Hòa, Thủ tướng đã đến` have none.
    fn is_closed(&self, name: usize, start: usize, end: usize) -> bool {
        let after = gaps::term_end(self.tokens, self.items[end - 1].tokens.end, self.piece.end);
        let stops = after >= self.piece.end || !self.tokens.is_word(after) || self.tokens.gap(after) >= Gap::Line;
        let first = self.items[start].position();
        let is_bare = first.is_some_and(|position| position.body.is_none() && end == start + 1);
        let before = self.before_honorific(name);
        let is_source = before.is_some_and(|at| self.tokens.key(at) == "theo");
        stops || !is_bare && !is_source
    }

    /// Whether a name stands in an aside on another: `, chồng bà Mai,`.
    fn is_aside(&self, name: usize) -> bool {
        self.before_honorific(name).is_some_and(|at| {
            matches!(self.tokens.key(at), "vợ" | "chồng" | "con" | "mẹ" | "cha" | "bố")
                && at > self.piece.start
                && self.tokens.mark(at - 1) == ','
        })
    }

    /// Whether what is told behind a name is told of another: `vợ ông Hòa là bác sĩ`.
    fn is_of_another(&self, name: usize) -> bool {
        self.before_honorific(name).is_some_and(|at| {
            matches!(
                self.tokens.key(at),
                "vợ" | "chồng"
                    | "con"
                    | "trai"
                    | "gái"
                    | "của"
                    | "cha"
                    | "bố"
                    | "mẹ"
                    | "em"
                    | "cháu"
                    | "thay"
                    | "với"
                    | "cùng"
                    | "cho"
                    | "rể"
                    | "dâu"
            )
        })
    }

    /// The token before a name and the honorific before it.
    fn before_honorific(&self, name: usize) -> Option<usize> {
        let mut at = self.items[name].tokens.start;
        for _ in 0..2 {
            let start = at.checked_sub(1).filter(|&at| at >= self.piece.start)?;
            let is_honorific = context::is_honorific(self.tokens, start) || matches!(self.tokens.key(start), "đồng" | "chí");
            if !is_honorific {
                return Some(start);
            }
            at = start;
        }
        at.checked_sub(1).filter(|&at| at >= self.piece.start)
    }

    /// The people behind a colon who share the positions before it, up to the end of the sentence.
    fn before_colon(&self, last: usize, held: &[bool]) -> Vec<(usize, usize)> {
        let colon = self.items[last].tokens.end;
        if self.kind(last).is_none() || held[last] || self.tokens.mark(colon) != ':' || colon >= self.piece.end {
            return vec![];
        }
        let mut start = last;
        while start > last.saturating_sub(MOST_LISTED) && start > 0 && !held[start - 1] && self.is_joined(start - 1, true) {
            start -= 1;
        }
        let mut people = vec![];
        let mut at = last;
        while at + 1 < self.items.len() && people.len() < MOST_LISTED {
            let gap = self.gap(at);
            if gap.len() > 16 || gap.clone().any(|at| matches!(self.tokens.mark(at), '.' | '"' | '“')) {
                break;
            }
            at += 1;
            if self.kind(at).is_none() {
                people.push(at);
            }
        }
        (start..=last).flat_map(|position| people.iter().map(move |&person| (position, person))).collect()
    }
}
