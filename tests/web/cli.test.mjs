// The command line of the package, installed from the tarball, beside the program in Rust: the same bytes, messages and exit status.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { article, root, tarball } from "./support/built.mjs";

const folder = mkdtempSync(join(tmpdir(), "tinbai-cli-"));
after(() => rmSync(folder, { recursive: true }));
copyFileSync(tarball(), join(folder, "tinbai.tgz"));
writeFileSync(join(folder, "package.json"), "{}");
execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "./tinbai.tgz"], { cwd: folder, stdio: "pipe" });
const node = join(folder, "node_modules/.bin/tinbai");
const rust = built();

/** The program in Rust, as its own tests build it. */
function built() {
  const flags = ["test", "--quiet", "--features", "cli", "--test", "cli", "--no-run", "--message-format", "json"];
  const messages = execFileSync("cargo", flags, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "inherit"] });
  const artifacts = messages.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return artifacts.find(({ target, executable }) => executable && target.kind.includes("bin")).executable;
}

const file = (path, content) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
};
cpSync(join(root, "tests/exports"), join(folder, "corpus"), { recursive: true });
cpSync(join(root, "tests/articles"), join(folder, "corpus/articles"), { recursive: true });
file("corpus/two.txt", `📰 ${article}\n${article.replace("06/09/2019", "07/09/2019")}`);
file("corpus/bom/a.TXT", `\ufeff${article}`);
file("corpus/bom/\u{fffd}.txt", "Tin");
file("corpus/bom/\u{10000}.txt", "Bài");
file("corpus/.hidden/a.txt", "Tin");
file("corpus/latin.txt", Buffer.from("B\xe0i b\xe1o", "latin1"));
file("corpus/empty/readme", "Tin");
symlinkSync("gone.txt", join(folder, "corpus/link.txt"));
symlinkSync("gone.png", join(folder, "corpus/link.png"));
symlinkSync("..", join(folder, "corpus/bom/around"));
const lines = [
  `\ufeff${JSON.stringify({ id: "a1", text: article })}\r`,
  " \t",
  '{"more": {"id": 1, "a,b": ["id", {"id": [2]}]}, "id" : -12345678901234567890.10e2 , "text": "Tin \\u0041 \\" \\\\"}',
  '{"text":"X","id":"\\u0041\\n\\"\\\\"}',
  '{"id":null,"text":"Tin\\u2028\\u0000\\u007f\\ud83d\\ude00"}',
  '{"id":1,"id":2,"text":"x","text":"y"}',
  '{"id":1}', '{"text":null}', '{"text":1}', '{"id":[],"text":""}', '{"id":false,"text":""}', '{"text":"\\ud83d"}',
  "7", "null", "[]", '["a","b"]', '{"text":', "{'text':''}", '"text"', '{"text":"cuối"}',
];
file("corpus/in.ndjson", lines.join("\n"));
file("corpus/written.ndjson", '{"schemaVersion":1,"title":{}}\n{"schemaVersion":1}\n{"text":"Tin"}\n');
file("corpus/latin.jsonl", Buffer.from('{"text":"B\xe0i"}\n{"text":"B"}\n', "latin1"));
file("role.json", '[{"op":"role","start":0,"end":15,"role":"kicker"}]');
file("wrong.json", '[{"op":"role","start":0,"end":15,"role":"headline"}]');

const run = (program, args, input = "") => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, input, encoding: "utf8", maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
};
const same = (args, input) => {
  const expected = run(rust, args, input);
  assert.deepEqual(run(node, args, input), expected, args.join(" "));
  return expected;
};

test("a folder, in every way of asking for JSON", () => {
  const ways = ["", "--pretty", "--all", "--offsets utf16", "--offsets codepoint --all", "--reference 2019-09-06", "--quiet"];
  for (const way of [...ways, "--fields people,title --fields stats", "--fields lead --pretty"]) {
    const { status, stdout, stderr } = same(["corpus", ...way.split(" ").filter(Boolean)]);
    assert.equal(status, 1);
    assert.ok(stdout.split("\n").length > 20);
    assert.match(stderr, /^tinbai: corpus\/bom\/around: links to a folder around it\ntinbai: corpus\/in\.ndjson:7: has no "text"\n/);
    assert.doesNotMatch(stderr, /png/);
  }
});

test("a folder in every format", () => {
  const { stdout } = spawnSync(node, ["--help"], { encoding: "utf8" });
  const formats = /What to write: (.*)/.exec(stdout)[1].split(", ");
  assert.equal(formats.length, 13);
  for (const format of formats) {
    same(["corpus", "--format", format, "--pretty"]);
    if (format !== "csv") same(["corpus/two.txt", "corpus/market.txt", "--format", format, "--all"]);
  }
  same(["corpus", "--format", "jsonld"]);
  const { status, stderr } = run(node, ["corpus", "--format", "csv", "--all"]);
  assert.deepEqual([status, stderr.split("\n")[0]], [2, "error: --all with --format csv is for the program in Rust"]);
});

