//! The paper's mark at the head of the lead: `(Chinhphu.vn) -`, `VOV.VN -`, `(SGGPO).-`, `(NTO)`, `Hà Nội (TTXVN 6/9) -`; or, where a
//! page title was pasted, behind it: `… bị bắt - VnExpress`.
//!
//! A Vietnamese dateline names the outlet, not a place; the state agency's wire names both.

use std::ops::Range;

use super::{credit, lost, outlets};
use crate::mentions::place::gazetteer;
use crate::tokens::{Gap, Kind, Tokens};

/// A dateline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// From the head of the line to the last mark before its text, or from the dash to the end.
    pub(crate) tokens: Range<usize>,
    /// The outlet's mark.
    pub(crate) outlet: Range<usize>,
    pub(crate) rule: &'static str,
}

/// A dash, the longest name, and a section's name behind it.
const MOST_TAIL_TOKENS: usize = 12;

/// First words of what stands in brackets before a text, and is no paper.
const SET_OFF: [&str; 12] = ["bài", "clip", "hình", "infographic", "kỳ", "photo", "phần", "tiếp", "trong", "video", "xem", "ảnh"];

/// Reads the dateline at the head of a line.
pub(crate) fn read_head(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    read_wire(tokens, line)
        .or_else(|| read_brackets(tokens, line))
        .or_else(|| read_domain(tokens, line))
        .or_else(|| read_bare(tokens, line))
}

/// Reads the outlet behind a last dash.
pub(crate) fn read_tail(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    let sets_off = |at: usize| (is_dash(tokens, at) || tokens.mark(at) == '|') && !tokens.glued(at);
    let dash = line.clone().rev().take(MOST_TAIL_TOKENS).find(|&at| sets_off(at)).filter(|&dash| dash > line.start)?;
    let tail = dash + 1..line.end;
    let outlet = outlets::read_name_and_section(tokens, &tail)
        .or_else(|| Some(tail.clone()).filter(|tail| outlets::has_kind(tokens, tail)))?;
    Some(Dateline { tokens: dash..line.end, outlet, rule: "dateline/tail" })
}

/// `(Chinhphu.vn) -`, `[HNMO] –`, `(SGGP).-`, `(Báo Quảng Ngãi)-`, `(NTO)`.
fn read_brackets(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    if !matches!(tokens.mark(line.start), '(' | '[') {
        return None;
    }
    let close = line.clone().take(9).find(|&at| matches!(tokens.mark(at), ')' | ']'))?;
    let outlet = line.start + 1..close;
    let (end, dash) = read_dash(tokens, close + 1);
    // An unknown paper is believed when it has the shape of a mark and a dash: `(BQN) -`; without a dash, that of an online
    // paper's at the start of a line: `(NTO) Ngày …`.
    let known = outlets::is_mark(tokens, &outlet);
    let believed = if dash {
        known
            || outlets::looks_like_mark(tokens, &outlet)
            || outlets::is_signature(tokens, &outlet)
            || outlet.len() == 1 && has_inner_capital(tokens, outlet.start)
    } else {
        known && starts(tokens, end)
            || outlets::looks_like_online(tokens, &outlet) && tokens.gap(line.start) >= Gap::Line && starts(tokens, end)
    };
    (believed && end < line.end).then_some(Dateline { tokens: line.start..end, outlet, rule: "dateline/brackets" })
}

/// `Baoxy.vn. Sáng nay …`
fn read_domain(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    let stop = line.clone().take(8).find(|&at| tokens.mark(at) == '.' && !tokens.glued(at + 1))?;
    let outlet = line.start..stop;
    let read = stop + 1 < line.end && outlets::is_domain(tokens, &outlet) && starts(tokens, stop + 1);
    read.then(|| Dateline { tokens: line.start..stop + 1, outlet, rule: "dateline/domain" })
}

