import { addDays, addWorkdays, type Calendar, dayOf, startOf } from '../../calendar/calendar.js';
import { maskAddress, maskName } from '../../people/masking.js';

/** All that a sheet may ever say of a person. What isn't in this list can't be posted: no number, house, illness or child's name. */
export const PUBLIC_FIELDS = ['name', 'people', 'amount', 'group', 'age', 'detail'] as const;
export type PublicField = (typeof PUBLIC_FIELDS)[number];

/** Of an item, what publicity needs. */
export interface PublicityRule {
  rule: 'must' | 'may' | 'forbidden' | 'none';
  days: number;
  unit: 'workday' | 'day';
  fields: readonly PublicField[];
}

/** What is known of the applicant; more than is posted. */
export interface SheetFacts {
  name: string;
  /** Where they live, in full; posted as far as the group. */
  address: string;
  people: number | null;
  amountCents: number | null;
  age: number | null;
  /** The line that the clerk wrote. */
  detail: string | null;
}

/** One line of a sheet: its key is the heading's. */
export interface SheetRow {
  key: PublicField;
  value: string | number;
}

export type Sheet =
  | { ok: true; rows: SheetRow[] }
  | { ok: false; why: 'publicity-forbidden' | 'publicity-names-number' };

/** Digits in a row, as in an ID number, a phone or a card. */
const NUMBERS = /\d[\d\s-]{6,}\d|[０-９]{7,}/;

/**
 * The sheet by the item's whitelist, masked; refused for an item that may not be posted (孤儿、事实无人抚养儿童: 民发〔2019〕62号) and
 * for a written line in which a number hides. Ages are posted as a band of ten years.
 */
export const sheetOf = (rule: PublicityRule, facts: SheetFacts): Sheet => {
  if (rule.rule === 'forbidden' || rule.rule === 'none') return { ok: false, why: 'publicity-forbidden' };
  if (facts.detail !== null && NUMBERS.test(facts.detail))
    return { ok: false, why: 'publicity-names-number' };
  const values: Readonly<Record<PublicField, string | number | null>> = {
    name: maskName(facts.name),
    people: facts.people,
    amount: facts.amountCents,
    group: maskAddress(facts.address),
    age: facts.age === null ? null : Math.floor(facts.age / 10) * 10,
    detail: facts.detail,
  };
  return {
    ok: true,
    rows: PUBLIC_FIELDS.filter((key) => rule.fields.includes(key)).flatMap((key) => {
      const value = values[key];
      return value === null || value === '' ? [] : [{ key, value }];
    }),
  };
};

/** When a sheet posted now comes down: the day of posting doesn't count, and the last day hangs to midnight (民法典201). */
export const hangsUntil = (
  calendar: Calendar,
  from: number,
  { days, unit }: Pick<PublicityRule, 'days' | 'unit'>,
): number => {
  const day = dayOf(from);
  const last = unit === 'workday' ? addWorkdays(calendar, day, days) : addDays(calendar, day, days, false);
  return startOf(last + 1);
};
