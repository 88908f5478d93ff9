// The ways out of the page: references, files, one article and all, with corrections.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { choose, paste } from "./support/browser.mjs";
import { article as text } from "./support/built.mjs";
import { pageTests, withText } from "./support/inpage.mjs";


const granted = { permissions: ["clipboard-read", "clipboard-write"] };
const inExports = pageTests(async (page) => {
  await withText(text)(page);
  await page.click("#tab-exports");
  await page.waitForFunction(() => document.querySelector("#preview")?.textContent);
});
const inPage = (name, body) => inExports(name, body, granted);

/** The button of a format with a label. */
const button = (page, format, label) => page.locator(`#exports li:has([value="${format}"]) button`, { hasText: label });

async function saved(page, format) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, format, "Tải về").click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

inPage("a reference in each style is shown and copied", async (page) => {
  await page.waitForFunction(() => [...document.querySelectorAll(".citations p")].every(({ textContent }) => textContent));
  const references = await page.$$eval(".citations p", (shown) => shown.map(({ textContent }) => textContent));
  assert.match(references[0], /^Thu Lam \(2019\), “Bến Sậy .*”, Chinhphu\.vn, ngày 6 tháng 9 năm 2019\.$/);
  assert.match(references[1], /^Thu Lam\. \(2019, September 6\)\. Bến Sậy/);
  assert.match(references[2], /^Thu Lam\. “Bến Sậy/);
  await page.click(".citations button >> nth=1");
  await page.waitForFunction(() => document.querySelector("#message").textContent === "Đã chép.");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), references[1]);
});

inPage("every format is one click away, to copy and to download", async (page) => {
  const starts = {
    markdown: ["md", /^---\ntitle: "Bến Sậy/], html: ["html", /^<!doctype html>/], json: ["json", /^\{\n {2}"schemaVersion": 1/],
    jsonld: ["jsonld", /"@type": "NewsArticle"/], csl: ["json", /"article-newspaper"/], bibtex: ["bib", /^@article\{thulam2019bensay/],
    ris: ["ris", /^TY {2}- NEWS/], csv: ["csv", /^article,kind,text/], ninjs: ["json", /"headline/], annotations: ["json", /"title"/],
  };
  for (const [format, [extension, expected]] of Object.entries(starts)) {
    const file = await saved(page, format);
    assert.equal(file.name, `ben-say-mo-lai-cho-noi-sau-ba-nam-vang-khach.${extension}`);
    assert.match(file.text, expected);
    await button(page, format, "Chép").click();
    await page.waitForFunction((text) => navigator.clipboard.readText().then((copied) => copied === text.trimEnd()), file.text);
  }
});

inPage("the preview is the format that was chosen", async (page) => {
  await page.click('#exports .format[value="bibtex"]');
  await page.waitForFunction(() => document.querySelector("#preview").textContent.startsWith("@article"));
  assert.equal(await page.getAttribute('#exports .format[value="bibtex"]', "aria-pressed"), "true");
});

inPage("a correction shows in every export", async (page) => {
  await page.click("#tab-reading");
  await page.locator('#reading mark[data-field="person"]', { hasText: "Đỗ Văn Thuần" }).first().click();
  await choose(page, "#inspector select", "organization");
  await page.waitForFunction(() => !document.querySelector('#reading mark[data-field="person"]'));
  await page.click("#tab-exports");
  const { people, organizations } = JSON.parse((await saved(page, "json")).text);
  assert.deepEqual([people.length, organizations.some(({ name }) => name === "Đỗ Văn Thuần")], [0, true]);
  const gold = JSON.parse((await saved(page, "annotations")).text);
  assert.ok(JSON.stringify(gold.organizations).includes("Đỗ Văn Thuần"));
  assert.ok(!JSON.stringify(gold.people).includes("Đỗ Văn Thuần"));
  assert.match((await saved(page, "csv")).text, /organization,Đỗ Văn Thuần/);
});

inPage("of several articles one or all are exported", async (page) => {
  const other = text.replace("Bến Sậy mở lại chợ nổi sau ba năm vắng khách", "Nước rút chậm ở hạ lưu").replace("06/09", "07/09");
  await paste(page, `${text}\n\n${other}`);
  await page.waitForSelector("#exports .all");
  assert.equal((await saved(page, "ris")).text.match(/^TY/gm).length, 1);
  await page.check("#exports .all input");
  await page.waitForFunction(() => document.querySelector(".citations p").textContent.includes("Nước rút"));
  const file = await saved(page, "ris");
  assert.equal(file.name, "tinbai.ris");
  assert.equal(file.text.match(/^TY/gm).length, 2);
});
