// The package in the hosts that need nothing but what the tests have already. `tests/hosts` has the others.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { article } from "./support/built.mjs";
import { answer, html, programs, project, shownAt } from "./support/hosts.mjs";
import { hosted } from "./support/inpage.mjs";

const files = Object.fromEntries(Object.entries(programs).map(([name, program]) => [`${name}.js`, program]));
const folder = project(files);
const node = (...given) => execFileSync(process.execPath, given, { cwd: folder, encoding: "utf8" }).trim();
const print = `console.log(tinbai.parseToJson(${JSON.stringify(article)}));`;

const host = hosted(folder);

/** Bundles a program with esbuild, and puts it into a page of its own. */
async function bundled(name, options) {
  await build({
    absWorkingDir: folder,
    entryPoints: [`${name}.js`],
    bundle: true,
    outfile: `out/${name}.js`,
    loader: { ".wasm": "file" },
    logLevel: "error",
    ...options,
  });
  const kind = options.format === "iife" ? "" : ` type="module"`;
  writeFileSync(join(folder, `out/${name}.html`), html(`<script${kind} src="${name}.js"></script>`));
  return `out/${name}.html`;
}

test("Node imports it", () => {
  assert.equal(node("--input-type=module", "-e", `import * as tinbai from "tinbai"; ${print}`), answer);
});

test("Node requires it", (t) => {
  // 20.19, and from 22.12 on: what came before needs a flag.
  if (!process.features.require_module) return t.skip(`${process.version} cannot require modules`);
  assert.equal(node("--no-warnings", "--input-type=commonjs", "-e", `const tinbai = require("tinbai"); ${print}`), answer);
});

test("Node imports it without a file to read", () => {
  assert.equal(node("--input-type=module", "-e", `import * as tinbai from "tinbai/inline"; ${print}`), answer);
});

test("a page loads it as modules, through an import map", async () => {
  const imports = { tinbai: "./node_modules/tinbai/index.js", "tinbai/worker": "./node_modules/tinbai/worker.js" };
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  for (const name of ["main", "worker"]) {
    writeFileSync(join(folder, `plain-${name}.html`), html(`<script type="module" src="${name}.js"></script>`, map));
    assert.equal(await shownAt(host.browser, `${host.origin}/plain-${name}.html`), answer);
  }
});

test("esbuild, with the WebAssembly inside", async () => {
  assert.equal(await shownAt(host.browser, `${host.origin}/${await bundled("inline", { format: "esm" })}`), answer);
});

test("esbuild, with the WebAssembly as a file whose address the bundler gives", async () => {
  const page = await bundled("address", { format: "esm", publicPath: "/out" });
  assert.equal(await shownAt(host.browser, `${host.origin}/${page}`), answer);
});

test("a page opened from disk", async () => {
  const page = await bundled("inline", { format: "iife" });
  assert.equal(await shownAt(host.browser, pathToFileURL(join(folder, page)).href), answer);
});

test("a bundle for Node holds all of it, or says what is missing", async () => {
  const program = (name) => `import * as tinbai from "${name}"; ${print}`;
  const out = async (name) => {
    const stdin = { contents: program(name), resolveDir: folder };
    await build({ stdin, bundle: true, platform: "node", format: "esm", outfile: join(folder, "out/node.mjs"), logLevel: "error" });
  };
  await out("tinbai/inline");
  assert.equal(node("out/node.mjs"), answer);
  await out("tinbai");
  assert.throws(() => node("out/node.mjs"), /import tinbai\/inline, or keep tinbai out of the bundle/);
});

test("what is not used is left out of a bundle", async () => {
  const stdin = { contents: `import { parse } from "tinbai/inline";`, resolveDir: folder };
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false });
  assert.ok(outputFiles[0].text.length < 1000, `${outputFiles[0].text.length} characters`);
});

test("the bundles hold one copy of the WebAssembly", async () => {
  const page = readFileSync(join(folder, "out/inline.js"), "utf8");
  assert.equal(page.split("AGFzbQEAAAA").length, 2);
});
