//! A day, a month or a year of a document: `ngày 30/5/2019`, `tháng 7/2016`, `năm 2013`.

use crate::mentions::Reading;
use crate::mentions::time::date;
use crate::texts::join;
use crate::tokens::{Kind, Tokens};

/// As exact as the text has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) year: u32,
    month: Option<u32>,
    day: Option<u32>,
}

impl When {
    pub(crate) fn year(year: u32) -> Self {
        Self { year, month: None, day: None }
    }

    /// `2019-05-30`, `2019-05`, `2019`.
    pub(crate) fn iso(self) -> String {
        let parts = [Some(self.year), self.month, self.day].into_iter().map_while(|part| part);
        join(&parts.map(|part| format!("{part:02}")).collect::<Vec<_>>(), "-")
    }

    /// How many of year, month and day are known.
    pub(crate) fn n_parts(self) -> usize {
        1 + usize::from(self.month.is_some()) + usize::from(self.day.is_some())
    }

    /// Whether two can be the same, one perhaps less exact.
    pub(crate) fn agrees(self, other: Self) -> bool {
        let open = |one: Option<u32>, other: Option<u32>| one.is_none() || other.is_none() || one == other;
        self.year == other.year && open(self.month, other.month) && open(self.day, other.day)
    }

    /// Year, month and day in one number that orders them; what is open is 0.
    pub(crate) fn ordered(self) -> u32 {
        (self.year * 100 + self.month.unwrap_or(0)) * 100 + self.day.unwrap_or(0)
    }
}

/// Reads a day that the calendar has, a month or a year.
pub(crate) fn read(tokens: &Tokens, at: usize, end: usize) -> Option<Reading<When>> {
    let found = read_day(tokens, at).or_else(|| read_month(tokens, at)).or_else(|| read_year(tokens, at));
    found.filter(|found| at + found.len <= end)
}

fn read_day(tokens: &Tokens, at: usize) -> Option<Reading<When>> {
    let found = date::read(tokens, at).filter(|found| found.value.exists() && found.value.year > 0)?;
    let date = found.value;
    Some(Reading::new(found.len, When { year: date.year as u32, month: Some(date.month), day: Some(date.day) }))
}

/// `tháng 7/2016`, `tháng 7-2016`, `tháng 7 năm 2016`.
fn read_month(tokens: &Tokens, at: usize) -> Option<Reading<When>> {
    if tokens.key(at) != "tháng" || !matches!(tokens.key(at + 2), "/" | "-" | "năm") {
        return None;
    }
    let month = tokens.number(at + 1).filter(|month| (1..=12).contains(month))?;
    Some(Reading::new(4, When { year: bare_year(tokens, at + 3)?, month: Some(month), day: None }))
}

/// `năm 2013`.
fn read_year(tokens: &Tokens, at: usize) -> Option<Reading<When>> {
    (tokens.key(at) == "năm").then(|| bare_year(tokens, at + 1)).flatten().map(|year| Reading::new(2, When::year(year)))
}

/// `2013`, which goes on in no longer number.
pub(super) fn bare_year(tokens: &Tokens, at: usize) -> Option<u32> {
    let goes_on = tokens.glued(at + 1)
        && match tokens.kind(at + 1) {
            Kind::Word => true,
            Kind::Number => false,
            Kind::Mark => {
                matches!(tokens.mark(at + 1), '/' | '-' | '–' | '.' | ',' | '%')
                    && tokens.glued(at + 2)
                    && tokens.kind(at + 2) != Kind::Mark
            }
        };
    tokens.number(at).filter(|year| tokens.text(at).len() == 4 && (1900..2100).contains(year) && !goes_on)
}
