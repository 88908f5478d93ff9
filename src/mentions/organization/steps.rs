//! The words of a name behind its head, one step after another: words with capitals, words of a field in lower case, what joins them,
//! places, and the heads of the bodies of which it is a part.

use super::name::{Reader, is_first};
use super::rank;
use super::seat;
use super::table::{After, Head, WORDS, last_word};
use crate::article::OrganizationKind;
use crate::mentions::position::head;
use crate::mentions::{abbreviation, document, person, quantity};
use crate::sentences;
use crate::tokens::Kind;

/// How far a name has been read.
pub(super) struct State {
    pub(super) head: Head,
    /// Where the part starts that the head begins, and where the words after the head start.
    pub(super) start: usize,
    pub(super) after: usize,
    pub(super) next: usize,
    /// Where the name may end.
    pub(super) good: Option<usize>,
    /// The kinds of the parts, the first and the last.
    pub(super) kinds: (OrganizationKind, OrganizationKind),
    pub(super) inner: Option<usize>,
    /// Whether a place was the last, after which no word of the name follows.
    pub(super) is_placed: bool,
    /// Whether the last words were a verb, which may have an object: `Quản lý`.
    pub(super) is_act: bool,
    /// Whether one of the parts may end with a place abroad.
    pub(super) may_be_abroad: bool,
}

