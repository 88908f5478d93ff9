// schema.json against real output: every article is valid, and has no member that the schema does not know.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { article as text, built, root, wrongArticles } from "./support/built.mjs";

const { parse } = await import(pathToFileURL(built("www/pkg/node.js")));
const schema = JSON.parse(readFileSync(built("www/pkg/schema.json"), "utf8"));
const types = ["article", "actors", "facts"].map((name) => readFileSync(`${root}src/article/${name}.d.ts`, "utf8")).join("\n");

const objects = { Article: schema, ...schema.$defs };
const closed = structuredClone(schema);
for (const one of [closed, ...Object.values(closed.$defs)]) if (one.type === "object") one.additionalProperties = false;

// The number formats of Rust (uint64, double) say nothing about JSON.
const ajv = new Ajv({ strict: true, allErrors: true, validateFormats: false, allowUnionTypes: true });
const isArticle = ajv.compile(closed);

function check(article, name) {
  assert.ok(isArticle(article), `${name}: ${ajv.errorsText(isArticle.errors)}`);
}

test("every article of the tests is valid", () => {
  const folder = `${root}tests/articles/`;
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  assert.ok(names.length > 8);
  for (const name of names) check(parse(readFileSync(folder + name, "utf8")), name);
  for (const name of ["market", "decree"]) check(parse(readFileSync(`${root}tests/exports/${name}.txt`, "utf8")), name);
});

test("so is what is empty, foreign, damaged or doubtful", () => {
  const corrections = [{ op: "role", start: 9999, end: 10000, role: "title" }];
  for (const odd of ["", "The river rose at night.", "Viá»‡t Nam", "Chợ nổi\n\n8:34 PM, 32/13/2019\n\nBà con rất vui.", text]) {
    for (const offsets of ["utf16", "utf8", "codepoint"]) check(parse(odd, { offsets, corrections }), odd.slice(0, 20));
  }
});

test("what is wrong is not valid", () => {
  for (const [name, wrong] of Object.entries(wrongArticles(parse(text)))) assert.ok(!isArticle(wrong), name);
});

test("the members are those of the TypeScript types, required and optional", () => {
  const interfaces = [...types.matchAll(/export interface (\w+)(?: extends (\w+))? \{\n(.*?)\n\}/gs)];
  assert.ok(interfaces.length > 15);
  const members = new Map(
    interfaces.map(([, name, , body]) => [name, [...body.matchAll(/^  (\w+)(\??):/gm)].map(([, key, optional]) => key + optional)]),
  );
  let n = 0;
  for (const [, name, base] of interfaces) {
    if (!objects[name]) continue;
    const typed = [...(members.get(base) ?? []), ...members.get(name)].sort();
    const { properties, required = [] } = objects[name];
    assert.deepEqual(Object.keys(properties).map((key) => (required.includes(key) ? key : `${key}?`)).sort(), typed, name);
    n++;
  }
  assert.ok(n > 12, `${n} types are in both`);
});

test("every description is plain text", () => {
  const described = JSON.stringify(schema).match(/"description":"(?:[^"\\]|\\.)*"/g);
  assert.ok(described.length > 100);
  assert.deepEqual(described.filter((text) => /\]\(|\[`|::/.test(text)), []);
});
