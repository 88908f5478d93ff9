// Makes the page for a web host: a folder with few, small files.
//
//     node www/hosted.mjs OUT
//
// Script, worker, style and WebAssembly carry the hash of their contents in their names: an old page and a new one never
// share a file. www/pkg must be built.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { bundle, here, html, replaceOnce, sha256, style, withoutScript, withStyle } from "./bundle.mjs";

const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: node www/hosted.mjs OUT");

/** What the page is, by name; all of it is kept for use without a network. */
const files = new Map();

/** Adds a file under a name that tells its contents, and gives the name. */
function addHashed(name, contents) {
  const extension = extname(name);
  const hashed = `${basename(name, extension)}-${hex(contents).slice(0, 10)}${extension}`;
  files.set(hashed, contents);
  return hashed;
}

const hex = (contents) => createHash("sha256").update(contents).digest("hex");

const wasm = addHashed("tinbai.wasm", readFileSync(here("pkg/tinbai_bg.wasm")));
const worker = addHashed("worker.js", await bundle("page/read/worker.js"));
const given = { wasm, worker };
const script = addHashed("page.js", await bundle("page/install/main.js", { parts: "page/read/parts.hosted.js", given, format: "esm" }));
const sheet = addHashed("page.css", await style());

for (const name of readdirSync(here("icon"))) files.set(name, readFileSync(here(`icon/${name}`)));
files.set("manifest.webmanifest", readFileSync(here("manifest.webmanifest")));

const links = [
  `<link rel="stylesheet" href="${sheet}">`,
  // Asked for at once, not when the script has arrived: it is most of what is to be loaded.
  `<link rel="preload" as="fetch" href="${wasm}" crossorigin>`,
  '<link rel="manifest" href="manifest.webmanifest">',
  '<link rel="apple-touch-icon" href="icon-192.png">',
  `<script type="module" src="${script}"></script>`,
];
const page = replaceOnce(html, "icon/icon.svg", "icon.svg");
// A host may send the name `index.html` on to the folder: the folder is what is asked for and kept.
files.set("./", withStyle(withoutScript(page), links.join("\n")));

const integrity = Object.fromEntries([...files].map(([name, contents]) => [name, sha256(contents)]));
const service = (version) => bundle("page/install/service.js", { given: { integrity, version } });
// The service's own code has a part in the version, or two services would share one cache.
const version = hex(await service("")).slice(0, 16);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, contents] of files) writeFileSync(join(out, name === "./" ? "index.html" : name), contents);
writeFileSync(join(out, "service.js"), await service(version));
