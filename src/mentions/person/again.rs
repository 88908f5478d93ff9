//! People met again: `Long Nhật` after `Đinh Long Nhật`, `Gates` after `Bill Gates`, `Trị khai` after `Phan Thanh Trị`; and names abroad in
//! a list with others.

use std::ops::Range;

use super::{Form, cue, foreign, korean, pronoun, revealed, tellers, vietnamese};
use crate::article::PlaceKind;
use crate::hashed::{Hashed, Numbered, Set, and};
use crate::layout::Piece;
use crate::mentions::{Fact, MOST_TOKENS, Mention, is_told, organization, place};
use crate::tokens::{Gap, Tokens};

/// Most tokens of a name by which someone is met again.
const MOST_NAME_TOKENS: usize = 8;

/// A foreign surname is known again by so many letters: `Gates`, not `Li`.
pub(super) const LEAST_LETTERS: usize = 4;

/// Adds the mentions that only the names of the whole story tell, and the words that stand for someone.
pub(crate) fn complete(tokens: &Tokens, pieces: &[Piece], mentions: &mut Vec<Mention>) {
    mentions.extend(revealed::read(tokens, pieces, mentions));
    settle(tokens, mentions);
    let mut taken = vec![false; tokens.len()];
    mentions
        .iter()
        .filter(|mention| !matches!(mention.fact, Fact::Abbreviation))
        .for_each(|mention| taken[mention.tokens.clone()].fill(true));
    for (i, name) in tellers::find(tokens, pieces, &taken) {
        taken[name.clone()].fill(true);
        let form = if vietnamese::is_foreign(tokens, name.start) && name.len() == 1 { Form::Foreign } else { Form::Short };
        mentions.push(Mention { piece: i, tokens: name, rule: "person/tells", fact: Fact::Person(form) });
    }
    let names = Names::of(tokens, mentions);
    let mut list = List::of(tokens, mentions);
    for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| is_told(piece.role)) {
        let mut at = piece.tokens.start;
        while at < piece.tokens.end {
            let (is_capitalised, pronoun) = (tokens.is_capitalised(at), pronoun::find(tokens, at, piece.tokens.end));
            if !is_capitalised && pronoun.is_none() {
                at += 1;
                continue;
            }
            let is_free = !taken[at] && tokens.is_word(at);
            let named = (is_capitalised && is_free)
                .then(|| {
                    let named = names.read(tokens, at, &piece.tokens).or_else(|| names.read_longer(tokens, at, &piece.tokens));
                    named.or_else(|| list.read(tokens, at, &piece.tokens))
                })
                .flatten();
            let honours = |honorific| names.honorifics.has(honorific);
            let meant = || pronoun::read(tokens, at, &piece.tokens, pronoun.filter(|_| is_free)?, honours);
            let Some((len, rule, form)) = named.or_else(meant) else {
                at += pronoun::n_passed(pronoun);
                continue;
            };
            if form == Form::Foreign {
                list.add(&(at..at + len));
            }
            if len > 1 {
                list.marks[at] |= List::NAME_START;
                list.marks[at + len] |= List::NAME_END;
            }
            mentions.push(Mention { piece: i, tokens: at..at + len, rule, fact: Fact::Person(form) });
            at += len;
        }
    }
}

