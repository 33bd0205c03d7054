import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEMS } from './index.js';
import { endOfLife, lifeOfAnswer, PAPER_KINDS, showsNumber } from './paper-kinds.js';

const at = (text: string) => Date.parse(`${text}+08:00`);

describe('what was given once', () => {
  it('counts until the end of the same day of a later month or year', () => {
    const given = at('2026-03-02T09:00:00');
    expect(endOfLife(given, { unit: 'year', n: 1 })).toBe(at('2027-03-02T23:59:59.999'));
    expect(endOfLife(given, { unit: 'month', n: 6 })).toBe(at('2026-09-02T23:59:59.999'));
    expect(endOfLife(given, { unit: 'day', n: 3 })).toBe(at('2026-03-05T23:59:59.999'));
  });

  it('ends with the month where that day is none', () => {
    expect(endOfLife(at('2026-08-31T00:00:00'), { unit: 'month', n: 6 })).toBe(at('2027-02-28T23:59:59.999'));
    expect(endOfLife(at('2028-02-29T23:59:00'), { unit: 'year', n: 1 })).toBe(at('2029-02-28T23:59:59.999'));
  });

  it('never ends before it was given', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom('day' as const, 'month' as const, 'year' as const),
        (given, n, unit) => endOfLife(given, { unit, n }) > given,
      ),
    ));

  it('is asked again where nothing lets it stand, or the field says so', () => {
    expect(lifeOfAnswer({ type: 'money' })).toBeUndefined();
    expect(lifeOfAnswer({ type: 'money', again: 30 })).toEqual({ unit: 'day', n: 30 });
    expect(lifeOfAnswer({ type: 'bank-card', again: 0 })).toBeUndefined();
    expect(lifeOfAnswer({ type: 'bank-card' })).toEqual({ unit: 'year', n: 5 });
  });

  it('is a paper that some item asks for', () => {
    const slots = new Set(ITEMS.flatMap(({ materials }) => materials.map(({ slot }) => slot)));
    expect(Object.keys(PAPER_KINDS).filter((slot) => !slots.has(slot))).toEqual([]);
    expect(showsNumber('household-book')).toBe(true);
    expect(showsNumber('scene')).toBe(false);
  });
});
