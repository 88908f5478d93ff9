// What the hosted page (hosted.mjs), the page in one file (offline.mjs) and the package (package.mjs) share: how www/index.html,
// scripts and style sheets are put together.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

/** The full path of a file of `www`. */
export const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** SHA-256 in base64, as integrity and policies write it. */
export const sha256 = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

export const html = readFileSync(here("index.html"), "utf8");

const SHEET = /<link rel="stylesheet" href="([^"]+)">\n/g;

/** All style sheets of the page as one, in its order. */
export async function style() {
  const sheets = [...html.matchAll(SHEET)].map(([, href]) => readFileSync(here(href), "utf8"));
  return minified(sheets.join("\n"));
}

export async function minified(css) {
  const { code } = await transform(css, { loader: "css", minify: true, charset: "utf8" });
  return code;
}

/** The page with `link` in place of the links to its style sheets. */
export const withStyle = (page, link) => replaceOnce(page.replace(SHEET, ""), "</head>", `${link}\n</head>`);

/** The page without its own script, which stands in modules. */
export const withoutScript = (page) => replaceOnce(page, '<script type="module" src="page/main.js"></script>\n', "");

/** Replaces the one place where `from` stands, and is loud when the page has changed under it. */
export function replaceOnce(text, from, to) {
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`index.html has ${pieces.length - 1} of ${from}, not one`);
  return pieces.join(to);
}

/**
 * One minified script from a module of `www` and all that it imports.
 *
 * @param {string} entry
 * @param {object} [options]
 * @param {string} [options.parts] the module that takes the place of read/parts.js
 * @param {Record<string, unknown>} [options.given] what an import of `given:NAME` gives
 * @param {Record<string, string>} [options.outside] modules that stay outside, each with the address to import it from
 * @param {"esm" | "iife"} [options.format] `iife` for a classic script
 */
export async function bundle(entry, { parts, given = {}, outside = {}, format = "iife" } = {}) {
  const plugin = {
    name: "parts",
    setup({ onLoad, onResolve }) {
      if (parts) onResolve({ filter: /\/parts\.js$/ }, () => ({ path: here(parts) }));
      for (const [name, path] of Object.entries(outside)) onResolve({ filter: RegExp(`^${name}$`) }, () => ({ path, external: true }));
      onResolve({ filter: /^given:/ }, ({ path }) => ({ path, namespace: "given" }));
      onLoad({ filter: /^given:/, namespace: "given" }, ({ path }) => {
        const name = path.slice("given:".length);
        if (!(name in given)) throw new Error(`${entry} is not given ${name}`);
        return { contents: JSON.stringify(given[name]), loader: "json" };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    format,
    minify: true,
    charset: "utf8",
    target: "es2022",
    write: false,
    plugins: [plugin],
    // The package's own address for the WebAssembly: never asked for, because the bytes are handed over.
    logOverride: { "empty-import-meta": "silent" },
  });
  return outputFiles[0].text;
}
