//! What marks join in a name: `Trường Đại học Kinh doanh - Công nghệ`, `Khoa Nhi, Bệnh viện Hà Đông`, `Sở Văn hóa, Thể thao và Du lịch`.

use super::name::Reader;
use super::rank;
use super::seat;
use super::steps::State;
use super::table::WORDS;
use crate::article::OrganizationKind;
use crate::mentions::{person, place};
use crate::tokens::Kind;

impl Reader<'_> {
    /// A mark inside a name.
    pub(super) fn step_mark(&self, state: &mut State) -> bool {
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
            "-" | "–" => self.is_second(state.start, at + 1),
            "," if rank::n_belongs(self.tokens, at + 1) > 0 => {
                state.next = at + 1 + rank::n_belongs(self.tokens, at + 1);
                return self.starts_part(state.next);
            }
            // `Sở Y tế và Dân số, Dân tộc và Tôn giáo`: what has both its halves goes on no more.
            "," => return !(state.after..at).any(|at| tokens.key(at) == "và") && self.step_list(state),
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
        // `Trường Đại học Luật Hà Nội, Đại học Quốc gia TP.HCM`, `Trung tâm Cấp nước tỉnh Phú Hòa, Sở Xây dựng` are two.
        let is_seated = || state.is_placed && matches!(tokens.key(state.start), "trường" | "trung");
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
        let closes = tokens.key(at) == "và" && self.is_second(state.start, at + 1);
        if closes {
            let (len, _) = WORDS.longest(tokens, at + 1, self.end).unwrap_or((0, &false));
            at += 1 + len;
        }
        // `Hội đồng Bồi thường, hỗ trợ, tái định cư huyện Thạch Sơn`
        let is_seated = || seat::read(tokens, at, self.end).is_some_and(|seat| seat.is_named) && !tokens.is_capitalised(at - 1);
        // `Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu`
        // `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí`
        let is_told = || (state.start..state.next).any(|at| tokens.key(at) == "về");
        let is_row =
            is_seated() || (state.head.kind == OrganizationKind::Police || tokens.key(state.start) == "ban") && is_told();
        if closes || is_row {
            (state.next, state.good) = (at, Some(at));
        }
        closes || is_row
    }

    /// The branch of a body: `chi nhánh Nghệ An`, `cơ sở 2`.
    pub(super) fn read_branch(&self, at: usize) -> Option<usize> {
        if !matches!((self.tokens.key(at), self.tokens.key(at + 1)), ("chi", "nhánh") | ("cơ", "sở")) {
            return None;
        }
        let seat = || seat::read(self.tokens, at + 2, self.end).map(|seat| seat.len);
        seat::read_name(self.tokens, at + 2, self.end).or_else(seat).map(|len| 2 + len)
    }

    /// Where a short form in brackets ends that stands inside a name, with more of the name behind it.
    pub(super) fn read_bracket(&self, at: usize) -> Option<usize> {
        const MOST_TOKENS: usize = 5;
        let tokens = self.tokens;
        let close = (at + 2..self.end.min(at + 2 + MOST_TOKENS)).find(|&close| tokens.mark(close) == ')')?;
        let is_short = tokens.mark(at) == '(' && tokens.is_capitals(at + 1) && tokens.n_chars(at + 1) > 1;
        let is_rest = (at + 2..close).all(|at| tokens.glued(at) && (!tokens.is_word(at) || tokens.is_capitals(at)));
        (is_short && is_rest && self.goes_on(close + 1)).then_some(close + 1)
    }
}
