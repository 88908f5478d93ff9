//! The words of a position: as read, and with their short forms spelt out.

use super::{Basis, Item};
use crate::article::{Position, Span};
use crate::mentions::abbreviation::{key, known};
use crate::mentions::position::{self, Kind, head};
use crate::mentions::{Fact, Mention};
use crate::tokens::Tokens;

/// The position that an item gives a person; `body` tells the id of the organisation that a mention names, of which the first and
/// longest inside counts.
pub(super) fn given(
    tokens: &Tokens,
    mentions: &[Mention],
    item: &Item,
    position: &position::Position,
    body: &dyn Fn(usize) -> Option<String>,
    Basis(rule, confidence): Basis,
) -> Position {
    let Span { start, end } = tokens.span(&item.tokens);
    Position {
        text: tokens.join(&item.tokens),
        start,
        end,
        expanded: expanded(tokens, mentions, item, position),
        organization: inside(mentions, item).find_map(|(number, _)| body(number)),
        former: position.former,
        rule: rule.into(),
        confidence,
    }
}

/// The mentions inside a position, which follow it in the list.
fn inside<'m>(mentions: &'m [Mention], item: &Item) -> impl Iterator<Item = (usize, &'m Mention)> {
    let end = item.tokens.end;
    mentions.iter().enumerate().skip(item.number + 1).take_while(move |(_, mention)| mention.tokens.end <= end)
}

/// `Phó Chủ tịch Ủy ban nhân dân` for `PCT UBND`; nothing where all is spelt out, or a short form is not known.
fn expanded(tokens: &Tokens, mentions: &[Mention], item: &Item, position: &position::Position) -> Option<String> {
    let mut out = String::new();
    let mut is_short = false;
    let mut at = item.tokens.start;
    while at < item.tokens.end {
        let known_here = || {
            let (_, mention) = inside(mentions, item)
                .find(|(_, mention)| matches!(mention.fact, Fact::Abbreviation) && mention.tokens.start == at)?;
            let key = key(tokens, &mention.tokens);
            let mut longs = known::readings(&key);
            let long = longs.next().filter(|_| longs.next().is_none())?.long;
            Some((mention.tokens.len(), long))
        };
        let in_head = position.body.as_ref().is_none_or(|body| at < body.start);
        let short = head::long_form(tokens, at, item.tokens.end).filter(|_| in_head).or_else(known_here);
        // `Trung tâm Kiểm soát bệnh tật (CDC)` has the long form before it.
        let short = short.filter(|_| tokens.mark(at.saturating_sub(1)) != '(');
        let is_mark = position.kind == Kind::Letters && !tokens.is_word(at);
        if at > item.tokens.start && !is_mark {
            let apart = position.kind == Kind::Letters;
            out.push_str(if apart {
                ", "
            } else if tokens.glued(at) {
                ""
            } else {
                " "
            });
        }
        match short {
            Some((len, long)) => {
                out.push_str(long);
                (is_short, at) = (true, at + len);
            }
            None => {
                out.push_str(if is_mark { "" } else { tokens.text(at) });
                at += 1;
            }
        }
    }
    is_short.then_some(out)
}
