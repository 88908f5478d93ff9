//! The body to which a position belongs, behind its first words: `Bộ Y tế`, `của Go-Jek`, `tỉnh Quảng Nam`, `Việt Nam tại Lào`.

use std::ops::Range;

use super::context;
use super::field::{PORTFOLIOS, field, firm_end, is_field, is_unit, portfolio, work};
use super::head::{self, Kind};
use crate::article::PlaceKind;
use crate::mentions::person::name;
use crate::mentions::{Fact, organization, person, place};
use crate::tokens::{Gap, Kind as TokenKind, Tokens};

/// A position names at most so many bodies, each a part of the next.
const MOST_PARTS: usize = 4;

/// The name of a part of a body that no table has is never longer: `An toàn giao thông tỉnh`.
pub(super) const MOST_UNIT: usize = 12;

/// Nor what somebody is charged with: `phụ trách quan hệ cổ đông và kinh doanh toàn cầu`.
const MOST_DUTY: usize = 16;

/// Nor what a hyphen joins to a name: `Hồi sức tích cực - Chống độc`.
const MOST_JOINED: usize = 4;

/// Reads the body behind a head: where it ends, and whether there is one. It ends before the name of a person.
pub(super) fn end(tokens: &Tokens, head: &Range<usize>, kind: Kind, end: usize) -> usize {
    let mut next = head.end;
    for part in 0..MOST_PARTS {
        next = if kind == Kind::Office { branch_end(tokens, next, end) } else { next };
        // `Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) tỉnh Thanh Hóa`, `Giám đốc điều hành (CEO) Apple`.
        let short = short_form(tokens, next, end);
        let short = short + term(tokens, next + short);
        let link = link(tokens, next + short, kind);
        // `Trưởng khoa Nội, Bệnh viện Bãi Cháy, cho biết`
        let comma = part == 1 && head::ends_with_body(tokens, head) && is_set_off(tokens, next, end);
        let at = next + short + usize::from(link.is_some() || comma);
        if at >= end || tokens.gap(at) > Gap::Space {
            break;
        }
        // `Cục trưởng Viễn thông`
        let is_named_so = || tokens.key(head.end - 1) == "trưởng" && matches!(tokens.key(head.end - 2), "cục" | "vụ");
        let fused = part == 0 && link.is_none() && (head::ends_with_body(tokens, head) || is_named_so());
        let in_head = if fused { head.start + 1..at } else { at..at };
        let len = match read_part(tokens, at, end, kind, link, head.start, in_head) {
            None if part == 0 && link.is_none() => {
                let is_person = || person::read_full(tokens, head.end, end).is_some();
                read_first(tokens, head, kind, end).filter(|_| !is_person())
            }
            // `Bà Mai, giám đốc phân tích tại Blue Lotus, nói`
            None if link == Some(Link::In) && context::follows_name(tokens, head.start, 0) => {
                let is_set_off = |len: &usize| matches!(tokens.mark(at + len), ',' | ')' | '-' | '–');
                let is_abroad = tokens.is_capitalised(at) && tokens.syllable(at).is_none();
                let known = || organization::read_name(tokens, at, end).map(|(len, _)| len).filter(is_set_off);
                known().or_else(|| own_name(tokens, at, end).filter(|_| is_abroad))
            }
            len => len,
        };
        // `đại biểu Quốc hội Nghệ An tổ chức hội nghị`: behind a body a field of work in lower case is a verb.
        // `Phó Trưởng ban tuyên giáo tỉnh ủy` is no sentence.
        let is_committee = |len: &usize| tokens.key(at + len - 1) == "ủy";
        let is_verb = |len: &usize| {
            part > 0 && link.is_none() && PORTFOLIOS.exact(tokens, &(at..at + len)) == Some(&false) && !is_committee(len)
        };
        let Some(len) = len.filter(|len| tokens.is_capitalised(at) || !is_verb(len)) else { break };
        next = joined_end(tokens, head, at + len, end);
        // Where the shop is, is no part of `chủ cơ sở mây tre`.
        if is_owner(tokens, head, kind) {
            break;
        }
    }
    next = firm_end(tokens, head, kind, end).filter(|&firm| firm > next).unwrap_or(next);
    // `Ủy viên Trung ương Đảng khóa XIII`
    next = end.min(next + term(tokens, next));
    // `Phó Tổng thư ký Liên hợp quốc phụ trách vấn đề nước Anna Weber`
    let is_charge = |at: usize| (tokens.key(at), tokens.key(at + 1)) == ("phụ", "trách");
    // `Phó chủ tịch phụ trách`: the head may have it.
    let duty = head.end.checked_sub(2).filter(|&duty| duty > head.start && is_charge(duty)).unwrap_or(next);
    let most = if kind != Kind::Title && is_charge(duty) { end.min(duty + MOST_DUTY) } else { next };
    let is_name = |at: usize| {
        let is_abroad = |at: usize| tokens.is_capitalised(at) && tokens.syllable(at).is_none();
        person::read_full(tokens, at, end).is_some() || is_abroad(at) && is_abroad(at + 1)
    };
    let mut named = duty + 2;
    // `Phó chủ tịch phụ trách quan hệ cổ đông của Blue Lotus Anna Weber`
    let known = |at| organization::known_len(tokens, at, end).or_else(|| place::read_known(tokens, at, end));
    while named < most && tokens.is_word(named) {
        let len = if tokens.is_capitalised(named) { known(named) } else { None };
        if len.is_none() && is_name(named) {
            break;
        }
        named += len.unwrap_or(1);
    }
    // `công tố viên đặc biệt phụ trách cuộc điều tra`: what nobody's name ends is told of.
    let is_bare = next == head.end && tokens.is_word(next) && !tokens.is_capitalised(next) && link(tokens, next, kind).is_none();
    let is_open = (head.start + 2..head.end).contains(&duty) && is_bare;
    if named < most && is_name(named) {
        named
    } else if is_open && !context::tells(tokens, next) {
        duty
    } else {
        next
    }
}

