// The modules of a Cloudflare worker, as its own tools make them of `worker.js`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

export async function workerModules(folder) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ["worker.js"],
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker"],
    external: ["*.wasm?module"],
    write: false,
  });
  const wasm = readFileSync(join(folder, "node_modules/tinbai/tinbai_bg.wasm"));
  return [
    { type: "ESModule", path: "worker.js", contents: outputFiles[0].text },
    { type: "CompiledWasm", path: "tinbai_bg.wasm?module", contents: wasm },
  ];
}
