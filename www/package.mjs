// Makes the files of the npm package that are made of others, in www/pkg, where the wasm and its glue must lie:
// the wasm as text for `tinbai/inline`, the custom element with what it shares with the page.
import { readFileSync, writeFileSync } from "node:fs";
import { bundle, here, minified } from "./bundle.mjs";

const wasm = readFileSync(here("pkg/tinbai_bg.wasm"), "base64");
writeFileSync(here("pkg/tinbai_bg.base64.js"), `export default "${wasm}";\n`);

const sheet = (path) => readFileSync(here(path), "utf8");
// The tokens are the page's; here they are the element's, which a page may set anew.
const tokens = sheet("page/style/tokens.css").replaceAll(":root", ":host");
const style = await minified([tokens, sheet("page/style/article.css"), sheet("element/element.css")].join("\n"));
const outside = { tinbai: "./index.js" };
writeFileSync(here("pkg/element.js"), await bundle("element/element.js", { format: "esm", given: { style }, outside }));
