// The dossier beside the article, what lights up together, and the window that says why.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { vi } from "../../www/page/lang/vi.js";
import { tell } from "../../www/page/panels/timex.js";
import { median, open, paste, slowness } from "./support/browser.mjs";
import { built, root } from "./support/built.mjs";
import { hosted, longestTask, pasteEvent } from "./support/inpage.mjs";

const text = `Cầu Vàm Xáng nối lại hai bờ sông Trẹm

8:15 AM, 12/05/2021

(Chinhphu.vn) - Sau ba năm thi công, cầu Vàm Xáng được thông xe, giúp hơn 48.000 người dân khỏi phải qua phà.

Cầu Vàm Xáng trong ngày thông xe. Ảnh: Gia Hân

Sáng 12/5, Ủy ban nhân dân (UBND) tỉnh Bạc Liêu tổ chức lễ thông xe cầu Vàm Xáng. Bà Nguyễn Thị Hoài Thu, Giám đốc Sở Giao thông vận tải, và ông Trần Quốc Khải, nguyên Chủ tịch UBND huyện Phước Long, cắt băng khánh thành.

Bà Thu cho biết cây cầu dài 420 m, có tổng vốn 215 tỷ đồng. “Từ nay bà con không phải chờ phà nữa”, bà Thu nói.

“Chờ đợi mãi mới có ngày này”, một người nói.

Ông Khải đánh giá: “Công trình về đích sớm sáu tháng”. Theo ông Khải, giai đoạn 2015-2020 huyện đã xóa 31 cầu khỉ.

Dự án làm theo khoản 2 Điều 5 Nghị định số 32/2015/NĐ-CP ngày 25/3/2015 của Chính phủ về quản lý chi phí đầu tư xây dựng. Nghị định 32/2015/NĐ-CP còn quy định việc nghiệm thu. Phà Vàm Xáng chạy từ năm 1978 sẽ ngừng trong ba ngày tới.

Bạn đọc góp ý qua địa chỉ gopy@example.com hoặc điện thoại 0912 345 678, xem thêm tại www.vamxang.vn.

Thu Lam
`;

const host = hosted();

const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** A test in a fresh page with `pasted` read, in which nothing may go wrong. */
const inPage = (name, body, { pasted = text, ...options } = wide) =>
  test(name, async () => {
    const { context, page, troubles } = await open(host.browser, host.origin, options);
    await paste(page, pasted);
    await page.waitForSelector("#reading .title");
    await body(page, context);
    assert.deepEqual(troubles, []);
    await context.close();
  });

const panel = (name) => `#dossier [data-panel="${name}"]`;
const entryOf = (name, value) => `${panel(name)} .entry:has(> .line > .go > .name:text-is("${value}"))`;
const painted = (page) => page.textContent("#mirror span");
const focused = (page, what) => page.evaluate((what) => document.activeElement[what] ?? document.activeElement.dataset[what], what);
const texts = (page, selector) => page.$$eval(selector, (all) => all.map((each) => each.textContent.trim()));
const countOf = (page, selector) => page.locator(selector).count();

inPage("panels in the order in which a journalist looks, with counts", async (page) => {
  await page.waitForSelector(panel("people"));
  const names = await page.$$eval("#dossier > [data-panel]", (all) => all.map((each) => each.dataset.panel));
  assert.deepEqual(names, [
    "people", "said", "organizations", "places", "documents", "dates", "graph", "quantities", "abbreviations", "contacts",
  ]);
  assert.equal(await page.textContent(`${panel("people")} .head`), "Nhân vật2");
  assert.equal((await texts(page, "#dossier nav button"))[1], "Phát ngôn 5");
});

inPage("an empty panel is not shown, and an article without anything says so", async (page) => {
  await page.waitForSelector("#dossier .note");
  assert.equal(await countOf(page, "#dossier [data-panel]"), 0);
}, { ...wide, pasted: "Mùa nước nổi\n\nNước lên rồi nước lại rút, như mọi khi." });

