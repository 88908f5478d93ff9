//! The last stage: the article as plain data.

use std::ops::Range;

use crate::article::*;
use crate::figures;
use crate::fold::fold;
use crate::hashed::Set;
use crate::layout::{Field, Piece};
use crate::mentions::{self, Fact};
use crate::resolve::{Outlet, Speech, Times};
use crate::sentences::Sentences;
use crate::tokens::{Gap, Tokens, hash_text};

/// Vietnamese is read at about this many syllables a minute.
const WORDS_A_MINUTE: usize = 240;

/// How many words stand for a text as a whole.
const NOTED: usize = 5;

/// How the text was written, and what was said of it: what is known beside its pieces.
pub(crate) struct Writing {
    pub(crate) language: Language,
    pub(crate) diacritics: Option<Diacritics>,
    pub(crate) encoding: Encoding,
    /// How many characters the caller's text has.
    pub(crate) characters: usize,
    /// Where, in UTF-8 bytes of the caller's text, damage starts.
    pub(crate) damage: Option<usize>,
    /// Where corrections were impossible.
    pub(crate) ignored: Vec<Range<usize>>,
}

/// What the story says.
pub(crate) struct Facts {
    pub(crate) people: Vec<Person>,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) places: Vec<Place>,
    pub(crate) speech: Speech,
    pub(crate) documents: Vec<Document>,
    /// One for each mention of a date, in order.
    pub(crate) dates: Vec<Date>,
    pub(crate) abbreviations: Vec<Abbreviation>,
    pub(crate) mentions: Vec<mentions::Mention>,
}

/// Builds the article that the pieces show.
pub(crate) fn assemble(
    tokens: &Tokens,
    pieces: &[Piece],
    sentences: &Sentences,
    times: Times,
    outlet: Option<Outlet>,
    facts: Facts,
    writing: Writing,
) -> Article {
    let mut quantities = quantities(tokens, &facts.mentions);
    quantities.shrink_to_fit();
    let mentions = mentions_of(tokens, &facts, &quantities);
    // They take more memory than the text, and all texts are still to be made.
    drop(facts.mentions);
    let first = |role| texts(tokens, pieces, role).into_iter().next();
    let values = |field| {
        pieces.iter().flat_map(move |piece| {
            let values = piece.values.iter().filter(move |(of, _)| *of == field);
            values.map(|(_, range)| text(tokens, range, piece.rule))
        })
    };
    let time = |time: crate::resolve::Time| value(text(tokens, &time.tokens, time.rule), Some(time.value), time.basis);
    let title = first(Role::Title);
    let first_word = (0..tokens.len()).find(|&at| tokens.is_word(at));
    let mut notes = notes_on_writing(tokens, &writing, first_word.unwrap_or(0));
    if let Some(at) = first_word.filter(|_| title.is_none()) {
        notes.push(note(tokens, NoteCode::NoTitle, &(at..at + 1)));
    }
    notes.extend(times.notes.iter().map(|(code, range)| note(tokens, *code, range)));
    notes.extend(writing.ignored.iter().map(|range| note(tokens, NoteCode::CorrectionIgnored, range)));
    Article {
        schema_version: SCHEMA_VERSION,
        offsets: Offsets::Utf8,
        language: writing.language,
        diacritics: writing.diacritics,
        encoding: writing.encoding,
        kicker: first(Role::Kicker),
        title,
        published: times.published.map(time),
        modified: times.modified.map(time),
        outlet: outlet.map(|found| value(text(tokens, &found.tokens, found.rule), None, found.basis)),
        authors: distinct(values(Field::Author)),
        sources: distinct(values(Field::Source)),
        lead: first(Role::Lead),
        captions: captions(tokens, pieces),
        subheadings: texts(tokens, pieces, Role::Subheading),
        paragraphs: texts(tokens, pieces, Role::Paragraph),
        tags: distinct(values(Field::Tag)),
        people: facts.people,
        organizations: facts.organizations,
        places: facts.places,
        documents: facts.documents,
        dates: facts.dates,
        quantities,
        abbreviations: facts.abbreviations,
        quotes: facts.speech.quotes,
        statements: facts.speech.statements,
        mentions,
        blocks: pieces.iter().map(|piece| block(tokens, piece)).collect(),
        notes,
        stats: stats(tokens, pieces, sentences, writing.characters),
    }
}

