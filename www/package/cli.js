#!/usr/bin/env node
// The command line for those who have Node alone: what it writes is byte for byte what the program in Rust writes, in one thread.
import { once } from "node:events";
import { createReadStream, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, sep } from "node:path";
import { parseArgs } from "node:util";
import { exportAs, formats, parse, parseAll, split, version } from "./node.js";

const HELP = `Reads the text of Vietnamese news articles as pasted, and says what each one contains, as JSON.

Usage: tinbai [OPTIONS] [FILE]...

Arguments:
  [FILE]...             Files and folders to read; \`-\` is standard input, which is read too when nothing is named.
                        Of a folder all *.txt, *.ndjson and *.jsonl are read

Options:
  --ndjson              Take standard input and named files for NDJSON: {"id": "a1", "text": "…"} on each line
  --ids                 Give the article of a named file its path as \`id\`, as those of a folder have it
  --offsets <UNIT>      The unit in which \`start\` and \`end\` count: utf8 (the default), utf16, codepoint
  --reference <DATE>    The moment of reading, from which "2 giờ trước" counts: 2019-09-06 or 2019-09-06T20:34
  --corrections <FILE>  Corrections by hand of the one text that is read: a JSON array
  --format <FORMAT>     What to write: ${formats().map(({ name }) => name).join(", ")}
  --fields <NAMES>      Keep these members of each article's JSON, with a comma between them: title,published,people
  --all                 Take each text for several articles that follow one another
  --pretty              Indent the JSON over several lines
  --quiet               Show no progress; this program shows none
  --threads <N>         Taken for the sake of the program in Rust; this one has one
  -h, --help            Print help
  -V, --version         Print version

Exit status:
  0  every input was read
  1  some input could not be read: standard error names it; the others were read
  2  the command was wrong
  3  the output could not be written

The program in Rust does the same on all cores.
`;

const OPTIONS = {
  ndjson: { type: "boolean" },
  ids: { type: "boolean" },
  offsets: { type: "string", default: "utf8" },
  reference: { type: "string" },
  corrections: { type: "string" },
  format: { type: "string", default: "json" },
  fields: { type: "string", multiple: true },
  all: { type: "boolean" },
  pretty: { type: "boolean" },
  quiet: { type: "boolean" },
  threads: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
};

const NOT_UTF8 = "is not UTF-8: save the text as UTF-8 first";
const READ_WHOLE = "seems to be NDJSON, and was read as one article: --ndjson takes each line for one";
const WRITTEN_HERE = "is what this program writes, and no input: keep its output out of the folder that it reads";

/** Why a file could not be read or written, in the words of the program in Rust. */
const REASONS = {
  ENOENT: "no such file",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EISDIR: "is a folder",
  ENOSPC: "no space is left",
  ERR_ENCODING_INVALID_ENCODED_DATA: NOT_UTF8,
};
const reason = (error) => REASONS[error.code] ?? error.message;

const complain = (message) => process.stderr.write(`tinbai: ${message}\n`);

/** Ends the program: the command was wrong. */
function wrong(message) {
  process.stderr.write(`error: ${message}\n\nFor more information, try '--help'.\n`);
  process.exit(2);
}

process.stdout.on("error", (error) => {
  // The reader has seen enough, as in `tinbai *.txt | head -1`.
  if (error.code === "EPIPE") process.exit(0);
  complain(`standard output: ${reason(error)}`);
  process.exit(3);
});

