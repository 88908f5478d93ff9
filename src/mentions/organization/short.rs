//! Short forms that stand for organisations: `VPCP`, `VCCI`.

use std::sync::{LazyLock, OnceLock};

use super::name;
use crate::article::OrganizationKind;
use crate::data::{Table, rows};
use crate::tokens::{Kind, Tokens, with_tokens};

/// A short form.
struct Short {
    /// What it may stand for.
    longs: &'static str,
    /// What that is, once it was looked at.
    kind: OnceLock<Option<OrganizationKind>>,
}

static SHORTS: LazyLock<Table<Short>> = LazyLock::new(|| {
    let rows = rows(crate::data::text!("abbreviations.tsv"));
    Table::new(rows.map(|row| (row[0], Short { longs: row[1], kind: OnceLock::new() })))
});

/// What the short form at `at` stands for, if its every long form is the name of an organisation.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<OrganizationKind> {
    // `HU1` is a share.
    let is_code = tokens.kind(at + 1) == Kind::Number && tokens.glued(at + 1);
    if !tokens.is_capitals(at) || tokens.text(at).len() < 2 || is_code {
        return None;
    }
    let short = SHORTS.exact(tokens, &(at..at + 1))?;
    *short.kind.get_or_init(|| {
        let kinds: Option<Vec<_>> = short.longs.split('|').map(kind_of_long).collect();
        kinds?.first().copied()
    })
}

/// What the name of an organisation names; `long` has the signs that it is meant behind it.
fn kind_of_long(long: &str) -> Option<OrganizationKind> {
    with_tokens(long.split('<').next()?, |tokens| {
        name::read_long(tokens, 0, tokens.len()).filter(|name| name.len == tokens.len()).map(|name| name.kind)
    })
}
