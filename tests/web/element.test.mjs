// `<tin-bai>` in a page of somebody else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { article as text, built } from "./support/built.mjs";
import { html, project } from "./support/hosts.mjs";
import { hosted } from "./support/inpage.mjs";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const module = "/node_modules/tinbai/element.js";
const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const folder = project({
  // The script comes first: the parser then meets an element that is known, and fills it afterwards.
  "page.html": html(
    `<tin-bai lang="en">${escaped}</tin-bai>`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="${module}"></script>`,
  ),
  "empty.html": html("", `<script type="module" src="${module}"></script>`),
});

const host = hosted(folder);

async function opened(name) {
  const page = await host.browser.newPage();
  page.troubles = [];
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.troubles.push(message.text()));
  await page.goto(`${host.origin}/${name}.html`);
  return page;
}

/** Makes an element in an empty page, sets it up by `prepare`, and waits until it has read. */
const made = (page, prepare, given) =>
  page.evaluate(
    async ([source, given]) => {
      await customElements.whenDefined("tin-bai");
      document.querySelector("tin-bai")?.remove();
      const element = document.createElement("tin-bai");
      const read = new Promise((resolve) => element.addEventListener("tinbai-read", resolve, { once: true }));
      new Function("element", "given", source)(element, given);
      document.body.append(element);
      await read;
    },
    [prepare, given],
  );

const inside = (page, query) =>
  page.evaluate((query) => [...document.querySelector("tin-bai").shadowRoot.querySelectorAll(query)].map((one) => one.textContent.trim()), query);

test("it sets the text inside it, with marks, under a strict policy", async () => {
  const page = await opened("page");
  await page.waitForFunction(() => document.querySelector("tin-bai").shadowRoot?.querySelector("h2"));
  assert.deepEqual(await inside(page, "[part~=title]"), ["Bến Sậy mở lại chợ nổi sau ba năm vắng khách"]);
  assert.deepEqual(await inside(page, "[part~=person]"), ["Đỗ Văn Thuần"]);
  assert.deepEqual(await inside(page, "figcaption > [part~=credit]"), ["Ảnh: Gia Hân"]);
  assert.match((await inside(page, "time")).join(), /6 September 2019/);
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("a page styles it from outside, by parts and by its colours", async () => {
  const page = await opened("empty");
  await made(page, "element.text = given", text);
  const seen = await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "tin-bai { --place: rgb(1, 2, 3) } tin-bai::part(title) { color: rgb(4, 5, 6) }";
    document.head.append(style);
    const { shadowRoot } = document.querySelector("tin-bai");
    const of = (query) => getComputedStyle(shadowRoot.querySelector(query));
    return [of("[part~=title]").color, of("mark[part~=place]").textDecorationColor];
  });
  assert.deepEqual(seen, ["rgb(4, 5, 6)", "rgb(1, 2, 3)"]);
  await page.close();
});

test("it is light or dark as the page around it", async () => {
  const context = await host.browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`${host.origin}/empty.html`);
  await made(page, "element.text = given", text);
  const ink = () => page.evaluate(() => getComputedStyle(document.querySelector("tin-bai").shadowRoot.querySelector("h2")).color);
  assert.equal(await ink(), "rgb(29, 27, 24)");
  await page.evaluate(() => (document.documentElement.style.colorScheme = "light dark"));
  assert.equal(await ink(), "rgb(235, 230, 219)");
  await context.close();
});

test("text, options and kinds can change; several changes are read once", async () => {
  const page = await opened("empty");
  await made(page, "element.text = given", text);
  const reads = await page.evaluate(async () => {
    const element = document.querySelector("tin-bai");
    let reads = 0;
    element.addEventListener("tinbai-read", () => reads++);
    element.text = "Tít khác\n\nHai đoạn ở đây, và đoạn này nói về Nghị định 30/2020/NĐ-CP.";
    element.options = { corrections: [{ op: "role", start: 0, end: 8, role: "kicker" }] };
    element.setAttribute("kinds", "person");
    await new Promise((resolve) => setTimeout(resolve, 500));
    return reads;
  });
  assert.equal(reads, 1);
  assert.deepEqual(await inside(page, "[part~=kicker]"), ["Tít khác"]);
  assert.deepEqual(await inside(page, "mark"), []);
  await page.evaluate(() => document.querySelector("tin-bai").setAttribute("kinds", "document place"));
  await page.waitForFunction(() => document.querySelector("tin-bai").shadowRoot.querySelector("mark"));
  assert.deepEqual(await inside(page, "mark"), ["Nghị định 30/2020/NĐ-CP"]);
  await page.close();
});

test("text that a framework puts in later, or changes, is read", async () => {
  const page = await opened("empty");
  await made(page, "element.textContent = given", "Tít thứ nhất\n\nMột đoạn.");
  await page.evaluate(() => (document.querySelector("tin-bai").firstChild.data = "Tít thứ hai của bài\n\nMột đoạn khác ở đây."));
  await page.waitForFunction(() => document.querySelector("tin-bai").shadowRoot.querySelector("h2")?.textContent === "Tít thứ hai của bài");
  await page.close();
});

test("what was read elsewhere is shown without reading", async () => {
  const page = await opened("empty");
  const { parse } = await import(pathToFileURL(built("www/pkg/node.js")));
  await page.evaluate(
    async ([text, article]) => {
      await customElements.whenDefined("tin-bai");
      const element = document.createElement("tin-bai");
      element.addEventListener("tinbai-read", () => (element.title = "read"));
      element.text = text;
      element.article = { ...article, title: { ...article.title, text: "Đã đọc ở nơi khác" } };
      document.body.append(element);
    },
    [text, parse(text)],
  );
  await page.waitForFunction(() => document.querySelector("tin-bai").shadowRoot?.querySelector("h2"));
  assert.equal(await page.evaluate(() => document.querySelector("tin-bai").title), "");
  assert.equal(await page.evaluate(() => document.querySelector("tin-bai").article.title.text), "Đã đọc ở nơi khác");
  await page.close();
});

test("a mark is chosen by pointer and by keyboard, and says what it is", async () => {
  const page = await opened("empty");
  await made(page, "element.text = given", text);
  await page.evaluate(() => {
    window.chosen = [];
    document.addEventListener("tinbai-select", ({ detail }) => chosen.push(detail));
  });
  await page.locator("tin-bai mark[part~=person]").click();
  await page.keyboard.press("Tab");
  await page.locator("tin-bai mark[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const chosen = await page.evaluate(() => chosen);
  assert.equal(chosen.length, 2);
  const { start, end, ...person } = chosen[0];
  assert.deepEqual(person, { field: "person", text: "Đỗ Văn Thuần", entity: "p1" });
  assert.equal(text.slice(start, end), "Đỗ Văn Thuần");
  assert.equal(text.slice(chosen[1].start, chosen[1].end), chosen[1].text);
  await page.close();
});

test("markup in a text stays text", async () => {
  const page = await opened("empty");
  const hostile = `<img src=x onerror="document.title='broken'">\n\n<script>document.title='broken'</script> Một đoạn <b>đậm</b>.`;
  await made(page, "element.text = given", hostile);
  assert.deepEqual(await inside(page, "img, script, b"), []);
  assert.equal(await page.title(), "");
  await page.close();
});

test("an error is an event", async () => {
  const page = await opened("empty");
  const message = await page.evaluate(async () => {
    await customElements.whenDefined("tin-bai");
    const element = document.createElement("tin-bai");
    const failed = new Promise((resolve) => element.addEventListener("tinbai-error", ({ detail }) => resolve(detail.message)));
    element.text = "Tin";
    element.options = { corrections: "none" };
    document.body.append(element);
    return failed;
  });
  assert.match(message, /option corrections must be an array/);
  await page.close();
});

test("axe finds nothing", async () => {
  const page = await opened("empty");
  await made(page, "element.text = given", text);
  await page.evaluate(() => {
    document.documentElement.lang = "vi";
    document.title = "Bài";
    const main = document.createElement("main");
    document.body.append(main);
    main.append(document.querySelector("tin-bai"));
  });
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await page.close();
});

test("a server that has no page imports it, and nothing happens", async () => {
  const { TinBai } = await import(pathToFileURL(built("www/pkg/element.js")));
  assert.equal(typeof TinBai, "function");
});
