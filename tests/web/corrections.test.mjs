// Corrections by hand, in the hosted page.
import assert from "node:assert/strict";
import { choose } from "./support/browser.mjs";
import { article as text } from "./support/built.mjs";
import { pageTests, withText } from "./support/inpage.mjs";


const inPage = pageTests(withText(text));

/** Selects words in the text area, as the keyboard does, and waits for the bar that offers to mark them. */
async function select(page, words) {
  await page.focus("#source");
  await page.evaluate((words) => {
    const area = document.querySelector("#source");
    const start = area.value.indexOf(words);
    area.setSelectionRange(start, start + words.length);
  }, words);
  await page.waitForFunction((words) => document.querySelector("#marker:not([hidden]) .chosen")?.textContent === words, words);
}

const marked = (page, kind) => page.$$eval(`#reading mark[data-field="${kind}"]`, (marks) => marks.map(({ textContent }) => textContent));

inPage("words that are selected in the text become a mention, and one undo takes it back", async (page) => {
  await select(page, "hộ sống trên sông");
  await choose(page, "#marker select >> nth=0", "organization");
  await page.waitForFunction(() => document.querySelector('#reading mark[data-field="organization"]'));
  assert.ok((await marked(page, "organization")).includes("hộ sống trên sông"));
  assert.match(await page.textContent("#corrections"), /1 chỗ đã sửa/);
  assert.ok(await page.isHidden("#marker"));
  await page.click("#corrections button >> nth=0");
  await page.waitForFunction(() => !document.querySelector('#reading mark[data-field="organization"]')?.textContent.includes("hộ sống"));
  await page.click("#corrections button >> nth=1");
  await page.waitForFunction(() => document.querySelector('#reading mark[data-field="organization"]')?.textContent.includes("hộ sống"));
});

inPage("words that are selected in the article as set become a mention at their place in the text", async (page) => {
  await page.evaluate(() => {
    document.activeElement.blur();
    const lead = document.querySelector("#reading .lead");
    const walker = document.createTreeWalker(lead, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const at = node.data.indexOf("bốn mươi ghe hàng");
      const start = at < 0 ? node.data.indexOf("phần lớn của các hộ") : -1;
      if (start >= 0) getSelection().setBaseAndExtent(node, start, node, start + "phần lớn của các hộ".length);
    }
  });
  await page.waitForSelector("#marker:not([hidden])");
  assert.equal(await page.textContent("#marker .chosen"), "phần lớn của các hộ");
  await choose(page, "#marker select >> nth=0", "place");
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#reading mark[data-field="place"]')].some(({ textContent }) => textContent === "phần lớn của các hộ"));
});

inPage("a mention changes its kind, and goes", async (page) => {
  const person = page.locator('#reading mark[data-field="person"]').first();
  assert.equal(await person.textContent(), "Đỗ Văn Thuần");
  await person.click();
  await choose(page, "#inspector select", "organization");
  await page.waitForFunction(() => !document.querySelector('#reading mark[data-field="person"]'));
  assert.ok((await marked(page, "organization")).includes("Đỗ Văn Thuần"));
  await page.locator('#reading mark[data-field="organization"]', { hasText: "Đỗ Văn Thuần" }).first().click();
  await page.click(".inspector-actions button");
  await page.waitForFunction(() => ![...document.querySelectorAll("#reading mark")].some(({ textContent }) => textContent === "Đỗ Văn Thuần"));
});

inPage("a piece gets another role, by keyboard alone", async (page) => {
  await select(page, "Bà con được miễn phí neo đậu trong sáu tháng đầu, kể cả ghe từ các xã lân cận.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll("#marker select")[1]));
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowDown");
  assert.ok(await page.isVisible("#marker"));
  await page.keyboard.press("Enter");
  await page.waitForSelector("#reading h3.subheading");
  assert.match(await page.textContent("#reading h3.subheading"), /^Bà con được miễn phí/);
});

inPage("corrections follow an edit before them, and go with the words that are edited", async (page) => {
  await select(page, "hộ sống trên sông");
  await choose(page, "#marker select >> nth=0", "organization");
  await page.waitForFunction(() => document.querySelector("#corrections:not([hidden])"));
  const type = (at, typed) =>
    page.evaluate(([at, typed]) => {
      const area = document.querySelector("#source");
      area.focus();
      const start = area.value.indexOf(at);
      area.setSelectionRange(start, start);
      document.execCommand("insertText", false, typed);
    }, [at, typed]);
  await type("Chợ nổi Bến Sậy họp", "Hôm qua, ");
  await page.waitForFunction(() => document.querySelector("#reading .lead")?.textContent.includes("Hôm qua"));
  assert.ok((await marked(page, "organization")).includes("hộ sống trên sông"));
  await type("sống trên sông", "đang ");
  await page.waitForFunction(() => document.querySelector("#corrections").hidden);
});

inPage("on a phone the bar lies within the screen", async (page) => {
  await select(page, "hộ sống trên sông");
  const { x, width } = await page.locator("#marker").boundingBox();
  assert.ok(x >= 0 && x + width <= 390);
}, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
