import { dateOf, dayFrom, dayOf, startOf } from '@huiyin/shared/domain/calendar/days';

/** What stands in the three (or five) boxes of a date; each may be half written. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
}

const two = (text: string) => text.padStart(2, '0');

/** `2026-05-09` → its boxes; anything else → empty boxes. */
export const partsOfDate = (value: string | undefined): DateParts => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '') ?? [];
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
};

/** The date that the boxes name; undefined while they name none that exists. */
export const dateOfParts = ({ year, month, day }: DateParts): string | undefined => {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const same = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return same ? `${year}-${two(month)}-${two(day)}` : undefined;
};

/** True when nothing was written yet. */
export const isBlank = ({ year, month, day }: DateParts): boolean => year + month + day === '';

/** Epoch milliseconds of a date and a time of day at +08:00; undefined when it isn't one. */
export const momentOf = (date: string, hour: string, minute: string): number | undefined => {
  const hours = Number(hour);
  const minutes = Number(minute === '' ? '0' : minute);
  if (!/^\d{1,2}$/.test(hour) || hours > 23 || !(minutes >= 0 && minutes < 60)) return undefined;
  return startOf(dayFrom(date)) + (hours * 60 + minutes) * 60_000;
};

/** The boxes of a moment at +08:00. */
export const boxesOfMoment = (at: number): { date: string; hour: string; minute: string } => {
  const day = dayOf(at);
  const minutes = Math.floor((at - startOf(day)) / 60_000);
  return { date: dateOf(day), hour: String(Math.floor(minutes / 60)), minute: two(String(minutes % 60)) };
};
