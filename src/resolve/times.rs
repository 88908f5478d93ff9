//! Which of the times on the page is that of publication, which that of the last update.

use std::ops::Range;

use crate::article::{Basis, NoteCode, Role};
use crate::layout::{CORRECTED, Piece, stamp};
use crate::mentions::time::Stamp;
use crate::mentions::time::calendar::weekday;
use crate::mentions::time::moment::Moment;
use crate::mentions::time::relative;
use crate::options::Reference;
use crate::order::by_place;
use crate::tokens::Tokens;

/// A time as ISO 8601, and the tokens that state it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    pub(crate) value: String,
    pub(crate) basis: Basis,
    pub(crate) tokens: Range<usize>,
    pub(crate) rule: &'static str,
}

/// The article's times, and the doubts about them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Times {
    pub(crate) published: Option<Time>,
    pub(crate) modified: Option<Time>,
    pub(crate) notes: Vec<(NoteCode, Range<usize>)>,
}

/// Chooses among the times of the time lines.
///
/// A labelled time is what its label says, at the end of the page only where no time stands by the headline: there the
/// footer has dates of its own. Of those without a label the first below the headline is the time of publication, then the
/// nearest above it, then one beside the byline. A lone "updated" is all that the page says of its publication.
pub(crate) fn times(tokens: &Tokens, pieces: &[Piece], stamps: &[Stamp], reference: Option<Reference>) -> Times {
    let mut times = Times::default();
    let is_stated = |i: &usize| stamps.binary_search_by_key(i, |stamp| stamp.piece).is_ok();
    let relative = (0..pieces.len()).filter(|i| pieces[*i].role == Role::Timestamp && !is_stated(i));
    let (counted, unknown): (Vec<_>, Vec<_>) =
        relative.map(|i| (i, count(tokens, i, &pieces[i], reference))).partition(|(_, found)| found.is_some());
    times.notes.extend(unknown.into_iter().map(|(i, _)| (NoteCode::RelativeTime, pieces[i].tokens.clone())));
    let counted: Vec<Stamp> = counted.into_iter().filter_map(|(_, stamp)| stamp).collect();

    // From the headline to the first paragraph.
    let position_of = |role| pieces.iter().position(|piece| piece.role == role);
    let title = position_of(Role::Title).unwrap_or(0);
    let text = pieces[title.min(pieces.len())..].iter().position(|piece| piece.role == Role::Paragraph);
    let head = title..text.map_or(pieces.len(), |text| title + text);

    let mut known = Vec::new();
    for stamp in stamps.iter().chain(&counted) {
        match doubt(&stamp.moment) {
            Some(NoteCode::ImpossibleDate) => times.notes.push((NoteCode::ImpossibleDate, stamp.tokens.clone())),
            doubt => {
                times.notes.extend(doubt.map(|code| (code, stamp.tokens.clone())));
                known.push(Candidate::new(tokens, pieces, &head, stamp, doubt.is_some()));
            }
        }
    }
    // Stable: of equals the first, but above the headline the nearest.
    by_place(&mut known, |candidate| candidate.rank);
    let position = |label, last: usize| {
        let is_it = |time: &Candidate| time.label == label && time.rank.0 % DOUBTFUL <= last && !time.is_page_clock;
        known.iter().position(is_it)
    };
    let published = [ABOVE, BELOW]
        .into_iter()
        .find_map(|last| position(stamp::Label::Published, last).or_else(|| position(stamp::Label::None, last)));
    let modified = position(stamp::Label::Modified, BELOW);
    let (published, modified) = if published.is_none() { (modified, None) } else { (published, modified) };
    times.published = published.map(|i| known[i].time(tokens));
    times.modified = modified.map(|i| known[i].time(tokens));
    let others = known.iter().enumerate().filter(|(i, _)| Some(*i) != published && Some(*i) != modified);
    times.notes.extend(others.map(|(_, candidate)| (NoteCode::OtherTime, candidate.stamp.tokens.clone())));
    by_place(&mut times.notes, |(_, tokens)| (tokens.start, 0));
    times
}

/// Counts a relative time from the moment of reading, where that is known.
fn count(tokens: &Tokens, piece: usize, line: &Piece, reference: Option<Reference>) -> Option<Stamp> {
    let (date, clock) = relative::read(tokens, line.tokens.start)?.value.seen_from(reference?);
    let moment = Moment { date, clock, weekday: None, zone: None };
    Some(Stamp { piece, tokens: line.tokens.clone(), moment, counted: true })
}

/// Where a time stands: between headline and text, above the headline, below the text.
const HEAD: usize = 0;
const ABOVE: usize = 1;
const BELOW: usize = 2;

