export * from "./tinbai.js";

/** What the host calls so, where it has such things: a program for Node alone needs no types of a page. */
type Global<Name extends string> = typeof globalThis extends Record<Name, { prototype: infer Type }> ? Type : never;
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Type } } } ? Type : never;

/** Where the WebAssembly is, or what it is: an address, a response, bytes, a module. */
export type InitInput = string | Global<"URL"> | Global<"Request"> | Global<"Response"> | ArrayBuffer | ArrayBufferView | Module;

/**
 * Fetches and starts the WebAssembly; `await` it once before the first `parse`. In Node it resolves at once.
 *
 * @param input where the WebAssembly is, or its bytes or module; `tinbai_bg.wasm` beside this file unless given
 */
export function init(input?: InitInput | Promise<InitInput>): Promise<void>;
