// How both languages write numbers and times.

export const number = (lang, value, digits = 0) =>
  value.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: digits });

/** The parts of an ISO 8601 day or time as the text stated them: no time zone of the reader's machine takes part. */
export function readTime(value) {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(value);
  if (!found) return undefined;
  const [year, month, day] = found.slice(1, 4).map(Number);
  return { year, month, day, clock: found[4], weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}
