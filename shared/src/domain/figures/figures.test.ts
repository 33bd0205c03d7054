import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDINGS } from '../matter/workflow.js';
import { type MatterFacts, MEASURE_KEYS, MEASURES, middleOf, NOW_MEASURES, PARTS } from './measures.js';
import { monthOf, monthPlus, monthsBetween, monthsOver, spanOf } from './months.js';
import { type BoardCounts, boardOf, type Cell, cellsOf, FEWEST } from './publish.js';
import { NOTHING_YET, tallied } from './tally.js';

const NOW = 1_000_000;
const moment = fc.integer({ min: 0, max: 2 * NOW });
const past = fc.integer({ min: 0, max: NOW });
const times = fc.integer({ min: 0, max: 3 });

const openOrOver = fc.oneof(
  fc.record({
    closedAt: past,
    ending: fc.constantFrom(...ENDINGS),
    owedPromise: fc.constant(null),
    owedTurn: fc.constant(null),
  }),
  fc.record({
    closedAt: fc.constant(null),
    ending: fc.constant(null),
    owedPromise: moment,
    owedTurn: fc.constantFrom('us', 'applicant', 'outside', 'publicity'),
  }),
);

const answer = fc.oneof(
  fc.constant({ result: null, weight: null }),
  fc.record({
    result: fc.constantFrom('approved', 'refused', 'cannot', 'agreed', 'not-agreed', 'done'),
    weight: fc.constantFrom('on-the-spot', 'ordinary', 'grave'),
  }),
);

const callback = fc.oneof(
  fc.constant(null),
  fc.record({ result: fc.constant('asked' as const), solved: fc.boolean() }),
  fc.record({
    result: fc.constantFrom('silent' as const, 'unreached' as const, null),
    solved: fc.constant(null),
  }),
);

const facts: fc.Arbitrary<MatterFacts> = fc
  .tuple(
    fc.record({
      ...{ receivedAt: past, firstPromise: moment, wordAt: fc.option(past), answeredAt: fc.option(past) },
      ...{ returns: times, faults: times, urges: times, moves: times },
      score: fc.option(fc.integer({ min: 1, max: 5 })),
      callback,
    }),
    openOrOver,
    answer,
  )
  .map(([a, b, c]) => ({ ...a, ...b, ...c }));

const listOf = (all: readonly MatterFacts[], key: keyof typeof MEASURES) =>
  all.filter((m) => MEASURES[key](m, NOW));

describe('the numbers', () => {
  it('of the parts make up the whole, each matter in exactly one of them', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (all) => {
        for (const [whole, splits] of Object.entries(PARTS))
          for (const parts of splits) {
            const inside = listOf(all, whole as keyof typeof MEASURES);
            for (const m of inside) expect(parts.filter((p) => MEASURES[p](m, NOW))).toHaveLength(1);
            const sum = parts.reduce((n, p) => n + listOf(all, p).length, 0);
            expect(sum).toBe(inside.length);
          }
      }),
    );
  });

  it('that are a part of another never exceed it', () => {
    fc.assert(
      fc.property(facts, (m) => {
        if (MEASURES['at-once'](m)) expect(MEASURES.kept(m, NOW)).toBe(true);
        if (MEASURES['late-now'](m, NOW)) expect(MEASURES['owed-now'](m)).toBe(true);
      }),
    );
  });

  it('keep a refusal, an honest 办不了 and a withdrawal apart from what was solved', () => {
    const apart = PARTS.received[2];
    expect(new Set(apart).size).toBe(apart.length);
    expect(ENDINGS.filter((e) => e !== 'delivered').every((e) => apart.includes(e))).toBe(true);
    expect(NOW_MEASURES.every((key) => MEASURE_KEYS.includes(key))).toBe(true);
  });

  it('take the middle of an odd many, and the earlier middle of an even many', () => {
    expect([1, 2, 3, 4, 5].map(middleOf)).toEqual([0, 0, 1, 1, 2]);
    expect(middleOf(0)).toBe(0);
  });
});

describe('the tally', () => {
  const event = (act: string, from: string, to: string, over: object = {}) => ({
    ...{ at: 5, act, from, to, by: 'staff:s1', ending: null, owed: { turn: 'us' } },
    ...over,
  });

  it('takes for a word what moves the matter, unless the residents’ side did it', () => {
    const word = (...events: ReturnType<typeof event>[]) => events.reduce(tallied, NOTHING_YET).wordAt;
    expect(word(event('accept', 'submitted', 'handling'))).toBe(5);
    expect(
      word(event('submit', 'submitted', 'submitted'), event('note', 'submitted', 'submitted')),
    ).toBeNull();
    expect(word(event('hand-up', 'submitted', 'submitted', { by: 'clock' }))).toBeNull();
    expect(
      word(event('withdraw', 'submitted', 'closed', { by: 'account:a1', ending: 'withdrawn' })),
    ).toBeNull();
    expect(word(event('withdraw', 'submitted', 'closed', { ending: 'withdrawn' }))).toBeNull();
  });

  it('keeps the first word and the first answer, and counts the rest', () => {
    const story = [
      event('return', 'submitted', 'waiting', { at: 1 }),
      event('urge', 'waiting', 'waiting', { at: 2 }),
      event('return-again', 'handling', 'mending', { at: 3 }),
      event('approve', 'handling', 'concluded', { at: 4 }),
      event('deliver', 'concluded', 'closed', { at: 6, ending: 'delivered' }),
      event('hand-up', 'reopened', 'reopened', { at: 7, by: 'clock' }),
      event('hand-up', 'waiting', 'waiting', { at: 8, by: 'clock', owed: { turn: 'applicant' } }),
    ];
    expect(story.reduce(tallied, NOTHING_YET)).toEqual({
      ...{ wordAt: 1, answeredAt: 4, returns: 2, faults: 1, urges: 1, moves: 1 },
    });
  });
});

