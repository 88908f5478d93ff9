//! The words with which names begin: `Sở`, `Trường THPT`, and where they begin none: `Phòng chống thiên tai`, `ĐT743`, `giải U19`.

use super::name::{Reader, is_first};
use super::short;
use super::table::{After, HEADS, Head};
use crate::article::OrganizationKind;
use crate::layout::outlets;
use crate::mentions::place::gazetteer;
use crate::mentions::{person, place};
use crate::tokens::{Gap, Kind};

impl Reader<'_> {
    /// A head, or a short form that is a name by itself.
    pub(super) fn read_head(&self, at: usize, end: usize) -> Option<(usize, Head)> {
        let tokens = self.tokens;
        if let Some((len, head)) = HEADS.longest(tokens, at, end) {
            // `Phòng chống thiên tai`, `phòng cháy chữa cháy` are no offices, `Bộ Luật Hình sự` is no ministry; nor has `kỳ thi THPT
            // Quốc gia`, `tuyển sinh THPT Hà Nội` a school.
            let is_other = match (tokens.key(at), tokens.key(at + 1)) {
                ("phòng", next) => matches!(next, "chống" | "cháy" | "ngừa" | "vệ"),
                ("bộ", next) => next == "luật",
                ("hội", next) => matches!(next, "chợ" | "sách"),
                // `UBND tỉnh Đoàn Văn Hòa`: a surname.
                (_, "đoàn") => !tokens.is_capitalised(at) && tokens.is_capitalised(at + 1),
                // `ĐH Đảng bộ tỉnh`, `ĐH Công đoàn cơ sở` are congresses.
                ("đh", next) => next == "đảng" || next == "đại" || tokens.kind(at + 1) == Kind::Number && tokens.glued(at + 1),
                // `ĐT743`, `ĐH12` are roads.
                ("đt", _) if tokens.kind(at + 1) == Kind::Number && tokens.glued(at + 1) => true,
                ("thpt" | "thcs", next) => {
                    // `Trường THCS và THPT Hoa Lư`
                    let joins =
                        |at: usize| matches!(tokens.key(at), "," | "và" | "&" | "-") && tokens.key(at - 1).starts_with("th");
                    at > 1 && joins(at - 1) || next == "quốc" || gazetteer::home(tokens, at + 1, end).is_some()
                }
                _ => false,
            };
            // `Chứng khoán Mỹ tăng điểm`, but `Chứng khoán MBS`
            let is_market = tokens.key(at) == "chứng"
                && (place::read_known(tokens, at + len, end).is_some()
                    || is_first(tokens, at) && !person::vietnamese::is_foreign(tokens, at + len));
            let is_surname = len == 2 && tokens.key(at + 1) == "đoàn";
            if (len == 1 || is_surname) && is_other || is_market || head.is_age() && self.is_competition(at, at + len) {
                return None;
            }
            // `đội tuyển bóng đá nữ`, `U20 nữ`
            let is_gender = head.kind == OrganizationKind::Team && matches!(tokens.text(at + len), "nam" | "nữ");
            let len = len + usize::from(is_gender && self.goes_on(at + len));
            let is_written = if head.is_short() {
                // `phòng GD-ĐT`
                tokens.is_capitals(at) && !(at > 0 && tokens.glued(at) && tokens.mark(at - 1) == '-')
            } else {
                tokens.is_capitalised(at)
                    || head.may_be_lower() && (self.is_name_after(at + len) || self.is_police_field(at, len))
                    || head.may_have_field() && self.is_field(at + len)
                    // `công ty CP chứng khoán Sông Lam`
                    || head.is_form() && tokens.is_capitals(at + len - 1) && self.is_trade_named(at + len)
                    || tokens.key(at) == "báo" && tokens.key(at + 1) != "việt" && gazetteer::home(tokens, at + 1, end).is_some()
                    || head.kind == OrganizationKind::Media && self.is_paper(at, len)
                    // `trung tâm London` is where it is.
                    || head.needs_foreign()
                        && self.goes_on(at + len)
                        && person::vietnamese::is_foreign(tokens, at + len)
                        && !(tokens.key(at) == "trung" && place::read_known(tokens, at + len, end).is_some())
            };
            return (matches!(head.after, After::Name | After::Whole) && is_written).then_some((len, *head));
        }
        // The short forms are found by reading what they stand for, where none may be looked up yet.
        let is_cup = self.is_contest(at + 1);
        // `HNX-Index`
        let is_half = tokens.glued(at + 1) && tokens.glued(at + 2) && tokens.key(at + 2) == "index";
        let kind = (self.knows_shorts && at < end && !is_cup && !is_half).then(|| short::read(tokens, at))??;
        Some((1, Head::whole(kind)))
    }

    /// Whether `báo`, in lower case, calls a paper: `báo Tuổi Trẻ`, `trên báo Công lý`; `báo Công an phường` tells the police.
    fn is_paper(&self, at: usize, len: usize) -> bool {
        let (tokens, name) = (self.tokens, at + len);
        let is_told = || {
            let before = tokens.key(at.max(1) - 1);
            matches!(before, "trên" | "theo" | "viên" | "tập" | "soạn" | "của" | "tờ")
                && tokens.is_capitalised(name)
                && tokens.key(name) != "đảng"
        };
        self.goes_on(name) && !self.starts_part(name) && (outlets::read_name(tokens, &(name..self.end)).is_some() || is_told())
    }

    /// Whether the name of a contest goes on at `at`: `UEFA Nations League`, `LPBank V-League`. Who holds or pays for it is no part of the story.
    pub(super) fn is_contest(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let is_part = |&at: &usize| tokens.gap(at) <= Gap::Space && (!tokens.is_word(at) || tokens.is_capitalised(at));
        (at..self.end.min(at + 4)).take_while(is_part).any(|at| matches!(tokens.key(at), "league" | "cup"))
    }

    /// Whether those of an age compete, and are no team: `giải U19 Việt Nam`, `U23 châu Á`, `U21 quốc gia`.
    fn is_competition(&self, at: usize, next: usize) -> bool {
        let (before, next) = (self.tokens.key(at.max(1) - 1), self.tokens.key(next));
        matches!(before, "giải" | "vck" | "cúp") || matches!(next, "châu" | "đông" | "quốc" | "thế" | "nam" | "world")
    }
}
