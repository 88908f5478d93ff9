// Strings that JavaScript lets be and Unicode does not: halves of surrogate pairs, anywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { article as text, built } from "./support/built.mjs";

const { exportAs, formats, parse, parseAll, split } = await import(pathToFileURL(built("www/pkg/node.js")));

/** Every place of the text, or some. */
const step = process.env.TINBAI_THOROUGH ? 1 : 41;

for (const [name, half] of [["high", "\uD83D"], ["low", "\uDE00"], ["turned round", "\uDE00\uD83D"]]) {
  test(`lone surrogates are read as U+FFFD, at any place: ${name}`, () => {
    for (let at = 0; at <= text.length; at += step) {
      const broken = text.slice(0, at) + half + text.slice(at);
      assert.deepEqual(parse(broken), parse(broken.toWellFormed()), `at ${at}`);
    }
  });
}

test("lone surrogates alone, by the thousand, and in whatever a call takes", () => {
  for (const broken of ["\uD83D", "\uDE00", "\uD83D".repeat(10_000), `Tin bài\uD83D\n${text}`, "\uDE00\uD83D".repeat(10_000)]) {
    const whole = broken.toWellFormed();
    assert.deepEqual(parse(broken), parse(whole));
    assert.deepEqual(parseAll(broken), parseAll(whole));
    assert.deepEqual(split(broken), split(whole));
    for (const { name } of formats()) assert.deepEqual(exportAs(broken, name), exportAs(whole, name), name);
  }
  const title = { op: "role", start: 0, end: 4, role: "title" };
  const kept = parse(`Tin \uD83D\n${text}`, { corrections: [title] });
  assert.deepEqual(kept, parse(`Tin \uFFFD\n${text}`, { corrections: [title] }));
  assert.throws(() => parse(text, { offsets: "\uD83D" }), TypeError);
});
