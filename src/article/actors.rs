//! Who the story is about: its people, organisations and places, and what was said.

use serde::{Deserialize, Serialize};

use super::{Basis, Rule, Span, serialize_number, serialize_rule};

/// Someone in the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person {
    /// `p1`, `p2`, …, in the order of the text.
    pub id: String,
    /// The fullest form of the name in the text, without honorific and position: `Mai Tiến Dũng`.
    pub name: String,
    /// Other forms of the name: `Dũng`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What the text says the person is, each position alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Position>,
    /// The [mentions](super::Article::mentions), by their position in the list: names, and words that stand for one.
    pub mentions: Vec<usize>,
    /// The rule that found the name.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
    /// How sure it is that this is a person of that name, from 0 to 1.
    #[serde(serialize_with = "serialize_number")]
    pub confidence: f64,
}

/// What a person is: `Bí thư Đảng ủy`, `Chủ nhiệm Văn phòng Chính phủ`, `ca sĩ`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Position {
    /// The words as read.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The words with their short forms spelt out, where there are any: `Chủ nhiệm Văn phòng Chính phủ` for `Chủ nhiệm VPCP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expanded: Option<String>,
    /// The [`id`](Organization::id) of the organisation to which it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// Whether the person holds it no more: `nguyên`, `cựu`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub former: bool,
    /// The rule that gives it to the person.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
    /// How sure that is, from 0 to 1.
    #[serde(serialize_with = "serialize_number")]
    pub confidence: f64,
}

/// An organisation, an agency, a company, a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Organization {
    /// `o1`, `o2`, …, in the order of the text.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: OrganizationKind,
    /// The fullest form of the name in the text: `Văn phòng Chính phủ`.
    pub name: String,
    /// Other forms: `VPCP`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The [`id`](Organization::id) of the one of which the name says that it is a part: of `Công an TP.HCM` for
    /// `Phòng Cảnh sát hình sự Công an TP.HCM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The [mentions](super::Article::mentions), by their position in the list.
    pub mentions: Vec<usize>,
    /// The rule that found the name.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
    /// How sure it is that this is an organisation of that name, from 0 to 1.
    #[serde(serialize_with = "serialize_number")]
    pub confidence: f64,
}

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum OrganizationKind {
    /// Of the State: government, ministries, committees, assemblies.
    State,
    /// Of the Party.
    Party,
    /// The army and its units.
    Army,
    /// The police and its units.
    Police,
    /// Courts and procuracies.
    Court,
    /// The Front, unions and associations.
    Association,
    /// Schools, universities, institutes.
    School,
    /// Hospitals and other houses of health.
    Hospital,
    /// Companies and banks.
    Company,
    /// Papers, agencies, stations.
    Media,
    /// Clubs, teams, bands.
    Team,
    /// Bodies of several countries.
    International,
    /// Any other.
    Other,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Place {
    /// `l1`, `l2`, …, in the order of the text.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: PlaceKind,
    /// The name, without the word for its level where it can stand alone: `Nghệ An`, `quận 1`.
    pub name: String,
    /// Other forms: `TP.HCM`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The place in which it lies, as the text or the tables tell: `Quảng Nam` for `Quế Sơn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The province to which it belongs since 2025-07-01, where that is another one: `Đà Nẵng` for `Quảng Nam`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// The [mentions](super::Article::mentions), by their position in the list.
    pub mentions: Vec<usize>,
    /// The rule that found the name.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
    /// How sure it is that this is a place of that name, from 0 to 1.
    #[serde(serialize_with = "serialize_number")]
    pub confidence: f64,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum PlaceKind {
    /// A country, or a territory that is spoken of as one.
    Country,
    /// A province of Vietnam, or a city of that rank.
    Province,
    /// A district, a town or a city below a province.
    District,
    /// A commune, a ward, a township.
    Commune,
    /// A hamlet, a village, a quarter.
    Hamlet,
    /// A city abroad.
    City,
    /// A part of the world or of a country: `Đông Nam Á`, `Tây Nguyên`.
    Region,
    /// A street or a road.
    Street,
    /// A river, a lake, a sea.
    Water,
    /// An island, a mountain, a cape.
    Land,
    /// A venue: an airport, a market, a square, a building.
    Venue,
    /// Any other.
    Other,
}

/// What someone said, in the person's own words: the text within the marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quote {
    /// `s1`, `s2`, …, quotes and statements together in the order of the text.
    pub id: String,
    /// The words as read, without the marks.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The pieces in which they lie, where the words between, or paragraphs, part them; empty when they lie in one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// Who said it, where that is certain enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// Where the verb of saying stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Span>,
    /// The rule that found it.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
    /// How sure it is that this was said, and by the speaker, from 0 to 1.
    #[serde(serialize_with = "serialize_number")]
    pub confidence: f64,
}

/// What someone said, as the text reports it: `Ông Dũng cho biết …`.
pub type Statement = Quote;

/// Who said something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Speaker {
    /// The [`id`](Person::id) of the person, or of the organisation.
    pub entity: String,
    /// The words that name the speaker there.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// Whether they name the speaker, or a word stands for one: `ông`, `Bộ trưởng`.
    pub basis: Basis,
}