test("named files and standard input", () => {
  for (const args of [["corpus/market.txt", "./corpus/decree.txt"], ["--ids", "corpus/market.txt", "-"], ["corpus/"], ["./corpus"], ["."]]) {
    same(args, article);
  }
  assert.equal(same([], article).status, 0);
  assert.equal(same(["-"], `\ufeff${article}`).status, 0);
  same([], "");
  same([], Buffer.from([255]));
  same(["gone.txt", "gone", "corpus/empty", "corpus/latin.txt", "corpus/market.txt"]);
  same(["--corrections", "role.json"], article);
  same(["--corrections", "role.json", "--format", "markdown"], article);
});

test("NDJSON, good and bad", () => {
  const { stdout, stderr } = same(["--ndjson"], lines.join("\n"));
  assert.match(stdout, /^\{"id":"a1","schemaVersion":1,/);
  assert.match(stdout, /\n\{"id":-12345678901234567890\.10e2,"schemaVersion"/);
  assert.equal(stderr.trim().split("\n").length, 13);
  same(["--ndjson", "--pretty", "--fields", "title"], lines.join("\n"));
  same(["--ndjson", "corpus/in.ndjson", "corpus/market.txt", "corpus/bom"]);
  same(["--ndjson", "--format", "bibtex"], lines.join("\n"));
  assert.match(same([], lines[0]).stderr, /^tinbai: -: seems to be NDJSON/);
  assert.match(same(["corpus/market.txt", "-"], `\n ${lines[3]}`).stderr, /^tinbai: -: seems to be NDJSON/);
  assert.match(same(["corpus/written.ndjson"]).stderr, /^tinbai: corpus\/written\.ndjson:1: is what this program writes.*\n$/);
  // A line in many chunks, and chunks of many lines.
  same(["--ndjson"], `{"text":"${"x ".repeat(100_000)}","id":"${"y".repeat(200_000)}"}\n${'{"text":"Tin"}\n'.repeat(5000)}`);
});

test("a wrong command", () => {
  const wrong = [["--format", "pdf"], ["--offsets", "bytes"], ["--fields", "title,headline"]];
  for (const args of [...wrong, ["--ids", "--format", "csv"], ["--fields", "title", "--format", "ris"]]) {
    const [ours, theirs] = [node, rust].map((program) => run(program, args));
    assert.deepEqual([ours.status, ours.stdout], [2, ""]);
    assert.deepEqual(ours.stderr.split("\n").slice(0, 2), theirs.stderr.split("\n").slice(0, 2));
  }
  const corrected = [["a.txt", "b.txt"], ["--ndjson"], ["corpus"], ["corpus/in.ndjson"]].map((of) => ["--corrections", "role.json", ...of]);
  for (const args of [["--none"], ["--reference", "hôm qua"], ["--corrections", "wrong.json"], ["--corrections", "gone.json"], ...corrected]) {
    assert.equal(run(rust, args).status, 2);
    const { status, stdout, stderr } = run(node, args);
    assert.deepEqual([status, stdout, stderr.slice(0, 7)], [2, "", "error: "]);
  }
  assert.match(run(node, ["--corrections", "gone.json"]).stderr, /no such file/);
});

test("help has every option but that of shells, and version is the same", () => {
  same(["--version"]);
  const options = (program) => run(program, ["--help"]).stdout.match(/^ +(-., )?--[a-z]+/gm).map((option) => option.trim()).sort();
  assert.deepEqual(options(node), options(rust).filter((option) => option !== "--completions"));
});

test("a line is answered at once", async () => {
  const program = spawn(node, ["--ndjson"], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface(program.stdout)[Symbol.asyncIterator]();
  for (const id of [1, 2]) {
    program.stdin.write(`{"id":${id},"text":"Tin"}\n`);
    assert.equal(JSON.parse((await answers.next()).value).id, id);
  }
  program.stdin.end();
  assert.deepEqual(await once(program, "exit"), [0, null]);
});

test("a reader that goes away is no error", async () => {
  const program = spawn(node, ["--ndjson"]);
  let stderr = "";
  program.stderr.on("data", (data) => (stderr += data));
  program.stdin.on("error", () => {});
  program.stdin.write('{"text":"Tin"}\n'.repeat(2000));
  await once(program.stdout, "data");
  program.stdout.destroy();
  assert.deepEqual([await once(program, "close"), stderr], [[0, null], ""]);
});

test("a full disk is told", { skip: !existsSync("/dev/full") && "only Linux has a disk that is always full" }, () => {
  for (const args of [["corpus/market.txt"], ["corpus/market.txt", "--format", "ris"]]) {
    const [ours, theirs] = [node, rust].map((program) => {
      const stdio = ["ignore", openSync("/dev/full", "w"), "pipe"];
      const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", stdio });
      return { status, stderr };
    });
    assert.deepEqual(ours, theirs);
    assert.deepEqual(ours, { status: 3, stderr: "tinbai: standard output: no space is left\n" });
  }
});
