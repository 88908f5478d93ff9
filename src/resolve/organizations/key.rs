//! By what names of organisations are compared.

use std::ops::Range;

use crate::article::Abbreviation;
use crate::fold::fold;
use crate::mentions::organization;
use crate::mentions::{Fact, Mention};
use crate::order::by_place;
use crate::texts::{join, replace};
use crate::tokens::{Kind, Tokens};

/// What a name is known by.
pub(super) struct Key {
    /// All of its words, short forms spelt out.
    pub(super) whole: String,
    /// Those that are left without the legal form, where it has one, `vingroup` for `Tập đoàn Vingroup`, or without the level.
    core: Option<String>,
}

impl Key {
    pub(super) fn core(&self) -> &str {
        self.core.as_deref().unwrap_or(&self.whole)
    }
}

/// Spells short forms out.
pub(super) struct Keys {
    /// The tokens and the long form of each short form, in order.
    longs: Vec<(Range<usize>, String)>,
}

impl Keys {
    pub(super) fn new(mentions: &[Mention], abbreviations: &[Abbreviation]) -> Self {
        // `Hội Cầu lông VN (HCL)`
        let spell = |long: &str| join(&fold(long).split(' ').map(spelt).collect::<Vec<_>>(), " ");
        let known = abbreviations.iter().filter_map(|short| Some((short, spell(short.long.as_ref()?))));
        let each = known.flat_map(|(short, long)| short.mentions.iter().map(move |&number| (number, long.clone())));
        let longs = each.filter_map(|(number, long)| {
            let mention = mentions.get(number).filter(|mention| matches!(mention.fact, Fact::Abbreviation))?;
            Some((mention.tokens.clone(), long))
        });
        let mut longs: Vec<_> = longs.collect();
        by_place(&mut longs, |(short, _)| (short.start, 0));
        Self { longs }
    }

    pub(super) fn of(&self, tokens: &Tokens, mention: &Mention) -> Key {
        let range = &mention.tokens;
        let whole = self.spell(tokens, range);
        let core = organization::core(tokens, range)
            .map(|(kept, name)| format!("{} {}", self.spell(tokens, &kept), self.spell(tokens, &name)).trim_start().into());
        // `Công an tỉnh Nghệ An`, `Công an Nghệ An`
        let core = core.or_else(|| whole.contains(" tỉnh ").then(|| replace(&whole, " tỉnh ", " ")));
        Key { whole, core }
    }

    /// The words of a range, without marks.
    fn spell(&self, tokens: &Tokens, range: &Range<usize>) -> String {
        let mut words = String::with_capacity(8 * range.len());
        let add = |word: &str, words: &mut String| {
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(word);
        };
        let mut has_marks = false;
        let (mut at, end) = (range.start, range.end);
        while at < end {
            let short = self.longs.binary_search_by_key(&at, |(short, _)| short.start).ok().map(|place| &self.longs[place]);
            match short.filter(|(short, _)| short.end <= end) {
                Some((short, long)) => {
                    // `Đội 3 Phòng PC07`: the long form starts with the word for the body, too.
                    let is_said = |from: &usize| long.starts_with(&words[*from..]);
                    let mut starts = words.match_indices(' ').map(|(space, _)| space + 1);
                    if long.starts_with(&words) {
                        words.clear();
                    } else if let Some(from) = starts.find(is_said) {
                        words.truncate(from - 1);
                    }
                    add(long, &mut words);
                    has_marks |= long.contains(MARKS);
                    at = short.end;
                    // `UBKT Trung ương`, where the long form ends so, too.
                    let said = |n: &usize| long.ends_with(&format!(" {}", self.spell(tokens, &(at..at + n))));
                    at += (1..=3.min(end - at)).rev().find(said).unwrap_or(0);
                }
                // A short form inside says the same again: `Hội Liên hiệp Phụ nữ (LHPN) Việt Nam`.
                None if tokens.mark(at) == '(' => {
                    at = (at..end).find(|&at| tokens.mark(at) == ')').map_or(end, |close| close + 1)
                }
                None => {
                    if tokens.kind(at) != Kind::Mark {
                        add(spelt(tokens.key(at)), &mut words);
                    }
                    at += 1;
                }
            }
        }
        if !has_marks {
            return words;
        }
        join(&words.replace(MARKS, " ").split_whitespace().collect::<Vec<_>>(), " ")
    }
}

/// The marks that long forms have.
const MARKS: [char; 5] = [',', '-', '–', '.', '&'];

/// Words for levels that are cut short in the names of places, where no short form is read.
fn spelt(word: &str) -> &str {
    match word {
        "tp" => "thành phố",
        "tx" => "thị xã",
        "tphcm" | "hcm" => "hồ chí minh",
        "vn" => "việt nam",
        word => word,
    }
}
