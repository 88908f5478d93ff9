//! The JavaScript edge: the only file that knows JavaScript.

use js_sys::{Object, Reflect, TypeError};
use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::offsets::Units;
use crate::{Article, Correction, Export, Format, FormatError, Offsets, Options, Pasted, Span};

#[wasm_bindgen(typescript_custom_section)]
const ASKED: &str = include_str!("wasm.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const GIVEN: &str = include_str!("article/article.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const ACTORS: &str = include_str!("article/actors.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const FACTS: &str = include_str!("article/facts.d.ts");

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Makes a panic, should one happen, say in the console where it happened.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Reads one article and gives a plain object.
///
/// @param text the article as pasted
/// @param options see `Options`
/// @throws {TypeError} if `text` is no string, or an option has a wrong name or value
#[wasm_bindgen(unchecked_return_type = "Article")]
pub fn parse(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let article = read(text, options)?;
    Ok(article.serialize(&Serializer::json_compatible())?)
}

/// Reads one article and gives it as JSON, byte for byte what the Rust library and the command line give.
///
/// @param text the article as pasted
/// @param options see `Options`
/// @throws {TypeError} if `text` is no string, or an option has a wrong name or value
#[wasm_bindgen(js_name = parseToJson)]
pub fn parse_to_json(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<String, JsValue> {
    // JavaScript's own writer gives the same bytes as serde_json, which would be 5 kB more to fetch.
    Ok(js_sys::JSON::stringify(&parse(text, options)?)?.into())
}

/// Reads a text in which several articles may follow one another, and gives a plain object for each.
///
/// @param text the articles as pasted
/// @param options see `Options`
/// @throws {TypeError} if `text` is no string, or an option has a wrong name or value
#[wasm_bindgen(js_name = parseAll, unchecked_return_type = "Article[]")]
pub fn parse_all(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let articles = crate::parse_all(&read_text(text)?, &read_options(options)?);
    Ok(articles.serialize(&Serializer::json_compatible())?)
}

/// Where `parseAll` finds the articles of a text, in UTF-16 code units: `parse` reads each slice as `parseAll` does.
///
/// @param text the articles as pasted
/// @throws {TypeError} if `text` is no string
#[wasm_bindgen(unchecked_return_type = "Span[]")]
pub fn split(#[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue) -> Result<JsValue, JsValue> {
    let text = read_text(text)?;
    let spans = crate::split(&text);
    let units = Units::of(&text, Offsets::Utf16);
    let spans: Vec<Span> =
        spans.iter().map(|span| Span { start: units.before(span.start), end: units.before(span.end) }).collect();
    Ok(spans.serialize(&Serializer::json_compatible())?)
}

/// Reads articles and gives them in a format; JSON as the command line writes it, byte for byte: an object for one article, also for an
/// array of one, and else an array.
///
/// @param texts an article as pasted, or several, each with its own corrections where it has some
/// @param format the name of a format; `formats()` lists them
/// @param options see `Options`
/// @throws {TypeError} if `texts` is neither a string nor an array of texts, there is no such format, or an option has a wrong
/// name or value
#[wasm_bindgen(js_name = exportAs)]
pub fn export_as(
    #[wasm_bindgen(unchecked_param_type = "string | readonly (string | Pasted)[]")] texts: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Format")] format: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<String, JsValue> {
    let several = if js_sys::Array::is_array(texts) { js_sys::Array::from(texts) } else { js_sys::Array::of1(texts) };
    let name = format.as_string().unwrap_or_else(|| kind(format));
    let format: Format = name.parse().map_err(|error: FormatError| type_error(&error.to_string()))?;
    let options = read_options(options)?;
    let texts = several.iter().map(|one| read_pasted(&one, &options)).collect::<Result<Vec<_>, _>>()?;
    let articles: Vec<Pasted> = texts.iter().map(|(text, options)| (&**text, crate::parse(text, options))).collect();
    match crate::export(&articles, format) {
        Export::Text(text) => Ok(text),
        Export::Json(value) => {
            let value = value.serialize(&Serializer::json_compatible())?;
            Ok(js_sys::JSON::stringify(&value)?.into())
        }
    }
}

/// The formats that `exportAs` knows.
#[wasm_bindgen(unchecked_return_type = "FormatInfo[]")]
pub fn formats() -> Result<JsValue, JsValue> {
    let list = js_sys::Array::new();
    for format in Format::ALL {
        let info = Object::new();
        for (key, value) in [("name", format.name()), ("mime", format.mime()), ("extension", format.extension())] {
            Reflect::set(&info, &key.into(), &value.into())?;
        }
        list.push(&info);
    }
    Ok(list.into())
}

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Panics. The package does not pass it on; its tests see with it that a crash is survived.
#[doc(hidden)]
#[wasm_bindgen(js_name = provokePanic, skip_typescript)]
pub fn provoke_panic() {
    panic!("provoked");
}

/// A text in Normalization Form C.
#[cfg(target_family = "wasm")]
pub(crate) fn nfc(text: &str) -> String {
    normalize(text, "NFC")
}

/// A text in Normalization Form D.
#[cfg(target_family = "wasm")]
pub(crate) fn nfd(text: &str) -> String {
    normalize(text, "NFD")
}

#[cfg(target_family = "wasm")]
fn normalize(text: &str, form: &str) -> String {
    js_sys::JsString::from(text).normalize(form).into()
}

fn read(text: &JsValue, options: &JsValue) -> Result<Article, JsValue> {
    Ok(crate::parse(&read_text(text)?, &read_options(options)?))
}

fn read_text(text: &JsValue) -> Result<String, JsValue> {
    text.as_string().ok_or_else(|| type_error(&format!("text must be a string, not {}", kind(text))))
}

/// Options as JavaScript gives them. Offsets are UTF-16 code units unless asked otherwise: what `slice` takes.
fn read_options(options: &JsValue) -> Result<Options, JsValue> {
    let mut read = Options::default().with_offsets(Offsets::Utf16);
    if options.is_undefined() {
        return Ok(read);
    }
    if !options.is_object() || js_sys::Array::is_array(options) {
        return Err(type_error(&format!("options must be an object, not {}", kind(options))));
    }
    for key in Object::keys(options.unchecked_ref::<Object>()) {
        let value = Reflect::get(options, &key)?;
        match key.as_string().as_deref() {
            _ if value.is_undefined() => {}
            Some("offsets") => {
                read.offsets = match value.as_string().as_deref() {
                    Some("utf16") => Offsets::Utf16,
                    Some("utf8") => Offsets::Utf8,
                    Some("codepoint") => Offsets::Codepoint,
                    _ => return Err(wrong("offsets", "\"utf16\", \"utf8\" or \"codepoint\"", &value)),
                }
            }
            Some("reference") => {
                let reference = value.as_string().and_then(|text| text.parse().ok());
                let takes = "a date or time of ISO 8601, such as \"2019-09-06T20:34:00+07:00\"";
                read.reference = Some(reference.ok_or_else(|| wrong("reference", takes, &value))?);
            }
            Some("corrections") => {
                read.corrections = read_corrections(&value)?;
            }
            name => {
                let name = name.unwrap_or_default();
                return Err(type_error(&format!("unknown option {name}: there are offsets, reference and corrections")));
            }
        }
    }
    Ok(read)
}

/// A text, or an object of a text and its corrections, which come behind those of the options.
fn read_pasted(one: &JsValue, options: &Options) -> Result<(String, Options), JsValue> {
    let mut options = options.clone();
    if !one.is_object() {
        return Ok((read_text(one)?, options));
    }
    let corrections = Reflect::get(one, &"corrections".into())?;
    if !corrections.is_undefined() {
        options.corrections.extend(read_corrections(&corrections)?);
    }
    let text = Reflect::get(one, &"text".into())?;
    let takes = "texts must be strings, or objects with a text: an article that was read has none any more";
    Ok((text.as_string().ok_or_else(|| type_error(takes))?, options))
}

fn read_corrections(list: &JsValue) -> Result<Vec<Correction>, JsValue> {
    if !js_sys::Array::is_array(list) {
        return Err(wrong("corrections", "an array", list));
    }
    list.unchecked_ref::<js_sys::Array>().iter().enumerate().map(|(i, item)| read_correction(i, &item)).collect()
}

/// One of the corrections.
fn read_correction(i: usize, item: &JsValue) -> Result<Correction, JsValue> {
    let option = |name: &str| format!("corrections[{i}].{name}");
    if !item.is_object() {
        return Err(wrong(&format!("corrections[{i}]"), "an object", item));
    }
    let field = |name: &str| Reflect::get(item, &name.into());
    let offset = |name: &str| {
        let value = field(name)?;
        let whole = value.as_f64().filter(|number| number.fract() == 0.0 && (0.0..=MOST_OFFSET).contains(number));
        whole.map(|number| number as usize).ok_or_else(|| wrong(&option(name), "a whole number", &value))
    };
    let op = field("op")?;
    let name = op.as_string().filter(|name| matches!(&**name, "role" | "add" | "remove"));
    let name = name.ok_or_else(|| wrong(&option("op"), "\"role\", \"add\" or \"remove\"", &op))?;
    let (start, end) = (offset("start")?, offset("end")?);
    match &*name {
        "role" => Ok(Correction::Role { start, end, role: read_name(&option("role"), &field("role")?)? }),
        "add" => Ok(Correction::Add { start, end, kind: read_name(&option("kind"), &field("kind")?)? }),
        _ => Ok(Correction::Remove { start, end, kind: read_name(&option("kind"), &field("kind")?)? }),
    }
}

/// What a `usize` of the wasm holds.
const MOST_OFFSET: f64 = u32::MAX as f64;

/// A role or a kind, by its name.
fn read_name<'de, T: Deserialize<'de>>(option: &str, value: &JsValue) -> Result<T, JsValue> {
    let name = value.as_string().ok_or_else(|| wrong(option, "a string", value))?;
    let read: Result<T, serde::de::value::Error> = T::deserialize(name.as_str().into_deserializer());
    read.map_err(|error| {
        // Serde knows the names that there are.
        let told = error.to_string();
        wrong(option, told.get("unknown variant ``, expected ".len() + name.len()..).unwrap_or(&told), value)
    })
}

/// An option has a value that it does not take.
fn wrong(option: &str, takes: &str, value: &JsValue) -> JsValue {
    let got = match value.as_string() {
        Some(text) => format!("{text:?}"),
        None if value.as_f64().is_some() => value.unchecked_ref::<Object>().to_string().into(),
        None => kind(value),
    };
    type_error(&format!("option {option} must be {takes}, not {got}"))
}

/// What a JavaScript value is, in the words of an error message.
fn kind(value: &JsValue) -> String {
    if value.is_null() {
        "null".into()
    } else if js_sys::Array::is_array(value) {
        "an array".into()
    } else {
        value.js_typeof().as_string().unwrap_or_default()
    }
}

fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}
