import { makeShelf } from "./shelf.js";

const shelf = makeShelf();

addEventListener("message", async ({ data: { id, what, request } }) => {
  try {
    const onProgress = (progress) => postMessage({ id, progress });
    postMessage({ id, found: await shelf[what](request, onProgress) });
  } catch (error) {
    postMessage({ id, failure: String(error) });
  }
});