inPage("people: names, positions, what they said", async (page) => {
  const card = entryOf("people", "Nguyễn Thị Hoài Thu");
  await page.waitForSelector(card);
  assert.equal(await page.textContent(`${card} > .line .times`), "3");
  assert.equal(await page.textContent(`${card} > .note`), "còn gọi Thu");
  assert.deepEqual(await texts(page, `${card} > ul .name`), ["Giám đốc Sở Giao thông vận tải"]);
  await page.click(`${card} summary`);
  assert.deepEqual(await texts(page, `${card} details .name`), [
    "cây cầu dài 420 m, có tổng vốn 215 tỷ đồng.",
    "“Từ nay bà con không phải chờ phà nữa”",
  ]);
});

inPage("who said what, with nobody's words last", async (page) => {
  await page.waitForSelector(panel("said"));
  const groups = await texts(page, `${panel("said")} > ul > li > :is(.line, .unattributed)`);
  assert.deepEqual(groups.map((group) => group.replace(/[\d?]+$/, "")), ["Nguyễn Thị Hoài Thu", "Trần Quốc Khải", "Chưa rõ ai nói"]);
  assert.match(await page.textContent(`${panel("said")} > ul > li:last-child`), /“Chờ đợi mãi mới có ngày này”/);
});

inPage("organisations, places, figures, short forms and addresses", async (page) => {
  await page.waitForSelector(panel("places"));
  assert.equal(await page.textContent(`${entryOf("organizations", "Chính phủ")} .note`), "nhà nước");
  assert.equal(await page.textContent(`${entryOf("places", "Bạc Liêu")} .note`), "tỉnh, thành · nay thuộc Cà Mau");
  await page.click(`${panel("quantities")} > summary`);
  assert.equal(await page.textContent(`${entryOf("quantities", "48.000 người dân")} .note`), "đếm · số ước chừng");
  await page.click(`${panel("abbreviations")} > summary`);
  assert.equal(await page.textContent(`${entryOf("abbreviations", "UBND")} .note`), "Ủy ban nhân dân");
  assert.deepEqual(await texts(page, `${panel("contacts")} .name`), ["gopy@example.com", "0912 345 678", "www.vamxang.vn"]);
  // What was pasted leads nowhere.
  assert.equal(await countOf(page, `${panel("contacts")} a`), 0);
});

inPage("a document with what is known of it", async (page) => {
  const card = entryOf("documents", "Nghị định 32/2015/NĐ-CP");
  await page.waitForSelector(card);
  assert.equal(await page.textContent(`${card} > .line .times`), "2");
  assert.deepEqual(await texts(page, `${card} dd`), [
    "quản lý chi phí đầu tư xây dựng", "Chính phủ", "25/3/2015", "vn:state:nd:32/2015/nd-cp",
  ]);
  assert.match(await page.getAttribute(`${card} a`, "href"), /^https:\/\/vbpl\.vn\/.*Keyword=Ngh/);
  await page.click(`${card} .entry .go`);
  assert.equal(await painted(page), "khoản 2 Điều 5");
});

inPage("the timeline: points in order, the span drawn, the rest below", async (page) => {
  await page.waitForSelector("svg.timeline");
  const told = await texts(page, "svg.timeline .told");
  assert.deepEqual(told, ["năm 1978", "năm 2015 – năm 2020", "25/3/2015", "sáng 12/5/2021", "08:15 12/5/2021"]);
  assert.equal(await countOf(page, "svg.timeline .span"), 1);
  assert.equal(await countOf(page, "svg.timeline .published"), 1);
  assert.deepEqual(await texts(page, "svg.timeline .what"), [
    "năm 1978 sẽ ngừng trong ba ngày tới",
    "giai đoạn 2015-2020 huyện đã xóa 31 cầu…",
    "ngày 25/3/2015 của Chính phủ về quản lý…",
    "Sáng 12/5, Ủy ban nhân dân (UBND) tỉnh…",
    "Đăng bài",
  ]);
  const tops = await page.$$eval("svg.timeline .point", (all) => all.map((each) => each.getBoundingClientRect().top));
  for (let i = 1; i < tops.length; i++) assert.ok(tops[i] - tops[i - 1] > 24, `${tops}`);
  assert.deepEqual(await texts(page, `${panel("dates")} > ul .name`), ["ba năm", "sáu tháng", "ba ngày tới"]);
  await page.focus('svg.timeline .point[tabindex="0"]');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await painted(page), "giai đoạn 2015-2020");
  assert.equal(await countOf(page, 'svg.timeline .point[tabindex="0"]'), 1);
});

