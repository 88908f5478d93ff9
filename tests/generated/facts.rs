//! Articles assembled from known facts, as strategies of proptest.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::frames::*;

/// An article, and what it says: the values of each field.
#[derive(Clone, Debug, Default)]
pub struct Assembled {
    pub text: String,
    pub facts: BTreeMap<&'static str, Vec<String>>,
}

impl Assembled {
    fn says(&mut self, field: &'static str, value: impl Into<String>) {
        self.facts.entry(field).or_default().push(value.into());
    }
}

/// A day of the calendar: no article is of the first or last months, so that a day without its year has one year alone, nor of the
/// first of a month.
#[derive(Clone, Copy, Debug)]
struct Day {
    year: i64,
    month: i64,
    day: i64,
}

impl Day {
    /// The day so many days later; months have thirty days here, and so do all days of the generator exist.
    fn plus(self, days: i64) -> Self {
        let days = self.month * 30 + self.day - 31 + days;
        Self { year: self.year, month: days.div_euclid(30) + 1, day: days.rem_euclid(30) + 1 }
    }

    fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn day() -> impl Strategy<Value = Day> {
    (2012i64..=2025, 5i64..=9, 2i64..=28).prop_map(|(year, month, day)| Day { year, month, day })
}

#[derive(Clone, Debug)]
struct Person {
    name: String,
    is_woman: bool,
}

fn person() -> impl Strategy<Value = Person> {
    (select(SURNAMES), any::<bool>(), any::<Index>(), any::<Index>()).prop_map(|(surname, is_woman, middle, given)| {
        let (middles, givens) = (MIDDLE[usize::from(is_woman)], GIVEN[usize::from(is_woman)]);
        Person { name: format!("{surname} {} {}", middle.get(middles), given.get(givens)), is_woman }
    })
}

/// What fills a slot, and its value.
type Filling = (String, String);

/// A date as an article of some day writes it.
fn date() -> impl Strategy<Value = (i64, usize)> {
    (-50i64..=20, 0..11usize)
}

fn date_of((days, form): (i64, usize), published: Day) -> Filling {
    let at = published.plus(days);
    let Day { year, month, day } = at;
    let iso = at.iso();
    match form {
        0 => (format!("ngày {day}/{month}"), iso),
        1 => (format!("ngày {day}/{month}/{year}"), iso),
        2 => (format!("ngày {day} tháng {month} năm {year}"), iso),
        3 => (format!("sáng {day}/{month}"), iso + "TMO"),
        4 => (format!("chiều {day}/{month}"), iso + "TAF"),
        5 => (format!("tối ngày {day}/{month}"), iso + "TEV"),
        6 => (format!("tháng {month}/{year}"), format!("{year}-{month:02}")),
        7 => (format!("ngày {day:02}-{month:02}-{}", year - 3), format!("{}-{month:02}-{day:02}", year - 3)),
        8 => ("hôm qua".into(), published.plus(-1).iso()),
        9 => ("sáng nay".into(), published.iso() + "TMO"),
        _ => (format!("năm {}", year - 4), format!("{}", year - 4)),
    }
}

fn document() -> impl Strategy<Value = Filling> {
    (1u32..200, 2012u32..=2025, 0..7usize).prop_map(|(number, year, form)| match form {
        0 => (format!("Nghị định số {number}/{year}/NĐ-CP"), format!("vn:state:nd:{number}/{year}/nd-cp")),
        1 => (format!("Nghị định {number}/{year}/NĐ-CP của Chính phủ"), format!("vn:state:nd:{number}/{year}/nd-cp")),
        2 => (format!("Thông tư số {number}/{year}/TT-BYT"), format!("vn:state:tt:{number}/{year}/tt-byt")),
        3 => (format!("Quyết định số {number}/QĐ-TTg"), format!("vn:state:qd:{number}/qd-ttg@?")),
        4 => (format!("Quyết định số {number}/{year}/QĐ-UBND"), format!("vn:state:qd:{number}/{year}/qd-ubnd")),
        5 => (format!("Chỉ thị số {number}-CT/TW"), format!("vn:party:ct:{number}-ct/tw@t?")),
        _ => (format!("Nghị quyết số {number}/NQ-CP"), format!("vn:state:nq:{number}/nq-cp@?")),
    })
}

fn money() -> impl Strategy<Value = Filling> {
    (1u64..900, 0..4usize).prop_map(|(number, form)| match form {
        0 => (format!("{number} triệu đồng"), format!("{} đồng", number * 1_000_000)),
        1 => (format!("{number} tỷ đồng"), format!("{} đồng", number * 1_000_000_000)),
        2 => (format!("{},5 tỷ đồng", number % 90 + 1), format!("{} đồng", (number % 90 + 1) * 1_000_000_000 + 500_000_000)),
        _ => (format!("{number}.000 đồng"), format!("{number}000 đồng")),
    })
}

fn percent() -> impl Strategy<Value = Filling> {
    (1u32..100, any::<bool>()).prop_map(|(number, is_whole)| match is_whole {
        true => (format!("{number}%"), format!("{number} %")),
        false => (format!("{number},5%"), format!("{number}.5 %")),
    })
}

fn length() -> impl Strategy<Value = Filling> {
    (2u32..100, 0..3usize).prop_map(|(number, form)| match form {
        0 => (format!("{number} km"), format!("{number} km")),
        1 => (format!("{number},2 km"), format!("{number}.2 km")),
        _ => (format!("{number}0 mét"), format!("{number}0 mét")),
    })
}

/// A sentence that is yet to be written: its frame, and what may fill its slots.
#[derive(Clone, Debug)]
struct Sentence {
    frame: &'static str,
    person: Person,
    position: &'static str,
    date: (i64, usize),
    document: Filling,
    law: (&'static str, &'static str),
    money: Filling,
    percent: Filling,
    length: Filling,
    quote: &'static str,
}

fn sentence() -> impl Strategy<Value = Sentence> {
    let frame = prop_oneof![6 => select(TOLD), 3 => select(SAID), 2 => select(PLAIN)];
    let numbers = (money(), percent(), length());
    (frame, person(), select(POSITIONS), date(), (document(), select(LAWS)), numbers, select(QUOTES)).prop_map(
        |(frame, person, position, date, (document, law), (money, percent, length), quote)| Sentence {
            frame,
            person,
            position,
            date,
            document,
            law,
            money,
            percent,
            length,
            quote,
        },
    )
}

impl Sentence {
    /// Writes the sentence, and what it says.
    fn write(&self, published: Day, out: &mut Assembled) {
        let mut rest = self.frame;
        while let Some((before, after)) = rest.split_once('{') {
            out.text += before;
            let (slot, after) = after.split_once('}').expect("a slot is closed");
            let filling = self.fill(&slot.to_lowercase(), published, out);
            out.text += &if slot.starts_with(char::is_uppercase) { capitalised(&filling) } else { filling };
            rest = after;
        }
        out.text += rest;
    }

