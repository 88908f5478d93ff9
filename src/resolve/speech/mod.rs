//! What was said, and by whom: quotes in every kind of marks, and what the story reports with a verb of saying.

mod again;
mod apposition;
mod clause;
mod cover;
mod cue;
mod marks;
mod quotes;
mod statements;
mod subject;
mod words;

use std::ops::Range;

use self::cover::Cover;
use self::marks::Quoted;
use self::subject::{Actors, Subject};
use crate::article::{Organization, Person, Quote, Role, Span, Statement};
use crate::figures;
use crate::hashed::Set;
use crate::layout::Piece;
use crate::mentions::Mention;
use crate::order::by_place;
use crate::sentences::Sentences;
use crate::texts::join;
use crate::tokens::{Gap, Kind, Tokens};

/// What the people and bodies of the story said, in order.
#[derive(Default)]
pub(crate) struct Speech {
    pub(crate) quotes: Vec<Quote>,
    pub(crate) statements: Vec<Statement>,
}

/// Finds what was said, and links it to its speakers.
pub(crate) fn speech(
    tokens: &Tokens,
    pieces: &[Piece],
    sentences: &Sentences,
    mentions: &[Mention],
    people: &[Person],
    organizations: &[Organization],
) -> Speech {
    let view = View::new(tokens, pieces, sentences, Actors::new(tokens, mentions, people, organizations));
    let (quotes, statements) = view.read();
    let mut said: Vec<(bool, Quote)> = quotes.iter().map(|said| (true, view.give(said))).collect();
    said.extend(statements.iter().map(|said| (false, view.give(said))));
    by_place(&mut said, |(_, quote)| (quote.start, usize::MAX - quote.end));
    for (number, (_, quote)) in said.iter_mut().enumerate() {
        quote.id = figures::id('s', number);
    }
    let (quotes, statements): (Vec<_>, Vec<_>) = said.into_iter().partition(|(is_quote, _)| *is_quote);
    Speech {
        quotes: quotes.into_iter().map(|(_, quote)| quote).collect(),
        statements: statements.into_iter().map(|(_, quote)| quote).collect(),
    }
}

/// What was said, by the tokens.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    parts: Vec<Range<usize>>,
    speaker: Option<Subject>,
    /// The verb.
    cue: Option<Range<usize>>,
    rule: &'static str,
    confidence: f64,
}

/// The story as the rules see it: its sentences, who is named where, and what stands within marks.
struct View<'a> {
    tokens: &'a Tokens<'a>,
    pieces: &'a [Piece],
    actors: Actors<'a>,
    quoted: Vec<Quoted>,
    /// The one of `quoted` in which each token stands, with its marks.
    within: Cover,
    sentences: Vec<Range<usize>>,
}

/// How many sentences later a speaker is still the one who spoke before.
const MOST_SENTENCES_BACK: usize = 2;

impl<'a> View<'a> {
    fn new(tokens: &'a Tokens<'a>, pieces: &'a [Piece], sentences: &Sentences, actors: Actors<'a>) -> Self {
        let quoted = marks::pair(tokens, pieces);
        let within = Cover::of(tokens.len(), quoted.iter().map(|quoted| &quoted.whole));
        let mut view = Self { tokens, pieces, actors, quoted, within, sentences: Vec::new() };
        let told = (0..pieces.len()).filter(|&piece| matches!(pieces[piece].role, Role::Lead | Role::Paragraph | Role::Caption));
        let mut turns = Vec::new();
        told.flat_map(|piece| sentences.of_piece(piece)).for_each(|sentence| view.add_turns(sentence, &mut turns));
        view.sentences = turns;
        view
    }