inPage("the graph: people, organisations, and positions between", async (page) => {
  await page.waitForSelector("figure.graph");
  assert.deepEqual(await texts(page, ".node.person"), ["Nguyễn Thị HoàiThu", "Trần Quốc Khải"]);
  assert.deepEqual(await texts(page, ".node.organization"), ["Sở Giao thông vậntải", "UBND huyện PhướcLong"]);
  assert.equal(await countOf(page, ".edge.former"), 1);
  await page.click(".node.person >> nth=1");
  assert.equal(await painted(page), "Trần Quốc Khải");
  await page.focus(".node.organization >> nth=0");
  assert.equal(await page.textContent("figure.graph figcaption"), "Nguyễn Thị Hoài Thu – Giám đốc Sở Giao thông vận tải");
  assert.equal(await countOf(page, ".edge.lit"), 1);
});

inPage("an entry lights its marks, a mark its entry, a paragraph what is in it", async (page) => {
  await page.hover(`${entryOf("people", "Nguyễn Thị Hoài Thu")} > .line .go`);
  assert.equal(await painted(page), "Nguyễn Thị Hoài Thu");
  assert.ok((await countOf(page, '#reading mark[data-field="person"].lit')) >= 3);
  assert.equal(await page.textContent("#reading mark.here"), "Nguyễn Thị Hoài Thu");
  await page.hover('#reading mark[data-field="document"] >> nth=-1');
  assert.ok(await page.isVisible(`${entryOf("documents", "Nghị định 32/2015/NĐ-CP")}.lit`));
  await page.click('#reading mark[data-field="document"] >> nth=-1');
  const entry = await page.$eval(entryOf("documents", "Nghị định 32/2015/NĐ-CP"), (each) => each.getBoundingClientRect().top);
  assert.ok(entry > 0 && entry < 900, `${entry}`);
  await page.keyboard.press("Escape");
  assert.equal(await countOf(page, `${panel("people")} .lit`), 0);
  await page.hover('#reading p:has(mark[data-field="phone"])', { position: { x: 5, y: 3 } });
  assert.match(await painted(page), /^Bạn đọc góp ý/);
  await page.hover('#reading p:has(mark[data-field="document"])', { position: { x: 3, y: 3 } });
  assert.ok(await page.isVisible(`${entryOf("organizations", "Chính phủ")}.near`));
});

inPage("the mouse takes the caret from nobody", async (page) => {
  await page.focus("#source");
  await page.evaluate(() => document.querySelector("#source").setSelectionRange(3, 3));
  await page.hover('#reading mark[data-field="person"]');
  assert.equal(await page.$eval("#source", ({ selectionStart, selectionEnd }) => selectionEnd - selectionStart), 0);
  assert.equal(await focused(page, "id"), "source");
});

inPage("the caret in the text lights the mark and the entry", async (page) => {
  await page.waitForSelector(panel("people"));
  await page.evaluate(() => {
    const area = document.querySelector("#source");
    const at = area.value.indexOf("Trần Quốc Khải") + 4;
    area.focus();
    area.setSelectionRange(at, at);
  });
  await page.waitForSelector(`${entryOf("people", "Trần Quốc Khải")}.lit`);
  assert.equal(await page.textContent("#reading mark.here"), "Trần Quốc Khải");
  assert.equal(await page.evaluate(() => document.querySelector("#source").selectionEnd), text.indexOf("Trần Quốc Khải") + 4);
});

inPage("a click on a value goes to its first place, another to the next", async (page) => {
  const go = `${entryOf("people", "Trần Quốc Khải")} > .line .go`;
  await page.click(go);
  assert.equal(await page.textContent(`${go} .times`), "1/3");
  await page.click(go);
  assert.equal(await page.textContent(`${go} .times`), "2/3");
  assert.equal(await painted(page), "Khải");
  await page.click(`${entryOf("people", "Nguyễn Thị Hoài Thu")} > .line .go`);
  assert.equal(await page.textContent(`${go} .times`), "3");
});

