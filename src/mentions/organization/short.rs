//! Short forms that stand for organisations: `VPCP`, `VCCI`.

use std::sync::LazyLock;

use super::name;
use crate::article::OrganizationKind;
use crate::data::{Table, rows};
use crate::source::Source;
use crate::tokens::{Gap, Tokens};

/// The short forms whose every long form is the name of an organisation.
static SHORTS: LazyLock<Table<OrganizationKind>> = LazyLock::new(|| {
    let tsv = crate::data::text!("abbreviations.tsv");
    let longs = rows(tsv).flat_map(|row| row[1].split(" | ")).map(|long| long.split(" < ").next().unwrap_or(""));
    let tokens = Tokens::split(Source::repair(&longs.collect::<Vec<_>>().join("\n")));
    let mut starts = (0..tokens.len()).filter(|&at| tokens.gap(at) >= Gap::Line).chain([tokens.len()]).peekable();
    // Each long form in turn; they stand in the order of the rows.
    let mut read_next = || {
        let (start, end) = (starts.next()?, *starts.peek()?);
        name::read_long(&tokens, start, end).filter(|name| name.len == end - start).map(|name| name.kind)
    };
    let shorts = rows(tsv).filter_map(|row| {
        let kinds: Vec<_> = row[1].split(" | ").map(|_| read_next()).collect();
        kinds.iter().all(Option::is_some).then(|| (row[0], kinds[0].expect("all are")))
    });
    Table::new(shorts.collect::<Vec<_>>().into_iter())
});

/// What the short form at `at` stands for.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<OrganizationKind> {
    if !tokens.is_capitals(at) || tokens.text(at).len() < 2 {
        return None;
    }
    SHORTS.exact(tokens, &(at..at + 1)).copied()
}
