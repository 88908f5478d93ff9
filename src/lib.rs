//! Tinbài (*tin bài*, a newsroom's word for "news items") reads the text of a Vietnamese news article as a person pasted it,
//! and says what it contains: headline, time, outlet, lead, paragraphs, captions and credits, byline; people with their
//! positions, organisations, places, documents, dates, quantities, and who said what. Each value points at the words that prove it.
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
//! # What can be asked
//!
//! Offsets are UTF-8 bytes, of which `&text[start..end]` is made; [`Options::offsets`] asks for another unit:
//!
//! ```
//! use tinbai::{Offsets, Options};
//!
//! let text = "🌀 Bão số 5 đổ bộ\n2 giờ trước";
//! let options = Options::default().with_offsets(Offsets::Utf16).with_reference("2019-09-06T20:34".parse().unwrap());
//! let published = tinbai::parse(text, &options).published.unwrap();
//! assert_eq!(published.value, "2019-09-06T18:34:00+07:00");
//! let words: Vec<u16> = text.encode_utf16().skip(published.start).take(published.end - published.start).collect();
//! assert_eq!(String::from_utf16(&words).unwrap(), "2 giờ trước");
//! ```
//!
//! What was read wrong is put right by a [`Correction`] in the same call, and what follows from it is read anew:
//!
//! ```
//! use tinbai::{Correction, Options, Role};
//!
//! let text = "Chợ nổi họp lại\nBà con rất vui khi ghe hàng trở về.\nNgười kể chuyện xứ cù lao";
//! let start = text.find("Người kể").unwrap();
//! let byline = Correction::Role { start, end: text.len(), role: Role::Byline };
//! let article = tinbai::parse(text, &Options::default().with_corrections([byline]));
//! assert_eq!(article.authors[0].text, "Người kể chuyện xứ cù lao");
//! ```
//!
//! [`parse_all`] reads several articles that follow one another in a text, and [`export`] gives one or several in the formats of
//! other programs:
//!
//! ```
//! use tinbai::{Export, Format, Options};
//!
//! let text = "Bão vào đất liền\n06/09/2019 20:34\n(Chinhphu.vn) - Sáng nay, cơn bão số năm đã vào đất liền với gió giật cấp mười một.\n\
//!             Hơn hai nghìn ngôi nhà bị tốc mái và nhiều tuyến đường còn chìm trong nước lũ.\nGia Huy\n\
//!             Nước rút chậm ở hạ lưu\n07/09/2019 08:10\n(Chinhphu.vn) - Nước ở ba xã ven sông mới rút được nửa mét so với đỉnh lũ.\n\
//!             Người dân vẫn phải đi lại bằng thuyền và nhận lương thực từ lực lượng cứu hộ.\nThu Lam";
//! let articles = tinbai::parse_all(text, &Options::default());
//! let pasted: Vec<_> = articles.into_iter().map(|article| (text, article)).collect();
//! let Export::Text(references) = tinbai::export(&pasted, Format::Vietnamese) else { unreachable!() };
//! assert_eq!(
//!     references,
//!     "Gia Huy (2019), “Bão vào đất liền”, Chinhphu.vn, ngày 6 tháng 9 năm 2019.\n\
//!      Thu Lam (2019), “Nước rút chậm ở hạ lưu”, Chinhphu.vn, ngày 7 tháng 9 năm 2019.\n"
//! );
//! ```
//!
//! All that is given implements `Serialize` and `Deserialize` of serde, in the names of the JSON that the other edges give.
//!
//! # Features
//!
//! None is on by default, and the library needs none.
//!
//! - `cli`: the command-line program, `cargo install tinbai --features cli`; `tinbai --help` tells what it does.
//! - `wasm`: the functions that JavaScript calls, for the target `wasm32-unknown-unknown`; there JavaScript normalises texts, too.
//! - `schema`: `JsonSchema` of schemars for the types of an [`Article`], of which a schema of its JSON is made.
//!
//! # The way of the text
//!
//! [`parse`] shows the stages in order: the *source* is decoded and repaired, with a way back; *tokens* are born with spans in
//! the caller's text, and tell its *language*; *lines* get roles by *layout*; *mentions* are read, and *resolve* decides what they mean; the rest is plain
//! data. The core does no I/O, asks no clock, and knows neither JSON nor JavaScript.
#![forbid(unsafe_code)]

mod article;
mod assemble;
mod chars;
mod corrections;
mod data;
mod export;
mod figures;
mod fold;
mod hashed;
mod language;
mod layout;
mod lines;
mod listed;
mod mentions;
mod offsets;
mod options;
mod order;
mod resolve;
mod sentences;
mod source;
mod syllable;
mod texts;
mod tokens;
#[cfg(feature = "wasm")]
mod wasm;

pub use article::*;
pub use corrections::Correction;
pub use export::{Export, Format, FormatError, Json, Pasted, export};
pub use options::{Options, Reference, ReferenceError};

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Reads one article. Any text will do; what it does not have is absent, and doubts are [notes](Article::notes).
///
/// Offsets are UTF-8 bytes of `text`, half-open, on character boundaries, unless [`Options::offsets`] asks for another
/// unit. The time it takes grows with the length of the text and nothing else. Of a text beyond 1 GiB the rest is not read.
pub fn parse(text: &str, options: &Options) -> Article {
    let corrections = corrections::in_bytes(text, options.offsets, &options.corrections);
    let mut article = read(text, options.reference, &corrections);
    article.convert_offsets(text, options.offsets);
    article
}

