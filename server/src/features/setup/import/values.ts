import { dateOf, isDate } from '@huiyin/shared/domain/calendar/calendar';
import { NOTHING_WORDS } from '@huiyin/shared/labels/setup';
import type { Cell } from '../../../platform/sheets/read-sheet.js';

/** What a cell says, as text; `null` for blank cells and for words that mean "nothing". */
export const textOf = (cell: Cell | undefined): string | null => {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return dateIn(cell);
  const text = String(cell)
    .replace(/\u00a0/g, ' ')
    .trim();
  return text === '' || NOTHING_WORDS.includes(text) ? null : text;
};

/** Excel's own words for a formula that went wrong. */
export const isFormulaError = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(cell.trim());

/** Excel keeps 15 digits of a number: longer ones have lost their end. */
export const isBrokenNumber = (cell: Cell | undefined): boolean => {
  if (typeof cell === 'number') return cell >= 1e15;
  return typeof cell === 'string' && /^\d(\.\d+)?E\+\d+$/i.test(cell.trim());
};

/** A cell that is a date: Excel keeps it without a time zone. */
const dateIn = (cell: Date): string => cell.toISOString().slice(0, 10);

const pad = (n: string) => n.padStart(2, '0');

/** `YYYY-MM-DD` of the ways in which dates are written in villages; undefined where it is none. */
export const dateFrom = (cell: Cell | undefined): string | undefined => {
  if (cell instanceof Date) return dateIn(cell);
  const text = String(cell ?? '').trim();
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[-/.．年]\s*(\d{1,2})\s*[-/.．月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?$/u.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isDate(date) && date >= '1880' ? date : undefined;
};

/** Whether a day is yet to come. @param today a day of the calendar */
export const isLater = (date: string, today: number): boolean => date > dateOf(today);
