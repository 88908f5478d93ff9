//! Bylines and source lines: `Gia Huy`, `LÊ THANH - TIẾN LONG`, `Hà Thu (theo CNBC)`, `T.H (tổng hợp)`, `Tin, ảnh: NGỌC HẢO`,
//! `Mạnh Hùng/Berlin (Vietnam+)`, `PV TTXVN tại Tokyo`, `TS. Lê Minh (*)`, `Nhóm PV`, `Theo TTXVN`, `(Nguồn: AFP)`.
//!
//! A byline is read from end to end: one word that does not fit, and the line is none.

use std::ops::Range;

use super::words::{WORDS, Word};
use super::{credit, line, outlets, source};
use crate::mentions::address;
use crate::mentions::person::name::{self, Form};
use crate::mentions::place::gazetteer;
use crate::tokens::{Gap, Tokens};

/// Who signs, and whom the text is credited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Byline {
    pub(crate) authors: Vec<Range<usize>>,
    pub(crate) sources: Vec<Range<usize>>,
    /// The paper's or agency's own mark: `(TTXVN)`.
    pub(crate) outlet: Option<Range<usize>>,
    pub(crate) rule: &'static str,
}

/// No byline is longer than this.
const MOST_TOKENS: usize = 30;

/// Reads a line, or the end of one, as a byline.
pub(crate) fn read(tokens: &Tokens, line: &Range<usize>) -> Option<Byline> {
    let line = &without_address(tokens, line);
    if line.len() > MOST_TOKENS {
        return None;
    }
    let start = line.clone().find(|&at| !matches!(tokens.mark(at), '-' | '–' | '*' | '•' | '|' | '/' | '.'))?;
    let end = line.clone().rfind(|&at| !matches!(tokens.mark(at), '.' | '/' | '|' | '*' | ',' | '-' | '–' | '•' | '·'))? + 1;
    let mut reader = Reader { tokens, at: start, end, byline: Byline::default() };
    reader.line().then_some(reader.byline)
}

/// `Nguồn Tiền Phong: https://…` without the address, which says no more; `Nguồn tin: vov.vn` has no other name.
fn without_address(tokens: &Tokens, line: &Range<usize>) -> Range<usize> {
    let labels = |at| WORDS.longest(tokens, line.start, line.end).is_some_and(|(len, _)| line.start + len == at);
    let is_address = |at: &usize| {
        tokens.mark(*at) == ':'
            && !labels(*at)
            && address::read_web(tokens, at + 1, line.end).is_some_and(|len| at + 1 + len == line.end)
    };
    line.start..line.clone().take(MOST_TOKENS).find(is_address).unwrap_or(line.end)
}

/// Whether a line is no longer than bylines are, but for the address at its end.
pub(crate) fn is_short(tokens: &Tokens, line: &Range<usize>) -> bool {
    const MOST_WORDS: usize = 12;
    tokens.n_words(without_address(tokens, line)) <= MOST_WORDS
}

/// Whether a line is a writer without a name, and no more: `PV`, `Nhóm PV`.
pub(crate) fn is_reporter(tokens: &Tokens, line: &Range<usize>) -> bool {
    matches!(WORDS.exact(tokens, line), Some(Word::Reporter | Word::Collective))
}

/// Whether a line below the name of an author says where he works: `Đoàn Luật sư TP.HCM`, `Nguyên Phó chủ nhiệm …`.
pub(crate) fn is_office(tokens: &Tokens, line: &Range<usize>) -> bool {
    let former = matches!(tokens.key(line.start), "nguyên" | "cựu");
    let office = former || matches!(WORDS.longest(tokens, line.start, line.end), Some((_, Word::Office)));
    office && line.len() <= MOST_TOKENS && tokens.is_capitalised(line.start) && !line::ends_sentence(tokens, line)
}

/// Whether a line is the note to which the mark behind an author's name points: `(*) Viện Kinh tế`.
pub(crate) fn is_note(tokens: &Tokens, line: &Range<usize>) -> bool {
    let len = read_note_mark(tokens, line.start, line.end);
    len > 0 && len < line.len()
}

