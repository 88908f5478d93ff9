//! The field of work of a position, where no body that is known follows: `Bộ trưởng Quốc phòng`, `giám đốc kinh doanh`, `Trưởng khoa Phẫu
//! thuật lồng ngực`, and the firm behind one, `giám đốc tác nghiệp Karvela`.

use std::ops::Range;
use std::sync::LazyLock;

use super::body::{MOST_UNIT, own_name, unit};
use super::context;
use super::head::{self, Kind};
use crate::data::Table;
use crate::mentions::{organization, person, place, quantity};
use crate::tokens::{Gap, Tokens};

/// What an office is about, where no body is named.
pub(super) static PORTFOLIOS: LazyLock<Table<bool>> =
    LazyLock::new(|| Table::read(crate::data::text!("portfolios.tsv"), |columns| columns[0] == "body"));

/// A field of work before a name that no table has is never longer: `Quan hệ cổ đông Hòa Phát`.
const MOST_FIELD: usize = 6;

/// Nor one that stands behind a name: `Gây mê hồi sức ngoại tim mạch`.
const MOST_WORK: usize = 8;

/// `Bộ trưởng Quốc phòng`, `giám đốc kinh doanh`; one syllable stands for itself only with a capital.
pub(super) fn portfolio(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    // `Giám đốc khối Tài chính`
    let branch = usize::from(tokens.key(at) == "khối");
    let (len, is_body) = PORTFOLIOS.longest(tokens, at + branch, end)?;
    let len = if *is_body { len } else { fields_end(tokens, at + branch + len, end) - at - branch };
    (len + branch > 1 || !is_body && tokens.is_capitalised(at)).then_some(len + branch)
}

/// The end of the fields that go on behind one: `Nông nghiệp Phát triển nông thôn`, `Lao động, Thương binh và Xã hội`.
fn fields_end(tokens: &Tokens, mut next: usize, end: usize) -> usize {
    let field = |at: usize| {
        let is_other = tokens.gap(at) > Gap::Space
            || !tokens.is_capitalised(at)
            || head::starts(tokens, at, end)
            || organization::read_name(tokens, at, end).is_some();
        let field = PORTFOLIOS.longest(tokens, at, end).filter(|(_, is_body)| !is_other && !**is_body);
        field.map(|(len, _)| at + len)
    };
    let joined = |at: usize| field(at + usize::from(tokens.key(at) == "và"));
    let listed = |at: usize| field(at + 1).filter(|&and| tokens.mark(at) == ',' && tokens.key(and) == "và").and_then(joined);
    while let Some(last) = joined(next).or_else(|| listed(next)) {
        next = last;
    }
    next
}

/// A field of work that no table has, behind a name, up to the body or the mark behind it: `Trưởng phòng Kiểm soát giết mổ Chi cục
/// Thú y`, `Trưởng khoa Phẫu thuật lồng ngực, Bệnh viện Hòa An`.
pub(super) fn work(tokens: &Tokens, head: usize, at: usize, end: usize) -> Option<usize> {
    if !context::follows_name(tokens, head, 0) {
        return None;
    }
    let is_body = |at: usize| tokens.is_capitalised(at) && organization::read_name(tokens, at, end).is_some();
    // `Trưởng ban Kinh tế Trung ương Lê Văn Hòa, Trưởng ban Nội chính`: somebody's name is no field.
    let is_end = |&next: &usize| {
        !tokens.is_word(next) || tokens.gap(next) > Gap::Space || is_body(next) || person::read_full(tokens, next, end).is_some()
    };
    let next = (at + 1..end.min(at + MOST_UNIT)).find(is_end)?;
    // `trưởng bộ phận nghiên cứu thị trường Savills`
    let is_closed = tokens.is_capitalised(at) && matches!(tokens.mark(next), ',' | ';' | '.' | '(' | ')' | '-' | '–');
    let is_set_off = is_closed || is_body(next);
    (is_set_off && next - at <= MOST_WORK && is_field(tokens, at + 1..next, end)).then_some(next - at)
}

/// Whether a word for a part of a body, in lower case, starts here: `giám đốc trung tâm tuyển sinh Trường ĐH Tân An`.
pub(super) fn is_unit(tokens: &Tokens, at: usize, end: usize) -> bool {
    let is_body = || PORTFOLIOS.longest(tokens, at, end).is_some_and(|(_, is_body)| *is_body);
    !tokens.is_capitalised(at) && (tokens.key(at) == "khối" || is_body())
}

/// Whether words have nothing that a field of work has not: a verb, a link, another position.
pub(super) fn is_field(tokens: &Tokens, words: Range<usize>, end: usize) -> bool {
    !words.into_iter().any(|at| {
        let is_link = matches!(
            tokens.key(at),
            "cho"
                | "với"
                | "cùng"
                | "tại"
                | "từ"
                | "ở"
                | "trên"
                | "khi"
                | "tới"
                | "đến"
                | "dự"
                | "chủ"
                | "tham"
                | "làm"
                | "để"
                | "kiêm"
        );
        is_link || context::tells(tokens, at) || head::starts(tokens, at, end)
    })
}

/// A field of work that goes on up to the name of its head: `Trưởng ban Thị trường điện Lê Văn Hòa`.
pub(super) fn field(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let name = |&len: &usize| person::read_full(tokens, at + len, end).is_some();
    let is_other = |len: usize| {
        let last = at + len - 1;
        context::is_honorific(tokens, last) || matches!(tokens.key(last), "cùng" | "với" | "gặp")
    };
    unit(tokens, at, end).filter(name).filter(|&len| tokens.is_capitalised(at) && len <= MOST_FIELD && !is_other(len))
}

/// The end of a foreign name that no table has, behind what somebody named before does there: `bà Lan, giám đốc tác nghiệp Karvela`, `nhà
/// phân tích thị trường tại Karvela`.
pub(super) fn firm_end(tokens: &Tokens, head: &Range<usize>, kind: Kind, end: usize) -> Option<usize> {
    let is_lower = |&at: &usize| tokens.is_word(at) && !tokens.is_capitalised(at) && tokens.gap(at) <= Gap::Space;
    let name = (head.end..end.min(head.end + MOST_WORK)).take_while(is_lower).last().map_or(head.end, |last| last + 1);
    let is_in = tokens.key(name - 1) == "tại";
    let is_abroad = name < end && tokens.is_capitalised(name) && person::vietnamese::is_foreign(tokens, name);
    let is_told = name > head.end
        && is_abroad
        && (kind == Kind::Office || is_in)
        && is_field(tokens, head.end..name - usize::from(is_in), end)
        && place::read_known(tokens, name, end).is_none()
        // `sẽ tạm làm CEO thay thế Weber`
        && (is_in || !quantity::noun::ends_phrase(tokens, head.end, end) || PORTFOLIOS.longest(tokens, head.end, end).is_some())
        && context::follows_name(tokens, head.start, 0);
    // `bà Lan, giám đốc Chính sách công tại Facebook`
    let words = (head.end..end.min(head.end + MOST_WORK)).take_while(|&at| tokens.is_word(at) && tokens.gap(at) <= Gap::Space);
    let known = || {
        let at = words.into_iter().find(|&at| tokens.key(at) == "tại").filter(|&at| is_field(tokens, head.end..at, end))?;
        let (len, _) = organization::read_name(tokens, at + 1, end).filter(|_| kind == Kind::Office)?;
        context::follows_name(tokens, head.start, 0).then_some(at + 1 + len)
    };
    if is_told { own_name(tokens, name, end).map(|len| name + len) } else { known() }
}
