//! The canonical key: the same for every way of citing a document. The README has the scheme.

use super::Draft;
use crate::mentions::document::{Kind, Number, When, full_name, number_of_law};
use crate::source::nfd;
use crate::texts::replace;
use crate::tokens::Tokens;

/// Days on which the Party's congresses ended, from the eighth on, as year, month, day in one number: numbers of the
/// Party start anew with each.
const CONGRESSES: [(u32, u32); 7] =
    [(8, 19960701), (9, 20010422), (10, 20060425), (11, 20110119), (12, 20160128), (13, 20210201), (14, 20260123)];

/// The key of a document.
pub(super) fn of(tokens: &Tokens, kind: &Kind, draft: &Draft) -> String {
    if let Some(meeting) = draft.meeting {
        let of_meeting = meeting.plenum.map_or("congress".into(), |plenum| format!("plenum{plenum}"));
        return format!("vn:party:nq:{of_meeting}@t{}", open(meeting.term.or_else(|| term(draft.when?))));
    }
    match (draft.number, &draft.name) {
        (Some(number), _) => of_number(tokens, kind, number, draft.when),
        (None, Some(name)) => of_name(kind, name, draft.when),
        _ => format!("vn:?:{}:?", kind.key),
    }
}

fn of_number(tokens: &Tokens, kind: &Kind, number: &Number, when: Option<When>) -> String {
    let written = self::number(tokens, number);
    match &number.symbol {
        // `Nghị định 67`, `Nghị định 12/2020`: only the Party has no decrees and circulars.
        None => {
            let world = if matches!(kind.key, "nd" | "tt" | "ttlt") { "state" } else { "?" };
            match number.year {
                Some(_) => format!("vn:{world}:{}:{written}/?", kind.key),
                None => format!("vn:{world}:{}:{written}@{}", kind.key, open(when.map(|when| when.year))),
            }
        }
        Some(symbol) if symbol.is_party(tokens) => {
            format!("vn:party:{}:{written}@t{}", kind.key, open(when.and_then(term)))
        }
        Some(_) if kind.key == "ban-an" => format!("vn:court:{written}@?"),
        Some(_) => {
            let act = if number.year.is_some() { String::new() } else { format!("@{}", open(when.map(|when| when.year))) };
            format!("vn:state:{}:{written}{act}", kind.key)
        }
    }
}

/// Of a law whose year is known, the number that the table has; else the name.
fn of_name(kind: &Kind, name: &str, when: Option<When>) -> String {
    let full = full_name(name);
    if let Some(number) = when.and_then(|when| number_of_law(&full, when.year)) {
        return format!("vn:state:{}:{}", kind.key, numeral(&slug(number)));
    }
    let world = match kind.key {
        "treaty" => "treaty:".into(),
        "constitution" => return format!("vn:state:constitution@{}", open(when.map(|when| when.year))),
        "nq" => "vn:party:nq:".into(),
        "?" => "vn:?:?:".into(),
        key => format!("vn:state:{key}:"),
    };
    let slug = slug(&full);
    let bare = slug.strip_prefix("luat-").or_else(|| slug.strip_prefix("phap-lenh-")).unwrap_or(&slug);
    format!("{world}name={bare}@{}", open(when.map(|when| when.year)))
}

/// The number as written in the key: `30/2020/nd-cp`, `35-ct/tw`, `67`.
pub(super) fn number(tokens: &Tokens, number: &Number) -> String {
    let mut out = numeral(&slug(&tokens.join(&number.serial)));
    if let Some(year) = number.year {
        out += &format!("/{year}");
    }
    if let Some(symbol) = &number.symbol {
        out.push(if symbol.hyphen { '-' } else { '/' });
        let written = slug(&tokens.join(&symbol.tokens)).replace('_', "-");
        let written = replace(&replace(&written, "t.u", "tw"), "t.w", "tw");
        // `TƯ` is written for `TW`; a unit in brackets is none of the number.
        let written = written.split('(').next().unwrap_or(&written);
        out += &written
            .strip_suffix("/tu")
            .filter(|_| is_central(tokens, symbol))
            .map_or(written.into(), |start| format!("{start}/tw"));
    }
    out
}

/// Whether the last code is `TƯ`, which without its marks would be `TU`, a province's committee.
fn is_central(tokens: &Tokens, symbol: &crate::mentions::document::Symbol) -> bool {
    symbol.issuers.last().is_some_and(|&at| tokens.key(at) == "tư")
}

/// Numbers of documents are equal with and without a zero before them.
fn numeral(number: &str) -> String {
    number.trim_start_matches('0').into()
}

/// The Party's term in which a day lies.
fn term(when: When) -> Option<u32> {
    let day = when.ordered();
    // The year of a congress alone does not tell which side of it is meant.
    let is_open = |(_, end): &(u32, u32)| when.n_parts() < 3 && end / 10000 == when.year;
    if CONGRESSES.iter().any(is_open) {
        return None;
    }
    CONGRESSES.iter().rev().find(|(_, end)| *end < day).map(|(term, _)| *term)
}

fn open(value: Option<u32>) -> String {
    value.map_or("?".into(), |value| value.to_string())
}

/// A text in NFC without marks, in lower case, with hyphens for spaces, and none beside a stroke or at the ends: `dat-dai`.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let leave_hyphen = |out: &mut String| {
        if out.ends_with('-') {
            out.pop();
        }
    };
    for c in nfd(text).chars().flat_map(char::to_lowercase) {
        match c {
            'đ' => out.push('d'),
            '–' | '−' | '‐' | '‑' | ' ' | ',' | '-' => {
                let stands = matches!(out.bytes().last(), None | Some(b'-' | b'/'));
                out.push_str(if stands { "" } else { "-" });
            }
            '/' => {
                leave_hyphen(&mut out);
                out.push('/');
            }
            _ if c.is_ascii() && !matches!(c, '"' | '\'') => out.push(c),
            _ => {}
        }
    }
    leave_hyphen(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mentions::document::read_when;
    use crate::tokens::tokens_of;

    #[test]
    fn slugs_are_plain() {
        for (text, expected) in [
            ("Luật Phòng, chống tham nhũng", "luat-phong-chong-tham-nhung"),
            ("QĐ – NHNN", "qd-nhnn"),
            ("Việt Nam - EU", "viet-nam-eu"),
            ("CT / TW", "ct/tw"),
            ("–", ""),
        ] {
            assert_eq!(slug(text), expected, "{text}");
        }
    }

    #[test]
    fn terms_of_the_party() {
        let term_of = |text: &str| {
            let tokens = tokens_of(text);
            term(read_when(&tokens, 0, tokens.len()).unwrap().value)
        };
        for (text, expected) in [
            ("30/5/2019", Some(12)),
            ("28/1/2016", Some(11)),
            ("29/1/2016", Some(12)),
            ("1/2/2026", Some(14)),
            ("năm 2019", Some(12)),
            // The year of a congress has days of two terms.
            ("năm 2021", None),
            ("1/1/1990", None),
        ] {
            assert_eq!(term_of(text), expected, "{text}");
        }
    }
}