/// Takes away the names that surer families hold, `Trường THPT Lê Quý Đôn`, and the places that are people: `ông Hà Nam`.
fn settle(tokens: &Tokens, mentions: &mut Vec<Mention>) {
    let is_person = |mention: &Mention| matches!(mention.fact, Fact::Person(_));
    let places = mentions.iter().filter(|mention| matches!(mention.fact, Fact::Place(_)));
    let place_ends: Set = places.map(|place| place.tokens.end).collect();
    let people = mentions.iter().filter(|mention| is_person(mention) && place_ends.has_number(mention.tokens.end));
    let cues: Numbered =
        people.filter_map(|mention| Some((mention.tokens.end, cue::start(tokens, mention.tokens.start)?))).collect();
    // `Trưởng thôn Nguyễn Văn Tâm` lives in no hamlet of that name; `quận Hai Bà Trưng` starts before `Bà`, `Bà Rịa` with it.
    let is_someone = |place: &Mention| cues.get(place.tokens.end).is_some_and(|cue| cue < place.tokens.start);
    // `Nhật lái xe` behind `Mai Anh Nhật`, but `sang Nhật`.
    let mut given: Hashed<()> = Hashed::default();
    for name in mentions.iter().filter(|mention| is_person(mention) && mention.tokens.len() > 2) {
        given.set(tokens.hash(name.tokens.end - 1), ());
    }
    let is_given = |place: &Mention| {
        let at = place.tokens.start;
        place.tokens.len() == 1 && given.has(tokens.hash(at)) && !place::is_led(tokens, at)
    };
    mentions.retain(|mention| !matches!(mention.fact, Fact::Place(_)) || !(is_someone(mention) || is_given(mention)));
    leave_streets(tokens, mentions);
    // How far the mentions of other families reach over each token, in four bytes: a text has many.
    let mut reach: Vec<u32> = vec![0; tokens.len()];
    // `Chủ tịch HĐQT Lê Văn Hòa`: a body across the end of an office is none.
    let mut office: Vec<u32> = vec![0; tokens.len()];
    for mention in mentions.iter().filter(|mention| matches!(mention.fact, Fact::Position(_))) {
        office[mention.tokens.clone()].fill(mention.tokens.end as u32);
    }
    let crosses =
        |mention: &Mention| (mention.tokens.start + 1..mention.tokens.end).contains(&(office[mention.tokens.start] as usize));
    for mention in
        mentions.iter().filter(|mention| !is_person(mention) && !matches!(mention.fact, Fact::Abbreviation) && !crosses(mention))
    {
        for end in &mut reach[mention.tokens.clone()] {
            *end = (mention.tokens.end as u32).max(*end);
        }
    }
    mentions.retain(|mention| !is_person(mention) || (reach[mention.tokens.start] as usize) < mention.tokens.end);
}

/// Takes away people whom nothing tells but their names, where a street has it: `đi trên đường Lê Văn Lương … hướng về Lê Văn Lương`.
fn leave_streets(tokens: &Tokens, mentions: &mut Vec<Mention>) {
    let mut streets: Hashed<()> = Hashed::default();
    for mention in mentions.iter() {
        if let Fact::Place(place) = &mention.fact
            && place.kind == PlaceKind::Street
        {
            (1..mention.tokens.len().min(3)).for_each(|head| {
                streets.set(tokens.hash_of(&(mention.tokens.start + head..mention.tokens.end)), ());
            });
        }
    }
    let is_bare = |mention: &Mention| mention.rule == "person/surname";
    let hash = |mention: &Mention| tokens.hash_of(&mention.tokens);
    let told = mentions.iter().filter(|mention| matches!(mention.fact, Fact::Person(_)) && !is_bare(mention));
    let told: Hashed<()> = told.map(|mention| (hash(mention), ())).collect();
    mentions.retain(|mention| !is_bare(mention) || !streets.has(hash(mention)) || told.has(hash(mention)));
}

/// By which part of a name someone is met again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The whole of several words, or the last two: `Long Nhật`.
    Words,
    /// A surname abroad: `Gates`.
    Surname,
    /// One given name: `Trị`.
    Given,
}

/// The names of the story, by the hashes of their words.
#[derive(Default)]
struct Names {
    parts: Hashed<Option<(Part, Form)>>,
    /// The first words of all parts.
    first: Hashed<()>,
    /// The words that stand before names: `anh`, `cụ`.
    honorifics: Hashed<()>,
}

