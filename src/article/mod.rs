//! What `parse` gives: plain, owned data that points back into the caller's text.
//!
//! Every `start` and `end` is an offset into the text that the caller passed in: half-open, on character boundaries, in the
//! unit that [`Article::offsets`] names (UTF-8 bytes unless [`Article::convert_offsets`] changed it). A `text` is the words
//! as read: in Unicode NFC, with single spaces.

mod actors;
mod facts;

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

pub use actors::*;
pub use facts::*;

/// The version of the shape of [`Article`]; it grows when a field changes its meaning or goes.
pub const SCHEMA_VERSION: u32 = 1;

/// The name of a rule, as `stage/rule`: `title/first-line`.
pub type Rule = Cow<'static, str>;

/// A half-open range of the caller's text. It has all that it will ever have, and so can be made and taken apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Where it starts.
    pub start: usize,
    /// Where it ends: the offset after its last unit.
    pub end: usize,
}

/// The unit in which an [`Article`] counts its offsets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Offsets {
    /// UTF-8 bytes: what Rust's `&text[start..end]` takes.
    #[default]
    Utf8,
    /// UTF-16 code units: what JavaScript's `text.slice(start, end)` takes.
    Utf16,
    /// Unicode code points: what Python's `text[start:end]` takes.
    Codepoint,
}

/// Everything that was read in one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Article {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The unit of every `start` and `end`.
    pub offsets: Offsets,
    /// The language of the text.
    pub language: Language,
    /// Whether the marks of Vietnamese letters are missing; absent where they are there, and for other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diacritics: Option<Diacritics>,
    /// How the text was encoded: what was read is in Unicode always.
    pub encoding: Encoding,
    /// The short line above the headline that names an event or a series (tít phụ trên).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<Text>,
    /// The headline (tít).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// When the article was published, as ISO 8601: `2019-09-06T20:34:00+07:00`, or `2019-09-06` without a clock time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Value>,
    /// When the article was last updated, in the same form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Value>,
    /// The paper, as its dateline, time line or source line writes it: `Chinhphu.vn`; else, [implied](Basis::Implied), as the
    /// page names itself in its footer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<Value>,
    /// Those who sign the article, in order.
    pub authors: Vec<Text>,
    /// Outlets to which the text as a whole is credited: `Theo TTXVN`.
    pub sources: Vec<Text>,
    /// The summary before the body (sapo), without its dateline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Text>,
    /// Captions of pictures, in order.
    pub captions: Vec<Caption>,
    /// Headings inside the body (tít xen), in order.
    pub subheadings: Vec<Text>,
    /// The paragraphs of the body, in order, without lead, captions, headings and byline.
    pub paragraphs: Vec<Text>,
    /// Keywords that the page lists.
    pub tags: Vec<Text>,
    /// The people of the story; its writers and photographers are none.
    pub people: Vec<Person>,
    /// The organisations of the story.
    pub organizations: Vec<Organization>,
    /// The places of the story.
    pub places: Vec<Place>,
    /// Legal, Party and administrative documents that the story cites.
    pub documents: Vec<Document>,
    /// Dates, times and periods in the story.
    pub dates: Vec<Date>,
    /// Things counted or measured in the story.
    pub quantities: Vec<Quantity>,
    /// Short forms that the story uses.
    pub abbreviations: Vec<Abbreviation>,
    /// What was said, word for word.
    pub quotes: Vec<Quote>,
    /// What was said, as the story reports it.
    pub statements: Vec<Statement>,
    /// Every mention in the story, in order.
    pub mentions: Vec<Mention>,
    /// Every block of the text, in order, with its role: nothing is lost.
    pub blocks: Vec<Block>,
    /// Doubts, each at the place it concerns.
    pub notes: Vec<Note>,
    /// How long the text is.
    pub stats: Stats,
}

/// The language of a text, by its code in ISO 639.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// Undetermined: another language, or too little to tell.
    Und,
}

/// How a Vietnamese text writes the marks of its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Diacritics {
    /// Not at all: `Thu tuong chu tri phien hop`.
    None,
}

/// How a text was encoded, or what damaged it. The samples show what was pasted for `Việt Nam`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Encoding {
    /// Unicode, in any normal form.
    Unicode,
    /// UTF-8 that was read as Windows-1252 or Latin-1: `Viá»‡t Nam`.
    #[serde(rename = "utf8-as-windows1252")]
    Utf8AsWindows1252,
    /// The same twice: `ViÃ¡Â»â€¡t Nam`.
    #[serde(rename = "utf8-as-windows1252-twice")]
    Utf8AsWindows1252Twice,
    /// Unicode with character references of HTML: `Vi&#7879;t Nam`.
    HtmlEntities,
    /// TCVN 5712, as the ABC fonts have it: `ViÖt Nam`.
    Tcvn3,
    /// The VNI fonts for Windows: `Vieät Nam`.
    Vni,
    /// VISCII: `Vi®t Nam`.
    Viscii,
    /// VIQR, which is plain ASCII: `Vie^.t Nam`.
    Viqr,
    /// Windows-1258: `Viêòt Nam`.
    Windows1258,
}

