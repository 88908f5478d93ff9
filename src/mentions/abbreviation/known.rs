//! The short forms that are known, with what they stand for.

use std::sync::LazyLock;

use crate::data::rows;
use crate::hashed::Hashed;
use crate::tokens::hash_text;

/// What a short form may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) long: &'static str,
    cues: &'static str,
}

/// A sign that a known long form is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A folded phrase that stands near.
    Near(&'static str),
    /// A phrase, or a [shape](Cue::FIGURE), right before the short form.
    Before(&'static str),
    /// A phrase, or a shape, right after it.
    After(&'static str),
}

impl Cue {
    /// A number.
    pub(crate) const FIGURE: &'static str = "1";
    /// A word with a capital.
    pub(crate) const CAPITAL: &'static str = "A";
}

impl Known {
    /// The signs that it is meant; none for what is meant unless another has signs.
    pub(crate) fn cues(self) -> impl Iterator<Item = Cue> {
        self.cues.split(',').map(str::trim_ascii).filter(|cue| !cue.is_empty()).map(|cue| {
            match (cue.strip_prefix('+'), cue.strip_suffix('+')) {
                (Some(after), _) => Cue::After(after),
                (_, Some(before)) => Cue::Before(before),
                _ => Cue::Near(cue),
            }
        })
    }
}

/// The readings of each short form, by its hash.
static TABLE: LazyLock<Hashed<&str>> =
    LazyLock::new(|| rows(crate::data::text!("abbreviations.tsv")).map(|columns| (hash_text(columns[0]), columns[1])).collect());

/// What the short form of this key, without marks and spaces, may stand for; nothing where it is unknown.
pub(crate) fn readings(key: &str) -> impl Iterator<Item = Known> + Clone {
    let row = TABLE.get(hash_text(key)).unwrap_or_default();
    // Looked for by one character: strings are slower to look for than a row is long.
    row.split('|').filter(|reading| !reading.is_empty()).map(|reading| {
        let (long, cues) = reading.split_once('<').unwrap_or((reading, ""));
        Known { long: long.trim_ascii(), cues: cues.trim_ascii() }
    })
}

/// Whether the table has the short form of this key.
pub(crate) fn is_known(key: &str) -> bool {
    readings(key).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_long_form_or_several() {
        let longs = |key| readings(key).map(|known| known.long).collect::<Vec<_>>();
        assert_eq!(longs("vpcp"), ["Văn phòng Chính phủ"]);
        assert_eq!(longs("tthc"), ["thủ tục hành chính", "trung tâm hành chính"]);
        assert!(longs("xyzzy").is_empty());
    }

    #[test]
    fn every_cue_is_folded_and_no_long_form_stands_twice() {
        for [short, ..] in rows(crate::data::text!("abbreviations.tsv")) {
            let mut longs: Vec<_> = readings(short).map(|known| known.long).collect();
            let defaults = readings(short).filter(|known| known.cues().next().is_none()).count();
            assert!(defaults <= 1, "{short} has two long forms that need no cue");
            for known in readings(short) {
                for cue in known.cues() {
                    let (Cue::Near(phrase) | Cue::Before(phrase) | Cue::After(phrase)) = cue;
                    let folded = crate::fold::fold(phrase);
                    assert!(phrase == folded || phrase == Cue::CAPITAL, "{short}: {phrase:?} is not folded");
                    assert!(!phrase.is_empty() && phrase == phrase.trim(), "{short}: {phrase:?}");
                }
            }
            let n = longs.len();
            longs.sort_unstable();
            longs.dedup();
            assert_eq!(longs.len(), n, "{short} has a long form twice");
        }
    }
}
