// Makes the offline page: one HTML file that opens from disk and needs no network.
//
//     node www/offline.mjs OUT.html
//
// It is the page with everything inlined: only where the worker and the WebAssembly come from differs
// (page/read/parts.offline.js). www/pkg must be built.
import { readFileSync, writeFileSync } from "node:fs";
import { bundle, here, html, replaceOnce, sha256, style, withoutScript, withStyle } from "./bundle.mjs";

const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: node www/offline.mjs OUT.html");

const given = {
  wasm: readFileSync(here("pkg/tinbai_bg.wasm"), "base64"),
  worker: await bundle("page/read/worker.js"),
};
// The HTML parser ends a script at the first `</script` and changes its ways at `<!--`, whatever JavaScript makes of them.
const script = (await bundle("page/main.js", { parts: "page/read/parts.offline.js", given })).replace(/<(\/script|!--)/gi, "<\\$1");
const css = await style();
if (/<\/style/i.test(css)) throw new Error("the style sheets must not contain </style");

const policy = [
  "default-src 'none'",
  `script-src '${sha256(script)}' 'wasm-unsafe-eval'`,
  `style-src '${sha256(css)}'`,
  "connect-src 'none'",
  "img-src data:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types tinbai",
].join("; ");

let page = replaceOnce(html, /(?<=Content-Security-Policy" content=")[^"]*/, policy);
page = replaceOnce(page, "icon/icon.svg", `data:image/svg+xml;base64,${readFileSync(here("icon/icon.svg"), "base64")}`);
page = withStyle(withoutScript(page), `<style>${css}</style>`);
// A classic script runs where it stands: after everything that it looks for.
page = replaceOnce(page, "</body>", `<script>${script}</script>\n</body>`);
writeFileSync(out, page);