fn text(tokens: &Tokens, range: &Range<usize>, rule: &'static str) -> Text {
    let Span { start, end } = tokens.span(range);
    Text { text: tokens.join(range), start, end, spans: line_spans(tokens, range), rule: rule.into() }
}

/// The texts of a role, each whole where the end of a page interrupted it.
fn texts(tokens: &Tokens, pieces: &[Piece], role: Role) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.role == role) {
        let next = text(tokens, &piece.tokens, piece.rule);
        match texts.last_mut().filter(|_| piece.continued) {
            Some(text) => {
                text.text = format!("{} {}", text.text, next.text);
                if text.spans.is_empty() {
                    text.spans.push(Span { start: text.start, end: text.end });
                }
                text.end = next.end;
                let whole = vec![Span { start: next.start, end: next.end }];
                text.spans.extend(if next.spans.is_empty() { whole } else { next.spans });
            }
            None => texts.push(next),
        }
    }
    texts
}

/// The span of each line, where a range goes over several.
fn line_spans(tokens: &Tokens, range: &Range<usize>) -> Vec<Span> {
    let starts = range.clone().skip(1).filter(|&at| tokens.gap(at) >= Gap::Line);
    if starts.clone().next().is_none() {
        return Vec::new();
    }
    let ends = starts.clone().chain([range.end]);
    std::iter::once(range.start).chain(starts).zip(ends).map(|(start, end)| tokens.span(&(start..end))).collect()
}

fn value(words: Text, value: Option<String>, basis: Basis) -> Value {
    let Text { text, start, end, rule, .. } = words;
    Value { value: value.unwrap_or_else(|| text.clone()), text, start, end, basis, rule }
}

fn note(tokens: &Tokens, code: NoteCode, range: &Range<usize>) -> Note {
    let Span { start, end } = tokens.span(range);
    Note { code, text: tokens.join(range), start, end }
}

/// Doubts about the text as a whole, at its first words or the first that were damaged.
fn notes_on_writing(tokens: &Tokens, writing: &Writing, first: usize) -> Vec<Note> {
    let damaged = writing.damage.and_then(|byte| (0..tokens.len()).find(|&at| tokens.span(&(at..at + 1)).end > byte));
    let doubts = [
        damaged.map(|at| (NoteCode::LegacyEncoding, at)),
        (writing.language == Language::Und && tokens.len() > 0).then_some((NoteCode::NotVietnamese, first)),
        writing.diacritics.map(|_| (NoteCode::NoDiacritics, first)),
    ];
    let at_words = |(code, at): (NoteCode, usize)| {
        let end = (at + 1..tokens.len().min(at + NOTED)).find(|&next| tokens.gap(next) >= Gap::Line);
        note(tokens, code, &(at..end.unwrap_or(tokens.len().min(at + NOTED))))
    };
    doubts.into_iter().flatten().map(at_words).collect()
}

fn block(tokens: &Tokens, piece: &Piece) -> Block {
    let Span { start, end } = tokens.span(&piece.tokens);
    Block { role: piece.role, start, end, rule: piece.rule.into(), continued: piece.continued }
}

/// Each text once: a byline may stand at both ends, here in capitals and there not.
fn distinct(texts: impl Iterator<Item = Text>) -> Vec<Text> {
    let mut seen = Set::default();
    texts.filter(|text| seen.insert(hash_text(&fold(&text.text)))).collect()
}

