// Parts of an article: a digest, and the windows of its blocks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { samples } from "../../www/page/input/samples.js";
import { fieldsOf } from "../../www/page/article/fields.js";
import { thingsOf } from "../../www/page/article/facts.js";
import { digestOf, pagesOf, partOf } from "../../www/page/read/part.js";
import { parse } from "../../www/pkg/node.js";

const body = samples.find(({ id }) => id === "daily").text;
const text = body + body.split("\n").slice(6, -2).join("\n").repeat(120);
const article = parse(text);

/** Every number in a list of mentions points at a mention of that thing. */
function isWhole(part) {
  for (const { id, mentions = [] } of [...part.people, ...part.organizations, ...part.places, ...part.documents, ...part.abbreviations]) {
    for (const at of mentions) assert.equal(part.mentions[at].entity, id);
  }
  fieldsOf(part);
  thingsOf(part);
}

test("a digest has the beginning of every list, and points at its own mentions", () => {
  const { article: digest, totals } = digestOf(article);
  isWhole(digest);
  assert.deepEqual(digest.blocks, []);
  assert.equal(totals.quantities, article.quantities.length);
  assert.ok(totals.quantities > 300);
  assert.equal(digest.quantities.length, 300);
  assert.ok(JSON.stringify(digest).length < JSON.stringify(article).length / 2);
  for (const { speaker } of digest.quotes) {
    assert.ok([...digest.people, ...digest.organizations].some(({ id }) => id === speaker.entity));
  }
});

test("the pages have every block of the story and every mention in it, once", () => {
  const pages = pagesOf(article, text);
  const parts = pages.map((blocks) => partOf(article, blocks));
  parts.forEach(isWhole);
  const dropped = ["breadcrumb", "related", "boilerplate", "separator"];
  assert.deepEqual(parts.flatMap(({ blocks }) => blocks), article.blocks.filter(({ role }) => !dropped.includes(role)));
  assert.deepEqual(parts.flatMap(({ mentions }) => mentions), article.mentions);
});