async function write(text) {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A text, with its `id` as JSON where it has one. */
const input = (text, id) => ({ text, id });
const failure = (place, reason) => ({ failure: `${place}: ${reason}` });

const open = (path) => (path === "-" ? process.stdin : createReadStream(path));
const isFolder = (path) => path !== "-" && Boolean(stat(path)?.isDirectory());
const isNdjson = (path) => /[^/\\]\.(ndjson|jsonl)$/i.test(path);
const isText = (path) => /[^/\\]\.txt$/i.test(path) || isNdjson(path);

function stat(path) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

async function* inputs(paths, { ndjson, ids }) {
  for (const path of paths) {
    if (isFolder(path)) yield* folder(path);
    else if (ndjson || isNdjson(path)) yield* lines(path);
    else yield await file(path, ids);
  }
}

async function* folder(root) {
  let isEmpty = true;
  for (const { path, reason } of walk(root, above(realpathSync(root)))) {
    isEmpty = false;
    if (reason) yield failure(path, reason);
    else if (isNdjson(path)) yield* lines(path);
    else yield await file(path, true);
  }
  if (isEmpty) yield failure(root, "has no text file (*.txt, *.ndjson, *.jsonl)");
}

/** A folder and all in which it lies. */
const above = (folder) => (folder === dirname(folder) ? [folder] : [folder, ...above(dirname(folder))]);

/** The text files of a folder in the order of their names, which is that of their bytes. `around` are the folders it lies in. */
function* walk(folder, around) {
  let names;
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch (error) {
    yield { path: folder, reason: reason(error) };
    return;
  }
  names.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  for (const name of names) {
    const path = (folder.endsWith(sep) ? folder : folder + sep) + name;
    try {
      const entry = statSync(path);
      if (entry.isFile() && isText(path)) yield { path };
      if (!entry.isDirectory()) continue;
      const real = realpathSync(path);
      if (around.includes(real)) yield { path, reason: "links to a folder around it" };
      else yield* walk(path, [...around, real]);
    } catch (error) {
      // A link that leads nowhere is missed only where a text should be.
      if (error.code !== "ENOENT" || isText(path)) yield { path, reason: reason(error) };
    }
  }
}

/** One article. */
async function file(path, withId) {
  try {
    const chunks = [];
    for await (const chunk of open(path)) chunks.push(chunk);
    const text = utf8.decode(Buffer.concat(chunks));
    const read = input(text, withId && path !== "-" ? JSON.stringify(path) : undefined);
    return seemsNdjson(text) ? { ...read, hint: `${path}: ${READ_WHOLE}` } : read;
  } catch (error) {
    return failure(path, reason(error));
  }
}

/** Whether the first line is an article already. */
function seemsNdjson(text) {
  const [first] = text.replace(/^\ufeff+/, "").trimStart().split("\n", 1);
  try {
    return first.startsWith("{") && Boolean(article(first));
  } catch {
    return false;
  }
}

/** An article on each line. */
async function* lines(path) {
  let number = 0;
  try {
    for await (const line of splitLines(open(path))) {
      number += 1;
      try {
        const json = utf8.decode(line);
        const found = article(number === 1 ? json.replace(/^\ufeff/, "") : json);
        if (found) yield found;
      } catch (error) {
        yield failure(`${path}:${number}`, reason(error));
        // No line of an output is an input.
        if (error.message === WRITTEN_HERE) return;
      }
    }
  } catch (error) {
    yield failure(number > 0 ? `${path}:${number + 1}` : path, reason(error));
  }
}

async function* splitLines(stream) {
  let begun = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...begun, chunk.subarray(start, end)]);
      begun = [];
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
  }
  yield Buffer.concat(begun);
}

/** The article of a line; an empty line has none. */
function article(line) {
  if (/^[ \t\f\r]*$/.test(line)) return undefined;
  const { id, text, schemaVersion } = object(line);
  if (!["string", "number", "undefined"].includes(typeof (id ?? undefined))) {
    throw new Error('its "id" is neither a string nor a number');
  }
  if (text === undefined || text === null) throw new Error(schemaVersion === undefined ? 'has no "text"' : WRITTEN_HERE);
  if (typeof text !== "string") throw new Error('its "text" is no string');
  if (!text.isWellFormed()) throw new Error('its "text" has half a character, as \\ud83d alone is one');
  return input(text, id === undefined ? undefined : memberAsWritten(line, "id"));
}

function object(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    // What is told is the same for both.
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("is no JSON object");
  return value;
}