    /// Adds a sentence, cut where a semicolon gives the word to someone else: `Ông Nam cho rằng …; còn bà Lan đề nghị …`.
    fn add_turns(&self, sentence: &Range<usize>, turns: &mut Vec<Range<usize>>) {
        let mut start = sentence.start;
        for at in sentence.clone() {
            if self.tokens.kind(at) != Kind::Mark || self.tokens.mark(at) != ';' || self.within.at(at).is_some() {
                continue;
            }
            let from = at + 1 + usize::from(at + 1 < sentence.end && self.tokens.key(at + 1) == "còn");
            let named = self.actors.named_at(from, sentence.end);
            if named.is_some_and(|(_, end)| cue::find(self.tokens, end..sentence.end.min(end + 3)).is_some()) {
                turns.push(start..at);
                start = at + 1;
            }
        }
        turns.push(start..sentence.end);
    }

    /// Reads the story from its start: who spoke last may speak on.
    fn read(&self) -> (Vec<Said>, Vec<Said>) {
        let (mut quotes, mut statements): (Vec<Said>, Vec<Said>) = Default::default();
        let mut next = 0;
        let mut last: Option<(usize, usize)> = None;
        for (number, sentence) in self.sentences.iter().enumerate() {
            let opens_quote = self.quoted.get(next).is_some_and(|quoted| quoted.whole.start < sentence.end);
            if !opens_quote && !cue::may_report(self.tokens, sentence.clone()) {
                continue;
            }
            // What opened in an earlier sentence may close in this one.
            let goes_on = |said: &Said| said.parts.last().is_some_and(|part| part.end > sentence.start);
            let open = quotes.len() - usize::from(quotes.last().is_some_and(goes_on));
            let before = quotes.len();
            let spoke = |most: usize| last.filter(|(_, at)| number.saturating_sub(*at) <= most).map(|(mention, _)| mention);
            // Who spoke in the sentence before, or is its subject, or spoke before that.
            let speaker = spoke(1).or_else(|| self.actors.first(self.told_before(number)?));
            let speaker = speaker.or_else(|| spoke(MOST_SENTENCES_BACK));
            while let Some(quoted) = self.quoted.get(next).filter(|quoted| quoted.whole.start < sentence.end) {
                self.add_quote(next, quoted, speaker, before, &mut quotes);
                next += 1;
            }
            if let Some(statement) = self.statement(sentence, &quotes[open..], speaker) {
                // A sentence without an end may hold any number of quotations.
                let given: Set = quotes[open..].iter().flat_map(|said| &said.parts).map(|part| part.start).collect();
                let inside = self.quotes_in(&statement).filter(|quoted| !given.has_number(quoted.parts[0].start));
                let inside: Vec<Said> = inside.filter_map(|quoted| self.inside(quoted, &statement)).collect();
                quotes.extend(inside);
                last = statement.speaker.as_ref().map(|speaker| (speaker.mention, number));
                statements.push(statement);
            }
            if let Some(said) = quotes.get(before..).and_then(<[Said]>::last) {
                // `nữ công nhân nói: "…"`: who has no name spoke last.
                last = said.speaker.as_ref().map(|speaker| (speaker.mention, number)).or(last.filter(|_| said.cue.is_none()));
                let end = said.parts.last().map_or(0, |part| part.end);
                // A quotation of several sentences is one.
                if end > sentence.end {
                    let until = self.sentences.partition_point(|sentence| sentence.start < end);
                    last = last.map(|(mention, _)| (mention, until.max(number + 1) - 1));
                }
            }
        }
        (quotes, statements)
    }

    /// Adds the speech of a pair of marks; where the words between part one quotation, it goes on with it, and what is
    /// listed with it is said by the same.
    fn add_quote(&self, number: usize, quoted: &Quoted, last: Option<usize>, before: usize, quotes: &mut Vec<Said>) {
        if let Some(said) = quotes.last_mut().filter(|said| self.goes_on(said, quoted)) {
            said.parts.extend(quoted.parts.iter().cloned());
            return;
        }
        let follows = number > 0 && self.are_listed(&self.quoted[number - 1], quoted);
        let said = self.quote(quoted, last, follows).or_else(|| {
            let first = quotes.get(before..)?.last().filter(|first| follows && is_of(first, &self.quoted[number - 1]))?;
            let n_words = self.tokens.n_words(quoted.parts[0].clone());
            (n_words >= 5).then(|| Said { parts: quoted.parts.clone(), ..first.clone() })
        });
        let Some(said) = said else { return };
        // `"…"; "…", bà Lan nói`: what is listed before.
        let mut first = number;
        while first > 0 && self.are_listed(&self.quoted[first - 1], &self.quoted[first]) && number - first < 8 {
            first -= 1;
        }
        for listed in &self.quoted[first..number] {
            let n_words = self.tokens.n_words(listed.parts[0].clone());
            if n_words >= 5 && !quotes.iter().rev().take(8).any(|said| is_of(said, listed)) {
                quotes.push(Said { parts: listed.parts.clone(), ..said.clone() });
            }
        }
        quotes.push(said);
    }

