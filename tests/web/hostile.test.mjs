// Texts that would be scripts: in every view of the page and in the element nothing of them is more than text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { samples } from "../../www/page/input/samples.js";
import { choose, watched } from "./support/browser.mjs";
import { html, project } from "./support/hosts.mjs";
import { articleWith, payloads } from "./support/hostile.mjs";
import { drop, hashFor, hosted, pageTests, pasteEvent } from "./support/inpage.mjs";

const inPage = pageTests();
const image = "<img src=x onerror=ran()>";

/** What anybody's text makes of a view: a word for each payload that does nothing, and texts with all kinds of things. */
const harmless = [articleWith("khách"), ...samples.map(({ text }) => text)];

/**
 * What the page consists of while each article on the desk is shown in each view: the names of elements and of their attributes, and
 * where they lead.
 */
const walk = (page) =>
  page.evaluate(async () => {
    const seen = new Set();
    const look = () => {
      for (const { localName, attributes } of document.querySelectorAll("*")) {
        seen.add(localName);
        for (const { name, value } of attributes) {
          if (!name.startsWith("data-")) seen.add(`${localName} ${name}`);
          if (["href", "src", "action"].includes(name)) seen.add(`${name}: ${value.replace(/(?<=Keyword=).*/, "")}`);
        }
      }
    };
    const until = async (isSo) => {
      for (let tries = 0; !isSo(); tries++) {
        if (tries > 2000) throw new Error(`not so: ${isSo}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const byId = (id) => document.getElementById(id);
    const entries = () => document.querySelectorAll("#documents ol button");

    document.querySelector("#documents .more")?.click();
    for (let at = 0; at < entries().length; at++) {
      const before = byId("reading").firstChild;
      entries()[at].click();
      await until(() => entries()[at].ariaCurrent && byId("reading").firstChild !== before);
      for (const tab of document.querySelectorAll('[role="tab"]')) {
        tab.click();
        look();
      }
      byId("tab-reading").click();
      for (const mark of [...document.querySelectorAll("#reading mark")].slice(0, 5)) {
        mark.click();
        look();
      }
      byId("inspector").hidePopover();
    }
    for (const one of document.querySelectorAll("#dossier details")) one.open = true;
    dispatchEvent(new Event("beforeprint"));
    look();
    dispatchEvent(new Event("afterprint"));
    return { n: entries().length, seen: [...seen] };
  });

inPage("no view makes anything but text of them", async (page) => {
  const lay = async (texts) => {
    await drop(page, texts.map((text, at) => ({ name: `${at}.txt`, text })));
    // A hundred are listed at once.
    await page.waitForFunction((n) => document.querySelectorAll("#documents ol button").length >= n, Math.min(100, texts.length));
    const { n, seen } = await walk(page);
    assert.ok(n >= texts.length);
    return seen;
  };
  // On a slow machine the page shows how far it is.
  const known = [...(await lay(harmless)), "progress value"];
  const seen = await lay(payloads.map((words) => articleWith(words)));
  assert.deepEqual(seen.filter((one) => !known.includes(one)), []);
}, { viewport: { width: 1440, height: 900 } });

inPage("names of files, messages, a shared address, the search and corrections are text as well", async (page) => {
  const shows = (selector, words) =>
    page.waitForFunction(([selector, words]) => document.querySelector(selector)?.textContent.includes(words), [selector, words]);
  for (const words of payloads) {
    await drop(page, [{ name: `${words}.jpg`, type: "image/jpeg", text: "x" }]);
    // As the browser has the name of a file: a half of a pair, a zero and a slash are other letters there.
    await page.waitForFunction(() => document.querySelector("#problem").textContent.includes(".jpg"));
    assert.equal(await page.$eval("#problem", ({ childElementCount }) => childElementCount), 0);
    await page.evaluate(() => (document.querySelector("#problem").textContent = ""));
  }
  await drop(page, [`${image}.txt`, "b.txt"].map((name) => ({ name, text: "…" })));
  await shows("#documents", `${image}.txt`);

  await page.evaluate((hash) => (location.hash = hash), hashFor(articleWith(image)));
  await shows("#reading .title", image);

  await page.evaluate((words) => {
    const area = document.querySelector("#source");
    const start = area.value.indexOf(words, words.length);
    area.focus();
    area.setSelectionRange(start, start + words.length);
  }, image);
  await shows("#marker .chosen", image);
  await choose(page, "#marker select >> nth=0", "person");
  await shows('#reading mark[data-field="person"]', image);
  await shows("#dossier", image);

  await pasteEvent(page, articleWith(image), 300);
  await page.fill("#large-find", image);
  await page.press("#large-find", "Enter");
  await shows("#large-text .painted", image);
  assert.equal(await page.locator("img, iframe, script:not([src])").count(), 0);
}, { viewport: { width: 1440, height: 900 } });

inPage("a web page full of them is text, and loads nothing", async (page) => {
  const body = payloads.map((words) => `<p title="${words}">${words}</p>`).join("\n");
  const text = `<h1>Bến Sậy mở lại chợ nổi</h1><p>${"Bà con được miễn phí neo đậu. ".repeat(9)}</p>${body}`;
  await drop(page, [{ name: "a.html", type: "text/html", text }]);
  await page.waitForSelector("#reading .title");
  assert.equal(await page.locator("img, iframe, script:not([src])").count(), 0);
  // The browser tells what the policy would have kept from running in the document of the file, where nothing runs.
}, { expected: /Content Security Policy|policy: / });

const host = hosted(project({ "empty.html": html("", `<script type="module" src="/node_modules/tinbai/element.js"></script>`) }));

test("the element makes nothing but text of them, where no policy would stop it", async () => {
  const { context, page, troubles, requests } = await watched(host.browser);
  await page.goto(`${host.origin}/empty.html`);
  const elements = (texts) =>
    page.evaluate(async (texts) => {
      await customElements.whenDefined("tin-bai");
      const seen = new Set();
      for (const text of texts) {
        const element = document.createElement("tin-bai");
        const read = new Promise((resolve) => element.addEventListener("tinbai-read", resolve, { once: true }));
        element.text = text;
        document.body.replaceChildren(element);
        await read;
        for (const { localName, attributes } of element.shadowRoot.querySelectorAll("*")) {
          for (const { name } of attributes) seen.add(`${localName} ${name}`);
        }
      }
      return [...seen];
    }, texts);
  const known = await elements(harmless);
  const seen = await elements(payloads.map((words) => articleWith(words)));
  assert.deepEqual(seen.filter((one) => !known.includes(one)), []);
  assert.deepEqual(troubles, []);
  assert.deepEqual(requests.filter((address) => !address.startsWith(host.origin)), []);
  await context.close();
});
