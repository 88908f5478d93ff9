//! Who issued a document and when, in the words after it, `ngày 30/5/2019 của Bộ Chính trị`, and before it, `Đến tháng
//! 5/2019, Bộ Công Thương ban hành Quyết định số …`.

use std::ops::Range;

use super::issuer;
use super::when::{self, When};
use super::words::{self, Role};
use crate::fold::fold;
use crate::mentions::person::vietnamese;
use crate::tokens::{Gap, Tokens};

/// What the text says of the signing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Signing {
    pub(crate) when: Option<When>,
    /// The words that name who issued it.
    pub(crate) issuer: Option<Range<usize>>,
}

/// How far before a document its issuer and its day may start.
const MOST_BEFORE: usize = 24;

/// How many words the name of a person has.
const MOST_OF_PERSON: usize = 5;

/// Reads what follows a document; also where the words end that stand directly after it, `ngày 30/5/2019 của Bộ Chính
/// trị`, and not in a clause of their own, `được Quốc hội thông qua ngày 18/1/2024`.
pub(super) fn read(tokens: &Tokens, at: usize, end: usize, joint: bool) -> (Signing, usize) {
    let mut signing = Signing::default();
    let (mut next, mut close) = (at, at);
    loop {
        // `của Thủ tướng ngày 9/10/2014 của Bộ Tài chính`: the day is of the document before, whose issuer follows it.
        let is_own = |len: usize| signing.issuer.is_none() || read_issuer(tokens, next + len, end, joint).is_none();
        if let Some((when, len)) = read_when(tokens, next, end).filter(|(_, len)| signing.when.is_none() && is_own(*len)) {
            signing.when = Some(when);
            next += len;
            close = next;
        } else if let Some((name, len)) = read_issuer(tokens, next, end, joint).filter(|_| signing.issuer.is_none()) {
            signing.issuer = Some(name);
            next += len;
            close = next;
        } else {
            break;
        }
    }
    let (clause, _) = read_clause(tokens, next, end, joint);
    signing.when = signing.when.or(clause.when);
    signing.issuer = signing.issuer.or(clause.issuer);
    (signing, close)
}

/// `ngày 30/5/2019`, `, ngày 30/5/2019`, `15/05/2013`, `(30/5/2019)`, `năm 2013`.
fn read_when(tokens: &Tokens, at: usize, end: usize) -> Option<(When, usize)> {
    let opening = usize::from(matches!(tokens.mark(at), ',' | '('));
    let found = when::read(tokens, at + opening, end).filter(|_| tokens.gap(at) < Gap::Line)?;
    let closing = usize::from(tokens.mark(at) == '(');
    let is_right = match tokens.text(at) {
        "," => tokens.key(at + 1) == "ngày",
        "(" => tokens.mark(at + 1 + found.len) == ')' && found.value.n_parts() == 3,
        _ => true,
    };
    is_right.then_some((found.value, opening + found.len + closing))
}

/// `của Bộ Chính trị`, `, của Chính phủ`.
fn read_issuer(tokens: &Tokens, at: usize, end: usize, joint: bool) -> Option<(Range<usize>, usize)> {
    let comma = usize::from(tokens.mark(at) == ',');
    if tokens.key(at + comma) != "của" {
        return None;
    }
    let from = at + comma + 1;
    let len = issuer::read(tokens, from, end, joint)?;
    Some((from..from + len, from + len - at))
}

/// Who acts by a document and has issued it, as the code tells that stands before `code_end`: `Theo Quyết định số 949/QĐ-TTg, Thủ
/// tướng bổ nhiệm`. `before` and `after` are what stands around it.
pub(super) fn acting(tokens: &Tokens, before: Range<usize>, code_end: usize, after: Range<usize>) -> Option<Range<usize>> {
    let is_by = !before.is_empty() && matches!(tokens.key(before.end - 1), "theo" | "tại");
    let code = issuer::of_code(tokens, code_end - 1).filter(|_| is_by && tokens.mark(after.start) == ',')?;
    let from = after.start + 1;
    let name = from..from + issuer::read_one(tokens, from, after.end)?;
    let text = fold(&tokens.join(&name));
    code.names().any(|name| fold(name) == text).then_some(name)
}

