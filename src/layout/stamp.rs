//! Time lines: `8:34 PM, 06/09/2019`, `Cập nhật lúc 20:34 06/09/2019`, `15:51 08/11/2019 - Chia sẻ`, `2 giờ trước`.

use std::ops::Range;
use std::sync::LazyLock;

use super::byline::{self, Byline};
use super::roles::Giver;
use super::{Field, credit, line, outlets, source};
use crate::article::Role;
use crate::data::Table;
use crate::mentions::Reading;
use crate::mentions::time::moment::{self, Moment};
use crate::mentions::time::relative;
use crate::tokens::{Kind, Tokens};

/// What a time line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// It does not say.
    None,
    Published,
    Modified,
}

/// A time line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) label: Label,
    /// The tokens of date, clock and zone; of the whole line when it is relative.
    pub(crate) tokens: Range<usize>,
    /// The time it states; none where it is relative to the moment of reading.
    pub(crate) moment: Option<Moment>,
}

static LABELS: LazyLock<Table<Label>> = LazyLock::new(|| {
    Table::read(crate::data::text!("stamps.tsv"), |row| if row[0] == "modified" { Label::Modified } else { Label::Published })
});

impl Giver<'_> {
    /// A time line, with byline and paper before its time or behind it: `Nhóm PV - Ảnh: A | 29/09/2017 08:20`.
    pub(super) fn stamp(&mut self, i: usize, rule: &'static str) {
        let mut line = self.lines[i].tokens.clone();
        let Some(stamp) = read(self.tokens, &line) else { return self.whole(i, Role::Timestamp, rule) };
        let before = line.start..stamp.tokens.start;
        if stamp.label == Label::None
            && let Some(found) = read_signer_before(self.tokens, &before)
        {
            self.byline(before, found);
            line.start = stamp.tokens.start;
        }
        let author = read_signer_behind(self.tokens, &(stamp.tokens.end..line.end));
        let end = author.as_ref().map_or(line.end, |(author, _)| author.start);
        let paper = [line.start..stamp.tokens.start, stamp.tokens.end..end]
            .iter()
            .find_map(|part| outlets::find_in_parts(self.tokens, part));
        let outlet = paper.map(|paper| (Field::Outlet, paper)).into_iter().collect();
        self.push(Role::Timestamp, rule, line.start..end, outlet);
        if let Some((_, found)) = author {
            self.byline(end..line.end, found);
        }
    }
}

/// Reads a line, or a part of one, as a time line. Other words may stand around the time, but few.
pub(crate) fn read(tokens: &Tokens, line: &Range<usize>) -> Option<Stamp> {
    let found = line.clone().find_map(|at| moment::read(tokens, at).map(|reading| (at, reading)));
    let Some((at, Reading { len, value: moment })) = found else {
        return read_relative(tokens, line);
    };
    let end = at + len;
    let label = label(tokens, line.start, at);
    let before = line.start..at;
    // `Ngày 6/9/2019, tại Hà Nội` starts a sentence, `Việt Nam - Indonesia: 19h ngày 21/3/2024` announces a match: around the
    // time of an article stand buttons, sections, counters, who signs it. What nobody knows may be a section of the paper's
    // own, when it is short and the time is written as pages write it, with a colon.
    const UNKNOWN_WORDS: usize = 5;
    let colon = (at..end).any(|at| tokens.mark(at) == ':' && tokens.glued(at) && tokens.glued(at + 1));
    let short = tokens.n_words(before.clone()) <= UNKNOWN_WORDS && tokens.n_words(end..line.end) <= UNKNOWN_WORDS;
    // `Lê Minh (Trung đoàn 6, Quân khu 9) | 14:06 17/11/2022`
    let barred = || tokens.mark(at.saturating_sub(1)) == '|' && end == line.end;
    let known = if moment.clock.is_some() {
        colon && (short && tokens.mark(at.saturating_sub(1)) != ':' || barred())
            || (label.is_some() || is_furniture(tokens, &before) || read_signer_before(tokens, &before).is_some())
                && (is_furniture(tokens, &(end..line.end))
                    || outlets::is_name(tokens, &(end..line.end))
                    || read_signer_behind(tokens, &(end..line.end)).is_some()
                    || is_update(tokens, &(end..line.end)))
    } else {
        let labelled = tokens.n_words(before.clone()) == label.map_or(0, |(_, words)| words);
        let alone = tokens.n_words(end..line.end) == 0;
        // A name and a day may stand under a picture; a label or a stroke shows that somebody signs.
        let stroke = tokens.text(at.saturating_sub(1));
        let signed =
            || read_signer_before(tokens, &before).is_some_and(|found| found.is_labelled() || matches!(stroke, "|" | "•" | "·"));
        (labelled || signed()) && (alone || is_update(tokens, &(end..line.end)))
    };
    if !known || moment.date.year < FIRST_PAGE {
        return None;
    }
    Some(Stamp { label: label.map_or(Label::None, |(label, _)| label), tokens: at..end, moment: Some(moment) })
}

