// The page when not all is well, and what it shows that would not be seen: waiting, failing, invisible characters, paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, paste } from "./support/browser.mjs";
import { article as text } from "./support/built.mjs";
import { hosted, pasteEvent } from "./support/inpage.mjs";

const host = hosted();

/** A test in a page that `prepare` has changed before it is opened. */
const inPage = (name, prepare, body, options) =>
  test(name, async () => {
    const context = await host.browser.newContext({ locale: "vi-VN", serviceWorkers: "block", ...options });
    const page = await context.newPage();
    await prepare(page);
    await page.goto(host.origin);
    await body(page);
    await context.close();
  });

const resultOf = (page) => page.textContent("#reading");

inPage("text can be typed before the WebAssembly is there, and the wait is said", async (page) => {
  await page.route("**/*.wasm", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
}, async (page) => {
  await paste(page, text);
  await page.waitForFunction(() => document.querySelector("#reading").textContent === "Đang chuẩn bị…");
  await page.waitForSelector("#reading .title");
});

inPage("what could not be loaded is said, and another try reads the text that is there", async (page) => {
  await page.route("**/*.wasm", (route) => route.abort());
}, async (page) => {
  await page.waitForSelector('#reading [role="alert"]');
  assert.match(await resultOf(page), /chưa đọc bài được.*kết nối mạng/);
  await paste(page, text);
  await page.waitForSelector('#reading [role="alert"]');
  await page.unroute("**/*.wasm");
  await page.click('#reading [role="alert"] button');
  await page.waitForSelector("#reading .title");
  assert.equal(await page.inputValue("#source"), text);
});

inPage("a browser without WebAssembly is told from a network that fails", async (page) => {
  await page.addInitScript(() => {
    delete window.WebAssembly;
    delete window.Worker;
  });
}, async (page) => {
  await page.waitForSelector('#reading [role="alert"]');
  assert.match(await resultOf(page), /không cho chạy WebAssembly/);
});

/** What an office's proxy may add to every answer. */
const withoutWasm = (page) =>
  page.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
    await route.fulfill({ response, headers });
  });

for (const [locale, words] of [["vi-VN", /không cho chạy WebAssembly.*cơ quan chặn/], ["en-GB", /does not let WebAssembly run.*organisation blocks/]]) {
  inPage(`a policy that blocks WebAssembly is told in the language of the page, ${locale}, and the text stays`, withoutWasm, async (page) => {
    await paste(page, text);
    await page.waitForSelector('#reading [role="alert"]');
    assert.match(await resultOf(page), words);
    await page.click('#reading [role="alert"] button');
    await page.waitForSelector('#reading [role="alert"]');
    assert.equal(await page.inputValue("#source"), text);
  }, { locale });
}

inPage("a browser that forbids storage is told when it matters, and the page works", (page) =>
  page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: forbidden });
    }
  }), async (page) => {
  await paste(page, text);
  await page.waitForSelector("#reading .title");
  await page.click("#language");
  assert.equal(await page.textContent("#clear"), "Clear");
  await page.click("#draft");
  await page.waitForFunction(() => document.querySelector("#problem").textContent.includes("does not let this page remember"));
  assert.ok(!(await page.isChecked("#draft")));
  assert.equal(await page.inputValue("#source"), text);
});

/** A worker that ends without a word when it is to read a text about boats that sink, as one does that has taken too much memory. */
const mortal = (page) =>
  page.route("**/worker-*.js", async (route) => {
    const response = await route.fetch();
    const end = `addEventListener("message", (event) => {
      if (!event.data.request.sources?.some(({ text }) => text?.includes("Ghe chìm"))) return;
      event.stopImmediatePropagation();
      setTimeout(close, 300);
    });`;
    await route.fulfill({ response, body: end + (await response.text()) });
  });

inPage("a worker that is ended while it reads: the page reads by itself, and the text stays", mortal, async (page) => {
  await paste(page, `Ghe chìm: ${text}`);
  await page.waitForFunction(() => document.querySelector("#reading .title")?.textContent.startsWith("Ghe chìm: Bến Sậy"));
  assert.equal(await page.inputValue("#source"), `Ghe chìm: ${text}`);
  await paste(page, `Mới ${text}`);
  await page.waitForFunction(() => document.querySelector("#reading .title").textContent.startsWith("Mới Bến Sậy"));
});