/// What is doubtful stands behind all of these.
const DOUBTFUL: usize = 3;

struct Candidate<'m> {
    stamp: &'m Stamp,
    label: stamp::Label,
    /// Its place, doubtful ones behind all others, and how far on; lower is better.
    rank: (usize, usize),
    is_page_clock: bool,
    rule: &'static str,
}

impl<'m> Candidate<'m> {
    fn new(tokens: &Tokens, pieces: &[Piece], head: &Range<usize>, stamp: &'m Stamp, doubtful: bool) -> Self {
        let piece = &pieces[stamp.piece];
        let label = stamp::label(tokens, piece.tokens.start, stamp.tokens.start).map_or(stamp::Label::None, |(label, _)| label);
        let above = stamp.piece < head.start;
        // What somebody marked as the time stands before all others.
        let corrected = piece.rule == CORRECTED;
        let place = match stamp.piece {
            _ if corrected => HEAD,
            _ if above => ABOVE,
            at if at < head.end => HEAD,
            _ => BELOW,
        };
        let order = match stamp.piece {
            _ if corrected => 0,
            at if above => usize::MAX - at,
            at => at + 1,
        };
        // A page shows the moment of reading above the story, with its weekday and the month in words.
        let in_words = stamp.tokens.clone().any(|at| tokens.key(at) == "tháng");
        Self {
            stamp,
            label,
            rank: (place + if doubtful { DOUBTFUL } else { 0 }, order),
            is_page_clock: !corrected && above && in_words && stamp.moment.weekday.is_some(),
            rule: piece.rule,
        }
    }

    fn time(&self, tokens: &Tokens) -> Time {
        let Moment { date, clock, zone, .. } = self.stamp.moment;
        let mut value = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        // `0:0` is what a page prints that knows no time.
        let mut at = self.stamp.tokens.clone();
        let empty = at.any(|at| tokens.mark(at) == ':' && tokens.text(at - 1) == "0" && tokens.text(at + 1) == "0");
        if let Some(clock) = clock.filter(|_| !empty) {
            // The country has one time zone, without summer time.
            let zone = zone.unwrap_or(7 * 60);
            let sign = if zone < 0 { '-' } else { '+' };
            value += &format!("T{:02}:{:02}:{:02}", clock.hour, clock.minute, clock.second.unwrap_or(0));
            value += &format!("{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60);
        }
        let basis = if date.short_year || self.stamp.counted { Basis::Implied } else { Basis::Stated };
        Time { value, basis, tokens: self.stamp.tokens.clone(), rule: self.rule }
    }
}

/// What speaks against a time as written.
fn doubt(moment: &Moment) -> Option<NoteCode> {
    let date = moment.date;
    if !date.exists() {
        return Some(NoteCode::ImpossibleDate);
    }
    moment.weekday.filter(|day| *day != weekday(date)).map(|_| NoteCode::WeekdayMismatch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mentions::time::stamps;
    use crate::tokens::tokens_of;

    /// The times of publication and update of an article with these lines below its headline and below its text.
    fn read(below_title: &str, footer: &str) -> (Option<String>, Option<String>) {
        let story = "Nước lũ ở ba xã ven sông mới rút được nửa mét, người dân vẫn phải đi lại bằng thuyền.";
        let more = "Lực lượng cứu hộ đã đưa lương thực đến từng nhà và trực suốt đêm ở hai bến đò của xã.";
        let text = format!("Nước lũ rút chậm ở ba xã ven sông\n{below_title}\n{story}\n{more}\nGia Huy\n{footer}");
        let tokens = tokens_of(&text);
        let pieces = crate::layout::lay_out(&tokens, &crate::lines::split(&tokens));
        let times = times(&tokens, &pieces, &stamps(&tokens, &pieces), None);
        (times.published.map(|time| time.value), times.modified.map(|time| time.value))
    }

    #[test]
    fn a_footer_yields_to_the_headline() {
        let (exact, day) = (Some("2025-01-06T15:32:00+07:00".to_owned()), Some("2025-01-05".to_owned()));
        for (below_title, footer, published, modified) in [
            ("06/01/2025 15:32", "Xuất bản: 05/01/2025", &exact, &None),
            ("06/01/2025 15:32", "Cập nhật: 05/01/2025", &exact, &day),
            ("Cập nhật: 06/01/2025 15:32", "Xuất bản: 05/01/2025", &day, &exact),
            ("Gia Huy", "Xuất bản: 05/01/2025", &day, &None),
        ] {
            assert_eq!(read(below_title, footer), (published.clone(), modified.clone()), "{below_title} {footer}");
        }
    }
}