impl Names {
    fn of(tokens: &Tokens, mentions: &[Mention]) -> Self {
        let mut names = Self::default();
        for mention in mentions {
            let Fact::Person(form) = mention.fact else { continue };
            let Range { start, end } = mention.tokens;
            if start > 0 && tokens.gap(start) <= Gap::Space {
                names.honorifics.set(tokens.hash(start - 1), ());
            }
            let n_tokens = end - start;
            let is_one = n_tokens == 1 || form == Form::Foreign && tokens.n_words(start..end) == 1;
            match form {
                Form::Initials if n_tokens < 5 => continue,
                Form::Foreign if is_one => names.add(tokens, start..end, Part::Surname, form),
                Form::Short if is_one => names.add(tokens, start..end, Part::Given, form),
                _ => names.add(tokens, start..end, Part::Words, form),
            }
            let last = end - 1;
            let are_words = |n: usize| n_tokens > n && (end - n..end).all(|at| tokens.is_word(at) && !tokens.glued(at));
            if are_words(2) && matches!(form, Form::Full | Form::Foreign) {
                names.add(tokens, end - 2..end, Part::Words, if form == Form::Full { Form::Short } else { form });
            }
            if are_words(1) && form == Form::Full && !vietnamese::is_foreign(tokens, last) && tokens.n_chars(last) > 1 {
                names.add(tokens, last..end, Part::Given, Form::Short);
            }
            if are_words(1) && form == Form::Foreign && tokens.n_chars(last) >= LEAST_LETTERS {
                names.add(tokens, last..end, Part::Surname, form);
            }
            // `Lin` after `Jennifer Lin`; so short a word may be another.
            if are_words(1) && form == Form::Foreign && tokens.n_chars(last) == LEAST_LETTERS - 1 && tokens.text(last).is_ascii()
            {
                names.add(tokens, last..end, Part::Given, form);
            }
            // `Son` after `Son Heung-min`
            if n_tokens > 1 && form == Form::Foreign && tokens.n_chars(start) > 2 && korean::is_surname(tokens, start) {
                names.add(tokens, start..start + 1, Part::Surname, form);
            }
        }
        names
    }

    fn add(&mut self, tokens: &Tokens, range: Range<usize>, part: Part, form: Form) {
        self.first.set(tokens.hash(range.start), ());
        if let Some(known) = self.parts.entry(tokens.hash_of(&range)) {
            known.get_or_insert((part, form));
        }
    }

