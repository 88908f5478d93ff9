//! Where the clause starts that a verb of saying reports, and whether it is one: `xác nhận bão đã tan`, and not `xác nhận thông tin trên`.

use std::ops::Range;

use super::View;
use super::cue::{self, Cue, Frame};
use super::statements::{FEWEST_WORDS, MOST_BETWEEN};
use super::words::{self, Role};
use crate::article::OrganizationKind;
use crate::mentions::{Fact, person};
use crate::tokens::Kind;

/// What is asked for in fewer may be a thing.
const FEWEST_WORDS_ASKED: usize = 6;

impl View<'_> {
    /// Where the clause starts that a verb reports.
    pub(super) fn clause(&self, cue: &Cue, end: usize) -> Option<usize> {
        let at = cue.group.end;
        if cue.frame == Frame::Quote || at >= end {
            return None;
        }
        let next = match self.tokens.text(at) {
            ":" => Some(at + 1),
            // `phân tích, đánh giá tình hình`: more verbs; `trao đổi, tìm hiểu` too, and only `ông bày tỏ, …` reports.
            "," => {
                let reports = cue.frame != Frame::That || self.tokens.key(cue.verb.start) == "bày";
                // `Bà lo ngại, và khẳng định …`
                let goes_on = match self.tokens.key(at + 1) {
                    "và" => true,
                    // `khẳng định, thông tin trên là sai`: a noun.
                    "tin" | "thông" => false,
                    _ => {
                        self.tokens.key(cue.verb.start) != "cho"
                            && !self.tokens.is_capitalised(at + 1)
                            && cue::read(self.tokens, at + 1, at + 1, end).is_some()
                    }
                };
                (reports && !goes_on).then_some(at + 1)
            }
            _ => match self.tokens.key(at) {
                "rằng" => Some(at + 1),
                "là" if cue.frame != Frame::Clause => Some(at + 1),
                _ => {
                    let that =
                        (at..end.min(at + MOST_BETWEEN)).take_while(|&at| !matches!(self.tokens.mark(at), ',' | ':' | ';'));
                    let that = that.into_iter().find(|&at| self.tokens.key(at) == "rằng");
                    // `nhắc mọi người rằng`, but `cho biết ông tin rằng`.
                    let is_told = |that: &usize| {
                        let mut between = at..*that;
                        cue.frame != Frame::Clause
                            && between.len() <= 4
                            && cue::find(self.tokens, between.clone()).is_none()
                            && !between.any(|at| self.is_clause_word(at))
                    };
                    that.filter(|that| words::at(self.tokens, at, end, Role::Preposition).is_some() || is_told(that))
                        .map(|that| that + 1)
                        .or_else(|| self.behind_press(at, end))
                }
            },
        };
        let bare = || match cue.frame {
            Frame::Clause => match self.tokens.key(at) {
                // `cho biết trong lúc đi …`, `cho biết trong ngắn hạn, …`, not `cho biết trong cuộc họp`, nor `nêu ý kiến; bà Lan tranh luận`.
                "trong" => {
                    matches!(self.tokens.key(at + 1), "lúc" | "khi" | "suốt" | "số" | "ngắn" | "dài" | "tương" | "bối" | "thời")
                        || self.names_time(at, end)
                }
                word => !matches!(word, "về" | "tại" | ";" | "và" | ","),
            },
            Frame::Mixed | Frame::Ask => {
                self.tokens.kind(at) != Kind::Mark
                    && match cue.frame {
                        Frame::Ask => {
                            // `thừa nhận hành vi, …`: what stands behind the comma makes a thing no clause.
                            let thing = words::at(self.tokens, at, end, Role::Thing).map(|len| at + len);
                            let end = thing.filter(|&comma| self.tokens.mark(comma) == ',').unwrap_or(end);
                            self.is_clause(&(at..end))
                                || self.is_asked(at, end)
                                || self.names_subject(at, end)
                                || self.is_act(cue, at, end)
                        }
                        // `chia sẻ niềm vui khi …`, `báo cáo tình hình …`; but `chỉ rõ nguyên nhân là …`
                        _ => {
                            // `đánh giá đề án của tỉnh đã có hiệu quả`
                            let is_judged = self.tokens.key(cue.verb.start) == "đánh";
                            let says_what = (at..end.min(at + MOST_BETWEEN / 3))
                                .any(|at| self.tokens.key(at) == "là" || is_judged && self.tokens.key(at) == "đã");
                            self.is_clause(&(at..end)) && (says_what || !self.is_thing(at, end))
                                || self.names_subject(at, end)
                                || self.is_act(cue, at, end)
                        }
                    }
                    && (!matches!(self.tokens.key(at), "về" | "tới" | "và" | "của" | "với" | "vào")
                        // `khẳng định với vai trò này, hãng sẽ …`
                        || self.tokens.key(at) == "với" && matches!(self.tokens.key(at + 1), "vai" | "tư"))
                    && !self.points_back(at)
                    && (self.tokens.key(at) != "cho" || self.tokens.key(at + 1) == "phép")
                    // `xác nhận đến nay …`, `tố cáo từ tháng 5, …`, and not `báo cáo đến Bộ Y tế`.
                    && (!matches!(self.tokens.key(at), "đến" | "từ")
                        || matches!(self.tokens.key(at + 1), "nay" | "khi" | "hết" | "năm" | "đầu" | "bỏ" | "chức")
                        || self.names_time(at, end))
                    && self.quote_at(at).is_none()
            }
            // `viết cô rất sốc`, but `viết lá thư`
            Frame::That => self.pronoun_end(at, end).is_some() && self.names_subject(at, end),
            Frame::Quote => false,
        };
        next.or_else(|| bare().then_some(at))
    }

    /// Where the clause starts behind those of the press to whom it is told: `chia sẻ với phóng viên Tiền Phong, gia đình sẽ kiện`.
    fn behind_press(&self, at: usize, end: usize) -> Option<usize> {
        const MOST_WORDS: usize = 7;
        let told = at + 1;
        let is_paper = || {
            let mention = self.actors.mention_at(told);
            mention.is_some_and(|mention| matches!(mention.fact, Fact::Organization(OrganizationKind::Media)))
        };
        let is_press = self.tokens.key(at) == "với"
            && (matches!(
                (self.tokens.key(told), self.tokens.key(told + 1)),
                ("phóng", "viên") | ("pv" | "báo", _) | ("nhà", "báo") | ("chúng", "tôi")
            ) || is_paper());
        let is_mark = |at: &usize| matches!(self.tokens.mark(*at), ',' | ':');
        let mark = (told..end.min(told + MOST_WORDS)).find(is_mark).filter(|_| is_press)?;
        let goes_on = matches!(self.tokens.key(mark + 1), "sau" | "đồng" | "rồi" | "và");
        let is_told = !goes_on && self.quote_at(mark + 1).is_none() && !(told..mark).any(|at| self.is_clause_word(at));
        is_told.then_some(mark + 1)
    }

    /// Whether what is asked for is more than a thing: `đề nghị các xã rà lại danh sách`, and not `đề nghị nhiều giải pháp`.
    fn is_asked(&self, at: usize, end: usize) -> bool {
        self.tokens.n_words(at..end) >= FEWEST_WORDS_ASKED && !self.is_thing(at, end)
    }

    /// Whether what the speaker does stands at `at`: `tuyên bố thu hồi lô thuốc`; `thông báo gia hạn` is an act of office itself.
    pub(super) fn is_act(&self, cue: &Cue, at: usize, end: usize) -> bool {
        words::at(self.tokens, at, end, Role::Act).is_some() && self.tokens.key(cue.verb.start) != "thông"
    }

    /// Whether what was said stands elsewhere: `khẳng định điều này khi tiếp đoàn`, but `khẳng định điều này là sai`.
    fn points_back(&self, at: usize) -> bool {
        let this = (at + 1..at + 3).find(|&at| matches!(self.tokens.key(at), "này" | "đó" | "trên"));
        let is_pointed = matches!(self.tokens.key(at), "điều" | "việc" | "vấn" | "tin" | "thông" | "nội" | "quan" | "yêu");
        is_pointed && this.is_some_and(|this| !self.is_clause_word(this + 1))
    }

    /// Whether a thing stands behind a verb, and no clause.
    fn is_thing(&self, at: usize, end: usize) -> bool {
        let is_thing = |at: usize| words::at(self.tokens, at, end, Role::Thing).is_some();
        // Behind what counts, and not behind a verb: `đưa nội dung này vào luật`.
        let first = (at..at + 3).find(|&at| is_thing(at) || words::at(self.tokens, at, end, Role::Noun).is_none());
        // `thừa nhận những hạn chế của ngành`
        matches!(self.tokens.key(at), "những" | "mọi" | "nhiều") || first.is_some_and(is_thing)
    }

    /// Where a word ends that stands for someone.
    fn pronoun_end(&self, at: usize, end: usize) -> Option<usize> {
        let own = || matches!(self.tokens.key(at), "mình" | "tôi" | "họ").then_some(at + 1);
        person::read_pronoun(self.tokens, at, end).map(|len| at + len).or_else(own)
    }

    /// Whether someone or a land stands at `at`, with words behind that go on: `nêu rõ Việt Nam kiên quyết bác bỏ …`, `tâm sự cô rất sốc`.
    fn names_subject(&self, at: usize, end: usize) -> bool {
        let land = self.actors.mention_at(at).filter(|mention| matches!(mention.fact, Fact::Place(_)));
        let named = land.map(|land| land.tokens.end).or_else(|| self.actors.named_at(at, end).map(|(_, end)| end));
        named.or_else(|| self.pronoun_end(at, end)).is_some_and(|next| {
            let goes_on = self.tokens.is_word(next) && self.tokens.key(next) != "và" && !self.is_thing(next, end);
            let is_led = words::at(self.tokens, next, end, Role::Preposition).is_some();
            goes_on && !is_led && self.tokens.n_words(next..end) >= FEWEST_WORDS
        })
    }

    /// Whether a time stands at `at`, and a comma behind it.
    pub(super) fn names_time(&self, at: usize, end: usize) -> bool {
        let from = at + usize::from(matches!(self.tokens.key(at), "trong" | "từ" | "đến"));
        let time = self.actors.mention_at(from).filter(|mention| matches!(mention.fact, Fact::Date(_)));
        time.is_some_and(|time| time.tokens.end < end && self.tokens.mark(time.tokens.end) == ',')
    }

    /// Whether a word stands beside a verb or for one.
    pub(super) fn is_clause_word(&self, at: usize) -> bool {
        words::at(self.tokens, at, self.tokens.len(), Role::Clause).is_some()
    }

    /// Whether words have a sign of a verb among them.
    pub(super) fn is_clause(&self, range: &Range<usize>) -> bool {
        let near = range.start..range.end.min(range.start + 2 * MOST_BETWEEN);
        let has = |role| words::at(self.tokens, near.start, near.end, role).is_some();
        // `giá gạo tăng`, `đã nhận tiền`, but `thông báo tăng viện phí`, `xác nhận cuộc không kích`.
        let is_whole = || !has(Role::Noun) && (!has(Role::Clause) || has(Role::Before));
        let n_words = self.tokens.n_words(near.clone());
        (n_words > FEWEST_WORDS || n_words == FEWEST_WORDS && is_whole()) && near.clone().any(|at| self.is_clause_word(at))
    }
}