/// Reads a text in which several articles may follow one another, each with its headline and its time or dateline.
///
/// Every article has its offsets in the whole `text`. A text with one article, or a whole page with its lists of others,
/// gives one; a text without a word gives none.
///
/// ```
/// let text = "Bão vào đất liền\n06/09/2019 20:34\nSáng nay, cơn bão số năm đã vào đất liền với gió giật cấp mười một.\n\
///             Hơn hai nghìn ngôi nhà bị tốc mái và nhiều tuyến đường còn chìm trong nước lũ.\n\
///             Nước rút chậm ở hạ lưu\n07/09/2019 08:10\nĐến sáng nay, nước ở ba xã ven sông mới rút được nửa mét so với đỉnh lũ.\n\
///             Người dân vẫn phải đi lại bằng thuyền và nhận lương thực từ lực lượng cứu hộ.";
/// let articles = tinbai::parse_all(text, &tinbai::Options::default());
///
/// let titles: Vec<_> = articles.iter().map(|article| article.title.as_ref().unwrap().text.as_str()).collect();
/// assert_eq!(titles, ["Bão vào đất liền", "Nước rút chậm ở hạ lưu"]);
/// ```
pub fn parse_all(text: &str, options: &Options) -> Vec<Article> {
    let spans = split(text);
    let mut corrections: Vec<Vec<Correction>> = vec![Vec::new(); spans.len()];
    for correction in corrections::in_bytes(text, options.offsets, &options.corrections) {
        // What starts beyond the text is noted in the last article.
        let Span { start, end } = correction.span();
        let Some(article) = spans.partition_point(|span| span.start <= start).checked_sub(1) else { break };
        let from = spans[article].start;
        corrections[article].push(correction.with_span(Span { start: start - from, end: end.saturating_sub(from) }));
    }
    let mut articles: Vec<Article> = spans
        .iter()
        .zip(&corrections)
        .map(|(&Span { start, end }, corrections)| {
            let mut article = read(&text[start..end], options.reference, corrections);
            article.for_each_span(|from, to| (*from, *to) = (*from + start, *to + start));
            article
        })
        .collect();
    articles.iter_mut().for_each(|article| article.convert_offsets(text, options.offsets));
    articles
}

/// Where [`parse_all`] finds the articles of a text, in UTF-8 bytes, in order and without a gap: [`parse`] reads each alone.
///
/// ```
/// let text = "Bão vào đất liền\n06/09/2019 20:34\nSáng nay, cơn bão số năm đã vào đất liền.";
/// assert_eq!(tinbai::split(text), [tinbai::Span { start: 0, end: text.len() }]);
/// ```
pub fn split(text: &str) -> Vec<Span> {
    let mut starts: Vec<usize> = tokens::with_tokens(cut(text), |tokens| {
        let starts = layout::article_starts(tokens, &lines::split(tokens)).into_iter();
        starts.map(|at| tokens.span(&(at..at + 1)).start).collect()
    });
    // What stands before the first word belongs to the first article.
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| Span { start, end }).collect()
}

/// The stages, in order. Offsets are UTF-8 bytes.
fn read(text: &str, reference: Option<Reference>, corrections: &[Correction]) -> Article {
    let source = source::Source::repair(cut(text));
    let mut keys = String::new();
    let tokens = tokens::Tokens::split(&source, &mut keys);
    let (language, diacritics) = language::tell(&tokens);
    let mut corrections = corrections::Placed::place(&tokens, text.len(), corrections);
    let lines = lines::split(&tokens);
    let mut pieces = layout::lay_out(&tokens, &lines);
    layout::correct(&tokens, &mut pieces, &corrections.roles);
    let sentences = sentences::Sentences::of(&tokens, pieces.iter().map(|piece| &piece.tokens));
    let stamps = mentions::time::stamps(&tokens, &pieces);
    let mut mentions = mentions::find(&tokens, &pieces);
    corrections.ignored.extend(mentions::correct(&tokens, &pieces, &mut mentions, &corrections.mentions));
    let times = resolve::times(&tokens, &pieces, &stamps, reference);
    let outlet = resolve::outlet(&tokens, &pieces);
    let abbreviations = resolve::abbreviations(&tokens, &pieces, &mentions);
    let organizations = resolve::organizations(&tokens, &pieces, &mentions, &abbreviations);
    let people = resolve::people(&tokens, &pieces, &sentences, &mentions, &organizations);
    let facts = assemble::Facts {
        speech: resolve::speech(&tokens, &pieces, &sentences, &mentions, &people, &organizations),
        places: resolve::places(&tokens, &pieces, &mentions),
        documents: resolve::documents(&tokens, &sentences, &mentions),
        dates: resolve::dates(&tokens, &pieces, &mentions, &times, reference),
        people,
        organizations,
        abbreviations,
        mentions,
    };
    let writing = assemble::Writing {
        language,
        diacritics,
        encoding: source.encoding,
        characters: text.chars().count(),
        damage: source.damage,
        ignored: corrections.ignored,
    };
    assemble::assemble(&tokens, &pieces, &sentences, times, outlet, facts, writing)
}

/// Tokens hold 32-bit offsets, and normalisation makes some texts three times as long.
fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(1 << 30)]
}
