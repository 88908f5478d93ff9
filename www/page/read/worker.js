import { makeShelf } from "./shelf.js";

const shelf = makeShelf();

/**
 * A lock, held while this worker lives: when a browser ends it, for want of memory say, nobody is told but who waits for the lock. A page
 * opened from disk may have no locks.
 */
const held = new Promise((resolve) => {
  const lock = `tinbai ${performance.timeOrigin} ${Math.random()}`;
  const hold = () => {
    postMessage({ lock });
    resolve();
    return new Promise(() => {});
  };
  if (navigator.locks) navigator.locks.request(lock, hold).catch(resolve);
  else resolve();
});

addEventListener("message", async ({ data: { id, what, request } }) => {
  await held;
  try {
    const onProgress = (progress) => postMessage({ id, progress });
    postMessage({ id, found: await shelf[what](request, onProgress) });
  } catch (error) {
    postMessage({ id, failure: String(error) });
  }
});
