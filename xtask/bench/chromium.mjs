// How long the package takes in Chromium: warm, and from the fetch of the WebAssembly to the first article.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../../tests/web/support/browser.mjs";
import { serve } from "../../tests/web/support/server.mjs";
import { print, textOf } from "./measure.mjs";

const rounds = process.argv.includes("--briefly") ? 20 : 1000;
const root = fileURLToPath(new URL("../../", import.meta.url));
const text = textOf(readFileSync(`${root}benches/article.txt`, "utf8"), 7000);
const server = await serve(root);
const browser = await launch();
try {
  const page = await browser.newPage();
  // A page of our own: a script could not be imported into an empty one.
  server.answer = (url) => (url === "/bench" ? "<!doctype html><title>Bench</title>" : undefined);
  await page.goto(`${server.origin}/bench`);
  const { first, found } = await page.evaluate(
    async ([text, rounds]) => {
      const tinbai = await import("/www/pkg/index.js");
      const { callsOf, measure } = await import("/xtask/bench/measure.mjs");
      const began = performance.now();
      await tinbai.init();
      const started = performance.now();
      tinbai.parse(text);
      const first = [started - began, performance.now() - started];
      return { first, found: measure(callsOf(tinbai, text), rounds) };
    },
    [text, rounds],
  );
  print(`wasm in Chromium ${browser.version()}`, Buffer.byteLength(text), found);
  console.log(`\nin a fresh page: fetch and instantiate ${first[0].toFixed(1)} ms, the first parse ${first[1].toFixed(1)} ms`);
} finally {
  await browser.close();
  server.close();
}
