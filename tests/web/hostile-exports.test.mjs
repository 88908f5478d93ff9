// Texts that would be scripts or formulas: in every export nothing of them is more than text, for the programs that read it.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { csvOf, tsvOf } from "../../www/page/review/table.js";
import { watched } from "./support/browser.mjs";
import { built } from "./support/built.mjs";
import { articleWith, formulas, payloads } from "./support/hostile.mjs";
import { hosted } from "./support/inpage.mjs";

const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core");
for (const plugin of ["bibtex", "csl", "ris"]) require(`@citation-js/plugin-${plugin}`);

const { exportAs, formats, parse } = await import(pathToFileURL(built("www/pkg/node.js")));
const host = hosted();

/** Articles in which the words stand everywhere, and are a mention as well; each kind has its turn. */
const KINDS = ["person", "position", "organization", "place", "document", "abbreviation", "url", "email", "phone"];
const everywhere = (all) =>
  all.map((words, at) => {
    const text = articleWith(words);
    const start = text.indexOf(words, words.length);
    return { text, corrections: [{ op: "add", start, end: start + words.length, kind: KINDS[at % KINDS.length] }] };
  });
const hostile = everywhere(payloads);

const page = (body) => `<!doctype html><meta charset="utf-8"><title>a</title><body>${body}`;

/**
 * Shows documents as pages, the first at an address of its own, then each in a frame of another page; gives the elements of all with the
 * names of their attributes, and the schemes of their links. Nothing may happen in them.
 */
async function shown(documents) {
  const { context, page: tab, troubles, requests } = await watched(host.browser);
  const site = "http://shown.example/";
  const addresses = new Map(documents.map((document, at) => [`${site}${at}.html`, document]));
  const frames = [...addresses.keys()].map((address) => `<iframe src="${address}"></iframe>`);
  await context.route(`${site}**`, (route, request) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: addresses.get(request.url()) ?? page(frames.join("")) }),
  );
  const seen = new Set();
  for (const address of [`${site}0.html`, site]) {
    await tab.goto(address);
    for (const frame of tab.frames().filter((frame) => frame.url() !== site)) {
      const all = await frame.$$eval("*", (all) =>
        all.flatMap(({ localName, attributes, protocol }) => [
          [localName, ...[...attributes].map(({ name }) => name)].join(" "),
          ...(protocol ? [protocol] : []),
        ]),
      );
      all.forEach((one) => seen.add(one));
    }
  }
  assert.equal(tab.frames().length, documents.length + 1);
  assert.deepEqual(troubles, []);
  assert.deepEqual(requests.filter((address) => !address.startsWith(site)), []);
  await context.close();
  return [...seen];
}

test("the page of an article, with its policy and without", async () => {
  const known = await shown([exportAs(articleWith("khách"), "html")]);
  const pages = [exportAs(hostile, "html"), ...hostile.map((one) => exportAs([one], "html"))];
  const bare = pages.map((html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
  for (const documents of [pages, bare]) assert.deepEqual((await shown(documents)).filter((one) => !known.includes(one)), []);
});

test("Markdown, by two renderers that let HTML through", async () => {
  const plain = new Set(["html", "head", "meta charset", "title", "body", "h1", "h2", "p", "blockquote"]);
  // An address that is one leads where it says: the first of them sees it without a mark of Markdown.
  const links = new Set(["a href", "http:", "mailto:"]);
  const markdownIt = new MarkdownIt({ html: true });
  for (const render of [(text) => marked.parse(text), (text) => markdownIt.render(text)]) {
    const bodies = hostile.map((one) => exportAs([one], "markdown").replace(/^---\n[^]*?\n---\n/, ""));
    const seen = await shown(bodies.map((body) => page(render(body))));
    assert.deepEqual(seen.filter((one) => !plain.has(one) && !links.has(one)), []);
  }
});

/** The cells of a table by RFC 4180. */
function cellsOf(csv) {
  const rows = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("no cell of a table is a formula, and none becomes two", () => {
  const all = [...formulas, ...payloads];
  const rows = cellsOf(exportAs(everywhere(all), "csv"));
  assert.ok(rows.length > 5 * all.length);
  const starts = (cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell);
  for (const row of rows) {
    assert.equal(row.length, 9, `${row}`);
    assert.ok(!row.some(starts), `${row}`);
  }
  assert.ok(rows.some(([, , text]) => text.startsWith("'=")));
  const review = all.map((words) => [words, `x ${words}`, ""]);
  for (const row of cellsOf(csvOf(review).slice(1))) assert.ok(row.length === 3 && !row.some(starts), `${row}`);
  for (const row of tsvOf(review).split("\n")) assert.ok(row.split("\t").length === 3 && !row.split("\t").some(starts), row);
});

test("JSON of every kind has each text once, and whole", () => {
  for (const { name, extension } of formats().filter(({ mime }) => mime.endsWith("json"))) {
    const read = JSON.parse(exportAs(hostile, name));
    assert.equal(read.length, hostile.length, extension);
  }
  const titles = JSON.parse(exportAs(hostile, "jsonld")).map(({ headline }) => headline);
  assert.deepEqual(titles, hostile.map(({ text, corrections }) => parse(text, { corrections }).title?.text));
});

test("JSON-LD inside a page, as the recipe has it", async () => {
  const embedded = hostile.map((one) => exportAs([one], "jsonld").replaceAll("<", "\\u003c"));
  const pages = embedded.map((json) => page(`<script type="application/ld+json">${json}</script>`));
  assert.deepEqual(await shown(pages), ["html", "head", "meta charset", "title", "body", "script type"]);
  assert.deepEqual(embedded.map((json) => JSON.parse(json)), JSON.parse(exportAs(hostile, "jsonld")));
});

for (const format of ["bibtex", "ris", "csl"]) {
  test(`citation.js reads as many entries from ${format}, with their titles`, () => {
    // What it takes for markup of its own it leaves out: letters and figures are compared.
    const bare = (title = "") => title.replace(/[^\p{L}\p{N}]/gu, "");
    const titles = new Cite(exportAs(hostile, format)).data.map(({ title }) => bare(title));
    assert.deepEqual(titles, hostile.map(({ text, corrections }) => bare(parse(text, { corrections }).title?.text)));
  });
}

test("a reference is one line", () => {
  for (const style of ["apa", "chicago", "vietnamese"]) {
    assert.equal(exportAs(hostile, style).trimEnd().split(/\r\n|[\n\r\u2028\u2029]/).length, hostile.length);
  }
});