impl Reader<'_> {
    /// Takes the next words; false at the end of the name.
    pub(super) fn step(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        match tokens.kind(at) {
            Kind::Number => return self.step_number(state),
            Kind::Mark => return self.step_mark(state),
            Kind::Word => {}
        }
        // `Ngân hàng Chính sách xã hội`: no commune; `Phòng CSGT đường bộ - đường sắt Công an TP.HCM`: no railway.
        let is_word = |seat: &seat::Seat| {
            let word = WORDS.longest(tokens, at, self.end);
            word.is_some_and(|(len, _)| !seat.is_named && len > seat.len || len < seat.len && self.starts_part(at + len))
        };
        if let Some(seat) = seat::read(tokens, at, self.end).filter(|seat| !is_word(seat)) {
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
        // `UBND tỉnh Lâm Đồng Đoàn Anh Thành`: a surname, too.
        let is_name = |len: usize| len < 3 && person::read_full(tokens, at, self.end).is_some_and(|name| name > 2);
        if let Some((len, head)) = self.read_part(at).filter(|(len, _)| !is_name(*len)) {
            state.inner.get_or_insert(at);
            let is_whole = head.after == After::Whole;
            // What is known whole has no more words, but `Nhà nước` may be but a word of a longer name.
            (state.head, state.start, state.after, state.next) = (head, at, at + len, at + len);
            (state.is_placed, state.kinds.1) = (is_whole && len > 2, head.kind);
            state.may_be_abroad |= head.may_be_abroad();
            if is_whole {
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
        // `Quỹ đầu tư Mekong Capital`
        if state.is_placed && state.head.kind != OrganizationKind::Company && last_word(tokens, at).is_none() {
            return false;
        }
        let (words, is_act) = WORDS.longest(tokens, at, self.end).map_or((0, false), |(len, is_act)| (len, *is_act));
        // `Phó Chủ tịch EC Kaja Kallas`: behind a short form that is whole a name abroad is a person's.
        let is_short = state.head.is_short() || tokens.is_capitals(state.start) && !self.is_shouted(state.start);
        let is_whole = is_short && state.head.after == After::Whole && at == state.after;
        if is_whole && words == 0 && tokens.syllable(at).is_none() && self.read_known(at).is_none() {
            return false;
        }
        // `Tư lệnh Hải quân IRGC Alireza Tangsiri`, `lãnh đạo Hạ viện Hakeem Jeffries`: two words abroad behind what has its name.
        let is_abroad = |at: usize| self.is_capital(at) && person::vietnamese::is_foreign(tokens, at) && !tokens.is_capitals(at);
        let is_state = matches!(state.head.kind, OrganizationKind::State | OrganizationKind::Army);
        let is_named = state.good == Some(at) && at > state.after || matches!(tokens.key(state.start), "hạ" | "thượng");
        if is_state && is_named && words == 0 && is_abroad(at) && is_abroad(at + 1) {
            return false;
        }
        // In a headline that shouts, a capital says nothing.
        if self.is_shouted(state.start) && words == 0 {
            return false;
        }
        // Behind a body whoever leads it is named, also with a rare surname: `Sở Môi trường Lã Quốc Khải`.
        let led = || {
            person::read_led(tokens, at, self.end)
                .filter(|_| !state.head.may_name_person() || tokens.kind(at - 1) == Kind::Number)
        };
        // `Bảo tàng Đại tướng Võ Nguyên Giáp`
        if state.head.may_name_person()
            && at == state.after
            && let Some(len) = person::read_titled_name(tokens, at, self.end)
        {
            (state.next, state.good) = (at + len, Some(at + len));
            return true;
        }
        // `Bệnh viện Bạch Hải PGS.TS Lê Văn Hòa`
        let title = head::read(tokens, at, self.end).filter(|title| words < 2 && title.value.kind.leads());
        if title.is_some_and(|title| person::read_full(tokens, at + title.len, self.end).is_some()) {
            return false;
        }
        if words < 2
            && let Some(len) = person::read_full(tokens, at, self.end).or_else(led)
        {
            // `Công ty TNHH dệt may Phú Hòa Lợi`
            let is_behind_field = || {
                // `cựu Chủ tịch Tập đoàn Dầu khí Lê Văn Hòa`
                let is_proper = tokens.is_capitalised(at - 2) && !tokens.is_capitals(at - 2);
                let is_lower = tokens.is_word(at - 1) && !tokens.is_capitalised(at - 1);
                state.head.kind == OrganizationKind::Company && is_lower && !is_proper
            };
            if state.head.may_name_person() && (at == state.after || is_behind_field()) {
                // `Trường THPT Nguyễn Huệ Đỗ Minh Tuấn`: the headmaster's name follows the school's.
                let is_second = |&second: &usize| person::read_full(tokens, at + second, self.end).is_some_and(|rest| rest > 2);
                let len = (2..len).find(is_second).unwrap_or(len);
                state.next = at + len;
                state.good = Some(state.next);
                return true;
            }
            // `Trường Trung cấp Y tế Bạch Hải`
            let is_school = state.head.kind == OrganizationKind::School;
            if !((is_company || is_school) && len == 2) {
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
        let is_syllable = tokens.syllable(at).is_some() && tokens.syllable(at + 1).is_some();
        // `Vụ Các tôn giáo khác`
        let is_field = || WORDS.longest(tokens, at + 1, self.end).is_some_and(|(len, _)| len > 1);
        // `Thanh tra Bộ họp báo`, `Bệnh viện E họp báo`, `Hội Hữu nghị Nhật - Việt họp báo`: a word by itself.
        let is_whole = tokens.n_chars(at) == 1
            || matches!(tokens.key(at), "bộ" | "sở")
            || tokens.key(at) == "việt" && tokens.key(at + 1) != "kiều";
        let is_stop = is_whole
            || document::is_word(tokens, at + 1, self.end, document::Role::Name)
            || seat::read(tokens, at + 1, self.end).is_some()
            || sentences::tells(tokens, at + 1, self.end)
            || quantity::noun::ends_phrase(tokens, at + 1, self.end)
            || abbreviation::initials::is_joiner(tokens, at + 1)
            || is_field();
        if is_free && is_rest && is_syllable && !is_stop { 2 } else { 1 }
    }

    /// A word in lower case.
    fn step_lower(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        let good = state.good.is_some();
        match tokens.key(at) {
            "tại" | "ở" if state.may_be_abroad && good => {
                // `Hội Nhà văn ở phố Nguyễn Du`: where a body meets is no part of its name.
                let is_place = |seat: &seat::Seat| seat.is_named && tokens.is_capitalised(at + 1);
                let Some(len) = seat::read(tokens, at + 1, self.end).filter(is_place).map(|seat| seat.len) else {
                    return false;
                };
                state.next = at + 1 + len;
                (state.good, state.is_placed, state.may_be_abroad) = (Some(state.next), true, false);
                true
            }
            // `Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp tỉnh Thanh Hóa`
            "và" if good && tokens.key(at + 1) == "các" && tokens.key(at + 2) == "khu" => {
                (state.next, state.is_placed) = (at + 2, false);
                tokens.key(state.start) == "ban"
            }
            // `Bộ Tài nguyên và Môi trường`: the second half is a field of work, too.
            "và" => {
                let goes_on = !state.is_placed && at > state.after && self.is_second(state.start, at + 1);
                state.next = at + 1;
                goes_on
            }
            "các" | "về" | "với" | "vì" if WORDS.longest(tokens, at, self.end).is_none() => {
                // `làm việc với Sở Y tế về bảo hiểm y tế`: what is told of, but `Ban Chỉ đạo Trung ương về phòng, chống thiên tai`.
                let is_told = tokens.key(at) == "về"
                    && state.head.kind != OrganizationKind::Police
                    && !matches!(tokens.key(state.start), "ban" | "ủy" | "hội");
                let is_word = || !is_told && WORDS.longest(tokens, at + 1, self.end).is_some();
                // `Viện Nghiên cứu về Biển Đông`, but `công bố của Tổng cục Thống kê về CPI`.
                let is_office = || matches!(tokens.key(state.start), "bộ" | "sở" | "tổng" | "chính" | "công" | "ngân");
                let is_name = || tokens.is_capitalised(at + 1) && !(is_told && is_office());
                let goes_on = !state.is_placed && (is_word() || is_name());
                state.next = at + 1;
                goes_on
            }
            // `Ủy ban Xã hội của Quốc hội`; a company may own another.
            "của" if good && !state.is_placed && state.head.kind != OrganizationKind::Company => {
                state.next = at + 1;
                self.starts_part(at + 1)
            }
            // `Trường Kinh doanh thuộc Đại học Nebraska`
            "thuộc" | "trực" if good && state.head.kind == OrganizationKind::School && rank::n_belongs(tokens, at) > 0 => {
                state.next = at + rank::n_belongs(tokens, at);
                self.starts_part(state.next)
            }
            // `Ngân hàng Nhà nước chi nhánh Nghệ An`
            "chi" | "cơ" if good => {
                let Some(len) = self.read_branch(at) else { return self.step_field(state) };
                (state.next, state.good, state.is_placed) = (at + len, Some(at + len), true);
                true
            }
            "số" => {
                state.next = at + 1;
                tokens.kind(at + 1) == Kind::Number
            }
            // `Công ty Phoenix Futures and Options`
            "and" | "of" | "for" if good => {
                state.next = at + 1;
                tokens.is_capitalised(at + 1) && person::vietnamese::is_foreign(tokens, at + 1)
            }
            _ => self.step_field(state),
        }
    }

    /// Whether the second half of the name at `start` may stand behind `và`: with a capital, or, where the first half ends without one, in lower
    /// case, `Hội Bảo trợ người khuyết tật và trẻ mồ côi`; or a short form.
    pub(super) fn is_second(&self, start: usize, at: usize) -> bool {
        let tokens = self.tokens;
        let is_led = |(len, is_act): (usize, &bool)| !is_act || self.n_field(at) > len;
        let is_lower = || !tokens.is_capitalised(at - 2) && WORDS.longest(tokens, at, self.end).is_some_and(is_led);
        let is_short = || tokens.is_capitals(at) && abbreviation::read_known(tokens, at, self.end) == Some(1);
        // `Ủy ban Chuyển đổi và Phục hồi Thể chế (CTRI)`
        let is_defined = || {
            let open = (at..self.end.min(at + 6)).find(|&at| !tokens.is_word(at));
            let is_code = |open: usize| tokens.mark(open) == '(' && tokens.is_capitals(open + 1) && tokens.n_chars(open + 1) > 2;
            tokens.is_capitalised(at) && open.is_some_and(|open| is_code(open) && tokens.mark(open + 2) == ')')
        };
        // `Đại học Phú Hòa và Đại học Tân An`, `Sở Y tế và Tổ chức Green Hat` are two.
        let is_other = || {
            let head = self.read_head(at, self.end).filter(|(_, head)| head.after == After::Name);
            // `Đại học Phú Hòa và Đại học Kỹ thuật Tân An`, `Trường Đại học Ngoại ngữ và Học viện Tài chính`
            let is_school = |kind| kind == OrganizationKind::School;
            let both_schools = |head: Head| {
                is_school(head.kind) && self.read_head(start, self.end).is_some_and(|(_, first)| is_school(first.kind))
            };
            head.is_some_and(|(len, head)| {
                let is_alike = tokens.key(at) == tokens.key(start) || both_schools(head);
                self.is_name_after(at + len) && (is_alike || !self.is_field(at + len))
            })
        };
        self.goes_on(at)
            && (self.is_field(at) || is_lower() || is_short() || is_defined())
            && !self.starts_part(at)
            && !is_other()
    }

    /// Words of a field of work in lower case: `Cục Quản lý dược`.
    fn step_field(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        let Some((len, &is_act)) = WORDS.longest(tokens, at, self.end).filter(|_| !state.is_placed) else {
            return self.step_trade(state);
        };
        // `Tỉnh ủy tổ chức hội nghị`: what is whole needs none.
        let is_behind_head = at == state.after && state.head.after != After::Whole;
        let is_led = is_behind_head || state.is_act || matches!(tokens.key(at - 1), "và" | "các" | "về" | "vì" | "," | "-" | "–");
        // `Sở Y tế kiểm tra an toàn thực phẩm`: the verb ends the name, but not that of `Cục Quản lý đầu tư xây dựng`, nor that of a
        // company that has none yet, `Công ty CP vật liệu xây dựng Sông Hậu`.
        let is_open = state.head.is_form() && state.good.is_none();
        // `Bệnh viện Bạch Mai cấp cứu cho nạn nhân`
        let is_rescue = state.head.kind == OrganizationKind::Hospital && state.good == Some(at) && tokens.key(at) == "cấp";
        // `do Sở Xây dựng tổ chức`
        let is_staged = len == 2 && state.good == Some(at) && tokens.key(at) == "tổ";
        // `Viện Pháp y Quốc gia sản phẩm này`
        let is_national = || at > state.after + 2 && tokens.key(at - 1) == "gia" && tokens.is_capitalised(at - 2);
        if is_act && !is_led && !is_open || is_rescue || is_staged || is_national() {
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
        let is_proper = state.good.is_some()
            // `Đội Cảnh sát điều tra tội phạm về ma túy`
            || !is_common && (state.start + usize::from(is_first(tokens, state.start))..state.after).any(|at| tokens.is_capitalised(at));
        // `Ban Chỉ đạo Trung ương về phòng, chống thiên tai`
        if is_proper && (!is_act || state.good == Some(at) || tokens.key(at - 1) == "về") {
            state.good = Some(state.next);
        }
        true
    }

    /// Whether what a company deals in stands here in lower case, and its name behind that.
    pub(super) fn is_trade_named(&self, at: usize) -> bool {
        let trade = WORDS.longest(self.tokens, at, self.end).map_or(0, |(len, _)| len);
        trade > 0 && self.is_capital(at + trade)
    }

    /// What a company deals in, in words that no table has, between its legal form and its name: `Công ty TNHH hương liệu Sơn Hà`.
    fn step_trade(&self, state: &mut State) -> bool {
        const MOST_WORDS: usize = 5;
        let tokens = self.tokens;
        let is_open = state.head.is_form() && state.head.kind == OrganizationKind::Company && state.good.is_none();
        let is_trade = |at: &usize| {
            let is_lower = tokens.is_word(*at) && !tokens.is_capitalised(*at) && self.goes_on(*at);
            is_lower
                && tokens.syllable(*at).is_some()
                && !sentences::tells(tokens, *at, self.end)
                && !abbreviation::initials::is_joiner(tokens, *at)
        };
        let name = (state.next..state.next + MOST_WORDS).take_while(is_trade).last().map_or(state.next, |last| last + 1);
        let is_name = name > state.next && self.goes_on(name) && tokens.is_word(name) && tokens.is_capitalised(name);
        state.next = name;
        is_open && is_name && !self.starts_part(name)
    }
}
