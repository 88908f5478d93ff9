// The package in Node: it reads the WebAssembly beside it and is ready when imported.
import { readFileSync } from "node:fs";
import * as glue from "./tinbai.js";

glue.initSync({ module: readFileSync(new URL("./tinbai_bg.wasm", import.meta.url)) });

/** Nothing to wait for: it is here so that the same program runs in Node and in a browser. */
export async function init() {}

// Bindings of this module's own: a bundler that follows a plain re-export past this file would drop the start above.
export const { exportAs, formats, parse, parseAll, parseToJson, split, version } = glue;