/// How many tokens a short form in brackets has.
fn short_form(tokens: &Tokens, at: usize, end: usize) -> usize {
    let is_short = at + 3 < end && tokens.mark(at) == '(' && tokens.is_capitals(at + 1);
    let close = numbered_end(tokens, at + 2, end);
    if is_short && tokens.mark(close) == ')' { close + 1 - at } else { 0 }
}

/// How many tokens say for which term: `đại biểu Quốc hội khóa XV tỉnh Nghệ An`.
fn term(tokens: &Tokens, at: usize) -> usize {
    let is_term = tokens.key(at) == "khóa" && (tokens.is_capitals(at + 1) || tokens.kind(at + 1) == TokenKind::Number);
    if is_term { 2 } else { 0 }
}

/// The end of the part of a body of which somebody else is named the body: `mảng di động của Samsung`, `khu vực Đông Nam Á của Grab`.
fn branch_end(tokens: &Tokens, at: usize, end: usize) -> usize {
    let is_branch = matches!(
        (tokens.key(at), tokens.key(at + 1)),
        ("mảng" | "khối", _) | ("khu", "vực") | ("bộ", "phận") | ("lĩnh", "vực") | ("thị", "trường")
    );
    let most = end.min(at + MOST_UNIT);
    let of = (at..most).take_while(|&at| tokens.is_word(at) && tokens.gap(at) <= Gap::Space).find(|&at| tokens.key(at) == "của");
    of.filter(|&of| is_branch && organization::read_name(tokens, of + 1, end).is_some()).unwrap_or(at)
}

/// Whether a body stands here between commas.
fn is_set_off(tokens: &Tokens, comma: usize, end: usize) -> bool {
    let body = comma + 1;
    tokens.mark(comma) == ','
        && body < end
        && organization::read_name(tokens, body, end)
            .filter(|(len, _)| *len > 1)
            // `Trưởng khoa Nội, Bệnh viện Bãi Cháy cho biết`
            .is_some_and(|(len, _)| {
                matches!(tokens.mark(body + len), ',' | ';' | ')' | '.' | '-' | '–') || context::tells(tokens, body + len)
            })
}

