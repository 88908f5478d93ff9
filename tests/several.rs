//! Several articles in one paste: the texts of `tests/articles`, pasted one behind the other, and one of them alone.

mod common;

use common::{files, parse};
use tinbai::{Options, parse_all};

/// The text of an article of `tests/articles`.
fn text(name: &str) -> String {
    let case = std::fs::read_to_string(common::folder("articles").join(name)).unwrap();
    case.split("\n==========\n").next().unwrap().into()
}

#[test]
fn articles_pasted_one_behind_the_other_are_told_apart() {
    let texts: Vec<String> = ["government.txt", "wire.txt", "flattened.txt", "daily.txt"].map(text).into();
    let all = texts.join("\n\n");
    let articles = parse_all(&all, &Options::default());
    assert_eq!(articles.len(), texts.len(), "{:?}", articles.iter().map(|article| &article.title).collect::<Vec<_>>());
    let mut from = 0;
    for (mut article, text) in articles.into_iter().zip(&texts) {
        let start = from + all[from..].find(text.as_str()).unwrap();
        article.for_each_span(|first, last| (*first, *last) = (*first - start, *last - start));
        let alone = parse(text);
        assert_eq!((article.title, article.paragraphs, article.authors), (alone.title, alone.paragraphs, alone.authors));
        from = start + text.len();
    }
}

#[test]
fn one_article_stays_one() {
    for file in files("articles") {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert_eq!(parse_all(&text(name), &Options::default()).len(), 1, "{name}");
    }
    assert!(parse_all(" \n", &Options::default()).is_empty());
}

#[test]
fn gold_articles_stay_one() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/dev");
    let Ok(entries) = folder.read_dir() else {
        eprintln!("skipped: there is no gold beside the repository");
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ext| ext == "txt")) {
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(parse_all(&text, &Options::default()).len(), 1, "{}", path.display());
    }
}
