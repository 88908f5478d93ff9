//! The extent of a name: what is known, `Bộ Công an`, or a head and the words after it, `Phòng Cảnh sát hình sự Công an TP.HCM`.
//!
//! A name is a head and words with capitals, words of a field in lower case, what joins them, a place; the name of the body of which
//! it is a part may end it.

use super::seat;
use super::short;
use super::table::{After, HEADS, Head, KNOWN, WORDS};
use crate::article::OrganizationKind;
use crate::mentions::{abbreviation, document, person, place};
use crate::syllable;
use crate::tokens::{Gap, Kind, Tokens};

/// A name that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Name {
    /// How many tokens it has.
    pub(super) len: usize,
    pub(super) kind: OrganizationKind,
    /// How many tokens stand before the name of the body of which it is a part.
    pub(super) inner: Option<usize>,
    /// Whether the tables have it whole.
    pub(super) is_known: bool,
}

/// Reads a name, in full or in short.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Name> {
    Reader { tokens, end, knows_shorts: true }.read(at)
}

/// Reads a name that has no short form of an organisation in it.
pub(super) fn read_long(tokens: &Tokens, at: usize, end: usize) -> Option<Name> {
    Reader { tokens, end, knows_shorts: false }.read(at)
}

/// Whether a sentence, a title or a quotation starts here, so that a capital says nothing.
pub(super) fn is_first(tokens: &Tokens, at: usize) -> bool {
    at == 0
        || tokens.gap(at) >= Gap::Line
        || matches!(
            tokens.text(at - 1),
            "." | "!" | "?" | "…" | ":" | "\"" | "“" | "”" | "'" | "‘" | "-" | "–" | "—" | "•" | "*" | ")"
        )
}

/// No head is longer than so many words of a field.
const MOST_FIELD: usize = 6;

struct Reader<'t> {
    tokens: &'t Tokens,
    end: usize,
    knows_shorts: bool,
}

/// How far a name has been read.
struct State {
    head: Head,
    /// Where the part starts that the head begins, and where the words after the head start.
    start: usize,
    after: usize,
    next: usize,
    /// Where the name may end.
    good: Option<usize>,
    /// The kinds of the parts, the first and the last.
    kinds: (OrganizationKind, OrganizationKind),
    inner: Option<usize>,
    /// Whether a place was the last, after which no word of the name follows.
    is_placed: bool,
    /// Whether the last words were a verb, which may have an object: `Quản lý`.
    is_act: bool,
    /// Whether one of the parts may end with a place abroad.
    may_be_abroad: bool,
}