    /// Reads a part of a name of the story at a capital.
    fn read(&self, tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<super::Named> {
        if !self.first.has(tokens.hash(at)) || cue::is_inside_run(tokens, at, piece.start) {
            return None;
        }
        let end = piece.end.min(at + MOST_NAME_TOKENS);
        let parts = tokens.hashes(at..end).scan(0, |words, word| {
            *words = and(*words, word);
            Some(self.parts.get(*words).flatten())
        });
        let (len, (part, form)) = (1..).zip(parts).filter_map(|(len, part)| Some((len, part?))).last()?;
        let next = at + len;
        let goes_on = next < piece.end && tokens.is_word(next) && tokens.is_capitalised(next) && tokens.gap(next) <= Gap::Space;
        let is_shouted = (at..next).all(|at| tokens.is_capitals(at)) && tokens.is_capitals(next);
        let is_word = match part {
            Part::Words => !tokens.is_capitalised(next - 1),
            Part::Surname => goes_on,
            Part::Given => {
                goes_on || tokens.is_capitals(at) || cue::is_sentence_first(tokens, at) && !tells_subject(tokens, next)
            }
        };
        let is_thing = place::read_listed(tokens, at, end).is_some() || cue::is_namesake(tokens, at, piece.start, 1);
        (!is_word && !is_shouted && !is_thing).then_some((len, "person/again", form))
    }
}

impl Names {
    /// Reads a name of the story with one word more before it: `Hữu Khang`, of whom the story says `Khang`, too; `Ivy Gates`, of the family
    /// of `Bill Gates`.
    fn read_longer(&self, tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<super::Named> {
        let next = at + 1;
        let goes_on =
            |at: usize| at < piece.end && tokens.gap(at) == Gap::Space && tokens.is_word(at) && tokens.is_capitalised(at);
        if !goes_on(next) || goes_on(next + 1) || tokens.is_capitals(next) || tokens.is_capitals(at) {
            return None;
        }
        let (part, form) = self.parts.get(and(0, tokens.hash(next))).flatten()?;
        let is_word = match part {
            Part::Words => true,
            Part::Surname => !vietnamese::is_foreign(tokens, at),
            Part::Given => tokens.syllable(at).is_none() || cue::is_sentence_first(tokens, at),
        };
        let end = piece.end.min(at + MOST_NAME_TOKENS);
        let is_thing = place::is_name(tokens, at)
            || place::read_listed(tokens, at, end).is_some()
            || cue::is_namesake(tokens, at, piece.start, 2)
            || cue::is_inside_run(tokens, at, piece.start)
            || cue::is_honorific(tokens, at, end)
            || cue::is_title(tokens, at, end)
            || organization::known_len(tokens, at, end).is_some();
        (!is_word && !is_thing).then_some((2, "person/again", form))
    }
}

/// Whether a word follows that makes of the first word of a sentence someone who acts: `Trị khai`, not `Bình tĩnh`.
fn tells_subject(tokens: &Tokens, at: usize) -> bool {
    matches!(
        tokens.key(at),
        "đã" | "đang" | "sẽ" | "bị" | "cũng" | "vẫn" | "khai" | "từng" | "còn" | "liền" | "không" | "nói" | "kể" | "cho"
    )
}

/// Whether what stands at `at` joins the names of a list.
fn is_joint(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "," | "và")
}

/// Names abroad, and what stands beside them: `Beyoncé, Miley Cyrus và Zendaya`.
struct List {
    /// Of each token, what starts there or has ended right before it.
    marks: Vec<u8>,
    /// Where the last name abroad starts.
    last_start: usize,
}

impl List {
    /// A name abroad.
    const START: u8 = 1;
    const END: u8 = 2;
    /// A name that has an occupation before it, `ca sĩ Chi Dân`, or that of someone behind others.
    const ARTIST_END: u8 = 4;
    /// A name with a surname.
    const FULL_START: u8 = 8;
    const FULL_END: u8 = 16;
    /// A name of more words than one, whatever its form.
    const NAME_START: u8 = 32;
    const NAME_END: u8 = 64;

    fn of(tokens: &Tokens, mentions: &[Mention]) -> Self {
        let mut list = Self { marks: vec![0; tokens.len() + 1], last_start: 0 };
        for mention in mentions {
            let Fact::Person(form) = mention.fact else { continue };
            if form == Form::Foreign && tokens.n_words(mention.tokens.clone()) > 1 {
                list.add(&mention.tokens);
            }
            let Range { start, end } = mention.tokens;
            let is_full = form == Form::Full;
            let is_name = !matches!(form, Form::Pronoun | Form::Initials) && tokens.n_words(start..end) > 1;
            if is_name {
                list.marks[start] |= Self::NAME_START;
            }
            if is_full {
                list.marks[start] |= Self::FULL_START;
            }
            // Others follow only behind a joint.
            if !is_joint(tokens, end) {
                continue;
            }
            let has_occupation = || {
                let cue = cue::before(tokens, start, start.saturating_sub(MOST_NAME_TOKENS));
                cue.is_some_and(|cue| cue.kind == cue::Kind::Occupation)
            };
            // `NSƯT Thanh Mai, Tùng Lâm và Lan Chi`
            let is_honoured = start > 0 && matches!(tokens.key(start - 1), "nsưt" | "nsnd");
            // `Lê Minh, Phạm Hồng Hà, Thanh Thúy`
            let is_second = is_full && start > 0 && is_joint(tokens, start - 1) && list.has(start - 1, Self::FULL_END);
            if is_honoured || is_second || has_occupation() {
                list.marks[end] |= Self::ARTIST_END;
            }
            if is_full {
                list.marks[end] |= Self::FULL_END;
            }
            if is_name {
                list.marks[end] |= Self::NAME_END;
            }
        }
        list
    }