/// The first pages of Vietnamese papers on the web are of 1997; the time of an older event is none of an article.
const FIRST_PAGE: i32 = 1995;

/// Whether a second time follows, and says itself what it is of: `15:32 06/01/2025 | Cập nhật: 07/01/2025`.
fn is_update(tokens: &Tokens, range: &Range<usize>) -> bool {
    let found = range.clone().find_map(|at| moment::read(tokens, at).map(|reading| (at, at + reading.len)));
    found.is_some_and(|(at, end)| {
        let labelled = label(tokens, range.start, at).is_some_and(|(_, words)| words == tokens.n_words(range.start..at));
        labelled && is_furniture(tokens, &(end..range.end))
    })
}

/// Whether nothing or only what a page puts around a time stands in a range.
fn is_furniture(tokens: &Tokens, range: &Range<usize>) -> bool {
    // Letters alone are buttons: `A A`.
    let letters = range.clone().all(|at| tokens.n_chars(at) == 1);
    // `(Giờ Đông Dương)` is the name of the time zone.
    let bracket = tokens.mark(range.start) == '(' && tokens.mark(range.end.saturating_sub(1)) == ')';
    letters || bracket || line::is_furniture(tokens, range)
}

/// Reads who signs at the head of a line that goes on with its time: `Kim Phong 15:21, …`, `Nhóm PV - Ảnh: Viết Thành | …`.
pub(super) fn read_signer_before(tokens: &Tokens, before: &Range<usize>) -> Option<Byline> {
    let mut line = before.clone();
    // A photographer may be named behind the author.
    if let Some(credit) = credit::read(tokens, &line) {
        line.end = credit.tokens.start;
    }
    // `K Kim Phong`: where a page shows a letter for a face.
    let initial = |at: usize| tokens.text(at).chars().next();
    if line.len() > 2 && tokens.n_chars(line.start) == 1 && initial(line.start) == initial(line.start + 1) {
        line.start += 1;
    }
    let found = byline::read(tokens, &line).filter(|found| !found.authors.is_empty());
    found.or_else(|| find_signed_part(tokens, &line).map(|(_, found)| found))
}

/// Reads who signs behind the time of a line: `06/01/2025 15:32 | Kinh tế | Thảo Phương`, `06/01/2025 15:32 bởi Thảo Phương`.
fn read_signer_behind(tokens: &Tokens, after: &Range<usize>) -> Option<(Range<usize>, Byline)> {
    find_signed_part(tokens, after).filter(|(part, found)| part.start > after.start || found.is_labelled())
}

/// The one part of a line that is signed, where all others are sections, buttons and papers.
fn find_signed_part(tokens: &Tokens, range: &Range<usize>) -> Option<(Range<usize>, Byline)> {
    let known = |part: &Range<usize>| line::is_furniture(tokens, part) || outlets::is_name(tokens, part);
    let parts = outlets::parts(tokens, range);
    let mut unknown = parts.into_iter().filter(|part| !known(part));
    let part = unknown.next().filter(|_| unknown.next().is_none())?;
    let found = byline::read(tokens, &part).filter(|found| !found.authors.is_empty())?;
    // A section has one capital, or capitals only: `Góc nhìn`, `ĐỜI SỐNG`.
    let name = source::is_person(tokens, &part) && !part.clone().any(|at| tokens.is_capitals(at));
    (found.is_labelled() || name).then_some((part, found))
}