impl Reader<'_> {
    fn read(&self, at: usize) -> Option<Name> {
        let tokens = self.tokens;
        if !tokens.is_word(at) || at >= self.end {
            return None;
        }
        let known = self.read_known(at).map(|(len, kind)| {
            let tail = self.read_tail(at + len, kind);
            Name { len: len + tail, kind, inner: None, is_known: true }
        });
        let headed = match known {
            // A ministry is known by its name: what follows it is no part of it.
            Some(_) if tokens.key(at) == "bộ" => None,
            _ => self.read_headed(at),
        };
        match (known, headed) {
            (Some(known), Some(headed)) if headed.len > known.len => Some(headed),
            (known, headed) => known.or(headed),
        }
    }

    /// A name that the table has.
    fn read_known(&self, at: usize) -> Option<(usize, OrganizationKind)> {
        let tokens = self.tokens;
        let (len, known) = KNOWN.longest(tokens, at, self.end)?;
        let range = at..at + len;
        let is_proper = match known.kind {
            // `Tân Hoa xã` may end in lower case.
            OrganizationKind::Company | OrganizationKind::Media | OrganizationKind::Team | OrganizationKind::School => {
                let last = if len > 2 { range.end - 1 } else { range.end };
                (at..last).filter(|&at| tokens.is_word(at)).all(|at| tokens.is_capitalised(at))
            }
            _ => tokens.is_capitalised(at) || known.may_be_lower && (len > 3 || tokens.is_capitalised(at + 1)),
        };
        let is_other = known.not_before().any(|words| self.is_phrase(at + len, words));
        let is_inside_word =
            len > 0 && tokens.glued(at + len) && (tokens.is_word(at + len) || tokens.kind(at + len) == Kind::Number);
        (is_proper && !is_other && !is_inside_word).then_some((len, known.kind))
    }

    /// The country or the town of a known body: `Chính phủ Cuba`, `Samsung Việt Nam`.
    fn read_tail(&self, at: usize, kind: OrganizationKind) -> usize {
        if matches!(kind, OrganizationKind::International | OrganizationKind::Team | OrganizationKind::Media) || !self.goes_on(at)
        {
            return 0;
        }
        let is_seated = matches!(
            kind,
            OrganizationKind::State | OrganizationKind::Party | OrganizationKind::Police | OrganizationKind::Association
        );
        match place::read_known(self.tokens, at, self.end) {
            Some(len) => len,
            None if is_seated => seat::read(self.tokens, at, self.end).map_or(0, |seat| seat.len),
            None => 0,
        }
    }

    /// A head with what follows it; the shorter head where the longer has no name: `Văn phòng` for `Văn phòng đại diện`.
    fn read_headed(&self, at: usize) -> Option<Name> {
        let (len, head) = self.read_head(at, self.end)?;
        self.read_behind(at, len, head).or_else(|| {
            let (len, head) = self.read_head(at, at + len - 1)?;
            self.read_behind(at, len, head)
        })
    }

    /// A name by its head.
    fn read_behind(&self, at: usize, len: usize, head: Head) -> Option<Name> {
        let tokens = self.tokens;
        if self.is_end_of_word(at, len) {
            return None;
        }
        let is_name =
            || tokens.key(at + 1) == "thị" && tokens.is_capitalised(at + 1) || person::read_full(tokens, at, self.end).is_some();
        if len == 1 && !head.is_short() && is_name() {
            let is_body = self.starts_part(at + 1) || place::read_known(self.tokens, at + 1, self.end).is_some();
            if !is_body {
                return None;
            }
        }
        // `tập đoàn Vingroup`: a word in lower case is no part of a name that is known without it.
        if head.kind == OrganizationKind::Company && !tokens.is_capitalised(at) && self.read_known(at + len).is_some() {
            return None;
        }
        let mut state = State {
            head,
            start: at,
            after: at + len,
            next: at + len,
            good: (head.after == After::Whole).then_some(at + len),
            kinds: (head.kind, head.kind),
            inner: None,
            is_placed: false,
            is_act: false,
            may_be_abroad: head.may_be_abroad(),
        };
        while self.goes_on(state.next) && self.step(&mut state) {}
        let good = state.good?;
        // `Báo Anh` is the press of a country.
        if head.kind == OrganizationKind::Media && len == 1 && place::read_known(self.tokens, at + 1, good) == Some(good - at - 1)
        {
            return None;
        }
        let inner = state.inner.filter(|&inner| inner < good);
        let kind = match state.kinds {
            (OrganizationKind::State | OrganizationKind::Other, last) if inner.is_some() => last,
            (first, _) => first,
        };
        Some(Name { len: good - at, kind, inner: inner.map(|inner| inner - at), is_known: false })
    }

    /// Whether a head is but the end of another word: `trụ sở Bộ Y tế`, `Tây Ban Nha`, `Phó Bí thư Thường trực`.
    fn is_end_of_word(&self, at: usize, len: usize) -> bool {
        let tokens = self.tokens;
        if at == 0 || tokens.gap(at) >= Gap::Wide || !tokens.is_word(at - 1) {
            return false;
        }
        let is_place = len == 1 && place::read_known(tokens, at - 1, self.end).is_some_and(|len| len > 1);
        let before = tokens.key(at - 1);
        match tokens.key(at) {
            "sở" | "bộ" | "cục" if !tokens.is_capitalised(at) => {
                matches!(before, "cơ" | "trụ" | "cán" | "đảng" | "nội" | "toàn" | "bưu" | "kết" | "chi" | "tổng") || is_place
            }
            "trường" => matches!(before, "đường" | "phố") || is_place,
            "thường" => matches!(before, "thư" | "tịch" | "tướng" | "viên" | "trưởng" | "ban" | "đốc") || is_place,
            _ => is_place,
        }
    }

    /// A head, or a short form that is a name by itself.
    fn read_head(&self, at: usize, end: usize) -> Option<(usize, Head)> {
        let tokens = self.tokens;
        if let Some((len, head)) = HEADS.longest(tokens, at, end) {
            let is_written = if head.is_short() {
                tokens.is_capitals(at)
            } else {
                tokens.is_capitalised(at) || head.may_be_lower() && self.is_name_after(at + len)
            };
            return (matches!(head.after, After::Name | After::Whole) && is_written).then_some((len, *head));
        }
        // The short forms are found by reading what they stand for, where none may be looked up yet.
        let kind = (self.knows_shorts && at < end).then(|| short::read(tokens, at))??;
        Some((1, Head::whole(kind)))
    }

    /// Whether a word with a capital, by which a head in lower case is one: `bộ Y tế`, `công an TP.HCM`, `công an phường 5`.
    fn is_name_after(&self, at: usize) -> bool {
        if !self.goes_on(at) {
            return false;
        }
        self.tokens.is_word(at) && self.tokens.is_capitalised(at)
            || seat::read(self.tokens, at, self.end).is_some_and(|seat| seat.is_named)
    }

    /// Whether the name may go on over what stands before a token.
    fn goes_on(&self, at: usize) -> bool {
        at < self.end && matches!(self.tokens.gap(at), Gap::None | Gap::Space | Gap::Line)
    }

    /// Takes the next words; false at the end of the name.
    fn step(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        match tokens.kind(at) {
            Kind::Number => return self.step_number(state),
            Kind::Mark => return self.step_mark(state),
            Kind::Word => {}
        }
        if let Some(seat) = seat::read(tokens, at, self.end) {
            let is_bound = seat.is_named || tokens.is_capitalised(state.start);
            let is_seat_only = !seat.is_named
                && matches!(state.head.kind, OrganizationKind::Company | OrganizationKind::Media | OrganizationKind::Other);
            if !is_bound || is_seat_only {
                return false;
            }
            state.next = at + seat.len;
            (state.good, state.is_placed) = (Some(state.next), true);
            return true;
        }
        if let Some((len, head)) = self.read_part(at) {
            state.inner.get_or_insert(at);
            (state.head, state.start, state.after, state.next, state.is_placed) = (head, at, at + len, at + len, false);
            state.kinds.1 = head.kind;
            state.may_be_abroad |= head.may_be_abroad();
            if head.after == After::Whole {
                state.good = Some(state.next);
            }
            return true;
        }
        if tokens.is_capitalised(at) { self.step_capital(state) } else { self.step_lower(state) }
    }

    /// A word with a capital.
    fn step_capital(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        let is_company = matches!(state.head.kind, OrganizationKind::Company | OrganizationKind::Association);
        if state.is_placed && state.head.kind != OrganizationKind::Company {
            return false;
        }
        let (words, is_act) = WORDS.longest(tokens, at, self.end).map_or((0, false), |(len, is_act)| (len, *is_act));
        // `Phó Chủ tịch EC Kaja Kallas`: behind a short form that is whole a name abroad is a person's.
        let is_short = state.head.is_short() || tokens.is_capitals(state.start) && !self.is_shouted(state.start);
        let is_whole = is_short && state.head.after == After::Whole && at == state.after;
        if is_whole && words == 0 && syllable::read(tokens.key(at)).is_none() && self.read_known(at).is_none() {
            return false;
        }
        // In a headline that shouts, a capital says nothing.
        if self.is_shouted(state.start) && words == 0 {
            return false;
        }
        if words < 2
            && let Some(len) = person::read_full(tokens, at, self.end)
        {
            if at == state.after && state.head.may_name_person() {
                // `Trường THPT Nguyễn Huệ Đỗ Minh Tuấn`: the headmaster's name follows the school's.
                let is_second = |&second: &usize| person::read_full(tokens, at + second, self.end).is_some_and(|rest| rest > 2);
                let len = (2..len).find(is_second).unwrap_or(len);
                state.next = at + len;
                state.good = Some(state.next);
                return true;
            }
            if !(is_company && len == 2) {
                return false;
            }
        }
        // `Bộ TN và MT`, `Sở VH,TT&DL`: a short form is one word.
        let short = abbreviation::read_known(tokens, at, self.end).filter(|&len| len > 1 && tokens.is_capitals(at));
        let len = if words > 0 { words } else { short.unwrap_or_else(|| self.read_compound(state, at)) };
        (state.next, state.is_act) = (at + len, is_act);
        state.good = Some(state.next);
        true
    }

    /// How many syllables the word at `at` has: names give the first of a word a capital, `Cung ứng`, `Tuổi trẻ`.
    fn read_compound(&self, state: &State, at: usize) -> usize {
        let tokens = self.tokens;
        let is_free = at == state.after || !tokens.is_capitalised(at - 1);
        let is_rest = self.goes_on(at + 1) && tokens.is_word(at + 1) && !tokens.is_capitalised(at + 1) && !tokens.glued(at + 1);
        let is_syllable = syllable::read(tokens.key(at)).is_some() && syllable::read(tokens.key(at + 1)).is_some();
        let is_stop =
            document::is_word(tokens, at + 1, self.end, document::Role::Name) || seat::read(tokens, at + 1, self.end).is_some();
        if is_free && is_rest && is_syllable && !is_stop { 2 } else { 1 }
    }

    /// A word in lower case.
    fn step_lower(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        let good = state.good.is_some();
        match tokens.key(at) {
            "tại" | "ở" if state.may_be_abroad && good => {
                let Some(len) = seat::read(tokens, at + 1, self.end).filter(|seat| seat.is_named).map(|seat| seat.len) else {
                    return false;
                };
                state.next = at + 1 + len;
                (state.good, state.is_placed, state.may_be_abroad) = (Some(state.next), true, false);
                true
            }
            // `Bộ Tài nguyên và Môi trường`: the second half is a field of work, too.
            "và" => {
                let goes_on = !state.is_placed && at > state.after && self.is_field(at + 1) && !self.starts_part(at + 1);
                state.next = at + 1;
                goes_on
            }
            "các" | "về" | "với" | "vì" if WORDS.longest(tokens, at, self.end).is_none() => {
                let goes_on =
                    !state.is_placed && (WORDS.longest(tokens, at + 1, self.end).is_some() || tokens.is_capitalised(at + 1));
                state.next = at + 1;
                goes_on
            }
            "số" => {
                state.next = at + 1;
                tokens.kind(at + 1) == Kind::Number
            }
            _ => self.step_field(state),
        }
    }

    /// Words of a field of work in lower case: `Cục Quản lý dược`.
    fn step_field(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        let Some((len, &is_act)) = WORDS.longest(tokens, at, self.end).filter(|_| !state.is_placed) else { return false };
        let is_led =
            at == state.after || state.is_act || matches!(tokens.key(at - 1), "và" | "các" | "về" | "vì" | "," | "-" | "–");
        // `Sở Y tế kiểm tra an toàn thực phẩm`: the verb ends the name, but not that of `Cục Quản lý đầu tư xây dựng`.
        if is_act && !is_led {
            return false;
        }
        (state.next, state.is_act) = (at + len, is_act);
        let is_common = matches!(
            state.head.kind,
            OrganizationKind::Company
                | OrganizationKind::School
                | OrganizationKind::Hospital
                | OrganizationKind::Media
                | OrganizationKind::Team
        );
        // A common noun may follow the same head: `Công ty bảo hiểm`, and first in a sentence `Hội phụ nữ`.
        let is_proper =
            state.good.is_some() || !is_common && !is_first(tokens, state.start) && tokens.is_capitalised(state.start);
        if is_proper && (!is_act || state.good == Some(at)) {
            state.good = Some(state.next);
        }
        true
    }

    /// A number: `Quân khu 7`, `Đội 3 Phòng Cảnh sát hình sự`, `Nhà máy Z121`.
    fn step_number(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        let is_numbered = tokens.key(at - 1) == "số" || at == state.after && state.head.may_have_number();
        let is_glued = tokens.glued(at) && tokens.is_capitals(at - 1);
        if !(is_numbered || is_glued || state.head.kind == OrganizationKind::School && at > state.after)
            || tokens.text(at).len() > 4
        {
            return false;
        }
        let is_name = is_glued
            || matches!(
                state.head.kind,
                OrganizationKind::Army | OrganizationKind::School | OrganizationKind::Hospital | OrganizationKind::Company
            );
        state.next = at + 1;
        if is_name || state.good.is_some() {
            state.good = Some(state.next);
        }
        true
    }

    /// A mark inside a name.
    fn step_mark(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        if at == state.after || !self.goes_on(at + 1) {
            return false;
        }
        let is_capital = tokens.is_word(at + 1) && tokens.is_capitalised(at + 1);
        let goes_on = match tokens.text(at) {
            "." | "'" | "’" => tokens.glued(at) && tokens.glued(at + 1) && tokens.is_word(at + 1),
            "&" => is_capital,
            "-" | "–" if tokens.glued(at) && tokens.glued(at + 1) => tokens.is_word(at + 1),
            // `Hội Hữu nghị Việt Nam - Lào`, `Trường Đại học Kinh doanh - Công nghệ`; `Công an quận Đống Đa - Hà Nội` are two.
            "-" | "–" if state.is_placed => {
                state.head.kind == OrganizationKind::Association && place::read_known(tokens, at + 1, self.end).is_some()
            }
            "-" | "–" => self.is_field(at + 1) && !self.starts_part(at + 1),
            "," => return self.step_list(state),
            _ => false,
        };
        if goes_on {
            (state.next, state.is_placed) = (at + 1, false);
        }
        goes_on
    }

    /// Fields of work in a row that `và` closes: `Sở Văn hóa, Thể thao và Du lịch`.
    fn step_list(&self, state: &mut State) -> bool {
        let tokens = self.tokens;
        if state.is_placed {
            return false;
        }
        let mut at = state.next;
        while tokens.text(at) == "," {
            let Some((len, _)) = WORDS.longest(tokens, at + 1, self.end).filter(|_| !self.starts_part(at + 1)) else {
                return false;
            };
            at += 1 + len;
            while let Some((len, _)) = WORDS.longest(tokens, at, self.end).filter(|_| self.goes_on(at)) {
                at += len;
            }
        }
        let closes = tokens.key(at) == "và" && self.is_field(at + 1) && !self.starts_part(at + 1);
        if closes {
            let (len, _) = WORDS.longest(tokens, at + 1, self.end).unwrap_or((0, &false));
            state.next = at + 1 + len;
            state.good = Some(state.next);
        }
        closes
    }

    /// The head of the body of which this one is a part, or its known name.
    fn read_part(&self, at: usize) -> Option<(usize, Head)> {
        if !self.tokens.is_capitalised(at) {
            return None;
        }
        let words = self.n_field(at);
        if let Some((len, kind)) = self.read_known(at).filter(|(len, _)| *len > 1 && *len > words) {
            return Some((len, Head::whole(kind)));
        }
        let (len, head) = self.read_head(at, self.end)?;
        let is_seated = seat::read(self.tokens, at + len, self.end).is_some();
        let is_bound =
            head.after == After::Whole || is_seated || self.is_name_after(at + len) || self.tokens.kind(at + len) == Kind::Number;
        (is_bound && (len > words || is_seated)).then_some((len, head))
    }

    /// How many tokens the words of a field of work in a row have.
    fn n_field(&self, at: usize) -> usize {
        let mut end = at;
        while let Some((len, _)) = WORDS.longest(self.tokens, end, self.end.min(at + MOST_FIELD)) {
            end += len;
        }
        end - at
    }

    fn starts_part(&self, at: usize) -> bool {
        self.read_part(at).is_some()
    }

    /// Whether words of a field of work start here, with a capital.
    fn is_field(&self, at: usize) -> bool {
        self.goes_on(at) && self.tokens.is_capitalised(at) && WORDS.longest(self.tokens, at, self.end).is_some()
    }

    /// Whether the words of a head are all in capitals, as in a headline.
    fn is_shouted(&self, at: usize) -> bool {
        let tokens = self.tokens;
        tokens.is_capitals(at)
            && tokens.text(at).chars().count() > 1
            && tokens.is_capitals(at + 1)
            && syllable::read(tokens.key(at)).is_some()
    }

    /// Whether the words of a phrase stand here.
    fn is_phrase(&self, at: usize, words: &str) -> bool {
        words.split(' ').enumerate().all(|(i, word)| self.tokens.key(at + i) == word)
    }
}
