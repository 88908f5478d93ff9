//! The fifth stage: finds the mentions of the story, a family each for what they name.
//!
//! A family has a reader. It starts exactly where it is told, looks ahead at most [`MOST_TOKENS`] tokens and never beyond
//! the piece, and says how many tokens it took. Layout and mentions share the readers: a date is read by the same code in a
//! time line and in a paragraph.

pub(crate) mod abbreviation;
pub(crate) mod address;
mod correct;
pub(crate) mod document;
pub(crate) mod number;
pub(crate) mod organization;
pub(crate) mod person;
pub(crate) mod place;
pub(crate) mod position;
pub(crate) mod quantity;
pub(crate) mod time;
mod triggers;

use std::ops::Range;

pub(crate) use correct::{ADDED, correct};

use crate::article::{MentionKind, OrganizationKind, Role};
use crate::layout::Piece;
use crate::order::by_place;
use crate::tokens::{Kind, Tokens};
use triggers::Triggers;

/// How far a reader may look.
pub(crate) const MOST_TOKENS: usize = 64;

/// What a reader found at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading<T> {
    /// How many tokens it took.
    pub(crate) len: usize,
    pub(crate) value: T,
}

impl<T> Reading<T> {
    pub(crate) fn new(len: usize, value: T) -> Self {
        Self { len, value }
    }
}

/// Words that name something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mention {
    /// The piece in which they stand.
    pub(crate) piece: usize,
    pub(crate) tokens: Range<usize>,
    pub(crate) rule: &'static str,
    pub(crate) fact: Fact,
}

/// What a family reads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fact {
    Url,
    Email,
    Phone,
    // Boxed are those that are much larger than the others.
    Document(Box<document::Citation>),
    /// Parts of a document: `khoản 2 Điều 5`.
    Provision(Vec<document::Place>),
    Date(Box<time::Expression>),
    Quantity(Box<quantity::Quantity>),
    Position(position::Position),
    Organization(OrganizationKind),
    Place(place::Place),
    Person(person::Form),
    Abbreviation,
}

impl Fact {
    pub(crate) fn kind(&self) -> MentionKind {
        match self {
            Fact::Url => MentionKind::Url,
            Fact::Email => MentionKind::Email,
            Fact::Phone => MentionKind::Phone,
            Fact::Document(_) | Fact::Provision(_) => MentionKind::Document,
            Fact::Date(_) => MentionKind::Date,
            Fact::Quantity(_) => MentionKind::Quantity,
            Fact::Position(_) => MentionKind::Position,
            Fact::Organization(_) => MentionKind::Organization,
            Fact::Place(_) => MentionKind::Place,
            Fact::Person(_) => MentionKind::Person,
            Fact::Abbreviation => MentionKind::Abbreviation,
        }
    }

    /// Whether it may stand inside the words of another: `Bộ Y tế` in `Bộ trưởng Bộ Y tế`, and no person in
    /// `Trường THPT Lê Quý Đôn`, no number in `quận 1`.
    fn nests_in(&self, outer: &Fact) -> bool {
        match outer {
            Fact::Person(_) => matches!(self, Fact::Abbreviation),
            Fact::Place(_) => matches!(self, Fact::Place(_) | Fact::Abbreviation),
            Fact::Organization(_) => matches!(self, Fact::Organization(_) | Fact::Place(_) | Fact::Abbreviation),
            Fact::Position(_) => !matches!(self, Fact::Position(_) | Fact::Person(_)),
            _ => true,
        }
    }
}

/// What a family's reader gives.
pub(crate) struct Found {
    /// How many tokens it took.
    len: usize,
    rule: &'static str,
    fact: Fact,
    /// The tokens in which no other family may find anything: in the number of a document no date and no quantity stands.
    closed: Range<usize>,
}

impl Found {
    /// What is closed to all other families.
    fn closed(at: usize, len: usize, rule: &'static str, fact: Fact) -> Self {
        Self { len, rule, fact, closed: at..at + len }
    }
}

/// Reads at `at`, in the piece whose tokens are `piece`.
type Reader = fn(&Tokens, at: usize, piece: &Range<usize>) -> Option<Found>;

/// The families, the surest first: what one closes is closed to all. Each with what its mentions begin with.
const FAMILIES: [(Reader, fn() -> Triggers); 9] = [
    (address::read, address::triggers),
    (document::read, document::triggers),
    (time::read, time::triggers),
    (quantity::read, quantity::triggers),
    (position::read, position::triggers),
    (organization::read, organization::triggers),
    (place::read, place::triggers),
    (person::read, person::triggers),
    (abbreviation::read, abbreviation::triggers),
];

/// The place of a family in [`FAMILIES`].
fn rank(kind: MentionKind) -> usize {
    match kind {
        MentionKind::Url | MentionKind::Email | MentionKind::Phone => 0,
        MentionKind::Document => 1,
        MentionKind::Date => 2,
        MentionKind::Quantity => 3,
        MentionKind::Position => 4,
        MentionKind::Organization => 5,
        MentionKind::Place => 6,
        MentionKind::Person => 7,
        MentionKind::Abbreviation => 8,
    }
}

