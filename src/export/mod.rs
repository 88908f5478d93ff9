//! An [`Article`] in the formats of other programs.
//!
//! A format is one file here, one row of the table below and one golden file in `tests/exports`. Formats read articles, and the
//! pasted text only where its own words are shown. What an article does not have is left out.

mod annotations;
mod bibtex;
mod citation;
mod csl;
mod csv;
mod html;
mod json;
mod jsonld;
mod markdown;
mod ninjs;
mod parts;
mod ris;

use std::fmt;
use std::str::FromStr;

use crate::article::Article;
pub use json::Json;

/// A pasted text, and an article that was read in it. Its offsets may be of any [unit](crate::Offsets).
pub type Pasted<'t> = (&'t str, Article);

/// Articles in a format. Who writes one must know what to do with each form, so a third would be a change of version.
#[derive(Clone, Debug, PartialEq)]
pub enum Export<'a> {
    /// The whole file.
    Text(String),
    /// A value of JSON, which the caller writes: this library does not.
    Json(Json<'a>),
}

/// What the table has of a format.
struct Row {
    name: &'static str,
    mime: &'static str,
    extension: &'static str,
    make: for<'a> fn(&'a [Pasted<'a>]) -> Export<'a>,
}

macro_rules! formats {
    ($($(#[$doc:meta])* $format:ident: $name:literal, $mime:literal, $extension:literal, $make:path;)+) => {
        /// A format in which articles can be given; made from its [name](Format::name).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Format { $($(#[$doc])* $format),+ }

        impl Format {
            /// All formats.
            pub const ALL: &[Format] = &[$(Format::$format),+];
        }

        const TABLE: &[Row] = &[$(Row { name: $name, mime: $mime, extension: $extension, make: $make }),+];
    };
}

formats! {
    /// The [`Article`] itself: an object for one, an array for several.
    Json: "json", "application/json", "json", json::export;
    /// A `NewsArticle` of schema.org; an array for several.
    JsonLd: "jsonld", "application/ld+json", "jsonld", jsonld::export;
    /// CSL-JSON, which citation processors read: an array always.
    Csl: "csl", "application/vnd.citationstyles.csl+json", "json", csl::export;
    /// BibTeX, as biblatex reads it too.
    Bibtex: "bibtex", "application/x-bibtex", "bib", bibtex::export;
    /// RIS.
    Ris: "ris", "application/x-research-info-systems", "ris", ris::export;
    /// Markdown (CommonMark) with YAML front matter.
    Markdown: "markdown", "text/markdown", "md", markdown::export;
    /// The mentions as a table (RFC 4180).
    Csv: "csv", "text/csv", "csv", csv::export;
    /// A page that shows the mentions in the text.
    Html: "html", "text/html", "html", html::export;
    /// The form of gold annotations; an array for several.
    Annotations: "annotations", "application/json", "json", annotations::export;
    /// News in JSON of the IPTC, version 3.2; an array for several.
    Ninjs: "ninjs", "application/json", "json", ninjs::export;
    /// A reference in the style of the American Psychological Association (7th edition), one a line.
    Apa: "apa", "text/plain", "txt", citation::apa;
    /// An entry of a bibliography in the style of Chicago (17th edition), one a line.
    Chicago: "chicago", "text/plain", "txt", citation::chicago;
    /// A reference as Vietnamese universities ask for it, one a line.
    Vietnamese: "vietnamese", "text/plain", "txt", citation::vietnamese;
}

impl Format {
    /// The name, in lower case: `bibtex`.
    pub fn name(self) -> &'static str {
        TABLE[self as usize].name
    }

    /// The media type of what is made: `application/x-bibtex`. Text is UTF-8.
    pub fn mime(self) -> &'static str {
        TABLE[self as usize].mime
    }

    /// The extension of a file, without the dot: `bib`.
    pub fn extension(self) -> &'static str {
        TABLE[self as usize].extension
    }
}

impl FromStr for Format {
    type Err = FormatError;

    fn from_str(name: &str) -> Result<Self, FormatError> {
        Self::ALL.iter().copied().find(|format| format.name() == name).ok_or_else(|| FormatError(name.to_owned()))
    }
}

/// A name is no format's; the message has the names that are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError(String);

impl fmt::Display for FormatError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "unknown format {}: there are ", self.0)?;
        for (i, format) in Format::ALL.iter().enumerate() {
            out.write_str(if i > 0 { ", " } else { "" })?;
            out.write_str(format.name())?;
        }
        Ok(())
    }
}

impl std::error::Error for FormatError {}

/// Gives articles in a format. What stands in one entry for each article (`bibtex`, `ris`, `csv`, …) follows in their order.
///
/// Offsets in the result are those of the articles.
///
/// ```
/// use tinbai::{Export, Format, Options};
///
/// let text = "Bão số 5 đổ bộ\n8:34 PM, 06/09/2019\n(Chinhphu.vn) - Sáng nay, bão số 5 đã vào đất liền.\nGia Huy";
/// let articles = [(text, tinbai::parse(text, &Options::default()))];
/// let Export::Text(reference) = tinbai::export(&articles, Format::Vietnamese) else { unreachable!() };
/// assert_eq!(reference, "Gia Huy (2019), “Bão số 5 đổ bộ”, Chinhphu.vn, ngày 6 tháng 9 năm 2019.\n");
/// ```
pub fn export<'a>(articles: &'a [Pasted<'a>], format: Format) -> Export<'a> {
    (TABLE[format as usize].make)(articles)
}

/// A value for one article, an array of them for several.
fn each<'a>(articles: &'a [Pasted<'a>], one: fn(&'a Pasted<'a>) -> Json<'a>) -> Export<'a> {
    Export::Json(match articles {
        [article] => one(article),
        _ => articles.iter().map(one).collect(),
    })
}

/// What `write` makes of each article, one after the other, with `between` between them.
fn in_turn<'a>(articles: &'a [Pasted<'a>], between: &str, mut write: impl FnMut(&mut String, &'a Pasted<'a>)) -> Export<'a> {
    let mut out = String::new();
    for (i, article) in articles.iter().enumerate() {
        if i > 0 {
            out.push_str(between);
        }
        write(&mut out, article);
    }
    Export::Text(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_lead_back() {
        for format in Format::ALL {
            assert_eq!(format.name().parse(), Ok(*format));
            assert!(format.name().bytes().all(|byte| byte.is_ascii_lowercase()), "{}", format.name());
        }
        let error = "pdf".parse::<Format>().unwrap_err().to_string();
        assert!(error.starts_with("unknown format pdf: there are json, jsonld, csl,"), "{error}");
    }
}
