//! Which organisations the story speaks of: mentions of one put together, in full and in short.

use crate::article::{Abbreviation, Organization};
use crate::layout::Piece;
use crate::mentions::{Fact, Mention};
use crate::tokens::Tokens;

/// The organisations of the story, each once, in order.
pub(crate) fn organizations(
    tokens: &Tokens,
    _pieces: &[Piece],
    mentions: &[Mention],
    _abbreviations: &[Abbreviation],
) -> Vec<Organization> {
    let mut organizations: Vec<Organization> = Vec::new();
    for (number, mention) in mentions.iter().enumerate() {
        let Fact::Organization(kind) = mention.fact else { continue };
        let name = tokens.join(&mention.tokens);
        match organizations.iter_mut().find(|organization| organization.name == name) {
            Some(organization) => organization.mentions.push(number),
            None => organizations.push(Organization {
                id: format!("o{}", organizations.len() + 1),
                kind,
                name,
                aliases: vec![],
                parent: None,
                mentions: vec![number],
                rule: mention.rule.into(),
                confidence: 0.5,
            }),
        }
    }
    organizations
}
