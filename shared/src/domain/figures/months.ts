import { dayFrom, dayOf, partsOf, startOf } from '../calendar/days.js';

/** `YYYY-MM`, at +08:00. */
export type Month = string;

const write = (year: number, month: number): Month => `${year}-${String(month).padStart(2, '0')}`;

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The month `n` later (earlier where negative). */
export const monthPlus = (month: Month, n: number): Month => {
  const number = numberOf(month) + n;
  return write(Math.floor(number / 12), (number % 12) + 1);
};

export const monthOf = (ms: number): Month => {
  const { year, month } = partsOf(dayOf(ms));
  return write(year, month);
};

/** How many months from one to another, both counted; under 1 where they are the wrong way round. */
export const monthsBetween = (from: Month, to: Month): number => numberOf(to) - numberOf(from) + 1;

/** First millisecond of a month, and of the month after it. */
export const spanOf = (from: Month, to: Month = from): { from: number; until: number } => ({
  from: startOf(dayFrom(`${from}-01`)),
  until: startOf(dayFrom(`${monthPlus(to, 1)}-01`)),
});

/** So many months that are over, newest first. */
export const monthsOver = (now: number, n: number): Month[] =>
  Array.from({ length: n }, (_, i) => monthPlus(monthOf(now), -1 - i));
