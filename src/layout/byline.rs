//! Bylines and source lines: `Gia Huy`, `LÊ THANH - TIẾN LONG`, `Hà Thu (theo CNBC)`, `T.H (tổng hợp)`, `Tin, ảnh: NGỌC HẢO`,
//! `Mạnh Hùng/Berlin (Vietnam+)`, `Nhóm PV`, `Theo TTXVN`, `(Nguồn: AFP)`.
//!
//! A byline is read from end to end: one word that does not fit, and the line is none.

use std::ops::Range;
use std::sync::LazyLock;

use super::{credit, line, outlets};
use crate::data::Table;
use crate::mentions::name::{self, Form};
use crate::tokens::{Gap, Kind, Tokens};

/// Who signs, and whom the text is credited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Byline {
    pub(crate) authors: Vec<Range<usize>>,
    pub(crate) sources: Vec<Range<usize>>,
    /// The paper's or agency's own mark: `(TTXVN)`.
    pub(crate) outlet: Option<Range<usize>>,
    pub(crate) rule: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    /// `Bài và ảnh:`
    Label,
    /// `(ghi)`, `tổng hợp`
    Action,
    /// Both: `Thực hiện: …`, `… thực hiện`.
    Work,
    /// `PV`, `Nhóm phóng viên`
    Collective,
    /// `Theo`, `Nguồn`
    Source,
    /// `TS`, `Luật sư`
    Title,
    /// `Báo`, `Công ty`: what starts the name of an office, not of a person.
    Office,
}

static WORDS: LazyLock<Table<Word>> = LazyLock::new(|| {
    Table::read(include_str!("../../data/bylines.tsv"), |row| match row[0] {
        "label" => Word::Label,
        "action" => Word::Action,
        "collective" => Word::Collective,
        "source" => Word::Source,
        "title" => Word::Title,
        "office" => Word::Office,
        _ => Word::Work,
    })
});

static PROVINCES: LazyLock<Table<()>> = LazyLock::new(|| Table::read(include_str!("../../data/provinces.tsv"), |_| ()));

/// No byline is longer than this.
const MOST_TOKENS: usize = 30;

/// Reads a line, or the end of one, as a byline.
pub(crate) fn read(tokens: &Tokens, line: &Range<usize>) -> Option<Byline> {
    if line.len() > MOST_TOKENS {
        return None;
    }
    let start = line.clone().find(|&at| !matches!(tokens.text(at), "-" | "–" | "*" | "•" | "|" | "/" | "."))?;
    let end = line.clone().rfind(|&at| !matches!(tokens.text(at), "." | "/" | "|" | "*" | ","))? + 1;
    let mut reader = Reader { tokens, at: start, end, byline: Byline::default() };
    reader.line().then_some(reader.byline)
}

/// Reads who signs at the head of a line that goes on with its time: `Kim Phong 15:21, …`, `Nhóm PV - Ảnh: Viết Thành | …`.
pub(crate) fn read_head(tokens: &Tokens, before: &Range<usize>) -> Option<Byline> {
    let mut line = before.clone();
    // A photographer may be named behind the author.
    if let Some(credit) = credit::read(tokens, &line) {
        line.end = credit.tokens.start;
    }
    // `K Kim Phong`: where a page shows a letter for a face.
    let initial = |at: usize| tokens.text(at).chars().next();
    if line.len() > 2 && tokens.text(line.start).chars().count() == 1 && initial(line.start) == initial(line.start + 1) {
        line.start += 1;
    }
    read(tokens, &line).filter(|found| !found.authors.is_empty())
}

struct Reader<'t> {
    tokens: &'t Tokens,
    at: usize,
    end: usize,
    byline: Byline,
}

