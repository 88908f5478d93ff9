//! Legal, Party and administrative documents: `Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị`, `Luật Đất đai năm
//! 2013`, `Nghị định 67`, `Nghị quyết Trung ương 4`, `Nghị định này`; and parts of them: `khoản 2 Điều 5`.
//!
//! A citation has a number, a name or a meeting, or refers back; a bare `nghị quyết` is none. What it is about, which may
//! be long and hold other citations, is read when the citations are known, by `resolve`.

mod issuer;
mod kinds;
mod law;
mod number;
mod provision;
mod signing;
mod treaty;
mod when;
mod words;

use std::ops::Range;

use super::{Fact, Found, MOST_TOKENS, Triggers};
use crate::tokens::{Gap, Kind as Token, Tokens};
use kinds::{Back, Kind as Type, Least, Named};

pub(crate) use issuer::{is_seat, of_code as issuer_of_code, read_one as read_issuer};
pub(crate) use kinds::Kind;
pub(crate) use law::{full_name, number as number_of_law};
pub(crate) use number::{Number, Symbol};
pub(crate) use provision::Place;
pub(crate) use signing::Signing;
pub(crate) use treaty::Meeting;
pub(crate) use when::{When, read as read_when};
pub(crate) use words::{Role, is as is_word, read as read_word};

/// How many tokens may stand between a type and its number.
const MOST_BETWEEN: usize = 10;

/// A document as a place of the text cites it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Citation {
    pub(crate) kind: Kind,
    pub(crate) by: By,
    pub(crate) signing: Signing,
    /// A short name in brackets after it: `(CPTPP)`.
    pub(crate) alias: Option<Range<usize>>,
}

impl Citation {
    /// By words that tell no type.
    pub(super) fn bare(words: Range<usize>) -> Self {
        Self { kind: Kind::UNKNOWN, by: By::Name(words, None), signing: Signing::default(), alias: None }
    }
}

/// By what a document is cited.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum By {
    Number(Number),
    /// The words of the name, and the number where it follows.
    Name(Range<usize>, Option<Number>),
    Meeting(Range<usize>, Meeting),
    /// `Chỉ thị này`, `Chỉ thị`.
    Back,
}

pub(super) fn triggers() -> Triggers {
    Triggers {
        tables: vec![kinds::KINDS.phrases(), law::SHORT.phrases()],
        words: &["điểm", "khoản", "điều", "các", "đại", "hội", "trung", "tw", "tư", "t"],
        number: true,
        ..Triggers::default()
    }
}

/// Reads a citation, or parts of a document.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let end = piece.end.min(at + MOST_TOKENS);
    if matches!(tokens.key(at), "điểm" | "khoản" | "điều" | "các")
        && let Some(found) = provision::read(tokens, at, end)
    {
        return Some(Found::closed(at, found.len, "document/provision", Fact::Provision(found.value)));
    }
    if tokens.is_word(at) { read_typed(tokens, at, piece.start, end) } else { read_untyped(tokens, at, piece.start, end) }
}

/// A type, and what makes a citation of it.
fn read_typed(tokens: &Tokens, at: usize, start: usize, end: usize) -> Option<Found> {
    if let Some(short) = law::read_short(tokens, at, end) {
        return Some(named(tokens, at, short.value, at..at + short.len, "document/law", (start, end)));
    }
    let Some(kind) = kinds::read(tokens, at, end) else { return read_meeting_of_list(tokens, at, start, end) };
    let (next, kind) = (at + kind.len, kind.value);
    if let Some((number_at, number)) = read_number(tokens, at, next, kind, end) {
        return Some(numbered(tokens, at, kind, number, number_at, (start, end)));
    }
    if let Some((number_at, number)) = read_number_apart(tokens, next, end) {
        return Some(numbered(tokens, at, kind, number, number_at, (start, end)));
    }
    let words = match kind.named {
        Named::Law => law::read(tokens, at, next - at, start, end).map(|len| (len, "document/law")),
        // `Tổ chức Hiệp ước Bắc Đại Tây Dương`
        Named::Treaty if at > start && tokens.key(at - 1) == "chức" => None,
        Named::Treaty => {
            let is_capitalised = tokens.is_capitalised(at);
            treaty::read_treaty(tokens, next, end, is_capitalised).map(|len| (next - at + len, "document/treaty"))
        }
        Named::Year => read_year(tokens, next).map(|_| (next - at, "document/year")),
        Named::Plenum => {
            if let Some((len, meeting)) = treaty::read_meeting(tokens, next, end) {
                return Some(of_meeting(tokens, at, kind, at..next + len, meeting, (start, end)));
            }
            treaty::read_local_congress(tokens, next, end).map(|len| (next - at + len, "document/meeting"))
        }
        Named::Never => None,
    };
    if let Some((len, rule)) = words {
        return Some(named(tokens, at, kind, at..at + len, rule, (start, end)));
    }
    read_back(tokens, at, next, kind, start, end)
}

