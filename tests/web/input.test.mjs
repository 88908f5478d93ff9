// What is read, and how it gets onto the page: typing, files, samples, several articles, shared addresses, drafts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { constants, deflateRawSync, gzipSync } from "node:zlib";
import { samples } from "../../www/page/input/samples.js";
import { csvOf, tsvOf } from "../../www/page/review/table.js";
import { paste } from "./support/browser.mjs";
import { article as text, root } from "./support/built.mjs";
import { drop, hashFor, pageTests, phone } from "./support/inpage.mjs";

const inPage = pageTests();

const hasTitle = (page, start) =>
  page.waitForFunction((start) => document.querySelector("#reading .title")?.textContent.startsWith(start), start);
const titles = (page) => page.$$eval("#documents strong", (all) => all.map((one) => one.textContent));
const isSaid = (page, words) =>
  page.waitForFunction((words) => document.querySelector("#message").textContent.includes(words), words);
const isComplained = (page, words) =>
  page.waitForFunction((words) => document.querySelector("#problem").textContent.includes(words), words);

const second = `Cầu Rạch Ông thông xe

09:15 07/09/2019

TTO - Cây cầu bắc qua rạch Ông thông xe sáng nay, bớt cho người dân một giờ đi đò.

Bà Lê Thị Nhàn, Phó chủ tịch UBND huyện, cho biết cầu dài 120 m, vốn 48 tỷ đồng.

Minh An
`;

inPage("files: several at once, each an article to choose", async (page) => {
  await drop(page, [{ name: "a.txt", text }, { name: "b.md", text: second }, { name: "c.jpg", type: "image/jpeg", text: "x" }]);
  await hasTitle(page, "Bến Sậy");
  assert.deepEqual(await titles(page), ["Bến Sậy mở lại chợ nổi sau ba năm vắng khách", "Cầu Rạch Ông thông xe"]);
  await isComplained(page, "c.jpg");
  assert.ok(await page.isHidden("#drop"));
  await page.click("#documents li:nth-child(2) button");
  await hasTitle(page, "Cầu Rạch Ông");
  assert.equal(await page.inputValue("#source"), second);
  // What is typed changes this file alone.
  await page.focus("#source");
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Mới: ");
  await hasTitle(page, "Mới: Cầu");
  assert.deepEqual(await titles(page), ["Bến Sậy mở lại chợ nổi sau ba năm vắng khách", "Mới: Cầu Rạch Ông thông xe"]);
  await page.focus("#documents [aria-current]");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await hasTitle(page, "Bến Sậy");
});

inPage("files over the page are announced, and the button opens them too", async (page) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "a.txt"));
    document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true, cancelable: true }));
  });
  assert.ok(await page.isVisible("#drop"));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open", { force: true })]);
  await chooser.setFiles([{ name: "b.txt", mimeType: "text/plain", buffer: Buffer.from(second) }]);
  await isSaid(page, "Đã mở tệp.");
  await hasTitle(page, "Cầu Rạch Ông");
});

inPage("a web page: its visible text, and nothing of it runs", async (page) => {
  const html = `<!doctype html><title>Không</title><style>p { color: red }</style><script>globalThis.ran = 1</script>
    <nav><ul><li>Trang chủ</li><li>Thời sự</li></ul></nav>
    <h1>Bến Sậy mở lại   chợ nổi</h1><p>20:34 06/09/2019</p>
    <p>Chợ nổi <b>Bến</b> Sậy<br>họp lại từ tuần này.</p><p hidden>ẩn</p><p style="display:none">ẩn</p><img src="x.png" onerror="globalThis.ran = 2">
    <table><tr><td>một</td><td>hai</td></tr></table><noscript>không</noscript>`;
  await drop(page, [{ name: "bao.html", type: "text/html", text: html }]);
  await hasTitle(page, "Bến Sậy");
  const shown = await page.inputValue("#source");
  assert.match(shown, /^Trang chủ\nThời sự\n\nBến Sậy mở lại chợ nổi\n\n20:34 06\/09\/2019\n\nChợ nổi Bến Sậy\nhọp lại từ tuần này\.\n\nmột\thai$/);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
}, { expected: /Content Security Policy|policy: / });

inPage("encodings: UTF-16 by its mark, one-byte letters as they come", async (page) => {
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  await drop(page, [{ name: "utf16.txt", bytes: [...utf16] }]);
  await hasTitle(page, "Bến Sậy");
  const legacy = samples.find(({ id }) => id === "legacy").text;
  await drop(page, [{ name: "tcvn3.txt", bytes: [...Buffer.from(legacy, "latin1")] }]);
  await hasTitle(page, "Làng Đọi khôi phục nghề dệt đũi");
});

