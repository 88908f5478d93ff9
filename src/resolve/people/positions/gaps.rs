//! What may stand between positions, and between a position and a name.

use std::ops::Range;
use std::sync::LazyLock;

use crate::data::Table;
use crate::mentions::position::context::{self, honorifics};
use crate::mentions::position::{Kind, head};
use crate::tokens::{Kind as TokenKind, Tokens};

/// What says that someone holds a position: `được bầu làm`.
static HOLDINGS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("holdings.tsv"), |_| ()));

/// What stands between is never longer.
const MOST_TOKENS: usize = 24;

/// Nor are the brackets behind a name.
const MOST_BRACKETED: usize = 32;

/// How a position meets the name behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meeting {
    /// `Giám đốc Lê Văn Hòa`, `Giám đốc, bác sĩ Lê Văn Hòa`, `Giám đốc: Lê Văn Hòa`.
    Direct,
    /// `Giám đốc Sở Y tế, ông Lê Văn Hòa`, `Giám đốc Sở Y tế - ông Lê Văn Hòa`.
    Comma,
}

/// How a position meets a name, if nothing else stands between.
pub(super) fn meets(tokens: &Tokens, kind: Kind, gap: Range<usize>) -> Option<Meeting> {
    if gap.len() > MOST_TOKENS {
        return None;
    }
    if kind == Kind::Title && context::introduced(tokens, gap.start, tokens.len()) == Some(gap.end) {
        return Some(Meeting::Direct);
    }
    let praised = head::praise_end(tokens, gap.start, gap.end);
    let is_from = praised > gap.start && matches!(tokens.key(gap.start), "người" | "gốc");
    // `chuyên gia người Pakistan Mustafa Qadri`
    let praised = if is_from { (praised..gap.end).find(|&at| !tokens.is_capitalised(at)).unwrap_or(gap.end) } else { praised };
    let mut at = term_end(tokens, praised, gap.end);
    at += then(tokens, at);
    // `Trưởng đoàn thể thao Việt Nam tại SEA Games 31 – ông Lê Văn Hòa`
    if matches!(tokens.key(at), "tại" | "ở") {
        at = (at..gap.end).find(|&at| matches!(tokens.mark(at), '–' | '-')).unwrap_or(at);
    }
    let opens = |at: usize| at < gap.end && matches!(tokens.mark(at), '"' | '“');
    let mark = if at < gap.end { tokens.text(at) } else { "" };
    // `Tổng thống Ấn Độ - bà Pratibha Patil`
    let comma = matches!(mark, "," | "-" | "–");
    at += usize::from(comma || mark == ":" || mark == "." && kind == Kind::Letters);
    // `Hai thợ lặn của đội là Lê Văn Hòa và Trần Văn Bình`
    at += usize::from(at < gap.end && tokens.key(at) == "là");
    // `lên Thượng tướng cho đồng chí …`
    at += usize::from(kind == Kind::Rank && at < gap.end && tokens.key(at) == "cho");
    let named = honorifics(tokens, at, gap.end);
    at += named;
    at += usize::from(opens(at));
    match (at == gap.end, comma) {
        (true, false) => Some(Meeting::Direct),
        (true, true) => (named > 0).then_some(Meeting::Comma),
        _ => None,
    }
}

/// Whether a post is said to be somebody's: `miễn nhiệm chức vụ Chủ tịch UBND tỉnh của ông Lê Văn Hòa`, `đối với ông Lê Văn Hòa`.
pub(super) fn is_of_named(tokens: &Tokens, gap: Range<usize>) -> bool {
    let at = term_end(tokens, gap.start, gap.end);
    let name = match tokens.key(at) {
        "của" => at + 1,
        "đối" => at + 2,
        _ => return false,
    };
    let named = honorifics(tokens, name, gap.end);
    gap.len() <= MOST_TOKENS && named > 0 && name + named == gap.end
}

