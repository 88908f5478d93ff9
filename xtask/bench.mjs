// How long the wasm takes in Node to give an article of 7 KB as an object.
import { readFileSync } from "node:fs";
import { initSync, parse } from "../www/pkg/tinbai.js";

const CALLS = 1000;
const here = (path) => new URL(path, import.meta.url);

initSync({ module: readFileSync(here("../www/pkg/tinbai_bg.wasm")) });
const article = readFileSync(here("../benches/article.txt"), "utf8");
// As in benches/parse.rs: four lines of head, then the body again and again.
const head = article.split("\n", 4).join("\n");
const bytes = Buffer.from(head + article.slice(head.length).repeat(4)).subarray(0, 7000);
const text = bytes.toString("utf8");

/** The least work that sees every byte: what a parse is compared with. */
const scan = () => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at++) sum += bytes[at];
  return sum;
};

/** Median and 99th percentile of the calls, in µs. */
function measure(call) {
  let sink;
  for (let n = 0; n < CALLS; n++) sink = call();
  const times = [];
  for (let n = 0; n < CALLS; n++) {
    const start = process.hrtime.bigint();
    sink = call();
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  if (sink === undefined) throw new Error("the call gave nothing");
  times.sort((a, b) => a - b);
  return { median: times[CALLS / 2], p99: times[Math.ceil(CALLS * 0.99) - 1] };
}

const parsed = measure(() => parse(text));
const scanned = measure(scan);
const row = (name, value, unit) => console.log(`${name.padEnd(28)}${value.padStart(10)} ${unit}`);
row("median", parsed.median.toFixed(1), "µs");
row("99th percentile", parsed.p99.toFixed(1), "µs");
row("speed", (bytes.length / parsed.median).toFixed(1), "MB/s");
row("median, times a byte scan", (parsed.median / scanned.median).toFixed(1), "");
