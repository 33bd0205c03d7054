import { dateOf, dayFrom, isDate, weekdayOf } from './days.js';

/** The days of one year, as read out of the State Council's notice. */
export interface NoticeDays {
  off: string[];
  makeup: string[];
}

const pad = (n: string) => n.padStart(2, '0');

/** 1月1日（星期四）至3日 · 9月20日（周日）: the first day, and the last where it is a range. */
const SPAN =
  /(\d{1,2})月(\d{1,2})日(?:[(\uff08][^)\uff09]*[)\uff09])?(?:(?:至|到|—|–|-|~)(?:(\d{1,2})月)?(\d{1,2})日)?/g;

/** All dates of a piece of text, ranges counted out. */
const datesIn = (year: number, text: string): string[] =>
  [...text.matchAll(SPAN)].flatMap(([, month = '', day = '', toMonth = month, toDay = day]) => {
    const from = `${year}-${pad(month)}-${pad(day)}`;
    const to = `${year}-${pad(toMonth)}-${pad(toDay)}`;
    if (!isDate(from) || !isDate(to)) return [];
    const [first, last] = [dayFrom(from), dayFrom(to)];
    return last < first || last - first > 20
      ? []
      : Array.from({ length: last - first + 1 }, (_, i) => dateOf(first + i));
  });

/**
 * Reads the text of the notice as it is pasted: in each sentence the dates before 放假 are off, those before 上班 are worked instead.
 * What it can't read it leaves out; whoever pasted it sees the days and mends them.
 */
export const readNotice = (year: number, text: string): NoticeDays => {
  const sentences = text.replace(/\s+/g, '').split(/[。;\uff1b]/);
  const off = sentences.filter((s) => s.includes('放假')).flatMap((s) => datesIn(year, upTo(s, '放假')));
  const makeup = sentences
    .filter((s) => s.includes('上班'))
    .flatMap((s) => datesIn(year, upTo(s, '上班').slice(s.includes('放假') ? s.indexOf('放假') : 0)));
  return { off: unique(off), makeup: unique(makeup) };
};

const upTo = (sentence: string, word: string): string => sentence.slice(0, sentence.lastIndexOf(word));
const unique = (dates: readonly string[]): string[] => [...new Set(dates)].sort();

/** What may be wrong with a year's days; none stops somebody who knows better but the first two. */
export type NoticeFault =
  | 'not-this-year'
  | 'both'
  | 'makeup-on-weekday'
  | 'fewer-than-thirteen'
  | 'statutory-missing';

/** `days`: on which dates. `statutory`: those that the law makes holidays in that year, as far as they are known. */
export const faultsOfYear = (
  year: number,
  { off, makeup }: NoticeDays,
  statutory: readonly string[],
): { fault: NoticeFault; days: string[] }[] => {
  const all = [...off, ...makeup];
  const found: Record<NoticeFault, string[]> = {
    'not-this-year': all.filter((d) => !isDate(d) || !d.startsWith(`${year}-`)),
    both: makeup.filter((d) => off.includes(d)),
    'makeup-on-weekday': makeup.filter((d) => isDate(d) && ![0, 6].includes(weekdayOf(dayFrom(d)))),
    'fewer-than-thirteen': off.length < 13 ? off : [],
    'statutory-missing': statutory.filter((d) => !off.includes(d)),
  };
  return Object.entries(found)
    .filter(([fault, days]) => days.length > 0 || (fault === 'fewer-than-thirteen' && off.length === 0))
    .map(([fault, days]) => ({ fault: fault as NoticeFault, days }));
};
