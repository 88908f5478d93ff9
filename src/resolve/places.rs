//! Which places the story speaks of: mentions of one put together, with the place in which it lies.

use crate::article::Place;
use crate::layout::Piece;
use crate::mentions::{Fact, Mention};
use crate::tokens::Tokens;

/// The places of the story, each once, in order.
pub(crate) fn places(tokens: &Tokens, _pieces: &[Piece], mentions: &[Mention]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for (number, mention) in mentions.iter().enumerate() {
        let Fact::Place(found) = &mention.fact else { continue };
        let name = tokens.join(&found.name);
        match places.iter_mut().find(|place| place.name == name) {
            Some(place) => place.mentions.push(number),
            None => places.push(Place {
                id: format!("l{}", places.len() + 1),
                kind: found.kind,
                name,
                aliases: vec![],
                parent: None,
                now: None,
                mentions: vec![number],
                rule: mention.rule.into(),
                confidence: 0.5,
            }),
        }
    }
    places
}
