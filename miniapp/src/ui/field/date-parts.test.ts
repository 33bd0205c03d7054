import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOfMoment, dateOfParts, isBlank, momentOf, partsOfDate } from './date-parts';

describe('a date in its boxes', () => {
  it('is written and read back', () => {
    expect(partsOfDate('2026-05-09')).toEqual({ year: '2026', month: '5', day: '9' });
    expect(dateOfParts({ year: '2026', month: '5', day: '9' })).toBe('2026-05-09');
  });

  it.each([
    { year: '2026', month: '2', day: '30' },
    { year: '2025', month: '2', day: '29' },
    { year: '26', month: '5', day: '9' },
    { year: '2026', month: '13', day: '1' },
    { year: '2026', month: '5', day: '' },
    { year: '2026', month: '0', day: '9' },
  ])('does not exist: $year-$month-$day', (parts) => expect(dateOfParts(parts)).toBeUndefined());

  it('of something else is empty boxes', () => {
    for (const value of [undefined, 'wrong', '2026-5-9']) expect(isBlank(partsOfDate(value))).toBe(true);
  });

  it('survives every day of four centuries', () => {
    const days = fc.integer({
      min: Date.UTC(1800, 0, 1) / 86_400_000,
      max: Date.UTC(2200, 0, 1) / 86_400_000,
    });
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(dateOfParts(partsOfDate(date))).toBe(date);
      }),
    );
  });
});

describe('a moment at +08:00', () => {
  it('is a date and a time of day', () => {
    expect(momentOf('2026-05-09', '9', '30')).toBe(Date.parse('2026-05-09T09:30:00+08:00'));
    expect(momentOf('2026-05-09', '0', '')).toBe(Date.parse('2026-05-09T00:00:00+08:00'));
  });

  it.each([
    ['24', '0'],
    ['9', '60'],
    ['', '30'],
    ['x', '0'],
  ])('is none at %s:%s', (hour, minute) => expect(momentOf('2026-05-09', hour, minute)).toBeUndefined());

  it('comes back from its boxes to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        const { date, hour, minute } = boxesOfMoment(at);
        expect(momentOf(date, hour, minute)).toBe(at - (at % 60_000));
      }),
    );
  });
});
