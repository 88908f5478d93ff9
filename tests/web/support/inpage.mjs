// Tests in fresh pages of the hosted page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { built } from "./built.mjs";
import { serve } from "./server.mjs";

/**
 * Gives a `test` for pages in which nothing may go wrong, but what `expected` matches, and nothing may be asked of anyone
 * else.
 */
export function pageTests() {
  let browser;
  let server;
  before(async () => {
    server = await serve(built("dist/page"));
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  return (name, body, { expected, ...options } = {}) =>
    test(name, async () => {
      const { context, page, troubles, requests } = await open(browser, server.origin, options);
      await body(page, context, server.origin);
      assert.deepEqual(troubles.filter((trouble) => !expected?.test(trouble)), []);
      assert.deepEqual(requests.filter((address) => !/^blob:/.test(address) && !address.startsWith(server.origin)), []);
      await context.close();
    });
}

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
