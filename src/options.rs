//! What a caller can ask of `parse`.

use std::fmt;
use std::str::FromStr;

use crate::article::Offsets;
use crate::corrections::Correction;
use crate::mentions::time::calendar::{civil, days};
use crate::mentions::time::date::Date;
use crate::mentions::time::moment;
use crate::tokens::with_tokens;

/// What a caller can ask of [`parse`](crate::parse). `Options::default()` asks for offsets in UTF-8 bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The unit of every offset in the result.
    pub offsets: Offsets,
    /// The moment of reading, from which `2 giờ trước` counts, and in a text that states no time of its own also the dates of the
    /// story. Without it such a time line stays unknown, with a note.
    pub reference: Option<Reference>,
    /// What a person who saw the reading says of it. Later ones win over earlier ones. What is impossible is ignored, with a
    /// [note](crate::NoteCode::CorrectionIgnored): beyond the text, without a word. Each costs about a look over all blocks and
    /// mentions.
    ///
    /// ```
    /// use tinbai::{Correction, MentionKind, Options, Role};
    ///
    /// let text = "Chợ nổi họp lại\nBà con rất vui khi Sáu Lành trở về.\nNhà văn xứ cù lao";
    /// let byline = text.find("Nhà văn").unwrap();
    /// let name = text.find("Sáu Lành").unwrap();
    /// let options = Options::default().with_corrections([
    ///     Correction::Role { start: byline, end: text.len(), role: Role::Byline },
    ///     Correction::Add { start: name, end: name + "Sáu Lành".len(), kind: MentionKind::Person },
    /// ]);
    ///
    /// let article = tinbai::parse(text, &options);
    /// assert_eq!(article.authors[0].text, "Nhà văn xứ cù lao");
    /// assert_eq!(article.people[0].name, "Sáu Lành");
    /// ```
    pub corrections: Vec<Correction>,
}

impl Options {
    /// The same options with offsets in `unit`.
    #[must_use]
    pub fn with_offsets(mut self, unit: Offsets) -> Self {
        self.offsets = unit;
        self
    }

    /// The same options with `reference` as the moment of reading.
    #[must_use]
    pub fn with_reference(mut self, reference: Reference) -> Self {
        self.reference = Some(reference);
        self
    }

    /// The same options with these corrections behind those that they have.
    #[must_use]
    pub fn with_corrections(mut self, corrections: impl IntoIterator<Item = Correction>) -> Self {
        self.corrections.extend(corrections);
        self
    }
}

/// A moment in Vietnam, made from ISO 8601: `2019-09-06`, `2019-09-06T20:34`, `2019-09-06T13:34:00Z`.
///
/// ```
/// use tinbai::{Options, Reference};
///
/// let now: Reference = "2019-09-06T20:34:00+07:00".parse().unwrap();
/// let article = tinbai::parse("Bão số 5 đổ bộ\n2 giờ trước", &Options::default().with_reference(now));
/// assert_eq!(article.published.unwrap().value, "2019-09-06T18:34:00+07:00");
/// assert!("hôm qua".parse::<Reference>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    pub(crate) date: Date,
    /// Minutes since midnight in Vietnam, where the time of day is known.
    pub(crate) minute: Option<u32>,
}

impl FromStr for Reference {
    type Err = ReferenceError;

    fn from_str(text: &str) -> Result<Self, ReferenceError> {
        let read = with_tokens(text, |tokens| {
            let whole = moment::read(tokens, 0).filter(|read| read.len == tokens.len() && read.value.date.exists());
            whole.filter(|_| tokens.text(0).len() == 4)
        });
        let moment = read.ok_or(ReferenceError(()))?.value;
        let Some(clock) = moment.clock else { return Ok(Self { date: moment.date, minute: None }) };
        // Seven hours east of Greenwich, the whole year.
        let minute = i64::from(clock.hour * 60 + clock.minute) - i64::from(moment.zone.unwrap_or(7 * 60)) + 7 * 60;
        let date = civil(days(moment.date) + minute.div_euclid(24 * 60));
        Ok(Self { date, minute: Some(minute.rem_euclid(24 * 60) as u32) })
    }
}

/// A text is no date or time of ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceError(());

impl fmt::Display for ReferenceError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("not a date or time of ISO 8601, such as 2019-09-06 or 2019-09-06T20:34:00+07:00")
    }
}

impl std::error::Error for ReferenceError {}
