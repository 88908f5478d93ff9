// The offline page, opened from disk.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, open, paste } from "./support/browser.mjs";
import { article as text, built } from "./support/built.mjs";

const address = pathToFileURL(built("dist/tinbai.html")).href;
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("a paste is read, and nothing but the file itself is asked for", async () => {
  const { context, page, troubles, requests } = await open(browser, address);
  await paste(page, text);
  await page.waitForSelector("#reading .title");
  assert.match(await page.textContent("#reading .title"), /^Bến Sậy/);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(troubles, []);
  // The worker's own address is a Blob inside the page.
  assert.deepEqual(requests.filter((asked) => !asked.startsWith("blob:")), [address]);
  await context.close();
});

test("where workers are refused, the page reads by itself", async () => {
  for (const refuse of [
    () => {
      window.Worker = class {
        constructor() {
          throw new DOMException("refused", "SecurityError");
        }
      };
    },
    () => {
      window.Worker = class extends EventTarget {
        postMessage() {
          setTimeout(() => this.dispatchEvent(new Event("error")), 20);
        }
        terminate() {}
      };
    },
  ]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(refuse);
    await page.goto(address);
    await paste(page, text);
    await page.waitForSelector("#reading .title");
    assert.match(await page.textContent("#reading .title"), /^Bến Sậy/);
    await context.close();
  }
});

test("the policy allows no connection, no eval and nothing inline but what it names", async () => {
  const { context, page } = await open(browser, address);
  const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
  assert.match(policy, /connect-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
  assert.equal(await page.evaluate(() => fetch("https://example.com/").then(() => "sent", () => "refused")), "refused");
  await context.close();
});

test("it is opened and reads without a network", async () => {
  const { context, page, troubles } = await open(browser, address, { offline: true });
  await paste(page, text);
  await page.waitForSelector("#reading .title");
  await page.reload();
  await page.click("#reading .empty button");
  await page.waitForSelector("#reading .title");
  assert.deepEqual(troubles, []);
  await context.close();
});

test("no text becomes a script or HTML, whoever puts it there", async () => {
  const { context, page } = await open(browser, address);
  const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types tinbai$/);
  const refused = await page.evaluate(() => {
    const refuses = (act) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    return [
      refuses(() => (document.createElement("div").innerHTML = "<b>x</b>")),
      refuses(() => (document.createElement("script").src = "https://example.com/x.js")),
      refuses(() => new Worker("data:text/javascript,")),
      refuses(() => trustedTypes.createPolicy("tinbai", {})),
      refuses(() => trustedTypes.createPolicy("other", {})),
    ];
  });
  assert.deepEqual(refused, [true, true, true, true, true]);
  await context.close();
});
