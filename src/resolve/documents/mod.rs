//! Which citations mean the same document, what the text says of it, and what refers back to it.
//!
//! A whole number or a name makes a document; a part of a number, `Nghị định 67`, a name without its year, a short name
//! and `Nghị định này` join one where exactly one is left, and else stay open, but for those that make a document of
//! their own.

mod back;
mod issuers;
mod key;
mod tail;

use crate::article::{Basis, Document, Issuer, Provision};
use crate::figures;
use crate::fold::fold;
use crate::hashed::Groups;
use crate::mentions::document::{
    By, Citation, Kind, Meeting, Number, Place, Role, When, full_name, is_word, number_of_law, read_word,
};
use crate::mentions::{Fact, Mention};
use crate::order::by_place;
use crate::sentences::Sentences;
use crate::tokens::{Tokens, hash_text};
use issuers::Seats;
pub(crate) use key::slug;
use tail::Tail;

/// Of documents with the same number no more are compared.
const MOST_ALIKE: usize = 8;

/// A document, as far as its citations tell.
#[derive(Default)]
struct Draft<'c> {
    kind: Option<Kind>,
    number: Option<&'c Number>,
    name: Option<String>,
    meeting: Option<Meeting>,
    when: Option<When>,
    issuer: Option<String>,
    subject: Option<String>,
    effective: Option<When>,
    mentions: Vec<usize>,
    provisions: Vec<(usize, &'c [Place])>,
}

/// Every document of the text, and the ways to find one again.
#[derive(Default)]
struct Drafts<'c> {
    list: Vec<Draft<'c>>,
    /// By type and whole number; by type and serial number; by name; by short name.
    found: Groups,
}

/// What a citation means.
enum Known {
    As(usize),
    /// One of several.
    Open,
    New,
}

/// A citation in its place.
struct Cited<'c> {
    mention: usize,
    citation: &'c Citation,
    tail: Tail,
}

/// The documents that the story cites, in the order of the text, each with its mentions.
pub(crate) fn documents(tokens: &Tokens, sentences: &Sentences, mentions: &[Mention]) -> Vec<Document> {
    let tails = tail::read(tokens, sentences, mentions);
    let cited: Vec<Cited> = mentions
        .iter()
        .enumerate()
        .filter_map(|(mention, found)| match &found.fact {
            Fact::Document(citation) => Some((mention, citation)),
            _ => None,
        })
        .zip(tails)
        .map(|((mention, citation), tail)| Cited { mention, citation, tail })
        .collect();
    let mut drafts = Drafts::default();
    let mut links = vec![None; mentions.len()];
    // The surer citations first: what is left out in others is filled from them.
    for sureness in 0..4 {
        for (i, one) in cited.iter().enumerate().filter(|(_, one)| sureness_of(one.citation) == sureness) {
            let before = i.checked_sub(1).and_then(|i| links[cited[i].mention]);
            links[one.mention] = drafts.link(tokens, mentions, one, before);
        }
    }
    back::link_types(&drafts, &cited, &mut links);
    back::link_provisions(tokens, mentions, &mut links);
    drafts.gather(tokens, mentions, &cited, &links);
    drafts.finish(tokens, mentions)
}

/// 0 for a whole number, 1 for a name with its year or a meeting, 2 for less, 3 for a reference back.
fn sureness_of(citation: &Citation) -> usize {
    // `Nghị định 100/NĐ-CP` lacks its year.
    let is_whole = |number: &Number| {
        let has_year = number.year.is_some() || !matches!(citation.kind.key, "nd" | "tt" | "ttlt");
        number.symbol.is_some() && has_year
    };
    match &citation.by {
        By::Number(number) | By::Name(_, Some(number)) if is_whole(number) => 0,
        By::Name(..) if citation.signing.when.is_some() => 1,
        By::Meeting(..) => 1,
        By::Back => 3,
        _ => 2,
    }
}