/// Whether two positions belong to one list: `Bộ trưởng, Chủ nhiệm`, `người mẫu kiêm diễn viên`, `Đại tá Giám đốc`.
pub(super) fn joins(tokens: &Tokens, kinds: (Kind, Kind), gap: Range<usize>, with_and: bool) -> bool {
    if gap.len() > MOST_TOKENS {
        return false;
    }
    let at = term_end(tokens, gap.start, gap.end);
    let words: Vec<&str> = (at..gap.end).map(|at| tokens.key(at)).collect();
    match words.as_slice() {
        // `Giám đốc Bệnh viện Bạch Hải PGS.TS Lê Văn Hòa`, `Giám đốc Công an tỉnh Thượng tá Lê Văn Hòa`
        [] => kinds.0.leads() || gap.is_empty() && (kinds.1.leads() && !with_and || kinds == (Kind::Title, Kind::Title)),
        ["."] => kinds.0 == Kind::Letters,
        // `ông Hòa, Trưởng ban; Thiếu tướng Lê Văn Tài`: before a name what a semicolon parts is another's.
        [";"] => with_and,
        ["," | "kiêm" | "-" | "–" | "/"] | [",", "kiêm"] | ["kiêm", "nhiệm"] | [",", "hot"] => true,
        ["rồi"] | [",", "rồi"] | ["đồng", "thời", "là"] | [",", "đồng", "thời", "là"] => true,
        // `Giám đốc Sở Y tế và thành viên đoàn` may be two people.
        ["và"] | [",", "và"] => with_and && kinds.1 != Kind::Role || kinds == (Kind::Title, Kind::Title),
        ["và", "là" | "cũng", ..] | [",", "là" | "cũng", ..] | ["cũng", ..] => with_and && says_held(tokens, at, gap.end),
        _ => with_and && says_held(tokens, at + usize::from(matches!(words[0], "," | ")" | "-" | "–")), gap.end),
    }
}

/// How many words say that it was so at the time: `Thủ tướng khi đó là Lê Văn Hòa`.
fn then(tokens: &Tokens, at: usize) -> usize {
    match (tokens.key(at), tokens.key(at + 1), tokens.key(at + 2)) {
        ("lúc", "bấy", "giờ") => 3,
        // `Bộ trưởng Quốc phòng nước này Sergei Shoigu`
        ("nước", "này", _) | ("khi" | "lúc", "đó" | "ấy", _) | ("bấy", "giờ", _) | ("đương", "thời", _) => 2,
        _ => 0,
    }
}

/// How a position stands behind a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// `Lê Văn Hòa, Giám đốc`, `Lê Văn Hòa (Giám đốc)`, `Lê Văn Hòa - Giám đốc`.
    Beside,
    /// `Lê Văn Hòa được bầu làm Giám đốc`.
    Told,
}

/// Whether a position behind a name tells what the person is.
pub(super) fn follows(tokens: &Tokens, gap: Range<usize>) -> Option<Slot> {
    let mut at = gap.start;
    at += usize::from(matches!(tokens.mark(at), '"' | '”'));
    let open = at;
    at = bracket_end(tokens, at, gap.end);
    // What the brackets hold, an age and an address, may be long.
    if gap.is_empty() || gap.end - at > MOST_TOKENS || at - open > MOST_BRACKETED {
        return None;
    }
    // `anh Lê Văn Hòa (SN 1985, ngụ tỉnh Hà Nam) tài xế xe tải`
    if at > open && at == gap.end {
        return Some(Slot::Beside);
    }
    if at < gap.end && matches!(tokens.mark(at), ',' | '-' | '–' | '(') {
        at = asides_end(tokens, at + 1, gap.end);
        at += usize::from(at < gap.end && (is_gender(tokens, at) || matches!(tokens.key(at), "tân" | "hiện" | "nay")));
        if at == gap.end {
            return Some(Slot::Beside);
        }
    }
    says_held(tokens, at, gap.end).then_some(Slot::Told)
}