inPage("a value is copied", async (page, context) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.hover(`${entryOf("organizations", "Chính phủ")} .go`);
  await page.click(`${entryOf("organizations", "Chính phủ")} .copies`);
  await page.waitForFunction(() => document.querySelector("#message").textContent === "Đã chép.");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Chính phủ");
});

inPage("why, by the mouse", async (page) => {
  await page.click('#reading mark[data-field="person"]:text-is("Nguyễn Thị Hoài Thu")');
  await page.waitForSelector("#inspector:popover-open");
  assert.equal(await page.textContent("#inspector h3"), "Nguyễn Thị Hoài Thu");
  assert.match(await page.textContent("#inspector .context"), /cầu Vàm Xáng\. Bà Nguyễn Thị Hoài Thu, Giám đốc/);
  assert.match(await page.textContent("#inspector dl"), /person\/titled.*gần như chắc chắn, 97%/);
  const [left, top, right, bottom] = await page.$eval("#inspector", (shown) => {
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    return [left, top, right, bottom];
  });
  assert.ok(left >= 0 && top >= 0 && right <= 1440 && bottom <= 900);
  await page.click("#inspector .next");
  assert.equal(await page.textContent("#inspector .steps span"), "Lần nhắc 2/3");
  assert.equal(await painted(page), "Thu");
  await page.click('#inspector button:text-is("Đến chữ gốc")');
  assert.equal(await focused(page, "id"), "source");
  assert.equal(await countOf(page, "#inspector:popover-open"), 0);
});

