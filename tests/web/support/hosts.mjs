// Hosts of the package: small programs that read one text, and what all of them must answer.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { article, built, tarball } from "./built.mjs";

const { parseToJson } = await import(pathToFileURL(built("www/pkg/node.js")));

/** What every host must print, byte for byte. */
export const answer = parseToJson(article);

/** A folder with the packed package, as a registry would put it there, and `files`; it is gone after the tests. */
export function project(files, folder = mkdtempSync(join(tmpdir(), "tinbai-host-"))) {
  after(() => rmSync(folder, { recursive: true, force: true }));
  unpack(join(folder, "node_modules/tinbai"));
  const all = { "package.json": `{ "private": true, "type": "module" }`, "text.js": `export default ${JSON.stringify(article)};\n` };
  for (const [name, contents] of Object.entries({ ...all, ...files })) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), contents);
  }
  return folder;
}

export function unpack(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", tarball(), "--strip-components=1", "-C", folder]);
}

/** Programs for a browser: each shows its answer as the page's text. */
export const programs = {
  main: `import { init, parseToJson } from "tinbai";
import text from "./text.js";
init().then(() => document.body.append(parseToJson(text)));`,
  inline: `import { parseToJson } from "tinbai/inline";
import text from "./text.js";
document.body.append(parseToJson(text));`,
  address: `import { init, parseToJson } from "tinbai";
import wasm from "tinbai/wasm";
import text from "./text.js";
init(wasm).then(() => document.body.append(parseToJson(text)));`,
  worker: `import { parseToJson } from "tinbai/worker";
import text from "./text.js";
parseToJson(text).then((json) => document.body.append(json), (error) => document.body.append(String(error)));`,
};

export const html = (script, head = "") =>
  `<!doctype html><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body>${script}</body>`;

/** What the page at an address shows in the end; its errors where nothing comes. */
export async function shownAt(browser, address) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  try {
    await page.goto(address);
    await page.waitForFunction(() => document.body.textContent.trim().length > 0, null, { timeout: 60_000 });
    return (await page.evaluate(() => document.body.textContent)).trim();
  } catch (error) {
    throw new Error(`${address} shows nothing: ${errors.join("\n")}`, { cause: error });
  } finally {
    await page.close();
  }
}
