import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkdays,
  type Clock,
  closingOf,
  dateOf,
  dayFrom,
  dayOf,
  due,
  type Hours,
  isDate,
  isOpen,
  isProvisional,
  isWorkday,
  remaining,
  startOf,
  weekdayOf,
  workdaysBetween,
} from './calendar.js';
import { YEARS } from './years.js';

const TOWN: Hours = { open: '08:30', close: '17:30' };
const at = (date: string, time: string) => Date.parse(`${date}T${time}:00+08:00`);

describe('days', () => {
  it('turn over at midnight at +08:00', () => {
    expect(dateOf(dayOf(at('2026-02-28', '23:59')))).toBe('2026-02-28');
    expect(dateOf(dayOf(at('2026-02-28', '23:59') + 60_000))).toBe('2026-03-01');
    expect(weekdayOf(dayFrom('2026-11-22'))).toBe(0);
  });

  it('agree with the built-in calendar of UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 80_000 }), (day) => {
        expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayFrom(dateOf(day))).toBe(day);
        expect(dayOf(startOf(day))).toBe(day);
        expect(dayOf(startOf(day) - 1)).toBe(day - 1);
        expect(weekdayOf(day)).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });

  it('refuse a date that does not exist', () => {
    expect(isDate('2026-02-30')).toBe(false);
    expect(() => dayFrom('2026-02-30')).toThrow(RangeError);
    expect(() => dayFrom('20260230')).toThrow(RangeError);
  });
});

describe('working days', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-13', 10, '2026-03-05'],
    ['2026-02-13', 30, '2026-04-02'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-06-18', 15, '2026-07-10'],
    ['2026-01-02', 5, '2026-01-08'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-11-22', 10, '2026-12-04'],
  ])('%s + %i → %s', (start, n, expected) => {
    expect(dateOf(addWorkdays(YEARS, dayFrom(start), n))).toBe(expected);
    const limit = due(YEARS, TOWN, at(start, '10:00'), { unit: 'workday', n });
    expect(limit).toEqual({ at: at(expected, '17:30'), provisional: false });
  });

  it('are provisional as soon as they reach a year without a notice', () => {
    expect(due(YEARS, TOWN, at('2026-12-20', '10:00'), { unit: 'workday', n: 15 }).provisional).toBe(true);
    expect(isProvisional(YEARS, dayFrom('2026-12-31'))).toBe(false);
    expect(isProvisional(YEARS, dayFrom('2027-01-04'))).toBe(true);
    expect(isProvisional(YEARS, dayFrom('2031-05-06'))).toBe(true);
  });

  it('know the statutory holidays of 2027, and Monday to Friday beyond the calendar', () => {
    for (const day of ['2027-02-05', '2027-06-09', '2027-10-01'])
      expect(isWorkday(YEARS, dayFrom(day))).toBe(false);
    expect(isWorkday(YEARS, dayFrom('2031-10-01'))).toBe(true);
    expect(isWorkday(YEARS, dayFrom('2031-10-04'))).toBe(false);
  });

  it('number 248 in 2025 and in 2026', () => {
    for (const year of [2025, 2026])
      expect(workdaysBetween(YEARS, dayFrom(`${year - 1}-12-31`), dayFrom(`${year}-12-31`))).toBe(248);
  });
});

describe('natural days', () => {
  it.each([
    ['2026-03-02', false, '2026-03-09'],
    ['2026-02-10', false, '2026-02-17'],
    ['2026-02-10', true, '2026-02-24'],
    ['2026-09-25', true, '2026-10-08'],
    ['2026-04-27', true, '2026-05-06'],
  ])('%s + 7, roll %s → %s', (start, roll, expected) => {
    expect(dateOf(addDays(YEARS, dayFrom(start), 7, roll))).toBe(expected);
    expect(due(YEARS, TOWN, at(start, '00:00'), { unit: 'day', n: 7, roll }).at).toBe(at(expected, '17:30'));
  });
});

