import type { Article, Format, FormatInfo, InitInput, Options, Pasted, Span } from "./index.js";

export type * from "./index.js";

/** An `AbortSignal`, where the host has it. */
type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Type } } ? Type : never;

/** What can be cancelled: the call then rejects with the signal's reason, at once, also in the middle of its work. */
export interface Cancellable {
  signal?: Signal;
}

/** How the thread starts. */
export interface Settings {
  /**
   * Makes the worker, where a bundler or a policy asks for a way of its own: one that runs `tinbai/worker-thread` as a module; in Node a
   * `Worker` of `node:worker_threads`.
   */
  worker?: () => object;
  /** Where the WebAssembly is, or its bytes or module; `tinbai_bg.wasm` beside the worker's script unless given. */
  wasm?: string | ArrayBuffer | ArrayBufferView | Exclude<InitInput, { readonly url: string }>;
}

/** Starts the thread; without it the first call does. Rejects where the thread or the WebAssembly cannot be had. */
export function init(settings?: Settings): Promise<void>;

/** Ends the thread, and every call that waits for it, with an `AbortError`. A later call starts a new one. */
export function close(): void;

/** `parse` of `tinbai`, off the main thread. */
export function parse(text: string, options?: Options & Cancellable): Promise<Article>;
/** `parseAll` of `tinbai`, off the main thread. */
export function parseAll(text: string, options?: Options & Cancellable): Promise<Article[]>;
/** `parseToJson` of `tinbai`, off the main thread. */
export function parseToJson(text: string, options?: Options & Cancellable): Promise<string>;
/** `split` of `tinbai`, off the main thread. */
export function split(text: string, options?: Cancellable): Promise<Span[]>;
/** `exportAs` of `tinbai`, off the main thread. */
export function exportAs(
  texts: string | readonly (string | Pasted)[],
  format: Format,
  options?: Options & Cancellable,
): Promise<string>;
/** `formats` of `tinbai`. */
export function formats(options?: Cancellable): Promise<FormatInfo[]>;
/** `version` of `tinbai`. */
export function version(options?: Cancellable): Promise<string>;