describe('months', () => {
  it('follow each other without a gap, at Beijing time', () => {
    const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(at, fc.integer({ min: -30, max: 30 }), (ms, n) => {
        const month = monthOf(ms);
        expect(monthPlus(monthPlus(month, n), -n)).toBe(month);
        expect(monthsBetween(month, monthPlus(month, n))).toBe(n + 1);
        expect(spanOf(month).until).toBe(spanOf(monthPlus(month, 1)).from);
        expect(spanOf(month).from <= ms && ms < spanOf(month).until).toBe(true);
        expect(monthsOver(ms, 2)).toEqual([monthPlus(month, -1), monthPlus(month, -2)]);
      }),
    );
    expect(spanOf('2026-01', '2026-12')).toEqual({
      from: Date.parse('2026-01-01T00:00:00+08:00'),
      until: Date.parse('2027-01-01T00:00:00+08:00'),
    });
  });
});

const shown = (cell: Cell): number | null => (cell.is === 'n' ? cell.n : null);

describe('what everybody may read', () => {
  const split = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 });

  it('has no number under five, neither printed nor found by subtraction', () => {
    fc.assert(
      fc.property(split, (ns) => {
        const parts = Object.fromEntries(ns.map((n, i) => [`p${i}`, n]));
        const whole = ns.reduce((a, b) => a + b, 0);
        if (whole < FEWEST) return;
        const cells = Object.values(cellsOf({ is: 'n', n: whole }, parts));
        for (const cell of cells) expect(shown(cell) ?? FEWEST).toBeGreaterThanOrEqual(FEWEST);
        const hidden = cells.filter((c) => shown(c) === null);
        const left = whole - cells.reduce((sum, c) => sum + (shown(c) ?? 0), 0);
        if (hidden.length === 0) expect(left).toBe(0);
        else expect(left).toBeGreaterThanOrEqual(FEWEST);
        if (ns.length > 1) expect(hidden.length).not.toBe(1);
      }),
    );
  });

  it('leaves every hidden part in doubt: another number would look the same', () => {
    const small = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 3 });
    const keys = ['a', 'b', 'c'] as const;
    const look = (ns: readonly number[]) => {
      const whole = ns.reduce((a, b) => a + b, 0);
      return JSON.stringify(
        cellsOf({ is: 'n', n: whole }, Object.fromEntries(ns.map((n, i) => [keys[i] ?? '', n]))),
      );
    };
    const all = (length: number, whole: number): number[][] =>
      length === 1
        ? [[whole]]
        : Array.from({ length: whole + 1 }, (_, n) =>
            all(length - 1, whole - n).map((rest) => [n, ...rest]),
          ).flat();
    fc.assert(
      fc.property(small, (ns) => {
        const whole = ns.reduce((a, b) => a + b, 0);
        if (whole < FEWEST) return;
        const seen = look(ns);
        const alike = all(ns.length, whole).filter((other) => look(other) === seen);
        const cells = JSON.parse(seen) as Record<string, Cell>;
        ns.forEach((n, i) => {
          const cell = cells[keys[i] ?? ''];
          if (cell && cell.is !== 'n') expect(alike.some((other) => other[i] !== n)).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  const counts: fc.Arbitrary<BoardCounts> = fc
    .tuple(fc.nat(40), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }))
    .map(([received, shares]) => {
      const of = (n: number, i: number) => Math.round(n * (shares[i] ?? 0));
      const kept = of(received, 0);
      const satisfied = of(received, 1);
      const unsatisfied = of(received - satisfied, 2);
      return {
        ...{ received, kept, atOnce: of(kept, 3), returned: of(received, 4), satisfied, unsatisfied },
        silent: of(received - satisfied - unsatisfied, 5),
        ...{ owedNow: of(30, 6), answered: of(received, 7), medianDays: received === 0 ? null : 2.4 },
      };
    });

  it('holds for the whole board, and what isn’t shown tells nothing by its neighbour', () => {
    fc.assert(
      fc.property(counts, (c) => {
        const { cells, medianDays } = boardOf(c);
        const n = Object.fromEntries(Object.entries(cells).map(([k, cell]) => [k, shown(cell)]));
        for (const value of Object.values(n))
          if (value !== null) expect(value).toBeGreaterThanOrEqual(FEWEST);
        const apart = (a: number | null | undefined, b: number | null | undefined) => {
          if (a != null && b != null) expect(a - b).toBeGreaterThanOrEqual(FEWEST);
        };
        apart(n.received, n.kept);
        apart(n.received, n.returned);
        apart(n.received, n.atOnce);
        apart(n.kept, n.atOnce);
        if (n.received === null) expect(medianDays).toBeNull();
        if (c.answered < FEWEST) expect(medianDays).toBeNull();
      }),
    );
  });

  it('says nearly all where only fewer than five are missing', () => {
    const c = { received: 42, kept: 39, atOnce: 12, returned: 3, satisfied: 9, unsatisfied: 1, silent: 20 };
    expect(boardOf({ ...c, owedNow: 4, answered: 38, medianDays: 0.4 })).toEqual({
      cells: {
        ...{ received: { is: 'n', n: 42 }, kept: { is: 'most' }, atOnce: { is: 'n', n: 12 } },
        ...{ returned: { is: 'hidden' }, owedNow: { is: 'hidden' }, satisfied: { is: 'n', n: 9 } },
        ...{ unsatisfied: { is: 'hidden' }, silent: { is: 'n', n: 20 } },
      },
      medianDays: 1,
    });
  });
});
