// The WebAssembly in Node, as the package's `node` entry gives it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { article as text, built } from "./support/built.mjs";

const { init, parse, parseAll, parseToJson, split, version } = await import(pathToFileURL(built("www/pkg/node.js")));

/** Every object inside `value`, itself first. */
function* objectsIn(value) {
  if (typeof value !== "object") return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

test("the fields of a clean article", () => {
  const article = parse(text);
  assert.equal(article.title.text, "Bến Sậy mở lại chợ nổi sau ba năm vắng khách");
  assert.equal(article.published.value, "2019-09-06T20:34:00+07:00");
  assert.equal(article.published.text, "8:34 PM, 06/09/2019");
  assert.equal(article.published.basis, "stated");
  assert.equal(article.outlet.value, "Chinhphu.vn");
  assert.deepEqual(article.authors.map(({ text }) => text), ["Thu Lam"]);
  assert.match(article.lead.text, /^Chợ nổi Bến Sậy họp lại .* trên sông\.$/);
  assert.equal(article.captions.length, 1);
  assert.equal(article.captions[0].text, "Ghe hàng về chợ nổi Bến Sậy lúc rạng sáng.");
  assert.equal(article.captions[0].credit.text, "Gia Hân");
  assert.equal(article.paragraphs.length, 2);
});

test("a plain object: no undefined, null, Map or BigInt, and JSON keeps all of it", () => {
  const article = parse(text);
  for (const object of objectsIn(article)) {
    const plain = Array.isArray(object) ? Array.prototype : Object.prototype;
    assert.equal(Object.getPrototypeOf(object), plain);
    for (const value of Object.values(object)) {
      assert.ok(value !== null && ["string", "number", "boolean", "object"].includes(typeof value), String(value));
    }
  }
  assert.deepEqual(JSON.parse(JSON.stringify(article)), article);
});

const slices = {
  utf16: (text, start, end) => text.slice(start, end),
  utf8: (text, start, end) => Buffer.from(text).subarray(start, end).toString(),
  codepoint: (text, start, end) => Array.from(text).slice(start, end).join(""),
};
for (const [offsets, slice] of Object.entries(slices)) {
  test(`offsets in ${offsets} cut out exactly the words, with an emoji in front`, () => {
    const input = `📰 ${text}`;
    const article = parse(input, { offsets });
    assert.equal(article.offsets, offsets);
    let seen = 0;
    for (const object of objectsIn(article)) {
      if (object.start === undefined || object.text === undefined) continue;
      assert.equal(slice(input, object.start, object.end), object.text);
      seen++;
    }
    assert.ok(seen > 3);
  });
}

test("offsets are UTF-16 unless asked otherwise", () => {
  assert.deepEqual(parse(text), parse(text, { offsets: "utf16" }));
  assert.deepEqual(parse(text), parse(text, {}));
  assert.deepEqual(parse(text), parse(text, { offsets: undefined }));
});

test("any string is accepted", () => {
  for (const odd of ["", " \n", "\uD83D", `${text.slice(0, 9)}\uDE00${text.slice(9)}`, "\0", "a".repeat(100_000)]) {
    assert.equal(parse(odd).schemaVersion, 1);
  }
});

test("what is decomposed is read as what is composed: JavaScript's own normal form serves", () => {
  const decomposed = text.normalize("NFD");
  const [one, other] = [parse(text), parse(decomposed)];
  assert.deepEqual(other.people.map(({ name }) => name), one.people.map(({ name }) => name));
  assert.equal(decomposed.slice(other.title.start, other.title.end).normalize(), one.title.text);
  for (const words of ["Đại hội ở Huế bế mạc", "Bie\u0301\u0302n động", "Hội 한국어 họp", "Lớp tiếng Bengal কোলকাতা", "Nặng 5 \u212bngström", "Chữ \u{2f804} hiếm"]) {
    // A tone may stand before the shape mark of its letter, where Unicode leaves it.
    const composed = words.replace("e\u0301\u0302", "ế").normalize();
    assert.equal(parse(decomposed.replace(/.*/, words.normalize("NFD"))).title.text, composed);
  }
});

test("a lone surrogate shifts no offset", () => {
  const input = `\uD83D ${text}`;
  const { title } = parse(input);
  assert.ok(input.slice(title.start, title.end).endsWith("vắng khách"));
});

test("a wrong argument is a TypeError that names it and what it takes", () => {
  const wrong = (message, ...given) => assert.throws(() => parse(...given), { name: "TypeError", message });
  wrong(/text must be a string, not number/, 7);
  wrong(/text must be a string, not undefined/);
  wrong(/options must be an object, not null/, "", null);
  wrong(/option offsets must be "utf16", "utf8" or "codepoint", not "bytes"/, "", { offsets: "bytes" });
  wrong(/unknown option offset: there are offsets, reference and corrections/, "", { offset: "utf8" });
});

test("corrections are of the words that slice gives", () => {
  const input = `😀 ${text}`;
  const span = (words) => ({ start: input.indexOf(words), end: input.indexOf(words) + words.length });
  const corrections = [
    { op: "role", ...span("Ghe hàng về chợ nổi Bến Sậy lúc rạng sáng."), role: "title" },
    { op: "add", ...span("Bến Sậy"), kind: "person" },
    { op: "add", ...span("Chinhphu.vn"), kind: "url" },
    { op: "remove", ...span("Chinhphu.vn"), kind: "url" },
    { op: "role", start: input.length, end: input.length + 1, role: "lead" },
  ];
  const article = parse(input, { corrections });
  assert.equal(article.title.text, "Ghe hàng về chợ nổi Bến Sậy lúc rạng sáng.");
  assert.equal(input.slice(article.title.start, article.title.end), article.title.text);
  assert.ok(article.people.some(({ name, rule, confidence }) => name === "Bến Sậy" && rule === "correction/add" && confidence === 1));
  assert.ok(!article.mentions.some(({ kind }) => kind === "url"));
  assert.deepEqual(article.notes.map(({ code }) => code), ["correction-ignored"]);
  assert.deepEqual(parse(input, { corrections: [] }), parse(input));
});

test("a wrong correction is a TypeError that says which", () => {
  const wrong = (message, ...corrections) => assert.throws(() => parse("Tin", { corrections }), { name: "TypeError", message });
  const right = { op: "role", start: 0, end: 3, role: "title" };
  assert.throws(() => parse("", { corrections: {} }), { name: "TypeError", message: /option corrections must be an array, not object/ });
  wrong(/option corrections\[1\] must be an object, not null/, right, null);
  wrong(/option corrections\[0\]\.op must be "role", "add" or "remove", not "rôle"/, { ...right, op: "rôle" });
  wrong(/option corrections\[0\]\.role must be one of .*`kicker`.*, not "headline"/, { ...right, role: "headline" });
  wrong(/option corrections\[0\]\.kind must be a string, not undefined/, { ...right, op: "add" });
  wrong(/option corrections\[0\]\.kind must be one of .*`person`.*, not "title"/, { ...right, op: "remove", kind: "title" });
  for (const start of [-1, 0.5, NaN, "0", undefined]) {
    wrong(/option corrections\[1\]\.start must be a whole number, not/, right, { ...right, start });
  }
});

test("each slice of split is read as parseAll reads it", () => {
  const both = `😀\n${text}\n\n${text}\n`;
  const spans = split(both);
  assert.equal(spans.length, 2);
  assert.deepEqual([spans[0].start, spans[0].end, spans[1].end], [0, spans[1].start, both.length]);
  parseAll(both).forEach((article, i) => {
    const { start, end } = spans[i];
    const alone = parse(both.slice(start, end));
    for (const object of objectsIn(alone)) {
      if ("start" in object) Object.assign(object, { start: object.start + start, end: object.end + start });
    }
    assert.deepEqual(article, alone);
  });
  assert.deepEqual(split(""), []);
  assert.throws(() => split(7), { name: "TypeError", message: /text must be a string, not number/ });
});

test("parseToJson is the JSON of parse", () => {
  for (const offsets of Object.keys(slices)) {
    assert.equal(parseToJson(text, { offsets }), JSON.stringify(parse(text, { offsets })));
  }
});

test("version is the package's, and init resolves", async () => {
  await init();
  assert.equal(version(), JSON.parse(readFileSync(built("www/pkg/package.json"), "utf8")).version);
});
