//! Which places the story speaks of: mentions of one put together, with the place in which it lies.

use crate::article::{Place, PlaceKind};
use crate::figures;
use crate::fold::fold;
use crate::hashed::{Hashed, Numbered, and};
use crate::layout::Piece;
use crate::mentions::place::gazetteer;
use crate::mentions::{ADDED, Fact, Mention};
use crate::tokens::{Tokens, hash_text};

/// How sure each rule is, on articles that none was made from; to be named again tells little here: what is misread as a place is so each time.
const CONFIDENCE: [(&str, f64); 6] =
    [(ADDED, 1.0), ("place/known", 0.86), ("place/level", 0.86), ("place/list", 0.85), ("place/word", 0.85), ("place/cue", 0.75)];

/// How often each form of a name is written outside the names of organisations.
type Forms = Vec<(String, usize)>;

/// What tells places apart: `huyện Hương Trà` and `xã Hương Trà` are two, `Mỹ` and `Hoa Kỳ` one.
fn key(kind: PlaceKind, name: &str) -> u64 {
    and(hash_text(&fold(name)), kind as u64)
}

/// The places of the story, each once, in order.
pub(crate) fn places(tokens: &Tokens, _pieces: &[Piece], mentions: &[Mention]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut by_key: Hashed<usize> = Hashed::default();
    // The places in which others lie, as the text tells.
    let mut parents = Numbered::default();
    let mut forms: Vec<Forms> = Vec::new();
    let mut before: Option<(usize, usize)> = None;
    // Where the organisations end that started so far.
    let mut within = 0;
    for (number, mention) in mentions.iter().enumerate() {
        if matches!(mention.fact, Fact::Organization(_)) {
            within = within.max(mention.tokens.end);
        }
        let Fact::Place(found) = &mention.fact else { continue };
        let name = tokens.join(&found.name);
        let known = gazetteer::exact(tokens, &found.name);
        let key = key(found.kind, known.map_or(&*name, |known| known.of));
        let place = by_key.get(key).unwrap_or(places.len());
        if place == places.len() {
            by_key.set(key, place);
            forms.push(vec![]);
            places.push(Place {
                id: figures::id('l', place),
                kind: found.kind,
                name: name.clone(),
                aliases: vec![],
                parent: known
                    .and_then(|known| known.parent)
                    .filter(|_| known.is_some_and(|known| known.kind == found.kind))
                    .map(Into::into),
                now: None,
                mentions: vec![],
                rule: mention.rule.into(),
                confidence: 0.0,
            });
        }
        let of = &mut places[place];
        of.mentions.push(number);
        if confidence(mention.rule) > of.confidence {
            (of.rule, of.confidence) = (mention.rule.into(), confidence(mention.rule));
        }
        count(&mut forms[place], name, mention.tokens.start >= within);
        let joined = before.filter(|(_, end)| is_joined(tokens, *end, mention.tokens.start));
        if let Some((smaller, _)) = joined.filter(|(smaller, _)| rank(places[*smaller].kind) < rank(found.kind)) {
            parents.set(smaller, parents.get(smaller).unwrap_or(place));
        }
        before = Some((place, mention.tokens.end));
    }
    for (place, forms) in places.iter_mut().zip(forms) {
        name(place, forms);
    }
    link(&mut places, &by_key, &parents);
    places
}

/// Counts a form of a name.
fn count(forms: &mut Forms, name: String, stands_alone: bool) {
    let same = forms.iter().position(|(form, _)| *form == name);
    match same.or_else(|| forms.iter().position(|(form, _)| fold(form) == fold(&name))) {
        Some(same) => forms[same].1 += usize::from(stands_alone),
        None => forms.push((name, usize::from(stands_alone))),
    }
}

/// Names a place by the form that is written most, of equal ones the fullest; a country by its plain name, `Nga`, where the story
/// has that, too, beside `Liên bang Nga`. The others stand beside it.
fn name(place: &mut Place, mut forms: Forms) {
    let is_plain = |form: &str| {
        let is_longer = |other: &str| other.strip_suffix(form).is_some_and(|before| before.ends_with(' '));
        place.kind == PlaceKind::Country && forms.iter().any(|(other, _)| is_longer(other))
    };
    let weight = |(form, times): &(String, usize)| (is_plain(form), *times, form.chars().count());
    if let Some(at) = (0..forms.len()).rev().max_by_key(|at| weight(&forms[*at])) {
        place.name = forms.remove(at).0;
    }
    place.aliases = forms.into_iter().map(|(form, _)| form).collect();
}

/// Gives each place the one in which it lies. What the tables say of a name holds before what stands behind it, which may be
/// the next item of a list: `Đà Lạt, Hà Nội`.
fn link(places: &mut [Place], by_key: &Hashed<usize>, parents: &Numbered) {
    for at in 0..places.len() {
        let written = |name: &String| {
            let kinds = [PlaceKind::Province, PlaceKind::Country];
            let found = kinds.iter().find_map(|kind| by_key.get(key(*kind, name)));
            found.map_or(name.clone(), |place| places[place].name.clone())
        };
        let told = || parents.get(at).map(|parent| places[parent].name.clone());
        let parent = places[at].parent.as_ref().map(written).or_else(told);
        // A district, or a commune in one, has been of another province since the merger when its province has.
        let above = parents.get(at).and_then(|parent| places[parent].parent.clone());
        let names = [Some(places[at].name.clone()).filter(|_| places[at].kind == PlaceKind::Province), parent.clone(), above];
        let now = names.iter().flatten().find_map(|name| gazetteer::now(name)).map(Into::into);
        (places[at].parent, places[at].now) = (parent, now);
    }
}

/// Whether only what leads from a place to the one in which it lies stands between: `Quế Sơn, Quảng Nam`, `Quế Sơn (Quảng Nam)`.
fn is_joined(tokens: &Tokens, end: usize, start: usize) -> bool {
    match start.checked_sub(end) {
        Some(0) => true,
        Some(1) => matches!(tokens.key(end), "," | "-" | "–" | "(" | "thuộc" | "của" | "ở" | "tại"),
        _ => false,
    }
}

/// How large a place is: it lies in one of a higher rank.
fn rank(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::Street | PlaceKind::Venue => 1,
        PlaceKind::Hamlet => 2,
        PlaceKind::Commune => 3,
        PlaceKind::District => 4,
        PlaceKind::Province | PlaceKind::City => 5,
        PlaceKind::Country => 6,
        // Rivers and regions lie across the others.
        PlaceKind::Region | PlaceKind::Water | PlaceKind::Land | PlaceKind::Other => 7,
    }
}

fn confidence(rule: &str) -> f64 {
    CONFIDENCE.iter().find(|(of, _)| *of == rule).map_or(0.5, |(_, confidence)| *confidence)
}
