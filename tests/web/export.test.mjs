// Exports, read back by the programs that they are for.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import jsonld from "jsonld";
import { parse as parseHtml } from "parse5";
import YAML from "yaml";
import { built, root } from "./support/built.mjs";
import { schema as ninjs } from "./support/ninjs.mjs";

const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core");
for (const plugin of ["bibtex", "csl", "ris"]) require(`@citation-js/plugin-${plugin}`);

const { exportAs, formats, parse } = await import(pathToFileURL(built("www/pkg/node.js")));
const golden = (name) => readFileSync(`${root}tests/exports/${name}`, "utf8");
const market = golden("market.txt");
const decree = golden("decree.txt");
const both = [market, decree];

/** What would break out of a title. */
const hostile = `\\textbf{5% & 3_a #1 $2} ~^ "</script>" <b>'x'</b> -- 'y'

8:34 PM, 06/09/2019

(Chinhphu.vn) - Chợ nổi Bến Sậy họp lại từ tuần này với hơn bốn mươi ghe hàng của các hộ sống trên sông.

Bà con được miễn phí neo đậu trong sáu tháng đầu, kể cả ghe từ các xã lân cận.
`;

test("the same bytes as the golden files, which the command line writes", () => {
  for (const { name, extension } of formats()) {
    const line = extension === "json" || extension === "jsonld" ? "\n" : "";
    assert.equal(exportAs(market, name, { offsets: "utf8" }) + line, golden(`market.${name}.${extension}`), name);
    assert.equal(exportAs(both, name, { offsets: "utf8" }) + line, golden(`both.${name}.${extension}`), name);
  }
});

test("offsets follow the option", () => {
  assert.deepEqual(JSON.parse(exportAs(`📰 ${market}`, "json")), parse(`📰 ${market}`));
  const row = exportAs(`📰 ${market}`, "csv").split("\r\n")[1].split(",");
  assert.equal(`📰 ${market}`.slice(Number(row[3]), Number(row[4])), row[2]);
});

test("a wrong argument is a TypeError that names it and what it takes", () => {
  const wrong = (message, ...given) => assert.throws(() => exportAs(...given), { name: "TypeError", message });
  wrong(/unknown format pdf: there are json, jsonld, .*, vietnamese$/, market, "pdf");
  wrong(/unknown format undefined: there are json,/, market);
  wrong(/text must be a string, not number/, 7, "json");
  wrong(/texts must be strings, or objects with a text/, parse(market), "json");
  wrong(/text must be a string, not null/, [market, null], "json");
  wrong(/unknown option/, market, "json", { offset: "utf8" });
});

test("no article, and articles without a word, can be given in every format", () => {
  for (const { name } of formats()) {
    for (const texts of [[], "", ["", " \n"]]) assert.equal(typeof exportAs(texts, name), "string");
  }
});

