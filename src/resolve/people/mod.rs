//! Who the people of the story are: mentions of one person put together, each with what the text says the person is.

mod identity;
mod positions;
mod pronouns;

use self::identity::Someone;
use super::sure;
use crate::article::{Organization, Person};
use crate::figures;
use crate::fold::fold;
use crate::layout::Piece;
use crate::mentions::{ADDED, Mention};
use crate::sentences::Sentences;
use crate::tokens::Tokens;

/// How sure each rule is of a person who is named once, as [`sure`] takes it; the surest stand first.
const CONFIDENCE: [(&str, f64); 12] = [
    (ADDED, 1.0),
    ("person/titled", 0.89),
    ("person/foreign-titled", 0.88),
    ("person/surname", 0.8),
    ("person/nickname", 0.8),
    ("person/initials", 0.8),
    ("person/short", 0.8),
    ("person/foreign", 0.8),
    ("person/list", 0.7),
    ("person/aged", 0.7),
    ("person/apposed", 0.7),
    ("person/again", 0.6),
];

/// The people of the story, each once, in order.
pub(crate) fn people(
    tokens: &Tokens,
    pieces: &[Piece],
    sentences: &Sentences,
    mentions: &[Mention],
    organizations: &[Organization],
) -> Vec<Person> {
    let mut people = identity::people(tokens, mentions);
    pronouns::link(tokens, sentences, mentions, &mut people);
    let mut people: Vec<Person> =
        people.into_iter().enumerate().map(|(i, someone)| person(tokens, mentions, i, someone)).collect();
    positions::attach(tokens, pieces, mentions, organizations, &mut people);
    people
}

fn person(tokens: &Tokens, mentions: &[Mention], i: usize, someone: Someone) -> Person {
    let name = tokens.join(&mentions[someone.name].tokens);
    let mut seen = vec![fold(&name)];
    let mut aliases = Vec::new();
    let is_name = |number: &&usize| identity::form(&mentions[**number]) != Some(crate::mentions::person::Form::Pronoun);
    for &number in someone.mentions.iter().filter(is_name) {
        let form = tokens.join(&mentions[number].tokens);
        // Someone has a handful of forms.
        if seen.len() == MOST_FORMS || form == name || aliases.contains(&form) {
            continue;
        }
        let folded = fold(&form);
        if !seen.contains(&folded) {
            seen.push(folded);
            aliases.push(form);
        }
    }
    let surest = someone.mentions.iter().map(|&number| mentions[number].rule).min_by_key(|rule| rank(rule));
    let (rule, once) = CONFIDENCE[surest.map_or(CONFIDENCE.len() - 1, rank)];
    let id = figures::id('p', i);
    let confidence = sure(once, someone.mentions.len());
    Person { id, name, aliases, positions: vec![], mentions: someone.mentions, rule: rule.into(), confidence }
}

/// More forms of one name are hardly worth showing.
const MOST_FORMS: usize = 16;

/// The place of a rule in the table; words that stand for a name tell nothing of it.
fn rank(rule: &str) -> usize {
    CONFIDENCE.iter().position(|(known, _)| *known == rule).unwrap_or(CONFIDENCE.len() - 1)
}
