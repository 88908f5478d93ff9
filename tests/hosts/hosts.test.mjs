// The package in the hosts and bundlers of others: each reads the same text to the same bytes.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { Miniflare } from "miniflare";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";
import { launch } from "../web/support/browser.mjs";
import { article } from "../web/support/built.mjs";
import { answer, html, programs, shownAt } from "../web/support/hosts.mjs";
import { serve } from "../web/support/server.mjs";
import { bin, inside } from "./support/inside.mjs";
import { started } from "./support/process.mjs";
import { workerModules } from "./support/workerd.mjs";

const run = promisify(execFile);
const print = `import * as tinbai from "tinbai"; console.log(tinbai.parseToJson(${JSON.stringify(article)}));`;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** What the folder's pages show, each by its name. */
async function shownIn(folder, names) {
  const server = await serve(folder);
  try {
    return await Promise.all(names.map((name) => shownAt(browser, `${server.origin}/${name}.html`)));
  } finally {
    server.close();
  }
}

const pages = (names) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.js`, programs[name]],
      [`${name}.html`, html(`<script type="module" src="./${name}.js"></script>`)],
    ]),
  );

const viteNames = ["main", "inline", "worker"];

test("Vite builds it, worker and all", async () => {
  const root = inside("vite-build", pages(viteNames));
  const input = viteNames.map((name) => join(root, `${name}.html`));
  await vite.build({ root, configFile: false, logLevel: "error", build: { rolldownOptions: { input } } });
  assert.deepEqual(await shownIn(join(root, "dist"), viteNames), viteNames.map(() => answer));
});

test("Vite serves it while one develops", async () => {
  const root = inside("vite-dev", pages(viteNames));
  const server = await vite.createServer({ root, configFile: false, logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
  try {
    await server.listen();
    const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
    for (const name of viteNames) assert.equal(await shownAt(browser, `${origin}/${name}.html`), answer, name);
  } finally {
    await server.close();
  }
});

test("webpack builds it, worker and all", async () => {
  const names = ["main", "inline", "worker"];
  const root = inside("webpack", pages(names));
  const entry = Object.fromEntries(names.map((name) => [name, `./${name}.js`]));
  const compiler = webpack({ context: root, mode: "production", entry, output: { path: join(root, "dist") }, performance: false });
  const stats = await promisify(compiler.run.bind(compiler))();
  assert.deepEqual(stats.toJson().errors, []);
  for (const name of names) writeFileSync(join(root, `dist/${name}.html`), html(`<script src="${name}.js"></script>`));
  assert.deepEqual(await shownIn(join(root, "dist"), names), names.map(() => answer));
});

test("Rollup builds it", async () => {
  const root = inside("rollup", pages(["inline"]));
  const bundle = await rollup({ input: join(root, "inline.js"), plugins: [nodeResolve({ browser: true })] });
  await bundle.write({ file: join(root, "dist/inline.js"), format: "es" });
  writeFileSync(join(root, "dist/inline.html"), html(`<script type="module" src="inline.js"></script>`));
  assert.deepEqual(await shownIn(join(root, "dist"), ["inline"]), [answer]);
});

test("Next.js reads on its server, in Node and at the edge", async () => {
  const route = (runtime) => `import { parseToJson } from "tinbai";
import text from "../../text.js";
export const runtime = "${runtime}";
export const dynamic = "force-dynamic";
export const GET = () => new Response(parseToJson(text));`;
  const root = inside("next", {
    "app/node/route.js": route("nodejs"),
    "app/edge/route.js": route("edge"),
    "app/layout.js": `export default ({ children }) => <html lang="vi"><body>{children}</body></html>;`,
    "app/page.js": `export default () => null;`,
    "next.config.js": `export default { turbopack: { root: import.meta.dirname + "/../.." } };`,
  });
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  await run(bin("next"), ["build"], { cwd: root, env });
  const server = await started(bin("next"), ["start", "--port", "0", "--hostname", "127.0.0.1"], { cwd: root, env }, /http:\/\/127\.0\.0\.1:\d+/);
  try {
    for (const runtime of ["node", "edge"]) {
      const response = await fetch(`${server.found}/${runtime}`);
      assert.equal(await response.text(), answer, runtime);
    }
  } finally {
    server.stop();
  }
});

for (const [name, command] of Object.entries({
  "Node 22": [bin("node"), "main.mjs"],
  Bun: [bin("bun"), "main.mjs"],
  "Deno, without any permission": [bin("deno"), "run", "--no-prompt", "main.mjs"],
})) {
  test(name, async () => {
    const root = inside(name.split(/\W/)[0], { "main.mjs": print });
    const [program, ...given] = command;
    const { stdout } = await run(program, given, { cwd: root });
    assert.equal(stdout.trim(), answer);
  });
}

test("a worker of Cloudflare's workerd", async () => {
  const worker = `import { parseToJson } from "tinbai";
import text from "./text.js";
export default { fetch: () => new Response(parseToJson(text)) };`;
  const root = inside("workerd", { "worker.js": worker });
  const mini = new Miniflare({ modules: await workerModules(root) });
  try {
    const response = await mini.dispatchFetch("http://worker/");
    assert.equal(await response.text(), answer);
  } finally {
    await mini.dispose();
  }
});
