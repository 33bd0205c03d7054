import { dateOf, isDate } from '../calendar/calendar.js';
import { halfWidth } from './half-width.js';

/** Why a resident ID number is wrong; the words stand in labels/fields. */
export type IdNumberProblem =
  | 'id-empty'
  | 'id-length'
  | 'id-characters'
  | 'id-date'
  | 'id-future'
  | 'id-check-digit';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK = '10X98765432';

/** The 18th character of a resident ID number from its first 17 digits (GB 11643: weights, modulo 11). */
export const checkDigit = (first17: string): string =>
  CHECK[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0) % 11] as string;

/** As typed on a phone or pasted from Excel: full-width digits, spaces, hyphens and a small x are put right. */
export const normaliseIdNumber = (typed: string): string =>
  halfWidth(typed)
    .replace(/[\s'\u2018\u2019-]/g, '')
    .toUpperCase();

/** Date of birth `YYYY-MM-DD` that the number carries. Takes a number without fault. */
export const birthOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/** The 17th digit: odd for men, even for women (GB 11643). Takes a number without fault. */
export const sexOf = (idNumber: string): 'm' | 'f' => (Number(idNumber[16]) % 2 === 1 ? 'm' : 'f');

/**
 * What is wrong with a normalised number, or null. `today` (a day of the calendar) refuses births to come.
 * The date is looked at before the check digit, so that the sentence names the digits that are probably mistyped.
 */
export const idNumberProblem = (idNumber: string, today?: number): IdNumberProblem | null => {
  if (idNumber === '') return 'id-empty';
  if (!/^[0-9X]+$/.test(idNumber)) return 'id-characters';
  if (idNumber.length !== 18) return 'id-length';
  if (!/^[1-9]\d{16}[0-9X]$/.test(idNumber)) return 'id-characters';
  const birth = birthOf(idNumber);
  if (birth < '1880' || !isDate(birth)) return 'id-date';
  if (today !== undefined && birth > dateOf(today)) return 'id-future';
  return checkDigit(idNumber.slice(0, 17)) === idNumber[17] ? null : 'id-check-digit';
};

/**
 * A number for invented people: `division` of 6 digits (999999 exists nowhere), `birth` as `YYYY-MM-DD`, `seq` 1–999 (odd for men).
 */
export const makeIdNumber = (division: string, birth: string, seq: number): string => {
  const first17 = `${division}${birth.replaceAll('-', '')}${String(seq).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
};