/// `VOV.VN -`, `TTO -`, `QĐND Online –`, `Báo Giao thông -`, `Gia đìnhNet -`, `ĐTCK Lãi suất …`.
fn read_bare(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    let Some(dash) = line.clone().take(8).skip(1).find(|&at| is_dash(tokens, at) && !tokens.glued(at + 1)) else {
        return read_unset(tokens, line);
    };
    let outlet = line.start..dash;
    // `Kinhtedothi`: no Vietnamese syllable has more than seven letters, none has a capital inside.
    let joined = outlet.len() == 1 && tokens.n_chars(outlet.start) > 7;
    let written_as_mark =
        joined || tokens.is_capitals(outlet.start) || outlets::is_domain(tokens, &outlet) || has_inner_capital(tokens, dash - 1);
    let known = written_as_mark && (outlets::is_mark(tokens, &outlet) || outlets::is_domain(tokens, &outlet));
    // `Báo Giao thông - Sáng nay …` starts a sentence behind its dash, `Báo Giao thông - cơ quan của Bộ …` goes on.
    let titled = || !tokens.is_capitals(outlet.start) && outlets::has_kind(tokens, &outlet) && starts(tokens, dash + 1);
    let read = dash + 1 < line.end && (known || titled());
    read.then(|| Dateline { tokens: line.start..dash + 1, outlet, rule: "dateline/bare" }).or_else(|| read_unset(tokens, line))
}

/// What only the head of a lead shows to be a paper: an unknown mark, or a name, with the opening of a sentence behind its dash,
/// `TTH - Sáng 13/11, …`, `Tiền Phong - Chiều 8/8, …`, where `EU - Mỹ …`, `Lao Động - Thương binh …` are two; a name that lost its
/// dash, `Dân trí Sáng 13/11, …`; what brackets and a dash set off, `(Nhịp sống Sông Thương) - …`.
pub(crate) fn read_unknown(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    let named = outlets::read_name(tokens, line).map(|(name, _)| name);
    let is_named = named.is_some();
    let outlet = named.unwrap_or(line.start..line.start + 1);
    let (end, dash) = read_dash(tokens, outlet.end);
    let mark = is_named || dash && tokens.is_capitals(outlet.start) && outlets::looks_like_mark(tokens, &outlet);
    let part_of_day = || matches!(tokens.key(end), "sáng" | "trưa" | "chiều" | "tối" | "đêm" | "rạng");
    let opens = tokens.is_capitalised(end)
        && !tokens.is_capitalised(end + 1)
        && (part_of_day() || lost::is_opener(tokens, end, line.end));
    let read = mark && end + 1 < line.end && opens;
    read.then_some(Dateline { tokens: line.start..end, outlet, rule: "dateline/unknown" }).or_else(|| read_set_off(tokens, line))
}

/// `(Nhịp sống Sông Thương) - …`, but `(Hà Nội) - …`, `(Tiếp theo) - …`, `(Video) - …`.
fn read_set_off(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    const MOST_TOKENS: usize = 7;
    let close = line.clone().take(MOST_TOKENS).find(|&at| tokens.mark(at) == ')').filter(|_| tokens.mark(line.start) == '(')?;
    let outlet = line.start + 1..close;
    let (end, dash) = read_dash(tokens, close + 1);
    let is_place = || gazetteer::exact(tokens, &outlet).is_some();
    let names = tokens.is_capitalised(outlet.start)
        && outlet.clone().all(|at| tokens.is_word(at) || tokens.mark(at) == '&')
        && !SET_OFF.contains(&tokens.key(outlet.start))
        && !is_place();
    (names && dash && end < line.end && starts(tokens, end)).then_some(Dateline {
        tokens: line.start..end,
        outlet,
        rule: "dateline/set-off",
    })
}

