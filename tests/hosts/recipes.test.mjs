// docs/recipes.md: every block is a file of the page, and every recipe runs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import { Miniflare } from "miniflare";
import * as vite from "vite";
import { launch } from "../web/support/browser.mjs";
import { article as text, root } from "../web/support/built.mjs";
import { answer, html } from "../web/support/hosts.mjs";
import { serve } from "../web/support/server.mjs";
import { inside } from "./support/inside.mjs";
import { started } from "./support/process.mjs";
import { workerModules } from "./support/workerd.mjs";

const TITLE = "Bến Sậy mở lại chợ nổi sau ba năm vắng khách";

/** The files of each recipe. */
const recipes = {};
for (const [, path, contents] of readFileSync(`${root}docs/recipes.md`, "utf8").matchAll(/^```\w+ (\S+\/\S+)\n(.*?)^```$/gms)) {
  const [name, file] = path.split("/");
  (recipes[name] ??= {})[file] = contents;
}
const left = new Set(Object.keys(recipes));

function recipe(name, more = {}) {
  left.delete(name);
  return inside(`recipe-${name}`, { ...recipes[name], ...more });
}

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** The page of a folder, without errors. */
async function opened(folder, use) {
  const server = await serve(folder);
  const page = await browser.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && troubles.push(message.text()));
  try {
    await page.goto(`${server.origin}/index.html`);
    await use(page);
    // No recipe has an icon for its page.
    assert.deepEqual(troubles.filter((trouble) => !/404/.test(trouble)), []);
  } finally {
    await page.close();
    server.close();
  }
}

async function built(root, plugins = []) {
  await vite.build({ root, configFile: false, logLevel: "error", plugins });
  return join(root, "dist");
}

const page = (script) => ({ "index.html": html(`<script type="module" src="/${script}"></script>`) });

/** Types a little, then the whole. */
async function typed(page) {
  await page.fill("textarea", text.slice(0, 100));
  await page.fill("textarea", text);
}

test("a page without a bundler", async () => {
  const folder = recipe("plain");
  cpSync(join(folder, "node_modules/tinbai"), join(folder, "tinbai"), { recursive: true });
  await opened(folder, async (page) => {
    await page.waitForLoadState("networkidle");
    await typed(page);
    await page.waitForFunction(() => document.querySelector("output").textContent.includes("Đỗ Văn Thuần"));
    const lines = (await page.textContent("output")).split("\n");
    assert.deepEqual(lines.slice(0, 2), [TITLE, "2019-09-06T20:34:00+07:00"]);
  });
});

test("the element", async () => {
  await opened(await built(recipe("element")), async (page) => {
    await page.waitForFunction(() => document.querySelector("p").textContent === "1 nhân vật");
    await page.locator("tin-bai mark[part~=person]").click();
    assert.equal(await page.textContent("p"), "person: Đỗ Văn Thuần");
  });
});

test("while somebody types", async () => {
  await opened(await built(recipe("worker", page("page.js"))), async (page) => {
    await typed(page);
    await page.waitForFunction((title) => document.querySelector("output").textContent === title, TITLE);
  });
});

for (const [name, plugin, main] of [
  ["react", react, "main.jsx"],
  ["vue", vue, "main.js"],
  ["svelte", svelte, "main.js"],
]) {
  test(name, async () => {
    await opened(await built(recipe(name, page(main)), [plugin()]), async (page) => {
      await typed(page);
      await page.waitForFunction((title) => document.querySelector("h1").textContent === title, TITLE);
      assert.deepEqual(await page.locator("li").allTextContents(), ["Đỗ Văn Thuần"]);
    });
  });
}

test("a server", async () => {
  const env = { ...process.env, PORT: "0" };
  const server = await started(process.execPath, ["server.js"], { cwd: recipe("server"), env }, /http:\/\/localhost:\d+/);
  try {
    const response = await fetch(server.found, { method: "POST", body: text });
    assert.equal(response.headers.get("content-type"), "application/json; charset=utf-8");
    assert.equal(await response.text(), answer);
    assert.equal((await fetch(server.found)).status, 405);
    assert.equal((await fetch(server.found, { method: "POST", body: "a".repeat(1_000_001) })).status, 413);
  } finally {
    server.stop();
  }
});

test("a Cloudflare worker", async () => {
  const mini = new Miniflare({ modules: await workerModules(recipe("cloudflare")) });
  try {
    const response = await mini.dispatchFetch("http://worker/", { method: "POST", body: text });
    assert.equal((await response.json()).title.text, TITLE);
    assert.equal((await mini.dispatchFetch("http://worker/")).status, 405);
  } finally {
    await mini.dispose();
  }
});

test("a page that tells search engines what it is about", () => {
  const input = text.replace(TITLE, `${TITLE} </script><b>`);
  const { stdout } = spawnSync(process.execPath, ["jsonld.js"], { cwd: recipe("jsonld"), input, encoding: "utf8" });
  const [, json] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(stdout);
  assert.equal(JSON.parse(json).headline, `${TITLE} </script><b>`);
});

test("a stream of articles", () => {
  const input = [text, "Thực hiện Nghị định số 30/2020/NĐ-CP."].map((text, id) => JSON.stringify({ id, text })).join("\n");
  const { status, stdout } = spawnSync(process.execPath, ["stream.js"], { cwd: recipe("stream"), input, encoding: "utf8" });
  assert.equal(status, 0);
  const lines = stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ id }) => id), [0, 1]);
  assert.equal(lines[0].title, TITLE);
  assert.deepEqual(lines[1].documents, ["vn:state:nd:30/2020/nd-cp"]);
});

test("no recipe is left out", () => assert.deepEqual([...left], []));
