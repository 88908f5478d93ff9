// What Node and Chromium measure alike: each call in turn, so that what slows the machine slows all of them.

/** The article of benches/parse.rs: four lines of head, then the body again and again, cut at a number of bytes. */
export function textOf(article, size) {
  const head = article.split("\n", 4).join("\n");
  const body = article.slice(head.length);
  const bytes = new TextEncoder().encode(head + body.repeat(Math.ceil(size / body.length))).subarray(0, size);
  return new TextDecoder().decode(bytes).replace(/\uFFFD$/, "");
}

/**
 * Times of each call in µs: the median, and the 99th percentile. A call with `times` does its work so many times.
 *
 * @param {Record<string, () => unknown>} calls
 * @param {number} rounds
 */
export function measure(calls, rounds) {
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, new Float64Array(rounds)]));
  let sink;
  for (let round = -rounds; round < rounds; round++) {
    for (const [name, call] of Object.entries(calls)) {
      const start = performance.now();
      sink = call();
      // The first half warms up.
      if (round >= 0) times[name][round] = ((performance.now() - start) * 1000) / (call.times ?? 1);
    }
  }
  if (sink === undefined) throw new Error("the last call gave nothing");
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => {
      list.sort();
      return [name, { median: list[Math.floor(rounds / 2)], p99: list[Math.ceil(rounds * 0.99) - 1] }];
    }),
  );
}

/** The calls that are compared: what the package does, and the least work that sees every byte. */
export function callsOf({ parse, exportAs }, text) {
  const bytes = new TextEncoder().encode(text);
  return {
    "text to object": () => parse(text),
    // Reads all, and gives one line: what is left when no object is made.
    "text to a reference": () => exportAs(text, "vietnamese"),
    "scan of the bytes": Object.assign(() => scan(bytes, 100), { times: 100 }),
  };
}

/** So often that the clock of a browser, which is kept coarse, sees it. */
function scan(bytes, times) {
  let sum = 0;
  for (let n = 0; n < times; n++) for (let at = 0; at < bytes.length; at++) sum += bytes[at];
  return sum;
}

export function print(title, bytes, found) {
  console.log(`\n${title}, an article of ${bytes} bytes`);
  console.log(`${"".padEnd(34)}${"median µs".padStart(11)}${"p99 µs".padStart(11)}${"MB/s".padStart(8)}${"of a scan".padStart(11)}`);
  const scan = found["scan of the bytes"].median;
  for (const [name, { median, p99 }] of Object.entries(found)) {
    const figures = [median.toFixed(1).padStart(11), p99.toFixed(1).padStart(11), (bytes / median).toFixed(1).padStart(8)];
    console.log(`${name.padEnd(34)}${figures.join("")}${`${(median / scan).toFixed(0)}×`.padStart(11)}`);
  }
}
