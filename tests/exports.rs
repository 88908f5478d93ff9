//! Compares every format with the golden files of `tests/exports`: two articles of our own, alone and together.
//!
//! `UPDATE=1 cargo test --test exports` writes them anew.

mod common;

use std::fs;

use common::folder;
use tinbai::{Article, Export, Format, Offsets, Options, Pasted, export, parse};

fn texts() -> [String; 2] {
    ["market.txt", "decree.txt"].map(|name| fs::read_to_string(folder("exports").join(name)).unwrap())
}

/// Files as the command line writes them.
fn written(articles: &[Pasted], format: Format) -> String {
    match export(articles, format) {
        Export::Text(text) => text,
        Export::Json(value) => serde_json::to_string(&value).unwrap() + "\n",
    }
}

fn read<'t>(text: &'t str, offsets: Offsets) -> Pasted<'t> {
    (text, parse(text, &Options::default().with_offsets(offsets)))
}

#[test]
fn every_format_is_as_its_golden_files() {
    let update = std::env::var_os("UPDATE").is_some();
    let texts = texts();
    let [market, decree] = [0, 1].map(|i| read(&texts[i], Offsets::Utf8));
    for format in Format::ALL {
        for (name, articles) in [("market", &[market.clone()][..]), ("both", &[market.clone(), decree.clone()])] {
            let path = folder("exports").join(format!("{name}.{}.{}", format.name(), format.extension()));
            let found = written(articles, *format);
            if update {
                fs::write(&path, found).unwrap();
            } else {
                let expected = fs::read_to_string(&path).unwrap_or_default();
                assert!(found == expected, "{} is not what is made: see the diff after UPDATE=1", path.display());
            }
        }
    }
}

#[test]
fn what_has_no_offsets_is_the_same_in_every_unit() {
    let texts = texts();
    for format in Format::ALL.iter().filter(|format| !matches!(format, Format::Json | Format::Csv)) {
        let [bytes, units, points] = [Offsets::Utf8, Offsets::Utf16, Offsets::Codepoint].map(|unit| {
            let articles: Vec<Pasted> = texts.iter().map(|text| read(text, unit)).collect();
            written(&articles, *format)
        });
        assert!(bytes == units && bytes == points, "{}", format.name());
    }
}

/// Nothing at all, text that would break out of a format, and everything cut off at any character.
#[test]
fn any_article_can_be_given() {
    let hostile =
        "</script>\"';--\\ {} <img src=x onerror=alert(1)>\n\n8:34 PM, 06/09/2019\n\n=1+1 “]]>” --- đã $5% & #3 ~^_`*[x](y)\n\nA";
    let texts = texts();
    let cut = texts[1].char_indices().step_by(97).map(|(at, _)| &texts[1][..at]);
    for text in ["", " \n", "A", hostile].into_iter().chain(cut) {
        for format in Format::ALL {
            let article = [read(text, Offsets::Utf16)];
            assert_eq!(written(&article, *format), written(&article, *format));
        }
    }
    assert!(Format::ALL.iter().all(|format| written(&[], *format).len() < 3000));
}

fn title(article: &Article) -> Option<&str> {
    article.title.as_ref().map(|title| &*title.text)
}

#[test]
fn markdown_is_read_as_the_same_article() {
    for text in texts() {
        let articles = [read(&text, Offsets::Utf8)];
        let markdown = written(&articles, Format::Markdown);
        let again = parse(&markdown, &Options::default());
        let words = |article: &Article| article.paragraphs.iter().map(|text| text.text.clone()).collect::<Vec<_>>();
        assert_eq!(title(&again), title(&articles[0].1), "{markdown}");
        assert_eq!(words(&again), words(&articles[0].1), "{markdown}");
    }
}
