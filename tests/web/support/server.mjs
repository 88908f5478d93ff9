// A static file server for one folder, on a free port of this machine.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * What it serves can be changed: `folder` names another folder, `answer` may give a body of its own for an address, or more of an
 * answer; `headers` come with each.
 *
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: string | Buffer }} Answer
 * @returns {Promise<{
 *   origin: string,
 *   folder: string,
 *   headers: Record<string, string>,
 *   answer?: (url: string) => string | Answer | undefined,
 *   close: () => void,
 * }>}
 */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://server");
    const path = normalize(decodeURIComponent(url.pathname));
    const own = served.answer?.(request.url);
    if (own !== undefined) {
      const { status = 200, headers, body } = typeof own === "string" ? { body: own } : own;
      const type = TYPES[extname(path)] ?? TYPES[".html"];
      response.writeHead(status, { "content-type": type, ...served.headers, ...headers }).end(body);
      return;
    }
    const file = join(served.folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...served.headers });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const served = { origin: `http://127.0.0.1:${server.address().port}`, folder, headers: {}, close: () => server.close() };
  return served;
}