/// The end of what a hyphen joins to the name of a body: `Lao động - Việc làm`, `khu vực 3 - Chư Păh`.
fn joined_end(tokens: &Tokens, head: &Range<usize>, at: usize, end: usize) -> usize {
    let next = at + 1;
    // `Cục Quản lý đầu tư - Bộ Giao thông vận tải` is a body.
    let is_inside = head.start > 0 && tokens.is_capitalised(head.start - 1) && tokens.gap(head.start) <= Gap::Space;
    let is_hyphen = !is_inside && next < end && matches!(tokens.mark(at), '-' | '–') && tokens.gap(next) <= Gap::Space;
    if !is_hyphen || head::starts(tokens, next, end) || person::read_full(tokens, next, end).is_some() {
        return at;
    }
    let body = || organization::read_name(tokens, next, end).map(|(len, _)| len);
    let len = unit(tokens, next, end).filter(|&len| len <= MOST_JOINED && tokens.is_capitalised(next)).or_else(body);
    len.map_or(at, |len| next + len)
}

/// Reads what only the words of the head tell to be a body: `Tổ trưởng Tổ Ngữ văn`, `chủ cơ sở mây tre`, `người phát ngôn SAF`.
fn read_first(tokens: &Tokens, head: &Range<usize>, kind: Kind, end: usize) -> Option<usize> {
    let (at, last) = (head.end, head.end - 1);
    if tokens.key(last) == "trưởng" && (head.start..last).any(|of| tokens.key(of) == tokens.key(at)) {
        return unit(tokens, at, end).filter(|&len| len > 1);
    }
    if is_owner(tokens, head, kind) {
        return unit(tokens, at, end).filter(|_| tokens.key(at) != "kiêm");
    }
    // `trưởng khu phố 3`, but `trưởng thôn 45 tuổi`.
    let is_hamlet = matches!(tokens.key(last), "phố" | "thôn" | "bản" | "ấp" | "xóm" | "làng");
    let number = at + usize::from(tokens.key(at) == "số");
    if is_hamlet && head.len() > 1 && tokens.kind(number) == TokenKind::Number && tokens.key(number + 1) != "tuổi" {
        return Some(number + 1 - at);
    }
    let is_short = tokens.is_capitals(at) && tokens.n_chars(at) > 1 && !tokens.is_capitals(last);
    if is_short && matches!(kind, Kind::Office | Kind::Role) {
        let short = numbered_end(tokens, at + 1, end);
        // `bà Lan, Giám đốc BNR Education`
        let goes_on = tokens.is_capitalised(short)
            && tokens.gap(short) == Gap::Space
            && tokens.syllable(short).is_none()
            && !tokens.is_capitalised(short + 1)
            && context::follows_name(tokens, head.start, 0);
        return Some(short + usize::from(goes_on) - at);
    }
    // `Anh Hòa, công nhân vệ sinh môi trường, kể`
    if matches!(kind, Kind::Role | Kind::Title) && !tokens.is_capitalised(at) && context::follows_honoured(tokens, head.start) {
        return unit(tokens, at, end).filter(|&len| len <= MOST_JOINED && matches!(tokens.mark(at + len), ',' | ')' | '.'));
    }
    let is_led = kind == Kind::Office && matches!(tokens.key(last), "đốc" | "tịch" | "ceo" | "hđqt" | "trị");
    // `ông Hòa, Chủ tịch Sao Khuê, nói`: behind a name, what stands alone behind an office is no person's, nor is `Chủ tịch Karvela nói`.
    let is_alone = |len: &usize| *len < 5 && matches!(tokens.mark(at + len), ',' | '(' | ')' | '-' | '–' | '.' | ';');
    let is_firm = || is_led && tokens.syllable(at).is_none();
    let is_open = kind == Kind::Office && tokens.is_capitalised(at) && context::follows_name(tokens, head.start, 0);
    if let Some(len) = own_name(tokens, at, end).filter(|len| is_open && (is_alone(len) || is_firm())) {
        return Some(len);
    }
    // `Chủ tịch Sao Khuê Trần Văn Bình`: a whole name follows that of the body.
    let is_part = |&at: &usize| tokens.is_word(at) && tokens.is_capitalised(at) && tokens.gap(at) <= Gap::Space;
    let parts = (at..end.min(at + MOST_JOINED)).take_while(|at| is_led && is_part(at)).count();
    let name = (1..parts).find_map(|len| Some((len, person::read_full(tokens, at + len, end)?)));
    if let Some((len, name)) = name
        && len > 1
        && (name > 2 || tokens.syllable(at + len).is_none())
    {
        return Some(len);
    }
    // `bà Hoa, nhà sáng lập Blue Lotus`, `bà Hoa (Giám đốc Blue Lotus)`: behind a name, what these heads have is no person's.
    let is_bracketed = || kind == Kind::Office && head.start > 0 && tokens.mark(head.start - 1) == '(';
    let is_of_body =
        (matches!(tokens.key(last), "lập" | "ngôn" | "diện") || is_bracketed()) && context::follows_name(tokens, head.start, 0);
    (is_of_body && tokens.syllable(at).is_none()).then(|| own_name(tokens, at, end))?
}

