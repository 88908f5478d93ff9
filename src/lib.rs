//! Tinbài (*tin bài*, a newsroom's word for "news items") reads the text of a Vietnamese news article as a person pasted it,
//! and says what it contains: headline, time, outlet, lead, paragraphs, captions and credits, byline. Each value points at
//! the words that prove it.
//!
//! ```
//! let text = "Bão số 5 đổ bộ\n8:34 PM, 06/09/2019\n(Chinhphu.vn) - Sáng nay, bão số 5 đã vào đất liền.\nGia Huy";
//! let article = tinbai::parse(text, &tinbai::Options::default());
//!
//! let published = article.published.unwrap();
//! assert_eq!(published.value, "2019-09-06T20:34:00+07:00");
//! assert_eq!(&text[published.start..published.end], "8:34 PM, 06/09/2019");
//! assert_eq!(article.outlet.unwrap().value, "Chinhphu.vn");
//! assert_eq!(article.authors[0].text, "Gia Huy");
//! ```
//!
//! # The way of the text
//!
//! [`parse`] shows the stages in order: the *source* is decoded and repaired, with a way back; *tokens* are born with spans in
//! the caller's text, and tell its *language*; *lines* get roles by *layout*; *mentions* are read, and *resolve* decides what they mean; the rest is plain
//! data. The core does no I/O, asks no clock, and knows neither JSON nor JavaScript.
#![forbid(unsafe_code)]

mod article;
mod assemble;
mod data;
mod fold;
mod language;
mod layout;
mod lines;
mod mentions;
mod offsets;
mod options;
mod resolve;
mod sentences;
mod source;
mod syllable;
mod tokens;
#[cfg(feature = "wasm")]
mod wasm;

pub use article::*;
pub use options::Options;

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Reads one article. Any text will do; what it does not have is absent, and doubts are [notes](Article::notes).
///
/// Offsets are UTF-8 bytes of `text`, half-open, on character boundaries, unless [`Options::offsets`] asks for another
/// unit. The time it takes grows with the length of the text and nothing else. Of a text beyond 1 GiB the rest is not read.
pub fn parse(text: &str, options: &Options) -> Article {
    // Tokens hold 32-bit offsets, and normalisation makes some texts three times as long.
    let input = &text[..text.floor_char_boundary(1 << 30)];
    let source = source::Source::repair(input);
    let (encoding, damage) = (source.encoding, source.damage);
    let tokens = tokens::Tokens::split(source);
    let (language, diacritics) = language::tell(&tokens);
    let writing = assemble::Writing { language, diacritics, encoding, damage };
    let lines = lines::split(&tokens);
    let pieces = layout::lay_out(&tokens, &lines);
    let mentions = mentions::find(&tokens, &pieces);
    let times = resolve::resolve(&tokens, &pieces, &mentions);
    let mut article = assemble::assemble(&tokens, &pieces, times, writing, text);
    article.convert_offsets(text, options.offsets);
    article
}