describe('a window', () => {
  it('closes on a limit at its own time', () => {
    const village: Hours = { open: '08:30', close: '17:00' };
    expect(due(YEARS, village, at('2026-11-20', '16:00'), { unit: 'workday', n: 1 }).at).toBe(
      at('2026-11-23', '17:00'),
    );
  });

  it('is open in its hours of a working day', () => {
    expect(isOpen(YEARS, TOWN, at('2026-11-23', '08:30'))).toBe(true);
    expect(isOpen(YEARS, TOWN, at('2026-11-23', '17:30'))).toBe(false);
    expect(isOpen(YEARS, TOWN, at('2026-11-22', '10:00'))).toBe(false);
    expect(isOpen(YEARS, { ...TOWN, days: [2, 4] }, at('2026-11-23', '10:00'))).toBe(false);
  });

  it('refuses hours that are none', () => {
    expect(() => closingOf({ open: '08:30', close: '25:00' }, 0)).toThrow(RangeError);
  });
});

const instant = fc.integer({ min: at('2024-06-01', '00:00'), max: at('2028-06-01', '00:00') });
const day = instant.map(dayOf);
const hours = fc.constantFrom<Hours>(
  TOWN,
  { open: '08:30', close: '17:00' },
  { open: '00:00', close: '23:59' },
);
const clock: fc.Arbitrary<Clock> = fc.record({
  unit: fc.constantFrom('workday', 'day', 'hour'),
  n: fc.integer({ min: 1, max: 70 }),
  roll: fc.boolean(),
});

describe('properties', () => {
  it('a limit is always later than its start, and at a closing time unless it counts hours', () => {
    fc.assert(
      fc.property(instant, hours, clock, (from, h, c) => {
        const limit = due(YEARS, h, from, c).at;
        expect(limit).toBeGreaterThan(from);
        if (c.unit !== 'hour') expect(limit).toBe(closingOf(h, dayOf(limit)));
        if (c.unit === 'workday' || (c.unit === 'day' && c.roll))
          expect(isWorkday(YEARS, dayOf(limit))).toBe(true);
      }),
    );
  });

  it('later starts and longer limits never end earlier', () => {
    fc.assert(
      fc.property(instant, fc.nat(864_000_000), hours, clock, fc.nat(20), (from, later, h, c, more) => {
        const limit = due(YEARS, h, from, c).at;
        expect(due(YEARS, h, from + later, c).at).toBeGreaterThanOrEqual(limit);
        expect(due(YEARS, h, from, { ...c, n: c.n + more }).at).toBeGreaterThanOrEqual(limit);
      }),
    );
  });

  it('addWorkdays and workdaysBetween undo each other', () => {
    fc.assert(
      fc.property(day, fc.nat(120), (start, n) => {
        const end = addWorkdays(YEARS, start, n);
        expect(workdaysBetween(YEARS, start, end)).toBe(n);
        expect(addWorkdays(YEARS, start, workdaysBetween(YEARS, start, end))).toBe(end);
      }),
    );
  });

  it('what remains restores the limit when the clock goes on at once, and is never more than is left', () => {
    fc.assert(
      fc.property(instant, hours, clock, fc.double({ min: 0, max: 1, noNaN: true }), (from, h, c, part) => {
        const limit = due(YEARS, h, from, c).at;
        const pause = from + Math.floor((limit - from) * part);
        const left = remaining(YEARS, h, pause, limit, c.unit);
        expect(left).toBeGreaterThanOrEqual(0);
        if (left === 0 || c.unit === 'hour') return;
        expect(due(YEARS, h, pause, { unit: c.unit, n: left }).at).toBe(limit);
      }),
    );
  });

  it('a resumed clock is never late at once, and loses less than one hour where it counts hours', () => {
    fc.assert(
      fc.property(instant, hours, clock, fc.nat(8_640_000_000), (from, h, c, wait) => {
        const limit = due(YEARS, h, from, c).at;
        const now = from + wait;
        const left = Math.max(1, remaining(YEARS, h, from, limit, c.unit));
        const resumed = due(YEARS, h, now, { unit: c.unit, n: left }).at;
        expect(resumed).toBeGreaterThan(now);
        if (c.unit === 'hour') expect(resumed - now).toBe(limit - from);
      }),
    );
  });
});
