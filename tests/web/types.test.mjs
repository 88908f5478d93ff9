// The types against real output: each result is written as a literal, which the compiler checks for excess fields too.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { article as text, built, root, wrongArticles } from "./support/built.mjs";

const { exportAs, formats, parse } = await import(pathToFileURL(built("www/pkg/node.js")));
const folder = mkdtempSync(join(tmpdir(), "tinbai-types-"));
after(() => rmSync(folder, { recursive: true }));
cpSync(built("www/pkg"), join(folder, "pkg"), { recursive: true });
writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
for (const name of ["schema-dts", "schema-dts-lib"]) cpSync(join(root, "node_modules", name), join(folder, "node_modules", name), { recursive: true });

function compile(name, source, lib = "es2022,dom") {
  const file = join(folder, `${name}.ts`);
  const names = "type Article, type Correction, type Format, type FormatInfo, type Options, type Pasted, type Span";
  writeFileSync(file, `import { exportAs, formats, init, parse, split, ${names} } from "./pkg/index.js";\n${source}`);
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", lib, "--types", ""];
  const { stdout, status } = spawnSync(join(root, "node_modules/.bin/tsc"), [...flags, file], { encoding: "utf8" });
  return { stdout, status };
}

const literal = (article) => `const a: Article = ${JSON.stringify(article)};\nvoid a;\n`;

const texts = {
  empty: "",
  article: text,
  kicker: `HỘI NGHỊ TỔNG KẾT 2019\n\n${text}\nTừ khóa: chợ nổi, Bến Sậy`,
  page: `Trang chủ > Xã hội\n${text}\nTheo TTXVN\nChia sẻ\nTin liên quan\nBến Sậy thả cá giống xuống sông`,
  damaged: "Bare: Thu tuong chu tri phien hop &amp; lam viec tai Ha Noi, nhieu nguoi du",
  foreign: "The river rose at night.",
  doubt: "Chợ nổi họp lại\n\n8:34 PM, 32/13/2019\n\nBà con rất vui.",
};
for (const [name, input] of Object.entries(texts)) {
  test(`the output for ${name} is an Article`, () => {
    // Beyond every one of them: a note.
    const corrections = [{ op: "role", start: 9999, end: 10000, role: "title" }];
    const { stdout, status } = compile(name, literal(parse(input, { corrections })));
    assert.equal(status, 0, stdout);
  });
}

test("the functions take and give what they say", () => {
  const use = `const options: Options = { offsets: "utf8" };
void init().then();
const title: string | undefined = parse("", options).title?.text;
void title;
const corrections: Correction[] = [
  { op: "role", start: 0, end: 3, role: "byline" },
  { op: "add", start: 0, end: 3, kind: "person" },
  { op: "remove", start: 0, end: 3, kind: "place" },
];
const spans: Span[] = split("").map(({ start, end }) => ({ start, end }));
void [parse("", { corrections }), spans];
const format: Format = "bibtex";
const pasted: Pasted = { text: "", corrections };
const file: string = exportAs(["", pasted] as const, format, options);
const info: readonly FormatInfo[] = formats();
void [file, info];`;
  const { stdout, status } = compile("use", use);
  assert.equal(status, 0, stdout);
});

test("the example of the README is TypeScript too", () => {
  const [, example] = /```js\n(.*?)```/s.exec(readFileSync(built("www/pkg/README.md"), "utf8"));
  const { stdout, status } = compile("readme", example.replace(/^import .*$/m, "export {};"));
  assert.equal(status, 0, stdout);
});

test("a program without the types of a page can use all but the element", () => {
  const use = `import * as worker from "./pkg/worker.js";
const bytes: Promise<void> = init(new Uint8Array());
void [bytes, init("tinbai_bg.wasm"), worker.parse("").then(({ title }) => title?.text), parse("").stats.words];`;
  const { stdout, status } = compile("no-dom", use, "es2022");
  assert.equal(status, 0, stdout);
});

test("so do those of the worker, and the element", () => {
  const use = `import * as worker from "./pkg/worker.js";
import { TinBai, type Selected } from "./pkg/element.js";
const { signal } = new AbortController();
const title: Promise<string | undefined> = worker.parse("", { signal, offsets: "utf8" }).then(({ title }) => title?.text);
void worker.init({ worker: () => new Worker("thread.js"), wasm: "/tinbai_bg.wasm" }).then(worker.close);
const element: TinBai = document.createElement("tin-bai");
element.options = { reference: "2019-09-06" };
element.addEventListener("tinbai-select", ({ detail }) => void (detail satisfies Selected));
void [title, element, exportAs, formats, init];`;
  const { stdout, status } = compile("entries", use);
  assert.equal(status, 0, stdout);
});

for (const wrong of [`{ op: "role", start: 0, end: 3, kind: "person" }`, `{ op: "add", start: 0, end: 3, kind: "byline" }`]) {
  test(`a wrong correction does not compile: ${wrong}`, () => {
    const { stdout, status } = compile("correction", `const c: Correction = ${wrong};\nvoid c;`);
    assert.notEqual(status, 0);
    assert.match(stdout, /error TS2(322|353|741)/);
  });
}

test("JSON-LD has only what schema.org knows, and all that is asked of a news article", () => {
  const page = texts.page.replace("8:34 PM, 06/09/2019", "8:34 PM, 06/09/2019 | Cập nhật 9:10 PM, 06/09/2019");
  for (const [i, input] of [text, page, "Thực hiện Nghị định số 30/2020/NĐ-CP."].entries()) {
    const item = exportAs(input, "jsonld");
    const check = (name, item) => compile(name, `import type * as S from "schema-dts";\nexport const item: S.WithContext<S.NewsArticle> = ${item};`);
    const { stdout, status } = check(`schema-org-${i}`, item);
    assert.equal(status, 0, stdout);
    assert.notEqual(check(`no-schema-org-${i}`, item.replace('"inLanguage"', '"language"')).status, 0);
  }
  const { headline, datePublished, author, publisher, inLanguage, articleBody } = JSON.parse(exportAs(text, "jsonld"));
  assert.ok(headline && inLanguage && articleBody);
  assert.match(datePublished, /^2019-09-06T20:34:00\+07:00$/);
  assert.deepEqual([author[0]["@type"], author[0].name, publisher["@type"]], ["Person", "Thu Lam", "NewsMediaOrganization"]);
});

test("every format has its name in the types, and no other has", () => {
  const list = formats();
  const all = `const all: FormatInfo[] = ${JSON.stringify(list)};
const names: Record<Format, true> = { ${list.map(({ name }) => `${name}: true`).join(", ")} };
void [all, names];`;
  const { stdout, status } = compile("formats", all);
  assert.equal(status, 0, stdout);
});

for (const [name, wrong] of Object.entries(wrongArticles(parse(text)))) {
  test(`a wrong literal does not compile: ${name}`, () => {
    const { stdout, status } = compile(name, literal(wrong));
    assert.notEqual(status, 0);
    assert.match(stdout, /error TS2(322|353|741)/);
  });
}
