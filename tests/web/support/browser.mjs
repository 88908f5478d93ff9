// Chromium, and a page that writes down everything that should not happen in it.
import { chromium } from "playwright-core";

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/**
 * A page in a profile of its own, in Vietnamese unless `options` name another `locale`.
 *
 * `troubles` gathers console errors, page errors, dialogs, failed requests, violations of a content security policy, and calls of `ran`,
 * which a hostile text makes; `requests` the address of every request, a worker's too.
 */
export async function watched(browser, options) {
  const context = await browser.newContext({ locale: "vi-VN", ...options });
  const page = await context.newPage();
  const troubles = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`page: ${error}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  context.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
    globalThis.ran = () => console.error("a text ran");
  });
  return { context, page, troubles, requests };
}

/** Opens the page of Tinbài at `address`, watched. */
export async function open(browser, address, options) {
  const opened = await watched(browser, options);
  await opened.page.goto(address);
  await opened.page.waitForSelector("#reading .empty");
  return opened;
}

/** Puts `text` into the text area as a paste does. */
export async function paste(page, text) {
  await page.evaluate((text) => {
    const area = document.querySelector("#source");
    area.focus();
    area.select();
    document.execCommand("insertText", false, text);
  }, text);
}

/** What `slowness` takes on the machine for which the limits of the tests are set, in milliseconds. */
const USUAL = 33;

/**
 * How many times slower this machine is now than that one, at work in which the page has no part; at least 1. Limits in
 * milliseconds are multiplied by it.
 */
export const slowness = (page) =>
  page.evaluate((usual) => {
    const work = () => {
      const began = performance.now();
      const list = Array.from({ length: 60_000 }, (_, i) => ({ i, name: `m${(i * 7919) % 10_007}` }));
      list.sort((a, b) => (a.name < b.name ? -1 : 1));
      JSON.stringify(list);
      const made = document.createElement("div");
      for (const { name } of list.slice(0, 3000)) made.append(Object.assign(document.createElement("p"), { textContent: name }));
      return performance.now() - began;
    };
    return Math.max(1, Math.min(...Array.from({ length: 7 }, work)) / usual);
  }, USUAL);

export const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** Chooses from a menu of corrections by keyboard. */
export async function choose(page, menu, value) {
  await page.selectOption(menu, value);
  await page.press(menu, "Enter");
}

/** Pastes `text`; gives the milliseconds, measured in the page, until the headline begins with `expected`. */
export function pasteTimed(page, text, expected) {
  return page.evaluate(
    ([text, expected]) =>
      new Promise((resolve) => {
        const area = document.querySelector("#source");
        const panel = document.querySelector("#reading");
        let began;
        const observer = new MutationObserver(() => {
          if (!panel.querySelector(".title")?.textContent.startsWith(expected)) return;
          observer.disconnect();
          resolve(performance.now() - began);
        });
        began = performance.now();
        area.value = text;
        observer.observe(panel, { childList: true, subtree: true });
        area.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
      }),
    [text, expected],
  );
}
