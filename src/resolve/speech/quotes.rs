//! Direct speech among what stands within marks: bound to someone by a colon, by a verb before it or behind it, or standing
//! alone as a sentence. Titles, slogans and words that the writer keeps at a distance are none.

use std::ops::Range;

use super::cue::{self, Cue};
use super::marks::Quoted;
use super::subject::Subject;
use super::words::{self, Role};
use super::{Said, View};
use crate::mentions::Fact;
use crate::tokens::Kind;

/// A verb and marks.
const BOUND: f64 = 0.95;
/// A verb of saying, and no one known beside it.
const BOUND_WITHOUT_SPEAKER: f64 = 0.85;
/// A colon and marks, and no verb of saying: `Ông lắc đầu: "…"`.
const TOLD: f64 = 0.8;
/// A sentence within marks, and nothing beside it.
const ALONE: f64 = 0.7;
/// Words of the speaker's own inside a statement.
const INSIDE: f64 = 0.75;

/// Direct speech is at least a clause.
const FEWEST_WORDS: usize = 5;
/// Behind a verb of saying and a colon fewer are enough: `nói: "Nước ngập rồi"`.
const FEWEST_WORDS_TOLD: usize = 3;
/// A cry has fewer, and its mark: `Cháy rồi!`
const FEWEST_WORDS_OF_CRY: usize = 2;
/// Without a verb of saying only a whole sentence is speech.
const FEWEST_WORDS_ALONE: usize = 8;
/// Behind a quotation and a comma more words than these tell something else.
const MOST_WORDS_OF_TELLING: usize = 9;
/// How far the verb stands from the quotation.
const MOST_BETWEEN: usize = 40;

