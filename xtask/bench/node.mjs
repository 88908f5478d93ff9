// How long the package takes in Node: warm, beside chrono-node, which reads Vietnamese dates alone, and in cold processes.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { vi as chrono } from "chrono-node";
import * as tinbai from "../../www/pkg/node.js";
import { callsOf, measure, print, textOf } from "./measure.mjs";

const ROUNDS = process.argv.includes("--briefly") ? 20 : 1000;
const PROCESSES = process.argv.includes("--briefly") ? 2 : 20;

const article = readFileSync(new URL("../../benches/article.txt", import.meta.url), "utf8");
const text = textOf(article, 7000);
const calls = { ...callsOf(tinbai, text), "chrono-node, the dates alone": () => chrono.parse(text) };
print(`wasm in Node ${process.versions.node}`, Buffer.byteLength(text), measure(calls, ROUNDS));

const cold = `const began = performance.now();
const { parse } = await import(${JSON.stringify(new URL("../../www/pkg/node.js", import.meta.url).href)});
const imported = performance.now();
const { title } = parse(${JSON.stringify(text)});
if (title) console.log(imported - began, performance.now() - imported);`;
const runs = Array.from({ length: PROCESSES }, () => {
  const shown = execFileSync(process.execPath, ["--input-type=module", "--eval", cold], { encoding: "utf8" });
  return shown.trim().split(" ").map(Number);
});
const median = (at) => runs.map((run) => run[at]).sort((a, b) => a - b)[Math.floor(PROCESSES / 2)].toFixed(1);
console.log(`\ncold, the median of ${PROCESSES} processes: import ${median(0)} ms, the first parse ${median(1)} ms`);
