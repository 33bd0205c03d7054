import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, type Calendar, dayFrom, dayOf, due } from '../calendar/calendar.js';
import { YEARS } from '../calendar/years.js';
import { serviceWorkflow } from '../service/workflow.js';
import { recount, recounted } from './recount.js';
import { evolve, type Snap } from './snapshot.js';
import { wakeOf } from './wake.js';

const HOURS = { open: '08:30', close: '17:30' };
const at = (when: string) => Date.parse(`${when}:00+08:00`);
const w = serviceWorkflow({
  ...{ promised: { unit: 'workday', n: 10 }, statutory: null, steps: [] },
  publicity: { rule: 'none', days: 0, unit: 'day', fields: [], counts: false },
  refusal: { unit: 'workday', n: 3 },
} as never);

const promised = (from: number, n: number, calendar: Calendar): Snap => {
  const promise = due(calendar, HOURS, from, { unit: 'workday', n }).at;
  const owed = {
    party: { kind: 'window', id: 'w' },
    turn: 'us',
    from,
    promise,
    limit: promise,
    hop: 0,
  } as const;
  return {
    ...{ state: 'handling', seq: 3, left: null, ending: null },
    owed: { ...owed, wake: wakeOf(from, owed, null), provisional: true },
  };
};

/** 2027 as its notice might have it. */
const published = (off: readonly string[], makeup: readonly string[]): Calendar => ({
  ...YEARS,
  2027: { status: 'official', source: '测试用', off, makeup },
});

describe('a year that is published', () => {
  const from = at('2026-12-28T10:00');
  const told = promised(from, 10, YEARS);

  it('brings a promise forward, and says so; one that would be later stays as told', () => {
    const [, , , ...rest] = YEARS[2027]?.off ?? [];
    const earlier = recount(
      w,
      told,
      { was: YEARS, is: published(['2027-01-01', ...rest], ['2027-01-02']) },
      HOURS,
      from,
    );
    expect(earlier?.how).toBe('earlier');
    const event = recounted(told, told.owed!, earlier!, published(rest, []), from);
    expect(evolve(null, event).owed).toMatchObject({
      promise: earlier?.promise,
      provisional: false,
      limit: told.owed!.limit,
    });
    const more = ['2027-01-01', '2027-01-04', '2027-01-05', ...rest];
    const later = recount(w, told, { was: YEARS, is: published(more, []) }, HOURS, from);
    expect(later).toMatchObject({ how: 'stays', promise: told.owed!.promise });
    expect(later!.by).toBeGreaterThan(told.owed!.promise);
  });

  it('never makes a promise later or lets it fall into the past, and has no say in hours and days', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(40), days, days, (n, passed, offs, makeups) => {
        const start = dayFrom('2027-01-01');
        const name = (d: number) => new Date((start + d) * 86_400_000).toISOString().slice(0, 10);
        const is = published(offs.map(name), makeups.filter((d) => !offs.includes(d)).map(name));
        const m = promised(from, n, YEARS);
        const now = from + passed * 86_400_000;
        const to = recount(w, m, { was: YEARS, is }, HOURS, now)!;
        expect(to.promise).toBeLessThanOrEqual(m.owed!.promise);
        if (m.owed!.promise > now) expect(to.promise).toBeGreaterThan(now);
        const event = recounted(m, m.owed!, to, is, now);
        expect(event.owed!.wake).toBeGreaterThan(now);
        expect([event.owed!.limit, event.to]).toEqual([m.owed!.limit, m.state]);
      }),
    );
    const hourly = {
      ...w,
      states: { ...w.states, handling: { ...w.states.handling!, clock: { unit: 'hour', n: 24 } as const } },
    };
    expect(recount(hourly, told, { was: YEARS, is: YEARS }, HOURS, from)).toBeNull();
  });
});

describe('a closed day of one centre', () => {
  it('moves what falls on it to the next day that it works', () => {
    const closed = { ...HOURS, closed: ['2026-03-03', '2026-03-04'] };
    const end = due(YEARS, closed, at('2026-03-02T10:00'), { unit: 'workday', n: 1 }).at;
    expect(dayOf(end)).toBe(addWorkdays(YEARS, dayFrom('2026-03-02'), 3));
    expect(due(YEARS, closed, at('2026-03-02T10:00'), { unit: 'workday', n: 5 }).at).toBe(
      at('2026-03-09T17:30'),
    );
  });
});