/// A time that only the moment of reading makes known, alone on its line.
fn read_relative(tokens: &Tokens, line: &Range<usize>) -> Option<Stamp> {
    let whole = relative::read(tokens, line.start).is_some_and(|read| read.len == line.len());
    whole.then(|| Stamp { label: Label::None, tokens: line.clone(), moment: None })
}

/// The label that ends right before the time, and how many words it has.
pub(crate) fn label(tokens: &Tokens, start: usize, end: usize) -> Option<(Label, usize)> {
    const MOST_TOKENS: usize = 8;
    let start = start.max(end.saturating_sub(MOST_TOKENS));
    let end = (start..end).rfind(|&at| tokens.kind(at) != Kind::Mark)? + 1;
    LABELS.longest_before(tokens, end, start).map(|(at, label)| (*label, tokens.n_words(at..end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens_of;

    fn shown(text: &str) -> String {
        let tokens = tokens_of(text);
        read(&tokens, &(0..tokens.len()))
            .map_or("none".into(), |stamp| format!("{:?} {}", stamp.label, tokens.join(&stamp.tokens)))
    }

    #[test]
    fn labels_and_surroundings() {
        for (text, expected) in [
            ("8:34 PM, 06/09/2019", "None 8:34 PM, 06/09/2019"),
            ("Cập nhật lúc 20:34 06/09/2019", "Modified 20:34 06/09/2019"),
            ("Cập nhật 04/09/2009 - 01:00:58 PM (GMT+7)", "Modified 04/09/2009 - 01:00:58 PM (GMT+7)"),
            ("Ngày đăng: 2019-09-06", "Published 2019-09-06"),
            ("lúc : 11/07/14 11:35", "Published 11/07/14 11:35"),
            ("Lượt xem: 7370 | Gửi lúc: 05/12/2013 15:42:27", "Published 05/12/2013 15:42:27"),
            ("Nhóm PV HNMO - Ảnh: Viết Thành| 29/09/2017 08:20", "None 29/09/2017 08:20"),
            ("Thời sự Thứ bảy, 26/3/2016, 14:17 (GMT+7)", "None Thứ bảy, 26/3/2016, 14:17 (GMT+7)"),
            ("Thứ Sáu, 08/11/2019, 15:51 - Chia sẻ", "None Thứ Sáu, 08/11/2019, 15:51"),
            ("- 18:25 14/08/2026", "None 18:25 14/08/2026"),
            ("Lê Minh (Trung đoàn 6/Quân khu 9)| 17/11/2022 14:06", "None 17/11/2022 14:06"),
            ("Thời gian: 18:25 14/08/2026", "Published 18:25 14/08/2026"),
            ("03.03.2026 13:32 Vnexpress.net", "None 03.03.2026 13:32"),
            ("Ngày phát hành 0:0 | 19/5/2020", "Published 0:0 | 19/5/2020"),
            ("Đăng lúc: 06/01/2025 15:32 | Cập nhật: 07/01/2025 08:00", "Published 06/01/2025 15:32"),
            ("Ngày đăng 06/01/2025 - Cập nhật 07/01/2025", "Published 06/01/2025"),
            ("Bởi Thảo Phương - 06/01/2025", "None 06/01/2025"),
            ("23 phút trước", "None 23 phút trước"),
            ("Hôm nay, 08:15", "None Hôm nay, 08:15"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn sentences_are_no_time_lines() {
        for text in [
            "Ngày 6/9/2019, tại Hà Nội, hội nghị khai mạc",
            "Từ ngày 22/3/2023 đến ngày 21/3/2024",
            "Đà Lạt - 06/01/2025",
            "2 giờ trước đó",
            "20:34",
        ] {
            assert_eq!(shown(text), "none", "{text}");
        }
    }
}
