import type { InitInput } from "./tinbai.js";

export type * from "./tinbai.js";
export { exportAs, formats, parse, parseAll, parseToJson, split, version } from "./tinbai.js";

/**
 * Fetches and starts the WebAssembly; `await` it once before the first `parse`. In Node it resolves at once.
 *
 * @param input where the WebAssembly is, or its bytes or module; `tinbai_bg.wasm` beside this file unless given
 */
export function init(input?: InitInput | Promise<InitInput>): Promise<void>;