/// `số 35-CT/TW`, `35-CT/TW`, `số: 12`, `67`: where the number starts, and the number, if it is enough for the type.
fn read_number(tokens: &Tokens, at: usize, next: usize, kind: Type, end: usize) -> Option<(usize, Number)> {
    let mut from = next;
    let has_so = tokens.key(from) == "số" && tokens.gap(from) < Gap::Wide;
    if has_so {
        from += 1;
        if tokens.mark(from) == ':' {
            from += 1;
        }
    }
    if tokens.gap(from) >= Gap::Wide {
        return None;
    }
    let number = number::read(tokens, from, end, true)?;
    let capitals = tokens.is_capitals(at) && tokens.n_chars(at) > 2;
    let is_enough = number.value.symbol.is_some()
        || match kind.least {
            Least::Word => tokens.mark(from + number.len) != '%',
            Least::Capital | Least::So if has_so => {
                // After `số` the number counts nothing: `công văn số 12 tới các trường`.
                tokens.is_word(from + number.len) || number::ends_well(tokens, from + number.len, end, capitals)
            }
            Least::Capital => {
                let is_sure = number.value.year.is_some() || tokens.is_capitalised(at);
                is_sure && number::ends_well(tokens, from + number.len, end, capitals)
            }
            Least::So => false,
            Least::Symbol => false,
        };
    // `Luật 2013` and `Nghị quyết 2019` name a year; a document's number has seldom four figures and no symbol.
    let is_year = number.value.symbol.is_none() && number.len == 1 && !has_so && when::bare_year(tokens, from).is_some();
    (is_enough && !is_year).then_some((from, number.value))
}

/// A number apart from its type: `Quyết định khởi tố vụ án số 12/CSĐT`. Only words in lower case stand between, and no
/// other type.
fn read_number_apart(tokens: &Tokens, next: usize, end: usize) -> Option<(usize, Number)> {
    let is_between = |at: &usize| {
        tokens.is_word(*at)
            && !tokens.is_capitalised(*at)
            && tokens.gap(*at) < Gap::Wide
            && kinds::read(tokens, *at, end).is_none()
    };
    let so = (next..end.min(next + MOST_BETWEEN)).take_while(is_between).find(|&at| tokens.key(at) == "số")?;
    let number = number::read(tokens, so + 1, end, true).filter(|number| number.value.symbol.is_some())?;
    Some((so + 1, number.value))
}

/// A number without its type: one of a list, `các Nghị định số 10/2019/NĐ-CP, 11/2019/NĐ-CP và 12/2020/NĐ-CP`, or one that
/// tells the type by its code.
fn read_untyped(tokens: &Tokens, at: usize, start: usize, end: usize) -> Option<Found> {
    let number = number::read(tokens, at, end, false).or_else(|| {
        // Of a list, less is enough: `Nghị quyết 18, 19`.
        let is_listed = at > start && (matches!(tokens.mark(at - 1), ',') || matches!(tokens.key(at - 1), "và" | "số"));
        let number = number::read(tokens, at, end, true).filter(|_| is_listed && super::starts_number(tokens, at))?;
        let is_bare = number.value.symbol.is_none() && number.value.year.is_none();
        let is_sure = !is_bare || number::ends_well(tokens, at + number.len, end, true) && when::bare_year(tokens, at).is_none();
        (is_sure && kind_of_list(tokens, at, start).is_some()).then_some(number)
    })?;
    let of_list = kind_of_list(tokens, at, start);
    let kind = of_list.or_else(|| number.value.symbol.as_ref().and_then(|symbol| symbol.kind))?;
    Some(numbered(tokens, at, kind, number.value, at, (start, end)))
}

/// The type before a list of numbers, seen from one of them.
fn kind_of_list(tokens: &Tokens, at: usize, start: usize) -> Option<Type> {
    let start = start.max(at.saturating_sub(MOST_TOKENS));
    let mut before = at;
    while before > start {
        let typed = (1..=4).rev().filter(|len| before >= start + len).find_map(|len| {
            let kind = kinds::read(tokens, before - len, before)?;
            let is_numbered = kind.value.least != Least::Symbol || kind.value.key == "law";
            (kind.len == len && is_numbered).then_some(kind.value)
        });
        if typed.is_some() {
            // `41 Quyết định và 04 Chỉ thị`: the number counts what follows.
            return typed.filter(|_| before + 1 < at || !matches!(tokens.text(before), "và" | ","));
        }
        before -= 1;
        let is_of_list = match tokens.kind(before) {
            Token::Number => true,
            Token::Mark => !matches!(tokens.mark(before), '.' | '?' | '!' | '…') || tokens.glued(before + 1),
            Token::Word => {
                tokens.is_capitals(before)
                    || tokens.glued(before)
                    || matches!(tokens.key(before), "và" | "số" | "ngày" | "tháng" | "năm")
            }
        };
        if !is_of_list {
            return None;
        }
    }
    None
}

