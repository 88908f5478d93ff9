//! Which mentions name the same person: by the whole name, by a part of it, by another name that the text gives.

use std::ops::Range;

use crate::hashed::{Groups, Hashed, Numbered, and};
use crate::mentions::person::Form;
use crate::mentions::person::cue::{self, Gender, Kind};
use crate::mentions::{Fact, Mention};
use crate::order::{by_number, by_place};
use crate::resolve::owners;
use crate::tokens::{Tokens, hash_text};

/// How many tokens may stand between a name and another of the same person: `Vũ "nhôm" (tên thật là Phan Văn Anh Vũ)`.
const MOST_BETWEEN: usize = 8;

/// So many people of one given name are looked at; where there are more, a short form stays open.
const MOST_NAMESAKES: usize = 8;

/// Someone, with the mentions that name the person.
pub(super) struct Someone {
    /// By their position in the list of mentions.
    pub(super) mentions: Vec<usize>,
    /// The one with the fullest form.
    pub(super) name: usize,
    pub(super) gender: Option<Gender>,
}

/// The people that the mentions name, in the order of the text.
pub(super) fn people(tokens: &Tokens, mentions: &[Mention]) -> Vec<Someone> {
    let mut people = People {
        tokens,
        mentions,
        list: vec![],
        whole: Hashed::default(),
        parts: Groups::default(),
        surnames: Groups::default(),
    };
    let named: Vec<usize> =
        (0..mentions.len()).filter(|&number| form(&mentions[number]).is_some_and(|form| form != Form::Pronoun)).collect();
    let (whole, short): (Vec<usize>, Vec<usize>) = named.iter().partition(|&&number| people.is_whole(number));
    whole.iter().for_each(|&number| people.add_whole(number));
    people.join_parts();
    people.add_short(&short);
    people.join_other_names(&named);
    people.finish()
}

pub(super) fn form(mention: &Mention) -> Option<Form> {
    match mention.fact {
        Fact::Person(form) => Some(form),
        _ => None,
    }
}

/// Whether the words before a name say a man or a woman.
pub(super) fn gender_before(tokens: &Tokens, at: usize) -> Option<Gender> {
    // `vợ Phúc` may be the wife of Phúc.
    cue::before(tokens, at, at.saturating_sub(MOST_BETWEEN)).filter(|cue| cue.kind != Kind::Kin).and_then(|cue| cue.gender)
}

struct People<'t> {
    tokens: &'t Tokens<'t>,
    mentions: &'t [Mention],
    list: Vec<Someone>,
    /// By whole name.
    whole: Hashed<usize>,
    /// By the parts of names by which someone is called: `Dũng`, `Tiến Dũng`.
    parts: Groups,
    /// By surname, as people of China and Korea are called: `ông Tập`, `ông Kim`.
    surnames: Groups,
}