inPage("why, by the keyboard, at marks, entries and fields", async (page) => {
  await page.focus('#reading mark[data-field="outlet"]');
  await page.keyboard.press("Enter");
  assert.equal(await page.textContent("#inspector h3"), "Chinhphu.vn");
  await page.keyboard.press("Escape");
  assert.equal(await focused(page, "field"), "outlet");
  await page.focus(`${entryOf("documents", "Nghị định 32/2015/NĐ-CP")} > .line .go`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.match(await page.textContent("#inspector dl"), /số và ký hiệu/);
  await page.keyboard.press("Escape");
  assert.match(await focused(page, "className"), /why/);
  await page.click("#tab-fields");
  await page.click('tr[data-field="title"] .why');
  assert.match(await page.textContent("#inspector dl"), /Dòng đứng đầu bài/);
});

inPage("an implied value says what was inferred", async (page) => {
  await page.click('#reading mark[data-field="date"]:text-is("Sáng 12/5")');
  assert.equal(await page.textContent("#inspector h3"), "sáng 12/5/2021");
  assert.match(await page.textContent("#inspector dl"), /2021-05-12TMO.*suy ra: năm/);
});

inPage("the legend takes a kind of marks off and puts it back", async (page) => {
  const lined = () =>
    page.$eval('#reading mark[data-field="person"]', (mark) => getComputedStyle(mark).textDecorationLine === "underline");
  assert.equal(await lined(), true);
  await page.click('.legend [data-kind="person"]');
  assert.equal(await lined(), false);
  assert.equal(await page.getAttribute('.legend [data-kind="person"]', "aria-pressed"), "false");
  await page.focus('#reading mark[tabindex="0"]');
  const seen = new Set();
  for (let i = 0; i < 12; i++) {
    seen.add(await focused(page, "field"));
    await page.keyboard.press("ArrowRight");
  }
  assert.ok(!seen.has("person") && !seen.has("position") && seen.has("place"));
  await paste(page, `${text}\n`);
  await page.waitForFunction(() => document.querySelector('.legend [data-kind="person"]')?.ariaPressed === "false");
  await page.click('.legend [data-kind="person"]');
  assert.equal(await lined(), true);
});

inPage("speech is set apart, quietly", async (page) => {
  assert.deepEqual(await texts(page, "#reading q"), [
    "Từ nay bà con không phải chờ phà nữa", "Chờ đợi mãi mới có ngày này", "Công trình về đích sớm sáu tháng",
  ]);
});

inPage("a folded panel stays folded for the next text, and English has the same panels", async (page) => {
  await page.click(`${panel("places")} > summary`);
  await page.waitForFunction(() => !document.querySelector('[data-panel="places"]').open);
  await page.click("#language");
  assert.equal(await page.textContent(`${panel("people")} h2`), "People");
  assert.equal(await page.getAttribute(panel("places"), "open"), null);
  assert.equal(await page.getAttribute(panel("people"), "open"), "");
  assert.ok((await texts(page, "svg.timeline .told")).includes("morning, 12 May 2021"));
});

inPage("on a phone: a tab, a sheet at the foot, one direction", async (page) => {
  await page.tap("#tab-dossier");
  await page.waitForSelector(panel("people"));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  const wideOnes = await page.$$eval("#dossier *", (all) =>
    all.filter((each) => !each.closest("nav") && each.getBoundingClientRect().right > 390).map((each) => each.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(wideOnes, []);
  const small = await page.$$eval("#dossier :is(button, summary)", (all) =>
    all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(small, []);
  await page.tap(`${entryOf("people", "Trần Quốc Khải")} > .line .go`);
  assert.equal(await page.getAttribute("#tab-reading", "aria-selected"), "true");
  assert.equal(await page.textContent("#reading mark.here"), "Trần Quốc Khải");
  await page.tap("#reading mark.here");
  const sheet = await page.$eval("#inspector", (shown) => {
    const { left, right, bottom } = shown.getBoundingClientRect();
    return [left, right, bottom];
  });
  assert.deepEqual(sheet, [0, 390, 844]);
}, phone);

const hostile = '<img src=x onerror="alert(1)">';
inPage("hostile text stays text", async (page) => {
  await page.waitForSelector("#dossier [data-panel]");
  await page.click("#reading mark");
  assert.equal(await countOf(page, "#dossier img, #reading img, #inspector img"), 0);
}, { ...wide, pasted: text.replaceAll("Chính phủ", `Chính phủ ${hostile}`).replaceAll("Khải", `Khải${hostile}`) });

inPage("long lists are shown in steps", async (page) => {
  await page.waitForSelector(panel("people"));
  assert.equal(await countOf(page, `${panel("quantities")} .entry`), 0);
  await page.click(`${panel("quantities")} > summary`);
  await page.waitForSelector(`${panel("quantities")} .entry`);
  assert.equal(await countOf(page, `${panel("quantities")} .entry`), 60);
  await page.click(`${panel("quantities")} .more`);
  assert.ok((await countOf(page, `${panel("quantities")} .entry`)) > 60);
}, { ...wide, pasted: text.replace("Thu Lam", Array.from({ length: 90 }, (_, at) => `Xã thứ ${at} trồng ${at + 7} ha lúa.`).join("\n\n")) });

/** The body of the article `times` times over, with other names, years and numbers each time. */
const dense = (times) => {
  const at = text.indexOf("Sáng 12/5");
  const body = text.slice(at, text.indexOf("Thu Lam"));
  const names = ["Hoài", "Quốc", "Thanh", "Ngọc", "Minh", "Xuân", "Hữu", "Bích"];
  const other = (turn) =>
    body
      .replace("Thị Hoài Thu", `Thị ${names[turn % 8]} Thu`)
      .replace("Trần Quốc", `Trần ${names[(turn * 3) % 8]}`)
      .replaceAll("32/2015", `${32 + turn}/2015`)
      .replace("1978", `${1978 + turn}`);
  return text.replace(body, Array.from({ length: times }, (_, turn) => other(turn)).join(""));
};

inPage("typing in an article of 10 KB, full of names, with the dossier beside it, keeps the frames", async (page) => {
  await paste(page, dense(7) + "Bà con vui mừng. ".repeat(120));
  await page.waitForFunction(() => document.querySelectorAll("#reading mark").length > 120);
  await page.focus("#source");
  await page.evaluate(() => document.querySelector("#source").setSelectionRange(300, 300));
  const longest = [];
  for (const letter of "thêm chữ") longest.push(await longestTask(page, () => page.keyboard.type(letter)));
  // One letter may meet a collection of garbage; a page that is slow is so at most letters.
  assert.ok(median(longest) <= 50 * (await slowness(page)), `${longest} ms`);
});

inPage("the dossier of a large article is cut, and tells the totals", async (page) => {
  await page.$eval("#source", (area) => area.select());
  await pasteEvent(page, text.replace("Thu Lam", Array.from({ length: 4000 }, (_, at) => `Xã thứ ${at} trồng ${at + 7} ha lúa.`).join("\n\n")));
  await page.waitForFunction(() => /\d\.\d{3}/.test(document.querySelector('[data-panel="quantities"] .count')?.textContent));
  await page.click(`${panel("quantities")} > summary`);
  await page.waitForSelector(`${panel("quantities")} > .note`);
  assert.equal(await countOf(page, `${panel("quantities")} .entry`), 60);
  await page.click(`${panel("places")} .go >> nth=0`);
  await page.waitForSelector("#reading mark.here, #large-text .painted");
});

test("what a TIMEX3 value says, and where it lies", () => {
  const told = {
    "2019-09-06T20:30": "20:30 6/9/2019", "2019-09": "tháng 9/2019", "2019-W36-WE": "cuối tuần 36/2019", "2019-Q3": "quý 3/2019",
    "2019-H2": "nửa cuối năm 2019", "2019-SU": "mùa hè 2019", "199X": "thập niên 1990", "19XX": "thế kỷ 20",
    "XXXX-10-22": "22/10, chưa rõ năm", "2019-09-06/2019-09-09": "6/9/2019 – 9/9/2019", P2Y3M: "2 năm 3 tháng", "P4M/P5M": "4 tháng – 5 tháng",
    "XXXX-WXX-1": undefined, TNI: undefined,
  };
  for (const [value, words] of Object.entries(told)) assert.equal(tell(value, vi).told, words, value);
  const dayOf = (value) => new Date(tell(value, vi).start * 86_400_000).toISOString().slice(0, 10);
  assert.equal(dayOf("2019-W01"), "2018-12-31");
  assert.equal(dayOf("2021-W01"), "2021-01-04");
  assert.equal(dayOf("0040"), "0040-01-01");
  assert.equal(tell("XXXX-10-22", vi).start, undefined);
  const span = tell("2015/2020", vi);
  assert.equal(span.end - span.start, 6 * 365 + 2);
});

test("the offline page has the dossier", async () => {
  const { context, page, troubles } = await open(host.browser, pathToFileURL(built("dist/tinbai.html")).href, wide);
  await paste(page, text);
  await page.waitForSelector(panel("people"));
  await page.click("#reading mark");
  await page.waitForSelector("#inspector:popover-open");
  assert.deepEqual(troubles, []);
  await context.close();
});

test("marks that nest, cross or cover the same words keep every word once", async () => {
  const contents = `export { markedText } from "./www/page/article/marks.js"; export { vi } from "./www/page/lang/vi.js";`;
  const options = { bundle: true, format: "iife", globalName: "page", write: false };
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root }, ...options });
  const page = await host.browser.newPage();
  await page.evaluate(outputFiles[0].text.replace("var page", "globalThis.page"));
  const set = (spans) =>
    page.evaluate((spans) => {
      const fields = spans.map(([start, end, name]) => ({ start, end, name, value: "", text: "", rule: "", basis: "stated" }));
      const holder = document.createElement("p");
      holder.append(...globalThis.page.markedText("abcdefghij", 0, 10, fields, globalThis.page.vi));
      const shape = (node) =>
        node.nodeType === 3 ? node.data : `[${[...node.childNodes].map(shape).join("")}]`;
      return [holder.textContent, [...holder.childNodes].map(shape).join("")];
    }, spans);
  assert.deepEqual(await set([[0, 6, "person"], [2, 4, "place"]]), ["abcdefghij", "[ab[cd]ef]ghij"]);
  assert.deepEqual(await set([[0, 4, "person"], [0, 4, "place"]]), ["abcdefghij", "[[abcd]]efghij"]);
  assert.deepEqual(await set([[0, 4, "person"], [2, 8, "place"]]), ["abcdefghij", "[ab[cd]][efgh]ij"]);
  assert.deepEqual(await set([[0, 4, "quote"], [2, 8, "place"], [3, 6, "date"]]), ["abcdefghij", "[ab[c[d]]][[ef]gh]ij"]);
  await page.close();
});
