//! Mentions added and removed by hand.

use std::ops::Range;

use super::{FAMILIES, Fact, Found, MOST_TOKENS, Mention, document, person, place, position, quantity, rank, time};
use crate::article::{MentionKind, OrganizationKind, PlaceKind};
use crate::corrections::Edit;
use crate::layout::Piece;
use crate::tokens::Tokens;

/// The rule of a mention that was added by hand.
pub(crate) const ADDED: &str = "correction/add";

/// Adds and removes mentions, one after the other, and gives the words of those that are impossible.
pub(crate) fn correct(tokens: &Tokens, pieces: &[Piece], mentions: &mut Vec<Mention>, edits: &[Edit]) -> Vec<Range<usize>> {
    let mut ignored = Vec::new();
    for edit in edits {
        let is_it = |mention: &Mention| mention.tokens == edit.tokens && mention.fact.kind() == edit.kind;
        if !edit.is_added {
            mentions.retain(|mention| !is_it(mention));
        } else if !mentions.iter().any(is_it) {
            match read(tokens, pieces, edit) {
                Some(mention) => add(mentions, mention),
                None => ignored.push(edit.tokens.clone()),
            }
        }
    }
    ignored
}

/// Reads the words as their family does, or as nothing but words. No mention is in two pieces, or longer than a reader's look.
fn read(tokens: &Tokens, pieces: &[Piece], edit: &Edit) -> Option<Mention> {
    let range = &edit.tokens;
    let number = pieces.partition_point(|piece| piece.tokens.end <= range.start);
    let piece = &pieces.get(number)?.tokens;
    if range.end > piece.end || range.len() > MOST_TOKENS {
        return None;
    }
    let is_it = |found: &Found| found.len == range.len() && found.fact.kind() == edit.kind;
    // Cut off, too, where the reader would go on: `6/9` in `6/9/2019`.
    let parts = [piece.clone(), piece.start..range.end];
    let found = parts.iter().find_map(|part| FAMILIES[rank(edit.kind)].0(tokens, range.start, part).filter(is_it));
    let fact = found.map(|found| found.fact).or_else(|| bare(tokens, range, edit.kind))?;
    Some(Mention { piece: number, tokens: range.clone(), rule: ADDED, fact })
}

/// What words say that no reader knows. A quantity has the first number in them.
fn bare(tokens: &Tokens, range: &Range<usize>, kind: MentionKind) -> Option<Fact> {
    Some(match kind {
        MentionKind::Url => Fact::Url,
        MentionKind::Email => Fact::Email,
        MentionKind::Phone => Fact::Phone,
        MentionKind::Document => Fact::Document(Box::new(document::Citation::bare(range.clone()))),
        MentionKind::Date => Fact::Date(Box::new(time::Expression::Point(time::Point::default()))),
        MentionKind::Quantity => range.clone().find_map(|at| quantity::read(tokens, at, range))?.fact,
        MentionKind::Position => Fact::Position(position::Position { kind: position::Kind::Office, body: None, former: false }),
        MentionKind::Organization => Fact::Organization(OrganizationKind::Other),
        MentionKind::Place => Fact::Place(place::Place { kind: PlaceKind::Other, name: range.clone() }),
        MentionKind::Person => Fact::Person(person::form(tokens, range)),
        MentionKind::Abbreviation => Fact::Abbreviation,
    })
}

/// Adds a mention in its place, without those that it crosses, and those of its kind that have no place beside it: a family reads
/// one thing at a position, and only places and organisations have others of their kind inside them.
fn add(mentions: &mut Vec<Mention>, new: Mention) {
    let Range { start, end } = new.tokens;
    let kind = new.fact.kind();
    let may_nest = matches!(kind, MentionKind::Place | MentionKind::Organization);
    mentions.retain(|other| {
        let (first, last) = (other.tokens.start, other.tokens.end);
        let is_apart = last <= start || end <= first;
        let is_nested = first <= start && end <= last || start <= first && last <= end;
        is_apart || is_nested && (other.fact.kind() != kind || may_nest && first != start)
    });
    let order = |mention: &Mention| (mention.tokens.start, usize::MAX - mention.tokens.end, rank(mention.fact.kind()));
    let at = mentions.partition_point(|other| order(other) <= order(&new));
    mentions.insert(at, new);
}