/// A citation by number, which starts at `at`.
fn numbered(tokens: &Tokens, at: usize, kind: Type, number: Number, number_at: usize, (start, end): (usize, usize)) -> Found {
    let number_end = number_end(&number);
    let is_joint = kind.key.starts_with("ttl") || kind.key == "nqlt";
    let (signing, close) = signed(tokens, at, number_end, is_joint, (start, end));
    let citation = Citation { kind, by: By::Number(number), signing, alias: None };
    Found { len: close - at, rule: "document/number", fact: Fact::Document(Box::new(citation)), closed: number_at..number_end }
}

fn number_end(number: &Number) -> usize {
    match &number.symbol {
        Some(symbol) => symbol.tokens.end,
        // After the serial number come a slash and the year.
        None => number.serial.end + 2 * usize::from(number.year.is_some()),
    }
}

/// A citation by name, with the year, the number and the signing after it.
fn named(tokens: &Tokens, at: usize, kind: Type, words: Range<usize>, rule: &'static str, (start, end): (usize, usize)) -> Found {
    let mut next = words.end;
    let alias = read_alias(tokens, next, end);
    next = alias.as_ref().map_or(next, |alias| alias.end + 1);
    let year = read_year(tokens, next);
    next += year.map_or(0, |(_, len)| len);
    let number = read_number_after(tokens, next, end);
    next = number.as_ref().map_or(next, |(_, end)| *end);
    let (mut signing, mut close) = signed(tokens, at, next, false, (start, end));
    let is_assembly = |words: &Range<usize>| (words.clone()).any(|at| tokens.key(at) == "quốc" && tokens.key(at + 1) == "hội");
    if kind.named == Named::Treaty || close > next && signing.issuer.as_ref().is_some_and(|words| !is_assembly(words)) {
        // The day and the issuer of the decree that is about the law: `quy định chi tiết Luật Giá ngày 14/7/2024 của Chính phủ`.
        (signing, close) = (Signing::default(), next);
    }
    if close == next {
        // The bracket of a short name is left out where nothing follows it.
        close = if year.is_none() && number.is_none() { words.end } else { next };
    }
    if let Some((year, _)) = year {
        let is_closer = signing.when.is_some_and(|when| when.year == year);
        signing.when = signing.when.filter(|_| is_closer).or(Some(When::year(year)));
    }
    let closed = number.as_ref().map_or(at..at, |(number, _)| number.serial.start..number_end(number));
    let citation = Citation { kind, by: By::Name(words, number.map(|(number, _)| number)), signing, alias };
    Found { len: close - at, rule, fact: Fact::Document(Box::new(citation)), closed }
}

/// `năm 2013`, `2013`: the year and how many tokens it has.
fn read_year(tokens: &Tokens, at: usize) -> Option<(u32, usize)> {
    let word = usize::from(tokens.key(at) == "năm");
    if tokens.gap(at) >= Gap::Wide {
        return None;
    }
    when::bare_year(tokens, at + word).map(|year| (year, 1 + word))
}

/// `số 32/2024/QH15`, `(số 45/2013/QH13)`, `(Luật số 45/2013/QH13)`, after a name: the number, and where all of it ends.
fn read_number_after(tokens: &Tokens, at: usize, end: usize) -> Option<(Number, usize)> {
    let bracket = usize::from(tokens.mark(at) == '(');
    let mut from = at + bracket;
    if bracket == 1
        && let Some(kind) = kinds::read(tokens, from, end)
    {
        from += kind.len;
    }
    let has_so = tokens.key(from) == "số";
    from += usize::from(has_so);
    let number = number::read(tokens, from, end, has_so).filter(|number| number.value.symbol.is_some())?;
    let next = from + number.len;
    let is_closed = bracket == 0 || tokens.mark(next) == ')';
    Some((number.value, if is_closed { next + bracket } else { next }))
}