impl People<'_> {
    fn range(&self, number: usize) -> Range<usize> {
        self.mentions[number].tokens.clone()
    }

    fn n_words(&self, number: usize) -> usize {
        self.tokens.n_words(self.range(number))
    }

    /// Whether a mention can name someone by itself: not `Dũng`, `Putin`.
    fn is_whole(&self, number: usize) -> bool {
        self.n_words(number) > 1
    }

    fn add_whole(&mut self, number: usize) {
        let name = self.tokens.hash_of(&self.range(number));
        match self.whole.get(name) {
            Some(someone) => self.take(someone, number),
            None => {
                let someone = self.add(number);
                self.whole.set(name, someone);
                // `ông Park`, of `Park Hang Seo`
                let form = form(&self.mentions[number]);
                if form == Some(Form::Full) || form == Some(Form::Short) && self.n_words(number) > 2 {
                    let surname = self.range(number).start;
                    self.surnames.entry(self.tokens.hash_of(&(surname..surname + 1))).push(someone);
                }
                for part in self.parts_of(number) {
                    self.parts.entry(part).push(someone);
                }
            }
        }
    }

    fn add(&mut self, number: usize) -> usize {
        self.list.push(Someone { mentions: vec![], name: number, gender: None });
        self.take(self.list.len() - 1, number);
        self.list.len() - 1
    }

    fn take(&mut self, someone: usize, number: usize) {
        let gender = gender_before(self.tokens, self.range(number).start);
        let person = &mut self.list[someone];
        person.mentions.push(number);
        person.gender = person.gender.or(gender);
    }

    /// The words by which one of this name may be called, by their hashes.
    fn parts_of(&self, number: usize) -> Vec<u64> {
        let Range { start, end } = self.range(number);
        let words: Vec<usize> = (start..end).filter(|&at| at == start || !self.tokens.glued(at)).collect();
        let from = |n: usize| {
            words.len().checked_sub(n).filter(|&first| first > 0).map(|first| self.tokens.hash_of(&(words[first]..end)))
        };
        let mut parts: Vec<u64> = [from(1), from(2), from(3)].into_iter().flatten().collect();
        match form(&self.mentions[number]) {
            // `Vladimir` and, for `Vladimir Vladimirovich Putin`, `Vladimir Putin`.
            Some(Form::Foreign) if words.len() > 1 => {
                let first = self.tokens.hash_of(&(start..words[1]));
                parts.extend((words.len() > 2).then(|| self.tokens.hashes(words[words.len() - 1]..end).fold(first, and)));
                parts.push(first);
            }
            Some(Form::Initials) => {
                let last = (start..end).rev().find(|&at| self.tokens.is_word(at));
                parts.extend(last.map(|at| and(self.tokens.hash_of(&(at..at + 1)), hash_text("."))));
            }
            // `Vũ` for `Vũ "nhôm"`.
            Some(Form::Nickname) => parts.push(self.tokens.hash_of(&(start..start + 1))),
            _ => {}
        }
        parts
    }

    /// `Hữu Tín` is the one `Nguyễn Hữu Tín` of the story.
    fn join_parts(&mut self) {
        for someone in 0..self.list.len() {
            let number = self.list[someone].name;
            let is_part = form(&self.mentions[number]) != Some(Form::Full);
            if let (true, &[holder]) = (is_part, self.parts.get(self.tokens.hash_of(&self.range(number)))) {
                self.join(holder, someone);
            }
        }
    }

    /// Links one word, `Dũng`, to the one person who may be called so; to the one named in the same paragraph before; or to nobody.
    fn add_short(&mut self, short: &[usize]) {
        let owner = self.owners();
        // Who was named last in which piece, so far.
        let mut seen = Numbered::default();
        // Whom each word named last.
        let mut called_last: Hashed<usize> = Hashed::default();
        for number in (0..self.mentions.len()).filter(|&number| owner[number].is_some() || short.binary_search(&number).is_ok()) {
            let piece = self.mentions[number].piece;
            if let Some(someone) = owner[number] {
                seen.set(someone, piece);
                continue;
            }
            let range = self.range(number);
            let gender = gender_before(self.tokens, range.start);
            let word = self.tokens.hash_of(&range);
            let fits = |someone: &&usize| {
                let known = self.list[**someone].gender;
                known.is_none() || gender.is_none() || known == gender
            };
            let called = self.parts.get(word);
            let holders = if called.is_empty() { self.surnames.get(word) } else { called };
            let candidates: Vec<usize> = holders.iter().take(MOST_NAMESAKES + 1).filter(fits).copied().collect();
            let here: Vec<usize> = candidates.iter().filter(|someone| seen.get(**someone) == Some(piece)).copied().collect();
            // Of several the only one met so far, or who was called so before: `Paul`, of `Jake Paul`, once his brother is named.
            let met = || {
                let mut met = candidates.iter().copied().filter(|someone| seen.get(*someone).is_some());
                let before = called_last.get(word).filter(|someone| candidates.contains(someone));
                before.or_else(|| met.next().filter(|_| met.next().is_none()))
            };
            let someone = match (candidates.as_slice(), here.as_slice()) {
                (&[one], _) | (&[_, ..], &[one]) => Some(one),
                (&[_, ..], _) => met(),
                _ => Some(self.add(number)),
            };
            let Some(someone) = someone else { continue };
            called_last.set(word, someone);
            if candidates.is_empty() {
                self.parts.entry(word).push(someone);
            } else {
                self.take(someone, number);
            }
            seen.set(someone, piece);
        }
    }

    /// Whom each mention names, as far as that is known.
    fn owners(&self) -> Vec<Option<usize>> {
        owners(self.mentions.len(), &mut self.list.iter().map(|person| &person.mentions))
    }

    /// `Miu Lê (tên thật Lê Ánh Nhật)`, `Phan Văn Anh Vũ (tức Vũ "nhôm")`.
    fn join_other_names(&mut self, named: &[usize]) {
        let owner = self.owners();
        // Where someone went, who was joined to another.
        let mut joined = Numbered::default();
        for pair in named.windows(2) {
            let (Some(one), Some(other)) = (owner[pair[0]], owner[pair[1]]) else { continue };
            if self.gives_other_name(pair[0], pair[1]) {
                let (one, other) = (last(&joined, one), last(&joined, other));
                if one != other {
                    self.join(one, other);
                    joined.set(other, one);
                }
            }
        }
    }

    fn gives_other_name(&self, one: usize, other: usize) -> bool {
        let (before, after) = (self.range(one), self.range(other));
        if after.start <= before.end
            || after.start - before.end > MOST_BETWEEN
            || self.mentions[one].piece != self.mentions[other].piece
        {
            return false;
        }
        let opens = matches!(self.tokens.mark(before.end), '(' | ',' | '–' | '-') || self.tokens.key(before.end) == "tức";
        let is_cue = |at: usize| cue::before(self.tokens, at, before.end).is_some_and(|cue| cue.kind == Kind::Alias);
        let is_alias = (before.end + 1..=after.start).any(is_cue);
        let is_full = |number: usize| form(&self.mentions[number]) == Some(Form::Full);
        // `Chu Đăng Khôi (ca sĩ Khôi Bin, 30 tuổi)`.
        let is_artist = || cue::before(self.tokens, after.start, before.end + 1).is_some_and(|cue| cue.kind == Kind::Occupation);
        let fills = after.start == before.end + 1 && self.tokens.mark(after.end) == ')';
        let is_bracketed = self.tokens.mark(before.end) == '(' && (fills || after.start - before.end < 5 && is_artist());
        opens && is_alias || is_bracketed && (is_full(one) != is_full(other) || is_artist())
    }

    fn join(&mut self, into: usize, from: usize) {
        if into != from {
            let mentions = std::mem::take(&mut self.list[from].mentions);
            let gender = self.list[from].gender;
            let person = &mut self.list[into];
            person.mentions.extend(mentions);
            person.gender = person.gender.or(gender);
        }
    }

    fn finish(mut self) -> Vec<Someone> {
        let mut list = std::mem::take(&mut self.list);
        list.retain(|person| !person.mentions.is_empty());
        for person in &mut list {
            by_number(&mut person.mentions);
            person.name = person
                .mentions
                .iter()
                .copied()
                .reduce(|best, next| if self.is_fuller(next, best) { next } else { best })
                .unwrap_or(0);
            person.gender = person.gender.or_else(|| middle_gender(self.tokens, &self.range(person.name)));
        }
        by_place(&mut list, |person| (person.mentions[0], 0));
        list
    }

    /// A name with a surname before a stage name, more words before fewer; of others the first.
    fn is_fuller(&self, one: usize, other: usize) -> bool {
        let rank = |number: usize| match form(&self.mentions[number]) {
            Some(Form::Full | Form::Foreign) => 3,
            Some(Form::Nickname) => 2,
            Some(Form::Short) => 1,
            _ => 0,
        };
        rank(one) > rank(other) || rank(one) == rank(other) && self.n_words(one) > self.n_words(other)
    }
}

fn last(joined: &Numbered, mut someone: usize) -> usize {
    while let Some(next) = joined.get(someone) {
        someone = next;
    }
    someone
}

/// `Thị` stands in names of women, `Văn` in names of men.
fn middle_gender(tokens: &Tokens, name: &Range<usize>) -> Option<Gender> {
    match tokens.key(name.start + 1) {
        "thị" if name.len() > 2 => Some(Gender::Woman),
        "văn" if name.len() > 2 => Some(Gender::Man),
        _ => None,
    }
}