impl Reader<'_> {
    /// The whole line: label, people, what they did, where they were, what they drew on.
    fn line(&mut self) -> bool {
        let labelled = self.label();
        self.byline.rule = if labelled { "byline/label" } else { "byline/name" };
        if outlets::is_mark(self.tokens, &(self.at..self.end)) && !labelled {
            self.byline.rule = "source/mark";
            self.byline.outlet = Some(self.at..self.end);
            return true;
        }
        if self.source() || self.bracket() {
            self.byline.rule = "source/label";
            // `Theo An Bình (Dân trí)`
            return self.at == self.end || self.bracket() && self.at == self.end;
        }
        if !self.people(labelled) {
            return false;
        }
        while self.at < self.end {
            if !(self.bracket() || self.action() || self.place() || self.source() || self.address()) {
                return false;
            }
        }
        true
    }

    /// `Bài và ảnh:`
    fn label(&mut self) -> bool {
        let Some((len, Word::Label | Word::Work)) = WORDS.longest(self.tokens, self.at, self.end) else { return false };
        let labelled = self.text(self.at + len) == ":";
        self.at += if labelled { len + 1 } else { 0 };
        labelled
    }

    /// One or more names, each a person's, a pen name, initials or a collective.
    fn people(&mut self, labelled: bool) -> bool {
        let mut next = self.at;
        while let Some(author) = self.person(next, labelled || next > self.at) {
            self.at = author.end;
            self.byline.authors.push(author);
            let joined = matches!(self.text(self.at), "-" | "–" | "," | "&" | ";") || self.tokens.key(self.at) == "và";
            next = self.at + 1;
            if !joined || next >= self.end {
                break;
            }
            // `Gia Huy - Hà Nội`: where the author was.
            if PROVINCES.exact(self.tokens, &(next..self.end)).is_some() {
                self.at = self.end;
                break;
            }
            // `Hồng Nhung - VOV`: what follows the dash is the paper.
            if outlets::is_mark(self.tokens, &(next..self.end)) {
                self.byline.outlet = Some(next..self.end);
                self.at = self.end;
                break;
            }
        }
        !self.byline.authors.is_empty()
    }

    fn person(&self, at: usize, sure: bool) -> Option<Range<usize>> {
        if let Some((len, Word::Collective)) = WORDS.longest(self.tokens, at, self.end)
            && !matches!(self.tokens.kind(at + len), Kind::Word if self.tokens.is_capitalised(at + len))
        {
            return Some(at..at + len);
        }
        // `Lê Minh Theo Reuters`, `Đàm Đệ Nhà báo`: the name ends where a word of bylines starts.
        let word = (at + 1..self.end)
            .find(|&at| matches!(WORDS.longest(self.tokens, at, self.end), Some((_, Word::Source | Word::Action | Word::Work))));
        let title = self.title(at);
        let sure = sure || title > 0;
        let read = name::read(self.tokens, at + title, word.unwrap_or(self.end))?;
        let end = at + title + read.len;
        // One name alone is a word like any other, unless something says that it is a name.
        let whole = match read.value {
            Form::Words(words) => words >= 2 || sure || self.text(end) == "(",
            Form::Initials => true,
        };
        // `Báo Tuổi Trẻ` is a paper, `Thời Sự` a section.
        let office = matches!(WORDS.longest(self.tokens, at, end), Some((_, Word::Office)));
        if !sure && (office || line::is_furniture(self.tokens, &(at..end))) {
            return None;
        }
        // `Hà Nội` alone is where something was, not who wrote it.
        let place = !sure && PROVINCES.longest(self.tokens, at, self.end).is_some_and(|(len, ())| at + len >= end);
        (whole && !place).then_some(at..end)
    }

    /// How many tokens the title at the head of a name has: `TS`, `Luật sư`.
    fn title(&self, at: usize) -> usize {
        match WORDS.longest(self.tokens, at, self.end) {
            Some((len, Word::Title)) if self.tokens.is_capitalised(at) => len,
            _ => 0,
        }
    }

    /// `(Theo AFP)`, `(tổng hợp)`, `(TTXVN)`, `(từ Singapore)`.
    fn bracket(&mut self) -> bool {
        if !matches!(self.text(self.at), "(" | "[") {
            return false;
        }
        let Some(close) = (self.at..self.end).find(|&at| matches!(self.text(at), ")" | "]")) else { return false };
        let (outer, open, inner) = (self.end, self.at, self.at + 1..close);
        (self.at, self.end) = (inner.start, inner.end);
        let outlet = self.marks(&inner);
        // Behind a name with its title stands where the author works: `TS Lê Minh (Viện Kinh tế)`.
        let office = || self.byline.authors.iter().any(|author| self.title(author.start) > 0);
        let office = office() && matches!(WORDS.longest(self.tokens, self.at, self.end), Some((_, Word::Office)));
        let read = outlet.is_some() || office || (self.source() || self.action() || self.tokens.key(inner.start) == "từ");
        self.byline.outlet = self.byline.outlet.take().or(outlet);
        (self.at, self.end) = (if read { close + 1 } else { open }, outer);
        read
    }

    /// The last of one or more marks between slashes: `TTXVN/Vietnam+`.
    fn marks(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let last = (range.start..range.end).rfind(|&at| self.text(at) == "/").map_or(range.start, |at| at + 1);
        outlets::is_mark(self.tokens, &(last..range.end)).then_some(last..range.end)
    }

    /// `ghi`, `- tổng hợp`
    fn action(&mut self) -> bool {
        let from = self.at + usize::from(matches!(self.text(self.at), "-" | "–"));
        let Some((len, Word::Action | Word::Work)) = WORDS.longest(self.tokens, from, self.end) else { return false };
        self.at = from + len;
        true
    }

    /// `/VOV-Phnom Penh`, `/TTXVN`
    fn place(&mut self) -> bool {
        if self.text(self.at) != "/" {
            return false;
        }
        let end = (self.at + 1..self.end).find(|&at| matches!(self.text(at), "(" | "[")).unwrap_or(self.end);
        let named = self.at + 1 < end && self.tokens.is_capitalised(self.at + 1);
        let outlet = self.at + 1..(self.at + 1..end).find(|&at| matches!(self.text(at), "-" | "–")).unwrap_or(end);
        if named && outlets::is_mark(self.tokens, &outlet) {
            self.byline.outlet = Some(outlet);
        }
        self.at = end;
        named
    }

    /// `Theo AP/RIA Novosti`, `Nguồn: VOV`
    fn source(&mut self) -> bool {
        let Some((len, Word::Source)) = WORDS.longest(self.tokens, self.at, self.end) else { return false };
        let from = self.at + len + usize::from(self.text(self.at + len) == ":");
        let end = (from..self.end).find(|&at| matches!(self.text(at), "(" | ")")).unwrap_or(self.end);
        let mut sources = Vec::new();
        let mut start = from;
        for at in from..=end {
            let cut = at == end || matches!(self.text(at), "/" | "," | ";");
            if cut && start < at {
                sources.push(start..at);
            }
            start = if cut { at + 1 } else { start };
        }
        // `Theo quy định mới` is no source: names have capitals or are addresses, and are short.
        let named = |source: &Range<usize>| {
            let words = self.tokens.n_words(source.clone());
            (1..=6).contains(&words) && (self.tokens.is_capitalised(source.start) || outlets::is_domain(self.tokens, source))
        };
        if sources.is_empty() || !sources.iter().all(named) {
            return false;
        }
        self.byline.sources.append(&mut sources);
        self.at = end;
        true
    }

    /// An e-mail address behind a name.
    fn address(&mut self) -> bool {
        let from = self.at + usize::from(matches!(self.text(self.at), "-" | "–" | "|" | "("));
        let end = (from + 1..self.end).find(|&at| self.tokens.gap(at) != Gap::None).unwrap_or(self.end);
        let is_address = (from..end).any(|at| self.text(at) == "@");
        if is_address {
            self.at = end;
        }
        is_address
    }

    fn text(&self, at: usize) -> &str {
        if at < self.end { self.tokens.text(at) } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn shown(text: &str) -> Option<String> {
        let tokens = Tokens::split(Source::repair(text));
        let line = read(&tokens, &(0..tokens.len()))?;
        let join = |ranges: &[Range<usize>]| ranges.iter().map(|range| tokens.join(range)).collect::<Vec<_>>().join("+");
        let outlet = line.outlet.map_or(String::new(), |range| tokens.join(&range));
        Some(format!("{}|{}|{outlet}", join(&line.authors), join(&line.sources)))
    }

    #[test]
    fn who_signs() {
        for (text, expected) in [
            ("Gia Huy", "Gia Huy||"),
            ("LÊ KIÊN", "LÊ KIÊN||"),
            ("LÊ THANH - TIẾN LONG", "LÊ THANH+TIẾN LONG||"),
            ("Thanh Tâm, Hà Thu và Minh Anh", "Thanh Tâm+Hà Thu+Minh Anh||"),
            ("Hà Thu (theo CNBC)", "Hà Thu|CNBC|"),
            ("CT (Theo AP/RIA Novosti)", "CT|AP+RIA Novosti|"),
            ("T.H (tổng hợp)", "T.H||"),
            ("P.V(Tổng hợp)", "P.V||"),
            ("Nhóm PV", "Nhóm PV||"),
            ("PV/VOV.VN", "PV||VOV.VN"),
            ("Tin, ảnh: NGỌC HẢO", "NGỌC HẢO||"),
            ("Bài và ảnh: Lê Minh - Hà Thu", "Lê Minh+Hà Thu||"),
            ("Thực hiện: N.K.", "N.K||"),
            ("Lê Minh thực hiện", "Lê Minh||"),
            ("Mạnh Hùng/Berlin (Vietnam+)", "Mạnh Hùng||Vietnam+"),
            ("Đỗ Tuấn Anh/VOV-Phnom Penh", "Đỗ Tuấn Anh||VOV"),
            ("Trọng Giáp (từ Singapore)", "Trọng Giáp||"),
            ("Hồng Nhung - VOV", "Hồng Nhung||VOV"),
            ("Lê Minh Theo Reuters", "Lê Minh|Reuters|"),
            ("Lê Minh  Nhà báo", "Lê Minh||"),
            ("Theo Thế giới và Việt Nam", "|Thế giới và Việt Nam|"),
            ("Theo chinhphu.vn", "|chinhphu.vn|"),
            ("(Nguồn: TTXVN)", "|TTXVN|"),
            ("TTXVN", "||TTXVN"),
            ("Lê Minh - leminh@bao.vn", "Lê Minh||"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn lines_that_nobody_signs() {
        for text in
            ["Theo quy định mới", "Sáng nay mưa", "Hà Nội có mưa", "Bão", "Đặc biệt,", "Tỉnh sẽ nghiên cứu lại", "Xem thêm"]
        {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