/// A short form in brackets: `(CPTPP)`.
fn read_alias(tokens: &Tokens, at: usize, end: usize) -> Option<Range<usize>> {
    let is_alias = tokens.mark(at) == '(' && tokens.mark(at + 2) == ')' && at + 3 <= end;
    (is_alias && tokens.is_capitals(at + 1) && tokens.n_chars(at + 1) > 1).then(|| at + 1..at + 2)
}

fn of_meeting(tokens: &Tokens, at: usize, kind: Type, words: Range<usize>, meeting: Meeting, around: (usize, usize)) -> Found {
    let (signing, close) = signed(tokens, at, words.end, false, around);
    let citation = Citation { kind, by: By::Meeting(words.clone(), meeting), signing, alias: None };
    Found { len: close - at, rule: "document/meeting", fact: Fact::Document(Box::new(citation)), closed: words }
}

/// A meeting after another one whose resolution is named: `Nghị quyết Trung ương 4 và Trung ương 7`.
fn read_meeting_of_list(tokens: &Tokens, at: usize, start: usize, end: usize) -> Option<Found> {
    if at <= start || tokens.mark(at - 1) != ',' && tokens.key(at - 1) != "và" {
        return None;
    }
    let (len, meeting) = treaty::read_meeting(tokens, at, end)?;
    let start_of_list = start.max(at.saturating_sub(MOST_TOKENS / 2));
    let first = (start_of_list..at).rev().find(|&at| tokens.key(at) == "nghị" && tokens.key(at + 1) == "quyết")?;
    // Only meetings stand between.
    let mut next = first + 2;
    while next < at {
        let (len, _) = treaty::read_meeting(tokens, next, at)?;
        next += len + 1;
    }
    let kind = kinds::read(tokens, first, first + 2)?.value;
    (next == at).then(|| of_meeting(tokens, at, kind, at..at + len, meeting, (start, end)))
}

/// The signing, in the words after a document that ends at `next`, or else before it; and where the citation ends.
fn signed(tokens: &Tokens, at: usize, next: usize, is_joint: bool, (start, end): (usize, usize)) -> (Signing, usize) {
    let (after, close) = signing::read(tokens, next, end, is_joint);
    let before = signing::read_before(tokens, at, start);
    let signing = match after.issuer {
        // Who acts before it may do something else with it: `Bộ Y tế công bố Nghị định … của Chính phủ`.
        Some(_) => after,
        None => {
            let issuer = before.issuer.or_else(|| signing::acting(tokens, start..at, next, close..end));
            Signing { when: after.when.or(before.when), issuer }
        }
    };
    (signing, close)
}

/// `Chỉ thị này`, `Nghị định nói trên`; `thực hiện Chỉ thị`, with a capital inside a sentence.
fn read_back(tokens: &Tokens, at: usize, next: usize, kind: Type, start: usize, end: usize) -> Option<Found> {
    let is_capitalised = tokens.is_capitalised(at) && !tokens.is_capitals(at);
    if kind.back == Back::Never || !(is_capitalised || kind.least == Least::Word) {
        return None;
    }
    let this = words::read(tokens, next, end, Role::This).filter(|_| tokens.gap(next) < Gap::Wide);
    let is_bare = || {
        let is_inside = at > start && tokens.gap(at) < Gap::Line && !tokens.glued(at) && tokens.is_word(at - 1);
        // `Quyết định khởi tố` names one of its own; `ban hành Nghị quyết` and `dự thảo Nghị định` speak of a new one.
        let is_closed = next >= end
            || tokens.gap(next) >= Gap::Line
            || match tokens.kind(next) {
                Token::Mark => true,
                Token::Word => tokens.key(next) == "và" || words::is(tokens, next, end, Role::Name),
                Token::Number => false,
            };
        let is_new = words::ends(tokens, at, start, Role::Issues) || words::ends(tokens, at, start, Role::Draft);
        let is_other =
            is_inside && tokens.is_capitalised(at - 1) || tokens.key(next) == "số" || words::is(tokens, at, end, Role::Aside);
        kind.back == Back::Bare && is_capitalised && is_inside && is_closed && !is_new && !is_other
    };
    let len = match this {
        Some(len) => next + len - at,
        None if is_bare() => next - at,
        None => return None,
    };
    let citation = Citation { kind, by: By::Back, signing: Signing::default(), alias: None };
    Some(Found { len, rule: "document/back", fact: Fact::Document(Box::new(citation)), closed: at..at })
}

/// Reads `ngày 22/5/2020 của Bộ Tài chính` where it stands apart from its document.
pub(crate) fn read_signing(tokens: &Tokens, at: usize, end: usize) -> Option<Signing> {
    let (signing, _) = signing::read(tokens, at, end, true);
    (signing.when.is_some() && signing.issuer.is_some()).then_some(signing)
}
