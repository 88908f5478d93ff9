//! Whether the words of a position are one where they stand: `luật sư Lê Văn Hòa`, but `các luật sư`, `một bác sĩ`.

use std::ops::Range;

use super::head::{self, Kind};
use crate::mentions::person;
use crate::tokens::{Gap, Kind as TokenKind, Tokens};

/// The words of honour between a position and a name; case does not count.
pub(crate) fn is_honorific(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "ông" | "bà" | "anh" | "chị" | "cô" | "ngài" | "em" | "cụ" | "thầy")
}

/// How many tokens of honorifics stand here.
pub(crate) fn honorifics(tokens: &Tokens, at: usize, end: usize) -> usize {
    let pair = |one, two| at + 1 < end && tokens.key(at) == one && tokens.key(at + 1) == two;
    match tokens.key(at) {
        "đ" if at + 2 < end && tokens.mark(at + 1) == '/' && tokens.key(at + 2) == "c" => 3,
        "đc" => 1,
        _ if pair("đồng", "chí") => 2,
        _ => usize::from(at < end && is_honorific(tokens, at)),
    }
}

/// Whether the position at `position` is told of somebody, rather than of any who hold it.
pub(super) fn is_told(tokens: &Tokens, position: &Range<usize>, kind: Kind, has_body: bool, piece: &Range<usize>) -> bool {
    let names = names_follow(tokens, position.end, piece.end);
    if is_plural(tokens, position.start, piece.start) {
        // `Hai thợ xây là Lê Văn Hòa và Trần Văn Bình`
        let next = head::praise_end(tokens, position.end, piece.end);
        let are_named = tokens.mark(next) == ':' || tokens.key(next) == "là";
        return names || are_named && next < piece.end || introduced(tokens, position.end, piece.end).is_some();
    }
    let touches = names || is_joined(tokens, position.end, piece.end) || follows_name(tokens, position.start, piece.start);
    match kind {
        // `nguyên Bí thư` is written as `Bí thư`.
        Kind::Office | Kind::Sole | Kind::Member => {
            has_body || touches || (position.start..position.end.min(position.start + 2)).any(|at| tokens.is_capitalised(at))
        }
        // `Lê Văn Hòa (38 tuổi, nguyên trưởng công an xã, nguyên cán bộ công an huyện)`
        Kind::Role if has_body && matches!(tokens.key(position.start), "nguyên" | "cựu") => true,
        Kind::Role => touches,
        Kind::Rank => touches || position.start > piece.start && matches!(tokens.key(position.start - 1), "lên" | "hàm"),
        _ => touches,
    }
}

/// Where the names start of which several are told: `các nhạc sĩ gắn bó với cô như: Lê Hòa, Trần Bình`, `hai luật sư bất đồng chính
/// kiến là Lê Hòa và Trần Bình`.
pub(crate) fn introduced(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    const MOST_WORDS: usize = 10;
    let is_plain = |&at: &usize| {
        let is_verb = matches!(
            tokens.key(at),
            "cho"
                | "biết"
                | "nói"
                | "có"
                | "được"
                | "bị"
                | "đã"
                | "đang"
                | "phải"
                | "gọi"
                | "những"
                | "các"
                | "khác"
                | "như"
                | "gồm"
        );
        tokens.is_word(at) && !tokens.is_capitalised(at) && tokens.gap(at) <= Gap::Space && !is_verb
    };
    let as_in = (at..end.min(at + MOST_WORDS)).find(|at| !is_plain(at)).filter(|&at| matches!(tokens.key(at), "như" | "gồm"));
    let is_those = || (at..end.min(at + MOST_WORDS)).take_while(is_plain).find(|&at| tokens.key(at) == "là");
    let next = as_in.or_else(is_those)? + 1;
    let name = next + usize::from(tokens.mark(next) == ':');
    (name + 1 < end && tokens.is_capitalised(name) && tokens.is_capitalised(name + 1)).then_some(name)
}

/// `các Phó Thủ tướng`, `9 phó chủ tịch`, `một bác sĩ`; `là một ca sĩ`, `một trong những ca sĩ` tell of somebody.
fn is_plural(tokens: &Tokens, at: usize, start: usize) -> bool {
    if at == start {
        return false;
    }
    let before = |back: usize| at.checked_sub(back).filter(|&at| at >= start).map_or("", |at| tokens.key(at));
    match tokens.key(at - 1) {
        "những" | "các" | "số" if before(2) == "trong" && before(3) == "một" => false,
        "các" | "những" | "nhiều" | "mọi" | "số" | "vài" | "mỗi" | "hai" | "ba" | "bốn" | "nhóm" | "đội" | "hội" | "giới" => {
            true
        }
        "một" => before(2) != "là",
        _ => tokens.kind(at - 1) == TokenKind::Number && !tokens.glued(at),
    }
}

