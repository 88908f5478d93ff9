//! The extent of a name: what is known, `Bộ Công an`, or a head and the words after it, `Phòng Cảnh sát hình sự Công an TP.HCM`.
//!
//! A name is a head and words with capitals, words of a field in lower case, what joins them, a place; the name of the body of which
//! it is a part may end it.

use super::cue;
use super::seat;
use super::steps::State;
use super::table::{After, HEADS, Head, KNOWN, WORDS};
use crate::article::OrganizationKind;
use crate::layout::outlets;
use crate::mentions::{person, place};
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
            tokens.mark(at - 1),
            '.' | '!' | '?' | '…' | ':' | '"' | '“' | '”' | '\'' | '‘' | '-' | '–' | '—' | '•' | '*' | ')'
        )
}

/// Whether a name may start here; most words with a capital are told by this alone.
fn may_start(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capitals(at) || KNOWN.may_start(tokens, at) || HEADS.may_start(tokens, at)
}

/// Whether the name of a body may start here of which another is a part.
pub(super) fn may_start_part(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capitalised(at) && may_start(tokens, at)
}

/// No head is longer than so many words of a field.
const MOST_FIELD: usize = 6;

pub(super) struct Reader<'t> {
    pub(super) tokens: &'t Tokens<'t>,
    pub(super) end: usize,
    pub(super) knows_shorts: bool,
}

