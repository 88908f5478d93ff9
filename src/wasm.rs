//! The JavaScript edge: the only file that knows JavaScript.

use js_sys::{Object, Reflect, TypeError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::{Article, Offsets, Options};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

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
    let article = read(text, options)?;
    serde_json::to_string(&article).map_err(|error| JsError::from(error).into())
}

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

fn read(text: &JsValue, options: &JsValue) -> Result<Article, JsValue> {
    let Some(text) = text.as_string() else {
        return Err(type_error(&format!("text must be a string, not {}", kind(text))));
    };
    Ok(crate::parse(&text, &read_options(options)?))
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
                    _ => {
                        let got = value.as_string().map_or_else(|| kind(&value), |text| format!("{text:?}"));
                        return Err(type_error(&format!(
                            "option offsets must be \"utf16\", \"utf8\" or \"codepoint\", not {got}"
                        )));
                    }
                }
            }
            name => {
                return Err(type_error(&format!("unknown option {}: there is offsets", name.unwrap_or_default())));
            }
        }
    }
    Ok(read)
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
