// The package where the WebAssembly must be fetched: browsers, and bundlers for them.
import start, * as glue from "./tinbai.js";

let ready = false;
let starting;

/** Fetches and starts the WebAssembly, once; later calls wait for the same start. A failed start can be tried again. */
export async function init(input) {
  starting ??= start({ module_or_path: input ?? new URL("./tinbai_bg.wasm", import.meta.url) });
  try {
    await starting;
    ready = true;
  } catch (error) {
    starting = undefined;
    throw error;
  }
}

export function parse(text, options) {
  demandStart("parse");
  return glue.parse(text, options);
}

export function parseAll(text, options) {
  demandStart("parseAll");
  return glue.parseAll(text, options);
}

export function parseToJson(text, options) {
  demandStart("parseToJson");
  return glue.parseToJson(text, options);
}

export function split(text) {
  demandStart("split");
  return glue.split(text);
}

export function exportAs(texts, format, options) {
  demandStart("exportAs");
  return glue.exportAs(texts, format, options);
}

export function formats() {
  demandStart("formats");
  return glue.formats();
}

export function version() {
  demandStart("version");
  return glue.version();
}

function demandStart(name) {
  if (ready) return;
  const error = new Error(`${name} was called before tinbai was ready: await init() once, first`);
  error.name = "NotInitialized";
  throw error;
}