/// A known mark with nothing behind it but the start of a sentence: `ĐTCK Lãi suất …`. A short one may be the subject of the
/// sentence: `VTV Thể thao phát sóng …`.
fn read_unset(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    const FEWEST_LETTERS: usize = 4;
    let outlet = line.start..line.start + 1;
    let mark = tokens.is_capitals(outlet.start)
        && tokens.n_chars(outlet.start) >= FEWEST_LETTERS
        && outlets::is_mark(tokens, &outlet)
        && !credit::is_agency(tokens, &outlet);
    let sentence = outlet.end + 1 < line.end
        && starts(tokens, outlet.end)
        && tokens.kind(outlet.end + 1) != Kind::Mark
        && !tokens.is_capitalised(outlet.end + 1);
    (mark && sentence).then(|| Dateline { tokens: outlet.clone(), outlet, rule: "dateline/unset" })
}

/// `Hà Nội (TTXVN) -`, `Hà Nội, 6/9 (TTXVN) -`, `Hà Nội (TTXVN 6/9) -`, `Hà Nội (TTXVN 6/9)`.
fn read_wire(tokens: &Tokens, line: &Range<usize>) -> Option<Dateline> {
    let open = line.clone().take(9).skip(1).find(|&at| tokens.mark(at) == '(')?;
    let place = tokens.is_capitalised(line.start)
        && (line.start..open).all(|at| match tokens.kind(at) {
            Kind::Word => tokens.is_capitalised(at),
            Kind::Number => true,
            Kind::Mark => matches!(tokens.mark(at), ',' | '/' | '-' | '.'),
        });
    let close = (open..line.end).take(9).find(|&at| tokens.mark(at) == ')')?;
    let outlet_end = (open + 1..close).find(|&at| tokens.kind(at) == Kind::Number).unwrap_or(close);
    let outlet = open + 1..outlet_end;
    let (end, dash) = read_dash(tokens, close + 1);
    // A date shows that a dateline is meant, where no dash does.
    let dated = (line.start..close).any(|at| tokens.kind(at) == Kind::Number) && starts(tokens, end);
    let known = place && (dash || dated) && end < line.end && outlets::is_mark(tokens, &outlet);
    known.then_some(Dateline { tokens: line.start..end, outlet, rule: "dateline/wire" })
}

/// `VnMedia`, `GiadinhNet`
fn has_inner_capital(tokens: &Tokens, at: usize) -> bool {
    tokens.text(at).chars().skip_while(|c| c.is_uppercase()).any(char::is_uppercase)
}

/// Whether a sentence may start here: with a capital, a number or a quotation.
fn starts(tokens: &Tokens, at: usize) -> bool {
    match tokens.kind(at) {
        Kind::Word => tokens.is_capitalised(at),
        Kind::Number => true,
        Kind::Mark => matches!(tokens.mark(at), '"' | '“' | '‘'),
    }
}

/// The end of `.`, `-`, `.-`, `--` after a mark, and whether there was a dash.
fn read_dash(tokens: &Tokens, mut at: usize) -> (usize, bool) {
    if tokens.mark(at) == '.' {
        at += 1;
    }
    let mark = at;
    while is_dash(tokens, at) || at == mark && tokens.mark(at) == ':' {
        at += 1;
    }
    (at, at > mark)
}

