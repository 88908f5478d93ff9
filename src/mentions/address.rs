//! Addresses on the web, e-mail addresses, telephone numbers: `https://dichvucong.gov.vn/p/home`, `Chinhphu.vn`, `toasoan@bao.vn`,
//! `0912 345 678`, `(024) 3804.3162`, `+84 24 3804 3162`, `hotline 1900 1234`, `gọi 113`.
//!
//! A telephone number is believed for its length and its first digits, or for a word of telephones before it. Postal addresses are
//! no matter of this family.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Fact, Found, Triggers};
use crate::data::Table;
use crate::tokens::{Gap, Kind, Tokens};

/// Words that announce a telephone number, `+`, and those that announce another number as long, `-`.
static ANNOUNCEMENTS: LazyLock<Table<bool>> =
    LazyLock::new(|| Table::read(crate::data::text!("phones.tsv"), |columns| columns[0] == "+"));

/// The endings of names of hosts.
static ENDINGS: LazyLock<Table<()>> = LazyLock::new(|| Table::read(crate::data::text!("domains.tsv"), |_| ()));

pub(super) fn triggers() -> Triggers {
    Triggers { words: &["+", "("], number: true, tied: true, ..Triggers::default() }
}

/// Reads one.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let end = piece.end;
    // No address has a space behind its first word, as nearly all words of a text have.
    if at + 1 < end && tokens.glued(at + 1) {
        if let Some(len) = read_web(tokens, at, end) {
            return Some(Found::closed(at, len, "address/url", Fact::Url));
        }
        if let Some(len) = read_email(tokens, at, end) {
            return Some(Found::closed(at, len, "address/email", Fact::Email));
        }
    }
    read_phone(tokens, at, piece).map(|len| Found::closed(at, len, "address/phone", Fact::Phone))
}

/// An address is longer than what other readers look at, for its escapes (`%C3%A0`) are tokens each.
const MOST_TOKENS: usize = 512;

/// Reads an address on the web, and says how many tokens it has.
#[inline]
pub(crate) fn read_web(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if goes_on(tokens, at) { read_joined(tokens, at, end) } else { None }
}

/// Whether what stands behind the word at `at` may make an address of it, as hardly anything does.
#[inline]
fn goes_on(tokens: &Tokens, at: usize) -> bool {
    // A host goes on with a dot, a hyphen or what is glued to its first word, a scheme with a colon.
    tokens.glued(at + 1)
        && match tokens.mark(at + 1) {
            '.' | '-' => tokens.glued(at + 2),
            ':' => true,
            _ => tokens.kind(at + 1) != Kind::Mark,
        }
}

/// An address of several words and marks.
fn read_joined(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if tokens.kind(at) == Kind::Mark || !is_free(tokens, at) {
        return None;
    }
    let end = end.min(at + MOST_TOKENS);
    let scheme = matches!(tokens.key(at), "http" | "https")
        && [':', '/', '/'].into_iter().zip(at + 1..).all(|(mark, at)| tokens.mark(at) == mark && tokens.glued(at));
    if scheme {
        return (at + 4 < end && tokens.glued(at + 4)).then(|| end_of_path(tokens, at + 4, end) - at);
    }
    let host = read_host(tokens, at, end)?;
    let next = at + host;
    // `Chinhphu.vn/tin`; but `Chinhphu.vn - `, `Chinhphu.vn.`
    let path = next + 1 < end && matches!(tokens.mark(next), '/' | '?' | ':') && tokens.glued(next) && tokens.glued(next + 1);
    let path = path && (tokens.mark(next) != ':' || tokens.kind(next + 1) == Kind::Number);
    Some(if path { end_of_path(tokens, next, end) - at } else { host })
}

/// Reads an e-mail address.
fn read_email(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    const MOST_LOCAL: usize = 16;
    if tokens.kind(at) == Kind::Mark || !is_free(tokens, at) {
        return None;
    }
    let sign =
        (at + 1..end.min(at + MOST_LOCAL)).take_while(|&next| tokens.glued(next)).find(|&next| tokens.mark(next) == '@')?;
    let local = |next: usize| tokens.kind(next) != Kind::Mark || matches!(tokens.mark(next), '.' | '_' | '-' | '+');
    let named = (at..sign).all(local) && sign + 1 < end && tokens.glued(sign + 1);
    let host = Some(sign + 1).filter(|_| named).and_then(|host| read_host(tokens, host, end))?;
    Some(sign + 1 + host - at)
}