/// Words of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Text {
    /// The words as read; what a hard wrap broke is joined again.
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
}

/// A normalised value and the words that prove it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Value {
    /// The value in its normal form.
    pub value: String,
    /// The words as read.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// Whether the words give the whole value.
    pub basis: Basis,
    /// The rule that found it.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
}

/// Whether the text gives a value, or it was inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Basis {
    /// The words give the whole value.
    Stated,
    /// A part of the value was inferred, as a year that the text leaves out.
    Implied,
}

/// The caption of a picture and its credit: `Toàn cảnh buổi làm việc. Ảnh: Gia Huy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Caption {
    /// The words of the caption without the credit; absent when the picture has a credit alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where these words start, or the credit's line when there are none.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The photographer or agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Text>,
    /// The rule that found it.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
}

/// A piece of the text with one role. Blocks follow one another without overlap and cover every word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Block {
    /// What the block is.
    pub role: Role,
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The rule that gave it its role.
    #[serde(serialize_with = "serialize_rule")]
    pub rule: Rule,
    /// Whether it goes on with the last block of its role, which the end of a printed page interrupted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continued: bool,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Role {
    /// The path to the page: `Trang chủ > Chính trị`.
    Breadcrumb,
    /// The short line above the headline (tít phụ trên).
    Kicker,
    /// The headline (tít).
    Title,
    /// When the article was published or updated.
    Timestamp,
    /// The paper's mark at the head of the lead: `(Chinhphu.vn) -`.
    Dateline,
    /// The summary before the body (sapo).
    Lead,
    /// A heading inside the body (tít xen).
    Subheading,
    /// A paragraph of the body.
    Paragraph,
    /// The words under a picture.
    Caption,
    /// Who took a picture, or drew it: `Ảnh: Gia Huy`.
    Credit,
    /// Who wrote the article.
    Byline,
    /// Where the text comes from: `Theo TTXVN`.
    Source,
    /// Keywords.
    Tags,
    /// Headlines of other articles.
    Related,
    /// Menus, buttons, counters, footers.
    Boilerplate,
    /// A line without letter or digit.
    Separator,
}

/// A doubt, or a thing that the caller should know, at one place of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Note {
    /// What it is about.
    pub code: NoteCode,
    /// The words as read.
    pub text: String,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
}

/// What a [`Note`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NoteCode {
    /// A time line names a day that no calendar has: `32/13/2019`.
    ImpossibleDate,
    /// The weekday of a time line is not that of its date.
    WeekdayMismatch,
    /// The time is relative to the moment of reading, which `parse` does not know: `2 giờ trước`.
    RelativeTime,
    /// A full time line that was not taken for the article's: the page's own clock, another article's.
    OtherTime,
    /// No headline was found.
    NoTitle,
    /// The text was not in Unicode, or was damaged; here it starts. [`Article::encoding`] names it.
    LegacyEncoding,
    /// The text does not look Vietnamese.
    NotVietnamese,
    /// The text is Vietnamese without marks: little of it can be read for certain.
    NoDiacritics,
    /// A [correction](crate::Correction) was impossible: beyond the text, without a word.
    CorrectionIgnored,
}

/// How long the text of the story is: headline, lead, captions, headings and paragraphs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Stats {
    /// Words: Vietnamese syllables, as runs of Unicode letters.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Characters of the whole input: Unicode code points.
    pub characters: usize,
    /// Minutes to read it, rounded up.
    pub reading_minutes: usize,
}

/// Writes a number as JavaScript does: 26, not 26.0.
pub(crate) fn serialize_number<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    // JavaScript needs no help, and takes no large integer for a number.
    if cfg!(not(target_family = "wasm")) && number.fract() == 0.0 && number.abs() < 1e18 {
        return serializer.serialize_i64(*number as i64);
    }
    serializer.serialize_f64(*number)
}

/// Writes the name of a rule as one of an enum's: to JavaScript each such name goes once, for all articles.
pub(crate) fn serialize_rule<S: Serializer>(rule: &Rule, serializer: S) -> Result<S::Ok, S::Error> {
    match rule {
        Cow::Borrowed(name) => serializer.serialize_unit_variant("Rule", 0, name),
        Cow::Owned(name) => serializer.serialize_str(name),
    }
}

/// The same as [`serialize_number`] for a number that may be absent; absent ones are skipped before.
fn serialize_some_number<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    serialize_number(&number.unwrap_or_default(), serializer)
}
