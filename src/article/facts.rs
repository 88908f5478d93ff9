//! What the story says: its mentions, and the dates, quantities, documents and abbreviations behind them.

use serde::{Deserialize, Serialize};

use super::{Rule, Span, serialize_number, serialize_rule, serialize_some_number};

/// Words of the story that name something. Mentions stand in the order of the text; of two that start together, the longer first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Mention {
    /// What the words name.
    pub kind: MentionKind,
    /// The words as read.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The pieces in which they lie, where a hard wrap broke them; empty when they lie in one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The rule that found them.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
    /// The [`id`](Date::id) of what they name, where the article has it in a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
}

/// What a [`Mention`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MentionKind {
    /// A person, by name, or by a word that stands for one: in [`Article::people`](super::Article::people).
    Person,
    /// A position that a person holds: `entity` is the person.
    Position,
    /// An organisation: in [`Article::organizations`](super::Article::organizations).
    Organization,
    /// A place: in [`Article::places`](super::Article::places).
    Place,
    /// A date, a time, a period: in [`Article::dates`](super::Article::dates).
    Date,
    /// Something counted or measured: in [`Article::quantities`](super::Article::quantities).
    Quantity,
    /// A legal, Party or administrative document: in [`Article::documents`](super::Article::documents).
    Document,
    /// A short form: in [`Article::abbreviations`](super::Article::abbreviations).
    Abbreviation,
    /// An address on the web.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

impl MentionKind {
    /// The name, as JSON has it: `organization`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Position => "position",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Date => "date",
            Self::Quantity => "quantity",
            Self::Document => "document",
            Self::Abbreviation => "abbreviation",
            Self::Url => "url",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }
}

/// A date, a time, a period, or a set of them, as TIMEX3 has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Date {
    /// `t1`, `t2`, …, in the order of the text.
    pub id: String,
    /// What kind of time it is.
    #[serde(rename = "type")]
    pub kind: DateKind,
    /// The value, in the forms of ISO 8601 and TIMEX3: `2019-09-06`, `2019-09-06T20:30`, `2019-09-06TAF` (MO morning, MI
    /// noon, AF afternoon, EV evening, NI night), `2019-W36`, `2019-Q3`, `2019-H1`, `199X`, `19XX`, `P3D`, and
    /// `2019-09-06/2019-09-09` for a span, its end included; `2019-W36-WE` for a weekend, `2019-SU` for a summer, `P4M/P5M` for
    /// four to five months, `-0178` for 179 TCN (year 0 being 1 TCN). What nothing tells is `X`: `XXXX-09-06`, and so is what
    /// comes again: `XXXX-WXX-1` every Monday. Absent where nothing at all is known, as of `hôm qua` in a text without a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The words as read.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The parts of the value that the words give.
    pub stated: Vec<DatePart>,
    /// The parts that were inferred, from the article's time or from the words around.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub implied: Vec<DatePart>,
    /// Whether the words count by the lunar calendar; the value is Gregorian.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lunar: bool,
    /// The rule that found it.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
}

/// The kinds of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DateKind {
    /// A day, or something longer: a month, a year, a span of days.
    Date,
    /// A time of day, or a part of one.
    Time,
    /// How long something takes: `ba ngày`.
    Duration,
    /// Times that come again: `mỗi thứ Hai`.
    Set,
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DatePart {
    /// A century or a decade.
    Era,
    /// A year.
    Year,
    /// A half or a quarter of a year, or a season.
    Season,
    /// A month.
    Month,
    /// A week.
    Week,
    /// A day of the week.
    Weekday,
    /// A day.
    Day,
    /// A part of the day: `chiều`.
    Part,
    /// An hour.
    Hour,
    /// A minute.
    Minute,
    /// How long.
    Length,
}

/// Something counted or measured: `26 tổ chức đảng`, `1.234,5 tỷ đồng`, `12,5%`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quantity {
    /// `q1`, `q2`, …, in the order of the text.
    pub id: String,
    /// What kind of number it is.
    #[serde(rename = "type")]
    pub kind: QuantityKind,
    /// The number, with its scale words multiplied out: 1234500000000 for `1.234,5 tỷ đồng`; the lower one of a range.
    #[serde(serialize_with = "serialize_number")]
    pub value: f64,
    /// The upper number of a range: 15 for `10-15%`.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "serialize_some_number")]
    pub high: Option<f64>,
    /// What is counted or measured, in the text's own words: `đồng`, `%`, `tổ chức đảng`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The code of ISO 4217, of money: `VND`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Whether the words leave the number open: `vài chục`, `hơn 30`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub vague: bool,
    /// The words as read.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The rule that found it.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
}

/// The kinds of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum QuantityKind {
    /// Things counted: `26 tổ chức đảng`.
    Count,
    /// Money: `1.234,5 tỷ đồng`.
    Money,
    /// A share of a hundred: `12,5%`.
    Percent,
    /// A measure with its unit: `22.380 m2`.
    Measure,
    /// How old someone is: `34 tuổi`.
    Age,
    /// A place in an order, which counts nothing: `khóa XIII`, `lần thứ 7`.
    Ordinal,
}

/// A legal, Party or administrative document that the text cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Document {
    /// `d1`, `d2`, …, in the order of the text.
    pub id: String,
    /// The type, as Vietnamese law names it: `Nghị định`, `Chỉ thị`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The number as written: `35-CT/TW`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The name by which it is cited: `Luật Đất đai`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is about, in the words after its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// When it was signed, as ISO 8601, as exact as the text has it: `2019-05-30`, `2019-05`, `2019`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// When it takes effect, as ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<String>,
    /// Who issued it: in the text's words, or as the code in its number says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Issuer>,
    /// A key that is the same for every way of citing it: `vn:state:nd:30/2020/nd-cp`, with `?` for what the text does not
    /// tell. See the README for the scheme.
    pub key: String,
    /// The articles, clauses and points that are cited of it; one for each that the words mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<Provision>,
    /// Its [mentions](super::Article::mentions), by their position in the list.
    pub mentions: Vec<usize>,
}

/// Who issued a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Issuer {
    /// The name: `Bộ Chính trị`.
    pub name: String,
    /// Whether the text names it, or the code in the number implies it.
    pub basis: super::Basis,
}

/// A part of a document: `điểm a khoản 2 Điều 5`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Provision {
    /// The article (Điều): `5`, `12a`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// The clause (khoản).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// The point (điểm).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// The words as read.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
}

/// A short form that the text uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Abbreviation {
    /// `a1`, `a2`, …, in the order of the text.
    pub id: String,
    /// The short form: `VPCP`.
    pub short: String,
    /// The long form, where the text or the table gives one that is certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long: Option<String>,
    /// Whether the text itself gives the long form.
    pub defined: bool,
    /// Where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Span>,
    /// The long forms that are possible, where nothing decides between them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// Its [mentions](super::Article::mentions), by their position in the list.
    pub mentions: Vec<usize>,
}