inPage("line ends of Windows: the words are found all the same", async (page) => {
  await drop(page, [{ name: "windows.txt", text: second.replaceAll("\n", "\r\n") }]);
  await hasTitle(page, "Cầu Rạch Ông");
  await page.hover('#reading .meta mark[data-field="author"]');
  assert.equal(await page.textContent("#mirror span"), "Minh An");
});

test("the samples are small together", () => {
  assert.ok(gzipSync(readFileSync(`${root}www/page/input/samples.js`)).length < 12 << 10);
  assert.ok(samples.length >= 6);
});

inPage("each sample reads well", async (page) => {
  for (const { id } of samples) {
    await page.click("#sample");
    await page.click(`[data-sample="${id}"]`);
    await page.waitForFunction((id) => document.querySelector("#reading .title") && !document.querySelector("dialog"), id);
    await page.click("#clear");
    await page.waitForSelector("#reading .empty");
  }
});

inPage("the gallery by keyboard", async (page) => {
  await page.focus("#sample");
  await page.keyboard.press("Enter");
  assert.ok(await page.isVisible("dialog"));
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "sample");
});

inPage("Ctrl+Z brings back what a sample or Clear replaced", async (page) => {
  await page.focus("#source");
  await page.keyboard.insertText(second);
  await hasTitle(page, "Cầu Rạch Ông");
  await page.click("#clear");
  await page.waitForSelector("#reading .empty");
  await page.focus("#source");
  await page.keyboard.press("Control+z");
  await hasTitle(page, "Cầu Rạch Ông");
  assert.equal(await page.inputValue("#source"), second);
  await page.click("#sample");
  await page.click('[data-sample="daily"]');
  await hasTitle(page, "Thành phố Bãi Sò");
  await page.focus("#source");
  await page.keyboard.press("Control+z");
  await hasTitle(page, "Cầu Rạch Ông");
});

inPage("several articles in one paste, and the press review", async (page, context) => {
  assert.ok(await page.isHidden("#tab-review"));
  await page.click("#sample");
  await page.click('[data-sample="several"]');
  await page.waitForSelector("#documents li:nth-child(3)");
  await page.click("#tab-review");
  const column = (name) => page.$$eval(`#review tbody .${name}`, (all) => all.map((one) => one.textContent));
  assert.deepEqual(await column("outlet"), ["TTO", "VOV.VN", "NLĐO"]);
  await page.click('[data-sort="outlet"]');
  assert.deepEqual(await column("outlet"), ["NLĐO", "TTO", "VOV.VN"]);
  await page.click('[data-sort="published"]');
  await page.click('[data-sort="published"]');
  assert.deepEqual(await column("outlet"), ["NLĐO", "VOV.VN", "TTO"]);
  assert.equal(await page.getAttribute("#review th.published", "aria-sort"), "descending");
  assert.match((await column("documents")).join(), /Quyết định 902\/QĐ-UBND/);

  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.click("#review .buttons button:nth-child(1)");
  await isSaid(page, "Đã chép.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied.split(/\r?\n/)[1], /^NLĐO\t2025-01-18T21:50:00\+07:00\tĐội bóng/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#review .buttons button:nth-child(2)")]);
  assert.match(readFileSync(await download.path(), "utf8"), /^\ufeffBáo,Đăng lúc,Tít,/);

  await page.click("#review tbody tr:nth-child(2) .title button");
  await hasTitle(page, "Giá tôm sú");
  // Its words are found where they stand in the paste.
  await page.hover('#reading .meta mark[data-field="outlet"]');
  assert.equal(await page.textContent("#mirror span"), "VOV.VN");
  await paste(page, text);
  await hasTitle(page, "Bến Sậy");
  assert.ok(await page.isHidden("#documents"));
  assert.ok(await page.isHidden("#tab-review"));
});

test("no cell of the press review is a formula", () => {
  const rows = [["=1+1", "+84", "-1", "@a", "\tb", 'nói "vâng", rồi\nđi', "a = b"]];
  assert.equal(csvOf(rows), `\ufeff'=1+1,'+84,'-1,'@a,'\tb,"nói ""vâng"", rồi\nđi",a = b\r\n`);
  assert.equal(tsvOf([["a\tb\nc", "=1"]]), "a b c\t'=1");
});

inPage("a shared address: written only when asked for, read back, gone with the first change", async (page, context, origin) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await paste(page, text);
  await hasTitle(page, "Bến Sậy");
  assert.equal(new URL(page.url()).hash, "");
  await page.click("#share");
  await isSaid(page, "Đã chép địa chỉ");
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(page.url(), address);
  const other = await context.newPage();
  await other.goto(address);
  await hasTitle(other, "Bến Sậy");
  assert.equal(await other.inputValue("#source"), text);
  assert.equal(other.url(), address);
  await other.focus("#source");
  await other.keyboard.type("x");
  await other.waitForFunction(() => location.hash === "");
  // And while the page is open.
  await other.evaluate((hash) => (location.hash = hash), hashFor(Buffer.from(second)));
  await hasTitle(other, "Cầu Rạch Ông");
  assert.ok(address.startsWith(`${origin}/#t=`));
});