impl Reader<'_> {
    fn read(&self, at: usize) -> Option<Name> {
        let tokens = self.tokens;
        if !tokens.is_word(at) || at >= self.end || !may_start(tokens, at) {
            return None;
        }
        // `cán bộ Công an`
        let is_half = || !tokens.is_capitalised(at) && self.is_end_of_word(at, 1);
        let known = self.read_known(at).filter(|_| !is_half()).map(|(len, kind)| {
            let tail = self.read_tail(at + len, kind);
            Name { len: len + tail, kind, inner: None, is_known: true }
        });
        // A ministry is known by its name, as is what is international: what follows it is no part of it.
        // `Ban Bí thư kỷ luật Chủ tịch tỉnh`
        let is_party =
            |known: &Name| known.kind == OrganizationKind::Party && known.len > 2 && !tokens.is_capitalised(at + known.len);
        // `Bộ Giáo dục - Đào tạo`, `Bộ Nông nghiệp Phát triển nông thôn`
        // `Bộ Nông nghiệp và PTNT`, `Bộ Nội vụ và Truyền thông Nhật Bản`
        let joins = |next: usize| {
            let field = next + self.n_field(next);
            let is_abroad = || tokens.key(field) != "việt" && place::read_country(tokens, field, self.end).is_some();
            (tokens.is_capitals(next) || field > next && is_abroad()) && self.is_second(at, next)
        };
        let goes_on = |end: usize| {
            matches!(tokens.mark(end), '-' | '–')
                || tokens.key(end) == "và" && joins(end + 1)
                || self.is_field(end) && !self.starts_part(end)
        };
        let is_ministry = |known: &Name| tokens.key(at) == "bộ" && !goes_on(at + known.len);
        let is_whole = |known: &Name| is_ministry(known) || known.kind == OrganizationKind::International || is_party(known);
        let headed = if known.as_ref().is_some_and(is_whole) { None } else { self.read_headed(at) };
        // `VinFast Auto Ltd`, `Toyota Motor Việt Nam`
        let is_company = known.is_some_and(|known| known.kind == OrganizationKind::Company);
        let ended = || if is_company { cue::read_ended(tokens, at, self.end) } else { None };
        let seated = |(len, kind)| Name { len: len + self.read_tail(at + len, kind), kind, inner: None, is_known: false };
        let headed = headed.or_else(|| ended().map(seated));
        // `Hội Đồng Bộ Trưởng họp báo`: a word in lower case behind a whole name is none of a compound.
        let is_longer = |known: &Name, headed: &Name| {
            let is_verb = || !tokens.is_capitalised(at + known.len) && self.n_field(at + known.len) == 0;
            headed.len > known.len && !(headed.len == known.len + 1 && is_verb())
        };
        match (known, headed) {
            (Some(known), Some(headed)) if is_longer(&known, &headed) => Some(headed),
            (known, headed) => known.or(headed),
        }
    }

    /// A name that the table has.
    pub(super) fn read_known(&self, at: usize) -> Option<(usize, OrganizationKind)> {
        let tokens = self.tokens;
        let (len, known) = KNOWN.longest(tokens, at, self.end)?;
        let range = at..at + len;
        let is_proper = match known.kind {
            // `Tân Hoa xã` may end in lower case, `Điện máy Xanh`, `Bank of America` have it inside.
            // `Học viện Chính trị quốc gia Hồ Chí Minh`
            OrganizationKind::Company | OrganizationKind::Media | OrganizationKind::Team | OrganizationKind::School
                if len < 7 =>
            {
                let is_capital = |at: usize| !tokens.is_word(at) || tokens.is_capitalised(at);
                let has_another = || len > 2 && (at + 1..range.end).any(|at| tokens.is_capitalised(at));
                let last = if len > 2 { range.end - 1 } else { range.end };
                (at..last).all(is_capital) || is_capital(at) && has_another()
            }
            _ => {
                tokens.is_capitalised(at)
                    || known.may_be_lower && (len > 3 || tokens.is_capitalised(at + 1) || tokens.key(at) == "al")
            }
        };
        let is_other = known.is_other(tokens, at + len) || !known.is_company(tokens, &range);
        let is_inside_word =
            len > 0 && tokens.glued(at + len) && (tokens.is_word(at + len) || tokens.kind(at + len) == Kind::Number);
        // `PVF-CAND`
        let end = at + len;
        let is_half =
            matches!(tokens.mark(end), '-' | '–') && tokens.glued(end) && tokens.glued(end + 1) && tokens.is_capitalised(end + 1);
        // `Big Apple Music`
        let is_foreign =
            |at: usize| tokens.is_capitalised(at) && !tokens.is_capitals(at) && person::vietnamese::is_foreign(tokens, at);
        let is_inner = len == 1
            && known.kind == OrganizationKind::Company
            && at > 0
            && tokens.gap(at) <= Gap::Space
            && is_foreign(at - 1)
            && self.goes_on(end)
            && is_foreign(end);
        // `cơ quan Nhà nước`, `vốn Nhà nước`: any of the State's.
        let is_of_state = at > 0
            && (tokens.key(at), len) == ("nhà", 2)
            && matches!(tokens.key(at - 1), "quan" | "lý" | "nghiệp" | "sách" | "vốn" | "mật" | "sản" | "chức" | "bộ");
        // `chiếc xe Toyota`, `ô tô hiệu Toyota`: what it makes.
        let is_made = known.kind == OrganizationKind::Company
            && at > 1
            && matches!((tokens.key(at - 2), tokens.key(at - 1)), ("chiếc" | "lái", "xe") | ("tô" | "xe", "hiệu"));
        // `ở Liverpool` is the town, `tại Nhà Trắng` the house.
        let is_town = (known.kind == OrganizationKind::Team || len > 1) && place::is_in(tokens, &range);
        (is_proper
            && !is_other
            && !self.is_contest(end)
            && !is_inside_word
            && !is_half
            && !is_inner
            && !is_town
            && !is_of_state
            && !is_made)
            .then_some((len, known.kind))
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
        // `BIDV chi nhánh Quảng Ngãi`, `BIDV - Chi nhánh Quảng Ngãi`
        let dash = usize::from(matches!(self.tokens.mark(at), '-' | '–'));
        if let Some(len) = self.read_branch(at + dash) {
            return dash + len;
        }
        // `đại biểu Quốc hội (ĐBQH) TP.HCM`: whose short form it is not.
        let start = self.read_bracket(at).filter(|_| self.tokens.key(at + 1) != "đbqh").unwrap_or(at);
        let len = match place::read_known(self.tokens, start, self.end) {
            Some(len) => len,
            // `Bộ Quốc Phòng Nga`: a capital before the country is no part of its name.
            // `Bộ Ngoại giao Pháp Iain Frew`: nor is who speaks for it.
            None if kind == OrganizationKind::State
                && place::is_name(self.tokens, start)
                && (!self.is_capital(start + 1) || person::vietnamese::is_foreign(self.tokens, start + 1)) =>
            {
                1
            }
            None if is_seated => seat::read(self.tokens, start, self.end).map_or(0, |seat| seat.len),
            None => 0,
        };
        if len > 0 { start + len - at } else { 0 }
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
        // `Nha Trang`, `Hội An`, `Liên hiệp Vương quốc Anh` begin with a head, too.
        let is_place = len == 1 && place::read_known(tokens, at, self.end).is_some_and(|place| place > len)
            || place::read_country(tokens, at, self.end).is_some();
        if is_place || self.is_end_of_word(at, len) {
            return None;
        }
        // `sở Lại Thị Bích`, `bảo tàng Vũ Thị Hồng`: somebody's name follows.
        let is_open = head.after != After::Whole && !head.may_name_person();
        if is_open && person::read_led(tokens, at + len, self.end).is_some() {
            return None;
        }
        let is_name =
            // `Vụ Thị trường châu Âu`
            || tokens.key(at + 1) == "thị" && tokens.is_capitalised(at + 1) && !self.is_field(at + 1) || person::read_full(tokens, at, self.end).is_some();
        // `Tư lệnh Quân khu 7 Nguyễn Trường Thắng`: somebody's middle word.
        let is_middle = || {
            let first = at.saturating_sub(3);
            let words = (first..at).rev().take_while(|&back| tokens.gap(back + 1) == Gap::Space && tokens.is_capitalised(back));
            let holds = |back: usize| person::read_full(tokens, back, self.end).is_some_and(|len| len > 2 && back + len > at);
            tokens.is_capitalised(at) && words.into_iter().any(holds)
        };
        if len == 1 && is_middle() {
            return None;
        }
        if len == 1 && !head.is_short() && is_name() {
            let is_body = self.starts_part(at + 1) || place::read_known(self.tokens, at + 1, self.end).is_some();
            if !is_body {
                return None;
            }
        }
        // `tập đoàn Vingroup`, `đội Galaxy`: a word in lower case is no part of a name that is known without it, or foreign.
        let is_known = || head.kind == OrganizationKind::Company && self.read_known(at + len).is_some();
        // `không tổ chức HĐND cấp phường`; `tuyển Việt Nam`, but `tuyển Đại học`
        let is_verb = || match (tokens.key(at), len) {
            ("tổ", _) => self.starts_part(at + len),
            ("tuyển", 1) => place::read_known(tokens, at + 1, self.end).is_none(),
            _ => false,
        };
        if !tokens.is_capitalised(at) && (is_known() || is_verb()) || head.is_apart(tokens, &(at..at + len)) {
            return None;
        }
        // `báo Sức khỏe và Đời sống`
        let is_press = head.kind == OrganizationKind::Media;
        let paper = if is_press { outlets::read_name(tokens, &(at + len..self.end)).map(|(name, _)| name.end) } else { None };
        let mut state = State {
            head,
            start: at,
            after: at + len,
            next: paper.unwrap_or(at + len),
            good: paper.or((head.after == After::Whole).then_some(at + len)),
            kinds: (head.kind, head.kind),
            inner: None,
            is_placed: false,
            is_act: false,
            may_be_abroad: head.may_be_abroad(),
        };
        while self.goes_on(state.next) && self.step(&mut state) {}
        let mut good = state.good?;
        // `đội tuyển Việt Nam Park Hang-seo`: the team of a country has no other name.
        if let Some(country) = place::read_country(tokens, at + len, good).filter(|_| head.kind == OrganizationKind::Team) {
            let next = at + len + country;
            if next < good && person::vietnamese::is_foreign(tokens, next) && !tokens.is_capitals(next) {
                good = next;
            }
        }
        // `Báo Anh` is the press of a country, `báo Vĩnh Long` a province's; `Báo Anh Daily Star` has a name of its own.
        let is_press_of = |next: usize| person::vietnamese::is_foreign(tokens, next) && place::is_name(tokens, at + 1);
        if head.kind == OrganizationKind::Media
            && len == 1
            && (place::read_country(tokens, at + 1, good) == Some(good - at - 1) || is_press_of(at + 2))
        {
            return None;
        }
        // `ngành ngân hàng Việt Nam`, `các công ty Hàn Quốc`: those of a country.
        let is_any = head.kind == OrganizationKind::Company && !tokens.is_capitalised(at);
        if is_any && place::read_country(tokens, at + len, good) == Some(good - at - len) {
            return None;
        }
        // `Đoàn Chuẩn` is a man, `Đoàn Chủ tọa` who presides.
        let is_one = || good <= at + 3 && !tokens.is_capitalised(good - 1) || good == at + 2;
        if tokens.key(at) == "đoàn" && len == 1 && is_one() && self.n_field(at + 1) == 0 {
            return None;
        }
        let inner = state.inner.filter(|&inner| inner < good);
        let kind = match state.kinds {
            (OrganizationKind::State | OrganizationKind::Other, last) if inner.is_some() => last,
            (first, _) => first,
        };
        Some(Name { len: good - at, kind, inner: inner.map(|inner| inner - at), is_known: false })
    }

    /// Whether a head is but the end of another word: `trụ sở Bộ Y tế`, `Tây Ban Nha`, `Phó Bí thư Thường trực`, `Luật Tổ
    /// chức Quốc hội`.
    fn is_end_of_word(&self, at: usize, len: usize) -> bool {
        let tokens = self.tokens;
        if at == 0 || tokens.gap(at) >= Gap::Wide || !tokens.is_word(at - 1) {
            return false;
        }
        let is_place = || len == 1 && place::read_known(tokens, at - 1, self.end).is_some_and(|len| len > 1);
        let before = tokens.key(at - 1);
        match tokens.key(at) {
            "khoa" => matches!(before, "đa" | "y" | "giáo" | "chuyên" | "nha" | "nhi" | "ngoại" | "nội" | "sản"),
            "phòng" => matches!(before, "văn" | "quốc" | "dự" | "đề" | "tiền" | "phương" | "biên"),
            "sở" | "bộ" | "cục" if !tokens.is_capitalised(at) => {
                matches!(before, "cơ" | "trụ" | "cán" | "đảng" | "nội" | "toàn" | "bưu" | "kết" | "chi" | "tổng" | "đường")
                    || is_place()
            }
            // `Phó Trưởng Ban Thường trực Ban Dân vận Tỉnh ủy`
            "ban" => before == "trưởng" && tokens.key(at + 1) == "thường",
            // `bộ đội`, but `cán bộ Đội CSGT`
            "đội" => before == "quân" || before == "bộ" && at.checked_sub(2).is_none_or(|at| tokens.key(at) != "cán"),
            // `Trưởng phòng Đào tạo ĐH Lê Văn Hòa`
            "đh" => matches!(before, "tạo" | "dục" | "độ" | "bậc" | "hệ"),
            "báo" => {
                matches!(before, "nhà" | "dự" | "khai" | "thông" | "cảnh" | "tình" | "quảng" | "mật" | "công" | "cấp" | "trình")
            }
            "trường" => {
                matches!(
                    before,
                    "đường"
                        | "phố"
                        | "thị"
                        | "môi"
                        | "quảng"
                        | "công"
                        | "hiện"
                        | "chiến"
                        | "lập"
                        | "đấu"
                        | "chính"
                        | "thương"
                        | "phim"
                        | "vũ"
                        | "nông"
                        | "lâm"
                        | "ngư"
                        | "hội"
                        | "thao"
                        | "pháp"
                        | "hậu"
                        | "quân"
                        | "kịch"
                ) || is_place()
            }
            "tổ" => matches!(before, "luật" | "ban"),
            "chính" => matches!(before, "quân" | "phe" | "phi"),
            "tuyển" => matches!(before, "thi" | "xét" | "trúng" | "ứng" | "dự" | "chiêu"),
            "thường" => matches!(before, "thư" | "tịch" | "tướng" | "viên" | "trưởng" | "ban" | "đốc" | "nhiệm") || is_place(),
            _ => is_place(),
        }
    }

    /// Whether a word with a capital, by which a head in lower case is one: `bộ Y tế`, `công an TP.HCM`, `công an phường 5`.
    pub(super) fn is_name_after(&self, at: usize) -> bool {
        if !self.goes_on(at) {
            return false;
        }
        self.tokens.is_word(at) && self.tokens.is_capitalised(at)
            || seat::read(self.tokens, at, self.end).is_some_and(|seat| seat.is_named)
    }

    /// `phòng Cảnh sát hình sự`, where the field goes on in lower case.
    pub(super) fn is_police_field(&self, at: usize, len: usize) -> bool {
        let is_proper = len > 1 && self.tokens.is_capitalised(at + 1) && !self.tokens.is_capitals(at + 1);
        // `phòng Cảnh sát điều tra tội phạm`: a verb with its object.
        let is_field = |(words, is_act): (usize, &bool)| !is_act || self.n_field(at + len) > words;
        is_proper && WORDS.longest(self.tokens, at + len, self.end).is_some_and(is_field)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.goes_on(at) && self.tokens.is_word(at) && self.tokens.is_capitalised(at)
    }

    /// Whether the name may go on over what stands before a token.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        at < self.end && matches!(self.tokens.gap(at), Gap::None | Gap::Space | Gap::Line)
    }

    /// The head of the body of which this one is a part, or its known name.
    pub(super) fn read_part(&self, at: usize) -> Option<(usize, Head)> {
        // `Trường Phổ thông dân tộc nội trú THPT Hà Giang`
        if !may_start_part(self.tokens, at) || matches!(self.tokens.key(at), "thpt" | "thcs") {
            return None;
        }
        let words = self.n_field(at);
        if let Some((len, kind)) = self.read_known(at).filter(|(len, _)| *len > 1 && *len > words) {
            return Some((len, Head::whole(kind)));
        }
        let (len, head) = self.read_head(at, self.end)?;
        let is_seated = seat::read(self.tokens, at + len, self.end).is_some();
        // `Phòng Cảnh sát điều tra tội phạm` in `Đội 3 Phòng …`: words of a field bind as a capital does.
        let is_bound = head.after == After::Whole
            || is_seated
            || self.is_name_after(at + len)
            || self.goes_on(at + len) && self.n_field(at + len) > 0
            || self.tokens.kind(at + len) == Kind::Number;
        (is_bound && (len > words || is_seated)).then_some((len, head))
    }

    /// How many tokens the words of a field of work in a row have.
    pub(super) fn n_field(&self, at: usize) -> usize {
        let mut end = at;
        while let Some((len, _)) = WORDS.longest(self.tokens, end, self.end.min(at + MOST_FIELD)) {
            end += len;
        }
        end - at
    }

    pub(super) fn starts_part(&self, at: usize) -> bool {
        self.read_part(at).is_some()
    }

    /// Whether words of a field of work start here, with a capital.
    pub(super) fn is_field(&self, at: usize) -> bool {
        self.goes_on(at) && self.tokens.is_capitalised(at) && WORDS.longest(self.tokens, at, self.end).is_some()
    }

    /// Whether the words of a head are all in capitals, as in a headline.
    pub(super) fn is_shouted(&self, at: usize) -> bool {
        let tokens = self.tokens;
        tokens.is_capitals(at) && tokens.n_chars(at) > 1 && tokens.is_capitals(at + 1) && tokens.syllable(at).is_some()
    }
}
