//! Who the people of the story are: mentions of one person put together, each with what the text says the person is.

use crate::article::{Organization, Person};
use crate::layout::Piece;
use crate::mentions::{Fact, Mention};
use crate::tokens::Tokens;

/// The people of the story, each once, in order.
pub(crate) fn people(tokens: &Tokens, _pieces: &[Piece], mentions: &[Mention], _organizations: &[Organization]) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for (number, mention) in mentions.iter().enumerate().filter(|(_, mention)| matches!(mention.fact, Fact::Person(_))) {
        let name = tokens.join(&mention.tokens);
        match people.iter_mut().find(|person| person.name == name) {
            Some(person) => person.mentions.push(number),
            None => people.push(Person {
                id: format!("p{}", people.len() + 1),
                name,
                aliases: vec![],
                positions: vec![],
                mentions: vec![number],
                rule: mention.rule.into(),
                confidence: 0.5,
            }),
        }
    }
    people
}