/// Whether the words say that someone holds what comes next: `đã được bầu làm`, `hiện là một`, `năm 2019 giữ chức`.
fn says_held(tokens: &Tokens, mut at: usize, end: usize) -> bool {
    let mut held = false;
    while at < end {
        if tokens.key(at) == "năm" && at + 1 < end && tokens.kind(at + 1) == TokenKind::Number {
            at += 2;
        } else if let Some((len, ())) = HOLDINGS.longest(tokens, at, end) {
            (held, at) = (true, at + len);
        } else if matches!(
            tokens.key(at),
            "đã" | "sẽ"
                | "vừa"
                | "mới"
                | "cũng"
                | "hiện"
                | "đang"
                | "từng"
                | "vẫn"
                | "một"
                | "vị"
                | "cố"
                | "tân"
        ) || is_gender(tokens, at)
            // `người từng là Thứ trưởng`, but `người giữ chức Thứ trưởng phải …`
            || tokens.key(at) == "người" && matches!(tokens.key(at + 1), "từng" | "đã" | "đang" | "hiện" | "vừa")
        {
            at += 1;
        } else {
            return false;
        }
    }
    held
}

/// Whether the words right before a position say that someone is given it: `giữ chức`, `từng giữ các chức vụ:`; not `người giữ chức`.
pub(super) fn is_given(tokens: &Tokens, position: usize, start: usize) -> bool {
    let opens = position > start && matches!(tokens.key(position - 1), ":" | "như" | "gồm");
    let end = position - usize::from(opens);
    let said = HOLDINGS.longest_before(tokens, end, start.max(end.saturating_sub(MOST_TOKENS)));
    said.is_some_and(|(first, ())| {
        matches!(tokens.key(end - 1), "chức" | "vụ" | "vị" | "trí")
            && !(first > start && matches!(tokens.key(first - 1), "người" | "ai" | "phải"))
    })
}

fn is_gender(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "nam" | "nữ")
}

/// The end of what stands in brackets here: `(54 tuổi)`, `(VPCP)`.
fn bracket_end(tokens: &Tokens, at: usize, end: usize) -> usize {
    if at >= end || tokens.mark(at) != '(' {
        return at;
    }
    (at..end).find(|&at| tokens.mark(at) == ')').map_or(at, |close| close + 1)
}

/// The end of `nhiệm kỳ 2020-2025`, `khóa XIV`, `(VPCP)`, `nhà trường` behind a position.
pub(super) fn term_end(tokens: &Tokens, at: usize, end: usize) -> usize {
    let mut next = bracket_end(tokens, at, end);
    while next < end {
        let goes_on = match tokens.key(next) {
            "nhiệm" | "kỳ" | "khóa" | "nhà" => true,
            "trường" => next > at && tokens.key(next - 1) == "nhà",
            "trước" | "này" => next > at && matches!(tokens.key(next - 1), "khóa" | "kỳ"),
            "-" | "–" | "/" => next > at && tokens.kind(next - 1) == TokenKind::Number,
            _ => next > at && (tokens.kind(next) == TokenKind::Number || tokens.is_capitals(next)),
        };
        if !goes_on {
            break;
        }
        next += 1;
    }
    next
}

/// The end of what is said of a person before the position: `54 tuổi, `, `sinh năm 1970, `, `quê Nghệ An, `.
fn asides_end(tokens: &Tokens, mut at: usize, end: usize) -> usize {
    let mut is_lived_in = false;
    while let Some(comma) = (at..end).find(|&at| matches!(tokens.mark(at), ',' | ';' | '-' | '–')) {
        is_lived_in |= matches!(tokens.key(at), "quê" | "trú" | "ngụ" | "ở" | "hktt" | "thường" | "tạm" | "cư" | "hộ");
        let starts = matches!(
            tokens.key(at),
            "sn" | "dân" | "sinh" | "quê" | "trú" | "ngụ" | "ở" | "nguyên" | "người" | "nam" | "nữ" | "tên"
        );
        // `trú tại phường An Hòa, quận Ninh Kiều, Cần Thơ`
        let is_seat = is_lived_in && (tokens.is_capitalised(at) || tokens.is_capitalised(comma - 1) || comma - at < 4);
        if !starts && !is_seat && tokens.kind(at) != TokenKind::Number {
            break;
        }
        at = comma + 1;
    }
    at
}