    fn fill(&self, slot: &str, published: Day, out: &mut Assembled) -> String {
        let name = &self.person.name;
        let (field, (text, value)) = match slot {
            "mr" => return if self.person.is_woman { "bà" } else { "ông" }.into(),
            "person" => ("people", (name.clone(), name.clone())),
            "position" => ("positions", (self.position.into(), format!("{} @ {name}", self.position.to_lowercase()))),
            "date" => ("dates", date_of(self.date, published)),
            "document" => ("documents", self.document.clone()),
            "law" => ("documents", (self.law.0.into(), self.law.1.into())),
            "money" => ("quantities", self.money.clone()),
            "percent" => ("quantities", self.percent.clone()),
            "length" => ("quantities", self.length.clone()),
            "quote" => {
                out.says("speakers", format!("{} @ {name}", self.quote));
                ("quotes", (self.quote.into(), self.quote.into()))
            }
            _ => panic!("no such slot: {slot}"),
        };
        out.says(field, value);
        text
    }
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// What stands around the body.
#[derive(Clone, Debug)]
struct Frame {
    published: Day,
    hour: i64,
    minute: i64,
    time_form: usize,
    headline: &'static str,
    lead: &'static str,
    outlet: (&'static str, &'static str),
    author: Person,
    layout: usize,
}

impl Frame {
    fn time(&self) -> String {
        let Day { year, month, day } = self.published;
        let (hour, minute) = (self.hour, self.minute);
        match self.time_form {
            0 => format!("{day:02}/{month:02}/{year} {hour:02}:{minute:02}"),
            1 => format!("{hour:02}:{minute:02} {day:02}/{month:02}/{year}"),
            2 => format!("{day:02}/{month:02}/{year} - {hour:02}:{minute:02}"),
            3 => format!("{day:02}/{month:02}/{year} {hour:02}:{minute:02} GMT+7"),
            4 => format!("Cập nhật lúc {hour:02}:{minute:02} {day:02}/{month:02}/{year}"),
            5 => format!("{hour}h{minute:02} ngày {day}/{month}/{year}"),
            _ => format!(
                "{}:{minute:02} {}, {day:02}/{month:02}/{year}",
                (hour + 11) % 12 + 1,
                if hour < 12 { "AM" } else { "PM" }
            ),
        }
    }
}

fn frame() -> impl Strategy<Value = Frame> {
    let time = (day(), 5i64..23, 0i64..60, 0..7usize);
    (time, select(HEADLINES), select(LEADS), select(OUTLETS), person(), 0..7usize).prop_map(
        |((published, hour, minute, time_form), headline, lead, outlet, author, layout)| Frame {
            published,
            hour,
            minute,
            time_form,
            headline,
            lead,
            outlet,
            author,
            layout,
        },
    )
}

/// An article of three to nine paragraphs, in one of seven layouts.
pub fn article() -> impl Strategy<Value = Assembled> {
    let paragraph = proptest::collection::vec(sentence(), 1..=3);
    (frame(), proptest::collection::vec(paragraph, 3..=9)).prop_map(|(frame, paragraphs)| assemble(&frame, &paragraphs))
}

fn assemble(frame: &Frame, paragraphs: &[Vec<Sentence>]) -> Assembled {
    let mut out = Assembled::default();
    let mut body = Vec::new();
    for sentences in paragraphs {
        let start = out.text.len();
        for sentence in sentences {
            if out.text.len() > start {
                out.text.push(' ');
            }
            sentence.write(frame.published, &mut out);
        }
        body.push(out.text.split_off(start));
    }
    body.iter().for_each(|paragraph| out.says("paragraphs", paragraph));
    let (time, author) = (frame.time(), &frame.author.name);
    let (outlet, mark) = frame.outlet;
    let lead = format!("{mark}{}", frame.lead);
    // The line that is not asked for may stand in no layout.
    let mut above: Vec<&str> = vec![frame.headline, &time, &lead];
    let mut below: Vec<&str> = vec![author];
    let mut between = "\n";
    match frame.layout {
        0 => {}
        1 => above.insert(0, "Thời sự"),
        2 => between = "\n\n",
        3 => below.push("Từ khóa: nước sạch, nông thôn"),
        4 => below.extend(["Chia sẻ", "Bình luận"]),
        5 => above.push("Bến đò cũ nhìn từ trên cao. Ảnh: Gia Huy"),
        _ => above.swap(0, 1),
    }
    let lines: Vec<&str> = above.into_iter().chain(body.iter().map(String::as_str)).chain(below).collect();
    out.text = lines.join(between);
    let Frame { hour, minute, .. } = frame;
    out.says("published", format!("{}T{hour:02}:{minute:02}:00+07:00", frame.published.iso()));
    out.says("title", frame.headline);
    out.says("lead", frame.lead);
    out.says("outlet", outlet);
    out.says("authors", author);
    // Who is named twice is one person.
    if let Some(people) = out.facts.get_mut("people") {
        people.sort();
        people.dedup();
    }
    out
}
