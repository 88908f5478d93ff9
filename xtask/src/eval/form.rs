//! An [`Article`] in the form of the gold annotations, as the library exports it.

use serde_json::Value;
use tinbai::{Article, Export, Format, export};

/// What the gold of an article would be if `article` were right.
pub fn annotation(text: &str, article: &Article) -> Value {
    let articles = [(text, article.clone())];
    let Export::Json(annotation) = export(&articles, Format::Annotations) else { unreachable!("annotations are JSON") };
    serde_json::to_value(annotation).expect("its names are strings")
}
