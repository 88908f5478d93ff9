//! Writes the JSON Schema of an article, from the Rust types.

use std::path::Path;

use anyhow::Result;
use regex::Regex;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::Value;
use tinbai::Article;
use xshell::Shell;

/// Writes what [`Article`] looks like as JSON, under draft 2020-12. Members may be added within a version of the schema, so it lets
/// unknown ones pass.
pub fn schema(sh: &Shell, path: &Path) -> Result<()> {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Article>();
    RecursiveTransform(without_null).transform(&mut schema);
    let links = Regex::new(r"\[(.+?)\](\(.+?\))?")?;
    RecursiveTransform(|schema: &mut Schema| plain(schema, &links)).transform(&mut schema);
    sh.write_file(path, format!("{}\n", serde_json::to_string_pretty(&schema)?))?;
    Ok(())
}

/// What is absent is left out, and never `null`, as the schema of an `Option` would allow.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = &types[..] {
            let one = one.clone();
            schema.insert("type".into(), one);
        }
    }
    let Some(Value::Array(either)) = schema.get("anyOf") else { return };
    if let [Value::Object(one), Value::Object(other)] = &either[..]
        && other.get("type").is_some_and(|name| name == "null")
    {
        let one = one.clone();
        schema.remove("anyOf");
        for (key, value) in one {
            schema.insert(key, value);
        }
    }
}

/// Links lead to other places of the Rust documentation, where a reader of the schema is not, and paths are Rust's.
fn plain(schema: &mut Schema, links: &Regex) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = links.replace_all(&description.replace('\n', " "), "$1").replace("::", ".");
    }
}
