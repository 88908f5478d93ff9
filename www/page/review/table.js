// The press review as a file that spreadsheets read.

/** A spreadsheet runs what begins like this, some also after spaces or in the wide letters of East Asia; with an apostrophe before it, it is words. */
const inert = (value) => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value);

/** @param {string[][]} rows */
export const csvOf = (rows) =>
  // The mark at the beginning tells a spreadsheet that the letters are UTF-8.
  `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

const cell = (value) => {
  const safe = inert(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @param {string[][]} rows */
export const tsvOf = (rows) => rows.map((row) => row.map((value) => inert(value.replace(/\s+/g, " "))).join("\t")).join("\n");