/// `(*)`, `(**)`: how many tokens it has.
fn read_note_mark(tokens: &Tokens, at: usize, end: usize) -> usize {
    let stars = (at + 1..end).take_while(|&at| tokens.mark(at) == '*').count();
    if tokens.mark(at) == '(' && stars > 0 && tokens.mark(at + 1 + stars) == ')' { stars + 2 } else { 0 }
}

impl Byline {
    /// Whether a label says who signs.
    pub(crate) fn is_labelled(&self) -> bool {
        self.rule == "byline/label"
    }
}

struct Reader<'t> {
    tokens: &'t Tokens<'t>,
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
            // `Theo AFP (tổng hợp)`
            if self.at < self.end {
                self.bracket();
            }
            return self.at == self.end;
        }
        if !self.people(labelled) {
            return false;
        }
        while self.at < self.end {
            if !(self.bracket() || self.source() || self.action() || self.place() || self.posting() || self.address()) {
                return false;
            }
        }
        true
    }

    /// `Bài và ảnh:`
    fn label(&mut self) -> bool {
        let Some((len, &word)) = WORDS.longest(self.tokens, self.at, self.end) else { return false };
        let next = self.at + len;
        let colon = self.text(next) == ":" && matches!(word, Word::Label | Word::Work | Word::By);
        let labelled = colon || word == Word::By && next < self.end && self.tokens.is_capitalised(next);
        self.at = if labelled { next + usize::from(colon) } else { self.at };
        labelled
    }

    /// One or more names, each a person's, a pen name, initials or a collective.
    fn people(&mut self, labelled: bool) -> bool {
        let mut next = self.at;
        while let Some(author) = self.person(next, labelled || next > self.at) {
            self.at = author.end + read_note_mark(self.tokens, author.end, self.end);
            self.byline.outlet = self.byline.outlet.take().or_else(|| self.newsroom(&author));
            self.byline.authors.push(author);
            let joined = matches!(self.text(self.at), "-" | "–" | "," | "&" | ";") || self.tokens.key(self.at) == "và";
            next = self.at + 1;
            if !joined || next >= self.end {
                break;
            }
            // `Gia Huy - Hà Nội`: where the author was.
            if gazetteer::home(self.tokens, next, self.end) == Some(self.end - next) {
                self.at = self.end;
                break;
            }
            // `Hồng Nhung - VOV`: what follows the dash is the paper.
            if outlets::is_signature(self.tokens, &(next..self.end)) {
                self.byline.outlet = Some(next..self.end);
                self.at = self.end;
                break;
            }
            // `Tin: Gia Huy; ảnh: Minh An`
            if labelled && credit::is_labelled(self.tokens, next, self.end) {
                self.at = self.end;
                break;
            }
            // `Hà Thu - Theo AFP`
            if matches!(WORDS.longest(self.tokens, next, self.end), Some((_, Word::Source))) {
                self.at = next;
                break;
            }
            // `Thu Hằng - Lược dịch`, `Ngọc Ánh - Cộng tác viên`
            if self.action() {
                break;
            }
            if self.is_office(next) {
                self.at = self.end;
                break;
            }
        }
        !self.byline.authors.is_empty()
    }

    /// `Lê Minh - Trung tâm Văn hóa Sông Thương`: the office where the author works. Some names start like one: `Đoàn Minh`.
    fn is_office(&self, at: usize) -> bool {
        let office = matches!(WORDS.longest(self.tokens, at, self.end), Some((_, Word::Office)));
        let short_form = |at| self.tokens.is_capitals(at) && self.text(at).chars().count() > 1;
        let mixed = (at..self.end).any(short_form) && !(at..self.end).all(|at| !self.tokens.is_word(at) || short_form(at));
        office && self.tokens.is_capitalised(at) && (mixed || self.person(at, true).is_none_or(|person| self.goes_on(person.end)))
    }

    /// Whether words follow a name that belong to no other.
    fn goes_on(&self, at: usize) -> bool {
        at < self.end && self.tokens.is_word(at) && WORDS.longest(self.tokens, at, self.end).is_none()
    }

    fn person(&self, at: usize, sure: bool) -> Option<Range<usize>> {
        if let Some((len, word @ (Word::Collective | Word::Reporter | Word::Job))) = WORDS.longest(self.tokens, at, self.end) {
            let rest = at + len;
            if rest >= self.end || !self.tokens.is_word(rest) || !self.tokens.is_capitalised(rest) {
                return Some(at..rest);
            }
            // `Nhóm PV Quốc hội`
            if line::is_furniture(self.tokens, &(rest..self.end)) {
                return Some(at..self.end);
            }
            // `Phóng viên Ngọc Ánh` signs with his name, `PV TTXVN` with the paper's.
            let name = name::read(self.tokens, rest, self.end).map(|read| rest..rest + read.len)?;
            let named = source::is_person(self.tokens, &name) && !line::is_furniture(self.tokens, &name);
            return Some(if named && *word != Word::Collective { name } else { at..name.end });
        }
        // `Lê Minh Theo Reuters`, `Đàm Đệ Nhà báo`: the name ends where a word of bylines starts.
        let word = (at + 1..self.end).find(|&at| {
            matches!(WORDS.longest(self.tokens, at, self.end), Some((_, Word::Source | Word::Action | Word::Work | Word::Job)))
        });
        let title = self.title(at);
        let sure = sure || title > 0;
        let read = name::read(self.tokens, at + title, word.unwrap_or(self.end))?;
        let end = at + title + read.len;
        // One name alone is a word like any other, unless something says that it is a name.
        let whole = match read.value {
            Form::Words(words) => words >= 2 || sure || self.text(end) == "(",
            // `K` alone stands for a face, `A` is the button for larger letters.
            Form::Initials => sure || end > at + 1 || self.text(at).chars().count() > 1,
        };
        // `Bến Sậy Online` is a paper, too.
        let is_paper = matches!(self.tokens.key(end - 1), "online" | "media" | "news" | "plus");
        // `Báo Tuổi Trẻ` is a paper, `Thời Sự` a section.
        let office = is_paper || matches!(WORDS.longest(self.tokens, at, end), Some((_, Word::Office)));
        // `Đoàn Minh` has a surname, `Đoàn Luật sư` has none.
        let office = office && !(source::is_surname(self.tokens, at) && (at..end).all(|at| self.tokens.is_capitalised(at)));
        if !sure && (office || line::is_furniture(self.tokens, &(at..end))) {
            return None;
        }
        // `Hà Nội` alone is where something was, not who wrote it.
        let place = !sure && gazetteer::home(self.tokens, at, self.end).is_some_and(|len| at + len >= end);
        // `Bà Hà Vy` is spoken of, under her picture.
        let spoken_of = matches!(self.tokens.key(at), "ông" | "bà") && end > at + 2;
        (whole && !place && !spoken_of).then_some(at..end)
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
        // `Gia Huy - (bao.vn)`
        let dash = self.at;
        self.at += usize::from(matches!(self.text(self.at), "-" | "–") && self.text(self.at + 1) == "(");
        if !matches!(self.text(self.at), "(" | "[") {
            return false;
        }
        let Some(close) = (self.at..self.end).find(|&at| matches!(self.text(at), ")" | "]")) else { return false };
        let (outer, inner) = (self.end, self.at + 1..close);
        (self.at, self.end) = (inner.start, inner.end);
        let sourced = self.source();
        let outlet = if sourced { None } else { self.marks(&inner).or_else(|| self.newsroom(&inner)) };
        // Behind a name with its title stands where the author works: `TS Lê Minh (Viện Kinh tế)`.
        let titled = || self.byline.authors.iter().any(|author| self.title(author.start) > 0);
        let office = matches!(WORDS.longest(self.tokens, self.at, self.end), Some((_, Word::Office))) && titled();
        // `Xuân Giao/Vietnam+ (Tokyo)`, `Lê Minh (Hà Nội)`
        let abroad = self.byline.outlet.is_some() && inner.clone().all(|at| self.tokens.is_capitalised(at));
        let place = abroad
            || !self.byline.authors.is_empty() && gazetteer::home(self.tokens, inner.start, inner.end) == Some(inner.len());
        let known = sourced || outlet.is_some() || office || place;
        let reporter = || matches!(WORDS.exact(self.tokens, &inner), Some(Word::Reporter));
        let read =
            known || self.action() || !self.byline.authors.is_empty() && reporter() || self.tokens.key(inner.start) == "từ";
        self.byline.outlet = self.byline.outlet.take().or(outlet);
        (self.at, self.end) = (if read { close + 1 } else { dash }, outer);
        read
    }

    /// The paper of a reporter: `P/v TTXVN tại Tokyo`.
    fn newsroom(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let (len, Word::Reporter | Word::Job | Word::Collective) = WORDS.longest(self.tokens, range.start, range.end)? else {
            return None;
        };
        let end = (range.start + len..range.end).find(|&at| self.tokens.key(at) == "tại").unwrap_or(range.end);
        self.marks(&(range.start + len..end))
    }

    /// The last of one or more marks between slashes: `TTXVN/Vietnam+`.
    fn marks(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let last = (range.start..range.end).rfind(|&at| self.text(at) == "/").map_or(range.start, |at| at + 1);
        let paper = last..range.end;
        (outlets::is_signature(self.tokens, &paper) || outlets::is_domain(self.tokens, &paper)).then_some(paper)
    }

    /// `ghi`, `- tổng hợp`, `- Cộng tác viên`
    fn action(&mut self) -> bool {
        let from = self.at + usize::from(matches!(self.text(self.at), "-" | "–" | ","));
        let Some((len, Word::Action | Word::Work | Word::Job)) = WORDS.longest(self.tokens, from, self.end) else { return false };
        self.at = from + len;
        true
    }

    /// Where a reporter without a name is: `PV TTXVN tại Tokyo`. A name with a place may be the words under a picture.
    fn posting(&mut self) -> bool {
        let reporter = |author: &Range<usize>| {
            matches!(
                WORDS.longest(self.tokens, author.start, author.end),
                Some((_, Word::Reporter | Word::Job | Word::Collective))
            )
        };
        let end = (self.at..self.end).find(|&at| self.text(at) == "(").unwrap_or(self.end);
        let place = self.at + 1..end;
        let posted = self.tokens.key(self.at) == "tại"
            && !place.is_empty()
            && place.clone().all(|at| self.tokens.is_capitalised(at) || matches!(self.text(at), "," | "-" | "."))
            && self.byline.authors.iter().any(reporter);
        self.at = if posted { end } else { self.at };
        posted
    }

    /// `/VOV-Phnom Penh`, `/TTXVN`, `/Báo Phú Yên`
    fn place(&mut self) -> bool {
        if self.text(self.at) != "/" {
            return false;
        }
        let end = (self.at + 1..self.end).find(|&at| matches!(self.text(at), "(" | "[")).unwrap_or(self.end);
        let named = self.at + 1 < end && self.tokens.is_capitalised(self.at + 1);
        let outlet = self.at + 1..(self.at + 1..end).find(|&at| matches!(self.text(at), "-" | "–")).unwrap_or(end);
        if named && outlets::is_signature(self.tokens, &outlet) {
            self.byline.outlet = Some(outlet);
        }
        self.at = end;
        named
    }

    /// `Theo AP/RIA Novosti`, `Nguồn: VOV`
    fn source(&mut self) -> bool {
        let Some((mut sources, end)) = source::read(self.tokens, &(self.at..self.end)) else { return false };
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
    use crate::tokens::tokens_of;

    fn shown(text: &str) -> Option<String> {
        let tokens = tokens_of(text);
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
            ("Tin: Lê Minh; ảnh: Hà Thu", "Lê Minh||"),
            ("Bài và ảnh: Lê Minh - Hà Thu", "Lê Minh+Hà Thu||"),
            ("Thực hiện: N.K.", "N.K||"),
            ("Lê Minh thực hiện", "Lê Minh||"),
            ("Mạnh Hùng/Berlin (Vietnam+)", "Mạnh Hùng||Vietnam+"),
            ("Đỗ Tuấn Anh/VOV-Phnom Penh", "Đỗ Tuấn Anh||VOV"),
            ("TRẦN QUỚI/Báo Phú Yên", "TRẦN QUỚI||Báo Phú Yên"),
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
        for text in [
            "Bà Hà Vy",
            "Theo quy định mới",
            "Theo Harland, Nga có nhiều tàu ngầm.",
            "Sáng nay mưa",
            "Hà Nội có mưa",
            "Bão",
            "Đặc biệt,",
            "Tỉnh sẽ nghiên cứu lại",
            "Xem thêm",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