inPage("one that is ended by a large text: it is told, and the text stays", mortal, async (page) => {
  await paste(page, text);
  await page.waitForSelector("#reading .title");
  await pasteEvent(page, `Ghe chìm: ${text}\n`, 300);
  await page.waitForFunction(() => document.querySelector("#problem").textContent.includes("ended the worker"));
  assert.ok(await page.isHidden("#running"));
  assert.ok((await page.textContent("#large-text")).length > text.length);
  await page.click("#clear");
  await paste(page, `Mới ${text}`);
  await page.waitForFunction(() => document.querySelector("#reading .title")?.textContent.startsWith("Mới Bến Sậy"));
});

inPage("one that is ended while it rests: another reads again what is shown", async () => {}, async (page) => {
  await paste(page, text);
  await page.waitForSelector("#reading .title");
  const [worker] = page.workers();
  await Promise.all([worker.waitForEvent("close"), page.waitForEvent("worker"), worker.evaluate(() => void setTimeout(close))]);
  await page.click("#tab-exports");
  await page.waitForFunction(() => document.querySelector("#preview")?.textContent.includes("Bến Sậy"));
  assert.equal(await page.inputValue("#source"), text);
});

inPage("without scripts the page says what it needs, in both languages", async () => {}, async (page) => {
  const shown = await page.innerText("body");
  assert.match(shown, /hãy bật cho trang này/);
  assert.match(shown, /switch it on/);
  assert.ok(await page.isHidden("main"));
}, { javaScriptEnabled: false });

test("characters that nobody sees are labels, have no power, and are copied as they were", async () => {
  const { context, page, troubles } = await open(host.browser, host.origin);
  const controls = "Bến Sậy \u202Emở lại\u202C chợ\u200B nổi sau \u2066ba\u2069 năm vắng\uFEFF khách";
  await paste(page, text.replace(/^.*/, controls).replace("Bà con", "Bà👩‍🌾 con\u200D"));
  await page.waitForSelector("#reading .title");
  const labels = (within) => page.$$eval(`${within} .control`, (all) => all.map(({ dataset }) => dataset.name));
  assert.deepEqual(await labels("#reading .title"), ["RLO", "PDF", "ZWSP", "LRI", "PDI", "BOM"]);
  assert.equal(await page.textContent("#reading .title"), controls);
  // A joiner inside an emoji is none of them.
  assert.deepEqual(await labels("#reading p"), ["ZWJ"]);
  // The words behind the override stand where they are read: to its right, the first before the second.
  const [first, second] = await page.$eval("#reading .title", (title) => {
    const words = [...title.childNodes].find((node) => node.textContent === "mở lại");
    return [0, 3].map((at) => {
      const range = document.createRange();
      range.setStart(words, at);
      range.setEnd(words, at + 2);
      return range.getBoundingClientRect().left;
    });
  });
  assert.ok(first < second);
  assert.deepEqual(troubles, []);
  await context.close();
});

test("paper has the article and its lists, black on white, whatever is open on the screen", async () => {
  const { context, page, troubles } = await open(host.browser, host.origin, { colorScheme: "dark" });
  await paste(page, text);
  await page.waitForSelector("#reading .title");
  await page.click("#tab-exports");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const shown = await page.innerText("body");
  assert.match(shown, /^Bến Sậy mở lại chợ nổi/);
  assert.match(shown, /Ảnh: Gia Hân[^]*Thu Lam[^]*Nhân vật\s+Đỗ Văn Thuần · Chủ tịch/);
  assert.equal(await page.locator("button:visible, textarea:visible").count(), 0);
  const colours = await page.$eval("#paper .title", (title) => {
    const back = getComputedStyle(document.body).backgroundColor;
    return [getComputedStyle(title).color, back];
  });
  assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("#paper *").count(), 0);
  assert.deepEqual(troubles, []);
  await context.close();
});
