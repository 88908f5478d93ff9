//! Positions without a name that stand for somebody: `Bộ trưởng nhấn mạnh`, where the story has named one.

use std::ops::Range;

use super::{Holding, Item};
use crate::hashed::{Groups, and};
use crate::mentions::position::Kind;
use crate::tokens::Tokens;

/// The mentions of positions that nobody near holds, each with the person for whom it stands; none where several may be meant.
pub(super) fn people(
    tokens: &Tokens,
    items: &[Item],
    holdings: &[Holding],
    body: impl Fn(&Range<usize>) -> Option<usize>,
) -> Vec<(usize, usize)> {
    let mut held = vec![false; items.len()];
    holdings.iter().for_each(|holding| held[holding.item] = true);
    let may_stand = |item: &Item| {
        let kind = item.position().filter(|position| !position.former).map(|position| position.kind);
        matches!(kind, Some(Kind::Office | Kind::Sole | Kind::Member | Kind::Crown))
    };
    let open: Vec<&Item> = items.iter().zip(held).filter(|(item, held)| !held && may_stand(item)).map(|(item, _)| item).collect();
    if open.is_empty() {
        return vec![];
    }
    // `Chủ tịch VFF` holds the office at the `Liên đoàn Bóng đá Việt Nam (VFF)`.
    let office = |item: &Item| {
        let body = body(item.position()?.body.as_ref()?)?;
        Some(and(head(tokens, item), 1 + body as u64))
    };
    let (mut exact, mut by_head) = (Groups::default(), Groups::default());
    for holding in holdings {
        let item = &items[holding.item];
        let key = office(item).unwrap_or_else(|| tokens.hash_of(&item.tokens));
        for holders in [exact.entry(key), by_head.entry(head(tokens, item))] {
            // Two are as open as more.
            if holders.len() < 2 && !holders.contains(&holding.person) {
                holders.push(holding.person);
            }
        }
    }
    let mut named = Vec::new();
    for item in open {
        // The head alone names whoever holds it, with whatever body.
        let is_bare = item.position().is_some_and(|position| position.body.is_none());
        let of_head = if is_bare { by_head.get(head(tokens, item)) } else { &[] };
        let key = office(item).unwrap_or_else(|| tokens.hash_of(&item.tokens));
        if let ([person], _) | (_, [person]) = (of_head, exact.get(key)) {
            named.push((item.number, *person));
        }
    }
    named
}

/// The words of a position before its body, by their hash.
fn head(tokens: &Tokens, item: &Item) -> u64 {
    let end = item.position().and_then(|position| position.body.as_ref()).map_or(item.tokens.end, |body| body.start);
    tokens.hash_of(&(item.tokens.start..end))
}
