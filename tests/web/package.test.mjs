// The tarball as a user gets it: installed in an empty folder, without a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { article as text, root, tarball } from "./support/built.mjs";

const folder = mkdtempSync(join(tmpdir(), "tinbai-package-"));
after(() => rmSync(folder, { recursive: true }));
copyFileSync(tarball(), join(folder, "tinbai.tgz"));
writeFileSync(join(folder, "package.json"), "{}");
const quiet = { cwd: folder, stdio: "pipe", encoding: "utf8" };
execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "./tinbai.tgz"], quiet);
const installed = join(folder, "node_modules/tinbai");

/** Runs `program` as a module in the folder where the package is installed. */
const run = (program, ...flags) =>
  execFileSync(process.execPath, [...flags, "--input-type=module", "--eval", program], quiet).trim();

test("only what is needed is packed, in less than 1.5 MB", () => {
  assert.deepEqual(readdirSync(installed).sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "cli.js",
    "core.js",
    "element.d.ts",
    "element.js",
    "index.d.ts",
    "index.js",
    "inline.js",
    "node.js",
    "package.json",
    "queue.js",
    "recipes.md",
    "schema.json",
    "tinbai.d.ts",
    "tinbai.js",
    "tinbai_bg.base64.js",
    "tinbai_bg.wasm",
    "worker-thread.js",
    "worker-thread.node.js",
    "worker.d.ts",
    "worker.js",
    "worker.node.js",
    "workerd.js",
  ]);
  assert.ok(statSync(tarball()).size <= 1_500_000);
});

test("every entry leads to files that are there", () => {
  const { exports, types } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const paths = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(paths));
  for (const path of [types, ...Object.values(exports).flatMap(paths)]) assert.ok(existsSync(join(installed, path)), path);
});

test("import in Node, and parse", () => {
  const program = `import { parse } from "tinbai"; console.log(parse(${JSON.stringify(text)}).title.text);`;
  assert.equal(run(program), "Bến Sậy mở lại chợ nổi sau ba năm vắng khách");
});

test("no file says where it was built", () => {
  const places = [root, process.env.CARGO_HOME ?? join(homedir(), ".cargo")];
  for (const name of readdirSync(installed)) {
    const bytes = readFileSync(join(installed, name));
    for (const place of places) assert.ok(!bytes.includes(place), `${name} names ${place}`);
  }
});

test("the example of the README runs and prints what it says", () => {
  const readme = readFileSync(join(installed, "README.md"), "utf8");
  const [, example] = /```js\n(.*?)```/s.exec(readme);
  const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, output]) => output);
  assert.equal(promised.length, 3);
  assert.deepEqual(run(example).split("\n"), promised);
});

test("the browser's entry says NotInitialized until init, and then reads", async () => {
  const { exportAs, formats, init, parse, parseToJson, version } = await import(pathToFileURL(join(installed, "index.js")));
  for (const early of [() => parse(text), () => parseToJson(text), () => exportAs(text, "json"), formats, version]) {
    assert.throws(early, { name: "NotInitialized", message: /await init\(\)/ });
  }
  await assert.rejects(init(Uint8Array.of(1, 2, 3)));
  assert.throws(() => parse(text), { name: "NotInitialized" });
  await Promise.all([init(readFileSync(join(installed, "tinbai_bg.wasm"))), init()]);
  assert.match(parse(text).title.text, /^Bến Sậy/);
});
