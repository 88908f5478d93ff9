// Makes the offline page: one HTML file that opens from disk and needs no network.
//
//     node www/offline.mjs OUT.html
//
// It is the hosted page with everything inlined: only where the worker and the WebAssembly come from differs
// (page/read/parts.offline.js). www/pkg must be built.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: node www/offline.mjs OUT.html");

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const inlined = {
  "inline:wasm": () => readFileSync(here("pkg/tinbai_bg.wasm"), "base64"),
  "inline:worker": () => bundle("page/read/worker.js"),
};

const offlineParts = {
  name: "offline-parts",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/parts\.js$/ }, () => ({ path: here("page/read/parts.offline.js") }));
    onResolve({ filter: /^inline:/ }, ({ path }) => ({ path, namespace: "inline" }));
    onLoad({ filter: /.*/, namespace: "inline" }, async ({ path }) => ({
      contents: await inlined[path](),
      loader: "text",
    }));
  },
};

/** One classic script: a module cannot be loaded from `file://`. */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    format: "iife",
    minify: true,
    charset: "utf8",
    target: "es2022",
    write: false,
    plugins: [offlineParts],
    // The package's own address for the WebAssembly: never asked for, because the bytes are handed over.
    logOverride: { "empty-import-meta": "silent" },
  });
  return outputFiles[0].text;
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Replaces the one place where `from` stands, and is loud when the page has changed under it. */
function replaceOnce(text, from, to) {
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`index.html has ${pieces.length - 1} of ${from}, not one`);
  return pieces.join(to);
}

// The HTML parser ends a script at the first `</script` and changes its ways at `<!--`, whatever JavaScript makes of them.
const script = (await bundle("page/main.js")).replace(/<(\/script|!--)/gi, "<\\$1");
const sheets = ["tokens", "frame", "article", "panels", "inspector", "input", "tools"].map((name) => `page/style/${name}.css`);
const style = sheets.map((sheet) => readFileSync(here(sheet), "utf8")).join("\n");
if (/<\/style/i.test(style)) throw new Error("the style sheets must not contain </style");

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "connect-src 'none'",
  "img-src data:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

let page = readFileSync(here("index.html"), "utf8");
page = replaceOnce(page, /(?<=Content-Security-Policy" content=")[^"]*/, policy);
for (const sheet of sheets) page = replaceOnce(page, `<link rel="stylesheet" href="${sheet}">\n`, "");
page = replaceOnce(page, "</head>", `<style>${style}</style>\n</head>`);
page = replaceOnce(page, '<script type="module" src="page/main.js"></script>\n', "");
// A classic script runs where it stands: after everything that it looks for.
page = replaceOnce(page, "</body>", `<script>${script}</script>\n</body>`);
writeFileSync(out, page);
