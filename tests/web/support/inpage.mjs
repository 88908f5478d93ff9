// Tests in fresh pages of the hosted page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { launch, open, paste } from "./browser.mjs";
import { built } from "./built.mjs";
import { serve } from "./server.mjs";

/** A folder, or the hosted page, on a server, and a browser: `origin` and `browser` are there when the tests of the file run. */
export function hosted(folder) {
  const host = {};
  let server;
  before(async () => {
    server = await serve(folder ?? built("dist/page"));
    host.origin = server.origin;
    host.browser = await launch();
  });
  after(async () => {
    await host.browser?.close();
    server?.close();
  });
  return host;
}

/**
 * Gives a `test` for pages in which nothing may go wrong, but what `expected` matches, and nothing may be asked of anyone
 * else. `prepare` is done in each before its own steps.
 */
export function pageTests(prepare = async () => {}) {
  const host = hosted();
  return (name, body, { expected, ...options } = {}) =>
    test(name, async (t) => {
      const { context, page, troubles, requests } = await open(host.browser, host.origin, options);
      await prepare(page);
      await body(page, context, host.origin, t);
      assert.deepEqual(troubles.filter((trouble) => !expected?.test(trouble)), []);
      assert.deepEqual(requests.filter((address) => !/^blob:/.test(address) && !address.startsWith(host.origin)), []);
      await context.close();
    });
}

/** Puts the article into the text area, and waits until it is read. */
export const withText = (text) => async (page) => {
  await paste(page, text);
  await page.waitForSelector("#reading .title");
};

/** What follows the `#` in the address of a text. */
export const hashFor = (bytes) => `#t=${deflateRawSync(bytes).toString("base64url")}`;

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Drops files, given as `{ name, type, bytes | text }`, on the page. */
export const drop = (page, files) =>
  page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type = "text/plain", text, bytes } of files) {
      dataTransfer.items.add(new File([bytes ? Uint8Array.from(bytes) : text], name, { type }));
    }
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);

/** Pastes as the browser does, as far as a script can: whoever wants the event has it. Gives what is left to the browser. */
export const pasteEvent = (page, text, times = 1) =>
  page.evaluate(
    ([text, times]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text.repeat(times));
      const area = document.querySelector("#source");
      (area.hidden ? document.querySelector("#large-text") : area).focus();
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      return document.activeElement.dispatchEvent(event);
    },
    [text, times],
  );

/**
 * The longest that the page's own thread was busy at a stretch while `body` ran, in milliseconds of the processor: a machine
 * that has other things to do makes nothing longer.
 */
export async function longestTask(page, body) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ["toplevel"] });
  let traced;
  try {
    await body();
    await page.waitForTimeout(500);
  } finally {
    traced = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(traced);
  const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isPage = ({ pid, tid }) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = traceEvents.filter((event) => event.tdur && event.name.endsWith("RunTask") && isPage(event));
  assert.ok(tasks.length);
  return tasks.reduce((longest, { tdur }) => Math.max(longest, tdur / 1000), 0);
}
