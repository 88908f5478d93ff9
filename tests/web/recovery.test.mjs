// After a crash the package works on, and no call leaves memory behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { article as text, built } from "./support/built.mjs";

const load = (file) => import(pathToFileURL(built(`www/pkg/${file}`)));
const { exportAs, parse, version } = await load("node.js");
const { guard } = await load("core.js");
const glue = await load("tinbai.js");
const memory = () => glue.initSync().memory.buffer.byteLength;

/** Runs `body` while what the console would say is kept back, and gives that. */
async function quietly(body) {
  const { error } = console;
  const said = [];
  console.error = (...given) => said.push(given.join(" "));
  try {
    await body();
  } finally {
    console.error = error;
  }
  return said.join("\n");
}

const crash = guard(glue.provokePanic, "parse");

test("a panic is told as an error, and the next call works", async () => {
  const before = parse(text);
  for (let times = 0; times < 3; times++) {
    const said = await quietly(() => {
      assert.throws(crash, ({ name, message, cause }) => {
        assert.equal(name, "Crashed");
        assert.match(message, /parse failed inside.*the next call works/);
        return cause instanceof WebAssembly.RuntimeError;
      });
    });
    assert.match(said, /panicked at .*wasm\.rs.*\n?provoked/);
    assert.deepEqual(parse(text), before);
    assert.equal(exportAs(text, "apa").includes("Bến Sậy"), true);
  }
});

test("a stack that overflows is survived too", async () => {
  const before = parse(text);
  let tries = 0;
  const fall = () => {
    try {
      fall();
    } catch (error) {
      // The deepest frame leaves no room for a call, which may fail there, and must not afterwards.
      try {
        if (tries++ === 0) parse(text);
      } catch {}
      throw error;
    }
  };
  await quietly(() => assert.throws(fall, RangeError));
  assert.deepEqual(parse(text), before);
});

test("an error of the caller's own comes through, and is no crash", () => {
  const own = new Error("own");
  const options = {
    get reference() {
      throw own;
    },
  };
  assert.throws(() => parse(text, options), (error) => error === own);
  assert.throws(() => parse(text, { offsets: "bytes" }), TypeError);
  assert.equal(version(), version());
});

test("many calls leave no memory behind", () => {
  const paragraphs = text.slice(text.indexOf("Chiều 6/9"), text.indexOf("Thu Lam"));
  const large = text.replace("Thu Lam", paragraphs.repeat(Math.ceil(100_000 / Buffer.byteLength(paragraphs))) + "Thu Lam");
  assert.ok(Buffer.byteLength(large) >= 100_000);
  const calls = process.env.TINBAI_THOROUGH ? 2000 : 20;
  for (let warm = 0; warm < 5; warm++) parse(large);
  const level = memory();
  for (let n = 0; n < calls; n++) {
    parse(large);
    if (n % 10 === 0) assert.throws(() => parse(large, { corrections: [{}] }), TypeError);
  }
  assert.equal(memory(), level);
});

test("what a very large text took is given back", () => {
  parse(text);
  const level = memory();
  assert.equal(parse("a".repeat(12_000_000)).stats.characters, 12_000_000);
  assert.ok(memory() <= 2 * level, `${memory()} bytes, after ${level} before`);
  assert.deepEqual(parse(text).title.text, "Bến Sậy mở lại chợ nổi sau ba năm vắng khách");
});