/// Finds the mentions of the story, in order; of two that start together, the longer first.
pub(crate) fn find(tokens: &Tokens, pieces: &[Piece]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    // A text of one line tells what it says, also where in a page it would be a time line: `hôm qua`, `15/3`.
    let is_alone = pieces.iter().filter(|piece| piece.role != Role::Separator).count() == 1;
    let is_read = |role| is_told(role) || is_alone && matches!(role, Role::Timestamp | Role::Boilerplate);
    for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| is_read(piece.role)) {
        let mut ends = [0; FAMILIES.len()];
        let mut closed: Vec<Range<usize>> = Vec::new();
        for at in piece.tokens.clone() {
            let triggered = triggers::families_at(tokens, at);
            debug_assert!(
                (0..FAMILIES.len())
                    .all(|family| triggered.has(family) || FAMILIES[family].0(tokens, at, &piece.tokens).is_none()),
                "a trigger is missing: {}",
                tokens.text(at)
            );
            if !closed.is_empty() {
                closed.retain(|range| at < range.end);
            }
            for family in triggered {
                if at < ends[family] || closed.iter().any(|range| range.contains(&at)) {
                    continue;
                }
                let Some(found) = FAMILIES[family].0(tokens, at, &piece.tokens) else { continue };
                ends[family] = at + found.len;
                closed.extend(Some(found.closed).filter(|range| !range.is_empty()));
                mentions.push(Mention { piece: i, tokens: at..ends[family], rule: found.rule, fact: found.fact });
            }
        }
    }
    sign(tokens, pieces, &mut mentions);
    organization::complete(tokens, pieces, &mut mentions);
    position::complete(tokens, &mut mentions);
    person::complete(tokens, pieces, &mut mentions);
    place::leave_counted(&mut mentions);
    abbreviation::drop_tickers(tokens, pieces, &mut mentions);
    by_place(&mut mentions, |mention| (mention.tokens.start, usize::MAX - mention.tokens.end));
    part(mentions)
}

/// Short forms in datelines, credits, bylines and sources: they are the story's, though they tell nothing of it.
fn sign(tokens: &Tokens, pieces: &[Piece], mentions: &mut Vec<Mention>) {
    for (i, piece) in pieces.iter().enumerate() {
        let mut at = piece.tokens.start;
        while at < piece.tokens.end && is_signed(piece.role) {
            let found = abbreviation::read_signed(tokens, at, piece);
            let next = at + found.as_ref().map_or(1, |found| found.len);
            mentions.extend(found.map(|found| Mention { piece: i, tokens: at..next, rule: found.rule, fact: found.fact }));
            at = next;
        }
    }
}

/// Parts mentions that cross: the surer family keeps its words. Mentions may stand inside one another where the families
/// [allow it](Fact::nests_in).
fn part(mentions: Vec<Mention>) -> Vec<Mention> {
    let mut kept: Vec<Mention> = Vec::with_capacity(mentions.len());
    // Where the last of them ends.
    let mut end = 0;
    for mention in mentions {
        let is_free = end <= mention.tokens.start;
        end = end.max(mention.tokens.end);
        if is_free {
            kept.push(mention);
            continue;
        }
        let meets = |other: &Mention| other.tokens.end > mention.tokens.start;
        let crosses = |other: &Mention| meets(other) && other.tokens.end < mention.tokens.end;
        // What stands here starts no later.
        let holds = |other: &Mention| meets(other) && other.tokens.end >= mention.tokens.end;
        // No mention is longer than a reader's look: what can reach here stands near.
        let far = kept.iter().rposition(|other| other.tokens.start + MOST_TOKENS <= mention.tokens.start);
        let near = far.map_or(0, |far| far + 1);
        let gives_way = kept[near..].iter().any(|other| {
            crosses(other) && rank(other.fact.kind()) <= rank(mention.fact.kind())
                || holds(other) && !mention.fact.nests_in(&other.fact)
        });
        if gives_way {
            continue;
        }
        if kept[near..].iter().any(crosses) {
            let rest = kept.split_off(near);
            kept.extend(rest.into_iter().filter(|other| !crosses(other)));
        }
        kept.push(mention);
    }
    kept
}

/// What a cell of a table says, a bit each by their place among `names`; `-` says nothing.
fn flags(cell: &str, names: &[&str]) -> u16 {
    let bit = |name| 1 << names.iter().position(|other| *other == name).expect("a word that the table may have");
    cell.split(' ').filter(|name| *name != "-").map(bit).sum()
}

/// Whether a piece tells the story.
fn is_told(role: Role) -> bool {
    matches!(role, Role::Kicker | Role::Title | Role::Lead | Role::Subheading | Role::Paragraph | Role::Caption)
}

/// Whether a piece says whose the story or a picture is.
fn is_signed(role: Role) -> bool {
    matches!(role, Role::Dateline | Role::Byline | Role::Credit | Role::Source)
}

/// A number of one or two digits.
fn short_number(tokens: &Tokens, at: usize) -> Option<u32> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    match *tokens.text(at).as_bytes() {
        _ if tokens.kind(at) != Kind::Number => None,
        [one] => digit(one),
        [tens, one] => Some(digit(tens)? * 10 + digit(one)?),
        _ => None,
    }
}

/// Whether a number may start here: not inside a word, a longer number, a document number or an address.
fn starts_number(tokens: &Tokens, at: usize) -> bool {
    if at == 0 || !tokens.glued(at) {
        return true;
    }
    match tokens.kind(at - 1) {
        Kind::Word | Kind::Number => false,
        Kind::Mark => !matches!(tokens.mark(at - 1), '/' | '-' | '.' | ',' | ':') || at == 1 || !tokens.glued(at - 1),
    }
}
