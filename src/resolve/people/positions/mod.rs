//! Whose the positions are: before a name, behind it, or told of it; and for whom a position without a name stands.

mod gaps;
mod held;
mod later;
mod words;

use std::ops::Range;

use crate::article::{Organization, Person, Position};
use crate::fold::fold;
use crate::hashed::{Hashed, and};
use crate::layout::Piece;
use crate::mentions::{Fact, Mention, position};
use crate::order::{by_number, by_place};
use crate::resolve::owners;
use crate::texts::replace;
use crate::tokens::Tokens;

/// A person or a position in the text, in order.
struct Item<'m> {
    /// Of the mention, in the list of all.
    number: usize,
    piece: usize,
    tokens: Range<usize>,
    what: What<'m>,
}

#[derive(Clone, Copy)]
enum What<'m> {
    /// Of the person in the list of people, where it is known which.
    Person(Option<usize>),
    Position(&'m position::Position),
}

impl<'m> Item<'m> {
    fn position(&self) -> Option<&'m position::Position> {
        match self.what {
            What::Position(position) => Some(position),
            What::Person(_) => None,
        }
    }

    fn person(&self) -> Option<usize> {
        match self.what {
            What::Person(person) => person,
            What::Position(_) => None,
        }
    }
}

/// That a person holds a position: the place of the position among the items.
struct Holding {
    item: usize,
    person: usize,
    basis: Basis,
}

/// What says so: the rule's name, and how sure it is.
#[derive(Clone, Copy, PartialEq)]
struct Basis(&'static str, f64);

impl Basis {
    const BEFORE: Basis = Basis("position/before", 0.95);
    /// `Giám đốc Sở Y tế, ông Lê Văn Hòa`.
    const BEFORE_HONORIFIC: Basis = Basis("position/before-honorific", 0.88);
    const BEHIND: Basis = Basis("position/apposition", 0.85);
    const TOLD: Basis = Basis("position/told", 0.8);
    /// `các Phó Thủ tướng Trần Văn Hòa, Lê Thị Mai`.
    const SHARED: Basis = Basis("position/shared", 0.8);
}

/// Gives people the positions that the text says they hold, and the mentions that stand for them by position.
pub(super) fn attach(
    tokens: &Tokens,
    pieces: &[Piece],
    mentions: &[Mention],
    organizations: &[Organization],
    people: &mut [Person],
) {
    let items = items(mentions, people);
    let mut holdings = Vec::new();
    let mut start = 0;
    for chunk in items.chunk_by(|one, other| one.piece == other.piece) {
        held::read(tokens, &pieces[chunk[0].piece].tokens, chunk, start, &mut holdings);
        start += chunk.len();
    }
    by_place(&mut holdings, |holding| (holding.item, 0));
    let bodies = owners(mentions.len(), &mut organizations.iter().map(|body| &body.mentions));
    // The id of the organisation that a mention names.
    let body = |mention: usize| bodies[mention].map(|body| organizations[body].id.clone());
    for holding in &holdings {
        let item = &items[holding.item];
        let Some(position) = item.position() else { continue };
        let given = words::given(tokens, mentions, item, position, &body, holding.basis);
        record(&mut people[holding.person], given);
    }
    let ranges = mentions.iter().zip(&bodies).filter_map(|(mention, body)| Some((span_key(&mention.tokens), (*body)?)));
    let by_span: Hashed<usize> = ranges.collect();
    let mut named = later::people(tokens, &items, &holdings, |words| by_span.get(span_key(words)));
    // A mention names one person: of a shared position, the first.
    holdings.dedup_by_key(|holding| holding.item);
    named.extend(holdings.iter().map(|holding| (items[holding.item].number, holding.person)));
    for (number, person) in named {
        people[person].mentions.push(number);
    }
    people.iter_mut().for_each(|person| by_number(&mut person.mentions));
}

fn span_key(words: &Range<usize>) -> u64 {
    and(words.start as u64, words.end as u64)
}

/// People and positions in the order of the text.
fn items<'m>(mentions: &'m [Mention], people: &[Person]) -> Vec<Item<'m>> {
    let who = owners(mentions.len(), &mut people.iter().map(|person| &person.mentions));
    let item = |(number, mention): (usize, &'m Mention)| {
        let what = match &mention.fact {
            Fact::Person(_) => What::Person(who[number]),
            Fact::Position(position) => What::Position(position),
            _ => return None,
        };
        Some(Item { number, piece: mention.piece, tokens: mention.tokens.clone(), what })
    };
    mentions.iter().enumerate().filter_map(item).collect()
}

/// Adds a position, unless the person has it; of two of which one says more, `Bí thư Đảng ủy` and `Bí thư Đảng ủy VPCP`, the longer.
fn record(person: &mut Person, given: Position) {
    if person.positions.is_empty() {
        person.positions.push(given);
        return;
    }
    // `Thứ trưởng Ngoại giao` is of the `Bộ Ngoại giao`.
    let words =
        |position: &Position| replace(&fold(position.expanded.as_deref().unwrap_or(&position.text)), "trưởng bộ ", "trưởng ");
    let new = words(&given);
    let goes_on = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let same = person.positions.iter_mut().find(|known| {
        let known = words(known);
        goes_on(&known, &new) || goes_on(&new, &known)
    });
    match same {
        Some(known) if (words(known).len(), known.text.len()) < (new.len(), given.text.len()) => *known = given,
        Some(_) => {}
        None => person.positions.push(given),
    }
}
