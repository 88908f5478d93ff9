//! Organisations: by the word with which their names begin, `Sở Y tế Hà Nội`, by a name that is known, `Bộ Chính trị`, `Vingroup`.

use std::ops::Range;

use super::{Fact, Found, MOST_TOKENS, document};
use crate::article::OrganizationKind;
use crate::tokens::Tokens;

/// Reads one in the story, with all that its name contains: `Phòng Cảnh sát hình sự Công an TP.HCM`.
pub(super) fn read(tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<Found> {
    let (len, kind) = read_name(tokens, at, piece.end.min(at + MOST_TOKENS))?;
    Some(Found { len, rule: "organization/head", fact: Fact::Organization(kind), closed: at..at })
}

/// Reads the name of one: how many tokens it has, and what it is. Positions end with one.
pub(crate) fn read_name(tokens: &Tokens, at: usize, end: usize) -> Option<(usize, OrganizationKind)> {
    document::read_issuer(tokens, at, end).map(|len| (len, OrganizationKind::Other))
}
