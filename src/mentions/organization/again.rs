//! What a second look at the story finds: the bodies inside the names of others, names in brackets behind full ones, and bare names
//! that the story has introduced.

use std::ops::Range;

use super::table::{HEADS, KNOWN as NAMES, WORDS};
use super::{AGAIN, CUE, DEFINED, cue, name, rule_of, seat, source};
use crate::article::OrganizationKind;
use crate::hashed::{Groups, Hashed, Set, and};
use crate::layout::Piece;
use crate::mentions::{Fact, Mention, is_told, person, place};
use crate::tokens::Tokens;

/// A name that the story introduces.
type Introduced = (Range<usize>, OrganizationKind);

/// A name that ends with the word for a level has fewer tokens: `Ban Thường vụ Huyện ủy`, `Viện kiểm sát nhân dân tỉnh`.
const MOST_UNNAMED: usize = 8;

/// A name in brackets has at most so many tokens.
const MOST_BRACKETED: usize = 6;

/// Adds what the first look could not see.
pub(in crate::mentions) fn complete(tokens: &Tokens, pieces: &[Piece], mentions: &mut Vec<Mention>) {
    let mut found = Vec::new();
    let mut names: Vec<Introduced> = Vec::new();
    for mention in mentions.iter() {
        let kind = match &mention.fact {
            Fact::Organization(kind) => *kind,
            Fact::Position(position) => {
                if let Some(tokens) = position.body.as_ref().and_then(|body| own_name(tokens, body)) {
                    let fact = Fact::Organization(OrganizationKind::Company);
                    found.push(Mention { piece: mention.piece, tokens: tokens.clone(), rule: CUE, fact });
                    names.push((tokens, OrganizationKind::Company));
                }
                continue;
            }
            _ => continue,
        };
        add_inner(tokens, mention, &mut found);
        let bracketed = read_bracketed(tokens, mention.tokens.end, pieces[mention.piece].tokens.end);
        if let Some(tokens) = bracketed.filter(|range| !is_named(tokens, range)) {
            found.push(Mention { tokens: tokens.clone(), rule: DEFINED, ..mention.clone() });
            names.push((tokens, kind));
        } else if mention.rule == CUE {
            names.push((mention.tokens.clone(), kind));
        }
    }
    for (piece, tokens) in source::find(tokens, pieces, mentions) {
        let fact = Fact::Organization(OrganizationKind::Other);
        names.push((tokens.clone(), OrganizationKind::Other));
        found.push(Mention { piece, tokens, rule: CUE, fact });
    }
    if !names.is_empty() {
        add_bare(tokens, pieces, mentions, &names, &mut found);
    }
    mentions.append(&mut found);
    drop_unnamed(tokens, mentions);
}

/// Takes out what names no place, `Công an phường`, where the story has no fuller name that starts so: it may be any.
fn drop_unnamed(tokens: &Tokens, mentions: &mut Vec<Mention>) {
    let is_body = |mention: &&Mention| matches!(mention.fact, Fact::Organization(_));
    let is_unnamed = |mention: &&Mention| {
        let is_short = mention.tokens.len() < MOST_UNNAMED && seat::is_unnamed(tokens, &mention.tokens);
        let is_short = is_short && !seat::is_of_story(tokens, &mention.tokens);
        // `Đảng Cộng hòa`
        is_short && NAMES.exact(tokens, &mention.tokens).is_none()
    };
    let mut open: Hashed<()> = Hashed::default();
    for mention in mentions.iter().filter(is_body).filter(is_unnamed) {
        open.set(tokens.hash_of(&mention.tokens), ());
    }
    let mut fuller: Hashed<()> = Hashed::default();
    for mention in mentions.iter().filter(is_body) {
        let Range { start, end } = mention.tokens;
        let mut words = 0;
        for word in tokens.hashes(start..(end - 1).min(start + MOST_UNNAMED - 1)) {
            words = and(words, word);
            if open.has(words) {
                fuller.set(words, ());
            }
        }
    }
    let is_open = |words: u64| open.has(words) && !fuller.has(words);
    mentions.retain(|mention| !matches!(mention.fact, Fact::Organization(_)) || !is_open(tokens.hash_of(&mention.tokens)));
}

/// The bodies of which one is a part: `Công an TP.HCM` in `Phòng Cảnh sát hình sự Công an TP.HCM`.
fn add_inner(tokens: &Tokens, mention: &Mention, found: &mut Vec<Mention>) {
    let (mut at, end) = (mention.tokens.start, mention.tokens.end);
    if !(at + 1..end).any(|at| name::may_start_part(tokens, at)) {
        return;
    }
    while let Some(inner) = name::read(tokens, at, end).and_then(|name| name.inner) {
        at += inner;
        let Some(name) = name::read(tokens, at, end) else { break };
        let (rule, fact) = (rule_of(tokens, at, &name), Fact::Organization(name.kind));
        found.push(Mention { piece: mention.piece, tokens: at..at + name.len, rule, fact });
    }
}