inPage("a damaged address, or one that would unpack to gigabytes", async (page) => {
  await paste(page, text);
  await hasTitle(page, "Bến Sậy");
  const bad = [
    "#t=%%%",
    "#t=AAAA",
    hashFor(Buffer.from(text)).slice(0, -40),
    hashFor(Buffer.from([0xff, 0xfe, 0xfd])),
    hashFor(Buffer.alloc(40 << 20, 97)),
    `#t=${"A".repeat(100_000)}`,
  ];
  for (const hash of bad) {
    await page.evaluate((hash) => {
      document.querySelector("#problem").textContent = "";
      location.hash = hash;
    }, hash);
    await isComplained(page, "không mở được văn bản");
    assert.equal(new URL(page.url()).hash, "");
  }
  assert.equal(await page.inputValue("#source"), text);
});

inPage("an address that would unpack to a gigabyte is refused by its length", async (page) => {
  await page.evaluate(() => {
    globalThis.unpacked = 0;
    const Own = DecompressionStream;
    globalThis.DecompressionStream = class extends Own {
      constructor(format) {
        super(format);
        globalThis.unpacked += 1;
      }
    };
  });
  // Blocks that know nothing of one another, and an end.
  const block = deflateRawSync(Buffer.alloc(16 << 20, "a"), { finishFlush: constants.Z_FULL_FLUSH });
  const bomb = Buffer.concat([...Array(64).fill(block), Buffer.from([3, 0])]);
  assert.ok(bomb.length > 1_000_000);
  const unpacked = () => page.evaluate(() => globalThis.unpacked);
  await page.evaluate((hash) => (location.hash = hash), `#t=${bomb.toString("base64url")}`);
  await isComplained(page, "không mở được văn bản");
  assert.equal(await unpacked(), 0);
  await page.evaluate((hash) => (location.hash = hash), hashFor(Buffer.from(text)));
  await hasTitle(page, "Bến Sậy");
  assert.equal(await unpacked(), 1);
});

inPage("what is too long for an address can be saved", async (page) => {
  await page.evaluate(() => {
    let seed = 1;
    const letter = () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26));
    document.querySelector("#source").value = Array.from({ length: 99_000 }, letter).join("").replace(/.{9}/g, "$& ");
    document.querySelector("#source").dispatchEvent(new InputEvent("input"));
  });
  await page.click("#share");
  await page.waitForSelector("dialog");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("dialog .main")]);
  assert.equal(download.suggestedFilename(), "tinbai.txt");
  assert.equal(new URL(page.url()).hash, "");
});

inPage("a draft is kept only for those who ask", async (page) => {
  const stored = () => page.evaluate(() => localStorage.getItem("tinbai.draft"));
  await paste(page, text);
  await hasTitle(page, "Bến Sậy");
  assert.equal(await stored(), null);
  await page.check("#draft");
  assert.equal(await stored(), text);
  await paste(page, second);
  await page.waitForFunction(() => localStorage.getItem("tinbai.draft")?.startsWith("Cầu"));
  await page.waitForLoadState("networkidle");
  await page.reload();
  await hasTitle(page, "Cầu Rạch Ông");
  assert.ok(await page.isChecked("#draft"));
  await page.uncheck("#draft");
  assert.equal(await stored(), null);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await page.click("#draft");
  await isComplained(page, "quá dài");
  assert.ok(!(await page.isChecked("#draft")));
});

inPage("of texts that come quickly only the newest is shown", async (page) => {
  const seen = await page.evaluate(async (text) => {
    const area = document.querySelector("#source");
    const shown = [];
    const observer = new MutationObserver(() => shown.push(document.querySelector("#reading .title")?.textContent));
    observer.observe(document.querySelector("#reading"), { childList: true });
    for (let i = 1; i <= 20; i++) {
      area.value = `${i}. ${text}`;
      area.dispatchEvent(new InputEvent("input"));
    }
    await new Promise((resolve) => {
      const wait = setInterval(() => shown.at(-1)?.startsWith("20.") && resolve(clearInterval(wait)), 20);
    });
    // Without a title it is the word that one waits.
    return shown.filter(Boolean).length;
  }, text);
  // The first was being read when the others came: its answer is dropped.
  assert.equal(seen, 1);
});

inPage("a phone: two lines of buttons, one direction to scroll, targets of 44 pixels", async (page) => {
  assert.ok((await page.locator(".input .bar").first().boundingBox()).height < 100);
  await page.tap("#sample");
  await page.tap('[data-sample="several"]');
  await page.waitForSelector("#documents li");
  // The keyboard stays away.
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "source");
  await page.tap("#tab-review");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  const small = await page.$$eval(".input button, .foot label", (all) =>
    all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.textContent),
  );
  assert.deepEqual(small, []);
}, phone);