impl<'c> Drafts<'c> {
    /// The document that a citation means, a new one if no other can be meant; none where that stays open.
    fn link(&mut self, tokens: &Tokens, mentions: &[Mention], one: &Cited<'c>, before: Option<usize>) -> Option<usize> {
        if matches!(one.citation.by, By::Back) {
            return None;
        }
        let keys = keys_of(tokens, one.citation);
        let alias = before.filter(|_| is_alias(tokens, mentions[one.mention].tokens.start));
        let at = match alias.map_or_else(|| self.find(&keys, one), Known::As) {
            Known::As(at) => at,
            Known::Open => return None,
            Known::New => {
                self.list.push(Draft { kind: Some(one.citation.kind), ..Draft::default() });
                self.list.len() - 1
            }
        };
        for key in keys {
            let alike = self.found.entry(hash_text(&key));
            if !alike.contains(&at) && alike.len() < MOST_ALIKE {
                alike.push(at);
            }
        }
        if alias.is_none() {
            self.list[at].take(tokens, one);
        }
        Some(at)
    }

    /// The document that a citation means, by the first of its keys that leads to one.
    fn find(&self, keys: &[String], one: &Cited) -> Known {
        let sureness = sureness_of(one.citation);
        // Whole numbers are compared as such, not by the serial number alone.
        let keys = if sureness == 0 { &keys[..1] } else { keys };
        for key in keys {
            let alike = self.found.get(hash_text(key)).iter().copied();
            let mut fitting = alike.filter(|&at| self.fits(at, one.citation, one.tail.when));
            match (fitting.next(), fitting.next()) {
                (Some(_), Some(_)) if sureness == 2 => return Known::Open,
                (Some(first), _) => return Known::As(first),
                _ => {}
            }
        }
        Known::New
    }

    /// Whether a citation may mean a document: nothing that both tell differs.
    fn fits(&self, at: usize, citation: &Citation, when: Option<When>) -> bool {
        let draft = &self.list[at];
        let year = |number: Option<&Number>| number.and_then(|number| number.year);
        let agree = |one: Option<u32>, other: Option<u32>| one.is_none() || other.is_none() || one == other;
        let number = match &citation.by {
            By::Number(number) | By::Name(_, Some(number)) => Some(number),
            _ => None,
        };
        let years = agree(year(draft.number), year(number));
        // A law of a year is not the law of the same name of another year.
        let named = agree(year(draft.number).filter(|_| number.is_none()), when.map(|when| when.year));
        let days = draft.when.is_none_or(|known| when.is_none_or(|when| known.agrees(when)));
        let terms = match &citation.by {
            By::Meeting(_, meeting) => agree(draft.meeting.and_then(|known| known.term), meeting.term),
            _ => true,
        };
        years && named && days && terms
    }

    /// What each citation says of its document.
    fn gather(&mut self, tokens: &Tokens, mentions: &'c [Mention], cited: &[Cited<'c>], links: &[Option<usize>]) {
        let mut seats = Seats::default();
        for one in cited {
            let Some(draft) = links[one.mention].map(|at| &mut self.list[at]) else { continue };
            draft.effective = closer(draft.effective, one.tail.effective);
            if let (None, Some(words)) = (&draft.issuer, &one.tail.issuer) {
                draft.issuer = seats.name(tokens, words, draft.number);
            }
            let subject = one.tail.subject.as_ref().map(|words| tokens.join(words));
            if subject.as_ref().map_or(0, String::len) > draft.subject.as_ref().map_or(0, String::len) {
                draft.subject = subject;
            }
        }
        for (i, mention) in mentions.iter().enumerate() {
            let Some(draft) = links[i].map(|at| &mut self.list[at]) else { continue };
            draft.mentions.push(i);
            if let Fact::Provision(places) = &mention.fact {
                draft.provisions.push((i, places));
            }
        }
    }

    fn finish(self, tokens: &Tokens, mentions: &[Mention]) -> Vec<Document> {
        let mut list: Vec<Draft> = self.list;
        by_place(&mut list, |draft| (draft.mentions.first().map_or(0, |first| first + 1), 0));
        let documents = list.into_iter().enumerate().filter_map(|(i, draft)| {
            let kind = draft.kind?;
            let date = draft.when.map(When::iso);
            let key = key::of(tokens, &kind, &draft);
            let provisions = draft.provisions.iter().flat_map(|(mention, places)| {
                let words = &mentions[*mention].tokens;
                places.iter().map(|place| provision(tokens, words, place))
            });
            let stated = draft.issuer.map(|name| Issuer { name, basis: Basis::Stated });
            let implied = || issuers::of_number(tokens, draft.number?, date.as_deref());
            Some(Document {
                id: figures::id('d', i),
                kind: kind.name.into(),
                number: draft.number.map(|number| tokens.join(&number_tokens(number))),
                name: draft.name,
                subject: draft.subject,
                effective: draft.effective.map(When::iso),
                issuer: stated.or_else(|| Some(Issuer { name: implied()?, basis: Basis::Implied })),
                date,
                key,
                provisions: provisions.collect(),
                mentions: draft.mentions,
            })
        });
        documents.collect()
    }
}