/// `được Quốc hội thông qua ngày 18/1/2024`, `do Thủ tướng ký ban hành`, `ký ngày 1/2/2019`.
fn read_clause(tokens: &Tokens, at: usize, end: usize, joint: bool) -> (Signing, usize) {
    let none = (Signing::default(), at);
    let mut next = at;
    if matches!(tokens.key(next), "đã" | "vừa" | "mới") {
        next += 1;
    }
    let mut issuer = None;
    if matches!(tokens.key(next), "được" | "do")
        && let Some(len) = issuer::read(tokens, next + 1, end, joint)
    {
        issuer = Some(next + 1..next + 1 + len);
        next += 1 + len;
    }
    let Some(verb) = words::read(tokens, next, end, Role::Signed) else { return none };
    next += verb;
    if tokens.key(next) == "vào" {
        next += 1;
    }
    let when = when::read(tokens, next, end);
    if issuer.is_none() && when.is_none() {
        return none;
    }
    next += when.map_or(0, |when| when.len);
    (Signing { when: when.map(|when| when.value), issuer }, next)
}

/// Where the name starts of who holds a post of a place: `Chủ tịch UBND huyện Bến Sậy Lê Văn Minh ký`.
fn before_holder(tokens: &Tokens, from: usize, end: usize) -> usize {
    const MOST_OF_NAME: usize = 4;
    let is_name = |at: &usize| {
        tokens.is_capitalised(at - 1)
            && !issuer::is_seat(tokens, at - 1)
            && vietnamese::read(tokens, *at, end, from, None) == Some(end - at)
    };
    let starts = (from + 2).max(end.saturating_sub(MOST_OF_NAME))..end.saturating_sub(1);
    Some(from).filter(|_| issuer::is_post(tokens, from, end)).and_then(|_| starts.into_iter().find(is_name)).unwrap_or(end)
}

/// Reads what stands before a document, not before `start`: `Ngày 30/5/2019, Bộ Chính trị đã ban hành`. Of a body that is
/// named by `này`, `Bộ này`, the words are those two.
pub(super) fn read_before(tokens: &Tokens, at: usize, start: usize) -> Signing {
    let start = start.max(at.saturating_sub(MOST_BEFORE));
    let mut verb = at;
    // `ban hành các Nghị định …`
    if verb > start && matches!(tokens.key(verb - 1), "các" | "những") {
        verb -= 1;
    }
    let Some(len) =
        (1..=3).rev().find(|len| verb >= start + len && words::read(tokens, verb - len, verb, Role::Issues) == Some(*len))
    else {
        return Signing::default();
    };
    let mut end = verb - len;
    while end > start && matches!(tokens.key(end - 1), "đã" | "vừa" | "mới" | "cũng" | "sẽ") {
        end -= 1;
    }
    // `Thủ tướng Nguyễn Văn A ký`; who signs for another, `Phó Thủ tướng`, is not the issuer.
    let issuer_from = |from: usize| {
        let end = before_holder(tokens, from, end);
        if tokens.key(end - 1) == "này" && end - from == 2 && tokens.is_capitalised(from) {
            return Some(from..end);
        }
        let to = from + issuer::read(tokens, from, end, true)?;
        let is_person = end - to <= MOST_OF_PERSON && (to..end).all(|at| tokens.is_word(at) && tokens.is_capitalised(at));
        let is_deputy = from > start && tokens.key(from - 1) == "phó";
        (is_person && !is_deputy).then_some(from..to)
    };
    let Some(issuer) = (start..end).find_map(issuer_from) else { return Signing::default() };
    let from = issuer.start;
    let before = if from > start && tokens.mark(from - 1) == ',' { from - 1 } else { from };
    let when = (start..before).find_map(|at| when::read(tokens, at, before).filter(|when| at + when.len == before));
    Signing { when: when.map(|when| when.value), issuer: Some(issuer) }
}