/// The name of the body behind an office of companies, where it is known by this alone: `Tổng giám đốc Sao Khuê`, `CEO của Karvela`; or
/// of any at which somebody works: `nhà phân tích tại Karvela`.
fn own_name(tokens: &Tokens, body: &Range<usize>) -> Option<Range<usize>> {
    let name = body.clone().find(|&at| tokens.is_capitalised(at))?..body.end;
    let is_in = tokens.key(name.start - 1) == "tại";
    let is_led = matches!(tokens.key(body.start - 1), "đốc" | "tịch" | "hành" | "lập" | "ceo" | "trị" | "hđqt");
    let is_name = cue::read_capitals(tokens, name.start, name.end) == name.len();
    let is_known = || is_named(tokens, &name) || place::read_known(tokens, name.start, name.end).is_some();
    let is_field = || WORDS.longest(tokens, name.start, name.end).is_some();
    let is_long =
        || name.len() > 1 || person::vietnamese::is_foreign(tokens, name.start) && !person::is_given(tokens, name.start);
    (is_name && (is_led || is_in) && name.len() < 5 && is_long() && !is_field() && !is_known()).then_some(name)
}

/// The name in the brackets at `at`: `(Sacombank)`, `(gọi tắt là Sacombank)`.
fn read_bracketed(tokens: &Tokens, at: usize, end: usize) -> Option<Range<usize>> {
    if tokens.mark(at) != '(' {
        return None;
    }
    let close = (at + 1..end.min(at + 2 + MOST_BRACKETED)).find(|&close| tokens.mark(close) == ')')?;
    let start = (at + 1..close).find(|&start| tokens.is_word(start) && tokens.has_capital(start))?;
    let is_led = start == at + 1 || tokens.key(start - 1) == "là" || tokens.key(start - 1) == "tắt";
    let is_whole = cue::read_capitals(tokens, start, close) == close - start;
    let is_place = place::read_known(tokens, start, close) == Some(close - start);
    (is_led && is_whole && !is_place && tokens.n_chars(start) > 1).then_some(start..close)
}

/// Whether the tables know the words anyway.
fn is_named(tokens: &Tokens, range: &Range<usize>) -> bool {
    NAMES.exact(tokens, range).is_some()
        || HEADS.longest(tokens, range.start, range.end).is_some()
        || name::read(tokens, range.start, range.end).is_some()
}

/// Names that begin with one word, of which more than so many are no article.
const MOST_ALIKE: usize = 8;

/// The places where introduced names stand bare.
fn add_bare(tokens: &Tokens, pieces: &[Piece], mentions: &[Mention], names: &[Introduced], found: &mut Vec<Mention>) {
    let mut by_word = Groups::default();
    for (number, (name, _)) in names.iter().enumerate() {
        let alike = by_word.entry(tokens.hash(name.start));
        if alike.len() < MOST_ALIKE && !alike.iter().any(|other| tokens.is_same(&names[*other].0, name)) {
            alike.push(number);
        }
    }
    let starts: Set = names.iter().map(|(name, _)| name.start).collect();
    let is_closed = |mention: &&Mention| matches!(mention.fact, Fact::Organization(_) | Fact::Url | Fact::Email);
    let mut taken = mentions.iter().filter(is_closed).peekable();
    for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| is_told(piece.role)) {
        let mut at = piece.tokens.start;
        while at < piece.tokens.end {
            while taken.next_if(|mention| mention.tokens.end <= at).is_some() {}
            let is_free =
                taken.peek().is_none_or(|mention| mention.tokens.start > at) && !starts.has_number(at) && !tokens.glued(at);
            let alike = if is_free { by_word.get(tokens.hash(at)) } else { &[] };
            let longest = alike
                .iter()
                .map(|&number| &names[number])
                .filter(|name| is_again(tokens, at, piece.tokens.end, &name.0))
                .max_by_key(|name| name.0.len());
            let Some((name, kind)) = longest else {
                at += 1;
                continue;
            };
            found.push(Mention { piece: i, tokens: at..at + name.len(), rule: AGAIN, fact: Fact::Organization(*kind) });
            at += name.len();
        }
    }
}

/// Whether a name stands at `at` as it is written, or in a headline, for `grab` may be another word than `Grab`.
fn is_again(tokens: &Tokens, at: usize, end: usize, name: &Range<usize>) -> bool {
    let range = at..at + name.len();
    let is_written = tokens.text(at) == tokens.text(name.start) || tokens.is_capitals(at);
    range.end <= end && is_written && tokens.is_same(&range, name) && !(tokens.glued(range.end) && tokens.is_word(range.end))
}
