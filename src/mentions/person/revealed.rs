//! Names right behind a body or a place that nothing tells to end there, until a short form does: `Giám đốc Hợp tác xã Phước Sơn 1
//! Huỳnh Văn Ngọ thừa nhận …`, then `ông Ngọ`; `Bộ Ngoại giao Trung Quốc Mao Ninh`, then `bà Mao`.

use super::{Form, vietnamese};
use crate::hashed::{Hashed, and};
use crate::layout::Piece;
use crate::mentions::{Fact, Mention};
use crate::tokens::{Gap, Kind, Tokens};

/// The names that are revealed by a short form whose bearer nothing else names.
pub(super) fn read(tokens: &Tokens, pieces: &[Piece], mentions: &[Mention]) -> Vec<Mention> {
    let people = || mentions.iter().filter(|mention| matches!(mention.fact, Fact::Person(_)));
    // How many whole names have a short form.
    let mut shorts: Hashed<usize> = Hashed::default();
    people().filter(|name| is_short(name)).for_each(|name| shorts.set(tokens.hash(name.tokens.start), 0));
    if shorts.iter().next().is_none() {
        return vec![];
    }
    for whole in people().filter(|name| name.tokens.len() > 1) {
        for word in [whole.tokens.start, whole.tokens.end - 1].map(|at| tokens.hash(at)) {
            if shorts.has(word) {
                shorts.set(word, 1);
            }
        }
    }
    let is_short = |at: usize| shorts.get(tokens.hash(at)) == Some(0);
    let place = |at: usize| and(0, at as u64);
    let mut starts: Hashed<()> = mentions.iter().map(|mention| (place(mention.tokens.start), ())).collect();
    let mut found = Vec::new();
    for before in
        mentions.iter().filter(|before| matches!(before.fact, Fact::Position(_) | Fact::Organization(_) | Fact::Place(_)))
    {
        let end = pieces[before.piece].tokens.end;
        let at = before.tokens.end + usize::from(tokens.kind(before.tokens.end) == Kind::Number);
        let Some(run) = (at < end && tokens.gap(at) == Gap::Space).then(|| vietnamese::run(tokens, at, end)).flatten() else {
            continue;
        };
        let next = at + run.len;
        // Chinese names are cut to their surname, Vietnamese ones to the given name.
        let is_revealed = (2..=4).contains(&run.n_words) && (is_short(next - 1) || run.n_words == 2 && is_short(at));
        if is_revealed && !starts.has(place(at)) {
            starts.set(place(at), ());
            found.push(Mention { tokens: at..next, rule: "person/revealed", fact: Fact::Person(Form::Full), ..before.clone() });
        }
    }
    found
}

/// Whether one word names someone: `ông Ngọ`.
fn is_short(name: &Mention) -> bool {
    name.rule == "person/short" && name.tokens.len() == 1
}
