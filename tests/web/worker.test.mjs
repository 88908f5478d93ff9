// The package off the main thread, in Node and in a browser; `hosts.test.mjs` sees that it gives the same bytes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { article as text, built } from "./support/built.mjs";
import { html, project } from "./support/hosts.mjs";
import { hosted } from "./support/inpage.mjs";

const tinbai = await import(pathToFileURL(built("www/pkg/node.js")));
const worker = await import(pathToFileURL(built("www/pkg/worker.node.js")));
after(() => worker.close());

/** Takes seconds to read. */
const long = text.repeat(5000);

test("the same functions with the same answers, in promises", async () => {
  for (const [name, ...given] of [
    ["parse", text],
    ["parse", text, { offsets: "utf8" }],
    ["parseAll", `${text}\n${text}`],
    ["parseToJson", text],
    ["split", `${text}\n${text}`],
    ["exportAs", [text, { text, corrections: [] }], "bibtex"],
    ["formats"],
    ["version"],
  ]) {
    assert.deepEqual(await worker[name](...given), tinbai[name](...given), name);
  }
  assert.deepEqual(Object.keys(worker).filter((name) => name !== "close").sort(), Object.keys(tinbai).sort());
});

test("an error comes through as it was thrown", async () => {
  await assert.rejects(worker.parse(7), { name: "TypeError", message: /text must be a string, not number/ });
  await assert.rejects(worker.parse(text, null), { name: "TypeError", message: /options must be an object, not null/ });
  await assert.rejects(worker.parse(text, { offsets: () => {} }), { name: "DataCloneError" });
  await assert.rejects(worker.parse(text, { signal: 7 }), { name: "TypeError", message: /option signal must be an AbortSignal, not number/ });
  assert.match((await worker.parse(text)).title.text, /^Bến Sậy/);
});

test("calls are answered in their order", async () => {
  const done = [];
  await Promise.all([text.repeat(20), text, ""].map(async (one, at) => (await worker.parse(one), done.push(at))));
  assert.deepEqual(done, [0, 1, 2]);
});

test("a call is cancelled in the middle of its work, and the ones after it are answered", async () => {
  const control = new AbortController();
  const cancelled = worker.parseAll(long, { signal: control.signal, offsets: "utf8" });
  const next = worker.parse(text);
  const began = performance.now();
  setTimeout(() => control.abort(new Error("enough")), 100);
  await assert.rejects(cancelled, { message: "enough" });
  assert.ok(performance.now() - began < 2000, "it waited for the end");
  assert.match((await next).title.text, /^Bến Sậy/);
});

test("a call that waits is cancelled alone", async () => {
  const control = new AbortController();
  const first = worker.parse(text.repeat(20));
  const waiting = worker.parse(text, { signal: control.signal });
  const last = worker.parse(text);
  control.abort();
  await assert.rejects(waiting, { name: "AbortError" });
  assert.ok((await first).title && (await last).title);
});

test("what is cancelled before it starts is not sent", async () => {
  await assert.rejects(worker.parse(text, { signal: AbortSignal.abort() }), { name: "AbortError" });
  await assert.rejects(worker.parse(long, { signal: AbortSignal.timeout(50) }), { name: "TimeoutError" });
});

test("closing ends what waits, and a later call starts anew", async () => {
  const calls = [worker.parseAll(long), worker.parse(text)];
  worker.close();
  for (const call of calls) await assert.rejects(call, { name: "AbortError" });
  assert.equal(await worker.version(), tinbai.version());
});

test("a thread that cannot start is told to every call, and can be tried again", async () => {
  worker.close();
  await assert.rejects(worker.init({ worker: () => { throw new Error("no threads here"); } }), /no threads here/);
  await assert.rejects(worker.parse(text), /no threads here/);
  await worker.init();
  assert.ok((await worker.parse(text)).title);
});

test("a program that waits for nothing more ends", () => {
  const program = `import { parse } from "${pathToFileURL(built("www/pkg/worker.node.js"))}"; await parse("");`;
  execFileSync(process.execPath, ["--input-type=module", "-e", program], { timeout: 30_000 });
});

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const folder = project({ "page.html": html("", `<meta http-equiv="Content-Security-Policy" content="${policy}">`) });
const host = hosted(folder);

test("in a browser under a strict policy: reads, cancels, reads on, and tells what it misses", async () => {
  const page = await host.browser.newPage();
  await page.goto(`${host.origin}/page.html`);
  const found = await page.evaluate(
    async ([text, long]) => {
      const { close, init, parse, parseAll } = await import("/node_modules/tinbai/worker.js");
      const title = async () => (await parse(text)).title.text;
      const seen = [await title()];
      const told = async (promise) => seen.push(await promise.then(() => "done", ({ name, message }) => `${name}: ${message}`));
      await told(parse(7));
      const control = new AbortController();
      setTimeout(() => control.abort(), 100);
      await told(parseAll(long, { signal: control.signal }));
      seen.push(await title());
      close();
      await told(init({ wasm: "/nowhere.wasm" }));
      close();
      await told(init({ worker: () => new Worker("/nowhere.js", { type: "module" }) }));
      await init();
      seen.push(await title());
      return seen;
    },
    [text, long],
  );
  const title = "Bến Sậy mở lại chợ nổi sau ba năm vắng khách";
  assert.deepEqual([found[0], found[3], found[6]], [title, title, title]);
  assert.match(found[1], /^TypeError: text must be a string/);
  assert.match(found[2], /^AbortError/);
  assert.match(found[4], /failed to fetch Wasm: 404.*nowhere\.wasm/);
  assert.match(found[5], /tinbai\/worker could not run/);
});