/// Whether a head is that of who owns something, or of a trade: `chủ cơ sở`, `thợ`.
fn is_owner(tokens: &Tokens, head: &Range<usize>, kind: Kind) -> bool {
    matches!(kind, Kind::Role | Kind::Title) && matches!(tokens.key(head.start), "chủ" | "thợ")
}

/// The name of a part of a body, up to the mark, the link or the person's name behind it: `An toàn giao thông tỉnh`, `Ngữ văn`.
pub(super) fn unit(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let is_end = |at: usize| {
        let is_other = matches!(tokens.key(at), "cho" | "đã" | "nói" | "là" | "kể" | "được" | "và" | "tên" | "kiêm")
            || tokens.key(at) == "có" && tokens.key(at + 1) == "tên";
        is_other || link(tokens, at, Kind::Office).is_some() || person::read_full(tokens, at, end).is_some()
    };
    let most = end.min(at + MOST_UNIT);
    let next = (at..most)
        .find(|&next| tokens.kind(next) == TokenKind::Mark || tokens.gap(next) > Gap::Space || next > at && is_end(next));
    // What goes on is a sentence, unless the text ends.
    let next = next.or_else(|| (most == end).then_some(end))?;
    (next > at && tokens.mark(next) != ':').then_some(next - at)
}

/// The end of a number glued to a short form: `PC04`.
fn numbered_end(tokens: &Tokens, at: usize, end: usize) -> usize {
    at + usize::from(at < end && tokens.glued(at) && tokens.kind(at) == TokenKind::Number)
}

/// The word that links a head with its body, or a body with the one behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Of,
    In,
    On,
    For,
}

fn link(tokens: &Tokens, at: usize, kind: Kind) -> Option<Link> {
    match tokens.key(at) {
        "của" | "thuộc" => Some(Link::Of),
        "tại" | "ở" => Some(Link::In),
        "từ" if kind == Kind::Role => Some(Link::Of),
        // `lái xe cho Hợp tác xã Vận tải số 9`
        "cho" if matches!(kind, Kind::Title | Kind::Role) => Some(Link::For),
        "về" | "trong" if matches!(kind, Kind::Title | Kind::Role | Kind::Office) => Some(Link::On),
        _ => None,
    }
}