    fn add(&mut self, name: &Range<usize>) {
        self.marks[name.start] |= Self::START;
        self.marks[name.end] |= Self::END;
        self.last_start = self.last_start.max(name.start);
    }

    fn has(&self, at: usize, mark: u8) -> bool {
        self.marks.get(at).is_some_and(|marks| marks & mark != 0)
    }

    /// Reads a name of a list at a capital.
    fn read(&mut self, tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<super::Named> {
        self.read_artist(tokens, at, piece).or_else(|| self.read_abroad(tokens, at, piece))
    }

    /// Reads the next artist: `Nghệ sĩ Chi Bảo, Thanh Hà và Lê Cát`.
    fn read_artist(&mut self, tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<super::Named> {
        let end = piece.end.min(at + MOST_TOKENS);
        let joined = at > piece.start + 1 && is_joint(tokens, at - 1);
        let follows = joined && self.has(at - 1, Self::ARTIST_END);
        // `Lê Minh, Thanh Thúy, Phạm Hồng Hà`
        let follows_full = joined && self.has(at - 1, Self::FULL_END);
        // `Đan Vy, Hà Mi và Lê Minh Châu`
        // `20 nhà văn: Cao Chiến, Lê Minh Châu`
        let follows_name = joined && self.has(at - 1, Self::NAME_END) || at > piece.start && tokens.mark(at - 1) == ':';
        if !(follows || follows_full || follows_name)
            || place::read_listed(tokens, at, end).is_some()
            || cue::is_title(tokens, at, end)
        {
            return None;
        }
        let run = vietnamese::run(tokens, at, end)?;
        let next = at + run.len;
        let leads = |mark| is_joint(tokens, next) && self.has(next + 1, mark);
        // `Đan Vy, Hà Mi, Thu An và Lê Minh Châu`
        let leads_on = || {
            let then =
                vietnamese::run(tokens, next + 1, end).filter(|run| is_joint(tokens, next) && (2..=3).contains(&run.n_words));
            then.is_some_and(|run| is_joint(tokens, next + 1 + run.len) && self.has(next + run.len + 2, Self::NAME_START))
        };
        if !(follows
            || follows_full && leads(Self::FULL_START)
            || (leads(Self::NAME_START) || leads_on()) && run.n_foreign < run.n_words)
        {
            return None;
        }
        // `diễn viên Chi Bảo và Thanh Hà góp mặt`
        let is_last = || {
            run.n_words == 2
                && tokens.key(at - 1) == "và"
                && !tokens.is_capitalised(next)
                && organization::known_len(tokens, at, end).is_none()
        };
        let ends = next == piece.end
            || !tokens.is_word(next)
            || matches!(tokens.key(next), "và" | "cùng")
            || tells_subject(tokens, next)
            || follows && is_last();
        let is_name = (2..=3).contains(&run.n_words) && !tokens.is_capitals(next - 1) && ends;
        is_name.then(|| {
            self.marks[next] |= Self::ARTIST_END;
            (run.len, "person/list", Form::Short)
        })
    }

    fn read_abroad(&self, tokens: &Tokens, at: usize, piece: &Range<usize>) -> Option<super::Named> {
        if cue::is_sentence_first(tokens, at) && at > piece.start && tokens.mark(at - 1) != ',' {
            return None;
        }
        let is_joint = |at: usize| is_joint(tokens, at);
        let follows = at > piece.start && is_joint(at - 1) && self.has(at - 1, Self::END);
        if !follows && at >= self.last_start {
            return None;
        }
        let end = piece.end.min(at + MOST_TOKENS);
        let (len, n_words, _) = foreign::read(tokens, at, end).filter(|_| !cue::is_honorific(tokens, at, end))?;
        let goes_before = is_joint(at + len) && self.has(at + len + 1, Self::START);
        let is_one = n_words > 1 || foreign::is_given(tokens, at);
        ((follows || goes_before) && is_one).then_some((len, "person/list", Form::Foreign))
    }
}
