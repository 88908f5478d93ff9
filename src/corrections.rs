//! What a person who saw the reading says of it. It comes in as an option, so that everything downstream shows it by the one path.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::{MentionKind, Offsets, Role, Span};
use crate::offsets::Units;
use crate::tokens::{Kind, Tokens};

/// A correction by hand, of the words from `start` to `end`: half-open, in the unit of [`Options::offsets`](crate::Options::offsets), of the
/// whole text given to the call. A span that cuts a word takes the whole word.
///
/// As JSON: `{ "op": "role", "start": 0, "end": 14, "role": "title" }`, `{ "op": "add", "start": 0, "end": 6, "kind": "person" }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
#[non_exhaustive]
pub enum Correction {
    /// The words have this role. A block that they cover in part is cut. What they say in this role is read again: a
    /// [byline](Role::Byline) names an author, a [caption](Role::Caption) may end with its credit. Of headline, kicker and lead an
    /// article has one: the former becomes a paragraph.
    Role {
        /// Where the words start.
        start: usize,
        /// Where they end.
        end: usize,
        /// What they are.
        role: Role,
    },
    /// The words are a mention of this kind, with the value that a reader finds in just these words; a quantity needs a number.
    /// What crosses it goes, and so does another of its kind that starts with it or has no place beside it.
    Add {
        /// Where the words start.
        start: usize,
        /// Where they end.
        end: usize,
        /// What they name.
        kind: MentionKind,
    },
    /// The words are no mention of this kind.
    Remove {
        /// Where the words start.
        start: usize,
        /// Where they end.
        end: usize,
        /// What they do not name.
        kind: MentionKind,
    },
}

impl Correction {
    pub(crate) fn span(&self) -> Span {
        match *self {
            Self::Role { start, end, .. } | Self::Add { start, end, .. } | Self::Remove { start, end, .. } => Span { start, end },
        }
    }

    pub(crate) fn with_span(&self, Span { start, end }: Span) -> Self {
        match *self {
            Self::Role { role, .. } => Self::Role { start, end, role },
            Self::Add { kind, .. } => Self::Add { start, end, kind },
            Self::Remove { kind, .. } => Self::Remove { start, end, kind },
        }
    }
}

/// The same corrections in UTF-8 bytes; what is beyond the text stays beyond it.
pub(crate) fn in_bytes(text: &str, unit: Offsets, corrections: &[Correction]) -> Vec<Correction> {
    if corrections.is_empty() {
        return Vec::new();
    }
    let units = Units::of(text, unit);
    let bytes = |correction: &Correction| {
        let Span { start, end } = correction.span();
        correction.with_span(Span { start: units.byte(start), end: units.byte(end) })
    };
    corrections.iter().map(bytes).collect()
}

/// Corrections at the tokens that they are of, in the order in which they were given.
#[derive(Default)]
pub(crate) struct Placed {
    pub(crate) roles: Vec<(Range<usize>, Role)>,
    pub(crate) mentions: Vec<Edit>,
    /// Where the impossible ones are.
    pub(crate) ignored: Vec<Range<usize>>,
}

/// A mention that is there, or is none.
pub(crate) struct Edit {
    pub(crate) tokens: Range<usize>,
    pub(crate) kind: MentionKind,
    pub(crate) is_added: bool,
}

impl Placed {
    /// Places corrections in UTF-8 bytes of a text of `len`.
    pub(crate) fn place(tokens: &Tokens, len: usize, corrections: &[Correction]) -> Self {
        let mut placed = Self::default();
        for correction in corrections {
            let Span { start, end } = correction.span();
            // A token that is cut is covered.
            let tokens_of = tokens.covered(correction.span());
            let is_possible = start < end && end <= len && tokens_of.clone().any(|at| tokens.kind(at) != Kind::Mark);
            match *correction {
                _ if !is_possible => {
                    let nearest = tokens_of.start.min(tokens.len().saturating_sub(1));
                    placed.ignored.push(nearest..tokens.len().min(nearest + 1));
                }
                Correction::Role { role, .. } => placed.roles.push((tokens_of, role)),
                Correction::Add { kind, .. } => placed.mentions.push(Edit { tokens: tokens_of, kind, is_added: true }),
                Correction::Remove { kind, .. } => placed.mentions.push(Edit { tokens: tokens_of, kind, is_added: false }),
            }
        }
        placed
    }
}
