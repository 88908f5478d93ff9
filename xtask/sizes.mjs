// Prints the sizes of the built files, and exits with 1 where one is over its budget.
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const FILES = ["www/pkg/tinbai_bg.wasm", "www/pkg/tinbai.js", "dist/tinbai.html"];

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
const budgets = readFileSync("xtask/budgets.tsv", "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split("\t"));

const row = (name, ...cells) => console.log(name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join(""));
row("bytes", "raw", "gzip", "brotli");
const sizes = {};
for (const file of FILES.filter((file) => existsSync(file))) {
  const bytes = readFileSync(file);
  const size = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length };
  sizes[file] = size;
  row(file, size.raw, size.gzip, size.brotli);
}
for (const [file, encoding, most] of budgets) {
  const size = sizes[file]?.[encoding];
  if (!(size <= Number(most))) {
    console.error(`${file}: ${size ?? "no"} bytes (${encoding}), the budget is ${most}`);
    process.exitCode = 1;
  }
}