/// Reads the name of a host: labels, dots, and an ending that is known.
fn read_host(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    const MOST_HOST: usize = 24;
    let (mut next, mut best) = (at, None);
    let end = end.min(at + MOST_HOST);
    while next < end && tokens.kind(next) != Kind::Mark && (next == at || tokens.glued(next)) && tokens.text(next).is_ascii() {
        // A label has letters, figures and hyphens.
        let mut ending = Some(next).filter(|&word| word > at && tokens.mark(word - 1) == '.' && is_ending(tokens, word));
        next += 1;
        while next < end
            && tokens.glued(next)
            && (tokens.kind(next) != Kind::Mark && tokens.text(next).is_ascii() || is_hyphen(tokens, next, end))
        {
            ending = None;
            next += 1;
        }
        best = ending.map(|word| word + 1 - at).or(best);
        if next + 1 >= end || tokens.mark(next) != '.' || !tokens.glued(next) || !tokens.glued(next + 1) {
            break;
        }
        next += 1;
    }
    best
}

fn is_hyphen(tokens: &Tokens, at: usize, end: usize) -> bool {
    tokens.mark(at) == '-' && at + 1 < end && tokens.glued(at + 1) && tokens.kind(at + 1) != Kind::Mark
}

/// Whether a label ends the name of a host: `Chinhphu.vn`, `VOV.VN`; not `Xong.Net`, a sentence without its space.
fn is_ending(tokens: &Tokens, at: usize) -> bool {
    let name = at - 2;
    let capitals = || tokens.is_capitals(at) && (tokens.is_capitals(name) || tokens.syllable(name).is_none());
    ENDINGS.exact(tokens, &(at..at + 1)).is_some() && (!tokens.is_capitalised(at) || capitals())
}

/// The end of an address that goes on from `at`: up to the next space, without the marks of the sentence around it.
fn end_of_path(tokens: &Tokens, at: usize, end: usize) -> usize {
    let stop =
        (at + 1..end).find(|&next| !tokens.glued(next) || matches!(tokens.mark(next), '"' | '“' | '”' | '<' | '>' | '»' | '’'));
    let mut next = stop.unwrap_or(end);
    let opens = (at..next).filter(|&mark| tokens.mark(mark) == '(').count();
    let mut closes = (at..next).filter(|&mark| tokens.mark(mark) == ')').count();
    while next > at + 1
        && (matches!(tokens.mark(next - 1), '.' | ',' | ';' | ':' | '!' | '?' | '…' | ']' | '\'' | '*')
            || tokens.mark(next - 1) == ')' && closes > opens)
    {
        next -= 1;
        closes -= usize::from(tokens.mark(next) == ')');
    }
    next
}

/// Whether no word goes on before `at`.
fn is_free(tokens: &Tokens, at: usize) -> bool {
    at == 0
        || !tokens.glued(at)
        || tokens.kind(at - 1) == Kind::Mark && !matches!(tokens.mark(at - 1), '.' | '@' | '-' | '_' | '/' | '#')
}

/// Whether a number is one that everyone can call: `113`.
fn is_short_number(digits: &str) -> bool {
    matches!(digits, "111" | "112" | "113" | "114" | "115" | "1022")
}

/// Whether a number behind `gọi` counts what follows it: `gọi 115 hộ dân`; but `gọi 115 để được giúp`.
fn counts(tokens: &Tokens, at: usize, end: usize) -> bool {
    let called = at > 0 && tokens.key(at - 1) == "gọi";
    called
        && tokens.is_word(end)
        && !matches!(tokens.key(end), "để" | "báo" | "và" | "hoặc" | "hay" | "khi" | "nhờ" | "nếu" | "cầu" | "rồi")
}

/// The digits of a number that has the shape of a telephone's, and where it ends.
struct Digits {
    text: String,
    end: usize,
    plus: bool,
    groups: usize,
}

