//! Values of JSON, which the edges write, and the format that is the article itself.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Export, Pasted, each};
use crate::article::{Article, serialize_number};

/// A value of JSON, to be written by any serializer of serde.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Json<'a> {
    /// Nothing.
    Null,
    /// True or false.
    Flag(bool),
    /// A whole number.
    Count(usize),
    /// A number.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object.
    Object(Vec<(&'static str, Json<'a>)>),
    /// An article.
    Article(&'a Article),
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Flag(flag) => serializer.serialize_bool(*flag),
            Json::Count(count) => serializer.serialize_u32(*count as u32),
            Json::Number(number) => serialize_number(number, serializer),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(list) => list.serialize(serializer),
            Json::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
            Json::Article(article) => article.serialize(serializer),
        }
    }
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Json::Text(text.into())
    }
}

impl<'a> From<&'a String> for Json<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Json::Text(text.into())
    }
}

impl<'a, T: Into<Json<'a>>> From<Option<T>> for Json<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Json::Null, T::into)
    }
}

impl<'a, T: Into<Json<'a>>> FromIterator<T> for Json<'a> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut values = values.into_iter();
        list(&mut || values.next().map(T::into))
    }
}

/// An array of what `next` gives. Compiled once for all kinds of values, not once for each.
#[inline(never)]
fn list<'a>(next: &mut dyn FnMut() -> Option<Json<'a>>) -> Json<'a> {
    let mut list = Vec::new();
    while let Some(value) = next() {
        list.push(value);
    }
    Json::List(list)
}

/// An object without the fields that have nothing to say.
pub(super) fn object<'a>(mut fields: Vec<(&'static str, Json<'a>)>) -> Json<'a> {
    fields.retain(|(_, value)| !matches!(value, Json::Null) && !matches!(value, Json::List(list) if list.is_empty()));
    Json::Object(fields)
}

pub(super) fn export<'a>(articles: &'a [Pasted<'a>]) -> Export<'a> {
    each(articles, |(_, article)| Json::Article(article))
}
