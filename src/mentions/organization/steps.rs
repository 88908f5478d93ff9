//! The words of a name behind its head, one step after another: words with capitals, words of a field in lower case, what joins them,
//! places, and the heads of the bodies of which it is a part.

use super::name::{Reader, is_first};
use super::rank;
use super::seat;
use super::table::{After, Head, WORDS};
use crate::article::OrganizationKind;
use crate::mentions::{abbreviation, document, person, place};
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
        // `Ngân hàng Chính sách xã hội`: no commune.
        let is_word =
            |seat: &seat::Seat| !seat.is_named && WORDS.longest(tokens, at, self.end).is_some_and(|(len, _)| len > seat.len);
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
        if state.is_placed && state.head.kind != OrganizationKind::Company {
            return false;
        }
        let (words, is_act) = WORDS.longest(tokens, at, self.end).map_or((0, false), |(len, is_act)| (len, *is_act));
        // `Phó Chủ tịch EC Kaja Kallas`: behind a short form that is whole a name abroad is a person's.
        let is_short = state.head.is_short() || tokens.is_capitals(state.start) && !self.is_shouted(state.start);
        let is_whole = is_short && state.head.after == After::Whole && at == state.after;
        if is_whole && words == 0 && tokens.syllable(at).is_none() && self.read_known(at).is_none() {
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
                let Some(len) = seat::read(tokens, at + 1, self.end).filter(|seat| seat.is_named).map(|seat| seat.len) else {
                    return false;
                };
                state.next = at + 1 + len;
                (state.good, state.is_placed, state.may_be_abroad) = (Some(state.next), true, false);
                true
            }
            // `Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp tỉnh Thanh Hóa`
            "và" if state.is_placed && tokens.key(at + 1) == "các" && tokens.key(at + 2) == "khu" => {
                (state.next, state.is_placed) = (at + 2, false);
                tokens.key(state.start) == "ban"
            }
            // `Bộ Tài nguyên và Môi trường`: the second half is a field of work, too.
            "và" => {
                let goes_on = !state.is_placed && at > state.after && self.is_second(at + 1);
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
            "thuộc" | "trực" if good && state.head.kind != OrganizationKind::Company => {
                let skipped = rank::n_belongs(self.tokens, at);
                state.next = at + skipped;
                skipped > 0 && self.starts_part(state.next)
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
            _ => self.step_field(state),
        }
    }

    /// Whether the second half of a name may start behind `và`: with a capital, or, where the first half ends without one, in lower
    /// case, `Hội Bảo trợ người khuyết tật và trẻ mồ côi`; or a short form.
    fn is_second(&self, at: usize) -> bool {
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
            head.is_some_and(|(len, _)| self.is_name_after(at + len) && !self.is_field(at + len))
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
        if is_act && !is_led && !is_open || is_rescue || is_staged {
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

    /// A mark inside a name.
    fn step_mark(&self, state: &mut State) -> bool {
        let (tokens, at) = (self.tokens, state.next);
        if !self.goes_on(at + 1) {
            return false;
        }
        if matches!(tokens.mark(at), ',' | '-' | '–') && self.is_unit_of(state, at + 1) {
            (state.next, state.is_placed) = (at + 1, false);
            return true;
        }
        // `Bệnh viện (BV) Việt Đức`
        let is_bank = || tokens.mark(at) == ',' && state.good.is_some() && tokens.key(state.start) == "ngân";
        let is_branch = (matches!(tokens.mark(at), '-' | '–') || is_bank()) && self.read_branch(at + 1).is_some();
        if at == state.after && tokens.mark(at) != '(' && !is_branch {
            return false;
        }
        let is_capital = tokens.is_word(at + 1) && tokens.is_capitalised(at + 1);
        let goes_on = match tokens.text(at) {
            // `huyện.Bệnh viện` are two sentences.
            "." if is_capital && tokens.n_chars(at - 1) > 3 => false,
            "." | "'" | "’" => tokens.glued(at) && tokens.glued(at + 1) && tokens.kind(at + 1) != Kind::Mark,
            "&" => is_capital,
            "-" | "–" if tokens.glued(at) && tokens.glued(at + 1) => tokens.kind(at + 1) != Kind::Mark,
            // `Tổng công ty Dược Việt Nam - CTCP`, `Tổng công ty Phú Hòa - TNHH MTV`
            "-" | "–" if matches!(tokens.key(at + 1), "ctcp" | "tnhh") => {
                state.next = at + 2 + usize::from(tokens.key(at + 2) == "mtv");
                state.good = Some(state.next);
                return false;
            }
            // `Ngân hàng TMCP Ngoại thương Việt Nam - Chi nhánh Hà Nội`
            _ if is_branch => {
                state.next = at + 1 + self.read_branch(at + 1).unwrap_or(0);
                (state.good, state.is_placed) = (Some(state.next), true);
                return true;
            }
            // `Hội Hữu nghị Việt Nam - Lào`, `Trường Đại học Kinh doanh - Công nghệ`; `Công an quận Đống Đa - Hà Nội` are two.
            "-" | "–" if state.is_placed => {
                // `Ngân hàng TMCP Sài Gòn - Hà Nội`
                let is_bank = tokens.key(state.start) == "ngân";
                // `Vụ Thị trường châu Á - châu Phi`, `Hội đồng Kinh doanh Hoa Kỳ - ASEAN`
                let is_region = is_capital && tokens.key(at + 1) == "việt" || matches!(tokens.key(at + 1), "châu" | "asean");
                is_region
                    || (state.head.kind == OrganizationKind::Association || is_bank)
                        && place::read_known(tokens, at + 1, self.end).is_some()
            }
            // `Bệnh viện Việt - Đức`, `Trường Đại học Việt – Nhật`
            "-" | "–" if tokens.key(at - 1) == "việt" => is_capital,
            "-" | "–" => self.is_second(at + 1),
            "," if rank::n_belongs(self.tokens, at + 1) > 0 => {
                state.next = at + 1 + rank::n_belongs(self.tokens, at + 1);
                return self.starts_part(state.next);
            }
            "," => return self.step_list(state),
            "(" => return self.step_bracket(state),
            _ => false,
        };
        if goes_on {
            (state.next, state.is_placed) = (at + 1, false);
        }
        goes_on
    }

    /// Whether the body at `at`, behind a comma or a dash, has the unit before as a part: `Khoa Nhi, Bệnh viện Hà Đông`; in a list of
    /// several it has none.
    fn is_unit_of(&self, state: &State, at: usize) -> bool {
        let tokens = self.tokens;
        let is_listed = || {
            let behind = (at..self.end).find(|&at| matches!(tokens.key(at), "," | "và" | "." | ";"));
            // `Khoa Toán, Trường Sư phạm, Đại học Huế`
            let is_chain = |mark: usize| tokens.mark(mark) == ',' && rank::is_higher(tokens, at, mark + 1, self.end);
            behind.is_some_and(|mark| matches!(tokens.key(mark), "," | "và") && self.starts_part(mark + 1) && !is_chain(mark))
        };
        // `Trường Đại học Luật Hà Nội, Đại học Quốc gia TP.HCM` are two.
        let is_seated = || state.is_placed && tokens.key(state.start) == "trường";
        // `Cơ quan Cảnh sát điều tra, Công an tỉnh Lào Cai`: a head that is a name by itself.
        let is_whole = || state.after == at - 1 && self.read_known(state.start).is_some();
        rank::is_higher(tokens, state.start, at, self.end)
            && (state.good == Some(at - 1) || is_whole())
            && self.starts_part(at)
            && !(tokens.mark(at - 1) == ',' && (is_listed() || is_seated()))
    }

    /// The short form of what came before, where the name goes on: `Hội Liên hiệp Phụ nữ (LHPN) Việt Nam`.
    fn step_bracket(&self, state: &mut State) -> bool {
        let Some(next) = self.read_bracket(state.next).filter(|_| !state.is_placed) else { return false };
        // `Bệnh viện Đa khoa Quốc tế (BVĐKQT) Vinmec`
        let is_common = matches!(state.head.kind, OrganizationKind::Hospital | OrganizationKind::School);
        let is_person = || person::read_full(self.tokens, next, self.end).is_some();
        let is_named =
            self.tokens.is_capitalised(next) && (state.next == state.after || state.good.is_some() && is_common && !is_person());
        let goes_on = is_named || seat::read(self.tokens, next, self.end).is_some() || self.starts_part(next);
        state.next = next;
        goes_on
    }

    /// Fields of work in a row that `và` closes: `Sở Văn hóa, Thể thao và Du lịch`.
    fn step_list(&self, state: &mut State) -> bool {
        let tokens = self.tokens;
        if state.is_placed {
            return false;
        }
        let mut at = state.next;
        while tokens.mark(at) == ',' {
            let Some((len, _)) = WORDS.longest(tokens, at + 1, self.end).filter(|_| !self.starts_part(at + 1)) else {
                return false;
            };
            at += 1 + len;
            while let Some((len, _)) = WORDS.longest(tokens, at, self.end).filter(|_| self.goes_on(at)) {
                at += len;
            }
        }
        let closes = tokens.key(at) == "và" && self.is_second(at + 1);
        if closes {
            let (len, _) = WORDS.longest(tokens, at + 1, self.end).unwrap_or((0, &false));
            at += 1 + len;
        }
        // `Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu`
        let is_row = state.head.kind == OrganizationKind::Police && (state.start..state.next).any(|at| tokens.key(at) == "về");
        if closes || is_row {
            (state.next, state.good) = (at, Some(at));
        }
        closes || is_row
    }
}