for (const format of ["csl", "bibtex", "ris"]) {
  test(`citation.js reads ${format}`, () => {
    const [item, other] = new Cite(exportAs(both, format)).data;
    assert.equal(item.title, "Bến Sậy mở lại chợ nổi sau ba năm vắng khách");
    assert.deepEqual(item.author.map(({ literal, family }) => literal ?? family), ["Thu Lam"]);
    assert.deepEqual(item.issued["date-parts"], [[2019, 9, 6]]);
    assert.equal(item["container-title"], "Chinhphu.vn");
    assert.equal(other.title, "“Sông & Người” và 12,5% hộ dân chưa có nước sạch");
    assert.deepEqual(other.author.map(({ literal, family }) => literal ?? family), ["Minh Châu", "Hữu Chiến"]);
    assert.match(other.abstract, /ho_dan#1 <bản nháp> \{v2\}\.$/);
  });
  test(`citation.js reads a hostile title in ${format}`, () => {
    const [item] = new Cite(exportAs(hostile, format)).data;
    assert.equal(item.title.replace(/[’']/g, "'"), parse(hostile).title.text);
    assert.equal(item.author, undefined);
  });
}

test("keys are plain and none comes twice", () => {
  const keys = JSON.parse(exportAs([...both, market], "csl")).map(({ id }) => id);
  assert.deepEqual(keys, ["thulam2019bensay", "minhchau2019songnguoi", "thulam2019bensay-2"]);
});

test("our APA reference is citation.js's", () => {
  const theirs = new Cite(JSON.parse(exportAs(both, "csl"))).format("bibliography", { template: "apa", lang: "en-US" });
  assert.deepEqual(theirs.trim().split("\n").sort(), exportAs(both, "apa").trim().split("\n").sort());
});

test("references leave out what is not known", () => {
  const bare = "Nước lũ rút chậm ở hạ lưu\n\nĐến sáng nay, nước ở ba xã ven sông mới rút được nửa mét so với đỉnh lũ.";
  assert.equal(exportAs(bare, "apa"), "Nước lũ rút chậm ở hạ lưu. (n.d.).\n");
  assert.equal(exportAs(bare, "chicago"), "“Nước lũ rút chậm ở hạ lưu.” n.d.\n");
  assert.equal(exportAs(bare, "vietnamese"), "“Nước lũ rút chậm ở hạ lưu” (không rõ năm).\n");
});

test("the front matter is YAML, and the headline stands below it", () => {
  for (const text of [market, decree, hostile]) {
    const markdown = exportAs(text, "markdown");
    const [, matter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown);
    const article = parse(text);
    const fields = YAML.parse(matter);
    assert.equal(fields.title, article.title.text);
    assert.equal(fields.date, article.published.value);
    assert.deepEqual(fields.authors ?? [], article.authors.map(({ text }) => text));
    assert.match(body, /^\n.+\n===\n/);
  }
});

test("a processor of JSON-LD expands the article, and keeps every field", async () => {
  const schema = "https://schema.org/";
  const documentLoader = async (url) => {
    assert.match(url, /^https:\/\/schema\.org\/?$/);
    return { documentUrl: url, document: { "@context": { "@vocab": schema } } };
  };
  const source = JSON.parse(exportAs(decree, "jsonld"));
  const [article] = await jsonld.expand(source, { documentLoader });
  assert.deepEqual(article["@type"], [`${schema}NewsArticle`]);
  assert.equal(article[`${schema}headline`][0]["@value"], source.headline);
  assert.deepEqual(article[`${schema}author`].map((author) => author[`${schema}name`][0]["@value"]), ["Minh Châu", "Hữu Chiến"]);
  assert.equal(article[`${schema}citation`].length, parse(decree).documents.length);
  assert.equal(Object.keys(article).length, Object.keys(source).length - 1);
});

/** Every element of a parsed page. */
function* elements(node) {
  if (node.tagName) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
}
const words = (node) => node.value ?? (node.childNodes ?? []).map(words).join("");
const attribute = (node, name) => node.attrs.find((attr) => attr.name === name)?.value;

test("the page is well-formed, and shows every mention in the words as read", () => {
  for (const text of [market, decree, hostile]) {
    const errors = [];
    const page = [...elements(parseHtml(exportAs(text, "html"), { onParseError: ({ code }) => errors.push(code) }))];
    assert.deepEqual(errors, []);
    const article = parse(text);
    const marks = page.filter(({ tagName }) => tagName === "mark");
    assert.deepEqual(
      marks.map((mark) => [attribute(mark, "class"), words(mark)]),
      article.mentions.map(({ kind, text }) => [kind, text]),
    );
    assert.equal(words(page.find(({ tagName }) => tagName === "h1")), article.title.text);
    assert.ok(!page.some(({ tagName }) => ["script", "b", "img", "link"].includes(tagName)));
  }
});

test("the page's policy allows its own style and nothing else", () => {
  const page = [...elements(parseHtml(exportAs(market, "html")))];
  const style = words(page.find(({ tagName }) => tagName === "style"));
  const policy = attribute(page.find((node) => attribute(node, "http-equiv")), "content");
  const hash = createHash("sha256").update(style).digest("base64");
  assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
});

test("a table has as many cells in every row", () => {
  const rows = exportAs([...both, hostile], "csv").trimEnd().split("\r\n");
  const cells = rows.map((row) => row.match(/("([^"]|"")*"|[^,]*)(,|$)/g).filter((cell, i) => cell || i === 0));
  assert.ok(rows.length > 20);
  for (const row of cells) assert.ok(!row.some((cell) => /^"?[=+\-@]/.test(cell)));
});

test("ninjs is valid: what every item must have, and nothing that the schema does not know", () => {
  const ajv = addFormats(new Ajv({ allErrors: true }));
  const isItem = ajv.compile(ninjs);
  const items = JSON.parse(exportAs([...both, market, hostile], "ninjs"));
  for (const item of items) {
    assert.ok(isItem(item), ajv.errorsText(isItem.errors));
    assert.match(item.uri, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    assert.ok(item.versionCreated && item.headlines.length && item.bodies.length);
  }
  assert.equal(items[0].uri, items[2].uri);
  assert.notEqual(items[0].uri, items[1].uri);
  assert.ok(!isItem({ ...items[0], headline: "Tít" }) && !isItem({ ...items[0], versionCreated: "2019-09-06" }));
});
