//! The names of those who issued documents.

use std::ops::Range;

use crate::fold::fold;
use crate::mentions::MOST_TOKENS;
use crate::mentions::document::{Number, is_seat, issuer_of_code, read_issuer};
use crate::texts::join;
use crate::tokens::Tokens;

/// Of so many bodies that are named by the kind of their seat alone, `UBND tỉnh`, the full name is looked for.
const MOST_SEATS: usize = 8;

/// The full names of bodies that are named by the kind of their seat alone, where the text has one.
#[derive(Default)]
pub(super) struct Seats(Vec<(String, Option<String>)>);

impl Seats {
    /// The words that name an issuer; of `Bộ này`, what the code in the number stands for; of `UBND tỉnh`, the only name that
    /// the text has for one.
    pub(super) fn name(&mut self, tokens: &Tokens, words: &Range<usize>, number: Option<&Number>) -> Option<String> {
        let name = tokens.join(words);
        if tokens.key(words.end - 1) == "này" {
            let of_code = of_number(tokens, number?, None)?;
            let is_head = fold(&of_code).split(' ').next()? == tokens.key(words.start);
            return is_head.then_some(of_code);
        }
        // Each such name costs a look at the whole text.
        if !is_seat(tokens, words.end - 1) || self.0.len() == MOST_SEATS {
            return Some(name);
        }
        let key = fold(&name);
        if let Some((_, full)) = self.0.iter().find(|(other, _)| *other == key) {
            return Some(full.clone().unwrap_or(name));
        }
        let full = only_seat(tokens, words);
        self.0.push((key, full.clone()));
        Some(full.unwrap_or(name))
    }
}

/// The name of the seat that follows these words anywhere in the text, with them, if there is one such name alone.
fn only_seat(tokens: &Tokens, words: &Range<usize>) -> Option<String> {
    let is_here = |at: &usize| (0..words.len()).all(|i| tokens.key(at + i) == tokens.key(words.start + i));
    let mut named = (0..tokens.len()).filter(is_here).filter_map(|at| {
        let len = read_issuer(tokens, at, (at + MOST_TOKENS).min(tokens.len()))?;
        (len > words.len()).then(|| tokens.join(&(at..at + len)))
    });
    let first = named.next()?;
    named.try_fold(first, |one, other| (fold(&one) == fold(&other)).then_some(other))
}

/// Who issued a document, as the codes in its number tell; of a joint one, everybody.
pub(super) fn of_number(tokens: &Tokens, number: &Number, day: Option<&str>) -> Option<String> {
    let symbol = number.symbol.as_ref()?;
    let year = number.year.map(|year| year.to_string());
    let day = day.or(year.as_deref());
    let is_joint = symbol.kind.is_some_and(|kind| kind.key.starts_with("ttl") || kind.key == "nqlt");
    let codes = symbol.issuers.iter().take(if is_joint { symbol.issuers.len() } else { 1 });
    let names: Option<Vec<&str>> = codes.map(|&at| issuer_of_code(tokens, at)?.name(day)).collect();
    match names?.as_slice() {
        [] => None,
        [only] => Some((*only).into()),
        [first @ .., last] => Some(format!("{} và {last}", join(first, ", "))),
    }
}
