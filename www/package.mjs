// Makes the files of the npm package that are made of others, in www/pkg, where the wasm and its glue must lie: the wasm as text
// for `tinbai/inline`, the custom element with what it shares with the page, the types without those of the glue itself.
import { readFileSync, writeFileSync } from "node:fs";
import { bundle, here, minified } from "./bundle.mjs";

const wasm = readFileSync(here("pkg/tinbai_bg.wasm"), "base64");
writeFileSync(here("pkg/tinbai_bg.base64.js"), `export default "${wasm}";\n`);

// How the glue starts is the package's own affair, and needs the types of a page.
const types = readFileSync(here("pkg/tinbai.d.ts"), "utf8").replace(/^export type InitInput\b.*$/ms, "").replace(/^export function __wbg_\w+\(.*$/m, "");
writeFileSync(here("pkg/tinbai.d.ts"), `${types.trimEnd()}\n`);

const sheet = (path) => readFileSync(here(path), "utf8");
const style = await minified([tokens(), sheet("page/style/article.css"), sheet("element/element.css")].join("\n"));
const outside = { tinbai: "./index.js" };
writeFileSync(here("pkg/element.js"), await bundle("element/element.js", { format: "esm", given: { style }, outside }));

/**
 * The page's tokens as the element's own, which another page may set anew. Its colours are light or dark as what is around it, not
 * as the system: a page that knows no dark stays light.
 */
function tokens() {
  const [light, dark] = sheet("page/style/tokens.css").split("@media (prefers-color-scheme: dark)").map(declared);
  const both = [...dark].map(([name, value]) => `${name}: light-dark(${light.get(name)}, ${value});`);
  const own = [...light].map(([name, value]) => `${name}: ${value};`);
  return `:host { ${own.join(" ")} } @supports (color: light-dark(#000, #fff)) { :host { ${both.join(" ")} } }`;
}

function declared(css) {
  return new Map([...css.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
}
