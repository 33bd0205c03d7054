import type { giveMandate } from '@huiyin/shared/contracts/mandate';
import type { Call } from '@huiyin/shared/contracts/route';
import { MANDATE } from '@huiyin/shared/labels/mandate';

export type Body = Call<typeof giveMandate>['body'];
type Terms = Pick<Body, 'items' | 'once' | 'days'>;

/** How long, in the words that people choose from; for one matter it may take half a year. */
export const LENGTHS = [
  { value: 'once', label: MANDATE.once, once: true, days: 180 },
  { value: 'month', label: MANDATE.month, once: false, days: 30 },
  { value: 'half', label: MANDATE.halfYear, once: false, days: 180 },
  { value: 'year', label: MANDATE.year, once: false, days: 365 },
] as const;

/** What was chosen, as a request names it; null: no item yet. */
export const termsOf = (items: readonly string[], length: string): Terms | null => {
  const chosen = LENGTHS.find(({ value }) => value === length) ?? LENGTHS[0];
  return items.length === 0 ? null : { items: [...items], once: chosen.once, days: chosen.days };
};

/** Who helps, from the value of a choice: `post:grid`, `person:…`, or the code that was typed. */
export const helperOf = (choice: string | undefined, code: string): Body['helper'] | null => {
  if (choice === undefined) return null;
  if (choice === 'post:grid' || choice === 'post:clerk')
    return { post: choice === 'post:grid' ? 'grid' : 'clerk' };
  if (choice.startsWith('person:')) return { residentId: choice.slice('person:'.length) };
  return code.trim().length >= 4 ? { code: code.trim() } : null;
};