/// Reads a body, or a place that stands for one: how many tokens it has.
fn read_part(
    tokens: &Tokens,
    at: usize,
    end: usize,
    kind: Kind,
    link: Option<Link>,
    start: usize,
    in_head: Range<usize>,
) -> Option<usize> {
    // `Đại sứ Việt Nam tại Séc Lê Văn Hòa`
    if let Some(len) = before_name(tokens, at, end).filter(|_| kind != Kind::Title && matches!(link, None | Some(Link::In))) {
        return Some(len);
    }
    if is_person(tokens, at, end) {
        return None;
    }
    let organization = || organization::read_name(tokens, at, end).map(|(len, _)| len);
    let fused = !in_head.is_empty();
    // `Trưởng phòng Cảnh sát hình sự`, `Chủ nhiệm Ủy ban Dân tộc`: the name of the body starts inside the head.
    let inner = || {
        let name_end = |from| organization::read_name(tokens, from, end).map(|(len, _)| from + len);
        in_head.clone().find_map(|from| name_end(from).filter(|&name| name > at)).map(|name| name - at)
    };
    let place = || place_at(tokens, at, end);
    match (link, kind) {
        (None, Kind::Title) => organization(),
        (None, _) => {
            let fused_with = fused.then(inner).flatten();
            fused_with
                .or_else(organization)
                .or_else(|| fused.then(|| field(tokens, at, end)).flatten())
                .or_else(|| portfolio(tokens, at, end))
                .max((fused || is_unit(tokens, at, end)).then(|| work(tokens, start, at, end)).flatten())
                .or_else(|| place().map(|(len, _)| len))
                .or_else(|| {
                    let is_named = |len: &usize| tokens.is_capitalised(at) && is_field(tokens, at + 1..at + len, end);
                    fused.then(|| unit(tokens, at, end).filter(is_named)).flatten()
                })
                .or_else(|| fused.then(|| own_name(tokens, at, end)).flatten())
                .or_else(|| generic(tokens, at, end))
                .or_else(|| is_assistant(tokens, at).then(|| office(tokens, at, end)).flatten())
        }
        (Some(Link::Of), _) => organization()
            .or_else(|| place().map(|(len, _)| len))
            .or_else(|| office(tokens, at, end))
            .or_else(|| own_name(tokens, at, end))
            .or_else(|| generic(tokens, at, end)),
        (Some(Link::In), Kind::Title | Kind::Role) => organization().or_else(|| place().map(|(len, _)| len)),
        (Some(Link::In), _) => place().and_then(|(len, kind)| (kind == PlaceKind::Country).then_some(len)),
        // `luật sư cho VOA biết`
        (Some(Link::For), _) => organization().filter(|len| !matches!(tokens.key(at + len), "biết" | "hay" | "rằng")),
        (Some(Link::On), _) => organization().or_else(|| place().map(|(len, _)| len)).or_else(|| portfolio(tokens, at, end)),
    }
}

/// A body or a place right before a name: `Bí thư Đảng ủy VPCP Mai Tiến Dũng`, `Thủ tướng Lào Thongloun Sisoulith`.
fn before_name(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    // `tại Lào Lê Văn Hòa`: one word that may be another.
    let country = || (tokens.key(at - 1) == "tại" && place::is_name(tokens, at)).then_some(1);
    if person::follows_word(tokens, at, end) {
        return Some(1);
    }
    let place = place::read_listed(tokens, at, end).or_else(country);
    let len = place.or_else(|| organization::read_name(tokens, at, end).map(|(len, _)| len))?;
    person::read_full(tokens, at + len, end).is_some().then_some(len)
}

/// Whether a person's name stands here and no place: `Chủ tịch Hồ Chí Minh`, but `Bí thư Hà Nội`.
fn is_person(tokens: &Tokens, at: usize, end: usize) -> bool {
    let Some(len) = person::read_full(tokens, at, end) else { return false };
    // Three syllables that can be a person's name are one, behind a position.
    len > 2 || place::read_known(tokens, at, end).is_none_or(|place| place < len)
}

fn place_at(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, PlaceKind)> {
    let found = place::read(tokens, at, &(at..end))?;
    match found.fact {
        Fact::Place(place) => Some((found.len, place.kind)),
        _ => None,
    }
}

/// A word for a body that the story has named: `Trưởng Công an phường`, `Trưởng phòng Kế hoạch của sở`.
fn generic(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let (len, _) = PORTFOLIOS.longest(tokens, at, end).filter(|(_, is_body)| **is_body)?;
    let next = at + len;
    let is_led = person::read_full(tokens, next, end).is_some();
    let is_named = next < end && tokens.is_capitalised(next) && !is_led;
    // `Phó Giám đốc Sở Lê Văn Hòa`
    (!tokens.is_capitalised(at) && !is_named || len > 1 || is_led).then_some(len)
}

/// Whether a head ends before `at` whose holder assists another: `Trợ lý Tổng Giám đốc`.
fn is_assistant(tokens: &Tokens, at: usize) -> bool {
    at > 1 && matches!((tokens.key(at - 2), tokens.key(at - 1)), ("trợ", "lý") | ("cố", "vấn"))
}

/// An office whose holder is not named: `Tổ tư vấn của Thủ tướng`.
fn office(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let len = head::read(tokens, at, end)?.len;
    person::read_full(tokens, at + len, end).is_none().then_some(len)
}

/// A name that no table has, where only a body's can stand: `CEO của Go-Jek`, `trưởng nhóm X-Pro`.
pub(super) fn own_name(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if head::starts(tokens, at, end) {
        return None;
    }
    name::read(tokens, at, end).map(|read| numbered_end(tokens, at + read.len, end) - at)
}
