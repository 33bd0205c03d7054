/** A day is a whole number: days since 1970-01-01 at +08:00. All of China keeps one offset, without summer time (Beijing time). */
export const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

/** The day on which an instant (UTC milliseconds) falls at +08:00. */
export const dayOf = (ms: number): number => Math.floor((ms + OFFSET_MS) / DAY_MS);

/** The first millisecond of a day, as a UTC instant. */
export const startOf = (day: number): number => day * DAY_MS - OFFSET_MS;

/** 0 Sunday … 6 Saturday (1970-01-01 was a Thursday). */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** Year, month 1–12 and day of the month; the civil calendar counted in eras of 400 years from 1 March. */
export const partsOf = (day: number): { year: number; month: number; date: number } => {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
};

/** A day as `YYYY-MM-DD`. */
export const dateOf = (day: number): string => {
  const { year, month, date } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

const daysFromParts = (year: number, month: number, date: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719_468;
};

/** True for a `YYYY-MM-DD` that exists (not 2026-02-30). */
export const isDate = (text: string): boolean => {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m !== null && dateOf(daysFromParts(Number(m[1]), Number(m[2]), Number(m[3]))) === text;
};

/** The day of a `YYYY-MM-DD`. Throws RangeError when there is no such date. */
export const dayFrom = (text: string): number => {
  if (!isDate(text)) throw new RangeError(`no such date: ${text}`);
  return daysFromParts(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
};
