//! What is written.

use std::io::{self, ErrorKind, Write};
use std::process;

use serde::Serialize;
use serde_aux::serde_introspection::serde_introspect;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use tinbai::Article;

use crate::input;

/// The names of the members that an article can have: what serde takes when it reads one, so that there is no second list.
pub fn members() -> &'static [&'static str] {
    serde_introspect::<Article>()
}

/// An article as an object of JSON, with the `id` of its input first; without one as the library has it.
#[derive(Serialize)]
pub struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    members: Members<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Members<'a> {
    All(&'a Article),
    Some(Map<String, Value>),
}

impl<'a> Line<'a> {
    /// Has of the article the `fields`, or all.
    pub fn new(id: Option<&'a RawValue>, article: &'a Article, fields: Option<&[String]>) -> Self {
        let Some(fields) = fields else { return Self { id, members: Members::All(article) } };
        let mut members = match serde_json::to_value(article) {
            Ok(Value::Object(members)) => members,
            other => unreachable!("an article is an object of JSON, not {other:?}"),
        };
        members.retain(|name, _| fields.contains(name));
        Self { id, members: Members::Some(members) }
    }
}

/// A value on a line, or indented on several, with a line end.
pub fn json(value: &impl Serialize, pretty: bool) -> Vec<u8> {
    let written = if pretty { serde_json::to_vec_pretty(value) } else { serde_json::to_vec(value) };
    let mut json = written.expect("what the library gives is JSON");
    json.push(b'\n');
    json
}

/// Writes to standard output at once, so that a program that waits for the answer to its line has it.
///
/// Where that cannot be, the program ends: what reads may be waiting for input that never comes.
pub fn write(bytes: &[u8]) {
    let mut output = io::stdout().lock();
    let Err(error) = output.write_all(bytes).and_then(|()| output.flush()) else { return };
    // The reader has seen enough, as in `tinbai *.txt | head -1`.
    if error.kind() == ErrorKind::BrokenPipe {
        process::exit(0);
    }
    eprintln!("tinbai: standard output: {}", input::reason(&error));
    process::exit(3);
}
