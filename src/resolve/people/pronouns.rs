//! For whom `ông`, `bà`, `Đồng chí` stand: for the one person who fits in the nearest sentence before that names any; open where
//! there are two.

use super::identity::{Someone, form};
use crate::mentions::Mention;
use crate::mentions::person::Form;
use crate::mentions::person::cue::Gender;
use crate::order::by_number;
use crate::resolve::owners;
use crate::sentences::Sentences;
use crate::tokens::Tokens;

/// So many sentences back someone is still meant.
const MOST_SENTENCES: usize = 4;

/// Someone named in a sentence.
#[derive(Clone, Copy)]
struct Named {
    someone: usize,
    sentence: usize,
}

/// Adds to the people the words that stand for them.
pub(super) fn link(tokens: &Tokens, sentences: &Sentences, mentions: &[Mention], people: &mut [Someone]) {
    let owner = owners(mentions.len(), &mut people.iter().map(|person| &person.mentions));
    let mut named: Vec<Named> = Vec::new();
    for (number, mention) in mentions.iter().enumerate() {
        let sentence = sentences.all().partition_point(|sentence| sentence.start <= mention.tokens.start);
        let someone = match form(mention) {
            Some(Form::Pronoun) => meant(&named, people, gender(tokens, mention.tokens.start), sentence),
            _ => owner[number],
        };
        let Some(someone) = someone else { continue };
        if form(mention) == Some(Form::Pronoun) {
            people[someone].mentions.push(number);
        }
        named.push(Named { someone, sentence });
    }
    people.iter_mut().for_each(|person| by_number(&mut person.mentions));
}

/// The one who fits, of those named in the nearest sentence that names one who does.
fn meant(named: &[Named], people: &[Someone], gender: Option<Gender>, sentence: usize) -> Option<usize> {
    let fits = |known: Option<Gender>| known.is_none() || gender.is_none() || known == gender;
    let near = named.iter().rev().take(64).take_while(|named| named.sentence + MOST_SENTENCES >= sentence);
    let mut found: Option<Named> = None;
    for named in near.filter(|named| fits(people[named.someone].gender)) {
        match found {
            Some(one) if one.sentence != named.sentence => break,
            Some(one) if one.someone != named.someone => return None,
            _ => found = Some(*named),
        }
    }
    found.map(|found| found.someone)
}

fn gender(tokens: &Tokens, at: usize) -> Option<Gender> {
    match tokens.key(at) {
        "ông" | "anh" | "ngài" => Some(Gender::Man),
        "bà" | "chị" | "cô" => Some(Gender::Woman),
        _ => None,
    }
}