    fn quotes_in(&self, statement: &Said) -> impl Iterator<Item = &Quoted> {
        let range = &statement.parts[0];
        let first = self.quoted.partition_point(|quoted| quoted.whole.start < range.start);
        let end = range.end;
        self.quoted[first..].iter().take_while(move |quoted| quoted.whole.start < end)
    }

    /// What stands within marks around a token.
    fn quote_at(&self, at: usize) -> Option<&Quoted> {
        self.within.at(at).map(|number| &self.quoted[number])
    }

    /// The token behind the quotation in which `at` stands, unless it opens there.
    fn after_quote(&self, at: usize) -> usize {
        self.quote_at(at).filter(|quoted| quoted.whole.start < at).map_or(at, |quoted| quoted.whole.end)
    }

    fn sentence_start(&self, at: usize) -> usize {
        let next = self.sentences.partition_point(|sentence| sentence.start <= at);
        next.checked_sub(1).map_or(0, |number| self.sentences[number].start)
    }

    fn sentence_end(&self, at: usize, piece: usize) -> usize {
        let next = self.sentences.partition_point(|sentence| sentence.end <= at);
        let end = self.sentences.get(next).map_or(at + 1, |sentence| sentence.end);
        end.min(self.pieces[piece].tokens.end)
    }

    fn starts_line(&self, at: usize) -> bool {
        self.tokens.gap(at) >= Gap::Line
    }

    fn starts_piece(&self, at: usize) -> bool {
        self.piece_at(at).is_some_and(|piece| piece.tokens.start == at)
    }

    fn piece_at(&self, at: usize) -> Option<&Piece> {
        let next = self.pieces.partition_point(|piece| piece.tokens.start <= at);
        next.checked_sub(1).map(|number| &self.pieces[number])
    }

    /// The sentence before, over the words of a picture that parts two paragraphs.
    fn told_before(&self, number: usize) -> Option<Range<usize>> {
        let is_told = |sentence: &&Range<usize>| self.piece_at(sentence.start).is_some_and(|piece| piece.role != Role::Caption);
        self.sentences[number.saturating_sub(4)..number].iter().rev().find(is_told).cloned()
    }

    /// As the article gives it.
    fn give(&self, said: &Said) -> Quote {
        let texts: Vec<String> = said.parts.iter().map(|part| self.tokens.join(part)).collect();
        let spans: Vec<Span> = said.parts.iter().map(|part| self.tokens.span(part)).collect();
        let (start, end) = (spans.first().map_or(0, |span| span.start), spans.last().map_or(0, |span| span.end));
        Quote {
            id: String::new(),
            text: join(&texts, " "),
            start,
            end,
            spans: if spans.len() > 1 { spans } else { vec![] },
            speaker: said.speaker.as_ref().and_then(|speaker| self.actors.speaker(speaker.mention)),
            cue: said.cue.as_ref().map(|cue| self.tokens.span(cue)),
            rule: said.rule.into(),
            confidence: said.confidence,
        }
    }
}

/// Whether what was said has the words of a pair of marks; its parts are in order.
fn is_of(said: &Said, quoted: &Quoted) -> bool {
    said.parts.binary_search_by_key(&quoted.parts[0].start, |part| part.start).is_ok()
}