fn is_dash(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), '-' | '–' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn head(text: &str) -> Option<(String, String)> {
        let tokens = tokens_of(text);
        let line = read_head(&tokens, &(0..tokens.len()))?;
        Some((tokens.join(&line.outlet), tokens.join(&(line.tokens.end..tokens.len()))))
    }

    #[test]
    fn marks_of_papers() {
        for (text, outlet) in [
            ("(Chinhphu.vn) - Sáng nay mưa", "Chinhphu.vn"),
            ("(Chinhphu.vn) – Sáng nay mưa", "Chinhphu.vn"),
            ("(Dân trí) - Sáng nay mưa", "Dân trí"),
            ("(SGGPO).- Sáng nay mưa", "SGGPO"),
            ("(PLO)-Sáng nay mưa", "PLO"),
            ("(GD&TĐ) - Sáng nay mưa", "GD&TĐ"),
            ("(ANTĐ) Sáng nay mưa", "ANTĐ"),
            ("(BXYO) - Sáng nay mưa", "BXYO"),
            ("VOV.VN - Sáng nay mưa", "VOV.VN"),
            ("VTV.vn- Sáng nay mưa", "VTV.vn"),
            ("TTO - Sáng nay mưa", "TTO"),
            ("QĐND Online – Sáng nay mưa", "QĐND Online"),
            ("Baoxy.vn - Sáng nay mưa", "Baoxy.vn"),
            ("Hà Nội (TTXVN) - Sáng nay mưa", "TTXVN"),
            ("Hà Nội, 6/9 (TTXVN) - Sáng nay mưa", "TTXVN"),
            ("Hà Nội (TTXVN 6/9) - Sáng nay mưa", "TTXVN"),
            ("Hà Nội (TTXVN 6/9) Sáng nay mưa", "TTXVN"),
            ("[Chinhphu.vn] - Sáng nay mưa", "Chinhphu.vn"),
            ("(BXO) Sáng nay mưa", "BXO"),
            ("(Báo Sông Thương)- Sáng nay mưa", "Báo Sông Thương"),
            ("Báo Giao thông - Sáng nay mưa", "Báo Giao thông"),
            ("Báo Sông Thương - Sáng nay mưa", "Báo Sông Thương"),
            ("Gia đìnhNet - Sáng nay mưa", "Gia đìnhNet"),
            ("ĐTCK Sáng nay mưa", "ĐTCK"),
            ("(Dân trí) Sáng nay mưa", "Dân trí"),
            ("Baoxy.vn. Sáng nay mưa", "Baoxy.vn"),
        ] {
            assert_eq!(head(text), Some((outlet.into(), "Sáng nay mưa".into())), "{text}");
        }
    }

    #[test]
    fn what_is_no_dateline() {
        for text in [
            "Sáng 6/9 - ngày đầu",
            "Hà Nội - Hải Phòng có mưa",
            "(Trong ảnh) Sáng nay mưa",
            "Thanh tra - kiểm tra là việc khó",
            "(Ảnh: X) - Sáng nay mưa",
            "Đảng - Nhà nước",
            "(Chinhphu.vn) -",
            "Báo Giao thông - cơ quan của Bộ",
            "(WHO) Sáng nay mưa",
            "(VIDEO) Sáng nay mưa",
            "(UBND) Sáng nay mưa",
            "VTV Thể thao phát sóng",
            "TTXVN Sáng nay mưa",
            "ĐTCK Việt Nam phát triển",
            "Hà Nội (TTXVN) đón khách",
            "Báo cáo - Sáng nay mưa",
        ] {
            assert_eq!(head(text), None, "{text}");
        }
    }

    #[test]
    fn a_mark_behind_the_text() {
        for (text, outlet) in [
            ("Nghi phạm bị bắt. - VnExpress", Some("VnExpress")),
            ("Nghi phạm bị bắt. – VnExpress Pháp Luật", Some("VnExpress")),
            ("Nghi phạm bị bắt. | Báo điện tử Tiếng nói Việt Nam", Some("Báo điện tử Tiếng nói Việt Nam")),
            ("Nghi phạm bị bắt. - Lao Động", Some("Lao Động")),
            ("Nghi phạm bị bắt. - Báo Lao Động", Some("Báo Lao Động")),
            ("Nghi phạm bị bắt. | Tạp chí Sông Thương", Some("Tạp chí Sông Thương")),
            ("Nghi phạm bị bắt. - Báo chí Cách mạng", None),
            ("Nghi phạm bị bắt. - Lao động", None),
            ("Nghi phạm bị bắt. - Thanh tra", None),
        ] {
            let tokens = tokens_of(text);
            let line = read_tail(&tokens, &(0..tokens.len()));
            assert_eq!(line.as_ref().map(|line| tokens.join(&line.outlet)).as_deref(), outlet, "{text}");
            assert!(line.is_none_or(|line| line.tokens.start == 5), "{text}");
        }
    }
}