/// Reads a telephone number.
fn read_phone(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<usize> {
    let opens = matches!(tokens.mark(at), '+' | '(');
    if !opens && tokens.kind(at) != Kind::Number || !starts_number(tokens, at, piece) {
        return None;
    }
    let digits = read_digits(tokens, at, piece.end)?;
    let announced = announcement(tokens, at, piece.start);
    let n = digits.text.len();
    let text = digits.text.as_str();
    let right = match announced {
        Some(false) => false,
        // `113`, `1900 1234`, `3804 3162`, `0912345678`.
        Some(true) => is_short_number(text) && !counts(tokens, at, digits.end) || (7..=15).contains(&n),
        None if digits.plus => (9..=15).contains(&n),
        None => is_long_number(text) || is_old_number(&digits),
    };
    right.then_some(digits.end - at)
}

/// Whether digits alone tell a telephone: `0912345678` of a mobile, `02438043162` of a line, `01234567890` of a mobile before 2018.
fn is_long_number(digits: &str) -> bool {
    let mut figures = digits.chars();
    let first = (figures.next(), figures.next(), digits.len());
    matches!(first, (Some('0'), Some('3' | '5' | '7' | '8' | '9'), 10) | (Some('0'), Some('1' | '2'), 11))
}

/// Whether digits in groups are those of a line before 2017: `04.3804.3162`, `0511.3822.123`.
fn is_old_number(digits: &Digits) -> bool {
    let mut figures = digits.text.chars();
    digits.groups > 1
        && figures.next() == Some('0')
        && figures.next().is_some_and(|c| c > '1')
        && matches!(digits.text.len(), 10 | 11)
}

/// Reads groups of digits with spaces, dots or hyphens between them, the first perhaps in brackets.
fn read_digits(tokens: &Tokens, at: usize, end: usize) -> Option<Digits> {
    const MOST_GROUPS: usize = 6;
    let (mut text, mut next, mut groups) = (String::new(), at, 0);
    let bracket = tokens.mark(next) == '(';
    next += usize::from(bracket);
    let plus = tokens.mark(next) == '+' && tokens.glued(next + 1);
    next += usize::from(plus);
    let mut close = bracket;
    for group in 0..MOST_GROUPS {
        if next >= end || tokens.kind(next) != Kind::Number || tokens.gap(next) > Gap::Space && group > 0 {
            break;
        }
        let digits = tokens.text(next);
        // After its first group a number has groups of two digits or more; a decimal comma has none.
        if text.len() + digits.len() > 15 || group > 0 && digits.len() < 2 {
            break;
        }
        text.push_str(digits);
        groups += 1;
        next += 1;
        if close && tokens.mark(next) == ')' {
            next += 1;
            close = false;
            continue;
        }
        let separated = matches!(tokens.mark(next), '.' | '-') && next + 1 < end && tokens.kind(next + 1) == Kind::Number;
        let spaced = separated && tokens.mark(next) == '-' && !tokens.glued(next) && !tokens.glued(next + 1);
        // `0912 345 678 - 0987 654 321` are two.
        if separated
            && !spaced
            && tokens.text(next + 1).len() >= 2
            && !(is_long_number(&text) || text.len() + tokens.text(next + 1).len() > 15)
        {
            next += 1;
        } else if is_long_number(&text) || tokens.glued(next) {
            break;
        }
    }
    let ends = !text.is_empty()
        && !close
        && tokens.kind(next - 1) == Kind::Number
        && (next >= end || !tokens.glued(next) || is_closing(tokens, next));
    ends.then_some(Digits { text, end: next, plus, groups })
}

/// Whether a mark that follows a number at once is none of its own: `0912345678.`
fn is_closing(tokens: &Tokens, at: usize) -> bool {
    let goes_on = tokens.glued(at + 1) && tokens.kind(at + 1) == Kind::Number;
    tokens.kind(at) == Kind::Mark && !(goes_on && matches!(tokens.mark(at), '.' | ',' | ':')) && tokens.mark(at) != '%'
}

fn starts_number(tokens: &Tokens, at: usize, piece: &Range<usize>) -> bool {
    if at == piece.start || !tokens.glued(at) {
        return true;
    }
    let inside = at - 1 > piece.start && tokens.glued(at - 1) && tokens.kind(at - 2) != Kind::Mark;
    tokens.kind(at - 1) == Kind::Mark
        && !(inside && matches!(tokens.mark(at - 1), '.' | ',' | '-' | '/' | '+' | '(') && tokens.kind(at - 2) == Kind::Number)
}

/// What the words before a number announce: a telephone, or another number; nothing where they are silent.
fn announcement(tokens: &Tokens, at: usize, start: usize) -> Option<bool> {
    const REACH: usize = 5;
    let from = start.max(at.saturating_sub(REACH));
    let mut end = at;
    // `điện thoại số: 3804 3162`, `(ĐT: 0912 …)`.
    while end > from
        && (tokens.kind(end - 1) == Kind::Mark && matches!(tokens.mark(end - 1), ':' | '.' | '(' | '-' | '"' | '“')
            || matches!(tokens.key(end - 1), "số" | "là" | "theo" | "qua" | "vào" | "tới" | "đến" | "ngay"))
    {
        end -= 1;
    }
    ANNOUNCEMENTS.longest_before(tokens, end, from).map(|(_, phone)| *phone)
}
