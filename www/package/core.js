// What every entry of the package gives: the functions of the WebAssembly, each guarded.
import start, * as glue from "./tinbai.js";

/** WebAssembly never gives memory back: an instance that a large text made this large is left for a new one. */
const KEPT_MEMORY = 64 * 1024 * 1024;

let isReady = false;

/** Starts from what lies at an address, or from bytes or a module that are there or will be. */
export async function startFrom(input) {
  await start({ module_or_path: input });
  isReady = true;
}

/** Starts from bytes or a module, at once. */
export function startNow(module) {
  glue.initSync({ module });
  isReady = true;
}

export const functions = Object.fromEntries(
  ["exportAs", "formats", "parse", "parseAll", "parseToJson", "split", "version"].map((name) => [name, guard(glue[name], name)]),
);

/** Makes a function of the WebAssembly answer or throw, and never leave an instance behind that is broken or bloated. */
export function guard(call, name) {
  return (...given) => {
    if (!isReady) throw named("NotInitialized", `${name} was called before tinbai was ready: await init() once, first`);
    try {
      return call(...given);
    } catch (error) {
      if (!isCrash(error)) throw error;
      glue.__wbg_reset_state();
      throw named("Crashed", `${name} failed inside, which is a fault of tinbai; the next call works`, error);
    } finally {
      // An instance that is running is given back, not started again.
      if (glue.initSync().memory.buffer.byteLength > KEPT_MEMORY) glue.__wbg_reset_state();
    }
  };
}

/** A trap, or a stack that overflowed: what the instance was doing is half done. Other errors are answers. */
const isCrash = (error) =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === "InternalError";

const named = (name, message, cause) => Object.assign(new Error(message, { cause }), { name });
