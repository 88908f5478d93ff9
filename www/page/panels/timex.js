// What a TIMEX3 value says: the parts of a moment, the ends of a span, the length of a duration.

const DAY = 86_400_000;
const POINT = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d|MO|MI|AF|EV|NI)\S*)?)?)?$/;
const WEEK = /^(\d{4})-W(\d\d)(-WE)?(?:-\d)?$/;
const PART_OF_YEAR = /^(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))$/;
const ERA = /^(\d\d)(\d)?X+$/;
const LENGTH = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** The hour at which a part of the day begins. */
const HOURS = { MO: 6, MI: 11, AF: 13, EV: 18, NI: 20 };
const SEASONS = { SP: 2, SU: 5, FA: 8, WI: 11 };

/**
 * A moment: its parts as numbers, and where it begins and ends, in days since 1970; these are absent where the year is.
 *
 * @param {string} value
 */
function readMoment(value) {
  let found = POINT.exec(value);
  if (found) return readDay(found);
  found = WEEK.exec(value);
  if (found) {
    const [year, week, weekend] = [Number(found[1]), Number(found[2]), Boolean(found[3])];
    // The week with 4 January is the first; weeks begin on a Monday.
    const fourth = daysTo(year, 1, 4);
    const start = fourth - ((fourth + 3) % 7) + 7 * (week - 1);
    return { year, week, weekend, start: start + (weekend ? 5 : 0), end: start + 7 };
  }
  found = PART_OF_YEAR.exec(value);
  if (found) {
    const [year, quarter, half] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const season = found[4];
    const [month, months] = quarter ? [3 * quarter - 2, 3] : half ? [6 * half - 5, 6] : [SEASONS[season], 3];
    return { year, quarter, half, season, start: daysTo(year, month, 1), end: daysTo(year, month + months, 1) };
  }
  found = ERA.exec(value);
  if (!found) return undefined;
  const [century, tens] = [Number(found[1]), found[2]];
  const first = 100 * century + 10 * Number(tens ?? 0);
  const years = { start: daysTo(first, 1, 1), end: daysTo(first + (tens ? 10 : 100), 1, 1) };
  return tens ? { decade: first, ...years } : { century, ...years };
}

function readDay([, yearDigits, monthDigits, dayDigits, time]) {
  const year = yearDigits === "XXXX" ? undefined : Number(yearDigits);
  const [month, day] = [monthDigits, dayDigits].map((digits) => (digits ? Number(digits) : undefined));
  const moment = { year, month, day, clock: time?.includes(":") ? time : undefined, part: HOURS[time] ? time : undefined };
  if (year === undefined) return month ? moment : undefined;
  const end = day ? daysTo(year, month, day + 1) : month ? daysTo(year, month + 1, 1) : daysTo(year + 1, 1, 1);
  const [hour = 0, minute = 0] = moment.clock?.split(":").map(Number) ?? [HOURS[time]];
  const start = daysTo(year, month ?? 1, day ?? 1) + (time ? (hour + minute / 60) / 24 : 0);
  return { ...moment, start, end: time ? start : end };
}

/** Not `Date.UTC`, which takes the year 40 for 1940. */
const daysTo = (year, month, day) => new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

/**
 * What a value says in words, and where it lies on an axis of days since 1970, where it does.
 *
 * @param {string | undefined} value
 * @param {import("../lang/vi.js").vi} words
 * @returns {{ told?: string, start?: number, end?: number, isSpan?: boolean }}
 */
export function tell(value, { panels }) {
  if (!value) return {};
  const ends = value.split("/");
  const moments = ends.map(readMoment);
  if (moments.every(Boolean) && moments.length <= 2) {
    const [first, last] = [moments[0], moments.at(-1)];
    const told = moments.map((moment) => panels.moment(moment)).join(" – ");
    if (first.start === undefined || last.end === undefined) return { told };
    return { told, start: first.start, end: Math.max(first.start, last.end), isSpan: ends.length === 2 };
  }
  const lengths = ends.map((end) => LENGTH.exec(end)?.slice(1).map((part) => part && Number(part)));
  if (!lengths.every((parts) => parts?.some(Boolean))) return {};
  return { told: lengths.map((parts) => panels.length(parts)).join(" – ") };
}
