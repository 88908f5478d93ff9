// The page for everybody: axe finds nothing, it can be worked by keyboard, and it bears zoom, dark and quiet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { choose, open } from "./support/browser.mjs";
import { article as text } from "./support/built.mjs";
import { hosted, withText } from "./support/inpage.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const host = hosted();

/** A test in a fresh page, in which nothing may go wrong. */
const inPage = (name, body, options) =>
  test(name, async () => {
    const { context, page, troubles } = await open(host.browser, host.origin, options);
    await body(page);
    assert.deepEqual(troubles, []);
    await context.close();
  });

const withArticle = withText(text);

async function findsNothing(page, where) {
  // Colours that are on their way to others are neither; who is called back on the way has arrived, too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
  const found = violations.map(({ id, nodes }) => `${where}: ${id}\n${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join("\n")}`);
  assert.deepEqual(found, []);
}

/** Every state that one can bring the page into, checked. */
async function everywhere(page) {
  await findsNothing(page, "empty");
  await withArticle(page);
  for (const tab of await page.$$('[role="tab"]:not([hidden])')) {
    await tab.click();
    await findsNothing(page, await tab.getAttribute("id"));
  }
  await page.click("#tab-reading");
  await page.click('#reading mark[data-field="person"]');
  await page.waitForSelector("#inspector");
  await findsNothing(page, "why");
  await choose(page, "#inspector select", "organization");
  await page.waitForSelector("#corrections:not([hidden])");
  await page.focus("#source");
  await page.evaluate(() => document.querySelector("#source").setSelectionRange(0, 7));
  await page.waitForSelector("#marker:not([hidden])");
  await findsNothing(page, "corrected, and words selected");
  await page.click("#sample");
  await findsNothing(page, "gallery");
  await page.click('[data-sample="several"]');
  await page.waitForSelector("#documents li");
  await page.click("#tab-review");
  await findsNothing(page, "press review");
  await page.click("#help");
  await findsNothing(page, "help");
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

inPage("axe finds nothing", everywhere, { viewport: { width: 1100, height: 800 } });
inPage("axe finds nothing where there are three columns, in the dark", everywhere, {
  viewport: { width: 1440, height: 900 },
  colorScheme: "dark",
});
inPage("axe finds nothing on a phone", everywhere, phone);
inPage("axe finds nothing in English", async (page) => {
  await everywhere(page);
  assert.equal(await page.getAttribute("html", "lang"), "en");
}, { locale: "en-GB" });

inPage("the help takes the focus and gives it back, and lists every key", async (page) => {
  await page.focus("#help");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.querySelector("dialog").contains(document.activeElement)));
  assert.deepEqual(await page.locator(".help kbd").allTextContents(), ["?", "/", "Ctrl+K", "Alt+1…5", "N", "P", "Esc"]);
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "help");
});

inPage("the keys do what the help says", async (page) => {
  await withArticle(page);
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  const first = await focused();
  await page.keyboard.press("n");
  assert.notEqual(await focused(), first);
  await page.keyboard.press("p");
  assert.equal(await focused(), first);
  await page.keyboard.press("Alt+2");
  assert.equal(await page.locator('[role="tab"]:not([hidden])').nth(1).getAttribute("aria-selected"), "true");
  await page.keyboard.press("/");
  assert.equal(await focused(), "source");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  assert.equal(await focused(), "source");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.ok(await page.isVisible(".help"));
});

inPage("keys are letters to somebody who writes, and to somebody who does not want them", async (page) => {
  await page.focus("#source");
  await page.keyboard.type("/n?p");
  assert.equal(await page.inputValue("#source"), "/n?p");
  assert.ok(await page.isHidden(".help"));
  await page.click("#help");
  await page.uncheck(".help .choice input");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.ok(await page.isHidden(".help"));
  await page.keyboard.press("Control+k");
  assert.equal(await page.evaluate(() => document.activeElement.id), "source");
});

inPage("at a zoom of 200 % the page scrolls in one direction only", async (page) => {
  await withArticle(page);
  for (const tab of await page.$$('[role="tab"]:not([hidden])')) {
    await tab.click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 640);
  }
  await page.click("#help");
  assert.equal(await page.$eval(".guide", ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
}, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

inPage("who wants less motion gets none", async (page) => {
  await withArticle(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((shown) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(shown);
      return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior !== "auto";
    }).length,
  );
  assert.equal(moving, 0);
}, { reducedMotion: "reduce" });

inPage("what changes by itself is said, politely", async (page) => {
  assert.equal(await page.getAttribute("#message", "role"), "status");
  await withArticle(page);
  // Not at each letter.
  assert.equal(await page.getAttribute("#figures", "aria-live"), "off");
  await page.waitForSelector('#figures[aria-live="polite"]');
});

inPage("what is touched is large enough for a finger", async (page) => {
  await withArticle(page);
  const small = await page.$$eval("button", (buttons) =>
    buttons.filter((button) => button.checkVisibility() && button.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
  );
  assert.deepEqual(small, []);
}, phone);