/** A member of an object as it stands in its JSON: a number there can be longer than one of JavaScript. */
function memberAsWritten(json, name) {
  let [depth, start, isString] = [0, 0, false];
  let key, found;
  for (const { 0: mark, index } of json.matchAll(/\\.|["{}[\],:]/g)) {
    if (mark === '"') isString = !isString;
    if (isString) continue;
    if (depth === 1 && ":,}".includes(mark)) {
      const piece = json.slice(start, index).trim();
      if (mark === ":") key = JSON.parse(piece);
      else if (key === name) found = piece;
      start = index + 1;
    }
    if ("{[".includes(mark)) depth += 1;
    if ("]}".includes(mark)) depth -= 1;
    if (mark === "{" && depth === 1) start = index + 1;
  }
  return found;
}

/** The members that an article can have. */
const members = () => Object.keys(JSON.parse(readFileSync(new URL("./schema.json", import.meta.url), "utf8")).properties);

/** What the command line says; ends the program where that is wrong. */
function command() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    return { ...values, fields: values.fields?.flatMap((names) => names.split(",")), paths: positionals.length ? positionals : ["-"] };
  } catch (error) {
    return wrong(error.message);
  }
}

/** What the library is asked; ends the program where that is wrong. */
function options({ offsets, reference, corrections, format, fields, ids, all, ndjson, paths }) {
  const oneOf = (name, values, possible) => {
    const value = values.find((value) => !possible.includes(value));
    if (value !== undefined) wrong(`invalid value '${value}' for '${name}'\n  [possible values: ${possible.join(", ")}]`);
  };
  oneOf("--offsets <UNIT>", [offsets], ["utf8", "utf16", "codepoint"]);
  oneOf("--format <FORMAT>", [format], formats().map(({ name }) => name));
  if (fields) oneOf("--fields <NAMES>", fields, members());
  for (const [name, value] of Object.entries({ fields, ids })) {
    if (value && format !== "json") wrong(`--${name} is of JSON: it has no meaning with --format ${format}`);
  }
  if (corrections && (paths.length > 1 || ndjson || isNdjson(paths[0]) || isFolder(paths[0]))) {
    wrong("--corrections is of one text: name one FILE");
  }
  // The library reads the parts alone, and its offsets would be those of the part.
  if (all && (format === "csv" || (format !== "json" && corrections))) {
    wrong(`--all with --format ${format}${corrections ? " and --corrections" : ""} is for the program in Rust`);
  }
  try {
    const read = { offsets, reference, corrections: corrections && JSON.parse(readFileSync(corrections, "utf8")) };
    parse("", read);
    return read;
  } catch (error) {
    return wrong(corrections ? `invalid value '${corrections}' for '--corrections <FILE>': ${reason(error)}` : error.message);
  }
}

async function run() {
  const args = command();
  if (args.help) return write(HELP);
  if (args.version) return write(`tinbai ${version()}\n`);
  const asked = options(args);
  const json = (value) => `${JSON.stringify(value, null, args.pretty ? 2 : 0)}\n`;
  const isAsked = ([name]) => !args.fields || args.fields.includes(name);
  const line = (article, id) => {
    const members = Object.fromEntries(Object.entries(article).filter(isAsked));
    // The first 0 is that of the `id`.
    return id === undefined ? json(members) : json({ id: 0, ...members }).replace("0", () => id);
  };
  const texts = [];
  for await (const { failure, text, id, hint } of inputs(args.paths, args)) {
    if (failure) {
      complain(failure);
      process.exitCode = 1;
    } else if (args.format === "json") {
      for (const article of args.all ? parseAll(text, asked) : [parse(text, asked)]) await write(line(article, id));
    } else {
      texts.push(...(args.all ? split(text).map(({ start, end }) => text.slice(start, end)) : [text]));
    }
    if (hint) complain(hint);
  }
  if (args.format === "json") return;
  const file = exportAs(texts, args.format, asked);
  const { mime } = formats().find(({ name }) => name === args.format);
  await write(mime.endsWith("json") ? json(JSON.parse(file)) : file);
}

await run();
