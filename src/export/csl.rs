//! CSL-JSON, as the schema of the Citation Style Language 1.0.2 has it.

use super::json::object;
use super::parts::{keys, published, text, value};
use super::{Export, Json, Pasted};
use crate::article::{Article, Language};
use crate::texts::join;

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    let keys = keys(articles.iter().map(|(_, article)| article));
    Export::Json(articles.iter().zip(keys).map(|((_, article), key)| item(article, key)).collect())
}

fn item(article: &Article, key: String) -> Json<'_> {
    let issued = published(article).map(|day| {
        let parts = [day.year.parse().unwrap_or_default(), day.month, day.day].map(Json::Count);
        object(vec![("date-parts", Json::List(vec![Json::List(parts.into())]))])
    });
    let tags: Vec<&str> = article.tags.iter().map(|tag| &*tag.text).collect();
    object(vec![
        ("id", key.into()),
        ("type", "article-newspaper".into()),
        ("title", text(&article.title).into()),
        // Whole: a Vietnamese name is printed as it is written and never turned round, and one who signs `Thu Lam` gives no
        // family name.
        ("author", article.authors.iter().map(|author| object(vec![("literal", (&author.text).into())])).collect()),
        ("container-title", value(&article.outlet).into()),
        ("issued", issued.into()),
        ("abstract", text(&article.lead).into()),
        ("keyword", Some(join(&tags, ", ")).filter(|tags| !tags.is_empty()).into()),
        ("language", (article.language == Language::Vi).then_some("vi").into()),
    ])
}
