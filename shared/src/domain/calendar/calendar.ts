import { dateOf, dayOf, startOf, weekdayOf } from './days.js';

export { dateOf, dayFrom, dayOf, isDate, startOf, weekdayOf } from './days.js';

/** One year of the State Council's holiday notice; `off` and `makeup` are `YYYY-MM-DD`. */
export type Year = {
  status: 'official' | 'provisional';
  source: string;
  off: readonly string[];
  makeup: readonly string[];
};
export type Calendar = Readonly<Record<number, Year>>;

/** A window's hours at +08:00, `HH:MM`; `days` (0 Sunday … 6) only where a desk isn't open on every working day. */
export type Hours = {
  open: string;
  close: string;
  days?: number[];
  /** `YYYY-MM-DD` on which this one desk is shut though others work: a power cut, a move. */
  closed?: readonly string[];
};

/** A time limit. `roll`: a limit in days that ends on a day off moves to the next working day (民法典203). */
export type Clock = { unit: 'workday' | 'day' | 'hour'; n: number; roll?: boolean };

const HOUR_MS = 3_600_000;
const yearOf = (cal: Calendar, day: number): Year | undefined => cal[Number(dateOf(day).slice(0, 4))];

/** Off and make-up days of the notice; else, and in years not on the calendar, Monday to Friday. */
export const isWorkday = (cal: Calendar, day: number): boolean => {
  const date = dateOf(day);
  const year = cal[Number(date.slice(0, 4))];
  if (year?.off.includes(date)) return false;
  if (year?.makeup.includes(date)) return true;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
};

/** True as long as that year's notice is not out: what is computed there may still change. */
export const isProvisional = (cal: Calendar, day: number): boolean => yearOf(cal, day)?.status !== 'official';

/** The n-th working day after `day`, which itself doesn't count (民法典201); n = 0 is `day`. */
export const addWorkdays = (cal: Calendar, day: number, n: number): number => {
  let end = day;
  for (let left = n; left > 0; ) {
    end += 1;
    if (isWorkday(cal, end)) left -= 1;
  }
  return end;
};

/** `day` + n natural days; with `roll` a last day that is off moves to the next working day (民法典203). */
export const addDays = (cal: Calendar, day: number, n: number, roll: boolean): number => {
  let end = day + n;
  while (roll && !isWorkday(cal, end)) end += 1;
  return end;
};

/** Working days in (a, b]; 0 when b is not after a. */
export const workdaysBetween = (cal: Calendar, a: number, b: number): number => {
  let n = 0;
  for (let day = a + 1; day <= b; day += 1) if (isWorkday(cal, day)) n += 1;
  return n;
};

/** `HH:MM` as milliseconds after midnight. Throws RangeError on anything else. */
const timeOfDay = (text: string): number => {
  const m = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!m) throw new RangeError(`no such time of day: ${text}`);
  return (Number(m[1]) * 60 + Number(m[2])) * 60_000;
};

/** When the window closes on a day: a limit in days or working days ends then (民法典203). */
export const closingOf = (hours: Hours, day: number): number => startOf(day) + timeOfDay(hours.close);

/** When the window opens on a day. */
const openingOf = (hours: Hours, day: number): number => startOf(day) + timeOfDay(hours.open);

const isClosed = (hours: Hours, day: number): boolean => hours.closed?.includes(dateOf(day)) ?? false;

/** The next working day on which this desk isn't shut: `day` itself where it is open. */
const pastClosed = (cal: Calendar, hours: Hours, day: number): number => {
  let end = day;
  while (isClosed(hours, end)) end = addWorkdays(cal, end, 1);
  return end;
};

/** Is somebody at the desk at this instant? */
export const isOpen = (cal: Calendar, hours: Hours, ms: number): boolean => {
  const day = dayOf(ms);
  return (
    isWorkday(cal, day) &&
    !isClosed(hours, day) &&
    (hours.days?.includes(weekdayOf(day)) ?? true) &&
    ms >= openingOf(hours, day) &&
    ms < closingOf(hours, day)
  );
};

/**
 * When a limit that starts at `from` (UTC ms) ends. Working days and days leave out the first day and end at the window's closing time
 * (民法典201, 203); a last day on which this desk is shut moves on to the next that it works; hours run round the clock. Always later than `from`: a limit of less than one unit counts as one.
 * `provisional`: the answer leans on a year whose notice isn't out; compute again when it is.
 */
export const due = (
  cal: Calendar,
  hours: Hours,
  from: number,
  clock: Clock,
): { at: number; provisional: boolean } => {
  const n = Math.max(1, clock.n);
  if (clock.unit === 'hour') return { at: from + n * HOUR_MS, provisional: false };
  const start = dayOf(from);
  const roll = clock.roll ?? false;
  const last = clock.unit === 'workday' ? addWorkdays(cal, start, n) : addDays(cal, start, n, roll);
  const end = pastClosed(cal, hours, last);
  const leansOnCalendar = clock.unit === 'workday' || roll;
  return { at: closingOf(hours, end), provisional: leansOnCalendar && isProvisional(cal, end) };
};

/**
 * Units of a limit that are left at `from`: the closing times (or begun hours) that still come, `from`'s own day left out; 0 on the last day.
 * `due(cal, hours, now, { unit, n: Math.max(1, remaining(…)) })` takes the clock up again after a pause, and never makes it late at once.
 */
export const remaining = (
  cal: Calendar,
  hours: Hours,
  from: number,
  limit: number,
  unit: Clock['unit'],
): number => {
  if (limit <= from) return 0;
  if (unit === 'hour') return Math.ceil((limit - from) / HOUR_MS);
  const limitDay = dayOf(limit);
  const lastDay = closingOf(hours, limitDay) <= limit ? limitDay : limitDay - 1;
  const start = dayOf(from);
  return unit === 'workday' ? workdaysBetween(cal, start, lastDay) : Math.max(0, lastDay - start);
};