impl View<'_> {
    /// The speech of one pair of marks; `last` is who spoke before, `follows` whether it goes on with a quotation before it.
    pub(super) fn quote(&self, quoted: &Quoted, last: Option<usize>, follows: bool) -> Option<Said> {
        let n_words: usize = quoted.parts.iter().map(|part| self.tokens.n_words(part.clone())).sum();
        let is_cry = n_words >= FEWEST_WORDS_OF_CRY && self.is_sentence(quoted) && self.ends_sentence(quoted);
        if n_words < FEWEST_WORDS && !is_cry {
            // `công bố tên phim: "Nước ngập rồi"` gives its title.
            let is_next = |said: &Said| said.cue.as_ref().is_some_and(|verb| verb.end + 1 == quoted.whole.start);
            let told = self.behind_colon(quoted, n_words, last).filter(|said| said.speaker.is_some() && is_next(said));
            return told.filter(|_| n_words >= FEWEST_WORDS_TOLD && self.is_sentence(quoted));
        }
        self.behind_colon(quoted, n_words, last)
            .or_else(|| self.behind_verb(quoted, last))
            .or_else(|| self.before_verb(quoted, n_words, last, follows))
            .or_else(|| self.behind_according(quoted))
            .or_else(|| self.alone(quoted, n_words, last))
    }

    /// `Ông Nam cho biết: "…"`, also where the quotation is the next paragraph.
    fn behind_colon(&self, quoted: &Quoted, n_words: usize, last: Option<usize>) -> Option<Said> {
        let colon = quoted.whole.start.checked_sub(1).filter(|&at| self.tokens.mark(at) == ':')?;
        // `Khi được hỏi: "…", ông Nam nói: "…"`: someone else's question.
        if colon > 1 && self.tokens.key(colon - 1) == "hỏi" && self.tokens.key(colon - 2) == "được" {
            return Some(self.bound(quoted, None, None, "quote/colon"));
        }
        let start = self.sentence_start(colon).max(colon.saturating_sub(MOST_BETWEEN * 2));
        let start = self.after_quote(start);
        if start >= colon {
            return None;
        }
        let cue = self.last_cue(start.max(colon.saturating_sub(MOST_BETWEEN))..colon, start);
        if let Some(cue) = cue {
            let speaker = self.actors.speaking(&cue, start, last);
            // `Nói lời sau cùng, ông Nam bật khóc: "…"`
            let speaker = speaker.or_else(|| {
                let mention = self.actors.first(cue.group.end..colon).filter(|&mention| self.actors.is_person(mention));
                mention.map(|mention| Subject { mention, confidence: TOLD })
            });
            return Some(self.bound(quoted, speaker, Some(cue), "quote/colon"));
        }
        // `với chủ đề: "…"`, `nội dung sau: "…"` introduce what no one says.
        let introduces = (start..colon).rev().take(4).any(|at| words::at(self.tokens, at, colon, Role::Title).is_some());
        if introduces || !self.is_sentence(quoted) || n_words < FEWEST_WORDS {
            return None;
        }
        // `Mưa cuốn trôi ba cây cầu: "…"`: who spoke before goes on.
        let goes_on = last.filter(|_| n_words >= 2 * FEWEST_WORDS_ALONE);
        let named = self.actors.first(start..colon).or(goes_on);
        let mention = named.filter(|&mention| self.actors.is_person(mention))?;
        let speaker = Some(Subject { mention, confidence: TOLD });
        Some(Said { parts: quoted.parts.clone(), speaker, cue: None, rule: "quote/colon", confidence: TOLD })
    }

    /// `Khoa nói "…"`, `Ông Nam cho rằng "…"`.
    fn behind_verb(&self, quoted: &Quoted, last: Option<usize>) -> Option<Said> {
        let open = quoted.whole.start;
        let start = self.after_quote(self.sentence_start(open));
        let mut end = open;
        // `nói rằng "…"`, but `cho rằng "…"` is a verb whole.
        if self.last_cue(start.max(end.saturating_sub(3))..end, start).is_none_or(|cue| cue.group.end < end) {
            for word in ["là", "rằng", ","] {
                end -= usize::from(end > start && self.tokens.key(end - 1) == word);
            }
        }
        let has_that = (end..open).any(|at| self.tokens.key(at) == "rằng");
        let cue = self.last_cue(start.max(end.saturating_sub(if has_that { MOST_BETWEEN } else { 6 }))..end, start)?;
        if cue.group.end != end && !has_that {
            return None;
        }
        let speaker = self.actors.speaking(&cue, start, last);
        Some(self.bound(quoted, speaker, Some(cue), "quote/before"))
    }

    /// `"…", ông Nam nói`, `"…" - ông Nam nói`, `"…", cho biết bà Lan`, `"…" là lời của ông Nam`.
    fn before_verb(&self, quoted: &Quoted, n_words: usize, last: Option<usize>, follows: bool) -> Option<Said> {
        let open = quoted.whole.start;
        let opens_sentence = open == self.sentence_start(open) || follows || self.tokens.mark(open - 1) == ':';
        let mut start = quoted.whole.end;
        let is_dash = |at: usize| matches!(self.tokens.mark(at), '-' | '–' | '—');
        // `"Làng đã có nước." - TS Nam nói`: the sentence within marks is not the last word.
        let mut end = self.sentence_end(start - 1, quoted.last_piece);
        if end == start && is_dash(start) {
            end = self.sentence_end(start, quoted.last_piece);
        }
        let end = end.min(start + MOST_BETWEEN);
        let separated = start < end && (is_dash(start) || self.tokens.mark(start) == ',');
        // A subheading may stand before it on the line.
        // `Vì "…", bà Lan nói`
        let is_said = || {
            let named = self.actors.named_at(start + 1, end).filter(|(mention, _)| self.actors.is_person(*mention));
            named.is_some_and(|(_, verb)| cue::read(self.tokens, verb, start, end).is_some())
        };
        let is_long = separated && n_words >= FEWEST_WORDS_ALONE && (self.is_sentence(quoted) || is_said());
        if !(opens_sentence || is_long) || start >= end || self.starts_line(start) {
            return None;
        }
        while start < end && (is_dash(start) || self.tokens.mark(start) == ',') {
            start += 1;
        }
        let end = (start..end).find(|&at| self.quote_at(at).is_some()).unwrap_or(end);
        // `"…", theo lời kể của bà Lan.`
        if separated
            && start < end
            && self.tokens.key(start) == "theo"
            && let Some((mention, _)) = self.source(start + 1, end)
        {
            return Some(self.bound(quoted, Some(Subject { mention, confidence: BOUND }), None, "quote/after"));
        }
        if start >= end
            || !separated && (!self.tokens.is_word(start) || self.tokens.is_capitalised(start) && self.ends_sentence(quoted))
        {
            // `"…"… là những lời của khán giả`
            start = (start..end.min(start + 2)).find(|&at| self.tokens.key(at) == "là")?;
        }
        if self.tokens.key(start) == "là" {
            let noun = (start..end.min(start + 4)).find(|&at| cue::n_source(self.tokens, at, end).is_some())?;
            let of = (noun..end.min(noun + 4)).find(|&at| self.tokens.key(at) == "của")?;
            let speaker = self.actors.named_at(of + 1, end).map(|(mention, _)| Subject { mention, confidence: BOUND });
            return Some(self.bound(quoted, speaker, None, "quote/after"));
        }
        let Some(cue) = cue::find(self.tokens, start..end) else {
            // `"…", bà Lan nghẹn giọng.`
            let Some((mention, named)) = self.actors.named_at(start, end).filter(|_| is_long) else {
                // `"…", cựu cầu thủ ngập ngừng.`: who spoke before, by other words.
                let is_told = is_long && opens_sentence && self.tokens.n_words(start..end) <= MOST_WORDS_OF_TELLING;
                let speaker = last.map(|mention| Subject { mention, confidence: ALONE });
                return (is_told && self.actors.first(start..end).is_none()).then(|| Said {
                    speaker,
                    confidence: ALONE,
                    ..self.bound(quoted, None, None, "quote/after")
                });
            };
            let is_told =
                self.actors.is_person(mention) && named < end && end - named <= FEWEST_WORDS && self.tokens.is_word(named);
            let speaker = Some(Subject { mention, confidence: TOLD });
            return is_told.then(|| Said {
                parts: quoted.parts.clone(),
                speaker,
                cue: None,
                rule: "quote/after",
                confidence: TOLD,
            });
        };
        // `“một người biết việc” cho biết`: the words within marks are who says it.
        if !separated && cue.group.start == start {
            return None;
        }
        let is_near = separated || cue.group.start <= start + 6;
        // `"Em ấy khá lắm", ông nói`: no one of whom the quotation tells.
        let is_pronoun = cue.group.start == start + 1 && !self.tokens.is_capitalised(start);
        let again = is_pronoun.then(|| self.actors.again(start..cue.group.start, last)).flatten();
        let named = again.or_else(|| self.actors.before(&cue, start)).or_else(|| {
            let inverted = cue.group.start == start;
            inverted
                .then(|| self.actors.named_at(cue.group.end, end))
                .flatten()
                .map(|(mention, _)| Subject { mention, confidence: BOUND })
        });
        let speaker = named.or_else(|| self.actors.again(start..cue.group.start, last));
        (is_near || speaker.is_some()).then(|| self.bound(quoted, speaker, Some(cue), "quote/after"))
    }

    /// `Theo các thông tin do người dân cung cấp, "…"`
    fn behind_according(&self, quoted: &Quoted) -> Option<Said> {
        let open = quoted.whole.start;
        let start = self.sentence_start(open);
        let is_told = open > start + 2 && self.tokens.key(start) == "theo" && matches!(self.tokens.mark(open - 1), ',' | ':');
        let closes = self.sentence_end(quoted.whole.end - 1, quoted.last_piece) <= quoted.whole.end + 1;
        let speaker = self.source(start + 1, open).map(|(mention, _)| Subject { mention, confidence: BOUND });
        (is_told && closes).then(|| self.bound(quoted, speaker, None, "quote/before"))
    }

    /// `"Nước lên nhanh lắm, không ai kịp trở tay."`: a sentence between others, said by who spoke before, or by whom the next
    /// sentence names, `Đó là lời của ông Nam`.
    fn alone(&self, quoted: &Quoted, n_words: usize, last: Option<usize>) -> Option<Said> {
        let (open, end) = (quoted.whole.start, quoted.whole.end);
        let opens = open == self.sentence_start(open) && self.pieces[quoted.piece].role != crate::article::Role::Caption;
        let piece_end = self.pieces[quoted.last_piece].tokens.end;
        let closes = end >= piece_end || self.sentence_end(end - 1, quoted.last_piece) <= end + 1;
        if !opens || !closes || n_words < FEWEST_WORDS_ALONE || !self.is_sentence(quoted) {
            return None;
        }
        let next = end + usize::from(end < piece_end && self.tokens.mark(end) == '.');
        let named = (next < piece_end && matches!(self.tokens.key(next), "đó" | "đây") && self.tokens.key(next + 1) == "là")
            .then(|| {
                let of = (next..piece_end.min(next + 8)).find(|&at| self.tokens.key(at) == "của")?;
                self.actors.named_at(of + 1, piece_end)
            })
            .flatten();
        let mention = named.map(|(mention, _)| mention).or(last);
        let speaker = mention.map(|mention| Subject { mention, confidence: ALONE });
        Some(Said { parts: quoted.parts.clone(), speaker, cue: None, rule: "quote/alone", confidence: ALONE })
    }

    /// Whole clauses in marks inside what a statement reports.
    pub(super) fn inside(&self, quoted: &Quoted, statement: &Said) -> Option<Said> {
        let holds = |range: &Range<usize>| range.start < quoted.whole.start && quoted.whole.end <= range.end;
        let n_words = self.tokens.n_words(quoted.parts[0].clone());
        let is_speech = statement.parts.iter().any(holds)
            && quoted.parts.len() == 1
            && n_words >= 2 * FEWEST_WORDS
            && self.is_clause(&quoted.parts[0])
            && matches!(
                self.tokens.key(quoted.whole.start - 1),
                "vì" | "rằng" | "là" | "," | "nên" | "song" | "vậy" | "nhưng" | "mà"
            );
        let (speaker, cue) = (statement.speaker.clone(), statement.cue.clone());
        is_speech.then(|| Said { parts: quoted.parts.clone(), speaker, cue, rule: "quote/inside", confidence: INSIDE })
    }

    /// Whether a quotation goes on behind the words between: `"…", ông Nam nói, "…"`.
    pub(super) fn goes_on(&self, said: &Said, next: &Quoted) -> bool {
        let (Some(cue), Some(mark)) = (&said.cue, next.whole.start.checked_sub(1)) else { return false };
        said.rule == "quote/after"
            && cue.start < mark
            // What tells of a speaker may reach to the next quotation itself: `"…", ông Nam cho rằng "…"`.
            && mark.checked_sub(cue.end).is_some_and(|between| between < 12)
            && matches!(self.tokens.mark(mark), ',' | ':')
            && (cue.end..mark).all(|at| !matches!(self.tokens.mark(at), '.' | '!' | '?' | ';'))
    }

    /// Whether only `và`, a comma or a semicolon stands between two quotations.
    pub(super) fn are_listed(&self, one: &Quoted, next: &Quoted) -> bool {
        let between = one.whole.end..next.whole.start;
        !between.is_empty()
            && between.len() <= 2
            && between.into_iter().all(|at| matches!(self.tokens.key(at), "," | ";" | "và" | "hay" | "hoặc"))
    }

    fn bound(&self, quoted: &Quoted, speaker: Option<Subject>, cue: Option<Cue>, rule: &'static str) -> Said {
        let confidence = speaker.as_ref().map_or(BOUND_WITHOUT_SPEAKER, |speaker| BOUND.min(speaker.confidence));
        Said { parts: quoted.parts.clone(), speaker, cue: cue.map(|cue| cue.verb), rule, confidence }
    }

    /// The verb of saying nearest to the end of a range, with what goes with it from `start` on.
    fn last_cue(&self, range: Range<usize>, start: usize) -> Option<Cue> {
        let mut found: Option<Cue> = None;
        for at in cue::starts(self.tokens, range.clone()) {
            if found.as_ref().is_some_and(|before| at < before.group.end) {
                continue;
            }
            let is_named = self.actors.mention_at(at).is_some_and(|mention| {
                mention.tokens.start < at && matches!(mention.fact, Fact::Person(_) | Fact::Organization(_) | Fact::Position(_))
            });
            let cue = cue::read(self.tokens, at, start, range.end).filter(|_| !is_named && self.quote_at(at).is_none());
            found = cue.or(found);
        }
        found
    }

    fn is_sentence(&self, quoted: &Quoted) -> bool {
        // `3 triệu thì mua được gì?`
        let first = quoted.parts[0].clone().find(|&at| self.tokens.kind(at) != Kind::Mark);
        first.is_some_and(|at| self.tokens.is_capitalised(at) || !self.tokens.is_word(at))
    }

    fn ends_sentence(&self, quoted: &Quoted) -> bool {
        quoted.parts.last().is_some_and(|part| matches!(self.tokens.mark(part.end - 1), '.' | '!' | '?' | '…'))
    }
}