/// Captions with the credit that follows them.
fn captions(tokens: &Tokens, pieces: &[Piece]) -> Vec<Caption> {
    let mut captions: Vec<Caption> = Vec::new();
    // What the last piece but separators is.
    let mut above = None;
    for piece in pieces.iter().filter(|piece| piece.role != Role::Separator) {
        let caption = |text, credit| {
            let Span { start, end } = tokens.span(&piece.tokens);
            Caption { text, start, end, credit, rule: piece.rule.into() }
        };
        match piece.role {
            Role::Caption => captions.push(caption(Some(tokens.join(&piece.tokens)), None)),
            Role::Credit => {
                let credit = piece.values.first().map(|(_, range)| text(tokens, range, piece.rule));
                match captions.last_mut() {
                    Some(caption) if above == Some(Role::Caption) => caption.credit = credit,
                    _ => captions.push(caption(None, credit)),
                }
            }
            _ => {}
        }
        above = Some(piece.role);
    }
    captions
}

fn quantities(tokens: &Tokens, mentions: &[mentions::Mention]) -> Vec<Quantity> {
    let found = mentions.iter().filter_map(|mention| match &mention.fact {
        Fact::Quantity(quantity) => Some((mention, quantity)),
        _ => None,
    });
    found
        .enumerate()
        .map(|(i, (mention, quantity))| {
            let words = text(tokens, &mention.tokens, mention.rule);
            Quantity {
                id: figures::id('q', i),
                kind: quantity.kind,
                value: quantity.value,
                high: quantity.high,
                unit: quantity.unit.as_ref().map(|unit| tokens.join(unit)),
                currency: quantity.currency.map(str::to_owned),
                vague: quantity.vague,
                text: words.text,
                start: words.start,
                end: words.end,
                rule: words.rule,
            }
        })
        .collect()
}

/// Every mention, with what it names.
fn mentions_of(tokens: &Tokens, facts: &Facts, quantities: &[Quantity]) -> Vec<Mention> {
    let mut entities: Vec<Option<&String>> = vec![None; facts.mentions.len()];
    let named = facts.documents.iter().map(|document| (&document.id, &document.mentions));
    let named = named.chain(facts.people.iter().map(|person| (&person.id, &person.mentions)));
    let named = named.chain(facts.organizations.iter().map(|organization| (&organization.id, &organization.mentions)));
    let named = named.chain(facts.places.iter().map(|place| (&place.id, &place.mentions)));
    let named = named.chain(facts.abbreviations.iter().map(|abbreviation| (&abbreviation.id, &abbreviation.mentions)));
    named.for_each(|(id, mentions)| mentions.iter().for_each(|&mention| entities[mention] = Some(id)));
    let mut dates = facts.dates.iter().map(|date| &date.id);
    let mut quantities = quantities.iter().map(|quantity| &quantity.id);
    let mentions = facts.mentions.iter().zip(entities).map(|(mention, entity)| {
        let kind = mention.fact.kind();
        let entity = match kind {
            MentionKind::Date => dates.next(),
            MentionKind::Quantity => quantities.next(),
            _ => entity,
        };
        let Text { text, start, end, spans, rule } = text(tokens, &mention.tokens, mention.rule);
        Mention { kind, text, start, end, spans, rule, entity: entity.cloned() }
    });
    mentions.collect()
}

fn stats(tokens: &Tokens, pieces: &[Piece], sentences: &Sentences, characters: usize) -> Stats {
    let is_told = |role| matches!(role, Role::Title | Role::Lead | Role::Subheading | Role::Paragraph | Role::Caption);
    let mut stats = Stats { characters, ..Stats::default() };
    for (number, piece) in pieces.iter().enumerate().filter(|(_, piece)| is_told(piece.role)) {
        stats.words += tokens.n_words(piece.tokens.clone());
        stats.sentences += sentences.of_piece(number).len();
    }
    stats.reading_minutes = stats.words.div_ceil(WORDS_A_MINUTE);
    stats
}
