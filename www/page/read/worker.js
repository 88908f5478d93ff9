import { read } from "./read.js";

addEventListener("message", async ({ data: { id, text, wasm } }) => {
  try {
    postMessage({ id, ...(await read(text, wasm)) });
  } catch (error) {
    postMessage({ id, failure: String(error) });
  }
});