/// Whether a dot cuts a degree short and ends no sentence: `TS. Nguyễn Trí`.
fn cuts(tokens: &Tokens, dot: usize) -> bool {
    let letters = tokens.text(dot - 1);
    letters.chars().count() <= 4 && letters.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// Whether a name follows, or an honorific: `luật sư Hòa`, `Giám đốc, ông Hòa`.
fn names_follow(tokens: &Tokens, at: usize, end: usize) -> bool {
    let at = head::praise_end(tokens, at, end);
    let at = at + usize::from(matches!(tokens.mark(at), '.' | ','));
    let next = at + honorifics(tokens, at, end);
    let is_honoured = next > at;
    next < end
        && tokens.is_word(next)
        && tokens.is_capitalised(next)
        && tokens.gap(next) <= Gap::Space
        && (is_honoured || tokens.mark(next - 1) != ',' && (tokens.mark(next - 1) != '.' || cuts(tokens, next - 1)))
        || next + 1 < end && matches!(tokens.mark(next), '"' | '“') && tokens.is_capitalised(next + 1)
}

/// Whether a whole name follows, or a colon and a list of names: `Chủ nhiệm Lê Văn Hòa`, `các Phó Chủ nhiệm: Lê Hòa, …`.
pub(super) fn is_of_name(tokens: &Tokens, at: usize, end: usize) -> bool {
    let names = tokens.mark(at) == ':' && tokens.is_capitalised(at + 1) && tokens.gap(at + 1) <= Gap::Space;
    names && at + 1 < end || person::read_full(tokens, at, end).is_some()
}

/// Whether another position follows: `Bộ trưởng, Chủ nhiệm`, `người mẫu kiêm diễn viên`.
fn is_joined(tokens: &Tokens, at: usize, end: usize) -> bool {
    let joins = matches!(tokens.key(at), "," | "kiêm" | "và" | "-" | "–") || tokens.is_word(at);
    let next = if tokens.is_word(at) && !matches!(tokens.key(at), "kiêm" | "và") { at } else { at + 1 };
    joins && next < end && tokens.gap(next) <= Gap::Space && head::starts(tokens, next, end)
}

/// Whether a name stands before, or a word that tells what its bearer is: `Lê Văn Hòa, luật sư`, `Hòa (ca sĩ)`, `Hòa là bác sĩ`.
pub(super) fn follows_name(tokens: &Tokens, at: usize, start: usize) -> bool {
    if at < start + 2 {
        return false;
    }
    // `ông Park Min-soo, đại diện …`, but `Ngày 16-3, đại diện …`
    let is_joined = |at: usize| at > start && tokens.is_word(at) && tokens.glued(at) && tokens.mark(at - 1) == '-';
    // `Vũ "nhôm", doanh nhân`, but `“Đường đã thông”, đại diện sở nói`.
    let is_open = |at: usize| matches!(tokens.mark(at), '"' | '“');
    let is_nickname = |at: usize| matches!(tokens.mark(at), '"' | '”') && (at.saturating_sub(4)..at).any(is_open);
    let is_named = |at: usize| {
        let is_other = tokens.mark(at) == ')' || tokens.key(at) == "tuổi";
        tokens.is_capitalised(at) || is_joined(at) || is_nickname(at) || is_other
    };
    match tokens.key(at - 1) {
        "," | "(" | "-" | "–" => is_named(at - 2) || head::ends_before(tokens, at - 1, start),
        "là" | "làm" | "kiêm" | "trò" | "chức" | "vụ" | "hàm" | "hiệu" | "vị" | "trí" | "thành" | "một" | "những" => {
            true
        }
        // `anh Lê Văn Hòa (SN 1985, ngụ tỉnh Hà Nam) tài xế xe tải`
        ")" => {
            let open = (start..at - 1).rev().take(MOST_BRACKETED).find(|&at| tokens.mark(at) == '(');
            open.is_some_and(|open| open > start && tokens.is_capitalised(open - 1))
        }
        "và" => at >= start + 2,
        _ => false,
    }
}

/// The brackets between a name and a position are never longer.
const MOST_BRACKETED: usize = 32;

/// Whether a verb of what people do starts at `at`, above all of saying: `cho biết`, `nhấn mạnh`.
pub(crate) fn tells(tokens: &Tokens, at: usize) -> bool {
    match (tokens.key(at), tokens.key(at + 1)) {
        ("cho", "biết" | "hay" | "rằng" | "là")
        | ("chia", "sẻ")
        | ("khẳng", "định")
        | ("nhấn", "mạnh")
        | ("phát", "biểu")
        | ("tuyên", "bố")
        | ("kêu", "gọi")
        | ("xác", "nhận")
        | ("thông", "báo")
        | ("cảnh", "báo")
        | ("bày", "tỏ")
        | ("nhận", "định")
        | ("lưu", "ý")
        | ("cam", "kết")
        | ("trả", "lời")
        | ("đánh", "giá")
        | ("đề", "nghị" | "xuất")
        | ("phân", "tích")
        | ("trao", "đổi")
        | ("tiết", "lộ")
        | ("giải", "thích") => true,
        (verb, _) => matches!(verb, "nói" | "kể" | "viết" | "đã" | "đang" | "sẽ" | "được" | "bị" | "là" | "có" | "vừa"),
    }
}

/// Whether an honorific and a name stand before a comma, perhaps with an age: `Anh Lê Văn Hòa (30 tuổi), thợ điện`.
pub(super) fn follows_honoured(tokens: &Tokens, at: usize) -> bool {
    let first = at.saturating_sub(MOST_BEFORE);
    let name = (first..at.saturating_sub(1)).rev().find(|&at| is_honorific(tokens, at) && tokens.is_capitalised(at + 1));
    let is_set_off = at > first && matches!(tokens.mark(at - 1), ',' | '(');
    is_set_off
        && name.is_some_and(|name| {
            let end = (name + 1..at).find(|&at| !tokens.is_word(at) || !tokens.is_capitalised(at)).unwrap_or(at);
            end + 1 == at || tokens.mark(end) == '(' || tokens.key(at - 2) == "tuổi"
        })
}

/// The name, the age and the honorific before a position are never longer.
const MOST_BEFORE: usize = 14;
