//! Positions without a name that stand for somebody: `Bộ trưởng nhấn mạnh`, where the story has named one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Holding, Item};
use crate::fold::fold;
use crate::mentions::position::Kind;
use crate::order::gather;
use crate::tokens::Tokens;

/// The mentions of positions that nobody near holds, each with the person for whom it stands; none where several may be meant.
pub(super) fn people(tokens: &Tokens, items: &[Item], holdings: &[Holding]) -> Vec<(usize, usize)> {
    let mut exact: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut by_head: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for holding in holdings {
        let item = &items[holding.item];
        exact.entry(fold(&tokens.join(&item.tokens))).or_default().insert(holding.person);
        by_head.entry(head(tokens, item)).or_default().insert(holding.person);
    }
    let held: BTreeSet<usize> = gather(holdings.iter().map(|holding| holding.item));
    let mut named = Vec::new();
    for (i, item) in items.iter().enumerate().filter(|(i, _)| !held.contains(i)) {
        let Some(position) = item.position() else { continue };
        if !matches!(position.kind, Kind::Office | Kind::Sole | Kind::Member | Kind::Crown) || position.former {
            continue;
        }
        let only = |holders: Option<&BTreeSet<usize>>| match holders {
            Some(holders) if holders.len() == 1 => holders.first().copied(),
            _ => None,
        };
        // The head alone names whoever holds it, with whatever body.
        let of_head = by_head.get(&head(tokens, item)).filter(|holders| position.body.is_none() && holders.len() <= 1);
        let holder = match of_head {
            Some(holders) => only(Some(holders)),
            None => only(exact.get(&fold(&tokens.join(&item.tokens)))),
        };
        named.extend(holder.map(|person| (items[i].number, person)));
    }
    named
}

/// The words of a position before its body.
fn head(tokens: &Tokens, item: &Item) -> String {
    let end = item.position().and_then(|position| position.body.as_ref()).map_or(item.tokens.end, |body| body.start);
    fold(&tokens.join(&(item.tokens.start..end)))
}