impl<'c> Draft<'c> {
    /// Takes over what a citation tells.
    fn take(&mut self, tokens: &Tokens, one: &Cited<'c>) {
        match &one.citation.by {
            By::Number(number) | By::Name(_, Some(number)) => {
                let is_fuller = |known: &Number| known.symbol.is_none() && (number.symbol.is_some() || number.year.is_some());
                if self.number.is_none_or(is_fuller) {
                    self.number = Some(number);
                }
            }
            By::Meeting(_, meeting) if self.meeting.is_none_or(|known| known.term.is_none()) => self.meeting = Some(*meeting),
            _ => {}
        }
        if let By::Name(words, _) | By::Meeting(words, _) = &one.citation.by {
            let name = tokens.join(words);
            if self.name.as_ref().is_none_or(|known| known.chars().count() < name.chars().count()) {
                self.name = Some(name);
            }
        }
        self.when = closer(self.when, one.tail.when);
    }
}

/// The ways to find a document again, the surest first.
fn keys_of(tokens: &Tokens, citation: &Citation) -> Vec<String> {
    let kind = citation.kind.key;
    let mut keys = Vec::new();
    match &citation.by {
        By::Number(number) | By::Name(_, Some(number)) => {
            if number.symbol.is_some() {
                keys.push(format!("{kind} {}", key::number(tokens, number)));
            }
            // By its serial number a whole one is found from a partial one.
            let serial = key::slug(&tokens.join(&number.serial));
            keys.push(format!("{kind} {}", serial.trim_start_matches('0')));
        }
        _ => {}
    }
    if let By::Name(words, _) = &citation.by {
        let name = full_name(&tokens.join(words));
        if let Some(number) = citation.signing.when.and_then(|when| number_of_law(&name, when.year)) {
            keys.push(format!("{kind} {}", key::slug(number)));
        }
        keys.push(fold(&name));
        if let Some(alias) = &citation.alias {
            keys.push(fold(&format!("{} {}", citation.kind.name, tokens.join(alias))));
        }
    }
    if let By::Meeting(_, meeting) = &citation.by {
        keys.push(format!("{:?}", meeting.plenum));
    }
    keys
}

/// Whether words before it say that a short name is given: `(sau đây gọi tắt là Đề án 99)`.
fn is_alias(tokens: &Tokens, at: usize) -> bool {
    let at = if at > 0 && matches!(tokens.mark(at - 1), '“' | '"' | '‘') { at - 1 } else { at };
    (2..=6).any(|len| at >= len && read_word(tokens, at - len, at, Role::Alias) == Some(len))
}

/// The more exact of two, the first of equals.
fn closer(one: Option<When>, other: Option<When>) -> Option<When> {
    match (one, other) {
        (Some(one), Some(other)) if other.n_parts() > one.n_parts() && one.agrees(other) => Some(other),
        (one, other) => one.or(other),
    }
}

fn number_tokens(number: &Number) -> std::ops::Range<usize> {
    let year = number.serial.end + 2 * usize::from(number.year.is_some());
    number.serial.start..number.symbol.as_ref().map_or(year, |symbol| symbol.tokens.end)
}

fn provision(tokens: &Tokens, words: &std::ops::Range<usize>, place: &Place) -> Provision {
    let span = tokens.span(words);
    Provision {
        article: place.article.clone(),
        clause: place.clause.clone(),
        point: place.point.clone(),
        text: tokens.join(words),
        start: span.start,
        end: span.end,
    }
}

/// Whether a word that ends what a document is about stands here.
fn ends_sentence_part(tokens: &Tokens, at: usize, end: usize) -> bool {
    is_word(tokens, at, end, Role::Sentence)
}
